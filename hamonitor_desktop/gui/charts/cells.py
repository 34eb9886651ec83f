"""What every chart does with key and mouse: walk over its cells, say them, and open one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolTip

from hamonitor_desktop.gui import theme
from hamonitor_desktop.gui.theme import Colour, Size
from hamonitor_desktop.gui.widgets.announcing import announce
from hamonitor_desktop.gui.widgets.fitting import as_high_as_needed
from hamonitor_desktop.gui.widgets.labels import plain_tip
from hamonitor_desktop.gui.widgets.painting import painter_for

NARROW: Final = 560
"""Under this width a name stands above its bar instead of before it."""
EDGE: Final = 4.0
"""Room at the sides of a chart, so that the ring around a cell is whole."""
_GO: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_WRAP: Final = int(Qt.TextFlag.TextWordWrap)


@dataclass(frozen=True)
class Cell:
    """A place that can be pointed at: the `key` in the row `row_key`; `spoken` is its tooltip and what is read."""

    row: int
    row_key: str
    key: str
    rect: QRectF = field(compare=False)
    spoken: str = ""

    def same_place(self, other: Cell) -> bool:
        """Whether this is the place of the same thing, perhaps with other figures."""
        return (self.row_key, self.key) == (other.row_key, other.key)


class ChartWidget(QLabel):
    """A painted chart that is one tab stop. Arrows walk its cells; Enter, space or a click gives `chosen(row, key)`.

    A chart places itself anew for each width in `_place`, and then tells its cells and its height; `_paint` draws what
    was placed. Screen, picture and SVG all come from these two. It is a label with a picture that is never shown, since
    a screen reader then calls it a graphic: what a widget is, Qt knows of its own classes alone.
    """

    chosen = Signal(str, str)

    def __init__(self, name: str = "") -> None:
        super().__init__()
        self._cells: Sequence[Cell] = ()
        self._current = 0
        self._placed = -1
        self._height = 0.0
        self._heights: dict[int, int] = {}
        self._by_key = False
        self._again: Cell | None = None
        self.setPixmap(QPixmap(1, 1))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setProperty("ring", "none")  # it draws its own, around one cell
        self.setAccessibleName(name)
        as_high_as_needed(self, QSizePolicy.Policy.Expanding)

    def cells(self) -> Sequence[Cell]:
        """The places that can be pointed at, in reading order."""
        self._ensure_placed()
        return self._cells

    def _place(self, width: float) -> tuple[Sequence[Cell], float]:
        """Compute where everything stands at this width; returns the cells and the height."""
        raise NotImplementedError

    def _paint(self, painter: QPainter, width: float) -> None:
        """Draw what was placed at this width."""
        raise NotImplementedError

    def draw(self, painter: QPainter, width: float) -> float:
        """Draw the chart elsewhere, from the top left of the painter; returns its height."""
        height = self._place(width)[1]
        self._paint(painter, width)
        self._placed = -1
        return height

    def _renew(self) -> None:
        """The content changed: place it anew, and stay at the same cell where it is still there.

        The page is laid out again only where the height is another: that takes longer than all else.
        """
        self._again = self._cells[self._current] if self._cells else None
        self._placed = -1
        self._heights.clear()
        height = self._height
        self._ensure_placed()
        if round(height) != round(self._height):
            self.updateGeometry()
        self.update()

    def _ensure_placed(self) -> None:
        if self._placed != self.width():
            self._placed = self.width()
            self._cells, self._height = self._place(self.width())
            again, self._again = self._again, None
            if again is not None:
                self._current = next((i for i, cell in enumerate(self._cells) if cell.same_place(again)), 0)
            self._current = max(0, min(self._current, len(self._cells) - 1))

    # size

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width == self._placed:
            return round(self._height)
        if width not in self._heights:
            self._heights[width] = round(self._place(width)[1])
            self._placed = -1
        return self._heights[width]

    def sizeHint(self) -> QSize:
        return QSize(600, self.heightForWidth(max(self.width(), 200)))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 24)

    # key and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        cells = self.cells()
        if not cells:
            super().keyPressEvent(event)
        elif event.key() in _GO:
            self._choose(cells[self._current])
        else:
            wanted = self._walk(event.key())
            if wanted is None:
                super().keyPressEvent(event)
            else:
                self._by_key = True
                self._go_to(wanted)

    def _walk(self, key: int) -> int | None:
        here, last = self._current, len(self._cells) - 1
        steps = {Qt.Key.Key_Right: here + 1, Qt.Key.Key_Left: here - 1, Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}
        if key in steps:
            return max(0, min(last, steps[Qt.Key(key)]))
        if key not in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            return None
        row = self._cells[here].row + (1 if key == Qt.Key.Key_Down else -1)
        middle = self._cells[here].rect.center().x()
        there = [index for index, cell in enumerate(self._cells) if cell.row == row]
        return min(there, key=lambda index: abs(self._cells[index].rect.center().x() - middle), default=here)

    def _go_to(self, index: int) -> None:
        self._current = index
        announce(self, self._cells[index].spoken)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self._at(event.position())
        if event.button() is Qt.MouseButton.LeftButton and index is not None:
            self._by_key = False
            self._current = index
            self.update()
            self._choose(self._cells[index])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._at(event.position()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def _at(self, point: QPointF) -> int | None:
        return next((i for i, cell in enumerate(self.cells()) if cell.rect.contains(point)), None)

    def _choose(self, cell: Cell) -> None:
        self.chosen.emit(cell.row_key, cell.key)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._by_key = event.reason() is not Qt.FocusReason.MouseFocusReason
        if self.cells():
            announce(self, self._cells[self._current].spoken)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            index = self._at(QPointF(event.pos()))
            if index is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), plain_tip(self._cells[index].spoken), self)
            return True
        return super().event(event)

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        self._ensure_placed()
        painter = painter_for(self)
        self._paint(painter, self.width())
        self._paint_ring(painter)

    def _paint_ring(self, painter: QPainter) -> None:
        if not self.hasFocus() or not self._by_key or not self._cells:
            return
        rect = self._cells[self._current].rect.adjusted(-3, -3, 3, 3)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour(Colour.SURFACE), 5))
        painter.drawRoundedRect(rect, 3, 3)
        painter.setPen(QPen(theme.colour(Colour.FOCUS), 2))
        painter.drawRoundedRect(rect, 4, 4)


def code_width(codes: Iterable[str]) -> float:
    """The room for the widest of the codes that stand before the names of rows, and what keeps them apart."""
    metrics = QFontMetricsF(theme.font(Size.SMALL, bold=True))
    widest = max(map(metrics.horizontalAdvance, codes), default=0.0)
    return widest + 10 if widest else 0.0


def wrapped_height(font: QFont, text: str, width: float) -> float:
    """How high the text stands when it is wrapped to `width`."""
    return _wrapped_height(font.toString(), text, max(20.0, width))


@lru_cache(maxsize=4096)
def _wrapped_height(font: str, text: str, width: float) -> float:
    """Kept, since a layout asks for the same many times, and this takes most of the time of a page with charts."""
    made = QFont()
    made.fromString(font)
    return QFontMetricsF(made).boundingRect(QRectF(0, 0, width, 10_000), _WRAP, text).height()


def paint_wrapped(painter: QPainter, where: QRectF, text: str, flags: Qt.AlignmentFlag) -> None:
    """Write text on as many lines as it needs."""
    painter.drawText(where, int(flags) | _WRAP, text)
