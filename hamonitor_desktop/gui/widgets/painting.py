"""Drawing that several controls share."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget


def painter_for(widget: QWidget) -> QPainter:
    """An antialiased painter on the widget."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


def box(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    fill: QColor | None = None,
    line: QColor | None = None,
    width: float = 1,
) -> None:
    """A rounded box whose line falls wholly inside `rect`."""
    inset = width / 2 if line else 0
    painter.setPen(QPen(line, width) if line else Qt.PenStyle.NoPen)
    painter.setBrush(fill if fill else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)


def tick(painter: QPainter, rect: QRectF, ink: QColor) -> None:
    """The check mark inside a check box."""
    painter.setPen(QPen(ink, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    x, y, size = rect.x(), rect.y(), rect.width()
    painter.drawPolyline(
        [
            QPointF(x + size * 0.24, y + size * 0.52),
            QPointF(x + size * 0.43, y + size * 0.70),
            QPointF(x + size * 0.77, y + size * 0.31),
        ]
    )
