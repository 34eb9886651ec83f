"""Reads the XML of a workbook's parts by local names, without any declaration, and within limits of its own.

A name is local to the namespace of the part's first element: the strict and the transitional one differ, and programs
choose their own prefixes. What is of another namespace comes with a colon before it: Excel may pass over it, or read
what is in it (ECMA-376 part 3), so that whoever reads it must say what becomes of it.

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
FOREIGN: Final = ":"
"""What a name of another namespace begins with."""
TWO_READINGS: Final = "Er staat iets in dat het ene programma anders leest dan het andere."
_STRETCH: Final = re.compile(rb"<[^<]{%d}" % MOST_STRETCH)

Begin = Callable[[str, dict[str, str]], None]


def parse(
    part: bytes, begin: Begin, end: Callable[[str], None] | None = None, text: Callable[[str], None] | None = None
) -> None:
    """Parse a part; what is called gets each name as `Names` reads it, so that it need not be read twice.

    Raises HaError.
    """
    if _STRETCH.search(part):
        refuse("Er staat een tekst in die langer is dan een werkblad toelaat.")
    if part.count(b"<") > MOST_TAGS:
        refuse("Er staat veel meer in dan in een retour past.")
    parser = expat.ParserCreate("utf-8", " ")
    parser.buffer_text = True
    parser.StartElementHandler = begin
    if end is not None:
        parser.EndElementHandler = end
    if text is not None:
        parser.CharacterDataHandler = text
    parser.StartDoctypeDeclHandler = lambda *_: refuse("Er staan verwijzingen in die een lezer kunnen laten vastlopen.")
    try:
        parser.Parse(part, True)
    except expat.ExpatError as error:
        raise HaError(Code.UNREADABLE, reason="De inhoud van het bestand is beschadigd.") from error


class Names(dict[str, str]):
    """A tag as the parser gives it -> its name: local, with a colon before it where its namespace is another than that
    of the part's first element. Of each part it is asked for the first element first.
    """

    def __missing__(self, tag: str) -> str:
        space, _, name = tag.rpartition(" ")
        first = next(iter(self), tag)
        self[tag] = name if space == first.rpartition(" ")[0] else FOREIGN + name
        return self[tag]


def elements(part: bytes) -> list[tuple[str, dict[str, str]]]:
    """Every element of a part, in order: its name and its attributes; refused with any of another namespace.

    Raises HaError.
    """
    found: list[tuple[str, dict[str, str]]] = []
    names = Names()
    parse(part, lambda tag, attributes: found.append((names[tag], attributes)))
    if any(tag.startswith(FOREIGN) for tag, _ in found):
        refuse(TWO_READINGS)
    return found
