"""Reads the texts of a workbook's cells (ECMA-376 part 1, chapter 18), and nothing else of it.

No more than 2,000 rows by 40 columns: a lone cell at XFD1048576 makes other readers reserve memory for all between. A
formula is never read but refused, for its shown value can be anything.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.excel.archive import refuse
from hamonitor_desktop.excel.markup import parse
from hamonitor_desktop.excel.preflight import WORKBOOK, relations

MOST_ROWS: Final = 2000
MOST_COLUMNS: Final = 40
_REFERENCE: Final = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})", re.ASCII)
_ESCAPED: Final = re.compile(r"_x([0-9A-Fa-f]{4})_")
_TO_ESCAPE: Final = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")  # looks ahead: one underscore may end one and begin another
_RELS: Final = "xl/_rels/workbook.xml.rels"
_STRINGS: Final = "xl/sharedStrings.xml"
_MOST_RAW: Final = 7 * 32_767  # a cell holds 32,767 characters, each of which may be an escape of seven
_FORBIDDEN: Final = frozenset(("f", "oleObjects", "controls", "legacyDrawing", "webPublishItems", "dataConsolidate"))

Cells = Mapping[tuple[int, int], str]


@dataclass(frozen=True)
class Sheet:
    """One sheet: (row, column), counted from 1, -> text. Empty cells are not in it."""

    name: str
    hidden: bool
    cells: Cells


def read_sheets(parts: Mapping[str, bytes]) -> tuple[Sheet, ...]:
    """The sheets of a workbook that passed the preflight. Raises HaError UNREADABLE or HOSTILE_FILE."""
    targets, texts = _targets(parts.get(_RELS, b""))
    if texts != [part for part in (_STRINGS,) if part in parts]:
        refuse("De teksten van het werkblad staan op een vreemde plek.")
    strings = _strings(parts)
    named = list(_named(parts[WORKBOOK]))
    if len({name.casefold() for name, _, _ in named}) != len(named):
        refuse("Twee bladen hebben dezelfde naam.")
    found = [(name, hidden, _part(relation, targets, parts)) for name, hidden, relation in named]
    used = [part for _, _, part in found]
    every = [part for part in parts if part.startswith("xl/worksheets/") and part.endswith(".xml")]
    if sorted(used) != sorted(every):
        refuse("Er zit een blad in dat niet in de werkmap staat, of een dat er tweemaal in staat.")
    return tuple(Sheet(name, hidden, _cells(parts[part], strings)) for name, hidden, part in found)


def coordinate(row: int, column: int) -> str:
    """The name of a cell, such as D7."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row}"


def unescaped(text: str) -> str:
    """The text with its `_xHHHH_` escapes read (ST_Xstring, ECMA-376 part 1, 22.9.2.19)."""
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text) if "_x" in text else text


def escaped(text: str) -> str:
    """The text as it must stand in a cell so that `unescaped` gives it back."""
    return _TO_ESCAPE.sub("_x005F_", text) if "_x" in text else text


def _part(relation: str, targets: Mapping[str, str], parts: Mapping[str, bytes]) -> str:
    part = targets.get(relation, "")
    if part not in parts:
        raise HaError(Code.UNREADABLE, reason="Een blad van het werkblad ontbreekt.")
    return part


def _named(workbook: bytes) -> Iterator[tuple[str, bool, str]]:
    """Each sheet: its name, whether it is hidden, the id of its relation."""
    found: list[tuple[str, bool, str]] = []

    def begin(tag: str, attributes: dict[str, str]) -> None:
        if tag == "sheet":
            relation = next((value for name, value in attributes.items() if name.endswith(" id")), "")
            found.append((attributes.get("name", ""), attributes.get("state", "visible") != "visible", relation))

    parse(workbook, begin)
    yield from found


def _targets(part: bytes) -> tuple[dict[str, str], list[str]]:
    """The parts of the worksheets by the id of their relation, and the parts that hold shared strings."""
    worksheets: dict[str, str] = {}
    texts: list[str] = []
    for name, kind, target in relations(part):
        path = posixpath.normpath(posixpath.join("/xl", target)).lstrip("/")
        if kind == "worksheet":
            worksheets[name] = path
        elif kind == "sharedStrings":
            texts.append(path)
    return worksheets, texts


def _strings(parts: Mapping[str, bytes]) -> list[str]:
    """The shared strings, the runs of rich text put together and phonetic text left out."""
    strings: list[str] = []
    if _STRINGS in parts:
        reader = _Texts(strings.append, "si")
        parse(parts[_STRINGS], reader.begin, reader.end, reader.text)
    return strings


def _cells(part: bytes, strings: list[str]) -> Cells:
    reader = _Grid(strings)
    parse(part, reader.begin, reader.end, reader.text)
    return reader.cells


class _Texts:
    """Collects the text of each element `of`: what stands in its `t`, but not in a phonetic run."""

    def __init__(self, give: Callable[[str], object], of: str) -> None:
        self._give, self._of = give, of
        self._pieces: list[str] = []
        self._in_text = False
        self._phonetic = 0

    def begin(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        if tag == "rPh":
            self._phonetic += 1
        elif tag == self._of:
            self._pieces = []
        elif tag == "t":
            self._in_text = not self._phonetic

    def end(self, tag: str) -> None:
        """An element ends."""
        if tag == "rPh":
            self._phonetic -= 1
        elif tag == "t":
            self._in_text = False
        elif tag == self._of:
            self._give("".join(self._pieces))

    def text(self, data: str) -> None:
        """Text between elements."""
        if self._in_text:
            self._pieces.append(data)


@dataclass
class _Grid:
    """Collects the cells of one worksheet."""

    strings: list[str]
    cells: dict[tuple[int, int], str] = field(default_factory=dict[tuple[int, int], str])
    seen: set[tuple[int, int]] = field(default_factory=set[tuple[int, int]])
    row: int = 0
    column: int = 0
    kind: str = ""
    value: list[str] | None = None
    inline: _Texts | None = None

    def begin(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        if self.inline is not None:
            self.inline.begin(tag, attributes)
        elif tag == "row":
            self.row = _row(attributes.get("r", str(self.row + 1)))
            self.column = 0
        elif tag == "c":
            self._place(attributes.get("r"))
            self.kind = attributes.get("t", "n")
        elif tag == "v":
            self.value = []
        elif tag == "is":
            self.inline = _Texts(self._keep, "is")
        elif tag in _FORBIDDEN:
            refuse("Er staat een formule in." if tag == "f" else "Er zit een besturingselement of ander bestand in.")

    def end(self, tag: str) -> None:
        """An element ends."""
        if self.inline is not None:
            self.inline.end(tag)
            if tag == "is":
                self.inline = None
        elif tag == "v" and self.value is not None:
            self._keep(self._shared("".join(self.value)))
            self.value = None

    def text(self, data: str) -> None:
        """Text between elements."""
        if self.inline is not None:
            self.inline.text(data)
        elif self.value is not None:
            self.value.append(data)

    def _place(self, reference: str | None) -> None:
        if reference is None:
            self.column += 1
        else:
            match = _REFERENCE.fullmatch(reference)
            if not match or int(match[2]) != self.row:
                refuse("Een cel staat op een plek die niet bestaat.")
            self.column = _column(match[1])
        place = (self.row, self.column)
        if not 1 <= self.row <= MOST_ROWS or not 1 <= self.column <= MOST_COLUMNS:
            refuse(f"Een cel staat ver buiten het blad ({coordinate(*place)}).")
        if place in self.seen:
            refuse(f"De cel {coordinate(*place)} staat er tweemaal in.")
        self.seen.add(place)

    def _shared(self, text: str) -> str:
        if self.kind != "s":
            return text
        if not text.isascii() or not text.isdigit() or len(text) > 7 or int(text) >= len(self.strings):
            raise HaError(Code.UNREADABLE, reason="Een cel verwijst naar een tekst die er niet is.")
        return self.strings[int(text)]

    def _keep(self, text: str) -> None:
        place = (self.row, self.column)
        if place in self.cells or len(text) > _MOST_RAW:
            refuse(f"In de cel {coordinate(*place)} staat meer dan in een cel past.")
        if text:
            self.cells[place] = text


def _row(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 7 else refuse("Een rij heeft geen nummer.")


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
