"""What is looked at before any parser sees a byte of a workbook: the container, the names, and the text of its parts.

Allowed are the parts that our own workbooks have, and those that Excel, LibreOffice, SharePoint and sensitivity labels
add on a save (docProps, docMetadata, customXml, printerSettings, calcChain, persons, theme). What the cells hold is
looked at in `sheets`, which knows no formulas and no cell beyond its limits.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.excel.archive import read_archive, refuse

CONTENT_TYPES: Final = "[Content_Types].xml"
WORKBOOK: Final = "xl/workbook.xml"

_ALLOWED: Final = re.compile(
    r"\[Content_Types\]\.xml|_rels/\.rels"
    r"|xl/(workbook|styles|sharedStrings|calcChain|metadata)\.xml|xl/_rels/workbook\.xml\.rels"
    r"|xl/worksheets/[^/]+\.xml|xl/worksheets/_rels/[^/]+\.xml\.rels"
    r"|xl/(theme|tables|persons)/[^/]+\.xml|xl/theme/_rels/[^/]+\.rels|xl/printerSettings/[^/]+\.bin"
    r"|docProps/[^/]+\.xml|docProps/thumbnail\.(jpeg|jpg|png|wmf|emf)|docMetadata/[^/]+\.xml"
    r"|customXml/(_rels/)?[^/]+\.(xml|rels)|.*/"
)
_REASONS: Final = (
    (re.compile(r"vba|macrosheets", re.I), "Er zit een macro in."),
    (re.compile(r"externalLinks", re.I), "Er zit een koppeling naar een ander bestand in."),
    (re.compile(r"embeddings|oleObject", re.I), "Er zit een ander bestand in verstopt."),
    (re.compile(r"activeX|ctrlProps", re.I), "Er zit een besturingselement in."),
    (re.compile(r"connections|queryTables|\bmodel\b", re.I), "Er zit een verbinding met een gegevensbron in."),
    (re.compile(r"comments|threadedComments|drawings|media|charts", re.I), "Er zijn opmerkingen of plaatjes bijgezet."),
)
_DTD: Final = re.compile(rb"<!(DOCTYPE|ENTITY)", re.I)
_ENCODING: Final = re.compile(rb"^<\?xml[^>]{0,200}?encoding\s*=\s*['\"]([A-Za-z0-9._-]+)['\"]")
_MACRO: Final = re.compile(rb"macroEnabled|vbaProject", re.I)
_ROOT: Final = re.compile(rb"<[^<>]*/officeDocument['\"][^<>]*>")
_EXTERNAL: Final = re.compile(rb"TargetMode\s*=\s*['\"]External", re.I)
_MAIN: Final = re.compile(rb"<[^<>]*sheet\.main\+xml[^<>]*>")


def preflight(data: bytes) -> Mapping[str, bytes]:
    """The parts of a workbook that is safe to read: part name -> bytes.

    Raises HaError NOT_A_RETURN, LABEL_ENCRYPTED, UNREADABLE or HOSTILE_FILE, the last with its reason in Dutch.
    """
    parts = read_archive(data)
    for name in parts:
        if not _ALLOWED.fullmatch(name):
            refuse(_reason(name))
    if CONTENT_TYPES not in parts or WORKBOOK not in parts:
        raise HaError(Code.NOT_A_RETURN, reason="Het is geen Excel-bestand (.xlsx).")
    for name, part in parts.items():
        if name.endswith((".xml", ".rels")):
            _check_text(name, part)
    _check_one_workbook(parts)
    return parts


def _reason(name: str) -> str:
    for pattern, reason in _REASONS:
        if pattern.search(name):
            return reason
    return f"Er zit een onderdeel in dat er niet hoort: ‘{name:.60}’."


def _check_text(name: str, part: bytes) -> None:
    """Plain UTF-8 without declarations of its own, and in relations no way out of the file."""
    if b"\x00" in part or part.startswith((b"\xff\xfe", b"\xfe\xff")):
        refuse(f"Het onderdeel ‘{name:.60}’ is geen gewone tekst.")
    declared = _ENCODING.match(part.removeprefix(b"\xef\xbb\xbf"))
    if declared and declared[1].lower() not in (b"utf-8", b"us-ascii"):
        refuse(f"Het onderdeel ‘{name:.60}’ is geen gewone tekst.")
    if _DTD.search(part):
        refuse("Er staan verwijzingen in die een lezer kunnen laten vastlopen.")
    if name.endswith(".rels") and _EXTERNAL.search(part):
        refuse("Er zit een verwijzing naar buiten in.")


def _check_one_workbook(parts: Mapping[str, bytes]) -> None:
    """One workbook, where every reader looks for it, so that all see the same sheets."""
    types = parts[CONTENT_TYPES]
    if _MACRO.search(types):
        refuse("Er zit een macro in.")
    mains = _MAIN.findall(types)
    roots = _ROOT.findall(parts.get("_rels/.rels", b""))
    if len(mains) != 1 or b'"/xl/workbook.xml"' not in mains[0].replace(b"'", b'"'):
        refuse("Er zit meer dan één werkmap in, of de werkmap staat op een vreemde plek.")
    target = re.search(rb"Target\s*=\s*['\"]/?([^'\"]*)['\"]", roots[0]) if len(roots) == 1 else None
    if target is None or target[1] != WORKBOOK.encode("ascii"):
        refuse("Er zit meer dan één werkmap in, of de werkmap staat op een vreemde plek.")
