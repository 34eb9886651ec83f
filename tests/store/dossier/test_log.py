import pytest
from hypothesis import given
from hypothesis import strategies as st

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.store.dossier.log import BrokenLogError, EventLog
from hamonitor_desktop.store.dossier.records import Event, EventKind


@st.composite
def graphs(draw):
    """Events of two questions, each made on any of the earlier ones of its question."""
    events: list[Event] = []
    for number in range(draw(st.integers(0, 12))):
        question = draw(st.sampled_from(["g.1", "g.2"]))
        known = [event.id for event in events if event.question == question]
        parents = draw(st.lists(st.sampled_from(known), unique=True, max_size=2)) if known else []
        answer = Answer(question, draw(st.sampled_from("abc")))
        events.append(Event(f"e{number}", tuple(parents), question, answer, "Anna", ""))
    return events


@given(graphs(), st.randoms(use_true_random=False))
def test_the_same_events_in_any_order_give_the_same_heads_and_answers(events, chance):
    shuffled = list(events)
    chance.shuffle(shuffled)
    one, other = EventLog(events), EventLog(shuffled)
    assert one.answers() == other.answers()
    assert one.conflicts() == other.conflicts()
    for question in ("g.1", "g.2"):
        assert one.heads(question) == other.heads(question)


@given(graphs(), st.data())
def test_the_union_of_two_copies_does_not_depend_on_which_comes_first(events, data):
    cut = data.draw(st.integers(0, len(events)))
    left = EventLog(events[:cut]).events
    right = events
    assert EventLog([*left, *right]).answers() == EventLog([*right, *left]).answers()
    assert {e.id for e in EventLog([*left, *right]).events} == {e.id for e in events}


def test_an_event_without_its_parent_is_refused():
    with pytest.raises(BrokenLogError):
        EventLog([Event("e2", ("e1",), "g.1", Answer("g.1", "a"), "Anna", "")])


def test_an_undo_of_nothing_is_seen():
    log = EventLog([Event("e1", (), "g.1", Answer("g.1"), "Anna", "", EventKind.UNDO)])
    with pytest.raises(BrokenLogError):
        log.steps("g.1")


def test_another_explanation_alone_is_a_conflict_and_the_same_answer_twice_is_none():
    def newest(*answers):
        return EventLog(Event(f"e{number}", (), "g.1", answer, "Anna", "") for number, answer in enumerate(answers))

    assert newest(Answer("g.1", "a", "zo"), Answer("g.1", "a", "anders")).conflicts() == ("g.1",)
    assert newest(Answer("g.1", "a", "zo"), Answer("g.1", "a", "zo")).conflicts() == ()
