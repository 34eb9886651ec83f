"""Samenwerken: copies for colleagues, answers that conflict, and proposals of other organisations."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hamonitor_desktop.domain.proposals import SUFFIX
from hamonitor_desktop.gui.icons import Icon
from hamonitor_desktop.gui.pages.closing_page import ClosingPage
from hamonitor_desktop.gui.pages.copy_cards import CopyCard, HandOutCard, TakeInCard
from hamonitor_desktop.gui.pages.officer_places import Place
from hamonitor_desktop.gui.pages.proposal_cards import ReceivedCard
from hamonitor_desktop.gui.theme import Colour, Size
from hamonitor_desktop.gui.widgets.buttons import Link
from hamonitor_desktop.gui.widgets.card import Card
from hamonitor_desktop.gui.widgets.dropping import take_paths
from hamonitor_desktop.gui.widgets.emptying import empty
from hamonitor_desktop.gui.widgets.labels import Label
from hamonitor_desktop.gui.widgets.nesting import nest
from hamonitor_desktop.gui.widgets.page import Page, fill
from hamonitor_desktop.gui.widgets.titled_card import TitledCard
from hamonitor_desktop.usecases.dossiers import OpenDossier
from hamonitor_desktop.usecases.notebook import Notebook


class TogetherPage(ClosingPage):
    """Everything that is done with others."""

    def __init__(self, dossier: OpenDossier) -> None:
        super().__init__(dossier)
        self.page = Page()
        fill(self, self.page)
        self.setAcceptDrops(not dossier.read_only)
        column = self.page.column
        column.addWidget(Label(self.tr("Work together"), size=Size.TITLE, bold=True))
        self._waiting = QVBoxLayout()
        self._waiting.setSpacing(12)
        nest(column, self._waiting)
        self.received = ReceivedCard(dossier)
        self.received.go.connect(self.go)
        self.received.proposing.connect(lambda: self.visit.emit(Place.PROPOSAL))
        self.hand_out = self.take_in = self.copy = None
        self._conflicting: Card | None = None
        if dossier.copy_of is not None:
            self.copy = CopyCard(dossier, dossier.copy_of)
            column.addWidget(self.copy)
        elif not dossier.read_only:
            self.hand_out, self.take_in = HandOutCard(dossier), TakeInCard(dossier)
            column.addWidget(self.hand_out)
            column.addWidget(self.take_in)
            self.hand_out.handed_out.connect(self._came_in)
            self.take_in.taken_in.connect(self._taken_in)
            for card in (self.hand_out, self.take_in):
                card.told.connect(self._reveal)
        column.addWidget(self.received)
        self.received.added.connect(self._came_in)
        self.received.told.connect(self._reveal)
        column.addStretch(1)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        take_paths(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take in a proposal, or see what a copy would bring, wherever on the page it is let go."""
        for path in take_paths(event)[:1]:
            if self.take_in is None or path.suffix.lower() == SUFFIX:
                self.received.add(path)
            else:
                self.take_in.look_at(path)

    def _came_in(self) -> None:
        self.refresh()
        self.came_in.emit()

    def refresh(self) -> None:
        """Show what waits for a choice, and how the rest stands."""
        if self.hand_out is not None:
            self.hand_out.refresh()
        if self.copy is not None:
            self.copy.own_name.refresh()
        self.received.refresh()
        empty(self._waiting)
        self._conflicting = None
        conflicts = self._dossier.conflicts()
        flagged = tuple(code for code in Notebook(self._dossier).flagged() if code not in conflicts)
        if conflicts:
            title = self.tr("Answered differently by colleagues: choose what holds")
            self._conflicting = self._list(title, conflicts, Colour.WARNING)
            self._waiting.addWidget(self._conflicting)
        if flagged:
            self._waiting.addWidget(self._list(self.tr("To be looked at again"), flagged, Colour.LINE))

    def _taken_in(self) -> None:
        """Whoever has to choose now is brought to where that is."""
        self._came_in()
        if self._conflicting is not None and (first := self._conflicting.findChild(Link)) is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
            self._reveal(self._conflicting)

    def _reveal(self, widget: QWidget) -> None:
        QTimer.singleShot(0, widget, lambda: self.page.reveal(widget))  # once what came above it has its height

    def _list(self, title: str, codes: tuple[str, ...], line: Colour) -> Card:
        tone = Colour.WARNING if line is Colour.WARNING else Colour.ACCENT
        card = TitledCard(title, icon=Icon.STATE_LOOK, tone=tone)
        card.set_line(line)
        for code in codes:
            question = self._dossier.edition.question(code)
            if question is None:
                continue
            row = QHBoxLayout()
            row.setSpacing(12)
            row.addWidget(Label(f"{question.number}  {question.text}".strip(), wrap=True), 1)
            link = Link(self.tr("To question {number}").format(number=question.number))
            link.clicked.connect(lambda _checked=False, code=code: self.go.emit(code))
            row.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
            nest(card.body, row)
        return card
