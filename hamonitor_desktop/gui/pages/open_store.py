"""The central team's door: open a store that is there, or make one with a first round."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from hamonitor_desktop.domain.codes import HaError
from hamonitor_desktop.gui import settings, tasks, theme
from hamonitor_desktop.gui.icons import Icon
from hamonitor_desktop.gui.pages.central_errors import show_error
from hamonitor_desktop.gui.pages.following_page import FollowingPage
from hamonitor_desktop.gui.pages.new_round import NewRoundForm
from hamonitor_desktop.gui.theme import Size
from hamonitor_desktop.gui.widgets.ask_file import ask_file
from hamonitor_desktop.gui.widgets.buttons import Button, ButtonKind, Link
from hamonitor_desktop.gui.widgets.card import Card
from hamonitor_desktop.gui.widgets.choices import RadioTile
from hamonitor_desktop.gui.widgets.dropping import take_paths
from hamonitor_desktop.gui.widgets.fields import Field
from hamonitor_desktop.gui.widgets.footer import Footer
from hamonitor_desktop.gui.widgets.frame import Frame
from hamonitor_desktop.gui.widgets.header import Header
from hamonitor_desktop.gui.widgets.labels import Label
from hamonitor_desktop.gui.widgets.message import Message
from hamonitor_desktop.gui.widgets.nesting import nest
from hamonitor_desktop.gui.widgets.page import Page, fill
from hamonitor_desktop.gui.widgets.path_field import PathField

if TYPE_CHECKING:
    from hamonitor_desktop.usecases.following import Following

STORES = "SQLite (*.sqlite *.db *.sqlite3)"


class OpenStoreRoom(QWidget):
    """`opened` gives the path or URL of a store that is there and has a round; `left` asks for the start page."""

    page_key = "central"
    left = Signal()
    help_asked = Signal()
    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._task: tasks.Task | None = None
        self.setAcceptDrops(True)
        self.header = Header(self.tr("Central team"))
        self.header.home.connect(self.left)
        self.header.add_button(self.tr("Help"), Icon.HELP).clicked.connect(self.help_asked)
        self.frame = Frame(self.header)
        fill(self, self.frame)
        self.page = Page(width=theme.READING_WIDTH)
        self.frame.stack.addWidget(self.page)
        self._build_choice()
        self.open_form = OpenForm()
        self.open_form.asked.connect(self.open_store)
        self.new_form = NewRoundForm()
        self.new_form.hide()
        self.new_form.compare_asked.connect(self._compare)
        self.following_page = FollowingPage()
        self.following_page.back.connect(self._show_form)
        self.frame.stack.addWidget(self.following_page)
        for form in (self.open_form, self.new_form):
            self.page.column.addWidget(form)
        self.page.column.addStretch(1)
        self._build_footer()

    def _build_choice(self) -> None:
        self.page.column.addWidget(Label(self.tr("The store of your team"), size=Size.TITLE, bold=True))
        said = self.tr("Rounds, returns and answers lie in one central store: a file on a shared drive, or a database.")
        self.page.column.addWidget(Label(said, tone="quiet", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(12)
        self.old_tile = RadioTile(self.tr("Open a store"), self.tr("Go on with an earlier round."))
        self.new_tile = RadioTile(self.tr("Make a new round"), self.tr("Makes the store too, if it is not there yet."))
        self._choice = QButtonGroup(self)
        for tile in (self.old_tile, self.new_tile):
            self._choice.addButton(tile)
            row.addWidget(tile, 1)
        self.old_tile.setChecked(True)
        self.new_tile.toggled.connect(lambda chosen: self._switch(new=chosen))
        nest(self.page.column, row)

    def _build_footer(self) -> None:
        self.footer = footer = Footer()
        self.doing = Label(size=Size.SMALL, tone="quiet")
        self.back_button = Button(self.tr("Back"), icon=Icon.CHEVRON_LEFT)
        self.back_button.clicked.connect(self.left)
        self.open_button = Button(self.tr("Open"), ButtonKind.PRIMARY, Icon.ARROW_RIGHT, after=True)
        self.open_button.clicked.connect(lambda: self.open_store(self.open_form.where.text))
        self.make_button = Button(self.tr("Make the round"), ButtonKind.PRIMARY, Icon.PLUS)
        self.make_button.clicked.connect(self.make_round)
        self.make_button.hide()
        footer.left.addWidget(self.back_button)
        footer.right.addWidget(self.doing)
        footer.right.addWidget(self.open_button)
        footer.right.addWidget(self.make_button)
        self.frame.set_footer(footer)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # once the stack of rooms has given the focus where it thinks fit, and the page its height
        QTimer.singleShot(0, self, self._begin)

    def _begin(self) -> None:
        self.open_form.where.edit.setFocus()
        self.page.reveal(self.open_form.where)

    def leave(self) -> bool:
        """Nothing here needs saving; a round that is being made is made whole, or not at all."""
        return self._task is None

    def _switch(self, *, new: bool) -> None:
        self.open_form.setVisible(not new)
        self.new_form.setVisible(new)
        self.open_button.setVisible(not new)
        self.make_button.setVisible(new)

    def _compare(self, ref: str | Path) -> None:
        """Show the questions of an edition beside those it follows, in place of the form."""

        def work() -> Following:
            from hamonitor_desktop.usecases.following import beside_before

            return beside_before(ref)

        self.following_page.read(work)
        self.frame.stack.setCurrentWidget(self.following_page)
        self.frame.set_footer(self.following_page.footer)
        self.following_page.table.setFocus()

    def _show_form(self) -> None:
        self.frame.stack.setCurrentWidget(self.page)
        self.frame.set_footer(self.footer)
        self.new_form.edition.compare_link.setFocus()

    # opening

    def open_store(self, where: str) -> None:
        """Look whether this is a store with a round, and tell that it can be opened."""
        self.open_form.where.edit.setText(where)
        self.open_form.message.clear()
        self.open_form.where.show_message("" if where else self.tr("Choose a file, or type the address."))
        if not where or self._task is not None:
            self.open_form.where.edit.setFocus()
            return

        def work(_task: tasks.Task) -> str:
            from hamonitor_desktop.usecases.round_facts import round_facts

            round_facts(where)
            return where

        self._set_doing(self.tr("Opening the store ..."))
        self._task = tasks.run(work, self._ready, self._not_opened, owner=self)

    def _ready(self, where: str) -> None:
        self._set_doing("")
        self.opened.emit(where)

    def _not_opened(self, error: HaError) -> None:
        self._set_doing("")
        show_error(self.open_form.message, error)
        self.page.reveal(self.open_form.message)
        self.open_form.where.edit.setFocus()

    # making

    def make_round(self) -> None:
        """Make the round from what was filled in."""
        wanted = self.new_form.wanted()
        if isinstance(wanted, Field):
            self.page.reveal(wanted)
            return
        if self._task is not None:
            return

        def work(_task: tasks.Task) -> str:
            from hamonitor_desktop.usecases.rounds import create_round

            create_round(wanted.store, wanted.plan, wanted.key)
            return wanted.store

        self._set_doing(self.tr("Making the round ..."))
        self._task = tasks.run(work, self._ready, self._not_made, owner=self)

    def _not_made(self, error: HaError) -> None:
        self._set_doing("")
        self.page.reveal(self.new_form.show_error(error))

    def _set_doing(self, text: str) -> None:
        self._task = None
        self.doing.setText(text)
        for part in (self.open_form, self.new_form, self.open_button, self.make_button, self.back_button):
            part.setEnabled(not text)

    # dropping

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._task is None:
            take_paths(event)

    def dropEvent(self, event: QDropEvent) -> None:
        if paths := take_paths(event):
            self.old_tile.setChecked(True)
            self.open_store(str(paths[0]))


class OpenForm(Card):
    """A path or address, and the stores that were open lately. `asked` gives the one to open."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__(padding=24)
        self.body.setSpacing(14)
        self.message = Message()
        self.body.addWidget(self.message)
        self.where = PathField(
            self.tr("File or address"),
            lambda parent: ask_file(parent, self.tr("Open a store"), STORES),
            self.tr("You may also drop the file here. A database: postgresql://name@server/database"),
        )
        self.where.edit.returnPressed.connect(lambda: self.asked.emit(self.where.text))
        self.body.addWidget(self.where)
        self.recent = [Link(store, icon=Icon.FOLDER) for store in settings.load().recent_stores]
        if self.recent:
            self.body.addWidget(Label(self.tr("Opened before"), size=Size.SMALL, bold=True))
        for link in self.recent:
            link.setToolTip("")
            link.clicked.connect(lambda _=False, link=link: self.asked.emit(link.text()))
            self.body.addWidget(link)
