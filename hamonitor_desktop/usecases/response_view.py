"""The response as the central team looks at it: by kind of party, by group, and who has not answered yet."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from hamonitor_desktop.analysis.tables import By
from hamonitor_desktop.definitions.loading import edition_from_document
from hamonitor_desktop.domain.organisations import Organisation, SizeClass
from hamonitor_desktop.domain.rows import ResponseState
from hamonitor_desktop.usecases.analysing import analyse
from hamonitor_desktop.usecases.responding import ResponseCount, count_response

_SIZES = {SizeClass.OVER: "Meer dan 100.000", SizeClass.UP_TO: "Tot en met 100.000"}


@dataclass(frozen=True)
class Missing:
    """An organisation without a return that counts; `kind` is the name of its kind of party."""

    code: str
    name: str
    actor: str
    kind: str
    population: int | None
    region: str


@dataclass(frozen=True)
class ResponseView:
    """The response of a round by kind of party, those that are missing, and as at which date."""

    reference_date: date
    counts: tuple[ResponseCount, ...]
    missing: tuple[Missing, ...]
    invited: int
    received: int


def response_view(store: str | Path, round_id: str | None = None) -> ResponseView:
    """The response of a round, by default the newest. Raises HaError."""
    from hamonitor_desktop.store.central.opening import open_store

    with open_store(store) as opened:
        stored = opened.round(round_id)
        rows = opened.response_rows(stored.round.id)
    edition = edition_from_document(stored.edition_document)
    names = {actor.code: actor.name for actor in edition.actors}
    missing = [
        Missing(
            person.code, person.name, person.actor, names.get(person.actor, ""), person.population, person.region_name
        )
        for person in (row.organisation for row in rows if row.state is ResponseState.MISSING)
    ]
    missing.sort(key=lambda person: -(person.population or 0))
    return ResponseView(
        reference_date=stored.round.reference_date,
        counts=count_response(edition.actors, rows),
        missing=tuple(missing),
        invited=len(rows),
        received=len(rows) - len(missing),
    )


def response_by(store: str | Path, by: By, actor: str, round_id: str | None = None) -> tuple[ResponseCount, ...]:
    """The response of one kind of party by size, region or province, in the order of their names. Raises HaError."""
    from hamonitor_desktop.store.central.opening import open_store

    frame = analyse(store, "response", round_id=round_id, actor=actor, by=by)
    with open_store(store) as opened:
        names = group_names(opened.round(round_id).organisations, by)
    columns = (frame[key].tolist() for key in ("group", "invited", "final", "provisional"))
    groups = [
        ResponseCount(actor, names.get(str(code), str(code)), *numbers) for code, *numbers in zip(*columns, strict=True)
    ]
    return tuple(groups if by is By.SIZE else sorted(groups, key=lambda group: group.name.lower()))


def group_names(people: Iterable[Organisation], by: By | None) -> dict[str, str]:
    """The name of every group, by its code."""
    if by is None:
        return {"all": "Alle"}
    if by is By.SIZE:
        return {str(code): name for code, name in _SIZES.items()}
    if by is By.REGION:
        return {person.region: person.region_name or person.region for person in people if person.region}
    return {person.province: person.province_name or person.province for person in people if person.province}
