"""Who else has the store open stands in the header, in every room of that store."""

import re
from datetime import UTC, datetime

import pytest
from sqlalchemy import delete, insert, select

from hamonitor_desktop.gui.language import show_utc
from hamonitor_desktop.gui.pages.central import CentralRoom
from hamonitor_desktop.store.central.opening import open_store
from hamonitor_desktop.store.central.tables import presence
from tests.factories import AMSTERDAM, make_world

WAIT = 20_000


@pytest.fixture
def store(tmp_path):
    return str(make_world(tmp_path, (AMSTERDAM,)).store)


def room_of(qtbot, store):
    room = CentralRoom(store)
    qtbot.addWidget(room)
    room.resize(1366, 768)
    with qtbot.waitExposed(room):
        room.show()
    qtbot.waitUntil(lambda: bool(room.pages), timeout=WAIT)
    return room


def said(room):
    return room.header._place.accessibleName()


def look_until(qtbot, room, true):
    """Look again and again, as the room does each minute."""

    def look():
        room.colleagues.look()
        return true()

    qtbot.waitUntil(look, timeout=WAIT)


def come(store, who, place, since="2024-05-01T10:00:00+00:00"):
    now = datetime.now(UTC).isoformat(timespec="seconds")
    row = {"session": who, "who": who, "place": place, "since": since, "seen": now, "beats": 1}
    with open_store(store) as opened, opened.writing() as writer:
        writer.connection.execute(insert(presence), row)


def sessions(store):
    with open_store(store) as opened, opened.reading() as connection:
        return list(connection.scalars(select(presence.c.session)))


def test_colleagues_stand_in_the_header_and_go_from_it(qtbot, store):
    room = room_of(qtbot, store)
    qtbot.waitUntil(lambda: len(sessions(store)) == 1, timeout=WAIT)
    assert "ook open" not in said(room)
    come(store, "anna", "LAPTOP-3", since="2024-05-01T09:00:00+00:00")
    come(store, "<b>bas</b>", "")
    anna, bas = (show_utc(f"2024-05-01T{hour}:00:00+00:00") for hour in ("09", "10"))
    names = f"ook open bij anna (LAPTOP-3) sinds {anna} en <b>bas</b> sinds {bas}"
    look_until(qtbot, room, lambda: names in said(room))
    assert "<b>" not in room.header._place.toolTip(), "a name is no markup"
    with open_store(store) as opened, opened.writing() as writer:
        writer.connection.execute(delete(presence))
    look_until(qtbot, room, lambda: "ook open" not in said(room))


def test_the_same_person_in_another_window_is_told_so_until_that_window_leaves(qtbot, store):
    first = room_of(qtbot, store)
    qtbot.waitUntil(lambda: len(sessions(store)) == 1, timeout=WAIT)
    second = room_of(qtbot, store)
    for room in (first, second):
        since = re.compile(r"ook open bij uzelf in een ander venster sinds \d\d:\d\d$")
        look_until(qtbot, room, lambda room=room, since=since: since.search(said(room)) is not None)
    assert second.leave()
    qtbot.waitUntil(lambda: len(sessions(store)) == 1, timeout=WAIT)
    look_until(qtbot, first, lambda: "ook open" not in said(first))
