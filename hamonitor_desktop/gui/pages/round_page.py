"""Ronde: which round this is, who is in it, what central signs with, and what in the register is not certain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QVBoxLayout

from hamonitor_desktop.domain.codes import HaError
from hamonitor_desktop.domain.display import capitalised, in_fours, show_number
from hamonitor_desktop.gui import tasks, theme
from hamonitor_desktop.gui.icons import Icon
from hamonitor_desktop.gui.language import show_date
from hamonitor_desktop.gui.pages.central_errors import StoreMessage, show_error
from hamonitor_desktop.gui.pages.central_page import CentralPage
from hamonitor_desktop.gui.pages.dates_card import DatesCard
from hamonitor_desktop.gui.theme import Size
from hamonitor_desktop.gui.widgets.announcing import announce
from hamonitor_desktop.gui.widgets.buttons import Button, ButtonKind, Link
from hamonitor_desktop.gui.widgets.card import Card, Rule
from hamonitor_desktop.gui.widgets.facts import FactsCard
from hamonitor_desktop.gui.widgets.fields import ComboBox, Field
from hamonitor_desktop.gui.widgets.labels import Label
from hamonitor_desktop.gui.widgets.nesting import nest
from hamonitor_desktop.usecases.round_facts import Doubt, RoundFacts

if TYPE_CHECKING:
    from hamonitor_desktop.usecases.round_dates import ChangedDates

_LINKS = ("dates_link", "compare_link", "copy_link")  # made anew with the card that they are on
_TWO_COLUMNS = 800  # in less room the cards stand under each other


class RoundPage(CentralPage):
    """Facts, and other days for the round; `changed` tells that it was given some.

    `other_asked` gives another round of the store that was chosen to look at. `compare_asked` asks to see its questions
    beside those of the edition before.
    """

    other_asked = Signal(str)
    compare_asked = Signal()
    changed = Signal()

    def __init__(self, store: str, facts: RoundFacts) -> None:
        super().__init__()
        self._store, self._facts = store, facts
        self.column.addWidget(Label(self.tr("Round"), size=Size.TITLE, bold=True))
        self.column.addWidget(Label(facts.round.title, tone="quiet", wrap=True))
        self.message = StoreMessage()
        self.column.addWidget(self.message)
        self.others = self._others()
        self._list_rounds()
        self.row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.row.setSpacing(16)
        self._left = left = QVBoxLayout()
        left.setSpacing(16)
        self._about_card = self._about()
        left.addWidget(self._about_card)
        self.dates_card = DatesCard()
        self.dates_card.hide()
        left.addWidget(self.dates_card)
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
        self._build_footer()
        self.first = self.others if len(facts.rounds) > 1 else self.next_button

    def _build_footer(self) -> None:
        self.next_button = Button("", ButtonKind.PRIMARY, Icon.CHEVRON_RIGHT, after=True)
        self.next_button.clicked.connect(lambda: self.go.emit("import" if self._facts.invited else "invite"))
        self.cancel_button = Button(self.tr("Cancel"))
        self.cancel_button.clicked.connect(self._end_dates)
        self.dates_button = Button(self.tr("Change the days"), ButtonKind.PRIMARY, Icon.CHECK)
        self.dates_button.clicked.connect(self.change_dates)
        for button in (self.next_button, self.cancel_button, self.dates_button):
            self.footer.right.addWidget(button)
        self._show_buttons(dates=False)
        self._name_next()

    def _name_next(self) -> None:
        self.next_button.setText(self.tr("To Bring in") if self._facts.invited else self.tr("To Invite"))
        self.next_button.updateGeometry()

    def _show_buttons(self, *, dates: bool) -> None:
        self.next_button.setVisible(not dates)
        for button in (self.cancel_button, self.dates_button):
            button.setVisible(dates)

    def show_facts(self, facts: RoundFacts) -> None:
        """Show the days, and how many there are of each kind, as they are now."""
        self._facts = facts
        self._list_rounds()
        self.message.read_again()
        focus = QApplication.focusWidget()
        kept = next((name for name in _LINKS if getattr(self, name, None) is focus), "")
        for name, column, build in (
            ("_about_card", self._left, self._about),
            ("_asked_card", self._right, self._asked),
        ):
            old, new = getattr(self, name), build()
            column.replaceWidget(old, new)
            old.deleteLater()
            setattr(self, name, new)
        if kept and focus is not None:
            getattr(self, kept).setFocus()
        self._name_next()

    def show_failure(self, error: HaError) -> None:
        """Tell that the facts could not be read again."""
        self.message.show_unread(error)
        self.reveal(self.message)

    def _others(self) -> ComboBox:
        """The rounds of the store, the newest first; not shown where there is but one."""
        others = ComboBox()
        others.activated.connect(self._choose)
        self._others_field = field = Field(self.tr("Which round of this store?"), others)
        field.setMaximumWidth(320)
        self.column.addWidget(field)
        return others

    def _list_rounds(self) -> None:
        """The rounds there are: a colleague may have made one."""
        rounds = tuple(reversed(self._facts.rounds))
        if rounds != tuple(self.others.itemText(row) for row in range(self.others.count())):
            self.others.clear()
            self.others.addItems(rounds)
            self.others.setCurrentIndex(max(0, self.others.findText(self._facts.round.id)))
        self._others_field.setVisible(len(rounds) > 1)

    def _choose(self) -> None:
        chosen = self.others.currentText()
        if chosen != self._facts.round.id:
            self.others.setCurrentIndex(max(0, self.others.findText(self._facts.round.id)))  # until the other is there
            self.other_asked.emit(chosen)

    def _about(self) -> Card:
        facts, about = self._facts, self._facts.round
        card = FactsCard(self.tr("This round"))
        card.add(self.tr("Round"), about.id, bold=True)
        period = self.tr("{opens} up to and including {closes}")
        card.add(self.tr("Period"), period.format(opens=show_date(about.opens), closes=show_date(about.closes)))
        self.dates_link = Link(self.tr("Other days, such as an extension"), size=Size.SMALL)
        self.dates_link.clicked.connect(self.ask_dates)
        card.add_link(self.dates_link)
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
            card.add_link(self.compare_link)
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

    # other days

    def ask_dates(self) -> None:
        """Ask for other days."""
        self.message.clear()
        self.dates_card.show_round(self._facts.round, invited=self._facts.invited)
        self.dates_card.show()
        self._show_buttons(dates=True)
        self.dates_card.closes.edit.setFocus()
        self.dates_card.closes.edit.selectAll()
        self.reveal(self.dates_card)

    def change_dates(self) -> None:
        """Give the round the days that were filled in."""
        wanted = self.dates_card.wanted()
        if isinstance(wanted, Field):
            self.reveal(wanted)
            return
        store, round_id = self._store, self._facts.round.id

        def work(_task: tasks.Task) -> ChangedDates:
            from hamonitor_desktop.usecases.round_dates import change_dates

            return change_dates(store, wanted.reason, opens=wanted.opens, closes=wanted.closes, round_id=round_id)

        self._enable_dates(enabled=False)
        tasks.run(work, self._dates_changed, self._dates_failed, owner=self)

    def _enable_dates(self, *, enabled: bool) -> None:
        for part in (self.dates_card, self.cancel_button, self.dates_button):
            part.setEnabled(enabled)

    def _dates_changed(self, made: ChangedDates) -> None:
        self._enable_dates(enabled=True)
        self._end_dates()
        said = self.tr("The round now runs from {opens} up to and including {closes}.")
        text = said.format(opens=show_date(made.now.opens), closes=show_date(made.now.closes))
        if made.packages:
            told = self.tr(
                "%n organisation(s) have a package that says the old days: tell them the new ones.", "", made.packages
            )
            text = f"{text} {told}"
        self.message.show_text(text, "success")
        self.reveal(self.message)
        self.changed.emit()

    def _dates_failed(self, error: HaError) -> None:
        self._enable_dates(enabled=True)
        show_error(self.dates_card.message, error)
        self.reveal(self.dates_card.message)
        self.dates_card.closes.edit.setFocus()

    def _end_dates(self) -> None:
        self.dates_card.hide()
        self._show_buttons(dates=False)
        self.dates_link.setFocus()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._facts.fingerprint)
        self.copy_link.setText(self.tr("Copied"))
        announce(self.copy_link, self.tr("Copied"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= _TWO_COLUMNS
        self.row.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
