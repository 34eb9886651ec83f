"""What SQLite would take for part of a file beside which it lies, in a folder that somebody else may have filled.

A journal can name a journal of journals, by any path: rolling it back then deletes the file of that name. It can also
say that the file was larger than any disk. None of ours does: one that cannot be ours is not to be opened at all.
"""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path
from typing import Final

JOURNAL: Final = "-journal"
AHEAD: Final = "-wal"
MOST: Final = 500_000_000
"""Bytes of a file of ours, with much room to spare."""
_SHARED: Final = "-shm"
_MAGIC: Final = b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7"
_HEADER: Final = 28
_SHORTEST: Final = 16  # bytes of the end that names another journal, its name left out


def beside(path: Path, ending: str) -> Path:
    """The file with the name that SQLite gives it."""
    return path.with_name(f"{path.name}{ending}")


def strange_beside(path: Path) -> str:
    """The name of what lies beside a file and can be no trace of an own write that was cut off; "" if nothing does."""
    for ending in (JOURNAL, AHEAD, _SHARED):
        found = beside(path, ending)
        with suppress(OSError):  # gone meanwhile, or held: SQLite itself says what is wrong with it
            if not stat.S_ISREG(found.lstat().st_mode) or (ending == JOURNAL and _is_strange(found)):
                return found.name
    return ""


def _is_strange(journal: Path) -> bool:
    with journal.open("rb") as stream:
        head, size = stream.read(_HEADER), stream.seek(0, os.SEEK_END)
        stream.seek(max(0, size - len(_MAGIC)))
        names_another = size >= _SHORTEST and stream.read() == _MAGIC
    pages, page = int.from_bytes(head[16:20], "big"), int.from_bytes(head[24:28], "big")
    return names_another or (head.startswith(_MAGIC) and pages * page > MOST)
