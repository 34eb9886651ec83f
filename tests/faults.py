"""Writes that fail where the test says: opening, writing, flushing to the disk, or giving a file its name."""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any
from unittest import mock

from hamonitor_desktop.domain.codes import Code
from hamonitor_desktop.store import temporary


class Point(StrEnum):
    """Where it fails."""

    OPEN = "open"
    WRITE = "write"
    FLUSH = "flush"
    RENAME = "rename"
    SQLITE_OPEN = "sqlite open"
    SQLITE_WRITE = "sqlite write"
    COMMIT = "sqlite commit"
    BACKUP = "sqlite backup"


OF_FILES = (Point.OPEN, Point.WRITE, Point.FLUSH, Point.RENAME)
OF_SQLITE = (Point.SQLITE_OPEN, Point.SQLITE_WRITE, Point.COMMIT, Point.BACKUP)

DENIED = {Code.FOLDER_READ_ONLY, Code.FILE_LOCKED} if os.name == "nt" else {Code.FOLDER_READ_ONLY}
"""What is told where the system refuses. Windows does not say whether another has the file or the folder is closed."""
CODES = {errno.ENOSPC: {Code.DISK_FULL}, errno.EACCES: DENIED, errno.EIO: {Code.DISK_ERROR}}


@dataclass
class Fault:
    """The `number`th time that something comes to `point`, from 1, it fails with `error` (an errno)."""

    point: Point
    error: int
    number: int
    met: int = 0

    @property
    def struck(self) -> bool:
        """Whether it failed."""
        return self.met >= self.number

    def come(self, point: Point) -> None:
        """Raise what the system would, if this is where."""
        if point is self.point:
            self.met += 1
            if self.met == self.number:
                raise self._of_sqlite() if point in OF_SQLITE else OSError(self.error, os.strerror(self.error))

    def _of_sqlite(self) -> sqlite3.OperationalError:
        told, text = sqlite3.SQLITE_IOERR_FSYNC, "disk I/O error"
        if self.error == errno.ENOSPC:
            told, text = sqlite3.SQLITE_FULL, "database or disk is full"
        elif self.error == errno.EACCES:
            told, text = sqlite3.SQLITE_READONLY, "attempt to write a readonly database"
        error = sqlite3.OperationalError(text)
        error.sqlite_errorcode = told
        return error


class _Stream:
    """A stream that writes half of what it is given and then fails."""

    def __init__(self, stream: Any, fault: Fault):
        self._stream, self._fault = stream, fault

    def write(self, data: bytes) -> int:
        try:
            self._fault.come(Point.WRITE)
        except OSError:
            self._stream.write(data[: len(data) // 2])
            raise
        return self._stream.write(data)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)

    def __enter__(self) -> _Stream:
        return self

    def __exit__(self, *_error: object) -> None:
        self._stream.close()


@contextmanager
def failing(fault: Fault) -> Iterator[Fault]:
    """Let all writing of files and of SQLite go by this fault."""
    real_open, real_fdopen, real_fsync, real_replace = os.open, os.fdopen, os.fsync, Path.replace

    class Cursor(sqlite3.Cursor):
        def execute(self, text: str, *more: Any) -> sqlite3.Cursor:
            if text.startswith(("INSERT", "CREATE", "DELETE")):
                fault.come(Point.SQLITE_WRITE)
            return super().execute(text, *more)

    class Connection(sqlite3.Connection):
        def cursor(self, factory: Any = Cursor) -> Any:
            return super().cursor(factory)

        def commit(self) -> None:
            if self.in_transaction and self.total_changes:
                fault.come(Point.COMMIT)
            super().commit()

        def backup(self, *arguments: Any, **more: Any) -> None:
            fault.come(Point.BACKUP)
            super().backup(*arguments, **more)

    real_connect = sqlite3.connect

    def connect(*arguments: Any, **more: Any) -> sqlite3.Connection:
        if "mode=ro" not in str(arguments[0]):
            fault.come(Point.SQLITE_OPEN)
        return real_connect(*arguments, **{"factory": Connection, **more})

    def opened(path: Any, flags: int, *more: Any, **named: Any) -> int:
        if flags & (os.O_WRONLY | os.O_RDWR):
            fault.come(Point.OPEN)
        return real_open(path, flags, *more, **named)

    def fdopened(*arguments: Any, **more: Any) -> Any:
        stream = real_fdopen(*arguments, **more)
        return _Stream(stream, fault) if "w" in arguments[1] else stream

    def fsync(handle: int) -> None:
        fault.come(Point.FLUSH)
        real_fsync(handle)

    def replace(path: Path, target: Any) -> Path:
        fault.come(Point.RENAME)
        return real_replace(path, target)

    with (
        mock.patch.object(os, "open", opened),
        mock.patch.object(os, "fdopen", fdopened),
        mock.patch.object(os, "fsync", fsync),
        mock.patch.object(Path, "replace", replace),
        mock.patch.object(temporary, "_TRIES", 1),  # Windows tries again, and this fails only once
        mock.patch.object(sqlite3, "connect", connect),
    ):
        yield fault
