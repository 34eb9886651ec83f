"""JSON as the payloads have it: how it is written, and small checks on what was parsed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import cast


def payload_bytes(document: Mapping[str, object]) -> bytes:
    """The document as it is signed: UTF-8, without white space."""
    return json.dumps(document, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode("utf-8")


def once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """An object whose members are each there once: of two readers, one could take the first and one the last.

    For `object_pairs_hook`. Raises ValueError otherwise.
    """
    made = dict(pairs)
    if len(made) != len(pairs):
        raise ValueError("a member is there twice")
    return made


def object_of(value: object) -> Mapping[str, object]:
    """The value as an object. Raises TypeError otherwise."""
    if not isinstance(value, Mapping):
        raise TypeError("not an object")
    return cast(Mapping[str, object], value)


def array_of(value: object) -> list[object]:
    """The value as an array. Raises TypeError otherwise."""
    if not isinstance(value, list):
        raise TypeError("not an array")
    return cast(list[object], value)


def whole(value: object) -> int:
    """The value as a whole number of 1 or more. Raises ValueError otherwise."""
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        raise ValueError("not a whole number of 1 or more")
    return value
