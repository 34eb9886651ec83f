"""What a dossier holds, as values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.display import show_utc
from hamonitor_desktop.domain.json_form import whole
from hamonitor_desktop.domain.returns import MOST_NUMBER


class EventKind(StrEnum):
    """What made an event: an answer, or going back and forth in the history of a question."""

    ANSWER = "answer"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True)
class Event:
    """One entry of the log. `answer` is what holds after it; `at` (UTC, ISO 8601) is for display, clocks go back.

    `parents` are the heads it was made on, the one whose answer was shown first; two or more end a conflict.
    """

    id: str
    parents: tuple[str, ...]
    question: str
    answer: Answer
    author: str
    at: str
    kind: EventKind = EventKind.ANSWER


@dataclass(frozen=True)
class Draft:
    """What is being typed and is no event yet, by whom, and when it was typed last (UTC, ISO 8601)."""

    answer: Answer
    author: str
    at: str


@dataclass(frozen=True)
class Sent:
    """One return that was signed. Registered before its file is put in place, so a number is never used twice."""

    package_id: str
    sequence: int
    revision: int
    final: bool
    return_id: str
    at: str
    file: str
    jws: str = ""

    def __post_init__(self) -> None:
        """A number that is taken can never be given back: one that nobody counts to is refused. Raises ValueError."""
        if max(whole(self.sequence), whole(self.revision)) > MOST_NUMBER:
            raise ValueError("a number that is impossibly high")


@dataclass(frozen=True)
class StoredReceipt:
    """A receipt of central, kept whole (compact JWS)."""

    id: str
    return_id: str
    number: int
    at: str
    jws: str


@dataclass(frozen=True)
class StoredProposal:
    """A proposal of another organisation, kept whole (compact JWS); `at` is when it came in."""

    id: str
    at: str
    jws: str


@dataclass(frozen=True)
class CopyOf:
    """That this file is a copy, for which colleague, and who made it when (UTC, ISO 8601)."""

    colleague: str
    made_by: str
    made_at: str


@dataclass(frozen=True)
class Bound:
    """What binds the dossier to an invitation: the package whole (compact JWS), and the proof of the code (hex).

    The proof holds for the key whose certificate has `fingerprint` (hex) and for no other. Neither key nor code is
    kept.
    """

    package: str
    proof: str
    fingerprint: str


@dataclass(frozen=True)
class Holder:
    """Who has the dossier open, and since when (UTC, ISO 8601); empty where that cannot be read."""

    name: str = ""
    since: str = ""

    def as_error(self) -> HaError:
        """That nobody else can write in the dossier now."""
        since = show_utc(self.since) if self.since else "zojuist"
        return HaError(Code.DOSSIER_READ_ONLY, holder=self.name or "Iemand anders", since=since)
