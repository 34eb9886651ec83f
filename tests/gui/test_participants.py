import csv
from hashlib import sha256

import docx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from hamonitor_desktop.domain.organisations import Register
from hamonitor_desktop.gui.models.participants import Column
from hamonitor_desktop.gui.pages import package_form
from hamonitor_desktop.gui.widgets.table import Role
from hamonitor_desktop.store.central.audit import log_hashes
from hamonitor_desktop.store.central.opening import open_store
from hamonitor_desktop.usecases import rounds
from hamonitor_desktop.usecases.keys import make_key
from hamonitor_desktop.usecases.participants import Part, participants, withdraw
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
    return store, key


@pytest.fixture
def invited(office, tmp_path):
    store, key = office
    rounds.invite(store, tmp_path / "uit", CentralKey(key, PASSPHRASE))
    return store, key


def opened(qtbot, store):
    room = room_of(qtbot, store)
    choose(qtbot, room, "participants")
    page = room.participants_page
    qtbot.waitUntil(lambda: page.model.rowCount() > 0, timeout=WAIT)
    return room, page


def go_to(qtbot, page, code):
    """Walk the list to an organisation and open it, by keyboard."""
    page.table.setFocus()
    for row in range(page.filter.rowCount()):
        page.table.selectRow(row)
        if page.filter.index(row, Column.CODE).data() == code:
            break
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert page.panel.isVisible()


def parts(store):
    return {one.organisation.code: (one.part, one.codes) for one in participants(store).people}


def fill_in(page, folder, key):
    page.form.folder.set_path(folder / "pakket")
    page.form.letters.set_path(folder / "brief")
    page.form.key.set_path(key)
    page.form.passphrase.edit.setText(PASSPHRASE)


def press(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_before_inviting_one_is_taken_out_with_a_reason_and_the_counts_follow(qtbot, office):
    store, _key = office
    room, page = opened(qtbot, store)
    assert page.sentence.text().startswith("Er is nog niemand uitgenodigd")
    kinds = {page.filter.index(row, Column.KIND).data() for row in range(page.filter.rowCount())}
    assert kinds == {"Gemeente", "Jeugdhulpregio", "VNG"}, "written as on the other pages"
    go_to(qtbot, page, "GM0358")
    assert QApplication.focusWidget() is page.change_card.reason.edit
    assert not page.change_card.code_tile.isEnabled()
    assert not page.form.isVisible()
    assert page.do_button.text() == "Uit de ronde halen"
    press(qtbot, page.do_button)
    assert page.change_card.reason.message.text() == "Schrijf waarom: het komt in het logboek."
    qtbot.keyClicks(page.change_card.reason.edit, "Heringedeeld.")
    press(qtbot, page.do_button)
    qtbot.waitUntil(lambda: page.message.text == "Aalsmeer is uit de ronde gehaald.", timeout=WAIT)
    qtbot.waitUntil(lambda: page.model.rowCount() == 3, timeout=WAIT)
    assert "GM0358" not in parts(store)
    qtbot.waitUntil(lambda: "3 organisaties" in room.invite_page.sentence.text(), timeout=WAIT)
    choose(qtbot, room, "round")
    assert "3" in texts(room.round_page)


def test_what_an_attempt_that_stopped_halfway_left_is_replaced_and_told(qtbot, office, tmp_path):
    store, key = office
    with open_store(store) as opened, opened.reading() as connection:
        head = log_hashes(connection)[-1]
    left = tmp_path / "pakket" / "VNG-vng.haronde"
    left.parent.mkdir()
    left.write_bytes(b"half")
    said = f"ha-inviting-1 2024-1 {head}\n{sha256(b'half').hexdigest()}  {left.name}\n"
    left.with_name(f"uitnodigen-{head[:12]}.bezig").write_text(said)
    page = room_of(qtbot, store).invite_page
    fill_in(page, tmp_path, key)
    press(qtbot, page.make_button)
    qtbot.waitUntil(page.done_card.isVisible, timeout=WAIT)
    assert "1 bestand van een eerdere poging, die halverwege stopte" in texts(page)
    assert left.read_bytes() != b"half"


def test_who_invites_can_look_first_who_takes_part(qtbot, office):
    store, _key = office
    room = room_of(qtbot, store)
    press(qtbot, room.invite_page.people_link)
    assert room.side.current() == "participants"


def test_a_round_without_anybody_says_how_to_let_one_join(qtbot, office):
    store, _key = office
    for person in PEOPLE:
        withdraw(store, person.code, "Uitgesteld.")
    room = room_of(qtbot, store)
    choose(qtbot, room, "participants")
    page = room.participants_page
    qtbot.waitUntil(lambda: page.sentence.text().startswith("Er doet niemand mee."), timeout=WAIT)
    assert not page.change_button.isEnabled()
    press(qtbot, page.join_button)
    assert page.join_card.isVisible()


def test_one_more_is_filled_in_from_its_code_and_joins(qtbot, office):
    store, _key = office
    _room, page = opened(qtbot, store)
    press(qtbot, page.join_button)
    card = page.join_card
    assert QApplication.focusWidget() is card.code.edit
    press(qtbot, page.do_button)
    assert (card.code.message.text(), card.name.message.text()) == ("Typ de code.", "Typ de naam.")
    assert QApplication.focusWidget() is card.code.edit
    qtbot.keyClicks(card.code.edit, "gm0384")
    qtbot.keyClick(card.code.edit, Qt.Key.Key_Tab)
    assert (card.code.text, card.name.text, card.kind.currentData()) == ("GM0384", "Diemen", "gemeente")
    assert card.region.currentData() == "JZ13"
    assert not page.form.isVisible()
    press(qtbot, page.do_button)
    qtbot.waitUntil(lambda: page.message.text == "Diemen doet mee.", timeout=WAIT)
    assert parts(store)["GM0384"] == (Part.NOT_INVITED, 0)
    person = participants(store).people[-1].organisation
    assert person.population


def test_what_is_wrong_with_one_more_is_told_above_what_was_typed(qtbot, office):
    store, _key = office
    _room, page = opened(qtbot, store)
    press(qtbot, page.join_button)
    qtbot.keyClicks(page.join_card.code.edit, "X1")
    qtbot.keyClicks(page.join_card.name.edit, "Nieuwstad")
    press(qtbot, page.do_button)
    qtbot.waitUntil(lambda: "geen code voor gemeente" in page.message.text, timeout=WAIT)
    assert page.join_card.name.text == "Nieuwstad"
    assert QApplication.focusWidget() is page.join_card.code.edit
    qtbot.keyClick(page, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert page.table.isVisible()
    assert len(parts(store)) == len(PEOPLE)


def test_a_new_code_comes_with_a_letter_and_the_reason_in_the_log(qtbot, invited, tmp_path):
    store, key = invited
    room, page = opened(qtbot, store)
    go_to(qtbot, page, "GM0363")
    assert page.change_card.code_tile.isChecked()
    qtbot.keyClicks(page.change_card.reason.edit, "De brief is kwijt.")
    press(qtbot, page.do_button)
    assert page.form.folder.message.text() == "Kies een map."
    fill_in(page, tmp_path, key)
    page.form.passphrase.edit.setText("een andere wachtwoordzin")
    page.change_card.revoke.setFocus()
    qtbot.keyClick(page.change_card.revoke, Qt.Key.Key_Space)
    press(qtbot, page.do_button)
    qtbot.waitUntil(lambda: "De wachtwoordzin klopt niet." in page.message.text, timeout=WAIT)
    assert QApplication.focusWidget() is page.form.passphrase.edit
    page.form.passphrase.edit.setText(PASSPHRASE)
    press(qtbot, page.do_button)
    qtbot.waitUntil(lambda: "Amsterdam heeft een nieuwe code: code 2." in page.message.text, timeout=WAIT)
    assert page.form.passphrase.text == ""
    (letter,) = (tmp_path / "brief").glob("*.docx")
    with (tmp_path / "brief" / "code-GM0363-2.csv").open(encoding="utf-8-sig", newline="") as stream:
        code = next(csv.DictReader(stream))["code"]
    said = "\n".join(paragraph.text for paragraph in docx.Document(str(letter)).paragraphs)
    assert code in said
    assert "geldt niet meer" in said
    qtbot.waitUntil(lambda: QApplication.focusWidget() is page.table, timeout=WAIT)

    def row():
        return page.filter.index(page.table.currentIndex().row(), Column.PART).data()

    qtbot.waitUntil(lambda: row() == "Uitgenodigd, code 2", timeout=WAIT)
    choose(qtbot, room, "log")
    qtbot.waitUntil(lambda: room.log_page.model.rowCount() > 0, timeout=WAIT)
    assert any("De brief is kwijt." in cell for row in room.log_page.model.rows for cell in row)


def test_after_inviting_one_more_gets_a_package_and_who_leaves_is_told_apart(qtbot, invited, tmp_path):
    store, key = invited
    room, page = opened(qtbot, store)
    press(qtbot, page.join_button)
    qtbot.keyClicks(page.join_card.code.edit, "GM0384")
    qtbot.keyClick(page.join_card.code.edit, Qt.Key.Key_Tab)
    assert page.form.isVisible()
    fill_in(page, tmp_path, key)
    press(qtbot, page.do_button)
    files = "GM0384-diemen.haronde, brief-GM0384-diemen.docx"
    qtbot.waitUntil(lambda: f"Diemen doet mee. In de mappen die u koos: {files}." in page.message.text, timeout=WAIT)
    assert "Verstuur de code apart" in page.message.text
    assert (tmp_path / "pakket" / "GM0384-diemen.haronde").is_file()
    qtbot.waitUntil(lambda: page.model.rowCount() == 5, timeout=WAIT)
    go_to(qtbot, page, "GM0358")
    page.change_card.code_tile.setFocus()
    qtbot.keyClick(page.change_card.code_tile, Qt.Key.Key_Right)
    assert page.change_card.leave_tile.isChecked()
    assert not page.form.isVisible()
    assert not page.change_card.revoke.isVisible()
    qtbot.keyClicks(page.change_card.reason.edit, "Heringedeeld.")
    press(qtbot, page.do_button)
    qtbot.waitUntil(lambda: "Aalsmeer doet niet meer mee." in page.message.text, timeout=WAIT)
    assert parts(store)["GM0358"] == (Part.WITHDRAWN, 1)
    qtbot.keyClicks(page.search, "niet meer")
    qtbot.waitUntil(lambda: page.filter.rowCount() == 1, timeout=WAIT)
    assert page.filter.index(0, Column.PART).data(Role.SIGN) is not None
    assert page.heading.text() == "1 organisatie"
    choose(qtbot, room, "round")
    qtbot.waitUntil(lambda: "Doen niet meer mee" in texts(room.round_page), timeout=WAIT)


def test_who_takes_part_no_more_is_offered_to_take_part_again(qtbot, invited):
    store, _key = invited
    withdraw(store, "GM0358", "Heringedeeld.")
    _room, page = opened(qtbot, store)
    go_to(qtbot, page, "GM0358")
    assert (page.change_card.code_tile.text(), page.change_card.code_tile.accessibleDescription()) == (
        "Doet weer mee",
        "Krijgt een nieuwe code en een nieuw pakket.",
    )
    qtbot.keyClick(page, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    go_to(qtbot, page, "VNG")
    assert page.change_card.code_tile.text() == "Een nieuwe code"


def test_the_field_that_has_the_cursor_is_in_sight_in_a_small_window(qtbot, invited):
    store, _key = invited
    room, page = opened(qtbot, store)
    room.resize(683, 384)
    go_to(qtbot, page, "VNG")
    reason = page.change_card.reason.edit
    qtbot.waitUntil(lambda: reason.visibleRegion().boundingRect() == reason.rect(), timeout=WAIT)
    qtbot.keyClick(page, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    press(qtbot, page.join_button)
    code = page.join_card.code.edit
    qtbot.waitUntil(lambda: code.visibleRegion().boundingRect() == code.rect(), timeout=WAIT)


def test_who_was_filling_in_one_more_is_asked_for_folders_once_a_colleague_invited_everybody(qtbot, office, tmp_path):
    store, key = office
    room, page = opened(qtbot, store)
    press(qtbot, page.join_button)
    qtbot.keyClicks(page.join_card.code.edit, "GM0384")
    assert not page.form.isVisible()
    rounds.invite(store, tmp_path / "uit", CentralKey(key, PASSPHRASE))
    choose(qtbot, room, "round")
    choose(qtbot, room, "participants")
    qtbot.waitUntil(page.form.isVisible, timeout=WAIT)
    assert page.join_card.code.text == "GM0384"


def test_what_a_colleague_changed_is_told_on_the_pages_that_count(qtbot, office, tmp_path):
    store, key = office
    room = room_of(qtbot, store)
    choose(qtbot, room, "response")
    qtbot.waitUntil(lambda: room.response_page.empty_button.text() == "Naar Uitnodigen", timeout=WAIT)
    choose(qtbot, room, "invite")
    assert room.invite_page.form.isVisible()
    rounds.invite(store, tmp_path / "uit", CentralKey(key, PASSPHRASE))
    withdraw(store, "GM0358", "Heringedeeld.")
    choose(qtbot, room, "response")
    qtbot.waitUntil(lambda: room.response_page.empty_button.text() == "Naar Binnenhalen", timeout=WAIT)
    choose(qtbot, room, "invite")
    page = room.invite_page
    qtbot.waitUntil(lambda: "3 organisaties" in page.sentence.text(), timeout=WAIT)
    assert not page.form.isVisible()
    assert not page.make_button.isVisible()
    assert "Deze ronde is al uitgenodigd" in page.message.text
    assert QApplication.focusWidget() is room.side.list
    choose(qtbot, room, "round")
    qtbot.waitUntil(lambda: "3" in texts(room.round_page), timeout=WAIT)


def test_leaving_the_room_waits_until_a_code_is_written(qtbot, invited, tmp_path):
    store, key = invited
    room, page = opened(qtbot, store)
    go_to(qtbot, page, "VNG")
    qtbot.keyClicks(page.change_card.reason.edit, "kwijt")
    fill_in(page, tmp_path, key)
    with qtbot.waitSignal(room.released, timeout=WAIT):
        press(qtbot, page.do_button)
        assert page.busy
        assert room.leave() is False
    assert (tmp_path / "pakket" / "VNG-vng-code-2.haronde").is_file()
    assert room.leave() is True


def test_a_dropped_or_chosen_folder_lands_in_its_field(qtbot, invited, tmp_path, monkeypatch):
    store, _key = invited
    _room, page = opened(qtbot, store)
    go_to(qtbot, page, "VNG")
    monkeypatch.setattr(package_form, "ask_folder", lambda *_asked: tmp_path / "gekozen")
    press(qtbot, page.form.letters.button)
    assert page.form.letters.text == str(tmp_path / "gekozen")
    assert page.form.letters.edit.accessibleName() == "Map voor de brief en de code"


@pytest.mark.parametrize("width", [683, 899, 1366])
def test_what_is_asked_about_one_organisation_fits_the_window(qtbot, invited, width):
    store, _key = invited
    room, page = opened(qtbot, store)
    room.resize(width, 384)
    go_to(qtbot, page, "VNG")
    qtbot.waitUntil(lambda: page.form.isVisible() and page.horizontalScrollBar().maximum() == 0)
    page.back()
    press(qtbot, page.join_button)
    qtbot.waitUntil(lambda: page.join_card.isVisible() and page.horizontalScrollBar().maximum() == 0)
