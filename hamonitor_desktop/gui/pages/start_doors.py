"""The doors of the start page: large for the three first ways in, small for the central team."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QSizePolicy, QWidget

from hamonitor_desktop.gui import theme
from hamonitor_desktop.gui.icons import Icon, paint
from hamonitor_desktop.gui.theme import Colour, Size
from hamonitor_desktop.gui.widgets.fitting import as_high_as_needed
from hamonitor_desktop.gui.widgets.painting import box, painter_for

_PAD: Final = 24
_TILE: Final = 48
_GAP: Final = 24
_LEAST: Final = 300
_WRAP: Final = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop)


class _Door(QPushButton):
    """A card that is a button; its ground lights up below the mouse."""

    def __init__(self, title: str, text: str, icon: Icon) -> None:
        super().__init__(title)
        self._detail, self._icon = text, icon
        self.setAccessibleDescription(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def _paint_card(self, painter: QPainter) -> None:
        lit = (self.underMouse() or self.isDown()) and self.isEnabled()
        line = theme.colour(Colour.ACCENT if lit else Colour.LINE)
        box(painter, QRectF(self.rect()), theme.CARD_RADIUS, theme.colour(Colour.SURFACE), line)

    def _ink(self) -> Colour:
        return Colour.ACCENT if self.isEnabled() else Colour.QUIET


class Door(_Door):
    """A large door: icon, title, one or two lines, and a note at the bottom."""

    def __init__(self, title: str, text: str, note: str, icon: Icon) -> None:
        super().__init__(title, text, icon)
        self._note = note
        as_high_as_needed(self, QSizePolicy.Policy.Expanding)

    def _text_height(self, width: int) -> int:
        metrics = QFontMetrics(theme.font(Size.BODY))
        return metrics.boundingRect(QRect(0, 0, max(80, width - 2 * _PAD), 2000), _WRAP, self._detail).height()

    def _note_height(self, width: int) -> int:
        metrics, room = QFontMetrics(theme.font(Size.SMALL)), max(80, width - 2 * _PAD - 28)
        return max(24, metrics.boundingRect(QRect(0, 0, room, 2000), _WRAP, self._note).height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return _PAD + _TILE + 14 + self._text_height(width) + 14 + self._note_height(width) + 18

    def sizeHint(self) -> QSize:
        return QSize(_LEAST, self.heightForWidth(_LEAST))

    def minimumSizeHint(self) -> QSize:
        return QSize(220, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, ink = painter_for(self), theme.colour(self._ink())
        self._paint_card(painter)
        tile = QRectF(_PAD, _PAD, _TILE, _TILE)
        box(painter, tile, theme.CARD_RADIUS, theme.colour(Colour.ACCENT_GROUND))
        paint(painter, self._icon, tile.adjusted(12, 12, -12, -12), ink, theme.colour(Colour.ACCENT_GROUND))
        painter.setPen(ink)
        painter.setFont(theme.font(Size.LEAD, bold=True))
        title = QRectF(_PAD + _TILE + 16, _PAD, self.width() - 2 * _PAD - _TILE - 16, _TILE)
        painter.drawText(title, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap), self.text())
        painter.setPen(theme.colour(Colour.TEXT))
        painter.setFont(theme.font(Size.BODY))
        height = self._text_height(self.width())
        painter.drawText(QRectF(_PAD, _PAD + _TILE + 14, self.width() - 2 * _PAD, height + 2), _WRAP, self._detail)
        painter.setPen(theme.colour(Colour.QUIET))
        painter.setFont(theme.font(Size.SMALL))
        height = self._note_height(self.width())
        note = QRectF(_PAD, self.height() - 18 - height, self.width() - 2 * _PAD - 28, height)
        painter.drawText(note, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap), self._note)
        paint(painter, Icon.ARROW_RIGHT, QRectF(self.width() - _PAD - 20, self.height() - 40, 20, 20), ink)


class SmallDoor(_Door):
    """A door of one line."""

    def __init__(self, title: str, text: str, icon: Icon) -> None:
        super().__init__(title, text, icon)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def _title_width(self) -> int:
        return QFontMetrics(theme.font(Size.BODY, bold=True)).horizontalAdvance(self.text())

    def sizeHint(self) -> QSize:
        detail = QFontMetrics(theme.font(Size.SMALL)).horizontalAdvance(self._detail)
        return QSize(48 + self._title_width() + 16 + detail + 56, 44)

    def minimumSizeHint(self) -> QSize:
        return QSize(48 + self._title_width() + 56, 44)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, ink = painter_for(self), theme.colour(self._ink())
        self._paint_card(painter)
        paint(painter, self._icon, QRectF(18, 13, 18, 18), ink)
        painter.setPen(ink)
        painter.setFont(theme.font(Size.BODY, bold=True))
        painter.drawText(QRectF(48, 0, self.width(), 44), Qt.AlignmentFlag.AlignVCenter, self.text())
        left = 48 + self._title_width() + 16
        painter.setPen(theme.colour(Colour.QUIET))
        painter.setFont(theme.font(Size.SMALL))
        room = self.width() - left - 40
        text = painter.fontMetrics().elidedText(self._detail, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(left, 0, room, 44), Qt.AlignmentFlag.AlignVCenter, text)
        paint(painter, Icon.CHEVRON_RIGHT, QRectF(self.width() - 30, 15, 14, 14), ink)


class Doors(QWidget):
    """Doors side by side, or one below the other where there is no room."""

    def __init__(self, doors: list[Door]) -> None:
        super().__init__()
        self._doors, self._columns = doors, 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP)
        self._arrange(len(doors))

    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        fits = self.width() >= len(self._doors) * _LEAST - 60 + (len(self._doors) - 1) * _GAP
        self._arrange(len(self._doors) if fits else 1)

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for number, door in enumerate(self._doors):
            self._grid.addWidget(door, number // columns, number % columns)
            self._grid.setColumnStretch(number, 1 if number < columns else 0)
        self._grid.setSpacing(_GAP if columns > 1 else 12)
