"""The officer's room on a real dossier: what is answered is on disk, whatever happens next."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.values import UNKNOWN
from hamonitor_desktop.gui.pages import officer_reading
from hamonitor_desktop.gui.widgets.banner import Banner
from hamonitor_desktop.gui.widgets.buttons import Link
from hamonitor_desktop.gui.widgets.choices import CheckBox, RadioTile
from hamonitor_desktop.gui.widgets.fields import LineEdit, TextArea
from hamonitor_desktop.usecases.dossiers import open_dossier
from tests.gui.dossiers import answers_on_disk, make_dossier
from tests.gui.officer.screen import Room

CONTROL = Qt.KeyboardModifier.ControlModifier


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


def test_a_document_that_was_pasted_by_accident_is_told_until_it_is_shorter_and_the_rest_is_kept(room):
    room.theme("1")
    room.click("1.2", RadioTile, "Nee")
    field = room.type("1.2", TextArea, "De raad besluit in mei. ")
    QApplication.clipboard().setText("een heel beleidsstuk " * 5000)
    room.qtbot.keyClick(field, Qt.Key.Key_V, CONTROL)
    assert not room.room.leave()
    assert room.status() == "Niet opgeslagen"
    assert any("De tekst is te lang om te bewaren." in text for text in room.texts())
    room.qtbot.keyClick(field, Qt.Key.Key_Z, CONTROL)
    assert room.room.leave()
    answers, drafts = answers_on_disk(room.path)
    assert answers["gemeente.1.2"] == Answer("gemeente.1.2", "nee", "De raad besluit in mei. ")
    assert drafts == {}


def test_an_answer_in_words_is_on_disk(qtbot, tmp_path):
    room = Room(qtbot, make_dossier(tmp_path, actor="clienten")).theme("1")
    room.type("1.2", TextArea, "Kom eens langs")
    assert room.room.leave()
    assert answers_on_disk(room.path)[0]["clienten.1.2"].value == "Kom eens langs"


def test_typing_is_durable_within_a_second_and_final_on_leaving_the_field(room):
    room.theme("1")
    field = room.type("1.4", LineEdit, "43")
    assert room.status() == "Bezig met opslaan"
    room.qtbot.waitUntil(lambda: room.status().startswith("Opgeslagen "), timeout=10_000)
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
        assert second.room.notice.text == "Zo staat het er nu voor. U kunt nog steeds niets veranderen."
        assert second.room.leave()


def test_who_reads_along_is_told_that_the_other_has_gone_and_can_then_write(qtbot, room, monkeypatch):
    monkeypatch.setattr(officer_reading, "EVERY", 50)
    room.theme("1")
    room.click("1.1", RadioTile, "Mee bezig")
    with open_dossier(room.path, "Bo", backups=False) as dossier:
        second = Room(qtbot, dossier).theme("1")
        assert room.room.leave()
        qtbot.waitUntil(lambda: second.room.notice.text == "Ans heeft dit dossier gesloten.")
        assert dossier.read_only, "who only looks on does not keep others from writing"
        qtbot.mouseClick(second.room.notice.take_link, Qt.MouseButton.LeftButton)
        assert second.room.notice.text.endswith("u kunt het nu invullen.")
        qtbot.waitUntil(lambda: not second.room.findChildren(Banner))
        assert not second.room.menu.reload.isVisible()
        second.click("1.1", RadioTile, "Afgerond")
        assert second.status().startswith("Opgeslagen ")
        assert second.room.leave()
    answers, _drafts = answers_on_disk(room.path)
    assert answers["gemeente.1.1"].value == "afgerond"


def test_reading_again_renews_the_page_that_is_shown(qtbot, room):
    with open_dossier(room.path, "Bo", backups=False) as dossier:
        second = Room(qtbot, dossier)
        second.room.show_page("check")
        before = next(text for text in second.texts() if text.startswith("We keken naar "))
        room.theme("1").click("1.1", RadioTile, "Afgerond")
        second.room.menu.reload.trigger()
        assert before not in second.texts()
        assert second.room.leave()


def test_reading_again_says_who_has_taken_the_dossier_meanwhile(qtbot, room):
    with open_dossier(room.path, "Bo", backups=False) as dossier:
        second = Room(qtbot, dossier).theme("1")
        assert room.room.leave()
        with open_dossier(room.path, "Cas", backups=False):
            second.room.menu.reload.trigger()
            assert next(iter(second.room.findChildren(Banner))).text.startswith("Cas heeft dit dossier open sinds ")
            assert dossier.read_only
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
    room.qtbot.waitUntil(lambda: room.status().startswith("Opgeslagen "), timeout=10_000)
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
    with room.qtbot.waitSignal(room.room.released):
        room.qtbot.mouseClick(room.room.notice.close_link, Qt.MouseButton.LeftButton)
    assert room.room.leave()


def test_last_rounds_answer_goes_into_the_dossier(qtbot, tmp_path):
    previous = Answer("gemeente.1.3", ("scholen",), "Vorig jaar ook")
    room = Room(qtbot, make_dossier(tmp_path, previous=[previous])).theme("1")
    room.click("1.3", Link, "Neem over: F7")
    assert room.dossier.answer("gemeente.1.3") == replace(previous, carried_over=True)
