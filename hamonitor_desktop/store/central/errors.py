"""Which errors of a database a user can mend, and as what they reach the user; any other is a fault of the program."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from sqlalchemy import URL
from sqlalchemy.exc import DatabaseError, IntegrityError, InterfaceError, OperationalError

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.store.central.addresses import shown
from hamonitor_desktop.store.sqlite import known_error

# what a server says in its own language it also says in these (PostgreSQL's SQLSTATE)
_BUSY: Final = frozenset(("55P03", "40P01", "40001"))  # lock not available, deadlock, serialization failure
_FULL: Final = "53100"
_REFUSED: Final = {
    "42501": "Uw account op de server mag dit niet; vraag de beheerder",
    "25006": "De server laat nu alleen lezen toe; vraag de beheerder",
}
_UNREACHABLE: Final = "De server antwoordt niet, of weigert de toegang"


@contextmanager
def store_errors(address: Path | URL) -> Generator[None]:
    """Turn a known database error about the store into its HaError. No password stands in it."""
    try:
        yield
    except (DatabaseError, InterfaceError) as error:
        known = _of_file(error, address) if isinstance(address, Path) else _of_server(error, shown(address))
        if known is None:
            raise
        raise known from None


def _of_file(error: DatabaseError | InterfaceError, path: Path) -> HaError | None:
    known = known_error(error.orig, path)
    if known is None or isinstance(error, IntegrityError):  # two of what may be there once: a fault of the program
        return None
    if known.code is Code.FILE_LOCKED:
        return HaError(Code.STORE_BUSY)
    if known.code is Code.DOSSIER_DAMAGED:
        # its head was read before this: it is ours, or was
        return HaError(Code.NOT_A_STORE, path=path, reason="Het bestand is beschadigd. Zet een reservekopie terug.")
    return known


def _of_server(error: DatabaseError | InterfaceError, name: str) -> HaError | None:
    state = getattr(error.orig, "sqlstate", None)
    if state in _BUSY:
        return HaError(Code.STORE_BUSY)
    if state == _FULL:
        return HaError(Code.DISK_FULL, path=name)
    if state in _REFUSED:
        return HaError(Code.STORE_UNREACHABLE, reason=f"{_REFUSED[state]} ({name}).")
    if isinstance(error, OperationalError | InterfaceError):
        return HaError(Code.STORE_UNREACHABLE, reason=f"{_UNREACHABLE} ({name}).")
    return None
