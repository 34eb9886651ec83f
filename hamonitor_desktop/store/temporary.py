"""A file beside the one that is to be, which is put in its place when it is whole."""

from __future__ import annotations

import errno
import hashlib
import os
import re
import secrets
import time
from contextlib import suppress
from pathlib import Path
from typing import Final

WINDOWS: Final = os.name == "nt"
LENGTH: Final = len(f".hamonitor-{'':16}")
"""Characters in the name of the temporary file, at the least."""

_FLAGS: Final = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOINHERIT", 0)
_MARK: Final = 8
_TRIES: Final = 10
_PAUSE: Final = 0.1  # seconds
_LEFT: Final = re.compile(r"\.hamonitor-[0-9a-f]{16}-*(-journal)?")
# a colon would write to a hidden stream behind another file; a name such as CON is a device, whatever its ending
_DEVICE: Final = r"con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³]"
_NOT_ON_WINDOWS: Final = re.compile(rf'.*[<>:"/\\|?*\x00-\x1f].*|({_DEVICE})\s*(\..*)?', re.IGNORECASE)


def new_beside(path: Path, mark: str = "") -> tuple[int, Path]:
    """A new, empty file in the folder of `path`: the open handle and its name, which `mark` begins. Raises OSError.

    A name that is too long, or that Windows does not take, fails now and not when the file is to be put in its place:
    the new name is as long as the other. `tempfile` is no use here: in a folder that Windows closes to the user it goes
    on trying names without end.
    """
    if WINDOWS and not fits_windows(path.name):
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL), str(path))
    temporary = path.with_name(f".hamonitor-{mark}{secrets.token_hex(8)[len(mark) :]}".ljust(len(path.name), "-"))
    return os.open(temporary, _FLAGS, 0o600), temporary


def put_in_place(temporary: Path, path: Path) -> None:
    """Give the file its own name, over an older one with that name. Raises OSError.

    On Windows a virus scanner or a synchroniser that looks at a new file holds it for a moment: tried for a second.
    """
    for left in reversed(range(_TRIES)):
        try:
            temporary.replace(path)
            return
        except PermissionError:
            if not WINDOWS or not left:
                raise
            time.sleep(_PAUSE)


def discard(*files: Path) -> None:
    """Take the files away where that can be done: what failed before is what is told.

    On Windows those that something else holds for a moment are tried for a second, all of them together.
    """
    left = list(files)
    for more in reversed(range(_TRIES)):
        left = [path for path in left if _is_held(path)]
        if not left or not more or not WINDOWS:
            return
        time.sleep(_PAUSE)


def _is_held(path: Path) -> bool:
    """Take the file away, or say that something else holds it. On a drive that is gone there is nothing to be done."""
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        return isinstance(error, PermissionError)
    return False


def mark_of(identity: str) -> str:
    """What the temporary files of one dossier have in their names: it has one writer, so that one may clear them."""
    return hashlib.sha256(identity.encode("utf-8", "surrogatepass")).hexdigest()[:_MARK]


def discard_marked(folder: Path, mark: str) -> None:
    """Take away what a program that was ended halfway left in a folder under this mark."""
    with suppress(OSError):  # a folder that is gone, or closed
        for left in folder.glob(f".hamonitor-{mark}*"):
            if _LEFT.fullmatch(left.name):
                discard(left)


def fits_windows(name: str) -> bool:
    """Whether Windows takes this as the name of a file."""
    return not _NOT_ON_WINDOWS.fullmatch(name)
