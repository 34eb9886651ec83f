"""A room's frame: header, banner, the list at the left, the pages and the footer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from hamonitor_desktop.gui import theme
from hamonitor_desktop.gui.widgets.focus import FocusRing
from hamonitor_desktop.gui.widgets.header import Header
from hamonitor_desktop.gui.widgets.nesting import nest
from hamonitor_desktop.gui.widgets.painting import painter_for

if TYPE_CHECKING:
    from hamonitor_desktop.gui.widgets.banner import Banner
    from hamonitor_desktop.gui.widgets.side import SideList

_LEAST_WIDTH: Final = 560
_LEAST_HEIGHT: Final = 320
_Box = TypeVar("_Box", QHBoxLayout, QVBoxLayout)


class Frame(QWidget):
    """Puts the parts of a room together; below 900 logical px the list becomes a button in the header."""

    def __init__(self, header: Header, side: SideList | None = None, *banners: Banner) -> None:
        super().__init__()
        self.header, self.side = header, side
        self._narrow = False
        self.setAutoFillBackground(True)
        column = _plain(QVBoxLayout(self))
        column.addWidget(header)
        for banner in banners:
            column.addWidget(banner)
        self._body = QWidget()
        self._row = _plain(QHBoxLayout(self._body))
        if side is not None:
            self._row.addWidget(side)
        self._right = _plain(QVBoxLayout())
        self.stack = QStackedWidget()
        self._right.addWidget(self.stack, 1)
        nest(self._row, self._right, 1)
        column.addWidget(self._body, 1)
        self._footer: QWidget | None = None
        self._shade = _Shade(self._body)
        self.ring = FocusRing(self)
        if side is not None:
            header.menu_button.clicked.connect(self._toggle_side)
            side.chosen.connect(self._close_side)
            self._shade.asked_away = self._close_side
            side.installEventFilter(self)
            side.list.installEventFilter(self)

    def set_footer(self, footer: QWidget | None) -> None:
        """Show another footer below the pages, or none. The earlier one is hidden, and stays its owner's."""
        if footer is self._footer:
            return
        if self._footer is not None:
            self._right.removeWidget(self._footer)
            self._footer.hide()
        self._footer = footer
        if footer is not None:
            self._right.addWidget(footer)
            footer.show()

    def minimumSizeHint(self) -> QSize:
        """Not what the wide form needs: the list has to be able to give way to a narrow window."""
        return QSize(_LEAST_WIDTH, min(_LEAST_HEIGHT, super().minimumSizeHint().height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < theme.BREAK_POINT
        if narrow != self._narrow:
            self._narrow = narrow
            self._close_side()
            self.header.set_narrow(narrow=narrow)
            self._arrange_side(narrow=narrow)
        self._place_overlay()

    def _arrange_side(self, *, narrow: bool) -> None:
        if self.side is None:
            return
        self.header.menu_button.setVisible(narrow)
        if narrow:
            self._row.removeWidget(self.side)
            self.side.hide()
        else:
            self._row.insertWidget(0, self.side)
            self.side.show()

    def _place_overlay(self) -> None:
        if self.side is not None and self._narrow:
            self._shade.setGeometry(self._body.rect())
            self.side.setGeometry(0, 0, self.side.width(), self._body.height())

    def _toggle_side(self) -> None:
        if self.side is None or not self._narrow:
            return
        if self.side.isVisible():
            self._close_side()
            return
        self._place_overlay()
        for widget in (self._shade, self.side):
            widget.show()
            widget.raise_()
        self.side.list.setFocus(Qt.FocusReason.PopupFocusReason)

    def _close_side(self) -> None:
        self._shade.hide()
        if self.side is not None and self._narrow and self.side.isVisible():
            if self.side.isAncestorOf(self.focusWidget() or self):
                self.header.menu_button.setFocus(Qt.FocusReason.PopupFocusReason)
            self.side.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = event.key() if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress else None
        if self._narrow and pressed == Qt.Key.Key_Escape:
            self._close_side()
            return True
        return super().eventFilter(watched, event)


class _Shade(QWidget):
    """Dims the page while the list lies over it; a click on it closes the list."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.asked_away = self.hide
        self.hide()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.asked_away()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter_for(self).fillRect(self.rect(), QColor(0, 0, 0, 90))


def _plain(box: _Box) -> _Box:
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(0)
    return box
