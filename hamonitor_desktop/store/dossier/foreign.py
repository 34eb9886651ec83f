"""What in a dossier is none of ours: a stranger may put things in that work by themselves when it is read or written.

A view can go on without end, a trigger of another writes what it likes, a column can be worked out, an index or a
condition can run any expression. Ours has tables and its own triggers alone.
"""

from __future__ import annotations

import re
import sqlite3
from functools import cache
from typing import Final

_QUERY: Final = "SELECT type, name, sql, rootpage FROM sqlite_master"
_WORD: Final = re.compile(r"\w+")
_TRIGGER: Final = (
    "CREATE TRIGGER {table}_no_{small} BEFORE {change} ON {table} "
    "BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
)


def foreign_parts(connection: sqlite3.Connection) -> tuple[str, ...]:
    """The names of all that is no table, index or trigger as the migrations make them."""
    return tuple(
        str(name) for kind, name, sql, root in connection.execute(_QUERY) if not _is_ours(kind, name, sql, root)
    )


def _is_ours(kind: object, name: object, sql: object, root: object) -> bool:
    if kind == "index":
        return sql is None  # SQLite's own, for a key
    text = sql if isinstance(sql, str) else ""
    if kind == "trigger":
        return " ".join(text.split()) in _triggers()
    if kind != "table" or not root:  # a view or virtual table has no place in the file
        return False
    words = _words().get(str(name))
    return words is None or set(_WORD.findall(text.lower())) <= words


@cache
def _words() -> dict[str, frozenset[str]]:
    """The words with which each table of ours is made. A table of another name is never looked into."""
    from sqlalchemy.dialects import sqlite
    from sqlalchemy.schema import CreateTable

    from hamonitor_desktop.store.dossier.tables import metadata

    made = {name: str(CreateTable(table).compile(dialect=sqlite.dialect())) for name, table in metadata.tables.items()}
    return {name: frozenset(_WORD.findall(text.lower())) for name, text in made.items()}


@cache
def _triggers() -> frozenset[str]:
    from hamonitor_desktop.store.dossier.tables import metadata

    return frozenset(
        _TRIGGER.format(table=table, change=change, small=change.lower())
        for table in metadata.tables
        for change in ("UPDATE", "DELETE")
    )
