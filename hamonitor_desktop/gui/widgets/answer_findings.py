"""What is found at a question, said at its fields: errors, warnings to explain or confirm, and personal data."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.edition import Question
from hamonitor_desktop.domain.findings import Finding, FindingCode, Level, Settled
from hamonitor_desktop.domain.personal import seen_in
from hamonitor_desktop.domain.validation import value_findings
from hamonitor_desktop.gui.icons import Icon
from hamonitor_desktop.gui.language import spoken
from hamonitor_desktop.gui.theme import Colour, Size
from hamonitor_desktop.gui.widgets.announcing import announce
from hamonitor_desktop.gui.widgets.buttons import Link
from hamonitor_desktop.gui.widgets.fields import TextArea
from hamonitor_desktop.gui.widgets.labels import IconLabel, Label
from hamonitor_desktop.gui.widgets.nesting import nest

Check = Callable[[Answer], Sequence[Finding]]
_TOP: Final = 4
"""Pixels above the text, so that its first line stands beside that of the link."""
PAUSE: Final = 700
"""Milliseconds without a key press before personal data is pointed out: in the middle of a word it says nothing."""


def answer_word(finding: Finding) -> str:
    """What is on the link that answers a warning: that it is right or may stay, or the taking back of that."""
    translate = QCoreApplication.translate
    if finding.settled is Settled.CONFIRMED:
        return translate("FindingLine", "Not right after all")
    if finding.code is FindingCode.PERSONAL_DATA:
        return translate("FindingLine", "This may stay")
    return translate("FindingLine", "It is right like this")


class FindingLine(QWidget):
    """What can be said of an answer, at its field: an icon and a text, hidden while there is nothing to say.

    A warning can be answered here: `confirmed` carries the finding of which somebody says that it is right, `doubted`
    the one of which somebody takes that back.
    """

    confirmed = Signal(object)
    doubted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        signs = QVBoxLayout()
        signs.setContentsMargins(0, _TOP, 0, 0)
        self._icons = {
            "error": IconLabel(Icon.STATE_ERROR, Colour.ERROR, 16),
            "warning": IconLabel(Icon.STATE_LOOK, Colour.WARNING, 16),
            "quiet": IconLabel(Icon.CHECK, Colour.QUIET, 16),
        }
        for icon in self._icons.values():
            signs.addWidget(icon)
        signs.addStretch(1)
        nest(row, signs)
        self._label = Label(size=Size.SMALL, wrap=True)
        self._label.setContentsMargins(0, _TOP, 0, 0)
        row.addWidget(self._label, 1, Qt.AlignmentFlag.AlignTop)
        self.link = Link("", size=Size.SMALL)
        row.addWidget(self.link, 0, Qt.AlignmentFlag.AlignTop)
        self.link.clicked.connect(self._answer)
        self._finding: Finding | None = None
        self._read_only = False
        self.hide()

    @property
    def text(self) -> str:
        """What is said; "" while hidden."""
        return "" if self.isHidden() else self._label.text()

    def say(self, text: str, tone: str, finding: Finding | None = None) -> None:
        """Say something, as `error`, `warning` or `quiet`; nothing hides it. A warning's `finding` can be answered."""
        for name, icon in self._icons.items():
            icon.setVisible(name == tone)
        self._label.set_tone(tone)
        self._label.setText(text)
        self._finding = finding
        self._show_link(text)
        self.setVisible(bool(text))

    def show_finding(self, finding: Finding) -> None:
        """Say a finding in its own tone."""
        if finding.settled is Settled.CONFIRMED:
            may_stay = finding.code is FindingCode.PERSONAL_DATA
            words = self.tr("May stay: {what}") if may_stay else self.tr("Confirmed: {what}")
            self.say(words.format(what=spoken(finding.text)), "quiet", finding)
        else:
            self.say(spoken(finding.text), str(finding.level), finding)

    def is_about(self, finding: Finding) -> bool:
        """Whether this finding is said here, answered or not."""
        said = self._finding
        return said is not None and bool(self.text) and (said.code, said.rule) == (finding.code, finding.rule)

    def set_read_only(self) -> None:
        """Let nothing be answered."""
        self._read_only = True
        self.link.hide()

    def _show_link(self, text: str) -> None:
        finding = self._finding
        if finding is None or finding.level is not Level.WARNING or not text or self._read_only:
            self.link.hide()
            return
        self.link.setText(answer_word(finding))
        self.link.setAccessibleName(f"{answer_word(finding)}: {spoken(finding.text)}")
        self.link.updateGeometry()
        self.link.show()

    def _answer(self) -> None:
        if self._finding is not None:
            signal = self.doubted if self._finding.settled is Settled.CONFIRMED else self.confirmed
            signal.emit(self._finding)


@dataclass(frozen=True)
class Sorted:
    """What is found at one question, by where it is said: at the value, at the explanation, or below both."""

    of_value: tuple[Finding, ...]
    of_text: tuple[Finding, ...]
    beside: tuple[Finding, ...]

    @classmethod
    def of(cls, question: Question, answer: Answer, findings: Sequence[Finding]) -> Sorted:
        """Sort the findings; what is open is no finding yet, and what was explained asks nothing."""
        said = {(item.code, item.text) for item in value_findings(question, answer.value)}
        asking = [
            item
            for item in findings
            if item.code is not FindingCode.NOT_ANSWERED and item.settled is not Settled.EXPLAINED
        ]
        confirmed = [item for item in asking if item.settled]
        asking = [item for item in asking if not item.settled]
        of_value = [item for item in asking if (item.code, item.text) in said]
        of_text = [item for item in asking if item not in of_value and item.code in _OF_TEXT]
        beside = [item for item in asking if item not in of_value and item not in of_text]
        return cls(tuple(of_value), tuple(of_text), (*beside, *confirmed))

    @property
    def asking(self) -> tuple[Finding, ...]:
        """All that still asks something."""
        return tuple(item for item in (*self.of_value, *self.of_text, *self.beside) if not item.settled)


_OF_TEXT: Final = frozenset(
    (
        *(FindingCode.TOO_LONG, FindingCode.ILLEGAL_CHARACTER),
        *(FindingCode.NO_EXPLANATION, FindingCode.EMPTY_EXPLANATION),
    )
)


class AnswerFindings(QWidget):
    """The findings that are of neither field alone, one line each; personal data after a pause in the typing."""

    confirmed = Signal(object)
    doubted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._lines: list[FindingLine] = []
        self._areas: list[TextArea] = []
        self._latest: tuple[Finding, ...] = ()
        self._shown: tuple[Finding, ...] = ()
        self._read_only = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._point_out)
        self._add_line()  # from the start, so that Tab comes to it between what stands above and below
        self.hide()

    @property
    def text(self) -> str:
        """What is said, in the order it stands there; "" while nothing is."""
        return " ".join(line.text for line in self._lines if line.text)

    def watch(self, areas: Sequence[TextArea]) -> None:
        """Underline personal data in these areas."""
        self._areas = list(areas)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Say these now."""
        self._latest = tuple(findings)
        self._pause.stop()
        self._say(self._latest)

    def follow(self, findings: Sequence[Finding]) -> None:
        """Somebody is typing: take away or change what is said already, and wait with what is new."""
        self._latest = tuple(findings)
        said = {(item.code, item.rule) for item in self._shown}
        self._say([item for item in self._latest if (item.code, item.rule) in said])
        if any(item.code is FindingCode.PERSONAL_DATA and not item.settled for item in self._latest):
            self._pause.start()
        else:
            self._pause.stop()

    def set_read_only(self) -> None:
        """Let nothing be answered."""
        self._read_only = True
        for line in self._lines:
            line.set_read_only()

    def _point_out(self) -> None:
        """A pause in the typing: say what may be about a person, without taking the cursor."""
        before = self._shown
        self._say([item for item in self._latest if item in before or item.code is FindingCode.PERSONAL_DATA])
        fresh = [spoken(item.text) for item in self._shown if item not in before]
        if fresh:
            announce(self, " ".join(fresh))

    def _say(self, findings: Sequence[Finding]) -> None:
        self._shown = tuple(findings)
        while len(self._lines) < len(findings):
            self._add_line()
        for place, line in enumerate(self._lines):
            if place < len(findings):
                line.show_finding(findings[place])
            else:
                line.say("", "warning")
        self.setVisible(bool(findings))
        self._underline()

    def _add_line(self) -> None:
        line = FindingLine()
        if self._read_only:
            line.set_read_only()
        line.confirmed.connect(self.confirmed)
        line.doubted.connect(self.doubted)
        self._column.addWidget(line)
        if self._lines:
            self.setTabOrder(self._lines[-1].link, line.link)
        self._lines.append(line)

    def _underline(self) -> None:
        seen = any(item.code is FindingCode.PERSONAL_DATA and not item.settled for item in self._shown)
        for area in self._areas:
            found = seen_in(area.toPlainText()) if seen else ()
            area.point_out([(item.start, item.end) for item in found])
