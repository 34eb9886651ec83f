"""Going back to an earlier copy: in three clicks, with what changes, and a way back."""

from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.gui import settings
from hamonitor_desktop.gui.settings import DossierState, RecentDossier, Settings
from hamonitor_desktop.gui.widgets.buttons import Button, Link
from hamonitor_desktop.gui.widgets.choices import RadioTile
from hamonitor_desktop.usecases.dossiers import open_dossier
from tests.gui.dossiers import answers_on_disk, make_dossier
from tests.gui.officer.screen import Room
from tests.gui.pages import texts
from tests.store.dossier.damaging import damage


@pytest.fixture
def path(tmp_path):
    """A dossier in which Ans answered yes, with a copy of that; after it Bo answered no."""
    with make_dossier(tmp_path) as made:
        path = made.path
    for author, value in (("Ans", "ja"), ("Bo", "nee")):
        with open_dossier(path, author) as dossier:
            dossier.record(Answer("gemeente.1.2", value, f"Van {author}."))
    return path


@pytest.fixture
def room(qtbot, path):
    return Room(qtbot, open_dossier(path, "Carla"))


def buttons(room, kind=QPushButton):
    return [item for item in room.room.findChildren(kind) if item.isVisible()]


def copies(room):
    """The copies on the page, once they were looked into."""

    def shown():
        return [tile for tile in room.room.findChildren(RadioTile) if tile.isVisible() and tile.accessibleDescription()]

    room.qtbot.waitUntil(lambda: bool(shown()), timeout=20_000)
    return shown()


def press(room, text, kind: type[QPushButton] = Button):
    room.qtbot.waitUntil(lambda: any(item.text() == text and item.isEnabled() for item in buttons(room, kind)))
    found = next(item for item in buttons(room, kind) if item.text() == text)
    room.qtbot.mouseClick(found, Qt.MouseButton.LeftButton)


def test_three_clicks_bring_an_earlier_copy_back_with_what_changes(room):
    room.theme("1")
    room.room.menu.restore.trigger()  # the menu is the first click, this the second
    newest, older = copies(room)
    assert newest.text().startswith("vandaag ")
    told = [tile.accessibleDescription() for tile in (newest, older)]
    assert told == ["1 antwoord · het laatst door Bo", "1 antwoord · het laatst door Ans"]
    assert older.isChecked(), "the newest one that differs"
    room.qtbot.waitUntil(lambda: "Toen" in room.texts())
    shown = room.texts()
    assert "Er verandert 1 antwoord" in shown
    assert shown[shown.index("Nu") + 1] == "Nee · “Van Bo.”"
    assert shown[shown.index("Toen") + 1] == "Ja · “Van Ans.”"
    press(room, "Deze kopie terugzetten")
    assert "1 antwoord is weer als in de kopie." in room.texts()
    assert room.dossier.history("gemeente.1.2")[-1].author == "Carla"
    assert room.theme("1").find("1.2", RadioTile, "Ja").isChecked()


def test_older_copies_wait_behind_a_link(qtbot, path):
    for number in range(5):
        with open_dossier(path, "Bo") as dossier:
            dossier.record(Answer("gemeente.1.2", "nee", f"Versie {number}."))
    room = Room(qtbot, open_dossier(path, "Carla"))
    room.room.menu.restore.trigger()
    assert len(copies(room)) == 3
    press(room, "Toon oudere kopieën", Link)
    qtbot.waitUntil(lambda: len(copies(room)) == 7)
    assert copies(room)[3].hasFocus()
    qtbot.keyClick(copies(room)[3], Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "Nee · “Versie 1.”" in room.texts())


def test_a_copy_that_says_the_same_is_called_so(room):
    room.room.menu.restore.trigger()
    newest, _older = copies(room)
    room.qtbot.mouseClick(newest, Qt.MouseButton.LeftButton)
    room.qtbot.waitUntil(lambda: "Deze kopie heeft dezelfde antwoorden als er nu staan." in room.texts())
    assert not next(item for item in buttons(room) if item.text() == "Deze kopie terugzetten").isEnabled()


def test_going_back_is_undone_on_the_spot(room):
    room.room.menu.restore.trigger()
    press(room, "Deze kopie terugzetten")
    press(room, "Dit ongedaan maken", Link)
    assert "1 antwoord is weer als voordat u terugging." in room.texts()
    assert room.dossier.answer("gemeente.1.2").explanation == "Van Bo."
    assert room.theme("1").find("1.2", RadioTile, "Nee").isChecked()


def test_a_reader_sees_what_would_change_and_changes_nothing(qtbot, path):
    with open_dossier(path, "Dirk"):
        room = Room(qtbot, open_dossier(path, "Carla"))
        room.room.menu.restore.trigger()
        room.qtbot.waitUntil(lambda: "Er verandert 1 antwoord" in room.texts())
        button = next(item for item in buttons(room, Button) if item.text() == "Deze kopie terugzetten")
        assert not button.isEnabled()
        room.room.leave()


# from the start page


def test_a_damaged_dossier_is_brought_back_from_the_start_page(driver, qtbot, path):
    damage(path)
    driver.window.open_dossier(str(path))
    link = driver.start.restore_link
    qtbot.waitUntil(link.isVisible, timeout=20_000)
    assert "Het dossier is beschadigd." in driver.start.message.text
    assert link.hasFocus()
    driver.click(link)
    room = driver.wait_for("RestoreRoom")
    qtbot.waitUntil(room.restore_button.isEnabled, timeout=20_000)
    assert "1 antwoord · het laatst door Ans" in [tile.accessibleDescription() for tile in room.findChildren(RadioTile)]
    driver.click(room.restore_button)
    officer = driver.wait_for("OfficerRoom")
    assert officer.notice.text.startswith("De kopie van ")
    assert "lindewaard-beschadigd.hamonitor" in officer.notice.text
    driver.close()
    assert answers_on_disk(path)[0]["gemeente.1.2"].given
    assert path.with_name("lindewaard-beschadigd.hamonitor").exists()


def test_a_dossier_that_is_gone_is_brought_back_too(driver, qtbot, path):
    path.unlink()
    gone = RecentDossier(str(path), "Lindewaard", "2025-1", 1, 8, datetime.now().astimezone(), DossierState.BUSY)
    settings.save(Settings(recent_dossiers=(gone,)))
    driver.start.refresh()
    (row,) = driver.start.rows
    qtbot.waitUntil(lambda: row.gone)
    driver.click(row)
    qtbot.waitUntil(driver.start.restore_link.isVisible, timeout=20_000)
    driver.click(driver.start.restore_link)
    room = driver.wait_for("RestoreRoom")
    qtbot.waitUntil(room.restore_button.isEnabled, timeout=20_000)
    qtbot.keyClick(room.restore_button, Qt.Key.Key_Space)
    driver.wait_for("OfficerRoom")
    driver.close()
    assert answers_on_disk(path)[0]["gemeente.1.2"].given


def test_a_dossier_without_copies_offers_none(driver, qtbot, tmp_path):
    with make_dossier(tmp_path) as made:
        path = made.path
    damage(path)
    driver.window.open_dossier(str(path))
    qtbot.waitUntil(lambda: "Het dossier is beschadigd." in driver.start.message.text, timeout=20_000)
    assert not driver.start.restore_link.isVisible()
    assert "Teruggaan naar een eerdere kopie" not in texts(driver.start)
