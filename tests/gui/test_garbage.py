"""Garbage with widgets in it is collected in the window's thread, whatever thread allocates."""

import gc
import threading
import weakref

import pytest
from PySide6.QtCore import QObject

from hamonitor_desktop.gui.garbage import Collector, collect


class Knot(QObject):
    """An object in a cycle that tells which thread took it apart."""

    def __init__(self, told):
        super().__init__()
        self.itself = self
        weakref.finalize(self, lambda: told.append(threading.current_thread()))


@pytest.fixture
def collector(qapp):
    was = gc.isenabled()
    made = Collector(qapp)
    yield made
    made.deleteLater()
    gc.unfreeze()
    if was:
        gc.enable()


def allocate(kept):
    """What makes Python collect by itself, in this thread."""
    kept.extend([number] for number in range(200_000))


def test_a_worker_never_takes_a_widget_apart(collector, qtbot):
    told, done = [], []
    Knot(told)
    worker = threading.Thread(target=allocate, args=(done,))
    worker.start()
    worker.join()
    assert len(done) == 200_000
    assert told == []
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert told == [threading.main_thread()]


def test_what_outgrew_its_threshold_is_collected(collector):
    told = []
    Knot(told)
    keep = [[number] for number in range(gc.get_threshold()[0] * 2)]
    collect()
    assert told
    assert keep


def test_what_work_beside_the_window_leaves_is_cleared_in_small_portions_and_the_old_seldom(collector, qtbot):
    seen, told, kept = [], [], []
    gc.collect()  # how often each was looked over begins anew

    def note(phase, info):
        if phase == "start":
            seen.append(info["generation"])

    def cleared():
        if not told:  # what goes meanwhile, such as widgets of the test before, counts against what is made
            kept.append([[number] for number in range(gc.get_threshold()[0] * 2)])
        return bool(told)

    gc.callbacks.append(note)
    try:
        for _ in range(12):
            told.clear()
            Knot(told)
            qtbot.waitUntil(cleared, timeout=20_000)
    finally:
        gc.callbacks.remove(note)
    assert seen.count(0) > seen.count(1)
    assert 2 not in seen
