"""What importing a round's returns costs, beside others who read the same files, in one run: medians of pairs.

Beside pandas and beside the bare work it is the time of the processor, so that who else is at work on the machine
counts less; two workers beside one are measured by the clock, for that is what they are for.
"""

import base64
import hashlib
import io
import json
import shutil
import statistics
import time
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from hamonitor_desktop.domain.codes import Code
from hamonitor_desktop.usecases.importing import import_paths
from tests.factories import AMSTERDAM, make_world

RETURNS = 390
PAIRS = 7
BESIDE_PANDAS, BESIDE_BARE, TWO_WORKERS = 0.5, 4.0, 1.3


@pytest.fixture(scope="module")
def ground(tmp_path_factory):
    """A store with a round, and a folder with a final return of everybody."""
    folder = tmp_path_factory.mktemp("import")
    world = make_world(folder, [replace(AMSTERDAM, code=f"GM{number:04}") for number in range(RETURNS)])
    returns = folder / "returns"
    returns.mkdir()
    for code in world.packages:
        (returns / f"{code}.xlsx").write_bytes(world.workbook(code, final=True))
    return Path(world.store), returns


def spent(clock, work):
    """Seconds that the work takes by this clock."""
    began = clock()
    work()
    return clock() - began


def pairs(clock, first, second):
    """The median of how long the first takes, of how long the second takes, and of their ratio, turn by turn."""
    first(), second()
    took = [(spent(clock, first), spent(clock, second)) for _ in range(PAIRS)]
    ratio = statistics.median(one / other for one, other in took)
    print(f"\nratios: {', '.join(f'{one / other:.2f}' for one, other in took)}")
    return statistics.median(one for one, _ in took), statistics.median(other for _, other in took), ratio


def unpacked(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def bring(ground, jobs):
    """Import all returns into a store of its own."""
    store, returns = ground
    used = store.with_name(f"used-{jobs}.sqlite")

    def work():
        shutil.copy(store, used)
        outcomes = import_paths(used, [returns], jobs=jobs)
        assert [outcome.code for outcome in outcomes] == [Code.ACCEPTED] * RETURNS

    return work


@pytest.mark.benchmark
def test_an_import_costs_half_of_what_pandas_takes_to_read_the_answers_sheet(ground):
    import pandas

    def with_pandas():
        for file in ground[1].iterdir():
            pandas.read_excel(file, sheet_name="Antwoorden", engine="openpyxl")

    ours, theirs, ratio = pairs(time.process_time, bring(ground, jobs=1), with_pandas)
    print(f"a return: {1000 * ours / RETURNS:.2f} ms, pandas {1000 * theirs / RETURNS:.2f} ms, ratio {ratio:.2f}")
    assert ratio <= BESIDE_PANDAS


@pytest.mark.benchmark
def test_an_import_costs_four_times_the_least_that_anybody_must_do(ground):
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
    from python_calamine import CalamineWorkbook

    def bare():
        """Unzip, hash, read the sheets with calamine, and check the signature with the key that comes with it."""
        for file in ground[1].iterdir():
            data = file.read_bytes()
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                assert sum(len(archive.read(name)) for name in archive.namelist()) > len(data)
            hashlib.sha256(data).hexdigest()
            book = CalamineWorkbook.from_filelike(io.BytesIO(data))
            cover, answers, carried = (
                book.get_sheet_by_name(name).to_python() for name in ("Retour", "Antwoorden", "_retour")
            )
            assert cover
            assert answers
            head, payload, signature = "".join(str(text) for row in carried for text in row).split(".")
            raw = unpacked(signature)
            certificate = base64.b64decode(json.loads(unpacked(head))["x5c"][0])
            key = x509.load_der_x509_certificate(certificate).public_key()
            assert isinstance(key, ec.EllipticCurvePublicKey)
            key.verify(
                encode_dss_signature(int.from_bytes(raw[:32], "big"), int.from_bytes(raw[32:], "big")),
                f"{head}.{payload}".encode(),
                ec.ECDSA(hashes.SHA256()),
            )

    ours, least, ratio = pairs(time.process_time, bring(ground, jobs=1), bare)
    print(f"a return: {1000 * ours / RETURNS:.2f} ms, the least {1000 * least / RETURNS:.2f} ms, ratio {ratio:.2f}")
    assert ratio <= BESIDE_BARE


@pytest.mark.benchmark
def test_two_workers_are_faster_than_one(ground):
    alone, together, ratio = pairs(time.perf_counter, bring(ground, jobs=1), bring(ground, jobs=2))
    print(
        f"{RETURNS} returns: in one process {alone:.2f} s, in two workers {together:.2f} s, {ratio:.2f} times as fast"
    )
    assert ratio >= TWO_WORKERS
