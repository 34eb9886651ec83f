"""Copies of a dossier beside it: when it is opened, before it is migrated or merged, and every half hour of change."""

from __future__ import annotations

import filecmp
import os
import re
import sqlite3
import time
from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path
from typing import Final, cast

from sqlalchemy.exc import DBAPIError

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.store.dossier.records import CopyOf
from hamonitor_desktop.store.dossier.rows import put_copy_of
from hamonitor_desktop.store.file_errors import as_ha_error
from hamonitor_desktop.store.sqlite import WRITES, known_error, make_engine
from hamonitor_desktop.store.temporary import discard, discard_marked, new_beside, put_in_place

FOLDER: Final = "reservekopieën"
KEEP: Final = 10
EVERY: Final = 30 * 60.0
WAIT: Final = 5.0
_STAMP: Final = "%Y-%m-%d %H.%M.%S.%f"
_AT: Final = r"\d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d\.\d{6}"


def backups_of(dossier: Path) -> tuple[Path, ...]:
    """The copies of a dossier, newest first; none where nobody may look."""
    folder = dossier.parent / FOLDER
    if not os.path.isdir(folder):  # noqa: PTH112 - os.path never raises: the place itself may be closed
        return ()
    name = re.compile(re.escape(f"{dossier.stem} ") + _AT + r"\.hamonitor")
    now = _stamp()
    found = [path for path in folder.glob("*.hamonitor") if name.fullmatch(path.name)]
    # a copy of a time to come was made before the clock was set back
    return tuple(sorted(found, key=lambda path: (path.stem[-len(now) :] <= now, path.name), reverse=True))


def time_of(backup: Path) -> datetime:
    """When a copy was made, in this computer's own time, from its name. Raises ValueError."""
    return datetime.strptime(backup.stem[-len(_stamp()) :], _STAMP).astimezone()


def write_copy(connection: sqlite3.Connection, out: Path, copy_of: CopyOf, mark: str) -> None:
    """Write a copy for a colleague, marked as one: whole under another name and then in its place. Raises HaError.

    The other name has `mark` in it, by which what a program that is ended halfway leaves is found again.
    """
    discard_marked(out.parent, mark)
    temporary: Path | None = None
    try:
        handle, temporary = new_beside(out, mark)
        os.close(handle)
        with closing(sqlite3.connect(temporary)) as target:
            connection.backup(target, progress=_patience(out))
        engine = make_engine(temporary)
        with engine.connect().execution_options(**{WRITES: True}) as marking, marking.begin():
            put_copy_of(marking, copy_of)
        engine.dispose()
        put_in_place(temporary, out)
    except (OSError, sqlite3.DatabaseError, DBAPIError) as error:
        raise _told(error, out, temporary or out) from error
    finally:
        if temporary is not None:
            discard(temporary)
            discard(temporary.with_name(f"{temporary.name}-journal"))


def back_up(connection: sqlite3.Connection, dossier: Path) -> None:
    """Copy a dossier as it stands, unless the newest copy says the same; keep the newest ones. Raises HaError."""
    copy = dossier.parent / FOLDER / f"{dossier.stem} {_stamp()}.hamonitor"
    temporary = copy.with_name(f"{dossier.stem}.half")  # a dossier has one writer
    try:
        copy.parent.mkdir(exist_ok=True)
        for stale in (temporary, temporary.with_name(f"{temporary.name}-journal")):  # of a program ended halfway
            discard(stale)
        temporary.touch(mode=0o600)  # as private as the dossier
        with closing(sqlite3.connect(temporary)) as target:
            connection.backup(target, progress=_patience(dossier))
        _keep(temporary, copy, backups_of(dossier))
    except (OSError, sqlite3.DatabaseError) as error:
        raise _told(error, copy, temporary) from error
    finally:
        discard(temporary)


def _patience(dossier: Path) -> Callable[[int, int, int], None]:
    """Called after each step of a copy. Python tries without end where another program holds the file."""
    end = time.monotonic() + WAIT

    def after_step(status: int, _remaining: int, _total: int) -> None:
        if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED) and time.monotonic() > end:
            raise HaError(Code.FILE_LOCKED, path=dossier)

    return after_step


def _keep(temporary: Path, copy: Path, known: Sequence[Path]) -> None:
    """Put a copy in its place, and the oldest away; one that is as the newest would only push older ones out."""
    if known and filecmp.cmp(temporary, known[0], shallow=False):
        return
    put_in_place(temporary, copy)
    for old in known[KEEP - 1 :]:
        with suppress(PermissionError):  # Windows: one that is open somewhere goes the next time
            old.unlink(missing_ok=True)


def _stamp() -> str:
    return f"{datetime.now().astimezone():{_STAMP}}"


def _told(error: OSError | sqlite3.DatabaseError | DBAPIError, copy: Path, temporary: Path) -> HaError:
    """The error about the copy; it is the temporary file that is there or not, and the copy is what the user knows."""
    if isinstance(error, DBAPIError):
        error = error.orig if isinstance(error.orig, sqlite3.DatabaseError) else OSError(str(error))
    if isinstance(error, sqlite3.DatabaseError):
        known = known_error(error, temporary)
        if known is not None:
            beside = {temporary: copy, temporary.parent: copy.parent}
            return HaError(known.code, **{name: beside.get(cast(Path, at), at) for name, at in known.details.items()})
        return HaError(Code.INTERNAL, reason=f"De kopie is niet gelukt ({error}).")
    return as_ha_error(error, copy)
