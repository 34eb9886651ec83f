"""What is needed once to decide about returns: the central key, opened, and where the receipts go."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from hamonitor_desktop.domain.codes import HaError
from hamonitor_desktop.gui import tasks
from hamonitor_desktop.gui.pages.central_errors import PASSPHRASE_CODES, show_error
from hamonitor_desktop.gui.widgets.ask_file import ask_file, ask_folder
from hamonitor_desktop.gui.widgets.buttons import Button
from hamonitor_desktop.gui.widgets.fields import PassphraseField, first_wanting
from hamonitor_desktop.gui.widgets.message import Message
from hamonitor_desktop.gui.widgets.page import bring_opened_in_sight
from hamonitor_desktop.gui.widgets.path_field import PathField
from hamonitor_desktop.gui.widgets.titled_card import TitledCard
from hamonitor_desktop.usecases.keys import central_key_path
from hamonitor_desktop.usecases.round_plan import CentralKey

if TYPE_CHECKING:
    from hamonitor_desktop.signing.keys import SigningKey


@dataclass
class Desk:
    """The opened key and the folder of the receipts while the room is open: nobody types a passphrase 300 times."""

    key: SigningKey | None = None
    folder: Path | None = None


class DeskCard(TitledCard):
    """Asks for the key and the folder. `opened` tells that the desk is ready."""

    opened = Signal()

    def __init__(self, desk: Desk, store: str, round_id: str) -> None:
        super().__init__(
            self.tr("Before you decide"),
            self.tr(
                "Each decision goes to the organisation as a receipt that the central team signs. "
                "The key stays open until you leave this room."
            ),
            spacing=16,
        )
        self._desk, self._store, self._round_id = desk, store, round_id
        self.key = PathField(
            self.tr("Key file of the central team"),
            lambda parent: ask_file(parent, self.tr("Key file of the central team"), "PEM (*.pem)"),
            self.tr("The file that this round was made with."),
        )
        if central_key_path().exists():
            self.key.edit.setText(str(central_key_path()))
        self.passphrase = PassphraseField(self.tr("Passphrase of the key"))
        self.passphrase.edit.returnPressed.connect(self.open)
        self.folder = PathField(
            self.tr("Folder for the receipts"),
            lambda parent: ask_folder(parent, self.tr("Folder for the receipts")),
            self.tr("You mail each organisation its receipt from there; this program sends nothing."),
        )
        if "://" not in store:
            self.folder.edit.setText(str(Path(store).parent / self.tr("receipts")))
        self.message = Message()
        self.open_button = Button(self.tr("Open the key"))
        self.open_button.clicked.connect(self.open)
        for part in (self.key, self.passphrase, self.folder, self.message):
            self.body.addWidget(part)
        self.body.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignLeft)

    def begin(self) -> None:
        """Put the cursor where something is to be filled in first, in sight."""
        field = self.passphrase if self.key.text else self.key
        field.edit.setFocus()
        bring_opened_in_sight(field)

    def open(self) -> None:
        """Open the key with what was filled in, and make the folder."""
        if self._wanting() or not self.open_button.isEnabled():
            return
        store, round_id, folder = self._store, self._round_id, Path(self.folder.text)
        key = CentralKey(Path(self.key.text), self.passphrase.text)

        def work(_task: tasks.Task) -> Desk:
            from hamonitor_desktop.usecases.deciding import open_desk

            return Desk(open_desk(store, round_id, key, folder), folder)

        self.message.clear()
        self.open_button.setEnabled(False)
        tasks.run(work, self._done, self._failed, owner=self)

    def _wanting(self) -> bool:
        wanted = {
            self.key: self.tr("Choose the key file."),
            self.passphrase: self.tr("Type the passphrase."),
            self.folder: self.tr("Choose a folder."),
        }
        return first_wanting(wanted) is not None

    def _done(self, opened: Desk) -> None:
        self.open_button.setEnabled(True)
        self.passphrase.edit.clear()
        self._desk.key, self._desk.folder = opened.key, opened.folder
        self.opened.emit()

    def _failed(self, error: HaError) -> None:
        self.open_button.setEnabled(True)
        show_error(self.message, error)
        (self.passphrase if error.code in PASSPHRASE_CODES else self.key).edit.setFocus()
