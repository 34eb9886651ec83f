import errno
import os
from pathlib import Path

import pytest

from hamonitor_desktop.store import temporary


def test_the_file_is_new_empty_and_in_the_folder_of_the_other(tmp_path):
    handle, beside = temporary.new_beside(tmp_path / "retour.xlsx")
    os.close(handle)
    assert list(tmp_path.iterdir()) == [beside]
    assert beside.read_bytes() == b""


def test_a_folder_that_the_system_closes_is_tried_once(tmp_path, monkeypatch):
    tried = []

    def closed(*_arguments):
        tried.append(1)
        if len(tried) > 9:
            pytest.fail("tries without end")
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(temporary.os, "open", closed)
    with pytest.raises(PermissionError):
        temporary.new_beside(tmp_path / "retour.xlsx")
    assert len(tried) == 1


@pytest.mark.parametrize(
    "name",
    [
        *("ab:c.xlsx", "wat?.xlsx", "a\nb"),
        *("CON", "con.xlsx", "Aux .hamonitor", "lpt1.csv", "COM².xlsx", "conin$.hamonitor", "CONOUT$"),
    ],
)
def test_a_name_that_windows_does_not_take_is_refused_before_anything_is_written(name, tmp_path, monkeypatch):
    monkeypatch.setattr(temporary, "WINDOWS", True)
    with pytest.raises(OSError, match=os.strerror(errno.EINVAL)):
        temporary.new_beside(tmp_path / name)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "name", ["console.xlsx", "GM0363-2024-1-versie-1.xlsx", "’s-Gravenhage (één).hamonitor", "com.x"]
)
def test_other_names_fit(name):
    assert temporary.fits_windows(name)


def test_a_name_that_is_too_long_fails_before_anything_is_written(tmp_path):
    with pytest.raises(OSError, match="."):
        temporary.new_beside(tmp_path / ("z" * 300 + ".xlsx"))
    assert list(tmp_path.iterdir()) == []


def _held(monkeypatch, times):
    """A file that something else holds for so many tries."""
    tried = []

    def replace(self, target):
        tried.append(target)
        if len(tried) <= times:
            raise PermissionError(errno.EACCES, "Access is denied")
        return real(self, target)

    real = Path.replace
    monkeypatch.setattr(Path, "replace", replace)
    monkeypatch.setattr(temporary.time, "sleep", lambda _seconds: None)
    return tried


def test_on_windows_a_file_that_is_held_for_a_moment_is_tried_again(tmp_path, monkeypatch):
    monkeypatch.setattr(temporary, "WINDOWS", True)
    fresh, path = tmp_path / "vers", tmp_path / "retour.xlsx"
    fresh.write_bytes(b"nieuw")
    _held(monkeypatch, 3)
    temporary.put_in_place(fresh, path)
    assert path.read_bytes() == b"nieuw"


@pytest.mark.parametrize(("windows", "tries"), [(True, 10), (False, 1)])
def test_what_stays_held_is_told(windows, tries, tmp_path, monkeypatch):
    monkeypatch.setattr(temporary, "WINDOWS", windows)
    tried = _held(monkeypatch, 99)
    with pytest.raises(PermissionError):
        temporary.put_in_place(tmp_path / "vers", tmp_path / "retour.xlsx")
    assert len(tried) == tries


@pytest.mark.parametrize(("windows", "kept"), [(True, []), (False, ["a.docx", "b.docx"])])
def test_on_windows_what_is_held_for_a_moment_is_taken_away_after_it(windows, kept, tmp_path, monkeypatch):
    files = [tmp_path / name for name in ("a.docx", "b.docx", "c.docx")]
    for path in files:
        path.touch()
    waited = []

    def unlink(self, **more):
        if len(waited) < 3 and self != files[2]:
            raise PermissionError(errno.EACCES, "Access is denied")
        real(self, **more)

    real = Path.unlink
    monkeypatch.setattr(Path, "unlink", unlink)
    monkeypatch.setattr(temporary.time, "sleep", waited.append)
    monkeypatch.setattr(temporary, "WINDOWS", windows)
    temporary.discard(*files, tmp_path / "weg.docx")
    assert sorted(path.name for path in tmp_path.iterdir()) == kept
    assert len(waited) == (3 if windows else 0), "together, not each for itself"


def test_what_stays_held_is_let_be(tmp_path, monkeypatch):
    def unlink(self, **_more):
        raise PermissionError(errno.EACCES, "Access is denied")

    waited = []
    monkeypatch.setattr(Path, "unlink", unlink)
    monkeypatch.setattr(temporary.time, "sleep", waited.append)
    monkeypatch.setattr(temporary, "WINDOWS", True)
    temporary.discard(tmp_path / "a.docx")
    assert len(waited) == 9


def test_only_what_has_the_mark_is_taken_away(tmp_path):
    mark = temporary.mark_of("een dossier")
    handle, left = temporary.new_beside(tmp_path / "kopie-voor-een-collega.hamonitor", mark)
    os.close(handle)
    journal = left.with_name(f"{left.name}-journal")
    others = [f".hamonitor-{temporary.mark_of('nog een')}{mark}", f".hamonitor-{mark}", f".hamonitor-{mark}.txt"]
    for path in (journal, *(tmp_path / name for name in others)):
        path.touch()
    temporary.discard_marked(tmp_path, mark)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(others)
    temporary.discard_marked(tmp_path / "weg", mark)
