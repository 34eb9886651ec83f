"""What is looked at before any parser sees a byte of a workbook: the container, the names, and the text of its parts.

Allowed are the parts that our own workbooks have, and those that Excel, LibreOffice, SharePoint and sensitivity labels
add on a save (docProps, docMetadata, customXml, printerSettings, calcChain, persons, theme; `[trash]` is how SharePoint
leaves room, ECMA-376 part 2). A part with a harmless name can be read as something else by way of its relation, an
add-in or a second sheet: relations are held against a list too. What the cells hold is looked at in `sheets`, which
knows no formulas and no cell beyond its limits.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.excel.archive import read_archive, refuse
from hamonitor_desktop.excel.markup import elements, once

CONTENT_TYPES: Final = "[Content_Types].xml"
WORKBOOK: Final = "xl/workbook.xml"
ROOT: Final = "_rels/.rels"

_ALLOWED: Final = re.compile(
    r"\[Content_Types\]\.xml|_rels/\.rels"
    r"|xl/(workbook|styles|sharedStrings|calcChain|metadata)\.xml|xl/_rels/workbook\.xml\.rels"
    r"|xl/worksheets/[^/]+\.xml|xl/worksheets/_rels/[^/]+\.xml\.rels"
    r"|xl/(theme|tables|persons|namedSheetViews)/[^/]+\.xml|xl/theme/_rels/[^/]+\.rels|xl/printerSettings/[^/]+\.bin"
    r"|docProps/[^/]+\.xml|docProps/thumbnail\.(jpeg|jpg|png|wmf|emf)|docMetadata/[^/]+\.xml"
    r"|customXml/(_rels/)?[^/]+\.(xml|rels)|\[trash\]/[^/]+\.dat|.*/"
)
_A_MACRO: Final = "Er zit een macro in."
_ELSEWHERE: Final = "Er zit meer dan één werkmap in, of de werkmap staat op een vreemde plek."
_REASONS: Final = (
    (re.compile(r"vba|macrosheet|macroEnabled", re.I), _A_MACRO),
    (re.compile(r"externalLink", re.I), "Er zit een koppeling naar een ander bestand in."),
    (re.compile(r"embeddings|oleObject|/package$", re.I), "Er zit een ander bestand in verstopt."),
    (re.compile(r"activeX|ctrlProp|/control$", re.I), "Er zit een besturingselement in."),
    (re.compile(r"connections|queryTable|\bmodel\b", re.I), "Er zit een verbinding met een gegevensbron in."),
    (re.compile(r"comment|drawings?\b|media|charts", re.I), "Er zijn opmerkingen of plaatjes bijgezet."),
)
_ANY_REASON: Final = re.compile("|".join(f"(?:{pattern.pattern})" for pattern, _ in _REASONS), re.I)
_OF_OFFICE: Final = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
    "http://purl.oclc.org/ooxml/officeDocument/relationships/",
)
_RELATIONS: Final = frozenset(
    (
        *(
            f"{space}{kind}"
            for space in _OF_OFFICE
            for kind in (
                *("officeDocument", "extended-properties", "custom-properties", "metadata/thumbnail", "customXml"),
                *("extendedProperties", "customProperties", "customXmlProps", "worksheet", "styles", "theme"),
                *("sharedStrings", "calcChain", "sheetMetadata", "table", "printerSettings"),
            )
        ),
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail",
        "http://schemas.openxmlformats.org/officedocument/2006/relationships/metadata/core-properties",
        "http://schemas.microsoft.com/office/2017/10/relationships/person",
        "http://schemas.microsoft.com/office/2019/04/relationships/namedSheetView",
        "http://schemas.microsoft.com/office/2020/02/relationships/classificationlabels",
    )
)
_OUTSIDE: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//|.*[\\#?%]")
_MAINS: Final = ".main+xml"
_MAIN: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
_DTD: Final = re.compile(rb"<!(DOCTYPE|ENTITY)", re.I)
_ENCODING: Final = re.compile(rb"^<\?xml[^>]{0,200}?encoding\s*=\s*['\"]([A-Za-z0-9._-]+)['\"]")


def preflight(data: bytes) -> Mapping[str, bytes]:
    """The parts of a workbook that is safe to read: part name -> bytes.

    Raises HaError NOT_A_RETURN, LABEL_ENCRYPTED, UNREADABLE or HOSTILE_FILE, the last with its reason in Dutch.
    """
    parts = read_archive(data)
    if CONTENT_TYPES not in parts or WORKBOOK not in parts:
        raise HaError(Code.NOT_A_RETURN, reason="Het is geen Excel-bestand (.xlsx).")
    for name in parts:
        if not _ALLOWED.fullmatch(name):
            refuse(_reason(name) or _stranger(name))
    for name, part in parts.items():
        if name.endswith((".xml", ".rels")):
            _check_text(name, part)
        elif name.endswith("/") and part:
            refuse(_stranger(name))
    _check_types(parts[CONTENT_TYPES])
    for name, part in parts.items():
        if name.endswith(".rels"):
            _check_relations(part)
    _check_root(parts.get(ROOT, b""))
    return parts


@once
def relations(part: bytes) -> tuple[tuple[str, str, str], ...]:
    """The relations in a part: the id, the last word of the type, and the target as it is written."""
    found = [attributes for tag, attributes in elements(part) if tag == "Relationship"] if part else []
    return tuple((one.get("Id", ""), one.get("Type", "").rpartition("/")[2], one.get("Target", "")) for one in found)


def _reason(name: str) -> str:
    """Why a part, a relation or a content type with this name is refused; "" where it is not known as dangerous."""
    if not _ANY_REASON.search(name):
        return ""
    return next(reason for pattern, reason in _REASONS if pattern.search(name))


def _stranger(name: str) -> str:
    return f"Er zit een onderdeel in dat er niet hoort: ‘{name:.60}’."


def _check_text(name: str, part: bytes) -> None:
    """Plain UTF-8 without declarations of its own."""
    if b"\x00" in part or part.startswith((b"\xff\xfe", b"\xfe\xff")):
        refuse(f"Het onderdeel ‘{name:.60}’ is geen gewone tekst.")
    declared = _ENCODING.match(part.removeprefix(b"\xef\xbb\xbf"))
    if declared and declared[1].lower() not in (b"utf-8", b"us-ascii"):
        refuse(f"Het onderdeel ‘{name:.60}’ is geen gewone tekst.")
    if _DTD.search(part):
        refuse("Er staan verwijzingen in die een lezer kunnen laten vastlopen.")


@once
def _check_types(part: bytes) -> None:
    """One workbook among the content types, where every reader looks for it, and nothing that is known as dangerous.

    Types are read with a parser: a search through the bytes is misled by `sheet.main+xm&#108;`.
    """
    types = [attributes for tag, attributes in elements(part) if tag in ("Default", "Override")]
    for attributes in types:
        if reason := _reason(attributes.get("ContentType", "")):
            refuse(reason)
    names = [attributes["PartName"].casefold() for attributes in types if "PartName" in attributes]
    mains = [attributes for attributes in types if attributes.get("ContentType", "").casefold().endswith(_MAINS)]
    if len(set(names)) != len(names) or mains != [{"PartName": f"/{WORKBOOK}", "ContentType": _MAIN}]:
        refuse(_ELSEWHERE)


@once
def _check_relations(part: bytes) -> None:
    """No way out of the file, no id twice (LibreOffice stops on it), nothing that is known as dangerous."""
    found = [attributes for tag, attributes in elements(part) if tag == "Relationship"]
    for attributes in found:
        kind = attributes.get("Type", "")
        if reason := _reason(kind):
            refuse(reason)
        outside = attributes.get("TargetMode", "Internal").casefold() != "internal"
        if outside or _OUTSIDE.match(attributes.get("Target", "")):
            refuse("Er zit een verwijzing naar buiten in.")
        if kind not in _RELATIONS:
            refuse(f"Er zit een verwijzing in die er niet hoort: ‘{kind.rpartition('/')[2]:.60}’.")
    if len({attributes.get("Id") for attributes in found}) != len(found):
        refuse("Twee verwijzingen in het bestand heten hetzelfde.")


def _check_root(part: bytes) -> None:
    targets = [target for _, kind, target in relations(part) if kind == "officeDocument"]
    if [target.removeprefix("/") for target in targets] != [WORKBOOK]:
        refuse(_ELSEWHERE)
