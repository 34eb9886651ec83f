"""What the officer does at a card beside answering: notes, the flag, proposals, and versions that conflict."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from hamonitor_desktop.domain.codes import HaError
from hamonitor_desktop.domain.findings import Finding
from hamonitor_desktop.gui.widgets.question_card import QuestionCard
from hamonitor_desktop.usecases import copies, proposals
from hamonitor_desktop.usecases.dossiers import OpenDossier
from hamonitor_desktop.usecases.notebook import Notebook


class CardWork(QObject):
    """Carries out what the cards of one dossier ask, and shows them how it stands."""

    changed = Signal(str)
    """The answer to this question was changed by something else than its card."""
    noted = Signal()
    failed = Signal(object)

    def __init__(self, dossier: OpenDossier, parent: QObject) -> None:
        super().__init__(parent)
        self._dossier, self._notebook = dossier, Notebook(dossier)

    def attach(self, card: QuestionCard) -> None:
        """Do what this card asks, and show it how it stands."""
        code = card.question.code
        notes, beside = card.more.notes, card.beside
        notes.written.connect(lambda text: self._note(card, lambda: self._notebook.remark(code, text)))
        notes.taken_back.connect(
            lambda note: self._gone(notes.area, lambda: self._note(card, lambda: self._notebook.take_back(note)))
        )
        card.more.flagged.connect(lambda on: self._note(card, lambda: self._flag(code, on)))
        beside.proposal_wanted.connect(
            lambda item: self._answer(card, lambda: proposals.take_over(self._dossier, item))
        )
        beside.proposal_put_aside.connect(
            lambda item: self._gone(
                card.entry(), lambda: self._note(card, lambda: proposals.set_aside(self._dossier, item))
            )
        )
        beside.version_wanted.connect(
            lambda item: self._answer(card, lambda: copies.choose(self._dossier, item.answer))
        )
        card.confirmed.connect(lambda finding: self._answered(card, finding, self._dossier.confirm))
        card.doubted.connect(lambda finding: self._answered(card, finding, self._dossier.doubt))
        self.show(card)

    def show(self, card: QuestionCard) -> None:
        """Show a card the notes, versions and proposals as they stand."""
        code = card.question.code
        card.more.show_notes(self._notebook.remarks(code), self._notebook.wants_a_look(code))
        received = proposals.received_proposals(self._dossier)
        proposed = proposals.proposed(self._dossier, received, code)
        card.show_others(copies.versions(self._dossier, code), proposed)

    def _flag(self, code: str, on: bool) -> None:  # noqa: FBT001
        if on:
            self._notebook.flag(code)
        else:
            self._notebook.unflag(code)

    def _note(self, card: QuestionCard, work: Callable[[], object]) -> None:
        if self._done(work):
            self.noted.emit()
        self.show(card)

    def _answered(self, card: QuestionCard, finding: Finding, work: Callable[[Finding], object]) -> None:
        """A warning was said to be right, or that was taken back: it asks no more, or asks again."""
        self._note(card, lambda: work(finding))
        card.check_again()
        card.stay_at(finding)

    def _answer(self, card: QuestionCard, work: Callable[[], object]) -> None:
        if self._done(work):
            self.changed.emit(card.question.code)
        self._gone(card.entry(), lambda: self.show(card))

    def _gone(self, then: QWidget, work: Callable[[], None]) -> None:
        """Do what takes the link away that has the cursor, and let the cursor stay in the card."""
        then.setFocus(Qt.FocusReason.OtherFocusReason)
        work()

    def _done(self, work: Callable[[], object]) -> bool:
        try:
            work()
        except HaError as error:
            self.failed.emit(error)
            return False
        return True
