"""`import` as a scheduled task runs it."""

import io
import json
import sys
from typing import cast

import pytest

from hamonitor_desktop.usecases import importing
from tests.cli.running import hamonitor
from tests.factories import make_world


@pytest.fixture
def world(tmp_path):
    return make_world(tmp_path)


@pytest.fixture
def folder(world, tmp_path):
    made = tmp_path / "postvak"
    made.mkdir()
    for organisation in ("GM0358", "GM0363"):
        (made / f"{organisation}.xlsx").write_bytes(world.workbook(organisation, 2, final=True))
    return made


def received(world):
    return sum(row["received"] for row in hamonitor("response", world.store, "--json").json)


def test_a_preview_is_marked_and_keeps_nothing(world, folder):
    ran = hamonitor("import", world.store, folder, "--jobs", 1, "--json", "--preview")
    assert ran.status == 0
    assert [(line["code"], line["preview"]) for line in ran.lines] == [("accepted", True)] * 2
    told = hamonitor("import", world.store, folder, "--jobs", 1, "--preview").out.splitlines()
    assert {told[0].startswith("PROEF: er wordt niets bewaard."), "PROEF" in told[-1]} == {True}
    assert received(world) == 0
    assert "preview" not in hamonitor("import", world.store, folder, "--jobs", 1, "--json").lines[0]


def test_what_is_late_is_taken_with_a_remark_or_refused_where_that_is_asked(world, folder):
    ran = hamonitor("import", world.store, folder, "--jobs", 1, "--json", "--refuse-late")
    assert ran.status == 1
    assert [line["code"] for line in ran.lines] == ["too_late"] * 2
    assert received(world) == 0
    ran = hamonitor("import", world.store, folder, "--jobs", 1, "--json")
    assert (ran.status, [line["code"] for line in ran.lines]) == (0, ["accepted"] * 2)
    assert all(any("na de sluiting" in message for message in line["messages"]) for line in ran.lines)


def test_the_exit_status_tells_whether_every_file_was_taken(world, folder):
    hamonitor("import", world.store, folder, "--jobs", 1)
    assert hamonitor("import", world.store, folder, "--jobs", 1, "--json").status == 0
    (folder / "ouder.xlsx").write_bytes(world.workbook("GM0358", 1, final=True))
    ran = hamonitor("import", world.store, folder, "--jobs", 1, "--json")
    assert [line["code"] for line in ran.lines] == ["already_imported", "already_imported", "older_revision"]
    assert ran.status == 1


def test_each_file_is_told_as_soon_as_it_is_kept(world, folder, monkeypatch):
    read, told = importing.read_file, []

    def looking(path):
        told.append([json.loads(line)["code"] for line in cast(io.StringIO, sys.stdout).getvalue().splitlines()])
        return read(path)

    monkeypatch.setattr(importing, "read_file", looking)
    monkeypatch.setattr(importing, "_BATCH", 1)
    assert hamonitor("import", world.store, folder, "--jobs", 1, "--json").status == 0
    assert told == [[], ["accepted"]]
