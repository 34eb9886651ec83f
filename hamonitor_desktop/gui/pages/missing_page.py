"""Who is missing: the organisations without a return that counts, and the reminder for all of them or for one."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hamonitor_desktop.domain.codes import HaError
from hamonitor_desktop.domain.display import capitalised, show_number
from hamonitor_desktop.domain.formulas import guarded
from hamonitor_desktop.gui import tasks
from hamonitor_desktop.gui.icons import Icon
from hamonitor_desktop.gui.language import show_date
from hamonitor_desktop.gui.models.lines import Head, LinesModel
from hamonitor_desktop.gui.pages.central_errors import show_error
from hamonitor_desktop.gui.pages.central_page import CentralPage
from hamonitor_desktop.gui.theme import Size
from hamonitor_desktop.gui.widgets.announcing import announce
from hamonitor_desktop.gui.widgets.ask_file import ask_target
from hamonitor_desktop.gui.widgets.buttons import Button, ButtonKind, Link
from hamonitor_desktop.gui.widgets.labels import Label
from hamonitor_desktop.gui.widgets.message import Message
from hamonitor_desktop.gui.widgets.nesting import nest
from hamonitor_desktop.gui.widgets.search_field import SearchField
from hamonitor_desktop.gui.widgets.table import ROW, Table, table_card
from hamonitor_desktop.usecases.round_facts import RoundFacts
from hamonitor_desktop.usecases.round_files import file_name

if TYPE_CHECKING:
    from hamonitor_desktop.usecases.reminding import Missing

_WIDTHS: Final = [160, 126, 112, 172, 105, 175, 195]
_KINDS: Final = "Excel (*.xlsx);;CSV (*.csv)"


class MissingPage(CentralPage):
    """Reads the store anew whenever it is asked for. `back` asks for the response, `opened` for an organisation."""

    back = Signal()
    opened = Signal(str)

    def __init__(self, store: str, facts: RoundFacts) -> None:
        super().__init__()
        self._store, self._facts = store, facts
        self._missing, self._shown = tuple["Missing", ...](), list["Missing"]()
        self._group, self._listed = ("", ""), tuple[str, ...]()
        self.back_link = Link(self.tr("Response"), size=Size.SMALL, icon=Icon.CHEVRON_LEFT)
        self.back_link.clicked.connect(self.back)
        self.column.addWidget(self.back_link, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(Label(self.tr("Who is missing"), size=Size.TITLE, bold=True))
        self.sentence = Label(tone="quiet", wrap=True)
        self.column.addWidget(self.sentence)
        self.message = Message()
        self.column.addWidget(self.message)
        self._build_noting()
        self._build_search()
        self._build_table()
        self._build_footer()
        self.first = self.search

    def _build_noting(self) -> None:
        """Once a list was saved: whoever sent the mails notes it here, and sees it in the table from then on."""
        self.note_button = Button(self.tr("Note that they were reminded today"), icon=Icon.CHECK, height=36)
        self.note_button.clicked.connect(self._note)
        self.column.addWidget(self.note_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.note_button.hide()

    def _build_search(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        self.heading = Label(bold=True, wrap=True)
        self.all_link = Link(self.tr("Show all that are missing"), size=Size.SMALL)
        self.all_link.clicked.connect(lambda: self._narrow("", ""))
        self.copy_link = Link(self.tr("Copy the list"), size=Size.SMALL, icon=Icon.COPY)
        self.copy_link.clicked.connect(self._copy)
        finder = SearchField()
        finder.paused.connect(self._fill)
        self.search = finder.edit
        row.addWidget(self.heading, 1)
        row.addWidget(self.copy_link)
        row.addWidget(finder)
        self.column.addWidget(self.all_link, 0, Qt.AlignmentFlag.AlignLeft)
        nest(self.column, row)

    def _build_table(self) -> None:
        self.model = LinesModel(self)
        self.table = Table(self.tr("Who is missing"))
        self.table.setModel(self.model)
        self.table.setMinimumHeight(6 * ROW)
        self.table.chosen.connect(lambda _index: self._allow())
        self.table.opened.connect(self._open)
        self.column.addWidget(table_card(self.table), 1)

    def _build_footer(self) -> None:
        self.text_button = Button(self.tr("Copy the mail for one"), icon=Icon.COPY)
        self.text_button.clicked.connect(self.copy_text)
        self.save_button = Button(self.tr("Save the reminder list ..."), ButtonKind.PRIMARY, Icon.DOWNLOAD)
        self.save_button.clicked.connect(self._ask_target)
        self.footer.left.addWidget(self.text_button)
        self.footer.right.addWidget(self.save_button)
        shortcut = QShortcut(QKeySequence(Qt.Modifier.ALT | Qt.Key.Key_Left), self)
        shortcut.activated.connect(self.back)
        self._allow()

    # reading

    def open(self, by: str = "", group: str = "") -> None:
        """Read the store, and show who is missing: of a group, or all of them."""
        self._group = (by, group)
        self.search.clear()
        self.message.clear()
        self.note_button.hide()
        self.refresh()

    def show_round(self, facts: RoundFacts) -> None:
        """Name the days of the round as they are now."""
        self._facts = facts

    def refresh(self) -> None:
        """Read the store again."""
        store, round_id = self._store, self._facts.round.id

        def work(_task: tasks.Task) -> tuple[Missing, ...]:
            from hamonitor_desktop.usecases.reminding import missing_list

            return missing_list(store, round_id)

        tasks.run(work, self._show, self._failed, owner=self)

    def follow(self) -> None:
        self.refresh()

    def _failed(self, error: HaError) -> None:
        show_error(self.message, error)

    # showing

    def _show(self, missing: tuple[Missing, ...]) -> None:
        self._missing = missing
        rejected = sum(person.rejected for person in missing)
        said = [self.tr("This program sends nothing: you get a list to merge mails from, or the text for one.")]
        if not missing:
            said = [self.tr("Nobody is missing: of everybody there is a return that counts.")]
        elif rejected:
            said.insert(0, self.tr("Of %n organisation(s) all that came in was rejected.", "", rejected))
        self.sentence.setText(" ".join(said))
        self._fill()

    def _narrow(self, by: str, group: str) -> None:
        self._group = (by, group)
        self._fill()
        self.search.setFocus()

    def _fill(self) -> None:
        typed = self.search.text().strip().casefold()
        found = [
            person
            for person in self._missing
            if person.is_in(*self._group)
            and (typed in person.organisation.name.casefold() or typed in person.organisation.code.casefold())
        ]
        heads = (
            Head(self.tr("Organisation"), bold=True),
            Head(self.tr("Kind")),
            Head(self.tr("Inhabitants"), number=True),
            Head(self.tr("Region")),
            Head(self.tr("State")),
            Head(self.tr("Mail"), long=True),
            Head(self.tr("Reminded")),
            Head(self.tr("Code")),
        )
        with self.table.kept_place(lambda row: self._shown[row].organisation.code):
            self._shown = found
            self.model.set_lines(heads, [self._cells(person) for person in found])
            self.table.set_widths(_WIDTHS, 0)
        self.table.setColumnHidden(len(heads) - 1, True)  # it goes along with a copy, and finds no room on the page
        count = self.tr("{number} organisation(s)", "", len(self._shown)).format(number=show_number(len(self._shown)))
        self.heading.setText(count)
        self.all_link.setVisible(bool(self._group[1]))
        self._allow()

    def _cells(self, person: Missing) -> tuple[str, ...]:
        about = person.organisation
        people = show_number(about.population) if about.population is not None else "–"
        state = self.tr("Rejected") if person.rejected else self.tr("Nothing in")
        kind, region, mails = capitalised(person.kind), about.region_name or "–", ", ".join(person.mails) or "–"
        return (about.name, kind, people, region, state, mails, self._reminded(person), about.code)

    def _reminded(self, person: Missing) -> str:
        if not person.reminded:
            return "–"
        day, times = show_date(person.reminded[0]), len(person.reminded)
        return day if times == 1 else self.tr("{day}, %n time(s)", "", times).format(day=day)

    def _allow(self) -> None:
        for button in (self.copy_link, self.save_button):
            button.setEnabled(bool(self._shown))
        self.text_button.setEnabled(self._chosen() is not None)

    def _chosen(self) -> Missing | None:
        row = self.table.currentIndex().row()
        return self._shown[row] if 0 <= row < len(self._shown) else None

    # taking along

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self._shown[index.row()].organisation.code)

    def _tell(self, beside: QWidget, text: str) -> None:
        self.message.show_text(text, "success")
        announce(beside, text)

    def _copy(self) -> None:
        lines = ["\t".join(map(guarded, row)) for row in self.model.rows]
        QGuiApplication.clipboard().setText("\n".join(lines))
        self._tell(self.copy_link, self.tr("%n organisation(s) copied; paste them in Excel or a mail.", "", len(lines)))

    def copy_text(self) -> None:
        """Put the reminder for the chosen organisation on the clipboard."""
        from hamonitor_desktop.usecases.reminding import reminder_text

        person = self._chosen()
        if person is not None:
            QGuiApplication.clipboard().setText(reminder_text(self._facts.round, person, date.today()))
            said = self.tr("The text for {name} is copied; paste it in a mail.").format(name=person.organisation.name)
            if person.mails:
                address = self.tr("Mail address: {mails}.").format(mails=", ".join(person.mails))
                said = f"{said} {address}"
            self._tell(self.text_button, said)

    def _ask_target(self) -> None:
        of, missing = self._facts.round, tuple(self._shown)
        target = ask_target(self, self.tr("Save the reminder list"), file_name(of, "herinneringen", ".xlsx"), _KINDS)
        if target is None:
            return

        def work(_task: tasks.Task) -> tuple[Path, int]:
            from hamonitor_desktop.usecases.reminding import save_reminders

            return target, save_reminders(target, of, missing, date.today())

        self.save_button.setEnabled(False)
        self._listed = tuple(person.organisation.code for person in missing)
        tasks.run(work, self._saved, self._not_saved, owner=self)

    def _saved(self, made: tuple[Path, int]) -> None:
        path, rows = made
        self.note_button.show()
        self._allow()
        text = self.tr("%n reminder(s) to merge are in {path}.", "", rows).format(path=path)
        self._tell(self.save_button, text)

    def _note(self) -> None:
        store, round_id, listed = self._store, self._facts.round.id, self._listed

        def work(_task: tasks.Task) -> int:
            from hamonitor_desktop.usecases.contacts import note_moments, reminded

            note_moments(store, round_id, reminded(listed, date.today()))
            return len(listed)

        self.search.setFocus()
        self.note_button.hide()
        tasks.run(work, self._noted, self._not_noted, owner=self)

    def _noted(self, number: int) -> None:
        self._tell(self.search, self.tr("Noted that %n organisation(s) were reminded.", "", number))
        self.refresh()

    def _not_noted(self, error: HaError) -> None:
        self.note_button.show()  # to try again
        show_error(self.message, error)

    def _not_saved(self, error: HaError) -> None:
        self._allow()
        show_error(self.message, error)
