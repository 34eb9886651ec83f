"""Writes the return: a cover, the answers as a table to read and to print, and the signed text in a hidden sheet."""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Iterator
from copy import copy
from datetime import UTC, datetime
from functools import cache
from typing import TYPE_CHECKING, Any, Final
from zipfile import ZIP_DEFLATED, ZipFile

from hamonitor_desktop.domain.formulas import is_formula
from hamonitor_desktop.domain.returns import ReturnPayload
from hamonitor_desktop.domain.rounds import MADE_UP
from hamonitor_desktop.excel import layout
from hamonitor_desktop.excel.sheets import coordinate, escaped

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell
    from openpyxl.styles.cell_style import StyleArray
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

PIECE: Final = 30_000  # characters of signed text in a cell; Excel allows 32,767
_ESCAPE: Final = re.compile(r"_x[0-9A-Fa-f]{4}_")
_WIDTHS: Final = (9, 17, 35, 22, 71, 23, 15)
_ANSWER: Final = 4
FONT: Final = "Calibri"
ACCENT: Final = "154273"
LINE: Final = "C9D1DC"
_SMALLEST, _LARGEST, _TALLEST = 5, 10, 408  # points: of letters, and of the tallest row that Excel allows
_MOST_NAME: Final = 100  # a footer of more than 255 characters makes Excel call a file damaged


def write_return(compact: str, payload: ReturnPayload, return_id: str) -> bytes:
    """The workbook (.xlsx) of a signed return; every visible text is derived from the payload."""
    book = new_book(f"{payload.organisation_name}, {layout.TITLE.lower()}")
    cover = book.create_sheet(layout.COVER)
    _write_cover(cover, layout.cover(payload, return_id))
    answers = book.create_sheet(layout.ANSWERS)
    _write_answers(answers, [layout.header(payload), *layout.answer_rows(payload)])
    for sheet in (cover, answers):
        _set_up_page(sheet, payload)
    write_carried(book, compact)
    return saved(book)


def new_book(title: str) -> Workbook:
    """An empty workbook without sheets."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.worksheets[0])
    book.properties.creator = "HA-Monitor"
    book.properties.title = layout.cell_text(title)[:_MOST_NAME]
    return book


def put(sheet: Worksheet, row: int, column: int, text: str, look: StyleArray | None = None) -> Cell:
    """Write a text as text, whatever it begins with: no program may take it for a formula, a number or an error."""
    cell: Cell = sheet.cell(row, column)  # pyright: ignore[reportAssignmentType] no merged cells here
    if look is not None:
        cell._style = copy(look)  # font by font openpyxl takes half of all the time
    if text:
        cell.value = escaped(text)
        cell.data_type = "s"
    if is_formula(text):
        cell.quotePrefix = True
    return cell


def write_carried(book: Workbook, compact: str) -> None:
    """Put the signed text in the hidden sheet, in pieces, one below the other in column A."""
    sheet = book.create_sheet(layout.CARRIED)
    sheet.sheet_state = "hidden"
    for row, piece in enumerate(pieces(compact), 1):
        put(sheet, row, 1, piece)


def pieces(compact: str) -> Iterator[str]:
    """The text in pieces of at most 30,000 characters, none of which holds what a reader takes for an escape.

    Base64 can hold `_x0041_` by chance; Excel would read an A. A piece therefore ends in the middle of it.
    """
    begin = 0
    while begin < len(compact):
        end = min(begin + PIECE, len(compact))
        escape = _ESCAPE.search(compact, begin, end)
        if escape:
            end = escape.start() + 2
        yield compact[begin:end]
        begin = end


def saved(book: Workbook) -> bytes:
    """The bytes of the workbook.

    Made in memory: `Workbook.save` puts each sheet in a temporary file first, so that the answers would lie readable on
    a disk that has nothing to do with it, and that may be full.
    """
    from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
    from openpyxl.worksheet._writer import WorksheetWriter
    from openpyxl.writer.excel import ExcelWriter

    class Writer(ExcelWriter):
        def write_worksheet(self, ws: Worksheet) -> None:
            own: Any = self  # what openpyxl keeps for itself is not in the stubs
            sheet: Any = ws
            stream = io.BytesIO()
            writer: Any = WorksheetWriter(ws, stream)
            writer.write()
            sheet._drawing, sheet._rels = SpreadsheetDrawing(), writer._rels
            own._archive.writestr(sheet.path[1:], stream.getvalue())
            own.manifest.append(sheet)

    stream = io.BytesIO()
    book.properties.modified = datetime.now(UTC).replace(tzinfo=None)
    Writer(book, ZipFile(stream, "w", ZIP_DEFLATED)).save()
    return stream.getvalue()


def lines_of(text: str, width: int) -> int:
    """How many lines a text takes at most in a column: neither Excel nor LibreOffice need fit a row on opening it."""
    if not text.isascii():
        text = "".join(sign * 2 if unicodedata.east_asian_width(sign) in "WF" else sign for sign in text)
    capitals = sum(map(str.isupper, text))  # each takes a quarter more than another letter
    room = max(1, int(width / (1 + 0.25 * capitals / max(1, len(text)))))
    return sum(1 if len(line) <= room else _wrapped(line, room) for line in text.split("\n"))


def fitting(lines: int) -> tuple[int, float]:
    """The size of the letters and the height of a row of so many lines, both in points: smaller where it must be."""
    size = max(_SMALLEST, min(_LARGEST, int((_TALLEST - 6) / 1.35 / lines)))
    return size, min(_TALLEST, 1.35 * size * lines + 6)


def _wrapped(line: str, room: int) -> int:
    """How many lines of `room` characters a text takes, broken between words and in words that are longer."""
    lines, used = 0, room
    for length in map(len, line.split()):
        if used + 1 + length <= room:
            used += 1 + length
        else:
            lines += 1 + (length - 1) // room
            used = 1 + (length - 1) % room
    return lines or 1


def _write_cover(sheet: Worksheet, rows: list[tuple[str, str]]) -> None:
    from openpyxl.styles import Alignment, Border, Font, Side

    sheet.column_dimensions["A"].width = 28
    sheet.column_dimensions["B"].width = 82
    line, top = Border(bottom=Side("thin", LINE)), Alignment(wrap_text=True, vertical="top")
    label_look = _look(sheet, font=Font(FONT, 11, bold=True, color=ACCENT), alignment=top, border=line)
    value_look = _look(sheet, font=Font(FONT, 11), alignment=top, border=line)
    for row, (label, value) in enumerate(rows, 1):
        put(sheet, row, 1, label, label_look)
        put(sheet, row, 2, value, value_look)
        sheet.row_dimensions[row].height = 1.45 * 11 * max(lines_of(label, 28), lines_of(value, 82)) + 6
    title = sheet.cell(1, 1)
    title.font, title.alignment = Font(FONT, 18, bold=True, color=ACCENT), Alignment(vertical="center")
    sheet.row_dimensions[1].height = 36
    sheet.sheet_view.showGridLines = False


def _write_answers(sheet: Worksheet, rows: list[tuple[str, ...]]) -> None:
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

    top = Alignment(horizontal="left", indent=1, wrap_text=True, vertical="top")
    line = Border(bottom=Side("thin", LINE))
    head = _look(
        sheet,
        font=Font(FONT, _LARGEST, bold=True, color="FFFFFF"),
        fill=PatternFill("solid", ACCENT),
        alignment=top,
        border=line,
    )

    @cache
    def look(size: int, *, answer: bool) -> StyleArray:
        usual = "@" if answer else "General"  # typed again by accident, 43 stays a text
        font = Font(FONT, size, bold=answer)
        return _look(sheet, font=font, alignment=top, border=line, number_format=usual)

    for column, width in enumerate(_WIDTHS, 1):
        sheet.column_dimensions[coordinate(1, column).rstrip("1")].width = width
    for row, texts in enumerate(rows, 1):
        lines = max(lines_of(text, round(1.1 * (width - 1))) for text, width in zip(texts, _WIDTHS, strict=True))
        size, sheet.row_dimensions[row].height = fitting(lines)
        for column, text in enumerate(texts, 1):
            put(sheet, row, column, text, head if row == 1 else look(size, answer=column == _ANSWER))
    _add_table(sheet, len(rows))


def _look(sheet: Worksheet, **parts: object) -> StyleArray:
    """What a cell with these parts of a style looks like, for `put`."""
    from openpyxl.cell.cell import Cell

    cell = Cell(sheet, 1, 1)
    for name, part in parts.items():
        setattr(cell, name, part)
    return cell._style


def _add_table(sheet: Worksheet, rows: int) -> None:
    from openpyxl.worksheet.table import Table, TableStyleInfo

    table = Table(displayName="Antwoorden", ref=f"A1:{coordinate(rows, layout.CODE_COLUMN)}")
    table.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=True)
    sheet.add_table(table)
    sheet.freeze_panes = "A2"
    sheet.print_title_rows = "1:1"


def _set_up_page(sheet: Worksheet, payload: ReturnPayload) -> None:
    from openpyxl.worksheet.properties import PageSetupProperties

    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    state = "definitief" if payload.final else "voorlopig"
    name = layout.cell_text(payload.organisation_name)[:_MOST_NAME].replace("\n", " ")
    footer = f"{name}, ronde {layout.cell_text(payload.round)[:20]}, versie {payload.revision} ({state})"
    set_up_page(sheet, footer, upright=sheet.title == layout.COVER)
    if payload.synthetic:
        written: Any = sheet  # the stubs call each part of a header optional; openpyxl makes them all
        written.oddHeader.center.text = MADE_UP


def set_up_page(sheet: Worksheet, footer: str, *, upright: bool = False) -> None:
    """A4 with margins, what stands at the foot of each page, and the number of the page."""
    from openpyxl.worksheet.page import PageMargins

    sheet.page_setup.orientation = "portrait" if upright else "landscape"
    sheet.page_setup.paperSize = 9  # A4
    sheet.page_margins = PageMargins(left=0.5, right=0.5, top=0.75, bottom=0.75)
    written: Any = sheet  # the stubs call each part of a footer optional; openpyxl makes them all
    written.oddFooter.left.text = footer.replace("&", "&&")
    written.oddFooter.right.text = "&P van &N"
