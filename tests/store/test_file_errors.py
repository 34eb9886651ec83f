import errno
from pathlib import Path

import pytest

from hamonitor_desktop.domain.codes import Code
from hamonitor_desktop.store import temporary
from hamonitor_desktop.store.file_errors import as_ha_error

GONE = FileNotFoundError(errno.ENOENT, "No such file or directory")


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (OSError(errno.EINVAL, "Invalid argument"), Code.NAME_UNFIT),
        (OSError(errno.ENAMETOOLONG, "File name too long"), Code.NAME_TOO_LONG),
        (GONE, Code.FILE_MISSING),
        (NotADirectoryError(errno.ENOTDIR, "Not a directory"), Code.FILE_MISSING),
        (OSError(errno.EROFS, "Read-only file system"), Code.FOLDER_READ_ONLY),
        (OSError(errno.EIO, "Input/output error"), Code.DISK_ERROR),
        (OSError(errno.ESTALE, "Stale file handle"), Code.DISK_ERROR),
        (OSError(errno.EDOM, "Something else"), Code.INTERNAL),
    ],
)
def test_each_error_has_its_own_remedy(error, code, tmp_path):
    assert as_ha_error(error, tmp_path / "a.xlsx").code is code


@pytest.mark.parametrize(("length", "code"), [(259, Code.FILE_MISSING), (260, Code.NAME_TOO_LONG)])
def test_windows_calls_a_path_that_is_too_long_missing(length, code, monkeypatch):
    monkeypatch.setattr(temporary, "WINDOWS", True)
    folder = Path("/", "m" * 100, "n" * 100).absolute()
    path = folder / ("a" * (length - len(str(folder)) - 1))
    assert len(str(path)) == length
    assert as_ha_error(GONE, path).code is code


def test_elsewhere_such_a_path_is_simply_missing(monkeypatch):
    monkeypatch.setattr(temporary, "WINDOWS", False)
    assert as_ha_error(GONE, Path("/", *["m" * 100] * 3)).code is Code.FILE_MISSING
