"""What Excel, SharePoint, labels, openpyxl and LibreOffice do to a return on a save does no harm; see also `excel`."""

import io
import shutil
import warnings
import zipfile

import openpyxl
import pytest

from hamonitor_desktop.domain.codes import Code
from hamonitor_desktop.excel.letter import write_carrier
from hamonitor_desktop.usecases.importing import import_paths
from tests.excel.saved import CHANGES, by_excel
from tests.excel.test_libreoffice import convert
from tests.factories import AMSTERDAM, make_world

__all__ = ["convert"]
ORDERS = {
    "as it was": list,
    "backwards": lambda rows: rows[::-1],
    "by answer": lambda rows: sorted(rows, key=lambda row: row[3]),
}


@pytest.fixture(scope="module")
def sent(tmp_path_factory):
    """A store in which nothing is in yet, what was signed, and the file."""
    folder = tmp_path_factory.mktemp("sent")
    world = make_world(folder, (AMSTERDAM,))
    payload = world.payload("GM0363", 1, final=True)
    return world, payload, world.workbook("GM0363", 1, final=True)


def outcome(sent, folder, data, name="retour.xlsx"):
    """What becomes of it in a store of its own."""
    world, _, _ = sent
    store, path = folder / "store.sqlite", folder / name
    shutil.copy(world.store, store)
    path.write_bytes(data)
    (found,) = import_paths(store, [path], jobs=1)
    return found


def _opened(data):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what it does not know, openpyxl leaves out; of a strict workbook that is all
        return openpyxl.load_workbook(io.BytesIO(data))


@pytest.mark.parametrize("name", CHANGES)
def test_what_excel_and_its_neighbours_add_on_a_save_does_no_harm(sent, tmp_path, name):
    made = by_excel(sent[2])
    for change in CHANGES[name]:
        change(made)
    data = made.file()
    assert _opened(data).sheetnames == ([] if name == "strict" else ["Retour", "Antwoorden", "_retour"])
    found = outcome(sent, tmp_path, data)
    assert (found.code, found.changes) == (Code.ACCEPTED, ()), found.messages


@pytest.mark.parametrize("order", ORDERS)
def test_a_sorted_table_does_no_harm(sent, tmp_path, order):
    found = outcome(sent, tmp_path, by_excel(sent[2], ORDERS[order]).file())
    assert (found.code, found.changes) == (Code.ACCEPTED, ()), found.messages


def test_what_is_made_here_can_be_opened_and_saved_by_libreoffice(sent, tmp_path, convert):
    made = by_excel(sent[2])
    for change in CHANGES["all at once"]:
        change(made)
    path = tmp_path / "van-excel.xlsx"
    path.write_bytes(made.file())
    found = outcome(sent, tmp_path, convert(path, "xlsx").read_bytes(), "van-libreoffice.xlsx")
    assert (found.code, found.changes) == (Code.ACCEPTED, ()), found.messages


def _widened(book):
    for sheet in book.worksheets[:2]:
        sheet.column_dimensions["D"].width = 80
        sheet.row_dimensions[3].height = 99
        sheet.sheet_view.zoomScale = 60
        sheet.freeze_panes = "C3"
        sheet.print_area = "A1:G9"
        sheet.sheet_properties.tabColor = "FF0000"
    book["Antwoorden"].auto_filter.ref = "A1:G20"
    book["Antwoorden"].auto_filter.add_filter_column(3, ["Ja"])


@pytest.mark.parametrize("change", [lambda book: None, _widened], ids=["saved", "widened"])
def test_a_save_by_openpyxl_does_no_harm(sent, tmp_path, change):
    book, stream = openpyxl.load_workbook(io.BytesIO(sent[2])), io.BytesIO()
    change(book)
    book.save(stream)
    assert outcome(sent, tmp_path, stream.getvalue()).code is Code.ACCEPTED


@pytest.mark.parametrize(
    "name", ["Kopie van retour (1).XLSX", "retour.xlsx.xlsx", "Rétour ‘définitief’ 😀.xlsx", "retour"]
)
def test_another_name_does_no_harm(sent, tmp_path, name):
    assert outcome(sent, tmp_path, sent[2], name).code is Code.ACCEPTED


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_packed_anew_in_another_order_it_is_the_same_return(sent, tmp_path, method):
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(sent[2])) as old, zipfile.ZipFile(stream, "w", method) as new:
        for name in sorted(old.namelist(), reverse=True):
            new.writestr(name, old.read(name))
    assert outcome(sent, tmp_path, stream.getvalue()).code is Code.ACCEPTED


def test_a_package_in_a_workbook_is_called_by_its_name(sent, tmp_path):
    world, _, _ = sent
    compact = next((world.store.parent / "packages-2024-1").glob("GM0363*")).read_text("ascii")
    found = outcome(sent, tmp_path, write_carrier(compact, "Rondepakket", ["Geachte heer, mevrouw,"]))
    assert found.code is Code.NOT_A_RETURN
    assert "Het is een rondepakket." in found.messages[0]


def test_comments_are_refused_and_named_since_nobody_signed_them(sent, tmp_path):
    made = by_excel(sent[2])
    text = '<threadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"/>'
    relation = "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment"
    made.add("xl/threadedComments/threadedComment1.xml", text, to=made.sheet, relation=relation)
    found = outcome(sent, tmp_path, made.file())
    assert (found.code, "opmerkingen of plaatjes" in found.messages[0]) == (Code.HOSTILE_FILE, True)
