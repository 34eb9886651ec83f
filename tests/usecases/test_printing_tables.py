"""The answers as a table, in Excel and in LibreOffice: what stands in it, and how it prints."""

from functools import cache
from typing import Any
from zipfile import ZipFile

import openpyxl
import pytest
from defusedxml import ElementTree

from hamonitor_desktop.definitions.loading import load_edition
from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.edition import Basis
from hamonitor_desktop.usecases import printing
from tests.factories import made_up_answers
from tests.usecases.tables import exported

FO = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0"
NUMBER = "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"
OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
ACTORS = ["rijk", "vng", "regio", "gemeente", "bgzj", "sbj", "kbl"]


@cache
def edition():
    return load_edition("2024")


def _parsed(text) -> Any:
    return ElementTree.fromstring(text)


@pytest.mark.parametrize("suffix", [".xlsx", ".ods"])
@pytest.mark.parametrize("actor", ACTORS)
def test_the_spreadsheet_has_a_row_for_each_question(make, actor, suffix):
    answers = made_up_answers(edition(), actor)
    rows = exported(make(actor, answers), suffix)
    assert [row["Code"] for row in rows] == [question.code for question in edition().questions_for(actor)]
    found = {row["Code"]: row for row in rows}
    for answer in answers:
        assert found[answer.question]["Toelichting"] == answer.explanation
        question = edition().question(answer.question)
        assert question is not None
        if question.kind.numeric:
            assert found[answer.question]["Antwoord"] == answer.value
    assert sum("Vraag nagemaakt." in str(row["Bijzonderheden"]) for row in rows) == sum(
        question.basis is Basis.RECONSTRUCTED for question in edition().questions_for(actor)
    )


@pytest.mark.parametrize("suffix", [".xlsx", ".ods"])
@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM(A1)", "=cmd|'/c calc'!A0", "_x0041_", "  twee  spaties", "a\nb"]
)
def test_a_text_in_the_spreadsheet_is_never_a_formula(make, text, suffix):
    dossier = make(answers=[Answer("gemeente.2.5", "nee", text, reserve=text)])
    row = next(row for row in exported(dossier, suffix) if row["Code"] == "gemeente.2.5")
    assert row["Toelichting"] == text
    assert row["Voorbehoud"] == text
    assert row["Antwoord"] == "Nee"


ALL_DECIMALS = "#,##0.0" + 14 * "#"


@pytest.mark.parametrize(("value", "shown"), [(1250, "#,##0"), (12.5, ALL_DECIMALS), (0.0004, ALL_DECIMALS)])
def test_excel_shows_all_decimals_of_a_number(make, value, shown):
    """Else 0,0004 would stand there as 0,0."""
    number = next(question for question in edition().questions_for("gemeente") if question.kind.numeric)
    dossier = make("gemeente", [Answer(number.code, value)])
    out = dossier.path.parent / "antwoorden.xlsx"
    printing.export_answers(dossier, out)
    cells = [cell for row in openpyxl.load_workbook(out)["Antwoorden"].iter_rows() for cell in row]
    assert [cell.number_format for cell in cells if cell.value == value] == [shown]


def test_excel_finds_no_formula_and_a_table(make):
    dossier = make(answers=[Answer("gemeente.2.5", "nee", "=1+1"), Answer("gemeente.3.15", 12.5)])
    exported(dossier, ".xlsx")
    out = dossier.path.parent / printing.answers_name(dossier)
    book = openpyxl.load_workbook(out)
    cells = [cell for sheet in book.worksheets for line in sheet.iter_rows() for cell in line]
    assert [cell.coordinate for cell in cells if cell.data_type == "f"] == []
    assert [cell.value for cell in cells if cell.data_type == "n" and cell.value is not None] == [12.5]
    assert list(book.worksheets[0].tables) == ["Antwoorden"]


def test_a_number_is_written_in_both_as_it_is_on_screen(make):
    answers = [Answer("gemeente.3.17", 1250000.5), Answer("gemeente.3.15", 12.5)]
    dossier = make(answers=answers, previous=[Answer("gemeente.3.17", 1200000)])
    exported(dossier, ".xlsx")
    book = openpyxl.load_workbook(dossier.path.parent / printing.answers_name(dossier))
    found = {cell.value: cell.number_format for line in book.worksheets[0].iter_rows() for cell in line}
    assert [found[value] for value in (1250000.5, 12.5, 1200000)] == ["#,##0.00", ALL_DECIMALS, "#,##0"]
    printing.export_answers(dossier, out := dossier.path.with_name("antwoorden.ods"))
    with ZipFile(out) as parts:
        content = _parsed(parts.read("content.xml"))
    forms = {part.get(f"{{{STYLE}}}name"): part for part in content.iter(f"{{{NUMBER}}}number-style")}
    named = {part.get(f"{{{STYLE}}}name"): part.get(f"{{{STYLE}}}data-style-name") for part in content.iter()}
    cells = {part.get(f"{{{OFFICE}}}value"): part.get(f"{{{TABLE}}}style-name") for part in content.iter()}

    def decimals(value):
        (digits,) = forms[named[cells[value]]]
        assert digits.get(f"{{{NUMBER}}}grouping") == "true"
        return [digits.get(f"{{{NUMBER}}}{least}decimal-places") for least in ("min-", "")]

    assert [decimals(value) for value in ("1250000.5", "12.5", "1200000")] == [["2", "2"], ["1", "15"], [None, "0"]]


def test_the_answers_in_excel_print_on_a4_in_letters_that_can_be_read(make):
    dossier = make(answers=made_up_answers(edition(), "gemeente"), previous=[Answer("gemeente.2.5", "nee")])
    printing.export_answers(dossier, out := dossier.path.with_name("antwoorden.xlsx"))
    sheet: Any = openpyxl.load_workbook(out).worksheets[0]
    [halfway] = [part.id for part in sheet.col_breaks.brk]
    assert sheet.cell(1, halfway).value == "Toelichting"
    assert (sheet.print_title_rows, sheet.print_title_cols) == ("$1:$1", "$A:$A")
    widths = [sheet.column_dimensions[column[0].column_letter].width for column in sheet.columns]
    room = (297 / 25.4 - sheet.page_margins.left - sheet.page_margins.right) * 96  # pixels on the page
    for half in (widths[:halfway], [widths[0], *widths[halfway:]]):  # the number stands on both
        assert sum(8 * width for width in half) * sheet.page_setup.scale / 100 < room  # 8: wider than any digit
    assert sheet.cell(2, 4).font.size * sheet.page_setup.scale / 100 >= 8
    assert sheet.oddFooter.left.text == (
        "Antwoorden van Gemeente Lindewaard, ronde 2025-1. Eigen opgave, niet gecontroleerd. Stand op 30 juni 2025."
    )
    assert sheet.oddFooter.right.text == "&P van &N"


def test_the_answers_in_libreoffice_print_in_two_halves_with_the_number_on_both(make):
    dossier = make(answers=made_up_answers(edition(), "gemeente"), previous=[Answer("gemeente.2.5", "nee")])
    printing.export_answers(dossier, out := dossier.path.with_name("antwoorden.ods"))
    with ZipFile(out) as parts:
        content, styles = (_parsed(parts.read(name)) for name in ("content.xml", "styles.xml"))
    sheet = next(part for part in content.iter(f"{{{TABLE}}}table"))
    columns = [part.get(f"{{{TABLE}}}style-name") for part in sheet.iter(f"{{{TABLE}}}table-column")][:12]
    headers = sheet.find(f"{{{TABLE}}}table-header-columns")
    assert [part.get(f"{{{TABLE}}}style-name") for part in headers] == columns[:1]
    of_column = {part.get(f"{{{STYLE}}}name"): part[0] for part in content.iter(f"{{{STYLE}}}style") if len(part)}
    looks = [of_column[name] for name in columns]
    assert [index for index, look in enumerate(looks) if look.get(f"{{{FO}}}break-before") == "page"] == [6]
    widths = [float(look.get(f"{{{STYLE}}}column-width").removesuffix("cm")) for look in looks]
    page = next(part for part in styles.iter(f"{{{STYLE}}}page-layout-properties") if part.get(f"{{{STYLE}}}scale-to"))
    scale = int(page.get(f"{{{STYLE}}}scale-to").removesuffix("%")) / 100
    assert scale >= 0.8
    for half in (widths[:6], [widths[0], *widths[6:]]):
        assert sum(half) * scale < 29.7 - 2 * 1.3
    assert "Eigen opgave, niet gecontroleerd. Stand op 30 juni 2025." in "".join(styles.itertext())


def test_last_rounds_answers_are_columns_of_their_own(make):
    dossier = make(previous=[Answer("gemeente.3.15", 10, "Vorig jaar geschat.")])
    row = next(row for row in exported(dossier, ".ods") if row["Code"] == "gemeente.3.15")
    assert (row["Vorige ronde"], row["Toelichting vorige ronde"]) == (10, "Vorig jaar geschat.")
    assert "Vorige ronde" not in exported(make(), ".ods")[0]
