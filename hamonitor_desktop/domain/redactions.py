"""What of a return is not shown in analysis and reports, such as personal data. The evidence stays as it came."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Part(StrEnum):
    """Which text of an answer, or of the return as a whole, is redacted."""

    EXPLANATION = "explanation"
    RESERVE = "reserve"
    VALUE = "value"  # of a question that is answered in words


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
