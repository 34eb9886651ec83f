"""Writes the return: a cover, the answers as a table to read and to print, and the signed text in a hidden sheet."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from hamonitor_desktop.domain.returns import ReturnPayload
from hamonitor_desktop.excel import layout
from hamonitor_desktop.excel.sheets import coordinate, escaped

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

PIECE: Final = 30_000  # characters of signed text in a cell; Excel allows 32,767
_ESCAPE: Final = re.compile(r"_x[0-9A-Fa-f]{4}_")
_WIDTHS: Final = (9, 22, 46, 26, 60, 30, 15)
_ACCENT: Final = "154273"
_DANGEROUS: Final = ("=", "+", "-", "@", "\t")


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
    book.properties.title = title
    return book


def put(sheet: Worksheet, row: int, column: int, text: str) -> Cell:
    """Write a text as text, whatever it begins with: no program may take it for a formula, a number or an error."""
    cell: Cell = sheet.cell(row, column)  # pyright: ignore[reportAssignmentType] no merged cells here
    if text:
        cell.value = escaped(text)
        cell.data_type = "s"
    if text.startswith(_DANGEROUS):
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
    """The bytes of the workbook."""
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _write_cover(sheet: Worksheet, rows: list[tuple[str, str]]) -> None:
    from openpyxl.styles import Alignment, Font

    sheet.column_dimensions["A"].width = 30
    sheet.column_dimensions["B"].width = 92
    label_font, title_font = Font(bold=True), Font(bold=True, size=16, color=_ACCENT)
    top = Alignment(wrap_text=True, vertical="top")
    for row, (label, value) in enumerate(rows, 1):
        cell = put(sheet, row, 1, label)
        cell.font = title_font if row == 1 else label_font
        cell.alignment = Alignment(vertical="top") if row == 1 else top
        put(sheet, row, 2, value).alignment = top
        sheet.row_dimensions[row].height = 28 if row == 1 else 15 * _lines(value, 92) + 5
    sheet.sheet_view.showGridLines = False


def _write_answers(sheet: Worksheet, rows: list[tuple[str, ...]]) -> None:
    from openpyxl.styles import Alignment, Font
    from openpyxl.worksheet.table import Table, TableStyleInfo

    top, bold = Alignment(wrap_text=True, vertical="top"), Font(bold=True)
    for column, width in enumerate(_WIDTHS, 1):
        sheet.column_dimensions[coordinate(1, column).rstrip("1")].width = width
    for row, texts in enumerate(rows, 1):
        for column, text in enumerate(texts, 1):
            put(sheet, row, column, text).alignment = top
        sheet.cell(row, 4).number_format = "@"  # typed again by accident, 43 stays a text
        sheet.cell(row, 4).font = bold
        most = max(_lines(text, width) for text, width in zip(texts, _WIDTHS, strict=True))
        sheet.row_dimensions[row].height = min(15 * most + 5, 400)
    table = Table(displayName="Antwoorden", ref=f"A1:{coordinate(len(rows), layout.CODE_COLUMN)}")
    table.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=True)
    sheet.add_table(table)
    sheet.freeze_panes = "A2"
    sheet.print_title_rows = "1:1"


def _set_up_page(sheet: Worksheet, payload: ReturnPayload) -> None:
    sheet.page_setup.orientation = "portrait" if sheet.title == layout.COVER else "landscape"
    sheet.page_setup.paperSize = 9  # A4
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    state = "definitief" if payload.final else "voorlopig"
    footer = f"{payload.organisation_name}, ronde {payload.round}, versie {payload.revision} ({state})"
    sheet.oddFooter.left.text = footer.replace("&", "&&")
    sheet.oddFooter.right.text = "&P van &N"
    if payload.synthetic:
        sheet.oddHeader.center.text = layout.SYNTHETIC


def _lines(text: str, width: int) -> int:
    """About how many lines a text takes in a column: Excel fits no row that it did not type itself."""
    return sum(1 + len(line) // max(1, round(width * 1.05)) for line in text.split("\n"))
