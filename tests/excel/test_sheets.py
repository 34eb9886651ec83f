import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.excel.preflight import preflight
from hamonitor_desktop.excel.sheets import MOST_COLUMNS, MOST_ROWS, coordinate, escaped, read_sheets, unescaped
from tests.excel.samples import changed, parts_of, signed, zipped

GOOD = signed().data
ROWS = '<row r="{row}"><c r="{cell}" t="inlineStr"><is><t>{text}</t></is></c></row>'
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
ANSWERS, BOOK, BOOK_RELS = "xl/worksheets/sheet2.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def sheet(rows, before="", after=""):
    return f'<worksheet xmlns="{MAIN}">{before}<sheetData>{rows}</sheetData>{after}</worksheet>'.encode()


def with_sheet(rows, **more):
    return zipped({**parts_of(GOOD), ANSWERS: sheet(rows, **more)})


def with_strings(rows, strings, kind="sharedStrings", target="sharedStrings.xml"):
    parts = parts_of(with_sheet(rows))
    parts["xl/sharedStrings.xml"] = f'<sst xmlns="{MAIN}">{strings}</sst>'.encode()
    relation = f'<Relationship Id="texts" Type="{REL}/{kind}" Target="{target}"/></Relationships>'
    parts[BOOK_RELS] = parts[BOOK_RELS].replace(b"</Relationships>", relation.encode())
    return zipped(parts)


def cells(data):
    rows = read_sheets(preflight(data))[1].rows
    assert all(texts and texts[-1] for texts in rows.values())
    return {(row, column): text for row, texts in rows.items() for column, text in enumerate(texts, 1) if text}


def refused(data, reason, code=Code.HOSTILE_FILE):
    with pytest.raises(HaError) as caught:
        read_sheets(preflight(data))
    assert caught.value.code is code
    assert reason in str(caught.value), str(caught.value)


def test_the_sheets_of_our_own_workbook():
    found = read_sheets(preflight(GOOD))
    assert [(sheet.name, sheet.hidden) for sheet in found] == [
        ("Retour", False),
        ("Antwoorden", False),
        ("_retour", True),
    ]
    assert found[1].rows[1][0] == "Nummer"


def test_every_kind_of_cell_gives_its_text():
    rows = (
        '<row r="1"><c r="A1"><v>43</v></c><c r="B1" t="n"><v>1.5</v></c><c r="C1" t="b"><v>1</v></c>'
        '<c r="D1" t="e"><v>#N/A</v></c><c r="E1" t="str"><v> tekst </v></c></row>'
        '<row><c t="inlineStr"><is><r><t>een</t></r><r><t> twee</t></r><rPh sb="0" eb="1"><t>fon</t></rPh></is></c>'
        '<c s="1"/><c t="inlineStr"><is><t/></is></c><c><v>1</v></c></row>'
    )
    assert cells(with_sheet(rows)) == {
        (1, 1): "43",
        (1, 2): "1.5",
        (1, 3): "1",
        (1, 4): "#N/A",
        (1, 5): " tekst ",
        (2, 1): "een twee",
        (2, 4): "1",
    }


def test_shared_texts_are_put_together():
    rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>'
    strings = "<si><t>een</t></si><si><r><rPr><b/></rPr><t>t</t></r><r><t>wee</t></r><rPh><t>x</t></rPh></si><si/>"
    assert cells(with_strings(rows, strings)) == {(1, 1): "een", (1, 2): "twee"}


@pytest.mark.parametrize("index", ["3", "-1", "x", "", "1e1"])
def test_a_shared_text_that_is_not_there_is_unreadable(index):
    rows = f'<row r="1"><c r="A1" t="s"><v>{index}</v></c></row>'
    refused(with_strings(rows, "<si><t>een</t></si>"), "een tekst die er niet is", Code.UNREADABLE)


def test_shared_texts_from_elsewhere_are_refused():
    texts = "<si><t>een</t></si>"
    refused(with_strings("", texts, target="theme/theme1.xml"), "vreemde plek")
    refused(with_strings("", texts, kind="styles"), "vreemde plek")
    parts = parts_of(with_strings("", texts))
    twice = parts[BOOK_RELS].replace(b'Id="texts"', b'Id="more"').partition(b"<Relationship ")[2]
    parts[BOOK_RELS] = parts[BOOK_RELS].replace(b"</Relationships>", b"<Relationship " + twice)
    refused(zipped(parts), "heten hetzelfde")


@pytest.mark.parametrize(
    "cell",
    [
        '<c r="A1"><f>1+1</f><v>2</v></c>',
        '<c r="A1" t="str"><v>2</v><f/></c>',
        f'<x:c xmlns:x="{MAIN}" r="A1"><x:f>HYPERLINK("http://example.org")</x:f></x:c>',
        '<c r="A1"><f t="shared" si="0"/></c>',
        '<x:f xmlns:x="urn:other">1</x:f>',
    ],
)
def test_a_formula_is_refused_under_any_prefix(cell):
    refused(with_sheet(f'<row r="1">{cell}</row>'), "formule")


@pytest.mark.parametrize("tag", ["oleObjects", "controls", "legacyDrawing", "webPublishItems", "dataConsolidate"])
def test_what_is_no_cell_and_not_harmless_is_refused(tag):
    refused(with_sheet("", after=f"<{tag}/>"), "besturingselement of ander bestand")


@pytest.mark.parametrize("cell", ["XFD1048576", "AO1", f"A{MOST_ROWS + 1}", "ZZZ1", "A1048577"])
def test_a_cell_far_away_is_refused(cell):
    row = cell.lstrip(string.ascii_uppercase)
    refused(with_sheet(ROWS.format(row=row, cell=cell, text="x")), "ver buiten het blad")


def test_the_last_cell_within_the_limits_is_read():
    cell = coordinate(MOST_ROWS, MOST_COLUMNS)
    data = with_sheet(ROWS.format(row=MOST_ROWS, cell=cell, text="x"))
    assert cells(data) == {(MOST_ROWS, MOST_COLUMNS): "x"}


@pytest.mark.parametrize("cell", ["", "A0", "1A", "a1", "A01", "A1B", "$A$1", "A2", "R1C1", "\u0391\u0031", "AAAA1"])
def test_a_place_that_does_not_exist_is_refused(cell):
    refused(with_sheet(ROWS.format(row=1, cell=cell, text="x")), "een plek die niet bestaat")


@pytest.mark.parametrize("row", ["-1", "x", "1.0", "12345678", "", "\u0661"])
def test_a_row_without_a_number_is_refused(row):
    refused(with_sheet(ROWS.format(row=row, cell="A1", text="x")), "geen nummer")


def test_a_cell_or_a_text_in_it_that_is_there_twice_is_refused():
    one = ROWS.format(row=1, cell="A1", text="x")
    refused(with_sheet(one + one), "tweemaal")
    refused(with_sheet(one + ROWS.format(row=1, cell="A1", text="")), "tweemaal")
    refused(with_sheet('<row r="1"><c r="A1"><v>1</v><v>2</v></c></row>'), "meer dan in een cel past")
    both = '<row r="1"><c r="A1" t="inlineStr"><v>1</v><is><t>2</t></is></c></row>'
    refused(with_sheet(both), "anders leest")


def test_a_text_longer_than_a_cell_is_refused():
    assert cells(with_sheet(ROWS.format(row=1, cell="A1", text="_x000D_" * 32_767)))
    refused(with_sheet(ROWS.format(row=1, cell="A1", text="x" * 230_000)), "meer dan in een cel past")
    shared = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>'
    many = "<si>" + ("<r><t>" + "x" * 100_000 + "</t></r>") * 2 + "</si>"
    assert cells(with_strings(shared, many))
    refused(with_strings(shared, "<si>" + ("<r><t>" + "x" * 100_000 + "</t></r>") * 3 + "</si>"), "dan in een cel past")


def test_a_sheet_that_is_there_twice_hidden_away_or_not_there_is_refused():
    parts = parts_of(GOOD)
    extra = {**parts, "xl/worksheets/sheet9.xml": sheet("")}
    refused(zipped(extra), "niet in de werkmap")
    twice = changed(GOOD, BOOK_RELS, b"/xl/worksheets/sheet1.xml", b"/xl/worksheets/sheet2.xml")
    refused(twice, "tweemaal")
    refused(changed(GOOD, BOOK, b'name="Retour"', b'name="ANTWOORDEN"'), "dezelfde naam")
    refused(zipped({name: part for name, part in parts.items() if name != ANSWERS}), "ontbreekt", Code.UNREADABLE)
    refused(zipped({name: part for name, part in parts.items() if name != BOOK_RELS}), "ontbreekt", Code.UNREADABLE)
    refused(changed(GOOD, BOOK_RELS, b'/worksheet"', b'/chartsheet"'), "opmerkingen")
    refused(changed(GOOD, BOOK_RELS, b'/worksheet"', b'/dialogsheet"'), "die er niet hoort")


@pytest.mark.parametrize("state", [b"hidden", b"veryHidden"])
def test_a_hidden_sheet_is_read_like_any_other(state):
    found = read_sheets(preflight(changed(GOOD, BOOK, b'state="visible"', b'state="%s"' % state)))
    assert {sheet.name for sheet in found} == {"Retour", "Antwoorden", "_retour"}


@given(st.integers(1, 5000), st.integers(1, 16_384))
def test_coordinates_are_those_of_a_spreadsheet(row, column):
    from openpyxl.utils import get_column_letter

    assert coordinate(row, column) == f"{get_column_letter(column)}{row}"


@given(
    st.lists(st.sampled_from(["_x0041_", "_x005F_", "x005F", "x0041_", "_x", "_", "x000D"]) | st.text(max_size=3)).map(
        "".join
    )
)
def test_what_is_escaped_is_read_back(text):
    assert unescaped(escaped(text)) == text


def test_escapes_are_read_as_other_programs_write_them():
    assert unescaped("a_x000D_b_x0041_") == "a\rbA"
    assert unescaped("_x005F_x0041_") == "_x0041_"
    assert unescaped("_x00_ _X0041_ _x004_") == "_x00_ _X0041_ _x004_"
