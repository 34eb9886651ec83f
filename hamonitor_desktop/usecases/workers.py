"""Work on things that may hang or kill a process, in processes that are replaced when they do.

`concurrent.futures` cannot end one process that hangs without ending its whole pool, hence these lines.
"""

from __future__ import annotations

import multiprocessing
import signal
import threading
import time
from collections import deque
from collections.abc import Callable, Generator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from typing import Final, Generic, TypeVar, cast

from hamonitor_desktop.domain.codes import Code, HaError

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")

_LOOK: Final = 0.2  # seconds between looks at the clock and at the wish to stop
_START: Final = 120.0  # seconds a new process may take to come up: on a busy machine a virus scanner reads it first
MOST_JOBS: Final = 30  # Windows waits for 63 things at once, and each process that starts is two
_AHEAD: Final = 8  # items per process that may be done before their turn, while a slow one holds up the order


class Lost(Enum):
    """Why there is no result."""

    DIED = "died"
    OVERDUE = "overdue"


@dataclass
class _Worker:
    process: SpawnProcess
    pipe: Connection
    until: float
    place: int | None = None
    ready: bool = False


class WorkerPool(Generic[_Item, _Result]):
    """Runs `work` on items in `jobs` processes, each item within `seconds`. `work` must be a top-level function.

    A thread keeps the processes busy while whoever takes the results does something with them.
    """

    def __init__(self, work: Callable[[_Item], _Result], jobs: int, seconds: float) -> None:
        self._work = work
        self._jobs = min(jobs, MOST_JOBS)
        self._seconds = seconds
        self._workers: list[_Worker] = []
        self._results: dict[int, _Result | Lost] = {}
        self._news = threading.Condition()  # guards the results, the turn and the fault
        self._turn = 0
        self._fault: BaseException | None = None
        self._ended = False

    def run(self, items: Sequence[_Item], cancelled: Callable[[], bool]) -> Generator[tuple[_Item, _Result | Lost]]:
        """Give every item with its result, in the order of the items; ends early when cancelled. Once for each pool.

        Raises HaError INTERNAL when a process does not come up.
        """
        if not items:
            return
        heard, tell = multiprocessing.Pipe(duplex=False)
        keeper = threading.Thread(target=self._keep_busy, args=(items, heard), name="keeps processes busy", daemon=True)
        keeper.start()
        try:
            for turn, item in enumerate(items):
                if not self._wait_for(turn, cancelled):
                    return
                result = self._results.pop(turn)
                self._turn = turn + 1
                tell.send_bytes(b"1")
                yield item, result
        finally:
            self._ended = True
            tell.send_bytes(b"1")
            keeper.join()
            tell.close()
            heard.close()

    def _wait_for(self, turn: int, cancelled: Callable[[], bool]) -> bool:
        """Wait for a result; False when nobody wants it any more. Raises what went wrong in the thread."""
        with self._news:
            while turn not in self._results:
                if self._fault is not None:
                    raise self._fault
                if cancelled():
                    return False
                self._news.wait(_LOOK)
        return not cancelled()

    def _keep_busy(self, items: Sequence[_Item], heard: Connection) -> None:
        waiting = deque(range(len(items)))
        try:
            while not self._ended and self._turn < len(items):
                self._hand_out(items, waiting, self._turn + _AHEAD * self._jobs)
                self._collect(heard)
        except BaseException as error:  # noqa: BLE001 - raised again by whoever takes the results
            with self._news:
                self._fault = error
                self._news.notify_all()
        finally:
            self._close()

    def _hand_out(self, items: Sequence[_Item], waiting: deque[int], ahead: int) -> None:
        while len(self._workers) < min(self._jobs, len(waiting)):
            self._workers.append(self._start())
        for worker in self._workers:
            if worker.ready and worker.place is None and waiting and waiting[0] < ahead:
                worker.place = waiting.popleft()
                worker.until = time.monotonic() + self._seconds
                with suppress(BrokenPipeError):  # it has died: reading from it will say so
                    worker.pipe.send(items[worker.place])

    def _collect(self, heard: Connection) -> None:
        busy = [worker for worker in self._workers if worker.place is not None or not worker.ready]
        # on Windows the pipe of a process that dies while it starts stays open, so its end is looked at too
        starting = [worker.process.sentinel for worker in busy if not worker.ready]
        speaking = set(wait([heard, *(worker.pipe for worker in busy), *starting], timeout=_LOOK))
        while heard.poll():  # a result was taken: there is room for the next
            heard.recv_bytes()
        for worker in busy:
            if worker.pipe in speaking:
                self._take(worker)
            elif not worker.ready and worker.process.sentinel in speaking:
                self._lose(worker, Lost.DIED)
            elif time.monotonic() > worker.until:
                self._lose(worker, Lost.OVERDUE)

    def _take(self, worker: _Worker) -> None:
        try:
            result = cast(_Result, worker.pipe.recv())
        except (EOFError, OSError):
            self._lose(worker, Lost.DIED)
            return
        if worker.place is not None:
            self._keep(worker.place, result)
        worker.ready, worker.place = True, None

    def _keep(self, place: int, result: _Result | Lost) -> None:
        with self._news:
            self._results[place] = result
            self._news.notify_all()

    def _lose(self, worker: _Worker, why: Lost) -> None:
        """End a worker; its item is lost. One that never came up says nothing about any item: that is our own fault."""
        self._workers.remove(worker)
        _end(worker)
        if worker.place is None:
            raise HaError(Code.INTERNAL, reason="Het proces dat bestanden leest, kon niet starten.")
        self._keep(worker.place, why)

    def _start(self) -> _Worker:
        context = multiprocessing.get_context("spawn")  # the one way that is safe beside Qt's threads, and on Windows
        mine, its = context.Pipe()
        process = context.Process(target=_serve, args=(its, self._work), daemon=True)
        process.start()
        its.close()
        return _Worker(process, mine, until=time.monotonic() + _START)

    def _close(self) -> None:
        for worker in self._workers:
            _end(worker)
        self._workers.clear()


def _end(worker: _Worker) -> None:
    worker.process.kill()
    worker.process.join()
    worker.process.close()
    worker.pipe.close()


def _serve(pipe: Connection, work: Callable[[object], object]) -> None:
    """What a worker process does until its pipe closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the parent, which ends its workers
    with suppress(EOFError, ConnectionError):  # the parent is gone
        pipe.send(None)  # it is up
        while True:
            pipe.send(work(pipe.recv()))
