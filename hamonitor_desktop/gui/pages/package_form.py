"""What making packages asks: what kind of file, where packages, letters and codes go, and the central key."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.gui.language import text_of
from hamonitor_desktop.gui.pages.central_errors import KEY_CODES, PASSPHRASE_CODES
from hamonitor_desktop.gui.theme import Size
from hamonitor_desktop.gui.widgets.ask_file import ask_file, ask_folder
from hamonitor_desktop.gui.widgets.card import Card
from hamonitor_desktop.gui.widgets.choices import CheckBox, RadioTile
from hamonitor_desktop.gui.widgets.fields import LineField, PassphraseField, first_wanting
from hamonitor_desktop.gui.widgets.labels import Label
from hamonitor_desktop.gui.widgets.nesting import nest
from hamonitor_desktop.gui.widgets.path_field import PathField
from hamonitor_desktop.usecases.keys import central_key_path
from hamonitor_desktop.usecases.round_plan import CentralKey

XLSX = "xlsx"


@dataclass(frozen=True)
class Wanted:
    """What was filled in; `letters` is None where no letters are wanted."""

    out: Path
    letters: Path | None
    carrier: str | None
    key: CentralKey


class PackageForm(Card):
    """`one`: for one organisation alone, so that its texts speak of one package, letter and code."""

    def __init__(self, *, one: bool = False) -> None:
        super().__init__(padding=24)
        self._one = one
        self.body.setSpacing(16)
        nest(self.body, self._kind_tiles())
        self._build_places()
        self._build_key()
        places = (self.folder, self.with_letters, self.letters, self.codes_note)
        for part in (*places, self.key, self.passphrase):
            self.body.addWidget(part)

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

    def _build_places(self) -> None:
        packages = self.tr("Folder for the package") if self._one else self.tr("Folder for the packages")
        self.folder = PathField(packages, lambda parent: ask_folder(parent, packages))
        every = self.tr("Make a letter with the code for each organisation as well")
        self.with_letters = CheckBox(self.tr("Make a letter with the code as well") if self._one else every)
        letters = self.tr("Folder for the letters and the codes")
        if self._one:
            letters = self.tr("Folder for the letter and the code")
        all_told = self.tr(
            "Another folder than that of the packages. A Word letter for each organisation, a list to merge your "
            "own letters from, and codes.csv. It is the only place where the codes are: keep it well."
        )
        one_told = self.tr("Another folder than that of the package. The code is nowhere else: keep it well.")
        self.letters = PathField(
            letters, lambda parent: ask_folder(parent, letters), one_told if self._one else all_told
        )
        self.codes_note = Label(size=Size.SMALL, tone="quiet", wrap=True)
        beside = self.tr(
            "The codes come beside the packages, in codes.csv. It is the only place where they are: keep it well."
        )
        one_beside = self.tr("The code comes beside the package. It is nowhere else: keep it well.")
        self.codes_note.setText(one_beside if self._one else beside)
        self.with_letters.setChecked(True)
        self.codes_note.hide()
        self.with_letters.toggled.connect(self.letters.setVisible)
        self.with_letters.toggled.connect(self.codes_note.setHidden)

    def _build_key(self) -> None:
        self.key = PathField(
            self.tr("Key file of the central team"),
            lambda parent: ask_file(parent, self.tr("Key file of the central team"), "PEM (*.pem)"),
            self.tr("The file that this round was made with."),
        )
        if central_key_path().exists():
            self.key.edit.setText(str(central_key_path()))
        self.passphrase = PassphraseField(self.tr("Passphrase of the key"))

    def wanted(self) -> Wanted | LineField:
        """What was filled in; the first field that is still empty, which then has the cursor and says so."""
        wanting = first_wanting(
            {
                self.folder: self.tr("Choose a folder."),
                self.letters: self.tr("Choose a folder."),
                self.key: self.tr("Choose the key file."),
                self.passphrase: self.tr("Type the passphrase."),
            }
        )
        if wanting is not None:
            return wanting
        return Wanted(
            out=Path(self.folder.text),
            letters=Path(self.letters.text) if self.with_letters.isChecked() else None,
            carrier=XLSX if self.excel_tile.isChecked() else None,
            key=CentralKey(Path(self.key.text), self.passphrase.text),
        )

    def point_at(self, error: HaError) -> None:
        """Put the cursor in the field that an error is about; what lies far below the message says it itself."""
        if error.code in PASSPHRASE_CODES:
            self.passphrase.edit.setFocus()
            self.passphrase.show_message(text_of(error).what)
        elif error.code in KEY_CODES:
            self.key.edit.setFocus()
            self.key.show_message(text_of(error).what)
        elif error.code is Code.WRONG_USE and self.with_letters.isChecked():
            self.letters.edit.setFocus()
        else:
            self.folder.edit.setFocus()
