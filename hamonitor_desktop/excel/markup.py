"""Reads the XML of a workbook's parts by local names, without any declaration, and within limits of its own.

A name is local to the namespace of the part's first element: the strict and the transitional one differ, and programs
choose their own prefixes. What is of another namespace comes with a colon before it: Excel may pass over it, or read
what is in it (ECMA-376 part 3), so that whoever reads it must say what becomes of it.

The limits are far above what any workbook of ours holds after a save by another program: a part of 20 MB made of
nothing but tiny elements, or of one element with a million attributes, would cost a reader minutes or gigabytes. Within
them a part becomes a tree at once, made by expat and C alone: a call back into Python for each tag costs three times
as much, and a return has a thousand tags.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Final, TypeVar
from xml.etree.ElementTree import Element, ParseError, XMLParser  # noqa: S405 - entities and sizes are looked at here

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.excel.archive import refuse

MOST_ELEMENTS: Final = 250_000  # a full sheet of 2,000 rows by 40 columns has 242,000
MOST_ATTRIBUTES: Final = 500_000  # three for each cell of a full sheet, twice
MOST_STRETCH: Final = 262_144  # bytes of one tag with the text behind it; a cell holds 32,767 characters
FOREIGN: Final = ":"
"""What a name of another namespace begins with."""
TWO_READINGS: Final = "Er staat iets in dat het ene programma anders leest dan het andere."
_STRETCH: Final = re.compile(rb"<[^<]{%d}" % MOST_STRETCH)
_MOST_KEPT: Final = 32  # parts
_LONGEST_KEPT: Final = 32_768  # bytes of a part

_Found = TypeVar("_Found")


def parse(part: bytes) -> Element:
    """The first element of a part, with all that is in it; comments are left out. Raises HaError."""
    if b"<!DOCTYPE" in part:
        refuse("Er staan verwijzingen in die een lezer kunnen laten vastlopen.")
    if len(part) > MOST_STRETCH:  # what is shorter has no room for what is refused
        _check_measure(part)
    parser = XMLParser(encoding="utf-8")  # noqa: S314 - whatever encoding it names, and no declarations: see above
    try:
        parser.feed(part)
        return parser.close()
    except ParseError as error:
        raise HaError(Code.UNREADABLE, reason="De inhoud van het bestand is beschadigd.") from error


def _check_measure(part: bytes) -> None:
    if _STRETCH.search(part):
        refuse("Er staat een tekst in die langer is dan een werkblad toelaat.")
    if part.count(b"<") - part.count(b"</") > MOST_ELEMENTS or part.count(b"=") > MOST_ATTRIBUTES:
        refuse("Er staat veel meer in dan in een retour past.")


def space_of(element: Element) -> str:
    """The namespace of an element, as it stands before its local name: `{urn:example}`, or nothing."""
    return element.tag[: element.tag.rfind("}") + 1]


class Names(dict[str, str]):
    """A tag as the parser gives it -> its name: local, with a colon before it where its namespace is not `space`."""

    def __init__(self, space: str) -> None:
        super().__init__()
        self._space = space

    def __missing__(self, tag: str) -> str:
        cut = tag.rfind("}") + 1
        name = self[tag] = tag[cut:] if tag[:cut] == self._space else FOREIGN + tag[cut:]
        return name


def elements(part: bytes) -> list[tuple[str, dict[str, str]]]:
    """Every element of a part, in order: its name and its attributes; refused with any of another namespace.

    Raises HaError.
    """
    root = parse(part)
    names = Names(space_of(root))
    found = [(names[element.tag], element.attrib) for element in root.iter()]
    if any(name.startswith(FOREIGN) for name in names.values()):
        refuse(TWO_READINGS)
    return found


def once(look: Callable[[bytes], _Found]) -> Callable[[bytes], _Found]:
    """Look at a part once: what is no sheet is the same, byte for byte, in most returns of one program.

    What was refused is looked at again, and so is what is long: it must not stay in memory.
    """
    kept = lru_cache(_MOST_KEPT)(look)

    @wraps(look)
    def looked(part: bytes) -> _Found:
        return kept(part) if len(part) <= _LONGEST_KEPT else look(part)

    return looked
