"""Signing and writing a full return, with all that is checked, beside openpyxl writing the same cells, in one run.

The yardstick writes the same texts with the same looks, each cell as openpyxl's manual has it, and checks nothing.
"""

import statistics
import time
from copy import copy

import pytest

from hamonitor_desktop.signing.keys import new_key
from hamonitor_desktop.usecases.dossiers import open_dossier
from hamonitor_desktop.usecases.sending import Statement, sign_return
from tests.benchmarks.full import ACTORS, full_dossier
from tests.gui import dossiers

TURNS, MOST = 15, 2.0


def write_again(sheets, out):
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.worksheets[0])
    for name, cells in sheets.items():
        sheet = book.create_sheet(name)
        for row, column, value, font, alignment, border in cells:
            cell = sheet.cell(row, column, value)
            cell.font, cell.alignment, cell.border = font, alignment, border
    book.save(out)


def cells_of(file):
    from openpyxl import load_workbook

    return {
        sheet.title: [
            (cell.row, cell.column, cell.value, copy(cell.font), copy(cell.alignment), copy(cell.border))
            for row in sheet.iter_rows()
            for cell in row
        ]
        for sheet in load_workbook(file)
    }


@pytest.mark.benchmark
@pytest.mark.parametrize("actor", ACTORS)
def test_a_return_costs_at_most_twice_what_writing_its_cells_costs(actor, tmp_path, monkeypatch):
    key, ours, theirs = new_key("invuller"), [], []
    monkeypatch.setattr(dossiers, "new_key", lambda name: key if name == "invuller" else new_key(name))
    with open_dossier(full_dossier(tmp_path, actor), "Ans", backups=False) as dossier:
        for turn in range(TURNS):
            out = tmp_path / f"{turn}.xlsx"
            started = time.perf_counter()
            sign_return(dossier, key, Statement("A. Jansen", "directeur"), out)
            ours.append(time.perf_counter() - started)
            sheets = cells_of(out)
            started = time.perf_counter()
            write_again(sheets, tmp_path / "other.xlsx")
            theirs.append(time.perf_counter() - started)
    ratio = statistics.median(mine / other for mine, other in zip(ours, theirs, strict=True))
    print(
        f"\n{actor}: a return is signed and written in {1000 * statistics.median(ours):.1f} ms,"
        f" openpyxl writes its cells in {1000 * statistics.median(theirs):.1f} ms, ratio {ratio:.2f}, limit {MOST}"
    )
    assert ratio <= MOST
