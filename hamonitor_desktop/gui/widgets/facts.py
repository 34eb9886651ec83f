"""Facts under each other: what it is at the left, quiet, and what it says at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from hamonitor_desktop.gui.widgets.buttons import Link
from hamonitor_desktop.gui.widgets.fields import path_line
from hamonitor_desktop.gui.widgets.labels import Label
from hamonitor_desktop.gui.widgets.nesting import nest
from hamonitor_desktop.gui.widgets.titled_card import TitledCard


class FactsCard(TitledCard):
    """A titled card with facts; the text of a fact can be selected and copied."""

    def __init__(self, title: str) -> None:
        super().__init__(title, padding=20, spacing=8)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(10)
        self._grid.setColumnMinimumWidth(0, 190)
        self._grid.setColumnStretch(1, 1)
        nest(self.body, self._grid)

    def add(self, what: str, text: str, *, bold: bool = False) -> Label:
        """Add a fact."""
        row = self._grid.rowCount()
        label, value = Label(what, tone="quiet"), Label(text, bold=bold, wrap=True)
        value.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        value.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        value.setAccessibleName(f"{what}: {text}")
        self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(value, row, 1)
        return value

    def add_link(self, link: Link) -> None:
        """Add what can be done about the fact above it."""
        self._grid.addWidget(link, self._grid.rowCount(), 1)

    def add_path(self, what: str, path: str) -> None:
        """Add a fact that is a place on disk, or an address."""
        row = self._grid.rowCount()
        self._grid.addWidget(Label(what, tone="quiet"), row, 0)
        self._grid.addWidget(path_line(path, what), row, 1)

    def add_count(self, what: str, number: str) -> None:
        """Add a fact that is a number: it stands at the right edge."""
        row = self._grid.rowCount()
        value = Label(number, bold=True)
        value.setAccessibleName(f"{what}: {number}")
        self._grid.addWidget(Label(what), row, 0)
        self._grid.addWidget(value, row, 1, Qt.AlignmentFlag.AlignRight)
