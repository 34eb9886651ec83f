"""The editor for each of the nine kinds of question."""

from __future__ import annotations

from typing import Final

from hamonitor_desktop.domain.edition import Kind, Question
from hamonitor_desktop.gui.widgets.answer_choice import ChoiceEditor
from hamonitor_desktop.gui.widgets.answer_editor import AnswerEditor
from hamonitor_desktop.gui.widgets.answer_multiple import MultipleEditor
from hamonitor_desktop.gui.widgets.answer_number import NumberEditor
from hamonitor_desktop.gui.widgets.answer_text import TextEditor

_EDITORS: Final[dict[Kind, type[AnswerEditor]]] = {
    Kind.STATUS: ChoiceEditor,
    Kind.YES_NO: ChoiceEditor,
    Kind.SINGLE: ChoiceEditor,
    Kind.SCALE: ChoiceEditor,
    Kind.MULTIPLE: MultipleEditor,
    Kind.NUMBER: NumberEditor,
    Kind.PERCENTAGE: NumberEditor,
    Kind.AMOUNT: NumberEditor,
    Kind.TEXT: TextEditor,
}


def make_editor(question: Question) -> AnswerEditor:
    """An editor for the question's kind."""
    return _EDITORS[question.kind](question)
