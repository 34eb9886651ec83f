"""What the central team writes, with names and texts of somebody who means harm in it: every text will be opened.

A register can come from anyone, and so can a file's name. A Dutch Excel takes a CSV apart at semicolons, also one with
commas, and there at each new line; it follows no quotes that begin halfway.
"""

import csv
import io
import json
import os
import re
import stat
import zipfile
from dataclasses import replace
from datetime import date

import docx
import openpyxl
import pytest
from sqlalchemy import update
from sqlalchemy.exc import IntegrityError

from hamonitor_desktop.cli import main
from hamonitor_desktop.domain.contacts import Contact
from hamonitor_desktop.domain.decisions import Decision
from hamonitor_desktop.domain.organisations import Organisation, Register
from hamonitor_desktop.domain.receipts import Verdict
from hamonitor_desktop.domain.rounds import Round
from hamonitor_desktop.signing.keys import new_key
from hamonitor_desktop.store.central.opening import open_store
from hamonitor_desktop.store.central.reading import read_invitations
from hamonitor_desktop.store.central.tables import decisions, returns
from hamonitor_desktop.usecases import contacts
from hamonitor_desktop.usecases.contact_list import save_contacts
from hamonitor_desktop.usecases.deciding import decide, receipt_name
from hamonitor_desktop.usecases.evidence_export import export_evidence
from hamonitor_desktop.usecases.importing import import_paths
from hamonitor_desktop.usecases.outcome_list import reply, save_outcomes, save_replies
from hamonitor_desktop.usecases.reminding import missing_list, save_reminders
from hamonitor_desktop.usecases.round_plan import RoundPlan
from hamonitor_desktop.usecases.rounds import create_round, invite
from tests.factories import AALSMEER, AMSTERDAM, make_world

FORMULA = re.compile("['\\s]*[=+\\-@\uff1d\uff0b\uff0d\uff20]")
NAMES = (
    '=HYPERLINK("http://x.nl","klik")',
    "Gemeente;=cmd|' /C calc'!A0",
    "+31;@SUM(1+1)*cmd|' /C calc'!A0",
    "\uff1d1+1",
    "'=1+1",
    '"=1+1',
    'A";=1+1;"',
    "{ INCLUDETEXT C:\\\\geheim.txt } « MERGEFIELD code »",
    "<w:fldSimple w:instr='INCLUDETEXT x'/>]]>&x;",
    "CON",
    "../../../etc/passwd",
    "x" * 200,
)
PEOPLE = tuple(Organisation(f"GM{9000 + at}", name, "gemeente") for at, name in enumerate(NAMES))


def excel_cells(data, list_separator=";"):
    """The cells that a Dutch Excel makes of a CSV: a quote counts at the begin of a cell alone."""
    text = data.decode("utf-8-sig")
    cells, cell, quoted, at = [], "", False, 0
    while at < len(text):
        sign = text[at]
        if quoted:
            if text.startswith('""', at):
                cell, at = f'{cell}"', at + 1
            elif sign == '"':
                quoted = False
            else:
                cell += sign
        elif sign == '"' and not cell:
            quoted = True
        elif sign in (list_separator, "\r", "\n"):
            cells.append(cell)
            cell = ""
        else:
            cell += sign
        at += 1
    return [*cells, cell]


def live(data):
    """The cells of a CSV that a Dutch Excel would work out."""
    return [cell for cell in excel_cells(data) if cell.startswith(("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b"))]


def test_the_reader_here_sees_what_excel_would_work_out():
    assert live(b"a,b;=1\n") == ["=1"]
    assert live(b'a,"x\n=1"\n') == ['=1"']
    assert live(b'"=1";b\n') == ["=1"]
    assert live(b"a;'=1\n") == []


def files_of(*folders):
    return sorted(path for folder in folders for path in folder.rglob("*") if path.is_file())


@pytest.fixture(scope="module")
def invited(tmp_path_factory):
    folder, key = tmp_path_factory.mktemp("namen"), new_key("Centraal team")
    store = folder / "store.sqlite"
    create_round(store, RoundPlan("2024", "2024-1", Register("proef", "proef", PEOPLE)), key)
    made = invite(store, folder / "pakketten", key, letters=folder / "brieven", carrier="xlsx")
    return store, folder, made


def test_no_name_of_an_organisation_is_worked_out_in_codes_letters_and_merge_list(invited):
    _, folder, made = invited
    lists = [path for path in files_of(folder / "brieven") if path.suffix == ".csv"]
    assert len(lists) == 2
    for path in lists:
        assert live(path.read_bytes()) == []
    with made.codes.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert [len(row["code"]) for row in rows] == [23] * len(NAMES)
    (book,) = [path for path in files_of(folder / "brieven") if path.suffix == ".xlsx"]
    for row in openpyxl.load_workbook(book).worksheets[0].iter_rows():
        assert {cell.data_type for cell in row} == {"s"}
        assert all(cell.quotePrefix for cell in row if str(cell.value).startswith(("=", "+", "-", "@", "\uff1d")))


def test_a_letter_has_a_name_as_plain_words_and_no_field_of_word(invited):
    _, folder, _ = invited
    letters = [path for path in files_of(folder / "brieven") if path.suffix == ".docx"]
    assert len(letters) == len(NAMES)
    for person, path in zip(PEOPLE, letters, strict=True):
        with zipfile.ZipFile(path) as made:
            markup = made.read("word/document.xml")
            others = [made.read(name) for name in made.namelist() if name.endswith(".rels")]
        assert not re.search(rb"<w:(fldSimple|fldChar|instrText|hyperlink|altChunk)\b", markup)
        assert b'TargetMode="External"' not in b"".join(others)
        assert any(person.name in paragraph.text for paragraph in docx.Document(str(path)).paragraphs)


def test_a_file_is_called_by_letters_and_digits_whatever_the_organisation_is_called(invited):
    _, folder, _ = invited
    made = files_of(folder / "pakketten", folder / "brieven")
    assert len(made) == 2 * len(NAMES) + 3
    for path in made:
        assert re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9-]{0,80}\.(xlsx|docx|csv)", path.name)
    assert all(path.parent in (folder / "pakketten", folder / "brieven") for path in made)


@pytest.mark.skipif(os.name == "nt", reason="Windows has the rights of the folder")
def test_what_holds_codes_contacts_or_evidence_is_for_ones_own_eyes(invited, tmp_path):
    store, folder, made = invited
    contacts.save_contact(store, "2024-1", Contact("GM9000", "=Ans", "ans@voorbeeld.nl", "+31 6 12345678"))
    save_contacts(tmp_path / "contacten.csv", contacts.contact_entries(store))
    save_reminders(tmp_path / "herinneren.csv", ROUND, missing_list(store), date(2024, 5, 1))
    export_evidence(store, tmp_path / "bewijs.zip")
    private = [*files_of(folder / "brieven"), made.codes, *files_of(tmp_path)]
    assert len(private) == len(NAMES) + 3 + 1 + 3
    assert {stat.S_IMODE(path.stat().st_mode) for path in private} == {0o600}
    assert live((tmp_path / "contacten.csv").read_bytes()) == []
    assert live((tmp_path / "herinneren.csv").read_bytes()) == []


ROUND = Round("2024-1", "2024", "0" * 64, date(2024, 4, 8), date(2024, 6, 30), date(2024, 6, 30))
FILES = (
    "retour;=1+1+cmd|' calc'!A0.xlsx",
    "'=1+1.xlsx",
    "a\n=1+1.xlsx",
    "-2.xlsx",
    "\x1b[31mrood\u202eslx.xlsx",
    "x\u009b31m.xlsx",
)


@pytest.fixture
def imported(tmp_path):
    """A folder with files whose names mean harm, imported; what came of them, and the store."""
    world, folder = make_world(tmp_path, (AMSTERDAM, AALSMEER)), tmp_path / "binnen"
    folder.mkdir()
    for name in FILES:
        try:
            (folder / name).write_bytes(b"geen retour")
        except OSError:
            pytest.skip("this system takes no such names")
    return world, import_paths(world.store, [folder], jobs=1)


def test_no_name_of_a_file_is_worked_out_in_lists_and_evidence(imported, tmp_path):
    world, outcomes = imported
    save_outcomes(tmp_path / "uitkomsten.csv", [(outcome, "geweigerd") for outcome in outcomes])
    save_replies(tmp_path / "terug.csv", outcomes)
    export_evidence(world.store, tmp_path / "bewijs.zip")
    for name in ("uitkomsten.csv", "terug.csv"):
        assert live((tmp_path / name).read_bytes()) == []
    with zipfile.ZipFile(tmp_path / "bewijs.zip") as made:
        lists = {name: made.read(name) for name in made.namelist() if name.endswith(".csv")}
    assert len(lists) == 3
    for data in lists.values():
        assert live(data) == []
    rows = list(csv.DictReader(io.StringIO(lists["logboek.csv"].decode("utf-8-sig"), newline="")))
    bare = re.compile(r"(^|[;\r\n])'(?='*[-=+@])")
    assert {bare.sub(r"\1", row["object"]) for row in rows if row["action"] == "import"} == set(FILES)


def test_the_mail_about_a_file_has_its_name_on_one_line_and_without_signs_that_steer(imported):
    _, outcomes = imported
    for outcome in outcomes:
        text = reply(outcome)
        assert all(line.isprintable() for line in text.splitlines())
        assert text.startswith("Geachte collega,\n\nU stuurde ons het bestand ‘")
        assert "\n=1" not in text


def test_a_terminal_is_not_steered_by_what_is_printed(imported, tmp_path, capsys):
    world, _ = imported
    for more in ((), ("--json",)):
        main(["import", str(world.store), str(tmp_path / "binnen"), "--jobs", "1", *more])
        shown = capsys.readouterr().out
        assert all(line.isprintable() for line in shown.split("\n"))
        if more:
            names = {json.loads(line)["file"].rpartition("binnen/")[2] for line in shown.splitlines()}
            assert names == set(FILES), "a machine reads the very name"


def test_a_store_that_was_tampered_with_names_no_file_outside_its_folder(tmp_path):
    world = make_world(tmp_path, (AMSTERDAM, AALSMEER))
    for organisation in ("GM0363", "GM0358"):
        (tmp_path / f"{organisation}.xlsx").write_bytes(world.workbook(organisation))
    done = import_paths(world.store, [tmp_path / "GM0363.xlsx", tmp_path / "GM0358.xlsx"], jobs=1)
    made = [decide(world.store, outcome.return_id, Decision(Verdict.ACCEPTED), world.central) for outcome in done]
    hostile = replace(made[0].receipt, organisation="../../boven", round="..\\x:y")
    assert receipt_name(hostile) == "boven-x-y-bewijs-1.habewijs"
    with open_store(world.store) as opened, opened.reading() as connection:
        connection.connection.cursor().execute("PRAGMA foreign_keys=OFF")
        for outcome, code in zip(done, ("../../boven", "..\\..\\boven"), strict=True):
            connection.execute(update(returns).where(returns.c.id == outcome.return_id).values(organisation=code))
        connection.execute(update(decisions).values(receipt=made[0].compact))
        connection.commit()
    export_evidence(world.store, tmp_path / "bewijs.zip")
    with zipfile.ZipFile(tmp_path / "bewijs.zip") as archive:
        names = archive.namelist()
    assert len(names) == len({name.casefold() for name in names})
    assert all(re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9./-]*", name) and ".." not in name for name in names)
    assert "retouren/boven-1-1/retour-2.xlsx" in names


def test_no_code_and_no_proof_stands_in_what_an_object_or_an_error_says(tmp_path):
    world = make_world(tmp_path, (AMSTERDAM,))
    with open_store(world.store) as opened, opened.reading() as connection:
        (invitation,) = read_invitations(connection, "2024-1", "GM0363")
    assert invitation.proof_key
    assert str(invitation.proof_key) not in repr(invitation)
    with open_store(world.store) as opened, pytest.raises(IntegrityError, match="UNIQUE") as caught:  # noqa: SIM117
        with opened.writing() as writer:
            writer.add_invitations([invitation])
    assert str(invitation.proof_key)[2:20] not in str(caught.value)
    assert "hidden" in str(caught.value)
