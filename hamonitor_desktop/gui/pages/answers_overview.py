""" "Uw antwoorden": every question with its answer and explanation, to read through before signing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.edition import Basis, Question
from hamonitor_desktop.gui.language import show
from hamonitor_desktop.gui.pages.whose_part import whose_part
from hamonitor_desktop.gui.theme import Size
from hamonitor_desktop.gui.widgets.buttons import Link
from hamonitor_desktop.gui.widgets.card import Card, Rule
from hamonitor_desktop.gui.widgets.columns import Columns
from hamonitor_desktop.gui.widgets.emptying import empty
from hamonitor_desktop.gui.widgets.labels import Label
from hamonitor_desktop.gui.widgets.nesting import nest
from hamonitor_desktop.gui.widgets.titled_card import TitledCard
from hamonitor_desktop.usecases.dossiers import OpenDossier

_NUMBER = 52
_NARROW = 620


class AnswersOverview(QWidget):
    """The questions that are asked, per theme. `go` asks for one of them."""

    go = Signal(str)

    def __init__(self, dossier: OpenDossier) -> None:
        super().__init__()
        self._dossier = dossier
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)

    def refresh(self) -> None:
        """Show the answers as they stand now."""
        empty(self._column)
        asked, answers = self._dossier.shown(), self._dossier.answers()
        for theme in self._dossier.edition.themes:
            questions = [question for question in asked if question.theme == theme.code]
            if questions:
                whose = whose_part(self._dossier, theme.code)
                card = TitledCard(f"{theme.number}  {theme.title}".strip(), whose, spacing=10)
                self._fill(card, questions, answers)
                self._column.addWidget(card)

    def _fill(self, card: Card, questions: Sequence[Question], answers: dict[str, Answer]) -> None:
        for question in questions:
            card.body.addWidget(Rule())
            nest(card.body, self._row(question, answers.get(question.code, Answer(question.code))))

    def _row(self, question: Question, answer: Answer) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        number = Link(question.number, size=Size.SMALL)
        number.setAccessibleName(self.tr("To question {number}").format(number=question.number))
        number.clicked.connect(lambda: self.go.emit(question.code))
        holder = QWidget()
        holder.setFixedWidth(_NUMBER)
        left = QVBoxLayout(holder)
        left.setContentsMargins(0, 0, 0, 0)
        left.addWidget(number, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        row.addWidget(holder, 0, Qt.AlignmentFlag.AlignTop)
        columns = Columns(least=_NARROW, gap=24, gap_below=4)
        columns.add(self._asked(question), 3)
        columns.add(self._answered(question, answer), 4)
        row.addWidget(columns, 1)
        return row

    def _asked(self, question: Question) -> QVBoxLayout:
        column = _column()
        column.addWidget(Label(question.text, size=Size.SMALL, tone="quiet", wrap=True))
        if question.basis is Basis.RECONSTRUCTED:
            column.addWidget(Label(self.tr("Reconstructed question"), size=Size.SMALL, tone="quiet"))
        column.addStretch(1)
        return column

    def _answered(self, question: Question, answer: Answer) -> QVBoxLayout:
        column = _column()
        said = show(question, answer.value)
        if said:
            column.addWidget(Label(said, bold=True, wrap=True))
        else:
            text = self.tr("Not filled in") if question.required else self.tr("Not filled in; may stay empty")
            column.addWidget(Label(text, tone="warning" if question.required else "quiet", wrap=True))
        for text in self._beside(answer):
            column.addWidget(Label(text, size=Size.SMALL, wrap=True))
        column.addStretch(1)
        return column

    def _beside(self, answer: Answer) -> list[str]:
        """What goes along with the value: explanation, reserve, whom they wait for."""
        texts = [answer.explanation.strip()]
        if answer.reserve:
            texts.append(self.tr("Reserve: {text}").format(text=answer.reserve))
        if answer.waits_for:
            texts.append(self.tr("Waiting for {whom}").format(whom=answer.waits_for))
        return [text for text in texts if text]


def _column() -> QVBoxLayout:
    column = QVBoxLayout()
    column.setContentsMargins(0, 2, 0, 0)
    column.setSpacing(4)
    return column
