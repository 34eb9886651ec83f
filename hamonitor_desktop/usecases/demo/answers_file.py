"""Answers of many organisations in one long CSV: `organisation,question,value,explanation`."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.organisations import Register
from hamonitor_desktop.domain.values import UNKNOWN, UNKNOWN_WORD, Value
from hamonitor_desktop.usecases.files import read_bytes

COLUMNS: Final = ("organisation", "question", "value", "explanation")
_MOST: Final = 10

Lines = dict[str, list[tuple[str, ...]]]
"""Organisation code -> its rows, in the order of the file."""


def read_lines(path: Path, register: Register) -> Lines:
    """The rows per organisation. Raises HaError ANSWERS_BAD that names every row with an unknown organisation."""
    try:
        text = read_bytes(path).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise HaError(Code.ANSWERS_BAD, reason=f"{path.name} is geen tekst in UTF-8.") from None
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        header = tuple(cell.strip() for cell in next(reader, list[str]()))
        if header != COLUMNS:
            raise HaError(Code.ANSWERS_BAD, reason=f"De eerste regel van {path.name} moet zijn: {','.join(COLUMNS)}.")
        rows = [(reader.line_num, tuple(row)) for row in reader if any(row)]
    except csv.Error as error:
        raise HaError(Code.ANSWERS_BAD, reason=f"{path.name}, regel {reader.line_num}: {error}.") from None
    faults = [f"regel {line}: {_fault(row, register)}" for line, row in rows if _fault(row, register)]
    if faults:
        more = f" en nog {len(faults) - _MOST}" if len(faults) > _MOST else ""
        raise HaError(Code.ANSWERS_BAD, reason=f"{path.name}: {'; '.join(faults[:_MOST])}{more}.")
    lines: Lines = {}
    for _, row in rows:
        lines.setdefault(row[0], []).append(row)
    return lines


def _fault(row: Sequence[str], register: Register) -> str:
    if len(row) != len(COLUMNS):
        return f"hier horen {len(COLUMNS)} kolommen, er staan er {len(row)}"
    return "" if register.get(row[0]) else f"organisatie ‘{row[0]:.40}’ staat niet in het register"


def lines_of(dataset: Mapping[str, Mapping[str, Answer]]) -> Lines:
    """Made-up answers as rows of the same form."""
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
