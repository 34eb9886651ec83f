"""What colleagues note beside the answers. It stays in the dossier and its copies, and is never sent.

Notes are a set that only grows: taking one back is noted too. So two copies of a dossier merge by taking
everything of both, in any order, and nothing that somebody wrote is overwritten.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class NoteKind(StrEnum):
    """What is noted, and what its `subject` and `text` are.

    | kind         | subject       | text                                                              |
    |--------------|---------------|-------------------------------------------------------------------|
    | `remark`     | question code | a remark for colleagues                                           |
    | `look`       | question code | "": somebody wants to look at this again                          |
    | `confirmed`  | question code | the finding's code and the value for which it was said to be right |
    | `handled`    | question code | id of a proposal whose answer was taken over or put aside          |
    | `assigned`   | theme code    | the colleague whose part this theme is                             |
    | `peers_seen` | ""            | "": the peers' figures were looked at                              |
    """

    REMARK = "remark"
    LOOK = "look"
    CONFIRMED = "confirmed"
    HANDLED = "handled"
    ASSIGNED = "assigned"
    PEERS_SEEN = "peers_seen"


@dataclass(frozen=True)
class Note:
    """One note. `at` is UTC, ISO 8601, for display alone: clocks go back."""

    id: str
    kind: NoteKind
    subject: str
    text: str
    author: str
    at: str


@dataclass(frozen=True)
class Notes:
    """Everything that was noted, in the order it came in, and the ids of what was taken back."""

    noted: tuple[Note, ...] = ()
    taken_back: frozenset[str] = frozenset()

    def standing(self, kind: NoteKind, subject: str | None = None) -> tuple[Note, ...]:
        """What stands of one kind, of one subject or of all."""
        return tuple(
            note
            for note in self.noted
            if note.kind is kind and subject in (None, note.subject) and note.id not in self.taken_back
        )

    def has(self, kind: NoteKind, subject: str, text: str = "") -> bool:
        """Whether this very note stands."""
        return any(note.text == text for note in self.standing(kind, subject))

    def missing_from(self, others: Notes) -> Notes:
        """What `others` has and this has not, each note once, and taken back only what either of them has."""
        fresh = {note.id: note for note in others.noted}
        for note in self.noted:
            fresh.pop(note.id, None)
        there = {note.id for note in (*self.noted, *fresh.values())}
        return Notes(tuple(fresh.values()), (others.taken_back & there) - self.taken_back)

    def joined(self, others: Notes) -> Notes:
        """Everything of both."""
        return Notes((*self.noted, *self.missing_from(others).noted), self.taken_back | others.taken_back)

    @classmethod
    def of(cls, noted: Iterable[Note], taken_back: Iterable[str]) -> Notes:
        """From what a dossier holds."""
        return cls(tuple(noted), frozenset(taken_back))
