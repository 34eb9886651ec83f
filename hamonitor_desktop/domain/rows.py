"""What the central store tells the analysis: one row per answer that counts, one row per invited organisation."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from hamonitor_desktop.domain.organisations import Organisation
from hamonitor_desktop.domain.values import Value


class ResponseState(StrEnum):
    """How far an invited organisation is; the state of the return that counts."""

    MISSING = "missing"
    PROVISIONAL = "provisional"
    FINAL = "final"


@dataclass(frozen=True)
class AnswerRow:
    """One answer of the return that counts for its organisation, as the register stood when the round was made.

    `reserve` is that of the answer, `return_reserve` that of the whole return; both stand beside every figure they
    touch. A question that was hidden or left empty has a row with value None, or none at all.
    """

    organisation: Organisation
    question: str
    value: Value
    final: bool
    sequence: int
    revision: int
    explanation: str = ""
    reserve: str = ""
    return_reserve: str = ""
    return_id: str = ""
    waits_for: str = ""
    """Whom the organisation waits for, and for what, as it is read; empty where it waits for nobody."""

    @property
    def actor(self) -> str:
        """The actor type of the organisation."""
        return self.organisation.actor


@dataclass(frozen=True)
class ResponseRow:
    """One invited organisation; `revision` and `received_at` (UTC, ISO 8601) are of the return that counts.

    `rejected`: a return came, and all that came were rejected, so that none counts.
    """

    organisation: Organisation
    state: ResponseState
    sequence: int | None = None
    revision: int | None = None
    received_at: str = ""
    rejected: bool = False

    @property
    def actor(self) -> str:
        """The actor type of the organisation."""
        return self.organisation.actor


@dataclass(frozen=True)
class Stay:
    """From when until when an organisation had a return that was not rejected (UTC, ISO 8601); "": until now."""

    organisation: str
    final: bool
    since: str
    until: str = ""
