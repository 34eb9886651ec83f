"""What a workbook carries: the signed text in its hidden sheet, and whether its visible sheets still say the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import islice
from typing import Final

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.outcomes import CellChange
from hamonitor_desktop.domain.returns import ReturnPayload
from hamonitor_desktop.excel import layout
from hamonitor_desktop.excel.preflight import preflight
from hamonitor_desktop.excel.sheets import Row, Rows, Sheet, coordinate, read_sheets, unescaped

MOST_CHANGES: Final = 250  # all cells of a return; whoever changes more is told enough
_MOST_SHOWN: Final = 2000  # characters of a found text
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
    pieces = (text for _, row in sorted(carried.rows.items()) for text in row) if carried else ()
    compact = "".join(unescaped(piece).strip() for piece in pieces)
    if not compact:
        if {layout.COVER, layout.ANSWERS} & {sheet.name for sheet in sheets}:
            raise HaError(Code.STRIPPED)
        raise HaError(Code.NOT_A_RETURN, reason="Er zitten geen ondertekende gegevens in.")
    return Carried(compact, others)


def changed_cells(carried: Carried, payload: ReturnPayload, return_id: str) -> tuple[CellChange, ...]:
    """The cells of the visible sheets that do not say what was signed, in the order of the sheets; at most 250.

    A row or a sheet that was added, taken away or repeated is named once, where it stands or stood.
    """
    return tuple(islice(_changes(carried, payload, return_id), MOST_CHANGES))


def _changes(carried: Carried, payload: ReturnPayload, return_id: str) -> Iterator[CellChange]:
    sheets = {sheet.name: sheet.rows for sheet in carried.sheets}
    cover = layout.cover(payload, return_id)
    if layout.COVER in sheets and sheets[layout.COVER] != _as_written(cover):
        yield from _cover(_rows(sheets[layout.COVER]), cover)
    answers = layout.answer_rows(payload)
    if layout.ANSWERS in sheets and sheets[layout.ANSWERS] != _as_written([layout.header(payload), *answers]):
        yield from _answers(_rows(sheets[layout.ANSWERS]), payload, answers)
    for name in (layout.COVER, layout.ANSWERS):
        if name not in sheets:
            yield CellChange(name, "A1", f"het blad {name}", "")
    for name, rows in sheets.items():
        if name not in (layout.COVER, layout.ANSWERS) and rows:
            number, texts = min(rows.items())
            column = next(column for column, text in enumerate(texts, 1) if text)
            yield CellChange(name, coordinate(number, column), "", f"een blad dat er niet hoort: {name:.60}")


def _cover(found: Rows, signed: Sequence[Row]) -> Iterator[CellChange]:
    """The cover is compared in its order; a row put in or taken out must not make a change of every row below it."""
    there = [found.get(row, ()) for row in range(1, max(found, default=0) + 1)]
    wanted = [_spelled(row) for row in signed]
    for _, begin, end, at, after in SequenceMatcher(None, wanted, there, autojunk=False).get_opcodes():
        for step, texts in enumerate(there[at:after]):
            if begin + step < end:
                yield from _row(layout.COVER, at + step + 1, signed[begin + step], texts)
            else:
                yield from _added(layout.COVER, at + step + 1, texts)
        for row in signed[begin + after - at : end]:
            yield CellChange(layout.COVER, coordinate(after + 1, 1), f"de rij {row[0]}", "")


def _as_written(rows: Iterable[Row]) -> Rows:
    """The rows of a sheet on which nothing was changed or moved: mostly that is all there is to compare."""
    return {number: _to_the_last(texts) for number, texts in enumerate(rows, 1)}


def _answers(found: Rows, payload: ReturnPayload, rows: Sequence[Row]) -> Iterator[CellChange]:
    """The answers are compared by the code of their question, below the header, wherever that stands."""
    header = layout.header(payload)
    signed = {row[layout.CODE_COLUMN - 1]: row for row in rows}
    left = dict(signed)
    top = next((row for row, texts in found.items() if texts == _spelled(header)), 1)
    if top > 1:
        yield CellChange(layout.ANSWERS, "A1", header[0], "een ingevoegde rij")
    yield from _row(layout.ANSWERS, top, header, found.get(top, ()))
    for row, texts in found.items():
        if row == top:
            continue
        code = _text(texts, layout.CODE_COLUMN)
        if code in signed and code not in left:
            yield CellChange(layout.ANSWERS, coordinate(row, 1), "", f"nog een rij van {code}", code)
            continue
        code = code if code in signed else _likeness(texts, left)
        yield from _row(layout.ANSWERS, row, left.pop(code, ()), texts, code)
    for row, code in enumerate(signed, 2):
        if code in left:
            yield CellChange(layout.ANSWERS, coordinate(row, 1), f"de rij van {code}", "", code)


def _likeness(texts: Row, left: Mapping[str, Row]) -> str:
    """The code of the question whose row this is, if its own code was changed; "" if it is like none."""
    alike = {code: sum(a == b for a, b in zip(_spelled(row), texts, strict=False)) for code, row in left.items()}
    best = max(alike, key=lambda code: alike[code], default="")
    return best if best and alike[best] > layout.CODE_COLUMN // 2 else ""


def _row(sheet: str, row: int, signed: Row, found: Row, question: str = "") -> Iterator[CellChange]:
    for column in range(1, max(len(signed), len(found)) + 1):
        text, there = _text(signed, column), _text(found, column)
        if text != there and _canonical(text) != there:
            yield CellChange(sheet, coordinate(row, column), text, there[:_MOST_SHOWN], question)


def _added(sheet: str, row: int, found: Row) -> Iterator[CellChange]:
    if found:
        yield from _row(sheet, row, (), found)
    else:
        yield CellChange(sheet, coordinate(row, 1), "", "een ingevoegde rij")


def _rows(found: Rows) -> Rows:
    """The rows in their order, in one spelling."""
    read = {text: _canonical(text) for text in {text for texts in found.values() for text in texts}}
    return {row: tuple(read[text] for text in texts) for row, texts in sorted(found.items())}


def _spelled(signed: Row) -> Row:
    """A signed row as `_rows` gives it: in one spelling, and no longer than its last cell that says something."""
    return _to_the_last(tuple(_canonical(text) for text in signed))


def _to_the_last(texts: Row) -> Row:
    """A row up to its last cell that says something."""
    while texts and not texts[-1]:
        texts = texts[:-1]
    return texts


def _text(row: Row, column: int) -> str:
    return row[column - 1] if column <= len(row) else ""


def _canonical(text: str) -> str:
    """The text whatever spelling of it a save has left: escapes read to the end, line breaks alike."""
    for _ in range(_PASSES if "_x" in text else 0):
        text = unescaped(text)
    return layout.cell_text(text)
