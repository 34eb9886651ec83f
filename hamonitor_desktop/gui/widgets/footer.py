"""The strip at the bottom of a room, with the primary button at its right."""

from __future__ import annotations

from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hamonitor_desktop.gui import theme
from hamonitor_desktop.gui.theme import Colour
from hamonitor_desktop.gui.widgets.nesting import nest
from hamonitor_desktop.gui.widgets.painting import painter_for


class Footer(QWidget):
    """Widgets at the left and at the right; `width` as of the page above it, so that both line up."""

    def __init__(self, *, width: int | None = None) -> None:
        super().__init__()
        self._width = width
        self.setFixedHeight(theme.FOOTER)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(theme.MARGIN, 1, theme.MARGIN, 0)
        self.left, self.right = QHBoxLayout(), QHBoxLayout()
        for side in (self.left, self.right):
            side.setSpacing(16)
        nest(row, self.left)
        row.addStretch(1)
        nest(row, self.right)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = theme.MARGIN if self._width is None else max(theme.MARGIN, (self.width() - self._width) // 2)
        self._row.setContentsMargins(beside, 1, beside, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_for(self)
        painter.fillRect(self.rect(), theme.colour(Colour.SURFACE))
        painter.fillRect(0, 0, self.width(), 1, theme.colour(Colour.LINE))
