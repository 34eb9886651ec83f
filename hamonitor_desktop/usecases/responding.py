"""The response of a round: how many were asked, and how many answered, by kind of party."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from hamonitor_desktop.definitions.loading import edition_from_document
from hamonitor_desktop.domain.edition import ActorType
from hamonitor_desktop.domain.rows import ResponseRow, ResponseState


@dataclass(frozen=True)
class ResponseCount:
    """The response of one kind of party, or of one group of it; `name` is what a reader knows it by, as a plural.

    `percentage` is unrounded, 0-100, of those invited. `rejected` are those of the missing of whom all that came was
    rejected. `group` is the code of the group; empty where all of the kind are counted.
    """

    actor: str
    name: str
    invited: int
    final: int
    provisional: int
    rejected: int = 0
    group: str = ""

    @property
    def received(self) -> int:
        """How many have a return that counts, final or provisional."""
        return self.final + self.provisional

    @property
    def missing(self) -> int:
        """How many have no return that counts, those of whom it was rejected included."""
        return self.invited - self.received

    @property
    def percentage(self) -> float:
        """The share that answered; 0 where nobody was asked."""
        return 100 * self.received / self.invited if self.invited else 0.0

    def to_json(self) -> dict[str, object]:
        """One object of `response --json`."""
        return {
            "actor": self.actor,
            "name": self.name,
            "invited": self.invited,
            "received": self.received,
            "provisional": self.provisional,
            "final": self.final,
            "missing": self.missing,
            "rejected": self.rejected,
            "percentage": self.percentage,
            **({"group": self.group} if self.group else {}),
        }


@dataclass(frozen=True)
class RoundResponse:
    """The response of a round by actor type; `synthetic`: it is made up, and whoever shows it says so."""

    counts: tuple[ResponseCount, ...]
    synthetic: bool


def response(store: str | Path, round_id: str | None = None) -> RoundResponse:
    """The response by actor type, in the order of the edition. Raises HaError."""
    from hamonitor_desktop.store.central.opening import open_store

    with open_store(store) as opened:
        stored = opened.round(round_id)
        rows = opened.response_rows(stored.round.id)
    counts = count_response(edition_from_document(stored.edition_document).actors, rows)
    return RoundResponse(counts, stored.round.synthetic)


def count_response(actors: Iterable[ActorType], rows: Iterable[ResponseRow]) -> tuple[ResponseCount, ...]:
    """Count the rows by actor type; a type of which nobody is in the round is left out."""
    of: dict[str, list[ResponseRow]] = {}
    for row in rows:
        of.setdefault(row.actor, []).append(row)
    return tuple(counted(actor.code, actor.plural, of[actor.code]) for actor in actors if actor.code in of)


def counted(actor: str, name: str, rows: Iterable[ResponseRow], group: str = "") -> ResponseCount:
    """The count of these rows."""
    listed = list(rows)
    states = Counter(row.state for row in listed)
    return ResponseCount(
        actor=actor,
        name=name,
        invited=len(listed),
        final=states[ResponseState.FINAL],
        provisional=states[ResponseState.PROVISIONAL],
        rejected=sum(row.rejected for row in listed),
        group=group,
    )
