"""Tests of the window: the real application in Dutch, off screen except on Windows. Qt's warnings fail a test."""

import os
import sys
from pathlib import Path

if sys.platform != "win32":  # there Qt finds no fonts off screen, and sizes mean nothing
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import platformdirs
import pytest
from PySide6.QtCore import QThreadPool

from hamonitor_desktop.gui import application, settings, theme
from tests.gui.pages import WindowDriver
from tests.gui.places import known_places

HERE = Path(__file__).parent
IGNORED = ["This plugin does not support"]
if sys.platform == "win32":  # under Wine a card grows in steps when it is a window of its own, as in tests alone
    IGNORED.append("QWindowsWindow::setGeometry: Unable to set geometry")


def pytest_collection_modifyitems(items):
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.qt_log_level_fail("WARNING"))
            item.add_marker(pytest.mark.qt_log_ignore(*IGNORED))


@pytest.fixture(scope="session")
def qapp_args():
    return ["hamonitor", *theme.STYLE]


@pytest.fixture(scope="session")
def qapp(qapp, tmp_path_factory):
    folder = tmp_path_factory.mktemp("settings")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(settings, "settings_path", lambda: folder / "instellingen.json")
        application.prepare(qapp)
    return qapp


@pytest.fixture(autouse=True)
def own_folders(tmp_path, monkeypatch):
    """Settings, keys and documents of their own for each test, below `tmp_path / "profiel"`."""
    home = tmp_path / "profiel"

    def beside(name):
        return lambda *_args, **_more: home / name

    for name in ("config", "data", "documents"):
        monkeypatch.setattr(platformdirs, f"user_{name}_path", beside(name))
    return home


@pytest.fixture
def driver(qtbot):
    """The whole window, closed when the test ends."""
    driver = WindowDriver(qtbot)
    yield driver
    driver.close()


@pytest.fixture(autouse=True)
def no_work_left():
    """Work in the background ends with the test that began it."""
    yield
    assert QThreadPool.globalInstance().waitForDone(60_000)  # as long as a busy machine needs


@pytest.fixture(autouse=True)
def no_place_known():
    """PySide knows nothing that Qt may throw away unheard: its build for Windows ends the program over it."""
    yield
    assert known_places() == []
