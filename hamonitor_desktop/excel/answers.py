"""Writes the answers as a workbook to read and to sort: no signature, no formula, numbers as numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hamonitor_desktop.domain.answer_table import AnswerTable, Figure
from hamonitor_desktop.excel.layout import cell_text
from hamonitor_desktop.excel.sheets import coordinate
from hamonitor_desktop.excel.workbook import ACCENT, FONT, LINE, fitting, lines_of, new_book, put, saved, set_up_page

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

SHEET: Final = "Antwoorden"
ABOUT: Final = "Over dit bestand"
_WIDTHS: Final = {
    "Nummer": 8,
    "Thema": 16,
    "Vraag": 36,
    "Eenheid": 9,
    "Toelichting": 58,
    "Bijzonderheden": 18,
    "Toelichting vorige ronde": 38,
    "Code": 20,
}
_WIDTH: Final = 22
_FORMATS: Final = {Figure.WHOLE: "#,##0", Figure.DECIMALS: f"#,##0.0{14 * '#'}", Figure.CENTS: "#,##0.00"}
_SCALE: Final = 80  # percent: both halves of the table are as wide as a page at most, in letters of 8 points


def answers_xlsx(table: AnswerTable) -> bytes:
    """The workbook: the answers as an Excel table, and a sheet that says what they are."""
    book = new_book(table.title)
    _write_rows(book.create_sheet(SHEET), table)
    _write_facts(book.create_sheet(ABOUT), table)
    for sheet in book.worksheets:
        set_up_page(sheet, cell_text(table.foot))
        sheet.page_setup.scale = _SCALE
    return saved(book)


def _write_rows(sheet: Worksheet, table: AnswerTable) -> None:
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

    line = Border(bottom=Side("thin", LINE))
    top = Alignment(horizontal="left", wrap_text=True, vertical="top")
    head, fill = Font(FONT, 10, bold=True, color="FFFFFF"), PatternFill("solid", ACCENT)
    widths = [_WIDTHS.get(name, _WIDTH) for name in table.header]
    for column, (name, width) in enumerate(zip(table.header, widths, strict=True), 1):
        cell = put(sheet, 1, column, cell_text(name))
        cell.font, cell.fill, cell.alignment = head, fill, top
        sheet.column_dimensions[coordinate(1, column).rstrip("1")].width = width
    for row, cells in enumerate(table.rows, 2):
        texts = [cell_text(value) if isinstance(value, str) else value for value in cells]
        lines = max(lines_of(str(text), round(1.1 * width)) for text, width in zip(texts, widths, strict=True))
        size, sheet.row_dimensions[row].height = fitting(lines)
        font = Font(FONT, size)
        for column, value in enumerate(texts, 1):
            if isinstance(value, str):
                cell = put(sheet, row, column, value)
            else:
                cell = sheet.cell(row, column, value)
                cell.number_format = _FORMATS[table.figure(value, cells)]
            cell.font, cell.alignment, cell.border = font, top, line
    _add_table(sheet, table)


def _add_table(sheet: Worksheet, table: AnswerTable) -> None:
    from openpyxl.worksheet.pagebreak import Break
    from openpyxl.worksheet.table import Table, TableStyleInfo

    area = Table(displayName=SHEET, ref=f"A1:{coordinate(len(table.rows) + 1, len(table.header))}")
    area.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=True)
    sheet.add_table(area)
    sheet.freeze_panes = "D2"
    sheet.print_title_rows, sheet.print_title_cols = "1:1", "A:A"
    sheet.col_breaks.append(Break(id=table.beside))


def _write_facts(sheet: Worksheet, table: AnswerTable) -> None:
    from openpyxl.styles import Alignment, Font

    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 18, 90
    put(sheet, 1, 1, cell_text(table.title)).font = Font(FONT, 14, bold=True, color=ACCENT)
    for row, (label, value) in enumerate(table.facts, 3):
        put(sheet, row, 1, cell_text(label)).font = Font(FONT, 11, bold=True)
        cell = put(sheet, row, 2, cell_text(value))
        cell.font, cell.alignment = Font(FONT, 11), Alignment(wrap_text=True, vertical="top")
