"""The central room at the page where returns are judged, as the central team finds it after an import."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hamonitor_desktop.gui.models.versions import Column
from hamonitor_desktop.gui.pages.central import CentralRoom
from hamonitor_desktop.signing.keys import to_pem
from hamonitor_desktop.usecases.importing import import_paths
from tests.factories import AALSMEER, AMSTERDAM, World, make_world

PASSPHRASE = "een lange zin voor de proef"
WAIT = 20_000


def judging(qtbot: QtBot, folder: Path, **more: str) -> tuple[CentralRoom, World]:
    """A round in which Amsterdam sent two provisional versions and Aalsmeer one; `more` is in each."""
    world = make_world(folder, (AMSTERDAM, AALSMEER))
    (folder / "centraal.pem").write_bytes(to_pem(world.central, PASSPHRASE))
    for organisation, revision in (("GM0363", 1), ("GM0363", 2), ("GM0358", 1)):
        path = folder / f"{organisation}-{revision}.xlsx"
        path.write_bytes(world.workbook(organisation, revision, **more))
        assert import_paths(world.store, [path], jobs=1)[0].good
    room = CentralRoom(str(world.store))
    qtbot.addWidget(room)
    room.resize(1366, 768)
    with qtbot.waitExposed(room):
        room.show()
    qtbot.waitUntil(lambda: "judge" in room.pages, timeout=WAIT)
    room.go("judge")
    qtbot.waitUntil(lambda: room.judge_page.model.rowCount() == 3, timeout=WAIT)
    return room, world


class Desk:
    """What the central team does at its list and at one return."""

    def __init__(self, qtbot, room, folder, world):
        self.qtbot, self.room, self.folder, self.world, self.store = qtbot, room, folder, world, world.store
        self.list, self.page = room.judge_page, room.return_page

    def rows(self, column=Column.ORGANISATION):
        return [self.list.filter.index(row, column).data() for row in range(self.list.filter.rowCount())]

    def shown(self, title):
        self.qtbot.waitUntil(
            lambda: self.page.title.text() == title and self.page.accept_button.isEnabled(), timeout=WAIT
        )

    def open_first(self):
        self.list.table.setFocus()
        self.list.table.selectRow(0)
        self.qtbot.keyClick(self.list.table, Qt.Key.Key_Return)
        self.shown(self.rows()[0] if self.rows() else "Aalsmeer")

    def unlock(self, passphrase=PASSPHRASE, card=None):
        card = card or self.page.desk_card
        card.key.edit.clear()
        self.qtbot.keyClicks(card.key.edit, str(self.folder / "centraal.pem"))
        self.qtbot.keyClicks(card.passphrase.edit, passphrase)
        self.qtbot.keyClick(card.passphrase.edit, Qt.Key.Key_Return)

    def press(self, button):
        self.qtbot.waitUntil(lambda: button.isVisible() and button.height() == button.sizeHint().height())
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def receipts(self):
        return sorted((self.folder / "ontvangstbewijzen").glob("*.habewijs"))

    def decided(self, count):
        self.qtbot.waitUntil(
            lambda: len(self.receipts()) == count and self.page.accept_button.isEnabled(), timeout=WAIT
        )


def bring(desk, organisation, revision, **changes):
    path = desk.folder / f"{organisation}-{revision}.xlsx"
    path.write_bytes(desk.world.workbook(organisation, revision, **changes))
    assert import_paths(desk.store, [path], jobs=1)[0].good
