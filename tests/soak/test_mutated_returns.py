"""A hundred thousand returns with something changed at random; `HAMONITOR_MUTANTS` asks for another number."""

import io
import os
import random
import shutil
import warnings
from collections import Counter

import openpyxl
import pytest
from sqlalchemy import select

from hamonitor_desktop.domain.codes import Code
from hamonitor_desktop.excel import layout
from hamonitor_desktop.excel.sheets import unescaped
from hamonitor_desktop.store.central.opening import open_store
from hamonitor_desktop.store.central.tables import returns
from hamonitor_desktop.usecases.importing import import_paths
from hamonitor_desktop.usecases.inspecting import inspect
from tests.excel.samples import parts_of
from tests.hostile.ground import CITY, make_ground
from tests.hostile.mutating import Mutator

COUNT = int(os.environ.get("HAMONITOR_MUTANTS", "100000"))
BATCH = 500


def saved_again(data):
    """The same return as another program saves it: with shared texts, other styles, and numbers of its own."""
    stream = io.BytesIO()
    openpyxl.load_workbook(io.BytesIO(data)).save(stream)
    return stream.getvalue()


def seen(data):
    """What a reader that knows nothing of ours shows of the visible sheets, sorted: rows may stand in another order."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = openpyxl.load_workbook(io.BytesIO(data))
    except Exception:  # then nobody sees anything
        return None
    return {
        sheet.title: sorted(row for row in map(_texts, sheet.iter_rows()) if row)
        for sheet in book.worksheets
        if sheet.title in (layout.COVER, layout.ANSWERS)
    }


def _texts(row):
    """The texts of a row up to its last cell that says something."""
    texts = [layout.cell_text(unescaped("" if cell.value is None else str(cell.value))) for cell in row]
    while texts and not texts[-1]:
        texts.pop()
    return tuple(texts)


def _signed(data):
    """What was signed in a return that is accepted."""
    inspection = inspect(data)
    assert inspection.verified
    assert inspection.payload
    return inspection.verified, inspection.compact, inspection.payload


@pytest.mark.soak
def test_no_mutant_ends_the_batch_or_is_accepted_with_other_answers_than_were_signed(tmp_path):
    ground = make_ground(tmp_path)
    honest = {_signed(data)[0].payload for data in (ground.good, ground.world.workbook(CITY, 5))}
    bases = [ground.parts, ground.parts, parts_of(saved_again(ground.good))]
    mutator = Mutator(ground, random.Random(int(os.environ.get("HAMONITOR_SEED", "2024"))), bases)  # noqa: S311
    folder, tally, wrong = tmp_path / "mutants", Counter(), []
    folder.mkdir()
    as_signed = {}
    for start in range(0, COUNT, BATCH):
        made = list(mutator.mutants(min(BATCH, COUNT - start)))
        paths = [folder / f"{number:03}.xlsx" for number in range(len(made))]
        for path, (_, data) in zip(paths, made, strict=True):
            path.write_bytes(data)
        store = tmp_path / "attacked.sqlite"
        shutil.copy(ground.world.store, store)  # what one batch brought in must not hide what the next one would
        found = import_paths(store, paths, jobs=1 + start // BATCH % 2)
        assert len(found) == len(made)
        for outcome, (kind, data) in zip(found, made, strict=True):
            tally[kind, outcome.code] += 1
            fault = any("liep vast" in message for message in outcome.messages) or outcome.code in (
                *(Code.INTERNAL, Code.TIMED_OUT),
            )
            if outcome.code in (Code.ACCEPTED, Code.ALREADY_IMPORTED):
                verified, compact, payload = _signed(data)
                if outcome.return_id not in as_signed:
                    as_signed[outcome.return_id] = seen(ground.around(compact, payload))
                shown = seen(data)
                fault |= verified.payload not in honest | mutator.signed
                fault |= shown is not None and shown != as_signed[outcome.return_id]
            if fault:
                wrong.append((kind, str(outcome.code), outcome.messages[:2]))
                (tmp_path / f"wrong-{len(wrong)}.xlsx").write_bytes(data)
        with open_store(store) as opened, opened.reading() as connection:
            assert {row.payload for row in connection.execute(select(returns.c.payload))} <= honest | mutator.signed
            assert opened.verify_chain() == ()
        if start // BATCH % 20 == 0:
            print(f"{start + len(made)}: {len(wrong)} wrong", flush=True)
    for (kind, code), count in sorted(tally.items()):
        print(f"{kind:8} {code:22} {count}")
    assert wrong == []
