"""Longest time the window is held up by a list of 5,000 organisations, beside Qt filling three lists of its own."""

import time
from functools import partial

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QStandardItem, QStandardItemModel

from hamonitor_desktop.gui.pages.central import CentralRoom
from tests.benchmarks.full import wait, wait_until
from tests.factories import make_world, villages

MANY, COLUMNS, MOST = 5000, 6, 3.0


class Gaps:
    """The longest time between two turns of the window's loop."""

    def __init__(self):
        self._timer, self.longest, self._last = QTimer(), 0.0, 0.0
        self._timer.timeout.connect(self._look)

    def _look(self):
        now = time.perf_counter()
        self.longest, self._last = max(self.longest, now - self._last), now

    def during(self, act):
        self.longest, self._last = 0.0, time.perf_counter()
        self._timer.start(0)
        act()
        wait(700)
        self._timer.stop()
        return self.longest


def qt_s_own():
    started = time.perf_counter()
    model = QStandardItemModel()
    for row in range(MANY):
        model.appendRow([QStandardItem(f"Dorp {row} {column}") for column in range(COLUMNS)])
    return time.perf_counter() - started


@pytest.mark.benchmark
def test_long_lists_hold_up_the_window_no_longer_than_qt_fills_three(qapp, tmp_path):
    room = CentralRoom(str(make_world(tmp_path, villages(MANY)).store))
    room.resize(1366, 768)
    room.show()
    wait_until(lambda: bool(room.pages))
    gaps, yardstick = Gaps(), min(qt_s_own() for _ in range(3))
    for name, page, show in (
        ("contacts", room.contacts_page, lambda: room.go("contacts")),
        ("missing", room.missing_page, lambda: room._open_missing("", "")),
    ):
        show()
        wait_until(lambda page=page: page.model.rowCount() == MANY)
        wait(500)
        taken = [gaps.during(act) for act in (partial(page.search.setText, "499"), page.search.clear, page.refresh)]
        print(f"\n{name}: {1000 * max(taken):.0f} ms at most, Qt fills its own in {1000 * yardstick:.0f} ms")
        assert max(taken) <= MOST * yardstick
    room.close()
