"""The list at the left: where one can go, how far each part is, one tab stop that arrows walk."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from hamonitor_desktop.gui import theme
from hamonitor_desktop.gui.theme import Colour, Size
from hamonitor_desktop.gui.widgets.marks import MARK, Mark, mark_text, paint_mark
from hamonitor_desktop.gui.widgets.nesting import nest
from hamonitor_desktop.gui.widgets.painting import painter_for

_LEFT = 24
_RIGHT = 16
_HEADING = 36
_NUMBER = 20
_WHOSE = 16


class _Role(IntEnum):
    """What an item carries."""

    ROW = Qt.ItemDataRole.UserRole + 1


@dataclass
class _Row:
    """One line of the list; a heading has no key."""

    key: str
    text: str
    number: str = ""
    detail: str = ""
    mark: Mark | None = None
    whose: str = ""

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        words = [f"{self.number} {self.text}".strip(), self.whose, self.detail.replace("/", " / ")]
        return ", ".join(word for word in (*words, mark_text(self.mark) if self.mark else "") if word)


class SideList(QWidget):
    """Headings and rows. `chosen` tells the key of the row that was clicked, or walked to and taken with Enter."""

    chosen = Signal(str)

    def __init__(self, *, width: int = theme.SIDE, row: int = theme.ROW) -> None:
        super().__init__()
        self.setFixedWidth(width)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 1, 16)
        column.setSpacing(12)
        self.list = _List(row)
        self.list.setAccessibleName(self.tr("Parts"))
        column.addWidget(self.list, 1)
        self.foot = QVBoxLayout()
        self.foot.setContentsMargins(_LEFT, 0, _RIGHT, 0)
        self.foot.setSpacing(6)
        nest(column, self.foot)
        self.list.taken.connect(self._take)

    def add_heading(self, text: str) -> None:
        """Add a heading; it is read but cannot be chosen."""
        self.list.add(_Row("", text))

    def add_row(self, key: str, text: str, number: str = "") -> None:
        """Add a row; `number` stands in a column of its own before the text."""
        self.list.add(_Row(key, text, number))

    def set_row(self, key: str, *, detail: str = "", mark: Mark | None = None, whose: str = "") -> None:
        """Change what stands at the right of a row, and below it whose part it is."""
        item = self.list.item_of(key)
        row = _row_of(item)
        if (row.detail, row.mark, row.whose) == (detail, mark, whose):
            return  # it is asked at each key press, and drawing the list takes longer than all else then
        if row.whose != whose:
            self.list.scheduleDelayedItemsLayout()  # its height is another one
        row.detail, row.mark, row.whose = detail, mark, whose
        _say(item, row)
        self.list.viewport().update()

    def rows(self) -> list[str]:
        """The keys of the rows, from top to bottom."""
        return self.list.keys()

    def current(self) -> str:
        """The key of the chosen row; empty where none is."""
        return self.list.chosen_key

    def select(self, key: str) -> None:
        """Mark a row as chosen, without telling."""
        self.list.choose(key)

    def _take(self, key: str) -> None:
        self.list.choose(key)
        self.chosen.emit(key)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_for(self)
        painter.fillRect(self.rect(), theme.colour(Colour.SURFACE))
        painter.fillRect(self.width() - 1, 0, 1, self.height(), theme.colour(Colour.LINE))


class _List(QListWidget):
    """The list itself: arrows move, Enter or Space takes, a click takes at once."""

    taken = Signal(str)

    def __init__(self, row: int) -> None:
        super().__init__()
        self.chosen_key = ""
        self.setItemDelegate(_Delegate(row, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.setProperty("ring", "none")
        self.itemClicked.connect(self._take)

    def add(self, row: _Row) -> None:
        """Add a line."""
        item = QListWidgetItem()
        item.setData(_Role.ROW, row)
        item.setToolTip("")
        item.setFlags(Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled if row.key else Qt.ItemFlag.NoItemFlags)
        _say(item, row)
        self.addItem(item)

    def keys(self) -> list[str]:
        """The keys of the rows."""
        rows = (_row_of(self.item(index)) for index in range(self.count()))
        return [row.key for row in rows if row.key]

    def item_of(self, key: str) -> QListWidgetItem:
        """The line with this key. Raises KeyError."""
        for index in range(self.count()):
            if _row_of(self.item(index)).key == key:
                return self.item(index)
        raise KeyError(key)

    def choose(self, key: str) -> None:
        """Mark the row as the chosen one."""
        self.chosen_key = key
        if key:
            self.setCurrentItem(self.item_of(key))
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.currentRow() < 0 and self.keys():
            self.setCurrentItem(self.item_of(self.chosen_key or self.keys()[0]))
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self.chosen_key and event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self.setCurrentItem(self.item_of(self.chosen_key))
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.currentItem():
            self._take(self.currentItem())
            return
        super().keyPressEvent(event)

    def _take(self, item: QListWidgetItem) -> None:
        if _row_of(item).key:
            self.taken.emit(_row_of(item).key)


class _Delegate(QStyledItemDelegate):
    """Draws a row: bar and ground where chosen, number, text, detail and mark, and the ring where the arrows are."""

    def __init__(self, row: int, parent: _List) -> None:
        super().__init__(parent)
        self._row, self._list = row, parent

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        row: _Row = index.data(_Role.ROW)
        return QSize(60, self._row + (_WHOSE if row.whose else 0) if row.key else min(self._row, _HEADING))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: _Row = index.data(_Role.ROW)
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(row.key) and row.key == self._list.chosen_key
        self._paint_ground(painter, rect, index, chosen=chosen)
        right = self._paint_right(painter, rect, row)
        self._paint_text(painter, rect, row, right, chosen=chosen)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, rect: QRectF, index: QModelIndex | QPersistentModelIndex, *, chosen: bool
    ) -> None:
        if chosen or self._is_hovered(index):
            painter.fillRect(rect, theme.colour(Colour.ACCENT_GROUND))
        if chosen:
            painter.fillRect(QRectF(rect.x(), rect.y(), 4, rect.height()), theme.colour(Colour.ACCENT))
        if self._list.hasFocus() and self._list.currentIndex() == index:
            painter.setPen(QPen(theme.colour(Colour.FOCUS), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(7, 2, -5, -2), theme.RADIUS, theme.RADIUS)

    def _is_hovered(self, index: QModelIndex | QPersistentModelIndex) -> bool:
        viewport = self._list.viewport()
        if not viewport.underMouse() or not index.data(_Role.ROW).key:
            return False
        return self._list.indexAt(viewport.mapFromGlobal(self._list.cursor().pos())) == index

    def _paint_right(self, painter: QPainter, rect: QRectF, row: _Row) -> float:
        right = rect.right() - _RIGHT
        if row.mark is not None:
            size = MARK - 2
            paint_mark(painter, row.mark, QRectF(right - size, rect.center().y() - size / 2, size, size))
            right -= MARK + 8
        if row.detail:
            painter.setFont(theme.font(Size.SMALL))
            painter.setPen(theme.colour(Colour.QUIET))
            width = painter.fontMetrics().horizontalAdvance(row.detail)
            where = QRectF(right - width - 1, rect.y(), width + 2, rect.height())
            painter.drawText(where, Qt.AlignmentFlag.AlignVCenter, row.detail)
            right -= width + 4
        return right

    def _paint_text(self, painter: QPainter, rect: QRectF, row: _Row, right: float, *, chosen: bool) -> None:
        heading = not row.key
        painter.setFont(theme.font(Size.SMALL if heading else Size.BODY, bold=heading or chosen))
        painter.setPen(theme.colour(Colour.QUIET if heading else Colour.ACCENT if chosen else Colour.TEXT))
        left = rect.x() + _LEFT
        if row.number:
            painter.drawText(rect.adjusted(_LEFT, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, row.number)
            left += max(_NUMBER, painter.fontMetrics().horizontalAdvance(row.number) + 8)
        shown = painter.fontMetrics().elidedText(row.text, Qt.TextElideMode.ElideRight, int(right - left))
        top = 4 if heading else 0
        where = QRectF(left, rect.y() + top, right - left, rect.height() - top - (_WHOSE if row.whose else 0))
        painter.drawText(where, Qt.AlignmentFlag.AlignVCenter, shown)
        if row.whose:
            painter.setFont(theme.font(Size.SMALL))
            painter.setPen(theme.colour(Colour.QUIET))
            shown = painter.fontMetrics().elidedText(row.whose, Qt.TextElideMode.ElideRight, int(right - left))
            where = QRectF(left, where.bottom() - 8, right - left, _WHOSE + 4)
            painter.drawText(where, Qt.AlignmentFlag.AlignVCenter, shown)


def _row_of(item: QListWidgetItem) -> _Row:
    return item.data(_Role.ROW)


def _say(item: QListWidgetItem, row: _Row) -> None:
    item.setData(Qt.ItemDataRole.AccessibleTextRole, row.spoken)
