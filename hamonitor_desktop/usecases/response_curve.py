"""How the returns of a round came in, day by day, beside those of the round before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from hamonitor_desktop.domain.rounds import Round
from hamonitor_desktop.domain.rows import Stay

if TYPE_CHECKING:
    from sqlalchemy import Connection


@dataclass(frozen=True)
class DayCount:
    """How many organisations had a return that was not rejected at the end of a day, and how many a final one."""

    day: date
    received: int
    final: int


@dataclass(frozen=True)
class Course:
    """The course of a round: only the days on which a number changed, the first one first."""

    round: Round
    invited: int
    days: tuple[DayCount, ...]

    @property
    def last(self) -> DayCount:
        """Where it stands now."""
        return self.days[-1] if self.days else DayCount(self.round.opens, 0, 0)

    def to_json(self) -> dict[str, object]:
        """The course as `response --curve --json` has it."""
        return {
            "round": self.round.id,
            "opens": self.round.opens.isoformat(),
            "closes": self.round.closes.isoformat(),
            "invited": self.invited,
            "days": [
                {"day": count.day.isoformat(), "received": count.received, "final": count.final} for count in self.days
            ],
        }

    def at(self, day: date) -> DayCount:
        """Where it stood at the end of a day."""
        before = [count for count in self.days if count.day <= day]
        return before[-1] if before else DayCount(day, 0, 0)


@dataclass(frozen=True)
class ResponseCurve:
    """The course of a round, and of the one made before it of which something came in."""

    now: Course
    before: Course | None

    def to_json(self) -> dict[str, object]:
        """The object of `response --curve --json`."""
        return {**self.now.to_json(), "before": self.before.to_json() if self.before else None}


def response_curve(store: str | Path, round_id: str | None = None) -> ResponseCurve:
    """The course of a round, by default the newest, by the days on which returns were brought in. Raises HaError.

    A return is in from that day until the day on which it was rejected: the course says what was in then, and what is
    rejected later shows as a fall on that day. A day begins and ends as on this computer. Made-up rounds and real ones
    are not laid beside each other.
    """
    from hamonitor_desktop.store.central.opening import open_store
    from hamonitor_desktop.store.central.reading import round_ids

    with open_store(store) as opened:
        stored = opened.round(round_id)
        with opened.reading() as connection:
            known = round_ids(connection)
            now = _course(connection, stored.round.id)
            for earlier in reversed(known[: known.index(stored.round.id)]):
                then = _course(connection, earlier)
                if then.days and then.round.synthetic is now.round.synthetic:
                    return ResponseCurve(now, then)
    return ResponseCurve(now, None)


def _course(connection: Connection, round_id: str) -> Course:
    from hamonitor_desktop.store.central.reading import read_round, stays, withdrawn

    stored, found = read_round(connection, round_id), stays(connection, round_id)
    # who takes part no more is not waited for, as in the counts that stand beside the course
    gone = withdrawn(connection, round_id) - {stay.organisation for stay in found if not stay.until}
    taking_part = [stay for stay in found if stay.organisation not in gone]
    return Course(stored.round, len(stored.organisations) - len(gone), tuple(_days(taking_part)))


def _days(found: Iterable[Stay]) -> Iterator[DayCount]:
    """Where it stood at the end of each day on which something came in or was rejected."""
    changes: dict[date, list[tuple[Stay, int]]] = {}
    for stay in found:
        changes.setdefault(_day(stay.since), []).append((stay, 1))
        if stay.until:
            changes.setdefault(_day(stay.until), []).append((stay, -1))
    returns, finals = Counter[str](), Counter[str]()
    received = final = 0
    for day in sorted(changes):
        for stay, number in changes[day]:
            returns[stay.organisation] += number
            finals[stay.organisation] += number if stay.final else 0
        now = (sum(number > 0 for number in returns.values()), sum(number > 0 for number in finals.values()))
        if now != (received, final):
            received, final = now
            yield DayCount(day, received, final)


def _day(at: str) -> date:
    return datetime.fromisoformat(at).astimezone().date()
