"""Marks on a scale: one row a question, its steps as boxes filled up to the answer, the answer in words behind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

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
from hamonitor_desktop.gui.charts.looks import HOLLOW_LOOK, Look, Pattern, paint_diamond, paint_look
from hamonitor_desktop.gui.theme import Colour, Size

_BOX: Final = 20.0
_ROW: Final = 30.0
_GAP: Final = 2.0
_BETWEEN: Final = 16.0


@dataclass(frozen=True)
class ScaleRow:
    """One question on its scale. `step` counts from 1, 0 where there is no step to show; `previous` likewise.

    `look` fills the steps that were reached, or all of them where it is a pattern: unknown hatched, empty dashed.
    """

    key: str
    name: str
    steps: int
    step: int
    look: Look
    answer: str
    code: str = ""
    previous: int = 0
    spoken: str = ""


@dataclass(frozen=True)
class _Placed:
    row: ScaleRow
    name: QRectF
    boxes: tuple[QRectF, ...]
    answer: QRectF


class ScaleMarks(ChartWidget):
    """Questions below each other. A cell's row and key are both `ScaleRow.key`."""

    def __init__(self, name: str = "") -> None:
        super().__init__(name)
        self._rows: tuple[ScaleRow, ...] = ()
        self._places: list[_Placed] = []

    def set_rows(self, rows: Sequence[ScaleRow]) -> None:
        """Show these questions."""
        if self._rows != tuple(rows):
            self._rows = tuple(rows)
            self._renew()

    def _place(self, width: float) -> tuple[Sequence[Cell], float]:
        narrow = width < NARROW
        code = code_width(row.code for row in self._rows)
        answer = min(self._answer_width(), width * 0.4 if narrow else width * 0.24)
        marks = width - answer - _BETWEEN - EDGE if narrow else max(150.0, (width - answer) * 0.42)
        name = width - code if narrow else width - code - marks - answer - 2 * _BETWEEN
        self._places, cells, top = [], [], 0.0
        for index, row in enumerate(self._rows):
            placed, bottom = self._place_row(row, top, (code, name, marks, answer), narrow=narrow)
            self._places.append(placed)
            rect = placed.boxes[0].united(placed.boxes[-1])
            cells.append(Cell(index, row.key, row.key, rect, row.spoken or f"{row.name}: {row.answer}"))
            top = bottom
        return cells, top

    def _place_row(
        self, row: ScaleRow, top: float, widths: tuple[float, float, float, float], *, narrow: bool
    ) -> tuple[_Placed, float]:
        code, name, marks, answer = widths
        text = max(wrapped_height(theme.font(Size.SMALL), row.name, name), 18.0)
        said = wrapped_height(theme.font(Size.SMALL, bold=True), row.answer, answer)
        if narrow:
            where, left, box_top = QRectF(code, top, name, text), EDGE, top + text + 6
            bottom = box_top + max(_BOX, said) + 14
        else:
            height = max(_ROW, text + 10, said + 10)
            where, left = QRectF(code, top, name, height), code + name + _BETWEEN
            box_top, bottom = top + (height - _BOX) / 2, top + height
        width = (marks - _GAP * (row.steps - 1)) / row.steps
        boxes = tuple(QRectF(left + i * (width + _GAP), box_top, width, _BOX) for i in range(row.steps))
        beside = QRectF(left + marks + _BETWEEN, box_top + _BOX / 2 - 30, answer, 60)
        return _Placed(row, where, boxes, beside), bottom

    def _answer_width(self) -> float:
        metrics = QFontMetricsF(theme.font(Size.SMALL, bold=True))
        return max((metrics.horizontalAdvance(row.answer) + 4 for row in self._rows), default=0.0)

    def _paint(self, painter: QPainter, width: float) -> None:
        for placed in self._places:
            self._paint_words(painter, placed)
            _paint_boxes(painter, placed)

    def _paint_words(self, painter: QPainter, placed: _Placed) -> None:
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(theme.font(Size.SMALL, bold=True))
        if placed.row.code:
            painter.setPen(theme.colour(Colour.ACCENT))
            where = QRectF(0, placed.name.top(), placed.name.left(), placed.name.height())
            painter.drawText(where, middle, placed.row.code)
        reached = placed.row.look.pattern is Pattern.SOLID
        painter.setPen(theme.colour(Colour.TEXT if reached else Colour.QUIET))
        paint_wrapped(painter, placed.answer, placed.row.answer, middle)
        painter.setFont(theme.font(Size.SMALL))
        painter.setPen(theme.colour(Colour.TEXT))
        paint_wrapped(painter, placed.name, placed.row.name, middle)


def _paint_boxes(painter: QPainter, placed: _Placed) -> None:
    row = placed.row
    for number, where in enumerate(placed.boxes, 1):
        if row.look.pattern is not Pattern.SOLID:
            paint_look(painter, where, row.look)
        else:
            paint_look(painter, where, row.look if number <= row.step else HOLLOW_LOOK)
    if 0 < row.previous <= row.steps:
        where = placed.boxes[row.previous - 1]
        paint_diamond(painter, QPointF(where.center()))
