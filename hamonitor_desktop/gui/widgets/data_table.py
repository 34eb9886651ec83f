"""A small table as high as its rows, for figures beside a chart and for short lists."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QSizePolicy, QTableWidget, QTableWidgetItem

from hamonitor_desktop.gui import theme
from hamonitor_desktop.gui.theme import Size

_ROW = 34
_NAME = 100
_ROOMY = 11
_CLOSE = 5
_MOST = 260


@dataclass(frozen=True)
class TableText:
    """Rows of text: the first column names the row, the others are right-aligned where `numbers`."""

    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: bool = True


class DataTable(QTableWidget):
    """A table as high as its rows, since a page has one scroll bar. Arrows walk it, Tab leaves it."""

    def __init__(self) -> None:
        super().__init__()
        self._padding = 0
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(24)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setMinimumSectionSize(30)

    def set_table(self, table: TableText) -> None:
        """Show this table."""
        self.setColumnCount(len(table.headers))
        self.setRowCount(len(table.rows))
        for column, header in enumerate(table.headers):
            self.setHorizontalHeaderItem(column, _item(header, right=table.numbers and column > 0))
        for row, words in enumerate(table.rows):
            for column, word in enumerate(words):
                self.setItem(row, column, _item(word, right=table.numbers and column > 0))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The first column takes what the others leave; a header wraps between its words."""
        header, metrics = self.horizontalHeader(), QFontMetrics(theme.font(Size.SMALL, bold=True))
        widths = self._column_widths(metrics)
        for column, width in enumerate(widths, 1):
            self.setColumnWidth(column, width)
        self.setColumnWidth(0, max(_NAME, self.viewport().width() - sum(widths)))
        lines = [self._header_lines(column, metrics) for column in range(self.columnCount())]
        header.setFixedHeight(max(lines, default=1) * metrics.lineSpacing() + 18)
        for row in range(self.rowCount()):
            self.setRowHeight(row, self._row_height(row))
        over = header.length() > self.viewport().width()
        height = header.height() + self.verticalHeader().length() + 2 + (14 if over else 0)
        if height != self.minimumHeight():
            self.setFixedHeight(height)

    def _row_height(self, row: int) -> int:
        metrics, heights = QFontMetrics(theme.font(Size.SMALL)), [0]
        for column in range(self.columnCount()):
            item = self.item(row, column)
            room = QRect(0, 0, self.columnWidth(column) - 2 * self._padding, 10_000)
            text = item.text() if item else ""
            heights.append(metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), text).height())
        return max(_ROW, max(heights) + 14)

    def _column_widths(self, metrics: QFontMetrics) -> list[int]:
        """Roomy where that fits, else as close as the words allow."""
        words = [self._widest_word(column, metrics) for column in range(1, self.columnCount())]
        roomy = sum(words) + 2 * (_ROOMY + 1) * len(words) + _NAME <= self.viewport().width()
        self._set_padding(_ROOMY if roomy else _CLOSE)
        return [word + 2 * (self._padding + 1) for word in words]

    def _set_padding(self, padding: int) -> None:
        """Cells and headers line up: Qt draws the text of a cell a margin of 3 px further in."""
        if padding != self._padding:
            self._padding = padding
            cell = f"QTableView::item {{ padding: 0 {padding - 3}px; }}"
            self.setStyleSheet(f"{cell} QHeaderView::section {{ padding: 8px {padding}px; }}")

    def _widest_word(self, column: int, metrics: QFontMetrics) -> int:
        header, *cells = self._words(column)
        widest = max((metrics.horizontalAdvance(word) for word in (*header.split(), *cells)), default=0)
        return min(_MOST, widest)

    def _words(self, column: int) -> list[str]:
        cells = (self.item(row, column) for row in range(self.rowCount()))
        return [self._header(column), *(cell.text() for cell in cells if cell)]

    def _header(self, column: int) -> str:
        item = self.horizontalHeaderItem(column)
        return item.text() if item else ""

    def _header_lines(self, column: int, metrics: QFontMetrics) -> int:
        room = QRect(0, 0, self.columnWidth(column) - 2 * self._padding, 1000)
        height = metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), self._header(column)).height()
        return max(1, round(height / metrics.lineSpacing()))


def _item(text: str, *, right: bool) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    wrapped = int(side | Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextWordWrap)
    item.setData(Qt.ItemDataRole.TextAlignmentRole, wrapped)
    return item
