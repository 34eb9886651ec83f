"""Contacten as the central team keeps them: a list taken in, one typed, a call noted, and all of it deleted."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.contacts import Contact, Moment, MomentKind
from hamonitor_desktop.gui.pages import contacts_page, missing_page
from hamonitor_desktop.usecases import contacts as use
from hamonitor_desktop.usecases.participants import withdraw
from tests.factories import AALSMEER, AMSTERDAM, make_world, villages
from tests.gui.test_central import WAIT, choose, room_of
from tests.gui.test_every_control import check

ROUND = "2024-1"


@pytest.fixture
def store(tmp_path):
    return make_world(tmp_path, (AMSTERDAM, AALSMEER), synthetic=True).store


@pytest.fixture
def room(qtbot, store):
    made = room_of(qtbot, store)
    choose(qtbot, made, "contacts")
    qtbot.waitUntil(lambda: made.contacts_page.model.rowCount() >= 2, timeout=WAIT)
    return made


def rows(page):
    return [tuple(row) for row in page.model.rows]


def test_without_contacts_the_page_gives_a_list_to_fill_in_and_takes_it_back(qtbot, room, tmp_path, monkeypatch):
    page, suggested = room.contacts_page, []
    assert page.empty.isVisible()
    assert not page.delete_button.isEnabled()
    path = tmp_path / "contacten.csv"
    monkeypatch.setattr(contacts_page, "ask_target", lambda *asked: suggested.append(asked[2]) or path)
    qtbot.mouseClick(page.empty_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "De lijst staat in" in page.message.text, timeout=WAIT)
    assert suggested == ["VERZONNEN-VOORBEELD-contacten-2024-1.xlsx"]
    filled = path.read_text("utf-8-sig").replace("Amsterdam;;;", "Amsterdam;Ans;ans@voorbeeld.nl;020-1234567")
    path.write_text(f"{filled}GM9999;Elders;Bo;bo@voorbeeld.nl;\n", "utf-8")
    monkeypatch.setattr(contacts_page, "ask_file", lambda *_asked: path)
    qtbot.mouseClick(page.take_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "1 contactpersoon toegevoegd." in page.message.text, timeout=WAIT)
    assert "niet in deze ronde zit: rij 4." in page.message.text
    qtbot.waitUntil(lambda: not page.empty.isVisible(), timeout=WAIT)
    assert rows(page)[0] == ("Amsterdam", "Gemeente", "Ans", "ans@voorbeeld.nl", "020-1234567", "–")
    assert "1 organisatie zonder contactpersoon" in page.heading.text()


def test_a_list_with_faults_is_told_row_by_row(qtbot, room, tmp_path):
    path = tmp_path / "lijst.csv"
    path.write_text("code;mail\nGM0363;geen\nGM0358;ook niet\n")
    room.contacts_page.take_in(path)
    qtbot.waitUntil(room.contacts_page.message.isVisible, timeout=WAIT)
    said = room.contacts_page.message.text
    assert "De contactgegevens zijn niet bewaard." in said
    assert "Rij 2: ‘geen’ is geen mailadres." in said
    assert "Rij 3: ‘ook niet’ is geen mailadres." in said
    assert room.contacts_page.take_button.isEnabled()


def test_who_takes_part_no_more_is_told_so_and_is_not_missed_as_a_contact(qtbot, room, store):
    page = room.contacts_page
    assert "2 organisaties zonder contactpersoon" in page.heading.text()
    withdraw(store, "GM0358", "Gefuseerd")
    page.refresh()
    qtbot.waitUntil(lambda: page.model.rows[1][0] == "Aalsmeer (doet niet meer mee)", timeout=WAIT)
    assert "1 organisatie zonder contactpersoon" in page.heading.text()
    room._open_contact("GM0358", "contacts")
    qtbot.waitUntil(lambda: "Aalsmeer (doet niet meer mee)" in room.contact_page.title.text(), timeout=WAIT)


def open_first(qtbot, room):
    table = room.contacts_page.table
    table.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    page = room.contact_page
    qtbot.waitUntil(lambda: page.isVisible() and "Amsterdam" in page.title.text(), timeout=WAIT)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is page.name.edit, timeout=WAIT)
    return page


def test_a_contact_is_typed_changed_and_deleted_by_key(qtbot, room, store):
    page = open_first(qtbot, room)
    qtbot.keyClicks(page.name.edit, "Ans de Wit")
    qtbot.keyClicks(page.mail.edit, "ans@voorbeeld")
    qtbot.keyClick(page.mail.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "geen mailadres" in page.message.text, timeout=WAIT)
    assert page.name.text == "Ans de Wit", "what was typed stays"
    qtbot.keyClicks(page.mail.edit, ".nl")
    qtbot.keyClick(page.mail.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.people.rowCount() == 1, timeout=WAIT)
    assert page.message.text == "De contactpersoon is bewaard."
    assert page.name.text == ""
    page.people_table.setFocus(Qt.FocusReason.TabFocusReason)
    assert page.name.text == "Ans de Wit"
    qtbot.keyClicks(page.telephone.edit, "020-1234567")
    qtbot.mouseClick(page.save_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.message.text == "De contactpersoon is gewijzigd.", timeout=WAIT)
    qtbot.waitUntil(lambda: tuple(page.people.rows[0]) == ("Ans de Wit", "ans@voorbeeld.nl", "020-1234567"))
    page.people_table.clearFocus()
    page.people_table.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.mouseClick(page.delete_link, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.people.rowCount() == 0, timeout=WAIT)
    assert use.contact_entries(store)[0].contacts == ()


def test_a_call_is_noted_with_its_day_and_deleted(qtbot, room):
    page = open_first(qtbot, room)
    page.day.edit.setText("32-5-2024")
    qtbot.keyClicks(page.text.edit, "Ans belt terug.")
    qtbot.mouseClick(page.note_button, Qt.MouseButton.LeftButton)
    assert page.day.message.isVisible()
    assert page.moments.rowCount() == 0
    page.day.edit.setText("6-5-2024")
    page.note_button.setFocus()
    qtbot.keyClick(page.note_button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page.moments.rowCount() == 1, timeout=WAIT)
    assert QApplication.focusWidget() is page.note_button, "one may note more"
    assert tuple(page.moments.rows[0])[:3] == ("6 mei 2024", "Telefoon", "Ans belt terug.")
    assert page.text.text == ""
    qtbot.keyClick(page, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    listed = room.contacts_page
    qtbot.waitUntil(lambda: listed.isVisible() and listed.model.rows[0][5] == "Telefoon, 6 mei 2024", timeout=WAIT)
    page = open_first(qtbot, room)
    page.moments_table.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.mouseClick(page.forget_link, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.moments.rowCount() == 0, timeout=WAIT)


def test_what_was_typed_and_not_kept_is_told_before_the_window_closes(qtbot, room):
    page = open_first(qtbot, room)
    assert room.leave() is True
    qtbot.keyClicks(page.name.edit, "Ans")
    choose(qtbot, room, "round")
    assert room.leave() is False
    assert page.isVisible()
    assert "nog niet bewaard" in page.message.text
    assert page.name.text == "Ans"
    assert room.leave() is True


def test_all_contacts_go_after_one_question(qtbot, store):
    use.save_contact(store, ROUND, Contact("GM0363", "Ans"))
    use.note_moments(store, ROUND, [Moment("GM0363", date(2024, 5, 6), MomentKind.MAIL)])
    room = room_of(qtbot, store)
    choose(qtbot, room, "contacts")
    page = room.contacts_page
    qtbot.waitUntil(page.delete_button.isEnabled, timeout=WAIT)
    qtbot.mouseClick(page.delete_button, Qt.MouseButton.LeftButton)
    assert QApplication.focusWidget() is page.asking.stay_button
    qtbot.keyClick(page.asking.stay_button, Qt.Key.Key_Space)
    assert not page.asking.isVisible()
    assert use.contact_entries(store)[0].contacts
    qtbot.mouseClick(page.delete_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(page.asking.leave_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "1 contactpersoon gewist. 1 notitie gewist." in page.message.text, timeout=WAIT)
    assert all(not entry.contacts and not entry.moments for entry in use.contact_entries(store))
    choose(qtbot, room, "log")
    qtbot.waitUntil(lambda: room.log_page.model.rowCount() > 0, timeout=WAIT)
    assert room.log_page.model.rows[0][2:] == ("Contacten", ROUND, "alles verwijderd: 1 contactpersonen, 1 notities")


def locked(*_asked):
    raise HaError(Code.STORE_BUSY)


def test_a_reminder_that_was_sent_is_noted_and_stands_with_the_missing(qtbot, store, tmp_path, monkeypatch):
    use.save_contact(store, ROUND, Contact("GM0363", "Ans", "ans@voorbeeld.nl"))
    room = room_of(qtbot, store)
    choose(qtbot, room, "response")
    qtbot.mouseClick(room.response_page.missing_button, Qt.MouseButton.LeftButton)
    page = room.missing_page
    qtbot.waitUntil(lambda: page.isVisible() and page.model.rowCount() == 2, timeout=WAIT)
    assert page.model.rows[0][5:7] == ("ans@voorbeeld.nl", "–")
    page.table.selectRow(0)
    qtbot.mouseClick(page.text_button, Qt.MouseButton.LeftButton)
    assert "Mailadres: ans@voorbeeld.nl." in page.message.text
    assert "ans@voorbeeld.nl" not in QGuiApplication.clipboard().text()
    assert not page.note_button.isVisible()
    monkeypatch.setattr(missing_page, "ask_target", lambda *_asked: tmp_path / "herinneringen.csv")
    qtbot.mouseClick(page.save_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(page.note_button.isVisible, timeout=WAIT)
    with monkeypatch.context() as busy:
        busy.setattr(use, "note_moments", locked)
        qtbot.mouseClick(page.note_button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: "opslag is bezet" in page.message.text, timeout=WAIT)
    assert page.note_button.isVisible(), "one can try again"
    qtbot.mouseClick(page.note_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.model.rows[0][6] != "–", timeout=WAIT)
    assert "Genoteerd dat 2 organisaties zijn herinnerd." in page.message.text
    use.note_moments(store, ROUND, use.reminded(["GM0363"], date(2024, 5, 6)))
    page.refresh()
    qtbot.waitUntil(lambda: page.model.rows[0][6].endswith(", 2 keer"), timeout=WAIT)
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: room.contact_page.isVisible() and room.contact_page.people.rowCount() == 1, timeout=WAIT)
    qtbot.keyClick(room.contact_page, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert page.isVisible()
    assert room.side.current() == "response"


def test_when_an_organisation_was_last_reminded_is_not_cut_off(qtbot, store):
    use.note_moments(store, ROUND, use.reminded(["GM0363"], date(2024, 9, 30)))
    room = room_of(qtbot, store)
    choose(qtbot, room, "contacts")
    table = room.contacts_page.table
    qtbot.waitUntil(lambda: room.contacts_page.model.rowCount() == 2, timeout=WAIT)
    assert room.contacts_page.model.rows[0][5] == "Herinnering, 30 september 2024"
    assert table.sizeHintForColumn(5) <= table.columnWidth(5)


@pytest.mark.parametrize("place", ["contacts", "missing"])
def test_after_a_note_one_goes_on_with_the_next_of_the_list(qtbot, store, place):
    room = room_of(qtbot, store)
    choose(qtbot, room, "response" if place == "missing" else place)
    if place == "missing":
        qtbot.mouseClick(room.response_page.missing_button, Qt.MouseButton.LeftButton)
    page = room.missing_page if place == "missing" else room.contacts_page
    qtbot.waitUntil(lambda: page.isVisible() and page.model.rowCount() == 2, timeout=WAIT)
    name = page.model.rows[1][0]
    page.table.setFocus()
    page.table.selectRow(1)
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    one = room.contact_page
    qtbot.waitUntil(lambda: one.isVisible() and name in one.title.text(), timeout=WAIT)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is one.name.edit, timeout=WAIT)
    with qtbot.waitSignal(page.model.modelReset, timeout=WAIT):
        qtbot.keyClick(one, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is page.table, timeout=WAIT)
    assert page.table.currentIndex().row() == 1


@pytest.mark.parametrize("width", [683, 804, 899])
def test_the_pages_behind_the_side_are_no_wider_than_the_window(qtbot, room, width):
    room.resize(width, 384)
    for page, show in (
        (room.contact_page, lambda: room._open_contact("GM0363", "contacts")),
        (room.missing_page, lambda: room._open_missing("region", "JZ13")),
        (room.region_page, lambda: room._open_region("")),
    ):
        show()
        qtbot.waitUntil(page.isVisible)
        qtbot.wait(200)
        assert page.horizontalScrollBar().maximum() == 0
        footer = page.footer
        assert footer.minimumSizeHint().width() <= width


def test_every_control_of_the_contacts_has_a_name_and_is_reached_by_tab(qtbot, store):
    use.save_contact(store, ROUND, Contact("GM0363", "Ans", "ans@voorbeeld.nl"))
    use.note_moments(store, ROUND, [Moment("GM0363", date(2024, 5, 6), MomentKind.MAIL)])
    room = room_of(qtbot, store)
    choose(qtbot, room, "contacts")
    qtbot.waitUntil(lambda: room.contacts_page.model.rowCount() == 2, timeout=WAIT)
    check(qtbot, room)
    page = open_first(qtbot, room)
    qtbot.waitUntil(lambda: page.moments.rowCount() == 1, timeout=WAIT)
    check(qtbot, room)


def test_among_five_thousand_organisations_the_searched_ones_stand_and_come_back(qtbot, tmp_path):
    """What it costs the window is measured in tests/benchmarks/test_long_lists.py."""
    room = room_of(qtbot, make_world(tmp_path, villages(5000)).store)
    for page, show in (
        (room.contacts_page, lambda: choose(qtbot, room, "contacts")),
        (room.missing_page, lambda: room._open_missing("", "")),
    ):
        show()
        qtbot.waitUntil(lambda page=page: page.model.rowCount() == 5000, timeout=WAIT)
        for text, rows_left in (("499", 15), ("", 5000)):
            page.search.setText(text)
            qtbot.waitUntil(lambda page=page, left=rows_left: page.model.rowCount() == left, timeout=WAIT)
