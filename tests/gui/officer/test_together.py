"""Samenwerken: a copy goes out and comes back, and a proposal is made and used, as two people would do it."""

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.organisations import Organisation
from hamonitor_desktop.gui.pages.officer_places import Place
from hamonitor_desktop.gui.pages.proposal_cards import ReceivedCard
from hamonitor_desktop.gui.pages.settings_dialog import SettingsDialog
from hamonitor_desktop.gui.widgets.banner import Banner
from hamonitor_desktop.gui.widgets.buttons import Button, Link
from hamonitor_desktop.gui.widgets.choices import CheckBox, RadioTile
from hamonitor_desktop.gui.widgets.fields import LineEdit
from hamonitor_desktop.gui.widgets.question_card import QuestionCard
from hamonitor_desktop.signing.keys import new_key
from hamonitor_desktop.usecases import keys, proposals
from hamonitor_desktop.usecases.copies import hand_out
from hamonitor_desktop.usecases.dossiers import open_dossier
from hamonitor_desktop.usecases.notebook import Notebook
from hamonitor_desktop.usecases.proposals import Letter, make_proposal, read_proposal
from tests.gui.dossiers import make_dossier
from tests.gui.officer.screen import Room
from tests.gui.pages import drop, texts

ASKED = "gemeente.1.2"
PASSPHRASE = "drie blauwe fietsen "  # the space belongs to it


def words_at_the_cursor():
    """What stands on the button or link that has the focus."""
    focus = QApplication.focusWidget()
    return focus.text() if isinstance(focus, QAbstractButton) else ""


class Page:
    """A page of the room by the words on it."""

    def __init__(self, room, key):
        room.room.show_page(key)
        self.room, self.qtbot, self.page = room, room.qtbot, room.room.stack.currentWidget()

    def all(self, kind):
        return [item for item in self.page.findChildren(kind) if item.isVisible()]

    def find(self, kind, text):
        return next(item for item in self.all(kind) if text in (item.text(), item.accessibleName()))

    def click(self, kind, text):
        self.qtbot.waitUntil(lambda: any(text in (item.text(), item.accessibleName()) for item in self.all(kind)))
        self.qtbot.mouseClick(self.find(kind, text), Qt.MouseButton.LeftButton)

    def type(self, name, text):
        field = next(item for item in self.all(LineEdit) if item.accessibleName() == name)
        field.setFocus()
        self.qtbot.keyClicks(field, text)

    def in_sight(self, widget):
        port = self.page.page.viewport()
        return port.rect().contains(widget.rect().translated(widget.mapTo(port, widget.rect().topLeft())))

    def says(self, text):
        self.qtbot.waitUntil(lambda: any(text in shown for shown in self.room.texts()))


def proposal_of_zusdorp(folder):
    """A proposal of a sister municipality, as a file."""
    out = folder / "zusdorp.havoorstel"
    sister = Organisation("GM0002", "Zusdorp", "gemeente")
    with make_dossier(folder / "buren", organisation=sister) as theirs:
        make_proposal(theirs, new_key("Zus"), Letter("Z. Zus", "adviseur"), [Answer(ASKED, "ja")], out)
    return out


@pytest.fixture
def answer_dialogs(monkeypatch):
    """What a person picks in the dialogs for files, one after another."""
    picked = []

    def pick(*_args, **_more):
        return str(picked.pop(0)), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", pick)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", pick)
    return picked


def test_a_copy_goes_out_and_what_the_colleague_answered_comes_back(room, tmp_path, answer_dialogs):
    copy = tmp_path / "voor bram.hamonitor"
    answer_dialogs[:] = [copy, copy]
    page = Page(room, Place.TOGETHER)
    page.click(Button, "Kopie maken …")
    page.says("Vul een naam in")
    page.type("Naam van uw collega", "Bram Bos")
    page.click(CheckBox, "1 Reikwijdte")
    page.click(Button, "Kopie maken …")
    page.says("De kopie voor Bram Bos is gemaakt")
    assert words_at_the_cursor() == "Map openen"
    assert "1 Reikwijdte (Bram Bos)" in [box.text() for box in page.all(CheckBox)]
    assert not any(box.isChecked() for box in page.all(CheckBox)), "the next colleague is not handed Bram's themes"
    assert page.find(LineEdit, "Naam van uw collega").text() == ""
    room.room.show_page(Place.OVERVIEW)
    assert "voor Bram Bos · 4 mogen leeg blijven" in room.texts()
    page = Page(room, Place.TOGETHER)
    with open_dossier(copy, "Bram Bos", backups=False) as theirs:
        theirs.record(Answer(ASKED, "ja", "Van Bram."))
    room.theme("1").click("1.2", RadioTile, "Nee")
    page = Page(room, Place.TOGETHER)
    page.click(Button, "Kopie kiezen …")
    page.says("Van Bram Bos: 1 vraag met een nieuw antwoord. Hier")
    page.says("Hier is anders geantwoord op: 1.2.")
    assert room.dossier.conflicts() == ()
    room.qtbot.waitUntil(lambda: page.in_sight(page.find(Button, "Overnemen wat erin staat")))
    page.click(Button, "Overnemen wat erin staat")
    page.says("Verschillend beantwoord: kies wat geldt")
    assert room.row(Place.TOGETHER).startswith("Samenwerken, 1")
    assert words_at_the_cursor() == "Naar vraag 1.2"
    room.qtbot.waitUntil(lambda: page.in_sight(QApplication.focusWidget()))
    page.click(Link, "Naar vraag 1.2")
    assert room.at() == "1.2"
    bram = next(
        link
        for link in room.card("1.2").findChildren(Link)
        if link.accessibleName() == "Kies het antwoord van Bram Bos op 1.2"
    )
    room.qtbot.mouseClick(bram, Qt.MouseButton.LeftButton)
    assert room.dossier.answer(ASKED) == Answer(ASKED, "ja", "Van Bram.")
    assert "Verschillend beantwoord: kies wat geldt" not in Page(room, Place.TOGETHER).room.texts()


def test_a_copy_can_be_dropped_where_copies_are_taken_back(room, tmp_path):
    copy = tmp_path / "van bram.hamonitor"
    hand_out(room.dossier, "Bram", [], copy)
    page = Page(room, Place.TOGETHER)
    assert drop(page.page, copy)
    page.says("Alles in deze kopie staat hier al")


def test_a_proposal_can_be_dropped_on_the_page_too(room, tmp_path):
    out = proposal_of_zusdorp(tmp_path)
    page = Page(room, Place.TOGETHER)
    assert drop(page.page, out)
    page.says("Het voorstel van Gemeente Zusdorp staat nu bij de vragen.")
    assert room.row(Place.TOGETHER).startswith("Samenwerken, 1")


def test_a_proposal_that_is_double_clicked_goes_into_the_dossier_that_is_opened_next(driver, qtbot, tmp_path):
    out = proposal_of_zusdorp(tmp_path)
    with make_dossier(tmp_path) as made:
        path = made.path
    driver.window.open_file(out)
    assert "Open het dossier waarvoor het is" in driver.start.message.text
    driver.window.open_file(path)
    shown = driver.wait_for("OfficerRoom")
    qtbot.waitUntil(lambda: any("staat nu bij de vragen" in text for text in texts(shown)))
    assert shown.page_key == Place.TOGETHER
    driver.window.show_start()
    driver.window.open_file(path)
    qtbot.waitUntil(lambda: type(driver.room).__name__ == "OfficerRoom" and driver.room is not shown)
    assert driver.room.page_key == Place.OVERVIEW, "once is enough"


def test_taking_in_does_not_say_that_there_is_a_spare_copy_where_it_failed(room, tmp_path, monkeypatch):
    copy = tmp_path / "kopie.hamonitor"
    hand_out(room.dossier, "Bram", [], copy)
    with open_dossier(copy, "Bram", backups=False) as theirs:
        theirs.record(Answer(ASKED, "ja"))
    monkeypatch.setattr(type(room.dossier), "backup_problem", HaError(Code.DISK_FULL, path=copy))
    page = Page(room, Place.TOGETHER)
    assert drop(page.page, copy)
    page.click(Button, "Overnemen wat erin staat")
    page.says("Een reservekopie van hoe het was, kon niet worden gemaakt.")


def test_each_page_of_a_theme_says_whose_it_is(room, tmp_path, qtbot):
    copy = tmp_path / "kopie.hamonitor"
    assert not any("Dit thema" in text for text in room.theme("1").texts())
    hand_out(room.dossier, "Bram", ["1"], copy)
    hand_out(room.dossier, "Cem", ["beleving"], tmp_path / "ander.hamonitor")
    room.room.show_page(Place.OVERVIEW)
    assert "Dit thema is voor Bram." in room.theme("1").texts()
    theirs = Room(qtbot, open_dossier(tmp_path / "ander.hamonitor", "Cem", backups=False))
    assert "Dit thema is voor Bram." in theirs.theme("1").texts()
    assert "Dit thema is uw deel." in theirs.theme("beleving").texts()
    assert "voor Bram" in theirs.row("theme:1").split(", ")
    assert "uw deel" in theirs.row("theme:beleving").split(", ")
    theirs.room.show_page(Place.CHECK)
    qtbot.waitUntil(lambda: {"voor Bram", "uw deel"} <= set(theirs.texts()))  # above the answers
    assert any(text.startswith("Thema 1 Reikwijdte · voor Bram") for text in theirs.texts()), "and at what is found"
    theirs = Room(qtbot, open_dossier(copy, "Bram", backups=False))
    assert "Dit thema is uw deel." in theirs.theme("1").texts()
    assert "Dit thema hoort niet bij uw deel." in theirs.theme("beleving").texts()


def test_a_name_that_is_said_once_holds_from_then_on_for_answers_copies_and_the_next_time(
    room, tmp_path, answer_dialogs, driver
):
    copy = tmp_path / "kopie.hamonitor"
    answer_dialogs[:] = [copy]
    page = Page(room, Place.TOGETHER)
    own = next(field for field in page.all(LineEdit) if field.accessibleName() == "Uw eigen naam")
    assert own.text() == "Ans"
    own.selectAll()
    page.type("Uw eigen naam", "Ans de Wit")
    page.type("Naam van uw collega", "Bram")
    page.click(Button, "Kopie maken …")
    page.says("De kopie voor Bram is gemaakt")
    room.dossier.record(Answer(ASKED, "ja"))
    assert room.dossier.history(ASKED)[-1].author == "Ans de Wit"
    room.room.leave()
    driver.window.open_dossier(str(copy))
    theirs = driver.wait_for("OfficerRoom")
    theirs.show_page(Place.TOGETHER)
    assert any("Gemaakt door Ans de Wit" in text for text in texts(theirs))
    fields = {field.accessibleName(): field for field in theirs.findChildren(LineEdit)}
    assert fields["Uw eigen naam"].text() == "Ans de Wit"


def test_a_name_that_is_changed_in_the_settings_holds_in_the_dossier_that_is_open(driver, tmp_path, qtbot):
    with make_dossier(tmp_path) as dossier:
        path = dossier.path
    driver.window.open_dossier(str(path))
    room = driver.wait_for("OfficerRoom")
    driver.window.show_settings()
    dialog = driver.window.findChild(SettingsDialog)
    qtbot.keyClicks(dialog.name, "Bram Bos")
    qtbot.mouseClick(dialog.keep, Qt.MouseButton.LeftButton)
    assert room.pages.shown()._dossier.author == "Bram Bos"


def test_a_copy_says_for_whom_it_is_and_where_it_goes_back_to(room, tmp_path, answer_dialogs, qtbot):
    copy = tmp_path / "kopie.hamonitor"
    answer_dialogs[:] = [copy]
    page = Page(room, Place.TOGETHER)
    page.type("Naam van uw collega", "Bram")
    page.click(CheckBox, "Beleving")
    page.click(Button, "Kopie maken …")
    page.says("De kopie voor Bram is gemaakt")
    theirs = Room(qtbot, open_dossier(copy, "Bram", backups=False))
    assert "uw deel" in theirs.texts()
    strip = next(iter(theirs.room.findChildren(Banner)))
    assert strip.accessibleName().startswith("KOPIE VOOR BRAM. Uw deel: Beleving. Stuur dit bestand terug naar Ans")
    assert "Naar de eerste open vraag: B1" in [button.text() for button in theirs.room.findChildren(Button)]
    Page(theirs, Place.TOGETHER).says("Dit is de kopie voor Bram")
    assert "Uw deel: Beleving." in theirs.texts()
    theirs.room.show_page(Place.SIGN)
    assert "Ondertekenen kan niet in een kopie." in theirs.texts()
    signing = Page(theirs, Place.SIGN)
    assert not signing.find(Button, "Ondertekenen").isEnabled()
    assert not signing.all(LineEdit), "nothing is asked for that cannot be used"
    assert "Een voorlopige versie kunt u al ondertekenen." not in " ".join(theirs.texts())
    assert "Kopie maken …" not in [button.text() for button in theirs.room.findChildren(Button) if button.isVisible()]


def test_taking_a_copy_in_leaves_the_cursor_where_the_next_one_is_chosen(room, tmp_path, answer_dialogs):
    for name, question in (("bram", "gemeente.1.2"), ("carla", "gemeente.1.1")):
        copy = tmp_path / f"{name}.hamonitor"
        hand_out(room.dossier, name, [], copy)
        with open_dossier(copy, name, backups=False) as theirs:
            theirs.record(Answer(question, "ja", f"Van {name}."))
    room.room.resize(1024, 600)
    page = Page(room, Place.TOGETHER)
    for name, answers in (("carla", 1), ("bram", 2), ("carla", 2)):
        answer_dialogs[:] = [tmp_path / f"{name}.hamonitor"]
        page.click(Button, "Kopie kiezen …")
        if len(room.dossier.answers()) == answers:
            page.says("Alles in deze kopie staat hier al.")
            continue
        page.says(f"Van {name}: 1 vraag met een nieuw antwoord")
        room.key(Qt.Key.Key_Space)
        page.says("Overgenomen.")
        assert words_at_the_cursor() == "Kopie kiezen …"
        room.qtbot.waitUntil(lambda: page.in_sight(page.find(Button, "Kopie kiezen …")))
        assert len(room.dossier.answers()) == answers


def test_a_strange_file_is_told_and_changes_nothing(room, tmp_path, answer_dialogs):
    strange = tmp_path / "iets.hamonitor"
    strange.write_text("iets anders")
    answer_dialogs[:] = [strange, strange]
    page = Page(room, Place.TOGETHER)
    page.click(Button, "Kopie kiezen …")
    page.says("is geen dossier van HA-Monitor.")
    page.click(Button, "Voorstel openen …")
    page.says("Dit is geen voorstel van HA-Monitor.")
    assert room.dossier.answers() == {}


def test_own_answers_go_as_a_proposal_to_a_sister_municipality(room, tmp_path, answer_dialogs, qtbot, monkeypatch):
    key = tmp_path / "sleutel.pem"
    monkeypatch.setattr(keys, "default_key_path", lambda: key)
    keys.make_key(key, PASSPHRASE, "Ans")
    out = tmp_path / "voorstel.havoorstel"
    answer_dialogs[:] = [out, out]
    room.dossier.record(Answer(ASKED, "ja", "Samen met u."))
    Page(room, Place.TOGETHER).click(Button, "Voorstel maken …")
    page = Page(room, Place.PROPOSAL)
    page.click(RadioTile, "Gemeenten")
    page.says("Vink aan welke")
    page.click(CheckBox, next(box.text() for box in page.all(CheckBox) if box.text().startswith("1.2")))
    fields = page.all(LineEdit)
    assert len({field.mapTo(page.page, field.rect().topLeft()).x() for field in fields}) == 1, "below their labels"
    page.type("Uw naam", "A. Jansen")
    page.type("Wachtwoordzin van uw sleutel", "fout fout fout")
    page.click(Button, "Ondertekenen en bewaren …")
    page.says("wachtwoordzin")
    assert not out.exists()
    page.find(LineEdit, "Wachtwoordzin van uw sleutel").clear()
    page.type("Wachtwoordzin van uw sleutel", PASSPHRASE)
    answer_dialogs[:] = [out]
    page.click(Button, "Ondertekenen en bewaren …")
    page.says("Mail het aan wie het is bedoeld")
    assert read_proposal(out)[1].answers == (Answer(ASKED, "ja", "Samen met u."),)
    (tmp_path / "zus").mkdir()
    sister = Room(qtbot, make_dossier(tmp_path / "zus", organisation=Organisation("GM0002", "Zusdorp", "gemeente")))
    sister.room.resize(1024, 700)
    answer_dialogs[:] = [out]
    page = Page(sister, Place.TOGETHER)
    page.click(Button, "Voorstel openen …")
    page.says("Het voorstel van Gemeente Lindewaard staat nu bij de vragen.")
    qtbot.waitUntil(lambda: page.in_sight(sister.room.findChildren(ReceivedCard)[0].message))
    assert sister.row(Place.TOGETHER).startswith("Samenwerken, 1")
    page.click(Link, "Naar de eerste: 1.2")
    assert sister.at() == "1.2"
    sister.click("1.2", Link, "Neem over")
    assert sister.dossier.answer(ASKED).proposed_by == "GM0001"


def test_a_proposal_to_another_kind_of_party_is_typed_on_cards_and_kept(room):
    page = Page(room, Place.PROPOSAL)
    page.click(RadioTile, "Cliëntorganisaties")
    page.says("Alleen wat u invult, gaat mee.")
    cards = page.all(QuestionCard)
    assert cards
    tile = next(tile for tile in cards[0].findChildren(RadioTile) if tile.isVisible())
    page.qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)
    assert room.dossier.answer(cards[0].question.code).given
    assert room.dossier.sections()[0].answered == 0


def test_what_waits_for_a_look_is_listed(room):
    Notebook(room.dossier).flag(ASKED)
    page = Page(room, Place.TOGETHER)
    page.says("Nog te bekijken")
    page.click(Link, "Naar vraag 1.2")
    assert room.at() == "1.2"


def test_a_proposal_on_a_slow_drive_does_not_hold_the_window_up(room, tmp_path, answer_dialogs, monkeypatch):
    went_on = threading.Event()

    def slow(_dossier, path):
        assert went_on.wait(5), "the window waited"
        raise HaError(Code.FILE_MISSING, path=path)

    monkeypatch.setattr(proposals, "add_proposal", slow)
    answer_dialogs[:] = [tmp_path / "van de regio.havoorstel"]
    page = Page(room, Place.TOGETHER)
    page.click(Button, "Voorstel openen …")
    went_on.set()
    page.says("van de regio.havoorstel")
