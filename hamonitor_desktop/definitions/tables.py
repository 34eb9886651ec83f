"""Reading the tables of an edition document, whatever is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, cast

from hamonitor_desktop.domain.edition import Kind

_Table = Mapping[str, object]
SCALED: Final = (Kind.STATUS, Kind.YES_NO, Kind.SCALE)
"""The kinds whose answers the edition gives once, for all their questions."""


def rows(table: _Table, key: str) -> list[_Table]:
    """The tables under `key`; none when it is absent or has another form."""
    found = table.get(key)
    listed = cast(list[object], found) if isinstance(found, list) else []
    return [cast(_Table, item) for item in listed if isinstance(item, Mapping)]


def sub(table: _Table, key: str) -> _Table | None:
    """The table under `key`, if it is one."""
    found = table.get(key)
    return cast(_Table, found) if isinstance(found, Mapping) else None


def option_codes(question: _Table, scales: _Table) -> tuple[str, ...]:
    """The codes a question can be answered with, its kind's scale included."""
    source = (sub(scales, str(question["kind"])) or {}) if question["kind"] in SCALED else question
    return tuple(str(option["code"]) for option in rows(source, "options"))
