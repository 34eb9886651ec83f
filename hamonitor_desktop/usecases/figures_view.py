"""A table of figures as a reader wants it: names for codes, whole questions, Dutch numbers."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from hamonitor_desktop.analysis.tables import By
from hamonitor_desktop.definitions.loading import edition_from_document
from hamonitor_desktop.domain.display import UNKNOWN_LABEL, capitalised, show_number, whole_percent
from hamonitor_desktop.domain.edition import Basis, Edition
from hamonitor_desktop.domain.values import UNKNOWN_WORD
from hamonitor_desktop.usecases.analysing import analyse
from hamonitor_desktop.usecases.response_view import group_names

if TYPE_CHECKING:
    import pandas as pd

NOTHING: Final = "–"
_HEADS: Final = {
    "round": "",  # the page says which round it is
    "actor": "Soort partij",
    "group": "Groep",
    "question": "Vraag",
    "option": "Antwoord",
    "n": "n",
    "base": "Basis",
    "percentage": "Aandeel",
    "mean": "Gemiddeld",
    "median": "Mediaan",
    "minimum": "Laagste",
    "maximum": "Hoogste",
    "sum": "Som",
    "invited": "Genodigd",
    "received": "Binnen",
    "provisional": "Voorlopig",
    "final": "Definitief",
    "missing": "Ontbreekt",
}
_WORDS: Final = frozenset(("actor", "group", "question", "option"))


@dataclass(frozen=True)
class Column:
    """One column: its key in the figures, its Dutch head, and whether it holds numbers."""

    key: str
    head: str
    number: bool


@dataclass(frozen=True)
class Figures:
    """A readable table. `provisional` and `reserves` count returns; `reconstructed` tells of questions made by us."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    provisional: int
    reserves: int
    reconstructed: bool


def figures(
    store: str | Path,
    table: str,
    *,
    round_id: str | None = None,
    actor: str | None = None,
    by: By | None = None,
    final_only: bool = False,
) -> Figures:
    """One table of `analysing.analyse` to read. The percentage is rounded to whole numbers. Raises HaError."""
    from hamonitor_desktop.store.central.opening import open_store

    frame = analyse(store, table, round_id=round_id, actor=actor, by=by, final_only=final_only)
    with open_store(store) as opened:
        stored = opened.round(round_id)
    edition = edition_from_document(stored.edition_document)
    same = {"group"} if by is None else set[str]()  # what is the same in every row stands in the filter above it
    same |= {"actor"} if actor else set[str]()
    keys = [key for key in frame.columns if _HEADS[key] and key not in same]
    told = _teller(edition, group_names(stored.organisations, by))
    marked = set(frame["question"]) & set(frame.attrs["reconstructed"]) if "question" in frame.columns else set[str]()
    return Figures(
        columns=tuple(Column(key, _HEADS[key], key not in _WORDS) for key in keys),
        rows=tuple(tuple(told(row, key) for key in keys) for row in _records(frame)),
        provisional=frame.attrs["provisional"],
        reserves=len(frame.attrs["reserves"]),
        reconstructed=bool(marked),
    )


_Record = dict[str, object]


def _records(frame: pd.DataFrame) -> list[_Record]:
    return [{str(key): value for key, value in row.items()} for row in frame.to_dict("records")]


def _teller(edition: Edition, groups: dict[str, str]) -> Callable[[_Record, str], str]:
    names = {item.code: item.plural for item in edition.actors}
    questions = {item.code: item for item in edition.questions}

    def told(row: _Record, key: str) -> str:
        value = row[key]
        if key == "actor":
            return capitalised(names.get(str(value), str(value)))
        if key == "group":
            return groups.get(str(value), str(value))
        if key == "question":
            question = questions[str(value)]
            mark = "(nagemaakt) " if question.basis is Basis.RECONSTRUCTED else ""
            return f"{question.number}  {mark}{question.text}"
        if key == "option":
            return UNKNOWN_LABEL if value == UNKNOWN_WORD else questions[str(row["question"])].label(str(value))
        return _number(value, share=key == "percentage")

    return told


def _number(value: object, *, share: bool) -> str:
    if not isinstance(value, int | float) or (isinstance(value, float) and math.isnan(value)):
        return NOTHING
    if share:
        return f"{whole_percent(value)} %"
    return show_number(round(value, 1))
