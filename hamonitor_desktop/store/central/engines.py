"""Engines: how the program talks to the database of a store."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Final

from sqlalchemy import URL, Connection, Engine, create_engine, event

_PRAGMAS: Final = ("journal_mode=DELETE", "synchronous=EXTRA", "foreign_keys=ON", "busy_timeout=5000")
WRITES: Final = "ha_writes"


def engine_for(address: Path | URL) -> Engine:
    """An engine for a file or a server; nothing is opened yet."""
    if isinstance(address, URL):
        return create_engine(address, connect_args={"connect_timeout": 10})
    engine = create_engine(URL.create("sqlite", database=str(address.resolve())))
    event.listen(engine, "connect", _on_connect)
    event.listen(engine, "begin", _on_begin)
    return engine


def _on_connect(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None  # the begin below decides, not the driver
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _on_begin(connection: Connection) -> None:
    """Take the write lock at once where there will be writing, so that two writers wait and do not fail half-way."""
    writes = connection.get_execution_options().get(WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
