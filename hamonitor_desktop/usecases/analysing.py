"""Figures out of a central store: one table of a round, as a frame or as the text of a CSV or JSON file."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from hamonitor_desktop.analysis.tables import By, frequencies, numbers, response
from hamonitor_desktop.analysis.text import as_csv, as_json
from hamonitor_desktop.definitions.loading import edition_from_document
from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.edition import Edition
from hamonitor_desktop.domain.rounds import Round
from hamonitor_desktop.domain.rows import AnswerRow, ResponseRow, ResponseState
from hamonitor_desktop.usecases.files import write_bytes

if TYPE_CHECKING:
    import pandas as pd

TABLES: Final = ("frequencies", "numbers", "response")
_TABLE_FILES: Final = (".csv", ".json", ".txt")


def analyse(
    store: str | Path,
    table: str,
    *,
    round_id: str | None = None,
    actor: str | None = None,
    by: str | None = None,
    final_only: bool = False,
) -> pd.DataFrame:
    """One table of figures of a round, by default the newest. Raises HaError.

    Of each organisation the return that counts is taken; with `final_only` provisional ones are left out. What the
    fixed columns have no room for stands in `attrs`: `synthetic`, `reference_date`, the number of `provisional`
    returns in the figures, `reserves` (codes of organisations that made a reserve) and the `reconstructed` questions.
    """
    from hamonitor_desktop.store.central.opening import open_store
    from hamonitor_desktop.store.central.reading import answer_rows, read_round, response_rows

    with open_store(store) as opened, opened.reading() as connection:  # of one moment: a colleague may be importing
        stored = read_round(connection, round_id)
        answers = answer_rows(connection, stored.round.id, final_only=final_only)
        returns = response_rows(connection, stored.round.id)
    if final_only:
        returns = [_as_missing(row) if row.state is ResponseState.PROVISIONAL else row for row in returns]
    edition = edition_from_document(stored.edition_document)
    _check(table, actor, tuple(item.code for item in edition.actors))
    group = By(by) if by else None
    if table == "response":
        frame = response(edition, stored.round.id, returns, actor=actor, by=group)
    else:
        make = frequencies if table == "frequencies" else numbers
        frame = make(edition, stored.round.id, answers, actor=actor, by=group)
    frame.attrs = _about(stored.round, edition, answers, returns)
    return frame


def _about(
    of: Round, edition: Edition, answers: Iterable[AnswerRow], returns: Iterable[ResponseRow]
) -> dict[Hashable, object]:
    return {
        "synthetic": of.synthetic,
        "reference_date": of.reference_date.isoformat(),
        "provisional": sum(row.state is ResponseState.PROVISIONAL for row in returns),
        "reserves": sorted({row.organisation.code for row in answers if row.reserve or row.return_reserve}),
        "reconstructed": [question.code for question in edition.questions if question.basis == "reconstructed"],
    }


def table_text(
    store: str | Path,
    table: str,
    *,
    round_id: str | None = None,
    actor: str | None = None,
    by: str | None = None,
    final_only: bool = False,
) -> str:
    """One table of a round as CSV, see `analyse` and `text_of`."""
    return text_of(analyse(store, table, round_id=round_id, actor=actor, by=by, final_only=final_only), "csv")


def text_of(frame: pd.DataFrame, form: str) -> str:
    """A table as `csv` or `json` for machines: a decimal point, and empty (null) where there is no figure."""
    return as_json(frame) if form == "json" else as_csv(frame)


def write_table(out: Path, text: str) -> None:
    """Write a table in place of an earlier one; what is no table, such as a store, is not written over.

    Raises HaError FILE_EXISTS, FOLDER_READ_ONLY, DISK_FULL.
    """
    if out.exists() and not (out.is_file() and (out.suffix.lower() in _TABLE_FILES or not out.stat().st_size)):
        raise HaError(Code.FILE_EXISTS, path=out)
    write_bytes(out, text.encode("utf-8"))


def _as_missing(row: ResponseRow) -> ResponseRow:
    return ResponseRow(row.organisation, ResponseState.MISSING)


def _check(table: str, actor: str | None, actors: tuple[str, ...]) -> None:
    if table not in TABLES:
        raise HaError(Code.WRONG_USE, reason=f"De tabel ‘{table}’ kan deze versie nog niet maken.")
    if actor is not None and actor not in actors:
        raise HaError(Code.WRONG_USE, reason=f"‘{actor}’ is geen soort partij; kies uit {', '.join(actors)}.")
