"""The history of one question: who answered what, and when."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.edition import Question
from hamonitor_desktop.gui.language import show, show_utc
from hamonitor_desktop.gui.theme import Size
from hamonitor_desktop.gui.widgets.card import Card
from hamonitor_desktop.gui.widgets.labels import Label
from hamonitor_desktop.gui.widgets.nesting import nest
from hamonitor_desktop.gui.widgets.page import Page
from hamonitor_desktop.gui.widgets.titled_card import EmptyCard
from hamonitor_desktop.usecases.dossiers import OpenDossier


class HistoryPage(Page):
    """The answers to one question, newest first. Made anew each time it is asked for."""

    def __init__(self, dossier: OpenDossier, question: Question) -> None:
        super().__init__()
        self.question = question
        title = self.tr("History of question {number}").format(number=question.number)
        self.column.addWidget(Label(title, size=Size.TITLE, bold=True))
        self.column.addWidget(Label(question.text, tone="quiet", wrap=True))
        events = dossier.history(question.code)
        if not events:
            self.column.addWidget(EmptyCard(self.tr("Nothing was answered here yet.")))
        for event in reversed(events):
            self.column.addWidget(self._entry(event.answer, self._did(event.kind), event.author, event.at))
        self.column.addStretch(1)

    def _did(self, kind: str) -> str:
        done = {"undo": self.tr("Undone"), "redo": self.tr("Done again")}
        return done.get(kind, "")

    def _entry(self, answer: Answer, did: str, author: str, at: str) -> Card:
        card = Card()
        row = QHBoxLayout()
        row.setSpacing(16)
        texts = QVBoxLayout()
        texts.setSpacing(4)
        value = show(self.question, answer.value) or self.tr("No answer")
        texts.addWidget(Label(value, bold=True, wrap=True))
        if answer.explanation:
            texts.addWidget(Label(answer.explanation, wrap=True))
        nest(row, texts, 1)
        said = " · ".join(part for part in (did, author, show_utc(at)) if part)
        row.addWidget(Label(said, size=Size.SMALL, tone="quiet"))
        nest(card.body, row)
        return card
