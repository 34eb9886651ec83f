"""A count that filters: a large number with its word, pressed to see only what it counts."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from hamonitor_desktop.domain.display import show_number
from hamonitor_desktop.gui import theme
from hamonitor_desktop.gui.icons import paint
from hamonitor_desktop.gui.theme import Colour, Size
from hamonitor_desktop.gui.widgets.painting import box, painter_for
from hamonitor_desktop.gui.widgets.table import Sign


class CountTile(QAbstractButton):
    """A number of files over its word, or its `short` word where room is short.

    It stays down while it filters, and comes up when pressed again.
    """

    def __init__(self, word: str, sign: Sign, short: str = "") -> None:
        super().__init__()
        self._word, self._short, self._sign, self._count = word, short or word, sign, 0
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_count(0)

    @property
    def count(self) -> int:
        """The number shown."""
        return self._count

    def set_count(self, count: int) -> None:
        """Show another number."""
        self._count = count
        self.setText(f"{self._word}: {show_number(count)}")
        self.setAccessibleName(self.text())
        self.setAccessibleDescription(self.tr("Shows only these files in the table"))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self._word) + 64, 64)

    def minimumSizeHint(self) -> QSize:
        return QSize(100, 64)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_for(self)
        rect, chosen, off = QRectF(self.rect()), self.isChecked(), not self.isEnabled()
        hover = self.underMouse() and not off
        ground = theme.colour(Colour.ACCENT_GROUND if chosen or hover else Colour.SURFACE)
        line = theme.colour(Colour.ACCENT if chosen else Colour.LINE)
        box(painter, rect, theme.CARD_RADIUS, ground, line, 2 if chosen else 1)
        painter.setPen(theme.colour(Colour.QUIET if off else Colour.TEXT))
        painter.setFont(theme.font(Size.TITLE, bold=True))
        painter.drawText(QRectF(16, 7, rect.width() - 60, 32), Qt.AlignmentFlag.AlignVCenter, show_number(self._count))
        painter.setFont(theme.font(Size.SMALL, bold=chosen))
        painter.setPen(theme.colour(Colour.TEXT if chosen else Colour.QUIET))
        room = QRectF(16, 38, rect.width() - 28, 20)
        fits = painter.fontMetrics().horizontalAdvance(self._word) <= room.width()
        shown = self._word if fits else self._short
        word = painter.fontMetrics().elidedText(shown, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, word)
        tone = Colour.QUIET if off or not self._count else self._sign.tone
        paint(painter, self._sign.icon, QRectF(rect.width() - 34, 14, 18, 18), theme.colour(tone), ground)
