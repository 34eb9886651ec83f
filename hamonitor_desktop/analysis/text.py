"""Frames as text for machines: numbers unrounded with a decimal point, nothing where there is no figure."""

from __future__ import annotations

import json
import math
from typing import TYPE_CHECKING

from hamonitor_desktop.domain.formulas import guarded

if TYPE_CHECKING:
    import pandas as pd


def as_csv(frame: pd.DataFrame) -> str:
    """The frame as CSV with a header; an empty cell where there is no figure."""
    safe = frame.copy()
    for name in frame.columns:
        if frame[name].dtype.kind not in "iuf":
            safe[name] = frame[name].map(lambda value: guarded(value) if isinstance(value, str) else value)
    return safe.to_csv(index=False, lineterminator="\n")


def as_json(frame: pd.DataFrame) -> str:
    """The frame as a JSON array with one object per row; null where there is no figure."""
    records = [
        {str(name): None if isinstance(value, float) and math.isnan(value) else value for name, value in row.items()}
        for row in frame.to_dict("records")
    ]
    return json.dumps(records, ensure_ascii=False, allow_nan=False) + "\n"
