"""How a part of a chart is filled: by a colour role, hatched or dashed, with ink that can be read on it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from hamonitor_desktop.gui import theme
from hamonitor_desktop.gui.theme import TEXT_CONTRAST, Colour, Size, contrast
from hamonitor_desktop.gui.widgets.painting import painter_for

GRAPHIC_CONTRAST: Final = 3.0
_HATCH: Final = 6.0
_TEXTURES: Final = {
    Colour.ALMOST: (Qt.Orientation.Vertical, 4.0),
    Colour.UNDER_WAY: (Qt.Orientation.Vertical, 7.0),
    Colour.BUSY: (Qt.Orientation.Vertical, 10.0),
    Colour.NO: (Qt.Orientation.Horizontal, 5.0),
}
"""Upright lines, the closer the further, and lying ones for a no; unknown keeps its slanted ones."""


class Pattern(StrEnum):
    """The filling beside its colour, so that nothing is told by colour alone."""

    SOLID = "solid"
    HATCHED = "hatched"
    DASHED = "dashed"
    HOLLOW = "hollow"


@dataclass(frozen=True)
class Look:
    """The filling of a segment; `fill` counts for a solid one alone."""

    fill: Colour = Colour.SURFACE
    pattern: Pattern = Pattern.SOLID


@dataclass(frozen=True)
class Line:
    """How a curve is drawn: its colour role, and the pattern that tells it from others without that."""

    tone: Colour
    style: Qt.PenStyle = Qt.PenStyle.SolidLine
    width: float = 2.0


UNKNOWN_LOOK: Final = Look(pattern=Pattern.HATCHED)
EMPTY_LOOK: Final = Look(pattern=Pattern.DASHED)
HOLLOW_LOOK: Final = Look(pattern=Pattern.HOLLOW)


def ink_on(look: Look) -> QColor:
    """The colour of a label on this filling: the light one where it can be read, else the dark one."""
    if look.pattern is not Pattern.SOLID or _texture(look):
        return theme.colour(Colour.TEXT)
    inks = sorted(
        (theme.colour(role) for role in (Colour.TEXT, Colour.SURFACE, Colour.ON_HEADER)), key=QColor.lightness
    )
    return inks[-1] if contrast(inks[-1], theme.colour(look.fill)) >= TEXT_CONTRAST else inks[0]


def line_pen(line: Line) -> QPen:
    """What a curve is drawn with."""
    return QPen(theme.colour(line.tone), line.width, line.style, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.MiterJoin)


def snapped(painter: QPainter, rect: QRectF) -> QRectF:
    """The rectangle on whole device pixels, so that edges are sharp at every scale."""
    ratio = painter.device().devicePixelRatio()
    left, top = round(rect.left() * ratio) / ratio, round(rect.top() * ratio) / ratio
    right, bottom = round(rect.right() * ratio) / ratio, round(rect.bottom() * ratio) / ratio
    return QRectF(left, top, right - left, bottom - top)


def paint_look(painter: QPainter, where: QRectF, look: Look) -> None:
    """Fill `where`, and give it an edge where the filling alone would not stand out."""
    rect = snapped(painter, where)
    painter.save()
    if texture := _texture(look):
        _texture_in(painter, rect, texture, theme.colour(look.fill))
        _edge(painter, rect, Qt.PenStyle.SolidLine)
    elif look.pattern is Pattern.SOLID:
        fill = theme.colour(look.fill)
        painter.fillRect(rect, fill)
        if contrast(fill, theme.colour(Colour.SURFACE)) < GRAPHIC_CONTRAST:
            _edge(painter, rect, Qt.PenStyle.SolidLine)
    elif look.pattern is Pattern.HATCHED:
        _hatch(painter, rect)
        _edge(painter, rect, Qt.PenStyle.SolidLine)
    else:
        dashed = look.pattern is Pattern.DASHED
        _edge(painter, rect, Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine)
    painter.restore()


def _texture(look: Look) -> tuple[Qt.Orientation, float] | None:
    """The lines that tell fillings apart where the palette gives them one colour, as in high contrast."""
    same = look.fill is not Colour.DONE and theme.colour(look.fill) == theme.colour(Colour.DONE)
    return _TEXTURES.get(look.fill) if same and look.pattern is Pattern.SOLID else None


def _texture_in(painter: QPainter, rect: QRectF, texture: tuple[Qt.Orientation, float], ink: QColor) -> None:
    direction, apart = texture
    painter.setPen(QPen(ink, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    along = direction is Qt.Orientation.Vertical
    for step in range(1, math.ceil((rect.width() if along else rect.height()) / apart)):
        at = step * apart
        if along:
            painter.drawLine(QPointF(rect.left() + at, rect.top()), QPointF(rect.left() + at, rect.bottom()))
        else:
            painter.drawLine(QPointF(rect.left(), rect.top() + at), QPointF(rect.right(), rect.top() + at))


def _edge(painter: QPainter, rect: QRectF, style: Qt.PenStyle) -> None:
    pen = QPen(theme.colour(Colour.EDGE), 1)
    if style is Qt.PenStyle.DashLine:
        pen.setDashPattern([4, 3])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5))


def _hatch(painter: QPainter, rect: QRectF) -> None:
    painter.setPen(QPen(theme.colour(Colour.EDGE), 1.3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    high = rect.height()
    # every hatched part is drawn on one grid, so that neighbours run on into each other
    start = math.floor((rect.left() - high) / _HATCH) * _HATCH
    for step in range(int((rect.width() + 2 * high) / _HATCH) + 2):
        # where the line is inside, from the bottom up; no clipping, for a drawing as SVG loses it
        left = start + step * _HATCH
        begin, end = max(0.0, rect.left() - left), min(high, rect.right() - left)
        if begin < end:
            painter.drawLine(QPointF(left + begin, rect.bottom() - begin), QPointF(left + end, rect.bottom() - end))


def paint_label(painter: QPainter, where: QRectF, labels: tuple[str, ...], look: Look) -> None:
    """Write the longest of the labels that fits; on hatching and lines it stands on a chip of surface."""
    metrics = QFontMetricsF(painter.font())
    text = next((label for label in labels if metrics.horizontalAdvance(label) + 8 <= where.width()), "")
    if not text:
        return
    if look.pattern is Pattern.HATCHED or _texture(look):
        width = metrics.horizontalAdvance(text) + 8
        chip = QRectF(where.center().x() - width / 2, where.top() + 1, width, where.height() - 2)
        painter.fillRect(chip, theme.colour(Colour.SURFACE))
    painter.setPen(ink_on(look))
    painter.drawText(where, Qt.AlignmentFlag.AlignCenter, text)


class Marker(StrEnum):
    """What stands at a figure, told by its shape and not by its colour alone."""

    PREVIOUS = "previous"
    """A hollow diamond: what held the round before."""
    OWN = "own"
    """A triangle that points up: where the organisation itself is."""
    LATE = "late"
    """A full diamond: a planned deadline that passed."""


def paint_diamond(painter: QPainter, middle: QPointF, half: float = 7.0) -> None:
    """A diamond in text colour on surface: what held the round before."""
    painter.setBrush(theme.colour(Colour.SURFACE))
    painter.setPen(QPen(theme.colour(Colour.TEXT), 1.6))
    painter.drawPolygon(_diamond(middle, half))


def paint_late(painter: QPainter, middle: QPointF, half: float = 6.5) -> None:
    """A full diamond: a planned deadline that passed."""
    painter.setBrush(theme.colour(Colour.OVERDUE))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawPolygon(_diamond(middle, half))


def paint_own(painter: QPainter, top: QPointF, half: float = 6.0) -> None:
    """A triangle that points up to `top`: where the organisation itself is."""
    x, y = top.x(), top.y()
    painter.setBrush(theme.colour(Colour.TEXT))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawPolygon(QPolygonF([QPointF(x, y), QPointF(x + half, y + 8), QPointF(x - half, y + 8)]))


def _diamond(middle: QPointF, half: float) -> QPolygonF:
    x, y = middle.x(), middle.y()
    return QPolygonF([QPointF(x, y - half), QPointF(x + half, y), QPointF(x, y + half), QPointF(x - half, y)])


_MARKERS: Final = {
    Marker.PREVIOUS: lambda painter: paint_diamond(painter, QPointF(7, 11)),
    Marker.LATE: lambda painter: paint_late(painter, QPointF(7, 11)),
    Marker.OWN: lambda painter: paint_own(painter, QPointF(7, 7)),
}
_LEGEND: Final = 22.0


@dataclass(frozen=True)
class Key:
    """One entry of a legend: a filling, a marker or a line with its word."""

    text: str
    look: Look | Marker | Line

    def _begin(self) -> float:
        """Where its word begins: a line is longer, or its pattern would not show."""
        return _LEGEND + (16 if isinstance(self.look, Line) else 0)

    def width(self) -> float:
        """The room it takes; it is 22 px high."""
        return self._begin() + QFontMetricsF(theme.font(Size.SMALL)).horizontalAdvance(self.text) + 1

    def paint(self, painter: QPainter) -> None:
        """Draw it from the top left of the painter."""
        if isinstance(self.look, Marker):
            _MARKERS[self.look](painter)
        elif isinstance(self.look, Line):
            painter.setPen(line_pen(self.look))
            painter.drawLine(QPointF(0, 11), QPointF(30, 11))
        else:
            paint_look(painter, QRectF(0, 4, 14, 14), self.look)
        painter.setFont(theme.font(Size.SMALL))
        painter.setPen(theme.colour(Colour.TEXT))
        where = QRectF(self._begin(), 0, self.width(), _LEGEND)
        painter.drawText(where, Qt.AlignmentFlag.AlignVCenter, self.text)


class LegendItem(QWidget):
    """One entry of a legend on screen."""

    def __init__(self, key: Key) -> None:
        super().__init__()
        self.key = key
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(key.text)

    @property
    def text(self) -> str:
        """The word."""
        return self.key.text

    def sizeHint(self) -> QSize:
        return QSize(math.ceil(self.key.width()), round(_LEGEND))

    def paintEvent(self, event: QPaintEvent) -> None:
        self.key.paint(painter_for(self))
