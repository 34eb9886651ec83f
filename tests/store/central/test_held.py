"""A store that another program has open so that Windows lets nobody else in, such as a backup program."""

import errno
import importlib
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.store import file_errors, sqlite
from hamonitor_desktop.store.central.opening import create_store, open_store
from hamonitor_desktop.store.file_errors import is_held
from tests.store.central.builders import stored_round

NOTHING, READING = 0, 1


@pytest.fixture
def store(tmp_path):
    path = tmp_path / "store.sqlite"
    with create_store(path) as made, made.writing() as writer:
        writer.add_round(stored_round())
    return path


@contextmanager
def held(path, share):
    """Another program that has the file open, and shares so much of it."""
    windows: Any = importlib.import_module("_winapi")
    asked = windows.GENERIC_READ | windows.GENERIC_WRITE
    handle = windows.CreateFile(str(path), asked, share, windows.NULL, windows.OPEN_EXISTING, 0, windows.NULL)
    try:
        yield
    finally:
        windows.CloseHandle(handle)


def refusal(act):
    with pytest.raises(HaError) as caught:
        act()
    return caught.value.code


def write(path):
    with open_store(path) as opened, opened.writing() as writer:
        writer.add_round(stored_round("2024-2"))


@pytest.mark.skipif(sys.platform != "win32", reason="elsewhere nobody is kept out of a file that is open")
@pytest.mark.parametrize(("share", "code"), [(NOTHING, Code.FILE_LOCKED), (READING, Code.STORE_BUSY)])
def test_a_store_that_is_held_says_so_and_is_free_afterwards(store, share, code):
    with held(store, share):
        assert is_held(store)
        assert refusal(lambda: write(store)) is code
    assert not is_held(store)
    write(store)


def test_a_store_nobody_else_can_read_now_is_in_use_and_not_forbidden(store, monkeypatch):
    def closed(path, *_, **__):
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    monkeypatch.setattr(file_errors, "is_held", lambda path: path == store)
    monkeypatch.setattr(Path, "open", closed)
    assert refusal(lambda: open_store(store)) is Code.FILE_LOCKED


@pytest.mark.parametrize(("is_so", "code"), [(True, Code.STORE_BUSY), (False, Code.FOLDER_READ_ONLY)])
def test_a_store_nobody_else_can_write_now_is_in_use_and_its_folder_not_closed(store, monkeypatch, is_so, code):
    monkeypatch.setattr(sqlite, "is_held", lambda path: is_so and path == store)
    monkeypatch.setattr(sqlite, "PRAGMAS", (*sqlite.PRAGMAS, "query_only=ON"))  # says what a file opened so says
    assert refusal(lambda: write(store)) is code


def test_a_file_that_nobody_holds_or_that_is_not_there_is_not_held(store, tmp_path):
    assert not is_held(store)
    assert not is_held(tmp_path / "weg.sqlite")
