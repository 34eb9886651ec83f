"""Reads the texts of a workbook's cells (ECMA-376 part 1, chapter 18), and nothing else of it.

No more than 2,000 rows by 40 columns: a lone cell at XFD1048576 makes other readers reserve memory for all between. A
formula is never read but refused, for its shown value can be anything.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.excel.archive import refuse
from hamonitor_desktop.excel.markup import FOREIGN, TWO_READINGS, Names, parse
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
_MOST_FITTING: Final = 1000  # names with their parents; whoever makes up more gets no room for them
_INLINE: Final = "inlineStr"
_KINDS: Final = frozenset(("n", "s", "str", "b", "e", "d", _INLINE))
_NO_MORE: Final = frozenset(("t", "v"))  # what holds a text holds no element
_OF_OFFICE: Final = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships id",
    "http://purl.oclc.org/ooxml/officeDocument/relationships id",
)
_SPACES: Final = (
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
)
_PLACE: Final = r"\$?[A-Z]{0,3}\$?[0-9]{0,7}"
_AREA: Final = rf"(?:(?:'(?:[^'\[\]|]|'')*'|[\w.:]+)!)?(?:{_PLACE}(?::{_PLACE})?|#REF!)"
_NAMED: Final = re.compile(rf"{_AREA}(?:,{_AREA})*")
"""What a name in the workbook may stand for: areas of sheets, such as the rows that are printed on each page."""

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
    _check_tables(parts)
    _check_styles(parts)
    if texts != [part for part in (_STRINGS,) if part in parts]:
        refuse("De teksten van het werkblad staan op een vreemde plek.")
    strings = _strings(parts)
    named = list(_named(parts[WORKBOOK]))
    if len({name.casefold() for name, _, _ in named}) != len(named):
        refuse("Twee bladen hebben dezelfde naam.")
    found = [(name, hidden, _part(relation, targets, parts)) for name, hidden, relation in named]
    used = sorted(part for _, _, part in found)
    every = [part for part in parts if part.startswith("xl/worksheets/") and part.endswith(".xml")]
    if used != sorted(every) or used != sorted(targets.values()):
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
    reader = _Book()
    parse(workbook, reader.begin, reader.end, reader.text)
    yield from reader.found


def _check_space(raw: str) -> None:
    """A part in a namespace of its own is an empty one to other programs."""
    if raw.rpartition(" ")[0] not in _SPACES:
        refuse(TWO_READINGS)


def _check_tables(parts: Mapping[str, bytes]) -> None:
    """A table can hold a formula that fills its column as soon as somebody types below it."""
    for name, part in parts.items():
        if name.startswith("xl/tables/"):
            reader = _Reader()
            parse(part, reader.begin, reader.end)


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
    if _STRINGS in parts:
        reader = _Texts()
        parse(parts[_STRINGS], reader.begin, reader.end, reader.text)
        return reader.texts
    return []


def _cells(part: bytes, strings: list[str]) -> Cells:
    reader = _Grid(strings)
    parse(part, reader.begin, reader.end, reader.text)
    return reader.cells


def _check_styles(parts: Mapping[str, bytes]) -> None:
    """No style shows another text than the one in the cell: the format `;;;"Ja"` makes a yes of every answer."""
    formats: list[str] = []

    def begin(raw: str, attributes: dict[str, str]) -> None:
        if raw.rpartition(" ")[2] == "numFmt":
            formats.append(attributes.get("formatCode", ""))

    if _STYLES in parts:
        parse(parts[_STYLES], begin)
    if any(map(_shows_otherwise, formats)):
        refuse("Een opmaak laat een andere tekst zien dan er staat.")


def _shows_otherwise(code: str) -> bool:
    """Whether a number format (18.8.30) has a section for texts that is more than the text itself."""
    bare = _LITERAL.sub(lambda match: "x" if (match[1] or match[2] or "").strip() else "", code)
    sections = bare.split(";")
    text = sections[3] if len(sections) > 3 else next((part for part in sections if "@" in part), "@")
    return text.strip() not in ("@", "General", "Standaard")


class _Book:
    """Collects the sheets of the workbook, and looks at what its names stand for."""

    def __init__(self) -> None:
        self.found: list[tuple[str, bool, str]] = []
        self._names = Names()
        self._path = [""]
        self._name: list[str] = []

    def begin(self, raw: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        tag = self._names[raw]
        if len(self._path) == 1:
            _check_space(raw)
        at_home = self._path == ["", "workbook", f"{tag}s"]
        if (tag in ("sheet", "definedName") and not at_home) or self._path[-1] == "definedName":
            refuse(TWO_READINGS)
        self._path.append(tag)
        self._name = []
        if tag == "sheet":
            relations_ = [attributes[name] for name in _OF_OFFICE if name in attributes]
            hidden = attributes.get("state", "visible") != "visible"
            self.found.append((attributes.get("name", ""), hidden, "".join(relations_)))

    def end(self, _raw: str) -> None:
        """An element ends."""
        if self._path.pop() == "definedName" and not _NAMED.fullmatch("".join(self._name)):
            refuse(_FORMULA)

    def text(self, data: str) -> None:
        """Text between elements."""
        self._name.append(data)


class _Reader:
    """Reads elements where they belong, and passes over extensions, as every program does.

    An element of ours in another place, or one of another namespace, is refused: one program passes over it, another
    reads what is in it, and then a reader sees another text than the one that was compared. Whether an element belongs
    hangs on its name and its parent alone, so it is looked at once for each two: a sheet has few, and many cells.
    """

    opens: Mapping[str, Callable[[Any, dict[str, str]], None]] = MappingProxyType({})
    closes: Mapping[str, Callable[[Any], None]] = MappingProxyType({})

    def __init__(self) -> None:
        self._path = [""]
        self._extended = 0
        self._names = Names()
        self._fitting: dict[tuple[str, str], str] = {}
        self._pieces: list[str] = []

    def begin(self, raw: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        path = self._path
        if self._extended:
            self._allow(self._names[raw])
            self._extended += 1
            return
        tag = self._fitting.get((path[-1], raw)) or self._fit(path[-1], raw)
        if tag == _EXTENSIONS:
            self._extended = 1
            return
        path.append(tag)
        if opened := self.opens.get(tag):
            opened(self, attributes)

    def end(self, _raw: str) -> None:
        """An element ends."""
        if self._extended:
            self._extended -= 1
            return
        if closed := self.closes.get(self._path.pop()):
            closed(self)

    def text(self, data: str) -> None:
        """Text between elements: of a value, or of a text that is no phonetic one."""
        inner = self._path[-1]
        if (inner == "v" or (inner == "t" and self._path[-2] != "rPh")) and not self._extended:
            self._pieces.append(data)

    def _fit(self, parent: str, raw: str) -> str:
        """The name of an element that may stand below `parent`."""
        tag = self._names[raw]
        if not parent:
            _check_space(raw)
        self._allow(tag)
        strange = parent not in _PARENTS.get(tag, (parent,)) or parent in _NO_MORE or tag.startswith(FOREIGN)
        if strange and (tag != _EXTENSIONS or parent in _NO_MORE):
            refuse(TWO_READINGS)
        if len(self._fitting) < _MOST_FITTING:
            self._fitting[parent, raw] = tag
        return tag

    def _allow(self, tag: str) -> None:
        name = tag.removeprefix(FOREIGN)
        if name in _FORBIDDEN:
            refuse(_FORMULA if name in _FORMULAS else _OBJECT)

    def _forget(self, _attributes: dict[str, str]) -> None:
        """A text begins, of which nothing was read yet."""
        self._pieces = []


class _Texts(_Reader):
    """Collects the shared texts: what stands in the `t` of each, but not in a phonetic run."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []

    def _give(self) -> None:
        self.texts.append("".join(self._pieces))

    opens = MappingProxyType({"si": _Reader._forget})  # noqa: SLF001 - of its own kind
    closes = MappingProxyType({"si": _give})


class _Grid(_Reader):
    """Collects the cells of one worksheet."""

    def __init__(self, strings: list[str]) -> None:
        super().__init__()
        self.cells: dict[tuple[int, int], str] = {}
        self._strings = strings
        self._seen: set[tuple[int, int]] = set()
        self._row = self._column = 0
        self._row_text = ""
        self._at = (0, 0)
        self._kind = ""

    def _begin_row(self, attributes: dict[str, str]) -> None:
        self._row = _row(attributes.get("r", str(self._row + 1)))
        self._row_text = str(self._row)
        self._column = 0

    def _begin_cell(self, attributes: dict[str, str]) -> None:
        self._kind = attributes.get("t", "n")
        if self._kind not in _KINDS:
            refuse(TWO_READINGS)
        reference = attributes.get("r")
        if reference is None:
            self._column += 1
        else:
            row = self._row_text
            known = _COLUMNS.get(reference[: -len(row)]) if reference.endswith(row) else None
            self._column = known or self._column_of(reference)
        self._at = place = (self._row, self._column)
        if not 1 <= self._row <= MOST_ROWS or not 1 <= self._column <= MOST_COLUMNS:
            refuse(f"Een cel staat ver buiten het blad ({coordinate(*place)}).")
        if place in self._seen:
            refuse(f"De cel {coordinate(*place)} staat er tweemaal in.")
        self._seen.add(place)

    def _column_of(self, reference: str) -> int:
        match = _REFERENCE.fullmatch(reference)
        if not match or int(match[2]) != self._row:
            refuse("Een cel staat op een plek die niet bestaat.")
        return _column(match[1])

    def _keep_value(self) -> None:
        if self._kind == _INLINE:
            refuse(TWO_READINGS)
        self._keep(self._shared("".join(self._pieces)))

    def _keep_text(self) -> None:
        if self._kind != _INLINE:
            refuse(TWO_READINGS)
        self._keep("".join(self._pieces))

    def _shared(self, text: str) -> str:
        if self._kind != "s":
            return text
        if not text.isascii() or not text.isdigit() or len(text) > 7 or int(text) >= len(self._strings):
            raise HaError(Code.UNREADABLE, reason="Een cel verwijst naar een tekst die er niet is.")
        return self._strings[int(text)]

    def _keep(self, text: str) -> None:
        if self._at in self.cells or len(text) > _MOST_RAW:
            refuse(f"In de cel {coordinate(*self._at)} staat meer dan in een cel past.")
        if text:
            self.cells[self._at] = text

    opens = MappingProxyType(
        {"row": _begin_row, "c": _begin_cell, "v": _Reader._forget, "is": _Reader._forget}  # noqa: SLF001
    )
    closes = MappingProxyType({"v": _keep_value, "is": _keep_text})


def _row(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 7 else refuse("Een rij heeft geen nummer.")


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


_COLUMNS: Final = {coordinate(1, column).removesuffix("1"): column for column in range(1, MOST_COLUMNS + 1)}
