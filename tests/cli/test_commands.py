"""Each command once as it is meant, with its output in the form that others rely on."""

import csv
import io
import re
from collections import Counter

import pytest

from tests.cli.running import answers_of, hamonitor, write_answers
from tests.factories import AMSTERDAM, PEOPLE, make_world, read_package

COUNTS = {"rijk": 33, "vng": 23, "regio": 20, "gemeente": 28, "bgzj": 9, "sbj": 6, "kbl": 9}
ROW = ["code", "actor", "kind", "theme", "agreement", "role", "basis", "options", "relevant", "minimum", "maximum"]
OUTCOME = [
    *("file", "code", "trust", "organisation", "round", "revision", "final", "signer", "signed_at", "messages"),
]  # fmt: skip
FREQUENCIES = ["round", "actor", "group", "question", "option", "n", "base", "percentage"]
NUMBERS = ["round", "actor", "group", "question", "n", "mean", "median", "minimum", "maximum", "sum"]
RESPONSE = ["round", "actor", "group", "invited", "received", "provisional", "final", "missing", "percentage"]
COLUMNS = {"frequencies": FREQUENCIES, "numbers": NUMBERS, "response": RESPONSE}


def table(text):
    return list(csv.DictReader(io.StringIO(text)))


# --- edition ---


def test_edition_show_gives_every_question_in_the_fixed_form():
    ran = hamonitor("edition", "show", "2024", "--json")
    assert ran.status == 0
    rows = ran.json
    assert all(list(row) == ROW for row in rows)
    assert Counter(row["actor"] for row in rows) == COUNTS
    codes = [row["code"] for row in rows]
    assert len(set(codes)) == len(codes)
    assert not any("unknown" in row["options"] for row in rows)
    assert {row["kind"] for row in rows} <= {
        *("status", "yes_no", "single", "multiple", "number", "percentage", "amount", "scale", "text")
    }
    for row in rows:
        if row["relevant"] is not None:
            assert list(row["relevant"]) == ["question", "any_of"]
            parent = next(other for other in rows if other["code"] == row["relevant"]["question"])
            assert set(row["relevant"]["any_of"]) <= set(parent["options"])
            assert codes.index(parent["code"]) < codes.index(row["code"])


def test_edition_show_for_a_reader_has_the_same_questions():
    shown = hamonitor("edition", "show", "2024").out
    assert all(row["code"] in shown for row in hamonitor("edition", "show", "2024", "--json").json)


def test_an_edition_is_begun_checked_and_shown(tmp_path):
    folder = tmp_path / "2025"
    assert hamonitor("edition", "new", "2025", "--from", "2024", "--out", folder, "--json").json == {
        "folder": str(folder)
    }
    assert hamonitor("edition", "check", folder, "--json").json == {"good": True, "faults": []}
    assert len(hamonitor("edition", "show", folder, "--json").json) == sum(COUNTS.values())


def test_a_broken_edition_is_refused_with_every_fault(tmp_path):
    hamonitor("edition", "new", "2025", "--from", "2024", "--out", tmp_path / "e")
    path = tmp_path / "e" / "gemeente.toml"
    path.write_text(path.read_text("utf-8").replace('kind = "status"', 'kind = "stemming"', 1), "utf-8")
    ran = hamonitor("edition", "check", tmp_path / "e", "--json")
    assert ran.status == 1
    assert ran.json["good"] is False
    assert any("gemeente.toml" in fault and "kind" in fault for fault in ran.json["faults"])
    assert hamonitor("edition", "check", tmp_path / "e").status == 1


# --- round ---


def test_a_round_tells_what_it_made(office):
    more = ("--edition", "2024", "--round", "2024-2", "--register", office.folder / "register.csv", *office.central)
    made = hamonitor("round", "create", office.store, *more, "--json")
    assert made.status == 0
    assert {**made.json, "fingerprint": ""} == {
        "round": "2024-2",
        "edition": "2024",
        "organisations": len(PEOPLE),
        "fingerprint": "",
        "reference_date": "2024-06-30",
    }
    assert re.fullmatch("[0-9a-f]{64}", made.json["fingerprint"])


@pytest.mark.parametrize("more", [(), ("--peers-from-start",)])
def test_others_figures_are_seen_from_the_start_only_where_the_round_was_made_so(office, more):
    register = ("--register", office.folder / "register.csv")
    said = ("--edition", "2024", "--round", "2024-2", *register, *office.central, *more)
    assert hamonitor("round", "create", office.store, *said).status == 0
    out = office.folder / "brieven"
    assert hamonitor("round", "invite", office.store, "--round", "2024-2", "--out", out, *office.central).status == 0
    package = next(out.glob("VNG-*"))
    assert read_package(package).round.peers_from_start is bool(more)


def test_an_invitation_is_a_package_and_a_code_for_each(invited_once):
    rows = table((invited_once.folder / "uit" / "codes.csv").read_text("utf-8-sig"))
    assert [row["organisation"] for row in rows] == [person.code for person in PEOPLE]
    assert all(re.fullmatch("([A-Z2-7]{5}-){3}[A-Z2-7]{5}", row["code"]) for row in rows)
    assert all((invited_once.folder / "uit" / row["package"]).is_file() for row in rows)


def test_letters_go_apart_from_the_packages_and_the_codes_with_them(office):
    more = ("--edition", "2024", "--round", "2024-2", "--register", office.folder / "register.csv", *office.central)
    assert hamonitor("round", "create", office.store, *more).status == 0
    out, letters = office.folder / "pakketten", office.folder / "brieven"
    said = ("--round", "2024-2", "--out", out, "--letters", letters, *office.central)
    made = hamonitor("round", "invite", office.store, *said, "--json")
    assert made.json["letters"] == str(letters)
    assert made.json["codes"] == str(letters / "codes.csv")
    assert len(list(letters.glob("brief-*.docx"))) == len(PEOPLE)
    assert not list(out.glob("*.csv"))
    again = ("GM0363", "--reason", "kwijt", *said[:2], "--out", out, "--letters", letters, *office.central)
    recoded = hamonitor("round", "recode", office.store, *again)
    assert recoded.status == 0
    assert f"De brief is {letters / 'brief-GM0363-amsterdam-code-2.docx'}." in recoded.out


def test_one_more_joins_and_another_leaves_before_and_after_inviting(office):
    more = ("--edition", "2024", "--round", "2024-2", "--register", office.folder / "register.csv", *office.central)
    assert hamonitor("round", "create", office.store, *more).status == 0
    of, letters = ("--round", "2024-2"), office.folder / "brieven"
    assert hamonitor("round", "withdraw", office.store, "VNG", "--reason", "Vraagt uitstel.", *of).status == 0
    added = hamonitor("round", "add", office.store, "GM0384", *of, "--json")
    assert added.json == {"organisation": "GM0384"}
    assert hamonitor("round", "invite", office.store, *of, "--out", office.folder / "p", *office.central).status == 0
    codes = table((office.folder / "p" / "codes.csv").read_text("utf-8-sig"))
    assert [row["organisation"] for row in codes] == ["GM0363", "GM0358", "JZ13", "GM0384"]
    row = ("GM9999", "--name", "Nieuwstad", "--actor", "gemeente", "--region", "JZ13")
    refused = hamonitor("round", "add", office.store, *row, *of)
    assert (refused.status, "al uitgenodigd" in refused.err) == (2, True)
    out = ("--out", office.folder / "erbij", "--letters", letters, *office.central)
    joined = hamonitor("round", "add", office.store, *row, *of, *out)
    assert joined.out.startswith("Nieuwstad (GM9999) doet mee. Het rondepakket staat in ")
    assert len(list(letters.glob("*.docx"))) == 1
    left = hamonitor("round", "withdraw", office.store, "GM9999", "--reason", "Toch niet.", *of)
    assert left.out == "GM9999 doet niet meer mee. Haar codes gelden niet meer.\n"


@pytest.mark.parametrize(
    ("more", "codes"),
    [
        (("--kinds", "gemeente,regio"), ["GM0363", "GM0358", "JZ13"]),
        (("--without", "GM0363,Aalsmeer"), ["JZ13", "VNG"]),
        (("--only", "VNG"), ["VNG"]),
    ],
)
def test_a_round_asks_those_who_were_chosen(office, more, codes):
    said = ("--edition", "2024", "--round", "2024-2", "--register", office.folder / "register.csv")
    assert hamonitor("round", "create", office.store, *said, *more, *office.central).status == 0
    out = ("--round", "2024-2", "--out", office.folder / "p")
    assert hamonitor("round", "invite", office.store, *out, *office.central).status == 0
    listed = table((office.folder / "p" / "codes.csv").read_text("utf-8-sig"))
    assert [row["organisation"] for row in listed] == codes


def test_who_is_not_in_the_register_cannot_be_chosen(office):
    said = ("--edition", "2024", "--round", "2024-2", "--register", office.folder / "register.csv")
    refused = hamonitor("round", "create", office.store, *said, "--only", "GM9999", *office.central)
    assert (refused.status, "Niet in het register: ‘GM9999’." in refused.err) == (2, True)


def test_a_round_is_given_other_days_and_the_day_it_is_measured_by_is_told(office):
    days = ("--opens", "2027-04-01", "--closes", "2027-06-30")
    more = ("--edition", "2024", "--round", "2027-1", *days, "--register", office.folder / "register.csv")
    made = hamonitor("round", "create", office.store, *more, *office.central)
    assert made.out.endswith("De peildatum is 30 juni 2027.\n")
    of = ("round", "dates", office.store, "--round", "2027-1")
    first = hamonitor(*of, "--closes", "2027-07-14", "--reason", "Uitstel.")
    assert first.out == "Ronde 2027-1 loopt van 1 april 2027 tot en met 14 juli 2027.\n"
    out = ("--round", "2027-1", "--out", office.folder / "p2027")
    assert hamonitor("round", "invite", office.store, *out, *office.central).status == 0
    told = hamonitor(*of, "--opens", "2027-03-01", "--reason", "Eerder.", "--json")
    assert told.json == {
        "round": "2027-1",
        "opens": "2027-03-01",
        "closes": "2027-07-14",
        "before": {"opens": "2027-04-01", "closes": "2027-07-14"},
        "packages": len(PEOPLE),
    }
    again = hamonitor(*of, "--closes", "2027-07-31", "--reason", "Nog een keer.")
    assert "4 organisaties hebben al een pakket met de oude dagen" in again.out
    wrong = hamonitor(*of, "--closes", "2027-07-31", "--reason", "Nog een keer.")
    assert (wrong.status, "die de ronde al heeft" in wrong.err) == (2, True)
    assert hamonitor(*of, "--closes", "2027-08-01").status == 2


def test_a_package_in_a_workbook_is_filled_in_all_the_same(office):
    more = ("--edition", "2024", "--round", "2024-2", "--register", office.folder / "register.csv", *office.central)
    assert hamonitor("round", "create", office.store, *more).status == 0
    out = ("--round", "2024-2", "--out", office.folder / "brieven", "--carrier", "xlsx")
    assert hamonitor("round", "invite", office.store, *out, *office.central).status == 0
    rows = table((office.folder / "brieven" / "codes.csv").read_text("utf-8-sig"))
    row = next(row for row in rows if row["organisation"] == "VNG")
    package = office.folder / "brieven" / row["package"]
    assert package.suffix == ".xlsx"
    ran = office.fill("VNG", "v.xlsx", "--json", "--final", package=package, code=row["code"])
    assert (ran.status, ran.json["round"]) == (0, "2024-2")


# --- verify, import ---


def test_verify_without_a_store_says_that_the_signer_is_unknown(answered):
    ran = hamonitor("verify", answered.folder / "returns" / "GM0363.xlsx", "--json")
    assert ran.status == 0
    assert list(ran.json) == OUTCOME
    told = {**ran.json, "signed_at": "", "messages": []}
    assert told == {
        "file": str(answered.folder / "returns" / "GM0363.xlsx"),
        "code": "valid",
        "trust": "unknown",
        "organisation": "GM0363",
        "round": "2024-1",
        "revision": 1,
        "final": True,
        "signer": "A. Jansen",
        "signed_at": "",
        "messages": [],
    }
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00", ran.json["signed_at"])
    assert any("niet bekend" in message for message in ran.json["messages"])


def test_verify_with_a_store_is_proved_first_and_pinned_once_imported(answered):
    file = answered.folder / "returns" / "GM0363.xlsx"
    before = answered.files()
    assert hamonitor("verify", file, "--store", answered.store, "--json").json["trust"] == "proved"
    assert answered.files() == before
    hamonitor("import", answered.store, file, "--jobs", 1)
    again = hamonitor("verify", file, "--store", answered.store, "--json")
    assert (again.status, again.json["code"], again.json["trust"]) == (0, "valid", "pinned")


def test_import_gives_one_line_per_file_and_twice_changes_nothing(answered):
    first = hamonitor("import", answered.store, answered.folder / "returns", "--json", "--jobs", 1)
    figures = hamonitor("analyse", answered.store, "frequencies").out
    second = hamonitor("import", answered.store, answered.folder / "returns", "--json")
    assert (first.status, second.status) == (0, 0)
    assert all(list(line) == OUTCOME for line in first.lines)
    assert [line["code"] for line in first.lines] == ["accepted"] * 3
    assert [line["code"] for line in second.lines] == ["already_imported"] * 3
    assert hamonitor("analyse", answered.store, "frequencies").out == figures


def test_import_for_a_reader_counts_what_came_in(answered):
    said = hamonitor("import", answered.store, answered.folder / "returns", "--jobs", 1).out
    assert "A. Jansen" in said
    assert "3 bestanden: 3 binnen, 0 geweigerd." in said
    one = next((answered.folder / "returns").iterdir())
    assert "\n1 bestand: 1 binnen, 0 geweigerd." in hamonitor("import", answered.store, one, "--jobs", 1).out


def test_an_older_version_is_counted_apart_from_what_is_refused(tmp_path):
    world, paths = make_world(tmp_path, (AMSTERDAM,)), []
    for revision in (2, 1):
        paths.append(tmp_path / f"{revision}.xlsx")
        paths[-1].write_bytes(world.workbook("GM0363", revision))
    ran = hamonitor("import", world.store, *paths, "--jobs", 1)
    assert "2 bestanden: 1 binnen, 1 oudere versie, 0 geweigerd." in ran.out
    assert ran.status == 1


# --- figures ---


@pytest.fixture(scope="module")
def counted(answered_once, tmp_path_factory):
    office = answered_once.copied(tmp_path_factory.mktemp("counted"))
    assert hamonitor("import", office.store, office.folder / "returns", "--jobs", 1).status == 0
    return office


def test_the_response_by_kind_of_party(counted):
    rows = {row["actor"]: row for row in hamonitor("response", counted.store, "--json").json}
    assert (rows["gemeente"]["invited"], rows["gemeente"]["provisional"], rows["gemeente"]["final"]) == (2, 1, 1)
    assert (rows["vng"]["missing"], rows["vng"]["percentage"]) == (1, 0)
    assert rows["vng"]["rejected"] == 0
    text = hamonitor("response", counted.store, "--round", "2024-1").out
    assert "gemeenten" in text.lower()
    assert "afgewezen" in text


@pytest.mark.parametrize("name", COLUMNS)
@pytest.mark.parametrize("by", [None, "size", "region", "province"])
def test_a_table_is_the_same_as_csv_json_and_file(name, by, counted, tmp_path):
    asked = ("analyse", counted.store, name, *(("--by", by) if by else ()))
    text = hamonitor(*asked).out
    rows = table(text)
    assert rows
    assert list(rows[0]) == COLUMNS[name]
    as_json = hamonitor(*asked, "--format", "json").json
    assert hamonitor(*asked, "--json").json == as_json
    assert [["" if value is None else str(value) for value in row.values()] for row in as_json] == [
        list(row.values()) for row in rows
    ]
    ran = hamonitor(*asked, "--format", "csv", "--out", tmp_path / "uit" / "t.csv")
    assert (ran.status, ran.out) == (0, "")
    assert (tmp_path / "uit" / "t.csv").read_text("utf-8") == text


def test_groups_have_the_fixed_names(counted):
    groups = {
        by: {row["group"] for row in table(hamonitor("analyse", counted.store, "response", "--by", by).out)}
        for by in ("size", "region", "province")
    }
    assert groups["size"] == {"over_100000", "up_to_100000"}
    assert groups["region"] == {"JZ13"}
    assert groups["province"] == {"PV27"}


def test_one_kind_of_party_and_final_returns_alone(counted):
    asked = ("analyse", counted.store, "frequencies", "--actor", "gemeente")
    rows, final = table(hamonitor(*asked).out), table(hamonitor(*asked, "--final-only").out)
    assert {row["actor"] for row in rows} == {"gemeente"}
    question = rows[0]["question"]
    total = [sum(int(row["n"]) for row in found if row["question"] == question) for found in (rows, final)]
    assert total == [2, 1]
    asked = ("analyse", counted.store, "response", "--actor", "gemeente")
    ((every,), (alone,)) = (table(hamonitor(*asked, *more).out) for more in ([], ["--final-only"]))
    assert [every[name] for name in ("received", "provisional", "final", "missing")] == ["2", "1", "1", "0"]
    assert [alone[name] for name in ("received", "provisional", "final", "missing")] == ["1", "0", "1", "1"]
    assert float(alone["percentage"]) == 50


def test_an_unknown_kind_of_party_or_round_is_told_with_the_known_ones(counted):
    ran = hamonitor("analyse", counted.store, "numbers", "--actor", "provincie")
    assert ran.status == 2
    assert "gemeente" in ran.err
    ran = hamonitor("response", counted.store, "--round", "2031-1")
    assert ran.status == 1
    assert "2024-1" in ran.err


# --- demo ---


@pytest.mark.parametrize(
    ("until", "steps", "accepted"),
    [
        ("invite", ["invite"], 0),
        ("import", ["invite", "fill", "import"], 3),
        ("report", ["invite", "fill", "import", "analyse", "report"], 3),
    ],
)
def test_demo_tells_what_it_did_until_the_step_asked(until, steps, accepted, tmp_path):
    ran = hamonitor("demo", tmp_path / "uit", "--organisations", 3, "--until", until, "--json")
    assert (ran.status, ran.err) == (0, "")
    assert list(ran.json) == ["published", "organisations", "accepted", "seconds"]
    assert (ran.json["organisations"], ran.json["accepted"]) == (3, accepted)
    assert list(ran.json["seconds"]) == steps
    assert bool(ran.json["published"]) is (until == "report")
    for row in ran.json["published"]:
        assert list(row) == ["id", "published", "computed", "n", "base", "equal", "reason"]
        assert (row["reason"] is None) is row["equal"]


def test_demo_with_answers_of_ones_own_compares_nothing(tmp_path):
    hidden = [("GM0358", "gemeente.2.6", "nee", ""), ("GM0358", "gemeente.2.6b", "3", "")]
    given = write_answers(tmp_path / "a.csv", [*answers_of("VNG", "vng"), *hidden])
    ran = hamonitor("demo", tmp_path / "uit", "--answers", given, "--json")
    assert list(ran.json) == ["organisations", "accepted", "ignored", "seconds"]
    assert (ran.json["organisations"], ran.json["accepted"], ran.json["ignored"]) == (2, 2, 1)
    assert {path.suffix for path in (tmp_path / "uit" / "packages").iterdir()} == {".haronde"}
    report = (tmp_path / "uit" / "report.html").read_text("utf-8")
    assert "draait op eigen antwoorden" in report
    assert not re.search("<table|zijn gelijk|naast de berekening", report)
    assert not (tmp_path / "uit" / "report.csv").exists()
    assert {row["actor"] for row in table(hamonitor("analyse", tmp_path / "uit" / "store.sqlite", "response").out)} == {
        "gemeente",
        "vng",
    }


def test_demo_that_stops_early_says_why_parts_are_missing(tmp_path):
    assert hamonitor("demo", tmp_path / "d", "--organisations", 1, "--until", "invite").status == 0
    assert "Stopte het voorbeeld eerder" in (tmp_path / "d" / "LEESMIJ.txt").read_text(encoding="utf-8")


def test_demo_says_that_all_is_made_up(tmp_path):
    ran = hamonitor("demo", tmp_path / "uit", "--organisations", 2)
    assert "VERZONNEN VOORBEELD" in ran.out
    report = (tmp_path / "uit" / "report.html").read_text("utf-8")
    assert report.count("VERZONNEN VOORBEELD") == 4  # in the title, above, below, and in the head that is on every page
    assert (
        'class="made-up">VERZONNEN VOORBEELD. Eigen opgave'
        in report[report.index("<thead>") : report.index("</thead>")]
    )
    assert hamonitor("response", tmp_path / "uit" / "store.sqlite").out.startswith("VERZONNEN VOORBEELD")
    (some, *_) = (tmp_path / "uit" / "returns").iterdir()
    assert any("VERZONNEN" in message for message in hamonitor("verify", some, "--json").json["messages"])


def test_the_same_seed_makes_the_same_answers(tmp_path):
    tables = []
    for name, seed in (("a", 7), ("b", 7), ("c", 8)):
        assert hamonitor("demo", tmp_path / name, "--organisations", 4, "--seed", seed).status == 0
        store = tmp_path / name / "store.sqlite"
        tables.append([hamonitor("analyse", store, kind).out for kind in ("frequencies", "numbers")])
    assert tables[0] == tables[1]
    assert tables[0] != tables[2]


@pytest.mark.soak
def test_the_whole_demo_gives_every_published_figure_that_can_be_reached(tmp_path):
    ran = hamonitor("demo", tmp_path / "uit", "--json")
    assert (ran.json["organisations"], ran.json["accepted"]) == (354, 354)
    different = {row["id"]: row["reason"] for row in ran.json["published"] if not row["equal"]}
    assert len(ran.json["published"]) == 130
    assert len(different) == 2
    assert all(identifier.startswith("resp-") for identifier in different)
