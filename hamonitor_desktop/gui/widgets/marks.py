"""State marks: they differ in shape as well as in colour, and have a text for screen readers."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hamonitor_desktop.gui import theme
from hamonitor_desktop.gui.icons import Icon, paint
from hamonitor_desktop.gui.theme import Colour, Size
from hamonitor_desktop.gui.widgets.painting import painter_for

MARK = 18


class Mark(StrEnum):
    """How far something is."""

    DONE = "done"
    BUSY = "busy"
    LOOK = "look"
    EMPTY = "empty"
    ERROR = "error"


_LOOKS = {
    Mark.DONE: (Icon.STATE_DONE, Colour.SUCCESS),
    Mark.BUSY: (Icon.STATE_BUSY, Colour.ACCENT),
    Mark.LOOK: (Icon.STATE_LOOK, Colour.WARNING),
    Mark.EMPTY: (Icon.STATE_EMPTY, Colour.CONTROL),
    Mark.ERROR: (Icon.STATE_ERROR, Colour.ERROR),
}


def mark_text(mark: Mark) -> str:
    """What the mark says to someone who does not see it."""
    translate = QCoreApplication.translate
    texts = {
        Mark.DONE: translate("Mark", "complete"),
        Mark.BUSY: translate("Mark", "under way"),
        Mark.LOOK: translate("Mark", "to look at"),
        Mark.EMPTY: translate("Mark", "not begun"),
        Mark.ERROR: translate("Mark", "error"),
    }
    return texts[mark]


def paint_mark(painter: QPainter, mark: Mark, where: QRectF, ground: Colour = Colour.SURFACE) -> None:
    """Draw the mark in `where`."""
    icon, ink = _LOOKS[mark]
    paint(painter, icon, where, theme.colour(ink), theme.colour(ground))


class StateMark(QWidget):
    """A mark with its word behind it; the mark alone where room is short."""

    def __init__(self, mark: Mark = Mark.EMPTY, text: str = "", *, toned: bool = False) -> None:
        super().__init__()
        self._mark, self._text, self._toned, self._narrow = mark, text, toned, False
        self.setFont(theme.font(Size.SMALL, bold=toned))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text or mark_text(mark))

    @property
    def mark(self) -> Mark:
        """The mark shown."""
        return self._mark

    @property
    def text(self) -> str:
        """The word shown behind it."""
        return self._text

    def set_state(self, mark: Mark, text: str) -> None:
        """Show another mark and word."""
        if (mark, text) != (self._mark, self._text):
            self._mark, self._text = mark, text
            self.setAccessibleName(text or mark_text(mark))
            self.updateGeometry()
            self.update()

    def set_narrow(self, *, narrow: bool) -> None:
        """Leave the word out."""
        self._narrow = narrow
        self.setToolTip(self._text if narrow else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        word = 0 if self._narrow or not self._text else self.fontMetrics().horizontalAdvance(self._text) + 9
        return QSize(MARK + word, 22)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_for(self)
        paint_mark(painter, self._mark, QRectF(1, 3, 16, 16))
        if not self._narrow:
            painter.setFont(self.font())
            painter.setPen(theme.colour(_LOOKS[self._mark][1] if self._toned else Colour.QUIET))
            rect = QRectF(MARK + 7, 0, self.width(), self.height())
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, self._text)
