"""Every control of judging has a name and a role, and Tab comes to it and back, as in the rest of the window."""

import pytest
from PySide6.QtCore import Qt

from tests.gui.judging import WAIT, judging
from tests.gui.test_every_control import check


@pytest.fixture
def room(qtbot, tmp_path):
    return judging(qtbot, tmp_path, reserve="Voorlopig.")[0]


def test_the_list_and_accepting_several(qtbot, room):
    check(qtbot, room)
    room._accept_together()
    qtbot.waitUntil(lambda: bool(room.accept_page.accept_button.text()), timeout=WAIT)  # once the returns are read
    qtbot.wait(300)
    check(qtbot, room)


def test_one_return_with_room_to_ask_and_to_leave_out(qtbot, room):
    room.judge_page.open_next()
    page = room.return_page
    qtbot.waitUntil(lambda: page.isVisible() and page.accept_button.isEnabled(), timeout=WAIT)
    row = next(iter(page.cards.rows.values()))
    row.ask_link.setChecked(True)
    row.redacting.link.setChecked(True)
    qtbot.keyClick(row.editor, Qt.Key.Key_A)
    check(qtbot, room)


def test_the_participants_a_new_code_and_one_more(qtbot, room):
    room.go("participants")
    page = room.participants_page
    qtbot.waitUntil(lambda: page.model.rowCount() == 2, timeout=WAIT)
    check(qtbot, room)
    page.open(page.model.row(0))
    check(qtbot, room)
    page.back()
    page.open_joining()
    check(qtbot, room)
