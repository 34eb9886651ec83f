"""Bewijs and Logboek: what is kept is checked and taken along, by keys and mouse."""

import shutil
import sqlite3
import threading
import zipfile
from contextlib import closing

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from hamonitor_desktop.domain.codes import HaError
from hamonitor_desktop.domain.decisions import Decision
from hamonitor_desktop.domain.receipts import Verdict
from hamonitor_desktop.gui.pages import evidence_page, log_page
from hamonitor_desktop.gui.pages.central import CentralRoom
from hamonitor_desktop.usecases import evidence_export
from hamonitor_desktop.usecases.deciding import decide
from hamonitor_desktop.usecases.importing import import_paths
from tests.factories import AALSMEER, AMSTERDAM, make_world

WAIT = 20_000


@pytest.fixture(scope="module")
def kept(tmp_path_factory):
    """A store with two returns and a decision; the store, the return that was accepted, and its receipt."""
    folder = tmp_path_factory.mktemp("kept")
    world = make_world(folder, (AMSTERDAM, AALSMEER))
    for organisation in ("GM0363", "GM0358"):
        path = folder / f"{organisation}.xlsx"
        path.write_bytes(world.workbook(organisation))
        (outcome,) = import_paths(world.store, [path], jobs=1)
    receipt = folder / "bewijs.habewijs"
    decide(world.store, outcome.return_id, Decision(Verdict.ACCEPTED), world.central, out=receipt)
    return world.store, receipt


@pytest.fixture
def store(kept, tmp_path):
    path = tmp_path / "store.sqlite"
    shutil.copyfile(kept[0], path)
    return path


@pytest.fixture
def room(qtbot, store):
    made = CentralRoom(str(store))
    qtbot.addWidget(made)
    made.resize(1366, 768)
    with qtbot.waitExposed(made):
        made.show()
    qtbot.waitUntil(lambda: "log" in made.pages, timeout=WAIT)
    return made


def change(store, statement):
    with closing(sqlite3.connect(store)) as connection:
        connection.execute(statement)
        connection.commit()


def log(qtbot, room):
    room.go("log")
    qtbot.waitUntil(lambda: room.log_page.model.rowCount() > 0, timeout=WAIT)
    return room.log_page


def press(qtbot, button):
    qtbot.waitUntil(lambda: button.isVisible() and button.isEnabled(), timeout=WAIT)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_log_tells_in_words_who_did_what_the_newest_first(qtbot, room):
    page = log(qtbot, room)
    assert [row[2] for row in page.model.rows] == [
        *("Besluit genomen", "Binnengehaald", "Binnengehaald", "Uitgenodigd", "Ronde gemaakt"),
    ]
    assert [row[3] for row in page.model.rows[:3]] == [
        *("GM0358, versie 1", "GM0358, versie 1", "GM0363, versie 1"),
    ]
    assert [row[4] for row in page.model.rows[:2]] == ["aangenomen", "De retour is aangenomen."]
    assert page.heading.text() == "5 regels"
    qtbot.keyClicks(page.search, "gm0363")
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    assert page.heading.text() == "1 regel"


def test_the_words_of_a_long_log_are_made_beside_the_window(qtbot, room, monkeypatch):
    makers = set()
    made = log_page._row

    def watched(line):
        makers.add(threading.current_thread())
        return made(line)

    monkeypatch.setattr(log_page, "_row", watched)
    page = log(qtbot, room)
    qtbot.keyClicks(page.search, "gm0363")
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    assert makers
    assert threading.main_thread() not in makers


def test_a_row_that_was_changed_is_told_and_a_whole_log_too(qtbot, room, store):
    page = log(qtbot, room)
    press(qtbot, page.check_button)
    qtbot.waitUntil(lambda: page.message.text == "Het logboek is in orde: 5 regels.", timeout=WAIT)
    assert QApplication.focusWidget() is page.check_button, "not on another part of the window"
    change(store, "UPDATE audit SET who = 'niemand' WHERE number = 3")
    press(qtbot, page.check_button)
    qtbot.waitUntil(lambda: page.message.text == "Regel 3 van het logboek is gewijzigd.", timeout=WAIT)


def test_a_log_whose_end_was_cut_off_is_found_by_a_receipt(qtbot, room, store, kept, monkeypatch):
    page = log(qtbot, room)
    change(store, "DELETE FROM decisions")
    change(store, "DELETE FROM audit WHERE number = 5")
    monkeypatch.setattr(log_page, "ask_files", lambda *_args: [kept[1]])
    press(qtbot, page.receipts_button)
    qtbot.waitUntil(lambda: "er is een stuk afgehaald" in page.message.text, timeout=WAIT)


def test_everything_is_checked_again_and_what_was_changed_is_named(qtbot, room, store):
    room.go("evidence")
    page = room.evidence_page
    press(qtbot, page.check_button)
    expected = "Alles is zoals het is ondertekend: 2 retouren, 1 ontvangstbewijzen, 5 regels in het logboek."
    qtbot.waitUntil(lambda: page.message.text == expected, timeout=WAIT)
    change(store, "UPDATE returns SET final = 1 - final WHERE organisation = 'GM0363'")
    press(qtbot, page.check_button)
    qtbot.waitUntil(lambda: "GM0363, versie 1: in de opslag staat iets anders" in page.message.text, timeout=WAIT)


def test_the_evidence_is_kept_as_a_zip(qtbot, room, tmp_path, monkeypatch):
    room.go("evidence")
    page, target = room.evidence_page, tmp_path / "bewijs.zip"
    monkeypatch.setattr(evidence_page, "ask_target", lambda *_args: target)
    press(qtbot, page.export_button)
    qtbot.waitUntil(lambda: page.message.text == f"Het bewijs van 2 retouren staat in {target}.", timeout=WAIT)
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    press(qtbot, page.folder_button)
    assert opened == [str(tmp_path)]
    with zipfile.ZipFile(target) as made:
        assert sum(name.endswith("retour.xlsx") for name in made.namelist()) == 2
    press(qtbot, page.export_button)
    qtbot.waitUntil(lambda: "bestaat al" in page.message.text or "staat al" in page.message.text, timeout=WAIT)


def test_writing_is_stopped_and_leaves_nothing(qtbot, room, tmp_path, monkeypatch):
    def slow(store, target, *, cancelled, **_more):
        while not cancelled():
            pass
        raise HaError(evidence_page.Code.CANCELLED)

    monkeypatch.setattr(evidence_export, "export_evidence", slow)
    monkeypatch.setattr(evidence_page, "ask_target", lambda *_args: tmp_path / "bewijs.zip")
    room.go("evidence")
    page = room.evidence_page
    press(qtbot, page.export_button)
    press(qtbot, page.work.stop_button)
    qtbot.waitUntil(lambda: page.message.text == "Gestopt. Er is niets gewijzigd of geschreven.", timeout=WAIT)
    assert not page.work.isVisible()
