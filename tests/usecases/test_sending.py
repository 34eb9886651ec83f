import json
import shutil

import pytest

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.edition import Kind
from hamonitor_desktop.signing.keys import new_key
from hamonitor_desktop.usecases.dossiers import open_dossier
from hamonitor_desktop.usecases.importing import import_paths
from hamonitor_desktop.usecases.sending import next_revision, return_name
from hamonitor_desktop.usecases.verifying import verify_file


def test_a_provisional_return_with_open_questions_is_one_that_central_takes(office):
    sent = office.sign("r1.xlsx")
    (outcome,) = import_paths(office.world.store, [sent.path], jobs=1)
    assert (outcome.code, outcome.revision, outcome.final) == (Code.ACCEPTED, 1, False)
    assert outcome.return_id == sent.return_id == office.dossier.sent()[0].return_id


def test_open_questions_block_a_final_return_and_are_named(office):
    error = office.refused("r1.xlsx", final=True)
    assert error.code is Code.FINDINGS_BLOCK
    assert "Vraag " in str(error)
    assert office.dossier.sent() == ()


def test_an_answer_that_does_not_fit_is_not_signed_at_all(office):
    question = next(q for q in office.dossier.shown() if q.kind is Kind.YES_NO)
    office.dossier.record(Answer(question.code, "misschien"))
    error = office.refused("r1.xlsx")
    assert error.code is Code.ANSWERS_UNFIT
    assert f"Vraag {question.number}" in str(error)


def test_each_return_has_the_next_number_and_says_so_in_its_name(office):
    assert return_name(office.dossier, final=False) == "GM0363-2024-1-versie-1-voorlopig.xlsx"
    assert [office.sign(f"{number}.xlsx").revision for number in (1, 2, 3)] == [1, 2, 3]
    assert next_revision(office.dossier) == 4
    assert verify_file(office.folder / "3.xlsx", office.world.store).revision == 3


def test_another_key_does_not_sign(office):
    assert office.refused("r1.xlsx", key=new_key("Iemand anders")).code is Code.KEY_UNBOUND


def test_a_file_that_is_there_is_left_as_it_is(office):
    out = office.folder / "r1.xlsx"
    out.write_text("van een ander")
    with pytest.raises(HaError) as caught:
        office.sign("r1.xlsx")
    assert caught.value.code is Code.FILE_EXISTS
    assert out.read_text() == "van een ander"
    assert office.dossier.sent() == ()


def test_a_dossier_from_a_backup_uses_no_number_twice(office):
    ledger = office.folder / "sleutel.verstuurd.json"
    office.sign("r1.xlsx", ledger=ledger)
    office.dossier.close()
    shutil.copy(office.path, office.folder / "kopie")
    office.dossier = open_dossier(office.path, "Anna", backups=False)
    office.sign("r2.xlsx", ledger=ledger)
    office.dossier.close()
    shutil.copy(office.folder / "kopie", office.path)
    office.dossier = open_dossier(office.path, "Anna", backups=False)
    assert len(office.dossier.sent()) == 1
    assert office.sign("r3.xlsx", ledger=ledger).revision == 3
    assert [item["revision"] for item in json.loads(ledger.read_text("utf-8"))] == [1, 2, 3]


def test_a_file_that_reads_back_otherwise_is_told_and_not_called_done(office, monkeypatch):
    monkeypatch.setattr("hamonitor_desktop.usecases.sending.read_bytes", lambda _path: b"iets anders")
    with pytest.raises(HaError) as caught:
        office.sign("r.xlsx")
    assert caught.value.code is Code.WRITTEN_WRONG
    assert "Stuur dit bestand niet" in caught.value.text.now
