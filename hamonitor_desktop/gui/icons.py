"""The icons: our own SVGs, coloured by role when they are painted.

In a file `#000000` stands for the ink and `#ffffff` for the ground behind a mark's inner sign.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from hamonitor_desktop.assets import asset
from hamonitor_desktop.gui.theme import Colour, colour

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon
    from PySide6.QtSvg import QSvgRenderer


class Icon(StrEnum):
    """The icons there are; each is a file in resources/icons."""

    LOGO = "logo"
    HELP = "help"
    GEAR = "gear"
    MENU = "menu"
    CHEVRON_DOWN = "chevron-down"
    CHEVRON_UP = "chevron-up"
    CHEVRON_RIGHT = "chevron-right"
    CHEVRON_LEFT = "chevron-left"
    ARROW_RIGHT = "arrow-right"
    ARROW_UP = "arrow-up"
    CHECK = "check"
    FLASK = "flask"
    PACKAGE = "package"
    FOLDER = "folder"
    EYE = "eye"
    EYE_OFF = "eye-off"
    PEOPLE = "people"
    LOCK = "lock"
    INFO = "info"
    TABLE = "table"
    DOWNLOAD = "download"
    COPY = "copy"
    CLOSE = "close"
    PLUS = "plus"
    EQUAL = "equal"
    STATE_DONE = "state-done"
    STATE_BUSY = "state-busy"
    STATE_LOOK = "state-look"
    STATE_EMPTY = "state-empty"
    STATE_ERROR = "state-error"


@cache
def _source(icon: Icon) -> str:
    return asset(f"resources/icons/{icon}.svg").read_text("utf-8")


@cache
def _renderer(icon: Icon, ink: str, ground: str) -> QSvgRenderer:
    from PySide6.QtSvg import QSvgRenderer  # only where an icon is drawn

    text = _source(icon).replace("#000000", "@ink").replace("#ffffff", ground).replace("@ink", ink)
    return QSvgRenderer(QByteArray(text.encode()))


def paint(
    painter: QPainter, icon: Icon, where: QRectF, ink: QColor | None = None, ground: QColor | None = None
) -> None:
    """Draw the icon in `where`, in the given colours or those of text and surface."""
    ink = ink or colour(Colour.TEXT)
    ground = ground or colour(Colour.SURFACE)
    _renderer(icon, ink.name(), ground.name()).render(painter, where)


def pixmap(icon: Icon, size: int, ink: QColor, ratio: float = 1.0) -> QPixmap:
    """The icon as a picture of `size` logical pixels, sharp at the given device pixel ratio."""
    made = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    paint(painter, icon, QRectF(0, 0, size, size), ink)
    painter.end()
    return made


def qicon(icon: Icon, which: Colour = Colour.TEXT, size: int = 16) -> QIcon:
    """The icon for places that want a QIcon, such as menus and the window itself."""
    from PySide6.QtGui import QIcon  # not needed for the first page, and slow to import

    return QIcon(pixmap(icon, size, colour(which), 2.0))
