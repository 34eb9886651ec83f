"""What is found stands at its question, is answered there by key or mouse, and is remembered."""

import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.findings import Settled
from hamonitor_desktop.gui.widgets import answer_findings
from hamonitor_desktop.gui.widgets.answer_findings import PAUSE
from hamonitor_desktop.gui.widgets.buttons import Link
from hamonitor_desktop.gui.widgets.choices import CheckBox, RadioTile
from hamonitor_desktop.gui.widgets.fields import LineEdit, TextArea
from hamonitor_desktop.usecases.dossiers import open_dossier
from tests.definitions.test_rules import TOML
from tests.gui.dossiers import SMALL, make_dossier
from tests.gui.officer.screen import Room

PREVIOUS = (Answer("gemeente.1.1", "afgerond"), Answer("gemeente.1.2", "ja"))
BACK = "Vorige ronde was het antwoord ‘Afgerond’, nu ‘Mee bezig’. Wat is er veranderd?"
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def room(qtbot, tmp_path):
    return Room(qtbot, make_dossier(tmp_path, previous=PREVIOUS)).theme("1")


def went_back(room):
    """Answer less than last round, and go on to the next question."""
    room.click("1.1", RadioTile, "Mee bezig")
    room.find("1.2", RadioTile, "Ja").setFocus()


def right_links(room):
    return [link for link in room.room.findChildren(Link) if link.isVisible() and link.text() == "Klopt zo"]


def said(room, number):
    return room.card(number).findings.text


def test_a_status_that_went_back_is_asked_after_once_the_card_is_left(room):
    room.click("1.1", RadioTile, "Mee bezig")
    assert not said(room, "1.1"), "not while someone is at it"
    room.find("1.2", RadioTile, "Ja").setFocus()
    assert said(room, "1.1") == BACK
    assert room.card("1.1").mark.text == "Om naar te kijken"


def test_it_is_right_like_this_by_mouse_and_not_after_all(room):
    went_back(room)
    room.click("1.1", Link, "Klopt zo")
    assert said(room, "1.1") == f"Bevestigd: {BACK}"
    assert room.card("1.1").mark.text == "Beantwoord"
    assert room.dossier.findings()[-1].settled is Settled.CONFIRMED
    room.click("1.1", Link, "Toch niet")
    assert said(room, "1.1") == BACK
    room.click("1.1", Link, "Klopt zo")
    room.click("1.1", RadioTile, "Bijna klaar")
    room.find("1.2", RadioTile, "Ja").setFocus()
    assert said(room, "1.1") == BACK.replace("Mee bezig", "Bijna klaar"), "another value asks again"


def test_it_is_right_like_this_by_keys(room):
    went_back(room)
    room.find("1.1", RadioTile, "Mee bezig").setFocus()
    link = room.find("1.1", Link, "Klopt zo")
    for _ in range(8):
        if not link.hasFocus():
            room.key(Qt.Key.Key_Tab)
    assert link.hasFocus(), "Tab comes to it after the answer"
    assert link.accessibleName() == f"Klopt zo: {BACK}"
    room.key(Qt.Key.Key_Space)
    assert said(room, "1.1").startswith("Bevestigd: ")
    assert room.at() == "1.1", "the cursor stays where it was"
    assert room.room.focusWidget().text() == "Toch niet"


def test_a_second_key_press_takes_a_confirmation_back_and_nothing_else(room):
    room.click("1.2", RadioTile, "Nee")
    room.find("1.1", RadioTile).setFocus()
    link = room.find("1.2", Link, "Klopt zo")
    link.setFocus()
    before = room.dossier.answer("gemeente.1.2")
    for text in ("Toch niet", "Klopt zo"):
        room.key(Qt.Key.Key_Space)
        assert room.room.focusWidget().text() == text
        assert room.at() == "1.2"
    assert room.dossier.answer("gemeente.1.2") == before


def test_a_no_can_be_left_without_an_explanation_on_purpose(room):
    room.click("1.2", RadioTile, "Nee")
    room.find("1.3", CheckBox, "Scholen").setFocus()
    assert room.card("1.2").room.message.text == "Bij dit antwoord vragen we een toelichting."
    link = room.card("1.2").room.message.link
    room.qtbot.waitUntil(lambda: link.height() >= 24)
    room.qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert not room.card("1.2").room.message.text
    assert "Bevestigd: Bij dit antwoord vragen we een toelichting." in said(room, "1.2")
    room.find("1.3", CheckBox, "Scholen").setFocus()
    assert "Bevestigd: Bij dit antwoord vragen we een toelichting." in said(room, "1.2"), "it is asked once"


def test_an_explanation_answers_it_and_one_of_another_answer_does_not(room):
    went_back(room)
    room.click("1.1", Link, "Toelichting toevoegen")
    room.type("1.1", TextArea, "De regio is opnieuw begonnen.")
    room.find("1.2", RadioTile, "Ja").setFocus()
    assert not said(room, "1.1")
    assert room.card("1.1").mark.text == "Beantwoord"
    room.click("1.1", RadioTile, "Bijna klaar")
    room.find("1.2", RadioTile, "Ja").setFocus()
    assert "U schreef de toelichting bij ‘Mee bezig’ en veranderde daarna het antwoord. Past zij nog?" in said(
        room, "1.1"
    )


def test_personal_data_is_pointed_out_at_a_pause_without_taking_the_cursor(room, monkeypatch):
    announced = []
    monkeypatch.setattr(answer_findings, "announce", lambda _widget, text: announced.append(text))
    room.click("1.2", RadioTile, "Nee")
    area = room.type("1.2", TextArea, "We overleggen met mevrouw Jansen")
    assert not said(room, "1.2"), "not in the middle of a word"
    room.qtbot.waitUntil(lambda: bool(said(room, "1.2")), timeout=PAUSE + 3000)
    assert area.hasFocus()
    assert "een naam (‘mevrouw Jansen’)" in said(room, "1.2")
    assert announced == [said(room, "1.2")]
    (line,) = area.extraSelections()
    assert line.cursor.selectedText() == "mevrouw Jansen"
    for _ in "mevrouw Jansen":
        room.qtbot.keyClick(area, Qt.Key.Key_Backspace)
    assert not said(room, "1.2"), "gone as soon as it is gone"
    assert not area.extraSelections()


def test_a_sign_of_two_halves_before_it_moves_no_underline(room):
    room.dossier.record(Answer("gemeente.1.2", "nee", "Goed 😀 dat mevrouw Jansen belde."))
    room.room.show_page("overview")
    room.theme("1")
    card = room.card("1.2")
    card.show_answer(room.dossier.answer("gemeente.1.2"))
    (line,) = card.room.area.extraSelections()
    assert line.cursor.selectedText() == "mevrouw Jansen"


def test_what_was_answered_on_the_page_of_checks_asks_no_more_at_the_question(room):
    went_back(room)
    room.room.show_page("check")
    room.qtbot.waitUntil(lambda: bool(right_links(room)))
    before = room.row("check")
    right_links(room)[0].setFocus()
    room.key(Qt.Key.Key_Space)
    room.qtbot.waitUntil(lambda: "Toegelicht of bevestigd" in room.texts())
    room.qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    assert room.row("check") == before, "open questions still count first"
    assert len(room.dossier.findings()) > 1
    room.theme("1")
    assert said(room, "1.1").startswith("Bevestigd: ")


def test_a_rule_of_the_edition_is_said_when_the_other_answer_changes(qtbot, tmp_path):
    folder = shutil.copytree(SMALL, tmp_path / "editie")
    with (folder / "edition.toml").open("a", encoding="utf-8") as file:
        file.write(TOML)
    dossier = make_dossier(tmp_path, edition=folder)
    dossier.record(Answer("gemeente.1.2", "ja"))
    dossier.record(Answer("gemeente.1.6", 500))
    room = Room(qtbot, dossier).theme("1")
    assert not said(room, "1.6")
    room.type("1.4", LineEdit, "0")
    room.key(Qt.Key.Key_Tab)
    assert said(room, "1.6") == "Er was geld, maar geen gezin kreeg hulp. Hoe komt dat?"
    room.type("1.4", LineEdit, "12")
    room.key(Qt.Key.Key_Tab)
    assert not said(room, "1.6")
    room.room.go_to_question("gemeente.1.4")
    room.room.menu.undo.trigger()
    assert said(room, "1.6"), "an undo of the other answer brings it back"


def test_who_only_reads_sees_it_and_answers_nothing(qtbot, tmp_path):
    dossier = make_dossier(tmp_path, previous=PREVIOUS)
    dossier.record(Answer("gemeente.1.1", "mee_bezig"))
    reader = Room(qtbot, open_dossier(dossier.path, "Bo", backups=False)).theme("1")
    assert said(reader, "1.1") == BACK
    assert not [
        link for link in reader.card("1.1").findChildren(Link) if link.isVisible() and link.text() == "Klopt zo"
    ]
    dossier.close()
