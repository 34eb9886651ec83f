"""What a whole import costs per return, beside reading one sheet of the same file with pandas, in one run."""

import statistics
import time
from dataclasses import replace

import pytest

from hamonitor_desktop.domain.codes import Code
from hamonitor_desktop.usecases.importing import import_paths
from tests.factories import AMSTERDAM, make_world

RETURNS = 50
ROUNDS = 5
MOST = 1.0


def seconds_per(count, work):
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) / count


@pytest.mark.benchmark
def test_an_import_costs_no_more_than_reading_the_answers_sheet_with_pandas(tmp_path):
    import pandas

    people = [replace(AMSTERDAM, code=f"GM{number:04}") for number in range(RETURNS)]
    ours, theirs = [], []
    for turn in range(ROUNDS):
        folder = tmp_path / str(turn)
        returns = folder / "returns"
        returns.mkdir(parents=True)
        world = make_world(folder, people)
        files = [returns / f"{person.code}.xlsx" for person in people]
        for person, file in zip(people, files, strict=True):
            file.write_bytes(world.workbook(person.code, final=True))

        def with_pandas(files=files):
            for file in files:
                pandas.read_excel(file, sheet_name="Antwoorden", engine="openpyxl")

        def whole_import(store=world.store, returns=returns):
            outcomes = import_paths(store, [returns], jobs=1)
            assert {outcome.code for outcome in outcomes} == {Code.ACCEPTED}

        theirs.append(seconds_per(RETURNS, with_pandas))
        ours.append(seconds_per(RETURNS, whole_import))
    ratio = statistics.median(ours) / statistics.median(theirs)
    print(
        f"\nimport per return: {1000 * statistics.median(ours):.2f} ms,"
        f" pandas: {1000 * statistics.median(theirs):.2f} ms, ratio {ratio:.2f}"
    )
    assert ratio <= MOST
