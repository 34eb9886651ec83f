"""What a new round is to be, and the key it is signed with, before anything is made."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.edition import Edition
from hamonitor_desktop.domain.organisations import Register
from hamonitor_desktop.domain.rounds import Round
from hamonitor_desktop.usecases.round_choice import Choice

OPENS: Final = date(2024, 4, 8)
CLOSES: Final = date(2024, 6, 30)
OPEN_FOR: Final = CLOSES - OPENS
"""How long the first round was open."""
CHANGED_MEANWHILE: Final = "Een collega wijzigde intussen wie er meedoet. Begin opnieuw."
_BEFORE: Final = timedelta(days=183)
_ID: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,39}")


@dataclass(frozen=True)
class RoundPlan:
    """What a new round is to be.

    The register is the bundled one, a CSV or Excel file, or one at hand. What is not given follows from what is: the
    reference date is the edition's where that lies in the round or up to half a year before it, or else the closing
    day; the closing day is the reference date; and a round is open as long as the first one was.

    `peers_from_start`: an organisation may see the figures of others before it answered everything, which steers what
    it answers. `choice` says who of the register is asked.
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
    choice: Choice = Choice()

    def round(self, edition: Edition) -> Round:
        """The round as it is kept and signed. Raises HaError WRONG_USE."""
        closes = self.closes or self.reference_date or edition.reference_date or CLOSES
        opens = self.opens or closes - OPEN_FOR
        if self.closes is None and closes < opens:
            raise HaError(Code.WRONG_USE, reason="Noem ook de laatste dag van de ronde.")
        made = Round(
            id=self.id,
            edition=edition.id,
            edition_hash=edition.hash,
            opens=opens,
            closes=closes,
            reference_date=self.reference_date or fitting_reference(edition.reference_date, opens, closes),
            title=self.title or f"Monitor Hervormingsagenda Jeugd, ronde {self.id}",
            synthetic=self.synthetic,
            peers_from_start=self.peers_from_start,
        )
        check_days(made)
        _check_name(made)
        return made


@dataclass(frozen=True)
class CentralKey:
    """The key file of the central team. A `new` one is to be made; otherwise it is made where it is not there yet."""

    path: Path
    passphrase: str = field(repr=False)
    new: bool = False


def fitting_reference(of_edition: date | None, opens: date, closes: date) -> date:
    """The reference date of an edition where that lies in the round or up to half a year before it, or else its end."""
    return of_edition if of_edition is not None and opens - _BEFORE <= of_edition <= closes else closes


def check_days(of: Round) -> None:
    """See whether a round closes after it opens. Raises HaError WRONG_USE."""
    if of.closes < of.opens:
        raise HaError(Code.WRONG_USE, reason="De ronde sluit voordat zij opent.")


def _check_name(made: Round) -> None:
    if not _ID.fullmatch(made.id):
        reason = f"‘{made.id}’ kan geen naam van een ronde zijn: gebruik letters, cijfers, punten en streepjes."
        raise HaError(Code.WRONG_USE, reason=reason)
