"""The one thread that writes a dossier. A commit takes 1-12 ms, too long for the thread that draws the window."""

from __future__ import annotations

import sqlite3
import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.store.dossier.opening import file_version
from hamonitor_desktop.store.sqlite import WRITES, sqlite_errors

DELAY: Final = 0.3
"""Seconds that typing is gathered before it is written: well under the second that is promised."""
RETRY: Final = 3.0

Job = Callable[[Connection], Callable[[], object]]
"""Writes inside a transaction, and returns what to do once it is committed; the outcome of that is the result."""


@dataclass
class _Task:
    jobs: Sequence[Job]
    future: Future[object] = field(default_factory=Future[object])


class Writer:
    """Runs jobs one after another, each in a transaction of its own, on one connection."""

    def __init__(
        self, engine: Engine, path: Path, after: Callable[[Connection], None], back: Callable[[Connection], None]
    ) -> None:
        """Start the thread. `after` runs after each commit, on the writer's connection.

        `back` runs in the first transaction after one that failed: the drive may have been gone, and others at work.
        """
        self._path = path
        self._engine, self._after, self._back = engine, after, back
        self._wake = threading.Condition()
        self._tasks: deque[_Task] = deque()
        self._later: dict[str, _Task] = {}
        self._due: float | None = None
        self._closing = False
        self._failed: BaseException | None = None
        self._connection: Connection | None = self._connect()
        self._broken = False
        self._thread = threading.Thread(target=self._run, name="dossier-writer", daemon=True)
        self._thread.start()

    def submit(self, job: Job) -> Future[object]:
        """Write as soon as possible."""
        task = _Task([job])
        with self._wake:
            if self._closing:
                raise RuntimeError("the dossier is closed")
            self._tasks.append(task)
            self._wake.notify()
        return task.future

    def later(self, key: str, job: Job) -> Future[object]:
        """Write within `DELAY`; a newer job with the same key takes its place and shares its future."""
        with self._wake:
            if self._closing:
                raise RuntimeError("the dossier is closed")
            known = self._later.get(key)
            task = self._later[key] = _Task([job], known.future if known else Future[object]())
            if self._due is None:  # else the thread wakes by itself in time; waking it costs whoever types
                self._due = time.monotonic() + DELAY
                self._wake.notify()
        return task.future

    def forget(self, key: str) -> Future[object] | None:
        """Drop what waits under a key, because something newer is written in its place; its future is returned."""
        with self._wake:
            task = self._later.pop(key, None)
            if not self._later:
                self._due = None
        return task.future if task else None

    def close(self, patience: float | None = None) -> None:
        """Write all that waits and stop. Raises what kept the last typing from being written.

        After `patience` seconds a drive that does not answer is left to itself, and HaError FILE_MISSING raised.
        """
        with self._wake:
            self._closing = True
            self._wake.notify()
        self._thread.join(patience)
        if self._thread.is_alive():
            raise HaError(Code.FILE_MISSING, path=self._path)
        if self._failed is not None:
            raise self._failed

    def _run(self) -> None:
        try:
            while (task := self._next()) is not None:
                self._do(task)
        finally:
            self._let_go()

    def _connect(self) -> Connection:
        return self._engine.connect().execution_options(**{WRITES: True})

    def _let_go(self) -> None:
        """What was open on a drive that was gone stays broken when the drive is back: the next one begins anew."""
        connection, self._connection = self._connection, None
        if connection is not None:
            with suppress(DBAPIError, sqlite3.Error, OSError):
                connection.invalidate()  # a roll back that fails would leave the file locked
            with suppress(DBAPIError, sqlite3.Error, OSError):
                connection.close()

    def _next(self) -> _Task | None:
        with self._wake:
            while True:
                if self._tasks:
                    return self._tasks.popleft()
                wait = None if self._due is None else self._due - time.monotonic()
                if self._later and (self._closing or (wait is not None and wait <= 0)):
                    return self._gather()
                if self._closing:
                    return None
                self._wake.wait(wait if wait is None or wait > 0 else None)

    def _gather(self) -> _Task:
        """All that was typed, in one transaction; kept and tried again where that fails."""
        taken, self._later, self._due = self._later, {}, None
        gathered = _Task([job for task in taken.values() for job in task.jobs])
        gathered.future.add_done_callback(lambda done: self._gathered(taken, done))
        return gathered

    def _gathered(self, taken: dict[str, _Task], done: Future[object]) -> None:
        error = done.exception()
        with self._wake:
            if error is not None and not self._closing:
                for key, task in taken.items():
                    self._later.setdefault(key, _Task(task.jobs))
                self._due = time.monotonic() + RETRY
            self._failed = error if self._closing else None
        for task in taken.values():
            if error is None:
                task.future.set_result(None)
            else:
                task.future.set_exception(error)

    def _connected(self) -> Connection:
        if self._connection is not None and not self._broken:
            return self._connection
        self._let_go()
        file_version(self._path)  # SQLite would make a new file where there is none
        self._connection = self._connect()
        with self._connection.begin():
            self._back(self._connection)
        self._broken = False
        return self._connection

    def _do(self, task: _Task) -> None:
        try:
            with sqlite_errors(self._path):
                connection = self._connected()
                with connection.begin():
                    applied = [job(connection) for job in task.jobs]
                results = [apply() for apply in applied]
                self._after(connection)
        except BaseException as error:  # handed to whoever waits; the thread has to go on
            self._broken = self._broken or isinstance(error, HaError)
            task.future.set_exception(error)
        else:
            task.future.set_result(results[0] if results else None)
