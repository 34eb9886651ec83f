"""Findings of one sort on the page Controleren: a heading and a row for each, with the way to its question."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hamonitor_desktop.domain.edition import Question
from hamonitor_desktop.domain.findings import Finding, FindingCode, Level, Settled
from hamonitor_desktop.gui.language import spoken, unknown_label
from hamonitor_desktop.gui.pages.whose_part import whose_part
from hamonitor_desktop.gui.theme import Size
from hamonitor_desktop.gui.widgets.answer_findings import answer_word
from hamonitor_desktop.gui.widgets.buttons import Link
from hamonitor_desktop.gui.widgets.card import Card, Rule
from hamonitor_desktop.gui.widgets.columns import Columns
from hamonitor_desktop.gui.widgets.labels import Label
from hamonitor_desktop.gui.widgets.marks import Mark, StateMark
from hamonitor_desktop.gui.widgets.nesting import nest
from hamonitor_desktop.usecases.dossiers import OpenDossier

_NARROW: Final = 640
_MARK_WIDTH: Final = 128


@dataclass(frozen=True)
class Heading:
    """What stands above a group, and the mark of each of its rows."""

    title: str
    detail: str
    mark: Mark
    word: str
    folded: bool = False


class FindingGroup(QWidget):
    """One group. `go` asks for a question; `confirmed` and `doubted` carry a warning that somebody answers here."""

    go = Signal(str)
    confirmed = Signal(object)
    doubted = Signal(object)

    def __init__(self, dossier: OpenDossier, heading: Heading, findings: Sequence[Finding]) -> None:
        super().__init__()
        self._dossier, self._heading = dossier, heading
        self.answers: list[Link] = []
        """The links that say that a warning is right, from top to bottom."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(12)
        nest(column, self._top(len(findings)))
        self._card = Card(padding=24)
        self._card.body.setContentsMargins(24, 14, 24, 14)
        self._card.body.setSpacing(12)
        for number, finding in enumerate(findings):
            if number:
                self._card.body.addWidget(Rule())
            self._card.body.addWidget(self._row(finding))
        column.addWidget(self._card)
        self._card.setVisible(not heading.folded)

    def _top(self, count: int) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(Label(self._heading.title, size=Size.LEAD, bold=True))
        row.addWidget(Label(str(count), size=Size.LEAD, tone="quiet"))
        if self._heading.folded:
            show = Link(self.tr("Show"), size=Size.SMALL, opens=True)
            show.setAccessibleName(self.tr("Show: {what}").format(what=self._heading.title))
            show.toggled.connect(lambda opened: self._card.setVisible(opened))
            row.addWidget(show)
        row.addWidget(Label(self._heading.detail, size=Size.SMALL, tone="quiet", wrap=True), 1)
        return row

    def _row(self, finding: Finding) -> Columns:
        question = next(item for item in self._dossier.questions if item.code == finding.question)
        row = Columns(least=_NARROW, gap=12, gap_below=4)
        holder = QWidget()
        left = QVBoxLayout(holder)
        left.setContentsMargins(0, 0, 0, 0)
        word = self.tr("Confirmed") if finding.settled is Settled.CONFIRMED else self._heading.word
        left.addWidget(StateMark(self._heading.mark, word, toned=True), 0, Qt.AlignmentFlag.AlignTop)
        holder.setMinimumWidth(_MARK_WIDTH)
        row.add(holder)
        row.add(self._words(question, finding), 1)
        row.add(self._links(question, finding))
        return row

    def _links(self, question: Question, finding: Finding) -> QVBoxLayout:
        link = Link(self.tr("To question {number}").format(number=question.number))
        link.clicked.connect(lambda: self.go.emit(finding.question))
        right = QVBoxLayout()
        right.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
        if finding.level is Level.WARNING and finding.settled is not Settled.EXPLAINED and not self._dossier.read_only:
            answer = self._answer(question, finding)
            right.addWidget(answer, 0, Qt.AlignmentFlag.AlignTop)
            if not finding.settled:
                self.answers.append(answer)
        right.addStretch(1)
        return right

    def _answer(self, question: Question, finding: Finding) -> Link:
        confirmed = finding.settled is Settled.CONFIRMED
        link = Link(answer_word(finding))
        name = self.tr("{what}: question {number}, {text}")
        link.setAccessibleName(name.format(what=link.text(), number=question.number, text=spoken(finding.text)))
        signal = self.doubted if confirmed else self.confirmed
        link.clicked.connect(lambda: signal.emit(finding))
        return link

    def _words(self, question: Question, finding: Finding) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(0, 2, 0, 0)
        column.setSpacing(3)
        theme = self._dossier.edition.theme(question.theme)
        column.addWidget(Label(f"{question.number}  {question.text}", bold=True, wrap=True))
        if finding.code is not FindingCode.NOT_ANSWERED:  # the mark says so already
            column.addWidget(Label(spoken(finding.text), wrap=True))
        where = self.tr("Theme {name}").format(name=f"{theme.number} {theme.short}".strip())
        parts = (where, whose_part(self._dossier, theme.code), self._hint(finding))
        hint = " · ".join(part for part in parts if part)
        column.addWidget(Label(hint, size=Size.SMALL, tone="quiet", wrap=True))
        return column

    def _hint(self, finding: Finding) -> str:
        if finding.settled:
            return ""
        say = self.tr("Write in one or two sentences what is under way and what holds it up.")
        explain = self.tr("Explain it in the explanation, or say that it is right like this.")
        hints = {
            FindingCode.NO_EXPLANATION: say,
            FindingCode.EMPTY_EXPLANATION: say,
            FindingCode.OUT_OF_RANGE: self.tr("Change the number, or choose ‘{unknown}’.").format(
                unknown=unknown_label()
            ),
            FindingCode.TOO_LONG: self.tr("Shorten the text."),
            FindingCode.ILLEGAL_CHARACTER: self.tr("Remove the strange character; it often comes along with pasting."),
            FindingCode.EARLIER_EXPLANATION: self.tr("Change the explanation, or say that it is right like this."),
            FindingCode.PERSONAL_DATA: self.tr("Whoever may read the answer sees this too."),
        }
        return hints.get(finding.code, explain if finding.level is Level.WARNING else "")
