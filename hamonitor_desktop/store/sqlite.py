"""SQLite files: the safe settings, one engine per file, and which errors a user can mend.

The settings hold for every file of ours. Never WAL: files lie on network drives and in synchronised folders, where a
journal that is a file of its own does harm. `synchronous=EXTRA` also flushes the folder after a commit, so that an
acknowledged write outlives a power cut.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path, PurePath
from typing import Final
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import NullPool

from hamonitor_desktop.domain.codes import Code, HaError

PRAGMAS: Final = ("journal_mode=DELETE", "synchronous=EXTRA", "foreign_keys=ON", "busy_timeout=5000")
WRITES: Final = "ha_writes"
_MAGIC: Final = b"SQLite format 3\x00"
_HEADER: Final = 100


class ApplicationId(IntEnum):
    """What stands in bytes 68-71 of a file of ours."""

    DOSSIER = 0x48414D44  # "HAMD"
    STORE = 0x48414D43  # "HAMC"


@dataclass(frozen=True)
class Header:
    """What the first 100 bytes of a SQLite file say, read without opening it as a database."""

    application_id: int
    user_version: int


def read_header(path: Path) -> Header | None:
    """The header; None where the file is not SQLite. Raises OSError."""
    with path.open("rb") as stream:
        head = stream.read(_HEADER)
    if len(head) < _HEADER or not head.startswith(_MAGIC):
        return None
    return Header(int.from_bytes(head[68:72], "big"), int.from_bytes(head[60:64], "big"))


def make_engine(path: Path, *, read_only: bool = False) -> Engine:
    """An engine for one file; nothing is opened yet. A read-only one never writes, not even a journal."""

    def connect() -> sqlite3.Connection:
        uri = f"{file_uri(path)}?mode={'ro' if read_only else 'rwc'}"
        # one thread at a time uses a connection; which one may differ
        return sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False)

    engine = create_engine("sqlite://", creator=connect, poolclass=NullPool)
    event.listen(engine, "connect", _on_connect)
    event.listen(engine, "begin", _on_begin)
    return engine


def file_uri(path: PurePath) -> str:
    """The path as SQLite takes it in a URI: a network folder behind an empty host name, or it is refused as a host.

    The path is made absolute but not resolved: Windows would resolve a mapped drive to such a network folder.
    """
    text = quote((path.absolute() if isinstance(path, Path) else path).as_posix(), safe="/:")
    return f"file://{text}" if text.startswith("/") else f"file:///{text}"


def _on_connect(connection: sqlite3.Connection, _record: object) -> None:
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _on_begin(connection: Connection) -> None:
    """Take the write lock at once where there will be writing, so that two writers wait and do not fail half-way."""
    writes = connection.get_execution_options().get(WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


@contextmanager
def sqlite_errors(path: Path, damaged: Code) -> Generator[None]:
    """Turn an error that a user can mend into its HaError; `damaged` is the code of a broken file. Others pass."""
    try:
        yield
    except DatabaseError as error:
        known = known_error(error.orig, path, damaged)
        if known is None:
            raise
        raise known from error
    except sqlite3.DatabaseError as error:
        known = known_error(error, path, damaged)
        if known is None:
            raise
        raise known from error


def known_error(error: BaseException | None, path: Path, damaged: Code) -> HaError | None:
    """The HaError of an error of SQLite about `path`; None for a fault of the program."""
    code = getattr(error, "sqlite_errorcode", None)
    primary = code & 0xFF if isinstance(code, int) else None
    if code == sqlite3.SQLITE_READONLY_DBMOVED or (primary == sqlite3.SQLITE_IOERR and not _is_there(path)):
        return HaError(Code.FILE_MISSING, path=path)  # moved away, or on a drive that is gone
    if primary in (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR):
        return HaError(Code.DISK_FULL, path=path)
    if primary in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL):
        return HaError(Code.FILE_LOCKED, path=path)
    if primary in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM):
        return HaError(Code.FOLDER_READ_ONLY, path=path.parent)
    if primary == sqlite3.SQLITE_CANTOPEN:
        missing = not path.exists() and not path.parent.is_dir()
        return HaError(Code.FILE_MISSING if missing else Code.FOLDER_READ_ONLY, path=path if missing else path.parent)
    if primary in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return HaError(damaged, path=path, reason="De inhoud is niet te lezen als gegevensbestand.")
    return None


def _is_there(path: Path) -> bool:
    """Whether there is such a file; a drive that does not answer has none."""
    try:
        return path.exists()
    except OSError:
        return False
