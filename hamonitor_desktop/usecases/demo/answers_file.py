"""Answers of many organisations as rows of one long CSV: `organisation,question,value,explanation`."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.values import UNKNOWN, UNKNOWN_WORD, Value
from hamonitor_desktop.usecases.answers_csv import COLUMNS

Lines = dict[str, list[tuple[str, ...]]]
"""Organisation code -> its rows, in the order of the file."""


def lines_of(dataset: Mapping[str, Mapping[str, Answer]]) -> Lines:
    """The answers as rows, in the order given."""
    return {
        organisation: [
            (organisation, item.question, value_text(item.value), item.explanation) for item in given.values()
        ]
        for organisation, given in dataset.items()
    }


def value_text(value: Value) -> str:
    """A value as it stands in an answers CSV; `domain.display.parse` reads it back."""
    if value is None:
        return ""
    if value is UNKNOWN:
        return UNKNOWN_WORD
    return "|".join(value) if isinstance(value, tuple) else str(value)


def csv_bytes(rows: Iterable[Sequence[str]]) -> bytes:
    """Rows as an answers CSV."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream)
    writer.writerow(COLUMNS)
    writer.writerows(rows)
    return stream.getvalue().encode("utf-8")
