import pytest
from hypothesis import given
from hypothesis import strategies as st

from hamonitor_desktop.domain.answers import Answer, Use, WaitsFor
from tests.domain.test_values import GIVEN

ANSWERS = st.builds(
    Answer,
    question=st.text(min_size=1),
    value=GIVEN,
    explanation=st.text(),
    reserve=st.text(),
    waits_for=st.none() | st.builds(WaitsFor, st.text(min_size=1), st.text()),
    use=st.sampled_from(Use),
    carried_over=st.booleans(),
    peers_seen=st.booleans(),
    proposed_by=st.text(),
    extra=st.dictionaries(st.text(min_size=1).map("x-".__add__), st.integers()),
)


@given(ANSWERS)
def test_an_answer_survives_json_with_members_we_do_not_know(answer):
    assert Answer.from_json(answer.to_json()) == answer


@pytest.mark.parametrize(
    "data", [{"question": 1}, {"question": "q", "use": "iedereen"}, {"question": "q", "waits_for": "x"}]
)
def test_a_member_of_the_wrong_form_is_refused(data):
    with pytest.raises(ValueError, match=r"text|valid|object"):
        Answer.from_json(data)
