"""A full disk and a folder that cannot be written, each in a process of its own."""

import os
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.store.dossier.dossier import Dossier
from hamonitor_desktop.store.dossier.records import Bound

BOUND = Bound("pakket", "bewijs", "vingerafdruk")
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="limits and users of POSIX")


def run(script: str, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(script), *arguments],
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[3],
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_a_full_disk_is_named_and_loses_nothing(tmp_path):
    path = tmp_path / "proef.hamonitor"
    with Dossier.create(path, BOUND, "Anna", backups=False) as dossier:
        dossier.record(Answer("g.1", "ja"))
    said = run(
        """
        import resource, sys
        from pathlib import Path
        from hamonitor_desktop.domain.answers import Answer
        from hamonitor_desktop.domain.codes import HaError
        from hamonitor_desktop.store.dossier.dossier import Dossier
        path = Path(sys.argv[1])
        dossier = Dossier.open(path, "Anna", backups=False)
        most = path.stat().st_size + 8192
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, resource.getrlimit(resource.RLIMIT_FSIZE)[1]))
        for number in range(2, 2000):
            try:
                dossier.record(Answer(f"g.{number}", "ja", "x" * 1500))
            except HaError as error:
                assert dossier.answer(f"g.{number}").value is None
                print(error.code, number - 1)
                break
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.getrlimit(resource.RLIMIT_FSIZE)[1],) * 2)
        assert dossier.record(Answer("g.na", "ja"))
        dossier.close()
        """,
        str(path),
    )
    code, last = said.split()
    assert code == "disk_full"
    with Dossier.open(path, "Anna", backups=False) as dossier:
        assert dossier.check() == ()
        assert set(dossier.answers()) == {*(f"g.{number}" for number in range(1, int(last) + 1)), "g.na"}


def test_a_folder_that_cannot_be_written_is_opened_to_read(tmp_path):
    path = tmp_path / "vast" / "proef.hamonitor"
    with Dossier.create(path, BOUND, "Anna", backups=False) as dossier:
        dossier.record(Answer("g.1", "ja"))
    for folder in (*path.parent.parents, path.parent):
        if folder.is_relative_to(tmp_path.parents[2]) and folder != Path("/"):
            folder.chmod(folder.stat().st_mode | 0o055)
    path.chmod(0o444)
    path.parent.chmod(0o555)
    said = run(
        """
        import os, sys
        from pathlib import Path
        from hamonitor_desktop.domain.answers import Answer
        from hamonitor_desktop.domain.codes import HaError
        from hamonitor_desktop.store.dossier.dossier import Dossier
        from hamonitor_desktop.store.dossier.records import Bound
        import hamonitor_desktop.store.dossier.checking, alembic.command, sqlalchemy.dialects.sqlite
        if os.getuid() == 0:
            os.setgroups([])
            os.setgid(65534)
            os.setuid(65534)
        path = Path(sys.argv[1])
        dossier = Dossier.open(path, "Bram")
        assert dossier.read_only and dossier.holder is None
        print(dossier.answer("g.1").value)
        for attempt in (
            lambda: dossier.record(Answer("g.2", "ja")),
            lambda: Dossier.create(path.with_name("nieuw.hamonitor"), Bound("", "", ""), "Bram"),
        ):
            try:
                attempt()
            except HaError as error:
                print(error.code)
        """,
        str(path),
    )
    path.parent.chmod(0o755)
    assert said.split() == ["ja", "folder_read_only", "folder_read_only"]
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]
    assert os.access(path, os.R_OK)


def test_a_dossier_that_is_gone_is_called_so_and_goes_on_once_it_is_back(tmp_path):
    """As when a network drive drops out and returns."""
    path, away = tmp_path / "net" / "proef.hamonitor", tmp_path / "weg"
    with Dossier.create(path, BOUND, "Anna", backups=False) as dossier:
        dossier.record(Answer("g.1", "ja"))
        path.parent.rename(away)
        with pytest.raises(HaError) as caught:
            dossier.record(Answer("g.2", "ja"))
        assert caught.value.code is Code.FILE_MISSING
        assert str(path) in str(caught.value)
        away.rename(path.parent)
        dossier.record(Answer("g.2", "nee"))
    with Dossier.open(path, "Anna", backups=False) as dossier:
        assert [dossier.answer(code).value for code in ("g.1", "g.2")] == ["ja", "nee"]
