from types import SimpleNamespace
from typing import Any

import pytest
from sqlalchemy import update
from sqlalchemy.exc import IntegrityError

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.rows import ResponseState
from hamonitor_desktop.domain.values import UNKNOWN
from hamonitor_desktop.store.central import reading, writing
from hamonitor_desktop.store.central.opening import create_store
from hamonitor_desktop.store.central.tables import returns
from tests.store.central.builders import PEOPLE, fill, invitation, new_return


@pytest.fixture
def store(address):
    with create_store(address) as made:
        yield made


def values(store, *, final_only=False):
    rows = store.answer_rows("2024-1", final_only=final_only)
    return [(row.organisation.code, row.question, row.value, row.final, row.revision) for row in rows]


def test_answers_keep_their_type_and_their_order(store):
    given = ("ja", ("b", "a"), 43, 43.5, UNKNOWN, None, "€ <b>tekst</b>\n=1+1")
    fill(store, new_return("GM0363", 1, *(Answer(f"gemeente.{9 - n}", value) for n, value in enumerate(given))))
    assert [value for _, _, value, _, _ in values(store)] == list(given)


def test_the_newest_revision_counts(store):
    fill(store, *(new_return("GM0363", revision, Answer("gemeente.1", f"o{revision}")) for revision in (1, 3, 2)))
    assert values(store) == [("GM0363", "gemeente.1", "o3", True, 3)]


def test_a_provisional_return_never_replaces_a_final_one(store):
    fill(store, new_return("GM0363", 1, final=True), new_return("GM0363", 2, final=False))
    assert values(store) == [("GM0363", "gemeente.1", "ja", True, 1)]


def test_a_new_code_counts_from_revision_one_again(store):
    fill(store, new_return("GM0363", 5))
    with store.writing() as writer:
        writer.add_invitations([invitation("GM0363", sequence=2)])
        writer.add_returns([new_return("GM0363", 1, Answer("gemeente.1", "nee"), sequence=2)])
    assert values(store) == [("GM0363", "gemeente.1", "nee", True, 1)]


def test_provisional_returns_can_be_left_out(store):
    fill(store, new_return("GM0363", 1, final=False), new_return("GM0358", 1))
    assert [row[0] for row in values(store)] == ["GM0358", "GM0363"]
    assert [row[0] for row in values(store, final_only=True)] == ["GM0358"]


def test_an_answer_comes_with_its_organisation_as_the_register_stood_and_with_its_reserves(store):
    fill(store, new_return("VNG", 1, Answer("vng.1", "ja", "Toelichting", reserve="Voorlopig"), reserve="Concept"))
    (row,) = store.answer_rows("2024-1")
    assert row.organisation == PEOPLE[2]
    assert (row.explanation, row.reserve, row.return_reserve) == ("Toelichting", "Voorlopig", "Concept")


def test_everybody_who_was_asked_stands_in_the_response(store):
    fill(store, new_return("GM0363", 1, final=False), new_return("VNG", 1), new_return("VNG", 2, final=False))
    rows = store.response_rows("2024-1")
    assert [(row.organisation.code, row.state, row.revision) for row in rows] == [
        ("GM0363", ResponseState.PROVISIONAL, 1),
        ("GM0358", ResponseState.MISSING, None),
        ("VNG", ResponseState.FINAL, 1),
    ]


def test_another_round_has_no_answers(store):
    fill(store, new_return())
    assert store.answer_rows("2025-1") == []
    assert store.response_rows("2025-1") == []


def test_the_proof_key_goes_when_a_certificate_is_pinned(store):
    fill(store)
    with store.writing() as writer:
        writer.pin({"package-GM0363-1": b"certificate"})
        (found,) = reading.read_invitations(writer.connection, "2024-1", "GM0363")
    assert (found.proof_key, found.certificate) == (None, b"certificate")


def test_a_return_is_judged_beside_what_may_matter_to_it_and_not_beside_every_earlier_version(store):
    fill(store, *(new_return("GM0363", revision, final=revision == 4) for revision in range(2, 40)))

    def standing(revision, **about):
        judged: Any = SimpleNamespace(organisation="GM0363", sequence=1, revision=revision, **about)
        with store.reading() as connection:
            return reading.read_standings(connection, "2024-1", [judged])["GM0363"]

    newest = standing(40, final=False)
    assert (newest.newer, newest.first, newest.has_final) == ((), (1, 2), True)
    assert [found.revision for found in standing(38, final=True).newer] == [38, 39]
    with store.writing() as writer:
        writer.connection.execute(update(returns).where(returns.c.revision == 4).values(status="rejected"))
    assert not standing(40, final=False).has_final
    assert len(newest.invitations) == 1


def test_a_number_is_used_once_even_when_the_rules_were_passed_by(store):
    fill(store, new_return("GM0363", 1))

    def again():
        with store.writing() as writer:
            writer.add_returns([new_return("GM0363", 1, id="iets anders")])

    with pytest.raises(IntegrityError):
        again()


def test_whose_only_returns_were_rejected_is_missing_and_said_to_be_rejected(store):
    fill(store, new_return("GM0363", 1), new_return("GM0358", 1), new_return("GM0358", 2, final=False))
    with store.writing() as writer:
        writer.connection.execute(update(returns).where(returns.c.revision == 1).values(status="rejected"))
    found = {row.organisation.code: (row.state, row.rejected) for row in store.response_rows("2024-1")}
    assert found["GM0363"] == (ResponseState.MISSING, True)
    assert found["GM0358"][0] is ResponseState.PROVISIONAL, "a later return counts"
    assert found["VNG"] == (ResponseState.MISSING, False)


def test_a_stay_begins_with_the_first_of_its_kind_that_was_not_rejected(store, monkeypatch):
    fill(store)
    for day, revision, final in ((1, 1, False), (2, 2, False), (3, 3, True), (4, 4, True)):
        monkeypatch.setattr(writing, "now", lambda day=day: f"2024-05-0{day}T10:00:00+00:00")
        with store.writing() as writer:
            writer.add_returns([new_return("GM0363", revision, final=final)])
    with store.writing() as writer:
        writer.connection.execute(update(returns).where(returns.c.revision == 1).values(status="rejected"))
    with store.reading() as connection:
        found = sorted((item.final, item.since, item.until) for item in reading.stays(connection, "2024-1"))
    assert found == [(False, "2024-05-02T10:00:00+00:00", ""), (True, "2024-05-03T10:00:00+00:00", "")]
