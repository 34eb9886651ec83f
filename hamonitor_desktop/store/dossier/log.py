"""The log of answer events in memory: what is current, what can be undone, and where copies disagree. Pure.

Per question the events form a graph: each names the heads it was made on. A head is an event that no other builds on;
two heads are a conflict between copies. The answer shown is that of the longest line, so that every copy with the same
events shows the same.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.store.dossier.records import Event, EventKind

MOST_EVENTS: Final = 100_000
"""Of one dossier: a thousand and more for each of its questions."""
_MOST_HEADS: Final = 100


class BrokenLogError(ValueError):
    """An event that does not fit: its parent is missing, of another question, or its undo has nothing to undo."""


@dataclass
class _Waiting:
    """An event that came before some of its parents."""

    event: Event
    missing: int


@dataclass
class Steps:
    """The states a question went through: `past` ends with the current one, `future` can be done again."""

    past: list[Answer]
    future: list[Answer] = field(default_factory=list[Answer])

    def take(self, event: Event) -> None:
        """Go one event further. Raises BrokenLogError."""
        if event.kind is EventKind.ANSWER:
            self.past.append(event.answer)
            self.future.clear()
        elif event.kind is EventKind.UNDO and len(self.past) > 1:
            self.future.append(self.past.pop())
        elif event.kind is EventKind.REDO and self.future:
            self.past.append(self.future.pop())
        else:
            raise BrokenLogError(f"{event.id}: nothing to {event.kind}")
        if self.past[-1] != event.answer:
            raise BrokenLogError(f"{event.id}: another answer than its history gives")

    def undone(self) -> Answer | None:
        """What an undo would restore."""
        return self.past[-2] if len(self.past) > 1 else None

    def redone(self) -> Answer | None:
        """What a redo would restore."""
        return self.future[-1] if self.future else None


class EventLog:
    """Events, each after its parents."""

    def __init__(self, events: Iterable[Event] = ()) -> None:
        """Take events in any order; the same set gives the same log. Raises BrokenLogError."""
        self._events: dict[str, Event] = {}
        self._depth: dict[str, int] = {}
        self._of: dict[str, list[Event]] = {}
        self._heads: dict[str, dict[str, Event]] = {}
        self._steps: dict[str, Steps] = {}
        waiting: dict[str, list[_Waiting]] = {}
        for event in events:
            self._put(event, waiting)
        stuck = next((item.event.id for children in waiting.values() for item in children), None)
        if stuck is not None:
            raise BrokenLogError(f"{stuck}: its parent is missing")

    def _put(self, event: Event, waiting: dict[str, list[_Waiting]]) -> None:
        missing = {parent for parent in event.parents if parent not in self._events}
        item = _Waiting(event, len(missing))
        for parent in missing:
            waiting.setdefault(parent, []).append(item)
        ready = [] if missing else [event]
        while ready:
            found = ready.pop()
            self.add(found)
            for child in waiting.pop(found.id, ()):
                child.missing -= 1
                if not child.missing:
                    ready.append(child.event)

    def add(self, event: Event) -> None:
        """Add one event; one that is there already changes nothing. Raises BrokenLogError."""
        if event.id in self._events:
            return
        for parent in event.parents:
            if parent not in self._events or self._events[parent].question != event.question:
                raise BrokenLogError(f"{event.id}: its parent is missing")
        heads = self._heads.setdefault(event.question, {})
        self._events[event.id] = event
        self._of.setdefault(event.question, []).append(event)
        self._steps.pop(event.question, None)
        self._depth[event.id] = 1 + max((self._depth[parent] for parent in event.parents), default=0)
        for parent in event.parents:
            heads.pop(parent, None)
        heads[event.id] = event

    def __len__(self) -> int:
        return len(self._events)

    def __contains__(self, event_id: str) -> bool:
        return event_id in self._events

    @property
    def events(self) -> tuple[Event, ...]:
        """All events, each after its parents."""
        return tuple(self._events.values())

    def heads(self, question: str) -> tuple[Event, ...]:
        """The heads, the one whose answer is shown first."""
        found = tuple(self._heads.get(question, {}).values())
        if len(found) < 2:
            return found
        return tuple(sorted(found, key=lambda event: (self._depth[event.id], event.id), reverse=True))

    def conflicts(self) -> tuple[str, ...]:
        """The questions on which copies disagree, sorted."""
        return tuple(sorted(question for question in self._heads if self.in_conflict(question)))

    def in_conflict(self, question: str) -> bool:
        """Whether copies disagree on a question."""
        heads = self.heads(question)
        return any(event.answer != heads[0].answer for event in heads[1:])

    def current(self, question: str) -> Answer:
        """The answer that holds; an empty one where nothing was ever answered."""
        heads = self.heads(question)
        return heads[0].answer if heads else Answer(question)

    def answers(self) -> dict[str, Answer]:
        """The answers that hold, those that were emptied left out."""
        current = {question: self.current(question) for question in self._heads}
        return {question: answer for question, answer in current.items() if answer != Answer(question)}

    def line(self, question: str) -> tuple[Event, ...]:
        """The events that led to the answer shown, oldest first."""
        heads = self.heads(question)
        found: list[Event] = []
        event = heads[0] if heads else None
        while event is not None:
            found.append(event)
            event = self._events[event.parents[0]] if event.parents else None
        return tuple(reversed(found))

    def history(self, question: str) -> tuple[Event, ...]:
        """All events of a question, also those of other copies, each after its parents."""
        return tuple(self._of.get(question, ()))

    @property
    def questions(self) -> tuple[str, ...]:
        """The questions that have an event, sorted."""
        return tuple(sorted(self._heads))

    def steps(self, question: str) -> Steps:
        """Where the question stands in its history; only to look at.

        Raises BrokenLogError, also where it has more versions than people make: nobody could choose from them.
        """
        known = self._steps.get(question)
        if known is None:
            if len(self._heads.get(question, ())) > _MOST_HEADS:
                raise BrokenLogError(f"more than {_MOST_HEADS} versions")
            known = Steps([Answer(question)])
            for event in self.line(question):
                known.take(event)
            self._steps[question] = known
        return known


def whole_log(events: Iterable[Event]) -> EventLog:
    """The log of these events, each undo and redo in it followed. Raises BrokenLogError."""
    log = EventLog(events)
    if len(log) > MOST_EVENTS:
        raise BrokenLogError(f"more than {MOST_EVENTS} events")
    for question in log.questions:
        log.steps(question)
    return log
