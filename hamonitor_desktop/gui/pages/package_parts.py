"""The parts of the page that opens a package: the package itself, the code, the key and the place of the dossier."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.display import show_organisation
from hamonitor_desktop.gui import tasks
from hamonitor_desktop.gui.language import paragraph, show_date
from hamonitor_desktop.gui.pages.purpose import central_key_part, purpose_parts
from hamonitor_desktop.gui.theme import Colour, Size
from hamonitor_desktop.gui.widgets.ask_file import ask_new_or_old
from hamonitor_desktop.gui.widgets.buttons import Link
from hamonitor_desktop.gui.widgets.card import Card
from hamonitor_desktop.gui.widgets.facts import FactsCard
from hamonitor_desktop.gui.widgets.fields import Field, LineEdit, PassphraseField
from hamonitor_desktop.gui.widgets.labels import Label
from hamonitor_desktop.gui.widgets.message import Message
from hamonitor_desktop.gui.widgets.path_field import PathField
from hamonitor_desktop.usecases.beginning import KeyChoice
from hamonitor_desktop.usecases.keys import check_passphrase, default_key_path
from hamonitor_desktop.usecases.places import SUFFIX, PlaceKind, local_place, place_kind
from hamonitor_desktop.usecases.received import OpenedPackage, check_code

_CODE_SIGNS = 20
_LONGEST_CODE = 80


class PackageFacts(QWidget):
    """What a package says, once its signature holds. `known_asked`: the dossier that was made of it before."""

    other_asked = Signal()
    known_asked = Signal()

    def __init__(self, opened: OpenedPackage) -> None:
        super().__init__()
        package, round_ = opened.package, opened.package.round
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.known, self.known_link = Message(), Link(self.tr("Go on in that dossier"))
        self.known_link.clicked.connect(self.known_asked)
        self.known_link.hide()
        self.title = show_organisation(opened.edition, package.organisation)
        card = FactsCard(self.title)
        title = round_.title or opened.edition.title
        card.add(self.tr("Round"), title if round_.id in title else f"{title} · {round_.id}", bold=True)
        card.add(self.tr("Closes on"), show_date(round_.closes))
        card.add(self.tr("State of affairs on"), show_date(round_.reference_date))
        for heading, text in (*purpose_parts(package, opened.edition), central_key_part(opened)):
            card.add(heading, text)
        if package.previous:
            number = len(package.previous)
            card.add(self.tr("Last round"), self.tr("%n answer(s) come along, beside each question", "", number))
        self.other = Link(self.tr("Choose another package"), size=Size.SMALL)
        self.other.clicked.connect(self.other_asked)
        for widget in (self.other, self.known, self.known_link):
            card.body.addWidget(widget)
        column.addWidget(card)

    def show_known(self) -> None:
        """Say that a dossier lies ready, so that nobody begins anew who only opened the mail again."""
        text = self.tr("There is already a dossier for this package. What was filled in before is in there.")
        self.known.show_text(text, "warning")
        self.known_link.show()


class CodeCard(Card):
    """The activation code, judged as soon as all its signs are there."""

    def __init__(self, opened: OpenedPackage) -> None:
        super().__init__()
        self._opened = opened
        self.edit = LineEdit()
        self.edit.setMaxLength(_LONGEST_CODE)
        hint = self.tr("It came to you apart from the package. Spaces, dashes and capitals do not matter.")
        self.field = Field(self.tr("Activation code"), self.edit, hint)
        self.body.addWidget(self.field)
        self.edit.textChanged.connect(lambda: self._judge(from_signs=_CODE_SIGNS))
        self.edit.left.connect(lambda: self._judge(from_signs=1))

    @property
    def code(self) -> str:
        """What was typed."""
        return self.edit.text()

    def holds(self) -> bool:
        """Whether the code is right; says so if it is not."""
        return self._judge(from_signs=0)

    def show_error(self, error: HaError) -> None:
        """Show what is wrong with the code."""
        self.field.show_message(paragraph(error))

    def _judge(self, *, from_signs: int) -> bool:
        """Whether the code is right; nothing is said of one with fewer signs, which may still be typed."""
        if sum(sign.isalnum() for sign in self.code) < from_signs:
            self.field.show_message("")
            return False
        try:
            check_code(self._opened, self.code)
        except HaError as error:
            self.show_error(error)
            return False
        name = show_organisation(self._opened.edition, self._opened.package.organisation)
        text = self.tr("The code is right: this package is from the central team and meant for {organisation}.")
        self.field.show_message(text.format(organisation=name), "success")
        return True


class KeyCard(Card):
    """The key to sign with: its passphrase, or two equal ones for a key that is made here."""

    def __init__(self) -> None:
        super().__init__()
        self.path = default_key_path()
        self._choice = KeyChoice.EXISTING if self.path.exists() else KeyChoice.NEW
        self.body.addWidget(Label(self.tr("Your key for signing"), size=Size.BODY, bold=True))
        self._why = Label("", tone="quiet", wrap=True)
        self.body.addWidget(self._why)
        self.first = PassphraseField("")
        self.second = PassphraseField(self.tr("The same passphrase again"))
        self.body.addWidget(self.first)
        self.body.addWidget(self.second)
        self.forgotten = Link(self.tr("I no longer know the passphrase: make a new key"), size=Size.SMALL)
        self.body.addWidget(self.forgotten)
        self.forgotten.clicked.connect(self._make_new)
        self.first.edit.textEdited.connect(lambda: self.first.show_message(""))
        self.first.edit.left.connect(self._look)
        self.second.edit.textEdited.connect(lambda: self.second.show_message(""))
        self._show_choice()

    @property
    def choice(self) -> KeyChoice:
        """Whether the key that is there is used."""
        return self._choice

    @property
    def passphrase(self) -> str:
        """What was typed."""
        return self.first.text

    def show_error(self, error: HaError) -> None:
        """Show what is wrong with the passphrase or the key."""
        self.first.show_message(paragraph(error))

    def holds(self) -> bool:
        """Whether a passphrase was typed, twice the same for a new key; says so if not."""
        if not self.passphrase:
            self.first.show_message(self.tr("Type a passphrase."))
            return False
        if self._choice is KeyChoice.EXISTING:
            return True
        if not self._long_enough():
            return False
        if self.second.text != self.passphrase:
            self.second.show_message(self.tr("The two passphrases are not the same. Type them again."))
            return False
        return True

    def _long_enough(self) -> bool:
        try:
            check_passphrase(self.passphrase)
        except HaError as error:
            self.show_error(error)
            return False
        return True

    def first_wrong(self) -> LineEdit:
        """The field to go to when it does not hold."""
        return self.second.edit if self.second.message.text() else self.first.edit

    def _look(self) -> None:
        if self._choice is KeyChoice.NEW and self.passphrase:
            self._long_enough()

    def _make_new(self) -> None:
        self._choice = KeyChoice.NEW
        self.first.edit.clear()
        self._show_choice()
        self.first.edit.setFocus()

    def _show_choice(self) -> None:
        new = self._choice is KeyChoice.NEW
        replaces = new and self.path.exists()
        why = self.tr("You made it earlier on this computer. You will need the passphrase again when you sign.")
        if new:
            why = self.tr(
                "With it you sign your answers. Think of a sentence of a few words, at least 12 characters. Nobody can "
                "look it up for you, so keep it well."
            )
        if replaces:
            why += " " + self.tr(
                "Your old key is set aside. Earlier dossiers will ask for their activation code again."
            )
        self._why.setText(why)
        label = self.tr("Choose a passphrase") if new else self.tr("Passphrase of your key")
        self.first.set_label(label)
        self.first.show_message("")
        self.second.setVisible(new)
        self.forgotten.setVisible(not new)


class PlaceCard(Card):
    """Where the dossier will lie, with what is to be known of that place. `taken`: a dossier lies there already.

    `exists` says whether one does, as far as was looked; `looked` that this is another now. `known`: dossiers that
    were made of this package before, newest first; the first that is still there takes the place of `usual`.
    """

    open_asked = Signal(str)
    taken = Signal()
    looked = Signal()

    def __init__(self, usual: Path, known: Sequence[Path] = ()) -> None:
        super().__init__()
        self._known = tuple(known)
        self._looks = 0
        self.exists = False
        hint = self.tr("Your answers are kept in this file. You can copy it, and open it again from the start page.")
        self.field = PathField(self.tr("Where the dossier is kept"), self._ask, hint)
        self.field.edit.setText(str(usual))
        self.existing = Link(self.tr("Open that dossier"), size=Size.SMALL, tone=Colour.ACCENT)
        self.existing.hide()
        self.local = Link(self.tr("Rather work on this computer"), size=Size.SMALL, tone=Colour.ACCENT)
        self.local.hide()
        self.body.addWidget(self.field)
        self.body.addWidget(self.existing)
        self.body.addWidget(self.local)
        self.local.clicked.connect(self._take_local)
        self.existing.clicked.connect(lambda: self.open_asked.emit(str(self.path)))
        self.field.edit.textEdited.connect(self._quiet)
        self.field.edit.left.connect(self.look)

    @property
    def path(self) -> Path:
        """The file to make."""
        path = Path(self.field.text)
        return path.with_name(path.name + SUFFIX) if path.name and path.suffix.lower() != SUFFIX else path

    def holds(self) -> bool:
        """Whether a file is named; says so if not."""
        if self.path.name and self.path.is_absolute():
            return True
        self._say(self.tr("Choose a folder and a name for the dossier."), "error")
        return False

    def show_error(self, error: HaError) -> None:
        """Show what is wrong with the place."""
        self._say(paragraph(error), "error")
        self._set_exists(exists=error.code is Code.DOSSIER_EXISTS)

    def look_first(self) -> None:
        """See in the background whether an earlier dossier is still there: nobody should begin anew beside it."""
        proposed, known = self.field.text, self._known

        def work(_task: tasks.Task) -> Path | None:
            return next((path for path in known if path.is_file()), None)

        def show(found: Path | None) -> None:
            if found is not None and self.field.text == proposed:
                self.field.edit.setText(str(found))
            self.look()

        tasks.run(work, show, self.show_error, owner=self)

    def look(self) -> None:
        """See in the background what kind of place it is: a network drive may take its time."""
        path = self.path
        if not path.name:
            return
        self._looks += 1
        number = self._looks

        def work(_task: tasks.Task) -> tuple[bool, PlaceKind]:
            return path.exists(), place_kind(path)

        tasks.run(work, lambda found: self._show(number, *found), self.show_error, owner=self)

    def _quiet(self) -> None:
        self._say("", "quiet")
        self._set_exists(exists=False)
        self.local.hide()

    def _set_exists(self, *, exists: bool) -> None:
        self.exists = exists
        self.existing.setVisible(exists)
        self.looked.emit()

    def _take_local(self) -> None:
        """Put the dossier on this computer; colleagues then work in copies."""
        self.field.edit.setText(str(local_place(self.path)))
        self._set_exists(exists=False)
        self.local.hide()
        text = self.tr(
            "The dossier comes on this computer. Colleagues get a copy from you, by way of “Work together”. Keep a "
            "copy on the network drive now and then too: your organisation makes spare copies there."
        )
        self._say(text, "quiet")
        self.field.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, number: int, exists: bool, kind: PlaceKind) -> None:  # noqa: FBT001
        if number != self._looks:
            return  # something was said or typed since
        self._set_exists(exists=exists)
        self.local.setVisible(kind is not PlaceKind.LOCAL and not exists)
        text = ""
        if exists:
            self.taken.emit()
            text = self.tr(
                "There is a dossier in this place already. Open that one, or choose another name. Do you have a new "
                "code, or is your passphrase lost? Then go on in it with the button below: your answers stay."
            )
        elif kind is PlaceKind.SYNCHRONISED:
            text = self.tr(
                "This folder is synchronised (OneDrive or the like). That works with one user at a time: close the "
                "dossier before a colleague opens it on another computer."
            )
        elif kind is PlaceKind.NETWORK:
            text = self.tr(
                "This is a network drive. One person at a time can fill in, others can read along; without the network "
                "you cannot open the dossier."
            )
        self._say(text, "warning")

    def _say(self, text: str, tone: str) -> None:
        """Say something at the field; what is still being looked up then no longer counts."""
        self._looks += 1
        self.field.show_message(text, tone)

    def _ask(self, parent: QWidget) -> Path | None:
        kinds = self.tr("Dossiers of HA-Monitor (*.hamonitor)")
        return ask_new_or_old(parent, self.tr("Where the dossier is kept"), str(self.path), kinds)
