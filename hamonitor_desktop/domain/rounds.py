"""A round: one edition, a period, a reference date and the organisations that are asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

MADE_UP: Final = "VERZONNEN VOORBEELD"
"""What every screen and file of a made-up round says."""
ANSWERS_MADE_UP: Final = "VERZONNEN VOORBEELD: de antwoorden zijn bedacht."


@dataclass(frozen=True)
class Round:
    """One round. `reference_date` is what overdue is measured against; `synthetic` marks made-up data throughout.

    `peers_from_start`: whoever answers may see the peers' figures before everything is answered, though they steer.
    """

    id: str
    edition: str
    edition_hash: str
    opens: date
    closes: date
    reference_date: date
    title: str = ""
    synthetic: bool = False
    peers_from_start: bool = False

    @property
    def file_mark(self) -> str:
        """What the name of each file of this round begins with: nothing, unless all in it is made up."""
        return "VERZONNEN-VOORBEELD-" if self.synthetic else ""

    def to_json(self) -> dict[str, object]:
        """A plain object; dates as YYYY-MM-DD. Optional members are left out when they say nothing."""
        data: dict[str, object] = {
            "id": self.id,
            "title": self.title,
            "edition": self.edition,
            "edition_hash": self.edition_hash,
            "opens": self.opens.isoformat(),
            "closes": self.closes.isoformat(),
            "reference_date": self.reference_date.isoformat(),
            "synthetic": self.synthetic,
        }
        if self.peers_from_start:
            data["peers_from_start"] = True
        return data

    @classmethod
    def from_json(cls, data: Mapping[str, object]) -> Round:
        """Read `to_json` back. Raises KeyError, ValueError or TypeError on another form."""
        return cls(
            id=str(data["id"]),
            title=str(data.get("title", "")),
            edition=str(data["edition"]),
            edition_hash=str(data["edition_hash"]),
            opens=date.fromisoformat(str(data["opens"])),
            closes=date.fromisoformat(str(data["closes"])),
            reference_date=date.fromisoformat(str(data["reference_date"])),
            synthetic=data.get("synthetic") is True,
            peers_from_start=data.get("peers_from_start") is True,
        )
