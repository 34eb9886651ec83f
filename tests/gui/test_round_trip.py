"""The whole course in the window, from making a round to the receipt that the officer opens."""

import csv
from datetime import datetime

from PySide6.QtCore import Qt

from hamonitor_desktop.domain.codes import Code
from hamonitor_desktop.domain.receipts import Query, Verdict
from hamonitor_desktop.gui.settings import RecentDossier, Settings, save
from hamonitor_desktop.gui.widgets.answer_query import QueryStrip
from hamonitor_desktop.usecases.filling import fill
from hamonitor_desktop.usecases.receipts import open_receipt
from hamonitor_desktop.usecases.sending import Statement
from tests.cli.running import write_answers
from tests.gui.pages import texts

WAIT = 20_000
PASSPHRASE = "vier woorden die niemand raadt"


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


def answer(folder):
    """What the officer of Amsterdam does: a dossier, two answers, a signed return."""
    out = folder / "pakketten"
    with (folder / "brieven" / "codes.csv").open(encoding="utf-8-sig", newline="") as stream:
        code = next(row["code"] for row in csv.DictReader(stream) if row["organisation"] == "GM0363")
    (folder / "retouren").mkdir()
    fill(
        next(out.glob("GM0363-*.haronde")),
        code=code,
        answers=write_answers(folder / "a.csv", [("GM0363", "gemeente.2.6", "nee", "Wij beginnen in mei.")]),
        dossier=folder / "amsterdam.hamonitor",
        key=folder / "gemeente.pem",
        passphrase=PASSPHRASE,
        statement=Statement("A. Jansen", "directeur", final=False),
        out=folder / "retouren" / "GM0363.xlsx",
    )


def bring_in(room, qtbot, folder):
    room.go("import")
    with qtbot.waitSignal(room.import_page.imported, timeout=60_000):
        room.import_page.start([folder / "retouren"])
    assert [outcome.code for outcome in room.import_page.model.outcomes] == [Code.ACCEPTED]


def ask(room, qtbot, folder):
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
    row = page.cards.rows["gemeente.2.6"]
    page.reveal(row.ask_link)
    press(qtbot, row.ask_link)
    qtbot.keyClicks(row.editor, "Welke maand begint u?")
    press(qtbot, page.query_button)
    qtbot.waitUntil(page.sent_card.isVisible, timeout=WAIT)
    return next((folder / "ontvangstbewijzen").glob("*.habewijs"))


def test_from_making_a_round_to_the_question_at_the_answer(driver, qtbot, tmp_path):
    room = make_round(driver, qtbot, tmp_path)
    invite(room, qtbot, tmp_path)
    answer(tmp_path)
    bring_in(room, qtbot, tmp_path)
    receipt = ask(room, qtbot, tmp_path)
    opened = open_receipt(receipt).receipt
    assert (opened.verdict, opened.queries) == (Verdict.QUERY, (Query("gemeente.2.6", "Welke maand begint u?"),))
    dossier = RecentDossier(
        str(tmp_path / "amsterdam.hamonitor"), "Amsterdam", "2024-1", 1, 28, datetime.now().astimezone()
    )
    save(Settings(recent_dossiers=(dossier,)))
    driver.window.open_file(receipt)
    officer = driver.wait_for("OfficerRoom")
    officer.show_page("theme:2")
    qtbot.waitUntil(
        lambda: any(
            strip.isVisible() and "Welke maand begint u?" in texts(strip) for strip in officer.findChildren(QueryStrip)
        ),
        timeout=WAIT,
    )
