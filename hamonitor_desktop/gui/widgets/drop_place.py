"""A large place to drop files on, which is a button too: nothing can be dropped with a keyboard."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from hamonitor_desktop.gui import theme
from hamonitor_desktop.gui.icons import Icon, paint
from hamonitor_desktop.gui.theme import Colour, Size
from hamonitor_desktop.gui.widgets.dropping import take_paths
from hamonitor_desktop.gui.widgets.painting import painter_for

_TALL, _FLAT = 148, 46
_NOTE = 200


class DropPlace(QAbstractButton):
    """Files and folders dropped here are told by `dropped`; a press is told by `clicked`, as of any button."""

    dropped = Signal(list)  # of Path

    def __init__(self, strong: str, link: str, between: str) -> None:
        super().__init__()
        self._strong, self._between, self._link, self._note = strong, between, link, ""
        self._over, self._flat = False, False
        self.setText(link)
        self.setAccessibleName(f"{strong} {between} {link}")
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_note(self, note: str) -> None:
        """Say what was done last, at the right; the place becomes one line high."""
        self._note, self._flat = note, True
        self.setAccessibleDescription(note)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(480, _FLAT if self._flat else _TALL)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, self.sizeHint().height())

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._set_over(over=bool(take_paths(event)))

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._set_over(over=False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._set_over(over=False)
        if paths := take_paths(event):
            self.dropped.emit(paths)

    def _set_over(self, *, over: bool) -> None:
        self._over = over
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_for(self)
        off = not self.isEnabled()
        lit = self._over or self.isDown() or (self.underMouse() and not off)
        pen = QPen(theme.colour(Colour.ACCENT if lit else Colour.CONTROL), 2, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([4, 2.5])
        painter.setPen(pen)
        painter.setBrush(theme.colour(Colour.ACCENT_GROUND if lit else Colour.SURFACE))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), theme.CARD_RADIUS, theme.CARD_RADIUS)
        if self._flat:
            self._paint_line(painter, 22, (self.height() - 24) / 2, Size.BODY)
        else:
            size = Size.LEAD
            paint(painter, Icon.DOWNLOAD, QRectF(self.width() / 2 - 16, 28, 32, 32), theme.colour(Colour.ACCENT))
            self._paint_words(painter, max(16.0, (self.width() - self._words_width(size)) / 2), 80, size)

    def _words_width(self, size: Size) -> int:
        strong, plain = QFontMetrics(theme.font(size, bold=True)), QFontMetrics(theme.font(size))
        return strong.horizontalAdvance(self._strong) + plain.horizontalAdvance(f"  {self._between}  {self._link}")

    def _paint_line(self, painter: QPainter, left: float, top: float, size: Size) -> None:
        paint(painter, Icon.DOWNLOAD, QRectF(left, top + 4, 18, 18), theme.colour(Colour.ACCENT))
        end = self._paint_words(painter, left + 32, top, size)
        room = QRectF(end + 16, top, self.width() - end - 40, 24)
        if room.width() < _NOTE:
            return  # a few letters of it tell nothing; a screen reader has it all
        painter.setFont(theme.font(Size.SMALL))
        painter.setPen(theme.colour(Colour.QUIET))
        note = painter.fontMetrics().elidedText(self._note, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), note)

    def _paint_words(self, painter: QPainter, left: float, top: float, size: Size) -> float:
        """Draw the words and give where they end."""
        parts = (
            (self._strong, True, Colour.TEXT),
            (self._between, False, Colour.QUIET),
            (self._link, False, Colour.ACCENT),
        )
        for text, strong, tone in parts:
            font = theme.font(size, bold=strong)
            font.setUnderline(text is self._link)
            painter.setFont(font)
            painter.setPen(theme.colour(tone if self.isEnabled() else Colour.QUIET))
            width = QFontMetrics(font).horizontalAdvance(text)
            painter.drawText(QRectF(left, top, width + 2, 26), Qt.AlignmentFlag.AlignVCenter, text)
            left += width + 9
        return left
