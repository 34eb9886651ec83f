"""Which questionnaire a new round asks: one that travels with the program, or one in a folder, checked at once."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from hamonitor_desktop.domain.codes import HaError
from hamonitor_desktop.domain.display import show_number
from hamonitor_desktop.gui import tasks
from hamonitor_desktop.gui.icons import Icon
from hamonitor_desktop.gui.pages.begin_edition import BeginCard
from hamonitor_desktop.gui.pages.central_errors import show_error
from hamonitor_desktop.gui.theme import Size
from hamonitor_desktop.gui.widgets.ask_file import ask_folder
from hamonitor_desktop.gui.widgets.buttons import Link
from hamonitor_desktop.gui.widgets.choices import RadioTile
from hamonitor_desktop.gui.widgets.fields import ComboBox, Field, TextArea
from hamonitor_desktop.gui.widgets.flow import FlowLayout
from hamonitor_desktop.gui.widgets.message import Message
from hamonitor_desktop.gui.widgets.nesting import nest
from hamonitor_desktop.gui.widgets.open_folder import open_folder
from hamonitor_desktop.gui.widgets.page import bring_in_sight
from hamonitor_desktop.gui.widgets.path_field import PathField
from hamonitor_desktop.usecases.editions import LookedAt, bundled


class EditionField(QWidget):
    """`looked_at` tells what the chosen edition is, `compare_asked` asks to see it beside the one before.

    `changed` tells that another one was chosen that can be used.
    """

    looked_at = Signal(object)
    changed = Signal()
    compare_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        self.bundled = RadioTile(self.tr("Of the program"), self.tr("The editions we have."))
        self.own = RadioTile(self.tr("In a folder"), self.tr("One of your own."))
        self._group = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(12)
        for tile in (self.bundled, self.own):
            self._group.addButton(tile)
            row.addWidget(tile, 1)
        self.edition = ComboBox()
        for edition in bundled():
            self.edition.addItem(edition, edition)
        self.edition_field = Field(self.tr("Questionnaire, edition"), self.edition)
        self.folder = PathField(
            self.tr("Folder of the edition"),
            lambda parent: ask_folder(parent, self.tr("Folder of the edition")),
            self.tr("The folder with edition.toml. It is checked as ‘hamonitor edition check’ does."),
        )
        self.message = Message()
        self.faults = TextArea(name=self.tr("What is wrong in the edition"), lines=4, lines_at_most=12)
        self.faults.setReadOnly(True)
        self.compare_link = Link(self.tr("See what changed in the questions"), size=Size.SMALL, icon=Icon.TABLE)
        self.compare_link.clicked.connect(lambda: self.compare_asked.emit(self.ref))
        self.again_link = Link(self.tr("Check it again"), size=Size.SMALL, icon=Icon.CHECK)
        self.again_link.clicked.connect(self.look_again)
        self.open_link = Link(self.tr("Open the folder"), size=Size.SMALL, icon=Icon.FOLDER)
        self.open_link.clicked.connect(lambda: open_folder(Path(self.folder.text)))
        self.begin_link = Link(self.tr("Begin a next edition"), size=Size.SMALL, opens=True)
        self.begin_card = BeginCard()
        self.begin_link.toggled.connect(self._show_begin)
        self.begin_card.made.connect(self._take_begun)
        nest(column, row)
        column.addWidget(self.edition_field)
        for part in (self.folder, self.begin_link, self.begin_card, self.message, self.faults):
            column.addWidget(part)
        self._links = QWidget()
        links = FlowLayout(self._links, gap=20, row_gap=4)
        for link in (self.compare_link, self.again_link, self.open_link):
            links.addWidget(link)
        column.addWidget(self._links)
        self.bundled.setChecked(True)
        for part in (self.folder, self.faults, self._links, self.begin_link, self.begin_card):
            part.hide()
        self.own.toggled.connect(lambda _own: self._switch())
        self.folder.edit.left.connect(self.look)
        self.edition.currentIndexChanged.connect(lambda _index: self._look_at_ours())
        self._seen: str | Path | None = None
        self._begun: Path | None = None

    @property
    def ref(self) -> str | Path:
        """The edition that is chosen: its id, or its folder."""
        return Path(self.folder.text) if self.own.isChecked() else str(self.edition.currentData())

    def wanting(self) -> str:
        """What is still to be filled in; "" where nothing is."""
        return self.tr("Choose the folder.") if self.own.isChecked() and not self.folder.text else ""

    def _switch(self) -> None:
        own = self.own.isChecked()
        self.folder.setVisible(own)
        self.begin_link.setVisible(own)
        self.begin_card.setVisible(own and self.begin_link.isChecked())
        self.edition_field.setVisible(not own)
        self._seen = None
        self._clear()
        self._links.hide()
        if own and self.folder.text:
            self.look()
        elif not own:
            self._look_at_ours()

    def _look_at_ours(self) -> None:
        """An edition of the program has nothing wrong, but a name and days of its own."""
        self.changed.emit()
        self.look()

    def _clear(self) -> None:
        self.message.clear()
        self.faults.hide()

    def _show_begin(self, shown: bool) -> None:  # noqa: FBT001 - what Qt tells
        self.begin_card.setVisible(shown)
        if shown:
            self.begin_card.name.edit.setFocus()
            bring_in_sight(self.begin_card)

    def _take_begun(self, folder: Path) -> None:
        """The edition that was just begun is the one to use."""
        self.begin_link.setChecked(False)
        self._begun = folder
        self.folder.set_path(folder)
        self.folder.editor.setFocus()

    def look_again(self) -> None:
        """Check the folder once more: its files may have been changed meanwhile."""
        self._seen = None
        self.look()

    def look(self) -> None:
        """Check the edition that is chosen, beside the window."""
        ref = self.ref
        if self.wanting() or ref == self._seen:
            return
        self._seen = ref

        def work(_task: tasks.Task) -> LookedAt:
            from hamonitor_desktop.usecases.editions import look_at

            return look_at(ref)

        tasks.run(work, lambda found: self._show(ref, found), lambda error: self._failed(ref, error), owner=self)

    def _show(self, ref: str | Path, found: LookedAt) -> None:
        if ref != self.ref:
            return
        self._clear()
        self.folder.show_message("")
        if found.faults:
            self.show_faults(found.faults)
            return
        if self.own.isChecked():
            self._tell(ref, found)
        self.looked_at.emit(found)
        self.changed.emit()

    def _tell(self, ref: str | Path, found: LookedAt) -> None:
        said = self.tr("Edition {id}, {title}: %n question(s), nothing wrong.", "", found.questions)
        text = said.format(id=found.id, title=found.title)
        if ref == self._begun:
            now = self.tr(
                "Change its questions in the files of the folder, its title and reference date first, "
                "and check it again."
            )
            text = f"{text} {now}"
        self.message.show_text(text, "success")
        self._show_links(compare=bool(found.before))

    def show_faults(self, faults: tuple[str, ...]) -> None:
        """Show all that is wrong in the edition, to read and to copy."""
        self._clear()
        self._seen = None  # it may be mended and looked at again
        count = len(faults)
        said = self.tr(
            "{number} thing(s) are wrong in this edition. Mend them in its files, and check it again.", "", count
        )
        self.message.show_text(said.format(number=show_number(count)), "error")
        self.faults.setPlainText("\n".join(faults))
        self.faults.show()
        self._show_links(compare=False)

    def _show_links(self, *, compare: bool) -> None:
        self.compare_link.setVisible(compare)
        self._links.setVisible(self.own.isChecked())

    def _failed(self, ref: str | Path, error: HaError) -> None:
        if ref == self.ref:
            self._clear()
            self._links.hide()
            self._seen = None
            show_error(self.message, error)
