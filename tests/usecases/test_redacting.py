import hashlib
from datetime import datetime
from typing import Any

import openpyxl
import pytest
from sqlalchemy import select

from hamonitor_desktop.domain.answers import Answer, WaitsFor
from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.decisions import Decision
from hamonitor_desktop.domain.organisations import Organisation
from hamonitor_desktop.domain.receipts import Verdict
from hamonitor_desktop.domain.redactions import Part, Redaction
from hamonitor_desktop.store.central.audit import acting
from hamonitor_desktop.store.central.opening import open_store
from hamonitor_desktop.store.central.redactions import read_redactions, standing_redactions
from hamonitor_desktop.store.central.runs import outcomes_of, runs
from hamonitor_desktop.store.central.tables import audit, returns
from hamonitor_desktop.usecases.deciding import decide
from hamonitor_desktop.usecases.evidence import verify_store
from hamonitor_desktop.usecases.importing import import_paths
from hamonitor_desktop.usecases.logbook import log_lines
from hamonitor_desktop.usecases.redacting import MARK, redact, redact_word, without
from hamonitor_desktop.usecases.verifying import verify_file
from tests.factories import AMSTERDAM, make_world

BGZJ = Organisation("BGZJ", "BGZJ", "bgzj")
QUESTION = "gemeente.2.6"
NAMED = "Sanne (9 jaar, BSN 111222333) wacht nog."
WHY = "Persoonsgegevens van een kind."


@pytest.fixture
def brought(tmp_path, address):
    """A store with one return in which an explanation names a child: store, file, and the return's id."""
    world, path = make_world(tmp_path, (AMSTERDAM,), store=address), tmp_path / "retour.xlsx"
    waits = WaitsFor("de moeder van Sanne", "een handtekening")
    answers = (Answer(QUESTION, "nee", NAMED, reserve="Onder voorbehoud van Sanne.", waits_for=waits),)
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
    told = [line.result for line in log_lines(store)[:3]]
    assert [text.partition(":")[0] for text in told] == [
        "hele retour, voorbehoud",
        f"{QUESTION}, voorbehoud",
        f"{QUESTION}, toelichting",
    ]
    assert shown(store) == (f"{MARK} wacht nog.", MARK, MARK)
    with open_store(store) as opened, opened.reading() as connection:
        row = connection.execute(select(returns)).one()
    assert hashlib.sha256(row.original).hexdigest() == hashlib.sha256(path.read_bytes()).hexdigest()
    assert NAMED in row.payload.decode()
    assert verify_file(path, store=store).code is Code.VALID


def test_an_answer_in_words_is_left_out_too_however_short_it_is(tmp_path, address):
    world, path = make_world(tmp_path, (BGZJ,), store=address), tmp_path / "retour.xlsx"
    path.write_bytes(world.workbook("BGZJ", answers=(Answer("bgzj.6.11", "Sanne"),)))
    (came,) = import_paths(world.store, [path], jobs=1)
    redact(world.store, came.return_id, Redaction("bgzj.6.11", Part.VALUE, MARK, WHY))
    with open_store(world.store) as opened:
        assert [row.value for row in opened.answer_rows("2024-1")] == [MARK]


def test_it_can_be_shown_again_and_all_of_it_is_on_record(brought):
    store, _, return_id = brought
    redact(store, return_id, Redaction(QUESTION, Part.EXPLANATION, MARK, WHY))
    redact(store, return_id, Redaction(QUESTION, Part.EXPLANATION, None, "Het was een verzonnen naam."))
    assert shown(store)[0] == NAMED
    with open_store(store) as opened, opened.reading() as connection:
        kept = read_redactions(connection, return_id)
        logged = list(connection.scalars(select(audit.c.result)))
        assert opened.verify_chain() == ()
    assert {item.who for item in kept} == {acting()[0]}
    assert all(datetime.fromisoformat(item.at) for item in kept)
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


def waiting(store):
    with open_store(store) as opened:
        return opened.answer_rows("2024-1")[0].waits_for


def test_whom_they_wait_for_can_be_left_out_too(brought):
    store, _, return_id = brought
    assert waiting(store) == "de moeder van Sanne: een handtekening"
    redact(store, return_id, Redaction(QUESTION, Part.WAITS_FOR, "een ouder: een handtekening", WHY))
    assert waiting(store) == "een ouder: een handtekening"


def test_a_name_is_left_out_of_every_text_at_once_beside_what_was_left_out_before(brought):
    store, _, return_id = brought
    redact(
        store, return_id, Redaction(QUESTION, Part.EXPLANATION, f"sanne ({MARK}) wacht nog, Sannes moeder ook.", WHY)
    )
    assert redact_word(store, return_id, " Sanne ", WHY) == 4
    assert shown(store) == (
        f"{MARK} ({MARK}) wacht nog, Sannes moeder ook.",
        f"Onder voorbehoud van {MARK}.",
        f"Bel {MARK}.",
    )
    assert waiting(store) == f"de moeder van {MARK}: een handtekening"
    assert verify_store(store).faults == (), "each of the four is in the log"


@pytest.mark.parametrize(
    ("word", "reason", "code"),
    [
        ("Sann", WHY, Code.REDACTION_UNFIT),
        ("nee", WHY, Code.REDACTION_UNFIT),
        ("  ", WHY, Code.REDACTION_UNFIT),
        ("Sanne", " ", Code.REASON_MISSING),
    ],
)
def test_a_word_that_stands_nowhere_or_has_no_reason_changes_nothing(brought, word, reason, code):
    store, _, return_id = brought
    before = shown(store)
    with pytest.raises(HaError) as caught:
        redact_word(store, return_id, word, reason)
    assert caught.value.code is code
    assert shown(store) == before


def test_an_answer_that_was_chosen_is_no_text_to_leave_out(brought):
    store, _, return_id = brought
    with pytest.raises(HaError) as caught:
        redact(store, return_id, Redaction(QUESTION, Part.VALUE, MARK, WHY))
    assert caught.value.code is Code.REDACTION_UNFIT


def test_several_words_are_found_over_a_line_and_signs_mean_nothing():
    assert (
        without("Jan  de Vries", "Bel jan de\nvries (Jan de Vriesland niet).") == f"Bel {MARK} (Jan de Vriesland niet)."
    )
    assert without("a.b", "a.b axb") == f"{MARK} axb"


OTHER = "gemeente.2.5"


@pytest.fixture
def again(tmp_path, address):
    """Brings in a version of Amsterdam with these texts; the store."""
    world = make_world(tmp_path, (AMSTERDAM,), store=address)

    def bring(revision, *answers, reserve="", change=None):
        path = tmp_path / f"retour-{revision}.xlsx"
        path.write_bytes(world.workbook("GM0363", revision, answers=answers, reserve=reserve))
        if change:
            change(path)
        (outcome,) = import_paths(world.store, [path], jobs=1)
        return outcome.return_id

    return world, bring


def texts(store):
    """Every text that analysis and reports read."""
    with open_store(store) as opened:
        rows = opened.answer_rows("2024-1")
    return {text for row in rows for text in (row.explanation, row.reserve, row.return_reserve, str(row.value)) if text}


def test_a_text_that_comes_again_in_a_new_version_is_left_out_there_too(again):
    world, bring = again
    first = bring(1, Answer(QUESTION, "nee", NAMED), reserve=NAMED)
    redact(world.store, first, Redaction(QUESTION, Part.EXPLANATION, MARK, WHY))
    assert not any("Sanne" in text for text in texts(world.store)), "the same text in another place of it too"
    second = bring(2, Answer(OTHER, "ja", "Anders."), Answer(QUESTION, "ja", NAMED, reserve=NAMED), reserve=NAMED)
    assert texts(world.store) >= {MARK, "Anders."}
    assert not any("Sanne" in text for text in texts(world.store))
    with open_store(world.store) as opened, opened.reading() as connection:
        standing = standing_redactions(connection, second)
    assert {(item.question, item.part) for item in standing} == {
        (QUESTION, Part.EXPLANATION),
        (QUESTION, Part.RESERVE),
        ("", Part.RESERVE),
    }
    assert {(item.shown, item.reason) for item in standing} == {(MARK, WHY)}
    redact(world.store, second, Redaction(QUESTION, Part.EXPLANATION, None, "Het was een verzonnen naam."))
    assert NAMED in texts(world.store), "of this one alone it was said that it may be shown"
    with open_store(world.store) as opened, opened.reading() as connection:
        assert len(standing_redactions(connection, second)) == 2


def test_an_older_version_that_counts_again_does_not_bring_it_back(again):
    world, bring = again
    bring(1, Answer(QUESTION, "nee", NAMED))
    second = bring(2, Answer(QUESTION, "nee", NAMED))
    redact(world.store, second, Redaction(QUESTION, Part.EXPLANATION, MARK, WHY))
    decide(world.store, second, Decision(Verdict.REJECTED, "Oud."), world.central)
    assert MARK in texts(world.store)
    assert not any("Sanne" in text for text in texts(world.store))


def test_another_organisation_and_another_text_stay_as_they_are(again):
    world, bring = again
    first = bring(1, Answer(QUESTION, "nee", NAMED))
    redact(world.store, first, Redaction(QUESTION, Part.EXPLANATION, MARK, WHY))
    bring(2, Answer(QUESTION, "nee", "Sanne wacht niet meer."))
    assert "Sanne wacht niet meer." in texts(world.store)


def test_what_was_said_of_a_refused_file_does_not_quote_it_either(again):
    world, bring = again
    first = bring(1, Answer(QUESTION, "nee", NAMED))

    def change(path):
        book = openpyxl.load_workbook(path)
        sheet: Any = book["Antwoorden"]
        for row in sheet.iter_rows():
            for cell in row:
                cell.value = "Gewijzigd." if cell.value == NAMED else cell.value
        book.save(path)

    bring(2, Answer(QUESTION, "ja", NAMED), change=change)
    assert any("Sanne" in line for line in said(world.store)), "so that the organisation knows what was changed"
    redact(world.store, first, Redaction(QUESTION, Part.EXPLANATION, MARK, WHY))
    assert not any("Sanne" in line for line in said(world.store))
    assert any(MARK in line for line in said(world.store))
    assert verify_store(world.store).faults == ()


def said(store):
    with open_store(store) as opened, opened.reading() as connection:
        return [
            line for run in runs(connection, 9) for item in outcomes_of(connection, run.id) for line in item.messages
        ]


@pytest.mark.parametrize("reason", ["BSN 111222333 hoort hier niet", NAMED, f"weg: {NAMED.upper()}"])
def test_a_reason_that_says_what_is_left_out_is_refused(brought, reason):
    store, _, return_id = brought
    with pytest.raises(HaError, match="de reden blijft in het logboek") as caught:
        redact(store, return_id, Redaction(QUESTION, Part.EXPLANATION, MARK, reason))
    assert caught.value.code is Code.REDACTION_UNFIT
    assert shown(store)[0] == NAMED
