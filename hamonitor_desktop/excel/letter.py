"""An Excel file that carries a package or a receipt past a mail gateway: a letter to read, the signed text hidden."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from hamonitor_desktop.excel.layout import cell_text
from hamonitor_desktop.excel.workbook import ACCENT, FONT, lines_of, new_book, put, saved, write_carried

_WIDTH: Final = 92


def write_carrier(compact: str, title: str, lines: Sequence[str]) -> bytes:
    """The workbook (.xlsx): `title` and `lines` on its first sheet, the signed text in the hidden one."""
    from openpyxl.styles import Alignment, Font

    book = new_book(title)
    sheet = book.create_sheet("Brief")
    sheet.column_dimensions["A"].width = _WIDTH
    sheet.sheet_view.showGridLines = False
    put(sheet, 1, 1, cell_text(title)).font = Font(FONT, 16, bold=True, color=ACCENT)
    for row, line in enumerate(lines, 3):
        cell = put(sheet, row, 1, cell_text(line))
        cell.font, cell.alignment = Font(FONT, 11), Alignment(wrap_text=True, vertical="top")
        sheet.row_dimensions[row].height = 16 * lines_of(line, _WIDTH) + 4
    write_carried(book, compact)
    return saved(book)
