import os
import sys
import time
from pathlib import Path

import pytest

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.usecases import workers
from hamonitor_desktop.usecases.workers import Lost, WorkerPool


def work(item):
    if item == "dies":
        os._exit(3)
    if item == "hangs":
        time.sleep(600)
    return item * 2


def never():
    return False


def test_results_come_in_the_order_of_the_items_whatever_happens_to_their_process():
    items = ["a", "dies", "b", "hangs", "c", "d"]
    pool = WorkerPool(work, jobs=2, seconds=5)
    results = list(pool.run(items, never))
    assert results == [
        ("a", "aa"),
        ("dies", Lost.DIED),
        ("b", "bb"),
        ("hangs", Lost.OVERDUE),
        ("c", "cc"),
        ("d", "dd"),
    ]


def test_a_wish_to_stop_ends_all_processes_even_one_that_hangs():
    pool = WorkerPool(work, jobs=1, seconds=600)
    started = time.monotonic()
    assert list(pool.run(["hangs"], lambda: time.monotonic() - started > 0.5)) == []
    assert pool._workers == []


def test_nothing_to_do_starts_no_process():
    assert list(WorkerPool(work, jobs=2, seconds=1).run([], never)) == []


def test_a_process_that_cannot_start_is_not_blamed_on_the_items(monkeypatch):
    monkeypatch.setattr(sys.modules["__main__"], "__file__", "/nergens/hoofdprogramma.py", raising=False)
    monkeypatch.setattr(sys.modules["__main__"], "__spec__", None)
    monkeypatch.setattr(workers, "_START", 3600.0)  # seen at once, and not when the time to start is over
    with pytest.raises(HaError) as caught:
        list(WorkerPool(work, jobs=1, seconds=1).run(["a"], never))
    assert caught.value.code is Code.INTERNAL


def test_a_machine_with_many_cores_gets_no_more_processes_than_windows_can_wait_for():
    assert WorkerPool(work, jobs=200, seconds=1)._jobs * 2 <= 63


def leave_mark(path):
    Path(path).write_text("gelezen")
    return path


def test_the_processes_go_on_while_what_they_gave_is_worked_on_but_not_far_ahead(tmp_path):
    pool = WorkerPool(leave_mark, jobs=2, seconds=60)
    results = pool.run([str(tmp_path / f"{number:03}") for number in range(100)], never)
    next(results)
    until = time.monotonic() + 60
    while len(list(tmp_path.iterdir())) < 16 and time.monotonic() < until:
        time.sleep(0.02)
    time.sleep(0.5)
    assert 16 <= len(list(tmp_path.iterdir())) <= 17, "eight each, behind the one that was taken"
    assert len(list(results)) == 99
    assert len(list(tmp_path.iterdir())) == 100
    assert pool._workers == []
