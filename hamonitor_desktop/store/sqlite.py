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
from typing import Final, cast
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import NullPool

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.store.file_errors import is_device, is_held

PRAGMAS: Final = (
    "journal_mode=DELETE",
    "synchronous=EXTRA",
    "foreign_keys=ON",
    "busy_timeout=5000",
    # somebody else may have made the file
    "trusted_schema=OFF",
    "cell_size_check=ON",
    # what is deleted or changed is overwritten in the file: some builds of SQLite do so by themselves, and not all
    "secure_delete=ON",
)
WRITES: Final = "ha_writes"
_DAMAGE: Final = frozenset(
    # the last two: what is asked of a dossier is always the same, so a table or a row that is not there was lost
    (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CONSTRAINT)
)
_LOCKING: Final = frozenset(
    (sqlite3.SQLITE_IOERR_LOCK, sqlite3.SQLITE_IOERR_RDLOCK, sqlite3.SQLITE_IOERR_UNLOCK, sqlite3.SQLITE_IOERR_BLOCKED)
)
# a quota, or what a file may be, stops a write; SQLite calls only a disk without room full
_QUOTA: Final = frozenset((sqlite3.SQLITE_IOERR_WRITE, sqlite3.SQLITE_IOERR_TRUNCATE))
_MAGIC: Final = b"SQLite format 3\x00"
_HEADER: Final = 100
_AHEAD: Final = 2


class ApplicationId(IntEnum):
    """What stands in bytes 68-71 of a file of ours."""

    DOSSIER = 0x48414D44  # "HAMD"
    STORE = 0x48414D43  # "HAMC"


@dataclass(frozen=True)
class Header:
    """What the first 100 bytes of a SQLite file say, read without opening it as a database."""

    application_id: int
    user_version: int
    ahead: bool
    """Whether changes are written ahead in a file of their own, which we never do."""
    changes: int
    """Another number after each write, whoever wrote."""


def read_header(path: Path) -> Header | None:
    """The header; None where the file is not SQLite, or is a pipe that never answers. Raises OSError."""
    if is_device(path):
        return None
    with path.open("rb") as stream:
        head = stream.read(_HEADER)
    if len(head) < _HEADER or not head.startswith(_MAGIC):
        return None
    application_id, user_version, changes = (int.from_bytes(head[at : at + 4], "big") for at in (68, 60, 24))
    return Header(application_id, user_version, _AHEAD in head[18:20], changes)


def written(path: Path) -> tuple[int, ...]:
    """Something else after each write in the file, whoever wrote; read without a lock. Raises OSError."""
    header, about = read_header(path), path.stat()
    return (header.changes if header else 0, about.st_mtime_ns, about.st_size)


def make_engine(path: Path, *, read_only: bool = False) -> Engine:
    """An engine for a file that is there; nothing is opened yet. A read-only one never writes, not even a journal.

    It makes no file: one that was moved away meanwhile would have an empty one in its place.
    """

    made = {"creator": lambda: connect(path, read_only=read_only), "poolclass": NullPool}
    engine = create_engine("sqlite://", hide_parameters=True, **made)  # no answer stands in what an error says
    event.listen(engine, "begin", _on_begin)
    return engine


def connect(path: Path, *, read_only: bool = False) -> sqlite3.Connection:
    """A connection to a file that is there, with the safe settings. Raises sqlite3.DatabaseError."""
    uri = f"{file_uri(path)}?mode={'ro' if read_only else 'rw'}"
    # one thread at a time uses a connection; which one may differ
    connection = sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False)
    try:
        for pragma in PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
    except BaseException:
        connection.close()
        raise
    return connection


def raw(connection: Connection) -> sqlite3.Connection:
    """The connection of the driver below one of SQLAlchemy."""
    return cast(sqlite3.Connection, connection.connection.dbapi_connection)


def file_uri(path: PurePath) -> str:
    """The path as SQLite takes it in a URI: a network folder behind an empty host name, or it is refused as a host.

    The path is made absolute but not resolved: Windows would resolve a mapped drive to such a network folder.
    """
    text = quote((path.absolute() if isinstance(path, Path) else path).as_posix(), safe="/:")
    return f"file://{text}" if text.startswith("/") else f"file:///{text}"


def _on_begin(connection: Connection) -> None:
    """Take the write lock at once where there will be writing, so that two writers wait and do not fail half-way."""
    writes = connection.get_execution_options().get(WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


@contextmanager
def sqlite_errors(path: Path) -> Generator[None]:
    """Turn an error about a dossier that a user can mend into its HaError. Others pass."""
    try:
        yield
    except (DatabaseError, sqlite3.DatabaseError) as error:
        known = known_error(error.orig if isinstance(error, DatabaseError) else error, path)
        if known is None:
            raise
        raise known from error
    except UnicodeDecodeError as error:  # what SQLite itself says of the file is no text
        raise _damaged(path) from error


def known_error(error: BaseException | None, path: Path) -> HaError | None:
    """The HaError of an error of SQLite about the dossier `path`; None for a fault of the program."""
    code = getattr(error, "sqlite_errorcode", None)
    primary = code & 0xFF if isinstance(code, int) else None
    if code == sqlite3.SQLITE_READONLY_DBMOVED or (primary == sqlite3.SQLITE_IOERR and not _is_there(path)):
        return HaError(Code.FILE_MISSING, path=path)  # moved away, or on a drive that is gone
    if primary in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL) or code in _LOCKING:
        return HaError(Code.FILE_LOCKED, path=path)
    # SQLite opens what it may not write for reading alone, and Windows does not say that another program is the reason
    if primary in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN) and is_held(path):
        return HaError(Code.FILE_LOCKED, path=path)
    if primary == sqlite3.SQLITE_FULL or code in _QUOTA:
        return HaError(Code.DISK_FULL, path=path)
    if primary == sqlite3.SQLITE_IOERR:
        return HaError(Code.DISK_ERROR, path=path)
    if primary in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM):
        return HaError(Code.FOLDER_READ_ONLY, path=path.parent)
    if primary == sqlite3.SQLITE_CANTOPEN:
        missing = not _is_there(path)
        return HaError(Code.FILE_MISSING if missing else Code.FOLDER_READ_ONLY, path=path if missing else path.parent)
    if primary in _DAMAGE or _is_undecodable(error):
        return _damaged(path)
    return None


def _damaged(path: Path) -> HaError:
    return HaError(Code.DOSSIER_DAMAGED, path=path, reason="De inhoud is niet te lezen als gegevensbestand.")


def _is_undecodable(error: BaseException | None) -> bool:
    """Whether a text in the file is no UTF-8: Python itself says so, and gives no number with it."""
    return isinstance(error, sqlite3.OperationalError) and str(error).startswith("Could not decode to UTF-8")


def _is_there(path: Path) -> bool:
    """Whether there is such a file; a drive that does not answer has none."""
    try:
        return path.exists()
    except OSError:
        return False
