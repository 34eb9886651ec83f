import hashlib

import pytest
from sqlalchemy import select

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.redactions import Part, Redaction
from hamonitor_desktop.store.central.opening import open_store
from hamonitor_desktop.store.central.redactions import read_redactions
from hamonitor_desktop.store.central.tables import audit, returns
from hamonitor_desktop.usecases.importing import import_paths
from hamonitor_desktop.usecases.redacting import MARK, redact
from hamonitor_desktop.usecases.verifying import verify_file
from tests.factories import AMSTERDAM, make_world

QUESTION = "gemeente.2.6"
NAMED = "Sanne (9 jaar, BSN 111222333) wacht nog."
WHY = "Persoonsgegevens van een kind."


@pytest.fixture
def brought(tmp_path, address):
    """A store with one return in which an explanation names a child: store, file, and the return's id."""
    world, path = make_world(tmp_path, (AMSTERDAM,), store=address), tmp_path / "retour.xlsx"
    answers = (Answer(QUESTION, "nee", NAMED, reserve="Onder voorbehoud van Sanne."),)
    path.write_bytes(world.workbook("GM0363", answers=answers, reserve="Bel Sanne."))
    (outcome,) = import_paths(world.store, [path], jobs=1)
    assert outcome.code is Code.ACCEPTED, outcome.messages
    return world.store, path, outcome.return_id


def shown(store):
    with open_store(store) as opened:
        (row,) = opened.answer_rows("2024-1")
    return row.explanation, row.reserve, row.return_reserve


def test_what_is_left_out_is_not_read_by_the_analysis_and_the_return_stays_as_it_came(brought):
    store, path, return_id = brought
    redact(store, return_id, Redaction(QUESTION, Part.EXPLANATION, f"{MARK} wacht nog.", WHY))
    assert shown(store) == (f"{MARK} wacht nog.", "Onder voorbehoud van Sanne.", "Bel Sanne.")
    redact(store, return_id, Redaction(QUESTION, Part.RESERVE, MARK, WHY))
    redact(store, return_id, Redaction("", Part.RESERVE, MARK, WHY))
    assert shown(store) == (f"{MARK} wacht nog.", MARK, MARK)
    with open_store(store) as opened, opened.reading() as connection:
        row = connection.execute(select(returns)).one()
    assert hashlib.sha256(row.original).hexdigest() == hashlib.sha256(path.read_bytes()).hexdigest()
    assert NAMED in row.payload.decode()
    assert verify_file(path, store=store).code is Code.VALID


def test_it_can_be_shown_again_and_all_of_it_is_on_record(brought):
    store, _, return_id = brought
    redact(store, return_id, Redaction(QUESTION, Part.EXPLANATION, MARK, WHY))
    redact(store, return_id, Redaction(QUESTION, Part.EXPLANATION, None, "Het was een verzonnen naam."))
    assert shown(store)[0] == NAMED
    with open_store(store) as opened, opened.reading() as connection:
        kept = read_redactions(connection, return_id)
        logged = list(connection.scalars(select(audit.c.result)))
        assert opened.verify_chain() == ()
    assert [item.reason for item in kept] == [WHY, "Het was een verzonnen naam."]
    assert all(any(reason in line for line in logged) for reason in (WHY, "Het was een verzonnen naam."))
    assert not any("Sanne" in line for line in logged)


@pytest.mark.parametrize(
    ("redaction", "code"),
    [
        (Redaction(QUESTION, Part.EXPLANATION, MARK, " "), Code.REASON_MISSING),
        (Redaction(QUESTION, Part.VALUE, "een \x01 teken", WHY), Code.REDACTION_UNFIT),
        (Redaction("gemeente.2.5", Part.EXPLANATION, MARK, WHY), Code.REDACTION_UNFIT),
        (Redaction("", Part.EXPLANATION, MARK, WHY), Code.REDACTION_UNFIT),
    ],
)
def test_what_cannot_be_left_out_is_told_and_changes_nothing(brought, redaction, code):
    store, _, return_id = brought
    with pytest.raises(HaError) as caught:
        redact(store, return_id, redaction)
    assert caught.value.code is code
    assert shown(store)[0] == NAMED
    with pytest.raises(HaError) as caught:
        redact(store, "0" * 64, Redaction(QUESTION, Part.EXPLANATION, MARK, WHY))
    assert caught.value.code is Code.RETURN_UNKNOWN
