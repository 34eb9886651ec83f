"""Cijfers: the tables of figures, by kind of party and by group, to read here or to keep as CSV."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtGui import QShowEvent

from hamonitor_desktop.analysis.tables import By
from hamonitor_desktop.domain.codes import HaError
from hamonitor_desktop.domain.display import capitalised, show_number
from hamonitor_desktop.domain.organisations import MUNICIPALITY
from hamonitor_desktop.gui import tasks
from hamonitor_desktop.gui.icons import Icon
from hamonitor_desktop.gui.language import spoken
from hamonitor_desktop.gui.models.lines import Head, LinesModel
from hamonitor_desktop.gui.pages.caveats import fixed_note, register_caveat
from hamonitor_desktop.gui.pages.central_errors import show_error
from hamonitor_desktop.gui.pages.central_page import CentralPage
from hamonitor_desktop.gui.theme import Size
from hamonitor_desktop.gui.widgets.ask_file import ask_target
from hamonitor_desktop.gui.widgets.buttons import Button
from hamonitor_desktop.gui.widgets.fields import ComboBox, Field
from hamonitor_desktop.gui.widgets.flow import FlowLayout
from hamonitor_desktop.gui.widgets.labels import Label
from hamonitor_desktop.gui.widgets.message import Message
from hamonitor_desktop.gui.widgets.nesting import nest
from hamonitor_desktop.gui.widgets.table import Table, table_card
from hamonitor_desktop.usecases.figures_view import Figures
from hamonitor_desktop.usecases.round_facts import RoundFacts

FINAL: Final = "final"
_WIDTHS: Final = {"actor": 190, "group": 220, "question": 420, "option": 230}
_NUMBER: Final = 92
_OF_PROGRAM: Final = frozenset(("group", "option"))
"""Columns in which words of the program can stand beside those of the questionnaire."""
_ONCE: Final = frozenset(("actor", "group", "question"))

_Wanted = tuple[str, str | None, By | None, bool]
"""The table, the kind of party, the grouping, and whether final returns alone count."""


class FiguresPage(CentralPage):
    """One filter row and a table. Reads the store anew whenever it is shown or a filter changes."""

    def __init__(self, store: str, facts: RoundFacts) -> None:
        super().__init__()
        self._store, self._facts = store, facts
        self.column.addWidget(Label(self.tr("Figures"), size=Size.TITLE, bold=True))
        self._build_filters()
        self.message = Message()
        self.column.addWidget(self.message)
        self.status = Label(size=Size.SMALL, tone="quiet", wrap=True)
        self.column.addWidget(self.status)
        self.model = LinesModel(self)
        self.table = Table(self.tr("Figures"))
        self.table.setModel(self.model)
        self.column.addWidget(table_card(self.table), 1)
        self.caveat = Label(size=Size.SMALL, tone="warning", wrap=True)
        self.caveat.hide()
        self.column.addWidget(self.caveat)
        self.column.addWidget(Label(fixed_note(facts), size=Size.SMALL, tone="quiet", wrap=True))
        self.save_button = Button(self.tr("Save as CSV"), icon=Icon.DOWNLOAD)
        self.save_button.clicked.connect(self._save)
        self.footer.left.addWidget(self.save_button)
        self.first = self.which

    def _build_filters(self) -> None:
        self.which, self.actor = ComboBox(), ComboBox()
        self.by, self.returns = ComboBox(), ComboBox()
        for key, text in (
            ("frequencies", self.tr("Answers, how often")),
            ("numbers", self.tr("Numbers")),
            ("response", self.tr("Response")),
        ):
            self.which.addItem(text, key)
        for actor in self._facts.actors:
            self.actor.addItem(capitalised(actor.plural), actor.code)
        self.actor.addItem(self.tr("All parties"), "")
        self.actor.setCurrentIndex(max(0, self.actor.findData(MUNICIPALITY)))
        for key, text in (
            ("", self.tr("All together")),
            (By.SIZE, self.tr("By number of inhabitants")),
            (By.PROVINCE, self.tr("By province")),
            (By.REGION, self.tr("By youth care region")),
        ):
            self.by.addItem(text, key)
        self.returns.addItem(self.tr("Final and provisional"), "")
        self.returns.addItem(self.tr("Final alone"), FINAL)
        row = FlowLayout(gap=16, row_gap=8)
        nest(self.column, row)
        labels = (self.tr("Table"), self.tr("Kind of party"), self.tr("Group"), self.tr("Returns"))
        for label, combo in zip(labels, (self.which, self.actor, self.by, self.returns), strict=True):
            row.addWidget(Field(label, combo))
            combo.currentIndexChanged.connect(self.refresh)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def _wanted(self) -> _Wanted:
        actor, by = self.actor.currentData() or None, self.by.currentData()
        return str(self.which.currentData()), actor, By(by) if by else None, self.returns.currentData() == FINAL

    def refresh(self) -> None:
        """Read the figures that the filters ask for."""
        self.status.setText(self.tr("Computing ..."))
        self.follow()

    def follow(self) -> None:
        store, round_id, wanted = self._store, self._facts.round.id, self._wanted()
        table, actor, by, final_only = wanted

        def work(_task: tasks.Task) -> tuple[_Wanted, Figures]:
            from hamonitor_desktop.usecases.figures_view import figures

            return wanted, figures(store, table, round_id=round_id, actor=actor, by=by, final_only=final_only)

        tasks.run(work, self._show, self._failed, owner=self)

    def _failed(self, error: HaError) -> None:
        self.status.clear()
        self.model.set_lines((), ())  # figures of other filters must not stand below these
        self.save_button.setEnabled(False)
        show_error(self.message, error)

    def _show(self, found: tuple[_Wanted, Figures]) -> None:
        wanted, figures = found
        if wanted != self._wanted():
            return  # the filters changed meanwhile
        self.message.clear()
        heads = [
            Head(spoken(column.head), number=column.number, bold=not place, once=column.key in _ONCE)
            for place, column in enumerate(figures.columns)
        ]
        keys = [column.key for column in figures.columns]
        words = {place for place, key in enumerate(keys) if key in _OF_PROGRAM}
        rows = [
            tuple(spoken(cell) if place in words else cell for place, cell in enumerate(row)) for row in figures.rows
        ]
        named = [place for place, column in enumerate(figures.columns) if not column.number]
        stretch = next((keys.index(key) for key in ("question", "group", "actor") if key in keys), 0)
        with self.table.kept_place(lambda row: tuple(self.model.rows[row][place] for place in named)):
            self.model.set_lines(heads, rows)
            self.table.set_widths([_WIDTHS.get(key, _NUMBER) for key in keys], stretch)
        self.status.setText(self._told(figures))
        self.caveat.setText(register_caveat(self._facts, wanted[2]))
        self.caveat.setVisible(bool(self.caveat.text()))
        self.save_button.setEnabled(bool(figures.rows))

    def _told(self, figures: Figures) -> str:
        rows = len(figures.rows)
        parts = [self.tr("1 row") if rows == 1 else self.tr("{number} rows").format(number=show_number(rows))]
        if not figures.rows:
            parts = [self.tr("There is nothing to count here yet.")]
        if figures.provisional:
            parts.append(self.tr("%n provisional return(s) count", "", figures.provisional))
        if figures.reserves:
            parts.append(self.tr("%n organisation(s) made a reserve", "", figures.reserves))
        if self.which.currentData() == "frequencies":
            parts.append(self.tr("base = organisations with an answer other than not to be said yet"))
        if figures.reconstructed:
            parts.append(self.tr("some questions are reconstructed, and are marked"))
        return " · ".join(parts)

    def _save(self) -> None:
        table, actor, by, final_only = self._wanted()
        about, of = "-".join(part for part in (table, actor, by) if part), self._facts.round
        suggested = f"{of.file_mark}{about}-{of.id}.csv"
        target = ask_target(self, self.tr("Save as CSV"), suggested, "CSV (*.csv)")
        if target is None:
            return
        store, round_id = self._store, self._facts.round.id

        def work(_task: tasks.Task) -> Path:
            from hamonitor_desktop.usecases.analysing import table_text
            from hamonitor_desktop.usecases.outcome_list import save_text

            options = {"round_id": round_id, "actor": actor, "by": by}
            save_text(target, table_text(store, table, **options, final_only=final_only))
            return target

        def saved(path: Path) -> None:
            self.message.show_text(self.tr("The figures are in {path}.").format(path=path), "success")

        tasks.run(work, saved, lambda error: show_error(self.message, error), owner=self)
