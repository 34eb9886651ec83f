"""Ronde: which round this is, who is in it, what central signs with, and what in the register is not certain."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout

from hamonitor_desktop.domain.display import capitalised, in_fours, show_number
from hamonitor_desktop.gui import theme
from hamonitor_desktop.gui.icons import Icon
from hamonitor_desktop.gui.language import show_date
from hamonitor_desktop.gui.pages.central_page import CentralPage
from hamonitor_desktop.gui.theme import Size
from hamonitor_desktop.gui.widgets.announcing import announce
from hamonitor_desktop.gui.widgets.buttons import Button, ButtonKind, Link
from hamonitor_desktop.gui.widgets.card import Card, Rule
from hamonitor_desktop.gui.widgets.facts import FactsCard
from hamonitor_desktop.gui.widgets.fields import ComboBox, Field
from hamonitor_desktop.gui.widgets.labels import Label
from hamonitor_desktop.gui.widgets.nesting import nest
from hamonitor_desktop.usecases.round_facts import Doubt, RoundFacts

_TWO_COLUMNS = 800  # in less room the cards stand under each other


class RoundPage(CentralPage):
    """Facts alone; `other_asked` gives another round of the store that was chosen to look at.

    `compare_asked` asks to see its questions beside those of the edition before.
    """

    other_asked = Signal(str)
    compare_asked = Signal()

    def __init__(self, facts: RoundFacts) -> None:
        super().__init__()
        self._facts = facts
        self.column.addWidget(Label(self.tr("Round"), size=Size.TITLE, bold=True))
        self.column.addWidget(Label(facts.round.title, tone="quiet", wrap=True))
        self.others = self._others()
        self.row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.row.setSpacing(16)
        left = QVBoxLayout()
        left.setSpacing(16)
        left.addWidget(self._about())
        left.addWidget(self._register())
        left.addStretch(1)
        self._right = right = QVBoxLayout()
        self._asked_card = self._asked()
        right.addWidget(self._asked_card)
        right.addStretch(1)
        nest(self.row, left, 7)
        nest(self.row, right, 4)
        nest(self.column, self.row)
        self.column.addStretch(1)
        self.next_button = Button(self.tr("To Invite"), ButtonKind.PRIMARY, Icon.CHEVRON_RIGHT, after=True)
        self.next_button.clicked.connect(lambda: self.go.emit("invite"))
        self.footer.right.addWidget(self.next_button)
        self.first = self.others if len(facts.rounds) > 1 else self.next_button

    def show_facts(self, facts: RoundFacts) -> None:
        """Show how many there are of each kind now."""
        self._facts = facts
        old, self._asked_card = self._asked_card, self._asked()
        self._right.replaceWidget(old, self._asked_card)
        old.deleteLater()

    def _others(self) -> ComboBox:
        """The rounds of the store, the newest first; not shown where there is but one."""
        others = ComboBox()
        for round_id in reversed(self._facts.rounds):
            others.addItem(round_id, round_id)
        others.setCurrentIndex(max(0, others.findData(self._facts.round.id)))
        others.activated.connect(self._choose)
        field = Field(self.tr("Which round of this store?"), others)
        field.setMaximumWidth(320)
        self.column.addWidget(field)
        field.setVisible(len(self._facts.rounds) > 1)
        return others

    def _choose(self) -> None:
        chosen = str(self.others.currentData())
        if chosen != self._facts.round.id:
            self.others.setCurrentIndex(max(0, self.others.findData(self._facts.round.id)))  # until the other is there
            self.other_asked.emit(chosen)

    def _about(self) -> Card:
        facts, about = self._facts, self._facts.round
        card = FactsCard(self.tr("This round"))
        card.add(self.tr("Round"), about.id, bold=True)
        period = self.tr("{opens} up to and including {closes}")
        card.add(self.tr("Period"), period.format(opens=show_date(about.opens), closes=show_date(about.closes)))
        card.add(self.tr("Reference date"), show_date(about.reference_date))
        at_once, later = self.tr("to be seen from the start"), self.tr("to be seen once everything is answered")
        card.add(self.tr("Figures of others"), at_once if about.peers_from_start else later)
        card.add(
            self.tr("Questionnaire"),
            f"{about.edition}: {facts.edition_title}",
        )
        if facts.follows:
            said = self.tr("See what changed in the questions since edition {edition}")
            self.compare_link = Link(said.format(edition=facts.follows), size=Size.SMALL, icon=Icon.TABLE)
            self.compare_link.clicked.connect(self.compare_asked)
            card.body.addWidget(self.compare_link)
        card.add_path(self.tr("Store"), facts.store)
        card.add(self.tr("Fingerprint of the key"), in_fours(facts.fingerprint))
        said = self.tr(
            "Every package of this round is signed with the key of the central team. "
            "Who doubts whether a package is yours can compare this fingerprint."
        )
        card.body.addWidget(Label(said, size=Size.SMALL, tone="quiet", wrap=True))
        self.copy_link = Link(self.tr("Copy the fingerprint"), size=Size.SMALL, icon=Icon.COPY)
        self.copy_link.clicked.connect(self._copy)
        card.body.addWidget(self.copy_link)
        return card

    def _asked(self) -> Card:
        card = FactsCard(self.tr("Who is in it"))
        for kind in self._facts.kinds:
            card.add_count(capitalised(kind.name), show_number(kind.organisations))
        card.add_count(self.tr("Together"), show_number(self._facts.organisations))
        if self._facts.withdrawn:
            card.add_count(self.tr("Take part no more"), show_number(self._facts.withdrawn))
        return card

    def _register(self) -> Card:
        facts = self._facts
        card = FactsCard(self.tr("Register"))
        card.add(self.tr("Source"), facts.register_source)
        if facts.estimated:
            count = self.tr("%n organisation(s)", "", facts.estimated)
            said = self.tr("Estimated for {count}. Figures by size depend on it.").format(count=count)
            card.add(self.tr("Inhabitants"), said)
        if facts.doubts:
            card.add(self.tr("Doubts"), self.tr("%n organisation(s)", "", len(facts.doubts)))
            self.doubts_link = Link(self.tr("Show the doubts"), size=Size.SMALL, opens=True)
            shown = self._doubts(facts.doubts)
            self.doubts_link.toggled.connect(shown.setVisible)
            card.body.addWidget(self.doubts_link)
            card.body.addWidget(shown)
        if not facts.doubts and not facts.estimated:
            card.add(self.tr("Doubts"), self.tr("None known."))
        return card

    def _doubts(self, doubts: tuple[Doubt, ...]) -> Card:
        card = Card(padding=12, ground=theme.Colour.PAGE)
        for number, doubt in enumerate(doubts):
            if number:
                card.body.addWidget(Rule())
            card.body.addWidget(Label(f"{doubt.name}: {doubt.text}", size=Size.SMALL, wrap=True))
        card.hide()
        return card

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._facts.fingerprint)
        self.copy_link.setText(self.tr("Copied"))
        announce(self.copy_link, self.tr("Copied"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= _TWO_COLUMNS
        self.row.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
