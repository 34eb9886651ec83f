"""Where packages and codes are written: nothing that is there already is replaced, and codes are for one's own eyes."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.store.central.records import StoredRound
from hamonitor_desktop.usecases.files import write_bytes
from hamonitor_desktop.usecases.leftovers import NO_NOTES, Notes
from hamonitor_desktop.usecases.packaging import MadePackage, carried, codes_csv, file_name

CARRIER: Final = "xlsx"


@dataclass(frozen=True)
class Put:
    """Writes the files of one go; `written` takes them, and `notes` each before it is there. Nothing is replaced."""

    written: list[Path]
    notes: Notes = NO_NOTES

    def __call__(self, path: Path, data: bytes, *, private: bool = False) -> None:
        """Write a file that is not there yet. Raises HaError FILE_EXISTS and those of writing."""
        if path.exists():
            raise HaError(Code.FILE_EXISTS, path=path)
        self.written.append(path)
        self.notes.note(path, data)
        write_bytes(path, data, private=private, mark=self.notes.mark)


@dataclass(frozen=True)
class PackageFiles:
    """Where packages and codes go."""

    out: Path
    codes: Path
    carrier: str | None
    put: Put

    def write_package(self, made: MadePackage, stored: StoredRound) -> str:
        """Write a package, and give its name as seen from the codes."""
        path = self.out / file_name(made.organisation, CARRIER if self.carrier else "haronde", made.invitation.sequence)
        self.put(path, carried(made, stored) if self.carrier else made.compact.encode("ascii"))
        return _seen_from(self.codes.parent, path)

    def write_codes(self, rows: Iterable[tuple[MadePackage, str]]) -> None:
        """Write the codes, for the eyes of this user alone."""
        self.put(self.codes, codes_csv(rows), private=True)


def _seen_from(folder: Path, path: Path) -> str:
    try:
        return Path(os.path.relpath(path, folder)).as_posix()
    except ValueError:  # on another drive of a Windows machine
        return path.as_posix()
