"""The strip below the header that says what must not be overlooked."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hamonitor_desktop.gui import theme
from hamonitor_desktop.gui.icons import Icon, paint
from hamonitor_desktop.gui.theme import Colour, Size
from hamonitor_desktop.gui.widgets.labels import plain_tip
from hamonitor_desktop.gui.widgets.painting import painter_for

_LEFT: Final = 48
_GAP: Final = 13
_AROUND: Final = 5
_MOST: Final = 3
"""Lines; what is longer than that was written by somebody else."""


class Banner(QWidget):
    """A strong word and what it means: in one line where that fits, in more where the window is narrow."""

    def __init__(self, strong: str, text: str = "", icon: Icon = Icon.FLASK) -> None:
        super().__init__()
        self.strong, self._icon = strong, icon
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.say(text)

    def say(self, text: str) -> None:
        """Tell what the strong word means."""
        self.text = text
        self.setAccessibleName(f"{self.strong}. {text}".strip())
        self.setToolTip(plain_tip(text))
        self._fit()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Be as high as the text asks for at this width."""
        metrics, room = QFontMetrics(theme.font(Size.SMALL)), self._text_rect().width()
        wanted = metrics.boundingRect(QRect(0, 0, room, 1000), Qt.TextFlag.TextWordWrap, self.text).height()
        text = min(wanted, _MOST * metrics.lineSpacing())
        self.setFixedHeight(max(theme.BANNER, text + 2 * _AROUND))

    def _text_rect(self) -> QRect:
        """Where the meaning stands: behind the strong word."""
        left = _LEFT + self._strong_metrics().horizontalAdvance(self.strong_shown()) + _GAP
        return QRect(left, 0, max(1, self.width() - left - 16), self.height())

    def strong_shown(self) -> str:
        """The strong word as there is room for it: at most half of the strip."""
        room = self.width() // 2 - _LEFT - _GAP
        return self._strong_metrics().elidedText(self.strong, Qt.TextElideMode.ElideRight, room)

    def _strong_metrics(self) -> QFontMetrics:
        return QFontMetrics(theme.font(Size.SMALL, bold=True))

    def sizeHint(self) -> QSize:
        return QSize(320, theme.BANNER)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, ink = painter_for(self), theme.colour(Colour.ON_BANNER)
        painter.fillRect(self.rect(), theme.colour(Colour.BANNER))
        paint(painter, self._icon, QRectF(24, 6, 16, 16), ink, theme.colour(Colour.BANNER))
        painter.setPen(ink)
        meaning = self._text_rect()
        painter.setFont(theme.font(Size.SMALL, bold=True))
        painter.drawText(
            QRect(_LEFT, 0, self.width(), theme.BANNER), Qt.AlignmentFlag.AlignVCenter, self.strong_shown()
        )
        painter.setFont(theme.font(Size.SMALL))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(meaning, flags, self.text)


def synthetic_banner() -> Banner:
    """The strip on every screen that shows made-up data."""
    translate = QCoreApplication.translate
    return Banner(
        translate("Banner", "MADE-UP EXAMPLE"),
        translate("Banner", "Organisations, names and answers are invented. A real round does not accept this."),
    )
