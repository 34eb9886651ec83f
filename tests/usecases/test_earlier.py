from pathlib import Path

import pytest
from openpyxl import load_workbook

from hamonitor_desktop.domain.codes import Code
from hamonitor_desktop.domain.outcomes import Outcome
from hamonitor_desktop.usecases.earlier import MOST_RUNS, earlier_runs, outcomes_of
from hamonitor_desktop.usecases.importing import import_paths
from hamonitor_desktop.usecases.outcome_list import reply, save_outcomes, save_replies
from tests.factories import make_world, whole_store


@pytest.fixture
def world(tmp_path, address):
    return make_world(tmp_path, store=address)


@pytest.fixture
def folder(tmp_path, world):
    made = tmp_path / "returns"
    made.mkdir()
    (made / "a.xlsx").write_bytes(world.workbook("GM0363", final=True))
    (made / "b.xlsx").write_bytes(world.workbook("GM0363", 2, final=True))
    (made / "c.xlsx").write_bytes(b"=1+1")
    return made


def test_an_import_of_last_week_is_found_back_with_what_came_of_each_file(world, folder):
    first = import_paths(world.store, [folder], jobs=1)
    import_paths(world.store, [folder / "a.xlsx"], jobs=1)
    newest, oldest = earlier_runs(world.store)
    assert (newest.files, newest.refused, oldest.files, oldest.refused) == (1, 0, 3, 1)
    assert oldest.who == newest.who
    assert oldest.at <= newest.at
    found = outcomes_of(world.store, oldest.id)
    assert [Path(one.file).name for one in found] == ["a.xlsx", "b.xlsx", "c.xlsx"]
    for before, after in zip(first, found, strict=True):
        names = ("code", "organisation", "organisation_name", "revision", "final", "signer", "messages", "follows")
        assert [getattr(before, name) for name in names] == [getattr(after, name) for name in names]


def test_only_the_last_imports_are_listed(world, folder):
    for _ in range(MOST_RUNS + 2):
        import_paths(world.store, [folder / "c.xlsx"], jobs=1)
    assert len(earlier_runs(world.store)) == MOST_RUNS


def test_a_preview_tells_what_an_import_then_does_and_changes_nothing(world, folder):
    (folder / "again.xlsx").write_bytes((folder / "a.xlsx").read_bytes())
    before = whole_store(world.store)
    told = import_paths(world.store, [folder], jobs=1, preview=True)
    assert whole_store(world.store) == before
    assert {one.code for one in told} == {Code.ACCEPTED, Code.ALREADY_IMPORTED, Code.NOT_A_RETURN}
    assert import_paths(world.store, [folder], jobs=1) == told


def test_a_preview_remembers_over_its_batches(world, folder, monkeypatch):
    from hamonitor_desktop.usecases import importing

    monkeypatch.setattr(importing, "_BATCH", 1)
    (folder / "d.xlsx").write_bytes(world.workbook("GM0363", 2, final=True, key=world.key("GM0363")))
    told = import_paths(world.store, [folder], jobs=1, preview=True)
    assert [one.code for one in told] == [Code.ACCEPTED, Code.ACCEPTED, Code.NOT_A_RETURN, Code.ALREADY_IMPORTED]
    assert import_paths(world.store, [folder], jobs=1) == told


def test_what_to_send_back_is_a_table_to_merge_from(world, folder, tmp_path):
    outcomes = import_paths(world.store, [folder], jobs=1)
    assert save_replies(tmp_path / "terug.xlsx", outcomes) == 1
    sheet = load_workbook(tmp_path / "terug.xlsx").worksheets[0]
    head, row = sheet.iter_rows(values_only=True)
    assert head == ("organisatie", "naam", "bestand", "code", "tekst")
    assert row[2:4] == ("c.xlsx", "not_a_return")
    assert row[4] == reply(outcomes[-1])
    assert save_replies(tmp_path / "terug.csv", outcomes) == 1
    assert "c.xlsx" in (tmp_path / "terug.csv").read_text("utf-8-sig")


@pytest.mark.parametrize("code", [Code.FILE_LOCKED, Code.FILE_MISSING, Code.NOT_READABLE, Code.DISK_ERROR])
def test_nothing_is_sent_back_about_a_file_that_we_could_not_read_ourselves(tmp_path, code):
    ours = Outcome(r"C:\postvak\a.xlsx", code, messages=(r"C:\postvak\a.xlsx is in gebruik.",))
    theirs = Outcome("b.xlsx", Code.NOT_A_RETURN)
    assert save_replies(tmp_path / "terug.csv", [ours, theirs]) == 1
    assert "postvak" not in (tmp_path / "terug.csv").read_text("utf-8-sig")


def test_the_list_is_a_workbook_of_texts(world, folder, tmp_path):
    (folder / "=1+1.xlsx").write_bytes(b"niets")
    outcomes = import_paths(world.store, [folder], jobs=1)
    save_outcomes(tmp_path / "lijst.xlsx", [(one, "woord") for one in outcomes])
    sheet = load_workbook(tmp_path / "lijst.xlsx").worksheets[0]
    assert sheet.max_row == 5
    assert {cell.data_type for row in sheet for cell in row} <= {"s", "n"}
    assert sheet.cell(2, 3).value == "=1+1.xlsx"
