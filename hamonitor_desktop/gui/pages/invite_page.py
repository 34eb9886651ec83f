"""Uitnodigen: a round package and an activation code for every organisation, once per round."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.gui import tasks, theme
from hamonitor_desktop.gui.icons import Icon
from hamonitor_desktop.gui.pages.central_errors import KEY_CODES, PASSPHRASE_CODES, show_error
from hamonitor_desktop.gui.pages.central_page import CentralPage
from hamonitor_desktop.gui.theme import Size
from hamonitor_desktop.gui.widgets.ask_file import ask_file, ask_folder
from hamonitor_desktop.gui.widgets.buttons import Button, ButtonKind
from hamonitor_desktop.gui.widgets.card import Card
from hamonitor_desktop.gui.widgets.choices import CheckBox, RadioTile
from hamonitor_desktop.gui.widgets.facts import FactsCard
from hamonitor_desktop.gui.widgets.fields import PassphraseField, first_wanting
from hamonitor_desktop.gui.widgets.labels import Label
from hamonitor_desktop.gui.widgets.message import Message
from hamonitor_desktop.gui.widgets.nesting import nest
from hamonitor_desktop.gui.widgets.open_folder import open_folder
from hamonitor_desktop.gui.widgets.path_field import PathField
from hamonitor_desktop.gui.widgets.work_line import WorkLine
from hamonitor_desktop.usecases.keys import central_key_path
from hamonitor_desktop.usecases.round_facts import RoundFacts
from hamonitor_desktop.usecases.round_plan import CentralKey

XLSX = "xlsx"


class InvitePage(CentralPage):
    """Makes the packages and says where they and the codes are. `go` asks for another page."""

    invited = Signal()
    may_leave = Signal()

    def __init__(self, store: str, facts: RoundFacts) -> None:
        super().__init__()
        self._store, self._facts = store, facts
        self._task: tasks.Task | None = None
        self._leaving = False
        self.column.addWidget(Label(self.tr("Invite"), size=Size.TITLE, bold=True))
        asked = self.tr("%n organisation(s)", "", facts.organisations)
        said = self.tr("A round package and an activation code for {asked}. You send them; this program sends nothing.")
        self.column.addWidget(Label(said.format(asked=asked), tone="quiet", wrap=True))
        self.work = WorkLine()
        self.work.stopped.connect(self.stop)
        self.message = Message()
        self.form = self._form()
        self.done_card = FactsCard(self.tr("The packages are ready"))
        self.done_card.hide()
        self._place(self.work, self.message, self.form, self.done_card)
        self._build_footer()
        self.first = self.folder.edit
        if facts.invited:
            self._tell_invited()

    def _place(self, *parts: QWidget) -> None:
        """Put the parts under each other, no wider than reads well, at the left as on the other pages."""
        reading = QWidget()
        reading.setMaximumWidth(theme.READING_WIDTH)
        column = QVBoxLayout(reading)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in parts:
            column.addWidget(part)
        row = QHBoxLayout()
        row.addWidget(reading, 1)
        row.addStretch(0)
        nest(self.column, row)
        self.column.addStretch(1)

    def _kind_tiles(self) -> QVBoxLayout:
        kinds = QVBoxLayout()
        kinds.setSpacing(6)
        kinds.addWidget(Label(self.tr("What kind of file?"), size=Size.SMALL, bold=True))
        row = QHBoxLayout()
        row.setSpacing(12)
        self.plain_tile = RadioTile(self.tr("Round package (.haronde)"), self.tr("Small, opens with a double click."))
        self.excel_tile = RadioTile(self.tr("Excel file with a letter"), self.tr("If mail filters stop other files."))
        self._kinds = QButtonGroup(self)
        for tile in (self.plain_tile, self.excel_tile):
            self._kinds.addButton(tile)
            row.addWidget(tile, 1)
        self.plain_tile.setChecked(True)
        nest(kinds, row)
        return kinds

    def _form(self) -> Card:
        card = Card(padding=24)
        card.body.setSpacing(16)
        nest(card.body, self._kind_tiles())
        self.folder = PathField(
            self.tr("Folder for the packages"), lambda parent: ask_folder(parent, self.tr("Folder for the packages"))
        )
        self.key = PathField(
            self.tr("Key file of the central team"),
            lambda parent: ask_file(parent, self.tr("Key file of the central team"), "PEM (*.pem)"),
            self.tr("The file that this round was made with."),
        )
        if central_key_path().exists():
            self.key.edit.setText(str(central_key_path()))
        self.passphrase = PassphraseField(self.tr("Passphrase of the key"))
        self._build_letters()
        for field in (self.folder, self.with_letters, self.letters, self.codes_note, self.key, self.passphrase):
            card.body.addWidget(field)
        return card

    def _build_letters(self) -> None:
        self.with_letters = CheckBox(self.tr("Make a letter with the code for each organisation as well"))
        self.letters = PathField(
            self.tr("Folder for the letters and the codes"),
            lambda parent: ask_folder(parent, self.tr("Folder for the letters and the codes")),
            self.tr(
                "Another folder than that of the packages. A Word letter for each organisation, a list to merge your "
                "own letters from, and codes.csv. It is the only place where the codes are: keep it well."
            ),
        )
        self.codes_note = Label(size=Size.SMALL, tone="quiet", wrap=True)
        self.codes_note.setText(
            self.tr(
                "The codes come beside the packages, in codes.csv. It is the only place where they are: keep it well."
            )
        )
        self.with_letters.setChecked(True)
        self.codes_note.hide()
        self.with_letters.toggled.connect(self.letters.setVisible)
        self.with_letters.toggled.connect(self.codes_note.setHidden)

    def _build_footer(self) -> None:
        self.make_button = Button(self.tr("Make the packages"), ButtonKind.PRIMARY, Icon.PACKAGE)
        self.make_button.clicked.connect(self.make)
        self.next_button = Button(self.tr("To Bring in"), ButtonKind.PRIMARY, Icon.CHEVRON_RIGHT, after=True)
        self.next_button.clicked.connect(lambda: self.go.emit("import"))
        self.next_button.hide()
        self.footer.right.addWidget(self.make_button)
        self.footer.right.addWidget(self.next_button)

    # making

    @property
    def busy(self) -> bool:
        """Whether packages are being made."""
        return self._task is not None

    def make(self) -> None:
        """Make the packages from what was filled in."""
        if self.busy or self._wanting():
            return
        store, out, key = self._store, Path(self.folder.text), CentralKey(Path(self.key.text), self.passphrase.text)
        carrier = XLSX if self.excel_tile.isChecked() else None
        letters = Path(self.letters.text) if self.with_letters.isChecked() else None
        round_id = self._facts.round.id

        def work(task: tasks.Task) -> object:
            from hamonitor_desktop.usecases.rounds import invite

            def progress(done: int, of: int) -> None:
                if task.cancelled():
                    raise HaError(Code.CANCELLED)  # inside the use case's own transaction, which takes all back
                task.report(done, of)

            return invite(store, out, key, round_id=round_id, carrier=carrier, letters=letters, progress=progress)

        self.message.clear()
        self._set_busy(busy=True)
        self.work.begin(self.tr("Making the packages ..."))
        self._task = tasks.run(work, self._made, self._failed, self.work.advance, owner=self)
        self.work.stop_button.setFocus()

    def stop(self) -> None:
        """Ask the work to stop; nothing of it remains."""
        if self._task is not None:
            self._task.cancel()

    def leave_when_stopped(self) -> None:
        """Stop, and tell with `may_leave` when it has."""
        self._leaving = True
        self.stop()

    def _wanting(self) -> bool:
        """Whether a field is still empty; it is said at the field, and the first one gets the cursor."""
        wanted = {
            self.folder: self.tr("Choose a folder."),
            self.letters: self.tr("Choose a folder."),
            self.key: self.tr("Choose the key file."),
            self.passphrase: self.tr("Type the passphrase."),
        }
        empty = first_wanting(wanted)
        if empty is not None:
            self.reveal(empty)
        return empty is not None

    def _set_busy(self, *, busy: bool) -> None:
        self.work.setVisible(busy)
        self.form.setEnabled(not busy)
        self.make_button.setEnabled(not busy)
        if busy:
            self.verticalScrollBar().setValue(0)

    def _end(self) -> None:
        self._task = None
        self._set_busy(busy=False)
        if self._leaving:
            self.may_leave.emit()

    def _failed(self, error: HaError) -> None:
        self._end()
        if error.code is Code.CANCELLED:
            text = self.tr("Stopped. Nobody is invited, and the packages and letters that were made are gone again.")
            self.message.show_text(text, "warning")
            self.make_button.setFocus()
            return
        if error.code in PASSPHRASE_CODES:
            self.passphrase.edit.setFocus()
        elif error.code in KEY_CODES:
            self.key.edit.setFocus()
        elif error.code is Code.WRONG_USE and self.with_letters.isChecked():
            self.letters.edit.setFocus()
        else:
            self.folder.edit.setFocus()
        show_error(self.message, error)
        self.reveal(self.message)

    def _made(self, made: object) -> None:
        from hamonitor_desktop.usecases.rounds import Invited

        self._end()
        if not isinstance(made, Invited):
            return
        self.passphrase.edit.clear()
        self.form.hide()
        self.done_card.add(
            self.tr("Packages"), self.tr("%n package(s) in {folder}", "", made.packages).format(folder=made.folder)
        )
        if made.letters:
            self.done_card.add(
                self.tr("Letters"), self.tr("One for each organisation, in {folder}").format(folder=made.letters)
            )
        self.done_card.add(self.tr("Codes"), str(made.codes))
        said = self.tr(
            "Send the code apart from the package: by letter or telephone, or in a mail of its own. "
            "Whoever has both can answer on behalf of the organisation."
        )
        self.done_card.add(self.tr("Mind"), said, bold=True)
        self.open_button = Button(self.tr("Open the folder"), icon=Icon.FOLDER, height=36)
        self.open_button.clicked.connect(lambda: open_folder(made.folder))
        self.done_card.body.addWidget(self.open_button)
        if letters := made.letters:
            self.letters_button = Button(self.tr("Open the folder with letters"), icon=Icon.FOLDER, height=36)
            self.letters_button.clicked.connect(lambda: open_folder(letters))
            self.done_card.body.addWidget(self.letters_button)
        self.done_card.show()
        self._offer_next()
        self.invited.emit()

    def _tell_invited(self) -> None:
        self.form.hide()
        self._offer_next()
        text = self.tr(
            "This round was invited already. The packages and codes.csv are where they were put then; "
            "making them again would make the codes that were sent useless."
        )
        self.message.show_text(text, "success")

    def _offer_next(self) -> None:
        self.make_button.hide()
        self.next_button.show()
        self.first = self.next_button
        self.next_button.setFocus()
