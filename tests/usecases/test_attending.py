"""Colleagues in one store see each other, and nobody waits for that."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import insert, select

from hamonitor_desktop.store.central.audit import log_entries
from hamonitor_desktop.store.central.opening import create_store, open_store
from hamonitor_desktop.store.central.tables import presence
from hamonitor_desktop.usecases import attending
from hamonitor_desktop.usecases.attending import Attendance


@pytest.fixture
def store(address):
    with create_store(address):
        pass
    return address


def others(mine):
    """Those whom a beat tells; a store that tells nothing is another thing."""
    seen = mine.beat()
    assert seen is not None
    return seen


def rows(store):
    with open_store(store) as opened, opened.reading() as connection:
        return list(connection.execute(select(presence)))


def test_two_see_each_other_until_one_leaves(store):
    anna, bas = Attendance(store), Attendance(store)
    assert anna.beat() == ()
    (seen,) = others(bas)
    assert bas.is_mine(seen), "the same account at the same computer"
    assert len(others(anna)) == 1
    bas.leave()
    assert anna.beat() == ()
    assert bas.beat() is None, "who left does not come back by a beat that was under way"
    anna.leave()
    assert rows(store) == []


def test_colleagues_are_seen_by_the_full_name_of_their_account(store, monkeypatch):
    monkeypatch.setattr(attending, "author_name", lambda: "Anna Bos")
    Attendance(store).beat()
    assert [one.who for one in others(Attendance(store))] == ["Anna Bos"]


def test_who_ended_without_a_word_is_taken_away(store):
    old = (datetime.now(UTC) - timedelta(days=2)).isoformat(timespec="seconds")
    gone = {"session": "x", "who": "bas", "place": "LAPTOP", "since": old, "seen": old, "beats": 7}
    with open_store(store) as opened, opened.writing() as writer:
        writer.connection.execute(insert(presence), gone)
    anna = Attendance(store)
    assert anna.beat() == ()
    anna.beat()
    assert [row.session for row in rows(store)] != ["x"]
    assert len(rows(store)) == 1


def test_what_another_program_wrote_as_a_name_is_one_line_that_does_not_turn(store):
    now = datetime.now(UTC).isoformat(timespec="seconds")
    strange = {"session": "x", "who": "<b>bas\n\u202ei", "place": "y" * 999, "since": now, "seen": now, "beats": 1}
    with open_store(store) as opened, opened.writing() as writer:
        writer.connection.execute(insert(presence), strange)
    (seen,) = others(Attendance(store))
    assert seen.who == "<b>bas i"
    assert len(seen.place) < 100


def test_being_seen_leaves_no_line_in_the_log(store):
    Attendance(store).beat()
    with open_store(store) as opened, opened.reading() as connection:
        assert list(log_entries(connection)) == []


def test_while_a_colleague_writes_nobody_waits_and_others_are_still_told(tmp_path):
    store = tmp_path / "store.sqlite"
    with create_store(store):
        pass
    Attendance(store).beat()
    anna = Attendance(store)
    with closing(sqlite3.connect(store, isolation_level=None)) as busy:
        busy.execute("BEGIN IMMEDIATE")
        before = datetime.now(UTC)
        assert len(others(anna)) == 1
        assert datetime.now(UTC) - before < timedelta(seconds=4), "an import waits 5 s for another"
    anna.leave()


def test_a_store_that_is_gone_or_may_not_be_written_only_does_not_tell(tmp_path):
    store = tmp_path / "store.sqlite"
    with create_store(store):
        pass
    Attendance(store).beat()
    anna = Attendance(store)
    store.rename(tmp_path / "elders.sqlite")
    assert anna.beat() is None
    anna.leave()
