"""Writes a plain list as a workbook: a header and rows, every cell a text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from hamonitor_desktop.excel.layout import cell_text
from hamonitor_desktop.excel.sheets import coordinate
from hamonitor_desktop.excel.workbook import ACCENT, FONT, new_book, put, saved

_WIDEST: Final = 60


def list_xlsx(title: str, head: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """The workbook, with one sheet that is called `title` and whose header stays in sight."""
    from openpyxl.styles import Font, PatternFill

    book = new_book(title)
    sheet = book.create_sheet(title)
    widths = [len(name) for name in head]
    for row, texts in enumerate((head, *rows), 1):
        for column, text in enumerate(texts, 1):
            put(sheet, row, column, cell_text(text))
            widths[column - 1] = max(widths[column - 1], *map(len, text.splitlines() or [""]))
    for column, width in enumerate(widths, 1):
        cell = sheet.cell(1, column)
        cell.font, cell.fill = Font(FONT, 11, bold=True, color="FFFFFF"), PatternFill("solid", ACCENT)
        sheet.column_dimensions[coordinate(1, column).rstrip("1")].width = min(width, _WIDEST) + 2
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:{coordinate(max(sheet.max_row, 1), len(head))}"
    return saved(book)
