"""Cards of "Samenwerken": a copy for a colleague, and taking a copy back."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from hamonitor_desktop.domain.codes import HaError
from hamonitor_desktop.gui import tasks
from hamonitor_desktop.gui.icons import Icon
from hamonitor_desktop.gui.language import show_utc
from hamonitor_desktop.gui.pages.own_name import OwnName
from hamonitor_desktop.gui.theme import Size
from hamonitor_desktop.gui.widgets.ask_file import ask_file, ask_target
from hamonitor_desktop.gui.widgets.banner import Banner
from hamonitor_desktop.gui.widgets.buttons import Button, ButtonKind
from hamonitor_desktop.gui.widgets.choices import CheckBox
from hamonitor_desktop.gui.widgets.fields import LineField
from hamonitor_desktop.gui.widgets.flow import FlowLayout
from hamonitor_desktop.gui.widgets.labels import Label
from hamonitor_desktop.gui.widgets.message import Message
from hamonitor_desktop.gui.widgets.open_folder import open_folder
from hamonitor_desktop.gui.widgets.titled_card import TitledCard
from hamonitor_desktop.usecases import copies
from hamonitor_desktop.usecases.copies import CopyOf
from hamonitor_desktop.usecases.dossiers import OpenDossier
from hamonitor_desktop.usecases.notebook import Notebook

_NAME: Final = 320
_KINDS: Final = "HA-Monitor (*.hamonitor)"


class HandOutCard(TitledCard):
    """Makes a copy for a colleague, with some themes marked theirs."""

    handed_out = Signal()
    told = Signal(QWidget)  # what there is to read now

    def __init__(self, dossier: OpenDossier) -> None:
        super().__init__(
            self.tr("Give a colleague a copy"),
            self.tr(
                "Your colleague fills in a part in a file of their own, and sends it back to you. Their answers and "
                "yours then come together here. Signing is done here alone."
            ),
        )
        self._dossier, self._notebook = dossier, Notebook(dossier)
        self.name = LineField(self.tr("Name of your colleague"))
        self.name.edit.setFixedWidth(_NAME)
        self.own_name = OwnName(dossier)
        self.own_name.edit.setFixedWidth(_NAME)
        for field in (self.name, self.own_name):
            self.body.addWidget(field, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(Label(self.tr("Which themes are theirs?"), size=Size.SMALL, bold=True))
        self._themes: dict[str, CheckBox] = {}
        self.body.addWidget(self._theme_boxes())
        self.button = Button(self.tr("Make the copy …"), icon=Icon.COPY)
        self.button.clicked.connect(self._ask)
        self.message = Message()
        self.folder_button = Button(self.tr("Open the folder"), icon=Icon.FOLDER, height=36)
        self.body.addWidget(self.button)
        self.body.addWidget(self.message)
        self.body.addWidget(self.folder_button)
        self.folder_button.hide()
        self._made: Path | None = None
        self.folder_button.clicked.connect(lambda: open_folder(self._made.parent) if self._made else None)

    def _theme_boxes(self) -> QWidget:
        holder, flow = QWidget(), FlowLayout(gap=16, row_gap=4)
        holder.setLayout(flow)
        for theme in self._dossier.edition.themes_for(self._dossier.actor):
            box = self._themes[theme.code] = CheckBox(f"{theme.number} {theme.short}".strip())
            flow.addWidget(box)
        return holder

    def refresh(self) -> None:
        """Say whose each theme is, and who one is oneself."""
        self.own_name.refresh()
        for code, box in self._themes.items():
            theme = self._dossier.edition.theme(code)
            name, who = f"{theme.number} {theme.short}".strip(), self._notebook.assigned(code)
            box.setText(f"{name} ({who})" if who else name)
            box.updateGeometry()

    def _ask(self) -> None:
        name = self.name.text
        self.name.show_message("" if name else self.tr("Fill in a name, so that you both know whose copy it is."))
        if not name:
            self.name.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        suggested = str(self._dossier.path.with_name(copies.copy_name(self._dossier, name)))
        out = ask_target(self, self.tr("Where is the copy to be put?"), suggested, _KINDS)
        if out is not None:
            self.make(out)

    def make(self, out: Path) -> None:
        """Make the copy there."""
        name, themes = self.name.text, [code for code, box in self._themes.items() if box.isChecked()]
        self.own_name.keep()
        self.button.setEnabled(False)

        def done(_nothing: object) -> None:
            self.button.setEnabled(True)
            self._made = out
            self._begin_anew()
            text = self.tr("The copy for {name} is made: {file}. Send it, and ask to have it back.")
            self.message.show_text(text.format(name=name, file=out.name), "success")
            self.folder_button.show()
            self.folder_button.setFocus(Qt.FocusReason.OtherFocusReason)
            self.handed_out.emit()
            self.told.emit(self.folder_button)

        tasks.run(lambda _task: copies.hand_out(self._dossier, name, themes, out), done, self._failed, owner=self)

    def _begin_anew(self) -> None:
        """Leave nothing of this colleague for the next one, who would be handed the same themes."""
        self.name.edit.clear()
        for box in self._themes.values():
            box.setChecked(False)

    def _failed(self, error: HaError) -> None:
        self.button.setEnabled(True)
        self.message.show_error(error)
        self.told.emit(self.message)


class TakeInCard(TitledCard):
    """Takes a copy back: first what it brings, then, if that is wanted, all of it."""

    taken_in = Signal()
    told = Signal(QWidget)  # what there is to read now

    def __init__(self, dossier: OpenDossier) -> None:
        super().__init__(
            self.tr("Take a copy back"),
            self.tr(
                "Nothing is overwritten. Where both of you answered the same question, the answers come to stand side "
                "by side, and you choose."
            ),
        )
        self._dossier = dossier
        self._copy: copies.Copy | None = None
        self.button = Button(self.tr("Choose the copy …"), icon=Icon.FOLDER)
        self.button.clicked.connect(self._ask)
        self.body.addWidget(self.button)
        self.message = Message()
        self.body.addWidget(self.message)
        self.take_button = Button(self.tr("Take over what it brings"), ButtonKind.PRIMARY)
        self.take_button.clicked.connect(self._take)
        self.take_button.hide()
        self.body.addWidget(self.take_button)

    def _ask(self) -> None:
        path = ask_file(self, self.tr("Which copy came back?"), _KINDS, self._dossier.path.parent)
        if path is not None:
            self.look_at(path)

    def look_at(self, path: Path) -> None:
        """See what the copy would bring, and say it."""
        self.take_button.hide()
        self.message.clear()
        tasks.run(lambda _task: copies.look_at(self._dossier, path), self._looked, self._failed, owner=self)

    def _looked(self, copy: copies.Copy) -> None:
        self._copy = copy
        if not copy.brings_anything:
            self.message.show_text(self.tr("Everything in this copy is here already. Nothing changes."), "success")
            self.told.emit(self.message)
            return
        self.message.show_text(self._brings(copy), "quiet")
        self.take_button.show()
        self.take_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.told.emit(self.take_button)

    def _brings(self, copy: copies.Copy) -> str:
        who = ", ".join(copy.authors) or copy.colleague or copy.path.name
        parts = [self.tr("%n question(s) with new answers", "", len(copy.questions))] if copy.questions else []
        if copy.remarks:
            parts.append(self.tr("%n new note(s) or flag(s)", "", copy.remarks))
        if copy.files:
            parts.append(self.tr("%n proposal(s), receipt(s) or return(s)", "", copy.files))
        text = self.tr("From {who}: {parts}.").format(who=who, parts=", ".join(parts))
        if not copy.conflicts:
            return text
        numbers = ", ".join(map(self._dossier.edition.number, copy.conflicts))
        differs = self.tr("Answered differently here: {numbers}. After taking over you choose.")
        return f"{text} {differs.format(numbers=numbers)}"

    def _take(self) -> None:
        copy = self._copy
        if copy is None:
            return
        self.take_button.setEnabled(False)

        def done(_nothing: object) -> None:
            self.take_button.setEnabled(True)
            self.button.setFocus(Qt.FocusReason.OtherFocusReason)  # or it would go on to what stands below
            self.take_button.hide()
            self._copy = None
            self.message.show_text(self._taken(), "success")
            self.told.emit(self.message)
            self.taken_in.emit()

        tasks.run(lambda _task: copies.take_in(self._dossier, copy), done, self._failed, owner=self)

    def _taken(self) -> str:
        if self._dossier.backup_problem is not None:
            return self.tr("Taken over. A spare copy of how it was could not be made.")
        return self.tr("Taken over. A spare copy of how it was is kept.")

    def _failed(self, error: HaError) -> None:
        self.take_button.setEnabled(True)
        self.message.show_error(error)
        self.told.emit(self.message)


class CopyCard(TitledCard):
    """Says that this dossier is a copy, for whom, and what to do when it is filled in."""

    def __init__(self, dossier: OpenDossier, copy_of: CopyOf) -> None:
        super().__init__(self.tr("This is the copy for {colleague}").format(colleague=copy_of.colleague), spacing=8)
        if part := _part(dossier, copy_of):
            self.body.addWidget(Label(part, bold=True, wrap=True))
        text = self.tr(
            "Made by {author} on {moment}. Are you done? Close the program and send this file back to {author}: there "
            "the answers come together and the return is signed."
        )
        moment = show_utc(copy_of.made_at)
        self.body.addWidget(Label(text.format(author=copy_of.made_by, moment=moment), wrap=True))
        path = Label(str(dossier.path), size=Size.SMALL, tone="quiet", wrap=True)
        self.body.addWidget(path)
        self.own_name = OwnName(dossier)
        self.own_name.edit.setFixedWidth(_NAME)
        self.own_name.setVisible(not dossier.read_only)
        self.body.addWidget(self.own_name, 0, Qt.AlignmentFlag.AlignLeft)


def _part(dossier: OpenDossier, copy_of: CopyOf) -> str:
    """Which themes are the colleague's, in a sentence; "" where none were marked."""
    themes = map(dossier.edition.theme, Notebook(dossier).parts_of(copy_of.colleague))
    named = ", ".join(f"{theme.number} {theme.short}".strip() for theme in themes)
    return QCoreApplication.translate("CopyCard", "Your part: {themes}.").format(themes=named) if named else ""


def copy_strip(dossier: OpenDossier, copy_of: CopyOf) -> Banner:
    """The strip below the header of a copy: whose it is, what is asked of them, and that it goes back."""
    translate = QCoreApplication.translate
    strong = translate("CopyStrip", "COPY FOR {colleague}").format(colleague=copy_of.colleague.upper())
    text = translate("CopyStrip", "Send this file back to {author} when your part is filled in.")
    said = f"{_part(dossier, copy_of)} {text.format(author=copy_of.made_by)}".strip()
    return Banner(strong, said, icon=Icon.COPY)
