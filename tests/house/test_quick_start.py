"""What is kept of PySide6 for the next start, in processes of their own: it works once per process."""

import subprocess
import sys
from pathlib import Path

import platformdirs
import pytest

from hamonitor_desktop.gui import quick_start

START = """
import sys
from pathlib import Path
import platformdirs
from hamonitor_desktop.gui import quick_start
platformdirs.user_cache_path = lambda *_names, **_more: Path(sys.argv[1])
quick_start.begin()
import PySide6.QtCore, shiboken6
print(sys.modules["shibokensupport"].__file__)
print(shiboken6.__file__)
quick_start.keep()
"""


def start(home):
    """Where the support modules came from, and where Shiboken says that it lies."""
    words = [sys.executable, "-c", START, str(home)]
    answer = subprocess.run(words, capture_output=True, text=True, encoding="utf-8", check=True)
    assert not answer.stderr
    return answer.stdout.splitlines()


@pytest.fixture
def home(tmp_path):
    return tmp_path / "map met een é"


def kept(home):
    return sorted(path for path in home.rglob("*") if path.suffix in (".py", ".pyc"))


def test_the_second_start_takes_what_the_first_one_kept(home):
    embedded, place = start(home)
    assert not Path(embedded).is_absolute()
    assert {path.suffix for path in kept(home)} == {".py", ".pyc"}
    taken, same_place = start(home)
    assert Path(taken).is_relative_to(home)
    assert same_place == place
    assert start(home)[0] == taken


@pytest.mark.parametrize("suffix", [".py", ".pyc"])
def test_what_is_not_whole_is_not_used_and_made_anew(suffix, home):
    start(home)
    before = kept(home)
    next(path for path in before if path.suffix == suffix and path.name.startswith("parser")).write_bytes(b"half")
    assert not Path(start(home)[0]).is_absolute()
    assert kept(home) == before
    assert Path(start(home)[0]).is_relative_to(home)


def test_a_start_works_where_nothing_can_be_kept(home):
    home.write_text("een bestand waar de map zou komen")
    assert not Path(start(home)[0]).is_absolute()
    assert not Path(start(home)[0]).is_absolute()


def test_a_frozen_program_keeps_nothing(home, monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(platformdirs, "user_cache_path", lambda *_names, **_more: home)
    quick_start.keep()
    assert not home.exists()
