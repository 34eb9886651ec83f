"""The form of a new round: where it is kept, what is asked and when, who signs, and who is asked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.gui.pages.central_errors import KEY_CODES, PASSPHRASE_CODES, show_error
from hamonitor_desktop.gui.pages.choice_field import ChoiceField
from hamonitor_desktop.gui.pages.edition_field import EditionField
from hamonitor_desktop.gui.theme import Size
from hamonitor_desktop.gui.widgets.ask_file import ask_file, ask_new_or_old
from hamonitor_desktop.gui.widgets.choices import CheckBox, RadioTile
from hamonitor_desktop.gui.widgets.date_field import DateField, read_day, shown_day
from hamonitor_desktop.gui.widgets.fields import Field, LineEdit, PassphraseField
from hamonitor_desktop.gui.widgets.labels import Label
from hamonitor_desktop.gui.widgets.message import Message
from hamonitor_desktop.gui.widgets.nesting import nest
from hamonitor_desktop.gui.widgets.path_field import PathField
from hamonitor_desktop.gui.widgets.titled_card import TitledCard
from hamonitor_desktop.usecases.editions import LookedAt
from hamonitor_desktop.usecases.keys import central_key_path
from hamonitor_desktop.usecases.round_plan import CLOSES, OPENS, CentralKey, RoundPlan, fitting_reference

_ROUND_CODES = frozenset((Code.ROUND_EXISTS, Code.WRONG_USE, Code.EDITION_BAD))


@dataclass(frozen=True)
class NewRound:
    """What was filled in."""

    store: str
    plan: RoundPlan
    key: CentralKey


class NewRoundForm(QWidget):
    """Four cards; a message of its own stands in each, so that it is told where it went wrong.

    `compare_asked` gives an edition, to be seen beside the one before it.
    """

    compare_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        self.store_part = _Part(self.tr("Where is it kept?"))
        self.round_part = _Part(self.tr("The round"))
        self.key_part = _Part(self.tr("The key of the central team"))
        self.register_part = _Part(self.tr("Who is asked?"))
        for part in (self.store_part, self.round_part, self.key_part, self.register_part):
            column.addWidget(part)
        self._build_store()
        self._build_round()
        self._build_key()
        self._build_register()

    def _build_store(self) -> None:
        self.store = PathField(
            self.tr("File or address of the store"),
            lambda parent: ask_new_or_old(
                parent, self.tr("Where is it kept?"), "monitor-2024.sqlite", "SQLite (*.sqlite)"
            ),
            self.tr("A new file that ends in .sqlite, or an empty database: postgresql://name@server/database"),
        )
        self.store_part.body.addWidget(self.store)

    def _build_round(self) -> None:
        self.edition = EditionField()
        self.edition.looked_at.connect(self._take_dates)
        self.edition.compare_asked.connect(self.compare_asked)
        self.round_id = LineEdit()
        self.id_field = Field(self.tr("Name of the round"), self.round_id)
        self.round_part.body.addWidget(self.edition)
        self.round_part.body.addWidget(self.id_field)
        self.opens, self.closes = DateField(self.tr("Opens")), DateField(self.tr("Closes"))
        self.reference = DateField(self.tr("Reference date"), CLOSES)
        dates = QHBoxLayout()
        dates.setSpacing(16)
        for field in (self.opens, self.closes, self.reference):
            dates.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)  # a message below one moves none
        self._of_edition = CLOSES
        self._propose("2024-1", OPENS, CLOSES)
        self._propose_reference(CLOSES)
        for field in (self.opens, self.closes):
            field.edit.left.connect(self._follow)
        nest(self.round_part.body, dates)
        self.peers = CheckBox(self.tr("Let organisations see the figures of others from the start"))
        steers = Label(size=Size.SMALL, tone="quiet", wrap=True)
        steers.setText(
            self.tr(
                "Leave this off unless you have a reason. Who sees what others answered is soon inclined to answer the "
                "same, and then your figures say less. Off, an organisation sees them once it has answered everything. "
                "In both cases its return marks each answer that it changed after it looked."
            )
        )
        self.peers.setAccessibleDescription(steers.text())
        self.round_part.body.addWidget(self.peers)
        self.round_part.body.addWidget(steers)

    def _build_key(self) -> None:
        said = self.tr(
            "With this key every package is signed, so that organisations know it is from you. "
            "Keep the file and its passphrase well: a round has one key, and nobody can make another for it."
        )
        self.key_part.body.addWidget(Label(said, size=Size.SMALL, tone="quiet", wrap=True))
        self.new_key = RadioTile(self.tr("Make a new key"), self.tr("For the first round of your team."))
        self.old_key = RadioTile(self.tr("Use a key we have"), self.tr("The same one as in an earlier round."))
        self._keys = _group(self, self.key_part.body, self.new_key, self.old_key)
        self.key = PathField(self.tr("Key file"), self._ask_key)
        self.passphrase = PassphraseField(self.tr("Passphrase"))
        self.again = PassphraseField(self.tr("The passphrase once more"))
        for field in (self.key, self.passphrase, self.again):
            self.key_part.body.addWidget(field)
        self.new_key.toggled.connect(self._switch_key)
        there = central_key_path().exists()
        (self.old_key if there else self.new_key).setChecked(True)
        self.key.edit.setText(str(central_key_path()))
        self._switch_key()

    def _build_register(self) -> None:
        self.bundled = RadioTile(self.tr("Register 2024"), self.tr("342 municipalities, 42 regions, 5 national."))
        self.own = RadioTile(self.tr("A register of our own"), self.tr("A CSV or Excel file."))
        self._registers = _group(self, self.register_part.body, self.bundled, self.own)
        self.register = PathField(
            self.tr("Register file"),
            lambda parent: ask_file(parent, self.tr("Register file"), "CSV, Excel (*.csv *.xlsx)"),
            self.tr("Columns at least: code, name, actor"),
        )
        self.register.hide()
        self.own.toggled.connect(self.register.setVisible)
        self.bundled.setChecked(True)
        self.register_part.body.addWidget(self.register)
        self.choice = ChoiceField()
        self.choice.unread.connect(self._tell_unread)
        self.register_part.body.addWidget(self.choice)
        self.own.toggled.connect(lambda _own: self._look_who())
        self.register.edit.left.connect(self._look_who)
        self.edition.changed.connect(self._look_who)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look_who()

    def _look_who(self) -> None:
        """Read whom one can choose from, as soon as edition and register are known."""
        own = self.own.isChecked()
        self.register_part.message.clear()
        if self.isVisible() and not self.edition.wanting() and (self.register.text or not own):
            self.choice.look(self.edition.ref, Path(self.register.text) if own else None)

    def _tell_unread(self, error: HaError) -> None:
        """What is wrong with the register, while one may be typing elsewhere; an edition tells its own faults."""
        if self.own.isChecked() and error.code not in (Code.EDITION_BAD, Code.EDITION_UNKNOWN):
            show_error(self.register_part.message, error)

    def _ask_key(self, parent: QWidget) -> Path | None:
        if self.new_key.isChecked():
            return ask_new_or_old(parent, self.tr("Key file"), str(central_key_path()), "PEM (*.pem)")
        return ask_file(parent, self.tr("Key file"), "PEM (*.pem)")

    def _switch_key(self) -> None:
        new = self.new_key.isChecked()
        self.again.setVisible(new)
        hint = self.tr("A sentence of a few words, at least twelve characters.") if new else ""
        self.passphrase.hint.setText(hint)
        self.passphrase.hint.setVisible(bool(hint))

    def _take_dates(self, found: LookedAt) -> None:
        """The reference date of the chosen edition, and a name and days that go with it where nobody typed others."""
        day = found.reference_date
        if day is None:
            return
        fields = (self.opens.edit, self.closes.edit, self.round_id)
        if tuple(field.text() for field in fields) == self._proposed:
            self._propose(f"{found.id}-1", day - (CLOSES - OPENS), day)
        self._of_edition = day
        self._propose_reference(day)
        for field in (self.opens, self.closes, self.reference, self.id_field):
            field.show_message("")

    def _follow(self) -> None:
        """A reference date that nobody typed goes with the days of the round."""
        opens, closes = read_day(self.opens.text), read_day(self.closes.text)
        if opens and closes and self.reference.text == self._proposed_reference:
            self._propose_reference(fitting_reference(self._of_edition, opens, closes))

    def _propose_reference(self, day: date) -> None:
        self._proposed_reference = shown_day(day)
        self.reference.edit.setText(self._proposed_reference)

    def _propose(self, name: str, opens: date, closes: date) -> None:
        """Fill in a name and days, to be changed by whoever wants others."""
        self._proposed = (shown_day(opens), shown_day(closes), name)
        for field, text in zip((self.opens.edit, self.closes.edit, self.round_id), self._proposed, strict=True):
            field.setText(text)

    # reading

    def wanted(self) -> NewRound | Field:
        """What was filled in; the first field where something is wanting, which is then said there."""
        for part in (self.store_part, self.round_part, self.key_part, self.register_part):
            part.message.clear()
        opens, closes, reference = self.opens.read(), self.closes.read(), self.reference.read()
        if opens and closes and closes < opens:
            self.closes.show_message(self.tr("The round closes before it opens."))
        for field, text in self._faults():
            field.show_message(text)
        wrong = [field for field in self._fields() if field.message.text()]
        if wrong or opens is None or closes is None or reference is None:
            wrong[0].editor.setFocus()
            return wrong[0]
        plan = RoundPlan(
            edition=self.edition.ref,
            id=self.round_id.text().strip(),
            register=Path(self.register.text) if self.own.isChecked() else None,
            opens=opens,
            closes=closes,
            reference_date=reference,
            peers_from_start=self.peers.isChecked(),
            choice=self.choice.choice,
        )
        key = CentralKey(Path(self.key.text), self.passphrase.text, new=self.new_key.isChecked())
        return NewRound(self.store.text, plan, key)

    def _fields(self) -> tuple[Field, ...]:
        """Every field that can be wrong, from top to bottom."""
        dates = (self.opens, self.closes, self.reference)
        return (
            self.store,
            self.edition.folder,
            self.id_field,
            *dates,
            self.key,
            self.passphrase,
            self.again,
            self.register,
            self.choice.which_field,
            self.choice.named_field,
        )

    def _faults(self) -> list[tuple[Field, str]]:
        """Every other field than a date with what is wanting in it, "" where nothing is."""
        differs = self.new_key.isChecked() and self.passphrase.text != self.again.text
        own = self.own.isChecked() and not self.register.text
        return [
            (self.store, "" if self.store.text else self.tr("Choose where the store is kept.")),
            (self.edition.folder, self.edition.wanting()),
            (self.id_field, "" if self.round_id.text().strip() else self.tr("Give the round a name.")),
            (self.key, "" if self.key.text else self.tr("Choose the key file.")),
            (self.passphrase, "" if self.passphrase.text else self.tr("Type the passphrase.")),
            (self.again, self.tr("The two are not the same.") if differs else ""),
            (self.register, self.tr("Choose the register file.") if own else ""),
            *self._who_is_wanting(),
        ]

    def _who_is_wanting(self) -> list[tuple[Field, str]]:
        field, other = self.choice.which_field, self.choice.named_field
        if not other.isHidden():
            field, other = other, field
        return [(field, self.choice.wanting() or field.message.text()), (other, "")]

    def show_error(self, error: HaError) -> QWidget:
        """Show what went wrong in the part it belongs to, with the cursor in its field, and give that message."""
        faults = error.details.get("lines")
        if error.code is Code.EDITION_BAD and isinstance(faults, tuple):
            self.edition.show_faults(faults)
            self.edition.folder.editor.setFocus()
            return self.edition.message
        part, field = self._place_of(error)
        show_error(part.message, error)
        field.editor.setFocus()
        return part.message

    def _place_of(self, error: HaError) -> tuple[_Part, Field]:
        path = str(error.details.get("path", "-"))
        if error.code in PASSPHRASE_CODES:
            return self.key_part, self.passphrase
        if error.code in KEY_CODES or path == self.key.text:
            return self.key_part, self.key
        if error.code is Code.REGISTER_BAD or path == self.register.text:
            return self.register_part, self.register
        if error.code is Code.EDITION_UNKNOWN:
            return self.round_part, self.edition.folder
        if error.code in _ROUND_CODES and not (error.code is Code.WRONG_USE and "://" in self.store.text):
            return self.round_part, self.id_field
        return self.store_part, self.store


class _Part(TitledCard):
    """A titled card with a message of its own."""

    def __init__(self, title: str) -> None:
        super().__init__(title, spacing=14)
        self.message = Message()
        self.body.addWidget(self.message)


def _group(owner: QWidget, column: QVBoxLayout, *tiles: RadioTile) -> QButtonGroup:
    group, row = QButtonGroup(owner), QHBoxLayout()
    row.setSpacing(12)
    for tile in tiles:
        group.addButton(tile)
        row.addWidget(tile, 1)
    nest(column, row)
    return group
