"""What is printed, as texts and figures, before it is set."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
import typst
from hypothesis import given, settings
from hypothesis import strategies as st

from hamonitor_desktop.definitions.loading import load_edition
from hamonitor_desktop.domain.answers import Answer, WaitsFor
from hamonitor_desktop.domain.edition import Kind, Role
from hamonitor_desktop.domain.organisations import Organisation
from hamonitor_desktop.domain.own_figures import OwnFigures
from hamonitor_desktop.domain.rounds import Round
from hamonitor_desktop.domain.values import UNKNOWN
from hamonitor_desktop.reports.letterhead import Origin
from hamonitor_desktop.reports.progress import printed_progress
from hamonitor_desktop.reports.questionnaire import PrintContent, printed_questionnaire, questionnaire_pdf
from hamonitor_desktop.reports.typesetting import printable
from tests.factories import made_up_answers
from tests.pdf import Pdf

EDITION = load_edition("2024")
AT = datetime(2024, 7, 1, 12, 0, 0, 123456, tzinfo=UTC)


def origin(actor="rijk", *, shown=False, synthetic=False):
    edition = replace(EDITION, shown_to_respondent=shown)
    round_ = Round(
        "2024-1", "2024", EDITION.hash, date(2024, 5, 1), date(2024, 7, 31), date(2024, 6, 30), synthetic=synthetic
    )
    return Origin(edition, round_, Organisation("X1", "Proef", actor), "Concept", AT)


def asked(actor, kind=Kind.STATUS):
    return [q for q in EDITION.questions_for(actor) if q.kind is kind and q.role is not Role.INFORMATION]


def by_question(*answers):
    return {answer.question: answer for answer in answers}


def titled(printed, title):
    return next(part for part in printed.parts if part.title == title)


def titles(printed):
    return [part.title for part in printed.parts]


def progress(of, answers, previous=()):
    """The own progress of one organisation, with its answers by question."""
    before, day = by_question(*previous), of.round.reference_date
    return printed_progress(of, OwnFigures(of.edition, of.organisation.actor, answers, before, day))


def each_agreement(answers, previous=(), actor="rijk"):
    printed = progress(origin(actor), by_question(*answers), previous)
    return titled(printed, "Hoe ver elke afspraak is")


def steps(chart):
    """The marks of a chart that have steps; a yes or a no has none."""
    return [mark for mark in chart.marks if mark.steps > 1]


def test_each_step_of_the_scale_has_its_own_filling_and_its_word():
    questions, codes = asked("rijk")[:4], ("nog_niet_mee_begonnen", "mee_bezig", "bijna_klaar", "afgerond")
    marks = steps(each_agreement([Answer(q.code, code) for q, code in zip(questions, codes, strict=True)]))
    found = [(mark.step, mark.state, mark.answer) for mark in marks[:4]]
    assert found == [
        (1, "step_1", "Nog niet mee begonnen"),
        (2, "step_2", "Mee bezig"),
        (3, "step_3", "Bijna klaar"),
        (4, "step_4", "Afgerond"),
    ]
    assert {mark.state for mark in marks[4:]} == {"empty"}


def test_unknown_is_neither_a_step_nor_empty():
    question = asked("rijk")[0]
    mark = steps(each_agreement([Answer(question.code, UNKNOWN)]))[0]
    assert (mark.step, mark.state, mark.answer) == (0, "unknown", "Nog niet te zeggen")


def test_the_description_of_a_scale_groups_by_answer_and_tells_what_moved():
    one, two, three = asked("rijk")[:3]
    now = [Answer(one.code, "afgerond"), Answer(two.code, "mee_bezig"), Answer(three.code, "mee_bezig")]
    before = [Answer(one.code, "bijna_klaar"), Answer(two.code, "afgerond"), Answer(three.code, "mee_bezig")]
    chart = each_agreement(now, before)
    assert chart.description.startswith(f"Afgerond: 1 ({one.number}). Mee bezig: 2 ({two.number}, {three.number}).")
    assert chart.description.endswith("1 verder op de schaal, 1 minder ver, 1 gelijk.")
    assert [mark.previous for mark in steps(chart)[:3]] == [3, 4, 2]


def test_a_yes_and_a_no_stand_among_the_agreements_without_steps():
    yes, no, unknown = asked("gemeente", Kind.YES_NO)[:3]
    now = [Answer(yes.code, "ja"), Answer(no.code, "nee", "Omdat."), Answer(unknown.code, UNKNOWN)]
    chart = each_agreement(now, [Answer(yes.code, "nee"), Answer("gemeente.4.10", "mee_bezig")], "gemeente")
    found = [(mark.steps, mark.step, mark.state, mark.answer, mark.previous) for mark in chart.marks[:3]]
    assert found == [
        (1, 1, "realised", "Ja", 0),
        (1, 1, "no", "Nee", 0),
        (1, 0, "unknown", "Nog niet te zeggen", 0),
    ]
    assert [mark.previous for mark in steps(chart)] == [2]
    assert len(chart.marks) == 11
    assert chart.subtitle.startswith("Vier stappen, van nog niet mee begonnen tot afgerond, of ja of nee, in ")
    assert chart.description.startswith(f"Ja: 1 ({yes.number}). Nee: 1 ({no.number}). Niet ingevuld: 8 (")
    assert chart.table.rows[0][1:] == ("Ja", "Nee")
    assert dict(chart.legend) == {
        "previous": "Vorige ronde",
        "no": "Nee",
        "unknown": "Nog niet te zeggen",
        "empty": "Niet ingevuld",
    }


def test_an_agreement_asked_in_another_way_is_told_of_in_the_summary():
    printed = progress(origin("gemeente"), by_question(Answer("gemeente.2.5", "ja")))
    assert printed.summary.endswith("1 afspraak is anders gevraagd en telt hier niet mee: 7.14.")
    assert "anders gevraagd" not in progress(origin("rijk"), {}).summary


@pytest.mark.parametrize("actor", [actor.code for actor in EDITION.actors])
def test_bars_and_their_table_and_base_agree(actor):
    answers = by_question(*made_up_answers(EDITION, actor))
    printed = progress(origin(actor), answers)
    chart = printed.parts[0]
    for bar, row in zip(chart.bars, chart.table.rows, strict=True):
        assert sum(part.count for part in bar.segments) == bar.total == int(row[-1])
        assert [str(part.count) for part in bar.segments] == [text for text in row[1:-1] if text != "0"]
    assert chart.bars[0].total == sum(bar.total for bar in chart.bars[1:])
    assert f"n = {chart.bars[0].total} " in chart.note
    answered = titled(printed, "Beantwoord en toegelicht")
    sums = [sum(int(row[column]) for row in answered.rows[:-1]) for column in range(1, 5)]
    assert list(answered.rows[-1][1:]) == [str(total) for total in sums]


def test_a_no_is_said_in_its_bar():
    question = asked("gemeente", Kind.YES_NO)[0]
    chart = progress(origin("gemeente"), by_question(Answer(question.code, "nee", "Omdat."))).parts[0]
    assert ("nee 1", "1") in [part.labels for part in chart.bars[0].segments]


def test_planning_stands_there_only_where_the_edition_shows_it():
    late = [
        question
        for question in EDITION.questions
        if question.agreement and any(d.passed and not d.part for d in EDITION.agreement(question.agreement).deadlines)
    ]
    question = late[0]
    value = "mee_bezig" if question.kind is Kind.STATUS else "nee"
    answers = by_question(Answer(question.code, value))
    found = [titles(progress(origin(question.actor, shown=shown), answers)) for shown in (True, False)]
    assert ["Planning die is verstreken" in one for one in found] == [True, False]


def test_whom_one_waits_for_and_what_is_reserved_are_listed():
    question = asked("gemeente", Kind.YES_NO)[0]
    answer = Answer(question.code, "nee", "Omdat.", reserve="Nog niet besloten.", waits_for=WaitsFor("VNG", "geld"))
    printed = progress(origin("gemeente"), by_question(answer))
    assert titled(printed, "Waar de organisatie op wacht").rows[0][1] == "VNG: geld"
    assert titled(printed, "Voorbehouden").rows[0][1] == "Nog niet besloten."


@pytest.mark.parametrize("content", list(PrintContent))
def test_hidden_questions_are_there_and_say_when_they_are_asked(content):
    printed = printed_questionnaire(origin("gemeente"), content, {}, {})
    hidden = next(q for theme in printed.themes for q in theme.questions if q.number == "2.6b")
    assert hidden.condition == "Alleen als het antwoord op vraag 2.6 ‘Ja’ is."
    assert hidden.asked is (content is PrintContent.BLANK)


@settings(max_examples=40, deadline=None)
@given(st.text(st.characters(), max_size=60))
def test_whatever_is_typed_can_be_printed(text):
    question = EDITION.questions_for("sbj")[0]
    answer = Answer(question.code, "ja", text, reserve=text, waits_for=WaitsFor(text, text))
    made = questionnaire_pdf(origin("sbj"), PrintContent.WITH_PREVIOUS, by_question(answer), by_question(answer))
    assert Pdf(made).tagged


@given(st.text(st.characters()))
def test_printable_keeps_every_sign_that_is_one(text):
    made = printable(text)
    assert "\r" not in made
    assert made.encode("utf-8").decode("utf-8") == made
    if text.isprintable():
        assert made == text


def test_the_same_print_is_the_same_file():
    answers = by_question(*made_up_answers(EDITION, "sbj"))
    first, second = (questionnaire_pdf(origin("sbj"), PrintContent.FILLED, answers, {}) for _ in range(2))
    assert first == second


def test_signs_that_turn_others_around_are_left_out():
    assert printable("betaald aan \u202eneB\u202c") == "betaald aan neB"


class PanicException(BaseException):
    """As typst raises it: no Exception."""


def test_writing_over_which_the_typesetter_stumbles_leaves_a_gap_and_no_more(monkeypatch):
    real = typst.Compiler

    def stumbling(**arguments):
        if "\u0633" in arguments["sys_inputs"]["data"]:
            raise PanicException("end byte index 12 is out of bounds")
        return real(**arguments)

    monkeypatch.setattr("typst.Compiler", stumbling)
    answer = by_question(Answer(EDITION.questions_for("sbj")[0].code, "ja", "Voor \u0633 na, één stuk."))
    made = Pdf(questionnaire_pdf(origin("sbj"), PrintContent.FILLED, answer, {}))
    assert "Voor \ufffd na, één stuk." in made.text
    assert made.tagged


def test_another_fault_of_the_template_is_not_hidden(monkeypatch):
    monkeypatch.setattr("hamonitor_desktop.reports.questionnaire.printed_questionnaire", lambda *_a, **_k: "geen")
    with pytest.raises(typst.TypstError):
        questionnaire_pdf(origin("sbj"), PrintContent.FILLED, {}, {})
