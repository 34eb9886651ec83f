"""The register of contacts in the store, on SQLite and on PostgreSQL."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from hamonitor_desktop.domain.contacts import Contact, Moment, MomentKind
from hamonitor_desktop.store.central import contacts
from hamonitor_desktop.store.central.opening import create_store
from tests.store.central.builders import PEOPLE, fill, new_return, stored_round

ANS = Contact("GM0363", "Ans de Wit", "ans@voorbeeld.nl", "020-1234567")
BO = Contact("GM0358", "Bo", "bo@voorbeeld.nl")
CALL = Moment("GM0363", date(2024, 5, 6), MomentKind.CALL, "Ans belt terug.", "mdeboer")


@pytest.fixture
def store(address):
    with create_store(address) as made:
        fill(made, new_return("GM0363"))
        with made.writing() as writer:
            writer.add_round(stored_round("2024-2"))
        yield made


@pytest.fixture
def kept(store):
    with store.writing() as writer:
        contacts.add_contacts(writer.connection, "2024-1", [ANS, BO])
        contacts.add_contacts(writer.connection, "2024-2", [replace(ANS, name="Een ander")])
        contacts.add_moments(writer.connection, "2024-1", [CALL])
    return store


def read(store, round_id="2024-1", organisation=None):
    with store.reading() as connection:
        return (
            contacts.read_contacts(connection, round_id, organisation),
            contacts.read_moments(connection, round_id, organisation),
        )


def test_contacts_and_notes_are_of_one_organisation_in_one_round(kept):
    people, moments = read(kept)
    assert [replace(item, number=0) for item in people] == [ANS, BO]
    assert [replace(item, number=0) for item in moments] == [CALL]
    assert [item.name for item in read(kept, organisation="GM0358")[0]] == ["Bo"]
    assert read(kept, organisation="GM0358")[1] == []
    assert [item.name for item in read(kept, "2024-2")[0]] == ["Een ander"]


def test_one_is_changed_or_deleted_and_one_that_is_gone_is_told(kept):
    (ans, bo), (call,) = read(kept)
    with kept.writing() as writer:
        assert contacts.change_contact(writer.connection, replace(ans, telephone="06-1"), ans)
        assert contacts.delete_contact(writer.connection, bo.number)
        assert contacts.delete_moment(writer.connection, call.number)
    assert read(kept) == ([replace(ans, telephone="06-1")], [])
    with kept.writing() as writer:
        assert not contacts.change_contact(writer.connection, bo, bo)
        assert not contacts.delete_contact(writer.connection, bo.number)
        assert not contacts.delete_moment(writer.connection, call.number)


def test_all_of_a_round_is_deleted_and_nothing_else(kept):
    with kept.writing() as writer:
        assert contacts.delete_all(writer.connection, "2024-1") == (2, 1)
    assert read(kept) == ([], [])
    assert len(read(kept, "2024-2")[0]) == 1
    assert len(kept.answer_rows("2024-1")) == 1


def test_nobody_outside_the_round_is_kept(store):
    with pytest.raises(IntegrityError), store.writing() as writer:
        contacts.add_contacts(writer.connection, "2024-1", [replace(ANS, organisation="GM9999")])
    assert read(store) == ([], [])


def test_what_is_deleted_is_no_longer_in_the_file(tmp_path):
    path = tmp_path / "store.sqlite"
    with create_store(path) as store:
        fill(store, people=PEOPLE)
        with store.writing() as writer:
            contacts.add_contacts(writer.connection, "2024-1", [replace(ANS, name=f"Ans {n}") for n in range(40)])
            contacts.add_moments(writer.connection, "2024-1", [CALL] * 40)
        assert b"ans@voorbeeld.nl" in Path(path).read_bytes()
        with store.writing() as writer:
            contacts.delete_all(writer.connection, "2024-1")
    for told in (b"ans@voorbeeld.nl", b"020-1234567", b"Ans"):
        assert told not in Path(path).read_bytes()
