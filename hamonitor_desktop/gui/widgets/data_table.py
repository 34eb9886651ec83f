"""A small table as high as its rows, for figures beside a chart and for short lists."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QSizePolicy, QTableWidget, QTableWidgetItem

from hamonitor_desktop.gui import theme
from hamonitor_desktop.gui.theme import Size


@dataclass(frozen=True)
class Table:
    """Rows of text: the first column names the row, the others are right-aligned where `numbers`."""

    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: bool = True


class DataTable(QTableWidget):
    """A table as high as its rows, since a page has one scroll bar. Arrows walk it, Tab leaves it."""

    def __init__(self) -> None:
        super().__init__()
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(24)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setMinimumSectionSize(30)

    def set_table(self, table: Table) -> None:
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
        widths = [self._column_width(column, metrics) for column in range(1, self.columnCount())]
        for column, width in enumerate(widths, 1):
            self.setColumnWidth(column, width)
        self.setColumnWidth(0, max(120, self.viewport().width() - sum(widths)))
        lines = [self._header_lines(column, metrics) for column in range(self.columnCount())]
        header.setFixedHeight(max(lines, default=1) * metrics.lineSpacing() + 18)
        self.resizeRowsToContents()
        for row in range(self.rowCount()):
            self.setRowHeight(row, max(34, self.rowHeight(row) + 4))
        height = header.height() + self.verticalHeader().length() + 2
        if height != self.minimumHeight():
            self.setFixedHeight(height)

    def _column_width(self, column: int, metrics: QFontMetrics) -> int:
        words = [word for text in self._words(column)[:1] for word in text.split()] + self._words(column)[1:]
        return min(280, max((metrics.horizontalAdvance(word) for word in words), default=0) + 24)

    def _words(self, column: int) -> list[str]:
        cells = (self.item(row, column) for row in range(self.rowCount()))
        return [self._header(column), *(cell.text() for cell in cells if cell)]

    def _header(self, column: int) -> str:
        item = self.horizontalHeaderItem(column)
        return item.text() if item else ""

    def _header_lines(self, column: int, metrics: QFontMetrics) -> int:
        room = QRect(0, 0, self.columnWidth(column) - 16, 1000)
        height = metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), self._header(column)).height()
        return max(1, round(height / metrics.lineSpacing()))


def _item(text: str, *, right: bool) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    wrapped = int(side | Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextWordWrap)
    item.setData(Qt.ItemDataRole.TextAlignmentRole, wrapped)
    return item
