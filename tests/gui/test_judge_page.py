import threading
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hamonitor_desktop.domain.decisions import Decision
from hamonitor_desktop.domain.receipts import Query, Verdict
from hamonitor_desktop.gui import theme
from hamonitor_desktop.gui.models.versions import Column, Stand, short_word
from hamonitor_desktop.gui.pages.central import CentralRoom
from hamonitor_desktop.gui.widgets.buttons import Link
from hamonitor_desktop.gui.widgets.fields import ComboBox
from hamonitor_desktop.store.central.opening import open_store
from hamonitor_desktop.usecases import deciding
from hamonitor_desktop.usecases.deciding import decide
from hamonitor_desktop.usecases.importing import import_paths
from hamonitor_desktop.usecases.receipts import open_receipt
from tests.factories import made_up_answers, make_world
from tests.gui.judging import WAIT, Desk, bring, judging
from tests.gui.pages import texts


@pytest.fixture
def desk(qtbot, tmp_path):
    """The central room of a round in which Amsterdam sent two versions and Aalsmeer one."""
    room, world = judging(qtbot, tmp_path)
    return Desk(qtbot, room, tmp_path, world)


def in_sight(widget):
    """Whether all of a widget is in the part of the page that is shown."""
    return widget.visibleRegion().boundingRect().size() == widget.size()


def test_the_returns_that_wait_stand_first_and_the_counts_filter(desk):
    assert desk.rows() == ["Aalsmeer", "Amsterdam", "Amsterdam"]
    assert desk.rows(Column.STAND) == ["Wacht op een besluit", "Wacht op een besluit", "Andere versie telt"]
    assert desk.list.sentence.text().startswith("2 retouren wachten op een besluit.")
    desk.press(desk.list.tiles[Stand.OLDER])
    assert desk.rows(Column.VERSION) == ["1 (voorlopig)"]
    desk.press(desk.list.tiles[Stand.OLDER])
    desk.qtbot.keyClicks(desk.list.search, "aals")
    assert desk.rows() == ["Aalsmeer"]


def test_in_a_narrow_window_the_list_of_returns_is_no_wider_than_it(desk):
    desk.room.resize(683, 384)
    desk.qtbot.waitUntil(lambda: desk.list.width() == 683)
    desk.qtbot.wait(100)
    assert desk.list.horizontalScrollBar().maximum() == 0
    assert desk.list.table.horizontalScrollBar().maximum() == 0
    metrics = QFontMetrics(theme.font(theme.Size.SMALL))
    for stand, tile in desk.list.tiles.items():
        assert metrics.horizontalAdvance(short_word(stand)) <= tile.width() - 28


def test_nothing_is_decided_before_the_key_is_open_and_a_wrong_passphrase_is_told(desk):
    desk.open_first()
    desk.room.resize(683, 384)
    card = desk.page.desk_card
    desk.press(desk.page.accept_button)
    assert card.isVisible()
    assert QApplication.focusWidget() is card.key.edit
    desk.qtbot.waitUntil(lambda: in_sight(card.key), timeout=WAIT)
    desk.qtbot.keyClicks(card.key.edit, "x")
    desk.press(desk.page.accept_button)
    assert QApplication.focusWidget() is card.passphrase.edit
    desk.qtbot.waitUntil(lambda: in_sight(card.passphrase), timeout=WAIT)
    desk.room.resize(1366, 768)
    desk.unlock("een heel andere zin")
    desk.qtbot.waitUntil(lambda: "wachtwoordzin" in desk.page.desk_card.message.text.lower(), timeout=WAIT)
    assert desk.receipts() == []


def test_a_question_typed_at_an_answer_goes_along_in_the_receipt_and_the_next_waits(desk):
    desk.open_first()
    desk.unlock()
    desk.qtbot.waitUntil(desk.page.decision_card.isVisible, timeout=WAIT)
    row = next(iter(desk.page.cards.rows.values()))
    desk.press(row.ask_link)
    assert QApplication.focusWidget() is row.editor
    desk.qtbot.waitUntil(lambda: in_sight(row.editor), timeout=WAIT)
    desk.qtbot.keyClicks(row.editor, "Geldt dit ook voor de dorpen?")
    assert desk.page.asked_label.text() == "1 vraag over een antwoord gaat mee als u navraagt."
    desk.press(desk.page.query_button)
    desk.decided(1)
    (receipt,) = desk.receipts()
    opened = open_receipt(receipt).receipt
    assert (opened.organisation, opened.verdict) == ("GM0358", Verdict.QUERY)
    assert opened.queries == (Query(row.question.code, "Geldt dit ook voor de dorpen?"),)
    assert receipt.name in desk.page.message.text
    desk.press(desk.page.mail_button)
    assert "Geldt dit ook voor de dorpen?" in QGuiApplication.clipboard().text()
    desk.qtbot.waitUntil(lambda: desk.list.model.counts()[Stand.WAITS] == 1, timeout=WAIT)
    desk.press(desk.page.next_button)
    desk.shown("Amsterdam")
    desk.press(desk.page.accept_button)
    desk.decided(2)
    assert open_receipt(desk.receipts()[1]).receipt.verdict is Verdict.ACCEPTED


def test_a_rejection_without_a_reason_is_told_and_can_be_taken_back_with_one(desk):
    desk.open_first()
    desk.unlock()
    desk.qtbot.waitUntil(desk.page.decision_card.isVisible, timeout=WAIT)
    desk.press(desk.page.reject_button)
    desk.qtbot.waitUntil(lambda: "zegt waarom" in desk.page.text_field.message.text(), timeout=WAIT)
    assert desk.receipts() == []
    assert QApplication.focusWidget() is desk.page.text
    desk.qtbot.keyClicks(desk.page.text, "Van een andere gemeente.")
    desk.press(desk.page.reject_button)
    desk.decided(1)
    desk.qtbot.waitUntil(lambda: desk.list.model.counts()[Stand.REJECTED] == 1, timeout=WAIT)
    assert desk.page.text.toPlainText() == ""
    desk.press(desk.page.undo_button)
    desk.decided(2)
    desk.qtbot.waitUntil(lambda: desk.list.model.counts()[Stand.WAITS] == 2, timeout=WAIT)
    assert not desk.page.undo_button.isVisible()
    assert "Afgewezen: Van een andere gemeente." in texts(desk.page.about)


def test_alt_left_goes_back_to_the_row_one_came_from(desk):
    desk.list.table.setFocus()
    desk.list.table.selectRow(1)
    desk.qtbot.keyClick(desk.list.table, Qt.Key.Key_Return)
    desk.shown("Amsterdam")
    QTest.keyClick(desk.room.window(), Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    desk.qtbot.waitUntil(desk.list.isVisible, timeout=WAIT)
    assert desk.list.table.currentIndex().row() == 1


def test_an_older_version_is_opened_from_the_newer(desk):
    desk.list.table.selectRow(1)
    desk.qtbot.keyClick(desk.list.table, Qt.Key.Key_Return)
    desk.shown("Amsterdam")
    desk.qtbot.waitUntil(lambda: any(text.endswith("(deze)") for text in texts(desk.page)))
    (this,) = [text for text in texts(desk.page) if text.endswith("(deze)")]
    (other,) = [text for text in texts(desk.page) if text.startswith("1 (voorlopig)")]
    assert this.startswith("2 (voorlopig)")
    desk.press(next(link for link in desk.page.findChildren(Link) if link.text() == other))
    desk.qtbot.waitUntil(lambda: any(text == "Andere versie telt" for text in texts(desk.page)), timeout=WAIT)


def ask_something(desk, text):
    row = next(iter(desk.page.cards.rows.values()))
    desk.page.reveal(row.ask_link)
    desk.press(row.ask_link)
    desk.qtbot.keyClicks(row.editor, text)
    return row.question.code


def open_with_key(desk):
    desk.open_first()
    desk.unlock()
    desk.qtbot.waitUntil(desk.page.decision_card.isVisible, timeout=WAIT)


def test_what_a_colleague_decided_meanwhile_is_told_and_what_was_typed_stays(desk):
    open_with_key(desk)
    code = ask_something(desk, "Klopt dit?")
    shown = desk.page._return_id
    decide(desk.store, shown, Decision(Verdict.ACCEPTED), desk.world.central)
    desk.press(desk.page.query_button)
    desk.qtbot.waitUntil(lambda: "besloot intussen" in desk.page.message.text, timeout=WAIT)
    desk.qtbot.waitUntil(lambda: desk.page.undo_button.isVisible() and desk.page.query_button.isEnabled(), timeout=WAIT)
    assert desk.receipts() == []
    assert desk.page.cards.queries == (Query(code, "Klopt dit?"),)
    desk.press(desk.page.query_button)
    desk.decided(1)
    assert open_receipt(desk.receipts()[0]).receipt.queries == (Query(code, "Klopt dit?"),)


def test_a_typed_question_is_not_lost_by_accepting_by_reading_on_or_by_leaving(desk):
    open_with_key(desk)
    code = ask_something(desk, "Klopt dit?")
    desk.press(desk.page.accept_button)
    desk.qtbot.waitUntil(lambda: "Vragen horen bij" in desk.page.text_field.message.text(), timeout=WAIT)
    assert desk.receipts() == []
    desk.press(desk.page.next_button)
    desk.shown("Amsterdam")
    assert desk.page.cards.queries == ()
    assert not desk.room.leave(), "it is asked once, at the return it is about"
    desk.shown("Aalsmeer")
    assert desk.page.leave_card.isVisible()
    assert desk.page.cards.queries == (Query(code, "Klopt dit?"),)
    with desk.qtbot.waitSignal(desk.room.released, timeout=WAIT):
        desk.press(desk.page.leave_card.leave_button)
    assert desk.room.leave()


def test_a_decision_that_takes_long_takes_nothing_from_the_return_that_is_opened_meanwhile(desk, monkeypatch):
    slow, real = threading.Event(), deciding.decide

    def decide_slowly(*arguments, **more):
        assert slow.wait(WAIT / 1000)
        return real(*arguments, **more)

    open_with_key(desk)
    monkeypatch.setattr(deciding, "decide", decide_slowly)
    ask_something(desk, "Klopt dit?")
    desk.press(desk.page.query_button)
    desk.press(desk.page.next_button)
    desk.shown("Amsterdam")
    code = ask_something(desk, "En dit?")
    slow.set()
    desk.decided(1)
    desk.qtbot.waitUntil(lambda: "GM0358" in desk.page.message.text, timeout=WAIT)
    assert desk.page.title.text() == "Amsterdam"
    assert desk.page.cards.queries == (Query(code, "En dit?"),)
    desk.room.leave()
    assert desk.page.title.text() == "Amsterdam", "of the other all was sent"


def test_what_was_asked_stands_at_the_answer_and_a_closed_question_is_still_seen(desk):
    open_with_key(desk)
    code = ask_something(desk, "Klopt dit?")
    row = desk.page.cards.rows[code]
    desk.press(row.ask_link)
    assert row.ask_link.text() == "Uw vraag: Klopt dit?"
    assert desk.page.asked_label.isVisible()
    desk.press(desk.page.query_button)
    desk.decided(1)
    row = desk.page.cards.rows[code]
    assert any(text.startswith("Gevraagd bij versie 1") and "Klopt dit?" in text for text in texts(row))
    assert desk.page.cards.queries == ()


def test_the_keyboard_accepts_looks_on_and_opens_the_next(desk):
    open_with_key(desk)
    QTest.keyClick(desk.room.window(), Qt.Key.Key_F8)
    looked = [row for row in desk.page.cards.rows.values() if row.ask_link.hasFocus()]
    assert looked == desk.page.cards.standing_out[:1] != []
    QTest.keyClick(desk.room.window(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.decided(1)
    assert QApplication.focusWidget() is desk.page.next_button
    QTest.keyClick(desk.room.window(), Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    desk.shown("Amsterdam")


def test_the_key_can_be_closed_and_a_folder_that_went_away_is_made_again(desk):
    open_with_key(desk)
    for receipt in desk.receipts():
        receipt.unlink()
    (desk.folder / "ontvangstbewijzen").rmdir()
    desk.press(desk.page.accept_button)
    desk.decided(1)
    desk.page.reveal(desk.page.close_link)
    desk.press(desk.page.close_link)
    assert desk.page.desk_card.isVisible()
    assert not desk.page.decision_card.isVisible()
    desk.press(desk.page.undo_button)
    desk.unlock()
    desk.qtbot.waitUntil(lambda: QApplication.focusWidget() is desk.page.undo_button, timeout=WAIT)
    assert len(desk.receipts()) == 1


def test_any_version_is_laid_beside_this_one(desk):
    answers = made_up_answers(desk.world.edition, "gemeente")
    code = answers[0].question
    bring(desk, "GM0363", 3, answers=[replace(answers[0], explanation="Nu heel anders."), *answers[1:]])
    desk.list.refresh()
    desk.qtbot.waitUntil(lambda: desk.list.model.rowCount() == 4, timeout=WAIT)
    desk.list.table.selectRow(1)
    desk.qtbot.keyClick(desk.list.table, Qt.Key.Key_Return)
    desk.shown("Amsterdam")
    assert any(
        text.startswith("In versie 2 (voorlopig) was de toelichting:") for text in texts(desk.page.cards.rows[code])
    )
    choice = next(box for box in desk.page.findChildren(ComboBox) if box.findText("1 (voorlopig)") >= 0)
    assert choice.currentText() == "2 (voorlopig)"
    desk.page.reveal(choice)
    choice.setFocus()
    desk.qtbot.keyClick(choice, Qt.Key.Key_Down)
    desk.qtbot.waitUntil(
        lambda: any(text.startswith("In versie 1 (voorlopig)") for text in texts(desk.page.cards.rows[code])),
        timeout=WAIT,
    )
    QTest.keyClick(desk.room.window(), Qt.Key.Key_F8)
    assert QApplication.focusWidget() is desk.page.cards.rows[code].ask_link


def test_the_list_is_narrowed_to_what_may_be_about_a_person(desk):
    answers = made_up_answers(desk.world.edition, "gemeente")
    named = [replace(answers[0], explanation="Bel mevrouw Jansen, 06-12345678."), *answers[1:]]
    bring(desk, "GM0358", 2, answers=named, reserve="Zegt mevrouw Jansen.")
    desk.list.refresh()
    desk.qtbot.waitUntil(lambda: desk.list.model.rowCount() == 4, timeout=WAIT)
    desk.list.which.setFocus()
    desk.qtbot.keyClick(desk.list.which, Qt.Key.Key_End)
    assert desk.rows() == ["Aalsmeer"]
    assert desk.rows(Column.PERSONAL) == ["2 plekken"], "the answer, and the reserve of the whole return"
    desk.open_first()
    row = desk.page.cards.rows[answers[0].question]
    desk.page.reveal(row.redacting.link)
    desk.press(row.redacting.link)
    desk.press(row.redacting.room.mark_link)
    desk.qtbot.keyClicks(row.redacting.room.reason.edit, "Een naam en een nummer.")
    desk.qtbot.keyClick(row.redacting.room.reason.edit, Qt.Key.Key_Return)
    desk.qtbot.waitUntil(lambda: desk.rows(Column.PERSONAL) == ["1 plek"], timeout=WAIT)


def test_a_name_is_left_out_of_all_texts_of_a_return_at_once(desk):
    answers = made_up_answers(desk.world.edition, "gemeente")
    named = [replace(one, explanation="Bel mevrouw Jansen.") for one in answers[:3]]
    bring(desk, "GM0358", 2, answers=[*named, *answers[3:]], reserve="Zegt mevrouw Jansen.")
    desk.list.refresh()
    desk.qtbot.waitUntil(lambda: desk.rows(Column.PERSONAL)[0] == "4 plekken", timeout=WAIT)
    desk.open_first()
    room = desk.page.about.redact_word
    desk.page.reveal(room.link)
    desk.press(room.link)
    assert QApplication.focusWidget() is room.word.edit
    desk.qtbot.keyClicks(room.word.edit, "Jans")
    desk.press(room.button)
    assert "geen enkele tekst" in room.word.message.text()
    desk.qtbot.keyClick(room.word.edit, Qt.Key.Key_Home)
    desk.qtbot.keyClicks(room.word.edit, "mevrouw ")
    desk.qtbot.keyClick(room.word.edit, Qt.Key.Key_End)
    desk.qtbot.keyClicks(room.word.edit, "en")
    assert room.found.text().startswith("Het staat in 4 teksten")
    desk.press(room.button)
    assert "waarom" in room.reason.message.text()
    desk.qtbot.keyClicks(room.reason.edit, "Een naam.")
    desk.qtbot.keyClick(room.reason.edit, Qt.Key.Key_Return)
    desk.qtbot.waitUntil(lambda: not any(desk.rows(Column.PERSONAL)), timeout=WAIT)
    with open_store(desk.store) as store:
        rows = [row for row in store.answer_rows("2024-1") if row.organisation.code == "GM0358"]
    assert [row.explanation for row in rows[:3]] == ["Bel [weggelaten]."] * 3
    assert rows[0].return_reserve == "Zegt [weggelaten]."
    desk.qtbot.waitUntil(
        lambda: any("[weggelaten]" in text for text in texts(desk.page.cards.rows[answers[0].question])), timeout=WAIT
    )
    desk.qtbot.waitUntil(lambda: QApplication.focusWidget() is desk.page.about.redact_word.link, timeout=WAIT)
    assert in_sight(desk.page.message)


def test_a_name_is_left_out_of_the_analysis_with_a_reason_and_shown_again(desk):
    def read():
        with open_store(desk.store) as store:
            rows = store.answer_rows("2024-1")
        return next(row.explanation for row in rows if row.question == code and row.organisation.code == "GM0358")

    def row():
        return desk.page.cards.rows[code]

    desk.open_first()
    code = list(desk.page.cards.rows)[-2]
    was = read()
    desk.page.reveal(row().redacting.link)
    desk.press(row().redacting.link)
    room = row().redacting.room
    desk.qtbot.waitUntil(lambda: room.isVisible() and in_sight(room), timeout=WAIT)
    assert room.shown.toPlainText() == was
    desk.press(room.button)
    assert "niets" in room.shown_field.message.text()
    room.shown.selectAll()
    desk.qtbot.keyClicks(room.shown, "[weggelaten] werkt hieraan.")
    desk.press(room.button)
    assert "waarom" in room.reason.message.text(), "nothing is left out without a reason"
    assert read() == was
    desk.qtbot.keyClicks(room.reason.edit, "Naam van een medewerker.")
    desk.press(room.button)
    desk.qtbot.waitUntil(lambda: read() == "[weggelaten] werkt hieraan.", timeout=WAIT)
    desk.qtbot.waitUntil(lambda: any("Naam van een medewerker." in text for text in texts(row())), timeout=WAIT)
    desk.qtbot.waitUntil(lambda: QApplication.focusWidget() is row().redacting.link, timeout=WAIT)
    desk.qtbot.waitUntil(lambda: in_sight(row()), timeout=WAIT)
    assert was in texts(row()), "the team itself goes on reading what was signed"
    desk.press(next(link for link in row().findChildren(Link) if link.text() == "De tekst zelf weer tonen"))
    desk.qtbot.waitUntil(lambda: read() == was, timeout=WAIT)


def test_before_the_first_return_the_page_leads_to_bringing_in(qtbot, tmp_path):
    world = make_world(tmp_path)
    room = CentralRoom(str(world.store))
    qtbot.addWidget(room)
    with qtbot.waitExposed(room):
        room.show()
    qtbot.waitUntil(lambda: "judge" in room.pages, timeout=WAIT)
    room.go("judge")
    page = room.judge_page
    qtbot.waitUntil(page.empty_card.isVisible, timeout=WAIT)
    assert not page.table.isVisible()
    assert not page.together_button.isVisible()
    qtbot.waitUntil(page.import_button.hasFocus)
    qtbot.mouseClick(page.import_button, Qt.MouseButton.LeftButton)
    assert room.import_page.isVisible()
    file = tmp_path / "retour.xlsx"
    file.write_bytes(world.workbook("GM0363"))
    import_paths(world.store, [file], jobs=1)
    room.go("judge")
    qtbot.waitUntil(page.table.isVisible, timeout=WAIT)
    assert page.next_button.isEnabled()
    qtbot.waitUntil(page.table.hasFocus)


def test_the_list_follows_returns_that_come_in_while_one_looks_at_it(qtbot, desk):
    (desk.folder / "nog.xlsx").write_bytes(desk.world.workbook("GM0358", 2))
    desk.room.import_page.start([desk.folder / "nog.xlsx"])
    desk.room.go("judge")
    qtbot.waitUntil(lambda: desk.list.model.rowCount() == 4, timeout=WAIT)
