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

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.excel.archive import read_archive
from hamonitor_desktop.excel.layout import cell_text
from hamonitor_desktop.excel.markup import Names, parse
from hamonitor_desktop.excel.preflight import WORKBOOK
from hamonitor_desktop.excel.sheets import column_number, coordinate, unescaped
from hamonitor_desktop.excel.workbook import ACCENT, FONT, new_book, put, saved

_WIDEST: Final = 60
_MOST_ROWS: Final = 5001
_MOST_COLUMNS: Final = 702  # up to column ZZ
_PLACE: Final = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})", re.ASCII)
_RELATIONS: Final = "xl/_rels/workbook.xml.rels"
_STRINGS: Final = "xl/sharedStrings.xml"
_RELATION_ID: Final = re.compile(r"http://\S+/relationships id")  # of the strict form and of the other


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
    parse(parts[_first_sheet(parts)], grid.begin, grid.end, grid.text)
    if grid.faults:
        raise HaError(Code.UNREADABLE, lines=tuple(grid.faults))
    last = max(grid.rows, default=0)
    return [_filled(grid.rows.get(number, {})) for number in range(1, last + 1)]


def _filled(cells: Mapping[int, str]) -> list[str]:
    return [cells.get(column, "") for column in range(1, max(cells, default=0) + 1)]


def _first_sheet(parts: Mapping[str, bytes]) -> str:
    """The part that holds the first sheet of the workbook."""
    sheets: list[str] = []
    targets: dict[str, str] = {}

    def begin(raw: str, attributes: dict[str, str]) -> None:
        if raw.rpartition(" ")[2] == "sheet":
            sheets.extend(value for name, value in attributes.items() if _RELATION_ID.fullmatch(name))

    def begin_relation(raw: str, attributes: dict[str, str]) -> None:
        if raw.rpartition(" ")[2] == "Relationship" and attributes.get("Type", "").endswith("/worksheet"):
            targets.setdefault(attributes.get("Id", ""), attributes.get("Target", ""))

    for name, reader in ((WORKBOOK, begin), (_RELATIONS, begin_relation)):
        if name not in parts:
            raise HaError(Code.UNREADABLE, reason="Het is geen Excel-bestand (.xlsx).")
        parse(parts[name], reader)
    target = targets.get(sheets[0], "") if sheets else ""
    part = posixpath.normpath(posixpath.join("/xl", target)).lstrip("/")
    if part not in parts:
        raise HaError(Code.UNREADABLE, reason="Het eerste blad is geen werkblad.")
    return part


def _strings(part: bytes) -> list[str]:
    """The shared strings, the runs of rich text put together and phonetic text left out."""
    reader = _Texts()
    if part:
        parse(part, reader.begin, reader.end, reader.text)
    return reader.texts


class _Pieces:
    """Gathers the text within elements `t` and `v`, but for phonetic text."""

    def __init__(self) -> None:
        self._names = Names()
        self._path = [""]
        self._phonetic = 0
        self._pieces: list[str] = []

    def begin(self, raw: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        tag = self._names[raw]
        self._path.append(tag)
        self._phonetic += tag == "rPh"
        self.opened(tag, attributes)

    def end(self, _raw: str) -> None:
        """An element ends."""
        tag = self._path.pop()
        self._phonetic -= tag == "rPh"
        self.closed(tag)

    def text(self, data: str) -> None:
        """Text between elements."""
        if self._path[-1] in ("t", "v") and not self._phonetic:
            self._pieces.append(data)

    def taken(self) -> str:
        """What was gathered, which is then gone."""
        text = unescaped("".join(self._pieces))
        self._pieces = []
        return text

    def opened(self, tag: str, attributes: dict[str, str]) -> None:
        """An element of this name began."""

    def closed(self, tag: str) -> None:
        """An element of this name ended."""


class _Texts(_Pieces):
    """The shared strings."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []

    def closed(self, tag: str) -> None:
        """A string is whole."""
        if tag == "si":
            self.texts.append(self.taken())


class _Grid(_Pieces):
    """The cells with something in them, by row and column, and the faults of those that cannot be read."""

    def __init__(self, strings: Sequence[str]) -> None:
        super().__init__()
        self.rows: dict[int, dict[int, str]] = {}
        self.faults: list[str] = []
        self._strings = strings
        self._row = self._column = 0
        self._kind = ""

    def opened(self, tag: str, attributes: dict[str, str]) -> None:
        """A row or a cell: where it stands."""
        if tag == "row":
            given = attributes.get("r", "")
            self._row = int(given) if given.isascii() and given.isdigit() and len(given) < 8 else self._row + 1
            self._column = 0
        elif tag == "c":
            place = _PLACE.fullmatch(attributes.get("r", ""))
            self._column += 1
            if place:
                self._row, self._column = int(place[2]), column_number(place[1])
            self._kind = attributes.get("t", "n")
            self.taken()

    def closed(self, tag: str) -> None:
        """What stands in a cell is whole."""
        if tag != "c":
            return
        text = self.taken()
        where = coordinate(self._row, self._column)
        if self._kind == "e":
            self.faults.append(f"In cel {where} staat een fout van Excel, zoals #N/B; verbeter of wis haar.")
        elif text and not (1 <= self._row <= _MOST_ROWS and self._column <= _MOST_COLUMNS):
            self.faults.append(
                f"Er staat iets in of bij {where}, ver buiten de tabel. Wis de rijen en kolommen om de tabel heen."
            )
        elif text:
            self.rows.setdefault(self._row, {})[self._column] = self._read(text)

    def _read(self, text: str) -> str:
        if self._kind == "s":
            known = text.isascii() and text.isdigit() and len(text) < 8 and int(text) < len(self._strings)
            return self._strings[int(text)] if known else ""
        return _plain_number(text) if self._kind == "n" else text


def _plain_number(text: str) -> str:
    """A number without a point or an exponent where it is a whole one."""
    try:
        value = float(text)
    except ValueError:
        return text
    return str(int(value)) if math.isfinite(value) and value.is_integer() and abs(value) < 1e15 else text
