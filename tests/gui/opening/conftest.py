import pytest

from tests.factories import AMSTERDAM, make_world
from tests.gui.opening.screen import Invitation, PackagePage


@pytest.fixture(scope="module")
def world(tmp_path_factory):
    """One round for all tests of this page; nothing in it changes."""
    folder = tmp_path_factory.mktemp("ronde")
    made = make_world(folder, [AMSTERDAM])
    return Invitation(next(folder.rglob("*.haronde")), made.codes["GM0363"])


@pytest.fixture
def driver(qtbot, monkeypatch):
    driver = PackagePage(qtbot, monkeypatch)
    yield driver
    driver.close()
