"""What an organisation's answers add up to, counted here by hand."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hamonitor_desktop.definitions.loading import load_edition
from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.edition import Kind, Role
from hamonitor_desktop.domain.own_figures import Move, OwnFigures, shared_beginning
from hamonitor_desktop.domain.values import UNKNOWN

EDITION = load_edition("2024")
DAY = date(2024, 6, 30)


def figures(*answers, previous=(), actor="gemeente", edition=EDITION, day=DAY):
    return OwnFigures(
        edition,
        actor,
        {answer.question: answer for answer in answers},
        {answer.question: answer for answer in previous},
        day,
    )


def moves(before, now, question):
    found = figures(Answer(question, now), previous=[Answer(question, before)]).changes
    return [change.move for change in found]


@pytest.mark.parametrize(
    ("question", "before", "now", "move"),
    [
        ("gemeente.4.10", "mee_bezig", "bijna_klaar", Move.FURTHER),
        ("gemeente.4.10", "afgerond", "mee_bezig", Move.LESS_FAR),
        ("gemeente.4.10", "mee_bezig", "mee_bezig", Move.SAME),
        ("gemeente.4.10", UNKNOWN, "afgerond", Move.OTHER),
        ("gemeente.4.10", "afgerond", UNKNOWN, Move.OTHER),
        ("gemeente.beleving.kwaliteit", "helemaal_niet", "volledig", Move.FURTHER),
        ("gemeente.2.5", "nee", "ja", Move.OTHER),
        ("gemeente.2.5", "ja", "nee", Move.OTHER),
        ("gemeente.7.14", "ja", "andere_reden", Move.OTHER),
        ("gemeente.3.15", 10, 80, Move.OTHER),
    ],
)
def test_only_a_status_and_a_scale_have_a_direction(question, before, now, move):
    assert moves(before, now, question) == [move]


def test_a_question_counts_as_changed_only_where_both_rounds_have_an_answer():
    now = [Answer("gemeente.2.5", "ja"), Answer("gemeente.4.10", None, "Weten we nog niet.")]
    before = [Answer("gemeente.3.8", "nee"), Answer("gemeente.4.10", "mee_bezig")]
    assert figures(*now, previous=before).changes == ()


def test_what_skip_logic_hides_is_neither_asked_nor_compared():
    hidden = Answer("gemeente.2.6b", 12)
    found = figures(Answer("gemeente.2.6", "nee"), hidden, previous=[replace(hidden, value=3)])
    assert "gemeente.2.6b" not in [question.code for question in found.asked]
    assert found.changes == ()
    assert found.answered[-1].answered == 1


def test_answered_and_explained_are_counted_per_theme_and_in_all():
    found = figures(
        Answer("gemeente.1.11", "nee", "Komt er."),
        Answer("gemeente.2.5", UNKNOWN),
        Answer("gemeente.3.8", None, "We zoeken het nog uit."),
        Answer("gemeente.3.9", "ja", "  "),
    )
    counts = {count.theme.code if count.theme else "": count for count in found.answered}
    numbers = {
        code: (count.asked, count.answered, count.unknown, count.explained, count.explained_answers)
        for code, count in counts.items()
    }
    assert numbers["1"] == (1, 1, 0, 1, 1)
    assert numbers["2"] == (3, 1, 1, 0, 0)
    assert numbers["3"][1:] == (1, 0, 1, 0)
    assert numbers[""][1:] == (3, 1, 2, 1)
    assert "5" not in numbers
    assert found.answered[-1].theme is None


def test_a_scale_that_asks_for_information_is_no_perception():
    scale = next(question for question in EDITION.questions_for("gemeente") if question.kind is Kind.SCALE)
    other = replace(scale, code="gemeente.schaal", role=Role.INFORMATION)
    asked = figures(edition=replace(EDITION, questions=(*EDITION.questions, other))).perception
    assert [question.code for question in asked] == [question.code for question in figures().perception]


def test_copies_that_differ_on_a_hidden_question_leave_nothing_to_decide():
    found = replace(figures(Answer("gemeente.2.6", "nee")), conflicts=("gemeente.2.6b", "gemeente.2.5"))
    assert found.undecided == 1


def test_an_agreement_asked_in_another_way_is_counted_apart():
    assert [question.code for question in figures().apart] == ["gemeente.7.14"]
    assert len(figures().counted) == 11


SHOWING = replace(EDITION, shown_to_respondent=True)


def test_passed_plans_are_there_only_where_the_edition_shows_them():
    answers = [Answer(q.code, "mee_bezig") for q in EDITION.questions_for("rijk") if q.kind is Kind.STATUS]
    assert figures(*answers, actor="rijk").passed_plans == ()
    assert figures(*answers, actor="rijk", edition=SHOWING).passed_plans


def test_plans_are_measured_against_the_reference_date_and_not_against_today():
    planned = [agreement for agreement in EDITION.agreements if any(d.last_day for d in agreement.deadlines)]
    dated = {agreement.code for agreement in planned}
    answers = [
        Answer(q.code, "mee_bezig")
        for q in EDITION.questions_for("rijk")
        if q.kind is Kind.STATUS and q.agreement in dated
    ]
    long_ago = figures(*answers, actor="rijk", edition=SHOWING, day=date(2000, 1, 1)).passed_plans
    far_ahead = figures(*answers, actor="rijk", edition=SHOWING, day=date(2999, 1, 1)).passed_plans
    assert not [late for late in long_ago if any(d.last_day for d in late.deadlines if not d.passed)]
    assert len(far_ahead) == len(answers)


def test_what_is_finished_or_not_answered_is_not_late():
    answers = [Answer(q.code, "afgerond") for q in EDITION.questions_for("rijk") if q.kind is Kind.STATUS]
    assert figures(*answers, actor="rijk", edition=SHOWING, day=date(2999, 1, 1)).passed_plans == ()
    assert figures(actor="rijk", edition=SHOWING, day=date(2999, 1, 1)).passed_plans == ()


@given(st.data())
def test_themes_add_up_to_the_whole_for_any_answers(data):
    actor = data.draw(st.sampled_from([actor.code for actor in EDITION.actors]))
    answers = []
    for question in EDITION.questions_for(actor):
        value = data.draw(st.sampled_from([None, UNKNOWN, *question.option_codes]))
        if question.kind is Kind.MULTIPLE and isinstance(value, str):
            value = (value,)
        answers.append(Answer(question.code, value, data.draw(st.sampled_from(["", "Omdat."]))))
    found = figures(*answers, previous=answers, actor=actor)
    *themes, whole = found.answered
    for name in ("asked", "answered", "unknown", "explained", "explained_answers"):
        assert sum(getattr(count, name) for count in themes) == getattr(whole, name)
    assert {code for group in found.groups[1:] for code in group.states} == set(found.states)
    assert all(change.move is Move.SAME for change in found.changes)
    assert len(found.changes) == whole.answered


def test_a_beginning_that_all_questions_share_is_found_on_whole_words():
    assert shared_beginning(["Hoe ver is de gemeente met a", "Hoe ver is de gemeente met b"]) == (
        "Hoe ver is de gemeente met"
    )
    assert shared_beginning(["Hoe ver is de stad", "Hoe ver is de streek"]) == "Hoe ver is de"
    assert shared_beginning(["Hoe ver staat de stad", "Hoe ver staat de streek"]) == "Hoe ver staat de"
    assert shared_beginning(["Hoe ver is a", "Hoe ver is b"]) == ""
    whole = ["Hoe ver is de gemeente nu", "Hoe ver is de gemeente nu met a"]
    assert shared_beginning(whole) == "Hoe ver is de gemeente", "something is left to tell one from the other"
    assert shared_beginning(["Een twee drie vier vijf"]) == ""
