"""Every control of judging has a name and a role, and Tab comes to it and back, as in the rest of the window."""

import pytest
from PySide6.QtCore import Qt

from hamonitor_desktop.gui.pages.central import CentralRoom
from hamonitor_desktop.signing.keys import to_pem
from hamonitor_desktop.usecases.importing import import_paths
from tests.factories import AALSMEER, AMSTERDAM, make_world
from tests.gui.test_every_control import check

WAIT = 20_000


@pytest.fixture
def room(qtbot, tmp_path):
    world = make_world(tmp_path, (AMSTERDAM, AALSMEER))
    (tmp_path / "centraal.pem").write_bytes(to_pem(world.central, "een lange zin voor de proef"))
    for organisation, revision in (("GM0363", 1), ("GM0363", 2), ("GM0358", 1)):
        path = tmp_path / f"{organisation}-{revision}.xlsx"
        path.write_bytes(world.workbook(organisation, revision, final=organisation == "GM0358", reserve="Voorlopig."))
        assert import_paths(world.store, [path], jobs=1)[0].good
    made = CentralRoom(str(world.store))
    qtbot.addWidget(made)
    made.resize(1366, 768)
    with qtbot.waitExposed(made):
        made.show()
    qtbot.waitUntil(lambda: "judge" in made.pages, timeout=WAIT)
    made.go("judge")
    qtbot.waitUntil(lambda: made.judge_page.model.rowCount() == 3, timeout=WAIT)
    return made


def test_the_list_and_accepting_several(qtbot, room):
    check(qtbot, room)
    room._accept_together()
    qtbot.waitUntil(room.accept_page.isVisible, timeout=WAIT)
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
