"""What a new round is to be, and the key it is signed with, before anything is made."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Final

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.edition import Edition
from hamonitor_desktop.domain.organisations import Register
from hamonitor_desktop.domain.rounds import Round

OPENS: Final = date(2024, 4, 8)
CLOSES: Final = date(2024, 6, 30)
CHANGED_MEANWHILE: Final = "Een collega wijzigde intussen wie er meedoet. Begin opnieuw."
_ID: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,39}")


@dataclass(frozen=True)
class RoundPlan:
    """What a new round is to be.

    The register is the bundled one, a CSV or Excel file, or one at hand. The reference date is the edition's, or else
    the closing day, and the other way round. `peers_from_start`: an organisation may see the figures of others before
    it answered everything, which steers what it answers.
    """

    edition: str | Path
    id: str
    register: Path | Register | None = None
    opens: date | None = None
    closes: date | None = None
    reference_date: date | None = None
    title: str = ""
    synthetic: bool = False
    peers_from_start: bool = False

    def round(self, edition: Edition) -> Round:
        """The round as it is kept and signed. Raises HaError WRONG_USE."""
        until = self.closes or self.reference_date or edition.reference_date or CLOSES
        made = Round(
            id=self.id,
            edition=edition.id,
            edition_hash=edition.hash,
            opens=self.opens or min(OPENS, until),
            closes=until,
            reference_date=self.reference_date or edition.reference_date or self.closes or CLOSES,
            title=self.title or f"Monitor Hervormingsagenda Jeugd, ronde {self.id}",
            synthetic=self.synthetic,
            peers_from_start=self.peers_from_start,
        )
        _check(made)
        return made


@dataclass(frozen=True)
class CentralKey:
    """The key file of the central team. A `new` one is to be made; otherwise it is made where it is not there yet."""

    path: Path
    passphrase: str = field(repr=False)
    new: bool = False


def _check(made: Round) -> None:
    if not _ID.fullmatch(made.id):
        reason = f"‘{made.id}’ kan geen naam van een ronde zijn: gebruik letters, cijfers, punten en streepjes."
        raise HaError(Code.WRONG_USE, reason=reason)
    if made.closes < made.opens:
        raise HaError(Code.WRONG_USE, reason="De ronde sluit voordat zij opent.")
