"""Accepting several returns at once: what is offered, stopped halfway, and passed over."""

import threading
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hamonitor_desktop.domain.receipts import Verdict
from hamonitor_desktop.gui.models.versions import Column, Stand
from hamonitor_desktop.usecases import deciding
from hamonitor_desktop.usecases.receipts import open_receipt
from tests.gui.judging import WAIT, Desk, bring, judging


@pytest.fixture
def desk(qtbot, tmp_path):
    """The central room of a round in which Amsterdam sent two versions and Aalsmeer one."""
    room, world = judging(qtbot, tmp_path)
    return Desk(qtbot, room, tmp_path, world)


@pytest.mark.parametrize("width", [683, 1366])
def test_no_head_is_cut_off_where_several_are_accepted(desk, width):
    desk.room.resize(width, 768)
    desk.room._accept_together()
    table = desk.room.accept_page.table
    desk.qtbot.waitUntil(lambda: table.isVisible() and desk.room.accept_page.width() in (width, width - 220))
    desk.qtbot.wait(100)
    assert table.horizontalScrollBar().maximum() == 0
    for column in (Column.VERSION, Column.CAME_IN, Column.PERSONAL):
        needed = table.horizontalHeader().sectionSizeHint(column)
        assert table.columnWidth(column) >= needed, column


def test_all_final_returns_without_anything_odd_are_accepted_together(desk):
    bring(desk, "GM0358", 2, final=True)
    desk.list.refresh()
    desk.qtbot.waitUntil(desk.list.together_button.isEnabled, timeout=WAIT)
    desk.press(desk.list.together_button)
    page = desk.room.accept_page
    desk.qtbot.waitUntil(lambda: page.isVisible() and page.accept_button.text() == "Alle 1 aannemen", timeout=WAIT)
    assert [page.model.index(row, 0).data() for row in range(page.model.rowCount())] == ["Aalsmeer"]
    desk.press(page.accept_button)
    assert QApplication.focusWidget() is page.desk_card.key.edit, "it is empty"
    desk.unlock(card=page.desk_card)
    desk.qtbot.waitUntil(lambda: QApplication.focusWidget() is page.accept_button, timeout=WAIT)
    desk.press(page.accept_button)
    desk.qtbot.waitUntil(lambda: page.message.text.startswith("1 retour aangenomen."), timeout=WAIT)
    (receipt,) = desk.receipts()
    assert open_receipt(receipt).receipt.verdict is Verdict.ACCEPTED
    desk.qtbot.waitUntil(lambda: not page.accept_button.isEnabled() and page.model.rowCount() == 0, timeout=WAIT)
    QTest.keyClick(desk.room.window(), Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    desk.qtbot.waitUntil(lambda: desk.list.model.counts()[Stand.ACCEPTED] == 1, timeout=WAIT)


def ready_to_accept(desk, number):
    """The page where several are accepted, with the key open and so many in its list."""
    desk.list.refresh()
    desk.qtbot.waitUntil(desk.list.together_button.isEnabled, timeout=WAIT)
    desk.press(desk.list.together_button)
    page = desk.room.accept_page
    desk.qtbot.waitUntil(lambda: page.isVisible() and page.model.rowCount() == number, timeout=WAIT)
    desk.press(page.accept_button)
    desk.unlock(card=page.desk_card)
    desk.qtbot.waitUntil(lambda: QApplication.focusWidget() is page.accept_button, timeout=WAIT)
    return page


def test_accepting_several_stops_between_two_and_the_rest_can_follow(desk, monkeypatch):
    bring(desk, "GM0358", 2, final=True)
    plain = desk.world.payload("GM0358", 2).answers  # in those of a version 3 something is implausible
    bring(desk, "GM0363", 3, final=True, answers=plain)
    page, go_on, decide_one = ready_to_accept(desk, 2), threading.Event(), deciding._decide

    def slowly(*given):
        made = decide_one(*given)
        assert go_on.wait(WAIT / 1000)
        return made

    monkeypatch.setattr(deciding, "_decide", slowly)
    desk.press(page.accept_button)
    desk.qtbot.waitUntil(lambda: len(desk.receipts()) == 1, timeout=WAIT)
    desk.press(page.work.stop_button)
    go_on.set()
    desk.qtbot.waitUntil(lambda: "Gestopt" in page.message.text and page.model.rowCount() == 1, timeout=WAIT)
    assert page.message.text.startswith("1 retour aangenomen.")
    assert len(desk.receipts()) == 1
    desk.press(page.accept_button)
    desk.qtbot.waitUntil(lambda: len(desk.receipts()) == 2 and page.model.rowCount() == 0, timeout=WAIT)


def test_what_is_wrong_with_one_of_several_is_not_called_the_decision_of_a_colleague(desk):
    bring(desk, "GM0358", 2, final=True)
    page = ready_to_accept(desk, 1)
    page.model.set_rows((gone(page.model.versions[0]),))
    desk.press(page.accept_button)
    desk.qtbot.waitUntil(lambda: "1 kon niet worden aangenomen:" in page.message.text, timeout=WAIT)
    assert "collega" not in page.message.text


def gone(version):
    return replace(version, about=replace(version.about, id="0" * 64))
