"""Skip logic: which questions an organisation is shown, given its answers."""

from __future__ import annotations

from hamonitor_desktop.domain.answers import Answers
from hamonitor_desktop.domain.edition import Edition, Question


def is_shown(edition: Edition, question: Question, answers: Answers) -> bool:
    """Whether the question is asked: its condition holds, and the question it hangs on is itself shown."""
    condition = question.relevant
    if condition is None:
        return True
    parent = edition.question(condition.question)
    answer = answers.get(condition.question)
    if parent is None or answer is None or not is_shown(edition, parent, answers):
        return False
    chosen = answer.value if isinstance(answer.value, tuple) else (answer.value,)
    return any(code in condition.any_of for code in chosen)


def shown_questions(edition: Edition, actor: str, answers: Answers) -> tuple[Question, ...]:
    """The questions of one actor type that are asked, in order."""
    return tuple(question for question in edition.questions_for(actor) if is_shown(edition, question, answers))
