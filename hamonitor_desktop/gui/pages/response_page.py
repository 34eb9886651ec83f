"""Respons: how many answered, by kind of party and by group, and who has not yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout

from hamonitor_desktop.analysis.tables import By
from hamonitor_desktop.domain.codes import HaError
from hamonitor_desktop.domain.display import capitalised, show_number, whole_percent
from hamonitor_desktop.domain.formulas import guarded
from hamonitor_desktop.domain.organisations import MUNICIPALITY
from hamonitor_desktop.gui import tasks, theme
from hamonitor_desktop.gui.icons import Icon
from hamonitor_desktop.gui.language import show_date, spoken
from hamonitor_desktop.gui.models.lines import Head, LinesModel
from hamonitor_desktop.gui.pages.caveats import fixed_note, register_caveat
from hamonitor_desktop.gui.pages.central_errors import show_error
from hamonitor_desktop.gui.pages.central_page import CentralPage
from hamonitor_desktop.gui.theme import Size
from hamonitor_desktop.gui.widgets.announcing import announce
from hamonitor_desktop.gui.widgets.buttons import Button, ButtonKind, Link
from hamonitor_desktop.gui.widgets.card import Card
from hamonitor_desktop.gui.widgets.data_table import DataTable, TableText
from hamonitor_desktop.gui.widgets.fields import ComboBox, LineEdit
from hamonitor_desktop.gui.widgets.labels import Label
from hamonitor_desktop.gui.widgets.marks import Mark
from hamonitor_desktop.gui.widgets.message import Message
from hamonitor_desktop.gui.widgets.nesting import nest
from hamonitor_desktop.gui.widgets.response_bars import ResponseBars, Single, share_of, words
from hamonitor_desktop.gui.widgets.table import ROW, Table
from hamonitor_desktop.usecases.responding import ResponseCount
from hamonitor_desktop.usecases.response_view import Missing, ResponseView
from hamonitor_desktop.usecases.round_facts import RoundFacts

_COPIED_ALONE = (3, 4)  # region and code go along with a copy, and find no room on the page


class ResponsePage(CentralPage):
    """Reads the store anew whenever it is shown. `go` asks for another page."""

    def __init__(self, store: str, facts: RoundFacts) -> None:
        super().__init__()
        self._store, self._facts, self._missing = store, facts, tuple[Missing, ...]()
        self.column.addWidget(Label(self.tr("Response"), size=Size.TITLE, bold=True))
        self.sentence = Label(tone="quiet", wrap=True)
        self.column.addWidget(self.sentence)
        self.note = Label(size=Size.SMALL, tone="quiet", wrap=True)
        self.column.addWidget(self.note)
        self.message = Message()
        self.column.addWidget(self.message)
        self.parties = BarsCard(self.tr("By kind of party"), self.tr("Newest accepted return of each organisation"))
        self.groups = BarsCard(self.tr("Municipalities"), "", row=32)
        self._build_choice()
        self.row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.row.setSpacing(16)
        self.left = QVBoxLayout()
        self.left.setSpacing(12)
        self.left.addWidget(self.parties)
        self._build_missing()
        nest(self.row, self.left, 1)
        self.row.addWidget(self.groups, 1, Qt.AlignmentFlag.AlignTop)
        nest(self.column, self.row, 1)
        self._build_footer()
        self.first = self.search

    def _build_choice(self) -> None:
        self.by = ComboBox(name=self.tr("Group"))
        for key, text in (
            (By.PROVINCE, self.tr("By province")),
            (By.REGION, self.tr("By youth care region")),
            (By.SIZE, self.tr("By number of inhabitants")),
        ):
            self.by.addItem(text, key)
        self.by.currentIndexChanged.connect(self._ask_groups)
        self.groups.tools.addWidget(self.by)
        self.caveat = Label(size=Size.SMALL, tone="warning", wrap=True)
        self.caveat.hide()
        self.groups.body.insertWidget(1, self.caveat)

    def _build_missing(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        self.missing_title = Label(self.tr("Who is missing"), size=Size.LEAD, bold=True)
        self.search = LineEdit(name=self.tr("Search organisation"))
        self.search.setMaximumWidth(200)
        self.search.textChanged.connect(lambda _text: self._show_missing())
        label = Label(self.tr("Search organisation"), size=Size.SMALL, bold=True)
        label.setBuddy(self.search)
        row.addWidget(self.missing_title, 1)
        row.addWidget(label)
        row.addWidget(self.search)
        nest(self.left, row)
        self.model = LinesModel(self)
        self.table = Table(self.tr("Who is missing"))
        self.table.setModel(self.model)
        self.table.setMinimumHeight(6 * ROW)
        self.table_card = Card()
        self.table_card.body.setContentsMargins(1, 1, 1, 5)
        self.table_card.body.addWidget(self.table)
        self.left.addWidget(self.table_card, 1)

    def _build_footer(self) -> None:
        self.copy_button = Button(self.tr("Copy the list"), icon=Icon.COPY)
        self.copy_button.clicked.connect(self._copy)
        self.next_button = Button(self.tr("To Figures"), ButtonKind.PRIMARY, Icon.CHEVRON_RIGHT, after=True)
        self.next_button.clicked.connect(lambda: self.go.emit("figures"))
        self.copy_button.setEnabled(False)
        self.footer.left.addWidget(self.copy_button)
        self.footer.right.addWidget(self.next_button)

    # reading

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def refresh(self) -> None:
        """Read the store again."""
        store, round_id = self._store, self._facts.round.id

        def work(_task: tasks.Task) -> ResponseView:
            from hamonitor_desktop.usecases.response_view import response_view

            return response_view(store, round_id)

        tasks.run(work, self._show, self._failed, owner=self)
        self._ask_groups()

    def _ask_groups(self) -> None:
        store, round_id, by = self._store, self._facts.round.id, By(self.by.currentData())

        def work(_task: tasks.Task) -> tuple[By, tuple[ResponseCount, ...]]:
            from hamonitor_desktop.usecases.response_view import response_by

            return by, response_by(store, by, MUNICIPALITY, round_id)

        tasks.run(work, self._show_groups, self._failed_groups, owner=self)

    def _failed_groups(self, error: HaError) -> None:
        self.groups.show_bars(())  # bars of another grouping must not stand below this one
        self.caveat.hide()
        show_error(self.message, error)

    def _failed(self, error: HaError) -> None:
        show_error(self.message, error)

    # showing

    def _show(self, view: ResponseView) -> None:
        self.message.clear()
        share = whole_percent(100 * view.received / view.invited) if view.invited else 0
        said = self.tr(
            "{received} of {invited} organisations have a return that counts ({share} %). "
            "{missing} are missing. Reference date {day}."
        )
        self.sentence.setText(
            said.format(
                received=show_number(view.received),
                invited=show_number(view.invited),
                share=share,
                missing=show_number(len(view.missing)),
                day=show_date(view.reference_date),
            )
        )
        alone = {actor.code for actor in self._facts.actors if actor.single}
        bars = [
            replace(count, name=capitalised(spoken(count.name))) for count in view.counts if count.actor not in alone
        ]
        names = {actor.code: actor.name for actor in self._facts.actors}
        singles = [
            Single(short(names[count.actor], count.actor), mark_of(count))
            for count in view.counts
            if count.actor in alone
        ]
        self.parties.show_bars(bars, singles, self.tr("National"))
        invited = self.tr("n = organisations invited.")
        self.note.setText(f"{invited} {fixed_note(self._facts)}")
        self._missing = view.missing
        self._show_missing()

    def _show_groups(self, found: tuple[By, tuple[ResponseCount, ...]]) -> None:
        by, groups = found
        if by != self.by.currentData():
            return  # another grouping was chosen meanwhile
        self.groups.show_bars(groups)
        self.caveat.setText(register_caveat(self._facts, by))
        self.caveat.setVisible(bool(self.caveat.text()))

    def _show_missing(self) -> None:
        sought = self.search.text().strip().lower()
        shown = [person for person in self._missing if sought in person.name.lower() or sought in person.code.lower()]
        heads = (
            Head(self.tr("Organisation"), bold=True),
            Head(self.tr("Kind")),
            Head(self.tr("Inhabitants"), number=True),
            Head(self.tr("Region")),
            Head(self.tr("Code")),
        )
        self.model.set_lines(heads, [missing_row(person) for person in shown])
        self.table.set_widths([220, 130, 110, 200, 90], 0)
        for column in _COPIED_ALONE:
            self.table.setColumnHidden(column, True)
        self.missing_title.setText(self.tr("Who is missing: {number}").format(number=show_number(len(self._missing))))
        self.copy_button.setEnabled(bool(shown))

    def _copy(self) -> None:
        lines = ["\t".join(map(guarded, row)) for row in self.model.rows]
        QGuiApplication.clipboard().setText("\n".join(lines))
        text = self.tr("%n organisation(s) copied; paste them in Excel or a mail.", "", len(lines))
        self.message.show_text(text, "success")
        announce(self.copy_button, text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= theme.BREAK_POINT
        self.row.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)


class BarsCard(Card):
    """Bars under a title, or the same as a table. `tools` is the row behind the title."""

    def __init__(self, title: str, subtitle: str, *, row: int = 40) -> None:
        super().__init__()
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(Label(title, size=Size.LEAD, bold=True))
        head.addStretch(1)
        self.tools = QHBoxLayout()
        nest(head, self.tools)
        self.table_link = Link(self.tr("Show as table"), size=Size.SMALL, icon=Icon.TABLE)
        self.table_link.clicked.connect(self._switch)
        head.addWidget(self.table_link)
        nest(self.body, head)
        if subtitle:
            self.body.addWidget(Label(subtitle, size=Size.SMALL, tone="quiet", wrap=True))
        self.bars = ResponseBars(row=row)
        self.body.addWidget(self.bars)
        self.table = DataTable()
        self.table.setAccessibleName(title)
        self.table.hide()
        self.body.addWidget(self.table)

    def show_bars(self, bars: Sequence[ResponseCount], singles: list[Single] | None = None, national: str = "") -> None:
        """Show other bars, and the same in the table."""
        self.bars.set_bars(bars, singles or (), national)
        rows = [
            (bar.name, *(show_number(n) for n in (bar.invited, bar.final, bar.provisional, bar.missing)), share_of(bar))
            for bar in bars
        ]
        rows += [single_row(single) for single in singles or ()]
        self.table.set_table(TableText((self.tr("Who"), "n", *words(), "%"), tuple(rows)))

    def _switch(self) -> None:
        as_table = self.table.isHidden()
        self.table.setVisible(as_table)
        self.bars.setVisible(not as_table)
        self.table_link.setText(self.tr("Show as bars") if as_table else self.tr("Show as table"))


def mark_of(count: ResponseCount) -> Mark:
    """The mark of a party of one organisation."""
    if count.final:
        return Mark.DONE
    return Mark.BUSY if count.provisional else Mark.EMPTY


def short(name: str, code: str) -> str:
    """The name of a national party where room is short: its abbreviation, if the name is long."""
    return name if len(name) <= 6 else ("Rijk" if code == "rijk" else code.upper())


def single_row(single: Single) -> tuple[str, ...]:
    """A national party as a row of the table."""
    final, provisional = single.mark is Mark.DONE, single.mark is Mark.BUSY
    there = final or provisional
    return (single.name, "1", str(int(final)), str(int(provisional)), str(int(not there)), "100 %" if there else "0 %")


def missing_row(person: Missing) -> tuple[str, ...]:
    """A missing organisation as a row of the table."""
    people = show_number(person.population) if person.population is not None else "–"
    return (person.name, capitalised(person.kind), people, person.region or "–", person.code)
