"""What a workbook carries: the signed text in its hidden sheet, and whether its visible sheets still say the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.outcomes import CellChange
from hamonitor_desktop.domain.returns import ReturnPayload
from hamonitor_desktop.excel import layout
from hamonitor_desktop.excel.preflight import preflight
from hamonitor_desktop.excel.sheets import Cells, Sheet, coordinate, read_sheets, unescaped

_PASSES: Final = 4  # an escape of an escape of an escape: a save by a careless program adds or takes away one


@dataclass(frozen=True)
class Carried:
    """The compact JWS that a workbook carries, not verified yet, and its other sheets."""

    compact: str
    sheets: tuple[Sheet, ...]


def read_carried(data: bytes) -> Carried:
    """The signed text of a workbook. Raises HaError NOT_A_RETURN, STRIPPED, and those of `preflight`."""
    sheets = read_sheets(preflight(data))
    carried = next((sheet for sheet in sheets if sheet.name == layout.CARRIED), None)
    others = tuple(sheet for sheet in sheets if sheet is not carried)
    compact = "".join(unescaped(carried.cells[place]).strip() for place in sorted(carried.cells)) if carried else ""
    if not compact:
        if {layout.COVER, layout.ANSWERS} & {sheet.name for sheet in sheets}:
            raise HaError(Code.STRIPPED)
        raise HaError(Code.NOT_A_RETURN, reason="Er zitten geen ondertekende gegevens in.")
    return Carried(compact, others)


def changed_cells(carried: Carried, payload: ReturnPayload, return_id: str) -> tuple[CellChange, ...]:
    """Every cell of the visible sheets that does not say what was signed, in the order of the sheets."""
    sheets = {sheet.name: sheet.cells for sheet in carried.sheets}
    changes = list(_grid(layout.COVER, sheets.get(layout.COVER, {}), layout.cover(payload, return_id)))
    changes += _answers(sheets.get(layout.ANSWERS, {}), payload)
    for name, cells in sheets.items():
        if name not in (layout.COVER, layout.ANSWERS) and cells:
            place = min(cells)
            changes.append(CellChange(name, coordinate(*place), "", _plain(cells[place])))
    return tuple(changes)


def _grid(sheet: str, cells: Cells, rows: list[tuple[str, str]]) -> Iterator[CellChange]:
    signed = {(row, column): text for row, texts in enumerate(rows, 1) for column, text in enumerate(texts, 1)}
    for place in sorted(signed.keys() | cells.keys()):
        yield from _change(sheet, place, signed.get(place, ""), cells.get(place, ""))


def _answers(cells: Cells, payload: ReturnPayload) -> Iterator[CellChange]:
    signed = {row[layout.CODE_COLUMN - 1]: row for row in layout.answer_rows(payload)}
    found = {row: cells.get((row, layout.CODE_COLUMN), "") for row in sorted({row for row, _ in cells}) if row > 1}
    yield from _row(1, layout.header(payload), cells, "")
    for row, code in found.items():
        yield from _row(row, signed.pop(_plain(code), ()), cells, _plain(code))
    for code, texts in signed.items():
        place = coordinate(len(found) + 2, layout.CODE_COLUMN)
        yield CellChange(layout.ANSWERS, place, f"{texts[0]}: {texts[layout.CODE_COLUMN - 1]}", "", code)


def _row(row: int, signed: tuple[str, ...], cells: Cells, question: str) -> Iterator[CellChange]:
    columns = {column for at, column in cells if at == row} | set(range(1, len(signed) + 1))
    for column in sorted(columns):
        text = signed[column - 1] if column <= len(signed) else ""
        yield from _change(layout.ANSWERS, (row, column), text, cells.get((row, column), ""), question)


def _change(sheet: str, place: tuple[int, int], signed: str, found: str, question: str = "") -> Iterator[CellChange]:
    if _canonical(signed) != _canonical(found):
        yield CellChange(sheet, coordinate(*place), signed, _plain(found), question)


def _plain(text: str) -> str:
    return layout.cell_text(unescaped(text))


def _canonical(text: str) -> str:
    """The text whatever spelling of it a save has left: escapes read to the end, line breaks alike."""
    for _ in range(_PASSES):
        once = unescaped(text)
        if once == text:
            break
        text = once
    return layout.cell_text(text)
