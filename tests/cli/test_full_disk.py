"""A disk that fills up at any moment: the command says so, and everything that was there before still is."""

import os

import pytest

from tests.cli.rights import small_files, tiny_disk
from tests.cli.running import Office, answers_of, hamonitor, write_answers

KB = 1024


def full(ran):
    """Whether the disk was full; if so it was said as it should be."""
    if ran.status == 0:
        return False
    assert (ran.status, ran.out) == (3, ""), ran
    *before, said = ran.err.splitlines()
    assert said.startswith("De schijf is vol. ")
    assert said.endswith(" [disk_full]")
    assert all(line.startswith("VERZONNEN VOORBEELD: ") for line in before)  # how far the demo was
    return True


def fill_up(disk, left):
    """Leave so many bytes free; gives the file that takes the rest."""
    ballast = disk / "ballast"
    ballast.write_bytes(b"x" * max(0, space(disk) - left))
    return ballast


def space(disk):
    about = os.statvfs(disk)
    return about.f_bavail * about.f_frsize


def nothing_half(folder):
    assert [path.name for path in folder.rglob("*") if path.name.startswith(".hamonitor-")] == []


@pytest.fixture
def disk(tmp_path):
    with tiny_disk(tmp_path / "schijf", 2048 * KB) as folder:
        yield folder


def test_a_dossier_and_a_return_on_a_disk_that_fills_up(office, disk):
    """The disk is full a little later each time, until all fits."""
    seen = []
    for left in range(0, 480 * KB, 40 * KB):
        names = {"dossier": disk / "d.hamonitor", "key": disk / "k.pem"}
        ballast = fill_up(disk, left)
        seen.append(full(office.fill("GM0363", disk / "1.xlsx", **names)))
        nothing_half(disk)
        assert (disk / "1.xlsx").exists() is not seen[-1]
        ballast.unlink()
        if names["dossier"].exists():
            assert hamonitor("dossier", "check", names["dossier"]).status == 0
        ran = office.fill("GM0363", disk / "2.xlsx", "--json", **names)
        assert ran.status == 0, ran.err
        assert hamonitor("verify", disk / "2.xlsx", "--store", office.store).status == 0
        for path in sorted(disk.rglob("*"), reverse=True):
            path.rmdir() if path.is_dir() else path.unlink()
    assert True in seen
    assert False in seen


def test_a_second_return_on_a_disk_that_is_full(office, disk):
    names = {"dossier": disk / "d.hamonitor", "key": disk / "k.pem"}
    assert office.fill("GM0363", disk / "1.xlsx", **names).status == 0
    write_answers(office.folder / "GM0363.csv", answers_of("GM0363", "gemeente", seed=5))
    sent = (disk / "1.xlsx").read_bytes()
    for left in (8 * KB, 20 * KB, 60 * KB):
        ballast = fill_up(disk, left)
        assert full(office.fill("GM0363", disk / "2.xlsx", **names))
        assert (disk / "1.xlsx").read_bytes() == sent
        assert not (disk / "2.xlsx").exists()
        nothing_half(disk)
        ballast.unlink()
        assert hamonitor("dossier", "check", disk / "d.hamonitor").status == 0
    ran = office.fill("GM0363", disk / "2.xlsx", "--json", **names)
    assert ran.json["revision"] >= 2
    ran = hamonitor("import", office.store, disk / "1.xlsx", disk / "2.xlsx", "--json", "--jobs", 1)
    assert [line["code"] for line in ran.lines] == ["accepted", "accepted"]


def test_a_disk_without_any_room_is_called_full_and_not_read_only(office, disk):
    names = {"dossier": disk / "d.hamonitor", "key": disk / "k.pem"}
    assert office.fill("GM0363", disk / "1.xlsx", **names).status == 0
    fill_up(disk, 0)
    assert "De schijf is vol." in office.fill("GM0363", disk / "2.xlsx", **names).err


def test_an_import_on_a_disk_that_is_full_changes_nothing_and_succeeds_later(answered, disk):
    office = answered.copied(disk)
    for left in (0, 8 * KB, 40 * KB):
        ballast = fill_up(disk, left)
        assert full(hamonitor("import", office.store, answered.folder / "returns", "--jobs", 1))
        assert all(row["received"] == 0 for row in hamonitor("response", office.store, "--json").json)
        ballast.unlink()
    assert hamonitor("import", office.store, answered.folder / "returns", "--jobs", 1).status == 0


def test_a_round_and_its_packages_on_a_disk_that_is_full(answered, disk):
    office = answered.copied(disk)
    more = ("--edition", "2024", "--round", "2024-2", "--register", office.folder / "register.csv", *office.central)
    before = office.files()
    ballast = fill_up(disk, 8 * KB)
    assert full(hamonitor("round", "create", office.store, *more))
    assert full(hamonitor("round", "create", disk / "nieuw.sqlite", *more))
    ballast.unlink()
    assert office.files() == before
    assert hamonitor("round", "create", office.store, *more).status == 0
    before = office.files()
    for left in (0, 100 * KB):
        ballast = fill_up(disk, left)
        out = ("--round", "2024-2", "--out", disk / "uit2", *office.central)
        assert full(hamonitor("round", "invite", office.store, *out))
        ballast.unlink()
        assert office.files() == before
    assert hamonitor("round", "invite", office.store, *out).status == 0


def test_figures_and_a_demo_on_a_disk_that_is_full(answered, disk):
    (disk / "cijfers.csv").write_text("oud")
    ballast = fill_up(disk, 0)
    assert full(hamonitor("analyse", answered.store, "response", "--out", disk / "cijfers.csv"))
    assert (disk / "cijfers.csv").read_text() == "oud"
    ballast.unlink()
    assert full(hamonitor("demo", disk / "demo", "--organisations", 2))
    nothing_half(disk)


@pytest.mark.parametrize("most", [0, 4 * KB, 16 * KB, 60 * KB])
def test_files_that_may_not_grow(answered: Office, most):
    """The same where a quota stops a write; anybody can try this.

    Even SQLite's undoing may be stopped by it; whoever opens the store or dossier next then undoes the rest.
    """
    before = answered.files()
    with small_files(most):
        filled = answered.fill("VNG", "v.xlsx")
        imported = hamonitor("import", answered.store, answered.folder / "returns", "--jobs", 1)
        created = hamonitor(
            *("round", "create", answered.folder / "b.sqlite", "--edition", "2024", "--round", "r", *answered.central)
        )
    assert [full(ran) for ran in (filled, imported, created)] == [True, True, True]
    nothing_half(answered.folder)
    assert all(row["received"] == 0 for row in hamonitor("response", answered.store, "--json").json)
    kept = answered.files()
    assert {name: kept[name] for name in before if name != "store.sqlite"} == {
        name: data for name, data in before.items() if name != "store.sqlite"
    }
    assert set(kept) - set(before) <= {"VNG.pem", "VNG.hamonitor"}
    assert answered.fill("VNG", "v.xlsx").status == 0
    assert hamonitor("import", answered.store, answered.folder / "returns", "--jobs", 1).status == 0
