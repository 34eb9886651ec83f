import pytest

from hamonitor_desktop.domain.formulas import guarded


@pytest.mark.parametrize("text", ["=1+1", "+31 6", "-", "@SUM(A1)", "\tx", "\rx"])
def test_what_a_spreadsheet_takes_for_a_formula_is_guarded(text):
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "Amsterdam", "1.250", "'s-Hertogenbosch", " =1"])
def test_any_other_text_stays_as_it_is(text):
    assert guarded(text) == text
