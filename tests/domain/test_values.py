import json
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hamonitor_desktop.domain.values import UNKNOWN, number, value_from_json, value_to_json

GIVEN = st.one_of(
    st.none(),
    st.just(UNKNOWN),
    st.text(),
    st.lists(st.text()).map(tuple),
    st.integers(-(2**53) + 1, 2**53 - 1),
    st.floats(allow_nan=False, allow_infinity=False).map(number),
)


@given(GIVEN)
def test_every_value_survives_json(value):
    back = value_from_json(json.loads(json.dumps(value_to_json(value))))
    assert back == value
    assert type(back) is type(value)


def test_the_word_unknown_as_text_is_not_the_answer_unknown():
    assert value_from_json(value_to_json("unknown")) == "unknown"
    assert value_from_json(value_to_json(UNKNOWN)) is UNKNOWN


@pytest.mark.parametrize(
    "data", [True, {"unknown": False}, {"unknown": 1}, {"unknown": 1.0}, {}, [1], ["a", None], math.nan, math.inf]
)
def test_anything_else_is_refused(data):
    with pytest.raises(ValueError, match=r"answer|finite"):
        value_from_json(data)


def test_a_whole_number_of_hundreds_of_digits_is_refused_as_any_other_value():
    with pytest.raises(ValueError, match="finite"):
        value_from_json(json.loads("1" + "0" * 400))


def test_whole_numbers_are_one_answer_however_typed():
    assert number(43.0) == 43
    assert isinstance(number(43.0), int)
