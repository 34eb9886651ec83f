import base64
import csv
import hashlib
import io
import json
import re
import shutil
import subprocess
import sys
import zipfile
from contextlib import contextmanager

import pytest
from sqlalchemy import delete, insert, update

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.decisions import Decision
from hamonitor_desktop.domain.receipts import Verdict
from hamonitor_desktop.domain.redactions import Part, Redaction
from hamonitor_desktop.signing import envelope
from hamonitor_desktop.signing.keys import new_key
from hamonitor_desktop.store.central.audit import Action
from hamonitor_desktop.store.central.opening import open_store
from hamonitor_desktop.store.central.store import CentralStore
from hamonitor_desktop.store.central.tables import (
    answers,
    audit,
    decisions,
    invitations,
    outcomes,
    redactions,
    returns,
)
from hamonitor_desktop.usecases.deciding import decide
from hamonitor_desktop.usecases.evidence import verify_log, verify_store
from hamonitor_desktop.usecases.evidence_export import export_evidence
from hamonitor_desktop.usecases.importing import import_paths
from hamonitor_desktop.usecases.redacting import redact
from tests.factories import AALSMEER, AMSTERDAM, make_world, receipt


@pytest.fixture(scope="module")
def kept_once(tmp_path_factory):
    """A store with two versions of Amsterdam and one of Aalsmeer, decided about; and the receipt that went out last."""
    folder = tmp_path_factory.mktemp("evidence")
    world, receipt = make_world(folder, (AMSTERDAM, AALSMEER)), folder / "bewijs.habewijs"
    ids = []
    for organisation, revision in (("GM0363", 1), ("GM0363", 2), ("GM0358", 1)):
        path = folder / f"{organisation}-{revision}.xlsx"
        path.write_bytes(world.workbook(organisation, revision, reserve="Voorlopig."))
        ids.append(import_paths(world.store, [path], jobs=1)[0].return_id)
    decide(world.store, ids[0], Decision(Verdict.REJECTED, "Oud."), world.central)
    decide(world.store, ids[1], Decision(Verdict.ACCEPTED), world.central, out=receipt)
    return world, ids, receipt


@pytest.fixture
def kept(kept_once, tmp_path):
    world, ids, receipt = kept_once
    store = tmp_path / "store.sqlite"
    shutil.copyfile(world.store, store)
    return store, ids, receipt


def change(store, *statements):
    with open_store(store) as opened, opened.writing() as writer:
        for statement in statements:
            writer.connection.execute(statement)


def the(return_id):
    return returns.c.id == return_id


def test_an_untouched_store_is_whole_and_all_of_it_was_looked_at(kept):
    store, _ids, receipt = kept
    checked = verify_store(store, receipts=[receipt])
    assert checked.faults == ()
    assert (checked.returns, checked.receipts) == (3, 3)
    assert checked.rows == 7, "made, invited, three came in, two decisions"


CHANGES = {
    "an answer that the figures are made from": (
        lambda ids: update(answers).where(answers.c.return_id == ids[1]).values(value='"nee"'),
        "GM0363, versie 2: de antwoorden waarmee wordt gerekend zijn niet die van het bestand.",
    ),
    "an answer that was taken out": (
        lambda ids: delete(answers).where(answers.c.return_id == ids[1], answers.c.position == 3),
        "GM0363, versie 2: de antwoorden waarmee wordt gerekend zijn niet die van het bestand.",
    ),
    "the signer": (
        lambda ids: update(returns).where(the(ids[2])).values(signer_name="Een ander"),
        "GM0358, versie 1: in de opslag staat iets anders dan is ondertekend (signer_name).",
    ),
    "provisional to final": (
        lambda ids: update(returns).where(the(ids[2])).values(final=True),
        "GM0358, versie 1: in de opslag staat iets anders dan is ondertekend (final).",
    ),
    "the file": (
        lambda ids: update(returns).where(the(ids[2])).values(original=b"PK"),
        "GM0358, versie 1: het bewaarde bestand is niet het bestand dat binnenkwam.",
    ),
    "the payload": (
        lambda ids: update(returns).where(the(ids[2])).values(payload=b"{}"),
        "GM0358, versie 1: de bewaarde antwoorden zijn niet die van het bestand.",
    ),
    "a rejected return back into the figures": (
        lambda ids: update(returns).where(the(ids[0])).values(status="received"),
        "GM0363, versie 1: de stand is niet die van het laatste besluit.",
    ),
    "the key of an organisation": (
        lambda ids: update(invitations).where(invitations.c.organisation == "GM0358").values(certificate=b"ander"),
        "GM0358, versie 1: de sleutel is niet die van deze organisatie.",
    ),
    "a receipt": (
        lambda ids: update(decisions).where(decisions.c.return_id == ids[1]).values(receipt="a.b.c"),
        "Het ontvangstbewijs bij retour {1} is beschadigd of vervangen.",
    ),
    "a verdict": (
        lambda ids: update(decisions).where(decisions.c.return_id == ids[1]).values(verdict="query"),
        "Het ontvangstbewijs GM0363 nummer 2 zegt iets anders dan het besluit in de opslag.",
    ),
    "a decision that was taken out": (
        lambda ids: delete(decisions).where(decisions.c.return_id == ids[0]),
        "Een besluit over retour {0} (rejected) staat in het logboek, en is er niet meer.",
    ),
    "what came of a file that was refused": (
        lambda ids: insert(outcomes).values(
            **{"at": "", "file": "x.xlsx", "code": "unreadable", "trust": "unknown", "organisation": "", "round": ""},
            **{"return_id": "", "messages": "[]"},
        ),
        "De uitkomst van x.xlsx (unreadable) staat niet in het logboek.",
    ),
    "a row of the log": (
        lambda ids: update(audit).where(audit.c.number == 4).values(who="niemand"),
        "Regel 4 van het logboek is gewijzigd.",
    ),
}


@pytest.mark.parametrize("what", CHANGES)
def test_what_was_changed_is_found_and_named(kept, what):
    store, ids, _ = kept
    make, fault = CHANGES[what]
    change(store, make(ids))
    assert fault.format(*ids) in verify_store(store).faults


def test_a_redaction_that_was_taken_out_is_missed(kept):
    store, ids, _ = kept
    redact(store, ids[2], Redaction("", Part.RESERVE, "Voorlopig, [weggelaten].", "Een naam."))
    assert verify_store(store).faults == ()
    change(store, delete(redactions))
    assert verify_store(store).faults == (f"Wat van retour {ids[2]} is weggelaten, is niet wat het logboek zegt.",)


def test_a_return_that_was_taken_out_is_missed(kept):
    store, ids, _ = kept
    change(store, delete(answers).where(answers.c.return_id == ids[2]), delete(returns).where(the(ids[2])))
    assert verify_store(store).faults == (f"Retour {ids[2]} kwam volgens het logboek binnen, en is er niet meer.",)


def test_a_return_that_was_put_in_by_hand_is_found(kept):
    store, ids, _ = kept
    with open_store(store) as opened, opened.reading() as connection:
        row = dict(connection.execute(returns.select().where(the(ids[2]))).mappings().one())
    change(store, insert(returns).values(**{**row, "id": "f" * 64, "revision": 9}))
    faults = verify_store(store).faults
    assert f"Retour {'f' * 64} staat in de opslag, en kwam volgens het logboek nooit binnen." in faults
    assert "GM0358, versie 9: het bewaarde bestand is een andere retour." in faults


def test_a_reserve_that_was_taken_away_is_found(kept):
    store, ids, _ = kept
    change(store, update(returns).where(the(ids[2])).values(reserve=""))
    said = "GM0358, versie 1: in de opslag staat iets anders dan is ondertekend (reserve)."
    assert verify_store(store).faults == (said,)


def test_a_decision_that_was_put_in_by_hand_is_found(kept):
    store, ids, _ = kept
    with open_store(store) as opened, opened.reading() as connection:
        query = decisions.select().where(decisions.c.return_id == ids[1])
        row = {**connection.execute(query).mappings().one(), "number": 9}
    change(store, insert(decisions).values(**row))
    assert f"Een besluit over retour {ids[1]} (accepted) staat niet in het logboek." in verify_store(store).faults


def test_a_receipt_of_another_key_is_found(kept_once, kept):
    world, (store, ids, _) = kept_once[0], kept
    made = receipt(world.packages["GM0363"], ids[1], new_key("Een ander"), number=2)
    change(store, update(decisions).where(decisions.c.return_id == ids[1]).values(receipt=made))
    said = "Het ontvangstbewijs GM0363 nummer 2 is niet met de sleutel van deze ronde ondertekend."
    assert said in verify_store(store).faults


def test_a_log_whose_end_was_cut_off_is_found_by_a_receipt_that_went_out(kept):
    store, ids, receipt = kept
    back = update(returns).where(the(ids[1])).values(status="received")
    change(
        store, delete(decisions).where(decisions.c.return_id == ids[1]), delete(audit).where(audit.c.number == 7), back
    )
    assert verify_store(store).faults == (), "nothing inside tells it"
    expected = (
        "Het logboek mist de regel waarnaar het ontvangstbewijs bewijs.habewijs verwijst: er is een stuk afgehaald.",
    )
    assert verify_log(store, [receipt]).faults == expected
    assert verify_store(store, receipts=[receipt]).faults == expected


def test_it_can_be_broken_off(kept):
    with pytest.raises(HaError) as caught:
        verify_store(kept[0], cancelled=lambda: True)
    assert caught.value.code is Code.CANCELLED


# the zip


def check_sums(folder, listed):
    """Whether all files are as listed: by `sha256sum`, which Windows does not have."""
    if sys.platform != "win32":
        command = ["sha256sum", "--check", "--quiet", "inhoud.sha256"]
        checked = subprocess.run(command, cwd=folder, capture_output=True, check=False)
        return (checked.returncode, checked.stdout) == (0, b"")
    sums = (line.split("  ") for line in listed.splitlines())
    return all(hashlib.sha256((folder / name).read_bytes()).hexdigest() == total for total, name in sums)


def test_the_evidence_can_be_checked_without_the_program(kept, tmp_path):
    store, ids, receipt = kept
    out = tmp_path / "bewijs.zip"
    assert export_evidence(store, out) == 3
    with zipfile.ZipFile(out) as made:
        made.extractall(tmp_path / "uit")
    listed = (tmp_path / "uit" / "inhoud.sha256").read_text("utf-8")
    assert check_sums(tmp_path / "uit", listed)
    listed = {line.split("  ")[1] for line in listed.splitlines()}
    there = {path.relative_to(tmp_path / "uit").as_posix() for path in (tmp_path / "uit").rglob("*") if path.is_file()}
    assert there == listed | {"inhoud.sha256"}
    folder = tmp_path / "uit" / "retouren" / "GM0363-1-2"
    compact = (folder / "retour.jws").read_text("ascii")
    assert hashlib.sha256(compact.encode("ascii")).hexdigest() == ids[1]
    assert envelope.verify(compact, "ha-return+json").payload == (folder / "retour.json").read_bytes()
    assert (tmp_path / "uit" / "ontvangstbewijzen" / "GM0363-2.habewijs").read_bytes() == receipt.read_bytes()
    assert json.loads((tmp_path / "uit" / "ronde.json").read_bytes())["id"] == "2024-1"


def test_a_stranger_checks_the_log_and_a_receipt_by_what_the_documents_say(kept, tmp_path):
    """With nothing of the program: docs/security.md tells how."""
    store, _ids, receipt = kept
    odd = tmp_path / "-1+1.xlsx"
    odd.write_bytes(b"geen retour")
    import_paths(store, [odd], jobs=1)
    export_evidence(store, tmp_path / "bewijs.zip")
    with zipfile.ZipFile(tmp_path / "bewijs.zip") as made:
        rows = list(csv.DictReader(io.StringIO(made.read("logboek.csv").decode("utf-8-sig"), newline="")))
    assert rows[-1]["object"] == "'-1+1.xlsx"
    previous = "0" * 64
    for number, row in enumerate(rows, 1):
        told = {name: re.sub("^'(?=[-=+@])", "", text) for name, text in row.items()}
        columns = ("at", "who", "place", "action", "object", "result", "previous")
        form = ["ha-audit-1", int(told["number"]), *(told[name] for name in columns)]
        plain = json.dumps(form, ensure_ascii=False, separators=(",", ":"))
        assert (int(told["number"]), told["previous"]) == (number, previous)
        assert hashlib.sha256(plain.encode()).hexdigest() == told["hash"]
        previous = told["hash"]
    payload = receipt.read_text("ascii").split(".")[1]
    said = json.loads(base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)))
    assert said["audit_head"] in [row["hash"] for row in rows]


def test_the_same_evidence_is_the_same_zip_but_for_the_log_that_tells_of_it(kept, tmp_path):
    store = kept[0]
    for name in ("een.zip", "twee.zip"):
        export_evidence(store, tmp_path / name)
    with zipfile.ZipFile(tmp_path / "een.zip") as one, zipfile.ZipFile(tmp_path / "twee.zip") as two:
        other = {name for name in one.namelist() if one.read(name) != two.read(name)}
        assert one.namelist() == two.namelist()
    assert other == {"logboek.csv", "inhoud.sha256"}
    assert verify_store(store).faults == ()


def test_an_export_that_is_broken_off_or_finds_a_file_there_leaves_everything(kept, tmp_path):
    out = tmp_path / "bewijs.zip"
    with pytest.raises(HaError) as caught:
        export_evidence(kept[0], out, cancelled=lambda: True)
    assert caught.value.code is Code.CANCELLED
    assert not list(tmp_path.glob("*.zip*"))
    assert not list(tmp_path.glob(".hamonitor-*"))
    out.write_text("van een ander")
    with pytest.raises(HaError) as caught:
        export_evidence(kept[0], out)
    assert caught.value.code is Code.FILE_EXISTS
    assert out.read_text() == "van een ander"
    with open_store(kept[0]) as opened, opened.reading() as connection:
        assert not list(connection.execute(audit.select().where(audit.c.action == str(Action.EXPORT))))


def test_nothing_reads_over_two_connections_at_once(kept, tmp_path, monkeypatch):
    """On a file, a writer that waits for the first would keep out the second."""
    deep, deepest = [], []
    reading = CentralStore.reading

    @contextmanager
    def counted(store):
        deep.append(store)
        deepest.append(len(deep))
        with reading(store) as connection:
            yield connection
        deep.pop()

    monkeypatch.setattr(CentralStore, "reading", counted)
    verify_store(kept[0], receipts=[kept[2]])
    export_evidence(kept[0], tmp_path / "bewijs.zip")
    assert max(deepest) == 1
