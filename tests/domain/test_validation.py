import pytest

from hamonitor_desktop.domain.answers import Answer, WaitsFor
from hamonitor_desktop.domain.edition import Kind
from hamonitor_desktop.domain.findings import Finding, FindingCode, Found, Level
from hamonitor_desktop.domain.validation import check_answer, validate
from hamonitor_desktop.domain.values import UNKNOWN
from tests.domain.builders import chain, edition, question


def codes(of, answer):
    return [finding.code for finding in check_answer(of, answer)]


def test_an_open_question_is_an_error_only_when_required():
    assert codes(question(), None) == [FindingCode.NOT_ANSWERED]
    assert codes(question(required=False), None) == []
    assert codes(question(), Answer("gemeente.1", explanation="Wel iets")) == [FindingCode.NOT_ANSWERED]


def test_findings_are_sorted_by_what_they_ask_and_an_open_question_blocks_a_final_return_alone():
    wrong = Finding(Level.ERROR, FindingCode.OUT_OF_RANGE, "gemeente.1", "Te hoog.")
    unanswered = Finding(Level.ERROR, FindingCode.NOT_ANSWERED, "gemeente.2", "Nog open.")
    warning = Finding(Level.WARNING, FindingCode.NO_EXPLANATION, "gemeente.3", "Waarom?")
    found = Found.of([unanswered, warning, wrong])
    assert found == Found((wrong,), (unanswered,), (warning,))
    assert found.blocking == (wrong, unanswered)
    asked = [(item.blocks(final=False), item.blocks(final=True)) for item in (wrong, unanswered, warning)]
    assert asked == [(True, True), (False, True), (False, False)]


@pytest.mark.parametrize(
    ("beside", "name"),
    [
        ({"reserve": "onder\vvoorbehoud"}, "Het voorbehoud"),
        ({"waits_for": WaitsFor("Rijk", "een\x02wet")}, "‘Wij wachten op’"),
        ({"explanation": "toe\flichting"}, "De toelichting"),
    ],
)
def test_what_a_workbook_cannot_hold_is_an_error_wherever_it_stands(beside, name):
    findings = list(check_answer(question(), Answer("gemeente.1", "ja", **beside)))
    assert [finding.code for finding in findings] == [FindingCode.ILLEGAL_CHARACTER]
    assert findings[0].text == f"{name} bevat een teken dat niet kan worden verstuurd."


@pytest.mark.parametrize(
    ("beside", "name"),
    [
        ({"reserve": "x" * 2001}, "Het voorbehoud"),
        ({"waits_for": WaitsFor("x" * 2001)}, "‘Wij wachten op’"),
        ({"waits_for": WaitsFor("Rijk", "x" * 2001)}, "‘Wij wachten op’"),
        ({"explanation": "x" * 2001}, "De toelichting"),
    ],
)
def test_a_text_that_central_would_refuse_is_too_long_wherever_it_stands(beside, name):
    findings = list(check_answer(question(), Answer("gemeente.1", "ja", **beside)))
    assert [finding.code for finding in findings] == [FindingCode.TOO_LONG]
    assert findings[0].text == f"{name} is 1 teken te lang; hoogstens 2.000 tekens."


def test_unknown_is_an_answer():
    assert codes(question(), Answer("gemeente.1", UNKNOWN)) == []


@pytest.mark.parametrize(
    ("kind", "value", "code"),
    [
        (Kind.YES_NO, "misschien", FindingCode.NOT_AN_OPTION),
        (Kind.YES_NO, ("ja",), FindingCode.WRONG_KIND),
        (Kind.MULTIPLE, "0_18", FindingCode.WRONG_KIND),
        (Kind.MULTIPLE, (), FindingCode.NOT_AN_OPTION),
        (Kind.MULTIPLE, ("0_18", "0_18"), FindingCode.NOT_AN_OPTION),
        (Kind.NUMBER, "43", FindingCode.WRONG_KIND),
        (Kind.TEXT, 43, FindingCode.WRONG_KIND),
        (Kind.TEXT, "a\x00b", FindingCode.ILLEGAL_CHARACTER),
        (Kind.TEXT, "a" * 2001, FindingCode.TOO_LONG),
        (Kind.NUMBER, 1e300, FindingCode.OUT_OF_RANGE),
    ],
)
def test_values_that_do_not_fit(kind, value, code):
    assert codes(question(kind=kind), Answer("gemeente.1", value)) == [code]


def test_an_option_that_goes_with_no_other_is_pointed_out_and_blocks_nothing():
    of = question(kind=Kind.MULTIPLE, exclusive=("doelgroep",))
    assert codes(of, Answer("gemeente.1", ("doelgroep",))) == []
    assert codes(of, Answer("gemeente.1", ("0_18", "0_100"))) == []
    (found,) = check_answer(of, Answer("gemeente.1", ("0_18", "doelgroep")))
    assert found.code is FindingCode.NOT_TOGETHER
    assert found.text == "‘Aparte teams’ gaat niet samen met een ander antwoord. Kies opnieuw."
    assert not found.blocks(final=True)


@pytest.mark.parametrize(("value", "fits"), [(0, True), (100, True), (-0.1, False), (100.1, False)])
def test_the_range_is_inclusive(value, fits):
    of = question(kind=Kind.PERCENTAGE, minimum=0, maximum=100)
    assert (codes(of, Answer("gemeente.1", value)) == []) is fits


def test_a_number_out_of_range_is_told_where_the_range_ends():
    of = question(kind=Kind.AMOUNT, minimum=0)
    (low,), (high,) = (check_answer(of, Answer("gemeente.1", value)) for value in (-1, 2e15))
    assert low.text == "Het getal moet 0 of hoger zijn."
    assert high.text == "Het getal moet liggen tussen 0 en 1.000.000.000.000.000."


def test_a_no_asks_for_room_and_ok_says_nothing():
    of = question(explain_on=("nee",))
    assert codes(of, Answer("gemeente.1", "nee")) == [FindingCode.NO_EXPLANATION]
    assert codes(of, Answer("gemeente.1", "nee", "OK")) == [FindingCode.EMPTY_EXPLANATION]
    assert codes(of, Answer("gemeente.1", "nee", "Er loopt een proef.")) == []


def test_an_explanation_has_its_limit():
    assert codes(question(), Answer("gemeente.1", "ja", "é" * 2000)) == []
    assert codes(question(), Answer("gemeente.1", "ja", "é" * 2001)) == [FindingCode.TOO_LONG]


def test_hidden_questions_are_not_asked_for():
    findings = validate(chain(), "gemeente", {"gemeente.1": Answer("gemeente.1", "nee")})
    assert findings == ()


def test_an_amount_with_less_than_a_cent_is_asked_after_and_not_refused():
    asked = question(kind=Kind.AMOUNT)
    (finding,) = check_answer(asked, Answer("gemeente.1", 1200.125))
    assert (finding.level, finding.code) == (Level.WARNING, FindingCode.NOT_WHOLE)
    assert "€ 1.200,125" in finding.text
    assert [codes(asked, Answer("gemeente.1", cents)) for cents in (1200.5, 1200.05, 0.1, 87654321.99)] == [[]] * 4


def test_errors_come_first():
    of = edition(question("gemeente.1", explain_on=("nee",)), question("gemeente.2"))
    findings = validate(of, "gemeente", {"gemeente.1": Answer("gemeente.1", "nee")})
    assert [finding.level for finding in findings] == [Level.ERROR, Level.WARNING]


def test_a_count_with_decimals_is_asked_after_and_not_refused():
    (finding,) = check_answer(question(kind=Kind.NUMBER), Answer("gemeente.1", 1.25))
    assert (finding.level, finding.code) == (Level.WARNING, FindingCode.NOT_WHOLE)
    assert "1,25" in finding.text
    assert codes(question(kind=Kind.NUMBER), Answer("gemeente.1", 1250)) == []
    assert codes(question(kind=Kind.PERCENTAGE), Answer("gemeente.1", 12.5)) == []
