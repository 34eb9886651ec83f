"""A next edition begun in the window: the files of one that is there, under a new name, in a folder of its own."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.gui import tasks, theme
from hamonitor_desktop.gui.icons import Icon
from hamonitor_desktop.gui.pages.central_errors import show_error
from hamonitor_desktop.gui.theme import Size
from hamonitor_desktop.gui.widgets.ask_file import ask_folder
from hamonitor_desktop.gui.widgets.buttons import Button
from hamonitor_desktop.gui.widgets.card import Card
from hamonitor_desktop.gui.widgets.fields import ComboBox, Field, LineField, first_wanting
from hamonitor_desktop.gui.widgets.labels import Label
from hamonitor_desktop.gui.widgets.message import Message
from hamonitor_desktop.gui.widgets.path_field import PathField
from hamonitor_desktop.usecases.editions import bundled

_FOLDER = ""  # of the choice: an edition that is in a folder


class BeginCard(Card):
    """`made` gives the folder of the edition that was begun."""

    made = Signal(object)

    def __init__(self) -> None:
        super().__init__(padding=16, ground=theme.Colour.PAGE)
        self.body.setSpacing(12)
        said = self.tr(
            "You get a folder with the questions as they are, to change in a text editor, and mapping.toml, in which "
            "stands how each question follows from the old one."
        )
        self.body.addWidget(Label(said, size=Size.SMALL, tone="quiet", wrap=True))
        self.source = ComboBox()
        for edition in bundled():
            self.source.addItem(edition, edition)
        self.source.addItem(self.tr("One in a folder"), _FOLDER)
        self.old = PathField(
            self.tr("Folder of the edition to begin from"),
            lambda parent: ask_folder(parent, self.tr("Folder of the edition to begin from")),
        )
        self.name = LineField(
            self.tr("Name of the next edition"), self.tr("Such as 2026: small letters, numbers and dashes.")
        )
        self.place = PathField(
            self.tr("Where does its folder come?"), self._ask_place, self.tr("It gets the name of the edition.")
        )
        self.message = Message()
        self.make_button = Button(self.tr("Make the folder"), icon=Icon.FOLDER, height=36)
        self.make_button.clicked.connect(self.make)
        for part in (Field(self.tr("Begin from edition"), self.source), self.old, self.name, self.place, self.message):
            self.body.addWidget(part)
        self.body.addWidget(self.make_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.old.hide()
        self.source.currentIndexChanged.connect(lambda _index: self.old.setVisible(self._in_folder))

    @property
    def _in_folder(self) -> bool:
        return self.source.currentData() == _FOLDER

    def _ask_place(self, parent: QWidget) -> Path | None:
        return ask_folder(parent, self.tr("Where does its folder come?"))

    def make(self) -> None:
        """Begin the edition from what was filled in."""
        self.message.clear()
        wanting = first_wanting(
            {
                self.old: self.tr("Choose the folder."),
                self.name: self.tr("Give the edition a name."),
                self.place: self.tr("Choose a folder."),
            }
        )
        if wanting is not None:
            return
        source = Path(self.old.text) if self._in_folder else str(self.source.currentData())
        name, out = self.name.text, Path(self.place.text) / self.name.text

        def work(_task: tasks.Task) -> Path:
            from hamonitor_desktop.usecases.editions import new

            return new(source, name, out)

        self.setEnabled(False)
        tasks.run(work, self._done, self._failed, owner=self)

    def _done(self, folder: Path) -> None:
        self.setEnabled(True)
        self.made.emit(folder)

    def _failed(self, error: HaError) -> None:
        self.setEnabled(True)
        show_error(self.message, error)
        field = {Code.WRONG_USE: self.name, Code.EDITION_UNKNOWN: self.old, Code.EDITION_BAD: self.old}
        field.get(error.code, self.place).edit.setFocus()
