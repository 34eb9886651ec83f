"""Beside the peers: shut until everything is answered, asked for once, and then one group at a time."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from hamonitor_desktop.domain.codes import HaError
from hamonitor_desktop.domain.organisations import SizeClass
from hamonitor_desktop.domain.own_figures import OwnFigures
from hamonitor_desktop.domain.packages import MIN_PEERS
from hamonitor_desktop.gui.charts.keeping import Source
from hamonitor_desktop.gui.pages.peers_cards import PeersBars, PeersWords, Shown
from hamonitor_desktop.gui.pages.progress_texts import peers_caveats
from hamonitor_desktop.gui.theme import Size
from hamonitor_desktop.gui.widgets.buttons import Button
from hamonitor_desktop.gui.widgets.choices import RadioTile
from hamonitor_desktop.gui.widgets.flow import FlowLayout
from hamonitor_desktop.gui.widgets.labels import Label
from hamonitor_desktop.gui.widgets.message import Message
from hamonitor_desktop.gui.widgets.titled_card import TitledCard
from hamonitor_desktop.usecases.dossiers import OpenDossier
from hamonitor_desktop.usecases.own_progress import Door, GroupKind, PeerGroup, Peers, look_at_peers, peers


class PeersPart(QWidget):
    """The peers' figures, or why they are not there yet. `go` asks for a question by its code."""

    go = Signal(str)

    def __init__(self, dossier: OpenDossier, source: Callable[[str], Source]) -> None:
        super().__init__()
        self._dossier = dossier
        self._figures: OwnFigures | None = None
        self._found: Peers | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._add_top()
        self.cards = (
            PeersBars.of_agreements(source("afspraken-naast-anderen")),
            PeersBars.of_perception(source("beleving-naast-anderen")),
            PeersWords(source("overig-naast-anderen")),
        )
        for card in self.cards:
            card.go.connect(self.go)
            self._column.addWidget(card)

    def _add_top(self) -> None:
        """What stands above the charts: why there are none yet, or whose they are."""
        self.top = TitledCard(self.tr("Beside others"), spacing=8)
        self.why = Label(wrap=True)
        self.button = Button("")
        self.button.clicked.connect(self._pressed)
        self.message = Message()
        self._choice, self._flow, self._group = QWidget(), FlowLayout(gap=8), QButtonGroup(self)
        self._choice.setLayout(self._flow)
        self.tiles: dict[str, RadioTile] = {}
        self.caveats = Label(size=Size.SMALL, tone="quiet", wrap=True)
        for part in (self.why, self.button, self.message, self._choice, self.caveats):
            self.top.body.addWidget(part)
        self._column.addWidget(self.top)

    # how it stands

    def show_figures(self, figures: OwnFigures) -> None:
        """Show how the door stands, and what is behind it where it is open."""
        self._figures = figures
        self._found = found = peers(self._dossier, figures)
        self.setVisible(found.door is not Door.NONE)
        is_open = found.door is Door.OPEN
        self.button.setVisible(not is_open)
        self._choice.setVisible(is_open and len(found.groups) > 1)
        self.caveats.setVisible(is_open)
        if is_open:
            self._show_group()
            return
        for card in self.cards:
            card.hide()
        shut = found.door is Door.SHUT
        self.why.setText(self._shut(len(found.unanswered)) if shut else self._ask())
        does = self.tr("To the first open question") if shut else self.tr("Show the figures of others")
        if does != self.button.text():
            self.button.setText(does)
            self.button.updateGeometry()

    def _shut(self, to_go: int) -> str:
        return " ".join(
            (
                self.tr("Here you will see what others answered, in figures."),
                self.tr("You can look once all questions are answered, so that they do not colour your answers."),
                self.tr("%n question(s) is/are still open.", "", to_go),
            )
        )

    def _ask(self) -> str:
        return " ".join(
            (
                self.tr("You can now see what others answered, in figures."),
                self.tr("That somebody looked at them is kept in your dossier."),
                self.tr("Do you change an answer after that? Then your return says so beside that answer."),
            )
        )

    def _pressed(self) -> None:
        if self._figures is None or self._found is None:
            return
        if self._found.door is Door.SHUT:
            self.go.emit(self._found.unanswered[0])
            return
        try:
            look_at_peers(self._dossier)
        except HaError as error:
            self.message.show_error(error)
            return
        self.show_figures(self._figures)
        chosen = next(tile for tile in self.tiles.values() if tile.isChecked())
        (chosen if chosen.isVisibleTo(self) else self.cards[0].chart).setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def chosen(self) -> str:
        """The code of the group that is shown; "" while none is."""
        return next((code for code, tile in self.tiles.items() if tile.isChecked()), "")

    # one group

    def _show_group(self) -> None:
        if self._figures is None or self._found is None:
            return
        if not self.tiles:
            self._add_tiles()
        group = next(group for group in self._found.groups if group.code == self.chosen)
        name = self._name(group)
        self.why.setText(self._too_few(name) if group.left_out else self._whose(name, self._found.round))
        self.caveats.setText(peers_caveats(self._figures, self._found.round))
        for card in self.cards:
            card.show_peers(Shown(self._figures, group, name, self.caveats.text()))

    def _add_tiles(self) -> None:
        for group in self._found.groups if self._found else ():
            tile = self.tiles[group.code] = RadioTile(self._name(group))
            tile.setChecked(not self._group.buttons())
            self._group.addButton(tile)
            self._flow.addWidget(tile)
            tile.show()  # now, and not once the layout gets to it: the cursor goes to the first
            tile.clicked.connect(self._show_group)

    def _name(self, group: PeerGroup) -> str:
        if group.kind is GroupKind.ALL:
            plural = self._dossier.edition.actor(self._dossier.actor).plural
            return self.tr("All {organisations}").format(organisations=plural)
        if group.size is SizeClass.OVER:
            return self.tr("More than 100,000 inhabitants")
        if group.size is SizeClass.UP_TO:
            return self.tr("Up to 100,000 inhabitants")
        if group.kind is GroupKind.REGION:
            return self.tr("Region {name}").format(name=group.name)
        if group.kind is GroupKind.PROVINCE:
            return self.tr("Province {name}").format(name=group.name)
        return group.name

    def _too_few(self, name: str) -> str:
        text = self.tr(
            "{group}: fewer than {n} organisations answered. Their figures are left out, so that nobody can be "
            "recognised."
        )
        return text.format(group=name, n=MIN_PEERS)

    def _whose(self, name: str, round_name: str) -> str:
        if not round_name:
            return self.tr("What was answered in an earlier round. You see: {group}.").format(group=name)
        text = self.tr("What was answered in round {round}. You see: {group}.")
        return text.format(round=round_name, group=name)
