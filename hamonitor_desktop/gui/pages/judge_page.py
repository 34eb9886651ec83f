"""Beoordelen: the returns that came in, those that wait for a decision first; Enter opens one."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hamonitor_desktop.domain.codes import HaError
from hamonitor_desktop.domain.display import show_number
from hamonitor_desktop.gui import tasks, theme
from hamonitor_desktop.gui.icons import Icon
from hamonitor_desktop.gui.models.versions import (
    SIGNS,
    Column,
    Show,
    Stand,
    VersionsFilter,
    VersionsModel,
    short_word,
    word,
)
from hamonitor_desktop.gui.pages.central_errors import show_error
from hamonitor_desktop.gui.pages.central_page import CentralPage
from hamonitor_desktop.gui.theme import Size
from hamonitor_desktop.gui.widgets.buttons import Button, ButtonKind
from hamonitor_desktop.gui.widgets.count_tile import CountTile
from hamonitor_desktop.gui.widgets.fields import ComboBox
from hamonitor_desktop.gui.widgets.labels import Label
from hamonitor_desktop.gui.widgets.message import Message
from hamonitor_desktop.gui.widgets.nesting import nest
from hamonitor_desktop.gui.widgets.search_field import SearchField
from hamonitor_desktop.gui.widgets.table import Role, Table, table_card
from hamonitor_desktop.gui.widgets.titled_card import EmptyCard
from hamonitor_desktop.usecases.reviewing import Version
from hamonitor_desktop.usecases.round_facts import RoundFacts

_WIDTHS = [220, 140, 215, 200, 110, 130]
_NARROW_WIDTHS = [150, 0, 0, 186, 110, 130]
_LEAST_CHOICE = 200  # in a narrow window the longest choice is cut off rather than the page


class JudgePage(CentralPage):
    """Reads the store anew whenever it is shown. `opened` asks for a return by its id, `together` for all the plain."""

    opened = Signal(str)
    together = Signal()

    def __init__(self, store: str, facts: RoundFacts) -> None:
        super().__init__()
        self._store, self._round_id = store, facts.round.id
        self.column.addWidget(Label(self.tr("Judge"), size=Size.TITLE, bold=True))
        self.sentence = Label(tone="quiet", wrap=True)
        self.column.addWidget(self.sentence)
        self.message = Message()
        self.column.addWidget(self.message)
        self._build_tiles()
        self._build_table()
        self._build_empty()
        self.next_button = Button(
            self.tr("Open the first that waits"), ButtonKind.PRIMARY, Icon.CHEVRON_RIGHT, after=True
        )
        self.next_button.clicked.connect(lambda: self.open_next())
        self.next_button.setEnabled(False)
        self.together_button = Button(self.tr("Accept several at once"), icon=Icon.CHECK)
        self.together_button.clicked.connect(self.together)
        self.footer.left.addWidget(self.together_button)
        self.footer.right.addWidget(self.import_button)
        self.footer.right.addWidget(self.next_button)
        self._show_any(any_in=True)  # until the store is read

    def _build_tiles(self) -> None:
        self.tile_row = QWidget()
        row = QHBoxLayout(self.tile_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        self.tiles = {stand: CountTile(word(stand), SIGNS[stand], short_word(stand)) for stand in Stand}
        for stand, tile in self.tiles.items():
            tile.clicked.connect(lambda _=False, stand=stand: self._press(stand))
            row.addWidget(tile, 1)
        self.column.addWidget(self.tile_row)

    def _build_empty(self) -> None:
        """What stands there until the first return came in: how one comes in, and the way to it."""
        said = self.tr("No return came in yet. What you bring in stands here to be decided about.")
        self.empty_card = EmptyCard(said)
        self.column.addWidget(self.empty_card)
        self.filler = QWidget()
        self.column.addWidget(self.filler, 1)
        self.import_button = Button(self.tr("To Bring in"), ButtonKind.PRIMARY, Icon.CHEVRON_RIGHT, after=True)
        self.import_button.clicked.connect(lambda: self.go.emit("import"))

    def _build_table(self) -> None:
        self.listing = QWidget()
        column = QVBoxLayout(self.listing)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        row = QHBoxLayout()
        row.setSpacing(12)
        self.heading = Label(bold=True)
        finder = SearchField()
        self.search = finder.edit
        self.search.textChanged.connect(lambda _text: self._filter(self.filter.stand))
        self.which = ComboBox(name=self.tr("Which answers"))
        self.which.setMinimumWidth(_LEAST_CHOICE)
        for show, text in (
            (Show.ALL, self.tr("Whatever was answered")),
            (Show.ODD, self.tr("With implausible answers")),
            (Show.PERSONAL, self.tr("With what may be about a person")),
        ):
            self.which.addItem(text, show)
        self.which.currentIndexChanged.connect(lambda _index: self._filter(self.filter.stand))
        row.addWidget(self.heading, 1)
        row.addWidget(self.which)
        row.addWidget(finder)
        nest(column, row)
        self.model = VersionsModel(self)
        self.filter = VersionsFilter(self.model, self)
        self.table = Table(self.tr("Returns"))
        self.table.setModel(self.filter)
        self.table.setSortingEnabled(True)
        self.table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.table.opened.connect(self._open)
        column.addWidget(table_card(self.table), 1)
        self.column.addWidget(self.listing, 1)
        self._fit_columns(narrow=False)

    def _fit_columns(self, *, narrow: bool) -> None:
        """In a narrow window what one decides by fits beside the organisation; the rest stands in the return itself."""
        for column in (Column.VERSION, Column.CAME_IN):
            self.table.setColumnHidden(column, narrow)
        self.table.set_widths(_NARROW_WIDTHS if narrow else _WIDTHS, Column.ORGANISATION)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns(narrow=self.width() < theme.BREAK_POINT)

    # reading

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def refresh(self) -> None:
        """Read the store again."""
        store, round_id = self._store, self._round_id

        def work(_task: tasks.Task) -> tuple[Version, ...]:
            from hamonitor_desktop.usecases.reviewing import versions_of

            return versions_of(store, round_id)

        tasks.run(work, self._show, lambda error: self._failed(error), owner=self)

    def follow(self) -> None:
        self.refresh()

    def _failed(self, error: HaError) -> None:
        show_error(self.message, error)

    def _show(self, versions: tuple[Version, ...]) -> None:
        self.message.clear()
        with self.table.kept_place(self._id_at):
            self.model.set_rows(versions)
        counts = self.model.counts()
        for stand, tile in self.tiles.items():
            tile.set_count(counts[stand])
        self._show_any(any_in=bool(versions))
        self.sentence.setText(self._said(counts))
        self.next_button.setEnabled(counts[Stand.WAITS] > 0)
        self.together_button.setEnabled(any(version.plain for version in versions))
        self._filter(self.filter.stand)

    def _show_any(self, *, any_in: bool) -> None:
        """Show the list; or, before any return came in, what to do first."""
        had, self.first = self.first.hasFocus(), self.table if any_in else self.import_button
        for part in (self.sentence, self.tile_row, self.listing, self.next_button, self.together_button):
            part.setVisible(any_in)
        for part in (self.empty_card, self.filler, self.import_button):
            part.setVisible(not any_in)
        if had:
            self.first.setFocus()

    def _said(self, counts: dict[Stand, int]) -> str:
        if not counts[Stand.WAITS]:
            return self.tr("Nothing waits for a decision.")
        return self.tr(
            "%n return(s) wait for a decision. A return counts until it is rejected.", "", counts[Stand.WAITS]
        )

    # choosing

    def open_next(self, after: str = "") -> None:
        """Open the first return that waits for a decision: in the order of the list, behind the one with this id."""
        shown = [self.filter.index(row, 0).data(Role.ROW) for row in range(self.filter.rowCount())]
        ids = [version.about.id for version in shown]
        place = ids.index(after) + 1 if after in ids else 0
        ordered = (*shown[place:], *shown[:place], *self.model.versions)
        waiting = next((version for version in ordered if version.waits and version.about.id != after), None)
        if waiting is not None:
            self.opened.emit(waiting.about.id)

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(Role.ROW).about.id)

    def _press(self, stand: Stand) -> None:
        self._filter(None if stand is self.filter.stand else stand)

    def _filter(self, stand: Stand | None) -> None:
        self.filter.show_only(stand, Show(str(self.which.currentData())), self.search.text())
        for other, tile in self.tiles.items():
            tile.setChecked(other is stand)
        shown = self.filter.rowCount()
        returns = self.tr("{number} return(s)", "", shown).format(number=show_number(shown))
        self.heading.setText(
            f"{word(stand)}: {returns}" if stand else self.tr("All: {returns}").format(returns=returns)
        )

    def _id_at(self, row: int) -> str:
        return str(self.filter.index(row, 0).data(Role.ROW).about.id)
