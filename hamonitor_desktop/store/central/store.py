"""The central store: what the use cases open, read from and write to."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import URL, Connection, Engine, text

from hamonitor_desktop.domain.rows import AnswerRow, ResponseRow
from hamonitor_desktop.store.central import reading
from hamonitor_desktop.store.central.addresses import shown
from hamonitor_desktop.store.central.audit import chain_faults
from hamonitor_desktop.store.central.errors import store_errors
from hamonitor_desktop.store.central.records import StoredRound
from hamonitor_desktop.store.central.writing import Writer
from hamonitor_desktop.store.file_errors import file_errors
from hamonitor_desktop.store.sqlite import WRITES, raw, written

_WRITERS_LOCK = 0x48414D43  # one writer at a time on PostgreSQL too: the audit chain has one head
_PATIENCE = 5000  # ms that a writer waits for another, as on SQLite: a colleague's laptop may sleep halfway
_PASSING = 200  # ms that what is done in passing waits


class CentralStore:
    """An open store at a path or the URL of a server."""

    def __init__(self, engine: Engine, address: Path | URL) -> None:
        self._engine = engine
        # what is read together belongs together, as it does on SQLite
        whole = {"isolation_level": "REPEATABLE READ"} if engine.dialect.name == "postgresql" else {}
        self._reading_engine = engine.execution_options(**whole)
        self._writing_engine = engine.execution_options(**{WRITES: True})
        self._address = address

    @property
    def shown(self) -> str:
        """Its address as it may be read by others."""
        return shown(self._address)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file or the server."""
        self._engine.dispose()

    @contextmanager
    def reading(self) -> Generator[Connection]:
        """A connection to read with. Raises HaError for what a user can mend."""
        with store_errors(self._address), self._reading_engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Generator[Writer]:
        """One write transaction, kept when the block ends and undone when it raises. Raises HaError."""
        with store_errors(self._address), self._writing_engine.begin() as connection:
            lock_writers(connection)
            yield Writer(connection)

    @contextmanager
    def in_passing(self, *, writes: bool = False) -> Generator[Connection]:
        """A transaction about what no log tells, that hardly waits for others. Raises HaError, STORE_BUSY soon."""
        engine = self._writing_engine if writes else self._reading_engine
        with store_errors(self._address), engine.connect() as connection:
            if connection.dialect.name == "sqlite":
                raw(connection).execute(f"PRAGMA busy_timeout={_PASSING}")
            else:
                connection.execute(text(f"SET LOCAL lock_timeout = {_PASSING}"))
            yield connection
            connection.commit()

    def written(self) -> tuple[int, ...] | None:
        """Something else after each write, read without a lock; None on a server. Raises HaError where it is gone."""
        if isinstance(self._address, URL):
            return None
        with file_errors(self._address):
            return written(self._address)

    def round_ids(self) -> tuple[str, ...]:
        """The rounds in the store, the newest last."""
        with self.reading() as connection:
            return reading.round_ids(connection)

    def round(self, round_id: str | None = None) -> StoredRound:
        """The round with this id; without an id the newest. Raises HaError ROUND_UNKNOWN."""
        with self.reading() as connection:
            return reading.read_round(connection, round_id)

    def answer_rows(self, round_id: str, *, final_only: bool = False) -> list[AnswerRow]:
        """The answers of the return that counts, for every organisation that has one."""
        with self.reading() as connection:
            return reading.answer_rows(connection, round_id, final_only=final_only)

    def response_rows(self, round_id: str) -> list[ResponseRow]:
        """Every organisation of the round with the state of the return that counts."""
        with self.reading() as connection:
            return reading.response_rows(connection, round_id)

    def verify_chain(self) -> tuple[str, ...]:
        """What is wrong with the audit log, in Dutch; empty when it holds."""
        with self.reading() as connection:
            return chain_faults(connection)


def lock_writers(connection: Connection) -> None:
    """Wait until nobody else writes. SQLite does so at the begin of the transaction."""
    if connection.dialect.name == "postgresql":
        connection.execute(text(f"SET LOCAL lock_timeout = {_PATIENCE}"))
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _WRITERS_LOCK})
