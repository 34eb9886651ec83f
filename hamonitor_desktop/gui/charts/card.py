"""A card around a chart: its title, how to read it, a legend, the same as a table, and the note that stays with it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hamonitor_desktop.gui.charts.cells import ChartWidget
from hamonitor_desktop.gui.charts.looks import LegendItem, Look
from hamonitor_desktop.gui.icons import Icon
from hamonitor_desktop.gui.theme import Size
from hamonitor_desktop.gui.widgets.buttons import Link
from hamonitor_desktop.gui.widgets.card import Card, Rule
from hamonitor_desktop.gui.widgets.data_table import DataTable, TableText
from hamonitor_desktop.gui.widgets.emptying import empty
from hamonitor_desktop.gui.widgets.flow import FlowLayout
from hamonitor_desktop.gui.widgets.labels import Label


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
        empty(self._legend_flow)
        for text, look in items:
            self._legend_flow.addWidget(LegendItem(text, look))
        self._legend.setVisible(bool(items) and not self.table.isVisibleTo(self))

    def set_texts(self, description: str, note: str, table: TableText) -> None:
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
