"""A file beside the one that is to be, which is put in its place when it is whole."""

from __future__ import annotations

import os
import secrets
from pathlib import Path
from typing import Final

_FLAGS: Final = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOINHERIT", 0)


def new_beside(path: Path) -> tuple[int, Path]:
    """A new, empty file in the folder of `path`: the open handle and its name. Raises OSError.

    `tempfile` is no use here: in a folder that Windows closes to the user it goes on trying names without end.
    """
    temporary = path.with_name(f".hamonitor-{secrets.token_hex(8)}")
    return os.open(temporary, _FLAGS, 0o600), temporary
