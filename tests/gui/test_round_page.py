"""Ronde: other days for the round, what comes next, and what could not be read again."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from hamonitor_desktop.domain.organisations import Register
from hamonitor_desktop.gui.widgets.date_field import shown_day
from hamonitor_desktop.usecases import rounds
from hamonitor_desktop.usecases.keys import make_key
from hamonitor_desktop.usecases.round_dates import change_dates
from hamonitor_desktop.usecases.round_facts import round_facts
from hamonitor_desktop.usecases.round_plan import CentralKey, RoundPlan
from tests.factories import PEOPLE
from tests.gui.pages import texts
from tests.gui.test_central import PASSPHRASE, WAIT, choose, room_of


@pytest.fixture
def office(tmp_path):
    """A round of four that nobody was invited for, and its key."""
    key, store = tmp_path / "sleutel.pem", tmp_path / "monitor.sqlite"
    make_key(key, PASSPHRASE, "Centraal team")
    rounds.create_round(store, RoundPlan("2024", "2024-1", Register("p", "p", PEOPLE)), CentralKey(key, PASSPHRASE))
    return store, CentralKey(key, PASSPHRASE)


def opened(qtbot, store):
    room = room_of(qtbot, store)
    choose(qtbot, room, "round")
    return room, room.round_page


def press(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def type_over(qtbot, field, text):
    field.edit.setFocus()
    field.edit.selectAll()
    qtbot.keyClicks(field.edit, text)


def test_an_extension_is_asked_with_its_reason_and_told_on_every_page(qtbot, office, tmp_path):
    store, key = office
    rounds.invite(store, tmp_path / "uit", key)
    room, page = opened(qtbot, store)
    choose(qtbot, room, "response")
    qtbot.waitUntil(lambda: room.response_page.isVisible(), timeout=WAIT)
    room._open_missing("", "")  # noqa: SLF001 - the page is made now, with the days of now
    choose(qtbot, room, "round")
    page.dates_link.setFocus()
    qtbot.keyClick(page.dates_link, Qt.Key.Key_Space)
    card = page.dates_card
    assert QApplication.focusWidget() is card.closes.edit
    assert "wordt beoordeeld naar de dagen die hier staan" in card.meaning.text()
    assert not page.next_button.isVisible()
    press(qtbot, page.dates_button)
    assert card.closes.message.text() == "Dat zijn de dagen die de ronde al heeft."
    assert card.reason.message.text() == "Schrijf waarom: het komt in het logboek."
    qtbot.waitUntil(lambda: card.opens.edit.mapTo(card, QPoint()).y() == card.closes.edit.mapTo(card, QPoint()).y())
    type_over(qtbot, card.closes, "07-04-2024")
    press(qtbot, page.dates_button)
    assert card.closes.message.text() == "De ronde sluit voordat zij opent."
    type_over(qtbot, card.closes, "14-07-2024")
    qtbot.keyClicks(card.reason.edit, "Uitstel.")
    press(qtbot, page.dates_button)
    qtbot.waitUntil(lambda: "tot en met 14 juli 2024." in page.message.text, timeout=WAIT)
    assert "4 organisaties hebben een pakket met de oude dagen" in page.message.text
    assert not card.isVisible()
    assert page.next_button.isVisible()
    qtbot.waitUntil(lambda: "8 april 2024 tot en met 14 juli 2024" in texts(page), timeout=WAIT)
    assert QApplication.focusWidget() is page.dates_link, "the card was made anew, and one is still where one was"
    assert "tot en met 14 juli 2024." in page.message.text
    assert room.missing_page._facts.round.closes == date(2024, 7, 14)  # noqa: SLF001 - what its reminders name
    choose(qtbot, room, "log")
    qtbot.waitUntil(lambda: room.log_page.model.rowCount() > 0, timeout=WAIT)
    assert any("Andere dagen" in cell for row in room.log_page.model.rows for cell in row)


def test_before_inviting_the_packages_to_come_say_the_new_days(qtbot, office):
    store, _key = office
    _room, page = opened(qtbot, store)
    press(qtbot, page.dates_link)
    assert "die u hierna maakt, noemen de nieuwe dagen" in page.dates_card.meaning.text()
    press(qtbot, page.cancel_button)
    assert not page.dates_card.isVisible()
    assert QApplication.focusWidget() is page.dates_link
    assert round_facts(store).round.closes == date(2024, 6, 30)


def test_a_day_that_was_not_touched_stays_as_a_colleague_made_it(qtbot, office):
    store, _key = office
    _room, page = opened(qtbot, store)
    press(qtbot, page.dates_link)
    change_dates(store, "Eerder begonnen.", opens=date(2024, 4, 1))
    type_over(qtbot, page.dates_card.closes, "14-07-2024")
    qtbot.keyClicks(page.dates_card.reason.edit, "Uitstel.")
    press(qtbot, page.dates_button)
    qtbot.waitUntil(lambda: "1 april 2024 tot en met 14 juli 2024" in texts(page), timeout=WAIT)


def test_what_the_store_refuses_is_told_above_what_was_typed(qtbot, office):
    store, _key = office
    _room, page = opened(qtbot, store)
    press(qtbot, page.dates_link)
    change_dates(store, "Later begonnen.", opens=date(2024, 6, 1))
    type_over(qtbot, page.dates_card.closes, "01-05-2024")
    qtbot.keyClicks(page.dates_card.reason.edit, "Eerder klaar.")
    press(qtbot, page.dates_button)
    qtbot.waitUntil(lambda: "sluit voordat zij opent" in page.dates_card.message.text, timeout=WAIT)
    assert page.dates_card.reason.text == "Eerder klaar."
    assert page.dates_button.isEnabled()


def test_once_everybody_is_invited_bringing_in_comes_next(qtbot, office, tmp_path):
    store, key = office
    room, page = opened(qtbot, store)
    assert page.next_button.text() == "Naar Uitnodigen"
    rounds.invite(store, tmp_path / "uit", key)
    choose(qtbot, room, "round")
    qtbot.waitUntil(lambda: page.next_button.text() == "Naar Binnenhalen", timeout=WAIT)
    press(qtbot, page.next_button)
    assert room.side.current() == "import"


@pytest.mark.parametrize("key", ["round", "invite", "participants"])
def test_a_store_that_cannot_be_read_is_told_where_one_looks_until_it_can(qtbot, office, key):
    store, _key = office
    room = room_of(qtbot, store)
    away = store.with_name("even-weg.sqlite")
    store.rename(away)
    choose(qtbot, room, key)
    said = {
        "round": room.round_page.message,
        "invite": room.invite_page.message,
        "participants": room.participants_page.message,
    }
    qtbot.waitUntil(said[key].isVisible, timeout=WAIT)
    assert [name for name in ("round", "invite") if name != key and said[name].text] == []
    away.rename(store)
    choose(qtbot, room, "log")
    choose(qtbot, room, key)
    qtbot.waitUntil(lambda: not said[key].isVisible(), timeout=WAIT)


def test_the_days_that_are_proposed_are_those_of_the_round(qtbot, office):
    store, _key = office
    later = date.today() + timedelta(30)
    change_dates(store, "Uitstel.", closes=later)
    _room, page = opened(qtbot, store)
    press(qtbot, page.dates_link)
    assert page.dates_card.closes.text == shown_day(later)
    assert page.dates_card.opens.text == "08-04-2024"


def test_a_round_that_a_colleague_made_meanwhile_can_be_chosen(qtbot, office):
    store, key = office
    room, page = opened(qtbot, store)
    assert not page.others.isVisible()
    rounds.create_round(store, RoundPlan("2024", "2024-2", Register("p", "p", PEOPLE)), key)
    choose(qtbot, room, "log")
    choose(qtbot, room, "round")
    qtbot.waitUntil(page.others.isVisible, timeout=WAIT)
    assert (page.others.count(), page.others.currentText()) == (2, "2024-1")
    page.others.setFocus()
    with qtbot.waitSignal(room.other_asked, timeout=WAIT) as told:
        qtbot.keyClick(page.others, Qt.Key.Key_Up)
    assert told.args == ["2024-2"]
