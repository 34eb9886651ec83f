"""What a hostile workbook costs whoever reads it: at most two seconds of a core and 200 MB, whatever is in it."""

import base64
import json
import random
import subprocess
import sys
from functools import cache

import pytest

from hamonitor_desktop.excel.sheets import coordinate
from tests.excel.samples import bomb, parts_of, raw_zip, signed, zipped

MOST_UNITS, MOST_MEGABYTES = 400, 200  # units of tests/yardstick, some 5 ms: two seconds of a core
NOISE = "<!--" + base64.b64encode(random.Random(1).randbytes(150_000)).decode() + "-->"  # noqa: S311 - to keep the ratio
ANSWERS, STRINGS, RELS = "xl/worksheets/sheet2.xml", "xl/sharedStrings.xml", "xl/_rels/workbook.xml.rels"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
READ = """
import json, sys
from hamonitor_desktop.signing import envelope
from hamonitor_desktop.usecases.inspecting import inspect
from tests.yardstick import units

def peak():
    lines = open("/proc/self/status").read().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1024

inspect(open(sys.argv[1], "rb").read())  # a good one first: what the program itself takes is not counted
before = peak()
data = open(sys.argv[2], "rb").read()
found, cost = units(lambda: inspect(data))
print(json.dumps([found.problems[0].code, cost, peak() - before]))
"""


@cache
def good():
    return signed()


def with_parts(**parts):
    names = {"answers": ANSWERS, "strings": STRINGS, "types": "[Content_Types].xml", "book": "xl/workbook.xml"}
    made = {**parts_of(good().data), **{names[name]: text.encode() for name, text in parts.items()}}
    if "strings" in parts:
        relation = f'<Relationship Id="texts" Type="{REL}/sharedStrings" Target="sharedStrings.xml"/></Relationships>'
        made[RELS] = made[RELS].replace(b"</Relationships>", relation.encode())
    return zipped(made)


def sheet(cells):
    return f'<worksheet xmlns="{MAIN}">{NOISE}<sheetData>{cells}</sheetData></worksheet>'


def full_table(cell):
    rows = range(1, 2001)
    return "".join(
        f'<row r="{row}">' + "".join(cell(row, column) for column in range(1, 41)) + "</row>" for row in rows
    )


def inline(row, column):
    text = f"{row}-{column} _x0041_ " + "x" * 150
    return f'<c r="{coordinate(row, column)}" t="inlineStr"><is><t>{text}</t></is></c>'


def shared(row, column):
    return f'<c r="{coordinate(row, column)}" t="s"><v>{column % 40}</v></c>'


def strings(texts):
    return f'<sst xmlns="{MAIN}">{NOISE}' + "".join(f"<si><t>{text}</t></si>" for text in texts) + "</sst>"


HOSTILE = {
    "four gigabytes, honest": lambda: raw_zip("xl/workbook.xml", bomb(4096), 0, 0xFFFFFFFF),
    "four gigabytes, lying": lambda: raw_zip("xl/workbook.xml", bomb(4096), 0, 100),
    "a cell at the far end": lambda: with_parts(answers=sheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')),
    "four million cells": lambda: with_parts(answers=sheet('<row r="1">' + "<c/>" * 4_000_000 + "</row>")),
    "a million rows": lambda: with_parts(answers=sheet('<row r="1"/>' * 1_500_000)),
    "a deep nest": lambda: with_parts(answers=sheet("<a>" * 3_000_000)),
    "a million attributes": lambda: with_parts(
        answers=sheet("<c " + " ".join(f'a{number}=""' for number in range(1_300_000)) + "/>")
    ),
    "empty shared texts": lambda: with_parts(strings=f'<sst xmlns="{MAIN}">{NOISE}' + "<si/>" * 3_500_000 + "</sst>"),
    "a text of 19 MB": lambda: with_parts(answers=sheet(f'<row r="1"><c><v>{"x" * 19_000_000}</v></c></row>')),
    "many pieces in one text": lambda: with_parts(
        strings=f'<sst xmlns="{MAIN}">{NOISE}<si>' + "<r><t>x</t></r>" * 110_000 + "</si></sst>",
        answers=sheet(full_table(lambda row, column: '<c t="s"><v>0</v></c>')),
    ),
    "a table full of other texts": lambda: with_parts(answers=sheet(full_table(inline))),
    "a table full of the longest texts": lambda: with_parts(
        strings=strings("_x0041_" * 32_000 + f"{number}" for number in range(40)), answers=sheet(full_table(shared))
    ),
    "a table of escapes of escapes": lambda: with_parts(
        strings=strings("_x005F_" * 32_000 + f"{number}" for number in range(40)), answers=sheet(full_table(shared))
    ),
    "a nest as deep as may be": lambda: with_parts(answers=sheet("<a>" * 240_000 + "</a>" * 240_000)),
    "as many attributes as may be": lambda: with_parts(
        answers=sheet("".join(f'<a b="{number}" c="{number}x"/>' for number in range(249_000)))
    ),
    "as many extensions as may be": lambda: with_parts(answers=sheet("<extLst/>" * 249_000)),
    "many content types": lambda: with_parts(
        types=f"<Types>{NOISE}" + '<Default Extension="a" ContentType="b"/>' * 240_000 + "</Types>"
    ),
    "many sheets": lambda: with_parts(
        book=f'<workbook xmlns="{MAIN}">{NOISE}<sheets>'
        + "".join(f'<sheet name="{number}"/>' for number in range(240_000))
        + "</sheets></workbook>"
    ),
}


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells the peak of memory this way")
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_workbook_costs_little(name, tmp_path):
    decent, hostile = tmp_path / "good.xlsx", tmp_path / "hostile.xlsx"
    decent.write_bytes(good().data)
    hostile.write_bytes(HOSTILE[name]())
    assert hostile.stat().st_size < 5 * 1024 * 1024, "it would be refused for its size"
    done = subprocess.run([sys.executable, "-c", READ, decent, hostile], check=True, capture_output=True, text=True)
    code, cost, megabytes = json.loads(done.stdout)
    print(f"{name}: {code}, {cost:.1f} units, {megabytes:.0f} MB")
    assert code in ("hostile_file", "unreadable", "changed_cell")
    assert cost < MOST_UNITS
    assert megabytes < MOST_MEGABYTES
