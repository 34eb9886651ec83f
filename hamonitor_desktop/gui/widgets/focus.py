"""The focus ring: 2 px, 2 px outside what has the focus, drawn above everything so that nothing clips it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from hamonitor_desktop.gui import theme
from hamonitor_desktop.gui.theme import Colour
from hamonitor_desktop.gui.widgets.painting import painter_for

_OUTSIDE: Final = 4
_LINE: Final = 2
_HAS_RING: Final = "has_focus_ring"
_MOVES: Final = frozenset(
    (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.ChildAdded)
)


class FocusRing(QWidget):
    """The ring inside `content_widget`: around the focused widget below it, or a part it names by `focus_rect()`.

    A widget's property `ring` is `on_header` for the header's colour, `none` where the widget draws its own. Content
    inside other content with a ring of its own (a page in a frame) is left to that one.
    """

    def __init__(self, content_widget: QWidget) -> None:
        super().__init__(content_widget)
        self._content = content_widget
        self._watched: list[QWidget] = []
        content_widget.setProperty(_HAS_RING, True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def target(self) -> QWidget | None:
        """The widget that the ring is around, if it is around one."""
        return self._watched[0] if self._watched and not self.isHidden() else None

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        for widget in self._watched:
            if isValid(widget):  # what had the focus may be gone by now
                widget.removeEventFilter(self)
        self._watched = self._road_to(new)
        for widget in self._watched:
            widget.installEventFilter(self)
        self._place()

    def _road_to(self, widget: QWidget | None) -> list[QWidget]:
        """The focused widget and all between it and the content; none where it is not ours to draw around."""
        road: list[QWidget] = []
        while widget is not None and not widget.property(_HAS_RING):
            if widget.isWindow():
                return []  # a dialog is a child of what opened it, and lies somewhere else
            road.append(widget)
            widget = widget.parentWidget()
        return [*road, self._content] if road and widget is self._content else []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES:
            self._place()
        return False

    def _place(self) -> None:
        if not self._watched or self._watched[0].property("ring") == "none" or not self._watched[0].isVisible():
            self.hide()
            return
        widget = self._watched[0]
        part = getattr(widget, "focus_rect", widget.rect)
        rect = QRect(part())
        rect.moveTopLeft(widget.mapTo(self._content, QPoint(rect.topLeft())))
        self.setGeometry(rect.adjusted(-_OUTSIDE, -_OUTSIDE, _OUTSIDE, _OUTSIDE))
        self.raise_()
        self.show()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._watched:
            return
        on_header = self._watched[0].property("ring") == "on_header"
        painter = painter_for(self)
        painter.setPen(QPen(theme.colour(Colour.ON_HEADER if on_header else Colour.FOCUS), _LINE))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), theme.CARD_RADIUS, theme.CARD_RADIUS)
