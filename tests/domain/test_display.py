from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hamonitor_desktop.domain.display import (
    capitalised,
    in_fours,
    parse,
    read_number,
    show,
    show_count,
    show_date,
    show_moment,
    show_number,
    whole_percent,
)
from hamonitor_desktop.domain.edition import Kind
from hamonitor_desktop.domain.values import UNKNOWN
from tests.domain.builders import question


@pytest.mark.parametrize(
    ("kind", "unit", "value", "text"),
    [
        (Kind.YES_NO, "", "nee", "Nee"),
        (Kind.MULTIPLE, "", ("0_18", "doelgroep"), "0-18 jaar; Aparte teams"),
        (Kind.NUMBER, "gezinnen", 1250000, "1.250.000 gezinnen"),
        (Kind.PERCENTAGE, "", 12.5, "12,5 %"),
        (Kind.AMOUNT, "", 1250000.5, "€ 1.250.000,50"),
        (Kind.AMOUNT, "", 1250000, "€ 1.250.000"),
        (Kind.AMOUNT, "", -0.05, "€ -0,05"),
        (Kind.AMOUNT, "", 1200.125, "€ 1.200,125"),
        (Kind.NUMBER, "", 1200.5, "1.200,5"),
        (Kind.TEXT, "", "ja", "ja"),
        (Kind.NUMBER, "", -0.25, "-0,25"),
    ],
)
def test_values_read_the_dutch_way(kind, unit, value, text):
    assert show(question(kind=kind, unit=unit), value) == text


def test_unknown_and_empty_read_apart():
    assert show(question(), UNKNOWN) == "Nog niet te zeggen"
    assert show(question(), None) == ""


@pytest.mark.parametrize(
    ("typed", "value"),
    [("1.250.000", 1250000), ("€ 1.200,50", 1200.5), ("40 %", 40), (" 12,5 ", 12.5), ("-3", -3), ("1250", 1250)],
)
def test_typed_numbers(typed, value):
    assert read_number(typed) == value


@pytest.mark.parametrize("typed", ["", "1.25", "12.5", "1,2,3", "1.2500", "0.125", "00.500", "een", "1e5", "--1", "."])
def test_a_number_that_could_be_read_two_ways_is_refused(typed):
    with pytest.raises(ValueError, match="no number"):
        read_number(typed)


@given(st.integers(-(10**12), 10**12) | st.decimals(-(10**9), 10**9, places=2).map(float) | st.floats(-1e16, 1e16))
def test_what_is_shown_can_be_typed(value):
    assert read_number(show_number(value)) == value


def test_csv_values():
    assert parse(question(kind=Kind.MULTIPLE), "doelgroep|0_18") == ("0_18", "doelgroep")
    assert parse(question(), "") is None
    assert parse(question(kind=Kind.TEXT), "unknown") is UNKNOWN
    assert parse(question(kind=Kind.AMOUNT), "1200000.5") == 1200000.5


@pytest.mark.parametrize(
    ("kind", "text", "says"),
    [
        (Kind.YES_NO, "misschien", "kies uit ja, nee"),
        (Kind.MULTIPLE, "0_18|0_18", "dubbel"),
        (Kind.MULTIPLE, "0_18|", "geen antwoord"),
        (Kind.NUMBER, "veel", "geen getal"),
        (Kind.NUMBER, "nan", "geen getal"),
        (Kind.NUMBER, "1_000", "geen getal"),
    ],
)
def test_wrong_csv_values_are_named(kind, text, says):
    with pytest.raises(ValueError, match=says):
        parse(question(kind=kind), text)


def test_dates_are_written_the_dutch_way():
    assert show_date(date(2024, 6, 30)) == "30 juni 2024"
    assert show_moment(datetime(2024, 3, 1, 9, 5, tzinfo=UTC)) == "1 maart 2024, 09:05"


def test_a_count_has_the_word_that_goes_with_it():
    said = [show_count(number, "vraag", "vragen") for number in (0, 1, 2, 1250)]
    assert said == ["0 vragen", "1 vraag", "2 vragen", "1.250 vragen"]


def test_small_ways_to_write_a_text_or_a_share():
    assert (capitalised("jeugdhulpregio's"), capitalised("VNG"), capitalised("")) == ("Jeugdhulpregio's", "VNG", "")
    assert (in_fours("0123456789ab"), in_fours("01234"), in_fours("")) == ("0123 4567 89ab", "0123 4", "")
    assert [whole_percent(share) for share in (0, 12.4, 12.5, 13.5, 99.6)] == [0, 12, 13, 14, 100]
