"""Which errors of a database a user can mend, and as what they reach the user; any other is a fault of the program."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from sqlalchemy.exc import DatabaseError, InterfaceError, OperationalError

from hamonitor_desktop.domain.codes import Code, HaError

_UNREACHABLE: Final = "De server antwoordt niet, of weigert de toegang"


@contextmanager
def store_errors(shown: str) -> Generator[None]:
    """Turn a known database error about the store `shown` into its HaError. No password stands in it."""
    try:
        yield
    except (DatabaseError, InterfaceError) as error:
        known = _known(error, shown)
        if known is None:
            raise
        raise known from None


def _known(error: DatabaseError | InterfaceError, shown: str) -> HaError | None:
    told = str(error.orig).lower()
    if "database is locked" in told or "lock timeout" in told or "deadlock detected" in told:
        return HaError(Code.STORE_BUSY)
    if "is full" in told or "no space left" in told or "disk i/o error" in told:
        return HaError(Code.DISK_FULL, path=shown)
    if "readonly" in told or "read-only" in told or "unable to open database file" in told:
        return HaError(Code.FOLDER_READ_ONLY, path=Path(shown).parent)
    if "not a database" in told or "malformed" in told:
        return HaError(Code.NOT_A_STORE, path=shown, reason="Het bestand is beschadigd of van een ander programma.")
    if isinstance(error, OperationalError | InterfaceError):
        return HaError(Code.STORE_UNREACHABLE, reason=f"{_UNREACHABLE} ({shown}).")
    return None
