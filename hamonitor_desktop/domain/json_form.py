"""JSON as the payloads have it: how it is written, and small checks on what was parsed."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from typing import Final, NoReturn, cast

_DEEPEST: Final = 32  # levels; a package with its whole edition has seven
_MOST: Final = 1_000_000_000
_STEERING: Final = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_HOLDERS: Final = frozenset((dict, list))  # what the decoder makes, and nothing that derives from them
_HALF: Final = re.compile(r"\\u[dD][89a-fA-F]")


def payload_bytes(document: Mapping[str, object]) -> bytes:
    """The document as it is signed: UTF-8, without white space."""
    return json.dumps(document, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode("utf-8")


def json_line(data: object) -> str:
    """Data for a machine, on a line that does a terminal no harm: what would steer it or turn it around is escaped."""
    text = json.dumps(data, ensure_ascii=False, allow_nan=False)
    return _STEERING.sub(lambda sign: f"\\u{ord(sign[0]):04x}", text)


def read_object(data: bytes) -> Mapping[str, object]:
    """The one JSON object in UTF-8 that the bytes are, whoever made them; see RFC 7493.

    Each member is there once, each number is finite, each text can be kept, and nothing lies too deep. Raises
    ValueError or TypeError otherwise.
    """
    text = data.decode("utf-8")
    try:
        document: object = _DECODER.decode(text)
    except RecursionError:
        raise ValueError("it lies too deep") from None
    _check_depth(document)
    if _HALF.search(text):  # half a character, which no database, workbook or window can hold
        json.dumps(document, ensure_ascii=False).encode("utf-8")
    return object_of(document)


def _no_constant(text: str) -> NoReturn:
    raise ValueError(f"{text} is no JSON")


def _finite(text: str) -> float:
    found = float(text)
    if not math.isfinite(found):
        raise ValueError("a number is too large")
    return found


def _check_depth(document: object) -> None:
    level: list[object] = [document]
    for _ in range(_DEEPEST):
        holders: list[object] = [item for item in level if type(item) in _HOLDERS]
        if not holders:
            return
        level = list[object]()
        for item in holders:
            level += cast(list[object], item) if type(item) is list else cast(dict[str, object], item).values()
    raise ValueError("it lies too deep")


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """An object whose members are each there once: of two readers, one could take the first and one the last."""
    made = dict(pairs)
    if len(made) != len(pairs):
        raise ValueError("a member is there twice")
    return made


def object_of(value: object) -> Mapping[str, object]:
    """The value as an object. Raises TypeError otherwise."""
    if not isinstance(value, Mapping):
        raise TypeError("not an object")
    return cast(Mapping[str, object], value)


def string_of(value: object) -> str:
    """The value as a text. Raises TypeError otherwise."""
    if not isinstance(value, str):
        raise TypeError("not a text")
    return value


def truth_of(value: object) -> bool:
    """The value as true or false. Raises TypeError otherwise."""
    if not isinstance(value, bool):
        raise TypeError("neither true nor false")
    return value


def array_of(value: object) -> list[object]:
    """The value as an array. Raises TypeError otherwise."""
    if not isinstance(value, list):
        raise TypeError("not an array")
    return cast(list[object], value)


def whole(value: object, least: int = 1) -> int:
    """The value as a whole number from `least` to what any database holds. Raises ValueError otherwise."""
    if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= _MOST:
        raise ValueError(f"not a whole number of {least} or more")
    return value


_DECODER: Final = json.JSONDecoder(object_pairs_hook=_once, parse_constant=_no_constant, parse_float=_finite)
