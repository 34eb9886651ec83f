from collections import Counter
from datetime import date

import pytest

from hamonitor_desktop.definitions.loading import bundled_editions, edition_from_document, load_edition
from hamonitor_desktop.domain.edition import Basis, FrameworkState, Kind, Role, Sharing

COUNTS = {"rijk": 33, "vng": 23, "regio": 20, "gemeente": 28, "bgzj": 9, "sbj": 6, "kbl": 9}
AGREEMENTS = {
    "rijk": {"1": 9, "2": 2, "4": 2, "6": 3, "7": 12, "8": 4},
    "vng": {"2": 4, "3": 7, "4": 3, "6": 2, "7": 4, "8": 3},
    "regio": {"4": 5, "6": 3, "7": 3},
    "gemeente": {"1": 1, "2": 2, "3": 5, "4": 1, "7": 3},
    "bgzj": {"3": 1, "4": 1, "7": 4, "8": 1},
    "sbj": {"1": 1, "3": 4},
    "kbl": {"3": 2, "5": 4},
}


@pytest.fixture(scope="module")
def edition():
    return load_edition("2024")


def test_it_is_bundled():
    assert "2024" in bundled_editions()


@pytest.mark.parametrize("actor", COUNTS)
def test_questions_and_agreements_are_as_published(edition, actor):
    questions = edition.questions_for(actor)
    assert len(questions) == COUNTS[actor]
    found = {}
    for question in questions:
        if question.role is Role.AGREEMENT:
            found[question.theme] = found.get(question.theme, 0) + 1
    assert found == AGREEMENTS[actor]


def test_perception_is_asked_of_municipalities_and_regions(edition):
    asked = [question.actor for question in edition.questions if question.role is Role.PERCEPTION]
    assert asked.count("gemeente") == 8
    assert asked.count("regio") == 6
    assert len(asked) == 14


def test_all_nine_kinds_occur(edition):
    assert {question.kind for question in edition.questions} == set(Kind)


def test_what_an_actor_expected_is_no_deadline(edition):
    for code in ("1.2", "4.3", "6.1", "8.1", "8.2", "8.3", "8.4", "7.16"):
        assert not edition.agreement(code).deadlines
    passed = [a.code for a in edition.agreements if any(d.passed for d in a.deadlines)]
    assert passed == ["2.3", "2.4", "4.1", "6.4", "8.5"]
    expected = {a.code: {e.actor for e in a.expected} for a in edition.agreements if a.expected}
    assert {code for code in ("1.2", "4.3", "6.1", "6.2", "8.1", "8.2", "8.3", "8.4")} <= set(expected)
    assert all(actors <= {r.actor for r in edition.agreement(code).responsible} for code, actors in expected.items())


LAST_DAYS = {
    "1.10": ["2023-12-31"],
    "3.1": ["2024-06-30"],
    "3.2": ["2024-06-30"],
    "5.1": ["2023-12-31"],
    "5.2": ["2023-12-31"],
    "5.3": ["2023-12-31", "2024-03-31"],
    "5.4": ["2028-12-31"],
    "6.2": ["2024-09-30", "2025-01-01"],
    "6.3": ["2023-12-31"],
    "6.5": ["2024-12-31", "2025-12-31"],
    "6.6": ["2025-12-31"],
    "6.7": ["2025-12-31"],
}


def test_there_is_no_planning_but_what_the_sources_give(edition):
    found = {
        a.code: [d.last_day.isoformat() for d in a.deadlines if d.last_day]
        for a in edition.agreements
        if any(d.last_day for d in a.deadlines)
    }
    assert found == LAST_DAYS
    steps = {(a.code, d.last_day.isoformat()) for a in edition.agreements for d in a.deadlines if d.part and d.last_day}
    assert steps == {("5.3", "2024-03-31"), ("6.2", "2024-09-30"), ("6.5", "2024-12-31")}
    assert all(not d.part for a in edition.agreements for d in a.deadlines[-1:] if a.code in ("6.2", "6.5"))


def test_the_rule_that_came_into_force_a_day_later_could_not_be_applied_yet(edition):
    prices = edition.agreement("7.16")
    assert prices.possible_from == date(2024, 7, 1) > edition.reference_date
    assert prices.framework.state is FrameworkState.ADOPTED
    assert edition.agreement("7.14").framework.state is FrameworkState.DRAFT


NAMED = {"rijk": 17, "vng": 19, "regio": 12, "gemeente": 24, "bgzj": 4, "sbj": 2, "kbl": 5}


def test_83_questions_are_named_in_the_report_and_the_others_are_marked(edition):
    assert Counter(q.actor for q in edition.questions if q.basis is Basis.REPORT) == NAMED
    assert sum(NAMED.values()) == 83


def test_paragraphs_outside_three_are_derived(edition):
    for agreement in edition.agreements:
        assert agreement.paragraph == f"2.{agreement.theme}"
        assert agreement.paragraph_derived is (agreement.theme not in ("2", "4", "8"))


def test_only_one_agreement_of_the_professionals_is_surely_shared(edition):
    shared = {a.code: {r.actor: r.sharing for r in a.responsible} for a in edition.agreements if len(a.responsible) > 1}
    assert {code for code, actors in shared.items() if actors.get("sbj") is Sharing.STATED} == {"3.2"}
    assert {code for code, actors in shared.items() if "sbj" in actors} == {"3.2", "3.3", "3.4", "3.5"}
    assert set(shared["7.3"].values()) == {Sharing.STATED}
    assert {"2.1", "2.2", "4.1", "4.4", "7.14", "7.15", "7.16", "8.2", "8.4", "8.5"} <= set(shared)


@pytest.mark.parametrize(
    ("question", "kind", "options"),
    [
        ("gemeente.2.6a", Kind.SINGLE, "doorbraakmethode maatwerkbudgetten omgekeerde_toets anders geen"),
        ("gemeente.3.13", Kind.MULTIPLE, "0_18 0_100 18_100 doelgroep domein generalist specialist"),
        ("gemeente.3.14", Kind.MULTIPLE, "poh_ggz_jeugd ondersteuner_jeugd anders geen"),
        ("gemeente.7.14", Kind.SINGLE, "ja oude_aanbesteding in_ontwikkeling andere_reden"),
        ("gemeente.7.17", Kind.MULTIPLE, "inspanningsgericht resultaatgericht taakgericht"),
    ],
)
def test_options_are_those_the_report_counts(edition, question, kind, options):
    found = edition.question(question)
    assert (found.kind, " ".join(found.option_codes)) == (kind, options)
    assert not found.relevant
    if "geen" in found.option_codes:
        assert "door ons toegevoegd" in found.help


def test_the_questions_of_a_party_follow_the_themes(edition):
    order = [theme.code for theme in edition.themes]
    for actor in edition.actors:
        places = [order.index(question.theme) for question in edition.questions_for(actor.code)]
        assert places == sorted(places)


def test_a_shared_agreement_is_asked_in_the_same_words(edition):
    asked = {}
    for question in edition.questions:
        if question.agreement and question.actor not in ("gemeente", "regio"):
            asked.setdefault(question.agreement, set()).add((question.text, question.kind))
    assert not {code: texts for code, texts in asked.items() if len(texts) > 1}


def test_the_document_gives_the_same_edition(edition):
    assert edition_from_document(edition.document).hash == edition.hash
