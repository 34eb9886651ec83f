"""Parts side by side that go below each other where room is short."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from hamonitor_desktop.gui.widgets.fitting import as_high_as_needed
from hamonitor_desktop.gui.widgets.nesting import least_widths, nest

_ROW = QBoxLayout.Direction.LeftToRight
_COLUMN = QBoxLayout.Direction.TopToBottom


class Columns(QWidget):
    """A row of parts; a column of them while it is narrower than `least`, or than the parts need side by side.

    A part with `stretch` 0 keeps its width.
    """

    def __init__(self, *, least: int, gap: int = 24, gap_below: int | None = None) -> None:
        super().__init__()
        self._least, self._gap, self._gap_below = least, gap, gap if gap_below is None else gap_below
        self._box = QBoxLayout(_ROW, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(gap)
        as_high_as_needed(self)

    def add(self, part: QWidget | QBoxLayout, stretch: int = 0) -> None:
        """Add a part at the right, or below."""
        if isinstance(part, QBoxLayout):
            nest(self._box, part, stretch)
        else:
            self._box.addWidget(part, stretch)

    def minimumSizeHint(self) -> QSize:
        """Room for the widest part alone: else the row itself would keep the window too wide to become a column."""
        return QSize(max(least_widths(self._box), default=0), super().minimumSizeHint().height())

    def _arrange(self, width: int) -> None:
        needed = sum(least_widths(self._box)) + self._gap * (self._box.count() - 1)
        direction = _COLUMN if width < max(self._least, needed) else _ROW
        if self._box.direction() != direction:
            self._box.setDirection(direction)
            self._box.setSpacing(self._gap if direction is _ROW else self._gap_below)
            self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(event.size().width())
