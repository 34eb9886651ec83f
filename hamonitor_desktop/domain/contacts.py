"""Whom the central team writes to and calls, and when it did. Kept apart from all answers, and deletable."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from hamonitor_desktop.domain.direction import MOST_NAME, is_name
from hamonitor_desktop.domain.validation import is_legal_text

MOST_TEXT: Final = 2000
_MOST_MAIL: Final = 254  # RFC 5321, 4.5.3.1.3
_MAIL: Final = re.compile(r"[^\s@<>,;\"]+@[^\s@<>,;\"]+\.[^\s@<>,;\".]+")
_TELEPHONE: Final = re.compile(r"\+?[\d\s().\-/]{3,40}")


class MomentKind(StrEnum):
    """How an organisation was in touch with the central team."""

    MAIL = "mail"
    CALL = "call"
    REMINDER = "reminder"
    OTHER = "other"


@dataclass(frozen=True)
class Contact:
    """A person or a mailbox of an organisation; `number` is its own in the store, 0 while it is not kept yet."""

    organisation: str
    name: str = ""
    mail: str = ""
    telephone: str = ""
    number: int = 0

    def faults(self) -> Iterator[str]:
        """What is wrong with it, in Dutch, without a full stop."""
        if not (self.name or self.mail or self.telephone):
            yield "een contactpersoon heeft een naam, een mailadres of een telefoonnummer"
        if not is_name(self.name) or not is_legal_text(self.name):
            yield f"de naam is een regel tekst van hoogstens {MOST_NAME} tekens"
        if self.mail and not (len(self.mail) <= _MOST_MAIL and self.mail.isprintable() and _MAIL.fullmatch(self.mail)):
            yield f"‘{self.mail:.60}’ is geen mailadres"
        if self.telephone and not _TELEPHONE.fullmatch(self.telephone):
            yield f"‘{self.telephone:.40}’ is geen telefoonnummer"


@dataclass(frozen=True)
class Moment:
    """A mail or a call that was noted; `who` noted it. `number` is its own in the store."""

    organisation: str
    day: date
    kind: MomentKind
    text: str = ""
    who: str = ""
    number: int = 0

    def faults(self) -> Iterator[str]:
        """What is wrong with it, in Dutch, without a full stop."""
        if len(self.text) > MOST_TEXT:
            yield f"de notitie is langer dan {MOST_TEXT} tekens"
        if not is_legal_text(self.text):
            yield "in de notitie staat een teken dat niet kan worden bewaard"
