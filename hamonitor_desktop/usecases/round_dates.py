"""Other days for a round that is there: an extension, mostly. What was sent says the old days and stays good."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.rounds import Round
from hamonitor_desktop.usecases.round_plan import check_days


@dataclass(frozen=True)
class ChangedDates:
    """A round with its new days, and as it was; `packages` organisations have one that says the days of then."""

    now: Round
    before: Round
    packages: int

    def to_json(self) -> dict[str, object]:
        """The object of `round dates --json`."""
        return {
            "round": self.now.id,
            "opens": self.now.opens.isoformat(),
            "closes": self.now.closes.isoformat(),
            "before": {"opens": self.before.opens.isoformat(), "closes": self.before.closes.isoformat()},
            "packages": self.packages,
        }


def change_dates(
    store: str | Path,
    reason: str,
    *,
    opens: date | None = None,
    closes: date | None = None,
    round_id: str | None = None,
) -> ChangedDates:
    """Let a round open or close on another day; what is not given stays. Logged with the reason.

    Packages and letters that were made keep the days of then. A return is judged by the store's, so nobody needs
    another package; a new code brings the new days. The reference date stays: figures are measured by it. Raises
    HaError REASON_MISSING or WRONG_USE.
    """
    from hamonitor_desktop.store.central.audit import Action
    from hamonitor_desktop.store.central.opening import open_store
    from hamonitor_desktop.store.central.reading import code_counts, read_round

    if not reason.strip():
        raise HaError(Code.REASON_MISSING)
    with open_store(store) as opened, opened.writing() as writer:
        before = read_round(writer.connection, round_id).round
        now = replace(before, opens=opens or before.opens, closes=closes or before.closes)
        if now == before:
            raise HaError(Code.WRONG_USE, reason="Dat zijn de dagen die de ronde al heeft. Noem een andere dag.")
        check_days(now)
        holding = [code for code, (_, gone) in code_counts(writer.connection, now.id).items() if not gone]
        writer.change_round(now)
        opened, closed = f"{before.opens:%d-%m-%Y}", f"{before.closes:%d-%m-%Y}"
        said = f"{opened} t/m {closed} werd {now.opens:%d-%m-%Y} t/m {now.closes:%d-%m-%Y}: {reason.strip()}"
        writer.log.add(Action.DATES, now.id, said)
    return ChangedDates(now, before, len(holding))
