"""A list that somebody made in a spreadsheet: what stands in it is read, and nothing it says of itself is believed."""

import io
import struct
import zipfile
from typing import Any

import openpyxl
import pytest
from openpyxl.comments import Comment

from hamonitor_desktop.domain.codes import HaError
from hamonitor_desktop.excel.lists import list_rows, list_xlsx

SPACE = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HEAD = [["code", "naam"], ["GM0363", "Ans"]]
ONE = '<sheet name="a" r:id="r1"/>'
SHEET = "xl/worksheets/sheet1.xml"
GOOD = (
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>'
    '<row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2" t="s"><v>3</v></c></row>'
)


def package(rows=GOOD, strings=("code", "naam", "GM0363", "Ans"), sheet=SHEET, **more):
    """A workbook by hand: its first sheet, its shared strings, and parts in the place of its own."""
    parts = {
        "[Content_Types].xml": "<Types/>",
        "xl/workbook.xml": f'<workbook {SPACE} xmlns:r="{TYPES}"><sheets>{ONE}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships><Relationship Id="r1" Type="{TYPES}/worksheet" '
        f'Target="{sheet.removeprefix("xl/")}"/></Relationships>',
        sheet: f"<worksheet {SPACE}><sheetData>{rows}</sheetData></worksheet>",
        "xl/sharedStrings.xml": f"<sst {SPACE}>{''.join(f'<si><t>{text}</t></si>' for text in strings)}</sst>",
        **more,
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, part in parts.items():
            made.writestr(name, part)
    return out.getvalue()


def refused(data):
    with pytest.raises(HaError) as caught:
        list_rows(data)
    about: dict[str, Any] = dict(caught.value.details)
    return " ".join((*about.get("lines", ()), str(about.get("reason", ""))))


def test_a_list_by_hand_is_read():
    assert list_rows(package()) == HEAD
    assert list_rows(package(sheet="xl/bladen/eerste.xml")) == HEAD


@pytest.mark.parametrize("sheet", [SHEET, "xl/bladen/eerste.xml", "xl/Worksheets/SHEET1.XML"])
@pytest.mark.parametrize(
    "cell",
    [
        '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
        '<row r="1048576"><c r="&#88;FD1048576"><v>1</v></c></row>',
        '<row r="1048576"><c><v>1</v></c></row>',
        "<row><c r='AAA1'><v>1</v></c></row>",
        '<row r="5002"><c><v>1</v></c></row>',
        "<row>" + "<c/>" * 702 + "<c><v>1</v></c></row>",
    ],
)
def test_a_cell_far_away_is_named_wherever_its_sheet_lies_and_however_it_is_spelled(sheet, cell):
    assert "ver buiten de tabel" in refused(package(GOOD + cell, sheet=sheet))


@pytest.mark.parametrize("place", ["A99999999999", "AAAAAAAAAAAA2", "A0", "", "2A", "$A$2", "A2:B9"])
def test_a_place_that_does_not_exist_is_the_next_one(place):
    rows = GOOD.replace('r="B2"', f'r="{place}"')
    assert list_rows(package(rows)) == HEAD


def test_an_empty_cell_far_away_is_nothing():
    assert list_rows(package(GOOD + '<row r="1048576" ht="3"><c r="XFD1048576" s="1"/></row>')) == HEAD


def lying(data, size):
    """The same file that says its last part is so small; nobody counts but who inflates it."""
    made = bytearray(data)
    for sign, at in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        struct.pack_into("<L", made, made.rfind(sign) + at, size)
    return bytes(made)


def test_no_part_is_inflated_beyond_what_may_be_whatever_its_header_says():
    bomb = package(strings=["a" * 60_000_000])
    assert len(bomb) < 100_000
    assert "te groot" in refused(bomb)
    assert "te groot" in refused(lying(bomb, 1000))
    assert "beschadigd" in refused(lying(package(strings=["a" * 10_000]), 1000))


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"xl/sharedStrings.xml": '<!DOCTYPE a [<!ENTITY a "aaa">]><sst><si><t>&a;</t></si></sst>'}, "vastlopen"),
        ({"xl/sharedStrings.xml": "<sst><si>"}, "beschadigd"),
        ({"xl/workbook.xml": f"<workbook {SPACE}><sheets/></workbook>"}, "geen werkblad"),
        ({"../boven.xml": "<a/>"}, "verdachte naam"),
        ({"XL/workbook.xml": "<a/>"}, "tweemaal"),
        ({"xl/sharedStrings.xml": "<sst>" + "<si/>" * 600_000 + "</sst>"}, "veel"),
    ],
)
def test_what_would_keep_a_reader_busy_is_refused(more, words):
    assert words in refused(package(**more))


def test_what_people_put_in_a_list_is_let_pass(tmp_path):
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    head = ["code", "naam", "telefoon", "deel"]
    for row in (head, ["GM0363", "Ans", 612345678, 0.5], [None, None], ["GM0358", "=1+1"]):
        sheet.append(row)
    sheet["B2"].hyperlink = "mailto:ans@voorbeeld.nl"
    sheet["A2"].comment = Comment("Bellen na tien uur.", "Bo")
    book.create_sheet("Uitleg")["XFD1048576"] = "ver weg, en op een blad dat niet wordt gelezen"
    out = io.BytesIO()
    book.save(out)
    read = list_rows(out.getvalue())
    assert read[0] == head
    assert read[1] == ["GM0363", "Ans", "612345678", "0.5"]
    assert read[2:] == [[], ["GM0358"]]


def test_numbers_and_texts_are_read_as_they_are_shown():
    rows = (
        '<row r="1"><c r="A1"><v>9.31298E5</v></c><c r="B1"><v>1.5</v></c><c r="C1" t="str"><f>1+1</f><v>twee</v></c>'
        '<c r="D1" t="inlineStr"><is><r><t>Am</t></r><r><t>by</t></r><rPh><t>x</t></rPh></is></c>'
        '<c r="E1" t="s"><v>99</v></c><c r="F1"><v>1e400</v></c><c r="G1" t="s"><v>0</v></c></row>'
    )
    read = list_rows(package(rows, strings=["a_x005F_x0041_b"]))
    assert read == [["931298", "1.5", "twee", "Amby", "", "1e400", "a_x0041_b"]]


def test_what_was_written_here_is_read_back_as_it_was():
    rows = [["a", "b"], ["=1+1", "_x0041_"], ["", "twee\nregels"]]
    assert list_rows(list_xlsx("Lijst", rows[0], rows[1:])) == rows
