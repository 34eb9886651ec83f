"""Copies of a dossier beside it: when it is opened, before it is migrated, and every half hour of change."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path
from typing import Final

from sqlalchemy.exc import DBAPIError

from hamonitor_desktop.domain.codes import FULL, Code, HaError
from hamonitor_desktop.store.dossier.records import CopyOf
from hamonitor_desktop.store.dossier.rows import put_copy_of
from hamonitor_desktop.store.sqlite import WRITES, known_error, make_engine
from hamonitor_desktop.store.temporary import new_beside

FOLDER: Final = "reservekopieën"
KEEP: Final = 10
EVERY: Final = 30 * 60.0


def backups_of(dossier: Path) -> tuple[Path, ...]:
    """The copies of a dossier, newest first."""
    folder = dossier.parent / FOLDER
    found = [path for path in folder.glob("*.hamonitor") if path.stem.startswith(f"{dossier.stem} ")]
    return tuple(sorted(found, key=lambda path: path.name, reverse=True))


def write_copy(connection: sqlite3.Connection, out: Path, copy_of: CopyOf) -> None:
    """Write a copy for a colleague, marked as one: whole under another name and then in its place. Raises HaError."""
    temporary: Path | None = None
    try:
        handle, temporary = new_beside(out)
        os.close(handle)
        with closing(sqlite3.connect(temporary)) as target:
            connection.backup(target)
        engine = make_engine(temporary)
        with engine.connect().execution_options(**{WRITES: True}) as marking, marking.begin():
            put_copy_of(marking, copy_of)
        engine.dispose()
        temporary.replace(out)
    except (OSError, sqlite3.DatabaseError, DBAPIError) as error:
        if temporary is not None:
            temporary.unlink(missing_ok=True)
        raise _told(error, out) from error


def back_up(connection: sqlite3.Connection, dossier: Path) -> Path:
    """Copy a dossier as it stands, and keep the newest copies. Raises HaError."""
    at = f"{datetime.now().astimezone():%Y-%m-%d %H.%M.%S.%f}"
    copy = dossier.parent / FOLDER / f"{dossier.stem} {at}.hamonitor"
    temporary = copy.with_suffix(".half")
    try:
        copy.parent.mkdir(exist_ok=True)
        with closing(sqlite3.connect(temporary)) as target:
            connection.backup(target)
        temporary.replace(copy)
        for old in backups_of(dossier)[KEEP:]:
            with suppress(PermissionError):  # Windows: one that is open somewhere goes the next time
                old.unlink(missing_ok=True)
    except (OSError, sqlite3.DatabaseError) as error:
        with suppress(OSError):  # the folder may be gone, or no folder
            temporary.unlink(missing_ok=True)
        raise _told(error, copy) from error
    return copy


def _told(error: OSError | sqlite3.DatabaseError | DBAPIError, copy: Path) -> HaError:
    if isinstance(error, DBAPIError):
        error = error.orig if isinstance(error.orig, sqlite3.DatabaseError) else OSError(str(error))
    if isinstance(error, sqlite3.DatabaseError):
        known = known_error(error, copy, Code.DOSSIER_DAMAGED)
        return known or HaError(Code.INTERNAL, reason=f"De kopie is niet gelukt ({error}).")
    if error.errno in FULL:
        return HaError(Code.DISK_FULL, path=copy)
    return HaError(Code.FOLDER_READ_ONLY, path=copy.parent)
