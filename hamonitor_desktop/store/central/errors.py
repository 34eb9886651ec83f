"""Which errors of a database a user can mend, and as what they reach the user; any other is a fault of the program."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import Final, ParamSpec, TypeVar

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
_DAMAGED: Final = "Het bestand is beschadigd. Zet een reservekopie terug."
_STRANGE: Final = "Er staat iets in dat HA-Monitor er niet zo in zet: zij is beschadigd, of door iemand gewijzigd."
_Of = ParamSpec("_Of")
_Read = TypeVar("_Read")


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
    except HaError as error:
        if error.code is Code.NOT_A_STORE and not error.details["path"]:  # what read it knew of no place
            raise HaError(error.code, **{**error.details, "path": shown(address)}) from error
        raise


def as_kept(read: Callable[_Of, _Read]) -> Callable[_Of, _Read]:
    """Of what reads rows: what is not as we keep it is told so. A file can be made by anyone, and a disk decays."""

    @wraps(read)
    def told(*args: _Of.args, **kwargs: _Of.kwargs) -> _Read:
        try:
            return read(*args, **kwargs)
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            raise HaError(Code.NOT_A_STORE, path="", reason=_STRANGE) from error

    return told


def _of_file(error: DatabaseError | InterfaceError, path: Path) -> HaError | None:
    known = known_error(error.orig, path)
    if known is None or isinstance(error, IntegrityError):  # two of what may be there once: a fault of the program
        return None
    if known.code is Code.FILE_LOCKED:
        return HaError(Code.STORE_BUSY)
    if known.code is Code.DOSSIER_DAMAGED:
        # its head was read before this: it is ours, or was
        return HaError(Code.NOT_A_STORE, path=path, reason=_DAMAGED)
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
