"""What in a dossier is none of ours: it has tables and its own triggers alone."""

from __future__ import annotations

import sqlite3
from functools import cache
from typing import Final

from hamonitor_desktop.store import foreign
from hamonitor_desktop.store.dossier.tables import metadata

_TRIGGER: Final = (
    "CREATE TRIGGER {table}_no_{small} BEFORE {change} ON {table} "
    "BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
)


def foreign_parts(connection: sqlite3.Connection) -> tuple[str, ...]:
    """The names of all that is no table or trigger as the migrations make them."""
    return foreign.foreign_parts(connection, metadata, _triggers())


@cache
def _triggers() -> frozenset[str]:
    return frozenset(
        _TRIGGER.format(table=table, change=change, small=change.lower())
        for table in metadata.tables
        for change in ("UPDATE", "DELETE")
    )
