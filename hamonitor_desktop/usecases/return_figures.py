"""What a return would hold now, in numbers."""

from __future__ import annotations

from dataclasses import dataclass

from hamonitor_desktop.domain.findings import Found
from hamonitor_desktop.domain.values import UNKNOWN
from hamonitor_desktop.usecases.dossiers import OpenDossier
from hamonitor_desktop.usecases.sending import next_revision


@dataclass(frozen=True)
class ReturnFigures:
    """Counts over the questions that are asked.

    `answered` includes `unknown`; `open` are those that still need an answer, `left_empty` those that need none.
    """

    asked: int
    answered: int
    unknown: int
    open: int
    left_empty: int
    explained: int
    warnings: int
    revision: int

    @classmethod
    def of(cls, dossier: OpenDossier) -> ReturnFigures:
        """Count the answers of a dossier as they stand."""
        asked = dossier.shown()
        answers = {question.code: dossier.answer(question.code) for question in asked}
        given = [answer for answer in answers.values() if answer.given]
        empty = [question for question in asked if not answers[question.code].given]
        return cls(
            asked=len(asked),
            answered=len(given),
            unknown=sum(answer.value is UNKNOWN for answer in given),
            open=sum(question.required for question in empty),
            left_empty=sum(not question.required for question in empty),
            explained=sum(bool(answer.explanation.strip()) for answer in answers.values()),
            warnings=len(Found.of(dossier.findings()).warnings),
            revision=next_revision(dossier),
        )
