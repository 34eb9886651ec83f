"""Finds the files that travel with the program: installed, frozen by PyInstaller, or in a checkout."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

_PACKAGE: Final = Path(__file__).resolve().parent


@cache
def _root() -> Path:
    bundled = _PACKAGE / "_data"
    return bundled if bundled.is_dir() else _PACKAGE.parent


def asset(relative: str) -> Path:
    """The path of a bundled file or folder, such as `schema/editions/2024`. Raises FileNotFoundError when absent."""
    path = _root() / relative
    if not path.exists():
        raise FileNotFoundError(f"not bundled: {relative}")
    return path
