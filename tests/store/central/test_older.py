"""Stores that an earlier version made: everything in them stays, and what they did not know of yet is empty."""

import shutil
import sqlite3
from concurrent.futures import ThreadPoolExecutor

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import select

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.contacts import Contact
from hamonitor_desktop.domain.receipts import Verdict
from hamonitor_desktop.domain.rows import ResponseState
from hamonitor_desktop.store.central import aside, opening
from hamonitor_desktop.store.central.audit import log_entries
from hamonitor_desktop.store.central.contacts import add_contacts, read_contacts
from hamonitor_desktop.store.central.decisions import read_decided
from hamonitor_desktop.store.central.opening import VERSION, create_store, open_store
from hamonitor_desktop.store.central.tables import returns
from hamonitor_desktop.usecases.evidence import verify_store
from tests.house.checkout import ROOT
from tests.store.central.builders import fill, new_return

FIRST = ROOT / "tests" / "data" / "formats" / "1" / "opslag.sqlite"
SECOND = FIRST.with_name("opslag-2.sqlite")
DECIDED = (
    "ee7caf0da5e5f4e2094d50a4e2a3b416a4a5dc2991d60a78113c17131019b318",
    "bec2d05553a756a9e5e2e911eb1890400587f02c43fd97aecf6d5af58ddb622b",
)
FINAL = "942a53634e2da0592becdbcdb7901e5c119c418d279bdcb0aac4f730b75b8fdf"


def test_a_store_of_version_1_keeps_its_returns_and_nothing_was_decided_about_them(tmp_path):
    path = tmp_path / "opslag.sqlite"
    shutil.copyfile(FIRST, path)
    with open_store(path) as store:
        assert [(row.organisation.code, row.state, row.revision) for row in store.response_rows("2024-1")] == [
            ("GM0363", ResponseState.FINAL, 2),
            ("GM0358", ResponseState.PROVISIONAL, 1),
        ]
        assert store.answer_rows("2024-1")
        assert store.verify_chain() == ()
        with store.reading() as connection:
            assert len(list(connection.scalars(select(returns.c.id)))) == 3
            found = read_decided(connection, FINAL)
    assert found is not None
    assert (found.status, found.decisions) == (Verdict.RECEIVED, ())


def test_a_store_of_version_2_keeps_its_decisions_and_has_no_contacts_yet(tmp_path):
    path = tmp_path / "opslag.sqlite"
    shutil.copyfile(SECOND, path)
    with open_store(path) as store:
        assert [(row.organisation.code, row.state, row.revision) for row in store.response_rows("2024-1")] == [
            ("GM0363", ResponseState.FINAL, 2),
            ("GM0358", ResponseState.PROVISIONAL, 1),
        ]
        shown = {(row.organisation.code, row.question): row.explanation for row in store.answer_rows("2024-1")}
        assert shown["GM0363", "gemeente.1.1"] == "[weggelaten]"
        assert shown["GM0358", "gemeente.1.1"] == "Mevrouw Jansen weet ervan."
        assert store.verify_chain() == ()
        with store.reading() as connection:
            accepted, asked = (read_decided(connection, return_id) for return_id in DECIDED)
            assert read_contacts(connection, "2024-1") == []
            assert list(log_entries(connection))[-1][0].result.startswith(f"van versie 2 naar {VERSION}, met een kopie")
    assert accepted is not None
    assert asked is not None
    assert (accepted.status, asked.status) == (Verdict.ACCEPTED, Verdict.QUERY)
    assert verify_store(path).faults == ()
    assert contents(tmp_path / "opslag-versie-2.sqlite") == contents(SECOND)


@pytest.fixture
def old(tmp_path):
    path = tmp_path / "opslag.sqlite"
    shutil.copyfile(FIRST, path)
    return path


def contents(path):
    with sqlite3.connect(path) as connection:
        said = list(connection.iterdump())
    connection.close()
    return said


def test_before_a_store_is_brought_up_to_date_it_is_copied_aside_and_the_log_says_so(old, tmp_path):
    (tmp_path / "opslag-versie-1.sqlite").write_text("van iemand anders")
    with open_store(old) as store, store.reading() as connection:
        last = list(log_entries(connection))[-1][0]
        assert store.verify_chain() == ()
    assert (last.action, last.object) == ("migrate", "opslag")
    assert last.result == f"van versie 1 naar {VERSION}, met een kopie in opslag-versie-1 (2).sqlite"
    assert contents(tmp_path / "opslag-versie-1 (2).sqlite") == contents(FIRST)
    assert (tmp_path / "opslag-versie-1.sqlite").read_text() == "van iemand anders"
    open_store(old).close()
    assert len(list(tmp_path.iterdir())) == 3, "an up to date store is not copied"


def test_two_who_open_an_old_store_at_once_bring_it_up_to_date_once(old, tmp_path):
    with ThreadPoolExecutor(2) as both:
        for store in both.map(open_store, [old, old]):
            store.close()
    with open_store(old) as store, store.reading() as connection:
        assert [entry.action for entry, _ in log_entries(connection)].count("migrate") == 1
    assert len(list(tmp_path.iterdir())) == 2


def test_an_update_that_fails_halfway_leaves_the_store_as_it_was_and_nothing_beside_it(old, tmp_path, monkeypatch):
    upgrade = opening.upgrade

    def halfway(connection, scripts):
        upgrade(connection, scripts)
        raise HaError(Code.CANCELLED)

    monkeypatch.setattr(opening, "upgrade", halfway)
    with pytest.raises(HaError):
        open_store(old)
    assert old.read_bytes() == FIRST.read_bytes()
    assert list(tmp_path.iterdir()) == [old]


def test_where_no_copy_can_be_made_the_store_is_not_touched(old, tmp_path, monkeypatch):
    def full(_path):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(aside, "new_beside", full)
    with pytest.raises(HaError) as caught:
        open_store(old)
    assert caught.value.code is Code.DISK_FULL
    assert "opslag-versie-1" in str(caught.value)
    assert old.read_bytes() == FIRST.read_bytes()
    assert list(tmp_path.iterdir()) == [old]


def test_a_store_of_version_2_on_either_database_gets_its_register_of_contacts(address, monkeypatch):
    def to_second(connection, scripts):
        config = Config()
        config.set_main_option("script_location", str(scripts))
        config.attributes["connection"] = connection
        command.upgrade(config, "0002")

    with monkeypatch.context() as then:
        then.setattr(opening, "VERSION", 2)
        then.setattr(opening, "upgrade", to_second)
        with create_store(address) as store:
            fill(store, new_return("GM0363"))
    with open_store(address) as store:
        with store.writing() as writer:
            add_contacts(writer.connection, "2024-1", [Contact("GM0363", "Ans")])
        with store.reading() as connection:
            assert [contact.name for contact in read_contacts(connection, "2024-1")] == ["Ans"]
            assert list(log_entries(connection))[-1][0].result.startswith(f"van versie 2 naar {VERSION}")
        assert len(store.answer_rows("2024-1")) == 1
