"""A card around a chart: its title, how to read it, a legend, the same as a table, and the note that stays with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from hamonitor_desktop.gui import theme
from hamonitor_desktop.gui.charts.cells import ChartWidget
from hamonitor_desktop.gui.charts.looks import LegendItem, Look
from hamonitor_desktop.gui.icons import Icon
from hamonitor_desktop.gui.theme import Size
from hamonitor_desktop.gui.widgets.buttons import Link
from hamonitor_desktop.gui.widgets.card import Card, Rule
from hamonitor_desktop.gui.widgets.flow import FlowLayout
from hamonitor_desktop.gui.widgets.labels import Label


@dataclass(frozen=True)
class Table:
    """The figures of a chart as text: the first column names the row, the others are right-aligned where `numbers`."""

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
    item.setTextAlignment(int(side | Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextWordWrap))
    return item


class ChartCard(Card):
    """A chart with all that belongs to it. The title says what is seen; the note cannot be left out."""

    def __init__(self, title: str, subtitle: str, chart: ChartWidget) -> None:
        super().__init__(padding=24)
        self.chart = chart
        self._title = Label(title, size=Size.LEAD, bold=True, wrap=True)
        self.switch = Link(self.tr("Show as a table"), size=Size.SMALL, icon=Icon.TABLE)
        self.switch.setAccessibleDescription(title)
        self.switch.clicked.connect(self._switch)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(head)
        self.body.addWidget(Label(subtitle, size=Size.SMALL, tone="quiet", wrap=True))
        self._legend = QWidget()
        self._legend_flow = FlowLayout(self._legend, gap=20, row_gap=0)
        self.body.addWidget(self._legend)
        self.body.addWidget(chart)
        self.table = DataTable()
        self.table.setAccessibleName(title)
        self.table.hide()
        self.body.addWidget(self.table)
        self.body.addSpacing(4)
        self.body.addWidget(Rule())
        self._note = Label("", size=Size.SMALL, tone="quiet", wrap=True)
        self.body.addWidget(self._note)
        self.body.setContentsMargins(24, 18, 24, 16)
        chart.setAccessibleName(title)

    def set_legend(self, items: Sequence[tuple[str, Look | None]]) -> None:
        """The fillings with their words; None is the diamond of the round before."""
        while taken := self._legend_flow.takeAt(0):
            if (widget := taken.widget()) is not None:
                widget.deleteLater()
        for text, look in items:
            self._legend_flow.addWidget(LegendItem(text, look))
        self._legend.setVisible(bool(items) and not self.table.isVisibleTo(self))

    def set_texts(self, description: str, note: str, table: Table) -> None:
        """What is read aloud, what stays below the chart, and the same figures as a table."""
        self.chart.setAccessibleDescription(description)
        self._note.setText(note)
        self.table.set_table(table)

    def _switch(self) -> None:
        as_table = not self.table.isVisibleTo(self)
        self.table.setVisible(as_table)
        self.chart.setVisible(not as_table)
        self._legend.setVisible(not as_table)
        self.switch.setText(self.tr("Show as a chart") if as_table else self.tr("Show as a table"))
        self.switch.updateGeometry()
