"""An import that is killed, with its workers, and run again leaves the store that an undisturbed one leaves."""

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing

import pytest

from hamonitor_desktop.store.central.opening import open_store
from hamonitor_desktop.usecases.importing import import_paths
from tests.soak.many_returns import Maker, invited_world

KILLS = int(os.environ.get("HAMONITOR_SOAK_KILLS", "50"))
RETURNS = 150


def kept(store):
    """What is in the store but for times and the logs, which tell of each time a file was brought in."""
    with closing(sqlite3.connect(store)) as connection:
        returns = connection.execute("SELECT * FROM returns ORDER BY id").fetchall()
        at = [row[1] for row in connection.execute("PRAGMA table_info(returns)")].index("imported_at")
        return (
            [(*row[:at], *row[at + 1 :]) for row in returns],
            connection.execute("SELECT * FROM answers ORDER BY return_id, question").fetchall(),
            connection.execute("SELECT * FROM invitations ORDER BY package_id").fetchall(),
        )


@pytest.mark.soak
@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is not there on Windows")
def test_a_killed_import_that_is_run_again_leaves_the_same_store(tmp_path):
    world = invited_world(tmp_path, RETURNS)
    maker, folder = Maker(world), tmp_path / "returns"
    folder.mkdir()
    for code in world.packages:
        maker.write(folder, code, 1)
    whole, chance, halfway = tmp_path / "whole.sqlite", random.Random(2024), 0  # noqa: S311 - for a test
    shutil.copy(world.store, whole)
    import_paths(whole, [folder], jobs=1)
    wanted = kept(whole)
    assert len(wanted[0]) == RETURNS
    for kill in range(KILLS):
        store = tmp_path / "killed.sqlite"
        shutil.copy(world.store, store)
        command = [sys.executable, "-m", "hamonitor_desktop", "import", str(store), str(folder), "--jobs", "2"]
        ran = subprocess.Popen(command, stdout=subprocess.DEVNULL, start_new_session=True)
        time.sleep(chance.uniform(0.2, 2.2))
        os.killpg(ran.pid, signal.SIGKILL)
        ran.wait()
        assert {path.name for path in tmp_path.glob("killed*")} <= {store.name, f"{store.name}-journal"}
        before = len(kept(store)[0])
        halfway += 0 < before < RETURNS
        import_paths(store, [folder], jobs=1)
        assert kept(store) == wanted, f"kill {kill}"
        with open_store(store) as opened:
            assert opened.verify_chain() == ()
        store.unlink()
    print(f"\n{KILLS} kills, {halfway} with part of the returns in")
    assert halfway
