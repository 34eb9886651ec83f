"""Buttons: primary, secondary, link, and those that stand in the header."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from hamonitor_desktop.gui import theme
from hamonitor_desktop.gui.icons import Icon, paint
from hamonitor_desktop.gui.theme import Colour, Size
from hamonitor_desktop.gui.widgets.painting import box, painter_for


class ButtonKind(StrEnum):
    """How much a button asks for attention."""

    PRIMARY = "primary"
    SECONDARY = "secondary"


class Button(QPushButton):
    """A button of 40 px: one primary per page, the others secondary. `after` places the icon behind the text."""

    def __init__(
        self,
        text: str,
        kind: ButtonKind = ButtonKind.SECONDARY,
        icon: Icon | None = None,
        *,
        after: bool = False,
        height: int = theme.BUTTON,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text)
        if parent is not None:
            self.setParent(parent)
        self._kind, self._icon, self._after, self._height = kind, icon, after, height
        self.setFont(theme.font(Size.BODY, bold=kind is ButtonKind.PRIMARY))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(kind is ButtonKind.PRIMARY)

    def set_icon(self, icon: Icon) -> None:
        """Show another icon."""
        self._icon = icon
        self.update()

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        side = 22 if self._icon is None else 18
        width = self.fontMetrics().horizontalAdvance(self.text()) + 2 * side + (28 if self._icon else 0)
        return QSize(max(width, 64), self._height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_for(self)
        ink = self._paint_ground(painter)
        rect = QRectF(self.rect())
        text_width = self.fontMetrics().horizontalAdvance(self.text())
        whole = text_width + (28 if self._icon else 0)
        left = (rect.width() - whole) / 2
        if self._icon:
            icon_left = left + text_width + 10 if self._after else left
            paint(painter, self._icon, QRectF(icon_left, (rect.height() - 16) / 2, 16, 16), ink)
            left += 0 if self._after else 28
        painter.setPen(ink)
        painter.setFont(self.font())
        painter.drawText(QRectF(left, 0, text_width + 2, rect.height()), Qt.AlignmentFlag.AlignVCenter, self.text())

    def _paint_ground(self, painter: QPainter) -> QColor:
        rect, off = QRectF(self.rect()), not self.isEnabled()
        if self._kind is ButtonKind.PRIMARY:
            fill = theme.colour(Colour.CONTROL if off else Colour.ACCENT)
            if self.isDown():
                fill = fill.darker(118)
            elif self.underMouse() and not off:
                fill = fill.lighter(116) if not theme.is_dark() else fill.lighter(108)
            box(painter, rect, theme.RADIUS, fill)
            return theme.colour(Colour.SURFACE if off else Colour.ON_ACCENT)
        hover = (self.underMouse() or self.isDown()) and not off
        ground = theme.colour(Colour.ACCENT_GROUND if hover else Colour.SURFACE)
        line = theme.colour(Colour.LINE if off else Colour.ACCENT)
        box(painter, rect, theme.RADIUS, ground, line, 2 if self.isDown() else 1)
        return theme.colour(Colour.QUIET if off else Colour.ACCENT)


class Link(QPushButton):
    """A text button: underlined, or with a chevron when it opens something below it."""

    def __init__(
        self,
        text: str,
        *,
        size: Size = Size.BODY,
        tone: Colour = Colour.ACCENT,
        icon: Icon | None = None,
        underline: bool = True,
        opens: bool = False,
    ) -> None:
        super().__init__(text)
        self._tone, self._icon, self._underline, self._opens = tone, icon, underline and not opens, opens
        if opens:
            self.setCheckable(True)
        self.setFont(theme.font(size))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)

    def _icon_room(self) -> int:
        return 22 if self._icon else 0

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self.text()) + self._icon_room() + (22 if self._opens else 0)
        return QSize(max(24, width + 1), max(26, self.fontMetrics().height() + 4))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), 80), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_for(self)
        ink = theme.colour(Colour.QUIET if not self.isEnabled() else self._tone)
        metrics: QFontMetrics = self.fontMetrics()
        middle = self.height() / 2
        left = 0.0  # in line with the text above and below it
        if self._icon:
            paint(painter, self._icon, QRectF(left, middle - 8, 16, 16), ink)
            left += self._icon_room()
        room = self.width() - left - (22 if self._opens else 0)
        text = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, int(room) + 1)
        width = metrics.horizontalAdvance(text)
        painter.setFont(self.font())
        painter.setPen(ink)
        painter.drawText(QRectF(left, 0, width + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, text)
        if self._underline or self.underMouse():
            baseline = middle + metrics.ascent() - metrics.height() / 2 + 2.5
            painter.setPen(QPen(ink, 2 if self.underMouse() and self._underline else 1))
            painter.drawLine(QPoint(int(left), int(baseline)), QPoint(int(left + width), int(baseline)))
        if self._opens:
            chevron = Icon.CHEVRON_UP if self.isChecked() else Icon.CHEVRON_DOWN
            paint(painter, chevron, QRectF(left + width + 6, middle - 6, 13, 13), ink)


class HeaderButton(QPushButton):
    """A button in the dark header: icon and word; the icon alone where room is short."""

    def __init__(self, text: str, icon: Icon, *, after: bool = False) -> None:
        super().__init__(text)
        self._icon, self._after, self._narrow = icon, after, False
        self.setFont(theme.font(Size.BODY))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setProperty("ring", "on_header")

    def set_narrow(self, *, narrow: bool) -> None:
        """Show the icon alone; the word stays the accessible name."""
        self._narrow = narrow
        self.updateGeometry()
        self.update()

    def paint_glow(self, painter: QPainter) -> None:
        """Light up below the mouse."""
        if self.underMouse() or self.isDown():
            glow = QColor(theme.colour(Colour.ON_HEADER))
            glow.setAlpha(36)
            box(painter, QRectF(self.rect()), theme.RADIUS, glow)

    def sizeHint(self) -> QSize:
        if self._narrow:
            return QSize(36, 32)
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + 44, 32)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_for(self)
        ink = theme.colour(Colour.ON_HEADER)
        self.paint_glow(painter)
        top = (self.height() - 18) / 2
        if self._narrow:
            paint(painter, self._icon, QRectF((self.width() - 18) / 2, top, 18, 18), ink)
            return
        left = self.width() - 26 if self._after else 8
        size = 14 if self._after else 18
        paint(painter, self._icon, QRectF(left, (self.height() - size) / 2, size, size), ink)
        painter.setPen(ink)
        painter.setFont(self.font())
        rect = QRectF(8 if self._after else 34, 0, self.width(), self.height())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, self.text())
