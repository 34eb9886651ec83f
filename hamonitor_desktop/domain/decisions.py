"""What the central team decides about a return, and what a decision must say.

Receiving is no decision: it is what stands until there is one, and again after one was taken back. Of the verdicts
REJECTED alone takes a return out of the figures; one with queries counts until a newer return takes its place.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.receipts import Query, Verdict
from hamonitor_desktop.domain.validation import is_legal_text

MOST_TEXT: Final = 2000
"""Characters of a text to an organisation."""


@dataclass(frozen=True)
class Decision:
    """A verdict with the text that goes to the organisation, and its questions about answers."""

    verdict: Verdict
    text: str = ""
    queries: tuple[Query, ...] = ()

    @property
    def counts(self) -> bool:
        """Whether the return stays in the figures."""
        return self.verdict is not Verdict.REJECTED


@dataclass(frozen=True)
class Decided:
    """A decision as it was taken: by whom, and when (UTC, ISO 8601)."""

    decision: Decision
    who: str
    at: str


def check_decision(decision: Decision) -> None:
    """Refuse a decision that does not say what it must. Raises HaError DECISION_UNFIT."""
    reason = _unfit(decision)
    if reason:
        raise HaError(Code.DECISION_UNFIT, reason=reason)


def _unfit(decision: Decision) -> str:
    texts = (decision.text, *(query.text for query in decision.queries))
    if decision.verdict is Verdict.REJECTED and not decision.text.strip():
        return "Wie een retour afwijst, zegt waarom."
    if decision.verdict is Verdict.QUERY and not any(text.strip() for text in texts):
        return "Er staat geen vraag in."
    if decision.verdict is not Verdict.QUERY and decision.queries:
        return "Vragen horen bij ‘navragen’."
    if any(not query.text.strip() for query in decision.queries):
        return "Bij een van de vragen staat geen tekst."
    if any(len(text) > MOST_TEXT for text in texts):
        return f"Een tekst is langer dan {MOST_TEXT} tekens."
    if not all(is_legal_text(text) for text in texts):
        return "In een tekst staat een teken dat niet kan worden verstuurd."
    return ""
