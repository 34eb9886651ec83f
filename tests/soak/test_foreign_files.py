"""A folder of five thousand files that are no returns, as when somebody drops a whole drive on the window."""

import io
import sys
import zipfile
from collections import Counter
from pathlib import Path

import openpyxl
import pytest

from hamonitor_desktop.domain.codes import Code
from hamonitor_desktop.store.central.opening import open_store
from hamonitor_desktop.usecases.importing import import_paths
from tests.factories import AMSTERDAM, make_world
from tests.soak.test_scale import MEGABYTES, resident

FOREIGN = 5000


def another_workbook():
    stream = io.BytesIO()
    book = openpyxl.Workbook()
    book.worksheets[0].append(["een", "lijst"])
    book.save(stream)
    return stream.getvalue()


def a_document():
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("word/document.xml", "<document/>")
    return stream.getvalue()


def kinds():
    """The end of a name, and the bytes of such a file."""
    return [
        (".txt", b"een brief"),
        (".pdf", b"%PDF-1.7\n" + b"x" * 20_000),
        (".jpg", b"\xff\xd8\xff\xe0" + bytes(50_000)),
        (".xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(5_000)),
        (".xlsx", another_workbook()),
        (".docx", a_document()),
        (".csv", b"a;b\r\n1;2\r\n"),
        (".zip", b"PK\x03\x04" + b"x" * 300),
        ("", b""),
    ]


def fill(folder):
    """The foreign files, in folders as people keep them."""
    made = kinds()
    for number in range(FOREIGN):
        ending, data = made[number % len(made)]
        place = folder / f"map {number % 40}" / f"map {number % 7}"
        place.mkdir(parents=True, exist_ok=True)
        more = b"" if ending in ("", ".xlsx", ".docx") else b"%d" % number  # behind an archive it would be an attack
        (place / f"bestand {number}{ending}").write_bytes(data + more)


@pytest.mark.soak
@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells what a process has in memory this way")
@pytest.mark.parametrize("jobs", [1, 2])
def test_among_five_thousand_foreign_files_the_returns_are_found_and_nothing_else_comes_in(tmp_path, jobs):
    world, folder, memory = make_world(tmp_path, (AMSTERDAM,)), tmp_path / "schijf", []
    fill(folder)
    (folder / "map 3" / "retour.xlsx").write_bytes(world.workbook("GM0363"))
    done = []

    def look(so_far, of):
        done.append((so_far, of))
        memory.append(resident())

    outcomes = import_paths(world.store, [folder], jobs=jobs, progress=look)
    tally = Counter(outcome.code for outcome in outcomes)
    print(f"\n{dict(tally)}; {memory[0]:.0f} MB after the first files, {memory[-1]:.0f} at the end")
    assert done[-1] == (FOREIGN + 1, FOREIGN + 1)
    assert [Path(one.file).name for one in outcomes if one.code is Code.ACCEPTED] == ["retour.xlsx"]
    assert set(tally) == {Code.ACCEPTED, Code.NOT_A_RETURN, Code.UNREADABLE}, "a stranger is not called hostile"
    assert all(one.messages for one in outcomes)
    assert memory[-1] - memory[0] < MEGABYTES
    with open_store(world.store) as store:
        assert [row.revision for row in store.response_rows("2024-1")] == [1]
        assert store.verify_chain() == ()
