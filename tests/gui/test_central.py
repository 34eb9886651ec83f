import csv
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from hamonitor_desktop.domain.organisations import Register
from hamonitor_desktop.gui.pages import central, figures_page
from hamonitor_desktop.gui.pages.central import CentralRoom
from hamonitor_desktop.gui.window import Window
from hamonitor_desktop.usecases import rounds
from hamonitor_desktop.usecases.importing import import_paths
from hamonitor_desktop.usecases.keys import make_key
from hamonitor_desktop.usecases.round_facts import round_facts
from hamonitor_desktop.usecases.round_plan import CentralKey, RoundPlan
from tests.factories import AALSMEER, AMSTERDAM, PEOPLE, REGION, VNG, make_world
from tests.gui.pages import texts

WAIT = 20_000
PASSPHRASE = "vier woorden die niemand raadt"
DOUBTED = (
    replace(AMSTERDAM, population_estimated=True, doubt="Het aantal inwoners is een schatting."),
    replace(AALSMEER, population_estimated=True, doubt="De regio is niet zeker."),
    REGION,
    VNG,
)


@pytest.fixture(scope="module")
def world(tmp_path_factory):
    """A made-up round of which Amsterdam answered, and the VNG provisionally."""
    folder = tmp_path_factory.mktemp("world")
    made = make_world(folder, DOUBTED, synthetic=True)
    returns = folder / "returns"
    returns.mkdir()
    (returns / "a.xlsx").write_bytes(made.workbook("GM0363", final=True))
    (returns / "b.xlsx").write_bytes(made.workbook("VNG"))
    assert all(outcome.good for outcome in import_paths(made.store, [returns], jobs=1))
    return made


def room_of(qtbot, store):
    made = CentralRoom(str(store))
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    qtbot.waitUntil(lambda: bool(made.pages) or made.message.isVisible(), timeout=WAIT)
    return made


def choose(qtbot, room, key):
    where = room.side.list.visualItemRect(room.side.list.item_of(key)).center()
    qtbot.mouseClick(room.side.list.viewport(), Qt.MouseButton.LeftButton, pos=where)


def rows_of(table):
    columns = range(table.columnCount())
    return tuple(tuple(table.item(row, column).text() for column in columns) for row in range(table.rowCount()))


def room_in(window) -> CentralRoom:
    """The central team's room, once the window shows it."""
    return cast(CentralRoom, window.room())


def test_the_room_opens_where_the_round_is_and_says_that_it_is_made_up(qtbot, world):
    room = room_of(qtbot, world.store)
    assert room.side.rows() == [
        "round",
        "participants",
        "invite",
        "contacts",
        "import",
        "judge",
        "response",
        "figures",
        "evidence",
        "log",
    ]
    assert room.side.current() == "import"
    assert room.frame.stack.currentWidget() is room.import_page
    assert room.banner.isVisible()
    assert "VERZONNEN VOORBEELD" in room.banner.accessibleName()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is room.import_page.drop, timeout=WAIT)


def test_the_room_is_made_a_page_at_a_time_and_the_window_goes_on_in_between(qtbot, world, monkeypatch):
    turns, made_in = [0], []
    ticking = QTimer()
    ticking.timeout.connect(lambda: turns.append(turns[-1] + 1))
    for name in ("Round", "Participants", "Invite", "Contacts", "Import", "Judge", "Return", "Response", "Figures"):
        page = getattr(central, f"{name}Page")

        class Noted(page):
            def __init__(self, *arguments):
                made_in.append(turns[-1])
                super().__init__(*arguments)

        monkeypatch.setattr(central, f"{name}Page", Noted)
    ticking.start(0)
    room_of(qtbot, world.store)
    ticking.stop()
    assert len(made_in) == 9
    assert len(set(made_in)) == 9, "no two pages in one turn of the window"


def test_a_page_that_is_chosen_while_the_room_is_being_made_is_the_first_that_is_shown(qtbot, world, monkeypatch):
    room = CentralRoom(str(world.store))
    qtbot.addWidget(room)
    room.resize(1366, 768)
    room.show()

    class Late(central.FiguresPage):
        def __init__(self, *arguments):
            choose(qtbot, room, "participants")
            super().__init__(*arguments)

    monkeypatch.setattr(central, "FiguresPage", Late)
    qtbot.waitUntil(lambda: bool(room.pages), timeout=WAIT)
    assert room.frame.stack.currentWidget() is room.participants_page
    assert room.side.current() == "participants"


def test_leaving_while_the_room_is_being_made_is_no_harm(qtbot, world):
    room = CentralRoom(str(world.store))
    qtbot.addWidget(room)
    room.show()
    qtbot.waitUntil(lambda: len(room.side.rows()) > 0, timeout=WAIT)
    qtbot.keyClick(room, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert room.leave() is True
    room.close()


def test_a_real_round_bears_no_banner(qtbot, tmp_path):
    room = room_of(qtbot, make_world(tmp_path).store)
    assert not room.banner.isVisible()


def test_a_file_that_is_no_store_is_told_and_home_leads_back(qtbot, tmp_path):
    path = tmp_path / "notulen.sqlite"
    path.write_text("Notulen van de vergadering. " * 10)
    room = room_of(qtbot, path)
    assert "is geen centrale opslag van HA-Monitor" in room.message.text
    assert room.leave() is True
    with qtbot.waitSignal(room.left):
        qtbot.mouseClick(room.header.home_button, Qt.MouseButton.LeftButton)


def test_the_keyboard_goes_from_page_to_page(qtbot, world):
    room = room_of(qtbot, world.store)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    for expected in ("judge", "response", "figures", "evidence", "log", "log"):
        qtbot.keyClick(room, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
        assert room.side.current() == expected
    qtbot.keyClick(room, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    assert room.side.current() == "evidence"


def test_the_round_page_tells_who_when_and_what_is_not_certain(qtbot, world):
    room = room_of(qtbot, world.store)
    choose(qtbot, room, "round")
    shown = texts(room.round_page)
    assert "8 april 2024 tot en met 30 juni 2024" in shown
    assert "te zien als alles is beantwoord" in shown
    assert "Geschat voor 2 organisaties. Cijfers naar grootte hangen daarvan af." in shown
    assert "Aalsmeer: De regio is niet zeker." not in shown
    room.round_page.doubts_link.setFocus()
    qtbot.keyClick(room.round_page.doubts_link, Qt.Key.Key_Space)
    assert "Aalsmeer: De regio is niet zeker." in texts(room.round_page)
    qtbot.mouseClick(room.round_page.copy_link, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == world.central.fingerprint


def test_another_round_of_the_store_is_chosen_on_the_page_of_the_round(qtbot, tmp_path):
    store = make_world(tmp_path, round_id="2024-1").store
    make_world(tmp_path, PEOPLE[:2], round_id="2024-2", store=store)
    window = Window()
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    window.open_central(str(store))
    qtbot.waitUntil(lambda: bool(room_in(window).pages), timeout=WAIT)
    page = room_in(window).round_page
    choose(qtbot, room_in(window), "round")
    assert [page.others.itemText(row) for row in range(page.others.count())] == ["2024-2", "2024-1"]
    assert page.others.currentText() == "2024-2"
    assert page.others.accessibleName() == "Welke ronde van deze opslag?"
    page.others.setFocus()
    qtbot.keyClick(page.others, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: bool(room_in(window).pages) and room_in(window).round_page is not page, timeout=WAIT)
    assert room_in(window).side.current() == "round"
    assert room_in(window).round_page.others.currentText() == "2024-1"
    assert "4" in texts(room_in(window).round_page)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is room_in(window).round_page.others, timeout=WAIT)


@pytest.mark.parametrize("width", [683, 804, 899, 1366])
def test_no_page_is_wider_than_the_window(qtbot, world, width):
    room = room_of(qtbot, world.store)
    room.resize(width, 384)
    for key, page in room.pages.items():
        room.go(key)
        qtbot.waitUntil(page.isVisible)
        qtbot.waitUntil(lambda page=page: page.horizontalScrollBar().maximum() == 0)


def test_a_store_with_one_round_asks_for_no_choice(qtbot, world):
    room = room_of(qtbot, world.store)
    choose(qtbot, room, "round")
    assert not room.round_page.others.isVisible()


def test_figures_follow_the_filters_and_are_saved_as_the_command_line_gives_them(qtbot, world, tmp_path, monkeypatch):
    from hamonitor_desktop.usecases.analysing import table_text

    room = room_of(qtbot, world.store)
    choose(qtbot, room, "figures")
    page = room.figures_page
    qtbot.waitUntil(lambda: page.model.rowCount() > 20, timeout=WAIT)
    assert page.model.headerData(0, Qt.Orientation.Horizontal) == "Vraag"
    assert "1 voorlopige retour telt mee" in page.status.text()
    page.which.setFocus()
    qtbot.keyClick(page.which, Qt.Key.Key_End)
    page.by.setFocus()
    qtbot.keyClick(page.by, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: page.model.rowCount() == 2, timeout=WAIT)
    assert page.model.rows[0] == ("Meer dan 100.000", "1", "1", "0", "1", "0", "100 %")
    assert "geschat" in page.caveat.text()
    target, suggested = tmp_path / "cijfers.csv", []
    monkeypatch.setattr(figures_page, "ask_target", lambda *asked: suggested.append(asked[2]) or target)
    qtbot.mouseClick(page.save_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "De cijfers staan in" in page.message.text, timeout=WAIT)
    assert suggested == ["VERZONNEN-VOORBEELD-response-gemeente-size-2024-1.csv"]
    assert target.read_text("utf-8-sig") == table_text(world.store, "response", actor="gemeente", by="size")


def test_figures_of_other_filters_do_not_stay_when_the_store_is_gone(qtbot, tmp_path):
    store = Path(make_world(tmp_path).store)
    room = room_of(qtbot, store)
    choose(qtbot, room, "figures")
    page = room.figures_page
    qtbot.keyClick(page.which, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: page.model.rowCount() > 0, timeout=WAIT)
    store.rename(tmp_path / "weg.sqlite")
    qtbot.keyClick(page.actor, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: "niet gevonden" in page.message.text, timeout=WAIT)
    assert page.model.rowCount() == 0
    assert not page.save_button.isEnabled()
    choose(qtbot, room, "response")
    qtbot.waitUntil(lambda: "niet gevonden" in room.response_page.message.text, timeout=WAIT)


@pytest.fixture
def fresh(tmp_path):
    """A round that was not invited yet, and its key."""
    key, store = tmp_path / "sleutel.pem", tmp_path / "monitor.sqlite"
    make_key(key, PASSPHRASE, "Centraal team")
    plan = RoundPlan("2024", "2024-1", Register("proef", "proef", PEOPLE))
    rounds.create_round(store, plan, CentralKey(key, PASSPHRASE))
    return store, key


def fill_in(page, folder, key, passphrase):
    page.form.folder.set_path(folder)
    page.form.letters.set_path(folder.with_name("brieven"))
    page.form.key.set_path(key)
    page.form.passphrase.edit.setText(passphrase)


def test_inviting_makes_packages_and_codes_and_says_to_send_them_apart(qtbot, fresh, tmp_path):
    store, key = fresh
    room = room_of(qtbot, store)
    page, out = room.invite_page, tmp_path / "pakketten"
    assert room.side.current() == "invite"
    qtbot.mouseClick(page.make_button, Qt.MouseButton.LeftButton)
    assert page.form.folder.message.text() == page.form.letters.message.text() == "Kies een map."
    fill_in(page, out, key, "een andere wachtwoordzin")
    qtbot.mouseClick(page.make_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "De wachtwoordzin klopt niet." in page.message.text, timeout=WAIT)
    assert "activeringscode" not in page.message.text
    field = page.form.passphrase
    assert field.message.text() == "De wachtwoordzin klopt niet.", "the message on top may be far from it"
    qtbot.waitUntil(lambda: field.edit.visibleRegion().boundingRect().size() == field.edit.size(), timeout=WAIT)
    assert page.form.folder.text == str(out)
    fill_in(page, out, key, PASSPHRASE)
    with qtbot.waitSignal(page.invited, timeout=WAIT):
        qtbot.keyClick(page.make_button, Qt.Key.Key_Space)
    assert not field.message.text()
    assert len(list(out.glob("*.haronde"))) == 4
    with (tmp_path / "brieven" / "codes.csv").open(encoding="utf-8-sig", newline="") as stream:
        assert len(list(csv.DictReader(stream))) == 4
    assert len(list((tmp_path / "brieven").glob("brief-*.docx"))) == 4
    assert f"Voor elke organisatie één, in {tmp_path / 'brieven'}" in texts(page)
    assert any(text.startswith("Verstuur de code apart van het pakket") for text in texts(page))
    assert round_facts(store).invited
    assert page.form.passphrase.text == ""
    qtbot.mouseClick(page.next_button, Qt.MouseButton.LeftButton)
    assert room.side.current() == "import"
    again = room_of(qtbot, store)
    choose(qtbot, again, "invite")
    assert "Deze ronde is al uitgenodigd." in again.invite_page.message.text
    assert not again.invite_page.make_button.isVisible()


def test_inviting_that_is_stopped_leaves_nothing_behind(qtbot, fresh, tmp_path):
    store, key = fresh
    room = room_of(qtbot, store)
    page, out = room.invite_page, tmp_path / "pakketten"
    qtbot.mouseClick(page.form.excel_tile, Qt.MouseButton.LeftButton)
    fill_in(page, out, key, PASSPHRASE)
    page.make()
    page.stop()
    qtbot.waitUntil(lambda: page.message.text.startswith("Gestopt."), timeout=WAIT)
    assert QApplication.focusWidget() is page.make_button
    assert not [path for folder in (out, tmp_path / "brieven") for path in folder.rglob("*") if path.is_file()]
    assert not round_facts(store).invited
    assert page.form.isEnabled()
    with qtbot.waitSignal(page.invited, timeout=WAIT):
        qtbot.mouseClick(page.make_button, Qt.MouseButton.LeftButton)
    assert len(list(out.glob("*.xlsx"))) == 4


def test_letters_beside_the_packages_are_refused_at_their_own_field(qtbot, fresh, tmp_path):
    store, key = fresh
    room = room_of(qtbot, store)
    page, out = room.invite_page, tmp_path / "pakketten"
    fill_in(page, out, key, PASSPHRASE)
    page.form.letters.set_path(out / "brieven")
    qtbot.mouseClick(page.make_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "De brieven horen in een andere map" in page.message.text, timeout=WAIT)
    assert QApplication.focusWidget() is page.form.letters.edit
    assert not out.exists()


def test_who_wants_no_letters_has_the_codes_beside_the_packages(qtbot, fresh, tmp_path):
    store, key = fresh
    room = room_of(qtbot, store)
    page, out = room.invite_page, tmp_path / "pakketten"
    fill_in(page, out, key, PASSPHRASE)
    page.form.with_letters.setFocus()
    qtbot.keyClick(page.form.with_letters, Qt.Key.Key_Space)
    assert not page.form.letters.isVisible()
    assert any(text.startswith("De codes komen bij de pakketten") for text in texts(page))
    with qtbot.waitSignal(page.invited, timeout=WAIT):
        qtbot.mouseClick(page.make_button, Qt.MouseButton.LeftButton)
    assert (out / "codes.csv").is_file()
    assert not list(tmp_path.rglob("*.docx"))


@pytest.mark.parametrize("by", ["close", "home"])
def test_what_was_wanted_is_done_when_the_work_has_stopped(qtbot, world, tmp_path, monkeypatch, by):
    window = Window()
    qtbot.addWidget(window)
    window.show()
    window.open_central(str(world.store))
    qtbot.waitUntil(lambda: bool(room_in(window).pages), timeout=WAIT)
    room, path = room_in(window), tmp_path / "notulen.xlsx"
    path.write_bytes(b"geen werkmap")
    closed = []
    monkeypatch.setattr(QApplication, "quit", lambda: closed.append(True))
    room.import_page.start([path])
    window.close() if by == "close" else qtbot.mouseClick(room.header.home_button, Qt.MouseButton.LeftButton)
    assert window.isVisible()
    assert window.room() is room
    qtbot.mouseClick(room.import_page.leave_card.leave_button, Qt.MouseButton.LeftButton)
    if by == "close":
        qtbot.waitUntil(lambda: not window.isVisible(), timeout=WAIT)
        assert closed
    else:
        qtbot.waitUntil(lambda: window.room() is window.start_page(), timeout=WAIT)


def test_closing_during_an_import_asks_once_and_then_lets_go(qtbot, world, tmp_path):
    room = room_of(qtbot, world.store)
    choose(qtbot, room, "figures")
    path = tmp_path / "notulen.xlsx"
    path.write_bytes(b"geen werkmap")
    room.import_page.start([path])
    assert room.leave() is False
    assert room.side.current() == "import"
    assert room.import_page.leave_card.isVisible()
    assert room.leave() is True
    qtbot.waitUntil(lambda: not room.import_page.busy, timeout=WAIT)
    assert room.leave() is True
