"""Garbage is collected in the window's thread alone.

Python collects cycles in whatever thread happens to allocate; a cycle with widgets in it would then be taken apart by
a worker or by the dossier's writer, while Qt lets only the window's thread touch widgets. Once that is a crash without
a word, and nothing in a log points to it.
"""

from __future__ import annotations

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer

_EVERY: Final = 1000  # ms


class Collector(QObject):
    """Collects at a quiet moment what Python would have collected by itself; lives as long as the application."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()  # what is there by now stays; walking through it each time would only take time
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(collect)
        self._timer.start()


def collect() -> None:
    """Collect the generations that have grown over their threshold, as Python itself would."""
    for generation in (2, 1, 0):
        if gc.get_count()[generation] > gc.get_threshold()[generation]:
            gc.collect(generation)
            return
