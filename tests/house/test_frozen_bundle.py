import ast
from pathlib import Path

import pytest
from PyInstaller.utils.hooks import collect_data_files

from tests.house.checkout import ROOT

DATA = Path("hamonitor_desktop") / "_data"
FOLDERS = ["resources/fonts", "resources/help/en", "resources/help/nl", "resources/translations", "resources/typst"]


def _is_list(node):
    return isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "UNUSED"


@pytest.fixture(scope="module")
def spec():
    """The functions of the spec file, without the build that PyInstaller makes of it."""
    tree = ast.parse((ROOT / "hamonitor.spec").read_text("utf-8"))
    wanted = [node for node in tree.body if isinstance(node, ast.FunctionDef) or _is_list(node)]
    names = {"Path": Path}
    exec(compile(ast.Module(wanted, []), "hamonitor.spec", "exec"), names)  # noqa: S102 our own file
    return names


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_file_of_ours_goes_along(spec, folder):
    """English has a file of its own too, for its plurals."""
    files = list((ROOT / folder).iterdir())
    assert files
    assert [file.name for file in files if not spec["used"]((str(DATA / folder / file.name), "", "DATA"))] == []


@pytest.mark.parametrize(
    ("name", "goes"), [("qtbase_nl.qm", True), ("qtbase_de.qm", False), ("qt_nl.qm", True), ("qtbase_en.qm", False)]
)
def test_of_the_words_of_qt_only_the_dutch_go_along(spec, name, goes):
    assert spec["used"]((str(Path("PySide6", "translations", name)), "", "DATA")) is goes


def test_the_empty_document_that_letters_begin_with_goes_along():
    text = (ROOT / "hamonitor.spec").read_text("utf-8")
    asked = 'collect_data_files("docx", includes=["templates/default.docx"])'
    assert asked in text
    assert "*empty_document" in text
    ((source, target),) = collect_data_files("docx", includes=["templates/default.docx"])
    assert Path(source).is_file()
    assert Path(target) == Path("docx", "templates")
