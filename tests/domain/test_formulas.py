import re

import pytest

from hamonitor_desktop.domain.formulas import guarded, guarded_within


@pytest.mark.parametrize(
    "text", ["=1+1", "+31 6", "-", "@SUM(A1)", "\tx", "\rx", "\n=1", "\uff1d1+1", "\uff20A", "'=1", "''-1"]
)
def test_what_a_spreadsheet_takes_for_a_formula_is_guarded(text):
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "Amsterdam", "1.250", "'s-Hertogenbosch", " =1"])
def test_any_other_text_stays_as_it_is(text):
    assert guarded(text) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("=1;=2", "'=1;'=2"),
        ("retour;=cmd|' /C calc'!A0.xlsx", "retour;'=cmd|' /C calc'!A0.xlsx"),
        ("een\n@SUM(A1)\r\n+1", "een\n'@SUM(A1)\r\n'+1"),
        ("een;'=1", "een;''=1"),
        ("een; twee, -1,=2", "een; twee, -1,=2"),
        ("een\n\ntwee", "een\n\ntwee"),
    ],
)
def test_what_excel_would_make_a_cell_of_within_a_text_is_guarded_and_comes_back(text, expected):
    assert guarded_within(text) == expected
    assert re.sub(r"(^|[;\r\n])'(?='*[-=+@])", r"\1", expected) == text
