"""What the editors of all kinds of answer have in common."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hamonitor_desktop.domain.edition import Question
from hamonitor_desktop.domain.values import Value


class AnswerEditor(QWidget):
    """Edits the value of one question. Showing a value never emits; only the person's own doing does."""

    typed = Signal()
    """At each key press: not final yet."""
    chosen = Signal()
    """A choice was made: final at once."""
    left = Signal()
    """The cursor left a field: what was typed is final."""

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question = question
        self._showing = False
        self.setAccessibleName(question.text)

    @property
    def value(self) -> Value:
        """The answer on screen."""
        raise NotImplementedError

    def show_value(self, value: Value) -> None:
        """Put an answer on screen without a signal."""
        self._showing = True
        try:
            self._show(value)
        finally:
            self._showing = False

    def _show(self, value: Value) -> None:
        raise NotImplementedError

    def set_read_only(self) -> None:
        """Keep everything visible and let nothing be changed."""
        raise NotImplementedError

    def entry(self) -> QWidget:
        """The control that gets the cursor when someone goes to this question."""
        raise NotImplementedError

    def complaint(self) -> str:
        """What is wrong with what was typed and cannot be read; "" where it can."""
        return ""

    def mark_wrong(self, *, wrong: bool) -> None:
        """Draw the field as one that needs attention."""
