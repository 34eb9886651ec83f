"""What is odd beside last round, beside the planning, and beside the explanation."""

from dataclasses import replace
from datetime import date

import pytest

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.edition import Agreement, Kind, Option, Responsible, Role
from hamonitor_desktop.domain.findings import FindingCode, Found, Settled
from hamonitor_desktop.domain.validation import Background, validate
from hamonitor_desktop.domain.values import UNKNOWN
from tests.domain import builders

STATUS = tuple(
    Option(code, code.replace("_", " ")) for code in ("nog_niet_mee_begonnen", "mee_bezig", "bijna_klaar", "afgerond")
)
WHY = "De regio koos een andere weg."
REFERENCE = date(2024, 6, 30)


def status(code="gemeente.1", **more):
    return builders.question(code, Kind.STATUS, options=STATUS, **more)


def found(question, answer, previous=None, **background):
    before = {} if previous is None else {question.code: Answer(question.code, previous)}
    beside = Background(previous=before, **background)
    return validate(builders.edition(question), "gemeente", {question.code: answer}, beside)


def codes(*args, **more):
    return [finding.code for finding in found(*args, **more) if not finding.settled]


@pytest.mark.parametrize(
    ("kind", "before", "now", "odd"),
    [
        (Kind.STATUS, "afgerond", "mee_bezig", True),
        (Kind.STATUS, "mee_bezig", "nog_niet_mee_begonnen", True),
        (Kind.STATUS, "mee_bezig", "mee_bezig", False),
        (Kind.STATUS, "mee_bezig", "afgerond", False),
        (Kind.STATUS, "afgerond", UNKNOWN, False),
        (Kind.STATUS, UNKNOWN, "mee_bezig", False),
        (Kind.STATUS, "een_oude_code", "mee_bezig", False),
        (Kind.YES_NO, "ja", "nee", True),
        (Kind.YES_NO, "nee", "ja", False),
        (Kind.SINGLE, "doelgroep", "0_18", False),
    ],
)
def test_a_status_that_went_back(kind, before, now, odd):
    question = status() if kind is Kind.STATUS else builders.question(kind=kind)
    assert (FindingCode.WENT_BACK in codes(question, Answer(question.code, now), before)) is odd


@pytest.mark.parametrize("kind", [Kind.NUMBER, Kind.PERCENTAGE, Kind.AMOUNT])
@pytest.mark.parametrize(
    ("before", "now", "odd"),
    [(100, 150, False), (100, 151, True), (100, 50, False), (100, 49, True), (0, 1, True), (-100, -120, False)],
)
def test_a_number_that_changed_by_more_than_half(kind, before, now, odd):
    question = builders.question(kind=kind)
    assert (codes(question, Answer(question.code, now), before) == [FindingCode.CHANGED_MUCH]) is odd


def test_it_names_both_numbers_the_dutch_way():
    (finding,) = found(builders.question(kind=Kind.AMOUNT), Answer("gemeente.1", 1_250_000), 500_000)
    assert "Vorige ronde was dit € 500.000, nu € 1.250.000." in finding.text


def test_a_value_that_does_not_fit_is_told_as_that_alone():
    assert codes(builders.question(kind=Kind.NUMBER), Answer("gemeente.1", "veel"), 3) == [FindingCode.WRONG_KIND]


def test_a_number_out_of_range_is_not_held_beside_last_round_too():
    of = builders.question(kind=Kind.PERCENTAGE, minimum=0, maximum=100)
    assert codes(of, Answer("gemeente.1", 140), 20) == [FindingCode.OUT_OF_RANGE]


def agreed(*agreements):
    theme = {"theme": "1", "title": "Afspraak", "paragraph": "2.1", "paragraph_derived": False}
    made = tuple(
        Agreement(code=code, responsible=(Responsible("gemeente"),), **theme, **more) for code, more in agreements
    )
    questions = tuple(
        builders.question(f"gemeente.{item.code}", number=item.code, agreement=item.code) for item in made
    )
    return replace(builders.edition(*questions), agreements=made)


@pytest.mark.parametrize(
    ("possible", "value", "odd"),
    [
        (date(2024, 7, 1), "ja", True),
        (date(2024, 7, 1), "nee", False),
        (date(2024, 6, 30), "ja", False),
        (None, "ja", False),
    ],
)
def test_done_before_anyone_could(possible, value, odd):
    edition = agreed(("1", {"possible_from": possible}))
    answers = {"gemeente.1": Answer("gemeente.1", value)}
    findings = validate(edition, "gemeente", answers, Background(reference_date=REFERENCE))
    assert [finding.code for finding in findings] == ([FindingCode.TOO_EARLY] if odd else [])
    if odd:
        assert "vanaf 1 juli 2024" in findings[0].text
        assert "30 juni 2024" in findings[0].text


@pytest.mark.parametrize(("other", "odd"), [("nee", True), ("ja", False), (UNKNOWN, False), (None, False)])
def test_done_while_what_it_builds_on_is_not(other, odd):
    edition = agreed(("1", {}), ("2", {"depends_on": ("1",)}))
    answers = {"gemeente.1": Answer("gemeente.1", other), "gemeente.2": Answer("gemeente.2", "ja")}
    findings = validate(edition, "gemeente", answers)
    waits = [finding for finding in findings if finding.code is FindingCode.WAITS_FOR_OTHER]
    assert bool(waits) is odd
    if odd:
        assert (waits[0].question, "vraag 1" in waits[0].text) == ("gemeente.2", True)


def test_what_it_builds_on_is_the_agreement_and_not_what_is_asked_beside_it():
    edition = agreed(("1", {}), ("2", {"depends_on": ("1",)}))
    first, second = edition.questions
    edition = replace(edition, questions=(replace(first, role=Role.INFORMATION), second))
    answers = {"gemeente.1": Answer("gemeente.1", "nee"), "gemeente.2": Answer("gemeente.2", "ja")}
    assert validate(edition, "gemeente", answers) == ()


def test_information_alone_is_never_done():
    question = builders.question(role=Role.INFORMATION)
    assert codes(question, Answer(question.code, "nee"), "ja", reference_date=REFERENCE) == [FindingCode.WENT_BACK]


# what an explanation or a confirmation does


def test_an_explanation_for_exactly_this_value_answers_a_warning():
    question, answer = status(), Answer("gemeente.1", "mee_bezig", WHY)
    (finding,) = found(question, answer, "afgerond", written_for={"gemeente.1": "mee_bezig"})
    assert finding.settled is Settled.EXPLAINED
    assert Found.of([finding]) == Found((), (), (), (finding,))


@pytest.mark.parametrize("text", ["OK", "proef", ""])
def test_an_empty_phrase_answers_nothing(text):
    answer = Answer("gemeente.1", "mee_bezig", text)
    assert FindingCode.WENT_BACK in codes(status(), answer, "afgerond", written_for={"gemeente.1": "mee_bezig"})


def test_an_explanation_of_an_earlier_value_is_asked_after_and_answers_nothing():
    answer = Answer("gemeente.1", "mee_bezig", WHY)
    earlier = {"gemeente.1": "bijna_klaar"}
    assert codes(status(), answer, "afgerond", written_for=earlier) == [
        FindingCode.WENT_BACK,
        FindingCode.EARLIER_EXPLANATION,
    ]
    asked = next(item for item in found(status(), answer, written_for=earlier))
    assert "bij ‘bijna klaar’" in asked.text
    confirmed = {"gemeente.1": frozenset((asked.key,))}
    assert codes(status(), answer, "afgerond", written_for=earlier, confirmed=confirmed) == [], "it still fits"


def test_an_answer_in_words_may_be_mended_without_a_question_about_its_explanation():
    answer = Answer("gemeente.1", "Wij werken samen.", WHY)
    assert codes(builders.question(kind=Kind.TEXT), answer, written_for={"gemeente.1": "Wij werken same."}) == []


def test_what_was_confirmed_comes_back_with_another_value():
    question = builders.question(kind=Kind.NUMBER)
    (finding,) = found(question, Answer(question.code, 10), 100)
    confirmed = {question.code: frozenset((finding.key,))}
    assert codes(question, Answer(question.code, 10), 100, confirmed=confirmed) == []
    assert codes(question, Answer(question.code, 11), 100, confirmed=confirmed) == [FindingCode.CHANGED_MUCH]


def test_personal_data_is_not_explained_away_and_can_be_confirmed():
    answer = Answer("gemeente.1", "ja", "Wij spraken hierover met mevrouw Jansen.")
    (finding,) = found(builders.question(), answer, written_for={"gemeente.1": "ja"})
    assert (finding.code, finding.settled) == (FindingCode.PERSONAL_DATA, None)
    confirmed = {"gemeente.1": frozenset((finding.key,))}
    (again,) = found(builders.question(), answer, written_for={"gemeente.1": "ja"}, confirmed=confirmed)
    assert again.settled is Settled.CONFIRMED


def test_an_error_cannot_be_confirmed():
    question = builders.question(kind=Kind.PERCENTAGE, minimum=0, maximum=100)
    (finding,) = found(question, Answer(question.code, 140))
    confirmed = {question.code: frozenset((finding.key,))}
    assert codes(question, Answer(question.code, 140), confirmed=confirmed) == [FindingCode.OUT_OF_RANGE]


def test_an_empty_phrase_that_was_confirmed_is_no_leave_for_another():
    (finding,) = found(builders.question(), Answer("gemeente.1", "ja", "OK"))
    confirmed = {"gemeente.1": frozenset((finding.key,))}
    assert codes(builders.question(), Answer("gemeente.1", "ja", "OK"), confirmed=confirmed) == []
    again = codes(builders.question(), Answer("gemeente.1", "ja", "Prima"), confirmed=confirmed)
    assert again == [FindingCode.EMPTY_EXPLANATION]
