"""A hundred times as many returns as a round has: what each costs, what stays in memory, and what is asked then."""

import multiprocessing
import os
import statistics
import sys
import time
from pathlib import Path

import pytest

from hamonitor_desktop.domain.codes import Code
from hamonitor_desktop.usecases.analysing import analyse
from hamonitor_desktop.usecases.importing import import_paths
from hamonitor_desktop.usecases.responding import response
from hamonitor_desktop.usecases.response_curve import response_curve
from hamonitor_desktop.usecases.response_view import regions, response_view
from tests.soak.many_returns import Maker, invited_world

RETURNS = int(os.environ.get("HAMONITOR_SOAK_RETURNS", "39000"))
ROUND = 390
COST, GROWTH, MEGABYTES, WORKER = 1.15, 1.3, 40, 300
QUESTIONS = {
    "response": response,
    "response, as it is looked at": response_view,
    "response by region": regions,
    "response by day": response_curve,
    "frequencies": lambda store: analyse(store, "frequencies"),
}


def resident(process="self"):
    """Megabytes in memory."""
    lines = Path(f"/proc/{process}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) / 1024


def questions(store):
    """Seconds that each question takes, by its name, the best of three; in a process of its own."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(ask, (store,))


def ask(store):
    took = {}
    for name, question in QUESTIONS.items():
        times = []
        for _ in range(3):
            began = time.process_time()
            question(store)
            times.append(time.process_time() - began)
        took[name] = min(times)
    return took


def import_one(world, maker, folder, wanted, jobs):
    """Make these returns, bring them in, and give the seconds per return: of this process, and by the clock."""
    folder.mkdir()
    for organisation, revision in wanted:
        maker.write(folder, organisation, revision)
    workers = []

    def look(done, of):
        workers.extend(resident(str(child.pid)) for child in multiprocessing.active_children())

    began, clock = time.process_time(), time.perf_counter()
    outcomes = import_paths(world.store, [folder], jobs=jobs, progress=look)
    spent, clock = time.process_time() - began, time.perf_counter() - clock
    assert {outcome.code for outcome in outcomes} == {Code.ACCEPTED}
    for file in folder.iterdir():
        file.unlink()
    folder.rmdir()
    return spent / len(wanted), clock / len(wanted), max(workers, default=0)


@pytest.mark.soak
@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells what a process has in memory this way")
@pytest.mark.parametrize(
    "organisations", [pytest.param(ROUND, id="many_revisions"), pytest.param(RETURNS, id="many_organisations")]
)
def test_a_hundred_times_as_many_returns_cost_a_hundred_times_as_much(tmp_path, organisations):
    world = invited_world(tmp_path, organisations)
    maker, folder = Maker(world), tmp_path / "returns"
    codes = sorted(world.packages)
    wanted = [(code, revision) for revision in range(1, RETURNS // organisations + 1) for code in codes]
    costs, memory, asked = [], [], {}
    for at in range(0, len(wanted), ROUND):
        costs.append(import_one(world, maker, folder, wanted[at : at + ROUND], jobs=1))
        memory.append(resident())
        if at + ROUND in (len(wanted) // 10, len(wanted)):
            asked[at + ROUND] = questions(world.store)
    early, late = (statistics.median(cost for cost, _, _ in part) for part in (costs[:10], costs[-10:]))
    soon, later = (statistics.median(clock for _, clock, _ in part) for part in (costs[:10], costs[-10:]))
    print(f"\n{len(wanted)} returns of {organisations}: {1000 * early:.2f}, at the end {1000 * late:.2f} ms each,")
    print(
        f"  by the clock {1000 * soon:.2f} and {1000 * later:.2f}; {memory[4]:.0f} and {memory[-1]:.0f} MB in memory;"
    )
    (few, before), (many, after) = sorted(asked.items())
    for name, first in before.items():
        second = after[name]
        print(f"  {name}: {1000 * first:.0f} ms at {few}, {1000 * second:.0f} ms at {many}")
        assert second / first <= GROWTH * many / few
    assert late <= COST * early
    assert memory[-1] - memory[4] < MEGABYTES


@pytest.mark.soak
@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells what a process has in memory this way")
def test_what_stays_in_memory_does_not_grow_with_the_batch(tmp_path):
    world = invited_world(tmp_path, ROUND)
    maker = Maker(world)
    peaks = []
    for begin, end in ((1, 2), (2, 4), (4, 14)):
        wanted = [(code, revision) for revision in range(begin, end) for code in sorted(world.packages)]
        _, _, worker = import_one(world, maker, tmp_path / "returns", wanted, jobs=2)
        peaks.append((len(wanted), resident(), worker))
    print("\n" + "\n".join(f"{many} files: {mine:.0f} MB here, {its:.0f} MB in a worker" for many, mine, its in peaks))
    (_, first, _), *_, (_, last, worker) = peaks
    assert last - first < MEGABYTES
    assert worker < WORKER
