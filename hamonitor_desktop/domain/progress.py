"""How far an organisation is: with filling in (per theme), and with the agreements themselves (six states)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from hamonitor_desktop.domain.answers import Answer, Answers
from hamonitor_desktop.domain.edition import Edition, Kind, Question, Role, Theme
from hamonitor_desktop.domain.findings import Finding, FindingCode, Level
from hamonitor_desktop.domain.routing import shown_questions
from hamonitor_desktop.domain.values import UNKNOWN


class SectionState(StrEnum):
    """The state of one theme in the task list."""

    NOT_BEGUN = "not_begun"
    BUSY = "busy"
    COMPLETE = "complete"
    LOOK = "to_be_looked_at"


@dataclass(frozen=True)
class Section:
    """One theme of the questionnaire: `answered` of the `asked` questions, counted over those that are shown.

    `left_empty` are those without an answer that need none. `errors` are answers that cannot be sent like this;
    `warnings` ask for an explanation. A question that is not answered yet is neither.
    """

    theme: Theme
    state: SectionState
    answered: int
    asked: int
    errors: int = 0
    warnings: int = 0
    left_empty: int = 0


class Progress(StrEnum):
    """The six states of an agreement, from what was answered. A no is a state of its own, not "nothing done"."""

    REALISED = "realised"
    UNDER_WAY = "under_way"
    NOT_BEGUN = "not_begun"
    NO = "no"
    UNKNOWN = "unknown"
    EMPTY = "empty"


_STATES: Final[Mapping[tuple[Kind, str], Progress]] = {
    (Kind.STATUS, "afgerond"): Progress.REALISED,
    (Kind.STATUS, "bijna_klaar"): Progress.UNDER_WAY,
    (Kind.STATUS, "mee_bezig"): Progress.UNDER_WAY,
    (Kind.STATUS, "nog_niet_mee_begonnen"): Progress.NOT_BEGUN,
    (Kind.YES_NO, "ja"): Progress.REALISED,
    (Kind.YES_NO, "nee"): Progress.NO,
}


def measures_progress(question: Question) -> bool:
    """Whether the answer says how far an agreement is: agreements alone, asked as status or as yes or no."""
    return question.role is Role.AGREEMENT and question.kind in (Kind.STATUS, Kind.YES_NO)


def progress_of(question: Question, answer: Answer | None) -> Progress:
    """The state of one agreement question."""
    if answer is None or answer.value is None:
        return Progress.EMPTY
    if answer.value is UNKNOWN or not isinstance(answer.value, str):
        return Progress.UNKNOWN
    return _STATES.get((question.kind, answer.value), Progress.UNKNOWN)


def agreement_progress(edition: Edition, actor: str, answers: Answers) -> dict[str, Progress]:
    """Question code -> state, for the agreement questions that are shown, in order."""
    return {
        question.code: progress_of(question, answers.get(question.code))
        for question in shown_questions(edition, actor, answers)
        if measures_progress(question)
    }


def count_progress(states: Mapping[str, Progress]) -> dict[Progress, int]:
    """How many agreements are in each of the six states; all six are there."""
    counted = Counter(states.values())
    return {state: counted[state] for state in Progress}


def sections(
    edition: Edition, actor: str, answers: Answers, findings: Iterable[Finding], flagged: Collection[str] = ()
) -> tuple[Section, ...]:
    """The task list: the themes that have a question for this actor type, in order.

    `findings` as they stand; `flagged` are the questions that somebody wants to look at again.
    """
    asked: dict[str, list[Question]] = {}
    for question in shown_questions(edition, actor, answers):
        asked.setdefault(question.theme, []).append(question)
    theme_of = {question.code: question.theme for questions in asked.values() for question in questions}
    found: dict[str, list[Finding]] = {}
    for finding in findings:
        if finding.code is not FindingCode.NOT_ANSWERED and not finding.settled and finding.question in theme_of:
            found.setdefault(theme_of[finding.question], []).append(finding)
    return tuple(
        _section(theme, asked[theme.code], answers, found.get(theme.code, []), flagged)
        for theme in edition.themes
        if theme.code in asked
    )


def _section(
    theme: Theme, questions: list[Question], answers: Answers, findings: list[Finding], flagged: Collection[str]
) -> Section:
    given = [answers[question.code] for question in questions if question.code in answers]
    answered = sum(answer.given for answer in given)
    errors = sum(finding.level is Level.ERROR for finding in findings)
    empty = [question for question in questions if not _given(answers, question)]
    missing = sum(question.required for question in empty)
    state = _state(findings, any(answer.told for answer in given), missing > 0)
    if any(question.code in flagged for question in questions):
        state = SectionState.LOOK
    return Section(theme, state, answered, len(questions), errors, len(findings) - errors, len(empty) - missing)


def _given(answers: Answers, question: Question) -> bool:
    answer = answers.get(question.code)
    return answer is not None and answer.given


def _state(findings: list[Finding], begun: bool, missing: bool) -> SectionState:
    if any(finding.level is Level.ERROR for finding in findings):
        return SectionState.LOOK
    if not begun:
        return SectionState.NOT_BEGUN
    if missing:
        return SectionState.BUSY
    return SectionState.LOOK if findings else SectionState.COMPLETE
