"""A return that somebody opens: the window says what it is, and where one goes on."""

from datetime import datetime

import openpyxl
import pytest

from hamonitor_desktop.gui import settings
from hamonitor_desktop.gui.settings import RecentDossier, Settings
from hamonitor_desktop.usecases.keys import ledger_of, read_key
from hamonitor_desktop.usecases.sending import Statement, sign_return
from tests.gui.pages import WindowDriver, drop
from tests.gui.signing.screen import PASSPHRASE


@pytest.fixture
def signed(officer, tmp_path):
    """Two returns of one dossier, the second newer, and the dossier closed again."""
    key_path, made = tmp_path / "sleutel.pem", []
    for number in (1, 2):
        statement = Statement("J. de Wit", "adviseur", final=False)
        out = tmp_path / f"retour-{number}.xlsx"
        made.append(sign_return(officer, read_key(key_path, PASSPHRASE), statement, out, ledger=ledger_of(key_path)))
    officer.close()
    return [item.path for item in made]


@pytest.fixture
def driver(qtbot):
    driver = WindowDriver(qtbot)
    yield driver
    driver.close()


def remember(path):
    now = datetime.now().astimezone()
    settings.save(Settings(recent_dossiers=(RecentDossier(str(path), "Gemeente Amsterdam", "2024-1", 1, 28, now),)))


def told(driver, qtbot, file):
    """What the dossier says above the page where one signs."""
    assert drop(driver.start, file)
    room = driver.wait_for("OfficerRoom")
    qtbot.waitUntil(lambda: bool(room.notice.text), timeout=20_000)
    assert room.page_key == "sign"
    return room.notice.text


def test_ones_own_return_opens_its_dossier_and_says_what_it_is_for(driver, qtbot, officer, signed):
    remember(officer.path)
    said = told(driver, qtbot, signed[1])
    assert said.startswith("retour-2.xlsx is een ondertekende retour: Amsterdam, versie 2 (voorlopig), van ")
    assert "Mail dit bestand naar het centrale team." in said


def test_of_an_older_return_it_says_that_a_newer_one_is_to_be_mailed(driver, qtbot, officer, signed):
    remember(officer.path)
    assert told(driver, qtbot, signed[0]).endswith("U hebt daarna versie 2 ondertekend: mail die.")


def test_of_a_return_that_was_changed_it_says_that_it_will_be_refused(driver, qtbot, officer, signed):
    remember(officer.path)
    book = openpyxl.load_workbook(signed[1])
    book["Antwoorden"]["D2"] = "Anders"
    book.save(signed[1])
    assert "Daarom weigert het centrale team dit bestand." in told(driver, qtbot, signed[1])


def test_a_return_without_its_dossier_says_on_the_start_page_what_can_be_done(driver, qtbot, signed):
    assert drop(driver.start, signed[0])
    qtbot.waitUntil(lambda: "is een ondertekende retour" in driver.start.message.text, timeout=10_000)
    assert driver.room is driver.start
    assert "Open dan het dossier waar zij uit komt" in driver.start.message.text
    assert driver.start.package_door.isEnabled()


def test_a_return_whose_signature_does_not_hold_is_refused_by_name(driver, qtbot, officer, signed):
    remember(officer.path)
    book = openpyxl.load_workbook(signed[0])
    cell = book["_retour"]["A1"]
    cell.value = str(cell.value)[:-40] + "A" * 40
    book.save(signed[0])
    assert drop(driver.start, signed[0])
    qtbot.waitUntil(lambda: "handtekening" in driver.start.message.text, timeout=10_000)
    assert driver.room is driver.start
