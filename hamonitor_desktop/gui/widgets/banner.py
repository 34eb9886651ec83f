"""The strip below the header that says what must not be overlooked."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hamonitor_desktop.gui import theme
from hamonitor_desktop.gui.icons import Icon, paint
from hamonitor_desktop.gui.theme import Colour, Size
from hamonitor_desktop.gui.widgets.labels import plain_tip
from hamonitor_desktop.gui.widgets.painting import painter_for


class Banner(QWidget):
    """A strong word and what it means, in one line."""

    def __init__(self, strong: str, text: str = "", icon: Icon = Icon.FLASK) -> None:
        super().__init__()
        self.strong, self._icon = strong, icon
        self.setFixedHeight(theme.BANNER)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.say(text)

    def say(self, text: str) -> None:
        """Tell what the strong word means."""
        self.text = text
        self.setAccessibleName(f"{self.strong}. {text}".strip())
        self.setToolTip(plain_tip(text))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, theme.BANNER)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, ink = painter_for(self), theme.colour(Colour.ON_BANNER)
        painter.fillRect(self.rect(), theme.colour(Colour.BANNER))
        left = 24.0
        paint(painter, self._icon, QRectF(left, 6, 16, 16), ink, theme.colour(Colour.BANNER))
        left += 24
        painter.setPen(ink)
        for text, bold in ((self.strong, True), (self.text, False)):
            painter.setFont(theme.font(Size.SMALL, bold=bold))
            room = int(self.width() - left - 16)
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRectF(left, 0, room, self.height()), Qt.AlignmentFlag.AlignVCenter, shown)
            left += painter.fontMetrics().horizontalAdvance(shown) + 13


def synthetic_banner() -> Banner:
    """The strip on every screen that shows made-up data."""
    translate = QCoreApplication.translate
    return Banner(
        translate("Banner", "MADE-UP EXAMPLE"),
        translate("Banner", "Organisations, names and answers are invented. A real round does not accept this."),
    )
