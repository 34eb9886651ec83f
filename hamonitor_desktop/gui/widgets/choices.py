"""Choosing: radio tiles and check boxes, painted, with the roles and keys of Qt's own."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QRadioButton, QSizePolicy

from hamonitor_desktop.gui import theme
from hamonitor_desktop.gui.theme import Colour, Size
from hamonitor_desktop.gui.widgets.fitting import as_high_as_needed
from hamonitor_desktop.gui.widgets.painting import box, painter_for, tick


class RadioTile(QRadioButton):
    """One of several answers. `cleared` is asked for with Delete or Backspace, since a radio cannot be unticked."""

    cleared = Signal()

    def __init__(self, text: str, detail: str = "") -> None:
        super().__init__(text)
        self._detail = detail
        self.setFont(theme.font(Size.BODY, bold=bool(detail)))
        horizontal = QSizePolicy.Policy.Expanding if detail else QSizePolicy.Policy.Preferred
        self.setSizePolicy(horizontal, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if detail:
            self.setAccessibleDescription(detail)

    def set_texts(self, text: str, detail: str) -> None:
        """Offer something else."""
        self.setText(text)
        self._detail = detail
        self.setAccessibleDescription(detail)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        wanted = self.fontMetrics().horizontalAdvance(self.text())
        if self._detail:
            small = theme.font(Size.SMALL)
            wanted = max(wanted, _advance(small, self._detail))
        return QSize(wanted + 57, 62 if self._detail else theme.ROW)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.cleared.emit()
            return
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.HoverEnter, QEvent.Type.HoverLeave):
            self.update()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_for(self)
        rect = QRectF(self.rect())
        chosen, off = self.isChecked(), not self.isEnabled()
        accent = theme.colour(Colour.QUIET if off else Colour.ACCENT)
        hover = self.underMouse() and not off
        ground = theme.colour(Colour.ACCENT_GROUND if chosen or hover else Colour.SURFACE)
        line = accent if chosen else theme.colour(Colour.CONTROL)
        box(painter, rect, theme.RADIUS, ground, line, 2 if chosen else 1)
        top = 10.0 if self._detail else (rect.height() - 18) / 2
        self._paint_disc(painter, QRectF(13, top, 18, 18), chosen=chosen)
        painter.setFont(self.font())
        painter.setPen(theme.colour(Colour.QUIET if off else Colour.TEXT))
        place = QRectF(40, top - 1, rect.width() - 48, 20)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, self.text())
        if self._detail:
            painter.setFont(theme.font(Size.SMALL))
            painter.setPen(theme.colour(Colour.QUIET))
            painter.drawText(QRectF(40, 33, rect.width() - 48, 20), Qt.AlignmentFlag.AlignVCenter, self._detail)

    def _paint_disc(self, painter: QPainter, where: QRectF, *, chosen: bool) -> None:
        ink = theme.colour(Colour.ACCENT if chosen else Colour.CONTROL)
        painter.setBrush(theme.colour(Colour.SURFACE))
        painter.setPen(QPen(ink, 2 if chosen else 1.4))
        painter.drawEllipse(where.adjusted(1, 1, -1, -1))
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            painter.drawEllipse(where.adjusted(5, 5, -5, -5))


class CheckBox(QCheckBox):
    """A check box of 18 px with its text; the whole of it is the target."""

    def __init__(self, text: str, *, size: Size = Size.BODY) -> None:
        super().__init__(text)
        self.setFont(theme.font(size))
        as_high_as_needed(self)  # not fixed: that would hold it to one line where the text needs more
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def _text_width(self) -> int:
        return self.fontMetrics().horizontalAdvance(self.text())

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        return QSize(self._text_width() + 32, 32 if self.font().pixelSize() > Size.SMALL.pixels else 28)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.sizeHint().height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        room = max(40, width - 32)
        flags = int(Qt.TextFlag.TextWordWrap)
        text = self.fontMetrics().boundingRect(0, 0, room, 10_000, flags, self.text())
        return max(self.sizeHint().height(), text.height() + 12)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_for(self)
        chosen, off = self.isChecked(), not self.isEnabled()
        one_line = self._text_width() + 32 <= self.width() + 4
        top = (self.height() - 18) / 2 if one_line else 6
        where = QRectF(1, top, 18, 18)
        if chosen:
            box(painter, where, 3, theme.colour(Colour.QUIET if off else Colour.ACCENT))
            tick(painter, where, theme.colour(Colour.ON_ACCENT))
        else:
            ink = theme.colour(Colour.ACCENT if self.underMouse() else Colour.CONTROL)
            box(painter, where, 3, theme.colour(Colour.SURFACE), ink, 1.6)
        painter.setFont(self.font())
        painter.setPen(theme.colour(Colour.QUIET if off else Colour.TEXT))
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)
        painter.drawText(QRectF(28, 0, self.width() - 28, self.height()), flags, self.text())


def _advance(font: QFont, text: str) -> int:
    return QFontMetrics(font).horizontalAdvance(text)
