"""What can be saved of the outcomes of an import, as work for a task."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from hamonitor_desktop.domain.outcomes import Outcome
from hamonitor_desktop.gui.tasks import Task

KINDS: Final = "Excel (*.xlsx);;CSV (*.csv)"
Write = Callable[[Path], Callable[[Task], Path]]
"""Given where to write, the work that writes there and gives that place."""


def save_list(outcomes: Sequence[tuple[Outcome, str]]) -> Write:
    """The outcomes, each with its word."""

    def write(target: Path) -> None:
        from hamonitor_desktop.usecases.outcome_list import save_outcomes

        save_outcomes(target, outcomes)

    return lambda target: lambda _task: _done(write, target)


def save_texts(outcomes: Sequence[Outcome]) -> Write:
    """What to send back about each file that was refused."""

    def write(target: Path) -> None:
        from hamonitor_desktop.usecases.outcome_list import save_replies

        save_replies(target, outcomes)

    return lambda target: lambda _task: _done(write, target)


def _done(write: Callable[[Path], None], target: Path) -> Path:
    write(target)
    return target
