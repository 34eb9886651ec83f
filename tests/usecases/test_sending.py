import json
import shutil
from dataclasses import asdict, replace

import pytest

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.edition import Kind
from hamonitor_desktop.excel import workbook
from hamonitor_desktop.signing.keys import new_key
from hamonitor_desktop.store.dossier.records import Sent
from hamonitor_desktop.usecases.dossiers import open_dossier
from hamonitor_desktop.usecases.importing import import_paths
from hamonitor_desktop.usecases.sending import (
    Statement,
    know_sent,
    last_statement,
    next_revision,
    return_name,
    sign_return,
)
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


def test_a_workbook_that_says_something_else_than_was_signed_is_not_written_at_all(office, monkeypatch):
    written = workbook.write_return

    def other(compact, payload, return_id):
        return written(compact, replace(payload, signer_function="iemand anders"), return_id)

    monkeypatch.setattr(workbook, "write_return", other)
    error = office.refused("r1.xlsx")
    assert error.code is Code.INTERNAL
    assert "niet gelijk aan wat is ondertekend" in str(error)
    assert not (office.folder / "r1.xlsx").exists()


def test_a_file_that_reads_back_otherwise_is_told_and_not_called_done(office, monkeypatch):
    monkeypatch.setattr("hamonitor_desktop.usecases.sending.read_bytes", lambda _path: b"iets anders")
    with pytest.raises(HaError) as caught:
        office.sign("r.xlsx")
    assert caught.value.code is Code.WRITTEN_WRONG
    assert "Stuur dit bestand niet" in caught.value.text.now


def test_the_list_beside_a_key_serves_several_dossiers_and_holds_no_answers(office):
    ledger, own = office.folder / "sleutel.verstuurd.json", office.dossier.package.package_id
    other = Sent("van-een-ander-dossier", 1, 7, True, "ab", "2024-05-01T09:00:00+00:00", "x.xlsx")
    ledger.write_text(json.dumps([asdict(other)]), "utf-8")
    assert office.sign("r1.xlsx", ledger=ledger).revision == 1, "the numbers of another dossier are its own"
    listed = json.loads(ledger.read_text("utf-8"))
    assert [(item["package_id"], item["revision"]) for item in listed] == [(other.package_id, 7), (own, 1)]
    assert [item["jws"] for item in listed] == ["", ""]
    assert {item.package_id for item in office.dossier.store.kept().sent} == {own}


def test_what_is_being_typed_is_signed_and_in_the_history(office):
    question = next(q.code for q in office.dossier.shown() if q.kind is Kind.YES_NO)
    office.dossier.draft(Answer(question, "nee", "Nog bezig met typen."))
    sent = office.sign("r1.xlsx")
    assert (
        next(item for item in sent.payload.answers if item.question == question).explanation == "Nog bezig met typen."
    )
    assert office.dossier.history(question)[-1].answer.explanation == "Nog bezig met typen."


def test_the_list_beside_the_key_may_be_looked_at_in_a_dossier_that_can_only_be_read(office):
    ledger = office.folder / "sleutel.verstuurd.json"
    office.sign("r1.xlsx", ledger=ledger)
    listed = json.loads(ledger.read_text("utf-8"))
    ledger.write_text(json.dumps([{**listed[0], "revision": 2, "return_id": "cd"}]), "utf-8")
    with open_dossier(office.path, "Bram", backups=False) as reader:
        know_sent(reader, ledger)
        assert next_revision(reader) == 2
    know_sent(office.dossier, ledger)
    assert next_revision(office.dossier) == 3


def test_the_newest_statement_is_gone_on_from(office):
    assert last_statement(office.dossier) is None
    for number, name in enumerate(("A. Jansen", "B. Bos"), 1):
        sign_return(office.dossier, office.key, Statement(name, "directeur"), office.folder / f"{number}.xlsx")
    statement = last_statement(office.dossier)
    assert statement is not None
    assert statement.signer == "B. Bos"


@pytest.mark.parametrize(("wrong", "said"), [(1, "Er is 1 fout."), (5, "Er zijn 5 fouten."), (6, "En nog 1.")])
def test_the_first_five_faults_are_named_and_the_others_counted(office, wrong, said):
    questions = [q for q in office.dossier.shown() if q.kind is Kind.YES_NO][:wrong]
    office.dossier.record_all({q.code: Answer(q.code, "misschien") for q in questions})
    why = office.refused("r1.xlsx").text.why
    assert said in why
    assert why.count("Vraag ") == min(wrong, 5)
    assert ("En nog" in why) is (wrong > 5)
