"""What in a SQLite file is none of ours: a stranger may put things in it that work by themselves when it is opened.

A view can go on without end, a trigger of another writes what it likes, a column can be worked out, an index or a
condition can run any expression. Ours have tables, indexes on columns, and triggers of their own alone.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Collection
from functools import cache
from typing import Final

from sqlalchemy import MetaData
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

_QUERY: Final = "SELECT type, name, sql, rootpage FROM sqlite_master"
_WORD: Final = re.compile(r"\w+")
_ALEMBIC: Final = (
    "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, "
    "CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
)


def foreign_parts(
    connection: sqlite3.Connection, metadata: MetaData, triggers: Collection[str] = ()
) -> tuple[str, ...]:
    """The names of all that is no table or index of `metadata`, as the migrations make them, and none of `triggers`."""
    return tuple(
        str(name)
        for kind, name, sql, root in connection.execute(_QUERY)
        if not _is_ours(metadata, triggers, kind, name, sql, root)
    )


def _is_ours(
    metadata: MetaData, triggers: Collection[str], kind: object, name: object, sql: object, root: object
) -> bool:
    text = " ".join(sql.split()) if isinstance(sql, str) else ""
    if kind == "index":
        return sql is None or text in _indexes(metadata)  # without a text SQLite's own, for a key
    if kind == "trigger":
        return text in triggers
    if kind != "table" or not root:  # a view or virtual table has no place in the file
        return False
    words = _words(metadata).get(str(name).lower())  # to SQLite both are one name
    return words is None or set(_WORD.findall(text.lower())) <= words


@cache
def _words(metadata: MetaData) -> dict[str, frozenset[str]]:
    """The words with which each table of ours is made. A table of another name is never looked into."""
    made = {name: str(CreateTable(table).compile(dialect=sqlite.dialect())) for name, table in metadata.tables.items()}
    made["alembic_version"] = _ALEMBIC
    return {name: frozenset(_WORD.findall(text.lower())) for name, text in made.items()}


@cache
def _indexes(metadata: MetaData) -> frozenset[str]:
    made = (index for table in metadata.tables.values() for index in table.indexes)
    return frozenset(" ".join(str(CreateIndex(index).compile(dialect=sqlite.dialect())).split()) for index in made)
