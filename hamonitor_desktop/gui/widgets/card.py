"""Cards and the thin line of progress."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from hamonitor_desktop.gui import theme
from hamonitor_desktop.gui.theme import Colour
from hamonitor_desktop.gui.widgets.painting import box, painter_for


class Card(QFrame):
    """A surface with one line around it. `tone` gives it another ground or a line of 2 px in that colour."""

    def __init__(self, parent: QWidget | None = None, *, padding: int = 20, ground: Colour = Colour.SURFACE) -> None:
        super().__init__(parent)
        self._ground, self._line = ground, Colour.LINE
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(padding, padding - 4, padding, padding - 4)
        self.body.setSpacing(8)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def set_line(self, line: Colour) -> None:
        """The colour of the line; anything but the usual one makes it 2 px."""
        self._line = line
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        width = 1 if self._line is Colour.LINE else 2
        plain = self._ground is not Colour.SURFACE and self._line is Colour.LINE
        line = None if plain else theme.colour(self._line)
        box(painter_for(self), QRectF(self.rect()), theme.CARD_RADIUS, theme.colour(self._ground), line, width)


class Rule(QWidget):
    """A thin line between parts; decoration alone."""

    def __init__(self, *, upright: bool = False) -> None:
        super().__init__()
        if upright:
            self.setFixedWidth(1)
            self.setMinimumHeight(theme.ROW)
        else:
            self.setFixedHeight(1)

    def sizeHint(self) -> QSize:
        return QSize(1, self.minimumHeight() or 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        box(painter_for(self), QRectF(self.rect()), 0, theme.colour(Colour.LINE))


class BarBeside(QFrame):
    """Content with an accent bar at its left: room that belongs to the answer above it."""

    def __init__(self) -> None:
        super().__init__()
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(20, 0, 0, 0)
        self.body.setSpacing(6)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter_for(self).fillRect(QRectF(0, 0, 4, self.height()), theme.colour(Colour.ACCENT))


class ProgressLine(QWidget):
    """How many of how many, as a line of 8 px; its words stand beside it and in its accessible name."""

    def __init__(self, done: int = 0, of: int = 0) -> None:
        super().__init__()
        self._done, self._of = done, of
        self.setFixedHeight(8)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_progress(self, done: int, of: int, name: str = "") -> None:
        """Show other numbers; `name` is read aloud."""
        self._done, self._of = done, of
        self.setAccessibleName(name)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_for(self)
        rect = QRectF(self.rect())
        box(painter, rect, 4, theme.colour(Colour.SURFACE), theme.colour(Colour.CONTROL))
        share = min(1.0, self._done / self._of) if self._of else 0.0
        if share > 0:
            painter.setClipRect(QRectF(0, 0, max(8.0, rect.width() * share), rect.height()))
            box(painter, rect, 4, theme.colour(Colour.ACCENT))
