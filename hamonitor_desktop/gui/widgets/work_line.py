"""Long work under way: how far, how fast, how long yet, and a button to stop it."""

from __future__ import annotations

import time
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from hamonitor_desktop.domain.display import show_number
from hamonitor_desktop.gui.theme import Size
from hamonitor_desktop.gui.widgets.buttons import Button
from hamonitor_desktop.gui.widgets.card import Card, ProgressLine
from hamonitor_desktop.gui.widgets.labels import Label
from hamonitor_desktop.gui.widgets.nesting import nest

_ENOUGH: Final = 10  # the first ones tell more of the start than of the speed


class WorkLine(Card):
    """Shown while something runs; `stopped` asks to end it."""

    stopped = Signal()

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout()
        row.setSpacing(20)
        words = QVBoxLayout()
        words.setSpacing(8)
        self.text = Label(size=Size.BODY)
        self.line = ProgressLine()
        words.addWidget(self.text)
        words.addWidget(self.line)
        self.stop_button = Button(self.tr("Stop"))
        self.stop_button.clicked.connect(self._stop)
        nest(row, words, 1)
        row.addWidget(self.stop_button)
        nest(self.body, row)
        self._began, self._stopping = 0.0, False
        self.hide()

    def begin(self, text: str) -> None:
        """Show that work began."""
        self._began, self._stopping = time.monotonic(), False
        self.text.setText(text)
        self.line.set_progress(0, 0, text)
        self.stop_button.setEnabled(True)
        self.show()

    def advance(self, done: int, of: int) -> None:
        """Show that so many are done."""
        if self._stopping:
            return
        parts = [self.tr("{done} of {of}").format(done=show_number(done), of=show_number(of))]
        seconds = time.monotonic() - self._began
        if done >= _ENOUGH and seconds > 1:
            rate = done / seconds
            parts.append(self.tr("{rate} per second").format(rate=show_number(max(1, round(rate)))))
            parts.append(self.tr("{seconds} s left").format(seconds=round((of - done) / rate)))
        self.text.setText(" · ".join(parts))
        self.line.set_progress(done, of, self.text.text())

    def _stop(self) -> None:
        self._stopping = True
        self.stop_button.setEnabled(False)
        self.text.setText(self.tr("Stopping ..."))
        self.stopped.emit()
