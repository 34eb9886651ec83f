import dataclasses
import json
import shutil
import sqlite3
from contextlib import closing

import pytest

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.receipts import Query, Verdict
from hamonitor_desktop.excel.letter import write_carrier
from hamonitor_desktop.signing.keys import new_key
from hamonitor_desktop.store.dossier.records import Sent
from hamonitor_desktop.usecases.dossiers import open_dossier
from hamonitor_desktop.usecases.receipts import (
    find_dossier,
    kept_receipts,
    open_receipt,
    queries,
    standing_receipt,
    take_receipt,
)
from hamonitor_desktop.usecases.restoring import restore_newest
from tests.factories import receipt
from tests.house.checkout import ROOT

GOLDEN = ROOT / "tests" / "data" / "formats" / "1"
QUESTION = "gemeente.2.5"


def answered(office, sent, name="bewijs.habewijs", *, central=None, **more):
    """Central's answer to a return, as a file."""
    path = office.folder / name
    compact = receipt(office.dossier.package, sent.return_id, central or office.world.central, **more)
    path.write_text(compact, "ascii")
    return path


def refused(office, path):
    with pytest.raises(HaError) as caught:
        take_receipt(office.dossier, open_receipt(path))
    assert kept_receipts(office.dossier) == ()
    return caught.value


def test_a_receipt_is_kept_with_its_verdict_and_is_there_the_next_time(office):
    path = answered(office, office.sign("r1.xlsx"), text="Dank u wel.")
    kept = take_receipt(office.dossier, open_receipt(path))
    assert (kept.receipt.verdict, kept.receipt.text, kept.older) == (Verdict.ACCEPTED, "Dank u wel.", False)
    take_receipt(office.dossier, open_receipt(path))
    office.dossier.close()
    office.dossier = open_dossier(office.path, "Anna", backups=False)
    assert kept_receipts(office.dossier) == (kept,)


def test_a_receipt_outlives_the_dossier_whose_table_of_receipts_is_damaged(office):
    sent = office.sign("r1.xlsx")
    office.dossier.close()
    office.dossier = open_dossier(office.path, "Anna")
    take_receipt(office.dossier, open_receipt(answered(office, sent)))
    office.dossier.close()
    with closing(sqlite3.connect(office.path)) as connection:
        connection.execute("PRAGMA writable_schema=ON")
        connection.execute("DELETE FROM sqlite_master WHERE tbl_name = 'receipts'")
        connection.commit()
    restore_newest(office.path, "Anna")
    office.dossier = open_dossier(office.path, "Anna", backups=False)
    assert [item.receipt.return_id for item in kept_receipts(office.dossier)] == [sent.return_id]


def test_a_receipt_in_an_excel_file_with_a_letter_is_the_same(office):
    path = answered(office, office.sign("r1.xlsx"))
    letter = office.folder / "brief.xlsx"
    letter.write_bytes(write_carrier(path.read_text("ascii"), "Ontvangstbewijs", ["Uw retour is binnen."]))
    assert open_receipt(letter) == open_receipt(path)


def test_questions_of_central_stand_at_their_questions_until_it_says_otherwise(office):
    sent = office.sign("r1.xlsx")
    asked = (Query(QUESTION, "Voor welke jongeren?"), Query("", "Wie tekende?"), Query("weg.9", "Bestaat niet meer?"))
    take_receipt(office.dossier, open_receipt(answered(office, sent, verdict=Verdict.QUERY, queries=asked)))
    found = queries(office.dossier)
    assert [query.text for query in found[QUESTION]] == ["Voor welke jongeren?"]
    assert [query.text for query in found[""]] == ["Wie tekende?", "Bestaat niet meer?"]
    take_receipt(office.dossier, open_receipt(answered(office, sent, "b2.habewijs", number=2)))
    assert queries(office.dossier) == {}
    assert [item.receipt.number for item in kept_receipts(office.dossier)] == [2, 1]


def test_a_receipt_about_an_older_version_is_kept_and_told_apart(office):
    first, second = office.sign("r1.xlsx"), office.sign("r2.xlsx")
    asked = [Query(QUESTION, "Klopt dit?")]
    old = take_receipt(office.dossier, open_receipt(answered(office, first, verdict=Verdict.QUERY, queries=asked)))
    assert old.older
    assert queries(office.dossier) == {}
    assert standing_receipt(office.dossier) is None
    path = answered(office, second, "b2.habewijs", number=2, revision=2)
    assert not take_receipt(office.dossier, open_receipt(path)).older
    assert [item.older for item in kept_receipts(office.dossier)] == [False, True]
    standing = standing_receipt(office.dossier)
    assert standing is not None
    assert standing.revision == 2


def test_what_the_same_key_signed_for_another_dossier_makes_no_receipt_older(office):
    ledger = office.folder / "sleutel.verstuurd.json"
    other = Sent("pakket-van-vorig-jaar", 2, 7, True, "ab" * 32, "2023-06-01T10:00:00+00:00", "vorig-jaar.xlsx")
    ledger.write_text(json.dumps([dataclasses.asdict(other)]), "utf-8")
    sent = office.sign("r1.xlsx", ledger=ledger)
    asked = [Query(QUESTION, "Klopt dit?")]
    path = answered(office, sent, verdict=Verdict.QUERY, queries=asked)
    assert not take_receipt(office.dossier, open_receipt(path)).older
    assert [query.text for query in queries(office.dossier)[QUESTION]] == ["Klopt dit?"]
    assert [item["revision"] for item in json.loads(ledger.read_text("utf-8"))] == [7, 1], "the list keeps both"


@pytest.mark.parametrize(
    ("changes", "code", "why"),
    [
        ({"return_id": "f" * 64}, Code.RECEIPT_OTHER, "Het gaat over een retour die niet met dit dossier is"),
        ({"organisation": "GM0358"}, Code.RECEIPT_OTHER, "Het is voor GM0358 in ronde 2024-1."),
        ({"round": "2023-1"}, Code.RECEIPT_OTHER, "Het is voor GM0363 in ronde 2023-1."),
        ({"synthetic": True}, Code.RECEIPT_OTHER, "Het ene is een verzonnen voorbeeld"),
        ({"central": new_key("iemand anders")}, Code.RECEIPT_DAMAGED, "niet ondertekend door het centrale team"),
    ],
)
def test_a_receipt_that_is_not_ours_is_refused(office, changes, code, why):
    sent = office.sign("r1.xlsx")
    changes = dict(changes)
    sent = dataclasses.replace(sent, return_id=changes.pop("return_id", sent.return_id))
    error = refused(office, answered(office, sent, **changes))
    assert error.code is code
    assert why in error.text.why


def test_what_is_no_receipt_is_called_by_its_name(office, tmp_path):
    package = next((office.folder / "packages-2024-1").glob("*.haronde"))
    empty = tmp_path / "leeg.habewijs"
    empty.write_text("")
    for path, why in ((package, "een ander soort bestand van HA-Monitor"), (empty, "geen bestand van HA-Monitor")):
        error = refused(office, path)
        assert error.code is Code.NOT_A_RECEIPT
        assert why in error.text.why
    sent = office.sign("r1.xlsx")
    error = refused(office, sent.path)
    assert error.code is Code.NOT_A_RECEIPT
    whole = answered(office, sent).read_text("ascii")
    broken = tmp_path / "kapot.habewijs"
    broken.write_text(whole[:-100] + ("A" if whole[-100] != "A" else "B") + whole[-99:])
    assert refused(office, broken).code is Code.RECEIPT_DAMAGED
    newer = answered(office, sent, "nieuw.habewijs", extra={})
    assert open_receipt(newer).receipt.number == 1


def test_the_dossier_of_a_receipt_is_found_among_others(office, tmp_path):
    path = answered(office, office.sign("r1.xlsx"))
    other, gone, strange = tmp_path / "ander.hamonitor", tmp_path / "weg.hamonitor", tmp_path / "vreemd.hamonitor"
    shutil.copyfile(GOLDEN / "dossier.hamonitor", other)
    strange.write_text("geen dossier")
    office.dossier.close()
    opened = open_receipt(path)
    assert find_dossier(opened, [gone, strange, other, office.path]) == office.path
    assert find_dossier(opened, [other]) is None
    golden = open_receipt(GOLDEN / "bewijs.habewijs")
    assert find_dossier(golden, [office.path, other]) == other


def test_the_receipt_of_the_first_version_is_read(tmp_path):
    path = tmp_path / "dossier.hamonitor"
    shutil.copyfile(GOLDEN / "dossier.hamonitor", path)
    opened = open_receipt(GOLDEN / "bewijs.habewijs")
    with open_dossier(path, "Anna", backups=False) as dossier:
        sent = Sent(dossier.package.package_id, 1, 9, False, opened.receipt.return_id, "2025-06-01T10:00:00+00:00", "r")
        dossier.store.register_sent([sent])
        assert take_receipt(dossier, opened).receipt.verdict is Verdict.QUERY
        assert [query.text for query in queries(dossier)["gemeente.1.4"]] == ["Zijn dit gezinnen of kinderen?"]
