"""What is odd about an answer: beside last round's, beside the Agenda's planning, and beside its own explanation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from hamonitor_desktop.domain.answers import Answer, Answers
from hamonitor_desktop.domain.display import show, show_date
from hamonitor_desktop.domain.edition import Edition, Kind, Question
from hamonitor_desktop.domain.findings import Finding, FindingCode, Level
from hamonitor_desktop.domain.progress import Progress, measures_progress, progress_of
from hamonitor_desktop.domain.values import Value

_HALF: Final = 0.5
_WORSE: Final = {Kind.YES_NO: ("nee", "ja")}
"""Kinds whose options stand in another order than from less to more."""


_NOT_DONE: Final = (Progress.UNDER_WAY, Progress.NOT_BEGUN, Progress.NO)


@dataclass(frozen=True)
class Around:
    """What else is known when one answer is looked at."""

    edition: Edition
    answers: Answers
    previous: Answers
    reference_date: date | None


def odd_findings(question: Question, answer: Answer, around: Around) -> Iterator[Finding]:
    """What is odd about a value that fits its question."""
    before = around.previous.get(question.code)
    if before is not None:
        yield from _since_last_round(question, answer.value, before.value)
    if measures_progress(question) and progress_of(question, answer) is Progress.REALISED:
        yield from _too_early(question, around)
        yield from _waits(question, around)


def earlier_explanation(question: Question, answer: Answer, written_for: Value) -> Iterator[Finding]:
    """Whether the explanation was written for another value than the one that stands now.

    Not asked of an answer in words: mending a letter in it makes no other answer of it.
    """
    if question.kind is Kind.TEXT:
        return
    if answer.value is None or written_for is None or written_for == answer.value:
        return
    text = (
        f"U schreef de toelichting bij ‘{show(question, written_for)}’ en veranderde daarna het antwoord. Past zij nog?"
    )
    yield _warning(question, FindingCode.EARLIER_EXPLANATION, text)


def _since_last_round(question: Question, value: Value, before: Value) -> Iterator[Finding]:
    shown, was = show(question, value), show(question, before)
    if question.kind in (Kind.STATUS, Kind.YES_NO):
        order = _WORSE.get(question.kind, question.option_codes)
        if value in order and before in order and order.index(str(value)) < order.index(str(before)):
            text = f"Vorige ronde was het antwoord ‘{was}’, nu ‘{shown}’. Wat is er veranderd?"
            yield _warning(question, FindingCode.WENT_BACK, text)
    elif (
        question.kind.numeric
        and isinstance(value, int | float)
        and isinstance(before, int | float)
        and abs(value - before) > _HALF * abs(before)
    ):
        text = f"Vorige ronde was dit {was}, nu {shown}. Dat scheelt meer dan de helft. Hoe komt dat?"
        yield _warning(question, FindingCode.CHANGED_MUCH, text)


def _too_early(question: Question, around: Around) -> Iterator[Finding]:
    if question.agreement is None or around.reference_date is None:
        return
    possible = around.edition.agreement(question.agreement).possible_from
    if possible is not None and possible > around.reference_date:
        asked = show_date(around.reference_date)
        text = f"Dit kon pas vanaf {show_date(possible)}, en we vragen hoe het stond op {asked}. Was het toen al zover?"
        yield _warning(question, FindingCode.TOO_EARLY, text)


def built_on(question: Question, edition: Edition) -> tuple[Question, ...]:
    """The questions to the same party about the agreements that this one's agreement builds on."""
    codes = edition.agreement(question.agreement).depends_on if question.agreement is not None else ()
    if not codes:
        return ()
    return tuple(
        other
        for other in edition.questions_for(question.actor)
        if other.agreement in codes and measures_progress(other)
    )


def _waits(question: Question, around: Around) -> Iterator[Finding]:
    """What this agreement builds on is not done yet, as this organisation itself says."""
    for other in built_on(question, around.edition):
        answer = around.answers.get(other.code)
        if answer is not None and progress_of(other, answer) in _NOT_DONE:
            text = (
                f"Dit bouwt voort op vraag {other.number}, en daar antwoordde u ‘{show(other, answer.value)}’. "
                "Kan dit dan al klaar zijn?"
            )
            yield _warning(question, FindingCode.WAITS_FOR_OTHER, text, about=f"{other.code}={answer.value}")


def _warning(question: Question, code: FindingCode, text: str, *, about: str = "") -> Finding:
    return Finding(Level.WARNING, code, question.code, text, about)
