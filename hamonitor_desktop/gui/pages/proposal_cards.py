"""The card of "Samenwerken" with the proposals of other organisations."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hamonitor_desktop.domain.codes import HaError
from hamonitor_desktop.gui import tasks
from hamonitor_desktop.gui.icons import Icon
from hamonitor_desktop.gui.language import show_utc
from hamonitor_desktop.gui.theme import Size
from hamonitor_desktop.gui.widgets.ask_file import ask_file
from hamonitor_desktop.gui.widgets.buttons import Button, Link
from hamonitor_desktop.gui.widgets.card import Rule
from hamonitor_desktop.gui.widgets.emptying import empty
from hamonitor_desktop.gui.widgets.flow import FlowLayout
from hamonitor_desktop.gui.widgets.labels import Label
from hamonitor_desktop.gui.widgets.message import Message
from hamonitor_desktop.gui.widgets.nesting import nest
from hamonitor_desktop.gui.widgets.titled_card import TitledCard
from hamonitor_desktop.usecases import proposals
from hamonitor_desktop.usecases.dossiers import OpenDossier
from hamonitor_desktop.usecases.places import mail_place

_KINDS: Final = "HA-Monitor (*.havoorstel)"


class ReceivedCard(TitledCard):
    """What others proposed, with what is still to be decided; and the ways to open or to make a proposal."""

    go = Signal(str)
    proposing = Signal()
    added = Signal()
    told = Signal(QWidget)  # what there is to read now

    def __init__(self, dossier: OpenDossier) -> None:
        super().__init__(
            self.tr("Proposals between organisations"),
            self.tr(
                "A region, or a municipality you share a team with, can propose answers to you, and you to them. "
                "A proposal stands beside the question; you take it over, adapt it, or put it aside. You sign for your "
                "organisation alone."
            ),
        )
        self._dossier = dossier
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        nest(self.body, self._list)
        buttons = FlowLayout(gap=12)
        nest(self.body, buttons)
        self.open_button = Button(self.tr("Open a proposal …"), icon=Icon.FOLDER)
        self.open_button.clicked.connect(self._ask)
        self.make_button = Button(self.tr("Make a proposal …"))
        self.make_button.clicked.connect(self.proposing)
        for button in (self.open_button, self.make_button):
            buttons.addWidget(button)
            button.setEnabled(not dossier.read_only)
        self.message = Message()
        self.body.addWidget(self.message)

    def refresh(self) -> None:
        """Show the proposals as they stand."""
        empty(self._list)
        for item in reversed(proposals.received_proposals(self._dossier)):
            self._list.addWidget(Rule())
            nest(self._list, self._entry(item))

    def _entry(self, item: proposals.ReceivedProposal) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(2)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(Label(item.proposal.organisation_name, bold=True, wrap=True), 1)
        open_codes = [code for code, state in self._states(item) if state is proposals.ProposalState.OPEN]
        if open_codes:
            link = Link(self.tr("To the first: {number}").format(number=self._dossier.edition.number(open_codes[0])))
            link.clicked.connect(lambda: self.go.emit(open_codes[0]))
            row.addWidget(link)
        nest(column, row)
        if item.proposal.text:
            column.addWidget(Label(item.proposal.text, wrap=True))
        asked = self.tr("%n answer(s)", "", len(item.proposal.answers))
        still = self.tr("%n still to be decided", "", len(open_codes)) if open_codes else self.tr("all decided")
        signer = f"{item.proposal.signer_name}, {item.proposal.signer_function}".strip(" ,")
        facts = self.tr("{signer} · came in {moment} · {asked}, {still}").format(
            signer=signer, moment=show_utc(item.at), asked=asked, still=still
        )
        column.addWidget(Label(facts, size=Size.SMALL, tone="quiet", wrap=True))
        return column

    def _states(self, item: proposals.ReceivedProposal) -> list[tuple[str, proposals.ProposalState]]:
        return [
            (answer.question, proposals.proposed(self._dossier, [item], answer.question)[0].state)
            for answer in item.proposal.answers
        ]

    def _ask(self) -> None:
        path = ask_file(self, self.tr("Which proposal?"), _KINDS, mail_place())
        if path is not None:
            self.add(path)

    def add(self, path: Path) -> None:
        """Read a proposal, wherever it lies, and keep it in the dossier."""
        tasks.run(lambda _task: proposals.add_proposal(self._dossier, path), self._added, self._failed, owner=self)

    def _failed(self, error: HaError) -> None:
        self.message.show_error(error)
        self.told.emit(self.message)

    def _added(self, item: proposals.ReceivedProposal) -> None:
        text = self.tr(
            "The proposal of {sender} stands beside its questions now. Its signature holds; that {signer} made it, "
            "only they can tell you."
        )
        name = item.proposal.signer_name or item.proposal.organisation_name
        self.message.show_text(text.format(sender=item.proposal.organisation_name, signer=name), "success")
        self.refresh()
        self.added.emit()
        self.told.emit(self.message)
