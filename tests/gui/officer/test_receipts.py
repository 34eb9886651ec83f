"""Receipts in the window: from a double click to the verdict, and what is asked at its question."""

from datetime import datetime

import pytest
from PySide6.QtCore import Qt

from hamonitor_desktop.domain.receipts import Query, Verdict
from hamonitor_desktop.excel.letter import write_carrier
from hamonitor_desktop.gui import settings
from hamonitor_desktop.gui.pages import receipts_page, start
from hamonitor_desktop.gui.pages.overview import SectionRow
from hamonitor_desktop.gui.settings import RecentDossier, Settings
from hamonitor_desktop.gui.widgets import ask_file as asking
from hamonitor_desktop.gui.widgets.answer_query import QueryStrip
from hamonitor_desktop.gui.widgets.buttons import Link
from hamonitor_desktop.gui.widgets.labels import Label
from hamonitor_desktop.gui.widgets.marks import StateMark
from hamonitor_desktop.gui.widgets.nesting import placed
from hamonitor_desktop.signing.keys import new_key
from hamonitor_desktop.store.dossier.records import Sent
from hamonitor_desktop.usecases.dossiers import open_dossier
from hamonitor_desktop.usecases.receipts import kept_receipts, open_receipt, take_receipt
from tests.factories import receipt
from tests.gui.dossiers import make_dossier
from tests.gui.officer.screen import Room
from tests.gui.pages import drop, texts

CENTRAL = new_key("Centraal team")
RETURN = "ab12" * 16
OLDER = "Dit gaat over een oudere versie. U hebt daarna een nieuwere ondertekend."
ASKED = (Query("gemeente.1.2", "Welke scholen doen mee?"), Query("", "Wie is uw contactpersoon?"))


@pytest.fixture
def path(tmp_path):
    """A dossier from which one return was sent."""
    with make_dossier(tmp_path, central=CENTRAL) as made:
        made.store.register_sent([sent(made, 1, RETURN)])
    return made.path


def sent(dossier, revision, return_id):
    return Sent(dossier.package.package_id, 1, revision, False, return_id, "2025-06-01T10:00:00+00:00", "r.xlsx")


def write_receipt(folder, path, name="bewijs.habewijs", *, central=CENTRAL, **more):
    with open_dossier(path, "lezer", backups=False) as dossier:
        compact = receipt(dossier.package, more.pop("return_id", RETURN), central, **more)
    file = folder / name
    file.write_text(compact, "ascii")
    return file


def remember(path):
    now = datetime.now().astimezone()
    settings.save(Settings(recent_dossiers=(RecentDossier(str(path), "Lindewaard", "2025-1", 0, 8, now),)))


def shown(widget):
    return [label.text() for label in widget.findChildren(Label) if label.isVisible()]


@pytest.fixture
def room(qtbot, path):
    return Room(qtbot, open_dossier(path, "Ans", backups=False))


def choose(room, monkeypatch, file):
    monkeypatch.setattr(receipts_page, "ask_file", lambda *_args: file)
    room.room.show_page("receipts")
    room.press("Ontvangstbewijs openen")


def follow(room, text):
    link = next(item for item in room.room.findChildren(Link) if item.text() == text and item.isVisible())
    room.qtbot.mouseClick(link, Qt.MouseButton.LeftButton)


def test_a_receipt_is_opened_from_its_page_and_its_questions_stand_at_theirs(room, tmp_path, path, monkeypatch):
    room.room.show_page("receipts")
    room.qtbot.waitUntil(lambda: "Er is nog geen ontvangstbewijs." in " ".join(room.texts()))
    room.room.leave()
    file = write_receipt(tmp_path, path, verdict=Verdict.QUERY, queries=ASKED, text="Dank u wel.")
    room = Room(room.qtbot, open_dossier(path, "Ans", backups=False))
    choose(room, monkeypatch, file)
    room.qtbot.waitUntil(lambda: "Versie 1: er zijn vragen" in room.texts(), timeout=20_000)
    said = room.texts()
    assert "Het ontvangstbewijs staat in uw dossier." in said
    assert "“Dank u wel.”" in said
    assert any(text.endswith("controlenummer van uw retour: " + " ".join(["ab12"] * 16)) for text in said)
    assert {"Welke scholen doen mee?", "Uw hele retour", "Wie is uw contactpersoon?"} <= set(said)
    assert room.row("receipts") == "Ontvangstbewijzen, 2, om naar te kijken"
    assert room.row("theme:1").endswith("om naar te kijken")
    room.room.show_page("overview")
    room.qtbot.waitUntil(lambda: "Het centrale team vraagt 2 dingen over uw retour." in room.texts())
    rows = [row for row in room.room.findChildren(SectionRow) if row.isVisible()]
    marks = [mark for row in rows if row.section.theme.code == "1" for mark in row.findChildren(StateMark)]
    assert [mark.text for mark in marks] == ["Om naar te kijken"], "the overview says what the list beside it says"
    follow(room, "Lees wat er gevraagd wordt")
    room.qtbot.waitUntil(lambda: "Versie 1: er zijn vragen" in room.texts())
    follow(room, "Vraag 1.2")
    assert room.at() == "1.2"
    strip = next(item for item in room.card("1.2").findChildren(QueryStrip))
    assert strip.isVisible()
    assert shown(strip) == ["Het centrale team vraagt", "Welke scholen doen mee?"]
    assert not next(iter(room.card("1.1").findChildren(QueryStrip))).isVisible()


def test_what_is_asked_stands_at_a_question_whose_card_is_made_later_too(qtbot, tmp_path, path):
    last = Query("gemeente.1.6", "Is dit met of zonder btw?")
    with open_dossier(path, "Ans", backups=False) as dossier:
        take_receipt(dossier, open_receipt(write_receipt(tmp_path, path, verdict=Verdict.QUERY, queries=(last,))))
    room = Room(qtbot, open_dossier(path, "Ans", backups=False)).theme("1")
    (strip,) = room.card("1.6").findChildren(QueryStrip)
    qtbot.waitUntil(lambda: "Is dit met of zonder btw?" in shown(strip))


def test_a_receipt_that_is_dropped_on_its_page_is_taken_in(room, tmp_path, path):
    room.room.leave()
    good, bad = write_receipt(tmp_path, path, text="Dank u wel."), tmp_path / "kapot.habewijs"
    bad.write_text("geen bewijs")
    room = Room(room.qtbot, open_dossier(path, "Ans", backups=False))
    room.room.show_page("receipts")
    page = room.room.stack.currentWidget()
    assert page is not None
    assert drop(page, bad)
    room.qtbot.waitUntil(lambda: "Dit is geen ontvangstbewijs." in " ".join(room.texts()), timeout=20_000)
    assert drop(page, good)
    room.qtbot.waitUntil(lambda: "“Dank u wel.”" in room.texts(), timeout=20_000)
    assert "Dit is geen ontvangstbewijs." not in " ".join(room.texts())


def test_a_new_version_takes_the_questions_away_and_the_receipt_stays(room, tmp_path, path, monkeypatch):
    room.room.leave()
    file = write_receipt(tmp_path, path, verdict=Verdict.QUERY, queries=ASKED)
    room = Room(room.qtbot, open_dossier(path, "Ans", backups=False))
    choose(room, monkeypatch, file)
    room.theme("1")
    room.qtbot.waitUntil(lambda: any(strip.isVisible() for strip in room.card("1.2").findChildren(QueryStrip)))
    room.dossier.store.register_sent([sent(room.dossier, 2, "cd34" * 16)])
    room.room.show_page("receipts")
    room.qtbot.waitUntil(lambda: OLDER in room.texts())
    assert room.row("receipts") == "Ontvangstbewijzen"
    room.theme("1")
    assert not any(strip.isVisible() for strip in room.card("1.2").findChildren(QueryStrip))


@pytest.mark.parametrize(
    ("verdict", "word"),
    [
        (Verdict.RECEIVED, "Ontvangen"),
        (Verdict.ACCEPTED, "Aangenomen"),
        (Verdict.QUERY, "Er zijn vragen"),
        (Verdict.REJECTED, "Niet aangenomen"),
    ],
)
def test_each_verdict_is_said_in_words_and_a_mark(driver, qtbot, tmp_path, path, verdict, word):
    remember(path)
    driver.window.open_file(write_receipt(tmp_path, path, verdict=verdict))
    room = driver.wait_for("OfficerRoom")
    qtbot.waitUntil(lambda: any(mark.text == word for mark in room.findChildren(StateMark)), timeout=20_000)
    assert room.stack.currentWidget().findChildren(StateMark)[0].text == word


def test_a_receipt_that_is_dropped_finds_its_dossier(driver, qtbot, tmp_path, path):
    remember(path)
    driver.start.refresh()
    assert drop(driver.start, write_receipt(tmp_path, path, text="Dank u wel."))
    room = driver.wait_for("OfficerRoom")
    qtbot.waitUntil(lambda: "“Dank u wel.”" in shown(room), timeout=20_000)
    driver.window.show_start()
    with open_dossier(path, "lezer", backups=False) as dossier:
        assert len(kept_receipts(dossier)) == 1


def test_a_receipt_in_an_excel_file_is_known_for_one(driver, qtbot, tmp_path, path):
    remember(path)
    letter = tmp_path / "brief.xlsx"
    compact = write_receipt(tmp_path, path, text="Dank u wel.").read_text("ascii")
    letter.write_bytes(write_carrier(compact, "Ontvangstbewijs", ["Uw retour is binnen."]))
    driver.window.open_file(letter)
    room = driver.wait_for("OfficerRoom")
    qtbot.waitUntil(lambda: "“Dank u wel.”" in shown(room), timeout=20_000)


def test_where_no_dossier_is_known_it_is_asked_for(driver, qtbot, tmp_path, path, monkeypatch):
    asked = []
    monkeypatch.setattr(asking, "ask_file", lambda _parent, title, *_more: asked.append(title) or path)
    driver.window.open_file(write_receipt(tmp_path, path, text="Dank u wel."))
    room = driver.wait_for("OfficerRoom")
    qtbot.waitUntil(lambda: "“Dank u wel.”" in shown(room), timeout=20_000)
    assert asked == ["Kies het dossier van dit ontvangstbewijs"]


def test_whoever_chooses_none_is_told_what_is_needed(driver, qtbot, tmp_path, path, monkeypatch):
    monkeypatch.setattr(asking, "ask_file", lambda *_args: None)
    driver.window.open_file(write_receipt(tmp_path, path))
    qtbot.waitUntil(lambda: "hoort bij geen van de dossiers" in driver.start.message.text, timeout=20_000)
    assert driver.start.dossier_door.isEnabled()


def test_the_door_of_a_dossier_takes_a_receipt_too(driver, qtbot, tmp_path, path, monkeypatch):
    remember(path)
    file = write_receipt(tmp_path, path, text="Dank u wel.")
    monkeypatch.setattr(asking, "ask_file", lambda *_args: file)
    driver.click(driver.start.dossier_door)
    room = driver.wait_for("OfficerRoom")
    qtbot.waitUntil(lambda: "“Dank u wel.”" in shown(room), timeout=20_000)


def test_a_receipt_of_somebody_else_is_refused_and_said(driver, qtbot, tmp_path, path):
    remember(path)
    driver.window.open_file(write_receipt(tmp_path, path, central=new_key("een ander")))
    room = driver.wait_for("OfficerRoom")
    qtbot.waitUntil(lambda: "Dit ontvangstbewijs is niet te vertrouwen." in " ".join(shown(room)), timeout=20_000)
    assert "niet ondertekend door het centrale team van deze ronde" in " ".join(shown(room))


def test_a_broken_receipt_stays_on_the_start_page(driver, qtbot, tmp_path):
    broken = tmp_path / "kapot.habewijs"
    broken.write_text("geen bewijs")
    driver.window.open_file(broken)
    qtbot.waitUntil(lambda: "Dit is geen ontvangstbewijs." in driver.start.message.text, timeout=20_000)
    assert "Rondepakket openen" in texts(driver.start)
    assert start.StartRoom is type(driver.room)


def test_a_question_about_which_nothing_is_asked_keeps_no_room_for_it(room):
    card = room.theme("1").card("1.2")
    room.qtbot.waitUntil(card.isVisible)
    title, _asked, rest, *_others = (part.geometry() for part in placed(card.body))
    assert rest.top() - title.bottom() <= 2 * card.body.spacing() + 1
