"""What a user can do about an OSError."""

from __future__ import annotations

import errno
import os
import stat
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from hamonitor_desktop.domain.codes import FAULTY, FULL, Code, HaError
from hamonitor_desktop.store import temporary

_MOST_ON_WINDOWS: Final = 259  # characters in a whole path, unless the computer was set up for longer ones
_SHOWN: Final = 40
_SHARED: Final = 7  # we leave others all they may want of the file while we ask
_SHARING_VIOLATION: Final = 32


@contextmanager
def file_errors(path: Path) -> Generator[None]:
    """Turn an OSError about `path` into the HaError that says what to do."""
    try:
        yield
    except OSError as error:
        raise as_ha_error(error, path) from error


def as_ha_error(error: OSError, path: Path) -> HaError:
    """The HaError for an OSError about `path`."""
    if error.errno in FULL:
        return HaError(Code.DISK_FULL, path=path)
    if error.errno in FAULTY:
        return HaError(Code.DISK_ERROR, path=path)
    if error.errno == errno.ENAMETOOLONG or (isinstance(error, FileNotFoundError) and _too_long(path)):
        return HaError(Code.NAME_TOO_LONG, name=path.name[:_SHOWN], path=path)
    if error.errno == errno.EINVAL:
        return HaError(Code.NAME_UNFIT, name=path.name[:_SHOWN], path=path)
    if isinstance(error, FileNotFoundError):
        return HaError(Code.FILE_MISSING, path=path)
    if isinstance(error, PermissionError):
        # os.path never raises: the place itself may be closed
        locked = os.name == "nt" and os.path.exists(path) and os.access(path.parent, os.W_OK)  # noqa: PTH110
        return HaError(Code.FILE_LOCKED if locked else Code.FOLDER_READ_ONLY, path=path if locked else path.parent)
    if error.errno == errno.EROFS:
        return HaError(Code.FOLDER_READ_ONLY, path=path.parent)
    strange = isinstance(error, IsADirectoryError | NotADirectoryError | FileExistsError)  # a file in place of a folder
    if strange or error.errno == errno.ELOOP:  # or a link that leads to itself
        return HaError(Code.FILE_MISSING, path=path)
    return HaError(Code.INTERNAL, reason=f"{path.name}: {error.strerror or error}")


def is_there(path: Path) -> bool:
    """Whether there is anything with this name. Raises HaError: of a closed folder nobody can even ask this."""
    with file_errors(path):
        return path.exists()


def is_held(path: Path) -> bool:
    """Whether Windows refuses the file since another program has it open; elsewhere nobody is refused for that."""
    if sys.platform != "win32":
        return False
    import _winapi  # what `open` and SQLite raise does not tell this from a user without rights

    try:
        asked = _winapi.GENERIC_READ | _winapi.GENERIC_WRITE
        handle = _winapi.CreateFile(str(path), asked, _SHARED, _winapi.NULL, _winapi.OPEN_EXISTING, 0, _winapi.NULL)
    except OSError as error:
        return error.winerror == _SHARING_VIOLATION
    _winapi.CloseHandle(handle)
    return False


def is_device(path: Path) -> bool:
    """Whether it is a pipe, socket or device: opening one can wait, and reading one can go on, without end."""
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError):
        return False
    return not stat.S_ISREG(mode) and not stat.S_ISDIR(mode)


def not_ours(error: OSError, path: Path, code: Code) -> HaError:
    """The HaError for a file that could not be looked into: `code` where there is nothing to be read by anyone."""
    if error.errno in (errno.EINVAL, errno.ENAMETOOLONG):
        return as_ha_error(error, path)
    folder = os.path.isdir(path)  # noqa: PTH112 - os.path never raises: the place itself may be closed
    if isinstance(error, PermissionError) and not folder:  # Windows says the same of a folder
        return HaError(Code.FILE_LOCKED if is_held(path) else Code.NOT_READABLE, path=path)
    return HaError(code, path=path, reason="Het is een map." if folder else "De schijf kan het niet lezen.")


def _too_long(path: Path) -> bool:
    """Whether Windows may say of the path that it is not there since it is too long."""
    name = max(len(path.name), temporary.LENGTH)
    return temporary.WINDOWS and len(str(path.absolute().parent)) + 1 + name > _MOST_ON_WINDOWS
