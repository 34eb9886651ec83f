"""What can be wrong with what is given: one clear paragraph, the right status, nothing lost or half-written."""

import io
import re
import sqlite3
import sys
import zipfile

import openpyxl
import pytest

from hamonitor_desktop.signing.codes import new_code
from tests.cli.running import answers_of, hamonitor, make_office, write_answers
from tests.cli.saying import refused, told
from tests.factories import make_world

# --- code, round, package ---


@pytest.mark.parametrize(
    ("typed", "code"),
    [("ABCDE", "code_malformed"), ("", "code_malformed"), ("8" * 20, "code_malformed"), (None, "code_wrong")],
)
def test_a_wrong_code(office, typed, code):
    before = office.files()
    text = told(office.fill("GM0363", "1.xlsx", code=new_code() if typed is None else typed), code)
    assert "typ de code opnieuw" in text
    assert office.files() == before


def test_the_code_of_someone_else(office):
    before = office.files()
    text = told(office.fill("GM0363", "1.xlsx", code=office.code("GM0358")), "code_wrong")
    assert "Amsterdam" in text
    assert office.files() == before


def test_someone_elses_package_on_a_dossier(office):
    assert office.fill("GM0363", "1.xlsx").status == 0
    before = office.files()
    ran = office.fill("GM0358", "2.xlsx", dossier=office.dossier("GM0363"), key=office.folder / "GM0363.pem")
    text = told(ran, "dossier_other")
    assert "Amsterdam" in text
    assert "Aalsmeer" in text
    assert office.files() == before


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"", "not_a_package"), (b"een brief", "not_a_package"), (b"\xff\xfe\x00", "not_a_package")]
    + [(b"PK\x03\x04 kapot", "not_a_package"), (b"x" * 5_000_001, "not_a_package")],
)
def test_what_is_no_package(office, content, code):
    (office.folder / "vreemd.haronde").write_bytes(content)
    before = office.files()
    told(office.fill("GM0363", "1.xlsx", package=office.folder / "vreemd.haronde"), code)
    assert office.files() == before


def test_a_package_that_was_changed_or_cut_off(office):
    package = office.package("GM0363")
    whole = package.read_text("ascii")
    middle = len(whole) // 2
    for text in (whole[:middle] + ("A" if whole[middle] != "A" else "B") + whole[middle + 1 :], whole[:-10]):
        package.write_text(text, "ascii")
        ran = office.fill("GM0363", "1.xlsx")
        assert ran.status == 1
        assert "package_damaged" in ran.err or "not_a_package" in ran.err
    assert not office.dossier("GM0363").exists()


def test_a_return_in_place_of_a_package(office):
    assert office.fill("GM0363", "1.xlsx").status == 0
    told(office.fill("GM0363", "2.xlsx", package=office.folder / "1.xlsx"), "not_a_package")


def test_a_return_of_another_round(answered, tmp_path_factory):
    other = make_office(tmp_path_factory.mktemp("other"))
    with sqlite3.connect(other.store) as connection:  # the same round under another name
        connection.execute("PRAGMA foreign_keys=OFF")
        for table, column in (("rounds", "id"), ("participants", "round"), ("invitations", "round")):
            connection.execute(f"UPDATE {table} SET {column} = '2031-1'")  # noqa: S608 - our own names
        connection.execute("""UPDATE rounds SET document = replace(document, '2024-1', '2031-1')""")
    connection.close()
    file = answered.folder / "returns" / "GM0363.xlsx"
    outcome = refused(hamonitor("import", other.store, file, "--json", "--jobs", 1), "other_round")
    assert outcome["round"] == "2024-1"
    assert refused(hamonitor("verify", file, "--store", other.store, "--json"), "other_round")["trust"] == "unknown"


def test_a_return_under_a_package_of_another_store(answered, tmp_path_factory):
    other = make_office(tmp_path_factory.mktemp("other"))
    file = answered.folder / "returns" / "GM0363.xlsx"
    refused(hamonitor("import", other.store, file, "--json", "--jobs", 1), "other_package")


# --- returned files ---


def changed(path, change):
    book = openpyxl.load_workbook(path)
    change(book)
    book.save(path)


def test_a_changed_cell_is_named_and_the_rest_comes_in(answered):
    file = answered.folder / "returns" / "GM0363.xlsx"
    changed(file, lambda book: book["Antwoorden"].__setitem__("D5", "Gewijzigd"))
    outcome = refused(hamonitor("verify", file, "--json"), "changed_cell")
    assert "Antwoorden!D5" in "\n".join(outcome["messages"])
    assert "Gewijzigd" in "\n".join(outcome["messages"])
    ran = hamonitor("import", answered.store, answered.folder / "returns", "--json", "--jobs", 1)
    assert ran.status == 1
    assert [line["code"] for line in ran.lines] == ["accepted", "changed_cell", "accepted"]
    said = hamonitor("verify", file).out
    assert "Antwoorden!D5" in said


def test_what_a_signer_is_called_makes_no_line_of_its_own(tmp_path):
    world = make_world(tmp_path)
    (tmp_path / "a.xlsx").write_bytes(world.workbook("GM0363", signer_name="A\nb.xlsx: accepted", final=True))
    ran = hamonitor("import", world.store, tmp_path / "a.xlsx", "--jobs", 1)
    assert not any(line.startswith("b.xlsx") for line in ran.out.splitlines())
    assert "ondertekend door A b.xlsx: accepted op" in ran.out


def test_a_return_without_its_hidden_sheet(answered):
    file = answered.folder / "returns" / "GM0363.xlsx"
    changed(file, lambda book: book.remove(book["_retour"]))
    refused(hamonitor("verify", file, "--json"), "stripped")


def foreign():
    out = io.BytesIO()
    openpyxl.Workbook().save(out)
    return out.getvalue()


@pytest.mark.parametrize("share", [0.0, 0.1, 0.5, 0.9, 0.999])
def test_a_return_that_was_cut_off(answered, share):
    file = answered.folder / "returns" / "GM0363.xlsx"
    whole = file.read_bytes()
    file.write_bytes(whole[: int(len(whole) * share)])
    before = hamonitor("response", answered.store, "--json").json
    ran = hamonitor("import", answered.store, file, "--json", "--jobs", 1)
    assert ran.status == 1
    (outcome,) = ran.lines
    assert outcome["code"] in ("unreadable", "not_a_return", "hostile_file"), outcome
    assert hamonitor("response", answered.store, "--json").json == before


@pytest.mark.parametrize(
    ("content", "codes"),
    [
        (foreign(), {"not_a_return"}),
        (b"een brief", {"not_a_return", "unreadable"}),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, {"label_encrypted", "not_a_return"}),
        (b"PK\x05\x06" + b"\x00" * 18, {"unreadable", "not_a_return", "hostile_file"}),
    ],
    ids=["workbook", "text", "ole", "empty-zip"],
)
def test_a_foreign_file(answered, content, codes):
    file = answered.folder / "vreemd.xlsx"
    file.write_bytes(content)
    for ran in (hamonitor("verify", file, "--json"), hamonitor("import", answered.store, file, "--json")):
        assert ran.json["code"] in codes
        refused(ran, ran.json["code"])


def test_a_document_in_another_zip(answered):
    file = answered.folder / "brief.xlsx"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("word/document.xml", "<x/>")
    assert hamonitor("verify", file, "--json").status == 1


def test_a_missing_file_and_a_folder(answered):
    told(hamonitor("verify", answered.folder / "weg.xlsx"), "file_missing")
    assert "een map waar een bestand hoort" in told(hamonitor("verify", answered.folder), "file_missing")
    refused(hamonitor("import", answered.store, answered.folder / "weg.xlsx", "--json"), "file_missing")


def test_a_name_with_control_characters_makes_no_line_and_no_colour_of_a_terminal(tmp_path):
    code = "name_unfit" if sys.platform == "win32" else "file_missing"  # Windows has no such names at all
    said = told(hamonitor("verify", tmp_path / "nee\x1b[31m\n\u202erood.xlsx"), code)
    assert "nee [31m  rood.xlsx" in said
    assert said.isprintable()


def test_an_empty_folder_is_no_fault(answered):
    (answered.folder / "leeg").mkdir()
    ran = hamonitor("import", answered.store, answered.folder / "leeg")
    assert (ran.status, ran.out) == (0, "0 bestanden: 0 binnen, 0 geweigerd.\n")


# --- answers ---


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([("GM0363", "gemeente.99", "ja", "")], "Regel 2: vraag ‘gemeente.99’"),
        ([("GM0363", "rijk.1.1", "ja", "")], "Regel 2: vraag ‘rijk.1.1’"),
        ([("GM0358", "gemeente.2.6", "ja", "")], "geen regel van GM0363, wel van ‘GM0358’."),
        ([("GM0363", "gemeente.3.15", "101", "")], "Regel 2: gemeente.3.15: Het getal moet"),
        ([("GM0363", "gemeente.3.15", "veel", "")], "‘veel’ is geen getal"),
        ([("GM0363", "gemeente.3.15", "nan", "")], "‘nan’ is geen getal"),
        ([("GM0363", "gemeente.3.13", "0_18|0_19", "")], "‘0_19’ is geen antwoord"),
        ([("GM0363", "gemeente.2.6", "ja", ""), ("GM0363", "gemeente.2.6", "nee", "")], "staat er twee keer in"),
        ([("GM0363", "gemeente.2.6", "unknown", "x" * 2001)], "1 teken te lang"),
        ([("GM0363", "gemeente.2.6", "unknown", "\x07")], "een teken dat niet kan"),
        ([("GM0363", "gemeente.2.6")], "hier horen 4 kolommen, er staan er 2"),
    ],
)
def test_answers_that_do_not_fit_are_named_by_row_and_nothing_changes(office, rows, words):
    assert office.fill("GM0363", "1.xlsx").status == 0
    write_answers(office.folder / "fout.csv", rows)
    before = office.files()
    assert words in told(office.fill("GM0363", "2.xlsx", answers=office.folder / "fout.csv"), "answers_bad")
    assert office.files() == before


@pytest.mark.parametrize(
    "content",
    [b"", b"vraag;antwoord\n", b"\xff\xfeo\x00", b'organisation,question,value,explanation\nGM0363,"a,ja,\n']
    + [b"organisation,question,value,explanation\nGM0363,gemeente.1.1,\xe9,\n"],
    ids=["empty", "header", "utf-16", "quote", "latin-1"],
)
def test_answers_that_are_no_csv(office, content):
    (office.folder / "fout.csv").write_bytes(content)
    before = office.files()
    told(office.fill("GM0363", "1.xlsx", answers=office.folder / "fout.csv"), "answers_bad")
    told(hamonitor("demo", office.folder / "demo", "--answers", office.folder / "fout.csv"), "answers_bad")
    assert office.files() == before


def test_demo_names_every_fault_by_row_before_it_makes_anything(tmp_path):
    rows = [*answers_of("VNG", "vng"), ("GM9999", "gemeente.2.6", "ja", ""), ("GM0363", "vng.2.1", "ja", "")]
    file = write_answers(tmp_path / "a.csv", [*rows, ("GM0363", "gemeente.3.15", "-1", "")])
    text = told(hamonitor("demo", tmp_path / "uit", "--answers", file), "answers_bad")
    last = len(rows) + 2  # the header is row 1
    assert re.search(
        rf"Regel {last - 2}: .*‘GM9999’.*; regel {last - 1}: .*‘vng.2.1’.*; regel {last}: gemeente.3.15: ", text
    )
    assert not (tmp_path / "uit").exists()


def test_answers_from_a_dutch_spreadsheet(tmp_path):
    text = "organisation;question;value;explanation\r\nGM0363;gemeente.3.15;12.5;\r\n"
    (tmp_path / "a.csv").write_bytes(b"\xef\xbb\xbf" + text.encode())
    ran = hamonitor("demo", tmp_path / "uit", "--answers", tmp_path / "a.csv", "--json")
    assert (ran.status, ran.json["accepted"]) == (0, 1)


def test_a_final_return_with_questions_left_is_not_made(office):
    write_answers(office.folder / "deel.csv", [("GM0363", "gemeente.2.6", "unknown", "")])
    text = told(office.fill("GM0363", "1.xlsx", "--final", answers=office.folder / "deel.csv"), "findings_block")
    assert "fouten" in text
    assert not (office.folder / "1.xlsx").exists()
    assert office.fill("GM0363", "1.xlsx", "--json", answers=office.folder / "deel.csv").json["revision"] == 1


def test_a_return_that_is_there_is_not_written_over(office):
    assert office.fill("GM0363", "1.xlsx").status == 0
    write_answers(office.folder / "GM0363.csv", answers_of("GM0363", "gemeente", seed=3))
    before = office.files()
    told(office.fill("GM0363", "1.xlsx"), "file_exists")
    assert office.files() == before


# --- keys ---


def test_a_wrong_or_short_passphrase(office):
    short = office.folder / "kort.txt"
    short.write_text("kort\n", "utf-8")
    before = office.files()
    told(office.fill("GM0363", "1.xlsx", passphrase_file=short), "passphrase_short")
    assert office.files() == before
    assert office.fill("GM0363", "1.xlsx").status == 0
    before = office.files()
    told(office.fill("GM0363", "2.xlsx", passphrase_file=short), "passphrase_wrong")
    told(office.fill("GM0363", "2.xlsx", passphrase_file=office.folder / "weg.txt"), "file_missing")
    told(office.fill("GM0363", "2.xlsx", passphrase_file=office.dossier("GM0363")), "passphrase_unreadable")
    assert office.files() == before


def test_a_key_file_that_is_none(office):
    (office.folder / "k.pem").write_text("geen sleutel")
    before = office.files()
    assert "k.pem" in told(office.fill("GM0363", "1.xlsx", key=office.folder / "k.pem"), "key_unreadable")
    assert office.files() == before


def test_another_central_key_invites_nobody(office):
    more = ("--edition", "2024", "--round", "2024-2", "--register", office.folder / "register.csv", *office.central)
    assert hamonitor("round", "create", office.store, *more).status == 0
    other = ("--key", office.folder / "k.pem", "--passphrase-file", office.folder / "zin.txt")
    elsewhere = ("--edition", "2024", "--round", "2024-1", "--register", office.folder / "register.csv", *other)
    assert hamonitor("round", "create", office.folder / "b.sqlite", *elsewhere).status == 0
    before = office.files()
    out = ("--out", office.folder / "uit2", "--round", "2024-2")
    told(hamonitor("round", "invite", office.store, *out, *other), "central_key_other")
    assert office.files() == before


def test_inviting_or_creating_twice(office):
    before = office.files()
    told(hamonitor("round", "invite", office.store, "--out", office.folder / "u2", *office.central), "already_invited")
    more = ("--edition", "2024", "--round", "2024-1", *office.central)
    told(hamonitor("round", "create", office.store, *more), "round_exists")
    assert office.files() == before
