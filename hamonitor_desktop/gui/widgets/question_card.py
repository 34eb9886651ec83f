"""The card of one question: what is asked, the answer, its explanation, and all that can be told beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.edition import Basis, Edition, Kind, Question
from hamonitor_desktop.domain.findings import Finding, Level
from hamonitor_desktop.domain.links import web_addresses
from hamonitor_desktop.domain.validation import asks_explanation, check_answer
from hamonitor_desktop.gui.language import spoken
from hamonitor_desktop.gui.theme import Size
from hamonitor_desktop.gui.widgets.announcing import announce
from hamonitor_desktop.gui.widgets.answer_beside import BesideAnswers
from hamonitor_desktop.gui.widgets.answer_findings import AnswerFindings, Check, FindingLine, Sorted
from hamonitor_desktop.gui.widgets.answer_kinds import make_editor
from hamonitor_desktop.gui.widgets.answer_links import LinksLine
from hamonitor_desktop.gui.widgets.answer_more import AnswerMore
from hamonitor_desktop.gui.widgets.answer_room import ExplanationRoom
from hamonitor_desktop.gui.widgets.buttons import Link
from hamonitor_desktop.gui.widgets.card import Card
from hamonitor_desktop.gui.widgets.fields import TextArea
from hamonitor_desktop.gui.widgets.flow import FlowLayout
from hamonitor_desktop.gui.widgets.labels import Chip, Label
from hamonitor_desktop.gui.widgets.marks import Mark, StateMark
from hamonitor_desktop.gui.widgets.nesting import nest
from hamonitor_desktop.gui.widgets.question_meta import meta_parts, origin_help, reconstructed_help
from hamonitor_desktop.usecases.copies import Version
from hamonitor_desktop.usecases.proposals import Proposed

_NUMBER: Final = 44
_NARROW: Final = 680
_META: Final = 24


class QuestionCard(Card):
    """One question. It knows no dossier: `typed` and `settled` carry the Answer as it stands on screen.

    `typed` comes at each key press, `settled` once a choice was made or a field was left. What can be said of the
    answer is shown at its field once the card is left (`leave`), and not while someone is still at it; personal data
    is pointed out at a pause in the typing. `check` finds it; without a dossier that is what the answer alone tells.
    `confirmed` and `doubted` carry a warning that somebody says is right, or takes that back.
    """

    typed = Signal(object)
    settled = Signal(object)
    confirmed = Signal(object)
    doubted = Signal(object)

    def __init__(
        self,
        question: Question,
        edition: Edition,
        *,
        answer: Answer | None = None,
        previous: Answer | None = None,
        check: Check | None = None,
    ) -> None:
        super().__init__()
        self.question, self.previous = question, previous
        self._check: Check = check or (lambda answer: tuple(check_answer(question, answer)))
        self._answer = Answer(question.code)
        self._read_only = self._narrow = self._busy = self._changed = False
        self.setAccessibleName(f"{question.number} {question.text}")
        self.mark = StateMark()
        self.editor = make_editor(question)
        self.finding = FindingLine()
        self.room = ExplanationRoom()
        self.findings = AnswerFindings()
        self.links = LinksLine()
        self.beside = BesideAnswers(question, previous)
        self.more = AnswerMore(question, edition)
        self.body.setSpacing(2)
        nest(self.body, self._head())
        self._rest = QVBoxLayout()
        self._rest.setSpacing(10)
        nest(self.body, self._rest)
        self._build_rest(edition)
        self._connect()
        self.show_answer(answer or self._answer)

    # assembly

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(0)
        number = Label(self.question.number, tone="accent", bold=True)
        number.setMinimumWidth(_NUMBER)
        text = Label(self.question.text, bold=True, wrap=True)
        head.addWidget(number, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(text, 1, Qt.AlignmentFlag.AlignTop)
        head.addSpacing(16)
        head.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _build_rest(self, edition: Edition) -> None:
        self._help = Label(size=Size.SMALL, wrap=True)
        helps = (self.question.help, reconstructed_help(self.question), *origin_help(self.question, edition))
        self._help.setText("\n\n".join(part for part in helps if part))
        self._help.hide()
        self.help_link = Link(self.tr("Help"), size=Size.SMALL, opens=True)
        self.help_link.setAccessibleName(self.tr("Help with question {number}").format(number=self.question.number))
        self._rest.addWidget(self._meta(edition))
        self._rest.addWidget(self._help)
        self._rest.addWidget(self.editor)
        self._rest.addWidget(self.finding)
        self._rest.addWidget(self.room)
        self._rest.addWidget(self.findings)
        self._rest.addWidget(self.links)
        self._rest.addWidget(self.beside)
        self._rest.addWidget(self.more)

    def _meta(self, edition: Edition) -> QWidget:
        line, flow = QWidget(), FlowLayout(gap=4, row_gap=0)
        line.setLayout(flow)
        parts = meta_parts(self.question, edition)
        for place, part in enumerate(parts):
            label = Label(f"· {part}" if place else part, size=Size.SMALL, tone="quiet")
            label.setMinimumHeight(_META)
            flow.addWidget(label)
        if self.question.basis is Basis.RECONSTRUCTED:
            chip = Chip(self.tr("Reconstructed question"))
            chip.setToolTip(reconstructed_help(self.question))
            flow.addWidget(_apart(chip))
        flow.addWidget(_apart(self.help_link))
        self.help_link.setVisible(bool(self._help.text()))
        return line

    def _connect(self) -> None:
        self.editor.typed.connect(self._typed)
        self.editor.chosen.connect(self._chosen)
        self.editor.left.connect(self._left_field)
        self.room.typed.connect(self._typed)
        self.room.left.connect(self._settle)
        for said in (self.finding, self.room.message, self.findings):
            said.confirmed.connect(self.confirmed)
            said.doubted.connect(self.doubted)
        self.findings.watch([*self.editor.findChildren(TextArea), self.room.area])
        self.help_link.toggled.connect(self._help.setVisible)
        self.beside.previous_wanted.connect(self.take_over_previous)
        more = self.more
        more.explaining.connect(self._open_room)
        more.cleared.connect(self._clear)
        more.typed.connect(self._typed)
        more.left.connect(self._settle)

    # what the room asks

    @property
    def answer(self) -> Answer:
        """The answer as it stands on screen."""
        value = self.editor.value
        carried = self._answer.carried_over and value == self._answer.value
        return replace(
            self._answer, value=value, explanation=self.room.text, carried_over=carried, **self.more.members()
        )

    def show_answer(self, answer: Answer) -> None:
        """Put an answer on screen; what can be said of one that was given is shown with it."""
        self._answer, self._busy, self._changed = answer, False, False
        self.editor.show_value(answer.value)
        self.room.show_text(answer.explanation)
        self.more.take(answer)
        found = self._sorted()
        self._refresh(found)
        self._show_findings(found, fresh=answer.given or bool(answer.explanation))

    def entry(self) -> QWidget:
        """What gets the cursor when someone goes to this question."""
        return self.room.area if self.room.message.text and not self.finding.text else self.editor.entry()

    def leave(self) -> None:
        """The cursor left the card: settle what was typed and say what can be said of it."""
        self._busy = False
        self.more.notes.flush()
        self._settle()
        before = self.said
        self._show_findings(self._sorted(), fresh=True)
        if self.said and self.said != before:
            announce(self, self.said)

    @property
    def said(self) -> str:
        """What is said of the answer, at its fields and below them."""
        return " ".join(part for part in (self.finding.text, self.room.message.text, self.findings.text) if part)

    def check_again(self) -> None:
        """Something else changed what can be said of the answer, such as another answer or a confirmation."""
        found = self._sorted()
        self._show_findings(found, fresh=self.answer.given and not self._busy)
        self._refresh(found)

    def show_others(self, versions: Sequence[Version], proposals: Sequence[Proposed]) -> None:
        """Show what colleagues answered differently, and what others propose."""
        self.beside.show_others(versions, proposals)
        self._refresh()

    def stay_at(self, finding: Finding) -> None:
        """Put the cursor where this finding is said now: once answered it stands elsewhere in the card."""
        lines = (line for line in self.findChildren(FindingLine) if line.is_about(finding))
        if (line := next(lines, None)) is not None:
            line.link.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_read_only(self) -> None:
        """Keep everything visible and let nothing be changed."""
        self._read_only = True
        self.editor.set_read_only()
        self.room.area.setReadOnly(True)
        for said in (self.finding, self.room.message, self.findings):
            said.set_read_only()
        self.more.set_read_only()
        self.beside.set_read_only()
        self._refresh()

    # events

    def _typed(self) -> None:
        self._busy = self._changed = True
        found = self._sorted()
        self._refresh(found)
        self._show_findings(found, fresh=False)
        self._answer = self.answer
        self.typed.emit(self._answer)

    def _chosen(self) -> None:
        self._busy = self._changed = True
        self._show_findings(self._sorted(), fresh=False)
        self._settle()

    def _left_field(self) -> None:
        """The field of the value was left: what is wrong with it is said now, not only when the card is left."""
        self._say_of_value(self._sorted().of_value)
        self._settle()

    def _settle(self) -> None:
        self._refresh()
        if self._changed and not self._read_only:  # only looking at a question never writes
            self._changed = False
            self._answer = self.answer
            self.settled.emit(self._answer)

    def _clear(self) -> None:
        self.editor.show_value(None)
        self._chosen()
        self.editor.entry().setFocus(Qt.FocusReason.OtherFocusReason)

    def take_over_previous(self) -> None:
        """Take over last round's value, if there is one; its explanation only where none was written yet."""
        if self.previous is None or not self.previous.given or self._read_only:
            return
        text = self.room.text or self.previous.explanation
        self.show_answer(replace(self.answer, value=self.previous.value, explanation=text, carried_over=True))
        self._changed = True
        self._settle()
        self.editor.entry().setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_room(self, opened: bool) -> None:  # noqa: FBT001
        self._refresh()
        if opened:
            self.room.area.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._narrow = self.width() < _NARROW
        self._rest.setContentsMargins(0 if self._narrow else _NUMBER, 0, 0, 0)
        self.mark.set_narrow(narrow=self._narrow)

    # what is shown

    def _refresh(self, found: Sorted | None = None) -> None:
        answer = self.answer
        asked = bool(answer.explanation) or asks_explanation(self.question, answer)
        in_words = self.question.kind is Kind.TEXT
        self.room.ask(self.question, answer)
        self.room.setVisible(asked or self.room.area.hasFocus() or self.more.explain_link.isChecked())
        may_explain = not asked and not in_words
        self.more.refresh(may_explain=may_explain, explained=not self.room.isHidden(), given=answer.given)
        self.links.show_addresses(web_addresses(answer.explanation))
        self.beside.show_own(answer)
        self.mark.set_state(*self._state(answer, (found or self._sorted()).asking))

    def _state(self, answer: Answer, findings: Sequence[Finding]) -> tuple[Mark, str]:
        if findings and self._busy and not self.said:
            return Mark.BUSY, self.tr("Under way")  # someone is at it: too early to find fault
        if any(finding.level is Level.ERROR for finding in findings):
            return Mark.ERROR, self.tr("Error")
        if self.beside.undecided:
            return Mark.LOOK, self.tr("To be chosen")
        if not answer.given:
            if answer.explanation.strip():
                return Mark.BUSY, self.tr("Answer still to be chosen")
            return Mark.EMPTY, self.tr("Open") if self.question.required else self.tr("May be left empty")
        if findings:
            return Mark.LOOK, self.tr("To look at")
        return Mark.DONE, self.tr("Taken over") if answer.carried_over else self.tr("Answered")

    def _show_findings(self, found: Sorted, *, fresh: bool) -> None:
        """Say what was found; unless `fresh`, only take away or change what is said already."""
        if fresh or self.finding.text or not found.of_value:
            self._say_of_value(found.of_value)
        if fresh or self.room.message.text or not found.of_text:
            self.room.show_message(_text(found.of_text), _tone(found.of_text), _first(found.of_text))
        if fresh:
            self.findings.show_findings(found.beside)
        else:
            self.findings.follow(found.beside)

    def _sorted(self) -> Sorted:
        answer = self.answer
        return Sorted.of(self.question, answer, self._check(answer))

    def _say_of_value(self, findings: Sequence[Finding]) -> None:
        self.finding.say(self.editor.complaint() or _text(findings), _tone(findings), _first(findings))
        self.editor.mark_wrong(wrong=any(finding.level is Level.ERROR for finding in findings))


def _apart(widget: QWidget) -> QWidget:
    """The widget with some room before it, so that it stands apart from the text it follows."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(6, 0, 0, 0)
    row.addWidget(widget)
    return holder


def _first(findings: Sequence[Finding]) -> Finding | None:
    return findings[0] if findings else None


def _text(findings: Sequence[Finding]) -> str:
    return spoken(findings[0].text) if findings else ""


def _tone(findings: Sequence[Finding]) -> str:
    return "error" if any(finding.level is Level.ERROR for finding in findings) else "warning"
