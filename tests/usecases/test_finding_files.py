"""Which files an import finds, and what becomes of those that may not be read."""

import os
from pathlib import Path

import pytest

from hamonitor_desktop.domain.codes import Code
from hamonitor_desktop.usecases.importing import import_paths
from tests.factories import AALSMEER, AMSTERDAM, make_world


@pytest.fixture
def world(tmp_path):
    return make_world(tmp_path, (AMSTERDAM, AALSMEER))


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "returns"
    made.mkdir()
    return made


def test_what_may_not_be_read_gets_an_outcome_of_its_own_and_the_rest_comes_in(world, folder, monkeypatch):
    def closed_for(real, *names):
        def call(path, *more, **named):
            if Path(path).name in names:
                raise PermissionError(13, "Permission denied", str(path))
            return real(path, *more, **named)

        return call

    (folder / "goed.xlsx").write_bytes(world.workbook("GM0363"))
    for name in ("geheim.xlsx", "zonder-doorgang.xlsx"):
        (folder / name).write_bytes(world.workbook("GM0358"))
    (folder / "dichte map").mkdir()
    monkeypatch.setattr(os, "scandir", closed_for(os.scandir, "dichte map"))
    monkeypatch.setattr(Path, "is_file", closed_for(Path.is_file, "zonder-doorgang.xlsx"))
    monkeypatch.setattr(Path, "open", closed_for(Path.open, "geheim.xlsx", "zonder-doorgang.xlsx", "dichte map"))
    found = {Path(outcome.file).name: outcome for outcome in import_paths(world.store, [folder], jobs=1)}
    assert found.pop("goed.xlsx").code is Code.ACCEPTED
    assert sorted(found) == ["dichte map", "geheim.xlsx", "zonder-doorgang.xlsx"]
    assert found["dichte map"].code is Code.NOT_READABLE
    assert "mag u niet lezen" in found["dichte map"].messages[0]
    # Windows says the same of a file without rights and of one that another program keeps to itself
    file = Code.FILE_LOCKED if os.name == "nt" else Code.NOT_READABLE
    assert {found[name].code for name in ("geheim.xlsx", "zonder-doorgang.xlsx")} == {file}


def test_a_link_to_itself_ends_nothing(world, folder):
    (folder / "goed.xlsx").write_bytes(world.workbook("GM0363"))
    link = folder / "kring.xlsx"
    try:
        link.symlink_to(link.name)
    except OSError:
        pytest.skip("this account may make no links")
    outcomes = import_paths(world.store, [link, folder], jobs=1)
    assert [Path(outcome.file).name for outcome in outcomes] == ["kring.xlsx", "goed.xlsx"]
    assert outcomes[1].code is Code.ACCEPTED
    assert "kring.xlsx" in outcomes[0].messages[0]


def test_a_file_whose_place_cannot_be_asked_for_ends_nothing(world, folder, monkeypatch):
    def lost(path, **more):
        if Path(path).name == "weg.xlsx":  # as Windows says of a device, and of a network drive that falls away
            raise OSError(9, "The specified network name is no longer available", str(path))
        return real(path, **more)

    real = os.path.realpath
    monkeypatch.setattr(os.path, "realpath", lost)
    (folder / "goed.xlsx").write_bytes(world.workbook("GM0363"))
    outcomes = import_paths(world.store, [folder / "weg.xlsx", folder / "weg.xlsx", folder], jobs=1)
    assert [(Path(outcome.file).name, outcome.code) for outcome in outcomes] == [
        ("weg.xlsx", Code.FILE_MISSING),
        ("goed.xlsx", Code.ACCEPTED),
    ]


def test_version_2_of_a_return_comes_in_before_version_10(world, folder):
    for revision in (10, 2):
        (folder / f"GM0363-versie-{revision}.xlsx").write_bytes(world.workbook("GM0363", revision))
    found = import_paths(world.store, [folder], jobs=1)
    assert [(outcome.revision, outcome.code) for outcome in found] == [(2, Code.ACCEPTED), (10, Code.ACCEPTED)]


def test_what_windows_and_macs_leave_in_a_folder_is_no_return_unless_it_is_given_itself(world, folder):
    for name in ("desktop.ini", "Thumbs.db", ".DS_Store", "~$brief.docx"):
        (folder / name).write_bytes(b"x")
    assert import_paths(world.store, [folder], jobs=1) == []
    (told,) = import_paths(world.store, [folder / "desktop.ini"], jobs=1)
    assert told.code is Code.NOT_A_RETURN


def test_looking_through_a_large_drive_stops_when_asked(world, folder):
    for number in range(20):
        (folder / f"map {number}").mkdir()
        (folder / f"map {number}" / "brief.xlsx").write_bytes(b"")
    looked = []

    def cancelled():
        looked.append(None)
        return len(looked) > 5

    assert import_paths(world.store, [folder], jobs=1, cancelled=cancelled) == []
    assert len(looked) < 12


def test_looking_through_one_large_folder_stops_when_it_is_cancelled(tmp_path):
    folder = tmp_path / "veel"
    folder.mkdir()
    (tmp_path / "ronde").mkdir()
    for number in range(50):
        (folder / f"{number}.txt").touch()
    asked = []

    def cancelled():
        asked.append(True)
        return len(asked) > 10

    assert import_paths(make_world(tmp_path / "ronde", (AMSTERDAM,)).store, [folder], jobs=1, cancelled=cancelled) == []
    assert len(asked) < 20
