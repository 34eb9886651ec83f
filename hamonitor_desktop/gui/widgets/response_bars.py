"""Bars of the response: final, provisional and missing of those invited, one row per party or group."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from hamonitor_desktop.domain.display import show_number, whole_percent
from hamonitor_desktop.gui import theme
from hamonitor_desktop.gui.theme import Colour, Size
from hamonitor_desktop.gui.widgets.marks import Mark, paint_mark
from hamonitor_desktop.gui.widgets.painting import painter_for
from hamonitor_desktop.usecases.responding import ResponseCount

_LEGEND = 32
_GAP = 2
_SHARE, _BASE = 62, 80
_SINGLE_LINE = 26


@dataclass(frozen=True)
class Single:
    """A party of one organisation: it gets a mark, since a bar of one says nothing."""

    name: str
    mark: Mark


def share_of(bar: ResponseCount) -> str:
    """The share of a bar as it is read."""
    return f"{whole_percent(bar.percentage)} %"


def words() -> tuple[str, str, str]:
    """What the three parts of a bar are called."""
    translate = QCoreApplication.translate
    return (
        translate("ResponseBars", "Final"),
        translate("ResponseBars", "Provisional"),
        translate("ResponseBars", "Missing"),
    )


class ResponseBars(QWidget):
    """A legend and a row per bar; single parties share the last row. The same is told in the accessible name."""

    def __init__(self, *, row: int = 40) -> None:
        super().__init__()
        self._row, self._national = row, ""
        self._bars: tuple[ResponseCount, ...] = ()
        self._singles: tuple[Single, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_bars(self, bars: Sequence[ResponseCount], singles: Sequence[Single] = (), national: str = "") -> None:
        """Show other bars; `national` is the name of the row of single parties."""
        self._bars, self._singles, self._national = tuple(bars), tuple(singles), national
        self.setAccessibleName("; ".join(map(_spoken, bars)))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        singles = 2 * _SINGLE_LINE + 4 if self._singles else 0
        return QSize(420, _LEGEND + len(self._bars) * self._row + singles)

    def minimumSizeHint(self) -> QSize:
        return QSize(300, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_for(self)
        self._paint_legend(painter)
        names = [bar.name for bar in self._bars] + ([self._national] if self._singles else [])
        metrics = QFontMetrics(theme.font(Size.BODY))
        widest = max((metrics.horizontalAdvance(name) for name in names), default=0)
        left = min(widest + 20, self.width() * 0.42)
        for number, bar in enumerate(self._bars):
            self._paint_row(painter, bar, QRectF(0, _LEGEND + number * self._row, self.width(), self._row), left)
        if self._singles:
            where = QRectF(0, _LEGEND + len(self._bars) * self._row, self.width(), self._row)
            self._paint_singles(painter, where, left)

    def _paint_legend(self, painter: QPainter) -> None:
        x = 0.0
        painter.setFont(theme.font(Size.SMALL))
        for number, word in enumerate(words()):
            self._paint_part(painter, number, QRectF(x, 4, 14, 14))
            painter.setPen(theme.colour(Colour.TEXT))
            width = painter.fontMetrics().horizontalAdvance(word)
            painter.drawText(QRectF(x + 21, 0, width + 2, 22), Qt.AlignmentFlag.AlignVCenter, word)
            x += width + 42

    def _paint_row(self, painter: QPainter, bar: ResponseCount, where: QRectF, left: float) -> None:
        self._paint_name(painter, bar.name, where, left)
        room = QRectF(left, where.y() + 6, where.width() - left - _SHARE - _BASE, self._row - 12)
        x = room.x()
        parts = [(number, n) for number, n in enumerate((bar.final, bar.provisional, bar.missing)) if n]
        whole = room.width() - _GAP * (len(parts) - 1)
        for number, n in parts:
            part = QRectF(x, room.y(), max(2.0, whole * n / bar.invited), room.height())
            self._paint_part(painter, number, part)
            self._paint_count(painter, number, n, part)
            x += part.width() + _GAP
        self._paint_numbers(painter, where, share_of(bar), show_number(bar.invited))

    def _paint_name(self, painter: QPainter, name: str, where: QRectF, left: float) -> None:
        painter.setFont(theme.font(Size.BODY))
        painter.setPen(theme.colour(Colour.TEXT))
        shown = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, int(left - 12))
        painter.drawText(where, Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_part(self, painter: QPainter, number: int, where: QRectF) -> None:
        if number == 2:  # missing: empty, with a dashed edge
            painter.setPen(QPen(theme.colour(Colour.EDGE), 1, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
        else:
            painter.setPen(QPen(theme.colour(Colour.EDGE), 1) if number else Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(Colour.UNDER_WAY if number else Colour.DONE))
        inset = 0.5 if number else 0
        painter.drawRect(where.adjusted(inset, inset, -inset, -inset))

    def _paint_count(self, painter: QPainter, number: int, n: int, where: QRectF) -> None:
        painter.setFont(theme.font(Size.SMALL))
        text = show_number(n)
        if painter.fontMetrics().horizontalAdvance(text) + 4 > where.width():
            return
        ink = theme.colour(Colour.ON_ACCENT if number == 0 else Colour.TEXT)
        if number == 1 and theme.is_dark():
            ink = theme.colour(Colour.ON_ACCENT)
        painter.setPen(ink)
        painter.drawText(where, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_numbers(self, painter: QPainter, where: QRectF, share: str, invited: str) -> None:
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(theme.font(Size.BODY, bold=True))
        painter.setPen(theme.colour(Colour.TEXT))
        painter.drawText(where.adjusted(0, 0, -_BASE, 0), int(right), share)
        painter.setFont(theme.font(Size.SMALL))
        painter.setPen(theme.colour(Colour.QUIET))
        painter.drawText(where, int(right), f"n = {invited}")

    def _paint_singles(self, painter: QPainter, where: QRectF, left: float) -> None:
        self._paint_name(painter, self._national, where, left)
        painter.setFont(theme.font(Size.SMALL))
        x, y = left, where.center().y() - _SINGLE_LINE / 2
        for single in self._singles:
            width = painter.fontMetrics().horizontalAdvance(single.name)
            if x > left and x + 22 + width > where.width() - _SHARE - _BASE:
                x, y = left, y + _SINGLE_LINE
            paint_mark(painter, single.mark, QRectF(x, y + (_SINGLE_LINE - 16) / 2, 16, 16))
            painter.setPen(theme.colour(Colour.TEXT))
            room = QRectF(x + 22, y, width + 2, _SINGLE_LINE)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, single.name)
            x += width + 36
        there = sum(single.mark is not Mark.EMPTY for single in self._singles)
        share = f"{whole_percent(100 * there / len(self._singles))} %"
        self._paint_numbers(painter, where, share, show_number(len(self._singles)))


def _spoken(bar: ResponseCount) -> str:
    parts = zip(words(), (bar.final, bar.provisional, bar.missing), strict=True)
    return f"{bar.name}: {', '.join(f'{word} {number}' for word, number in parts)}, {share_of(bar)}"
