"""Whom the central team mails and calls, and when it did: kept apart from the answers, and deletable."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class MomentKind(StrEnum):
    """How an organisation was reached, or reached us."""

    LETTER = "letter"
    MAIL = "mail"
    CALL = "call"
    TALK = "talk"


@dataclass(frozen=True)
class Contact:
    """A person at an organisation; `id` is a UUID."""

    id: str
    organisation: str
    name: str
    function: str = ""
    mail: str = ""
    phone: str = ""
    note: str = ""


@dataclass(frozen=True)
class Moment:
    """One time an organisation was reached about a round: by `who` of the team, at `at` (UTC, ISO 8601)."""

    id: str
    round: str
    organisation: str
    kind: MomentKind
    note: str
    who: str
    at: str
