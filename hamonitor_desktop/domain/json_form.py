"""Small checks on parsed JSON that the payloads share."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast


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
