import pytest

from hamonitor_desktop.definitions.loading import bundled_editions, edition_from_document, load_edition
from hamonitor_desktop.domain.edition import Kind, Role

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


def test_the_document_gives_the_same_edition(edition):
    assert edition_from_document(edition.document).hash == edition.hash
