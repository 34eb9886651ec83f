"""The dark strip on top: the program's name as the way home, where one is, and a few buttons."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from hamonitor_desktop.gui import theme
from hamonitor_desktop.gui.icons import Icon, paint
from hamonitor_desktop.gui.theme import Colour, Size
from hamonitor_desktop.gui.widgets.buttons import HeaderButton
from hamonitor_desktop.gui.widgets.labels import plain_tip
from hamonitor_desktop.gui.widgets.painting import box, painter_for

PROGRAM = "HA-Monitor"


class _Home(HeaderButton):
    """Logo and name; the logo alone where room is short."""

    def __init__(self) -> None:
        super().__init__(PROGRAM, Icon.LOGO)
        self.setFont(theme.font(Size.BODY, bold=True))

    def sizeHint(self) -> QSize:
        words = 0 if self._narrow else self.fontMetrics().horizontalAdvance(self.text()) + 14
        return QSize(20 + words + 16, 36)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, ink = painter_for(self), theme.colour(Colour.ON_HEADER)
        self.paint_glow(painter)
        paint(painter, Icon.LOGO, QRectF(8, 8, 20, 20), ink, theme.colour(Colour.HEADER))
        if not self._narrow:
            painter.setPen(ink)
            painter.setFont(self.font())
            painter.drawText(QRectF(42, 0, self.width(), self.height()), Qt.AlignmentFlag.AlignVCenter, self.text())


class _Place(QWidget):
    """Where one is: an organisation or a page, and behind it quieter the round or file."""

    def __init__(self) -> None:
        super().__init__()
        self._place, self._detail, self._short, self._narrow = "", "", "", False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(theme.HEADER)
        self.setMinimumWidth(40)

    def set_texts(self, place: str, detail: str, short: str) -> None:
        """Show another place."""
        self._place, self._detail, self._short = place, detail, short
        self.setAccessibleName(" ".join(part for part in (place, detail) if part))
        self.setToolTip(plain_tip(detail))
        self.update()

    def set_narrow(self, *, narrow: bool) -> None:
        """Leave the line out, and of the detail all but its short form."""
        self._narrow = narrow
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._place:
            return
        painter, ink = painter_for(self), theme.colour(Colour.ON_HEADER)
        left = 8.0
        if not self._narrow:
            line = QColor(ink)
            line.setAlpha(110)
            box(painter, QRectF(left, 12, 1, 24), 0, line)
            left += 17
        painter.setPen(ink)
        for text, bold in ((self._place, True), (self._short if self._narrow else self._detail, False)):
            painter.setFont(theme.font(Size.BODY, bold=bold))
            shown = painter.fontMetrics().elidedText(
                text, Qt.TextElideMode.ElideRight, max(0, int(self.width() - left))
            )
            painter.drawText(QRectF(left, 0, self.width(), self.height()), Qt.AlignmentFlag.AlignVCenter, shown)
            left += painter.fontMetrics().horizontalAdvance(shown) + 9


class _Status(QWidget):
    """A quiet report such as "Opgeslagen 14:02"; its short form where room is short."""

    def __init__(self) -> None:
        super().__init__()
        self._text, self._short, self._icon, self._narrow = "", "", Icon.CHECK, False
        self.setFont(theme.font(Size.SMALL))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.hide()

    def set_status(self, text: str, icon: Icon, short: str) -> None:
        """Show another report; none hides it."""
        self._text, self._icon, self._short = text, icon, short or text
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.setVisible(bool(text))
        self.updateGeometry()
        self.update()

    def set_narrow(self, *, narrow: bool) -> None:
        """Show the short form."""
        self._narrow = narrow
        self.updateGeometry()
        self.update()

    def _shown(self) -> str:
        return self._short if self._narrow else self._text

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self._shown()) + 24 + 12, 32)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, ink = painter_for(self), theme.colour(Colour.ON_HEADER)
        paint(painter, self._icon, QRectF(0, 8, 16, 16), ink, theme.colour(Colour.HEADER))
        painter.setPen(ink)
        painter.setFont(self.font())
        rect = QRectF(21, 0, self.width(), self.height())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, self._shown())


class Header(QWidget):
    """The header of a room. `home` is asked for by its name at the left."""

    home = Signal()

    def __init__(self, place: str = "", detail: str = "") -> None:
        super().__init__()
        self.setFixedHeight(theme.HEADER)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 0, 20, 0)
        self._row.setSpacing(8)
        self.home_button, self._place, self._status = _Home(), _Place(), _Status()
        self.home_button.setAccessibleName(self.tr("HA-Monitor, back to the start page"))
        self.home_button.setToolTip(self.tr("Back to the start page"))
        self.menu_button = HeaderButton(self.tr("Menu"), Icon.MENU)
        self.menu_button.set_narrow(narrow=True)
        self.menu_button.setToolTip(self.tr("Menu"))
        self.menu_button.hide()
        self._buttons: list[HeaderButton] = []
        for widget in (self.menu_button, self.home_button, self._place, self._status):
            self._row.addWidget(widget, 1 if widget is self._place else 0)
        self.home_button.clicked.connect(self.home)
        self.set_place(place, detail)

    def set_place(self, place: str, detail: str = "", short: str = "") -> None:
        """Say where one is; of the detail the `short` form is for narrow windows."""
        self._place.set_texts(place, detail, short)

    def set_status(self, text: str, icon: Icon = Icon.CHECK, *, short: str = "") -> None:
        """Say something in passing at the right, such as when was saved; `short` is for narrow windows."""
        self._status.set_status(text, icon, short)

    def add_button(self, text: str, icon: Icon, *, after: bool = False) -> HeaderButton:
        """Add a button at the right end; `after` puts the icon behind the word, as for a menu."""
        button = HeaderButton(text, icon, after=after)
        self._buttons.append(button)
        self._row.addWidget(button)
        return button

    def set_narrow(self, *, narrow: bool) -> None:
        """Make do with icons and the place alone."""
        for part in (self.home_button, self._place, self._status, *self._buttons):
            part.set_narrow(narrow=narrow)
        for button in self._buttons:
            button.setToolTip(button.text() if narrow else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        box(painter_for(self), QRectF(self.rect()), 0, theme.colour(Colour.HEADER))
