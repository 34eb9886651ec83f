"""What of a return is not shown in analysis and reports, such as personal data. The evidence stays as it came."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.edition import Kind


class Part(StrEnum):
    """Which text of an answer, or of the return as a whole, is redacted."""

    EXPLANATION = "explanation"
    RESERVE = "reserve"
    VALUE = "value"  # of a question that is answered in words
    WAITS_FOR = "waits_for"  # the party and what for, as they are read


@dataclass(frozen=True)
class Redaction:
    """`shown` is read in the place of the text; None shows the text itself again.

    `question` is empty for the reserve of the whole return.
    """

    question: str
    part: Part
    shown: str | None
    reason: str
    who: str = ""
    at: str = ""


def texts_of(answer: Answer, kind: Kind) -> dict[Part, str]:
    """The texts of an answer that somebody wrote, to a question of this kind: what can be redacted."""
    value = answer.value if kind is Kind.TEXT and isinstance(answer.value, str) else ""
    texts = {
        Part.EXPLANATION: answer.explanation,
        Part.RESERVE: answer.reserve,
        Part.VALUE: value,
        Part.WAITS_FOR: str(answer.waits_for or ""),
    }
    return {part: text for part, text in texts.items() if text.strip()}
