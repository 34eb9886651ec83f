"""A plain list as a workbook: written with a header and rows, every cell a text; and read, whoever made it.

What is read is looked at less closely than a return: people make lists with formulas, links and remarks, and only what
stands in the cells of the first sheet counts. The container is held to the same rules, and nothing is reserved for
cells that are not there: a lone cell at XFD1048576 ended the whole program.
"""

from __future__ import annotations

import math
import posixpath
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final
from xml.etree.ElementTree import Element  # noqa: S405 - the type alone

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.excel.archive import read_archive
from hamonitor_desktop.excel.layout import cell_text
from hamonitor_desktop.excel.markup import parse, space_of
from hamonitor_desktop.excel.preflight import WORKBOOK
from hamonitor_desktop.excel.sheets import RELATION_IDS, column_number, coordinate, rich_text, unescaped
from hamonitor_desktop.excel.workbook import ACCENT, FONT, new_book, put, saved

_WIDEST: Final = 60
_MOST_ROWS: Final = 5001
_MOST_COLUMNS: Final = 702  # up to column ZZ
_PLACE: Final = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})", re.ASCII)
_RELATIONS: Final = "xl/_rels/workbook.xml.rels"
_STRINGS: Final = "xl/sharedStrings.xml"


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


def list_rows(data: bytes) -> list[list[str]]:
    """The texts of the first sheet, row by row: what a formula came to, numbers as they are written in a text.

    Raises HaError, with a `reason`, or with all `lines` at once where cells are wrong.
    """
    parts = read_archive(data)
    grid = _Grid(_strings(parts.get(_STRINGS, b"")))
    grid.read(parse(parts[_first_sheet(parts)]))
    if grid.faults:
        raise HaError(Code.UNREADABLE, reason=" ".join(grid.faults), lines=tuple(grid.faults))
    last = max(grid.rows, default=0)
    return [_filled(grid.rows.get(number, {})) for number in range(1, last + 1)]


def _filled(cells: Mapping[int, str]) -> list[str]:
    return [cells.get(column, "") for column in range(1, max(cells, default=0) + 1)]


def _first_sheet(parts: Mapping[str, bytes]) -> str:
    """The part that holds the first sheet of the workbook."""
    if WORKBOOK not in parts or _RELATIONS not in parts:
        raise HaError(Code.UNREADABLE, reason="Het is geen Excel-bestand (.xlsx).")
    sheet = next((one for one in parse(parts[WORKBOOK]).iter() if _local(one) == "sheet"), None)
    asked = next((sheet.attrib[name] for name in RELATION_IDS if name in sheet.attrib), "") if sheet is not None else ""
    targets: dict[str, str] = {}
    for one in parse(parts[_RELATIONS]).iter():
        if _local(one) == "Relationship" and one.get("Type", "").endswith("/worksheet"):
            targets.setdefault(one.get("Id", ""), one.get("Target", ""))
    part = posixpath.normpath(posixpath.join("/xl", targets.get(asked, ""))).lstrip("/")
    if part not in parts:
        raise HaError(Code.UNREADABLE, reason="Het eerste blad is geen werkblad.")
    return part


def _local(element: Element) -> str:
    return element.tag.rpartition("}")[2]


def _strings(part: bytes) -> list[str]:
    """The shared strings, the runs of rich text put together and phonetic text left out."""
    if not part:
        return []
    root = parse(part)
    space = space_of(root)
    return [unescaped(rich_text(one, f"{space}t", f"{space}r")) for one in root.iter(f"{space}si")]


class _Grid:
    """The cells with something in them, by row and column, and the faults of those that cannot be read."""

    def __init__(self, strings: Sequence[str]) -> None:
        self.rows: dict[int, dict[int, str]] = {}
        self.faults: list[str] = []
        self._strings = strings

    def read(self, root: Element) -> None:
        """Read the cells of a worksheet."""
        space, row, column = space_of(root), 0, 0
        for line in root.iter(f"{space}row"):
            given = line.get("r", "")
            row, column = int(given) if given.isascii() and given.isdigit() and len(given) < 8 else row + 1, 0
            for cell in line.iterfind(f"{space}c"):
                place = _PLACE.fullmatch(cell.get("r", ""))
                row, column = (int(place[2]), column_number(place[1])) if place else (row, column + 1)
                self._read_cell(cell, space, (row, column))

    def _read_cell(self, cell: Element, space: str, place: tuple[int, int]) -> None:
        kind, (row, column) = cell.get("t", "n"), place
        pieces = [one.text or "" for one in cell.iterfind(f"{space}v")]
        pieces += [rich_text(one, f"{space}t", f"{space}r") for one in cell.iterfind(f"{space}is")]
        text = unescaped("".join(pieces))
        if kind == "e":
            self.faults.append(
                f"In cel {coordinate(*place)} staat een fout van Excel, zoals #N/B; verbeter of wis haar."
            )
        elif text and not (1 <= row <= _MOST_ROWS and column <= _MOST_COLUMNS):
            self.faults.append(
                f"Er staat iets in of bij {coordinate(*place)}, ver buiten de tabel. "
                "Wis de rijen en kolommen om de tabel heen."
            )
        elif text:
            self.rows.setdefault(row, {})[column] = self._said(kind, text)

    def _said(self, kind: str, text: str) -> str:
        if kind == "s":
            known = text.isascii() and text.isdigit() and len(text) < 8 and int(text) < len(self._strings)
            return self._strings[int(text)] if known else ""
        return _plain_number(text) if kind == "n" else text


def _plain_number(text: str) -> str:
    """A number without a point or an exponent where it is a whole one."""
    try:
        value = float(text)
    except ValueError:
        return text
    return str(int(value)) if math.isfinite(value) and value.is_integer() and abs(value) < 1e15 else text
