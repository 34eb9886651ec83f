"""The whole course in the window, from making a round to the receipt that the officer opens."""

import re

import docx
from PySide6.QtCore import Qt

from hamonitor_desktop.domain.codes import Code
from hamonitor_desktop.gui.widgets.buttons import Link
from tests.gui.keys import PASSPHRASE, Keys, answer_all, begin_with_keys, choose_with_keys, sign_with_keys
from tests.gui.pages import drop, texts

WAIT = 20_000


def press(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def make_round(driver, qtbot, folder):
    register = folder / "register.csv"
    register.write_text(
        "code,name,actor,region\nGM0363,Amsterdam,gemeente,JZ13\nJZ13,Amsterdam-Amstelland,regio,\n", "utf-8"
    )
    driver.window.open_central()
    door = driver.wait_for("OpenStoreRoom")
    press(qtbot, door.new_tile)
    form = door.new_form
    form.store.set_path(folder / "monitor.sqlite")
    form.key.set_path(folder / "sleutel.pem")
    for field in (form.passphrase, form.again):
        qtbot.keyClicks(field.edit, PASSPHRASE)
    press(qtbot, form.own)
    form.register.set_path(register)
    press(qtbot, door.make_button)
    room = driver.wait_for("CentralRoom")
    qtbot.waitUntil(lambda: bool(room.pages), timeout=WAIT)
    return room


def invite(room, qtbot, folder):
    page = room.invite_page
    page.form.folder.set_path(folder / "pakketten")
    page.form.letters.set_path(folder / "brieven")
    page.form.key.set_path(folder / "sleutel.pem")
    qtbot.keyClicks(page.form.passphrase.edit, PASSPHRASE)
    with qtbot.waitSignal(page.invited, timeout=WAIT):
        press(qtbot, page.make_button)


def letter_of(folder):
    """The code and the fingerprint as Amsterdam reads them in its letter."""
    letter = docx.Document(str(next((folder / "brieven").glob("*brief-GM0363-*.docx"))))
    said = "\n".join(paragraph.text for paragraph in letter.paragraphs)
    code = re.search(r"[A-Z2-7]{5}(-[A-Z2-7]{5}){3}", said)
    fingerprint = re.search(r"([0-9a-f]{4} ){15}[0-9a-f]{4}", said)
    assert code is not None
    assert fingerprint is not None
    return code[0], fingerprint[0]


def bring_in(room, qtbot, path, code):
    """Drop a return that came by mail on the window."""
    room.go("import")
    with qtbot.waitSignal(room.import_page.imported, timeout=60_000):
        assert drop(room.import_page.drop, path)
    assert [outcome.code for outcome in room.import_page.model.outcomes] == [code]


def judge(room, qtbot, folder):
    """To the return that waits, with the key of the central team open."""
    room.go("judge")
    qtbot.waitUntil(room.judge_page.next_button.isEnabled, timeout=WAIT)
    press(qtbot, room.judge_page.next_button)
    page = room.return_page
    qtbot.waitUntil(lambda: page.isVisible() and page.accept_button.isEnabled(), timeout=WAIT)
    page.desk_card.key.set_path(folder / "sleutel.pem")
    page.desk_card.passphrase.edit.setFocus()
    qtbot.keyClicks(page.desk_card.passphrase.edit, PASSPHRASE)
    qtbot.keyClick(page.desk_card.passphrase.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(page.decision_card.isVisible, timeout=WAIT)
    return page


def decided(page, qtbot, folder, button):
    """Press the button of a decision; gives the receipt that it made."""
    before = receipts(folder)
    press(qtbot, button)
    qtbot.waitUntil(page.sent_card.isVisible, timeout=WAIT)
    (made,) = receipts(folder) - before
    return made


def receipts(folder):
    return set((folder / "ontvangstbewijzen").glob("*.habewijs"))


def ask(page, qtbot, question, text):
    row = page.cards.rows[question]
    page.reveal(row.ask_link)
    press(qtbot, row.ask_link)
    qtbot.keyClicks(row.editor, text)


def to_start(driver, qtbot):
    press(qtbot, driver.room.header.home_button)
    return driver.wait_for("StartRoom")


def to_central(driver, qtbot):
    """From the officer's half back to the store that was open here before."""
    press(qtbot, to_start(driver, qtbot).central_door)
    press(qtbot, driver.wait_for("OpenStoreRoom").open_form.recent[0])
    room = driver.wait_for("CentralRoom")
    qtbot.waitUntil(lambda: "judge" in room.pages, timeout=WAIT)
    return room


def to_officer(driver, qtbot, receipt, verdict):
    """Back to the dossier that was open here before, with a receipt that came by mail and says this."""
    press(qtbot, to_start(driver, qtbot).rows[0])
    room = driver.wait_for("OfficerRoom")
    room.show_page("receipts")
    assert drop(room.pages.shown(), receipt)
    qtbot.waitUntil(lambda: verdict in texts(room.pages.shown()), timeout=WAIT)
    return room


def test_from_making_a_round_to_a_final_return_that_is_accepted(driver, qtbot, tmp_path, monkeypatch, own_folders):
    central = make_round(driver, qtbot, tmp_path)
    invite(central, qtbot, tmp_path)
    code, fingerprint = letter_of(tmp_path)

    # Amsterdam opens its package beside the letter, answers two questions and signs
    to_start(driver, qtbot)
    keys = Keys(driver)
    page = choose_with_keys(keys, monkeypatch, next((tmp_path / "pakketten").glob("GM0363-*.haronde")))
    qtbot.waitUntil(lambda: any(text.startswith(fingerprint) for text in texts(page)), timeout=WAIT)
    begin_with_keys(keys, page, code)
    first = keys.at().question.code
    for _ in range(2):
        keys.answer("Wij beginnen in mei.")
        keys.press(Qt.Key.Key_F8)
    sign_with_keys(keys, final=False)
    documents = own_folders / "documents"

    # the central team brings it in and asks about the first answer
    central = to_central(driver, qtbot)
    bring_in(central, qtbot, next(documents.glob("*-versie-1-voorlopig.xlsx")), Code.ACCEPTED)
    page = judge(central, qtbot, tmp_path)
    ask(page, qtbot, first, "Welke maand begint u?")
    receipt = decided(page, qtbot, tmp_path, page.query_button)

    # Amsterdam reads the question where it answered, answers that and all the rest, and signs again
    officer = to_officer(driver, qtbot, receipt, "Versie 1: er zijn vragen")
    assert "Welke maand begint u?" in texts(officer.pages.shown())
    press(qtbot, next(link for link in officer.pages.shown().findChildren(Link) if link.text().startswith("Vraag ")))
    qtbot.waitUntil(lambda: keys.card() is not None, timeout=WAIT)
    assert keys.at().question.code == first
    assert "Welke maand begint u?" in texts(keys.at())
    keys.fill("Toelichting", "In mei, zodra de raad heeft besloten.")
    keys.press(Qt.Key.Key_F8)
    answer_all(keys, "De raad besluit in mei over het plan.")
    sign_with_keys(keys, 2)

    # the central team accepts the newer version, and Amsterdam reads so
    central = to_central(driver, qtbot)
    bring_in(central, qtbot, next(documents.glob("*-versie-2-definitief.xlsx")), Code.ACCEPTED)
    page = judge(central, qtbot, tmp_path)
    receipt = decided(page, qtbot, tmp_path, page.accept_button)
    officer = to_officer(driver, qtbot, receipt, "Versie 2: aangenomen")
    officer.go_to_question(first)
    qtbot.waitUntil(lambda: keys.card() is not None, timeout=WAIT)
    assert "Welke maand begint u?" not in texts(keys.at())
