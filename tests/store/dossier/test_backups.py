"""The copies beside a dossier: when they are made, which are kept, and what never goes with them."""

import os
import sqlite3
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.store.dossier import backups
from hamonitor_desktop.store.dossier.backups import KEEP, backups_of
from hamonitor_desktop.store.dossier.dossier import Dossier
from hamonitor_desktop.store.dossier.records import Bound


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "gemeente.hamonitor"
    Dossier.create(path, Bound("pakket", "bewijs", "vingerafdruk"), "Anna").close()
    return path


def write_and_open(path, *values):
    """Change the dossier, and open it again after each change: that makes a copy."""
    for value in values:
        with Dossier.open(path, "Anna") as dossier:
            dossier.record(Answer("g.1", value))
    Dossier.open(path, "Anna").close()


def value_in(path):
    with Dossier.peek(path) as dossier:
        return dossier.answer("g.1").value


def test_copies_are_made_on_opening_and_every_half_hour_of_change(path):
    assert backups_of(path) == ()
    now = [0.0]
    with Dossier.open(path, "Anna", clock=lambda: now[0]) as dossier:
        dossier.record(Answer("g.1", "a"))
        now[0] = 31 * 60.0
        dossier.record(Answer("g.1", "b"))
        dossier.record(Answer("g.1", "c"))
        assert dossier.backup_problem is None
    assert [value_in(copy) for copy in backups_of(path)] == ["b"]
    write_and_open(path, *(str(number) for number in range(KEEP + 2)))
    assert [value_in(copy) for copy in backups_of(path)] == [str(number) for number in range(KEEP + 1, 1, -1)]
    assert Dossier.peek(backups_of(path)[0]).check() == ()
    assert os.name == "nt" or {copy.stat().st_mode & 0o077 for copy in backups_of(path)} == {0}


def test_opening_often_pushes_no_older_copy_out(path):
    write_and_open(path, "a", "b")
    for _ in range(KEEP + 1):
        Dossier.open(path, "Anna").close()
    assert [value_in(copy) for copy in backups_of(path)] == ["b", "a"]


def test_the_copies_of_two_dossiers_in_one_folder_stay_apart(path):
    other = path.with_name("gemeente zuid.hamonitor")
    other.write_bytes(path.read_bytes())
    write_and_open(other, "zuid")
    write_and_open(path, *map(str, range(KEEP + 1)))
    assert [value_in(copy) for copy in backups_of(other)] == ["zuid"]
    assert "zuid" not in [value_in(copy) for copy in backups_of(path)]


def test_after_the_clock_was_set_back_the_newest_copies_are_kept(path, monkeypatch):
    write_and_open(path, *(f"oud {number}" for number in range(KEEP)))
    real = datetime.now

    class Back(datetime):
        @classmethod
        def now(cls, tz=None):
            return real(tz) - timedelta(days=400)

    monkeypatch.setattr(backups, "datetime", Back)
    write_and_open(path, "nieuw 1", "nieuw 2")
    assert [value_in(copy) for copy in backups_of(path)][:3] == ["nieuw 2", "nieuw 1", f"oud {KEEP - 1}"]
    assert len(backups_of(path)) == KEEP


def test_a_copy_is_made_before_a_merge(path, tmp_path):
    copy = tmp_path / "kopie.hamonitor"
    copy.write_bytes(path.read_bytes())
    with Dossier.open(copy, "Bram", backups=False) as other:
        other.record(Answer("g.1", "van Bram"))
        theirs = other.contents()
    with Dossier.open(path, "Anna") as dossier:
        dossier.record(Answer("g.2", "van Anna"))
        dossier.merge(theirs)
    (before,) = backups_of(path)
    with Dossier.peek(before) as dossier:
        assert set(dossier.answers()) == {"g.2"}


def test_a_copy_left_halfway_goes_with_the_next(path):
    write_and_open(path, "a")
    folder = backups_of(path)[0].parent
    half, journal, other = (folder / name for name in ("gemeente.half", "gemeente.half-journal", "regio.half"))
    for left in (half, journal, other):
        left.write_bytes(b"half")
    write_and_open(path, "b")
    assert value_in(backups_of(path)[0]) == "b"
    assert (half.exists(), journal.exists()) == (False, False)
    assert other.exists()  # someone else may be making it


def test_a_dossier_that_another_program_holds_is_not_waited_for_without_end(path, monkeypatch):
    monkeypatch.setattr(backups, "WAIT", 0.0)
    now = [0.0]
    with Dossier.open(path, "Anna", clock=lambda: now[0]) as dossier:
        dossier.record(Answer("g.1", "a"))
        dossier.record(Answer("g.2", "b"))
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN EXCLUSIVE")
        writer = sqlite3.connect(path, isolation_level=None, timeout=0)
        with pytest.raises(HaError, match="in gebruik") as caught:
            backups.back_up(writer, path)
        writer.close()
        other.close()
        assert caught.value.code is Code.FILE_LOCKED
    assert not [file for file in path.parent.rglob("*.half*")]


def test_an_old_copy_that_is_open_somewhere_stays_until_the_next_time(path, monkeypatch):
    write_and_open(path, *map(str, range(KEEP)))
    oldest = backups_of(path)[-1]
    with Dossier.open(path, "Anna") as dossier:
        dossier.record(Answer("g.1", "meer"))
    monkeypatch.setattr(Path, "unlink", refused)  # as Windows does with an open file
    with Dossier.open(path, "Anna") as dossier:
        assert dossier.backup_problem is None
        assert oldest in backups_of(path)
        dossier.record(Answer("g.1", "nog meer"))
        monkeypatch.undo()
    Dossier.open(path, "Anna").close()
    assert oldest not in backups_of(path)
    assert len(backups_of(path)) == KEEP


def refused(*_arguments, **_more):
    raise PermissionError(13, "Permission denied")
