"""Tables: rows of 32 px, whole rows chosen, icon plus word in a cell, Enter or a double click to open a row."""

from __future__ import annotations

from collections.abc import Callable, Generator, Hashable
from contextlib import contextmanager
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelection,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from hamonitor_desktop.domain.direction import plain
from hamonitor_desktop.gui import theme
from hamonitor_desktop.gui.icons import Icon, paint
from hamonitor_desktop.gui.theme import Colour, Size
from hamonitor_desktop.gui.widgets.card import Card

ROW = 32
_PAD = 16
_ICON = 16
_LEAST_PART = 0.6
"""Of its own width; where less is left for a column that takes what the others leave, the table scrolls."""

Index = QModelIndex | QPersistentModelIndex


class Role(IntEnum):
    """What a model may tell beside its text."""

    SIGN = Qt.ItemDataRole.UserRole + 1  # a `Sign` before the text
    BOLD = Qt.ItemDataRole.UserRole + 2  # true for the cell that names the row
    ROW = Qt.ItemDataRole.UserRole + 3  # the value the row stands for
    REPEATED = Qt.ItemDataRole.UserRole + 4  # true where the row above says the same: it need not be drawn again


@dataclass(frozen=True)
class Sign:
    """An icon before the text of a cell, in a colour role."""

    icon: Icon
    tone: Colour


class CellPainter(QStyledItemDelegate):
    """Paints the cells by role, so that they follow the theme."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect
        view = self.parent()
        chosen = isinstance(view, QTableView) and view.selectionModel().isRowSelected(index.row())
        painter.fillRect(rect, theme.colour(Colour.ACCENT_GROUND if chosen else Colour.SURFACE))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, theme.colour(Colour.LINE))
        if chosen and index.column() == 0:
            painter.fillRect(rect.x(), rect.y(), 4, rect.height(), theme.colour(Colour.ACCENT))
        first = isinstance(view, QTableView) and view.rowAt(0) == index.row()
        if chosen or first or not index.data(Role.REPEATED):
            self._paint_text(painter, rect.adjusted(_PAD, 0, -8, 0), index)
        painter.restore()

    def _paint_text(self, painter: QPainter, room: QRect, index: Index) -> None:
        sign = index.data(Role.SIGN)
        if isinstance(sign, Sign):
            where = QRectF(room.x(), room.center().y() - _ICON / 2 + 1, _ICON, _ICON)
            paint(painter, sign.icon, where, theme.colour(sign.tone))
            room = room.adjusted(_ICON + 9, 0, 0, 0)
        font = theme.font(Size.SMALL, bold=bool(index.data(Role.BOLD)))
        painter.setFont(font)
        painter.setPen(theme.colour(Colour.TEXT))
        right = bool((index.data(Qt.ItemDataRole.TextAlignmentRole) or 0) & Qt.AlignmentFlag.AlignRight)
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        text = QFontMetrics(font).elidedText(_shown(index), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(side | Qt.AlignmentFlag.AlignVCenter), text)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        font = theme.font(Size.SMALL, bold=bool(index.data(Role.BOLD)))
        sign = _ICON + 9 if isinstance(index.data(Role.SIGN), Sign) else 0
        return QSize(QFontMetrics(font).horizontalAdvance(_shown(index)) + sign + _PAD + 10, ROW)


def _shown(index: Index) -> str:
    """The text of a cell as it is drawn: no name of a file or a person makes a line in it or turns its writing."""
    return plain(str(index.data() or ""))


class Table(QTableView):
    """A table of the kit. `opened` tells the row that was asked for, `chosen` the row the cursor came to."""

    opened = Signal(QModelIndex)
    chosen = Signal(QModelIndex)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._widths, self._stretch = list[int](), 0
        self.setAccessibleName(name)
        self.setItemDelegate(CellPainter(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(5 * ROW)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(ROW)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setMinimumHeight(36)
        head.setStyleSheet(f"QHeaderView::section {{ padding-left: {_PAD}px; }}")
        self.activated.connect(self.opened)

    def set_widths(self, widths: list[int], stretch: int) -> None:
        """The widths of the columns, in logical pixels; the column `stretch` takes what is left.

        Where too little is left for it, it has its own width, and one scrolls to the last columns.
        """
        self._widths, self._stretch = widths, stretch
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        head.setMinimumSectionSize(60)
        for column in range(len(widths)):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
        for column, width in enumerate(widths):
            self.setColumnWidth(column, width)
        self._fit()

    def _fit(self) -> None:
        if self._stretch >= self.horizontalHeader().count():
            return
        others = [at for at in range(len(self._widths)) if at != self._stretch and not self.isColumnHidden(at)]
        left = self.viewport().width() - sum(self.columnWidth(at) for at in others)
        least, head = round(_LEAST_PART * self._widths[self._stretch]), self.horizontalHeader()
        mode = QHeaderView.ResizeMode.Stretch if left >= least else QHeaderView.ResizeMode.Interactive
        if head.sectionResizeMode(self._stretch) is not mode:
            head.setSectionResizeMode(self._stretch, mode)
        if mode is QHeaderView.ResizeMode.Interactive:
            self.setColumnWidth(self._stretch, self._widths[self._stretch])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._widths:
            self._fit()

    @contextmanager
    def kept_place(self, key: Callable[[int], Hashable]) -> Generator[None]:
        """Fill the table anew, and keep the row that is chosen and the one at the top, by what a row stands for."""
        across, bar, chosen = self.horizontalScrollBar().value(), self.verticalScrollBar(), self.currentIndex()
        top, rest = divmod(bar.value(), ROW)
        rows = self.model().rowCount()
        at_top = key(top) if bar.value() and top < rows else None  # whoever looks at the first sees what comes new
        is_chosen = chosen.isValid() and self.selectionModel().isRowSelected(chosen.row())
        was = key(chosen.row()) if is_chosen else None
        yield
        places = {key(row): row for row in reversed(range(self.model().rowCount()))}
        if was in places:
            self.setCurrentIndex(self.model().index(places[was], chosen.column()))
        self.doItemsLayout()  # the scroll bars know the new number of rows after this
        bar.setValue(places.get(at_top, top) * ROW + rest)
        self.horizontalScrollBar().setValue(across)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        if model is not None:
            self.selectionModel().currentRowChanged.connect(self._tell)

    def _tell(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(current)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Choose the first row when the keyboard comes here and none is chosen yet."""
        super().focusInEvent(event)
        reasons = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        if event.reason() in reasons and self.model() and not self.selectionModel().hasSelection():
            self.selectRow(max(0, self.currentIndex().row()))  # Qt itself comes to a row without choosing it

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens on every platform: on some the style would keep it for editing."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
            return
        super().keyPressEvent(event)


def table_card(table: Table) -> Card:
    """A card that a table fills, up to its rounded corners."""
    card = Card(padding=4)
    card.body.setContentsMargins(1, 1, 1, 5)
    card.body.addWidget(table)
    return card
