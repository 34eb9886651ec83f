"""What a spreadsheet takes for a formula, and how a text is kept from being one."""

from __future__ import annotations

import re
from typing import Final

_SIGNS: Final = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""The last four are the wide forms of East Asia, which a spreadsheet there reads as the others."""
_BEGINNINGS: Final = (*_SIGNS, "\t", "\r", "\n")
_WITHIN: Final = re.compile(rf"(?<=[;\r\n])(?='*[{re.escape(''.join(_SIGNS))}])")


def is_formula(text: str) -> bool:
    """Whether a spreadsheet would take the text for a formula."""
    return text.startswith(_BEGINNINGS)


def guarded(text: str) -> str:
    """The text with an apostrophe before it where a spreadsheet would take it for a formula.

    One that has an apostrophe there of itself gets another, so that the first one can always be taken away again.
    """
    return f"'{text}" if is_formula(text.lstrip("'")) else text


def guarded_within(text: str) -> str:
    """The same for a CSV with commas: a Dutch Excel takes it apart at every semicolon and new line, quoted or not."""
    return _WITHIN.sub("'", guarded(text))
