"""The place of the dossier goes while somebody types: it is said, kept on this computer, and put back."""

import json
import os
import shutil
import signal
import subprocess
import sys
import threading
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.gui import saving
from hamonitor_desktop.gui.widgets.choices import RadioTile
from hamonitor_desktop.gui.widgets.fields import LineEdit, TextArea
from hamonitor_desktop.store.dossier import dossier as dossier_module
from hamonitor_desktop.store.dossier import keeping
from hamonitor_desktop.usecases.dossiers import open_dossier
from hamonitor_desktop.usecases.places import PlaceKind
from tests.cli.rights import tiny_disk
from tests.cli.test_full_disk import KB, fill_up
from tests.gui.dossiers import answers_on_disk, make_dossier
from tests.gui.officer.screen import Room
from tests.house.checkout import ROOT

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows moves no folder with an open file")
KEPT = "Wat u typt, wordt op deze computer bewaard tot "


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    """The program waits seconds; a test need not."""
    for name in ("_RETRY", "_KEEP", "_SLOW"):
        monkeypatch.setattr(saving, name, 300)


@pytest.fixture
def place(tmp_path):
    return tmp_path / "netwerk"


@pytest.fixture
def room(qtbot, place):
    place.mkdir()
    return Room(qtbot, make_dossier(place))


def nets(home):
    return sorted((home / "data" / "vangnet").glob("*.json"))


def kept_answers(home):
    (net,) = nets(home)
    return {item["answer"]["question"]: item["answer"] for item in json.loads(net.read_text("utf-8"))["answers"]}


def wait_until_kept(room, home):
    room.qtbot.waitUntil(lambda: len(nets(home)) == 1 and KEPT in room.room.notice.text, timeout=20_000)


def gone(room, place, tmp_path):
    room.theme("1")
    room.click("1.1", RadioTile, "Mee bezig")
    return place.rename(tmp_path / "weg")


def fallen(room):
    """The program ends without a word: what waits is not written any more."""
    room.room._saver._retry.stop()
    room.room._saver._keeping.stop()
    room.dossier.store._writer._later.clear()
    room.dossier.store._writer.close()
    room.dossier.store._lock.release()
    room.room._gone = True


def test_typing_goes_on_while_the_drive_is_gone_and_is_there_when_it_is_back(room, place, tmp_path, own_folders):
    away = gone(room, place, tmp_path)
    room.click("1.2", RadioTile, "Nee")
    room.type("1.2", TextArea, "De raad besluit in mei")
    wait_until_kept(room, own_folders)
    assert room.status() == "Niet opgeslagen"
    assert room.room.notice.text == f"Het dossier staat niet meer op zijn plek. {KEPT}het daar weer kan."
    room.qtbot.waitUntil(
        lambda: kept_answers(own_folders)["gemeente.1.2"]["explanation"] == "De raad besluit in mei", timeout=10_000
    )
    away.rename(place)
    room.qtbot.waitUntil(lambda: room.status().startswith("Opgeslagen "), timeout=20_000)
    assert room.room.notice.text == ""
    assert nets(own_folders) == []
    assert room.room.leave()
    answers, drafts = answers_on_disk(room.path)
    assert answers["gemeente.1.1"].value == "mee_bezig"
    assert answers["gemeente.1.2"] == Answer("gemeente.1.2", "nee", "De raad besluit in mei")
    assert drafts == {}


def test_what_fails_is_kept_at_once(room, place, tmp_path, own_folders, monkeypatch):
    """Nothing that was typed waits for a drive that may be slow, once it is known to be gone."""
    for name in ("_KEEP", "_SLOW"):
        monkeypatch.setattr(saving, name, 60_000)
    away = gone(room, place, tmp_path)
    room.click("1.2", RadioTile, "Nee")
    room.qtbot.waitUntil(lambda: bool(nets(own_folders)), timeout=10_000)
    assert kept_answers(own_folders)["gemeente.1.2"]["value"] == "nee"
    assert KEPT in room.room.notice.text
    away.rename(place)
    room.room._saver._retry.start(10)
    room.qtbot.waitUntil(lambda: room.status().startswith("Opgeslagen "), timeout=20_000)


def test_a_network_drive_is_called_one(room, place, tmp_path, own_folders):
    room.room._saver.place = PlaceKind.NETWORK
    away = gone(room, place, tmp_path)
    room.click("1.2", RadioTile, "Nee")
    wait_until_kept(room, own_folders)
    assert room.room.notice.text == f"De netwerkschijf is weg. {KEPT}hij terug is."
    away.rename(place)


def test_one_can_close_meanwhile_and_finds_it_again(qtbot, room, place, tmp_path, own_folders):
    away = gone(room, place, tmp_path)
    room.click("1.2", RadioTile, "Nee")
    assert not room.room.leave()
    assert room.room.notice.close_link.text() == (
        "Toch sluiten; uw antwoorden komen in het dossier als u het weer opent"
    )
    with room.qtbot.waitSignal(room.room.released):
        room.qtbot.mouseClick(room.room.notice.close_link, Qt.MouseButton.LeftButton)
    assert room.room.leave()
    away.rename(place)
    again = Room(qtbot, open_dossier(room.path, "Ans", backups=False)).theme("1")
    assert again.find("1.2", RadioTile, "Nee").isChecked()
    assert nets(own_folders) == []


def test_after_a_crash_it_is_taken_up_and_said(qtbot, room, place, tmp_path, own_folders):
    away = gone(room, place, tmp_path)
    room.click("1.2", RadioTile, "Nee")
    wait_until_kept(room, own_folders)
    fallen(room)
    away.rename(place)
    again = Room(qtbot, open_dossier(room.path, "Ans", backups=False))
    assert again.room.notice.text == ("1 antwoord dat eerder niet kon worden opgeslagen, staat nu in dit dossier.")
    assert again.dossier.answer("gemeente.1.2").value == "nee"
    assert nets(own_folders) == []
    assert again.room.leave()
    assert answers_on_disk(room.path)[0]["gemeente.1.2"].value == "nee"


def test_what_somebody_else_answered_meanwhile_is_not_overwritten(qtbot, room, place, tmp_path, own_folders):
    away = gone(room, place, tmp_path)
    room.click("1.2", RadioTile, "Nee")
    wait_until_kept(room, own_folders)
    fallen(room)
    away.rename(place)
    with open_dossier(room.path, "Bo", backups=False) as theirs:
        theirs.record(Answer("gemeente.1.2", "ja"))
    again = Room(qtbot, open_dossier(room.path, "Ans", backups=False))
    assert "Iemand anders antwoordde intussen ook bij: 1.2." in again.room.notice.text
    assert again.dossier.conflicts() == ("gemeente.1.2",)


def test_a_drive_that_says_nothing_counts_as_gone(room, own_folders, monkeypatch):
    """The write neither fails nor ends: what is typed is kept here all the same."""
    from concurrent.futures import Future

    writer = room.dossier.store._writer
    monkeypatch.setattr(writer, "later", lambda _key, _job: Future())
    room.theme("1")
    room.type("1.4", LineEdit, "43")
    room.qtbot.waitUntil(lambda: len(nets(own_folders)) == 1, timeout=10_000)
    assert kept_answers(own_folders)["gemeente.1.4"]["value"] == 43
    monkeypatch.undo()


def test_a_disk_that_is_full_while_one_types(qtbot, tmp_path, own_folders):
    with tiny_disk(tmp_path / "schijf", 2048 * KB) as disk:
        room = Room(qtbot, make_dossier(disk)).theme("1")
        room.click("1.1", RadioTile, "Mee bezig")
        ballast = fill_up(disk, 0)
        room.click("1.2", RadioTile, "Nee")
        room.type("1.2", TextArea, "De raad besluit in mei")
        wait_until_kept(room, own_folders)
        assert room.room.notice.text.startswith("De schijf is vol.")
        assert room.status() == "Niet opgeslagen"
        ballast.unlink()
        qtbot.waitUntil(lambda: room.status().startswith("Opgeslagen "), timeout=20_000)
        assert room.room.leave()
        answers, _drafts = answers_on_disk(room.path)
        assert answers["gemeente.1.2"] == Answer("gemeente.1.2", "nee", "De raad besluit in mei")
        assert nets(own_folders) == []


def test_a_folder_that_is_closed_while_one_works(room, place, own_folders):
    room.theme("1")
    room.click("1.1", RadioTile, "Mee bezig")
    place.chmod(0o500)
    if os.access(place, os.W_OK):
        pytest.skip("NOT TRIED: no folder is closed to this user")
    room.click("1.2", RadioTile, "Nee")
    wait_until_kept(room, own_folders)
    assert "kan niet worden geschreven" in room.room.notice.text
    place.chmod(0o700)
    room.qtbot.waitUntil(lambda: room.status().startswith("Opgeslagen "), timeout=20_000)


def test_the_whole_program_is_killed_while_the_drive_is_gone(qtbot, place, tmp_path, own_folders):
    """Another process types, the drive goes, what is typed is kept, and SIGKILL comes."""
    place.mkdir()
    with make_dossier(place) as made:
        path = made.path
    command = [sys.executable, "-m", "tests.gui.officer.typing_alone", str(path), str(own_folders)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "open\n"
        away = place.rename(tmp_path / "weg")
        assert process.stdout.readline() == "bewaard\n"
        process.send_signal(signal.SIGKILL)
    away.rename(place)
    again = Room(qtbot, open_dossier(path, "Ans", backups=False))
    assert "staat nu in dit dossier." in again.room.notice.text
    assert again.dossier.answer("gemeente.1.2") == Answer("gemeente.1.2", "nee", "half getypt")
    assert not again.dossier.read_only


def test_a_clock_that_is_set_back_a_day_takes_nothing_away(qtbot, tmp_path, monkeypatch):
    """Times are only shown: the order of answers, drafts and copies does not hang on them."""
    room = Room(qtbot, make_dossier(tmp_path)).theme("1")
    room.click("1.2", RadioTile, "Ja")
    yesterday = datetime.now(UTC) - timedelta(days=1)
    monkeypatch.setattr(keeping, "now", lambda: yesterday.isoformat(timespec="seconds"))
    monkeypatch.setattr(dossier_module, "now", lambda: yesterday.isoformat(timespec="seconds"))
    room.click("1.2", RadioTile, "Nee")
    room.type("1.2", TextArea, "Gisteren geschreven")
    assert room.room.leave()
    again = Room(qtbot, open_dossier(room.path, "Ans", backups=False)).theme("1")
    assert again.dossier.answer("gemeente.1.2") == Answer("gemeente.1.2", "nee", "Gisteren geschreven")
    assert again.dossier.history("gemeente.1.2")[-1].at < again.dossier.history("gemeente.1.2")[0].at
    again.room.menu.undo.trigger()
    assert again.dossier.answer("gemeente.1.2").explanation == ""
    assert again.dossier.answer("gemeente.1.2").value == "nee"


def test_a_drive_that_hangs_stops_nobody(qtbot, tmp_path, own_folders, monkeypatch):
    """The writer is stuck in the middle of a write: the window waits a moment, goes on, and nothing is lost."""
    monkeypatch.setattr(saving, "_PATIENCE", 0.3)
    room, answers_again, stuck = Room(qtbot, make_dossier(tmp_path)).theme("1"), threading.Event(), threading.Event()

    def hang(_connection):
        stuck.set()
        answers_again.wait(60)
        stuck.clear()
        return lambda: None

    writer = room.dossier.store._writer
    assert writer is not None
    writer.submit(hang)
    assert stuck.wait(60)
    room.click("1.2", RadioTile, "Nee")
    assert stuck.is_set(), "the click waited until the drive was back"
    wait_until_kept(room, own_folders)
    room.type("1.2", TextArea, "De raad besluit in mei")
    qtbot.waitUntil(lambda: kept_answers(own_folders)["gemeente.1.2"]["explanation"].endswith("mei"), timeout=20_000)
    answers_again.set()
    qtbot.waitUntil(lambda: room.status().startswith("Opgeslagen "), timeout=20_000)
    assert nets(own_folders) == []
    assert room.room.leave()
    answers, drafts = answers_on_disk(room.path)
    assert answers["gemeente.1.2"] == Answer("gemeente.1.2", "nee", "De raad besluit in mei")
    assert drafts == {}


def test_one_can_close_although_the_drive_hangs(qtbot, tmp_path, own_folders, monkeypatch):
    monkeypatch.setattr(saving, "_PATIENCE", 0.3)
    room, answers_again = Room(qtbot, make_dossier(tmp_path)).theme("1"), threading.Event()
    writer = room.dossier.store._writer
    assert writer is not None
    hanging = writer.submit(lambda _connection: (answers_again.wait(60), lambda: None)[1])
    room.click("1.2", RadioTile, "Nee")
    assert not room.room.leave()
    room.qtbot.mouseClick(room.room.notice.close_link, Qt.MouseButton.LeftButton)
    assert room.room.leave()
    assert not hanging.done(), "closing waited until the drive was back"
    assert kept_answers(own_folders)["gemeente.1.2"]["value"] == "nee"
    answers_again.set()
    writer._thread.join(10)
    again = Room(qtbot, open_dossier(room.path, "Ans", backups=False)).theme("1")
    assert again.dossier.answer("gemeente.1.2").value == "nee"
    assert again.dossier.conflicts() == ()


def test_logging_off_keeps_the_text_in_focus(driver, qtbot, tmp_path):
    with make_dossier(tmp_path) as made:
        path = made.path
    driver.window.open_dossier(str(path))
    driver.wait_for("OfficerRoom").show_page("theme:1")

    def fields():
        return [item for item in driver.room.stack.currentWidget().findChildren(LineEdit) if item.isVisible()]

    qtbot.waitUntil(lambda: bool(fields()))
    field = fields()[0]
    field.setFocus()
    qtbot.keyClicks(field, "12")
    driver.window.keep_all()
    shutil.copyfile(path, tmp_path / "kopie.hamonitor")
    answers, drafts = answers_on_disk(tmp_path / "kopie.hamonitor")
    assert {answer.value for answer in answers.values()} == {12}
    assert drafts == {}
