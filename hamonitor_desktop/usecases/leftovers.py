"""What inviting that was ended halfway left in its folders: known again by the next run, and taken away.

While everybody is invited a note lies in each folder that files go to: which round it is, where the log of the store
stood, and of each file its name and SHA-256 before it is written. A note that is still there, and that nobody holds,
belongs to a program that was ended halfway, or to a copy of the store in which that happened. Codes in such files were
never kept, so they open nothing. Only what is byte for byte what the note says is taken away, in the folder of the note
itself, and only where its log is the beginning of this store's.

    ha-inviting-1 ROUND HEAD
    SHA256  NAME
"""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.store.central.audit import acting
from hamonitor_desktop.store.dossier.locking import DossierLock, acquire
from hamonitor_desktop.store.temporary import discard_marked
from hamonitor_desktop.usecases.files import file_errors, read_bytes

_FORM: Final = "ha-inviting-1"
_NOTES: Final = "uitnodigen-*.bezig"
_HEAD: Final = re.compile(r"ha-inviting-1 (\S+) ([0-9a-f]{64})")
_LINE: Final = re.compile(r"([0-9a-f]{64})  ([^/\\:\x00-\x1f]+)")
_MARK: Final = 8  # characters
_LONGEST: Final = 10_000_000  # bytes of a note, and of a file that it names


@dataclass(frozen=True)
class Origin:
    """Whose work it is: a round, and the log of its store so far, as hashes, the newest last."""

    round: str
    log: tuple[str, ...]


class Notes:
    """The notes of one run, by folder; `mark` begins the names of its temporary files.

    `cleared` counts the files of an earlier run that were taken away.
    """

    def __init__(self, notes: Mapping[Path, Path], mark: str = "", cleared: int = 0) -> None:
        self._notes, self.mark, self.cleared = notes, mark, cleared

    def note(self, path: Path, data: bytes) -> None:
        """Note a file that is about to be written. Raises HaError."""
        note = self._notes.get(path.parent)
        if note is not None:
            with file_errors(note), note.open("a", encoding="utf-8") as stream:
                stream.write(f"{sha256(data).hexdigest()}  {path.name}\n")


NO_NOTES: Final = Notes({})
"""For what is made for one organisation alone."""


@contextmanager
def noted(folders: set[Path], of: Origin) -> Generator[Notes]:
    """Clear what an earlier run left in the folders, and note in them what is made meanwhile. Raises HaError."""
    notes: dict[Path, Path] = {}
    with ExitStack() as held:
        cleared = sum(_cleared(folder, of) for folder in sorted(folders))
        for folder in sorted(folders):
            notes[folder] = note = folder / _NOTES.replace("*", of.log[-1][:12])
            with file_errors(note):
                folder.mkdir(parents=True, exist_ok=True)
                held.callback(_release, note, _hold(note))
                note.write_text(f"{_FORM} {of.round} {of.log[-1]}\n", encoding="utf-8")
        yield Notes(notes, of.log[-1][:_MARK], cleared)


def _hold(note: Path) -> DossierLock:
    lock = acquire(note, acting()[0])
    if isinstance(lock, DossierLock):
        return lock
    raise HaError(Code.WRONG_USE, reason="In deze map worden al pakketten gemaakt. Wacht tot dat klaar is.")


def _release(note: Path, lock: DossierLock) -> None:
    with suppress(OSError):  # a drive that is gone: the next run knows it by its log
        note.unlink(missing_ok=True)
    lock.release()


def _cleared(folder: Path, of: Origin) -> int:
    """Take away what the notes in a folder name that nobody works on any more; how many files that were."""
    count = 0
    for note in sorted(folder.glob(_NOTES)):
        with suppress(OSError, HaError):  # what cannot be read or taken away is refused by its name, as anything else
            lock = acquire(note, acting()[0])
            if not isinstance(lock, DossierLock):
                continue
            try:
                if head := _head_of(note, of):
                    count += sum(map(_removed, _named(note)))
                    discard_marked(folder, head[:_MARK])
                    note.unlink()
            finally:
                lock.release()
    return count


def _head_of(note: Path, of: Origin) -> str:
    """Where the log stood that a note was made with; "" where that is not of this round and this store."""
    head = _HEAD.fullmatch(_text(note).partition("\n")[0])
    return head[2] if head is not None and head[1] == of.round and head[2] in of.log else ""


def _named(note: Path) -> Iterator[tuple[Path, str]]:
    """Each file that a note names, in its own folder, and its hash; half a line is none."""
    for line in _text(note).split("\n")[1:-1]:
        found = _LINE.fullmatch(line)
        if found is not None and found[2] not in (".", ".."):
            yield note.parent / found[2], found[1]


def _removed(named: tuple[Path, str]) -> bool:
    path, hashed = named
    if path.is_symlink() or not path.is_file():
        return False
    if sha256(read_bytes(path, limit=_LONGEST)).hexdigest() != hashed:
        return False
    path.unlink()
    return True


def _text(note: Path) -> str:
    return read_bytes(note, limit=_LONGEST).decode("utf-8", "replace")
