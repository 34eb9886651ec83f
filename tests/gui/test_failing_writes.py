"""What is saved from the window while the disk fails: the older file stays, and one message says why."""

import errno
import os

import pytest
from PySide6.QtCore import Qt

from hamonitor_desktop.gui import settings
from hamonitor_desktop.gui.charts import keeping
from hamonitor_desktop.gui.charts.card import ChartCard
from hamonitor_desktop.gui.pages.officer_places import Place
from hamonitor_desktop.gui.pages.settings_dialog import SettingsDialog
from hamonitor_desktop.gui.widgets.buttons import Button
from tests.faults import OF_FILES, Fault, failing

SAID = {
    errno.ENOSPC: "De schijf is vol.",
    errno.EACCES: " is in gebruik." if os.name == "nt" else " kan niet worden geschreven.",
    errno.EIO: "De schijf geeft een fout.",
}


@pytest.fixture
def card(driver, qtbot):
    """The first chart of the example's own progress."""
    driver.window.open_example()
    room = driver.wait_for("OfficerRoom")
    room.show_page(Place.PROGRESS)
    qtbot.wait(20)
    return next(card for card in room.findChildren(ChartCard) if card.isVisible())


@pytest.mark.parametrize("kind", ["png", "svg", "csv"])
def test_a_chart_is_saved_whole_or_not_at_all(card, kind, qtbot, tmp_path, monkeypatch):
    folder = tmp_path / "bewaard"
    folder.mkdir()
    out = folder / f"grafiek.{kind}"
    monkeypatch.setattr(keeping, "ask_target", lambda *_: out)
    out.write_bytes(b"oud")
    for point in OF_FILES:
        for error, said in SAID.items():
            with failing(Fault(point, error, 1)) as fault:
                getattr(card.keep, kind).trigger()
                qtbot.waitUntil(lambda: fault.struck, timeout=20_000)
                qtbot.waitUntil(lambda said=said: said in card.message.text, timeout=20_000)
            assert [path.name for path in folder.iterdir()] == [out.name]
            assert out.read_bytes() == b"oud"
    getattr(card.keep, kind).trigger()
    qtbot.waitUntil(lambda: card.message.text == f"Opgeslagen: {out}", timeout=20_000)
    assert len(out.read_bytes()) > 100


def test_settings_that_cannot_be_kept_say_so_and_the_older_ones_stay(driver, qtbot):
    settings.save(settings.Settings(author="Zij die er was"))
    before = settings.settings_path().read_bytes()
    driver.window.show_settings()
    dialog = driver.window.findChild(SettingsDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.keyClicks(dialog.name, "Iemand anders")
    save = next(item for item in dialog.findChildren(Button) if item.text() == "Bewaren")
    for point in OF_FILES:
        for error, said in SAID.items():
            with failing(Fault(point, error, 1)) as fault:
                qtbot.mouseClick(save, Qt.MouseButton.LeftButton)
            assert fault.struck
            assert said in dialog.message.text
            assert settings.settings_path().read_bytes() == before
            assert [path.name for path in settings.settings_path().parent.iterdir()] == [settings.settings_path().name]
    qtbot.mouseClick(save, Qt.MouseButton.LeftButton)
    assert settings.load().author == "Iemand anders"
