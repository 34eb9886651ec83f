"""Room for an explanation: what is asked, the text, how long it may be, and what must not stand in it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hamonitor_desktop.domain.answers import MAX_EXPLANATION, Answer
from hamonitor_desktop.domain.display import show_number
from hamonitor_desktop.domain.edition import Question
from hamonitor_desktop.domain.findings import Finding
from hamonitor_desktop.domain.progress import Progress, progress_of
from hamonitor_desktop.domain.validation import asks_explanation
from hamonitor_desktop.gui.theme import Size
from hamonitor_desktop.gui.widgets.answer_findings import FindingLine
from hamonitor_desktop.gui.widgets.card import BarBeside
from hamonitor_desktop.gui.widgets.fields import TextArea
from hamonitor_desktop.gui.widgets.labels import Label

NO_SCROLLING: Final = 120
"""Lines that a text area may grow to: more than 2,000 characters fill, so that the page alone scrolls."""


class Counter(Label):
    """How many characters of how many."""

    def __init__(self, most: int) -> None:
        super().__init__(size=Size.SMALL, tone="quiet")
        self._most = most

    def count(self, length: int) -> None:
        """Show the length; too long is an error, and says so in its colour."""
        self.setText(self.tr("{n} of {most} characters").format(n=show_number(length), most=show_number(self._most)))
        self.set_tone("error" if length > self._most else "quiet")


class ExplanationRoom(BarBeside):
    """The explanation of one answer, with an accent bar that ties it to the answer above."""

    typed = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._prompt = Label(wrap=True)
        self.area = TextArea(lines=2, lines_at_most=NO_SCROLLING)
        self._counter = Counter(MAX_EXPLANATION)
        self.message = FindingLine()
        self.body.addWidget(self._prompt)
        self.body.addWidget(self.area)
        below = QWidget()
        row = QHBoxLayout(below)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(Label(self.tr("No names or details of children"), size=Size.SMALL, tone="quiet"))
        row.addStretch(1)
        row.addWidget(self._counter)
        self.body.addWidget(below)
        self.body.addWidget(self.message)
        self._prompt.setBuddy(self.area)
        self._showing = False
        self.area.textChanged.connect(self._changed)
        self.area.left.connect(self.left)
        self._counter.count(0)

    @property
    def text(self) -> str:
        """What was typed."""
        return self.area.toPlainText()

    def ask(self, question: Question, answer: Answer) -> None:
        """Ask what fits the answer."""
        if progress_of(question, answer) is Progress.NO:
            text = self.tr("No does not mean that nothing was done. What is under way, and what holds it up?")
        elif asks_explanation(question, answer):
            text = self.tr("Can you explain this answer?")
        else:
            text = self.tr("Explanation")
        self._prompt.setText(text)
        self.area.setAccessibleName(text)

    def show_text(self, text: str) -> None:
        """Put a text on screen without a signal."""
        self._showing = True
        self.area.set_text(text)
        self._showing = False

    def show_message(self, text: str, tone: str, finding: Finding | None = None) -> None:
        """Say what can be said of the explanation, or nothing; `finding` is what it comes from."""
        self.message.say(text, tone, finding)
        self.area.setAccessibleDescription(text)
        self.area.mark_wrong(wrong=bool(text) and tone == "error")

    def _changed(self) -> None:
        self._counter.count(len(self.text))
        if not self._showing:
            self.typed.emit()
