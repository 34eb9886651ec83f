"""The page in view follows what a colleague does in the same store, and leaves whoever is at work on it alone."""

import threading
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from hamonitor_desktop.domain.contacts import Contact
from hamonitor_desktop.domain.organisations import Organisation
from hamonitor_desktop.gui.pages import keeping_up
from hamonitor_desktop.usecases.contacts import contact_entries, delete_contact, note_moments, reminded, save_contact
from hamonitor_desktop.usecases.importing import import_paths
from hamonitor_desktop.usecases.participants import withdraw
from tests.factories import PEOPLE, make_world
from tests.gui.test_central import WAIT, choose, room_of
from tests.postgres import own_server

ROUND = "2024-1"
MANY = 120


@pytest.fixture(autouse=True)
def often(monkeypatch):
    """A look every twentieth of a second: nobody waits for five."""
    monkeypatch.setattr(keeping_up, "EVERY", 0.05)


@pytest.fixture
def world(tmp_path):
    return make_world(tmp_path, PEOPLE)


@pytest.fixture
def room(qtbot, world):
    return room_of(qtbot, world.store)


def bring(world, tmp_path, organisation, **more):
    path = tmp_path / f"{organisation}.xlsx"
    path.write_bytes(world.workbook(organisation, **more))
    (outcome,) = import_paths(world.store, [path], jobs=1)
    assert outcome.good
    return outcome.return_id


def shown(qtbot, room, key):
    choose(qtbot, room, key)
    qtbot.waitUntil(room.pages[key].isVisible, timeout=WAIT)


def test_contacts_follow_a_colleague_and_what_is_chosen_typed_and_scrolled_to_stays(qtbot, tmp_path):
    people = [Organisation(f"GM{number:04}", f"Dorp {number:03}", "gemeente") for number in range(1, MANY + 1)]
    store = make_world(tmp_path, people).store
    room = room_of(qtbot, store)
    shown(qtbot, room, "contacts")
    page = room.contacts_page
    qtbot.waitUntil(lambda: page.model.rowCount() == MANY, timeout=WAIT)
    page.table.selectRow(60)
    bar = page.table.verticalScrollBar()
    bar.setValue(70 * 32 + 5)
    page.search.setFocus()
    qtbot.keyClicks(page.search, "Dorp")
    for name in ("Ans", "Bo"):  # the second one puts a row before what is in view
        save_contact(store, ROUND, Contact("GM0001", name))
    qtbot.waitUntil(lambda: page.model.rowCount() == MANY + 1, timeout=WAIT)
    assert page.table.currentIndex().row() == 61
    assert page.model.rows[61][0] == "Dorp 061"
    assert page.table.selectionModel().isRowSelected(61)
    assert bar.value() == 71 * 32 + 5, "the same rows are in sight"
    assert QApplication.focusWidget() is page.search
    assert page.search.text() == "Dorp"


def test_what_is_no_more_is_chosen_no_more(qtbot, room, world, tmp_path):
    shown(qtbot, room, "response")
    qtbot.mouseClick(room.response_page.missing_button, Qt.MouseButton.LeftButton)
    page = room.missing_page
    qtbot.waitUntil(lambda: page.isVisible() and page.model.rowCount() == 4, timeout=WAIT)
    page.table.selectRow(0)
    assert page.text_button.isEnabled()
    bring(world, tmp_path, "GM0363")
    qtbot.waitUntil(lambda: page.model.rowCount() == 3, timeout=WAIT)
    assert not page.table.selectionModel().hasSelection()
    assert not page.text_button.isEnabled(), "no mail for another than was chosen"
    note_moments(world.store, ROUND, reminded(["GM0358"], date(2024, 5, 6)))
    qtbot.waitUntil(lambda: page.model.rows[0][6] == "6 mei 2024", timeout=WAIT)


def test_response_region_figures_judge_and_log_follow(qtbot, room, world, tmp_path):
    shown(qtbot, room, "response")
    page = room.response_page
    qtbot.waitUntil(lambda: page.sentence.text().startswith("0 van 4"), timeout=WAIT)
    bring(world, tmp_path, "VNG")
    qtbot.waitUntil(lambda: page.sentence.text().startswith("1 van 4"), timeout=WAIT)
    qtbot.mouseClick(page.region_button, Qt.MouseButton.LeftButton)
    region = room.region_page
    qtbot.waitUntil(lambda: region.isVisible() and region.model.rowCount() == 3, timeout=WAIT)
    region.table.selectRow(2)
    bring(world, tmp_path, "GM0358")
    qtbot.waitUntil(lambda: region.sentence.text().startswith("1 van 2"), timeout=WAIT)
    assert region.model.rows[region.table.currentIndex().row()][0] == "Amsterdam"
    shown(qtbot, room, "figures")
    figures = room.figures_page
    qtbot.waitUntil(lambda: figures.model.rowCount() > 0, timeout=WAIT)
    before = figures.model.rows
    bring(world, tmp_path, "GM0363")
    qtbot.waitUntil(lambda: figures.model.rows != before, timeout=WAIT)
    shown(qtbot, room, "judge")
    judge = room.judge_page
    qtbot.waitUntil(lambda: judge.model.rowCount() == 3, timeout=WAIT)
    bring(world, tmp_path, "JZ13")
    qtbot.waitUntil(lambda: judge.model.rowCount() == 4, timeout=WAIT)
    shown(qtbot, room, "log")
    log = room.log_page
    qtbot.waitUntil(lambda: log.model.rowCount() > 0, timeout=WAIT)
    number = log.model.rowCount()
    save_contact(world.store, ROUND, Contact("GM0363", "Ans"))
    qtbot.waitUntil(lambda: log.model.rowCount() == number + 1, timeout=WAIT)


def test_round_and_participants_follow_who_takes_part(qtbot, room, world):
    shown(qtbot, room, "participants")
    page = room.participants_page
    qtbot.waitUntil(lambda: page.model.rowCount() == 4, timeout=WAIT)
    withdraw(world.store, "GM0358", "Opgeheven")
    qtbot.waitUntil(lambda: any("niet meer" in str(page.filter.index(row, 4).data()) for row in range(4)), timeout=WAIT)
    shown(qtbot, room, "round")
    withdraw(world.store, "VNG", "Proef")
    qtbot.waitUntil(lambda: room.round_page._facts.withdrawn == 2, timeout=WAIT)


def looks(qtbot, room, monkeypatch, number=3):
    """Wait until the store was looked at so many times more."""
    done = threading.Event()
    left = [number]
    look = room._watch.look

    def counted():
        seen = look()
        left[0] -= 1
        if left[0] <= 0:
            done.set()
        return seen

    with monkeypatch.context() as patched:
        patched.setattr(room._watch, "look", counted)
        qtbot.waitUntil(done.is_set, timeout=WAIT)


def test_whoever_types_a_contact_is_left_alone_until_that_is_done(qtbot, room, world, monkeypatch):
    shown(qtbot, room, "contacts")
    page = room.contacts_page
    qtbot.waitUntil(lambda: page.model.rowCount() == 4, timeout=WAIT)
    room._open_contact("GM0363", "contacts")
    one = room.contact_page
    qtbot.waitUntil(lambda: one.isVisible() and "Amsterdam" in one.title.text(), timeout=WAIT)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is one.name.edit, timeout=WAIT)
    qtbot.keyClicks(one.name.edit, "An")
    save_contact(world.store, ROUND, Contact("GM0363", "Bo", "bo@voorbeeld.nl"))
    looks(qtbot, room, monkeypatch)
    assert one.people.rowCount() == 0
    qtbot.keyClicks(one.name.edit, "s")
    assert one.name.text == "Ans"
    one.name.edit.clear()
    qtbot.waitUntil(lambda: one.people.rowCount() == 1, timeout=WAIT)
    assert QApplication.focusWidget() is one.name.edit


def test_a_contact_that_a_colleague_deleted_leaves_the_form(qtbot, room, world):
    save_contact(world.store, ROUND, Contact("GM0363", "Bo"))
    save_contact(world.store, ROUND, Contact("GM0363", "Cor"))
    shown(qtbot, room, "contacts")
    room._open_contact("GM0363", "contacts")
    one = room.contact_page
    qtbot.waitUntil(lambda: one.people.rowCount() == 2, timeout=WAIT)
    one.people_table.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(one.people_table, Qt.Key.Key_Down)
    assert one.name.text == "Cor"
    first, second = contact_entries(world.store)[0].contacts
    delete_contact(world.store, ROUND, first)
    qtbot.waitUntil(lambda: one.people.rowCount() == 1, timeout=WAIT)
    assert one.name.text == "Cor"
    assert one.people_table.currentIndex().row() == 0, "still the one that was chosen"
    delete_contact(world.store, ROUND, second)
    qtbot.waitUntil(lambda: one.people.rowCount() == 0, timeout=WAIT)
    assert one.name.text == ""


def test_an_open_list_of_choices_is_not_pulled_away(qtbot, room, world, tmp_path, monkeypatch):
    shown(qtbot, room, "response")
    page = room.response_page
    qtbot.waitUntil(lambda: page.sentence.text().startswith("0 van 4"), timeout=WAIT)
    page.counts.by.showPopup()
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None, timeout=WAIT)
    bring(world, tmp_path, "VNG")
    looks(qtbot, room, monkeypatch)
    assert page.sentence.text().startswith("0 van 4")
    page.counts.by.hidePopup()
    qtbot.waitUntil(lambda: page.sentence.text().startswith("1 van 4"), timeout=WAIT)


def test_a_question_about_one_organisation_stays_while_it_is_answered(qtbot, room, world, monkeypatch):
    shown(qtbot, room, "participants")
    page = room.participants_page
    qtbot.waitUntil(lambda: page.model.rowCount() == 4, timeout=WAIT)
    qtbot.mouseClick(page.change_button, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(page.change_card.reason.edit, "Gefuseerd")
    people = page.model.row(0)
    withdraw(world.store, "VNG", "Proef")
    looks(qtbot, room, monkeypatch)
    assert page.model.row(0) is people
    assert page.panel.isVisible()
    page.back()
    qtbot.waitUntil(lambda: page.model.row(0) is not people, timeout=WAIT)


def test_a_decision_of_a_colleague_shows_at_the_return_that_is_in_view(qtbot, room, world, tmp_path):
    from hamonitor_desktop.domain.decisions import Decision
    from hamonitor_desktop.domain.receipts import Verdict
    from hamonitor_desktop.usecases.deciding import decide

    return_id = bring(world, tmp_path, "GM0363", final=True)
    shown(qtbot, room, "judge")
    room._open_return(return_id)
    page = room.return_page
    qtbot.waitUntil(lambda: page.isVisible() and page.cards is not None, timeout=WAIT)
    assert not page.undo_button.isVisible()
    decide(world.store, return_id, Decision(Verdict.ACCEPTED), world.central)
    qtbot.waitUntil(page.undo_button.isVisible, timeout=WAIT)
    assert QApplication.focusWidget() is page.back_link


def test_a_store_that_does_not_answer_is_said_at_the_top_until_it_does(qtbot, room, world, tmp_path):
    shown(qtbot, room, "response")
    away = tmp_path / "elders"
    world.store.rename(away)
    room.resize(683, 384)
    qtbot.waitUntil(room.lost_banner.isVisible, timeout=WAIT)
    assert "De opslag antwoordt niet" in room.lost_banner.accessibleName()
    away.rename(world.store)
    qtbot.waitUntil(room.lost_banner.isHidden, timeout=WAIT)


def test_a_server_that_stops_and_starts_again_is_said_and_then_followed_again(qtbot, tmp_path):
    with own_server() as server:
        world = make_world(tmp_path, PEOPLE, store=server.url)
        room = room_of(qtbot, world.store)
        shown(qtbot, room, "contacts")
        page = room.contacts_page
        qtbot.waitUntil(lambda: page.model.rowCount() == 4, timeout=WAIT)
        page.table.selectRow(1)
        server.stop()
        qtbot.waitUntil(room.lost_banner.isVisible, timeout=WAIT)
        assert page.model.rowCount() == 4, "what was read stays to be read"
        server.start()
        save_contact(world.store, ROUND, Contact("GM0363", "Ans"))
        qtbot.waitUntil(lambda: page.model.rows[0][2] == "Ans", timeout=WAIT)
        assert room.lost_banner.isHidden()
        assert page.table.currentIndex().row() == 1
        assert room.leave()
        qtbot.waitUntil(lambda: room._watch._opened is None, timeout=WAIT)  # before the server goes for good


def test_by_tab_one_comes_to_a_row_that_is_seen_to_be_chosen(qtbot, room):
    shown(qtbot, room, "contacts")
    page = room.contacts_page
    qtbot.waitUntil(lambda: page.model.rowCount() == 4, timeout=WAIT)
    page.table.setFocus(Qt.FocusReason.TabFocusReason)
    assert page.table.selectionModel().isRowSelected(0)
