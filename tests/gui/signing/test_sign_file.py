"""The file that a return is signed into: where it may lie, and what goes wrong there."""

import pytest
from PySide6.QtCore import Qt

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.usecases import sending
from hamonitor_desktop.usecases.verifying import verify_file
from tests.gui.signing.screen import Screen, files


def test_a_file_that_exists_is_left_alone_and_told_at_its_field(screen, tmp_path):
    target = tmp_path / "documenten" / "GM0363-2024-1-versie-1-definitief.xlsx"
    target.parent.mkdir()
    target.write_text("van iemand anders")
    screen.fill()
    screen.sign()
    screen.wait_for(screen.form.path, "bestaat al. Kies een andere naam of map.")
    assert target.read_text() == "van iemand anders"
    screen.type_in(screen.form.path.edit, str(tmp_path / "elders" / "retour"))
    screen.sign_and_wait()
    assert verify_file(tmp_path / "elders" / "retour.xlsx").code is Code.VALID


@pytest.mark.parametrize("typed", ["retour.xlsx", "{folder}/"])
def test_a_file_without_a_folder_or_a_name_is_not_written_just_anywhere(screen, officer, tmp_path, monkeypatch, typed):
    monkeypatch.chdir(tmp_path)
    before = files(tmp_path)
    screen.fill()
    screen.type_in(screen.form.path.edit, typed.format(folder=tmp_path))
    screen.sign()
    assert screen.form.path.message.text() == "Kies een map en een naam voor het bestand."
    assert screen.form.path.edit.hasFocus()
    assert files(tmp_path) == before
    assert officer.sent() == ()


def test_a_name_that_is_too_long_is_told_at_its_field_and_costs_no_number(screen, officer, tmp_path):
    screen.fill()
    screen.type_in(screen.form.path.edit, str(tmp_path / ("z" * 300)))
    screen.sign()
    screen.wait_for(screen.form.path, "Een naam is te lang. Kies een kortere naam")
    assert officer.sent() == ()


@pytest.mark.parametrize(
    ("error", "text"),
    [
        (lambda out: HaError(Code.FOLDER_READ_ONLY, path=out.parent), "Kies een andere map, bijvoorbeeld Documenten."),
        (lambda out: HaError(Code.DISK_FULL, path=out), "De schijf is vol. Maak ruimte vrij of kies een andere plek"),
    ],
)
def test_a_folder_without_rights_or_room_is_told_at_the_file(screen, officer, monkeypatch, error, text):
    def refuse(_dossier, _key, _statement, out, **_more):
        raise error(out)

    monkeypatch.setattr(sending, "sign_return", refuse)
    screen.fill()
    screen.sign()
    screen.wait_for(screen.form.path, text)
    assert screen.form.path.edit.hasFocus()
    assert officer.sent() == ()


def test_a_full_disk_of_the_dossier_itself_is_told_on_the_page(screen, monkeypatch, tmp_path):
    def refuse(*_args, **_more):
        raise HaError(Code.DISK_FULL, path=tmp_path / "a.hamonitor")

    monkeypatch.setattr(sending, "sign_return", refuse)
    screen.fill()
    screen.sign()
    screen.qtbot.waitUntil(lambda: "De schijf is vol." in screen.page.message.text, timeout=10_000)
    assert screen.form.path.message.text() == ""
    assert screen.page.button.hasFocus(), "whoever tries again by key is where they were"


def test_another_place_is_chosen_in_a_dialog(qtbot, officer, tmp_path):
    asked = []

    def ask(_parent, title, suggested, kinds):
        asked.append((title, suggested, kinds))
        return tmp_path / "mijn map" / "retour amsterdam.xlsx"

    screen = Screen(qtbot, officer, tmp_path, ask=ask)
    qtbot.mouseClick(screen.form.path.button, Qt.MouseButton.LeftButton)
    proposed = tmp_path / "documenten" / "GM0363-2024-1-versie-1-definitief.xlsx"
    assert asked == [("Waar komt het bestand?", str(proposed), "Excel-bestand (*.xlsx)")]
    qtbot.mouseClick(screen.form.provisional, Qt.MouseButton.LeftButton)
    assert screen.form.path.text == str(tmp_path / "mijn map" / "retour amsterdam.xlsx")
    screen.fill()
    screen.sign_and_wait()
    assert verify_file(tmp_path / "mijn map" / "retour amsterdam.xlsx").final is False
