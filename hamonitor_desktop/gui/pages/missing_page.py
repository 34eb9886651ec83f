"""Who is missing: the organisations without a return that counts, and the reminder for all of them or for one."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout

from hamonitor_desktop.domain.codes import HaError
from hamonitor_desktop.domain.display import capitalised, show_number
from hamonitor_desktop.domain.formulas import guarded
from hamonitor_desktop.gui import tasks
from hamonitor_desktop.gui.icons import Icon
from hamonitor_desktop.gui.models.lines import Head, LinesModel
from hamonitor_desktop.gui.pages.central_errors import show_error
from hamonitor_desktop.gui.pages.central_page import CentralPage
from hamonitor_desktop.gui.theme import Size
from hamonitor_desktop.gui.widgets.announcing import announce
from hamonitor_desktop.gui.widgets.ask_file import ask_target
from hamonitor_desktop.gui.widgets.buttons import Button, ButtonKind, Link
from hamonitor_desktop.gui.widgets.card import Card
from hamonitor_desktop.gui.widgets.fields import LineEdit
from hamonitor_desktop.gui.widgets.labels import Label
from hamonitor_desktop.gui.widgets.message import Message
from hamonitor_desktop.gui.widgets.nesting import nest
from hamonitor_desktop.gui.widgets.table import ROW, Table
from hamonitor_desktop.usecases.round_facts import RoundFacts
from hamonitor_desktop.usecases.round_files import file_name

if TYPE_CHECKING:
    from hamonitor_desktop.usecases.reminding import Missing

_WIDTHS: Final = [220, 130, 110, 200, 170]
_PAUSE: Final = 150  # ms after a key press, before thousands of rows are searched
_KINDS: Final = "Excel (*.xlsx);;CSV (*.csv)"


class MissingPage(CentralPage):
    """Reads the store anew whenever it is asked for. `back` asks for the response."""

    back = Signal()

    def __init__(self, store: str, facts: RoundFacts) -> None:
        super().__init__()
        self._store, self._facts = store, facts
        self._missing, self._shown = tuple["Missing", ...](), list["Missing"]()
        self._group = ("", "")
        self.back_link = Link(self.tr("Response"), size=Size.SMALL, icon=Icon.CHEVRON_LEFT)
        self.back_link.clicked.connect(self.back)
        self.column.addWidget(self.back_link, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(Label(self.tr("Who is missing"), size=Size.TITLE, bold=True))
        self.sentence = Label(tone="quiet", wrap=True)
        self.column.addWidget(self.sentence)
        self.message = Message()
        self.column.addWidget(self.message)
        self._build_search()
        self._build_table()
        self._build_footer()
        self.first = self.search

    def _build_search(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        self.heading = Label(bold=True)
        self.all_link = Link(self.tr("Show all that are missing"), size=Size.SMALL)
        self.all_link.clicked.connect(lambda: self._narrow("", ""))
        self.search = LineEdit(name=self.tr("Search organisation"))
        self.search.setMaximumWidth(200)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_PAUSE)
        self._later.timeout.connect(self._fill)
        self.search.textChanged.connect(self._later.start)
        label = Label(self.tr("Search organisation"), size=Size.SMALL, bold=True)
        label.setBuddy(self.search)
        row.addWidget(self.heading)
        row.addWidget(self.all_link)
        row.addStretch(1)
        row.addWidget(label)
        row.addWidget(self.search)
        nest(self.column, row)

    def _build_table(self) -> None:
        self.model = LinesModel(self)
        self.table = Table(self.tr("Who is missing"))
        self.table.setModel(self.model)
        self.table.setMinimumHeight(6 * ROW)
        self.table.chosen.connect(lambda _index: self._allow())
        self.table.opened.connect(lambda _index: self.copy_text())
        card = Card(padding=4)
        card.body.setContentsMargins(1, 1, 1, 5)
        card.body.addWidget(self.table)
        self.column.addWidget(card, 1)

    def _build_footer(self) -> None:
        self.copy_button = Button(self.tr("Copy the list"), icon=Icon.COPY)
        self.copy_button.clicked.connect(self._copy)
        self.text_button = Button(self.tr("Copy the mail for one"), icon=Icon.COPY)
        self.text_button.clicked.connect(self.copy_text)
        self.save_button = Button(self.tr("Save the reminder list ..."), ButtonKind.PRIMARY, Icon.DOWNLOAD)
        self.save_button.clicked.connect(self._ask_target)
        self.footer.left.addWidget(self.copy_button)
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
        self.refresh()

    def refresh(self) -> None:
        """Read the store again."""
        store, round_id = self._store, self._facts.round.id

        def work(_task: tasks.Task) -> tuple[Missing, ...]:
            from hamonitor_desktop.usecases.reminding import missing_list

            return missing_list(store, round_id)

        tasks.run(work, self._show, self._failed, owner=self)

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
        self._shown = [
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
            Head(self.tr("Code")),
        )
        self.model.set_lines(heads, [self._cells(person) for person in self._shown])
        self.table.set_widths([*_WIDTHS, 90], 0)
        count = self.tr("{number} organisation(s)", "", len(self._shown)).format(number=show_number(len(self._shown)))
        self.heading.setText(count)
        self.all_link.setVisible(bool(self._group[1]))
        self._allow()

    def _cells(self, person: Missing) -> tuple[str, ...]:
        about = person.organisation
        people = show_number(about.population) if about.population is not None else "–"
        state = self.tr("Rejected") if person.rejected else self.tr("Nothing in")
        return (about.name, capitalised(person.kind), people, about.region_name or "–", state, about.code)

    def _allow(self) -> None:
        for button in (self.copy_button, self.save_button):
            button.setEnabled(bool(self._shown))
        self.text_button.setEnabled(self._chosen() is not None)

    def _chosen(self) -> Missing | None:
        row = self.table.currentIndex().row()
        return self._shown[row] if 0 <= row < len(self._shown) else None

    # taking along

    def _tell(self, beside: Button, text: str) -> None:
        self.message.show_text(text, "success")
        announce(beside, text)

    def _copy(self) -> None:
        lines = ["\t".join(map(guarded, row)) for row in self.model.rows]
        QGuiApplication.clipboard().setText("\n".join(lines))
        self._tell(
            self.copy_button, self.tr("%n organisation(s) copied; paste them in Excel or a mail.", "", len(lines))
        )

    def copy_text(self) -> None:
        """Put the reminder for the chosen organisation on the clipboard."""
        from hamonitor_desktop.usecases.reminding import reminder_text

        person = self._chosen()
        if person is not None:
            QGuiApplication.clipboard().setText(reminder_text(self._facts.round, person, date.today()))
            said = self.tr("The text for {name} is copied; paste it in a mail.")
            self._tell(self.text_button, said.format(name=person.organisation.name))

    def _ask_target(self) -> None:
        of, missing = self._facts.round, tuple(self._shown)
        target = ask_target(self, self.tr("Save the reminder list"), file_name(of, "herinneringen", ".xlsx"), _KINDS)
        if target is None:
            return

        def work(_task: tasks.Task) -> tuple[Path, int]:
            from hamonitor_desktop.usecases.reminding import save_reminders

            return target, save_reminders(target, of, missing, date.today())

        self.save_button.setEnabled(False)
        tasks.run(work, self._saved, self._not_saved, owner=self)

    def _saved(self, made: tuple[Path, int]) -> None:
        path, rows = made
        self._allow()
        text = self.tr("%n reminder(s) to merge are in {path}.", "", rows).format(path=path)
        self._tell(self.save_button, text)

    def _not_saved(self, error: HaError) -> None:
        self._allow()
        show_error(self.message, error)
