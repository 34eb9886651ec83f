"""Answer values: the closed set of Python types an answer can hold, and their one JSON form.

| question kind                | Python                | JSON                      |
|------------------------------|-----------------------|---------------------------|
| status, yes_no, single, scale| `str` (option code)   | string                    |
| multiple                     | `tuple[str, ...]`     | array of strings          |
| number, percentage, amount   | `int` or `float`      | number                    |
| text                         | `str`                 | string                    |
| any: "nog niet te zeggen"    | `UNKNOWN`             | `{"unknown": true}`       |
| any: not answered            | `None`                | `null`                    |

The same JSON form is used in the dossier's event log, in the return and in the store.
"""

from __future__ import annotations

import math
from enum import Enum
from typing import Final, Literal, cast


class Unknown(Enum):
    """The answer "nog niet te zeggen": given on purpose, so neither empty nor skipped."""

    UNKNOWN = "unknown"


UNKNOWN: Final = Unknown.UNKNOWN
UNKNOWN_WORD: Final = "unknown"

Given = str | tuple[str, ...] | int | float
Value = Given | Literal[Unknown.UNKNOWN] | None


def number(value: float) -> int | float:
    """The same number as `int` where it is whole: 43 and 43.0 are one answer. Raises ValueError if not finite."""
    try:
        finite = math.isfinite(value)
    except OverflowError:  # a whole number of hundreds of digits
        finite = False
    if not finite:
        raise ValueError("not a finite number")
    return int(value) if float(value).is_integer() and abs(value) < 2**53 else value


def value_to_json(value: Value) -> object:
    """The JSON form of the table above."""
    if value is UNKNOWN:
        return {UNKNOWN_WORD: True}
    return list(value) if isinstance(value, tuple) else value


def value_from_json(data: object) -> Value:
    """Read the JSON form back. Raises ValueError on anything outside the table above."""
    if data is None or isinstance(data, str):
        return data
    if data == {UNKNOWN_WORD: True} and cast(dict[str, object], data)[UNKNOWN_WORD] is True:  # nor 1, which equals it
        return UNKNOWN
    if isinstance(data, bool):
        raise ValueError("a truth value is no answer")
    if isinstance(data, int | float):
        return number(data)
    if isinstance(data, list):
        texts = [item for item in cast(list[object], data) if isinstance(item, str)]
        if len(texts) == len(cast(list[object], data)):
            return tuple(texts)
    raise ValueError(f"{data!r:.60} is no answer")
