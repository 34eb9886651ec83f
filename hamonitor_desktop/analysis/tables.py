"""The tables of figures: answers that count -> pandas frames with fixed columns (see `docs/figures.md`).

Pure functions: no database, no files. Rows for a question and group exist only where at least one organisation of that
group answered the question, "nog niet te zeggen" included.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from hamonitor_desktop.domain.edition import Edition, Question
from hamonitor_desktop.domain.organisations import Organisation
from hamonitor_desktop.domain.rows import AnswerRow, ResponseRow, ResponseState
from hamonitor_desktop.domain.values import UNKNOWN, UNKNOWN_WORD, Value

if TYPE_CHECKING:
    import pandas as pd

ALL: Final = "all"
FREQUENCIES: Final = ("round", "actor", "group", "question", "option", "n", "base", "percentage")
NUMBERS: Final = ("round", "actor", "group", "question", "n", "mean", "median", "minimum", "maximum", "sum")
RESPONSE: Final = ("round", "actor", "group", "invited", "received", "provisional", "final", "missing", "percentage")


class By(StrEnum):
    """What organisations can be grouped by."""

    SIZE = "size"
    REGION = "region"
    PROVINCE = "province"


_Grouped = list[tuple[str, Question, list[Value]]]


def group_of(organisation: Organisation, by: By | None) -> str:
    """The group of an organisation; "" where it has none and so stands in no row of that grouping."""
    if by is None:
        return ALL
    if by is By.SIZE:
        return str(organisation.size_class or "")
    return organisation.region if by is By.REGION else organisation.province


def frequencies(
    edition: Edition, round_id: str, rows: Iterable[AnswerRow], *, actor: str | None = None, by: By | None = None
) -> pd.DataFrame:
    """Counts per option, zero counts included; the base leaves "nog niet te zeggen" out, which has its own row."""
    records: list[tuple[object, ...]] = []
    for group, question, values in _grouped(edition, rows, actor, by, lambda question: question.kind.choice):
        known = [value for value in values if value is not UNKNOWN]
        counts = Counter(code for value in known for code in (value if isinstance(value, tuple) else (value,)))
        start, base = (round_id, question.actor, group, question.code), len(known)
        for code in question.option_codes:
            share = 100 * counts[code] / base if base else math.nan
            records.append((*start, code, counts[code], base, share))
        records.append((*start, UNKNOWN_WORD, len(values) - base, base, math.nan))
    return _frame(records, FREQUENCIES)


def numbers(
    edition: Edition, round_id: str, rows: Iterable[AnswerRow], *, actor: str | None = None, by: By | None = None
) -> pd.DataFrame:
    """Mean, median and the like of numeric questions, over the organisations that gave a number."""
    import pandas as pd

    records: list[tuple[object, ...]] = []
    for group, question, values in _grouped(edition, rows, actor, by, lambda question: question.kind.numeric):
        given = pd.Series([value for value in values if isinstance(value, int | float)], dtype="float64")
        if given.empty:
            continue
        total = math.fsum(given)
        figures = (total / len(given), given.median(), given.min(), given.max(), total)
        records.append((round_id, question.actor, group, question.code, len(given), *figures))
    return _frame(records, NUMBERS)


def response(
    edition: Edition, round_id: str, rows: Iterable[ResponseRow], *, actor: str | None = None, by: By | None = None
) -> pd.DataFrame:
    """How many were invited and how many have a return that counts; the percentage is of those invited."""
    states: dict[tuple[str, str], Counter[ResponseState]] = {}
    for row in rows:
        group = group_of(row.organisation, by)
        if group and actor in (None, row.actor):
            states.setdefault((row.actor, group), Counter())[row.state] += 1
    order = {item.code: place for place, item in enumerate(edition.actors)}
    records: list[tuple[object, ...]] = []
    for (kind, group), counts in sorted(states.items(), key=lambda item: (order[item[0][0]], item[0][1])):
        invited, final = counts.total(), counts[ResponseState.FINAL]
        provisional, missing = counts[ResponseState.PROVISIONAL], counts[ResponseState.MISSING]
        received = final + provisional
        share = 100 * received / invited
        records.append((round_id, kind, group, invited, received, provisional, final, missing, share))
    return _frame(records, RESPONSE)


def _grouped(
    edition: Edition,
    rows: Iterable[AnswerRow],
    actor: str | None,
    by: By | None,
    wanted: Callable[[Question], bool],
) -> _Grouped:
    """The given values per question and group, in the order of the questionnaire."""
    found: dict[tuple[str, str], list[Value]] = {}
    for row in rows:
        group = group_of(row.organisation, by)
        if group and row.value is not None and actor in (None, row.actor):
            found.setdefault((row.question, group), []).append(row.value)
    order = {question.code: place for place, question in enumerate(edition.questions) if wanted(question)}
    keys = sorted((key for key in found if key[0] in order), key=lambda key: (order[key[0]], key[1]))
    return [(group, edition.questions[order[code]], found[code, group]) for code, group in keys]


def _frame(records: Sequence[tuple[object, ...]], columns: Sequence[str]) -> pd.DataFrame:
    import pandas as pd

    return pd.DataFrame.from_records(list(records), columns=list(columns))
