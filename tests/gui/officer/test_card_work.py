"""At a card, beside answering: notes, the flag, proposals of others, and versions of colleagues that conflict."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.display import show_date
from hamonitor_desktop.domain.links import web_addresses
from hamonitor_desktop.domain.organisations import Organisation
from hamonitor_desktop.gui.widgets.buttons import Button, Link
from hamonitor_desktop.gui.widgets.choices import CheckBox, RadioTile
from hamonitor_desktop.gui.widgets.fields import TextArea
from hamonitor_desktop.signing.keys import new_key
from hamonitor_desktop.usecases.copies import hand_out, look_at, take_in
from hamonitor_desktop.usecases.dossiers import open_dossier
from hamonitor_desktop.usecases.notebook import Notebook
from hamonitor_desktop.usecases.proposals import Letter, add_proposal, make_proposal
from tests.gui.dossiers import make_dossier
from tests.gui.officer.screen import Room

ASKED = "gemeente.1.2"


def note_area(room):
    return next(
        area
        for area in room.card("1.2").findChildren(TextArea)
        if area.isVisible() and "notitie" in area.accessibleName()
    )


def test_a_note_is_kept_for_colleagues_and_can_be_taken_away(room):
    room.theme("1").click("1.2", Link, "Notitie")
    assert note_area(room).hasFocus()
    room.qtbot.keyClicks(note_area(room), "vraag Bram naar de regio")
    room.click("1.2", Button, "Notitie toevoegen")
    assert [note.text for note in Notebook(room.dossier).remarks(ASKED)] == ["vraag Bram naar de regio"]
    assert note_area(room).hasFocus(), "the cursor stays where one writes"
    room.qtbot.waitUntil(lambda: "vraag Bram naar de regio" in room.texts())
    assert room.find("1.2", Link, "Notities: 1")
    room.click("1.2", Link, "Haal weg")
    assert Notebook(room.dossier).remarks(ASKED) == ()
    assert "vraag Bram naar de regio" not in room.texts()


def test_a_note_that_was_typed_is_kept_on_going_on_without_the_button(room):
    room.theme("1").click("1.2", Link, "Notitie")
    room.qtbot.keyClicks(note_area(room), "nog navragen")
    room.theme("beleving")
    assert [note.text for note in Notebook(room.dossier).remarks(ASKED)] == ["nog navragen"]


def test_the_flag_is_there_again_after_closing(room, qtbot):
    flag = room.theme("1").find("1.2", CheckBox, "Nog kijken")
    flag.setFocus()
    room.key(Qt.Key.Key_Space)
    assert Notebook(room.dossier).flagged() == (ASKED,)
    assert "om naar te kijken" in room.row("theme:1")
    room.room.leave()
    again = Room(qtbot, open_dossier(room.path, "Bram", backups=False)).theme("1")
    flag = again.find("1.2", CheckBox, "Nog kijken")
    assert flag.isChecked()
    assert flag.accessibleDescription() == "Gevraagd door Ans"
    again.click("1.2", CheckBox, "Nog kijken")
    assert Notebook(again.dossier).flagged() == ()


def proposed_by_a_neighbour(folder, answer, out):
    with make_dossier(folder / "buren", organisation=Organisation("GM0002", "Zusdorp", "gemeente")) as theirs:
        make_proposal(theirs, new_key("Regio"), Letter("R. Regio", "adviseur"), [answer], out)


def test_a_proposal_stands_beside_the_question_until_it_is_taken_over(room, tmp_path):
    out = tmp_path / "voorstel.havoorstel"
    answer = Answer(ASKED, "ja", "De regio doet dit voor allen.")
    proposed_by_a_neighbour(tmp_path, answer, out)
    add_proposal(room.dossier, out)
    room.theme("1")
    assert {"Voorstel van Gemeente Zusdorp", "R. Regio", "“De regio doet dit voor allen.”"} <= set(room.texts())
    assert room.dossier.answer(ASKED).value is None
    room.click("1.2", Link, "Neem over")
    assert room.find("1.2", RadioTile, "Ja").isChecked()
    assert room.dossier.answer(ASKED) == Answer(ASKED, "ja", answer.explanation, proposed_by="GM0002")
    room.qtbot.waitUntil(lambda: "Overgenomen" in room.texts())
    room.type("1.2", TextArea, "Wij ook. ")
    room.theme("beleving").theme("1")
    room.qtbot.waitUntil(lambda: "Overgenomen en aangepast" in room.texts())


def test_a_proposal_that_is_put_aside_can_still_be_taken_over(room, tmp_path):
    out = tmp_path / "voorstel.havoorstel"
    proposed_by_a_neighbour(tmp_path, Answer(ASKED, "ja"), out)
    add_proposal(room.dossier, out)
    aside = room.theme("1").find("1.2", Link, "Leg weg")
    aside.setFocus()
    room.key(Qt.Key.Key_Space)
    assert room.at() == "1.2", "the cursor stays at the question"
    assert not aside.isAncestorOf(QApplication.focusWidget())
    assert room.dossier.answer(ASKED).value is None
    room.qtbot.waitUntil(lambda: "Weggelegd" in room.texts())
    assert "Leg weg" not in [link.text() for link in room.card("1.2").findChildren(Link) if link.isVisible()]
    room.click("1.2", Link, "Neem over")
    assert room.dossier.answer(ASKED) == Answer(ASKED, "ja", proposed_by="GM0002")
    room.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert room.dossier.answer(ASKED).value is None
    room.qtbot.waitUntil(lambda: "Weggelegd" in room.texts())
    assert room.find("1.2", Link, "Neem over"), "who undoes a take-over has lost nothing"


def test_answers_that_conflict_stand_side_by_side_and_one_is_chosen(qtbot, tmp_path):
    dossier = make_dossier(tmp_path)
    copy = tmp_path / "kopie.hamonitor"
    hand_out(dossier, "Bram", [], copy)
    with open_dossier(copy, "Bram", backups=False) as theirs:
        theirs.record(Answer(ASKED, "nee", "Van Bram."))
    dossier.record(Answer(ASKED, "ja", "Van Ans."))
    take_in(dossier, look_at(dossier, copy))
    room = Room(qtbot, dossier).theme("1")
    assert {"Ans", "Bram", "“Van Ans.”", "“Van Bram.”"} <= set(room.texts())
    day = show_date(datetime.now().astimezone().date())
    assert sum(text.startswith(f"{day}, ") for text in room.texts()) == 2, "each with its moment"
    assert sum("verschillend geantwoord" in text for text in room.texts()) == 1, "it is told once"
    assert room.card("1.2").mark.text == "Nog te kiezen"
    links = [link for link in room.card("1.2").findChildren(Link) if link.text() == "Kies dit"]
    assert {link.accessibleName() for link in links} == {
        "Kies het antwoord van Ans op 1.2",
        "Kies het antwoord van Bram op 1.2",
    }
    bram = next(link for link in links if "Bram" in link.accessibleName())
    bram.setFocus()
    room.key(Qt.Key.Key_Space)
    assert dossier.answer(ASKED) == Answer(ASKED, "nee", "Van Bram.")
    assert QApplication.focusWidget() is room.find("1.2", RadioTile, "Nee")
    assert dossier.conflicts() == ()
    assert "“Van Ans.”" not in room.texts()
    assert room.card("1.2").mark.text == "Beantwoord"


def test_an_answer_of_ones_own_ends_a_conflict_too(qtbot, tmp_path):
    dossier = make_dossier(tmp_path)
    copy = tmp_path / "kopie.hamonitor"
    hand_out(dossier, "Bram", [], copy)
    with open_dossier(copy, "Bram", backups=False) as theirs:
        theirs.record(Answer(ASKED, "nee"))
    dossier.record(Answer(ASKED, "ja"))
    take_in(dossier, look_at(dossier, copy))
    room = Room(qtbot, dossier).theme("1")
    room.click("1.2", RadioTile, "Nog niet te zeggen")
    assert dossier.conflicts() == ()
    assert not [link for link in room.card("1.2").findChildren(Link) if link.text() == "Kies dit" and link.isVisible()]


def test_web_addresses_in_an_explanation_can_be_opened_and_nothing_else(room, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    text = "Zie https://example.nl/plan?a=1). Niet file:///etc/passwd, javascript:alert(1) of https://a:b@kwaad.nl/x. "
    text += "En ook niet ftp://example.nl/plan."
    room.dossier.record(Answer(ASKED, "ja", text))
    room.theme("1")
    assert web_addresses(text) == ("https://example.nl/plan?a=1",)
    room.click("1.2", Link, "example.nl/plan?a=1")
    assert opened == ["https://example.nl/plan?a=1"]


def test_one_key_takes_over_what_was_answered_last_round(qtbot, tmp_path):
    before = Answer(ASKED, "nee", "We wachtten op de regio.")
    room = Room(qtbot, make_dossier(tmp_path, previous=[before])).theme("1")
    room.find("1.2", RadioTile, "Ja").setFocus()
    room.key(Qt.Key.Key_F7)
    assert room.dossier.answer(ASKED) == Answer(ASKED, "nee", before.explanation, carried_over=True)
    room.key(Qt.Key.Key_F7)
    assert len(room.dossier.history(ASKED)) == 1
    room.find("1.1", RadioTile).setFocus()
    room.key(Qt.Key.Key_F7)
    assert not room.dossier.answer("gemeente.1.1").given
