import getpass

import pytest
from sqlalchemy import delete, select, update

from hamonitor_desktop.store.central.audit import START, Action
from hamonitor_desktop.store.central.opening import create_store
from hamonitor_desktop.store.central.tables import audit


@pytest.fixture
def store(address):
    with create_store(address) as made:
        for subject in ("2024-1", "retour-1.xlsx", "retour-2.xlsx"):
            with made.writing() as writer:
                writer.log.add(Action.IMPORT, subject, "accepted")
        yield made


def change(store, statement):
    with store.writing() as writer:
        writer.connection.execute(statement)
    return store.verify_chain()


def test_an_untouched_chain_holds_and_each_row_stands_on_the_one_before(store):
    assert store.verify_chain() == ()
    with store.reading() as connection:
        rows = connection.execute(select(audit.c.previous, audit.c.hash).order_by(audit.c.number)).all()
    assert [row.previous for row in rows] == [START, *(row.hash for row in rows[:-1])]


@pytest.mark.parametrize("error", [OSError, KeyError, ModuleNotFoundError])  # by Linux, and by Windows: it has no pwd
def test_a_machine_without_a_user_name_writes_on(store, monkeypatch, error):
    def nobody():
        raise error("pwd")

    monkeypatch.setattr(getpass, "getuser", nobody)
    with store.writing() as writer:
        writer.log.add(Action.IMPORT, "retour-3.xlsx", "accepted")
    assert store.verify_chain() == ()


@pytest.mark.parametrize("column", ["at", "who", "place", "action", "object", "result"])
def test_a_changed_row_is_named(store, column):
    faults = change(store, update(audit).where(audit.c.number == 2).values({column: "anders"}))
    assert faults == ("Regel 2 van het logboek is gewijzigd.",)


@pytest.mark.parametrize("number", [1, 2])
def test_a_row_that_was_cut_out_is_named(store, number):
    faults = change(store, delete(audit).where(audit.c.number == number))
    assert f"Regel {number} van het logboek ontbreekt." in faults


def test_a_row_that_was_made_again_breaks_with_the_next(store):
    change(store, delete(audit).where(audit.c.number >= 2))
    with store.writing() as writer:
        old = writer.log.head
        writer.log.add(Action.IMPORT, "retour-1.xlsx", "refused")
        assert writer.log.head != old
    assert store.verify_chain() == ()
    faults = change(store, update(audit).where(audit.c.number == 2).values(previous=START))
    assert "Regel 2 van het logboek sluit niet aan op de regel ervoor." in faults
