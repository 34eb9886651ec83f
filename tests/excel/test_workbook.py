import io
import re
from functools import cache
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hamonitor_desktop.excel.letter import write_carrier
from hamonitor_desktop.excel.preflight import preflight
from hamonitor_desktop.excel.reading import read_carried
from hamonitor_desktop.excel.sheets import read_sheets
from hamonitor_desktop.excel.workbook import PIECE, lines_of, new_book, pieces, put, saved, write_carried
from tests.excel.samples import NASTY, answered, payload, signed

ESCAPE = re.compile("_x[0-9A-Fa-f]{4}_")
BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_."


@cache
def book() -> Any:  # the stubs call optional what openpyxl always makes
    return openpyxl.load_workbook(io.BytesIO(signed(payload(answered("Een lange toelichting. " * 80))).data))


@settings(max_examples=200)
@given(st.lists(st.sampled_from(["_x0041_", "_x005F_", "x0041_", "_", "_x00", "41_", "A" * 29_990]), max_size=12))
def test_no_piece_is_too_long_or_holds_what_a_reader_takes_for_an_escape(parts):
    compact = "".join(parts)
    found = list(pieces(compact))
    assert "".join(found) == compact
    assert all(0 < len(piece) <= PIECE and not ESCAPE.search(piece) for piece in found)


def carrier(compact):
    made = new_book("x")
    made.create_sheet("Brief")
    write_carried(made, compact)
    return saved(made)


def test_a_signed_text_with_an_escape_in_it_comes_back():
    compact = "ab_x0041_x0042_cd_x005F_" + "A" * 29_998 + "_x0041_"
    assert read_carried(carrier(compact)).compact == compact
    stream = io.BytesIO()
    openpyxl.load_workbook(io.BytesIO(carrier(compact))).save(stream)
    assert read_carried(stream.getvalue()).compact == compact


@pytest.mark.parametrize("start", ["-", "_", "0123", "1e5", "TRUE"])
def test_a_piece_that_looks_like_something_else_stays_text(start):
    assert read_carried(carrier(start)).compact == start


@given(st.text(BASE64, min_size=1, max_size=200))
def test_any_signed_text_comes_back(compact):
    assert read_carried(carrier(compact)).compact == compact


@pytest.mark.parametrize("text", [*NASTY[:18], "\t", "=", "'=1", '=HYPERLINK("http://example.org")', "@"])
def test_every_text_is_written_as_text(text):
    made = new_book("x")
    cell = put(made.create_sheet("Blad"), 1, 1, text)
    assert cell.data_type == "s"
    assert bool(cell.quotePrefix) is text.startswith(("=", "+", "-", "@", "\t"))
    assert b"<f>" not in preflight(saved(made))["xl/worksheets/sheet1.xml"]
    read_sheets(preflight(saved(made)))


def test_the_workbook_is_made_for_reading_and_printing():
    made = book()
    assert made.sheetnames == ["Retour", "Antwoorden", "_retour"]
    assert [sheet.sheet_state for sheet in made] == ["visible", "visible", "hidden"]
    answers = made["Antwoorden"]
    assert answers.freeze_panes == "A2"
    assert answers.print_title_rows == "$1:$1"
    assert list(answers.tables) == ["Antwoorden"]
    assert answers.tables["Antwoorden"].ref == f"A1:G{answers.max_row}"
    assert answers.page_setup.orientation == "landscape"
    assert answers.sheet_properties.pageSetUpPr.fitToPage
    assert made["Retour"].page_setup.paperSize == 9
    assert "Amsterdam, ronde 2024-1, versie 3 (definitief)" in answers.oddFooter.left.text
    assert all(cell.alignment.wrap_text for row in answers.iter_rows() for cell in row)


def test_every_row_is_tall_enough_for_its_text_and_not_taller_than_excel_allows():
    answers = book()["Antwoorden"]
    for row in range(2, answers.max_row + 1):
        height, size = answers.row_dimensions[row].height, answers.cell(row, 5).font.size
        width = answers.column_dimensions["E"].width
        assert height >= 1.3 * size * lines_of(answers.cell(row, 5).value, round(1.15 * width))
        assert height <= 409


@pytest.mark.parametrize(
    ("text", "lines"), [("", 1), ("een twee", 1), ("een\n\ntwee\n", 4), ("x" * 25, 3), ("😀" * 10, 2), ("X" * 16, 2)]
)
def test_lines_are_counted_as_they_wrap(text, lines):
    assert lines_of(text, 10) == lines


def test_a_made_up_return_says_so_on_every_page():
    made: Any = openpyxl.load_workbook(io.BytesIO(signed(payload(answered(), synthetic=True)).data))
    for name in ("Retour", "Antwoorden"):
        assert made[name].oddHeader.center.text == "VERZONNEN VOORBEELD"
    assert made["Retour"]["A2"].value == "VERZONNEN VOORBEELD"


@pytest.mark.parametrize("name", ["Jansen & Zn", "&P &D", "x" * 400, "a\x00b\ufffec", "twee\nregels", "&&L&R"])
def test_any_name_can_stand_in_the_footer(name):
    of = signed(payload(organisation_name=name))
    sheet = read_sheets(preflight(of.data))
    xml = preflight(of.data)["xl/worksheets/sheet1.xml"].decode()
    footer = re.search("<oddFooter>(.*?)</oddFooter>", xml, re.DOTALL)
    assert sheet
    assert footer
    assert len(footer[1].replace("&amp;", "&")) <= 255


def test_a_return_of_the_largest_size_stays_far_below_the_limits():
    of = signed(payload(answered("\U0001f600" * 2000)))
    assert len(of.data) < 1024 * 1024
    assert read_carried(of.data).compact == of.compact
    assert len(of.compact) > 2 * PIECE


def test_a_carrier_shows_a_letter_and_carries_the_signed_text():
    data = write_carrier("abc.def-_x0041_", "=Ronde 2024", ["Geachte heer, mevrouw,", "", "-Groet " * 40])
    assert read_carried(data).compact == "abc.def-_x0041_"
    (letter,) = read_carried(data).sheets
    assert letter.name == "Brief"
    assert letter.rows[1][0] == "=Ronde 2024"
    page = openpyxl.load_workbook(io.BytesIO(data))["Brief"]
    assert page.row_dimensions[5].height > 50
