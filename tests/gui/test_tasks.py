import threading
import time

from PySide6.QtCore import QObject, QThread
from PySide6.QtWidgets import QWidget
from shiboken6 import delete

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.gui import tasks


class Seen:
    """Keeps what a task tells, and in which thread."""

    def __init__(self):
        self.done, self.failed, self.progress, self.threads = [], [], [], []

    def run(self, fn, owner):
        return tasks.run(fn, self._to(self.done), self._to(self.failed), self._progress, owner=owner)

    def _to(self, where):
        return lambda item: (where.append(item), self.threads.append(threading.get_ident()))

    def _progress(self, n, of):
        self.progress.append((n, of))
        self.threads.append(threading.get_ident())


def test_the_result_comes_back_in_the_thread_of_the_window(qapp, qtbot):
    seen, owner = Seen(), QObject()

    def work(task):
        for number in range(1, 1001):
            task.report(number, 1000)
        return threading.get_ident()

    seen.run(work, owner)
    qtbot.waitUntil(lambda: bool(seen.done))
    assert seen.done[0] != threading.get_ident()
    assert set(seen.threads) == {threading.get_ident()}
    assert seen.progress[-1] == (1000, 1000)
    assert len(seen.progress) < 200, "a thousand reports in a few milliseconds are too many for a window"


def test_an_error_of_the_interface_comes_back_as_it_is(qapp, qtbot):
    seen, owner = Seen(), QObject()

    def work(_task):
        raise HaError(Code.DISK_FULL, path="x")

    seen.run(work, owner)
    qtbot.waitUntil(lambda: bool(seen.failed))
    assert seen.failed[0].code is Code.DISK_FULL
    assert not seen.done


def test_any_other_error_becomes_one_that_a_person_can_report(qapp, qtbot, capsys):
    seen, owner = Seen(), QObject()
    seen.run(lambda _task: 1 // 0, owner)
    qtbot.waitUntil(lambda: bool(seen.failed))
    assert seen.failed[0].code is Code.INTERNAL
    assert "ZeroDivisionError" in str(seen.failed[0])
    assert "Traceback" in capsys.readouterr().err


def test_cancelling_reaches_the_work(qapp, qtbot):
    seen, owner = Seen(), QObject()

    def work(task):
        while not task.cancelled():
            time.sleep(0.001)
        raise HaError(Code.CANCELLED)

    task = seen.run(work, owner)
    task.cancel()
    qtbot.waitUntil(lambda: bool(seen.failed))
    assert seen.failed[0].code is Code.CANCELLED


def test_nothing_is_told_once_the_owner_is_gone_and_the_work_is_asked_to_stop(qapp, qtbot):
    seen, owner, may_end, stopped = Seen(), QWidget(), threading.Event(), []

    def work(task):
        may_end.wait(5)
        task.report(1, 1)
        stopped.append(task.cancelled())
        return 1

    seen.run(work, owner)
    delete(owner)
    may_end.set()
    qtbot.waitUntil(lambda: bool(stopped))
    qtbot.wait(50)
    assert stopped == [True]
    assert (seen.done, seen.failed, seen.progress) == ([], [], [])


def test_the_end_of_the_program_waits_for_the_work(qapp):
    ended = []

    def work(task):
        while not task.cancelled():
            time.sleep(0.001)
        time.sleep(0.05)
        ended.append(QThread.currentThread())

    owner = QObject()
    tasks.run(work, ended.append, ended.append, owner=owner)
    tasks.finish()
    assert len(ended) == 1
