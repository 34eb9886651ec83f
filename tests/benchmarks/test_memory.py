"""Resident memory of the whole program with a full dossier, after every page and every chart was on the screen."""

import subprocess
import sys

import pytest

from tests.benchmarks.full import ACTORS, full_dossier

MOST = 250


@pytest.mark.benchmark
@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux how much memory a process has")
@pytest.mark.parametrize("actor", ACTORS)
def test_a_full_dossier_with_all_charts_seen_takes_less_than_250_mb(actor, tmp_path):
    file = full_dossier(tmp_path, actor)
    words = [sys.executable, "-m", "tests.benchmarks.all_pages", str(file), str(tmp_path)]
    answer = subprocess.run(words, capture_output=True, text=True, check=True)
    before, after = (int(number) for number in answer.stdout.split()[-2:])
    print(f"\n{actor}: {after} MB with every page and chart seen, {before} MB at the start page, limit {MOST}")
    assert after < MOST
