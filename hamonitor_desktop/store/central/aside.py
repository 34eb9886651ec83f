"""A copy of a store beside it, as it was before a newer version of the program changed its tables."""

from __future__ import annotations

import os
import sqlite3
import stat
from contextlib import closing
from itertools import count
from pathlib import Path

from hamonitor_desktop.store.file_errors import file_errors
from hamonitor_desktop.store.sqlite import connect, known_error
from hamonitor_desktop.store.temporary import discard, new_beside, put_in_place


def copy_aside(store: Path, version: int) -> Path:
    """Copy the file of a store of this version; whoever asks holds off all writers meanwhile. Raises HaError."""
    copy = _free(store, version)
    with file_errors(copy):
        handle, temporary = new_beside(copy)
        os.close(handle)
    try:
        with file_errors(copy):
            # the connection that holds off the others cannot be copied from itself: SQLite calls it locked, without end
            with closing(connect(store, read_only=True)) as source, closing(sqlite3.connect(temporary)) as target:
                source.backup(target)
            temporary.chmod(stat.S_IMODE(store.stat().st_mode))
            put_in_place(temporary, copy)
    except sqlite3.DatabaseError as error:
        known = known_error(error, copy)
        if known is None:
            raise
        raise known from error
    finally:
        discard(temporary)
        discard(temporary.with_name(f"{temporary.name}-journal"))
    return copy


def _free(store: Path, version: int) -> Path:
    """The name of the copy, with a number where there is such a file."""
    name = f"{store.stem}-versie-{version}"
    names = (name if number == 1 else f"{name} ({number})" for number in count(1))
    return next(path for path in (store.with_name(f"{name}{store.suffix}") for name in names) if not path.exists())
