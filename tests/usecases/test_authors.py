"""The name that colleagues see with an answer."""

import getpass
import importlib.util
import sys
from types import SimpleNamespace

import pytest

from hamonitor_desktop.usecases import authors
from hamonitor_desktop.usecases.authors import author_name

pwd = pytest.importorskip("pwd", reason="accounts of Windows are elsewhere")


def account(monkeypatch, gecos):
    monkeypatch.setattr(pwd, "getpwuid", lambda _number: SimpleNamespace(pw_gecos=gecos))
    monkeypatch.setattr(getpass, "getuser", lambda: "ans")


@pytest.mark.parametrize(
    ("gecos", "name"),
    [("Ans de Wit", "Ans de Wit"), ("Ans de Wit,kamer 3,0612345678", "Ans de Wit"), (",,,", "ans"), ("", "ans")],
)
def test_the_full_name_of_the_account_goes_before_what_one_logs_on_with(monkeypatch, gecos, name):
    account(monkeypatch, gecos)
    assert author_name() == name


def test_what_one_said_goes_before_all(monkeypatch):
    account(monkeypatch, "Ans de Wit")
    assert author_name("A. de Wit") == "A. de Wit"
    assert author_name(" \u0001 ") == "Ans de Wit"
    assert len(author_name("x" * 500)) == 100


def test_an_account_that_is_in_no_list_has_a_name_too(monkeypatch):
    def nobody(*_number):
        raise KeyError

    monkeypatch.setattr(pwd, "getpwuid", nobody)
    monkeypatch.setattr(getpass, "getuser", nobody)
    assert author_name() == "onbekend"


class Logon:
    """What Windows keeps of who logged on last."""

    HKEY_LOCAL_MACHINE = None

    def __init__(self, kept):
        self._kept = kept

    def OpenKey(self, _tree, _path):  # noqa: N802 as the library calls it
        return self

    def __enter__(self):
        return self

    def __exit__(self, *_error):
        pass

    def QueryValueEx(self, _key, name):  # noqa: N802
        if name not in self._kept:
            raise FileNotFoundError(name)
        return self._kept[name], 1


@pytest.mark.parametrize(
    ("who", "shown", "name"),
    [("GEMEENTE\\Ans", "Wit, Ans de", "Wit, Ans de"), (".\\bram", "Bram Bos", "ans"), (None, None, "ans")],
)
def test_on_windows_the_name_of_the_logon_screen_holds_if_it_is_ones_own(monkeypatch, who, shown, name):
    kept = {"LastLoggedOnSAMUser": who, "LastLoggedOnDisplayName": shown} if who else {}
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setitem(sys.modules, "winreg", Logon(kept))
    monkeypatch.setattr(getpass, "getuser", lambda: "ans")
    spec = importlib.util.spec_from_file_location("authors_of_windows", authors.__file__)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert module.author_name() == name
