"""One organisation: its contacts, and when it was mailed or called."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout

from hamonitor_desktop.domain.codes import HaError
from hamonitor_desktop.domain.contacts import Contact, Moment, MomentKind
from hamonitor_desktop.gui import tasks
from hamonitor_desktop.gui.icons import Icon
from hamonitor_desktop.gui.language import show_date
from hamonitor_desktop.gui.models.lines import Head, LinesModel
from hamonitor_desktop.gui.pages.central_errors import show_error
from hamonitor_desktop.gui.pages.central_page import CentralPage
from hamonitor_desktop.gui.pages.contact_words import entry_name, kind_word
from hamonitor_desktop.gui.theme import Size
from hamonitor_desktop.gui.widgets.buttons import Button, ButtonKind, Link
from hamonitor_desktop.gui.widgets.card import Card, Rule
from hamonitor_desktop.gui.widgets.columns import Columns
from hamonitor_desktop.gui.widgets.date_field import DateField
from hamonitor_desktop.gui.widgets.fields import ComboBox, Field, LineField
from hamonitor_desktop.gui.widgets.labels import Label
from hamonitor_desktop.gui.widgets.message import Message
from hamonitor_desktop.gui.widgets.nesting import nest
from hamonitor_desktop.gui.widgets.switching import Switch
from hamonitor_desktop.gui.widgets.table import ROW, Table
from hamonitor_desktop.usecases.round_facts import RoundFacts

if TYPE_CHECKING:
    from hamonitor_desktop.usecases.contacts import Entry

_NARROW: Final = 640
_ROWS: Final = 8


class ContactPage(CentralPage):
    """`back` asks for where one came from. What is typed stays until it is kept or another organisation is opened."""

    back = Signal()

    def __init__(self, store: str, facts: RoundFacts) -> None:
        super().__init__()
        self._store, self._facts = store, facts
        self._code, self._asked, self._edited = "", False, Contact("")
        self._entry: Entry | None = None
        self._numbers: tuple[list[int], list[int]] = ([], [])  # of the contacts and of the notes that are shown
        self.back_link = Link(self.tr("Back"), size=Size.SMALL, icon=Icon.CHEVRON_LEFT)
        self.back_link.clicked.connect(self.back)
        self.column.addWidget(self.back_link, 0, Qt.AlignmentFlag.AlignLeft)
        self.title = Label(size=Size.TITLE, bold=True, wrap=True)
        self.column.addWidget(self.title)
        self.message = Message()
        self.column.addWidget(self.message)
        self._build_people()
        self._build_moments()
        self.column.addStretch(1)
        self.save_button = Button(self.tr("Keep the contact"), ButtonKind.PRIMARY, Icon.CHECK)
        self.save_button.clicked.connect(self.save)
        self.footer.right.addWidget(self.save_button)
        shortcut = QShortcut(QKeySequence(Qt.Modifier.ALT | Qt.Key.Key_Left), self)
        shortcut.activated.connect(self.back)
        self._switch = Switch(self.save_button, self.note_button)
        self.first = self.name.edit

    def _build_people(self) -> None:
        card = Card(padding=24)
        card.body.addWidget(Label(self.tr("Contacts"), size=Size.LEAD, bold=True))
        self.people, self.people_table = self._table(card, self.tr("Contacts"))
        self.people_table.chosen.connect(self._choose)
        row = Columns(least=_NARROW, gap=12)
        self.name, self.mail = LineField(self.tr("Name")), LineField(self.tr("Mail"))
        self.telephone = LineField(self.tr("Telephone"))
        for field in (self.name, self.mail, self.telephone):
            field.edit.returnPressed.connect(self.save)
            row.add(field, 1)
        card.body.addWidget(row)
        links = QHBoxLayout()
        links.setSpacing(20)
        self.new_link = Link(self.tr("Type another contact"), size=Size.SMALL, icon=Icon.PLUS)
        self.new_link.clicked.connect(self._begin)
        self.delete_link = Link(self.tr("Delete this contact"), size=Size.SMALL, icon=Icon.CLOSE)
        self.delete_link.clicked.connect(self._delete_contact)
        for link in (self.new_link, self.delete_link):
            links.addWidget(link)
        links.addStretch(1)
        nest(card.body, links)
        self.column.addWidget(card)

    def _build_moments(self) -> None:
        card = Card(padding=24)
        card.body.addWidget(Label(self.tr("When you were in touch"), size=Size.LEAD, bold=True))
        row = Columns(least=_NARROW, gap=12)
        self.kind = ComboBox()
        for kind in (MomentKind.CALL, MomentKind.MAIL, MomentKind.REMINDER, MomentKind.OTHER):
            self.kind.addItem(kind_word(kind), str(kind))
        self.day = DateField(self.tr("Day"))
        self.text = LineField(self.tr("Note"))
        self.text.edit.returnPressed.connect(self.note)
        for field, share in ((Field(self.tr("How"), self.kind), 1), (self.day, 1), (self.text, 3)):
            row.add(field, share)
        card.body.addWidget(row)
        links = QHBoxLayout()
        links.setSpacing(20)
        self.note_button = Button(self.tr("Note it"), icon=Icon.CHECK, height=36)
        self.note_button.clicked.connect(self.note)
        self.forget_link = Link(self.tr("Delete the chosen note"), size=Size.SMALL, icon=Icon.CLOSE)
        self.forget_link.clicked.connect(self._delete_moment)
        links.addWidget(self.note_button)
        links.addWidget(self.forget_link)
        links.addStretch(1)
        nest(card.body, links)
        card.body.addWidget(Rule())
        self.moments, self.moments_table = self._table(card, self.tr("When you were in touch"))
        self.column.addWidget(card)

    def _table(self, card: Card, name: str) -> tuple[LinesModel, Table]:
        model, table = LinesModel(self), Table(name)
        table.setModel(model)
        card.body.addWidget(table)
        return model, table

    # reading

    def open(self, organisation: str) -> None:
        """Show an organisation by its code; what was typed for it and not kept yet stays."""
        if organisation != self._code:
            self._code, self._entry = organisation, None
            self.title.clear()
            self.message.clear()
            self._begin()
            self.text.edit.clear()
            self.day.edit.setText(f"{date.today():%d-%m-%Y}")
        self._read()

    def _read(self, told: str = "") -> None:
        store, round_id, code = self._store, self._facts.round.id, self._code

        def work(_task: tasks.Task) -> Entry | None:
            from hamonitor_desktop.usecases.contacts import contact_entries

            found = contact_entries(store, round_id)
            return next((entry for entry in found if entry.organisation.code == code), None)

        tasks.run(work, lambda entry: self._show(entry, told), self._failed, owner=self)

    def _failed(self, error: HaError) -> None:
        self._switch.on()
        show_error(self.message, error)
        self.reveal(self.message)

    def _show(self, entry: Entry | None, told: str) -> None:
        self._switch.on()
        if entry is None or entry.organisation.code != self._code:
            return  # another organisation was opened meanwhile
        self._entry = entry
        self.title.setText(f"{entry_name(entry)} · {entry.kind} · {entry.organisation.code}")
        heads = (Head(self.tr("Name"), bold=True), Head(self.tr("Mail")), Head(self.tr("Telephone")))
        rows = [(item.name or "–", item.mail or "–", item.telephone or "–") for item in entry.contacts]
        with self.people_table.kept_place(lambda row: self._numbers[0][row]):
            _set(self.people, self.people_table, heads, rows, [200, 220, 150])
            self._numbers = ([item.number for item in entry.contacts], self._numbers[1])
        self.people_table.setVisible(bool(rows))
        if self._edited.number not in (0, *self._numbers[0]) and not self._is_typed():
            self._edit(Contact(self._code))  # a colleague deleted it
        heads = (Head(self.tr("Day"), bold=True), Head(self.tr("How")), Head(self.tr("Note")), Head(self.tr("Who")))
        rows = [(show_date(item.day), kind_word(item.kind), item.text or "–", item.who) for item in entry.moments]
        with self.moments_table.kept_place(lambda row: self._numbers[1][row]):
            _set(self.moments, self.moments_table, heads, rows, [150, 120, 400, 130], stretch=2)
            self._numbers = (self._numbers[0], [item.number for item in entry.moments])
        self.moments_table.setVisible(bool(rows))
        # not by what is chosen: Tab into a table chooses its first row, and the way by Tab would change meanwhile
        self.forget_link.setEnabled(bool(entry.moments))
        self.delete_link.setEnabled(bool(entry.contacts))
        if told:
            self.message.show_text(told, "success")

    # contacts

    @property
    def unsaved(self) -> bool:
        """Whether something was typed that is not kept, and nobody was warned of that yet."""
        return not self._asked and self._is_typed()

    @property
    def at_work(self) -> bool:
        return self._is_typed() or not self.save_button.isEnabled()

    def follow(self) -> None:
        self._read()

    def _is_typed(self) -> bool:
        return self._typed() != self._edited or bool(self.text.text)

    def ask_to_leave(self) -> None:
        """Say once that something was typed and not kept."""
        self._asked = True
        self.message.show_text(self.tr("What you typed is not kept yet. Close again to leave it."), "warning")
        self.reveal(self.message)

    def _typed(self) -> Contact:
        return Contact(self._code, self.name.text, self.mail.text, self.telephone.text, self._edited.number)

    def _begin(self) -> None:
        """Begin with a contact that is not kept yet."""
        self.people_table.selectionModel().clear()
        self._edit(Contact(self._code))
        self.name.edit.setFocus()

    def _choose(self, index: QModelIndex) -> None:
        if self._entry is not None and index.row() < len(self._entry.contacts):
            self._edit(self._entry.contacts[index.row()])

    def _edit(self, contact: Contact) -> None:
        self._edited, self._asked = contact, False
        for field, text in ((self.name, contact.name), (self.mail, contact.mail), (self.telephone, contact.telephone)):
            field.edit.setText(text)

    def save(self) -> None:
        """Keep the contact as it is typed."""
        from hamonitor_desktop.usecases.contacts import save_contact

        contact, was = self._typed(), self._edited if self._edited.number else None
        said = self.tr("The contact is changed.") if was else self.tr("The contact is kept.")
        self._do(lambda store, round_id: save_contact(store, round_id, contact, was), said, self._begin)

    def _delete_contact(self) -> None:
        from hamonitor_desktop.usecases.contacts import delete_contact

        contact = self._edited
        if not contact.number:
            self._ask_to_choose(self.people_table)
            return
        said = self.tr("The contact is deleted.")
        self._do(lambda store, round_id: delete_contact(store, round_id, contact), said, self._begin)

    # notes

    def note(self) -> None:
        """Note a call or a mail."""
        from hamonitor_desktop.usecases.contacts import note_moments

        day = self.day.read()
        if day is None:
            self.day.edit.setFocus()
            return
        moment = Moment(self._code, day, MomentKind(str(self.kind.currentData())), self.text.text)
        self._do(lambda store, round_id: note_moments(store, round_id, [moment]), self.tr("It is noted."), self._noted)

    def _noted(self) -> None:
        self._asked = False
        self.text.edit.clear()

    def _delete_moment(self) -> None:
        from hamonitor_desktop.usecases.contacts import delete_moment

        row, moments = self.moments_table.currentIndex().row(), self._entry.moments if self._entry else ()
        if not 0 <= row < len(moments):
            self._ask_to_choose(self.moments_table)
            return
        moment, said = moments[row], self.tr("The note is deleted.")
        self.text.edit.setFocus()
        self._do(lambda store, round_id: delete_moment(store, round_id, moment), said, lambda: None)

    def _ask_to_choose(self, table: Table) -> None:
        self.message.show_text(self.tr("Choose in the table first what is to be deleted."), "warning")
        self.reveal(self.message)
        table.setFocus()

    def _do(self, act: Callable[[str, str], None], told: str, after: Callable[[], None]) -> None:
        """Write in the store, and read anew; what was typed stays where that fails."""
        store, round_id = self._store, self._facts.round.id

        def done(_none: None) -> None:
            after()
            self._read(told)

        self.message.clear()
        self._switch.off()
        tasks.run(lambda _task: act(store, round_id), done, self._failed, owner=self)


def _set(
    model: LinesModel,
    table: Table,
    heads: Sequence[Head],
    rows: Sequence[Sequence[str]],
    widths: list[int],
    stretch: int = 0,
) -> None:
    """Show rows, all of them where there are not many: a page has one scroll bar."""
    model.set_lines(heads, rows)
    table.setFixedHeight(min(len(rows), _ROWS) * ROW + 44)
    table.set_widths(widths, stretch)
