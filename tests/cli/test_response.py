"""Who answered, whom one writes to and who is reminded, from the command line, for a scheduled task."""

import csv
from dataclasses import replace
from datetime import date

import pytest
from openpyxl import load_workbook

from hamonitor_desktop.domain.decisions import Decision
from hamonitor_desktop.domain.receipts import Verdict
from hamonitor_desktop.usecases.deciding import decide
from hamonitor_desktop.usecases.importing import import_paths
from hamonitor_desktop.usecases.logbook import log_lines
from hamonitor_desktop.usecases.participants import withdraw
from tests.cli.running import hamonitor
from tests.factories import AALSMEER, PEOPLE, make_world

TODAY = date.today().isoformat()
OTHER = replace(AALSMEER, code="GM0153", name="Enschede", province="PV23", region="JZ14", region_name="Twente")


@pytest.fixture
def world(tmp_path):
    """Amsterdam is in, Aalsmeer was rejected; the rest sent nothing, and Enschede takes part no more."""
    made = make_world(tmp_path, (*PEOPLE, OTHER))
    for organisation in ("GM0363", "GM0358"):
        path = tmp_path / f"{organisation}.xlsx"
        path.write_bytes(made.workbook(organisation, final=True))
        (outcome,) = import_paths(made.store, [path], jobs=1)
    decide(made.store, outcome.return_id, Decision(Verdict.REJECTED, "Van een andere gemeente."), made.central)
    withdraw(made.store, "GM0153", "Gefuseerd")
    return made


@pytest.fixture
def store(world):
    return world.store


def test_the_response_by_kind_keeps_its_form(store):
    found = hamonitor("response", store, "--json").json
    assert [(one["actor"], one["invited"], one["received"], one["rejected"]) for one in found] == [
        ("vng", 1, 0, 0),
        ("regio", 1, 0, 0),
        ("gemeente", 2, 1, 1),
    ]
    assert "group" not in found[0]


@pytest.mark.parametrize(
    ("by", "groups"),
    [
        ("size", [("over_100000", 1, 1), ("up_to_100000", 1, 0)]),
        ("region", [("JZ13", 2, 1)]),
        ("province", [("PV27", 2, 1)]),
    ],
)
def test_the_response_of_municipalities_by_group(store, by, groups):
    ran = hamonitor("response", store, "--by", by, "--json")
    assert [(one["group"], one["invited"], one["received"]) for one in ran.json] == groups
    assert "gemeenten" in hamonitor("response", store, "--by", by).out


def test_who_is_missing_for_machines_and_people(store):
    found = hamonitor("response", store, "--missing", "--json").json
    assert [one["organisation"] for one in found] == ["GM0358", "JZ13", "VNG"]
    assert found[0] == {
        "organisation": "GM0358",
        "name": "Aalsmeer",
        "actor": "gemeente",
        "region": "JZ13",
        "province": "PV27",
        "size": "up_to_100000",
        "population": 33080,
        "rejected": True,
        "reminded": [],
    }
    said = hamonitor("response", store, "--missing").out
    assert "GM0358  Aalsmeer: afgewezen" in said
    assert "3 organisaties ontbreken." in said


def test_the_course_for_machines_and_people(store):
    found = hamonitor("response", store, "--curve", "--json").json
    assert (found["round"], found["invited"], found["before"]) == ("2024-1", 4, None)
    assert found["days"] == [{"day": TODAY, "received": 1, "final": 1}]
    assert f"{TODAY}       1 van 4 binnen, 1 definitief" in hamonitor("response", store, "--curve").out


def test_two_kinds_of_response_at_once_are_refused_in_dutch(store):
    ran = hamonitor("response", store, "--curve", "--missing")
    assert ran.status == 2
    assert "--missing en --curve kunnen niet samen" in ran.err


def test_contacts_go_out_as_a_list_come_in_and_are_listed(store, tmp_path):
    path = tmp_path / "contacten.csv"
    assert hamonitor("contacts", "export", store, "--out", path, "--json").json == {"file": str(path), "rows": 4}
    filled = path.read_text("utf-8-sig").replace("Amsterdam;;;", "Amsterdam;Ans;ans@voorbeeld.nl;020-1234567")
    path.write_text(f"{filled}GM9999;Elders;Bo;bo@voorbeeld.nl;\n", "utf-8")
    ran = hamonitor("contacts", "import", store, path, "--json")
    assert (ran.status, ran.json) == (1, {"added": 1, "changed": 0, "same": 0, "left_out": [6]})
    assert "rij 6" in hamonitor("contacts", "import", store, path).out
    found = {one["organisation"]: one for one in hamonitor("contacts", "list", store, "--json").json}
    assert found["GM0363"]["contacts"] == [{"name": "Ans", "mail": "ans@voorbeeld.nl", "telephone": "020-1234567"}]
    assert [found[code]["takes_part"] for code in ("GM0358", "GM0153")] == [True, False]
    said = hamonitor("contacts", "list", store).out
    assert "GM0363  Amsterdam: Ans, ans@voorbeeld.nl, 020-1234567" in said
    assert "1 contactpersoon; 3 organisaties zonder." in said


def test_contacts_are_deleted_of_one_or_of_all_and_never_by_leaving_something_out(store, tmp_path):
    path = tmp_path / "lijst.csv"
    path.write_text("code;mail\nGM0363;ans@voorbeeld.nl\nGM0358;bo@voorbeeld.nl\n")
    assert hamonitor("contacts", "import", store, path).status == 0
    assert hamonitor("contacts", "delete", store).status == 2
    assert hamonitor("contacts", "delete", store, "GM0363", "--all").status == 2
    assert hamonitor("contacts", "delete", store, "GM9999").status != 0
    assert hamonitor("contacts", "delete", store, "GM0363", "--json").json == {"contacts": 1, "moments": 0}
    assert "Gewist: 1 contactpersoon en 0 notities." in hamonitor("contacts", "delete", store, "--all").out
    said = [(line.about, line.result) for line in log_lines(store) if line.action == "contact"]
    assert ("2024-1 GM0363", "alles verwijderd: 1 contactpersonen, 0 notities") in said


@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
def test_reminders_of_a_group_are_listed_and_noted(store, tmp_path, suffix):
    path = tmp_path / f"lijst.{suffix}"
    options = ("--by", "region", "--group", "JZ13")
    found = hamonitor("reminders", store, *options, "--out", path, "--note", "--day", "2024-05-06", "--json").json
    assert found == {"organisations": ["GM0358", "JZ13"], "file": str(path), "rows": 2, "noted": True}
    if suffix == "csv":
        codes = [row["code"] for row in csv.DictReader(path.read_text("utf-8-sig").splitlines(True), delimiter=";")]
    else:
        codes = [row[1].value for row in list(load_workbook(path)["Herinneringen"].iter_rows())[1:]]
    assert codes == ["GM0358", "JZ13"]
    reminded = {
        one["organisation"]: one["reminded"] for one in hamonitor("response", store, "--missing", "--json").json
    }
    assert reminded == {"GM0358": ["2024-05-06"], "JZ13": ["2024-05-06"], "VNG": []}
    assert "herinnerd op 6 mei 2024" in hamonitor("reminders", store).out


def test_reminders_change_nothing_unless_asked_and_name_who_is_not_missing(store):
    before = hamonitor("response", store, "--missing", "--json").json
    assert "3 organisaties ontbreken." in hamonitor("reminders", store).out
    ran = hamonitor("reminders", store, "GM0363", "VNG", "--note")
    assert ran.status != 0
    assert "GM0363 hoort niet bij wie ontbreekt" in ran.err
    assert hamonitor("response", store, "--missing", "--json").json == before
    assert hamonitor("reminders", store, "--by", "size", "--note").status == 2
    assert hamonitor("reminders", store, "VNG", "--note", "--json").json["organisations"] == ["VNG"]
    assert hamonitor("response", store, "--missing", "--json").json[2]["reminded"] == [TODAY]
