"""Work that takes longer than 100 ms: it runs in a worker thread, and its result comes back in the window's thread."""

from __future__ import annotations

import sys
import threading
import time
import traceback
from collections.abc import Callable
from typing import Any, Final, TypeVar

from PySide6.QtCore import QObject, Qt, QThreadPool, Signal, Slot

from hamonitor_desktop.domain.codes import Code, HaError

_EVERY: Final = 0.05  # seconds between two reports: more would only make the window busy
_Result = TypeVar("_Result")
_running: set[Task] = set()


class Task:
    """A piece of work under way. `report` and `cancelled` are for the work, `cancel` is for the window."""

    def __init__(self) -> None:
        self._stop = threading.Event()
        self._relay = _Relay()
        self._last = 0.0

    def report(self, n: int, of: int) -> None:
        """Tell how far the work is; reports that follow each other too closely are left out."""
        now = time.monotonic()
        if n >= of or now - self._last >= _EVERY:
            self._last = now
            self._relay.progressed.emit(n, of)

    def cancelled(self) -> bool:
        """Whether the work was asked to stop; it then returns what it has, or raises HaError CANCELLED."""
        return self._stop.is_set()

    def cancel(self) -> None:
        """Ask the work to stop."""
        self._stop.set()

    def work(self, fn: Callable[[Task], object]) -> None:
        """Run in the worker thread, and hand over how it ended."""
        try:
            result = fn(self)
        except HaError as error:
            self._relay.failed.emit(error)
        except Exception as error:  # the thread's edge: whatever it was becomes a message
            traceback.print_exc(file=sys.stderr)
            self._relay.failed.emit(internal(error))
        else:
            self._relay.done.emit(result)

    def connect_to(self, receiver: _Receiver) -> None:
        """Deliver to the receiver, in its thread."""
        queued = Qt.ConnectionType.QueuedConnection
        self._relay.done.connect(receiver.on_done, queued)
        self._relay.failed.connect(receiver.on_failed, queued)
        self._relay.progressed.connect(receiver.on_progress, queued)
        self._relay.ended.connect(receiver.deleteLater, queued)


class _Relay(QObject):
    """Sends from the worker thread. It is the task's, so that it outlives the owner."""

    done = Signal(object)
    failed = Signal(object)
    progressed = Signal(object, object)
    ended = Signal()


class _Receiver(QObject):
    """Lives in the window's thread as a child of the owner: with it go the connections, so nothing comes too late."""

    def __init__(
        self,
        owner: QObject,
        done: Callable[[Any], object],
        failed: Callable[[HaError], object],
        progress: Callable[[int, int], object] | None,
    ) -> None:
        super().__init__(owner)
        self._done, self._failed, self._progress = done, failed, progress

    @Slot(object)
    def on_done(self, result: object) -> None:
        """The work is done."""
        self._done(result)

    @Slot(object)
    def on_failed(self, error: HaError) -> None:
        """The work failed."""
        self._failed(error)

    @Slot(object, object)
    def on_progress(self, n: int, of: int) -> None:
        """The work is so far."""
        if self._progress is not None:
            self._progress(n, of)


def run(
    fn: Callable[[Task], _Result],
    done: Callable[[_Result], object],
    failed: Callable[[HaError], object],
    progress: Callable[[int, int], object] | None = None,
    *,
    owner: QObject,
) -> Task:
    """Run `fn(task)` in a worker thread; `done`, `failed` and `progress` are called in the window's thread.

    They are never called once `owner` is gone; its work is then asked to stop.
    """
    task = Task()
    task.connect_to(_Receiver(owner, done, failed, progress))
    owner.destroyed.connect(task.cancel)
    _running.add(task)

    def work() -> None:
        try:
            task.work(fn)
        finally:
            task._relay.ended.emit()  # noqa: SLF001
            _running.discard(task)

    QThreadPool.globalInstance().start(work)
    return task


def finish(seconds: float = 10) -> None:
    """Ask all work to stop and wait for it, when the program ends."""
    for task in tuple(_running):
        task.cancel()
    QThreadPool.globalInstance().waitForDone(round(seconds * 1000))


def internal(error: BaseException) -> HaError:
    """What a person is told about an error that nobody foresaw."""
    return HaError(Code.INTERNAL, reason=f"{type(error).__name__}: {error}")
