"""The page in view follows what colleagues do in the same store, and is left alone while one is at work in it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from hamonitor_desktop.gui import tasks
from hamonitor_desktop.usecases.watching import EVERY, Seen, StoreWatch


class KeepingUp(QObject):
    """`behind` tells, at each look, that something was done in the store that `caught_up` was not told for.

    `reached` tells that the store stopped answering, or answers again.
    """

    behind = Signal()
    reached = Signal(bool)

    def __init__(self, watch: StoreWatch, parent: QObject) -> None:
        super().__init__(parent)
        self._watch = watch
        self._looking, self._again, self._behind, self._reached = False, False, False, True
        self._timer = QTimer(self)
        self._timer.setInterval(round(EVERY * 1000))
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Look now; where a look is under way, once more after it."""
        if self._looking:
            self._again = True
            return
        self._looking, self._again = True, False
        watch = self._watch
        tasks.run(lambda _task: watch.look(), self._seen, lambda _error: self._seen(Seen.GONE), owner=self)

    def caught_up(self) -> None:
        """What is in view shows all that was seen so far."""
        self._behind = False

    def leave(self) -> None:
        """Look no more."""
        self._timer.stop()
        watch, application = self._watch, QCoreApplication.instance()
        if application is not None:
            tasks.run(lambda _task: watch.close(), lambda _: None, lambda _error: None, owner=application)

    def _seen(self, seen: Seen) -> None:
        self._looking = False
        self._behind = self._behind or seen is Seen.CHANGED
        if seen is not Seen.BUSY and (seen is not Seen.GONE) is not self._reached:
            self._reached = not self._reached
            self.reached.emit(self._reached)
        if self._behind and seen is not Seen.GONE:
            self.behind.emit()
        if self._again:
            self.look()


def hands_are_full() -> bool:
    """Whether one is choosing from a list or a menu, answering a dialog, or holding a button of the mouse."""
    if QApplication.activePopupWidget() is not None or QApplication.activeModalWidget() is not None:
        return True
    return QApplication.mouseButtons() != Qt.MouseButton.NoButton
