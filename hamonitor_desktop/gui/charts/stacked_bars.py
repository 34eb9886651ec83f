"""Stacked bars: one row a bar, each segment with its own label, columns of numbers at the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from hamonitor_desktop.gui import theme
from hamonitor_desktop.gui.charts.cells import EDGE, NARROW, Cell, ChartWidget, paint_wrapped, wrapped_height
from hamonitor_desktop.gui.charts.looks import Look, paint_label, paint_look, paint_own
from hamonitor_desktop.gui.theme import Colour, Size

_BAR: Final = 24.0
_ROW: Final = 32.0
_GAP: Final = 2.0
_BETWEEN: Final = 24.0
_LEAST: Final = 3.0
_LEAST_SHARE: Final = 1 / 3
"""The part of the width that bars take at least; else the names stand above them."""
_OWN: Final = 10.0


@dataclass(frozen=True)
class Segment:
    """A part of a bar. `labels` go from the longest to the shortest; the first that fits is written."""

    key: str
    value: float
    look: Look
    labels: tuple[str, ...] = ()
    spoken: str = ""


@dataclass(frozen=True)
class BarRow:
    """One bar, whose full width stands for the sum of its segments; `columns` are the words at the right.

    `own` is the key of the segment that the organisation itself is in. `remark` is said where there is no bar to draw.
    """

    key: str
    name: str
    segments: tuple[Segment, ...]
    columns: tuple[str, ...] = ()
    strong: bool = False
    rule_below: bool = False
    own: str = ""
    remark: str = ""


@dataclass(frozen=True)
class _Placed:
    row: BarRow
    name: QRectF
    bar: QRectF
    columns: tuple[QRectF, ...]
    bottom: float


class StackedBars(ChartWidget):
    """Bars below each other, all on one scale of 100 %. A cell's row is `BarRow.key`, its key `Segment.key`."""

    def __init__(self, name: str = "") -> None:
        super().__init__(name)
        self._rows: tuple[BarRow, ...] = ()
        self._places: list[_Placed] = []

    def set_rows(self, rows: Sequence[BarRow]) -> None:
        """Show these bars."""
        if self._rows != tuple(rows):
            self._rows = tuple(rows)
            self._renew()

    # where everything stands

    def _place(self, width: float) -> tuple[Sequence[Cell], float]:
        name, columns = self._name_width(width), self._column_widths()
        right = sum(columns) + _BETWEEN / 2 * len(columns) if columns else EDGE
        narrow = width < NARROW or width - name - _BETWEEN - right < _LEAST_SHARE * width
        name, left = (width, EDGE) if narrow else (name, name + _BETWEEN)
        bar_width = max(40.0, width - left - right)
        self._places, cells, top = [], [], 0.0
        for index, row in enumerate(self._rows):
            placed = self._place_row(row, top, (name, left, bar_width), columns, narrow=narrow)
            self._places.append(placed)
            cells += _cells_of(index, placed)
            top = placed.bottom
        return cells, top

    def _place_row(
        self,
        row: BarRow,
        top: float,
        widths: tuple[float, float, float],
        columns: Sequence[float],
        *,
        narrow: bool,
    ) -> _Placed:
        name, left, bar_width = widths
        text = max(wrapped_height(self._font_of(row), row.name, name), 18.0)
        tall = max(_BAR, wrapped_height(theme.font(Size.SMALL), row.remark, bar_width)) if row.remark else _BAR
        if narrow:
            where, bar_top = QRectF(0, top, name, text), top + text + 4
            bottom = bar_top + tall + 12
        else:
            height = max(_ROW + (_OWN if row.own else 0), text + 10, tall + 8)
            where, bar_top = QRectF(0, top, name, height), top + (height - tall) / 2
            bottom = top + height
        bar = QRectF(left, bar_top, bar_width, tall)
        places, x = [], bar.right()
        for width in columns:
            places.append(QRectF(x + _BETWEEN / 2, bar.top(), width, bar.height()))
            x += width + _BETWEEN / 2
        return _Placed(row, where, bar, tuple(places), bottom + (12 if row.rule_below else 0))

    def _font_of(self, row: BarRow) -> QFont:
        return theme.font(Size.SMALL, bold=row.strong)

    def _name_width(self, width: float) -> float:
        wanted = (QFontMetricsF(self._font_of(row)).horizontalAdvance(row.name) + 2 for row in self._rows)
        return min(max(wanted, default=0.0), width * 0.34)

    def _column_widths(self) -> list[float]:
        metrics = QFontMetricsF(theme.font(Size.SMALL, bold=True))
        count = max((len(row.columns) for row in self._rows), default=0)
        words = [[row.columns[i] for row in self._rows if i < len(row.columns)] for i in range(count)]
        return [max(36.0, *(metrics.horizontalAdvance(word) + 4 for word in column)) for column in words]

    # painting

    def _paint(self, painter: QPainter, width: float) -> None:
        for placed in self._places:
            self._paint_words(painter, placed, width)
            self._paint_bar(painter, placed)

    def _paint_words(self, painter: QPainter, placed: _Placed, width: float) -> None:
        row = placed.row
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(self._font_of(row))
        painter.setPen(theme.colour(Colour.TEXT))
        paint_wrapped(painter, placed.name, row.name, middle)
        for word, where in zip(row.columns, placed.columns, strict=False):
            painter.drawText(where, Qt.AlignmentFlag.AlignRight | middle, word)
        if row.rule_below:
            line = QRectF(0, placed.bottom - 6, width, 1)
            painter.fillRect(line, theme.colour(Colour.LINE))

    def _paint_bar(self, painter: QPainter, placed: _Placed) -> None:
        row = placed.row
        painter.setFont(self._font_of(row))
        if row.remark:
            painter.setPen(theme.colour(Colour.QUIET))
            paint_wrapped(painter, placed.bar, row.remark, Qt.AlignmentFlag.AlignVCenter)
            return
        for segment, where in _segment_rects(row, placed.bar):
            paint_look(painter, where, segment.look)
            paint_label(painter, where, segment.labels, segment.look)
            if segment.key == row.own:
                paint_own(painter, QPointF(where.center().x(), where.bottom() + 1))


def _segment_rects(row: BarRow, bar: QRectF) -> list[tuple[Segment, QRectF]]:
    filled = [segment for segment in row.segments if segment.value > 0]
    total = sum(segment.value for segment in filled)
    room = bar.width() - _GAP * max(0, len(filled) - 1)
    placed, left = [], bar.left()
    for segment in filled:
        width = max(_LEAST, room * segment.value / total)
        placed.append((segment, QRectF(left, bar.top(), width, bar.height())))
        left += width + _GAP
    return placed


def _cells_of(index: int, placed: _Placed) -> list[Cell]:
    row, bar = placed.row, placed.bar
    if row.remark:
        return [Cell(index, row.key, "", bar, f"{row.name}: {row.remark}")]
    return [
        Cell(index, row.key, segment.key, where, segment.spoken or f"{row.name}: {segment.value:g}")
        for segment, where in _segment_rects(row, bar)
    ]
