"""Five colleagues who each bring in a round's worth of returns at once: a server beside a file, in one run."""

import multiprocessing
import time
from concurrent.futures import ProcessPoolExecutor

import pytest
from sqlalchemy import func, select

from hamonitor_desktop.domain.codes import Code
from hamonitor_desktop.store.central.opening import open_store
from hamonitor_desktop.store.central.tables import returns
from hamonitor_desktop.usecases.evidence import verify_store
from hamonitor_desktop.usecases.importing import import_paths
from tests.postgres import own_server
from tests.soak.many_returns import Maker, invited_world

COLLEAGUES, RETURNS = 5, 390
LEAST = 0.5


def bring(store, folder):
    return [outcome.code for outcome in import_paths(store, [folder], jobs=1)]


def up(_number):
    time.sleep(0.3)  # each of them is handed one


def rate(pool, tmp_path, store):
    """Returns per second of all together; none of them may be lost or be there twice."""
    tmp_path.mkdir()
    world = invited_world(tmp_path, COLLEAGUES * RETURNS, store)
    maker, codes = Maker(world), list(world.packages)
    folders = [tmp_path / str(number) for number in range(COLLEAGUES)]
    for number, folder in enumerate(folders):
        folder.mkdir()
        for code in codes[number::COLLEAGUES]:
            maker.write(folder, code, 1)
    began = time.perf_counter()
    found = list(pool.map(bring, [world.store] * COLLEAGUES, folders))
    took = time.perf_counter() - began
    assert found == [[Code.ACCEPTED] * RETURNS] * COLLEAGUES
    with open_store(world.store) as opened, opened.reading() as connection:
        assert connection.scalar(select(func.count()).select_from(returns)) == COLLEAGUES * RETURNS
    assert verify_store(world.store).faults == ()
    return COLLEAGUES * RETURNS / took


@pytest.mark.benchmark
def test_a_server_takes_the_returns_of_five_at_least_half_as_fast_as_a_file(tmp_path):
    with (
        own_server() as server,
        ProcessPoolExecutor(COLLEAGUES, mp_context=multiprocessing.get_context("spawn")) as pool,
    ):
        list(pool.map(up, range(COLLEAGUES)))
        file = rate(pool, tmp_path / "file", tmp_path / "store.sqlite")
        served = rate(pool, tmp_path / "server", server.url)
    print(f"\n{COLLEAGUES} x {RETURNS} returns: PostgreSQL {served:.0f}/s, SQLite {file:.0f}/s, {served / file:.2f}")
    assert served >= LEAST * file
