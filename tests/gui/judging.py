"""The central room at the page where returns are judged, as the central team finds it after an import."""

from pathlib import Path

from pytestqt.qtbot import QtBot

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
