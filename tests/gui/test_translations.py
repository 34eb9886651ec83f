"""Every text of the window has its Dutch, and every Dutch text has its window."""

import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
from PySide6.QtCore import QLibraryInfo, Qt, QTranslator
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QTreeView

from tests.house.checkout import ROOT

OF_QT = "nl_qt.ts"
"""What Qt's own Dutch lacks."""
LUPDATE = Path(sys.executable).parent / ("pyside6-lupdate.exe" if sys.platform == "win32" else "pyside6-lupdate")


def messages(file):
    """(context, source) -> the translation element."""
    root = ElementTree.parse(file).getroot()  # noqa: S314 our own file
    return {
        (context.findtext("name"), message.findtext("source")): message.find("translation")
        for context in root.iter("context")
        for message in context.iter("message")
    }


@pytest.fixture(scope="module")
def asked(tmp_path_factory):
    """What the code asks for."""
    return set(messages(looked_up(tmp_path_factory.mktemp("teksten") / "alles.ts", "nl")))


def looked_up(made, language):
    """The file in which lupdate writes what it finds."""
    gui = ROOT / "hamonitor_desktop" / "gui"
    files = [str(file) for file in sorted(gui.rglob("*.py")) if file.parent.name != "forms"]
    forms = [str(file) for file in sorted((ROOT / "ui").glob("*.ui"))]
    command = [str(LUPDATE), *files, *forms, "-ts", str(made), "-target-language", language]
    subprocess.run(command, check=True, capture_output=True)
    return made


@pytest.fixture(scope="module")
def ours():
    found = {}
    for file in sorted((ROOT / "resources" / "translations").glob("nl_*.ts")):
        if file.name != OF_QT:
            found.update(messages(file))
    return found


def test_every_text_is_translated(asked, ours):
    assert sorted(asked - set(ours)) == []
    assert [key for key, text in ours.items() if text.get("type") == "unfinished"] == []
    assert [key for key, text in ours.items() if not "".join(text.itertext()).strip()] == []


def test_no_translation_is_left_of_a_text_that_is_gone(asked, ours):
    assert sorted(set(ours) - asked) == []


def test_what_is_filled_in_stays(ours):
    def holes(text):
        return sorted(part.split("}")[0] for part in (text or "").split("{")[1:])

    lost = {}
    for key, translation in ours.items():
        forms = [form.text for form in translation.iter("numerusform")] or [translation.text]
        if any(holes(form) != holes(key[1]) for form in forms):
            lost[key] = forms
    assert lost == {}


def test_what_is_counted_has_its_two_forms_in_english(tmp_path):
    """The rest of the English stands in the source; only "question(s)" has to become one question, or two questions."""
    found = ElementTree.parse(looked_up(tmp_path / "aantallen.ts", "en")).getroot()  # noqa: S314 our own file
    asked = {
        (context.findtext("name"), message.findtext("source"))
        for context in found.iter("context")
        for message in context.iter("message")
        if message.get("numerus") or "%n" in (message.findtext("source") or "")  # lupdate overlooks a bare translate
    }
    ours = messages(ROOT / "resources" / "translations" / "en_plurals.ts")
    assert sorted(asked ^ set(ours)) == []
    for (_, source), translation in ours.items():
        assert source is not None
        assert translation is not None
        forms = [form.text or "" for form in translation.iter("numerusform")]
        assert len(forms) == 2
        assert all("(s)" not in form and "/" not in form for form in forms)
        assert all(form.count("%n") <= source.count("%n") for form in forms)


def test_what_we_say_in_qts_place_it_does_not_say_itself():
    theirs = QTranslator()
    assert theirs.load("qtbase_nl", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    lacking = messages(ROOT / "resources" / "translations" / OF_QT)
    assert lacking
    assert [key for key in lacking if theirs.translate(str(key[0]), str(key[1]))] == []


def test_qts_own_dialog_for_files_is_in_dutch(qtbot, tmp_path):
    (tmp_path / "map").mkdir()
    dialog = QFileDialog(None, "Kies een bestand", str(tmp_path))
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.show()
    labels = [label.text().replace("&", "") for label in dialog.findChildren(QLabel)]
    assert labels == ["Zoeken in:", "Bestandsnaam:", "Bestandstype:"]
    buttons = [button.text().replace("&", "") for button in dialog.findChildren(QPushButton)]
    assert buttons == ["Openen", "Annuleren"]
    (tree,) = dialog.findChildren(QTreeView)
    model = tree.model()
    qtbot.waitUntil(lambda: model.rowCount(tree.rootIndex()) == 1)
    qtbot.waitUntil(lambda: model.index(0, 2, tree.rootIndex()).data() == "Map")
    heads = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(model.columnCount())]
    assert heads == ["Naam", "Grootte", "Type", "Datum gewijzigd"]
