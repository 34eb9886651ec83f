"""Text on a page: always plain text, in one of the sizes and tones."""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from hamonitor_desktop.domain.direction import straight
from hamonitor_desktop.gui import theme
from hamonitor_desktop.gui.icons import Icon, paint
from hamonitor_desktop.gui.theme import Colour, Size
from hamonitor_desktop.gui.widgets.fitting import as_high_as_needed
from hamonitor_desktop.gui.widgets.painting import box, painter_for

CHIP: Final = 24
_BREAK: Final = "\u200b"
_LONG: Final = re.compile(r"\\|[^\s\\]{30}(?=[^\s\\])")


def _breakable(text: str) -> str:
    """Let a path of Windows and a long address go on at the next line: Qt breaks within no word, and a page with one
    would become as wide as that word."""
    return _LONG.sub(lambda found: found[0] + _BREAK, text)


def plain_tip(text: str) -> str:
    """A tooltip that wraps and is not taken for markup, whatever a name or a path holds: Qt guesses what a text is."""
    escaped = straight(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\n", "<br>")
    return f"<qt>{escaped}</qt>" if text else ""


class Label(QLabel):
    """A label that never reads its text as markup, nor lets it turn the writing. `tone` is a colour such as `quiet`."""

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        size: Size = Size.BODY,
        tone: str = "",
        bold: bool = False,
        wrap: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(theme.font(size, bold=bold))
        self.setWordWrap(wrap)
        self.setText(text)
        if tone:
            self.setProperty("tone", tone)
        if wrap:
            as_high_as_needed(self)

    def heightForWidth(self, width: int) -> int:
        """A layout asks with all the width there is, and then gives no more than the greatest: that decides."""
        return super().heightForWidth(min(width, self.maximumWidth()))

    def text(self) -> str:
        return super().text().replace(_BREAK, "")

    def setText(self, text: str) -> None:
        text = straight(text)
        super().setText(_breakable(text) if self.wordWrap() else text)

    def set_tone(self, tone: str) -> None:
        """Change the colour role."""
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            theme.restyle(self)


class Chip(QLabel):
    """A short word in a frame, such as "Vraag nagemaakt" or a state on the start page."""

    def __init__(
        self, text: str, tone: Colour = Colour.QUIET, *, filled: bool = False, icon: Icon | None = None
    ) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(theme.font(Size.SMALL))
        self._tone, self._filled, self._icon = tone, filled, icon
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(chip_width(self.text(), with_icon=self._icon is not None), CHIP)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_chip(
            painter_for(self), QRectF(self.rect()), self.text(), self._tone, filled=self._filled, icon=self._icon
        )


def chip_width(text: str, *, with_icon: bool = False) -> int:
    """How wide a chip with this text is."""
    return QFontMetrics(theme.font(Size.SMALL)).horizontalAdvance(text) + 18 + (22 if with_icon else 0)


def paint_chip(
    painter: QPainter, rect: QRectF, text: str, tone: Colour, *, filled: bool = False, icon: Icon | None = None
) -> None:
    """Draw a chip; `rect` is 24 px high."""
    ink = theme.colour(tone)
    if filled:
        box(painter, rect, theme.RADIUS, theme.colour(Colour.ACCENT_GROUND))
    else:
        box(painter, rect, theme.RADIUS, None, ink)
    left = 9.0
    if icon:
        paint(painter, icon, QRectF(rect.x() + 8, rect.y() + 4, 16, 16), ink)
        left = 30.0
    painter.setPen(ink)
    painter.setFont(theme.font(Size.SMALL))
    painter.drawText(rect.adjusted(left, 0, -6, 0), Qt.AlignmentFlag.AlignVCenter, text)


class IconLabel(QWidget):
    """An icon on its own; decoration unless it is given a name."""

    def __init__(self, icon: Icon, tone: Colour = Colour.TEXT, size: int = 18, name: str = "") -> None:
        super().__init__()
        self._icon, self._tone = icon, tone
        self.setFixedSize(size, size)
        self.setAccessibleName(name)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint(painter_for(self), self._icon, QRectF(self.rect()), theme.colour(self._tone))
