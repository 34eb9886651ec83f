"""Which planned deadlines of an agreement have passed: against a reference date, never against today."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from hamonitor_desktop.domain.edition import Deadline, Edition
from hamonitor_desktop.domain.progress import Progress


def passed(deadline: Deadline, day: date) -> bool:
    """Whether the whole agreement had to be ready by `day`; a step on the way says nothing of the whole."""
    return not deadline.part and (deadline.passed or (deadline.last_day is not None and deadline.last_day <= day))


def overdue(edition: Edition, states: Mapping[str, Progress], day: date) -> dict[str, tuple[Deadline, ...]]:
    """Question code -> the deadlines that passed while the answer is another than finished or yes.

    `states` are an organisation's agreements by question code. One that was not answered is not overdue: nothing is
    known of it.
    """
    found: dict[str, tuple[Deadline, ...]] = {}
    for code, state in states.items():
        question = edition.question(code)
        if question is None or question.agreement is None or state in (Progress.REALISED, Progress.EMPTY):
            continue
        late = tuple(item for item in edition.agreement(question.agreement).deadlines if passed(item, day))
        if late:
            found[code] = late
    return found
