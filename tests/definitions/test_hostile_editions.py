"""An edition folder that somebody else filled: each file is told as what it is, and none keeps the program busy."""

import json
import os
import shutil

import pytest

from hamonitor_desktop.assets import asset
from hamonitor_desktop.definitions.checking import check_document
from hamonitor_desktop.definitions.loading import load_edition, read_folder
from hamonitor_desktop.definitions.published import read_published
from hamonitor_desktop.domain.codes import Code, HaError

TOO_LONG = "er staat een sleutel van meer dan 20 delen in"
TOO_DEEP = "er staan te veel lijsten of tabellen in elkaar"
UNREADABLE = "het bestand ontbreekt of is niet te lezen"
HOSTILE = {
    "lists in lists": (b"x = " + b"[" * 100_000 + b"]" * 100_000, TOO_DEEP),
    "tables in tables": (b"x = " + b"{a=" * 50_000 + b"1" + b"}" * 50_000, TOO_DEEP),
    "a key of 30,000 parts": (b".".join([b"a"] * 30_000) + b" = 1", TOO_LONG),
    "a key of 10,000 long parts": (b" . ".join([b"a" * 90] * 10_000) + b" = 1", TOO_LONG),
    "a key of 900 quoted parts": (b".".join([b'"a b"', b"'c'"] * 450) + b" = 1", TOO_LONG),
    "a table of 30,000 parts": (b"[" + b".".join([b"a"] * 30_000) + b"]", TOO_LONG),
    "such a key within a table": (b"x = [{ y = 1, " + b".".join([b"a"] * 900) + b" = 1 }]", TOO_LONG),
    "a number of 5,000 digits": (b"x = " + b"9" * 5000, "een getal in van duizenden cijfers"),
    "no UTF-8": (b'x = "\xff"', "geen UTF-8"),
    "two megabytes": (b"#" * 2_000_000, "groter dan 1 MB"),
}


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "editie"
    shutil.copytree(asset("schema/editions/2024/edition.toml").parent, made)
    return made


def faults_with(folder, name, data):
    (folder / name).write_bytes(data)
    return read_folder(folder)[1]


@pytest.mark.parametrize("name", ["edition.toml", "agreements.toml", "gemeente.toml"])
@pytest.mark.parametrize("what", HOSTILE)
def test_a_hostile_file_is_a_fault_and_no_error(folder, name, what):
    data, words = HOSTILE[what]
    assert any(fault.startswith(f"{name}: ") and words in fault for fault in faults_with(folder, name, data))


@pytest.mark.parametrize("what", HOSTILE)
def test_hostile_figures_are_a_fault_and_no_error(what):
    data, words = HOSTILE[what]
    figures, faults = read_published(data)
    assert figures == ()
    assert words in faults[0]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")
@pytest.mark.parametrize("name", ["agreements.toml", "gemeente.toml"])
def test_a_pipe_or_a_device_in_place_of_a_file_is_not_read(folder, name):
    path = folder / name
    path.unlink()
    os.mkfifo(path)
    assert any(fault == f"{name}: {UNREADABLE}." for fault in read_folder(folder)[1])
    path.unlink()
    path.symlink_to("/dev/zero")
    assert any(fault == f"{name}: {UNREADABLE}." for fault in read_folder(folder)[1])
    path.unlink()
    path.symlink_to(path)
    assert any(fault == f"{name}: {UNREADABLE}." for fault in read_folder(folder)[1])


@pytest.mark.parametrize("value", [b"1" + b"0" * 400, b"0x" + b"f" * 400, b"1e999", b"nan"])
def test_a_number_beyond_all_measure_is_a_fault(folder, value):
    path = folder / "gemeente.toml"
    path.write_bytes(path.read_bytes().replace(b"[[questions]]", b"[[questions]]\nminimum = " + value, 1))
    with pytest.raises(HaError, match="‘minimum’ moet een getal zijn") as caught:
        load_edition(folder)
    assert caught.value.code is Code.EDITION_BAD


def test_a_key_that_would_colour_a_terminal_is_shown_without_its_signs(folder):
    data = (folder / "gemeente.toml").read_bytes()
    hostile = b'"\\u001b[31m\\u202eleeg\\n\\u009bK" = 1\n'
    for faults in (
        faults_with(folder, "gemeente.toml", hostile + data),
        faults_with(folder, "published.toml", hostile),
    ):
        assert all(fault.isprintable() for fault in faults)
    (folder / "gemeente.toml").write_bytes(data + b"\n" + hostile)
    with pytest.raises(HaError) as caught:
        load_edition(folder)
    assert "de sleutel ‘[31mleeg K’ is onbekend" in str(caught.value)


def test_a_folder_full_of_files_is_told_in_so_many_faults(folder):
    for number in range(500):
        (folder / f"x{number}.toml").touch()
    assert len(read_folder(folder)[1]) == 200


def test_a_code_that_would_colour_a_terminal_is_named_without_its_signs():
    document = json.loads(json.dumps(load_edition("2024").document))
    document["questions"][0]["code"] = document["agreements"][0]["code"] = "\x1b[31mrood\u202e\ud800"
    document["scales"]["\x1b[31mrood"] = {}
    faults = check_document(document)
    assert any("[31mrood" in fault for fault in faults)
    assert [fault for fault in faults if not fault.isprintable()] == []
