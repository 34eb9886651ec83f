"""An Excel file that carries a package or a receipt past a mail gateway: a letter to read, the signed text hidden."""

from __future__ import annotations

from collections.abc import Sequence

from hamonitor_desktop.excel.layout import cell_text
from hamonitor_desktop.excel.workbook import new_book, put, saved, write_carried


def write_carrier(compact: str, title: str, lines: Sequence[str]) -> bytes:
    """The workbook (.xlsx): `title` and `lines` on its first sheet, the signed text in the hidden one."""
    from openpyxl.styles import Alignment, Font

    book = new_book(title)
    sheet = book.create_sheet("Brief")
    sheet.column_dimensions["A"].width = 100
    sheet.sheet_view.showGridLines = False
    put(sheet, 1, 1, cell_text(title)).font = Font(bold=True, size=16, color="154273")
    for row, line in enumerate(lines, 3):
        put(sheet, row, 1, cell_text(line)).alignment = Alignment(wrap_text=True, vertical="top")
    write_carried(book, compact)
    return saved(book)
