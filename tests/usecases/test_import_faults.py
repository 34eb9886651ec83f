"""An import that meets bad luck: no room, no rights, files that go or change, a drive full of others, a wrong clock."""

import os
import shutil
import sys
import tempfile
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.store.central import audit, writing
from hamonitor_desktop.store.central.opening import open_store
from hamonitor_desktop.usecases import importing
from hamonitor_desktop.usecases.evidence import verify_store
from hamonitor_desktop.usecases.importing import import_paths
from hamonitor_desktop.usecases.logbook import log_lines
from tests.cli.rights import tiny_disk, without_rights
from tests.cli.test_full_disk import KB, fill_up
from tests.factories import AMSTERDAM, make_world
from tests.soak.test_killed_imports import kept

RETURNS = 60


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A round, and a final return of everybody in it."""
    folder = tmp_path_factory.mktemp("ronde")
    world = make_world(folder, [replace(AMSTERDAM, code=f"GM{number:04}") for number in range(1, RETURNS + 1)])
    returns = folder / "returns"
    returns.mkdir()
    for code in world.packages:
        (returns / f"{code}.xlsx").write_bytes(world.workbook(code, final=True))
    return world.store, returns


@pytest.fixture
def store(made, tmp_path):
    return Path(shutil.copy(made[0], tmp_path / "store.sqlite"))


@pytest.fixture
def whole(made, tmp_path):
    """What an undisturbed import leaves."""
    store = shutil.copy(made[0], tmp_path / "whole.sqlite")
    assert all(outcome.good for outcome in import_paths(store, [made[1]], jobs=1))
    return kept(store)


def holds(store):
    assert verify_store(store).faults == ()
    return True


def refused(store, returns, told):
    """Why an import ends early, or nothing; `told` gets what it says that it kept."""
    try:
        import_paths(store, [returns], jobs=1, kept=told.extend)
    except HaError as error:
        return error.code
    return None


def test_a_disk_that_fills_up_keeps_whole_batches_and_the_next_time_does_the_rest(made, tmp_path, whole):
    seen = set()
    with tiny_disk(tmp_path / "schijf", 16000 * KB) as disk:
        for left in range(0, 8000 * KB, 1000 * KB):
            store = Path(shutil.copy(made[0], disk / "store.sqlite"))
            ballast = fill_up(disk, left)
            told = []
            assert refused(store, made[1], told) in (None, Code.DISK_FULL)
            ballast.unlink()
            assert len(kept(store)[0]) == len(told), "what was told to be in is in, and nothing else"
            assert holds(store)
            seen.add(len(told))
            import_paths(store, [made[1]], jobs=1)
            assert kept(store) == whole
            store.unlink()
    assert {0, RETURNS} < seen, "no room at all, room for a batch, room for all"


@contextmanager
def closed(store):
    """A store in which nobody may write, nor in its folder."""
    store.chmod(0o444)
    store.parent.chmod(0o555)
    try:
        with without_rights():
            yield
    finally:
        store.parent.chmod(0o755)
        store.chmod(0o644)


@pytest.mark.skipif(sys.platform == "win32", reason="rights of folders work in another way on Windows")
def test_a_store_that_may_not_be_written_says_so_and_stays_as_it_was(made, tmp_path):
    place = tmp_path / "dicht"
    place.mkdir()
    store = Path(shutil.copy(made[0], place / "store.sqlite"))
    for folder in (made[1], *made[1].parents, *tmp_path.parents, tmp_path):
        if folder.is_relative_to(tempfile.gettempdir()) and folder.stat().st_uid == os.geteuid():
            folder.chmod(folder.stat().st_mode | 0o055)  # for somebody who owns nothing
    before = store.read_bytes()
    with closed(store):
        assert {outcome.code for outcome in import_paths(store, [made[1]], jobs=1, preview=True)} == {Code.ACCEPTED}
        with pytest.raises(HaError) as caught:
            import_paths(store, [made[1]], jobs=1)
    assert caught.value.code is Code.FOLDER_READ_ONLY
    assert store.read_bytes() == before


def test_files_that_vanish_or_change_while_the_rest_is_read_have_an_outcome_of_their_own(
    made, store, tmp_path, monkeypatch
):
    returns = shutil.copytree(made[1], tmp_path / "returns")
    gone, cut, changed = (returns / f"GM00{number}.xlsx" for number in (20, 30, 40))
    read = importing.read_file

    def spoil(path):
        if path.name == "GM0010.xlsx":  # between looking for files and reading them
            gone.unlink()
            cut.write_bytes(cut.read_bytes()[:9000])
            shutil.copy(returns / "GM0001.xlsx", changed)
        return read(path)

    monkeypatch.setattr(importing, "read_file", spoil)
    outcomes = {Path(outcome.file).name: outcome for outcome in import_paths(store, [returns], jobs=1)}
    assert len(outcomes) == RETURNS
    assert outcomes[gone.name].code is Code.FILE_MISSING
    assert outcomes[cut.name].code not in (Code.ACCEPTED, Code.INTERNAL)
    assert (outcomes[changed.name].code, outcomes[changed.name].organisation) == (Code.ALREADY_IMPORTED, "GM0001")
    others = {name: one for name, one in outcomes.items() if name not in (gone.name, cut.name, changed.name)}
    assert {one.code for one in others.values()} == {Code.ACCEPTED}
    assert holds(store)


def test_what_is_kept_is_what_was_read_though_the_file_changes_afterwards(made, store, tmp_path):
    returns = shutil.copytree(made[1], tmp_path / "returns")
    import_paths(store, [returns], jobs=1)
    for file in returns.iterdir():
        file.write_bytes(b"iets anders")
    assert holds(store)


def test_a_drive_full_of_other_files_brings_in_the_one_return_among_them(made, store, tmp_path):
    drive = tmp_path / "schijf"
    kinds = {".xlsx": b"PK\x03\x04 geen werkmap", ".docx": b"PK\x05\x06" + bytes(18), ".pdf": b"%PDF-1.7", ".txt": b""}
    for number in range(250):
        for place, (ending, data) in enumerate(kinds.items()):
            path = drive / f"map {number % 7}" / f"{number}-{place}{ending}"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
    shutil.copy(made[1] / "GM0007.xlsx", drive / "map 3" / "retour.xlsx")
    outcomes = import_paths(store, [drive], jobs=2)
    assert len(outcomes) == 250 * len(kinds) + 1
    assert [outcome.organisation for outcome in outcomes if outcome.good] == ["GM0007"]
    assert {outcome.code for outcome in outcomes if not outcome.good} <= {Code.NOT_A_RETURN, Code.UNREADABLE}
    assert holds(store)


def test_a_clock_that_is_set_back_during_a_round_changes_no_order_and_breaks_no_chain(made, store, monkeypatch):
    files = sorted(made[1].iterdir())
    import_paths(store, files[:30], jobs=1)
    yesterday = (datetime.now(UTC) - timedelta(days=1)).isoformat(timespec="seconds")
    for module in (audit, writing):
        monkeypatch.setattr(module, "now", lambda: yesterday)
    import_paths(store, files[30:], jobs=1)
    assert holds(store)
    with open_store(store) as opened:
        assert opened.verify_chain() == ()
    came = [line for line in log_lines(store) if line.action == "import"]
    assert len(came) == RETURNS
    assert {line.at.isoformat(timespec="seconds") for line in came[:30]} == {yesterday}, (
        "the newest first, as they came"
    )
