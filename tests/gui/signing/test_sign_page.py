"""Ondertekenen: a real return from a real package, and everything that can go wrong at its own field."""

import json
from dataclasses import replace
from datetime import date

from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.codes import Code
from hamonitor_desktop.domain.returns import TYPE
from hamonitor_desktop.gui import settings
from hamonitor_desktop.gui.pages.officer_reading import ReadingStrip
from hamonitor_desktop.gui.widgets.buttons import Button, Link
from hamonitor_desktop.gui.widgets.fields import Field
from hamonitor_desktop.signing.envelope import verify
from hamonitor_desktop.usecases.dossiers import create, open_dossier
from hamonitor_desktop.usecases.example import example
from hamonitor_desktop.usecases.keys import make_key
from hamonitor_desktop.usecases.notebook import Notebook
from hamonitor_desktop.usecases.received import open_package
from hamonitor_desktop.usecases.verifying import verify_file
from tests.factories import AMSTERDAM, make_world
from tests.gui.signing.screen import PASSPHRASE, Screen, files


def test_a_final_return_is_signed_verified_and_told(screen, officer, world, tmp_path):
    screen.fill()
    done = screen.sign_and_wait()
    out = tmp_path / "documenten" / "GM0363-2024-1-versie-1-definitief.xlsx"
    assert files(out.parent) == [out.name]
    alone, known = verify_file(out), verify_file(out, world.store)
    assert (alone.code, known.code) == (Code.VALID, Code.VALID)
    assert (known.revision, known.final, known.signer) == (1, True, "J. de Wit")
    assert known.trust == "proved"
    assert done.title.text() == "Klaar: versie 1 is ondertekend"
    assert done.path.text() == str(out)
    assert done.control.text().replace(" ", "") == officer.sent()[0].return_id == alone.return_id
    assert {len(group) for group in done.control.text().split(" ")} == {4}
    steps = " ".join(screen.texts())
    assert f"Mail {out.name} als bijlage aan het centrale team" in steps
    assert "dan komt versie 2 in de plaats" in steps


def test_the_control_number_is_the_one_on_the_cover(screen, tmp_path):
    screen.fill()
    done = screen.sign_and_wait()
    book = load_workbook(next((tmp_path / "documenten").glob("*.xlsx")))
    cover = [str(cell.value) for row in book["Retour"].iter_rows() for cell in row if cell.value]
    assert done.control.text() in cover


def test_what_is_sent_is_shown_in_numbers(screen, officer, qtbot):
    shown = officer.shown()
    assert screen.page.summary.numbers == (str(len(shown)), str(len(shown)), "0", "0", "0", str(len(shown)), "0", "1")
    officer.record_all({"gemeente.2.5": Answer("gemeente.2.5"), "gemeente.3.15": Answer("gemeente.3.15")})
    officer.record(Answer("gemeente.3.8", "nee"))
    screen.page.refresh()
    asked = len(officer.shown())
    assert screen.page.summary.numbers == (
        *(str(asked), str(asked - 2), "0", "1", "1"),
        *(str(asked - 3), "1", "1"),
    )


def test_open_questions_keep_the_return_from_being_final_and_lead_to_checking(screen, officer, tmp_path):
    officer.record(Answer("gemeente.2.5"))
    screen.page.refresh()
    assert not screen.form.final.isEnabled()
    assert screen.form.provisional.isChecked()
    assert "Definitief kan nog niet: 1 open vraag" in screen.marks()
    screen.click(Link, "Naar Controleren")
    assert screen.visited == ["check"]
    screen.fill()
    screen.sign_and_wait()
    outcome = verify_file(tmp_path / "documenten" / "GM0363-2024-1-versie-1-voorlopig.xlsx")
    assert (outcome.code, outcome.final) == (Code.VALID, False)


def test_personal_data_is_told_once_more_before_signing_and_leads_to_checking(screen, officer):
    assert screen.page.personal.isHidden()
    for code in ("gemeente.2.5", "gemeente.3.8"):
        officer.record(replace(officer.answer(code), explanation="Vraag het mevrouw Jansen, 06-12345678."))
    screen.page.refresh()
    assert "We zagen het bij 2 vragen: 2.5, 3.8." in screen.texts()
    screen.click(Link, "Bekijk het eerst")
    assert screen.visited == ["check"]
    for finding in officer.findings():
        officer.confirm(finding)
    screen.page.refresh()
    assert screen.page.personal.isHidden(), "it may stay, somebody said"
    screen.fill()
    assert screen.sign_and_wait(), "it is pointed out, and keeps nobody from signing"


def test_personal_data_in_the_reserve_is_told_at_a_pause_and_does_not_keep_it_from_being_signed(screen):
    screen.fill()
    screen.type_in(screen.form.reserve.editor, "Bel mevrouw Jansen op 06-12345678.")
    assert screen.form.reserve.message.isHidden(), "not in the middle of a word"
    screen.wait_for(screen.form.reserve, "een telefoonnummer (eindigt op 678)")
    screen.sign_and_wait()


def test_what_somebody_wanted_to_look_at_again_is_told_before_signing(screen, officer):
    assert "nog kijken" not in screen.page.lead.text()
    Notebook(officer).flag("gemeente.2.5")
    screen.page.refresh()
    assert screen.page.lead.text().endswith("Bij 1 vraag staat nog ‘nog kijken’: 2.5.")


def test_the_kind_is_the_one_that_fits_until_the_person_chooses(screen, officer):
    open_question = officer.answer("gemeente.2.5")
    officer.record(Answer("gemeente.2.5"))
    screen.page.refresh()
    assert screen.form.provisional.isChecked()
    officer.record(open_question)
    screen.page.refresh()
    assert screen.form.final.isChecked(), "all is filled in now, and nobody asked for provisional"
    assert screen.typed(screen.form.path).endswith("-definitief.xlsx")
    screen.qtbot.mouseClick(screen.form.provisional, Qt.MouseButton.LeftButton)
    screen.page.refresh()
    assert screen.form.provisional.isChecked()


def test_after_the_round_closed_nobody_is_told_to_mail_before_a_day_that_is_past(screen, officer):
    assert officer.round.closes < date.today()
    screen.fill()
    screen.sign_and_wait()
    steps = [text for text in screen.texts() if "30 juni 2024" in text]
    assert steps == [
        "Doe dat vandaag nog: de ronde is op 30 juni 2024 gesloten. Vraag het centrale team of uw opgave nog meetelt."
    ]


def test_an_answer_that_central_would_refuse_is_not_signed_at_all(screen, officer, tmp_path):
    officer.record(Answer("gemeente.3.15", 140))
    screen.page.refresh()
    screen.fill()
    screen.sign()
    assert "Los die fouten eerst op" in screen.page.message.text
    assert files(tmp_path / "documenten") == []
    assert officer.sent() == ()


def test_a_wrong_passphrase_is_told_at_its_field_and_can_be_mended(screen, officer, tmp_path):
    screen.fill(passphrase="niet de goede zin")
    screen.sign()
    screen.wait_for(screen.form.passphrase, "De wachtwoordzin klopt niet.")
    assert screen.page.button.isEnabled()
    assert files(tmp_path / "documenten") == []
    assert officer.sent() == ()
    screen.type_in(screen.form.passphrase.edit, PASSPHRASE)
    assert screen.form.passphrase.message.isHidden()
    with screen.qtbot.waitSignal(screen.page.changed, timeout=10_000):
        screen.qtbot.keyClick(screen.form.passphrase.edit, Qt.Key.Key_Return)
    assert len(officer.sent()) == 1


def test_what_is_wrong_with_a_field_is_in_sight_on_a_low_window(screen):
    screen.page.resize(1080, 400)
    screen.fill(passphrase="niet de goede zin")
    screen.sign()
    message = screen.form.passphrase.message
    screen.wait_for(screen.form.passphrase, "De wachtwoordzin klopt niet.")
    screen.qtbot.waitUntil(lambda: message.visibleRegion().boundingRect() == message.rect())


def test_what_is_missing_is_told_at_each_field_and_the_first_gets_the_cursor(screen):
    screen.type_in(screen.form.path.edit, " ")
    screen.sign()
    messages = {
        screen.form.name: "Vul uw naam in.",
        screen.form.function: "Vul uw functie in.",
        screen.form.passphrase: "Typ uw wachtwoordzin.",
        screen.form.path: "Kies een map en een naam voor het bestand.",
    }
    assert {field: field.message.text() for field in messages} == messages
    assert "Vink de verklaring aan: zonder die verklaring telt de retour niet." in screen.texts()
    assert screen.form.name.editor.hasFocus()


def test_the_button_is_off_while_the_work_runs(screen):
    screen.fill()
    with screen.qtbot.waitSignal(screen.page.changed, timeout=10_000):
        screen.sign()
        assert not screen.page.button.isEnabled()
        assert screen.page.button.text() == "Bezig met ondertekenen …"
        assert not screen.form.isEnabled()
        screen.sign()
    assert screen.page.button.isEnabled()


def test_a_correction_is_a_newer_version_beside_the_first(screen, officer, tmp_path, qtbot):
    screen.fill()
    screen.sign_and_wait()
    screen.click(Button, "Nieuwere versie maken")
    assert screen.page.done_page is None
    assert screen.form.path.text.endswith("GM0363-2024-1-versie-2-definitief.xlsx")
    assert screen.form.passphrase.text == ""
    assert not screen.form.declaration.isChecked()
    officer.record(Answer("gemeente.2.5", "nee", "Toch nog niet: de raad beslist in juni."))
    screen.page.refresh()
    screen.fill()
    done = screen.sign_and_wait()
    assert [(item.revision, item.final) for item in officer.sent()] == [(1, True), (2, True)]
    assert len(files(tmp_path / "documenten")) == 2
    assert done.title.text() == "Klaar: versie 2 is ondertekend"


def test_earlier_returns_are_listed_newest_first(screen, officer):
    assert not screen.page.sent_list.isVisible()
    screen.fill()
    screen.sign_and_wait()
    screen.click(Button, "Nieuwere versie maken")
    qtable = screen.page.sent_list.table
    assert screen.page.sent_list.isVisible()
    row = [qtable.item(0, column).text() for column in range(5)]
    assert row[:3] == ["GM0363-2024-1-versie-1-definitief.xlsx", "1", "definitief"]
    assert row[4].replace(" ", "").rstrip("…") == officer.sent()[0].return_id[:12]


def test_a_provisional_after_a_final_is_told_not_to_replace_it(screen):
    screen.fill()
    screen.sign_and_wait()
    screen.click(Button, "Nieuwere versie maken")
    screen.qtbot.mouseClick(screen.form.provisional, Qt.MouseButton.LeftButton)
    assert (
        "U ondertekende al een definitieve versie. Een voorlopige komt daar niet voor in de plaats." in screen.texts()
    )
    assert screen.form.path.text.endswith("versie-2-voorlopig.xlsx")


def test_reserve_and_names_of_others_are_signed_along(screen, officer, tmp_path):
    screen.fill()
    screen.type_in(screen.form.reserve.editor, "Nog heel voorlopig.")
    screen.click(Link, "Namens anderen, of in overleg met anderen")
    behalf, agreed = (area for area in screen.form.others.findChildren(type(screen.form.reserve.editor)))
    screen.qtbot.keyClicks(behalf, "Uithoorn")
    screen.qtbot.keyClick(behalf, Qt.Key.Key_Return)
    screen.qtbot.keyClick(behalf, Qt.Key.Key_Return)
    screen.qtbot.keyClicks(behalf, " Diemen ")
    screen.qtbot.keyClicks(agreed, "Regio")
    screen.sign_and_wait()
    payload = json.loads(verify(officer.sent()[0].jws, TYPE).payload)
    assert payload["reserve"] == "Nog heel voorlopig."
    assert payload["on_behalf_of"] == ["Uithoorn", "Diemen"]
    assert payload["agreed_with"] == ["Regio"]
    assert payload["declaration"] == officer.edition.declaration


def test_name_and_function_are_remembered_and_the_passphrase_is_not(screen, officer, tmp_path, qtbot, own_folders):
    screen.fill()
    screen.sign_and_wait()
    kept = settings.load()
    assert (kept.signer_name, kept.signer_function) == ("J. de Wit", "beleidsadviseur")
    again = Screen(qtbot, officer, tmp_path)
    assert (again.typed(again.form.name), again.typed(again.form.function)) == ("J. de Wit", "beleidsadviseur")
    written = [path.read_bytes() for path in (*own_folders.rglob("*"), tmp_path / "a.hamonitor") if path.is_file()]
    assert not any(PASSPHRASE.encode() in data for data in written)


def test_enter_at_the_file_signs_as_it_does_at_the_passphrase(screen, qtbot):
    screen.fill()
    screen.form.path.edit.setFocus()
    with qtbot.waitSignal(screen.page.changed, timeout=10_000):
        qtbot.keyClick(screen.form.path.edit, Qt.Key.Key_Return)


def test_a_newer_version_does_not_drop_the_reserve_of_the_last_one_unseen(qtbot, screen, officer, tmp_path):
    screen.fill()
    screen.type_in(screen.form.reserve.editor, "De raad besluit in mei.")
    qtbot.mouseClick(screen.form.opener, Qt.MouseButton.LeftButton)
    behalf, agreed = (field.editor for field in screen.form.others.findChildren(Field))
    screen.type_in(behalf, "Aalsmeer")
    screen.type_in(agreed, "JZ13")
    screen.sign_and_wait()
    later = Screen(qtbot, officer, tmp_path)
    assert later.page.draft.texts[2:] == ("De raad besluit in mei.", "Aalsmeer", "JZ13")
    assert "Dit stond bij uw vorige versie." in later.form.reserve.message.text()
    later.fill()
    later.sign_and_wait()
    payload = json.loads(verify(officer.sent()[-1].jws, TYPE).payload)
    assert (payload["revision"], payload["reserve"]) == (2, "De raad besluit in mei.")
    assert (payload["on_behalf_of"], payload["agreed_with"]) == (["Aalsmeer"], ["JZ13"])


def test_the_page_done_opens_the_folder_and_copies(qtbot, officer, tmp_path):
    opened = []
    screen = Screen(qtbot, officer, tmp_path, show_folder=opened.append)
    screen.fill()
    done = screen.sign_and_wait()
    qtbot.mouseClick(done.folder_button, Qt.MouseButton.LeftButton)
    assert opened == [tmp_path / "documenten"]
    screen.click(Button, "Kopieer het controlenummer")
    assert QGuiApplication.clipboard().text() == done.control.text()
    screen.click(Button, "Kopieer de plek")
    assert QGuiApplication.clipboard().text() == done.path.text()
    screen.click(Button, "Kopieer een tekst voor de mail")
    mail = QGuiApplication.clipboard().text()
    assert mail.startswith("Bijgevoegd is de retour van Amsterdam voor ronde 2024-1: versie 1, definitief.")
    assert done.control.text() in mail
    assert "Gekopieerd" in screen.texts()


# dossiers that cannot be signed, and one that is made up


def test_the_example_shows_the_page_and_explains_why_it_cannot_be_signed(qtbot, tmp_path):
    with example(tmp_path) as dossier:
        screen = Screen(qtbot, dossier, tmp_path)
        assert screen.page.message.isVisible()
        screen.fill()
        screen.sign()
        assert "Ondertekenen en versturen kan niet: de sleutel is meteen weggegooid." in screen.page.message.text
        assert screen.page.done_page is None
        assert dossier.sent() == ()
        assert screen.form.path.text.endswith(".xlsx")
        assert "VERZONNEN-VOORBEELD" in screen.form.path.text


def test_a_dossier_that_a_colleague_has_open_says_who(qtbot, officer, tmp_path):
    with open_dossier(tmp_path / "a.hamonitor", "Bas", backups=False) as second:
        assert second.read_only
        screen = Screen(qtbot, second, tmp_path)
        screen.fill()
        screen.sign()
        assert "Het dossier is alleen te lezen. Ans heeft het open sinds" in screen.page.message.text
        assert files(tmp_path / "documenten") == []


def test_a_dossier_where_nothing_can_be_written_is_to_be_copied_first(qtbot, officer, tmp_path, monkeypatch):
    def refuse(*_anything):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("hamonitor_desktop.store.dossier.dossier.acquire", refuse)
    with open_dossier(officer.path, "Bo", backups=False) as dossier:
        screen = Screen(qtbot, dossier, tmp_path)
        assert screen.page.message.text.endswith("Kopieer het bestand naar een eigen map en open het daar.")
        strip = ReadingStrip(dossier)
        qtbot.addWidget(strip)
        assert strip.text.endswith("Kopieer het bestand naar een eigen map om het in te vullen.")


def test_a_made_up_round_can_be_signed_and_says_that_it_is_made_up(qtbot, tmp_path):
    world = make_world(tmp_path, people=(AMSTERDAM,), synthetic=True)
    key = make_key(tmp_path / "sleutel.pem", PASSPHRASE, "Amsterdam")
    opened = open_package(next((tmp_path / "packages-2024-1").glob("*GM0363*")))
    with create(opened, world.codes["GM0363"], tmp_path / "b.hamonitor", "Ans", key, backups=False) as dossier:
        screen = Screen(qtbot, dossier, tmp_path)
        assert not screen.page.message.isVisible()
        screen.fill()
        screen.sign_and_wait()
        assert files(tmp_path / "documenten") == ["VERZONNEN-VOORBEELD-GM0363-2024-1-versie-1-voorlopig.xlsx"]


def test_strange_characters_in_a_name_are_refused_at_the_field(screen):
    screen.fill()
    screen.form.name.editor.setText("J. \x07 de Wit")
    screen.sign()
    assert screen.form.name.message.text() == "Er staat een teken in dat niet kan worden verstuurd."


def test_what_is_typed_stays_when_the_page_is_shown_again(screen, officer):
    screen.fill()
    officer.record(replace(officer.answer("gemeente.2.5"), explanation="Iets anders."))
    screen.page.refresh()
    assert screen.typed(screen.form.name) == "J. de Wit"
    assert screen.form.passphrase.text == PASSPHRASE
