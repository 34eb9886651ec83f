"""Signing with a key that is gone, of another dossier, or damaged."""

import json
import shutil

import pytest
from PySide6.QtCore import Qt

from hamonitor_desktop.domain.codes import Code
from hamonitor_desktop.gui.widgets.buttons import Button
from hamonitor_desktop.usecases.dossiers import open_dossier
from hamonitor_desktop.usecases.keys import ledger_of, make_key, read_key
from hamonitor_desktop.usecases.verifying import verify_file
from tests.gui.signing.screen import PASSPHRASE, Screen


def test_a_key_of_another_dossier_is_linked_by_typing_the_code_again(screen, officer, world, tmp_path):
    (tmp_path / "sleutel.pem").unlink()
    other = make_key(tmp_path / "sleutel.pem", PASSPHRASE, "een andere sleutel")
    screen.fill()
    screen.sign()
    panel = screen.page.rebinding
    screen.qtbot.waitUntil(panel.isVisible, timeout=10_000)
    assert "De sleutel op deze computer hoort nog niet bij dit dossier" in screen.texts()
    screen.qtbot.keyClicks(panel.edit, world.codes["GM0363"].lower())
    screen.qtbot.keyClick(panel.edit, Qt.Key.Key_Return)
    screen.qtbot.waitUntil(lambda: "De sleutel hoort nu bij dit dossier." in screen.page.message.text, timeout=10_000)
    assert officer.store.bound.fingerprint == other.fingerprint
    screen.sign_and_wait()
    out = next((tmp_path / "documenten").glob("*.xlsx"))
    assert verify_file(out, world.store).code is Code.VALID


def test_a_key_that_is_gone_is_made_anew_with_the_code(screen, world, tmp_path):
    (tmp_path / "sleutel.pem").unlink()
    screen.fill(passphrase="een heel nieuwe zin hier")
    screen.sign()
    panel = screen.page.rebinding
    screen.qtbot.waitUntil(panel.isVisible, timeout=10_000)
    assert "Uw sleutel staat niet op deze computer" in screen.texts()
    screen.qtbot.keyClicks(panel.edit, world.codes["GM0363"])
    screen.qtbot.mouseClick(panel.button, Qt.MouseButton.LeftButton)
    screen.qtbot.waitUntil(lambda: "U kunt ondertekenen." in screen.page.message.text, timeout=10_000)
    assert read_key(tmp_path / "sleutel.pem", "een heel nieuwe zin hier").fingerprint
    screen.sign_and_wait()
    assert verify_file(next((tmp_path / "documenten").glob("*.xlsx")), world.store).code is Code.VALID


@pytest.mark.parametrize(
    ("code", "text"),
    [("AAAA", "Dit is geen activeringscode."), ("ABCDE-FGHIJ-KLMNO-PQRST", "hoort niet bij dit rondepakket.")],
)
def test_a_wrong_code_makes_no_key_and_is_told_at_its_field(screen, tmp_path, code, text):
    (tmp_path / "sleutel.pem").unlink()
    screen.fill()
    screen.sign()
    panel = screen.page.rebinding
    screen.qtbot.waitUntil(panel.isVisible, timeout=10_000)
    screen.qtbot.keyClicks(panel.edit, code)
    screen.qtbot.keyClick(panel.edit, Qt.Key.Key_Return)
    screen.wait_for(panel.field, text)
    assert not (tmp_path / "sleutel.pem").exists()


def test_whoever_signed_with_another_key_before_is_warned(screen, tmp_path):
    screen.fill()
    screen.sign_and_wait()
    screen.click(Button, "Nieuwere versie maken")
    (tmp_path / "sleutel.pem").unlink()
    screen.fill()
    screen.sign()
    screen.qtbot.waitUntil(screen.page.rebinding.isVisible, timeout=10_000)
    assert any("U hebt al eens met een andere sleutel ondertekend." in text for text in screen.texts())


def test_a_damaged_key_is_told_on_the_page(screen, tmp_path):
    (tmp_path / "sleutel.pem").write_text("geen sleutel")
    screen.fill()
    screen.sign()
    screen.qtbot.waitUntil(lambda: "is niet te lezen" in screen.page.message.text, timeout=10_000)


def test_the_register_of_the_key_knows_the_return(screen, officer, tmp_path):
    screen.fill()
    screen.sign_and_wait()
    listed = json.loads(ledger_of(tmp_path / "sleutel.pem").read_text("utf-8"))
    assert [item["return_id"] for item in listed] == [officer.sent()[0].return_id]


def test_an_older_copy_of_the_dossier_proposes_the_number_that_is_next(qtbot, screen, officer, tmp_path):
    shutil.copy(officer.path, tmp_path / "kopie.hamonitor")
    screen.fill()
    screen.sign_and_wait()
    with open_dossier(tmp_path / "kopie.hamonitor", "Ans", backups=False) as copy:
        second = Screen(qtbot, copy, tmp_path)
        assert second.page.summary.numbers[-1] == "2"
        assert second.form.path.text.endswith("GM0363-2024-1-versie-2-definitief.xlsx")
        second.fill()
        assert second.sign_and_wait().title.text() == "Klaar: versie 2 is ondertekend"


def test_whoever_lost_the_passphrase_reads_what_to_ask_for(screen):
    said = "Niemand kan hem voor u opzoeken. Uw antwoorden blijven in dit dossier staan."
    assert not any(said in text for text in screen.texts())
    screen.qtbot.keyClick(screen.form.lost, Qt.Key.Key_Space)
    assert any(f"{said} Open op de startpagina uw rondepakket opnieuw" in text for text in screen.texts())
    screen.fill()
    screen.sign_and_wait()
    screen.page.refresh()
    assert any(f"{said} U hebt al eens ondertekend" in text for text in screen.texts())
    assert any("Vraag het centrale team eerst om een nieuwe activeringscode" in text for text in screen.texts())
