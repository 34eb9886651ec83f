"""The answers of one return as the central team reads them: beside other versions, with room to ask."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.differences import Change, Difference
from hamonitor_desktop.domain.receipts import Query
from hamonitor_desktop.domain.redactions import texts_of
from hamonitor_desktop.gui.language import show, show_utc, spoken
from hamonitor_desktop.gui.models.versions import version_text
from hamonitor_desktop.gui.pages.redact_room import Redacting, pointed_out
from hamonitor_desktop.gui.theme import Size
from hamonitor_desktop.gui.widgets.buttons import Link
from hamonitor_desktop.gui.widgets.card import BarBeside, Rule
from hamonitor_desktop.gui.widgets.columns import Columns
from hamonitor_desktop.gui.widgets.fields import Field, TextArea
from hamonitor_desktop.gui.widgets.labels import Label
from hamonitor_desktop.gui.widgets.nesting import nest
from hamonitor_desktop.gui.widgets.page import bring_opened_in_sight
from hamonitor_desktop.gui.widgets.titled_card import TitledCard
from hamonitor_desktop.usecases.reviewing import Asked, Review, ReviewedAnswer

_NUMBER = 52
_NARROW = 620
_SHORT = 60


class AnswerRow(QWidget):
    """One question with its answer; `beside` names the version that it is laid beside.

    What is typed below it is asked with the decision, and `asked` tells that it changed. `redacted` carries what is to
    be shown otherwise in analysis and reports.
    """

    asked = Signal()
    redacted = Signal(object)

    def __init__(self, reviewed: ReviewedAnswer, change: Difference | None, beside: str) -> None:
        super().__init__()
        self.question, self._beside = reviewed.question, beside
        self.editor: TextArea | None = None
        self.room: BarBeside | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        number = Label(self.question.number, size=Size.SMALL, bold=True)
        number.setFixedWidth(_NUMBER)
        row.addWidget(number, 0, Qt.AlignmentFlag.AlignTop)
        columns = Columns(least=_NARROW, gap=24, gap_below=4)
        columns.add(self._question_column(), 3)
        columns.add(self._answer_column(reviewed, change), 4)
        row.addWidget(columns, 1)
        suspect = self.redacting is not None and self.redacting.suspect
        self.stands_out = bool(reviewed.findings or reviewed.asked or change or suspect)

    @property
    def typed(self) -> str:
        """What is asked about this answer; empty where nothing was typed."""
        return self.editor.toPlainText().strip() if self.editor else ""

    def ask(self, text: str = "") -> None:
        """Give room to ask, with the cursor in it; a text was typed before."""
        self.ask_link.setChecked(True)
        if text and self.editor:
            self.editor.set_text(text)

    def _question_column(self) -> QVBoxLayout:
        column = _column()
        column.addWidget(Label(self.question.text, size=Size.SMALL, tone="quiet", wrap=True))
        column.addStretch(1)
        return column

    def _answer_column(self, reviewed: ReviewedAnswer, change: Difference | None) -> QVBoxLayout:
        column, answer = _column(), reviewed.answer
        said = show(self.question, answer.value)
        column.addWidget(
            Label(said or self.tr("Not filled in"), bold=bool(said), tone="" if said else "quiet", wrap=True)
        )
        for text in self._with(answer):
            column.addWidget(Label(text, size=Size.SMALL, wrap=True))
        if reviewed.last_round is not None:
            column.addWidget(Label(self._before(reviewed.last_round), size=Size.SMALL, tone="quiet", wrap=True))
        if change is not None:
            column.addWidget(Label(self._change(change), size=Size.SMALL, tone="quiet", wrap=True))
        for finding in reviewed.findings:
            nest(column, pointed_out(spoken(finding.text)))
        for asked in reviewed.asked:
            column.addWidget(Label(self._asked_before(asked), size=Size.SMALL, tone="quiet", wrap=True))
        self._add_redacting(column, reviewed)
        self.ask_link = Link(self.tr("Ask about this answer"), size=Size.SMALL, opens=True)
        self.ask_link.setAccessibleName(self.tr("Ask about question {number}").format(number=self.question.number))
        self.ask_link.toggled.connect(self._open_room)
        column.addWidget(self.ask_link, 0, Qt.AlignmentFlag.AlignLeft)
        self._room_column = column
        column.addStretch(1)
        return column

    def _add_redacting(self, column: QVBoxLayout, reviewed: ReviewedAnswer) -> None:
        texts = texts_of(reviewed.answer, self.question.kind)
        self.redacting: Redacting | None = None
        if texts:
            self.redacting = Redacting(self.question.code, self.question.number, texts, reviewed.redactions)
            self.redacting.redacted.connect(self.redacted)
            column.addWidget(self.redacting)

    def _before(self, last: Answer) -> str:
        told = show(self.question, last.value)
        if not last.explanation:
            return self.tr("Last round: {answer}").format(answer=told)
        return self.tr("Last round: {answer}, ‘{explanation}’").format(answer=told, explanation=last.explanation)

    def _asked_before(self, asked: Asked) -> str:
        said = self.tr("Asked about version {version} ({who}, {moment}): ‘{text}’")
        return said.format(version=asked.revision, who=asked.who, moment=show_utc(asked.at), text=asked.text)

    def _change(self, change: Difference) -> str:
        """What is other than in the version beside it, in a sentence."""
        answer, was = show(self.question, change.before.value), change.before.explanation
        said = {
            Change.GIVEN: self.tr("In version {version} there was no answer."),
            Change.GONE: self.tr("In version {version}: {answer}."),
            Change.VALUE: self.tr("In version {version}: {answer}."),
            Change.EXPLANATION: self.tr("In version {version} the explanation was: ‘{text}’")
            if was
            else self.tr("In version {version} there was no explanation."),
            Change.BESIDE: self.tr(
                "In version {version} the reserve, whom they wait for, or who may read it was other than this."
            ),
        }[change.change]
        return said.format(version=self._beside, answer=answer, text=was)

    def _with(self, answer: Answer) -> list[str]:
        """What goes along with the value: explanation, reserve, whom they wait for."""
        texts = [answer.explanation.strip()]
        if answer.reserve:
            texts.append(self.tr("Reserve: {text}").format(text=answer.reserve))
        if answer.waits_for:
            texts.append(self.tr("Waiting for {whom}").format(whom=answer.waits_for))
        return [text for text in texts if text]

    def _open_room(self, shown: bool) -> None:  # noqa: FBT001 - as Qt tells it
        if self.editor is None or self.room is None:  # made when it is wanted: a return has thirty of them
            self.editor, self.room = TextArea(), BarBeside()
            label = self.tr("What do you ask the organisation about question {number}?")
            self.room.body.addWidget(Field(label.format(number=self.question.number), self.editor))
            self.editor.textChanged.connect(self.asked)
            self._room_column.insertWidget(self._room_column.count() - 1, self.room)
        self.room.setVisible(shown)
        short = self.typed if len(self.typed) <= _SHORT else f"{self.typed[:_SHORT]} ..."
        closed = self.tr("Your question: {text}").format(text=short.replace("\n", " "))
        self.ask_link.setText(closed if self.typed and not shown else self.tr("Ask about this answer"))
        self.ask_link.updateGeometry()
        if shown:
            self.editor.setFocus()
            bring_opened_in_sight(self.room)


class AnswersCards(QWidget):
    """The answers, a card per theme. `asked` tells that somebody asked, or asks no more."""

    asked = Signal()
    redacted = Signal(object)

    def __init__(self, found: Review) -> None:
        super().__init__()
        self.rows: dict[str, AnswerRow] = {}
        by_question = {change.question: change for change in found.changes}
        beside = version_text(found.beside) if found.beside else ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for theme in found.edition.themes:
            mine = [item for item in found.answers if item.question.theme == theme.code]
            if mine:
                card = TitledCard(f"{theme.number}  {theme.title}".strip(), spacing=10)
                for item in mine:
                    row = AnswerRow(item, by_question.get(item.question.code), beside)
                    row.asked.connect(self.asked)
                    row.redacted.connect(self.redacted)
                    self.rows[item.question.code] = row
                    card.body.addWidget(Rule())
                    card.body.addWidget(row)
                column.addWidget(card)

    @property
    def queries(self) -> tuple[Query, ...]:
        """What is asked, in the order of the questionnaire."""
        return tuple(Query(code, row.typed) for code, row in self.rows.items() if row.typed)

    def ask(self, texts: Mapping[str, str]) -> None:
        """Put back what was typed before."""
        for code, text in texts.items():
            if code in self.rows:
                self.rows[code].ask(text)

    @property
    def standing_out(self) -> list[AnswerRow]:
        """The answers to look at: implausible, changed, asked about before, or perhaps about a person."""
        return [row for row in self.rows.values() if row.stands_out]


def _column() -> QVBoxLayout:
    column = QVBoxLayout()
    column.setContentsMargins(0, 2, 0, 0)
    column.setSpacing(4)
    return column
