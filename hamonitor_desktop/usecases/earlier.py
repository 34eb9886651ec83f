"""What came of the files of earlier imports."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from hamonitor_desktop.domain.outcomes import Outcome, Run

MOST_RUNS: Final = 25


def earlier_runs(store: str | Path) -> tuple[Run, ...]:
    """The last imports into a store, the newest first. Raises HaError."""
    from hamonitor_desktop.store.central import runs
    from hamonitor_desktop.store.central.opening import open_store

    with open_store(store) as opened, opened.reading() as connection:
        return runs.runs(connection, MOST_RUNS)


def outcomes_of(store: str | Path, run: str) -> tuple[Outcome, ...]:
    """What came of each file of one import, in its order. Raises HaError."""
    from hamonitor_desktop.store.central import runs
    from hamonitor_desktop.store.central.opening import open_store

    with open_store(store) as opened, opened.reading() as connection:
        return runs.outcomes_of(connection, run)
