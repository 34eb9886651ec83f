"""The field by which a list is searched: its name before it, and a pause before a long list is gone through."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hamonitor_desktop.gui.theme import Size
from hamonitor_desktop.gui.widgets.fields import LineEdit
from hamonitor_desktop.gui.widgets.labels import Label

_PAUSE: Final = 150  # ms after a key press, before thousands of rows are searched


class SearchField(QWidget):
    """`edit` holds what is looked for; `paused` tells that it changed, once nothing more was typed for a moment.

    On every page it is called the same.
    """

    paused = Signal()

    def __init__(self, width: int = 200) -> None:
        super().__init__()
        name = self.tr("Search")
        self.edit = LineEdit(name=name)
        self.edit.setClearButtonEnabled(True)
        self.edit.setMaximumWidth(width)
        label = Label(name, size=Size.SMALL, bold=True)
        label.setBuddy(self.edit)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(label)
        row.addWidget(self.edit)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_PAUSE)
        self._later.timeout.connect(self.paused)
        self.edit.textChanged.connect(self._later.start)
