"""A colleague who can write in the store, and has not the central key: what she changes by hand is found."""

import json
import shutil

import pytest
from sqlalchemy import delete, insert, select, update

from hamonitor_desktop.domain.codes import Code
from hamonitor_desktop.domain.decisions import Decision
from hamonitor_desktop.domain.receipts import Query, Verdict
from hamonitor_desktop.domain.redactions import Part, Redaction
from hamonitor_desktop.store.central.audit import START, Entry, log_entries
from hamonitor_desktop.store.central.opening import open_store
from hamonitor_desktop.store.central.tables import (
    answers,
    audit,
    decisions,
    invitations,
    outcomes,
    participants,
    redactions,
    returns,
    rounds,
)
from hamonitor_desktop.usecases.deciding import decide
from hamonitor_desktop.usecases.evidence import verify_store
from hamonitor_desktop.usecases.importing import import_paths
from hamonitor_desktop.usecases.participants import add, row_of
from hamonitor_desktop.usecases.recoding import Making, recode
from hamonitor_desktop.usecases.redacting import redact
from tests.factories import AALSMEER, AMSTERDAM, make_world


@pytest.fixture(scope="module")
def kept_once(tmp_path_factory):
    """A store in which much was done; the ids of its returns, and a receipt that went out."""
    folder = tmp_path_factory.mktemp("forged")
    world, receipt = make_world(folder, (AMSTERDAM, AALSMEER)), folder / "bewijs.habewijs"
    ids = []
    for organisation, revision in (("GM0363", 1), ("GM0363", 2), ("GM0358", 1)):
        path = folder / f"{organisation}-{revision}.xlsx"
        path.write_bytes(world.workbook(organisation, revision, reserve="Voorlopig, zegt Jan Jansen."))
        ids.append(import_paths(world.store, [path], jobs=1)[0].return_id)
    (folder / "raar.xlsx").write_bytes(b"geen retour")
    import_paths(world.store, [folder / "raar.xlsx"], jobs=1)
    decide(world.store, ids[1], Decision(Verdict.ACCEPTED), world.central)
    decide(world.store, ids[1], Decision(Verdict.QUERY, "Kijk nog eens.", (Query("", "Klopt dit?"),)), world.central)
    decide(world.store, ids[0], Decision(Verdict.REJECTED, "Oud."), world.central, out=receipt)
    redact(world.store, ids[1], Redaction("", Part.RESERVE, "Voorlopig.", "een naam"))
    making = Making(folder / "nieuw", world.central)
    recode(world.store, "GM0358", making, reason="kwijt", revoke=True)
    add(world.store, row_of("GM9999", "Nieuwstad", "gemeente", "JZ13", "1000"), making)
    return world, ids, receipt


@pytest.fixture
def kept(kept_once, tmp_path):
    world, ids, receipt = kept_once
    shutil.copyfile(world.store, tmp_path / "store.sqlite")
    return tmp_path / "store.sqlite", ids, receipt


def change(store, *statements):
    with open_store(store) as opened, opened.writing() as writer:
        for statement in statements:
            writer.connection.execute(statement)


def swapped(store):
    """The edition in the store, with the labels of yes and no the other way round."""
    with open_store(store) as opened, opened.reading() as connection:
        document = json.loads(connection.scalars(select(rounds.c.edition_document)).one())
    yes, no = document["scales"]["yes_no"]["options"][:2]
    yes["label"], no["label"] = no["label"], yes["label"]
    return update(rounds).values(edition_document=json.dumps(document))


def renamed(store, organisation="GM0358", **changes):
    mine = participants.c.organisation == organisation
    with open_store(store) as opened, opened.reading() as connection:
        document = json.loads(connection.scalars(select(participants.c.document).where(mine)).one())
    return update(participants).where(mine).values(document=json.dumps({**document, **changes}))


def test_nothing_is_found_where_nobody_changed_anything(kept):
    store, _, receipt = kept
    assert verify_store(store, receipts=[receipt]).faults == ()


LEFT_OUT = "Wat van retour {1} is weggelaten, is niet wat het logboek zegt."
OTHERWISE = "GM0358, versie 1: de vragenlijst of de organisatie in de opslag is niet die van de retour."
FORGED = {
    "what a decision says": (
        lambda *_: update(decisions).where(decisions.c.verdict == "rejected").values(text="Te laat."),
        "Het ontvangstbewijs GM0363 nummer 3 zegt iets anders dan het besluit in de opslag.",
    ),
    "what was asked": (
        lambda *_: update(decisions).where(decisions.c.verdict == "query").values(queries="[]"),
        "Het ontvangstbewijs GM0363 nummer 2 zegt iets anders dan het besluit in de opslag.",
    ),
    "when it was decided": (
        lambda *_: update(decisions).where(decisions.c.verdict == "query").values(at="2020-01-01T00:00:00+00:00"),
        "Het ontvangstbewijs GM0363 nummer 2 zegt iets anders dan het besluit in de opslag.",
    ),
    "which decision was the last": (
        lambda *_: update(decisions).where(decisions.c.verdict == "accepted").values(number=99),
        "De besluiten over GM0363 staan niet in de volgorde waarin zij zijn genomen.",
    ),
    "a text shown again": (lambda *_: delete(redactions), LEFT_OUT),
    "another text in the place of one left out": (
        lambda *_: update(redactions).values(shown="Alles is klaar."),
        LEFT_OUT,
    ),
    "a text put in the place of an answer": (
        lambda _store, ids: insert(redactions).values(
            return_id=ids[1], question="", part="reserve", shown="Klaar.", reason="x", who="", at=""
        ),
        LEFT_OUT,
    ),
    "a withdrawn code that holds again": (
        lambda *_: update(invitations).values(revoked=False),
        "Code 1 van GM0358 is volgens het logboek ingetrokken, en geldt weer.",
    ),
    "a code withdrawn without a word": (
        lambda *_: update(invitations).where(invitations.c.organisation == "GM0363").values(revoked=True),
        "Code 1 van GM0363 is ingetrokken, en dat staat niet in het logboek.",
    ),
    "a code of her own": (
        lambda *_: insert(invitations).values(
            package_id="p",
            round="2024-1",
            organisation="GM0363",
            sequence=2,
            proof_key=b"x",
            revoked=False,
            created_at="",
        ),
        "Code 2 van GM0363 is volgens het logboek nooit gemaakt.",
    ),
    "a code taken away": (
        lambda *_: delete(invitations).where(invitations.c.sequence == 2),
        "Code 2 van GM0358 is volgens het logboek gemaakt, en is er niet meer.",
    ),
    "an outcome taken away": (
        lambda *_: delete(outcomes).where(outcomes.c.code == str(Code.NOT_A_RETURN)),
        "De uitkomst van raar.xlsx (not_a_return) staat in het logboek, en is er niet meer.",
    ),
    "an outcome of another kind": (
        lambda *_: update(outcomes).where(outcomes.c.code == str(Code.NOT_A_RETURN)).values(code="too_late"),
        "De uitkomst van raar.xlsx (too_late) staat niet in het logboek.",
    ),
    "when it was signed": (
        lambda *_: update(returns).values(signed_at="2024-06-01T00:00:00+00:00"),
        "GM0358, versie 1: in de opslag staat een ander moment van ondertekenen dan in het bestand.",
    ),
    "when it came in": (
        lambda *_: update(returns).values(imported_at="2024-06-01T00:00:00+00:00"),
        "GM0358, versie 1: het kwam volgens het logboek op een ander moment binnen.",
    ),
    "what the questions say": (lambda store, _: swapped(store), OTHERWISE),
    "who answered": (lambda store, _: renamed(store, name="Een ander"), OTHERWISE),
    "how many live there": (
        lambda store, _: renamed(store, population=250_000),
        "Het register van ronde 2024-1 is niet meer dat van het uitnodigen.",
    ),
    "the region of who joined later": (
        lambda store, _: renamed(store, "GM9999", region="JZ01"),
        "Het register van ronde 2024-1 is niet meer dat van het uitnodigen.",
    ),
    "the order of the register": (
        lambda *_: update(participants).where(participants.c.organisation == "GM0363").values(position=99),
        "Het register van ronde 2024-1 is niet meer dat van het uitnodigen.",
    ),
    "a questionnaire that is none": (
        lambda *_: update(rounds).values(edition_document="{}"),
        "De vragenlijst van ronde 2024-1 is niet te lezen.",
    ),
}


@pytest.mark.parametrize("what", FORGED)
def test_what_was_changed_by_hand_is_found_and_named(kept, what):
    store, ids, _ = kept
    make, fault = FORGED[what]
    change(store, make(store, ids))
    assert fault.format(*ids) in verify_store(store).faults


def test_a_row_that_refers_to_nothing_is_found(kept):
    store, ids, _ = kept
    with open_store(store) as opened, opened.reading() as connection:
        connection.connection.cursor().execute("PRAGMA foreign_keys=OFF")
        connection.execute(update(answers).where(answers.c.return_id == ids[0]).values(return_id="f" * 64))
        connection.commit()
    assert "Een rij in de opslag verwijst naar iets dat er niet is." in verify_store(store).faults


def test_a_log_that_was_written_anew_as_a_whole_is_found_by_the_receipts_in_the_store_too(kept):
    """Its hashes can be worked out by anyone; the receipts that name the old ones only central can make."""
    store, _, receipt = kept
    with open_store(store) as opened, opened.writing() as writer:
        entries, previous = [entry for entry, _ in log_entries(writer.connection)], START
        writer.connection.execute(delete(audit))
        for entry in entries:
            anew = Entry(**{**vars(entry), "who": "niemand", "previous": previous})
            previous = anew.hash
            writer.connection.execute(insert(audit), {**vars(anew), "hash": previous})
    checked = verify_store(store, receipts=[receipt])
    assert [fault for fault in checked.faults if fault.startswith("Regel")] == [], "the chain itself holds"
    assert sum("er is een stuk afgehaald" in fault for fault in checked.faults) == 4


def test_a_receipt_put_with_another_decision_is_found(kept):
    store, ids, _ = kept
    with open_store(store) as opened, opened.reading() as connection:
        other = connection.scalars(select(decisions.c.receipt).where(decisions.c.verdict == "accepted")).one()
    change(store, update(decisions).where(decisions.c.verdict == "query").values(receipt=other))
    faults = verify_store(store).faults
    assert "Het ontvangstbewijs GM0363 nummer 1 zegt iets anders dan het besluit in de opslag." in faults
    assert "Het ontvangstbewijs GM0363 nummer 1 hoort bij een andere regel van het logboek." in faults
    assert ids


def test_what_was_left_out_before_the_log_had_a_mark_of_it_still_holds(kept):
    """An older version wrote the same line without the mark of what is shown."""
    store, _, _ = kept
    with open_store(store) as opened, opened.writing() as writer:
        rows, previous = list(log_entries(writer.connection)), START
        writer.connection.execute(delete(audit))
        writer.connection.execute(delete(decisions))
        writer.connection.execute(update(returns).values(status="received"))
        kept_rows = [entry for entry, _ in rows if entry.action != "decide"]
        for number, entry in enumerate(kept_rows, 1):
            bare = entry.result.partition(" (kenmerk")[0]
            anew = Entry(**{**vars(entry), "number": number, "result": bare, "previous": previous})
            previous = anew.hash
            writer.connection.execute(insert(audit), {**vars(anew), "hash": previous})
    assert verify_store(store).faults == ()
    change(store, delete(redactions))
    assert len(verify_store(store).faults) == 1
