"""Reads the XML of a workbook's parts by local names, without any declaration, and within limits of its own.

The limits are far above what any workbook of ours holds after a save by another program: a part of 20 MB made of
nothing but tiny elements, or of one element with a million attributes, would cost a reader minutes or gigabytes.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final
from xml.parsers import expat

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.excel.archive import refuse

MOST_TAGS: Final = 500_000  # a full sheet of 2,000 rows by 40 columns has 484,000
MOST_STRETCH: Final = 262_144  # bytes of one tag with the text behind it; a cell holds 32,767 characters
_STRETCH: Final = re.compile(rb"<[^<]{%d}" % MOST_STRETCH)

Begin = Callable[[str, dict[str, str]], None]


def parse(
    part: bytes, begin: Begin, end: Callable[[str], None] | None = None, text: Callable[[str], None] | None = None
) -> None:
    """Parse a part, with local names: the strict and the transitional namespace differ. Raises HaError."""
    if _STRETCH.search(part):
        refuse("Er staat een tekst in die langer is dan een werkblad toelaat.")
    if part.count(b"<") > MOST_TAGS:
        refuse("Er staat veel meer in dan in een retour past.")
    parser = expat.ParserCreate("utf-8", " ")
    parser.buffer_text = True
    parser.StartElementHandler = lambda tag, attributes: begin(tag.rpartition(" ")[2], attributes)
    if end is not None:
        parser.EndElementHandler = lambda tag: end(tag.rpartition(" ")[2])
    if text is not None:
        parser.CharacterDataHandler = text
    parser.StartDoctypeDeclHandler = lambda *_: refuse("Er staan verwijzingen in die een lezer kunnen laten vastlopen.")
    try:
        parser.Parse(part, True)
    except expat.ExpatError as error:
        raise HaError(Code.UNREADABLE, reason="De inhoud van het bestand is beschadigd.") from error


def elements(part: bytes) -> list[tuple[str, dict[str, str]]]:
    """Every element of a part, in order: its local name and its attributes. Raises HaError."""
    found: list[tuple[str, dict[str, str]]] = []
    parse(part, lambda tag, attributes: found.append((tag, attributes)))
    return found
