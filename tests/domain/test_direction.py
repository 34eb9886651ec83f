from hamonitor_desktop.domain.direction import as_name, straight
from hamonitor_desktop.domain.display import show_utc


def test_a_sign_that_turns_the_writing_goes_and_the_writing_stays():
    assert straight("a\u202eb\u2066c\u2069\u200f") == "abc"
    assert straight("سلام, é 😀\n") == "سلام, é 😀\n"


def test_a_name_is_on_one_line_and_as_long_as_names_are():
    assert as_name(" A. Jansen\n\u202e  directeur ") == "A. Jansen directeur"
    assert as_name("x" * 100_000) == f"{'x' * 80} …"


def test_a_year_that_no_clock_has_is_shown_as_it_is():
    for at in ("9999-12-31T23:59:59-14:00", "9999-12-31T23:59:59+00:00"):
        assert "9999" in show_utc(at)
    assert show_utc("0001-01-01T00:00:00+14:00") == "0001-01-01T00:00:00+14:00"
