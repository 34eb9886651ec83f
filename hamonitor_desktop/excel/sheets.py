"""Reads the texts of a workbook's cells (ECMA-376 part 1, chapter 18), and nothing else of it.

No more than 2,000 rows by 40 columns: a lone cell at XFD1048576 makes other readers reserve memory for all between. A
formula is never read but refused, for its shown value can be anything.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from xml.etree.ElementTree import Element  # noqa: S405 - parsed by markup alone

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.excel.archive import refuse
from hamonitor_desktop.excel.markup import FOREIGN, TWO_READINGS, Names, once, parse, space_of
from hamonitor_desktop.excel.preflight import WORKBOOK, relations

MOST_ROWS: Final = 2000
MOST_COLUMNS: Final = 40
_REFERENCE: Final = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})", re.ASCII)
_ESCAPED: Final = re.compile(r"_x([0-9A-Fa-f]{4})_")
_TO_ESCAPE: Final = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")  # looks ahead: one underscore may end one and begin another
_RELS: Final = "xl/_rels/workbook.xml.rels"
_STYLES: Final = "xl/styles.xml"
_LITERAL: Final = re.compile(r'"([^"]*)"|\\(.)|[_*].|\[[^\]]*\]', re.DOTALL)
_STRINGS: Final = "xl/sharedStrings.xml"
_MOST_RAW: Final = 7 * 32_767  # a cell holds 32,767 characters, each of which may be an escape of seven
_FORMULAS: Final = frozenset(("f", "formula", "formula1", "formula2", "calculatedColumnFormula", "totalsRowFormula"))
_OBJECTS: Final = frozenset(("oleObjects", "controls", "legacyDrawing", "webPublishItems", "dataConsolidate"))
_FORBIDDEN: Final = _FORMULAS | _OBJECTS
_FORMULA: Final = "Er staat een formule in."
_OBJECT: Final = "Er zit een besturingselement of ander bestand in."
_PARENTS: Final = {
    "sheetData": ("worksheet",),
    "row": ("sheetData",),
    "c": ("row",),
    "v": ("c",),
    "is": ("c",),
    "si": ("sst",),
    "r": ("si", "is"),
    "rPh": ("si", "is"),
    "t": ("si", "is", "r", "rPh"),
}
_EXTENSIONS: Final = "extLst"
_INLINE: Final = "inlineStr"
_KINDS: Final = frozenset(("n", "s", "str", "b", "e", "d", _INLINE))
_NO_MORE: Final = frozenset(("t", "v"))  # what holds a text holds no element
RELATION_IDS: Final = (
    "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id",
    "{http://purl.oclc.org/ooxml/officeDocument/relationships}id",
)
"""The attribute by which a part names a relation: in the transitional form of the standard, and in the strict one."""
_SPACES: Final = (
    "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}",
    "{http://purl.oclc.org/ooxml/spreadsheetml/main}",
)
_PLACE: Final = r"\$?[A-Z]{0,3}\$?[0-9]{0,7}"
_AREA: Final = rf"(?:(?:'(?:[^'\[\]|]|'')*'|[\w.:]+)!)?(?:{_PLACE}(?::{_PLACE})?|#REF!)"
_NAMED: Final = re.compile(rf"{_AREA}(?:,{_AREA})*")
"""What a name in the workbook may stand for: areas of sheets, such as the rows that are printed on each page."""

Row = tuple[str, ...]
Rows = Mapping[int, Row]


@dataclass(frozen=True)
class Sheet:
    """One sheet: the number of a row, counted from 1, -> its texts from column A to the last that says something.

    Rows in which nothing stands are not in it.
    """

    name: str
    hidden: bool
    rows: Rows


def read_sheets(parts: Mapping[str, bytes]) -> tuple[Sheet, ...]:
    """The sheets of a workbook that passed the preflight. Raises HaError UNREADABLE or HOSTILE_FILE."""
    targets, texts = _targets(parts.get(_RELS, b""))
    for name, part in parts.items():
        if name.startswith("xl/tables/"):
            _check_table(part)
    if _STYLES in parts:
        _check_styles(parts[_STYLES])
    if texts != [part for part in (_STRINGS,) if part in parts]:
        refuse("De teksten van het werkblad staan op een vreemde plek.")
    strings = _strings(parts[_STRINGS]) if _STRINGS in parts else ()
    named = _named(parts[WORKBOOK])
    if len({name.casefold() for name, _, _ in named}) != len(named):
        refuse("Twee bladen hebben dezelfde naam.")
    found = [(name, hidden, _part(relation, targets, parts)) for name, hidden, relation in named]
    used = sorted(part for _, _, part in found)
    every = [part for part in parts if part.startswith("xl/worksheets/") and part.endswith(".xml")]
    if used != sorted(every) or used != sorted(targets.values()):
        refuse("Er zit een blad in dat niet in de werkmap staat, of een dat er tweemaal in staat.")
    return tuple(Sheet(name, hidden, _Grid(parts[part], strings).rows()) for name, hidden, part in found)


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


@once
def _named(workbook: bytes) -> tuple[tuple[str, bool, str], ...]:
    """Each sheet: its name, whether it is hidden, the id of its relation. What its names stand for is looked at too."""
    root, space = _first(workbook)
    home = root if root.tag == f"{space}workbook" else Element("")
    for tag in ("sheet", "definedName"):
        if home.findall(f"{space}{tag}s/{space}{tag}") != list(root.iter(f"{space}{tag}")):
            refuse(TWO_READINGS)
    for name in root.iter(f"{space}definedName"):
        if len(name):
            refuse(TWO_READINGS)
        if not _NAMED.fullmatch(name.text or ""):
            refuse(_FORMULA)
    return tuple(
        (
            sheet.get("name", ""),
            sheet.get("state", "visible") != "visible",
            "".join(sheet.attrib[name] for name in RELATION_IDS if name in sheet.attrib),
        )
        for sheet in root.iter(f"{space}sheet")
    )


def _first(part: bytes) -> tuple[Element, str]:
    """The first element and its namespace: a part in a namespace of its own is an empty one to other programs."""
    root = parse(part)
    if space_of(root) not in _SPACES:
        refuse(TWO_READINGS)
    return root, space_of(root)


@once
def _check_table(part: bytes) -> None:
    """A table can hold a formula that fills its column as soon as somebody types below it."""
    _sound(part)


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


@once
def _check_styles(part: bytes) -> None:
    """No style shows another text than the one in the cell: the format `;;;"Ja"` makes a yes of every answer."""
    formats = (one.get("formatCode", "") for one in parse(part).iter() if one.tag.rpartition("}")[2] == "numFmt")
    if any(map(_shows_otherwise, formats)):
        refuse("Een opmaak laat een andere tekst zien dan er staat.")


def _shows_otherwise(code: str) -> bool:
    """Whether a number format (18.8.30) has a section for texts that is more than the text itself."""
    bare = _LITERAL.sub(lambda match: "x" if (match[1] or match[2] or "").strip() else "", code)
    sections = bare.split(";")
    text = sections[3] if len(sections) > 3 else next((part for part in sections if "@" in part), "@")
    return text.strip() not in ("@", "General", "Standaard")


def _sound(part: bytes) -> tuple[Element, str]:
    """The first element of a part in which each element stands where it belongs, without extensions; its namespace.

    Extensions are passed over, as every program does. An element of ours in another place, or one of another namespace,
    is refused: one program passes over it, another reads what is in it, and then a reader sees another text than the
    one that was compared. Whether an element belongs hangs on its name and its parent alone, so it is looked at once
    for each two: a sheet has few, and many cells.
    """
    root, space = _first(part)
    names = Names(space)
    extension = f"{space}{_EXTENSIONS}"
    pairs = _pairs(root)
    for _, tag in pairs:
        name = names[tag].removeprefix(FOREIGN)
        if name in _FORBIDDEN:
            refuse(_FORMULA if name in _FORMULAS else _OBJECT)
    if any(tag == extension for _, tag in pairs):
        for parent in list(root.iter()):
            if names[parent.tag] not in _NO_MORE:
                parent[:] = [child for child in parent if child.tag != extension]
        pairs = _pairs(root)
    for above, tag in pairs:
        name, parent = names[tag], names.get(above, "")
        if parent not in _PARENTS.get(name, (parent,)) or parent in _NO_MORE or name.startswith(FOREIGN):
            refuse(TWO_READINGS)
    return root, space


def _pairs(root: Element) -> Mapping[tuple[str, str], None]:
    """Each element with the one it stands in, as they are first met; the first stands in none."""
    below = {(parent.tag, child.tag): None for parent in root.iter() for child in parent}
    return {("", root.tag): None} | below


def _strings(part: bytes) -> list[str]:
    """The shared strings, the runs of rich text put together and phonetic text left out."""
    root, space = _sound(part)
    return [rich_text(one, f"{space}t", f"{space}r") for one in root.iter(f"{space}si")]


def rich_text(holder: Element, text: str, run: str) -> str:
    """What stands in the `t` of a text, but not in a phonetic run; `text` and `run` are the tags."""
    if len(holder) == 1 and holder[0].tag == text:
        return holder[0].text or ""
    pieces: list[str] = []
    for one in holder:
        if one.tag == text:
            pieces.append(one.text or "")
        elif one.tag == run:
            pieces += [piece.text or "" for piece in one if piece.tag == text]
    return "".join(pieces)


class _Grid:
    """The cells of one worksheet."""

    def __init__(self, part: bytes, strings: Sequence[str]) -> None:
        self._cells: dict[int, dict[int, str]] = {}
        self._strings = strings
        root, space = _sound(part)
        self._cell, self._value, self._inline = f"{space}c", f"{space}v", f"{space}is"
        self._text, self._run = f"{space}t", f"{space}r"
        number = 0
        for row in root.iter(f"{space}row"):
            number = _row(row.get("r", str(number + 1)))
            self._read_row(row, number)

    def rows(self) -> Rows:
        """The texts of each row, as `Sheet` has them."""
        read = ((number, _texts(cells)) for number, cells in self._cells.items())
        return {number: texts for number, texts in read if texts}

    def _read_row(self, row: Element, number: int) -> None:
        digits, column, cells = str(number), 0, self._cells.setdefault(number, {})
        for cell in row:
            if cell.tag != self._cell:
                continue
            reference = cell.get("r")
            if reference is None:
                column += 1
            else:
                known = _COLUMNS.get(reference[: -len(digits)]) if reference.endswith(digits) else None
                column = known or _column_of(reference, number)
            if not 1 <= number <= MOST_ROWS or not 1 <= column <= MOST_COLUMNS:
                refuse(f"Een cel staat ver buiten het blad ({coordinate(number, column)}).")
            if column in cells:
                refuse(f"De cel {coordinate(number, column)} staat er tweemaal in.")
            text = self._read_cell(cell)
            if text is None:
                refuse(f"In de cel {coordinate(number, column)} staat meer dan in een cel past.")
            cells[column] = text

    def _read_cell(self, cell: Element) -> str | None:
        """The text of a cell; None where there is more in it than fits."""
        kind, text = cell.get("t", "n"), ""
        if kind not in _KINDS:
            refuse(TWO_READINGS)
        for one in cell:
            if one.tag == self._inline:
                found, fits = rich_text(one, self._text, self._run), kind == _INLINE
            elif one.tag == self._value:
                found, fits = one.text or "", kind != _INLINE
                found = self._shared(found) if kind == "s" else found
            else:
                continue
            if not fits:
                refuse(TWO_READINGS)
            if text or len(found) > _MOST_RAW:
                return None
            text = found
        return text

    def _shared(self, text: str) -> str:
        if not text.isascii() or not text.isdigit() or len(text) > 7 or int(text) >= len(self._strings):
            raise HaError(Code.UNREADABLE, reason="Een cel verwijst naar een tekst die er niet is.")
        return self._strings[int(text)]


def _texts(cells: Mapping[int, str]) -> Row:
    """The texts of a row by their columns, from the first column to the last that says something."""
    texts = list(cells.values())
    if list(cells) != list(range(1, len(cells) + 1)):  # some are not there, or stand in another order
        texts = [cells.get(column, "") for column in range(1, max(cells, default=0) + 1)]
    while texts and not texts[-1]:
        texts.pop()
    return tuple(texts)


def _column_of(reference: str, row: int) -> int:
    match = _REFERENCE.fullmatch(reference)
    if not match or int(match[2]) != row:
        refuse("Een cel staat op een plek die niet bestaat.")
    return column_number(match[1])


def _row(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 7 else refuse("Een rij heeft geen nummer.")


def column_number(letters: str) -> int:
    """The number of a column by its letters: 1 for A."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


_COLUMNS: Final = {coordinate(1, column).removesuffix("1"): column for column in range(1, MOST_COLUMNS + 1)}
