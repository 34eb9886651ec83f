"""Explanations: whether one says something, and for which value it was written."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.values import Value

_WORD: Final = re.compile(r"[^\W\d_]+")
_LEAST_WORDS: Final = 2
_LEAST_LETTERS: Final = 10
_EMPTY: Final = frozenset(
    (
        *("ok", "oke", "oké", "okay", "okee", "akkoord", "accoord", "prima", "goed", "klopt", "klaar", "gereed", "ja"),
        *("nee", "neen", "x", "xx", "xxx", "test", "nvt", "n v t", "na", "n a", "niet van toepassing", "geen", "niets"),
        *("geen toelichting", "geen opmerking", "geen opmerkingen", "geen bijzonderheden", "geen commentaar", "idem"),
        *("zie boven", "zie hierboven", "zie vorige", "zie vorig jaar", "zie vorige ronde", "zie antwoord", "zelfde"),
        *("hetzelfde", "ongewijzigd", "onbekend", "weet niet", "geen idee", "komt nog", "volgt", "volgt nog", "later"),
        *("tbd", "pm", "p m", "ntb", "n t b", "nog invullen", "toelichting"),
    )
)


def is_empty_phrase(text: str) -> bool:
    """Whether something was written and it says nothing: "OK", "n.v.t.", a dash. White space alone is no text."""
    if not text.strip():
        return False
    bare = " ".join(re.sub(r"[\W_]+", " ", text.lower()).split())
    return not bare or bare in _EMPTY


def has_substance(text: str) -> bool:
    """Whether the text can pass for an explanation: no empty phrase, two words or more, ten letters or more."""
    words = _WORD.findall(text)
    letters = sum(map(len, words))
    return len(words) >= _LEAST_WORDS and letters >= _LEAST_LETTERS and not is_empty_phrase(text)


def explained_value(states: Iterable[Answer]) -> Value:
    """The value for which the explanation was written, from the answers a question went through, oldest first.

    That is the value that stood when the explanation last changed. Where there was none yet, it is the first one
    chosen after it. None where no explanation stands.
    """
    text, value = "", None
    for answer in states:
        if answer.explanation != text:
            text, value = answer.explanation, answer.value
        elif value is None:
            value = answer.value
    return value if text.strip() else None
