"""Work that takes longer than 100 ms: it runs in a worker thread, and its result comes back in the window's thread."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Qt, QThreadPool, Signal, Slot
from shiboken6 import isValid

if TYPE_CHECKING:
    from hamonitor_desktop.domain.codes import HaError

_EVERY: Final = 0.05  # seconds between two reports: more would only make the window busy
_Result = TypeVar("_Result")


class Task:
    """A piece of work under way. `report` and `cancelled` are for the work, `cancel` is for the window."""

    def __init__(
        self,
        owner: QObject,
        done: Callable[[Any], object],
        failed: Callable[[HaError], object],
        progress: Callable[[int, int], object] | None,
    ) -> None:
        self._owner, self._done, self._failed, self._progress = owner, done, failed, progress
        self._stop = threading.Event()
        self._post = _post()
        self._last = 0.0
        owner.destroyed.connect(self.cancel)

    def report(self, n: int, of: int) -> None:
        """Tell how far the work is; reports that follow each other too closely are left out."""
        now = time.monotonic()
        if n >= of or now - self._last >= _EVERY:
            self._last = now
            self._tell(lambda: self._progress(n, of) if self._progress else None)

    def cancelled(self) -> bool:
        """Whether the work was asked to stop; it then returns what it has, or raises HaError CANCELLED."""
        return self._stop.is_set()

    def cancel(self) -> None:
        """Ask the work to stop."""
        self._stop.set()

    def work(self, fn: Callable[[Task], object]) -> None:
        """Run in the worker thread, and hand over how it ended."""
        from hamonitor_desktop.domain.codes import HaError

        try:
            result = fn(self)
        except HaError as error:
            self._end(lambda error=error: self._failed(error))
        except Exception as error:  # the thread's edge: whatever it was becomes a message
            import traceback

            traceback.print_exc(file=sys.stderr)
            self._end(lambda error=error: self._failed(internal(error)))
        else:
            self._end(lambda: self._done(result))

    def _tell(self, act: Callable[[], object]) -> None:
        """Do it in the window's thread, unless the owner is gone by then."""
        self._post.told.emit(lambda: act() if isValid(self._owner) else None)

    def _end(self, act: Callable[[], object]) -> None:
        def last() -> None:
            self._owner.destroyed.disconnect(self.cancel)
            act()

        self._tell(last)


class _Post(QObject):
    """Lives in the window's thread and does there what worker threads ask: signals between threads are queued."""

    told = Signal(object)

    def __init__(self, parent: QObject | None) -> None:
        super().__init__(parent)
        self.told.connect(self._do, Qt.ConnectionType.QueuedConnection)

    @Slot(object)
    def _do(self, act: Callable[[], object]) -> None:
        act()


class _State:
    """The one post office and the work under way: as much one per process as the application."""

    post: _Post | None = None
    running: set[Task] = set()  # noqa: RUF012


def _post() -> _Post:
    if _State.post is None or not isValid(_State.post):
        _State.post = _Post(QCoreApplication.instance())
    return _State.post


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
    task = Task(owner, done, failed, progress)
    _State.running.add(task)

    def work() -> None:
        try:
            task.work(fn)
        finally:
            _State.running.discard(task)

    QThreadPool.globalInstance().start(work)
    return task


def finish(seconds: float = 10) -> None:
    """Ask all work to stop and wait for it, when the program ends."""
    for task in tuple(_State.running):
        task.cancel()
    QThreadPool.globalInstance().waitForDone(round(seconds * 1000))


def internal(error: BaseException) -> HaError:
    """What a person is told about an error that nobody foresaw."""
    from hamonitor_desktop.domain.codes import Code, HaError

    return HaError(Code.INTERNAL, reason=f"{type(error).__name__}: {error}")
