"""Opening and making a central store: SQLite by path, PostgreSQL by URL.

Whether a store is ours and of which version is known before anything is written. On SQLite the header of the file
says so (`application_id`, `user_version`), on PostgreSQL the table `store_meta`.

| version | what                                                                    |
|---------|-------------------------------------------------------------------------|
| 1       | rounds, participants, invitations, returns, answers, outcomes, the log  |
| 2       | decisions, redactions, and of outcomes who and in which import          |
| 3       | contacts, when an organisation was mailed or called, and who is at work |
"""

from __future__ import annotations

import re
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from sqlalchemy import URL, Connection, Engine, delete, insert, inspect, select
from sqlalchemy.exc import ProgrammingError

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.direction import as_name
from hamonitor_desktop.store.beside import strange_beside
from hamonitor_desktop.store.central.addresses import address_of, shown
from hamonitor_desktop.store.central.aside import copy_aside
from hamonitor_desktop.store.central.audit import Action, Chain
from hamonitor_desktop.store.central.engines import engine_for
from hamonitor_desktop.store.central.errors import store_errors
from hamonitor_desktop.store.central.store import CentralStore, lock_writers
from hamonitor_desktop.store.central.tables import metadata, store_meta
from hamonitor_desktop.store.file_errors import file_errors, not_ours
from hamonitor_desktop.store.foreign import foreign_parts
from hamonitor_desktop.store.migrating import upgrade
from hamonitor_desktop.store.sqlite import WRITES, ApplicationId, raw, read_header
from hamonitor_desktop.store.temporary import discard

VERSION: Final = 3
_SCRIPTS: Final = Path(__file__).with_name("migrations")
_APPLICATION: Final = "ha-monitor-central"
_MOST_META: Final = 100
_NOT_OURS: Final = "Het is een bestand of database van een ander programma."


def open_store(where: str | Path) -> CentralStore:
    """Open a store that is there. Raises HaError: not there, not ours, newer than the program, not reachable."""
    address = address_of(where)
    with _engine(address) as engine:
        found = _version(engine, address)
        if found is None and isinstance(address, Path):
            raise HaError(Code.FILE_MISSING, path=address)
        if found is None:
            raise HaError(Code.NOT_A_STORE, path=shown(address), reason="Er is hier nog geen opslag gemaakt.")
        if found < VERSION:
            _migrate(engine, address)
        return CentralStore(engine, address)


@contextmanager
def create_store(where: str | Path) -> Generator[CentralStore]:
    """Open a store, made first where there is none; a file that was made goes again when the block fails."""
    address = address_of(where)
    if isinstance(address, Path) and not address.parent.is_dir():
        raise HaError(Code.FILE_MISSING, path=address.parent)
    fresh = address if isinstance(address, Path) and not address.exists() else None
    try:
        with _opened_or_made(address) as store:
            yield store
    except BaseException:
        if fresh is not None:
            with suppress(OSError):  # a drive that is read-only or gone: what failed first is what is told
                fresh.unlink(missing_ok=True)
        raise


def _opened_or_made(address: Path | URL) -> CentralStore:
    with _engine(address) as engine:
        found = _version(engine, address)
        if found is None and isinstance(address, Path):
            with file_errors(address):
                address.touch(exist_ok=False)  # an engine makes no file
        if (found or 0) < VERSION:
            _migrate(engine, address)
        return CentralStore(engine, address)


@contextmanager
def _engine(address: Path | URL) -> Generator[Engine]:
    engine = engine_for(address)
    try:
        with store_errors(address):
            yield engine
    except BaseException:
        engine.dispose()
        raise


def _version(engine: Engine, address: Path | URL) -> int | None:
    """The version of the store; None where there is nothing yet. Raises HaError NOT_A_STORE or STORE_NEWER."""
    found = _file_version(address) if isinstance(address, Path) else _server_version(engine, shown(address))
    if found is not None and found > VERSION:
        raise HaError(Code.STORE_NEWER, found=found, known=VERSION)
    if found is not None and isinstance(address, Path):
        _see_ours_alone(engine, address)
    return found


def _see_ours_alone(engine: Engine, path: Path) -> None:
    """Raises HaError NOT_A_STORE where somebody put something in the file that works by itself."""
    with engine.connect() as connection:
        strange = foreign_parts(raw(connection), metadata)
    if strange:
        reason = f"Het bestand is beschadigd: ‘{as_name(strange[0])}’ is geen tabel van HA-Monitor."
        raise HaError(Code.NOT_A_STORE, path=path, reason=reason)


def _file_version(path: Path) -> int | None:
    """Read the header of the file, so that a file that is not ours is not even opened as a database."""
    try:
        header = read_header(path)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise not_ours(error, path, Code.NOT_A_STORE) from error
    if name := strange_beside(path):
        reason = f"Er ligt een vreemd bestand naast: {name}."
        raise HaError(Code.NOT_A_STORE, path=path, reason=reason)
    if header is None or header.application_id != ApplicationId.STORE:
        raise HaError(Code.NOT_A_STORE, path=path, reason=_NOT_OURS)
    return header.user_version


def _server_version(engine: Engine, name: str) -> int | None:
    with engine.connect() as connection:
        tables = inspect(connection).get_table_names()
        if store_meta.name not in tables:
            if tables:
                raise HaError(Code.NOT_A_STORE, path=name, reason=_NOT_OURS)
            return None
        try:
            meta = {row.key: str(row.value) for row in connection.execute(select(store_meta).limit(_MOST_META))}
        except ProgrammingError:  # no such columns
            meta = {}
    version = meta.get("version", "")
    if meta.get("application") != _APPLICATION or not re.fullmatch("[0-9]{1,9}", version, re.ASCII):
        raise HaError(Code.NOT_A_STORE, path=name, reason=_NOT_OURS)
    return int(version)


def _migrate(engine: Engine, address: Path | URL) -> None:
    """Bring the store to this version, in one transaction; does nothing when someone else just did.

    A file is copied aside first, while nobody else can write in it; where the rest fails the copy goes again.
    """
    copy: Path | None = None
    try:
        with engine.execution_options(**{WRITES: True}).begin() as connection:
            lock_writers(connection)
            before = _version_within(connection)
            if before == VERSION:
                return
            if before and isinstance(address, Path):
                copy = copy_aside(address, before)
            _bring(connection)
            if before:
                Chain(connection).add(Action.MIGRATE, "opslag", _told(before, copy))
    except BaseException:
        if copy is not None:
            discard(copy)
        raise


def _told(before: int, copy: Path | None) -> str:
    if copy is None:
        return f"van versie {before} naar {VERSION}"
    return f"van versie {before} naar {VERSION}, met een kopie in {copy.name}"


def _bring(connection: Connection) -> None:
    upgrade(connection, _SCRIPTS)
    connection.execute(delete(store_meta))
    meta = {"application": _APPLICATION, "version": str(VERSION)}
    connection.execute(insert(store_meta), [{"key": key, "value": value} for key, value in meta.items()])
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA application_id={int(ApplicationId.STORE)}")
        connection.exec_driver_sql(f"PRAGMA user_version={VERSION}")


def _version_within(connection: Connection) -> int:
    """The version now that nobody else writes; 0 where there is nothing yet."""
    if connection.dialect.name == "sqlite":
        return connection.exec_driver_sql("PRAGMA user_version").scalar_one()
    if not inspect(connection).has_table(store_meta.name):
        return 0
    return int(connection.execute(select(store_meta.c.value).where(store_meta.c.key == "version")).scalar_one())
