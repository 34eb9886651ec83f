"""The officer's room on a real dossier: what is answered is on disk, whatever happens next."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.values import UNKNOWN
from hamonitor_desktop.gui.pages import overview
from hamonitor_desktop.gui.pages.officer import OfficerRoom
from hamonitor_desktop.gui.pages.theme_page import ThemePage
from hamonitor_desktop.gui.widgets.banner import Banner
from hamonitor_desktop.gui.widgets.buttons import Button, Link
from hamonitor_desktop.gui.widgets.choices import CheckBox, RadioTile
from hamonitor_desktop.gui.widgets.fields import LineEdit, TextArea
from hamonitor_desktop.gui.widgets.labels import Label
from hamonitor_desktop.gui.widgets.lead import Lead
from hamonitor_desktop.usecases.dossiers import open_dossier
from tests.gui.dossiers import CLOSES, answers_on_disk, make_dossier

CONTROL = Qt.KeyboardModifier.ControlModifier


class Room:
    """The room on screen, by what a person sees and does."""

    def __init__(self, qtbot, dossier):
        self.qtbot, self.dossier, self.path = qtbot, dossier, dossier.path
        self.room = OfficerRoom(dossier)
        qtbot.addWidget(self.room, before_close_func=lambda room: room.leave())
        self.room.resize(1366, 768)
        self.room.show()
        self.room.activateWindow()
        qtbot.waitUntil(lambda: self.room.isActiveWindow() and QApplication.focusWidget() is not None)

    def theme(self, code):
        self.room.show_page(f"theme:{code}")
        return self

    def card(self, number):
        pages = self.room.findChildren(ThemePage)
        return next(card for page in pages for card in page.cards.values() if card.question.number == number)

    def find(self, number, kind, text=""):
        found = [widget for widget in self.card(number).findChildren(kind) if widget.isVisible()]
        return next(widget for widget in found if not text or widget.text() == text)

    def click(self, number, kind, text):
        self.qtbot.mouseClick(self.find(number, kind, text), Qt.MouseButton.LeftButton)

    def type(self, number, kind, text):
        field = self.find(number, kind)
        field.setFocus()
        self.qtbot.keyClicks(field, text)
        return field

    def key(self, key, modifier=Qt.KeyboardModifier.NoModifier):
        self.qtbot.keyClick(QApplication.focusWidget() or self.room, key, modifier)

    def press(self, text):
        button = next(item for item in self.room.findChildren(Button) if item.isVisible() and item.text() == text)
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def texts(self):
        return [label.text() for label in self.room.findChildren(Label) if label.isVisible()]

    def status(self):
        return self.room.header._status.accessibleName()

    def at(self):
        """The number of the question that has the cursor."""
        focus = QApplication.focusWidget()
        cards = [card for page in self.room.findChildren(ThemePage) for card in page.cards.values()]
        return next((card.question.number for card in cards if focus and card.isAncestorOf(focus)), "")

    def row(self, key):
        return self.room.side.list.item_of(key).data(Qt.ItemDataRole.AccessibleTextRole)


@pytest.fixture
def room(qtbot, tmp_path):
    return Room(qtbot, make_dossier(tmp_path))


def test_all_kinds_are_on_disk_after_the_mouse(room):
    room.theme("1")
    room.click("1.1", RadioTile, "Mee bezig")
    room.click("1.2", RadioTile, "Ja")
    room.click("1.2a", RadioTile, "Plan van de regio")
    room.click("1.3", CheckBox, "Artsen")
    room.click("1.4", CheckBox, "Nog niet te zeggen")
    room.type("1.5", LineEdit, "12,5")
    room.type("1.6", LineEdit, "1250000")
    room.theme("beleving")
    room.click("B1", RadioTile, "Enigszins")
    assert room.status().startswith("Opgeslagen ")
    assert "8 van 8 beantwoord" in room.texts()
    assert room.room.leave()
    answers, drafts = answers_on_disk(room.path)
    assert {code.removeprefix("gemeente."): answer.value for code, answer in answers.items()} == {
        "1.1": "mee_bezig",
        "1.2": "ja",
        "1.2a": "regio",
        "1.3": ("artsen",),
        "1.4": UNKNOWN,
        "1.5": 12.5,
        "1.6": 1_250_000,
        "beleving.normaliseren": "enigszins",
    }
    assert drafts == {}


def test_all_kinds_are_on_disk_after_the_keyboard(room):
    room.press("Naar de eerste open vraag: 1.1")
    assert room.at() == "1.1"
    for keys in (" ", "\t", "\t", "\t", "\t", " "):  # choose; past three disclosures and the clearing; the next choice
        room.qtbot.keyClicks(QApplication.focusWidget(), keys)
    room.key(Qt.Key.Key_F8)
    assert room.at() != "1.1"
    assert room.room.leave()
    answers, _drafts = answers_on_disk(room.path)
    assert answers["gemeente.1.1"].value == "nog_niet_mee_begonnen"


def test_an_answer_in_words_is_on_disk(qtbot, tmp_path):
    room = Room(qtbot, make_dossier(tmp_path, actor="clienten")).theme("1")
    room.type("1.2", TextArea, "Kom eens langs")
    assert room.room.leave()
    assert answers_on_disk(room.path)[0]["clienten.1.2"].value == "Kom eens langs"


def test_typing_is_durable_within_a_second_and_final_on_leaving_the_field(room):
    room.theme("1")
    field = room.type("1.4", LineEdit, "43")
    assert room.status() == "Bezig met opslaan"
    room.qtbot.waitUntil(lambda: room.status().startswith("Opgeslagen "), timeout=1000)
    assert room.dossier.store.drafts()["gemeente.1.4"].value == 43
    room.qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert room.dossier.store.drafts() == {}
    assert room.dossier.history("gemeente.1.4")[-1].answer.value == 43


def test_text_in_focus_at_close_is_on_disk(room):
    room.theme("1")
    room.click("1.2", RadioTile, "Nee")
    room.type("1.2", TextArea, "De raad besluit in mei")
    assert QApplication.focusWidget() is room.find("1.2", TextArea)
    assert room.room.leave()
    answers, drafts = answers_on_disk(room.path)
    assert answers["gemeente.1.2"] == Answer("gemeente.1.2", "nee", "De raad besluit in mei")
    assert drafts == {}


def test_skip_logic_shows_and_hides_without_losing_what_was_typed(room):
    room.theme("1")
    assert not room.card("1.2a").isVisible()
    room.click("1.2", RadioTile, "Ja")
    assert room.card("1.2a").isVisible()
    room.click("1.2a", RadioTile, "Eigen plan")
    room.click("1.2", RadioTile, "Nee")
    assert not room.card("1.2a").isVisible()
    room.click("1.2", RadioTile, "Ja")
    assert room.find("1.2a", RadioTile, "Eigen plan").isChecked()
    assert room.dossier.answer("gemeente.1.2a").value == "eigen"


def test_a_wrong_number_stays_in_the_dossier(qtbot, tmp_path, room):
    room.theme("1")
    room.type("1.4", LineEdit, "veel")
    room.find("1.3", CheckBox).setFocus()
    assert "‘veel’ is geen getal. Schrijf het zoals 1.250 of 12,5." in room.texts()
    assert "Controleren" in room.row("check")
    assert room.row("theme:1").endswith("om naar te kijken")
    assert room.room.leave()
    again = Room(qtbot, open_dossier(room.path, "Ans", backups=False))
    assert again.find("1.4", LineEdit).text() == "veel"
    assert "‘veel’ is geen getal. Schrijf het zoals 1.250 of 12,5." in again.texts()


def test_undo_and_redo(room):
    room.theme("1")
    room.click("1.1", RadioTile, "Mee bezig")
    room.click("1.1", RadioTile, "Afgerond")
    room.key(Qt.Key.Key_Z, CONTROL)
    assert room.find("1.1", RadioTile, "Mee bezig").isChecked()
    assert room.dossier.answer("gemeente.1.1").value == "mee_bezig"
    room.key(Qt.Key.Key_Z, CONTROL)
    assert not any(tile.isChecked() for tile in room.card("1.1").findChildren(RadioTile) if tile.isVisible())
    room.key(Qt.Key.Key_Y, CONTROL)
    room.key(Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert room.find("1.1", RadioTile, "Afgerond").isChecked()


def test_a_text_field_undoes_its_own_typing(room):
    room.theme("1")
    room.click("1.1", RadioTile, "Mee bezig")
    field = room.type("1.4", LineEdit, "12")
    room.qtbot.keyClick(field, Qt.Key.Key_Z, CONTROL)
    assert field.text() == ""
    assert room.dossier.answer("gemeente.1.1").value == "mee_bezig"


def test_the_history_tells_who_answered_what(room):
    room.theme("1")
    room.click("1.1", RadioTile, "Mee bezig")
    room.click("1.1", RadioTile, "Afgerond")
    room.key(Qt.Key.Key_Z, CONTROL)
    room.room.menu.history.trigger()
    texts = room.texts()
    assert "Geschiedenis van vraag 1.1" in texts
    assert [text for text in texts if text in ("Mee bezig", "Afgerond")] == ["Mee bezig", "Afgerond", "Mee bezig"]
    assert any(text.startswith("Ongedaan gemaakt · Ans · ") for text in texts)
    room.press("Terug naar vraag 1.1")
    assert room.at() == "1.1"


def test_f8_goes_to_the_next_open_question_and_round_again(room):
    room.theme("1")
    room.click("1.1", RadioTile, "Mee bezig")
    seen = []
    for _time in range(7):
        room.key(Qt.Key.Key_F8)
        seen.append(room.at())
    assert seen == ["1.2", "1.3", "1.4", "1.5", "1.6", "B1", "1.2"]


def test_f8_says_when_all_is_answered(room):
    codes = [question.code for question in room.dossier.questions]
    room.dossier.record_all({code: Answer(code, UNKNOWN) for code in codes})
    room.key(Qt.Key.Key_F8)
    assert room.room.notice.text == "Alle vragen zijn beantwoord."
    room.key(Qt.Key.Key_PageDown, CONTROL)
    assert room.room.notice.isHidden()


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
    assert "1 van 7 beantwoord" in room.texts()


def test_the_overview_tells_what_is_asked_until_when(room):
    text = " ".join(room.texts())
    assert "Gemeente Lindewaard" in text
    assert "Deze ronde is gesloten op 31 juli 2025. We vragen hoe het ervoor stond op 30 juni 2025." in text
    assert "om landelijk verslag te doen" in text
    assert str(room.path) in text
    room.qtbot.mouseClick(
        next(
            link
            for link in room.room.findChildren(Link)
            if link.accessibleName() == "Invullen: Beleving van de beweging"
        ),
        Qt.MouseButton.LeftButton,
    )
    assert room.at() == "B1"


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


def test_the_place_of_the_file_can_be_copied(room):
    room.theme("1")
    room.room.menu.where.trigger()
    room.qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), Link))
    room.key(Qt.Key.Key_Space)
    assert QApplication.clipboard().text() == str(room.path)
    assert "Gekopieerd" in room.texts()


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


def test_a_second_opener_reads_and_is_told_who_has_it(qtbot, room):
    room.theme("1")
    room.click("1.1", RadioTile, "Mee bezig")
    with open_dossier(room.path, "Bo", backups=False) as dossier:
        second = Room(qtbot, dossier).theme("1")
        banner = next(iter(second.room.findChildren(Banner)))
        assert banner.strong == "ALLEEN LEZEN"
        assert banner.text.startswith("Ans heeft dit dossier open sinds ")
        assert second.status() == "Alleen lezen"
        assert second.find("1.1", RadioTile, "Mee bezig").isChecked()
        second.click("1.1", RadioTile, "Afgerond")
        second.qtbot.keyClicks(second.find("1.4", LineEdit), "3")
        assert second.find("1.4", LineEdit).text() == ""
        room.click("1.1", RadioTile, "Afgerond")
        second.room.menu.reload.trigger()
        assert second.find("1.1", RadioTile, "Afgerond").isChecked()
        assert second.room.leave()


def test_a_full_disk_is_told_and_nothing_is_lost(room, monkeypatch):
    room.theme("1")
    full = HaError(Code.DISK_FULL, path="H:/jeugd")

    def refuse(*_anything):
        raise full

    with monkeypatch.context() as patch:
        patch.setattr(room.dossier, "record", refuse)
        patch.setattr(room.dossier, "draft", refuse)
        patch.setattr(room.dossier, "commit_drafts", refuse)
        room.click("1.1", RadioTile, "Mee bezig")
        assert room.status() == "Niet opgeslagen"
        assert "De schijf is vol." in room.room.notice.text
        assert room.find("1.1", RadioTile, "Mee bezig").isChecked()
        assert not room.room.leave(), "it stays, and says why"
        assert room.room.notice.close_link.isVisible()
    room.click("1.2", RadioTile, "Ja")
    room.qtbot.waitUntil(lambda: room.status().startswith("Opgeslagen "), timeout=2000)
    assert room.room.notice.text == ""
    assert room.room.leave()
    answers, _drafts = answers_on_disk(room.path)
    assert (answers["gemeente.1.1"].value, answers["gemeente.1.2"].value) == ("mee_bezig", "ja")


def test_one_can_leave_although_the_disk_is_full(room, monkeypatch):
    room.theme("1")

    def refuse(*_anything):
        raise HaError(Code.DISK_FULL, path="H:/jeugd")

    monkeypatch.setattr(room.dossier, "commit_drafts", refuse)
    assert not room.room.leave()
    with room.qtbot.waitSignal(room.room.left):
        room.qtbot.mouseClick(room.room.notice.close_link, Qt.MouseButton.LeftButton)
    assert room.room.leave()


def test_last_rounds_answer_goes_into_the_dossier(qtbot, tmp_path):
    previous = Answer("gemeente.1.3", ("scholen",), "Vorig jaar ook")
    room = Room(qtbot, make_dossier(tmp_path, previous=[previous])).theme("1")
    room.click("1.3", Link, "Neem over")
    assert room.dossier.answer("gemeente.1.3") == replace(previous, carried_over=True)


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
