"""What the central team does for one organisation: a new code, a decision about its return."""

import csv
import sqlite3
from contextlib import closing

from hamonitor_desktop.domain.receipts import Query
from hamonitor_desktop.usecases.inspecting import inspect
from hamonitor_desktop.usecases.receipts import open_receipt
from tests.cli.running import hamonitor


def control_number(path):
    """What stands on the cover of a return."""
    verified = inspect(path.read_bytes()).verified
    assert verified is not None
    return verified.id


def final_gemeenten(office):
    rows = hamonitor("response", office.store, "--json").json
    return next(row["final"] for row in rows if row["actor"] == "gemeente")


def test_recode_makes_a_package_and_a_code_for_one_organisation(answered, tmp_path):
    options = ("GM0363", "--reason", "De brief is kwijt.", "--out", tmp_path / "nieuw", *answered.central)
    ran = hamonitor("round", "recode", answered.store, *options, "--json")
    assert (ran.status, ran.json["organisation"], ran.json["sequence"]) == (0, "GM0363", 2)
    assert sorted(map(str, (tmp_path / "nieuw").iterdir())) == sorted((ran.json["package"], ran.json["codes"]))
    with (tmp_path / "nieuw" / "code-GM0363-2.csv").open(encoding="utf-8-sig", newline="") as stream:
        code = next(csv.DictReader(stream))["code"]
    filled = answered.fill(
        "GM0363",
        tmp_path / "retour.xlsx",
        package=tmp_path / "nieuw" / "GM0363-amsterdam-code-2.haronde",
        code=code,
        dossier=tmp_path / "nieuw.hamonitor",
        key=tmp_path / "nieuw.pem",
    )
    assert filled.status == 0, filled.err
    assert hamonitor("import", answered.store, tmp_path / "retour.xlsx", "--jobs", 1, "--json").json["revision"] == 1


def test_decide_writes_a_receipt_and_changes_what_counts(answered, tmp_path):
    hamonitor("import", answered.store, answered.folder / "returns", "--jobs", 1)
    number = control_number(answered.folder / "returns" / "GM0363.xlsx")
    question = ("--question", "gemeente.2.5", "Klopt dit?")
    out = tmp_path / "bewijs.habewijs"
    ran = hamonitor("decide", answered.store, number, "query", *question, "--out", out, *answered.central, "--json")
    assert (ran.status, ran.json["verdict"], ran.json["organisation"]) == (0, "query", "GM0363")
    assert open_receipt(out).receipt.queries == (Query("gemeente.2.5", "Klopt dit?"),)
    reject = ("reject", "--text", "Het is van een ander.", "--out", tmp_path / "twee.habewijs")
    said = hamonitor("decide", answered.store, number, *reject, *answered.central).out
    assert "Afgewezen: versie 1 van GM0363." in said
    assert final_gemeenten(answered) == 0
    undo = ("undo", "--out", tmp_path / "drie.habewijs")
    assert hamonitor("decide", answered.store, number, *undo, *answered.central).status == 0
    assert final_gemeenten(answered) == 1


def test_the_returns_are_listed_with_what_deciding_needs_and_several_are_decided_at_once(answered, tmp_path):
    hamonitor("import", answered.store, answered.folder / "returns", "--jobs", 1)
    listed = hamonitor("returns", answered.store, "--json").json
    assert {row["organisation"]: row["waits"] for row in listed} == {"GM0363": True, "GM0358": True, "JZ13": True}
    amsterdam = next(row for row in listed if row["organisation"] == "GM0363")
    assert amsterdam["return_id"] == control_number(answered.folder / "returns" / "GM0363.xlsx")
    assert (amsterdam["final"], amsterdam["verdict"], amsterdam["revision"]) == (True, "received", 1)
    numbers, out = [row["return_id"] for row in listed], tmp_path / "bewijzen"
    ran = hamonitor("decide", answered.store, *numbers, "accept", "--out", out, *answered.central, "--json")
    assert (ran.status, [line["verdict"] for line in ran.lines]) == (0, ["accepted"] * 3)
    assert sorted(line["file"] for line in ran.lines) == sorted(map(str, out.iterdir()))
    assert {row["verdict"] for row in hamonitor("returns", answered.store, "--json").json} == {"accepted"}
    said = hamonitor("returns", answered.store, "--round", "2024-1").out
    assert f"{numbers[0]}  " in said
    assert said.splitlines()[-1] == "3 retouren."
    ran = hamonitor("decide", answered.store, "0" * 64, numbers[0], "undo", "--out", out, *answered.central)
    assert ran.status == 1
    assert "Een retour met het controlenummer" in ran.out


def test_a_decision_without_its_reason_is_wrong_use(answered, tmp_path):
    hamonitor("import", answered.store, answered.folder / "returns", "--jobs", 1)
    number = control_number(answered.folder / "returns" / "GM0363.xlsx")
    ran = hamonitor("decide", answered.store, number, "reject", "--out", tmp_path / "b.habewijs", *answered.central)
    assert (ran.status, ran.out) == (2, "")
    assert "zegt waarom" in ran.err
    ran = hamonitor("decide", answered.store, "0" * 64, "accept", "--out", tmp_path / "b.habewijs", *answered.central)
    assert ran.status == 1
    assert list(tmp_path.glob("*.habewijs")) == []


# --- evidence ---


def test_the_log_and_the_store_are_verified_and_a_change_is_told(answered, tmp_path):
    hamonitor("import", answered.store, answered.folder / "returns", "--jobs", 1)
    log = hamonitor("audit", "verify", answered.store, "--json")
    assert (log.status, log.json["good"], log.json["faults"]) == (0, True, [])
    whole = hamonitor("evidence", "verify", answered.store, "--json")
    assert (whole.status, whole.json["returns"], whole.json["log_rows"]) == (0, 3, log.json["log_rows"])
    ran = hamonitor("evidence", "export", answered.store, "--out", tmp_path / "bewijs.zip", "--json")
    assert (ran.status, ran.json["returns"], (tmp_path / "bewijs.zip").exists()) == (0, 3, True)
    with closing(sqlite3.connect(answered.store)) as connection:
        connection.execute("UPDATE audit SET result = 'anders' WHERE number = 3")
        connection.execute("UPDATE returns SET final = 1 - final WHERE organisation = 'GM0363'")
        connection.commit()
    assert hamonitor("audit", "verify", answered.store).status == 1
    told = hamonitor("evidence", "verify", answered.store)
    assert told.status == 1
    assert "Regel 3 van het logboek is gewijzigd." in told.out
    assert "GM0363, versie 1: in de opslag staat iets anders dan is ondertekend (final)." in told.out
