"""Copies for colleagues that were not finished: where one is being made is noted, so that nothing of it is left there.

The note is one small file in the user's own profile, with the folder in it, for as long as the copy is being made. One
that is still there belongs to a program that was ended halfway.
"""

from __future__ import annotations

import hashlib
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from hamonitor_desktop.domain.codes import HaError
from hamonitor_desktop.store.dossier.dossier import Dossier
from hamonitor_desktop.usecases.files import read_bytes, write_bytes

_LONGEST: Final = 100_000


@contextmanager
def noted(store: Dossier, folder: Path) -> Generator[None]:
    """Note that a copy of this dossier is being made in a folder, for as long as it takes."""
    note = _note_of(store)
    with suppress(HaError):  # without it the copy is made as well
        write_bytes(note, str(folder.absolute()).encode("utf-8", "surrogatepass"), private=True)
    try:
        yield
    finally:
        _remove(note)


def clear_half_copies(store: Dossier) -> None:
    """Take away what is left of a copy that was not finished, wherever it was to come."""
    note = _note_of(store)
    with suppress(HaError, ValueError):  # there is none, or nothing can be read from it
        store.discard_half_copies(Path(read_bytes(note, limit=_LONGEST).decode("utf-8", "surrogatepass")))
    _remove(note)


def _note_of(store: Dossier) -> Path:
    from platformdirs import user_data_path

    name = hashlib.sha256(store.kept().own_id.encode("utf-8", "surrogatepass")).hexdigest()[:32]
    return user_data_path("HA-Monitor", appauthor=False) / "halve-kopieën" / f"{name}.txt"


def _remove(note: Path) -> None:
    with suppress(OSError):  # it is looked at again then, which changes nothing
        note.unlink(missing_ok=True)
