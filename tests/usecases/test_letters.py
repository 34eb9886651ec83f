import csv
import stat
import sys
from dataclasses import replace

import docx
import openpyxl
import pytest

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.display import in_fours
from hamonitor_desktop.domain.organisations import Register
from hamonitor_desktop.signing.keys import new_key
from hamonitor_desktop.store.central.opening import open_store
from hamonitor_desktop.store.central.reading import is_invited
from hamonitor_desktop.usecases import rounds
from hamonitor_desktop.usecases.recoding import Making, recode
from hamonitor_desktop.usecases.round_plan import RoundPlan
from hamonitor_desktop.usecases.rounds import create_round, invite
from tests.factories import AMSTERDAM, PEOPLE


@pytest.fixture
def key():
    return new_key("Centraal team")


@pytest.fixture
def store(tmp_path, key):
    path = tmp_path / "store.sqlite"
    create_round(path, RoundPlan("2024", "2024-1", Register("proef", "proef", PEOPLE)), key)
    return path


def rows_of(path, delimiter=","):
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream, delimiter=delimiter))


def files_in(folder):
    return [path for path in folder.rglob("*") if path.is_file()]


def text_of(path):
    return "\n".join(paragraph.text for paragraph in docx.Document(str(path)).paragraphs)


def test_each_letter_brings_the_code_of_its_own_package_and_lies_apart(store, key, tmp_path):
    made = invite(store, tmp_path / "pakketten", key, letters=tmp_path / "brieven")
    assert made.codes == tmp_path / "brieven" / "codes.csv"
    rows = rows_of(made.codes)
    assert len(rows) == len(PEOPLE)
    for row in rows:
        (letter,) = (tmp_path / "brieven").glob(f"brief-{row['organisation']}-*.docx")
        said = text_of(letter)
        assert row["code"] in said
        assert in_fours(key.fingerprint) in said
        assert row["package"].rsplit("/", 1)[-1] in said
        assert (made.codes.parent / row["package"]).is_file()
        assert not [other["code"] for other in rows if other is not row and other["code"] in said]
        if sys.platform != "win32":
            assert stat.S_IMODE(letter.stat().st_mode) == 0o600
    held = b"".join(path.read_bytes() for path in files_in(tmp_path / "pakketten"))
    assert not [row for row in rows if row["code"].encode() in held]


def test_letters_of_ones_own_are_merged_from_a_workbook_or_csv_with_the_same_rows(store, key, tmp_path):
    made = invite(store, tmp_path / "pakketten", key, letters=tmp_path / "brieven")
    rows = rows_of(tmp_path / "brieven" / "samenvoeglijst.csv", ";")
    assert rows[0] == {
        "organisatie": "GM0363",
        "naam": "Amsterdam",
        "soort": "gemeente",
        "activeringscode": rows_of(made.codes)[0]["code"],
        "vingerafdruk": in_fours(key.fingerprint),
        "opent": "8 april 2024",
        "sluit": "30 juni 2024",
        "ronde": "Monitor Hervormingsagenda Jeugd, ronde 2024-1",
        "pakket": "GM0363-amsterdam.haronde",
    }
    sheet = openpyxl.load_workbook(tmp_path / "brieven" / "samenvoeglijst.xlsx").worksheets[0]
    head, *lines = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert [dict(zip(head, line, strict=True)) for line in lines] == rows
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} == {"s"}


def test_in_a_made_up_round_letters_and_list_say_so(tmp_path, key):
    path = tmp_path / "store.sqlite"
    name = replace(AMSTERDAM, name="=1+1 Dam")
    create_round(path, RoundPlan("2024", "x", Register("proef", "proef", (name,)), synthetic=True), key)
    invite(path, tmp_path / "pakketten", key, letters=tmp_path / "brieven")
    (letter,) = (tmp_path / "brieven").glob("*.docx")
    assert letter.name == "VERZONNEN-VOORBEELD-brief-GM0363-1-1-dam.docx"
    assert text_of(letter).startswith("VERZONNEN VOORBEELD")
    (row,) = rows_of(tmp_path / "brieven" / "VERZONNEN-VOORBEELD-samenvoeglijst.csv", ";")
    assert (row["let_op"], row["naam"]) == ("VERZONNEN VOORBEELD", "'=1+1 Dam")


@pytest.mark.parametrize(
    ("packages", "letters"),
    # the last: one and the same folder on Windows, and on a drive of Windows
    [("uit", "uit"), ("uit", "uit/brieven"), ("uit/pak", "uit"), ("uit", "Uit"), ("uit", "uit."), ("uit ", "UIT. /b")],
)
def test_letters_do_not_go_to_the_packages(store, key, tmp_path, packages, letters):
    with pytest.raises(HaError) as caught:
        invite(store, tmp_path / packages, key, letters=tmp_path / letters)
    assert caught.value.code is Code.WRONG_USE
    assert "andere map" in str(caught.value)
    assert not (tmp_path / "uit").exists()


@pytest.mark.parametrize("letters", ["..brieven", "uit.2", ".uit"])
def test_folders_that_only_look_alike_are_two(store, key, tmp_path, letters):
    assert invite(store, tmp_path / "uit", key, letters=tmp_path / letters).letters == tmp_path / letters


def test_stopping_halfway_leaves_no_letter_and_nobody_invited(store, key, tmp_path):
    def stop(done, _of):
        if done == 2:
            raise HaError(Code.CANCELLED)

    with pytest.raises(HaError):
        invite(store, tmp_path / "pakketten", key, letters=tmp_path / "brieven", progress=stop)
    assert files_in(tmp_path / "pakketten") + files_in(tmp_path / "brieven") == []
    with open_store(store) as opened, opened.reading() as connection:
        assert not is_invited(connection, "2024-1")


def test_a_list_that_is_there_is_kept_and_nothing_else_is_made(store, key, tmp_path):
    kept = tmp_path / "brieven" / "samenvoeglijst.csv"
    kept.parent.mkdir()
    kept.write_text("van een vorige ronde")
    with pytest.raises(HaError) as caught:
        invite(store, tmp_path / "pakketten", key, letters=tmp_path / "brieven")
    assert (caught.value.code, caught.value.details["path"]) == (Code.FILE_EXISTS, kept)
    assert kept.read_text() == "van een vorige ronde"
    assert [*files_in(tmp_path / "pakketten"), *files_in(tmp_path / "brieven")] == [kept]


def test_two_who_invite_at_once_do_not_both_make_codes(store, key, tmp_path):
    def other(done, of):
        if done == of:
            invite(store, tmp_path / "ander", key)

    with pytest.raises(HaError) as caught:
        invite(store, tmp_path / "pakketten", key, letters=tmp_path / "brieven", progress=other)
    assert caught.value.code is Code.ALREADY_INVITED
    assert files_in(tmp_path / "pakketten") + files_in(tmp_path / "brieven") == []
    assert len(files_in(tmp_path / "ander")) == len(PEOPLE) + 1


def test_the_store_is_free_for_others_while_files_are_written(store, key, tmp_path):
    def write(done, _of):
        if done == 1:
            create_round(store, RoundPlan("2024", "ander", Register("proef", "proef", PEOPLE)), key)

    invite(store, tmp_path / "pakketten", key, round_id="2024-1", letters=tmp_path / "brieven", progress=write)
    with open_store(store) as opened:
        assert set(opened.round_ids()) == {"2024-1", "ander"}


def test_a_new_code_comes_with_a_letter_of_its_own(store, key, tmp_path):
    invite(store, tmp_path / "pakketten", key)
    out, letters = tmp_path / "nieuw", tmp_path / "brief"
    made = recode(store, "GM0363", Making(out, key, letters), reason="De brief is kwijt.", revoke=True)
    (row,) = rows_of(made.codes)
    assert made.letter is not None
    said = text_of(made.letter)
    assert row["code"] in said
    assert "GM0363-amsterdam-code-2.haronde" in said
    assert "De code die u eerder kreeg, geldt niet meer." in said
    assert sorted(path.name for path in files_in(letters)) == [
        "brief-GM0363-amsterdam-code-2.docx",
        "code-GM0363-2.csv",
    ]
    assert [path for path in files_in(out)] == [made.package]
    assert made.to_json()["letter"] == str(made.letter)


def test_a_letter_that_is_there_stops_a_new_code(store, key, tmp_path):
    invite(store, tmp_path / "pakketten", key)
    there = tmp_path / "brief" / "brief-GM0363-amsterdam-code-2.docx"
    there.parent.mkdir()
    there.write_text("van een ander")
    with pytest.raises(HaError) as caught:
        recode(store, "GM0363", Making(tmp_path / "nieuw", key, there.parent), reason="kwijt")
    assert caught.value.code is Code.FILE_EXISTS
    assert files_in(tmp_path / "nieuw") == []
    assert files_in(there.parent) == [there]


def test_a_commit_that_fails_takes_the_letters_away_too(store, key, tmp_path, monkeypatch):
    def fail(*_arguments):
        raise HaError(Code.STORE_BUSY)

    seen = iter((lambda *_: None, fail))
    monkeypatch.setattr(rounds, "_see_not_invited", lambda *arguments: next(seen)(*arguments))
    with pytest.raises(HaError):
        invite(store, tmp_path / "pakketten", key, letters=tmp_path / "brieven")
    assert files_in(tmp_path / "pakketten") + files_in(tmp_path / "brieven") == []
