"""The response as the central team looks at it: by kind of party, by group, and region by region."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from hamonitor_desktop.analysis.tables import By, group_of
from hamonitor_desktop.definitions.loading import edition_from_document
from hamonitor_desktop.domain.organisations import MUNICIPALITY, Organisation, SizeClass
from hamonitor_desktop.domain.rows import ResponseRow, ResponseState
from hamonitor_desktop.usecases.responding import ResponseCount, count_response, counted

_SIZES = {SizeClass.OVER: "Meer dan 100.000", SizeClass.UP_TO: "Tot en met 100.000"}


@dataclass(frozen=True)
class ResponseView:
    """The response of a round by kind of party, that of the municipalities by group, and as at which date."""

    reference_date: date
    counts: tuple[ResponseCount, ...]
    groups: Mapping[By, tuple[ResponseCount, ...]]
    invited: int
    received: int
    rejected: int
    synthetic: bool

    @property
    def missing(self) -> int:
        """How many have no return that counts."""
        return self.invited - self.received


@dataclass(frozen=True)
class RegionRow:
    """One organisation of a region; `received_at` (UTC, ISO 8601) is when what counts of it came in."""

    code: str
    name: str
    actor: str
    state: ResponseState
    rejected: bool
    received_at: str


@dataclass(frozen=True)
class Region:
    """A youth care region: how many of its municipalities are in, and which; itself first, if it is in the round."""

    code: str
    name: str
    count: ResponseCount
    rows: tuple[RegionRow, ...]


def response_view(store: str | Path, round_id: str | None = None) -> ResponseView:
    """The response of a round, by default the newest. Raises HaError."""
    from hamonitor_desktop.store.central.opening import open_store

    with open_store(store) as opened:
        stored = opened.round(round_id)
        rows = opened.response_rows(stored.round.id)
    return ResponseView(
        reference_date=stored.round.reference_date,
        counts=count_response(edition_from_document(stored.edition_document).actors, rows),
        groups={by: _groups(by, rows) for by in By},
        invited=len(rows),
        received=sum(row.state is not ResponseState.MISSING for row in rows),
        rejected=sum(row.rejected for row in rows),
        synthetic=stored.round.synthetic,
    )


def regions(store: str | Path, round_id: str | None = None) -> tuple[Region, ...]:
    """The youth care regions of a round in the order of their names, and who is in them. Raises HaError."""
    from hamonitor_desktop.store.central.opening import open_store

    with open_store(store) as opened:
        stored = opened.round(round_id)
        rows = opened.response_rows(stored.round.id)
    names = group_names(stored.organisations, By.REGION)
    of: dict[str, list[ResponseRow]] = {code: [] for code in names}
    for row in rows:
        if row.organisation.region:
            of[row.organisation.region].append(row)
    found = [_region(code, names[code], inside) for code, inside in of.items()]
    return tuple(sorted(found, key=lambda region: region.name.lower()))


def group_names(people: Iterable[Organisation], by: By | None) -> dict[str, str]:
    """The name of every group, by its code."""
    if by is None:
        return {"all": "Alle"}
    if by is By.SIZE:
        return {str(code): name for code, name in _SIZES.items()}
    if by is By.REGION:
        return {person.region: person.region_name or person.region for person in people if person.region}
    return {person.province: person.province_name or person.province for person in people if person.province}


def _groups(by: By, rows: Iterable[ResponseRow]) -> tuple[ResponseCount, ...]:
    """The municipalities by group: the larger ones first, regions and provinces in the order of their names."""
    own = [row for row in rows if row.actor == MUNICIPALITY]
    names = group_names((row.organisation for row in own), by)
    of: dict[str, list[ResponseRow]] = {}
    for row in own:
        if group := group_of(row.organisation, by):
            of.setdefault(group, []).append(row)
    order = list(names) if by is By.SIZE else sorted(names, key=lambda code: names[code].lower())
    return tuple(counted(MUNICIPALITY, names[code], of[code], code) for code in order if code in of)


def _region(code: str, name: str, rows: Sequence[ResponseRow]) -> Region:
    ordered = sorted(rows, key=lambda row: (row.actor == MUNICIPALITY, row.organisation.name.lower()))
    inside = [row for row in rows if row.actor == MUNICIPALITY]
    listed = tuple(
        RegionRow(row.organisation.code, row.organisation.name, row.actor, row.state, row.rejected, row.received_at)
        for row in ordered
    )
    return Region(code, name, counted(MUNICIPALITY, name, inside, code), listed)
