"""Ontvangstbewijzen: what the central team answered to each return, and what it asks."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from hamonitor_desktop.domain.codes import HaError
from hamonitor_desktop.domain.display import in_fours
from hamonitor_desktop.domain.receipts import Query, Verdict
from hamonitor_desktop.gui import tasks
from hamonitor_desktop.gui.language import show_utc
from hamonitor_desktop.gui.pages.closing_page import ClosingPage
from hamonitor_desktop.gui.pages.officer_places import Place
from hamonitor_desktop.gui.theme import Size
from hamonitor_desktop.gui.widgets.ask_file import ask_file
from hamonitor_desktop.gui.widgets.buttons import Button, ButtonKind, Link
from hamonitor_desktop.gui.widgets.card import Card
from hamonitor_desktop.gui.widgets.dropping import take_paths
from hamonitor_desktop.gui.widgets.emptying import empty
from hamonitor_desktop.gui.widgets.footer import Footer
from hamonitor_desktop.gui.widgets.labels import Label
from hamonitor_desktop.gui.widgets.marks import Mark, StateMark
from hamonitor_desktop.gui.widgets.message import Message
from hamonitor_desktop.gui.widgets.nesting import nest
from hamonitor_desktop.gui.widgets.page import Page, fill
from hamonitor_desktop.gui.widgets.titled_card import EmptyCard, TitledCard
from hamonitor_desktop.usecases import receipts
from hamonitor_desktop.usecases.dossiers import OpenDossier
from hamonitor_desktop.usecases.places import mail_place
from hamonitor_desktop.usecases.receipts import KeptReceipt, OpenedReceipt

_MARKS: Final[Mapping[Verdict, Mark]] = {
    Verdict.RECEIVED: Mark.BUSY,
    Verdict.ACCEPTED: Mark.DONE,
    Verdict.QUERY: Mark.LOOK,
    Verdict.REJECTED: Mark.ERROR,
}


def verdict_word(verdict: Verdict) -> str:
    """What central decided, in a word or two."""
    translate = QCoreApplication.translate
    return {
        Verdict.RECEIVED: translate("Receipts", "Received"),
        Verdict.ACCEPTED: translate("Receipts", "Accepted"),
        Verdict.QUERY: translate("Receipts", "There are questions"),
        Verdict.REJECTED: translate("Receipts", "Not accepted"),
    }[verdict]


def verdict_text(verdict: Verdict) -> str:
    """What that means for the officer."""
    translate = QCoreApplication.translate
    return {
        Verdict.RECEIVED: translate("Receipts", "The central team has your return and still has to look at it."),
        Verdict.ACCEPTED: translate("Receipts", "The central team accepted your return. You need not do anything."),
        Verdict.QUERY: translate(
            "Receipts",
            "The central team has questions about your return. Adapt your answers or explanations, and sign and send "
            "a new version.",
        ),
        Verdict.REJECTED: translate(
            "Receipts", "The central team did not accept your return. Read why, and sign and send a new version."
        ),
    }[verdict]


class ReceiptsPage(ClosingPage):
    """The receipts in the dossier, newest first."""

    def __init__(self, dossier: OpenDossier) -> None:
        super().__init__(dossier)
        self.setAcceptDrops(True)
        self.message = Message()
        self._cards = QVBoxLayout()
        self._cards.setSpacing(16)
        self.page = Page()
        fill(self, self.page, self._footer())
        column = self.page.column
        column.addWidget(Label(self.tr("Receipts"), size=Size.TITLE, bold=True))
        text = self.tr("After you send a return, the central team answers with a receipt: a file ending in .habewijs.")
        column.addWidget(Label(text, tone="quiet", wrap=True))
        column.addWidget(self.message)
        nest(column, self._cards)
        column.addStretch(1)

    def _footer(self) -> Footer:
        footer = self.footer_back(self.tr("Back to the overview"), Place.OVERVIEW)
        self.open_button = Button(self.tr("Open a receipt"), ButtonKind.PRIMARY)
        self.open_button.clicked.connect(self._ask)
        footer.right.addWidget(self.open_button)
        return footer

    def refresh(self) -> None:
        """Show the receipts that are there now."""
        self.message.clear()
        self._show_receipts()

    def show_error(self, error: HaError) -> None:
        """Say why a receipt was not taken in."""
        self.message.show_error(error)

    def _show_receipts(self) -> None:
        empty(self._cards)
        found = receipts.kept_receipts(self._dossier)
        if not found:
            text = self.tr("There is no receipt yet. Did you get one by mail? Save it, and open it here.")
            self._cards.addWidget(EmptyCard(text))
        for kept in found:
            self._cards.addWidget(self._card(kept))
        self.open_button.setEnabled(not self._dossier.read_only)

    def _card(self, kept: KeptReceipt) -> Card:
        receipt, word = kept.receipt, verdict_word(kept.receipt.verdict)
        title = self.tr("Version {revision}: {verdict}").format(revision=receipt.revision, verdict=word.lower())
        card = TitledCard(title, beside=StateMark(_MARKS[receipt.verdict], word, toned=True), spacing=8)
        if kept.older:
            text = self.tr("This is about an older version. You have signed a newer one since.")
            card.body.addWidget(Label(text, tone="warning", wrap=True))
        else:
            card.body.addWidget(Label(verdict_text(receipt.verdict), wrap=True))
        if receipt.text:
            card.body.addWidget(Label(f"“{receipt.text}”", wrap=True))
        for query in receipt.queries:
            nest(card.body, self._query(query))
        when, control = show_utc(receipt.decided_at), in_fours(receipt.return_id)
        said = self.tr("Receipt {number} · decided on {when} · control number of your return: {control}")
        said = said.format(number=receipt.number, when=when, control=control)
        card.body.addWidget(Label(said, size=Size.SMALL, tone="quiet", wrap=True))
        return card

    def _query(self, query: Query) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        question = self._dossier.edition.question(query.question)
        if question is None:
            row.addWidget(
                Label(self.tr("Your whole return"), size=Size.SMALL, tone="quiet"), 0, Qt.AlignmentFlag.AlignTop
            )
        else:
            link = Link(self.tr("Question {number}").format(number=question.number), size=Size.SMALL)
            link.setAccessibleName(self.tr("Go to question {number}").format(number=question.number))
            link.clicked.connect(partial(self.go.emit, question.code))
            row.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Label(query.text, wrap=True), 1)
        return row

    def _ask(self) -> None:
        kinds = self.tr("Receipts (*.habewijs *.xlsx);;All files (*)")
        path = ask_file(self, self.tr("Open a receipt"), kinds, mail_place())
        if path is not None:
            self._open(path)

    def _open(self, path: Path) -> None:
        self.message.clear()
        tasks.run(lambda _task: receipts.open_receipt(path), self.take, self.show_error, owner=self)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if not self._dossier.read_only:
            take_paths(event)

    def dropEvent(self, event: QDropEvent) -> None:
        if paths := take_paths(event):
            self._open(paths[0])

    def take(self, opened: OpenedReceipt) -> None:
        """Check a receipt beside this dossier, keep it, and show it."""
        try:
            receipts.take_receipt(self._dossier, opened)
        except HaError as error:
            self.show_error(error)
            return
        self._show_receipts()
        self.message.show_text(self.tr("The receipt is in your dossier."), "success")
        self.changed.emit()
