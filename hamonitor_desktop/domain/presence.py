"""Who else is at work in a store, seen from one session that looks again and again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

EVERY: Final = 60.0
"""Seconds between two beats of a session."""
MISSED: Final = 3
"""So many beats without a sign, and a session is over."""


@dataclass(frozen=True)
class Session:
    """One person at one computer. `since` and `seen` are UTC, by the clock of that computer; `beats` only rises."""

    id: str
    who: str
    place: str
    since: str
    seen: str
    beats: int


class Watch:
    """Tells which sessions are still there.

    The clocks of two computers differ, and go back: a session is there as long as its beats rise. Only what is seen for
    the first time is judged by its clock.
    """

    def __init__(self) -> None:
        self._known: dict[str, tuple[int, float]] = {}

    def look(self, found: Iterable[Session], at: datetime, clock: float) -> tuple[list[Session], list[Session]]:
        """Those that are there and those that are over, at this time (UTC), by a clock that only rises (seconds)."""
        there: list[Session] = []
        over: list[Session] = []
        known: dict[str, tuple[int, float]] = {}
        for session in found:
            beats, heard = self._known.get(session.id, (session.beats, clock - _silence(session, at)))
            if beats != session.beats:
                beats, heard = session.beats, clock
            known[session.id] = (beats, heard)
            (there if clock - heard < MISSED * EVERY else over).append(session)
        self._known = known
        return there, over


def _silence(session: Session, at: datetime) -> float:
    """Seconds since a session gave a sign, as its clock has it; one that is ahead of ours gave it just now."""
    try:
        return max(0.0, (at - datetime.fromisoformat(session.seen)).total_seconds())
    except (ValueError, TypeError):  # no time, or none of UTC: somebody else wrote it
        return MISSED * EVERY
