"""A chart as a picture for elsewhere: on white, with all that it may not be shown without drawn into it.

PNG, SVG and clipboard come from one drawing, which draws the very chart that is on screen.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter

from hamonitor_desktop.domain.rounds import MADE_UP
from hamonitor_desktop.gui import theme
from hamonitor_desktop.gui.charts.cells import ChartWidget, paint_wrapped, wrapped_height
from hamonitor_desktop.gui.charts.looks import Key
from hamonitor_desktop.gui.theme import Colour, Size

WIDTH: Final = 960
SCALE: Final = 2
"""Pixels per point in a PNG and on the clipboard, so that it is sharp on paper."""
_MARGIN: Final = 28.0
_BAND: Final = 32.0
_KEY: Final = 22.0


@dataclass(frozen=True)
class Picture:
    """What is drawn. `whose` names organisation and round; `made_up`: all is invented; `note` stays below the chart."""

    title: str
    subtitle: str
    whose: str
    made_up: bool
    legend: tuple[Key, ...]
    chart: ChartWidget
    note: str
    description: str

    def image(self) -> QImage:
        """The picture at twice its size in points."""
        size = self._size()
        image = QImage(size * SCALE, QImage.Format.Format_ARGB32_Premultiplied)
        image.setDevicePixelRatio(SCALE)
        self._draw_on(image)
        return image

    def png(self) -> bytes:
        """The same as PNG, with its description in the file."""
        image = self.image()
        image.setText("Title", self._heading())
        image.setText("Description", f"{self.description} {self._full_note()}")
        return _written(lambda device: image.save(device, "PNG"))  # pyright: ignore[reportCallIssue,reportArgumentType]

    def svg(self) -> bytes:
        """The same as SVG, with its description in the file."""
        from PySide6.QtSvg import QSvgGenerator

        size = self._size()

        def write(device: QIODevice) -> None:
            generator = QSvgGenerator()
            generator.setOutputDevice(device)
            generator.setResolution(96)  # points of the web: 960 of them are as wide as in the PNG
            generator.setSize(size)
            generator.setViewBox(QRect(0, 0, size.width(), size.height()))
            generator.setTitle(self._heading())
            generator.setDescription(f"{self.description} {self._full_note()}")
            self._draw_on(generator)

        return _written(write)

    # drawing

    def _heading(self) -> str:
        parts = (MADE_UP if self.made_up else "", self.title, self.whose)
        return " - ".join(part for part in parts if part)

    def _full_note(self) -> str:
        return f"{MADE_UP}. {self.note}" if self.made_up else self.note

    def _size(self) -> QSize:
        sheet = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
        painter = QPainter(sheet)
        with theme.on_paper():
            height = self._draw(painter)
        painter.end()
        return QSize(WIDTH, math.ceil(height))

    def _draw_on(self, device: object) -> None:
        painter = QPainter(device)  # pyright: ignore[reportArgumentType] an image or a generator
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        with theme.on_paper():
            painter.fillRect(QRectF(0, 0, WIDTH, 20_000), theme.colour(Colour.SURFACE))
            self._draw(painter)
        painter.end()

    def _draw(self, painter: QPainter) -> float:
        """Everything below each other; returns the height."""
        pen = _Pen(painter)
        if self.made_up:
            said = QCoreApplication.translate("Picture", "Everything in this picture is invented.")
            pen.band(f"{MADE_UP}   {said}")
        pen.top += _MARGIN - 8
        pen.text(self.whose, Size.SMALL, Colour.QUIET)
        pen.text(self.title, Size.LEAD, Colour.TEXT, bold=True)
        pen.text(self.subtitle, Size.SMALL, Colour.QUIET)
        pen.top += 6
        pen.legend(self.legend)
        painter.save()
        painter.translate(_MARGIN, pen.top)
        pen.top += self.chart.draw(painter, WIDTH - 2 * _MARGIN) + 14
        painter.restore()
        painter.fillRect(QRectF(_MARGIN, pen.top, WIDTH - 2 * _MARGIN, 1), theme.colour(Colour.LINE))
        pen.top += 12
        pen.text(self._full_note(), Size.SMALL, Colour.QUIET)
        return pen.top + _MARGIN - 12


class _Pen:
    """Writes from the top down."""

    def __init__(self, painter: QPainter) -> None:
        self._painter = painter
        self.top = 0.0

    def text(self, text: str, size: Size, tone: Colour, *, bold: bool = False) -> None:
        if not text:
            return
        font, width = theme.font(size, bold=bold), WIDTH - 2 * _MARGIN
        height = wrapped_height(font, text, width)
        self._painter.setFont(font)
        self._painter.setPen(theme.colour(tone))
        paint_wrapped(self._painter, QRectF(_MARGIN, self.top, width, height + 2), text, Qt.AlignmentFlag.AlignTop)
        self.top += height + 4

    def band(self, text: str) -> None:
        self._painter.fillRect(QRectF(0, 0, WIDTH, _BAND), theme.colour(Colour.BANNER))
        self._painter.setFont(theme.font(Size.SMALL, bold=True))
        self._painter.setPen(theme.colour(Colour.ON_BANNER))
        self._painter.drawText(QRectF(_MARGIN, 0, WIDTH, _BAND), Qt.AlignmentFlag.AlignVCenter, text)
        self.top = _BAND

    def legend(self, keys: tuple[Key, ...]) -> None:
        left = _MARGIN
        for key in keys:
            if left > _MARGIN and left + key.width() > WIDTH - _MARGIN:
                left, self.top = _MARGIN, self.top + _KEY
            self._painter.save()
            self._painter.translate(left, self.top)
            key.paint(self._painter)
            self._painter.restore()
            left += key.width() + 20
        self.top += _KEY + 8 if keys else 0


def _written(write: Callable[[QIODevice], object]) -> bytes:
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    write(buffer)
    buffer.close()
    return bytes(held.data())
