"""Dossiers and stores that are not ours, newer or damaged, and folders that cannot be written in."""

import os
import shutil
import sqlite3
import sys
import tempfile
from pathlib import Path

import pytest

from tests.cli.rights import without_rights
from tests.cli.running import Office, hamonitor
from tests.cli.saying import told

# --- dossier and store ---


def with_version(path, version):
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version={version}")
    connection.close()


def test_a_dossier_of_a_newer_version(office):
    assert office.fill("GM0363", "1.xlsx").status == 0
    with_version(office.dossier("GM0363"), 99)
    before = office.files()
    assert "versie 99" in told(office.fill("GM0363", "2.xlsx"), "dossier_newer")
    assert "versie 99" in told(hamonitor("dossier", "check", office.dossier("GM0363")), "dossier_newer")
    assert office.files() == before


@pytest.mark.parametrize("content", [b"", b"een brief", b"SQLite format 3\x00" + b"\x00" * 200])
def test_what_is_no_dossier(office, content):
    assert office.fill("GM0363", "1.xlsx").status == 0
    office.dossier("GM0363").write_bytes(content)
    before = office.files()
    told(office.fill("GM0363", "2.xlsx"), "not_a_dossier")
    told(hamonitor("dossier", "check", office.dossier("GM0363")), "not_a_dossier")
    told(hamonitor("dossier", "check", office.folder / "weg.hamonitor"), "file_missing")
    assert office.files() == before


def test_a_damaged_dossier(office):
    assert office.fill("GM0363", "1.xlsx").status == 0
    path = office.dossier("GM0363")
    data = bytearray(path.read_bytes())
    data[8192:] = os.urandom(len(data) - 8192)
    path.write_bytes(data)
    ran = hamonitor("dossier", "check", path, "--json")
    assert ran.status == 1
    assert ran.json["good"] is False
    assert "beschadigd" in " ".join(ran.json["faults"])


def test_what_is_found_in_a_strange_dossier_works_on_no_terminal(office):
    office.fill("GM0363", "1.xlsx")
    connection = sqlite3.connect(office.dossier("GM0363"))
    connection.execute('CREATE VIEW "rood\x1b[31m\nen nog een regel" AS SELECT 1')
    connection.commit()
    connection.close()
    ran = hamonitor("dossier", "check", office.dossier("GM0363"))
    (line,) = ran.out.splitlines()
    assert (ran.status, line.isprintable(), "‘rood [31m en nog een regel’" in line) == (1, True, True)


def test_a_store_that_is_a_dossier_and_the_other_way_round(office):
    assert office.fill("GM0363", "1.xlsx").status == 0
    before = office.files()
    told(hamonitor("response", office.dossier("GM0363")), "not_a_store")
    told(hamonitor("dossier", "check", office.store), "not_a_dossier")
    assert office.files() == before


def on_store(office: Office, store: Path, name: str):
    """Run each command that takes a store on this one."""
    if name == "create":
        return hamonitor("round", "create", store, "--edition", "2024", "--round", "2025-1", *office.central)
    if name == "invite":
        return hamonitor("round", "invite", store, "--out", office.folder / "uit3", *office.central)
    if name == "verify":
        return hamonitor("verify", office.folder / "returns" / "GM0363.xlsx", "--store", store)
    rest = {"response": (), "analyse": ("numbers",), "import": (office.folder / "returns",)}[name]
    return hamonitor(name, store, *rest)


@pytest.mark.parametrize("name", ["response", "analyse", "import", "verify", "create", "invite"])
def test_a_store_that_is_not_ours_or_newer_or_not_there(answered, name):
    foreign_store = answered.folder / "vreemd.sqlite"
    connection = sqlite3.connect(foreign_store)
    connection.execute("CREATE TABLE klanten (naam TEXT)")
    connection.commit()
    connection.close()
    (answered.folder / "brief.sqlite").write_bytes(b"een brief")
    newer = answered.folder / "nieuw.sqlite"
    shutil.copyfile(answered.store, newer)
    with_version(newer, 99)
    before, status = answered.files(), 3 if name == "import" else 1  # of an import 1 is that of a file that was refused
    told(on_store(answered, foreign_store, name), "not_a_store", status)
    told(on_store(answered, answered.folder / "brief.sqlite", name), "not_a_store", status)
    assert "versie 99" in told(on_store(answered, newer, name), "store_newer", status)
    if name != "create":
        told(on_store(answered, answered.folder / "weg.sqlite", name), "file_missing", status)
    told(on_store(answered, answered.folder / "weg" / "weg.sqlite", name), "file_missing", status)
    assert answered.files() == before


def test_a_store_address_that_is_none(answered):
    told(hamonitor("response", "mysql://een/twee"), "wrong_use", 2)
    text = told(
        hamonitor("response", "postgresql://ik:geheim@127.0.0.1:1/ha?connect_timeout=2"), "store_unreachable", 3
    )
    assert "geheim" not in text


# --- a name that no disk takes ---


def test_a_name_that_is_too_long(office):
    long = office.folder / ("z" * 300)
    before = office.files()
    told(office.fill("GM0363", long.with_suffix(".xlsx")), "name_too_long")
    told(office.fill("GM0363", "1.xlsx", answers=long), "name_too_long")
    told(hamonitor("demo", long), "name_too_long")
    if sys.platform == "win32":  # which does not say so until the return is to be made: the dossier is there by then
        assert not any(name.endswith(".xlsx") for name in office.files().keys() - before.keys())
    else:
        assert office.files() == before


# --- a folder that cannot be written in ---


@pytest.fixture
def closed(answered_once):
    """A round in a folder that others may read and nobody may write in. The folders above it are open to all."""
    with tempfile.TemporaryDirectory(prefix="hamonitor-proef-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        office = answered_once.copied(folder / "op slot")
        hamonitor("verify", office.folder / "returns" / "GM0363.xlsx", "--store", office.store)  # load what it needs
        for path in [office.folder, *office.folder.rglob("*")]:
            path.chmod(0o555 if path.is_dir() else 0o444)
        yield office
        for path in [office.folder, *office.folder.rglob("*")]:
            path.chmod(0o755 if path.is_dir() else 0o644)


def test_a_folder_that_is_read_only(closed, office):
    hamonitor("analyse", closed.store, "response")
    before = closed.files()
    office.folder.chmod(0o755)
    more = ("--edition", "2024", "--round", "2025-1", *closed.central)
    runs = {
        "fill": lambda: closed.fill("VNG", "nieuw.xlsx"),
        "create": lambda: hamonitor("round", "create", closed.folder / "nieuw.sqlite", *more),
        "again": lambda: hamonitor("round", "create", closed.store, *more),
        "import": lambda: hamonitor("import", closed.store, closed.folder / "returns", "--jobs", 1),
        "analyse": lambda: hamonitor("analyse", closed.store, "response", "--out", closed.folder / "a.csv"),
        "demo": lambda: hamonitor("demo", closed.folder / "demo", "--organisations", 1),
        "edition": lambda: hamonitor("edition", "new", "2025", "--from", "2024", "--out", closed.folder / "2025"),
    }
    for name, run in runs.items():
        with without_rights():
            ran = run()
        text = told(ran, "folder_read_only", 3)
        assert str(closed.folder) in text, name
    assert closed.files() == before
    with without_rights():  # reading goes on
        assert hamonitor("response", closed.store).status == 0
        assert hamonitor("analyse", closed.store, "frequencies").status == 0
        assert hamonitor("dossier", "check", closed.dossier("GM0363")).status == 0


def test_a_dossier_in_a_read_only_folder_is_not_half_signed(closed, tmp_path):
    with tempfile.TemporaryDirectory(prefix="hamonitor-proef-") as name:
        Path(name).chmod(0o777)
        before = closed.files()
        with without_rights():
            ran = closed.fill("GM0363", Path(name) / "2.xlsx")
        assert ran.status in (1, 3)
        assert ran.err.endswith(("[folder_read_only]\n", "[key_unreadable]\n")), ran.err
        assert closed.files() == before
        assert list(Path(name).iterdir()) == []


def test_figures_are_written_over_earlier_figures_and_over_nothing_else(answered):
    table = answered.folder / "cijfers.csv"
    for _ in range(2):
        assert hamonitor("analyse", answered.store, "numbers", "--out", table).status == 0
    before = answered.files()
    for place in (answered.store, answered.folder / "returns" / "GM0363.xlsx", answered.folder / "uit"):
        told(hamonitor("analyse", answered.store, "numbers", "--out", place), "file_exists")
    assert answered.files() == before


@pytest.fixture
def readable(office):
    """A round in which everybody may do everything, and a folder in which nobody may look."""
    with tempfile.TemporaryDirectory(prefix="hamonitor-proef-") as name:
        copied = office.copied(Path(name))
        copied.fill("VNG", "voor.xlsx")  # load what it needs
        hamonitor("dossier", "restore", copied.dossier("VNG"))
        for path in [copied.folder, *copied.folder.rglob("*")]:
            path.chmod(0o777 if path.is_dir() else 0o666)
        closed = copied.folder / "dicht"
        closed.mkdir(mode=0o000)
        yield copied, closed
        closed.chmod(0o700)


@pytest.mark.parametrize(
    ("place", "code"),
    [
        *((place, "folder_read_only") for place in ("out", "dossier", "key")),
        *((place, "not_readable") for place in ("answers", "passphrase_file", "package")),
    ],
)
def test_a_folder_that_is_closed_is_told_wherever_it_is_named(readable, place, code):
    office, closed = readable
    with without_rights():
        ran = office.fill("GM0363", **{"out": "1.xlsx", place: closed / "a.xlsx"})
    assert str(closed) in told(ran, code, 3 if code == "folder_read_only" else 1)


@pytest.mark.parametrize("command", ["check", "restore"])
def test_a_dossier_in_a_closed_folder_may_not_be_read(readable, command):
    _office, closed = readable
    with without_rights():
        ran = hamonitor("dossier", command, closed / "a.hamonitor")
    assert str(closed) in told(ran, "not_readable")
