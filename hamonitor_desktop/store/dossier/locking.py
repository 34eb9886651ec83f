"""One writer per dossier: a lock of the operating system on a small file beside it, with the holder's name in it.

The system itself lets go of the lock when its holder dies, however it died, so nothing stale is ever left; it also
holds across machines on a network drive. The name in the file is only for the message to a second opener.
"""

from __future__ import annotations

import json
import os
import sys
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from hamonitor_desktop.domain.direction import as_name
from hamonitor_desktop.domain.json_form import read_object
from hamonitor_desktop.store.dossier.records import Holder

_MOST: Final = 4096
# the name must not lead to another file, which would be emptied; nor to a pipe, for which one waits
_OPENED: Final = os.O_RDWR | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
_FAR: Final = 1 << 30  # Windows keeps others from reading locked bytes: lock one far behind the name

if sys.platform == "win32":
    import msvcrt

    def _try_lock(handle: int) -> bool:
        os.lseek(handle, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _unlock(handle: int) -> None:
        os.lseek(handle, _FAR, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)
else:
    import fcntl

    def _try_lock(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _unlock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_UN)


def file_itself(path: Path) -> Path:
    """The file that a link leads to, or the path as it is: of two doors to one file each would have its own lock."""
    try:
        return path.resolve() if path.is_symlink() else path  # not always: Windows makes another path of a drive
    except (OSError, RuntimeError):  # it leads nowhere, or round and round
        return path


def lock_path(dossier: Path) -> Path:
    """The file that is locked."""
    dossier = file_itself(dossier)
    return dossier.with_name(f".{dossier.name}.lock")


class DossierLock:
    """A held lock."""

    def __init__(self, path: Path, handle: int) -> None:
        self._path = path
        self._handle: int | None = handle

    def release(self) -> None:
        """Let go, and take the file away."""
        handle, self._handle = self._handle, None
        if handle is None:
            return
        if os.name != "nt":
            with suppress(OSError):  # the drive may be gone, and the name another's by now
                if _still_there(self._path, handle):
                    self._path.unlink()  # while it is still held, so that nobody locks a file that is going
        with suppress(OSError):
            _unlock(handle)
        with suppress(OSError):
            os.close(handle)
        if os.name == "nt":
            _remove(self._path)

    @property
    def still_held(self) -> bool:
        """Whether it still keeps others out, after the drive was gone for a while."""
        if self._handle is None:
            return False
        try:
            os.fstat(self._handle)  # fails where the connection to the drive was broken, also when the drive is back
            return self._path.exists() and _still_there(self._path, self._handle)
        except OSError:
            return False


def _remove(path: Path) -> None:
    """Windows cannot remove a file that another has open: then that one is the new holder, and the file stays."""
    with suppress(OSError):
        path.unlink(missing_ok=True)


def acquire(dossier: Path, name: str) -> DossierLock | Holder:
    """Take the lock, or say who has it. Raises OSError where the folder cannot be written."""
    path = lock_path(dossier)
    while True:
        handle = os.open(path, _OPENED | os.O_CREAT, 0o666)
        try:
            locked = _try_lock(handle)
            stale = locked and not _still_there(path, handle)
        except BaseException:
            os.close(handle)
            raise
        if locked and not stale:
            return _named(DossierLock(path, handle), handle, name)
        os.close(handle)
        if not stale:
            return _holder(path)


def _named(lock: DossierLock, handle: int, name: str) -> DossierLock:
    """The lock with its holder's name in it; where that cannot be written, on a full disk, no file is left."""
    try:
        os.lseek(handle, 0, os.SEEK_SET)
        os.truncate(handle, 0)
        since = datetime.now(UTC).isoformat(timespec="seconds")
        os.write(handle, json.dumps({"name": name, "since": since}).encode("utf-8"))
    except BaseException:
        lock.release()
        raise
    return lock


def held_by(dossier: Path) -> Holder | None:
    """Who has the dossier open; None where nobody has. Leaves nothing behind. Raises OSError."""
    path = lock_path(dossier)
    try:
        handle = os.open(path, _OPENED)
    except (FileNotFoundError, PermissionError):
        return None
    try:
        if not _try_lock(handle):
            return _holder(path)
        _unlock(handle)
        return None
    finally:
        os.close(handle)


def _still_there(path: Path, handle: int) -> bool:
    """Whether the locked file is still the one with that name: its last holder may have just removed it.

    On Windows nobody removes a file that is open, and on a network drive two looks at one file may differ there.
    """
    if os.name == "nt":
        return True
    try:
        return os.path.samestat(path.stat(), os.fstat(handle))
    except FileNotFoundError:
        return False


def _holder(path: Path) -> Holder:
    try:
        with path.open("rb") as stream:
            data = read_object(stream.read(_MOST))
        return Holder(as_name(str(data["name"])), as_name(str(data["since"])))
    except (OSError, ValueError, KeyError, TypeError):
        return Holder()
