"""What stands below every figure of a round: it is the parties' own report, and the register has its doubts."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from hamonitor_desktop.analysis.tables import By
from hamonitor_desktop.domain.display import show_number
from hamonitor_desktop.gui.language import show_date
from hamonitor_desktop.usecases.round_facts import RoundFacts

_MOST_NAMED: Final = 5


def fixed_note(facts: RoundFacts) -> str:
    """The note that no page with figures goes without."""
    said = QCoreApplication.translate(
        "Caveats",
        "Reported by the organisations themselves, not checked. As at the reference date, {day}. "
        "Organisations read the answers in their own way; not everything could or had to be ready.",
    )
    return said.format(day=show_date(facts.round.reference_date))


def register_caveat(facts: RoundFacts, by: By | None) -> str:
    """What in the register is not certain, where figures are grouped by size or by region; empty for other groups."""
    if by is By.SIZE and facts.estimated:
        said = QCoreApplication.translate(
            "Caveats",
            "The numbers of inhabitants are estimated for {number} organisations: "
            "a municipality near 100,000 may belong to the other group.",
        )
        return said.format(number=show_number(facts.estimated))
    doubtful = facts.doubtful_regions
    if by is By.REGION and doubtful:
        said = QCoreApplication.translate("Caveats", "The region is not certain of {number} organisations: {names}.")
        names = ", ".join(doubt.name for doubt in doubtful[:_MOST_NAMED])
        if len(doubtful) > _MOST_NAMED:
            rest = QCoreApplication.translate("Caveats", "and {number} more (see the page Round)")
            names = f"{names} {rest.format(number=show_number(len(doubtful) - _MOST_NAMED))}"
        return said.format(number=show_number(len(doubtful)), names=names)
    return ""
