"""What one organisation answered otherwise in a newer version of its return, question by question."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from hamonitor_desktop.domain.answers import Answer, Answers


class Change(StrEnum):
    """What is other between two answers to one question; the weightiest of what changed."""

    GIVEN = "given"  # there was no answer before
    GONE = "gone"  # there is none any more
    VALUE = "value"
    EXPLANATION = "explanation"
    BESIDE = "beside"  # reserve, whom they wait for, who may read it


@dataclass(frozen=True)
class Difference:
    """One question that was answered otherwise; an answer that is not there is an empty one."""

    question: str
    before: Answer
    after: Answer

    @property
    def change(self) -> Change:
        """What changed."""
        if self.before.given is not self.after.given:
            return Change.GIVEN if self.after.given else Change.GONE
        if self.before.value != self.after.value:
            return Change.VALUE
        return Change.EXPLANATION if self.before.explanation != self.after.explanation else Change.BESIDE


def differences(before: Answers, after: Answers) -> tuple[Difference, ...]:
    """The questions that were answered otherwise, in the order of the newer version and then of the older."""
    codes = dict.fromkeys((*after, *before))
    pairs = (Difference(code, before.get(code) or Answer(code), after.get(code) or Answer(code)) for code in codes)
    return tuple(pair for pair in pairs if _said(pair.before) != _said(pair.after))


def _said(answer: Answer) -> tuple[object, ...]:
    """What the organisation says; not how it came to it."""
    return (answer.value, answer.explanation, answer.reserve, answer.waits_for, answer.use)
