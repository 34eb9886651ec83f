"""Afdrukken: each file is made where a person says, and opens as what it is."""

from pathlib import Path

import pandas as pd
import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.gui.pages.officer_places import Place
from hamonitor_desktop.gui.widgets.buttons import Button
from hamonitor_desktop.gui.widgets.choices import RadioTile
from tests.gui.dossiers import make_dossier
from tests.gui.officer.screen import Room


@pytest.fixture
def asked(monkeypatch, tmp_path):
    """The dialogs: what was proposed, and a place that a person picks."""
    proposed = []

    def pick(_parent, _title, suggested, _kinds):
        proposed.append(suggested)
        return str(tmp_path / Path(suggested).name), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", pick)
    return proposed


def press(room, name):
    button = next(
        item
        for item in room.room.findChildren(Button)
        if item.isVisible() and name in (item.text(), item.accessibleName())
    )
    room.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def text_of(path):
    return " ".join(page.extract_text() for page in PdfReader(path).pages)


@pytest.mark.parametrize(("kind", "holds"), [("Ingevuld", True), ("Leeg", False)])
def test_the_questionnaire_goes_to_paper(room, tmp_path, asked, kind, holds):
    room.dossier.record(Answer("gemeente.1.2", "ja", "Onze toelichting voor de raad."))
    room.key(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    tile = next(item for item in room.room.findChildren(RadioTile) if item.isVisible() and item.text() == kind)
    room.qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)
    press(room, "Pdf van de vragenlijst maken")
    room.qtbot.waitUntil(lambda: any("Gemaakt:" in text for text in room.texts()), timeout=20000)
    assert room.room.focusWidget().text() == "Bestand openen"
    (file,) = tmp_path.glob("*.pdf")
    assert ("Onze toelichting voor de raad." in text_of(file)) is holds
    assert asked[0].endswith(file.name)


def test_the_progress_and_the_tables_are_made(room, tmp_path, asked):
    room.dossier.record(Answer("gemeente.1.2", "ja", "=1+1"))
    room.room.show_page(Place.PRINT)
    for name, suffix in (
        ("Pdf van uw eigen voortgang maken", "pdf"),
        ("Excel (.xlsx) …", "xlsx"),
        ("LibreOffice (.ods) …", "ods"),
    ):
        room.qtbot.waitUntil(
            lambda: all(item.isEnabled() for item in room.room.findChildren(Button) if item.isVisible())
        )
        press(room, name)
        room.qtbot.waitUntil(
            lambda suffix=suffix: any("Gemaakt:" in text and text.endswith(suffix) for text in room.texts()),
            timeout=20000,
        )
    for suffix in ("xlsx", "ods"):
        (file,) = tmp_path.glob(f"*.{suffix}")
        found = pd.read_excel(file, engine="calamine", header=None).astype(str)
        assert (found == "=1+1").any().any()


def test_what_stands_in_the_way_is_told(room, tmp_path, monkeypatch):
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *_args: (str(tmp_path / "lindewaard.hamonitor" / "x.pdf"), "")
    )
    room.room.show_page(Place.PRINT)
    press(room, "Pdf van uw eigen voortgang maken")
    room.qtbot.waitUntil(lambda: not any("wordt gemaakt" in text for text in room.texts()), timeout=20000)
    assert any(text.endswith("x.pdf is niet gevonden.") for text in room.texts())
    assert room.room.focusWidget().accessibleName() == "Pdf van uw eigen voortgang maken"
    assert all(item.isEnabled() for item in room.room.findChildren(Button) if item.isVisible())


def test_last_round_is_offered_only_where_there_is_one(room, qtbot, tmp_path):
    def offered(shown):
        shown.room.show_page(Place.PRINT)
        return "Naast vorige ronde" in [item.text() for item in shown.room.findChildren(RadioTile) if item.isVisible()]

    assert not offered(room)
    (tmp_path / "met").mkdir()
    assert offered(Room(qtbot, make_dossier(tmp_path / "met", previous=[Answer("gemeente.1.2", "nee")])))


def test_the_list_marks_no_page_that_is_not_shown(room):
    room.room.show_page(Place.SIGN)
    room.room.show_page(Place.PRINT)
    assert room.room.side.current() == ""
    room.room.show_page(Place.PROPOSAL)
    assert room.room.side.current() == Place.TOGETHER
    room.key(Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert room.room.side.current() == Place.OVERVIEW
