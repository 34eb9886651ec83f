"""Work on things that may hang or kill a process, in processes that are replaced when they do.

`concurrent.futures` cannot end one process that hangs without ending its whole pool, hence these lines.
"""

from __future__ import annotations

import multiprocessing
import signal
import time
from collections import deque
from collections.abc import Callable, Generator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from typing import Final, Generic, TypeVar, cast

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")

_LOOK: Final = 0.2  # seconds between looks at the clock and at the wish to stop
_START: Final = 30.0  # seconds a new process may take before its first item counts
_AHEAD: Final = 8  # items per process that may be done before their turn, while a slow one holds up the order


class Lost(Enum):
    """Why there is no result."""

    DIED = "died"
    OVERDUE = "overdue"


@dataclass
class _Worker:
    process: SpawnProcess
    pipe: Connection
    place: int | None = None
    until: float = 0.0
    fresh: bool = True


class WorkerPool(Generic[_Item, _Result]):
    """Runs `work` on items in `jobs` processes, each item within `seconds`. `work` must be a top-level function."""

    def __init__(self, work: Callable[[_Item], _Result], jobs: int, seconds: float) -> None:
        self._work = work
        self._jobs = jobs
        self._seconds = seconds
        self._workers: list[_Worker] = []
        self._ready: dict[int, _Result | Lost] = {}

    def run(self, items: Sequence[_Item], cancelled: Callable[[], bool]) -> Generator[tuple[_Item, _Result | Lost]]:
        """Give every item with its result, in the order of the items; ends early when cancelled."""
        waiting, turn = deque(range(len(items))), 0
        try:
            while turn < len(items) and not cancelled():
                self._hand_out(items, waiting, turn + _AHEAD * self._jobs)
                self._collect()
                while turn in self._ready and not cancelled():
                    yield items[turn], self._ready.pop(turn)
                    turn += 1
        finally:
            self._close()

    def _hand_out(self, items: Sequence[_Item], waiting: deque[int], ahead: int) -> None:
        while len(self._workers) < min(self._jobs, len(waiting)):
            self._workers.append(self._start())
        for worker in self._workers:
            if worker.place is None and waiting and waiting[0] < ahead:
                worker.place = waiting.popleft()
                worker.until = time.monotonic() + self._seconds + (_START if worker.fresh else 0)
                with suppress(BrokenPipeError):  # it has died: reading from it will say so
                    worker.pipe.send(items[worker.place])

    def _collect(self) -> None:
        busy = [worker for worker in self._workers if worker.place is not None]
        speaking = set(wait([worker.pipe for worker in busy], timeout=_LOOK))
        for worker in busy:
            if worker.pipe in speaking:
                self._take(worker)
            elif time.monotonic() > worker.until:
                self._lose(worker, Lost.OVERDUE)

    def _take(self, worker: _Worker) -> None:
        try:
            result = cast(_Result, worker.pipe.recv())
        except (EOFError, OSError):
            self._lose(worker, Lost.DIED)
            return
        if worker.place is not None:
            self._ready[worker.place] = result
        worker.place, worker.fresh = None, False

    def _lose(self, worker: _Worker, why: Lost) -> None:
        if worker.place is not None:
            self._ready[worker.place] = why
        self._workers.remove(worker)
        _end(worker)

    def _start(self) -> _Worker:
        context = multiprocessing.get_context("spawn")  # the one way that is safe beside Qt's threads, and on Windows
        mine, its = context.Pipe()
        process = context.Process(target=_serve, args=(its, self._work), daemon=True)
        process.start()
        its.close()
        return _Worker(process, mine)

    def _close(self) -> None:
        for worker in self._workers:
            _end(worker)
        self._workers.clear()
        self._ready.clear()


def _end(worker: _Worker) -> None:
    worker.process.kill()
    worker.process.join()
    worker.process.close()
    worker.pipe.close()


def _serve(pipe: Connection, work: Callable[[object], object]) -> None:
    """What a worker process does until its pipe closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the parent, which ends its workers
    with suppress(EOFError):  # the parent is gone
        while True:
            pipe.send(work(pipe.recv()))
