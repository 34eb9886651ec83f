"""What comparable organisations answered, for the packages of the next round: no group under five, and nobody named."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from hamonitor_desktop.analysis.tables import By, group_of
from hamonitor_desktop.domain.edition import Edition, Question
from hamonitor_desktop.domain.organisations import Organisation
from hamonitor_desktop.domain.packages import MIN_PEERS, PeerFigure
from hamonitor_desktop.domain.rows import AnswerRow
from hamonitor_desktop.domain.values import UNKNOWN, Value

_GROUPINGS: Final = (None, By.SIZE, By.REGION, By.PROVINCE)

Group = tuple[str, str]
"""An actor type, and `all`, a size class, or the code of a region or a province."""


def peer_figures(edition: Edition, rows: Iterable[AnswerRow]) -> Mapping[Group, tuple[PeerFigure, ...]]:
    """The figures of every group over the answers that count, in the order of the questionnaire.

    The base leaves "nog niet te zeggen" out. A figure over fewer than `MIN_PEERS` organisations holds its base alone.
    """
    given: dict[tuple[Group, str], list[Value]] = {}
    for row in rows:
        if row.value is not None and row.value is not UNKNOWN:
            for group in groups_of(row.organisation):
                given.setdefault((group, row.question), []).append(row.value)
    found: dict[Group, list[PeerFigure]] = {}
    order = {question.code: place for place, question in enumerate(edition.questions)}
    for group, code in sorted(given, key=lambda key: (key[0], order[key[1]])):
        question = edition.questions[order[code]]
        if question.kind.choice or question.kind.numeric:
            found.setdefault(group, []).append(_figure(question, group[1], given[group, code]))
    return {group: tuple(figures) for group, figures in found.items()}


def groups_of(organisation: Organisation) -> tuple[Group, ...]:
    """The groups that an organisation is in, and beside which it may be laid."""
    names = (group_of(organisation, by) for by in _GROUPINGS)
    return tuple((organisation.actor, name) for name in names if name)


def _figure(question: Question, group: str, values: Sequence[Value]) -> PeerFigure:
    base = len(values)
    if base < MIN_PEERS:
        return PeerFigure(question.code, group, base, left_out=True)
    if question.kind.numeric:
        mean = math.fsum(value for value in values if isinstance(value, int | float)) / base
        return PeerFigure(question.code, group, base, mean=mean)
    counts = Counter(code for value in values for code in (value if isinstance(value, tuple) else (str(value),)))
    return PeerFigure(question.code, group, base, {code: counts[code] for code in question.option_codes})
