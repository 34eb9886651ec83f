"""Every attack of the corpus gets its code, costs little, ends no batch, and leaves nothing behind."""

import json
import os
import shutil
import statistics
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy import select

from hamonitor_desktop.domain.codes import Code
from hamonitor_desktop.domain.outcomes import GOOD, Outcome
from hamonitor_desktop.store.central.opening import open_store
from hamonitor_desktop.store.central.tables import answers, returns
from hamonitor_desktop.usecases.importing import import_paths
from hamonitor_desktop.usecases.verifying import verify_file
from tests.hostile.corpus import ATTACKS, write_corpus
from tests.hostile.ground import CITY, HONEST, Ground, make_ground
from tests.hostile.payloads import HARMLESS, PAYLOADS, REPLAYS

MOST_UNITS, MOST_MEGABYTES = 200, 300  # units of tests/yardstick, some 5 ms: a second of a core
READ = """
import json, sys
from pathlib import Path
from hamonitor_desktop.usecases.importing import read_file
from tests.yardstick import units

def peak():
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1024

read_file(Path(sys.argv[1]))  # a good one first: what a process loads with its first file is no cost of the second
found = []
for path in map(Path, sys.argv[2:]):
    Path("/proc/self/clear_refs").write_text("5")
    read, cost = units(lambda: read_file(path))
    found.append([cost, peak(), [problem.lines for problem in read.inspection.problems]])
print(json.dumps(found))
"""


@dataclass(frozen=True)
class Batch:
    """One import of the whole corpus, with an honest return after every ten attacks."""

    ground: Ground
    paths: dict[str, Path]
    honest: list[Path]
    outcomes: dict[str, Outcome]
    untouched: Path


@pytest.fixture(scope="module")
def batch(tmp_path_factory):
    folder = tmp_path_factory.mktemp("attacked")
    ground, corpus = make_ground(folder), folder / "corpus"
    corpus.mkdir()
    untouched = folder / "untouched.sqlite"
    shutil.copy(ground.world.store, untouched)
    paths = write_corpus(ground, corpus)
    files, honest = list(paths.values()), []
    for place in range(len(files) // 10 * 10, -1, -10):
        honest.append(corpus / f"eerlijk {place}.xlsx")
        honest[-1].write_bytes(ground.world.workbook(HONEST, place + 1))
        files.insert(place, honest[-1])
    found = import_paths(ground.world.store, files, jobs=2)
    return Batch(ground, paths, honest, {outcome.file: outcome for outcome in found}, untouched)


def test_every_attack_gets_its_code_and_a_reason(batch):
    assert len(ATTACKS) > 250
    found = {name: batch.outcomes[str(path)] for name, path in batch.paths.items()}
    assert _unlike({name: outcome.code for name, outcome in found.items()}) == {}
    said = {name: "".join(outcome.messages) for name, outcome in found.items()}
    assert [name for name, text in said.items() if "liep vast" in text or not 20 < len(text) < 100_000] == []


def test_verifying_says_the_same_and_changes_nothing(batch):
    before, found = batch.untouched.read_bytes(), dict[str, Code]()
    for name, path in batch.paths.items():
        if batch.outcomes[str(path)].organisation:
            code = verify_file(path, batch.untouched).code
            found[name] = ATTACKS[name].code if ATTACKS[name].code in GOOD and code is Code.VALID else code
    assert len(found) > 50
    assert _unlike(found) == {}
    assert batch.untouched.read_bytes() == before


def _unlike(found):
    return {name: (code, ATTACKS[name].code) for name, code in found.items() if code is not ATTACKS[name].code}


def test_the_honest_returns_between_them_come_in_and_nothing_else_does(batch):
    honest = [batch.outcomes[str(path)] for path in batch.honest]
    assert {outcome.code for outcome in honest} == {Code.ACCEPTED}
    with open_store(batch.ground.world.store) as store, store.reading() as connection:
        rows = connection.execute(select(returns.c.organisation, returns.c.revision)).all()
        answered = connection.execute(select(answers.c.return_id).distinct()).all()
        assert store.verify_chain() == ()
    assert set(map(tuple, rows)) == {(CITY, 5), *((HONEST, outcome.revision) for outcome in honest)}
    assert len(rows) == len(answered) == 1 + len(honest)


def test_without_processes_the_outcomes_are_the_same_and_the_good_return_itself_comes_in(batch, tmp_path):
    store, good = tmp_path / "store.sqlite", tmp_path / "good.xlsx"
    shutil.copy(batch.untouched, store)
    found = import_paths(store, list(batch.paths.values()), jobs=1)
    assert _unlike({name: outcome.code for name, outcome in zip(batch.paths, found, strict=True)}) == {}
    good.write_bytes(batch.ground.good)
    (outcome,) = import_paths(store, [good], jobs=1)
    assert (outcome.code, outcome.revision) == (Code.ACCEPTED, 6)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells the peak of memory this way")
def test_an_attack_costs_less_than_a_second_of_a_core_and_300_megabytes(batch, tmp_path):
    good = tmp_path / "good.xlsx"
    good.write_bytes(batch.ground.good)
    done = subprocess.run(
        [sys.executable, "-c", READ, good, *batch.paths.values()], check=True, capture_output=True, text=True
    )
    found = json.loads(done.stdout)
    costs, megabytes = [one[0] for one in found], [one[1] for one in found]
    slowest, largest = (max(zip(numbers, batch.paths, strict=True)) for numbers in (costs, megabytes))
    print(f"\n{len(found)} attacks: {statistics.median(costs):.2f} units in the middle, {slowest[0]:.1f} {slowest[1]}")
    print(f"{statistics.median(megabytes):.0f} MB in the middle, {largest[0]:.0f} MB {largest[1]}")
    assert slowest[0] < MOST_UNITS, slowest
    assert largest[0] < MOST_MEGABYTES, largest


def test_what_is_signed_and_strange_but_harmless_comes_in_as_the_text_it_is(tmp_path):
    ground = make_ground(tmp_path)
    for number, (name, change) in enumerate(HARMLESS.items()):
        path = tmp_path / f"{number}.xlsx"
        signed = change(ground.world.payload(CITY, 6 + number))
        path.write_bytes(ground.signed(signed))
        (outcome,) = import_paths(ground.world.store, [path], jobs=1)
        assert (name, outcome.code) == (name, Code.ACCEPTED)
        with open_store(ground.world.store) as store, store.reading() as connection:
            kept = connection.execute(select(answers.c.explanation).where(answers.c.return_id == outcome.return_id))
            assert {row.explanation for row in kept} == {answer.explanation for answer in signed.answers}
            row = connection.execute(select(returns).where(returns.c.id == outcome.return_id)).one()
            assert (row.signer_name, row.signer_function) == (signed.signer_name, signed.signer_function)


def test_what_an_officer_can_sign_ends_no_batch_on_any_database(tmp_path, address):
    ground = make_ground(tmp_path, address)
    attacks, paths = {**PAYLOADS, **REPLAYS}, list[Path]()
    for number, attack in enumerate(attacks.values()):
        paths.append(tmp_path / f"{number:03}.xlsx")
        attack.put(ground, paths[-1])
    found = import_paths(address, paths, jobs=1)
    assert [(name, outcome.code) for name, outcome in zip(attacks, found, strict=True)] == [
        (name, attack.code) for name, attack in attacks.items()
    ]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such files in a folder")
def test_a_folder_with_links_in_a_circle_and_pipes_is_searched_to_its_end(tmp_path):
    ground = make_ground(tmp_path)
    folder = tmp_path / "map"
    (folder / "diep" / "map.xlsx").mkdir(parents=True)
    (folder / "diep" / "terug").symlink_to(folder)
    (folder / "lus.xlsx").symlink_to("lus.xlsx")
    os.mkfifo(folder / "buis.xlsx")
    (folder / "diep" / "map.xlsx" / "goed.xlsx").write_bytes(ground.good)
    (outcome,) = import_paths(ground.world.store, [folder], jobs=1)
    assert outcome.code is Code.ACCEPTED
