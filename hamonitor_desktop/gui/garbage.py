"""Garbage is collected in the window's thread alone.

Python collects cycles in whatever thread happens to allocate; a cycle with widgets in it would then be taken apart by
a worker or by the dossier's writer, while Qt lets only the window's thread touch widgets. Once that is a crash without
a word, and nothing in a log points to it.
"""

from __future__ import annotations

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer

_EVERY: Final = 200  # ms: work beside the window may leave some letters in it, each of which takes a ms to clear
_OLD: Final = 5  # times that the young alone are looked over, before the older ones are as well
_SELDOM: Final = 10 * _OLD  # for the oldest, as Python has it for a collection each second: that takes some 40 ms


class Collector(QObject):
    """Collects at a quiet moment what Python would have collected by itself; lives as long as the application."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()  # what is there by now stays; walking through it each time would only take time
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self._collect)
        self._timer.start()
        self._times = 0

    def _collect(self) -> None:
        self._times = (self._times + 1) % _OLD
        collect(oldest=0 if self._times else 2)


def collect(*, oldest: int = 2) -> None:
    """Collect the generations that have grown over their threshold, as Python itself would; none above `oldest`."""
    young, middle, _ = gc.get_threshold()
    thresholds = (young, middle, _SELDOM)
    for generation in range(oldest, -1, -1):
        if gc.get_count()[generation] > thresholds[generation]:
            gc.collect(generation)
            return
