"""The answers of one return as central reads them: beside last round, with what is implausible, and room to ask."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.differences import Change, Difference
from hamonitor_desktop.domain.edition import Edition, Kind, Question
from hamonitor_desktop.domain.receipts import Query
from hamonitor_desktop.domain.redactions import Part, Redaction
from hamonitor_desktop.gui.icons import Icon
from hamonitor_desktop.gui.language import show, show_utc, spoken
from hamonitor_desktop.gui.pages.redact_room import RedactRoom
from hamonitor_desktop.gui.theme import Colour, Size
from hamonitor_desktop.gui.widgets.buttons import Link
from hamonitor_desktop.gui.widgets.card import BarBeside, Card, Rule
from hamonitor_desktop.gui.widgets.columns import Columns
from hamonitor_desktop.gui.widgets.fields import Field, TextArea
from hamonitor_desktop.gui.widgets.labels import IconLabel, Label
from hamonitor_desktop.gui.widgets.nesting import nest
from hamonitor_desktop.usecases.reviewing import ReviewedAnswer

_NUMBER = 52
_NARROW = 620


class AnswerRow(QWidget):
    """One question with its answer. What is typed below it is asked with the decision.

    `redacted` carries what is to be shown otherwise in analysis and reports.
    """

    redacted = Signal(object)

    def __init__(self, reviewed: ReviewedAnswer, change: Difference | None) -> None:
        super().__init__()
        self.question = reviewed.question
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        number = Label(self.question.number, size=Size.SMALL, bold=True)
        number.setFixedWidth(_NUMBER)
        row.addWidget(number, 0, Qt.AlignmentFlag.AlignTop)
        columns = Columns(least=_NARROW, gap=24, gap_below=4)
        columns.add(self._asked(), 3)
        columns.add(self._answered(reviewed, change), 4)
        row.addWidget(columns, 1)

    @property
    def query(self) -> Query | None:
        """What is asked about this answer; None where nothing was typed."""
        text = self.editor.toPlainText().strip()
        return Query(self.question.code, text) if text and not self.room.isHidden() else None

    def ask(self) -> None:
        """Give room to ask, with the cursor in it."""
        self.ask_link.setChecked(True)
        self.editor.setFocus()

    def _asked(self) -> QVBoxLayout:
        column = _column()
        column.addWidget(Label(self.question.text, size=Size.SMALL, tone="quiet", wrap=True))
        column.addStretch(1)
        return column

    def _answered(self, reviewed: ReviewedAnswer, change: Difference | None) -> QVBoxLayout:
        column, answer = _column(), reviewed.answer
        said = show(self.question, answer.value)
        column.addWidget(
            Label(said or self.tr("Not filled in"), bold=bool(said), tone="" if said else "quiet", wrap=True)
        )
        for text in self._beside(answer):
            column.addWidget(Label(text, size=Size.SMALL, wrap=True))
        if reviewed.last_round is not None:
            column.addWidget(Label(self._before(reviewed.last_round), size=Size.SMALL, tone="quiet", wrap=True))
        if change is not None:
            column.addWidget(Label(self._change(change), size=Size.SMALL, tone="quiet", wrap=True))
        for finding in reviewed.findings:
            nest(column, _pointed_out(spoken(finding.text)))
        for redaction in reviewed.redactions:
            column.addWidget(Label(self._left_out(redaction), size=Size.SMALL, tone="warning", wrap=True))
            column.addWidget(self._show_again(redaction), 0, Qt.AlignmentFlag.AlignLeft)
        self._add_room(column)
        self._add_redacting(column, _texts_of(self.question, answer))
        column.addStretch(1)
        return column

    def _left_out(self, redaction: Redaction) -> str:
        said = self.tr("Analysis and reports show: ‘{text}’ ({who}, {moment}: {reason})")
        return said.format(
            text=redaction.shown, who=redaction.who, moment=show_utc(redaction.at), reason=redaction.reason
        )

    def _show_again(self, redaction: Redaction) -> Link:
        link = Link(self.tr("Show the text itself again"), size=Size.SMALL)
        again = replace(redaction, shown=None, reason=self.tr("Shown again."))
        link.clicked.connect(lambda: self.redacted.emit(again))
        return link

    def _add_redacting(self, column: QVBoxLayout, texts: dict[Part, str]) -> None:
        if not texts:
            return
        self.redact_link = Link(self.tr("Leave out of analysis and reports"), size=Size.SMALL, opens=True)
        number = self.question.number
        self.redact_link.setAccessibleName(self.tr("Leave out of analysis and reports: {number}").format(number=number))
        self.redact_room = RedactRoom(self.question.code, texts)
        self.redact_room.wanted.connect(self.redacted)
        self.redact_room.hide()
        self.redact_link.toggled.connect(self.redact_room.setVisible)
        column.addWidget(self.redact_link, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.redact_room)

    def _before(self, last: Answer) -> str:
        told = show(self.question, last.value)
        if not last.explanation:
            return self.tr("Last round: {answer}").format(answer=told)
        return self.tr("Last round: {answer}, ‘{explanation}’").format(answer=told, explanation=last.explanation)

    def _change(self, change: Difference) -> str:
        """What became other since the version before, in a sentence."""
        before = show(self.question, change.before.value)
        if change.change is Change.GIVEN:
            return self.tr("New since the version before.")
        if change.change is Change.GONE:
            return self.tr("In the version before: {answer}. The answer was taken out.").format(answer=before)
        if change.change is Change.VALUE:
            return self.tr("In the version before: {answer}.").format(answer=before)
        if change.change is Change.EXPLANATION:
            was = change.before.explanation
            if not was:
                return self.tr("In the version before without an explanation.")
            return self.tr("The explanation was: ‘{text}’").format(text=was)
        return self.tr("The reserve, whom they wait for, or who may read it is other than in the version before.")

    def _beside(self, answer: Answer) -> list[str]:
        """What goes along with the value: explanation, reserve, whom they wait for."""
        texts = [answer.explanation.strip()]
        if answer.reserve:
            texts.append(self.tr("Reserve: {text}").format(text=answer.reserve))
        if answer.waits_for:
            waits = ": ".join(part for part in (answer.waits_for.party, answer.waits_for.what) if part)
            texts.append(self.tr("Waiting for {whom}").format(whom=waits))
        return [text for text in texts if text]

    def _add_room(self, column: QVBoxLayout) -> None:
        self.ask_link = Link(self.tr("Ask about this answer"), size=Size.SMALL, opens=True)
        self.ask_link.setAccessibleName(self.tr("Ask about question {number}").format(number=self.question.number))
        self.editor = TextArea()
        self.room = BarBeside()
        label = self.tr("What do you ask the organisation about question {number}?").format(number=self.question.number)
        self.room.body.addWidget(Field(label, self.editor))
        self.room.hide()
        self.ask_link.toggled.connect(self._open_room)
        column.addWidget(self.ask_link, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.room)

    def _open_room(self, shown: bool) -> None:  # noqa: FBT001 - as Qt tells it
        self.room.setVisible(shown)
        if shown:
            self.editor.setFocus()


class AnswersCards(QWidget):
    """The answers, a card per theme. `asked` tells that somebody asked, or asks no more."""

    asked = Signal()
    redacted = Signal(object)

    def __init__(self, edition: Edition, answers: tuple[ReviewedAnswer, ...], changes: tuple[Difference, ...]) -> None:
        super().__init__()
        self.rows: dict[str, AnswerRow] = {}
        by_question = {change.question: change for change in changes}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for theme in edition.themes:
            mine = [item for item in answers if item.question.theme == theme.code]
            if mine:
                card = Card(padding=24)
                card.body.setSpacing(10)
                card.body.addWidget(
                    Label(f"{theme.number}  {theme.title}".strip(), size=Size.LEAD, bold=True, wrap=True)
                )
                for item in mine:
                    row = AnswerRow(item, by_question.get(item.question.code))
                    row.editor.textChanged.connect(self.asked)
                    row.ask_link.toggled.connect(self.asked)
                    row.redacted.connect(self.redacted)
                    self.rows[item.question.code] = row
                    card.body.addWidget(Rule())
                    card.body.addWidget(row)
                column.addWidget(card)

    @property
    def queries(self) -> tuple[Query, ...]:
        """What is asked, in the order of the questionnaire."""
        return tuple(query for row in self.rows.values() if (query := row.query) is not None)


def _texts_of(question: Question, answer: Answer) -> dict[Part, str]:
    """The texts of an answer that somebody wrote."""
    value = str(answer.value) if question.kind is Kind.TEXT and answer.known else ""
    texts = {Part.EXPLANATION: answer.explanation, Part.RESERVE: answer.reserve, Part.VALUE: value}
    return {part: text for part, text in texts.items() if text.strip()}


def _pointed_out(text: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(9)
    row.addWidget(IconLabel(Icon.STATE_LOOK, Colour.WARNING, 16), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Label(text, size=Size.SMALL, wrap=True), 1)
    return row


def _column() -> QVBoxLayout:
    column = QVBoxLayout()
    column.setContentsMargins(0, 2, 0, 0)
    column.setSpacing(4)
    return column
