"""Contacten: whom the central team writes to and calls, kept apart from the answers and deletable."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout

from hamonitor_desktop.domain.codes import HaError
from hamonitor_desktop.domain.display import show_number
from hamonitor_desktop.gui import tasks
from hamonitor_desktop.gui.icons import Icon
from hamonitor_desktop.gui.models.lines import Head, LinesModel
from hamonitor_desktop.gui.pages.central_errors import show_error
from hamonitor_desktop.gui.pages.central_page import CentralPage
from hamonitor_desktop.gui.pages.contact_words import entry_name, moment_text
from hamonitor_desktop.gui.theme import Size
from hamonitor_desktop.gui.widgets.ask_file import ask_file, ask_target
from hamonitor_desktop.gui.widgets.buttons import Button, ButtonKind, Link
from hamonitor_desktop.gui.widgets.card import Card
from hamonitor_desktop.gui.widgets.labels import Label
from hamonitor_desktop.gui.widgets.leave_card import LeaveCard
from hamonitor_desktop.gui.widgets.message import Message
from hamonitor_desktop.gui.widgets.nesting import nest
from hamonitor_desktop.gui.widgets.search_field import SearchField
from hamonitor_desktop.gui.widgets.table import ROW, Table, table_card
from hamonitor_desktop.usecases.round_facts import RoundFacts
from hamonitor_desktop.usecases.round_files import file_name

if TYPE_CHECKING:
    from hamonitor_desktop.domain.contacts import Contact
    from hamonitor_desktop.usecases.contact_list import TakenIn
    from hamonitor_desktop.usecases.contacts import Entry

_WIDTHS: Final = [200, 126, 162, 206, 130, 228]
_KINDS: Final = "Excel (*.xlsx);;CSV (*.csv)"
_MOST_ROWS: Final = 10  # of others, that are named


class _Line(NamedTuple):
    """A row: of which organisation, its how manieth contact, its cells, and all that is searched in it."""

    entry: Entry
    place: int
    cells: tuple[str, ...]
    words: str


class ContactsPage(CentralPage):
    """Reads the store anew whenever it is shown. `opened` asks for one organisation by its code."""

    opened = Signal(str)

    def __init__(self, store: str, facts: RoundFacts) -> None:
        super().__init__()
        self._store, self._facts = store, facts
        self._entries, self._lines = tuple["Entry", ...](), list[_Line]()
        self._shown = list["_Line"]()
        self.column.addWidget(Label(self.tr("Contacts"), size=Size.TITLE, bold=True))
        said = self.tr(
            "Whom you write to and call. This stands apart from the answers, is in no evidence, receipt or report, "
            "and can be deleted."
        )
        self.column.addWidget(Label(said, tone="quiet", wrap=True))
        self.message = Message()
        self.column.addWidget(self.message)
        self._build_empty()
        self._build_asking()
        self._build_table()
        self._build_footer()
        self.first = self.search

    def _build_empty(self) -> None:
        self.empty = Card()
        said = self.tr(
            "No contacts are kept yet. Save a list to fill in, with a row for every organisation, and take it in "
            "again. Or open an organisation and type its contact."
        )
        self.empty.body.addWidget(Label(said, wrap=True))
        self.empty_button = Button(self.tr("Save a list to fill in ..."), icon=Icon.DOWNLOAD, height=36)
        self.empty_button.clicked.connect(self._ask_target)
        self.empty.body.addWidget(self.empty_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.empty.hide()
        self.column.addWidget(self.empty)

    def _build_asking(self) -> None:
        self.asking = LeaveCard(
            self.tr("Delete all contacts of this round?"),
            self.tr("All names, addresses, telephone numbers and notes go. This cannot be undone."),
            self.tr("Keep them"),
            self.tr("Delete all"),
        )
        self.asking.stay_button.clicked.connect(self._keep)
        self.asking.leave_button.clicked.connect(self._delete_all)
        self.column.addWidget(self.asking)

    def _build_table(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        self.heading = Label(bold=True, wrap=True)
        self.save_link = Link(self.tr("Save the list ..."), size=Size.SMALL, icon=Icon.DOWNLOAD)
        self.save_link.clicked.connect(self._ask_target)
        finder = SearchField()
        finder.paused.connect(self._fill)
        self.search = finder.edit
        row.addWidget(self.heading, 1)
        row.addWidget(self.save_link)
        row.addWidget(finder)
        nest(self.column, row)
        self.model = LinesModel(self)
        self.table = Table(self.tr("Contacts"))
        self.table.setModel(self.model)
        self.table.setMinimumHeight(6 * ROW)
        self.table.opened.connect(self._open)
        self.column.addWidget(table_card(self.table), 1)

    def _build_footer(self) -> None:
        self.delete_button = Button(self.tr("Delete all ..."), icon=Icon.CLOSE)
        self.delete_button.clicked.connect(self._ask_to_delete)
        self.take_button = Button(self.tr("Take in a list ..."), ButtonKind.PRIMARY, Icon.FOLDER)
        self.take_button.clicked.connect(self._ask_list)
        self.footer.left.addWidget(self.delete_button)
        self.footer.right.addWidget(self.take_button)

    # reading

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def refresh(self) -> None:
        """Read the store again."""
        store, round_id = self._store, self._facts.round.id

        def work(_task: tasks.Task) -> tuple[Entry, ...]:
            from hamonitor_desktop.usecases.contacts import contact_entries

            return contact_entries(store, round_id)

        tasks.run(work, self._show, self._failed, owner=self)

    @property
    def at_work(self) -> bool:
        return not (self.asking.isHidden() and self.take_button.isEnabled())

    def follow(self) -> None:
        self.refresh()

    def _failed(self, error: HaError) -> None:
        self._set_busy(busy=False)
        show_error(self.message, error)
        self.reveal(self.message)

    # showing

    def _show(self, entries: tuple[Entry, ...]) -> None:
        self._entries = entries
        self._lines = [
            _Line(entry, place, cells, "\n".join((*cells, entry.organisation.code)).casefold())
            for entry in entries
            for place, cells in enumerate(_rows(entry))
        ]
        kept = sum(len(entry.contacts) for entry in entries)
        self.empty.setVisible(not kept)
        self.save_link.setVisible(kept > 0)
        self.delete_button.setEnabled(any(entry.contacts or entry.moments for entry in entries))
        self._fill()

    def _fill(self) -> None:
        typed = self.search.text().strip().casefold()
        found = [line for line in self._lines if typed in line.words]
        heads = (
            Head(self.tr("Organisation"), bold=True),
            Head(self.tr("Kind")),
            Head(self.tr("Contact"), long=True),
            Head(self.tr("Mail"), long=True),
            Head(self.tr("Telephone")),
            Head(self.tr("Last in touch")),
        )
        with self.table.kept_place(self._key):
            self._shown = found
            self.model.set_lines(heads, [line.cells for line in found])
            self.table.set_widths(_WIDTHS, 0)
        without = sum(not entry.contacts and entry.takes_part for entry in self._entries)
        rows = self.tr("{number} row(s)", "", len(found)).format(number=show_number(len(found)))
        said = self.tr("%n organisation(s) without a contact", "", without) if without else ""
        self.heading.setText(" · ".join(part for part in (rows, said) if part))

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self._shown[index.row()].entry.organisation.code)

    def _key(self, row: int) -> tuple[str, int]:
        return self._shown[row].entry.organisation.code, self._shown[row].place

    # lists

    def _ask_list(self) -> None:
        path = ask_file(self, self.tr("Choose a list of contacts"), "Excel, CSV (*.xlsx *.csv)")
        if path is not None:
            self.take_in(path)

    def take_in(self, path: Path) -> None:
        """Take in a list."""
        store, round_id = self._store, self._facts.round.id

        def work(_task: tasks.Task) -> TakenIn:
            from hamonitor_desktop.usecases.contact_list import take_in

            return take_in(store, round_id, path)

        self._set_busy(busy=True)
        tasks.run(work, self._taken, self._failed, owner=self)

    def _taken(self, made: TakenIn) -> None:
        self._set_busy(busy=False)
        said = [
            self.tr("%n contact(s) added.", "", made.added),
            self.tr("%n contact(s) changed.", "", made.changed),
            self.tr("%n row(s) changed nothing.", "", made.same),
        ]
        if made.others:
            rows = ", ".join(map(str, made.others[:_MOST_ROWS]))
            rows += " …" if len(made.others) > _MOST_ROWS else ""
            said.append(self.tr("Left out, since the organisation is not in this round: row {rows}.").format(rows=rows))
        self.message.show_text(" ".join(said), "warning" if made.others else "success")
        self.reveal(self.message)
        self.refresh()

    def _ask_target(self) -> None:
        entries = self._entries
        name = file_name(self._facts.round, "contacten", ".xlsx")
        target = ask_target(self, self.tr("Save the list"), name, _KINDS)
        if target is None:
            return

        def work(_task: tasks.Task) -> Path:
            from hamonitor_desktop.usecases.contact_list import save_contacts

            save_contacts(target, entries)
            return target

        tasks.run(work, self._saved, self._failed, owner=self)

    def _saved(self, path: Path) -> None:
        self.message.show_text(self.tr("The list is in {path}.").format(path=path), "success")
        self.reveal(self.message)

    def _set_busy(self, *, busy: bool) -> None:
        for button in (self.take_button, self.delete_button, self.empty_button):
            button.setEnabled(not busy)

    # deleting

    def _ask_to_delete(self) -> None:
        self.asking.show()
        self.reveal(self.asking)
        self.asking.stay_button.setFocus()

    def _keep(self) -> None:
        self.asking.hide()
        self.delete_button.setFocus()

    def _delete_all(self) -> None:
        store, round_id = self._store, self._facts.round.id

        def work(_task: tasks.Task) -> tuple[int, int]:
            from hamonitor_desktop.usecases.contacts import delete_contacts

            return delete_contacts(store, round_id)

        self.asking.hide()
        self._set_busy(busy=True)
        self.search.setFocus()
        tasks.run(work, self._deleted, self._failed, owner=self)

    def _deleted(self, gone: tuple[int, int]) -> None:
        self._set_busy(busy=False)
        people, notes = gone
        said = (self.tr("%n contact(s) deleted.", "", people), self.tr("%n note(s) deleted.", "", notes))
        self.message.show_text(" ".join(said), "success")
        self.reveal(self.message)
        self.refresh()


def _rows(entry: Entry) -> list[tuple[str, ...]]:
    """A row for each contact of an organisation, or one that says there is none; who takes part no more is told so."""
    last = moment_text(entry.moments[0]) if entry.moments else "–"
    contacts: tuple[Contact | None, ...] = entry.contacts or (None,)
    return [
        (
            entry_name(entry),
            entry.kind,
            *(said or "–" for said in ((contact.name, contact.mail, contact.telephone) if contact else ("", "", ""))),
            last,
        )
        for contact in contacts
    ]
