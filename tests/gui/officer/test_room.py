"""The officer's room: where one is, where one can go, and what is told on the way."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.values import UNKNOWN
from hamonitor_desktop.gui import theme
from hamonitor_desktop.gui.pages import overview
from hamonitor_desktop.gui.pages.officer_places import Place
from hamonitor_desktop.gui.pages.theme_page import ThemePage
from hamonitor_desktop.gui.theme import Colour
from hamonitor_desktop.gui.widgets.buttons import Button, Link
from hamonitor_desktop.gui.widgets.card import ProgressLine
from hamonitor_desktop.gui.widgets.choices import CheckBox, RadioTile
from hamonitor_desktop.gui.widgets.fields import LineEdit, TextArea
from hamonitor_desktop.gui.widgets.lead import Lead
from hamonitor_desktop.gui.widgets.titled_card import EmptyCard
from hamonitor_desktop.usecases.copies import hand_out
from hamonitor_desktop.usecases.dossiers import open_dossier
from tests.gui.dossiers import CLOSES, make_dossier
from tests.gui.officer.screen import Room
from tests.gui.pages import texts

CONTROL = Qt.KeyboardModifier.ControlModifier


def test_f8_goes_to_the_next_open_question_and_round_again(room):
    room.theme("1")
    room.click("1.1", RadioTile, "Mee bezig")
    seen = []
    for _time in range(7):
        room.key(Qt.Key.Key_F8)
        seen.append(room.at())
    assert seen == ["1.2", "1.3", "1.4", "1.5", "1.6", "B1", "1.2"]


def test_f8_begins_in_the_theme_one_went_to(room):
    room.theme("1")
    room.click("1.1", RadioTile, "Mee bezig")
    room.room.side.list.setFocus()
    room.theme("beleving")
    room.key(Qt.Key.Key_F8)
    assert room.at() == "B1"


def test_f8_says_when_all_is_answered(room):
    codes = [question.code for question in room.dossier.questions]
    room.dossier.record_all({code: Answer(code, UNKNOWN) for code in codes})
    room.key(Qt.Key.Key_F8)
    assert room.room.notice.text == "Alle vragen zijn beantwoord."
    room.key(Qt.Key.Key_PageDown, CONTROL)
    assert room.room.notice.isHidden()


def test_what_may_stay_empty_is_said_and_counts_as_done(room):
    needed = [question for question in room.dossier.questions if question.required]
    room.dossier.record_all({question.code: Answer(question.code, UNKNOWN) for question in needed})
    room.room.show_page(Place.OVERVIEW)
    room.press("Verder naar Controleren")
    room.room.show_page(Place.OVERVIEW)
    assert "3 van 7 beantwoord\n4 mogen leeg blijven" in room.texts(), "in the list at the left"
    assert "2 van 6 beantwoord" in room.texts()
    assert "4 mogen leeg blijven" in room.texts(), "in the row of the theme"
    (line,) = [line for line in room.room.side.findChildren(ProgressLine) if line.isVisible()]
    ends = [line.grab().toImage().pixelColor(x, 4) for x in (8, line.width() - 8)]
    assert ends == [theme.colour(Colour.ACCENT)] * 2, "the line is full"


def test_in_a_copy_f8_stays_in_ones_own_part_and_says_when_that_is_done(qtbot, tmp_path):
    dossier, copy = make_dossier(tmp_path), tmp_path / "kopie.hamonitor"
    hand_out(dossier, "Bram", ["beleving"], copy)
    dossier.close()
    room = Room(qtbot, open_dossier(copy, "Bram", backups=False))
    room.key(Qt.Key.Key_F8)
    assert room.at() == "B1"
    room.click("B1", RadioTile, "Nog niet te zeggen")
    room.key(Qt.Key.Key_F8)
    assert room.room.notice.text == "Alle vragen van uw deel zijn beantwoord."
    assert room.at() == "B1"


def test_the_field_with_the_cursor_is_in_sight_on_a_low_window(room):
    room.room.resize(640, 320)
    room.dossier.record(Answer("gemeente.1.2", "nee"))
    room.theme("1")
    room.room.go_to_question("gemeente.1.2")
    field = room.find("1.2", TextArea)
    assert field.hasFocus()
    room.qtbot.waitUntil(lambda: field.visibleRegion().boundingRect() == field.rect())


def test_from_the_overview_one_goes_to_checking_once_all_is_answered(room):
    codes = [question.code for question in room.dossier.questions]
    room.dossier.record_all({code: Answer(code, UNKNOWN) for code in codes})
    room.room.show_page("overview")
    room.press("Verder naar Controleren")
    assert room.room.side.current() == "check"


def test_from_the_overview_one_goes_on_where_one_was(room):
    room.theme("1")
    room.click("1.3", CheckBox, "Artsen")
    assert room.room.leave()
    someone = Room(room.qtbot, open_dossier(room.path, "Ans", backups=False))
    someone.room.show_page(Place.OVERVIEW)
    someone.press("Verder waar u was: vraag 1.3")
    assert someone.at() == "1.3"


def test_the_list_has_only_themes_that_ask_this_party_something(qtbot, tmp_path):
    room = Room(qtbot, make_dossier(tmp_path, edition="2024"))
    rows = [room.room.side.list.item(place).data(Qt.ItemDataRole.AccessibleTextRole) for place in range(8)]
    assert [str(row).split(",")[0] for row in rows] == [
        *("Overzicht", "Vragen", "1 Reikwijdte", "2 Aanpalende domeinen", "3 Lokale teams"),
        *("4 Residentiële hulp", "7 Inkoop", "Beleving"),
    ]


def test_the_list_counts_warnings_once_nothing_else_is_left_to_check(room):
    codes = [question.code for question in room.dossier.questions]
    room.dossier.record_all({code: Answer(code, UNKNOWN) for code in codes})
    room.dossier.record(Answer("gemeente.1.2", "nee"))
    room.theme("1")
    assert room.row("check") == "Controleren, 1, om naar te kijken"
    room.dossier.record(Answer("gemeente.1.2", "nee", "Het wachten is op de regio."))
    room.theme("1")
    assert room.row("check") == "Controleren, klaar"


def test_keys_go_from_theme_to_theme(room):
    room.theme("1")
    room.key(Qt.Key.Key_PageDown, CONTROL)
    assert room.room.side.current() == "theme:beleving"
    assert room.at() == "B1"
    room.key(Qt.Key.Key_PageUp, CONTROL)
    assert room.room.side.current() == "theme:1"
    room.type("1.4", LineEdit, "4")
    room.key(Qt.Key.Key_PageDown, CONTROL)
    assert room.at() == "B1"
    assert room.dossier.history("gemeente.1.4")[-1].answer.value == 4
    room.theme("1")
    room.press("Volgend thema: Beleving")
    assert room.room.side.current() == "theme:beleving"
    room.press("Vorig thema: 1")
    assert room.at() != "B1"


def test_the_list_tells_how_far_each_theme_is(room):
    assert room.row("theme:1") == "1 Reikwijdte, 0 / 6, nog niet begonnen"
    room.theme("1")
    room.click("1.1", RadioTile, "Mee bezig")
    assert room.row("theme:1") == "1 Reikwijdte, 1 / 6, bezig"
    assert "1 van 7 beantwoord\n4 mogen leeg blijven" in room.texts()


def test_the_overview_tells_what_is_asked_until_when(room):
    text = " ".join(room.texts())
    assert "Gemeente Lindewaard" in text
    assert "Deze ronde is gesloten op 31 juli 2025. We vragen hoe het ervoor stond op 30 juni 2025." in text
    assert "om landelijk verslag te doen" in text
    assert str(room.path) in [line.text() for line in room.room.findChildren(LineEdit) if line.isVisible()]
    room.qtbot.mouseClick(
        next(
            link
            for link in room.room.findChildren(Link)
            if link.accessibleName() == "Invullen: Beleving van de beweging"
        ),
        Qt.MouseButton.LeftButton,
    )
    assert room.at() == "B1"


def test_a_spare_copy_that_fails_is_told_where_the_dossier_is(qtbot, tmp_path):
    made = make_dossier(tmp_path)
    made.record(Answer(made.questions[0].code, "ja"))
    made.close()
    (tmp_path / "reservekopieën").write_text("geen map")
    shown = Room(qtbot, open_dossier(made.path, "Ans"))
    shown.room.show_page("overview")
    told = next(text for text in shown.texts() if text.startswith("Een reservekopie kon niet worden gemaakt."))
    assert told.endswith("Uw antwoorden zelf zijn bewaard.")


@pytest.mark.parametrize(
    ("today", "said"),
    [
        (CLOSES - timedelta(days=12), "Deze ronde sluit op 31 juli 2025: nog 12 dagen."),
        (CLOSES - timedelta(days=1), "Deze ronde sluit op 31 juli 2025: nog 1 dag."),
        (CLOSES, "Deze ronde sluit vandaag, 31 juli 2025."),
    ],
)
def test_the_overview_counts_the_days(room, monkeypatch, today, said):
    class Today(date):
        @classmethod
        def today(cls):
            return today

    monkeypatch.setattr(overview, "date", Today)
    room.room.show_page("overview")
    assert any(text.startswith(said) for text in room.texts())


def test_the_place_of_the_file_can_be_copied(room, monkeypatch):
    announced = []
    monkeypatch.setattr(overview, "announce", lambda _widget, text: announced.append(text))
    room.theme("1")
    room.room.menu.where.trigger()
    room.qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), Link))
    room.key(Qt.Key.Key_Space)
    assert QApplication.clipboard().text() == str(room.path)
    assert "Gekopieerd" in room.texts()
    assert announced == ["Gekopieerd"]


def test_the_ambition_can_be_read_whole(room):
    room.theme("1")
    lead = room.room.findChildren(Lead)[0]
    low = lead.height()
    assert "Daarom kiezen partijen" not in lead.accessibleName()
    room.qtbot.mouseClick(lead.link, Qt.MouseButton.LeftButton)
    assert lead.link.text() == "Lees minder"
    assert "Daarom kiezen partijen" in lead.accessibleName()
    room.qtbot.waitUntil(lambda: lead.height() > low)


def test_a_narrow_room_keeps_everything_within_reach(room):
    room.theme("1")
    room.room.resize(683, 384)
    room.qtbot.waitUntil(lambda: room.room.header.menu_button.isVisible())
    page = room.room.findChildren(ThemePage)[0]
    room.qtbot.waitUntil(lambda: not page.horizontalScrollBar().isVisible())
    room.qtbot.mouseClick(room.room.header.menu_button, Qt.MouseButton.LeftButton)
    assert room.room.side.isVisible()


def test_it_opens_where_this_person_was(qtbot, tmp_path, room):
    room.theme("1")
    room.click("1.3", CheckBox, "Artsen")
    assert room.room.leave()
    mine = Room(qtbot, open_dossier(room.path, "Ans", backups=False))
    assert mine.at() == "1.3"
    assert mine.room.leave()
    someone = Room(qtbot, open_dossier(room.path, "Bo", backups=False))
    assert someone.room.side.current() == "overview"


@pytest.mark.parametrize("place", ["progress", "check", "sign"])
def test_the_closing_pages_open(room, place):
    room.room.show_page(place)
    assert room.room.side.current() == place
    assert not room.room.footer.isVisible()
    room.room.show_page("overview")
    assert room.room.footer.isVisible()


def test_a_long_text_grows_and_the_page_follows_the_cursor(room):
    room.theme("1")
    room.room.resize(1000, 500)
    area = room.find("1.2", RadioTile, "Nee")
    room.qtbot.mouseClick(area, Qt.MouseButton.LeftButton)
    area = room.type("1.2", TextArea, "")
    page = room.room.findChildren(ThemePage)[0]
    for _line in range(25):
        room.qtbot.keyClick(area, Qt.Key.Key_Return)
    room.qtbot.keyClick(area, Qt.Key.Key_X)

    def cursor_in_sight():
        place = area.viewport().mapTo(page.viewport(), area.cursorRect().center())
        return page.viewport().rect().contains(place)

    room.qtbot.waitUntil(lambda: area.height() > 25 * area.fontMetrics().lineSpacing() and cursor_in_sight())
    assert not area.verticalScrollBar().isVisible()


@pytest.mark.parametrize(
    ("key", "said", "button"),
    [
        (Place.RECEIPTS, "Er is nog geen ontvangstbewijs.", "Ontvangstbewijs openen"),
        (Place.RESTORE, "Er is nog geen kopie om naar terug te gaan.", ""),
        (Place.HISTORY, "Hier is nog niets beantwoord.", ""),
    ],
)
def test_a_page_with_nothing_on_it_yet_says_so_in_a_card(room, qtbot, key, said, button):
    if key == Place.HISTORY:
        room.key(Qt.Key.Key_F8)
        room.room._show_history()
    else:
        room.room.show_page(key)
    page = room.room.stack.currentWidget()

    def cards():
        return [card for card in page.findChildren(EmptyCard) if card.isVisible()]

    qtbot.waitUntil(lambda: len(cards()) == 1)
    assert any(text.startswith(said) for text in texts(cards()[0]))
    shown = {item.text() for item in page.findChildren(Button) if item.isVisible()}
    assert shown - {"Terug naar het overzicht"} == ({button} if button else set()), "no button that can do nothing"
