"""Rows of words with a marker before them: what passed, and what was and is. One row a question."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from hamonitor_desktop.gui import theme
from hamonitor_desktop.gui.charts.cells import (
    EDGE,
    NARROW,
    Cell,
    ChartWidget,
    code_width,
    paint_wrapped,
    wrapped_height,
)
from hamonitor_desktop.gui.charts.looks import Marker, paint_late
from hamonitor_desktop.gui.theme import Colour, Size

_ROW: Final = 32.0
_HEAD: Final = 26.0
_BETWEEN: Final = 20.0
_MARKER: Final = 22.0
_MOST: Final = 0.24
"""The share of the width that one column of words may take."""


@dataclass(frozen=True)
class TextRow:
    """One question with its words, from left to right; the last is the strongest."""

    key: str
    code: str
    name: str
    words: tuple[str, ...]
    marker: Marker | None = None
    spoken: str = ""


@dataclass(frozen=True)
class _Placed:
    row: TextRow
    code: QRectF
    name: QRectF
    words: tuple[QRectF, ...]
    box: QRectF


@dataclass(frozen=True)
class _Room:
    """Where the code begins, how wide everything is, and whether the words stand below the name."""

    start: float
    code: float
    name: float
    words: tuple[float, ...]
    narrow: bool


class TextRows(ChartWidget):
    """Questions below each other, with heads above the words. A cell's row and key are both `TextRow.key`."""

    def __init__(self, heads: tuple[str, ...], name: str = "") -> None:
        super().__init__(name)
        self._heads = heads
        self._rows: tuple[TextRow, ...] = ()
        self._places: list[_Placed] = []

    def set_rows(self, rows: Sequence[TextRow]) -> None:
        """Show these questions."""
        if self._rows != tuple(rows):
            self._rows = tuple(rows)
            self._renew()

    # where everything stands

    def _place(self, width: float) -> tuple[Sequence[Cell], float]:
        narrow = width < NARROW
        code = code_width(row.code for row in self._rows)
        words = self._word_widths(width, narrow=narrow)
        start = EDGE + (_MARKER if any(row.marker for row in self._rows) else 0)
        name = width - start - code - (0 if narrow else sum(words) + _BETWEEN * len(words))
        room = _Room(start, code, name, tuple(words), narrow)
        self._places, cells = [], []
        top = 0.0 if narrow or not self._rows else _HEAD
        for index, row in enumerate(self._rows):
            placed = _place_row(row, top, room)
            self._places.append(placed)
            cells.append(Cell(index, row.key, row.key, placed.box, row.spoken or f"{row.name}: {', '.join(row.words)}"))
            top = placed.box.bottom()
        return cells, top

    def _word_widths(self, width: float, *, narrow: bool) -> list[float]:
        metrics = QFontMetricsF(theme.font(Size.SMALL, bold=True))
        most = (width - 60) / max(1, len(self._heads)) - _BETWEEN if narrow else width * _MOST
        columns = [[head, *(row.words[i] for row in self._rows)] for i, head in enumerate(self._heads)]
        return [min(most, max(metrics.horizontalAdvance(word) for word in column) + 4) for column in columns]

    # painting

    def _paint(self, painter: QPainter, width: float) -> None:
        if self._places and width >= NARROW:
            self._paint_heads(painter, self._places[0])
        for index, placed in enumerate(self._places):
            if index:
                painter.fillRect(QRectF(0, placed.box.top(), width, 1), theme.colour(Colour.LINE))
            self._paint_row(painter, placed)

    def _paint_heads(self, painter: QPainter, first: _Placed) -> None:
        painter.setFont(theme.font(Size.SMALL))
        painter.setPen(theme.colour(Colour.QUIET))
        for head, where in zip(self._heads, first.words, strict=True):
            painter.drawText(QRectF(where.left(), 0, where.width() + 8, _HEAD - 4), Qt.AlignmentFlag.AlignVCenter, head)

    def _paint_row(self, painter: QPainter, placed: _Placed) -> None:
        row, middle = placed.row, Qt.AlignmentFlag.AlignVCenter
        if row.marker is Marker.LATE:
            paint_late(painter, QPointF(EDGE + 7, placed.name.center().y()))
        painter.setFont(theme.font(Size.SMALL, bold=True))
        painter.setPen(theme.colour(Colour.ACCENT))
        painter.drawText(placed.code, middle, row.code)
        painter.setPen(theme.colour(Colour.TEXT))
        painter.setFont(theme.font(Size.SMALL))
        paint_wrapped(painter, placed.name, row.name, middle)
        for font, word, where in zip(_fonts(row), row.words, placed.words, strict=True):
            painter.setFont(font)
            paint_wrapped(painter, where, word, middle)


def _place_row(row: TextRow, top: float, room: _Room) -> _Placed:
    text = wrapped_height(theme.font(Size.SMALL), row.name, room.name)
    fonts = zip(_fonts(row), row.words, room.words, strict=True)
    said = max(wrapped_height(font, word, width) for font, word, width in fonts)
    left = room.start + room.code
    height = text + said + 20 if room.narrow else max(_ROW, text + 12, said + 12)
    name = QRectF(left, top, room.name, text + 12 if room.narrow else height)
    x, y, tall = (left, name.bottom() - 2, said) if room.narrow else (name.right() + _BETWEEN, top, height)
    places: list[QRectF] = []
    for width in room.words:
        places.append(QRectF(x, y, width, tall))
        x += width + _BETWEEN
    box = QRectF(EDGE, top, max(name.right(), places[-1].right()) - 2 * EDGE, height)
    return _Placed(row, QRectF(room.start, top, room.code, name.height()), name, tuple(places), box)


def _fonts(row: TextRow) -> list[QFont]:
    last = len(row.words) - 1
    return [theme.font(Size.SMALL, bold=index == last) for index in range(len(row.words))]
