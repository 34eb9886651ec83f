"""Another language without a restart: what was typed is kept, one comes back where one was, and no Dutch is left."""

import re
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTranslator
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.findings import Finding, FindingCode, Level
from hamonitor_desktop.gui import language, settings
from hamonitor_desktop.gui.language import Language
from hamonitor_desktop.gui.pages import log_page
from hamonitor_desktop.gui.pages.help_dialog import HelpDialog
from hamonitor_desktop.gui.pages.settings_dialog import SettingsDialog
from hamonitor_desktop.gui.settings import Settings
from hamonitor_desktop.gui.widgets.answer_findings import FindingLine
from hamonitor_desktop.gui.widgets.labels import Label
from hamonitor_desktop.usecases.keys import default_key_path
from hamonitor_desktop.usecases.logbook import LogLine
from hamonitor_desktop.usecases.mail_text import mail_text
from tests.excel.samples import payload
from tests.gui.pages import texts

DUTCH = re.compile(
    r"\b(het|een|niet|uw|wordt|vraag|vragen|antwoord|antwoorden|ronde|kies|geen|thema|toelichting)\b", re.I
)


@pytest.fixture(autouse=True)
def dutch_again(qapp):
    """The other tests are in Dutch."""
    yield
    language.use(qapp, Language.DUTCH)


def speak(driver, wanted):
    """Choose a language in the settings, as a person does."""
    driver.window.show_settings()
    dialog = driver.window.findChildren(SettingsDialog)[-1]
    driver.click(dialog.language_tiles[wanted])
    driver.click(dialog.keep)


def test_the_texts_of_the_other_language_do_not_stay_in_memory(qapp, qtbot):
    def held():
        return len(qapp.findChildren(QTranslator))

    before = held()
    for wanted in (Language.ENGLISH, Language.DUTCH) * 3:
        language.use(qapp, wanted)
    qtbot.waitUntil(lambda: held() <= before)


def test_in_english_the_log_names_the_month_in_english(qapp):
    language.use(qapp, Language.ENGLISH)
    line = LogLine(1, datetime(2024, 5, 6, 12, tzinfo=UTC), "Ans", "", "import", "GM0363", "De retour is aangenomen.")
    assert "6 May 2024" in log_page._row(line)[0]
    assert log_page._row(line)[-1] == "The return was accepted."


def test_what_is_read_aloud_at_a_warning_is_in_the_language_of_the_window(qapp, qtbot):
    language.use(qapp, Language.ENGLISH)
    line = FindingLine()
    qtbot.addWidget(line)
    text = "Bij dit antwoord vragen we een toelichting."
    line.show_finding(Finding(Level.WARNING, FindingCode.NO_EXPLANATION, "gemeente.1.1", text))
    assert line.link.accessibleName() == f"It is right like this: {line.text}"
    assert not DUTCH.search(line.text)


def open_example(driver):
    driver.click(driver.start.example_door)
    return driver.wait_for("OfficerRoom")


def own_words(room, dossier):
    """What is on screen and not out of the questionnaire, the round or the dossier."""
    edition, data = dossier.edition, set()
    for question in dossier.questions:
        data |= {question.text, question.help, question.unit, *(option.label for option in question.options)}
    for theme in edition.themes:
        data |= {theme.title, theme.short, theme.ambition, theme.more}
    data |= {edition.purpose, edition.visibility, edition.declaration, edition.title}
    data |= {dossier.answer(question.code).explanation for question in dossier.questions}
    data |= {dossier.package.purpose, dossier.package.visibility, dossier.round.title, str(dossier.path)}
    shown = texts(room) + [item.text() for item in room.findChildren(QAbstractButton) if item.isVisibleTo(room)]
    for line in shown:
        for known in sorted(filter(None, data), key=len, reverse=True):
            line = line.replace(known, "")
        yield line


def test_the_language_changes_at_once_and_is_remembered(driver, qapp):
    assert "Waar wilt u mee beginnen?" in texts(driver.start)
    speak(driver, Language.ENGLISH)
    assert "What would you like to begin with?" in texts(driver.start)
    assert settings.load().language is Language.ENGLISH
    assert driver.room is driver.start
    assert driver.window.isActiveWindow()
    speak(driver, Language.DUTCH)
    assert "Waar wilt u mee beginnen?" in texts(driver.start)


def test_the_start_page_works_as_before_after_the_change(driver, qtbot):
    speak(driver, Language.ENGLISH)
    driver.click(driver.start.package_door)
    room = driver.wait_for("PackageRoom")
    assert "Open a round package" in texts(room)


def test_a_cancelled_choice_changes_nothing(driver, qtbot):
    driver.window.show_settings()
    dialog = driver.window.findChildren(SettingsDialog)[-1]
    driver.click(dialog.language_tiles[Language.ENGLISH])
    driver.click(dialog.cancel)
    assert language.current() is Language.DUTCH
    assert settings.load() == Settings()


def test_in_the_officers_room_one_comes_back_where_one_was_with_what_was_typed(driver, qtbot):
    room = open_example(driver)
    question = next(item for item in room._dossier.shown() if item.kind.value == "yes_no")
    room.go_to_question(question.code)
    card = room.stack.currentWidget().cards[question.code]
    card.room.area.setPlainText("Half een zin")
    path = room._dossier.path
    room.menu.settings.trigger()
    dialog = driver.window.findChildren(SettingsDialog)[-1]
    driver.click(dialog.language_tiles[Language.ENGLISH])
    driver.click(dialog.keep)
    qtbot.waitUntil(lambda: driver.room is not room and type(driver.room).__name__ == "OfficerRoom", timeout=10_000)
    again = driver.room
    assert again._dossier.path == path
    assert again.page_key == f"theme:{question.theme}"
    assert again._dossier.answer(question.code).explanation == "Half een zin"
    assert again._dossier.synthetic
    assert "Help" in [item.text() for item in again.header._buttons]


@pytest.mark.parametrize("place", ["check", "sign", "together", "receipts", "overview"])
def test_one_comes_back_on_the_same_page(driver, qtbot, place):
    room = open_example(driver)
    room.show_page(place)
    speak(driver, Language.ENGLISH)
    qtbot.waitUntil(lambda: driver.room is not room and type(driver.room).__name__ == "OfficerRoom", timeout=10_000)
    assert driver.room.page_key == place


def test_what_was_filled_in_to_sign_is_there_after_the_change_and_the_passphrase_is_not(driver, qtbot):
    room = open_example(driver)
    room.show_page("sign")
    form = room.stack.currentWidget().form
    qtbot.keyClicks(form.name.edit, "A. Jansen")
    qtbot.keyClicks(form.reserve.editor, "Onder voorbehoud van de raad.")
    qtbot.keyClicks(form.passphrase.edit, "een lange zin voor mij")
    driver.click(form.opener)
    speak(driver, Language.ENGLISH)
    qtbot.waitUntil(lambda: driver.room is not room and type(driver.room).__name__ == "OfficerRoom", timeout=10_000)
    again = driver.room.stack.currentWidget().form
    assert again is not form
    assert again.name.text == "A. Jansen"
    assert again.reserve.editor.toPlainText() == "Onder voorbehoud van de raad."
    assert again.passphrase.text == ""


def test_no_page_of_the_officer_has_dutch_of_the_program_on_it_in_english(driver, qtbot):
    speak(driver, Language.ENGLISH)
    room = open_example(driver)
    left = []
    for key in (*room.side.rows(), "restore", "proposal", "print"):
        room.show_page(key)
        qtbot.wait(50)
        left += [(key, line) for line in own_words(room, room._dossier) if DUTCH.search(line)]
    assert left == [], "\n".join(map(str, left))


def test_what_goes_wrong_is_told_in_english(driver, qapp):
    language.use(qapp, Language.ENGLISH)
    error = HaError(
        Code.PACKAGE_DAMAGED, reason="De handtekening klopt niet: de inhoud is na het ondertekenen veranderd."
    )
    driver.start.message.show_error(error)
    assert driver.start.message.text.startswith("The round package is damaged. The signature is not right")
    assert "changed after signing" in driver.start.message.text
    assert str(error).startswith("Het rondepakket is beschadigd.")  # the command line and files stay Dutch


def test_counts_have_their_own_form_in_english(qapp):
    language.use(qapp, Language.ENGLISH)
    said = QCoreApplication.translate("OverviewPage", "This round closes on {day}: %n day(s) left.", "", 1)
    assert said.endswith(": 1 day left.")
    said = QCoreApplication.translate("OverviewPage", "This round closes on {day}: %n day(s) left.", "", 12)
    assert said.endswith(": 12 days left.")


def test_english_says_once_that_the_questions_are_in_dutch(driver):
    speak(driver, Language.ENGLISH)
    room = open_example(driver)
    room.show_page("overview")
    shown = " ".join(texts(room.stack.currentWidget()))
    assert shown.count("The questions are in Dutch") == 1
    speak(driver, Language.DUTCH)
    driver.qtbot.waitUntil(lambda: driver.room is not room and type(driver.room).__name__ == "OfficerRoom")
    assert "De vragen zijn in het Nederlands" not in " ".join(texts(driver.room))


def test_the_settings_show_where_key_and_settings_lie_and_open_the_folder(driver, qtbot, monkeypatch):
    opened = []
    monkeypatch.setattr("hamonitor_desktop.gui.pages.settings_dialog.open_folder", opened.append)
    settings.save(Settings())
    driver.window.show_settings()
    dialog = driver.window.findChildren(SettingsDialog)[-1]
    buttons = {item.accessibleName(): item for item in dialog.findChildren(QAbstractButton)}
    key, own = buttons["Open de map: Uw sleutel om te ondertekenen"], buttons["Open de map: Deze instellingen"]
    assert not key.isEnabled()  # no key was made yet
    assert "Nog niet gemaakt." in texts(dialog)
    lines = [item.text() for item in dialog.findChildren(QWidget) if item.metaObject().className() == "LineEdit"]
    assert str(settings.settings_path()) in lines
    assert str(default_key_path()) in lines
    driver.click(own)
    assert opened == [settings.settings_path().parent]


def test_f1_in_the_settings_tells_about_the_settings(driver, qtbot):
    driver.window.show_settings()
    dialog = driver.window.findChildren(SettingsDialog)[-1]
    qtbot.keyClick(dialog.name, Qt.Key.Key_F1)
    help_dialog = next(item for item in driver.window.findChildren(HelpDialog) if item.isVisible())
    assert help_dialog.topic == "settings"


def test_purpose_and_visibility_stand_at_the_start_and_again_at_signing(driver):
    room = open_example(driver)
    edition, package = room._dossier.edition, room._dossier.package
    wanted = {package.purpose or edition.purpose, package.visibility or edition.visibility}
    assert all(wanted)
    for place in ("overview", "sign"):
        room.show_page(place)
        page = room.stack.currentWidget()
        assert wanted <= {label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page)}


def test_the_mail_that_central_reads_is_dutch_in_every_language(qapp):
    language.use(qapp, Language.ENGLISH)
    said = mail_text(payload(revision=3, final=False), "a1b2c3d4" * 8)
    assert said.startswith("Bijgevoegd is de retour van Amsterdam")
    assert ": versie 3, voorlopig.\nControlenummer: a1b2 c3d4" in said


def test_a_room_that_cannot_be_left_now_stays_and_the_start_page_follows_later(driver, qtbot, monkeypatch):
    room = open_example(driver)

    def refuse():
        raise HaError(Code.DISK_FULL, path="x")

    with monkeypatch.context() as patch:
        patch.setattr(room._dossier, "commit_drafts", refuse)
        speak(driver, Language.ENGLISH)
        assert driver.room is room
        assert "De schijf is vol." in room.notice.message.text
    driver.click(room.header.home_button)
    driver.wait_for("StartRoom")
    assert "What would you like to begin with?" in texts(driver.start)


def test_a_name_of_others_does_not_turn_our_sentence_around_it(qapp):
    label = Label("Van A\u202e. Jansen: 2 nieuwe antwoorden.", wrap=True)
    assert label.text() == "Van A. Jansen: 2 nieuwe antwoorden."
    label.setText("\u2066x\u2069")
    assert label.text() == "x"


def test_a_year_that_no_clock_has_is_shown_as_it_is(qapp):
    assert language.show_utc("0001-01-01T00:00:00+14:00") == "0001-01-01T00:00:00+14:00"
