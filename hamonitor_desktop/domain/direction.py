"""Texts of others within a sentence of ours: signs that turn the writing around would turn our own words around too."""

from __future__ import annotations

import re
from typing import Final

_TURNING: Final = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_NO_PART: Final = re.compile(r"[^A-Za-z0-9._-]+")
MOST_NAME: Final = 200
"""Characters of a name or a function that is signed."""
_LONGEST_NAME: Final = 80


def straight(text: str) -> str:
    """The text without those signs; writing that goes from right to left by itself still does."""
    return _TURNING.sub("", text)


def is_name(text: str) -> bool:
    """Whether a text can be a name or a code: on one line, and no longer than the field for one."""
    return len(text) <= MOST_NAME and len(text.splitlines()) <= 1 and straight(text) == text


def as_name(text: str) -> str:
    """A name as it fits in a sentence: on one line, without control characters, and no longer than names are."""
    line = " ".join(plain(straight(text[: 10 * _LONGEST_NAME])).split())
    return line if len(line) <= _LONGEST_NAME else f"{line[:_LONGEST_NAME].rstrip()} …"


def as_file_part(text: str) -> str:
    """A code or an id as part of the name of a file, wherever it comes from: no folder, no device, no hidden file."""
    return _NO_PART.sub("-", text[:_LONGEST_NAME]).strip(".-") or "x"


def plain(text: str) -> str:
    """On one line and without control characters: what others wrote makes no line and no colour of a terminal."""
    return text if text.isprintable() else "".join(sign if sign.isprintable() else " " for sign in text)
