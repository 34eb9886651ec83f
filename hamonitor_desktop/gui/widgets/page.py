"""A page that scrolls: one column of cards and text, no wider than reads well."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from hamonitor_desktop.gui import theme
from hamonitor_desktop.gui.widgets.focus import FocusRing

_AROUND = 24


def fill(owner: QWidget, *parts: QWidget) -> None:
    """Fill a widget with parts under each other and nothing between; the first takes the height that is left."""
    column = QVBoxLayout(owner)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for part in parts:
        column.addWidget(part, 0 if column.count() else 1)


class _Column(QVBoxLayout):
    """A column that stays in the middle and is never wider than `width`, margins included."""

    def __init__(self, parent: QWidget, width: int | None) -> None:
        super().__init__(parent)
        self.beside = 0  # the room that the scroll bar takes
        self._most = None if width is None else width + 2 * theme.MARGIN

    def _room(self, width: int) -> int:
        return width if self._most is None else min(width + self.beside, self._most)

    def setGeometry(self, rect: QRect) -> None:
        width = self._room(rect.width())
        left = 0 if self._most is None else (rect.width() + self.beside - width) // 2
        super().setGeometry(QRect(rect.x() + left, rect.y(), width, rect.height()))

    def heightForWidth(self, width: int) -> int:
        return super().heightForWidth(self._room(width))

    def minimumHeightForWidth(self, width: int) -> int:
        return super().minimumHeightForWidth(self._room(width))


class _Content(QWidget):
    """Wrapped labels ask for the height of their narrowest form; what the page needs follows from its width alone."""

    def minimumSizeHint(self) -> QSize:
        wanted, layout = super().minimumSizeHint(), self.layout()
        return QSize(wanted.width(), 0) if layout is None or layout.hasHeightForWidth() else wanted


class Page(QScrollArea):
    """A page with `column` as the layout of its content; `width` is the greatest width of that content."""

    def __init__(self, *, width: int | None = None) -> None:
        super().__init__()
        self._width = width
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.content = _Content()
        viewport = QWidget()  # one that Python made: asking for Qt's own imports all there is of Qt Widgets
        viewport.setAutoFillBackground(False)
        self.setViewport(viewport)
        self.column = _Column(self.content, width)
        self.column.setContentsMargins(theme.MARGIN, _AROUND, theme.MARGIN, theme.MARGIN)
        self.column.setSpacing(12)
        self.setWidget(self.content)
        self.content.setAutoFillBackground(False)
        self.ring = FocusRing(self.content)
        self.verticalScrollBar().rangeChanged.connect(self._make_room)

    def _make_room(self, _least: int, most: int) -> None:
        """Let the scroll bar lie in the margin, so that the content keeps its place and lines up with the footer."""
        beside = self.verticalScrollBar().sizeHint().width() if most > 0 else 0
        if self.column.beside == beside:
            return
        self.column.beside = beside
        if self._width is None:
            margins = self.column.contentsMargins()
            margins.setRight(theme.MARGIN - beside)
            self.column.setContentsMargins(margins)
        self.column.invalidate()

    def reveal(self, widget: QWidget) -> None:
        """Scroll until the widget is in sight, with some room around it; from the top of the page if that shows it."""
        # what was just added or hidden has no height, nor the scroll bar its length, before this
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        self.column.activate()
        where = widget.mapTo(self.content, QPoint(0, 0))
        bar, height = self.verticalScrollBar(), self.viewport().height()
        top, bottom = where.y() - _AROUND, where.y() + widget.height() + _AROUND
        if top < bar.value() or bottom - top > height:
            bar.setValue(0 if bottom <= height else top)
        elif bottom > bar.value() + height:
            bar.setValue(bottom - height)


def bring_in_sight(widget: QWidget) -> None:
    """Scroll the page that a widget is on, if it is on one, until it is in sight."""
    page = widget.parentWidget()
    while page is not None and not isinstance(page, Page):
        page = page.parentWidget()
    if page is not None:
        page.reveal(widget)


def bring_opened_in_sight(room: QWidget) -> None:
    """The same of what was just opened, once the layout has made room for it."""
    QTimer.singleShot(0, room, lambda: bring_in_sight(room))
