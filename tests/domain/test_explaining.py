import pytest

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.explaining import explained_value, has_substance, is_empty_phrase


@pytest.mark.parametrize(
    "text", ["OK", "ok.", "Oké!", "-", "...", "n.v.t.", "N.v.t", "nvt", "Geen bijzonderheden.", "zie boven", "xxx", "?"]
)
def test_phrases_that_say_nothing(text):
    assert is_empty_phrase(text)
    assert not has_substance(text)


@pytest.mark.parametrize(
    "text", ["Er loopt een proef.", "Wacht op de regio.", "Geen budget, raad beslist in mei.", "Loopt samen."]
)
def test_short_and_still_an_explanation(text):
    assert not is_empty_phrase(text)
    assert has_substance(text)


@pytest.mark.parametrize("text", ["", "   ", "proef", "ja nee", "12 345 678", "Wij werken", "wijkteamoverleg"])
def test_too_little_to_explain_anything(text):
    assert not has_substance(text)


def states(*pairs):
    return [Answer("v", value, text) for value, text in pairs]


@pytest.mark.parametrize(
    ("went", "value"),
    [
        ([], None),
        ([("nee", "")], None),
        ([("nee", ""), ("nee", "Proef.")], "nee"),
        ([("nee", ""), ("nee", "Proef."), ("ja", "Proef.")], "nee"),
        ([("nee", "Proef."), ("ja", "Proef."), ("ja", "Klaar.")], "ja"),
        ([("nee", "Proef."), ("ja", "Proef."), ("nee", "Proef.")], "nee"),
        ([(None, "Proef."), ("nee", "Proef."), ("ja", "Proef.")], "nee"),
        ([("nee", "Proef."), (None, "Proef."), ("ja", "Proef.")], "nee"),
        ([("nee", "Proef."), ("ja", "")], None),
    ],
)
def test_an_explanation_belongs_to_the_value_it_was_written_for(went, value):
    assert explained_value(states(*went)) == value
