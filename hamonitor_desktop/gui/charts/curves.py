"""Curves over the days of a round: steps, lines at days that matter, and numbers where they end."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPainterPath, QPen, QPolygonF

from hamonitor_desktop.gui import theme
from hamonitor_desktop.gui.charts.cells import EDGE, Cell, ChartWidget
from hamonitor_desktop.gui.charts.looks import Line, line_pen
from hamonitor_desktop.gui.theme import Colour, Size

_HEIGHT: Final = 176.0
_LINE: Final = 18.0  # at the least: the fonts of one system are higher than those of another
_AXIS: Final = 28.0
_GAP: Final = 8.0
_STEPS: Final = (1, 2, 7, 14, 28, 56, 91, 182, 364, 728)
"""Days between two dates below the curves."""
_MOST_TICKS: Final = 4
CEILING: Final = Line(Colour.EDGE, Qt.PenStyle.DashDotLine, 1.5)
"""How the most there can be is drawn."""


@dataclass(frozen=True)
class Curve:
    """A number that changes by steps: `points` are (days since the start, value); it is drawn up to day `until`."""

    points: tuple[tuple[int, int], ...]
    until: int
    line: Line
    strong: bool = False

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.points[-1][1] if self.points else 0


@dataclass(frozen=True)
class Moment:
    """A day that matters, with its word above the curves."""

    day: int
    text: str


@dataclass(frozen=True)
class Stop:
    """A day that can be pointed at; `spoken` is its tooltip and what is read."""

    day: int
    spoken: str


@dataclass(frozen=True)
class Curves:
    """What is drawn: from `start`, over `span` days. `ceiling` is the most there can be; 0: it is not known."""

    start: date
    span: int
    curves: tuple[Curve, ...] = ()
    moments: tuple[Moment, ...] = ()
    stops: tuple[Stop, ...] = ()
    ceiling: int = 0

    @property
    def top(self) -> int:
        """The greatest value, at least 1."""
        highest = (value for curve in self.curves for _day, value in curve.points)  # it may have fallen since
        return max([1, self.ceiling, *highest])

    @property
    def ends(self) -> tuple[tuple[int, Colour], ...]:
        """The number at the end of each curve, and that of the ceiling, with their colours."""
        found = [(curve.end, curve.line.tone) for curve in self.curves]
        return (*found, *([(self.ceiling, CEILING.tone)] if self.ceiling else []))


@dataclass(frozen=True)
class _Plot:
    """Where the curves stand, and the words around them."""

    rect: QRectF
    ticks: tuple[tuple[float, str], ...]
    levels: tuple[tuple[float, str], ...]
    words: tuple[tuple[QRectF, float, str], ...]


class CurvesChart(ChartWidget):
    """Curves on one scale of days and numbers. `show_day` writes a day below them, given how many days there are."""

    def __init__(self, show_day: Callable[[date, int], str], name: str = "") -> None:
        super().__init__(name)
        self._show_day = show_day
        self._content = Curves(date.min, 1)
        self._plot = _Plot(QRectF(), (), (), ())
        self._line = _LINE

    def set_curves(self, content: Curves) -> None:
        """Show these curves."""
        if self._content != content:
            self._content = content
            self._renew()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Nothing opens here, so the mouse does not say so."""

    # where everything stands

    def _place(self, width: float) -> tuple[Sequence[Cell], float]:
        content, metrics = self._content, QFontMetricsF(theme.font(Size.SMALL))
        levels = _levels(content.top)
        left = max(metrics.horizontalAdvance(str(level)) for level in (*levels, content.top)) + _GAP + EDGE
        bold = QFontMetricsF(theme.font(Size.SMALL, bold=True))
        self._line = max(_LINE, metrics.height(), bold.height())
        right = max((bold.horizontalAdvance(str(value)) for value, _tone in content.ends), default=0.0) + _GAP + EDGE
        room = QRectF(left, 0, max(60.0, width - left - right), _HEIGHT)
        words, rows = self._place_words(room, width, metrics)
        rect = room.translated(0, (rows + 0.5) * self._line)  # the number at its top rises half a line above it
        heights = tuple((_height(rect, level, content.top), str(level)) for level in levels)
        self._plot = _Plot(rect, self._ticks(rect, metrics), heights, tuple(words))
        return self._cells_in(rect), rect.bottom() + _AXIS + self._line - _LINE

    def _place_words(
        self, room: QRectF, width: float, metrics: QFontMetricsF
    ) -> tuple[list[tuple[QRectF, float, str]], int]:
        """The words of the moments, each beside its line, on the first row where it covers no other."""
        taken: list[float] = []
        words: list[tuple[QRectF, float, str]] = []
        for moment in sorted(self._content.moments, key=lambda moment: moment.day):
            x = self._x(room, moment.day)
            wide = metrics.horizontalAdvance(moment.text) + 2
            begin = min(max(EDGE, x - wide / 2), width - wide)
            row = next((row for row, end in enumerate(taken) if end + _GAP <= begin), len(taken))
            taken[row : row + 1] = [begin + wide]
            words.append((QRectF(begin, row * self._line, wide, self._line), x, moment.text))
        return words, len(taken)

    def _ticks(self, rect: QRectF, metrics: QFontMetricsF) -> tuple[tuple[float, str], ...]:
        """Dates below the curves, as many as there is room for."""
        start, span = self._content.start, self._content.span
        wide = max(metrics.horizontalAdvance(self._show_day(start + timedelta(day), span)) for day in (0, span)) + 24
        fitting = max(1.0, rect.width() / wide)
        step = next((step for step in _STEPS if span / step <= fitting), span)
        days = [day for day in range(0, span + 1, max(1, step))]
        return tuple((self._x(rect, day), self._show_day(start + timedelta(day), span)) for day in days)

    def _cells_in(self, rect: QRectF) -> list[Cell]:
        """Each stop is pointed at from halfway the one before it to halfway the next."""
        at = [self._x(rect, stop.day) for stop in self._content.stops]
        edges = [rect.left(), *((one + other) / 2 for one, other in zip(at, at[1:], strict=False)), rect.right()]
        return [
            Cell(
                0, "", str(stop.day), QRectF(edges[i], rect.top(), edges[i + 1] - edges[i], rect.height()), stop.spoken
            )
            for i, stop in enumerate(self._content.stops)
        ]

    def _x(self, rect: QRectF, day: float) -> float:
        return rect.left() + rect.width() * day / max(1, self._content.span)

    # painting

    def _paint(self, painter: QPainter, width: float) -> None:
        self._paint_grid(painter, width)
        self._paint_moments(painter)
        for curve in self._content.curves:
            self._paint_curve(painter, curve)
        rect = self._plot.rect
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 0.5, rect.width(), 1), theme.colour(Colour.CONTROL))
        self._paint_ends(painter)

    def _paint_grid(self, painter: QPainter, width: float) -> None:
        rect, middle = self._plot.rect, Qt.AlignmentFlag.AlignVCenter
        painter.setFont(theme.font(Size.SMALL))
        for y, text in self._plot.levels:
            painter.fillRect(QRectF(rect.left(), y - 0.5, rect.width(), 1), theme.colour(Colour.LINE))
            painter.setPen(theme.colour(Colour.QUIET))
            where = QRectF(0, y - self._line / 2, rect.left() - _GAP, self._line)
            painter.drawText(where, int(Qt.AlignmentFlag.AlignRight | middle), text)
        for x, text in self._plot.ticks:
            painter.fillRect(QRectF(x - 0.5, rect.bottom(), 1, 5), theme.colour(Colour.CONTROL))
            painter.setPen(theme.colour(Colour.QUIET))
            wide = painter.fontMetrics().horizontalAdvance(text) + 4
            begin = min(max(0.0, x - wide / 2), width - wide)
            painter.drawText(QRectF(begin, rect.bottom() + 6, wide, self._line), int(middle), text)
        if self._content.ceiling:
            painter.setPen(line_pen(CEILING))
            y = _height(rect, self._content.ceiling, self._content.top)
            painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))

    def _paint_moments(self, painter: QPainter) -> None:
        rect = self._plot.rect
        for where, x, text in self._plot.words:
            painter.setPen(QPen(theme.colour(Colour.CONTROL), 1, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(x, where.bottom()), QPointF(x, rect.bottom()))
            painter.setPen(theme.colour(Colour.TEXT))
            painter.setFont(theme.font(Size.SMALL))
            painter.drawText(where, int(Qt.AlignmentFlag.AlignCenter), text)

    def _paint_curve(self, painter: QPainter, curve: Curve) -> None:
        rect = self._plot.rect
        points = [QPointF(rect.left(), rect.bottom())]
        for day, value in curve.points:
            x = self._x(rect, day)
            points += [QPointF(x, points[-1].y()), QPointF(x, _height(rect, value, self._content.top))]
        points.append(QPointF(max(points[-1].x(), self._x(rect, curve.until)), points[-1].y()))
        if curve.strong:
            area = QPainterPath()
            area.addPolygon(QPolygonF([*points, QPointF(points[-1].x(), rect.bottom())]))
            painter.fillPath(area, theme.colour(Colour.ACCENT_GROUND))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(line_pen(curve.line))
        painter.drawPolyline(QPolygonF(points))

    def _paint_ends(self, painter: QPainter) -> None:
        """The last number of each curve at the right of the plot, pushed apart where two would cover each other."""
        rect = self._plot.rect
        painter.setFont(theme.font(Size.SMALL, bold=True))
        ends = sorted(self._content.ends, key=lambda end: -end[0])
        heights = [_height(rect, value, self._content.top) for value, _tone in ends]
        for (value, tone), y in zip(ends, pushed_apart(heights, rect.bottom(), self._line - 2), strict=True):
            painter.setPen(theme.colour(tone))
            where = QRectF(rect.right() + _GAP, y - self._line / 2, 80, self._line)
            painter.drawText(where, int(Qt.AlignmentFlag.AlignVCenter), str(value))


def pushed_apart(heights: Sequence[float], lowest: float, room: float) -> list[float]:
    """Where numbers stand that want these heights, from the top down: each has `room`, none is below `lowest`.

    One that need not move stays where it is.
    """
    places = list[float]()
    for height in heights:
        places.append(max(height, places[-1] + room) if places else height)
    below = lowest + room
    for number in reversed(range(len(places))):
        below = places[number] = min(places[number], below - room)
    return places


def _height(rect: QRectF, value: float, top: int) -> float:
    return rect.bottom() - rect.height() * value / top


def _levels(top: int) -> list[int]:
    """Round numbers from 0 up to `top`, at most five of them."""
    rough = top / _MOST_TICKS
    power = 10 ** math.floor(math.log10(rough)) if rough >= 1 else 1
    step = next(int(power * factor) for factor in (1, 2, 5, 10) if power * factor >= rough)
    return list(range(0, top + 1, max(1, step)))
