"""A card around a chart: its title, how to read it, a legend, the same as a table, and the note that stays with it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hamonitor_desktop.gui.charts.cells import ChartWidget
from hamonitor_desktop.gui.charts.keeping import KeepLink, Source
from hamonitor_desktop.gui.charts.looks import Key, LegendItem
from hamonitor_desktop.gui.charts.picture import Picture
from hamonitor_desktop.gui.icons import Icon
from hamonitor_desktop.gui.theme import Size
from hamonitor_desktop.gui.widgets.buttons import Link
from hamonitor_desktop.gui.widgets.card import Card, Rule
from hamonitor_desktop.gui.widgets.data_table import DataTable, TableText
from hamonitor_desktop.gui.widgets.emptying import empty
from hamonitor_desktop.gui.widgets.flow import FlowLayout
from hamonitor_desktop.gui.widgets.labels import Label
from hamonitor_desktop.gui.widgets.message import Message
from hamonitor_desktop.gui.widgets.nesting import nest

_NO_TABLE = TableText((), ())


class ChartCard(Card):
    """A chart with all that belongs to it. The title says what is seen; the note below it cannot be left out.

    What holds for every chart of a page stands there once; a picture carries that as well. `source` says whose figures
    these are, for a picture or a table that leaves the program.
    """

    def __init__(self, title: str, subtitle: str, chart: ChartWidget, source: Source) -> None:
        super().__init__(padding=24)
        self.chart = chart
        self._source, self._text, self._keys, self._caveats = source, _NO_TABLE, (), ""
        self._title = Label(title, size=Size.LEAD, bold=True, wrap=True)
        self._subtitle = Label(subtitle, size=Size.SMALL, tone="quiet", wrap=True)
        self.switch = Link("", size=Size.SMALL, icon=Icon.TABLE)
        self.switch.clicked.connect(self._switch)
        self.message = Message()
        self.keep = KeepLink(self.picture, lambda: self._text, source, self.message)
        self.keep.setAccessibleName(f"{self.keep.text()}: {title}")
        self._legend = QWidget()
        self._legend_flow = FlowLayout(self._legend, gap=20, row_gap=0)
        self.table = DataTable()
        self.table.setAccessibleName(title)
        self.table.hide()
        self._note = Label("", size=Size.SMALL, tone="quiet", wrap=True)
        chart.setAccessibleName(title)
        self._name_switch(self.tr("Show as a table"))
        self._assemble()

    def _assemble(self) -> None:
        links, flow = QWidget(), FlowLayout(gap=20, row_gap=0)
        links.setLayout(flow)
        flow.addWidget(self.switch)
        flow.addWidget(self.keep)
        head = QHBoxLayout()
        head.setSpacing(20)
        head.addWidget(self._title, 1)
        head.addWidget(links, 0, Qt.AlignmentFlag.AlignTop)
        nest(self.body, head)
        for part in (self._subtitle, self._legend, self.chart, self.table):
            self.body.addWidget(part)
        self.above = self.body.indexOf(self._legend)
        """Where something can be put in between, such as a choice of what is shown."""
        self.body.addSpacing(4)
        for part in (Rule(), self._note, self.message):
            self.body.addWidget(part)
        self.body.setContentsMargins(24, 18, 24, 16)

    @property
    def title(self) -> str:
        """What is seen."""
        return self._title.text()

    def set_subtitle(self, text: str) -> None:
        """Say how to read it, or what it comes down to."""
        if text != self._subtitle.text():
            self._subtitle.setText(text)

    def set_legend(self, keys: Sequence[Key]) -> None:
        """The fillings and markers with their words."""
        if self._keys != tuple(keys):
            self._keys = tuple(keys)
            empty(self._legend_flow)
            for key in keys:
                self._legend_flow.addWidget(LegendItem(key))
        self._legend.setVisible(bool(keys) and not self.table.isVisibleTo(self))

    def set_texts(self, description: str, note: str, table: TableText, caveats: str) -> None:
        """What is read aloud, what stays below the chart, the same as a table, and what a picture says before that."""
        self._caveats = caveats
        self.chart.setAccessibleDescription(description)
        if note != self._note.text():
            self._note.setText(note)
        self._text = table
        if self.table.isVisibleTo(self):  # else it is made when it is asked for
            self.table.set_table(table)

    def picture(self) -> Picture:
        """The card as it leaves the program."""
        return Picture(
            title=self.title,
            subtitle=self._subtitle.text(),
            whose=self._source.whose,
            made_up=self._source.made_up,
            legend=self._keys,
            chart=self.chart,
            note=f"{self._caveats} {self._note.text()}",
            description=self.chart.accessibleDescription(),
        )

    def _switch(self) -> None:
        as_table = not self.table.isVisibleTo(self)
        if as_table:
            self.table.set_table(self._text)
        self.table.setVisible(as_table)
        self.chart.setVisible(not as_table)
        self._legend.setVisible(not as_table and bool(self._keys))
        self._name_switch(self.tr("Show as a chart") if as_table else self.tr("Show as a table"))

    def _name_switch(self, text: str) -> None:
        """What stands on the link, and what is read aloud: each chart on the page has one."""
        self.switch.setText(text)
        self.switch.setAccessibleName(f"{text}: {self.title}")
        self.switch.updateGeometry()
