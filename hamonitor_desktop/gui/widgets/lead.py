"""A quiet paragraph with a link at its end, such as an ambition with "Lees meer"."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QSize
from PySide6.QtGui import QPaintEvent, QResizeEvent, QTextLayout
from PySide6.QtWidgets import QWidget

from hamonitor_desktop.gui import theme
from hamonitor_desktop.gui.theme import Colour
from hamonitor_desktop.gui.widgets.buttons import Link
from hamonitor_desktop.gui.widgets.fitting import as_high_as_needed
from hamonitor_desktop.gui.widgets.painting import painter_for

_GAP = 8


class _EndLink(Link):
    """A link in a line of text; its ring stays clear of the line above."""

    def focus_rect(self) -> QRect:
        """What the ring is around: the text of the link, without the room above and below it."""
        room = (self.height() - self.fontMetrics().lineSpacing()) // 2 + 3
        return self.rect().adjusted(0, room, 0, -room)


class Lead(QWidget):
    """Text in the quiet colour; behind its last word a link that shows more or less of it."""

    def __init__(self, text: str, more: str = "") -> None:
        super().__init__()
        self._short, self._more, self._open = text, more, False
        self.link = _EndLink(self.tr("Read more"))
        self.link.setParent(self)
        self.link.setVisible(bool(more))
        self.link.clicked.connect(self._toggle)
        as_high_as_needed(self)
        self.setFont(theme.font())
        self.setAccessibleName(text)

    @property
    def text(self) -> str:
        """What is shown now."""
        return f"{self._short} {self._more}" if self._open else self._short

    def _toggle(self) -> None:
        self._open = not self._open
        self.link.setText(self.tr("Read less") if self._open else self.tr("Read more"))
        self.link.resize(self.link.sizeHint())
        self.setAccessibleName(self.text)
        self.updateGeometry()
        self._place()
        self.update()

    def _lines(self, width: int) -> tuple[QTextLayout, float, float]:
        """The text broken into lines, the height of all, and where the last one ends."""
        layout = QTextLayout(self.text, self.font())
        layout.beginLayout()
        height, end = 0.0, 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(40, width))
            line.setPosition(QPointF(0, height))
            height += self.fontMetrics().lineSpacing()
            end = line.naturalTextWidth()
        layout.endLayout()
        return layout, height, end

    def _link_at(self, width: int) -> tuple[float, float, float]:
        _layout, height, end = self._lines(width)
        if self.link.isHidden():
            return 0, 0, height
        if end + _GAP + self.link.sizeHint().width() <= width:
            return end + _GAP, height - self.fontMetrics().lineSpacing(), height
        return -2, height, height + self.fontMetrics().lineSpacing()

    def _place(self) -> None:
        if self.link.isHidden():
            return
        x, y, _height = self._link_at(self.width())
        size = self.link.sizeHint()
        top = y - (size.height() - self.fontMetrics().lineSpacing()) / 2
        self.link.setGeometry(QRect(QPoint(round(x), round(top)), size))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._link_at(width)[2]) + 3

    def sizeHint(self) -> QSize:
        return QSize(400, self.heightForWidth(400))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.fontMetrics().lineSpacing())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_for(self)
        painter.setPen(theme.colour(Colour.QUIET))
        self._lines(self.width())[0].draw(painter, QPointF(0, 0))
