"""A window sees that a colleague wrote in the store, and reads no more than it must for that."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from hamonitor_desktop.domain.contacts import Contact
from hamonitor_desktop.store.central.store import CentralStore
from hamonitor_desktop.usecases.attending import Attendance
from hamonitor_desktop.usecases.contacts import save_contact
from hamonitor_desktop.usecases.watching import Seen, StoreWatch
from tests.factories import AMSTERDAM, make_world
from tests.postgres import own_server
from tests.usecases.test_several import statement

ROUND = "2024-1"


@pytest.fixture
def store(tmp_path, address):
    return make_world(tmp_path, (AMSTERDAM,), store=address).store


@pytest.fixture
def watch(store):
    made = StoreWatch(store)
    assert made.look() is Seen.SAME, "the first look only sees how it is"
    yield made
    made.close()


def write(store):
    save_contact(store, ROUND, Contact("GM0363", "Ans"))


def test_what_a_colleague_did_is_seen_once(store, watch):
    assert watch.look() is Seen.SAME
    write(store)
    assert watch.look() is Seen.CHANGED
    assert watch.look() is Seen.SAME


def test_who_opens_the_store_or_is_still_there_is_no_change(store, watch):
    Attendance(store).beat()
    assert watch.look() is Seen.SAME


@pytest.mark.parametrize("address", ["sqlite"], indirect=True)
def test_a_file_that_nobody_wrote_in_is_not_opened_as_a_database(store, watch, monkeypatch):
    def refuse(*_asked, **_more):
        raise AssertionError

    with monkeypatch.context() as shut:
        shut.setattr(CentralStore, "in_passing", refuse)
        assert watch.look() is Seen.SAME
    write(store)
    assert watch.look() is Seen.CHANGED


@pytest.mark.parametrize("address", ["sqlite"], indirect=True)
def test_while_somebody_writes_the_look_waits_for_nobody_and_the_next_one_tells(store, watch):
    write(store)
    with closing(sqlite3.connect(store, isolation_level=None)) as colleague:
        colleague.execute("BEGIN EXCLUSIVE")
        assert watch.look() is Seen.BUSY
        colleague.execute("ROLLBACK")
    assert watch.look() is Seen.CHANGED


@pytest.mark.parametrize("address", ["sqlite"], indirect=True)
def test_a_file_that_is_taken_away_is_told_and_once_it_is_back_that_is_a_change(store, watch, tmp_path):
    away = tmp_path / "elders"
    Path(store).rename(away)
    assert watch.look() is Seen.GONE
    assert watch.look() is Seen.GONE
    assert not Path(store).exists(), "no empty file is made in its place"
    away.rename(store)
    assert watch.look() is Seen.CHANGED
    assert watch.look() is Seen.SAME


@pytest.mark.parametrize("address", ["postgresql"], indirect=True)
def test_a_connection_that_was_cut_off_is_made_again_and_is_no_alarm(store, watch):
    ours = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid != "
    assert statement(store, f"{ours}pg_backend_pid()")
    assert watch.look() is Seen.SAME
    write(store)
    statement(store, f"{ours}pg_backend_pid()")
    assert watch.look() is Seen.CHANGED


def test_a_server_that_goes_down_and_comes_back_is_told_so(tmp_path):
    with own_server() as server:
        store = make_world(tmp_path, (AMSTERDAM,), store=server.url).store
        watch = StoreWatch(store)
        assert watch.look() is Seen.SAME
        server.stop()
        assert watch.look() is Seen.GONE
        server.start()
        assert watch.look() is Seen.CHANGED
        write(store)
        assert watch.look() is Seen.CHANGED
        assert watch.look() is Seen.SAME
        watch.close()
