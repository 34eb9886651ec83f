from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from hamonitor_desktop.domain.answers import Answer, Use, WaitsFor
from hamonitor_desktop.domain.differences import Change, differences

FIRST = Answer("q1", "mee_bezig", "Samen met de regio.")


def changes(before, after):
    return [item.change for item in differences({"q1": before} if before else {}, {"q1": after} if after else {})]


def test_what_changed_is_called_by_the_weightiest():
    assert changes(None, FIRST) == [Change.GIVEN]
    assert changes(FIRST, replace(FIRST, value=None)) == [Change.GONE]
    assert changes(FIRST, None) == [Change.GONE]
    assert changes(FIRST, replace(FIRST, value="afgerond", explanation="Klaar.")) == [Change.VALUE]
    assert changes(FIRST, replace(FIRST, explanation="Anders.")) == [Change.EXPLANATION]
    for beside in ({"reserve": "Nog niet zeker."}, {"waits_for": WaitsFor("rijk")}, {"use": Use.QUOTABLE}):
        assert changes(FIRST, replace(FIRST, **beside)) == [Change.BESIDE]


def test_how_an_answer_came_about_is_no_difference():
    assert changes(FIRST, replace(FIRST, carried_over=True, peers_seen=True, proposed_by="JZ13")) == []
    assert changes(None, Answer("q1")) == []


answer_sets = st.dictionaries(
    st.sampled_from("abcd"),
    st.builds(Answer, st.just(""), st.sampled_from([None, "ja", "nee"]), st.sampled_from(["", "x"])),
).map(lambda found: {code: replace(answer, question=code) for code, answer in found.items()})


@given(answer_sets, answer_sets)
def test_the_differences_make_the_one_into_the_other(before, after):
    found = differences(before, after)
    made = {**before, **{item.question: item.after for item in found}}
    assert all(made.get(code, Answer(code)) == after.get(code, Answer(code)) for code in {*before, *after})
    assert len({item.question for item in found}) == len(found)
