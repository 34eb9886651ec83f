import re

import pytest
from PySide6.QtCore import Qt

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.display import in_fours
from hamonitor_desktop.domain.organisations import Register
from hamonitor_desktop.gui import settings
from hamonitor_desktop.signing.keys import new_key
from hamonitor_desktop.usecases.dossiers import open_dossier
from hamonitor_desktop.usecases.keys import default_key_path, make_key, read_key
from hamonitor_desktop.usecases.received import open_package
from hamonitor_desktop.usecases.round_plan import RoundPlan
from hamonitor_desktop.usecases.rounds import create_round, invite
from tests.factories import AMSTERDAM
from tests.gui.dossiers import make_package
from tests.gui.opening.screen import PASSPHRASE, Invitation, PackagePage
from tests.gui.pages import WindowDriver, drop, texts


def test_the_page_begins_with_a_place_to_drop_on_and_nothing_else_to_fill_in(driver):
    assert driver.page.drop.hasFocus()
    assert not driver.page.make.isVisible()


def test_from_package_and_code_to_a_dossier_in_the_officers_room(driver, world, own_folders):
    driver.choose(world.file)
    shown = texts(driver.page)
    fingerprint = in_fours(open_package(world.file).central_fingerprint)
    assert any(text.startswith(fingerprint) for text in shown), "before the code, for who doubts the letter"
    assert {"Gemeente Amsterdam", "Monitor Hervormingsagenda Jeugd, ronde 2024-1", "30 juni 2024"} <= set(shown)
    assert any(text.startswith("Het centrale team ziet uw antwoorden") for text in shown)
    assert driver.page.code.edit.hasFocus()
    place = driver.place
    assert place == own_folders / "documents" / "amsterdam-2024-1.hamonitor"
    driver.fill(world.code)
    driver.make()
    room = driver.wait_for("OfficerRoom")
    assert any(text.startswith(fingerprint) for text in texts(room.pages.shown())), "it can be compared later too"
    assert place.is_file()
    assert read_key(default_key_path(), PASSPHRASE)
    driver.click(room.header.home_button)
    assert [row.dossier.title for row in driver.start.rows] == ["Gemeente Amsterdam"]
    with open_dossier(place, "Ander") as dossier:
        assert dossier.organisation.name == "Amsterdam"
        assert not dossier.read_only


def test_who_goes_back_to_the_start_page_finds_the_code_that_was_typed(driver, world, qtbot):
    driver.choose(world.file)
    driver.fill(world.code.lower())
    driver.click(driver.page.back)
    assert driver.room is driver.start
    driver.click(driver.start.package_door)
    again = driver.page = driver.wait_for("PackageRoom")
    qtbot.waitUntil(lambda: again.code is not None)
    assert again.code.code == world.code.lower()
    assert again.code.field.message.text().startswith("De code klopt")
    assert again.key.passphrase == "", "a secret is kept nowhere"
    driver.fill(world.code)
    driver.make()
    driver.click(driver.wait_for("OfficerRoom").header.home_button)
    driver.click(driver.start.package_door)
    assert driver.wait_for("PackageRoom").drop.isVisible(), "what was made of it is done with"


def test_a_code_that_was_typed_for_one_package_is_not_put_at_another(driver, world, carrier, qtbot):
    driver.choose(world.file)
    driver.type(driver.page.code.edit, world.code)
    driver.click(driver.page.back)
    driver.window.open_file(carrier.file)
    room = driver.wait_for("PackageRoom")
    qtbot.waitUntil(lambda: room.code is not None)
    assert room.code.code == ""


@pytest.fixture(scope="module")
def carrier(tmp_path_factory):
    """The same invitation inside an Excel file, for mail gateways that block other files."""
    folder = tmp_path_factory.mktemp("drager")
    store, key = folder / "store.sqlite", new_key("Centraal team")
    create_round(store, RoundPlan("2024", "2024-1", Register("proef", "proef", (AMSTERDAM,))), key)
    made = invite(store, folder / "pakketten", key, carrier="xlsx")
    code = re.search(r"[A-Z2-7]{5}(-[A-Z2-7]{5}){3}", made.codes.read_text("utf-8"))
    assert code is not None
    return Invitation(next(folder.rglob("*.xlsx")), code[0])


def test_a_package_inside_an_excel_file_opens_from_the_command_line(qtbot, carrier):
    driver = WindowDriver(qtbot)
    driver.window.open_file(carrier.file)
    room = driver.wait_for("PackageRoom")
    qtbot.waitUntil(lambda: room.code is not None)
    qtbot.keyClicks(room.code.edit, carrier.code)
    assert room.code.field.message.text().startswith("De code klopt")
    driver.close()


def test_the_field_for_the_code_is_in_sight_on_a_small_screen(driver, world):
    driver.window.resize(683, 384)
    driver.choose(world.file)
    edit = driver.page.code.edit
    driver.qtbot.waitUntil(lambda: edit.visibleRegion().boundingRect().height() == edit.height())
    assert edit.hasFocus()


@pytest.mark.parametrize("typed", ["AAAAA-BBBBB-CCCCC-DDDDD", "right"])
def test_what_is_said_of_the_code_is_in_sight_on_a_small_screen(driver, world, typed):
    driver.window.resize(683, 350)
    driver.choose(world.file)
    edit, said = driver.page.code.edit, driver.page.code.field.message
    driver.qtbot.waitUntil(lambda: edit.visibleRegion().boundingRect().height() == edit.height())
    driver.qtbot.keyClicks(edit, world.code if typed == "right" else typed)
    driver.qtbot.wait(50)  # the layout first has to make room for it
    driver.qtbot.waitUntil(lambda: 0 < said.height() == said.visibleRegion().boundingRect().height())
    assert edit.visibleRegion().boundingRect().height() == edit.height()


def test_another_excel_file_is_told_to_hold_no_package(driver, tmp_path):
    from openpyxl import Workbook

    other = tmp_path / "begroting.xlsx"
    Workbook().save(other)
    driver.choose(other)
    assert "In dit Excel-bestand zit geen rondepakket." in driver.page.message.text


def test_a_dropped_package_is_read_as_well(driver, world):
    assert drop(driver.page.drop, world.file)
    driver.qtbot.waitUntil(lambda: driver.page.code is not None)


@pytest.mark.parametrize("data", [b"", b"niets", b"PK\x03\x04 geen archief", b"a.b.c", bytes(range(256))])
def test_a_file_that_is_no_package_gives_a_message_and_another_can_be_chosen(driver, world, tmp_path, data):
    other = tmp_path / "x.haronde"
    other.write_bytes(data)
    driver.choose(other)
    assert driver.page.message.text.startswith(("Dit is geen rondepakket.", "Dit bestand is uit voorzorg"))
    assert not driver.page.make.isVisible()
    driver.choose(world.file)
    assert driver.page.message.text == ""
    assert driver.page.make.isVisible()


def test_a_damaged_package_is_told_apart_from_another_file(driver, world, tmp_path):
    damaged = tmp_path / "x.haronde"
    text = world.file.read_text()
    head, payload, signature = text.split(".")
    damaged.write_text(".".join((head, payload[:-8] + "AAAAAAAA", signature)))
    driver.choose(damaged)
    assert driver.page.message.text.startswith("Het rondepakket is beschadigd.")


def test_a_package_that_is_gone_says_so(driver, tmp_path):
    driver.choose(tmp_path / "weg.haronde")
    assert "weg.haronde is niet gevonden" in driver.page.message.text


# the code


def test_the_code_is_judged_as_soon_as_its_twenty_signs_are_there(driver, world):
    driver.choose(world.file)
    code = driver.page.code
    forgiving = world.code.lower().replace("-", " ").replace("o", "0").replace("i", "1")
    driver.type(code.edit, forgiving[:-1])
    assert code.field.message.text() == ""
    driver.qtbot.keyClicks(code.edit, forgiving[-1])
    assert code.field.message.text().startswith("De code klopt")
    assert code.field.message.isVisible()


def test_whoever_opens_the_package_again_hears_of_the_dossier_before_typing_anything(qtbot, monkeypatch, world):
    first = PackagePage(qtbot, monkeypatch)
    first.choose(world.file)
    first.fill(world.code)
    first.make()
    first.wait_for("OfficerRoom")
    first.close()
    driver = PackagePage(qtbot, monkeypatch)
    driver.window.resize(683, 384)
    driver.choose(world.file)
    way = driver.page.facts.known_link
    qtbot.waitUntil(lambda: way.hasFocus() and way.visibleRegion().boundingRect().height() == way.height())
    assert "Er is al een dossier bij dit pakket." in driver.page.facts.known.text
    qtbot.keyClick(way, Qt.Key.Key_Return)
    driver.wait_for("OfficerRoom")
    driver.close()


def test_a_wrong_code_is_told_at_the_field_and_what_was_typed_stays(driver, world):
    driver.choose(world.file)
    wrong = ("B" if world.code[0] != "B" else "C") + world.code[1:]
    driver.fill(wrong)
    assert "hoort niet bij dit rondepakket" in driver.page.code.field.message.text()
    driver.make()
    assert driver.room is driver.page
    assert driver.page.code.edit.hasFocus()
    assert driver.page.code.code == wrong
    assert driver.page.key.passphrase == PASSPHRASE
    assert not driver.place.exists()
    assert not default_key_path().exists()


def test_a_code_that_is_too_short_is_told_on_leaving_the_field(driver, world):
    driver.choose(world.file)
    driver.type(driver.page.code.edit, world.code[:-2])
    driver.qtbot.keyClick(driver.page.code.edit, Qt.Key.Key_Tab)
    assert "u typte er 18" in driver.page.code.field.message.text()


# the key


@pytest.mark.parametrize(
    ("passphrase", "again", "words"),
    [
        ("", "", "Typ een wachtwoordzin."),
        ("kort", "kort", "De wachtwoordzin is te kort."),
        (PASSPHRASE, "een andere zin van mij", "niet gelijk"),
    ],
)
def test_a_passphrase_that_will_not_do_is_told_at_its_field(driver, world, passphrase, again, words):
    driver.choose(world.file)
    driver.fill(world.code, passphrase, again)
    driver.make()
    key = driver.page.key
    assert words in key.first.message.text() + key.second.message.text()
    assert not driver.place.exists()


def test_an_existing_key_asks_for_its_passphrase_once(qtbot, monkeypatch, world):
    made = make_key(default_key_path(), PASSPHRASE, "Amsterdam")
    driver = PackagePage(qtbot, monkeypatch)
    driver.choose(world.file)
    assert not driver.page.key.second.isVisible()
    driver.fill(world.code, "een verkeerde zin")
    driver.make()
    assert "De wachtwoordzin klopt niet." in driver.page.key.first.message.text()
    driver.fill(world.code)
    driver.make()
    driver.wait_for("OfficerRoom")
    assert read_key(default_key_path(), PASSPHRASE).fingerprint == made.fingerprint
    driver.close()


def test_a_forgotten_passphrase_makes_a_new_key_and_throws_nothing_away(qtbot, monkeypatch, world):
    old = make_key(default_key_path(), "een vergeten zin", "Amsterdam")
    driver = PackagePage(qtbot, monkeypatch)
    driver.choose(world.file)
    driver.click(driver.page.key.forgotten)
    assert driver.page.key.first.edit.hasFocus()
    driver.fill(world.code)
    driver.make()
    driver.wait_for("OfficerRoom")
    aside = default_key_path().with_name("sleutel-oud.pem")
    assert read_key(aside, "een vergeten zin").fingerprint == old.fingerprint
    assert read_key(default_key_path(), PASSPHRASE).fingerprint != old.fingerprint
    driver.close()


# the place


def test_escape_goes_nowhere_and_back_leads_to_the_start_page(driver, world):
    driver.choose(world.file)
    driver.click(driver.page.back)
    assert driver.room is driver.start
    assert settings.load().recent_dossiers == ()


def test_a_lost_passphrase_is_replaced_and_the_answers_stay(driver, world, monkeypatch):
    driver.choose(world.file)
    path = driver.place
    driver.fill(world.code)
    driver.make()
    room = driver.wait_for("OfficerRoom")
    code = room._dossier.shown()[0].code
    room.left.emit()
    driver.wait_for("StartRoom")
    driver.click(driver.start.package_door)
    driver.page = driver.wait_for("PackageRoom")
    driver.choose(world.file)
    driver.qtbot.waitUntil(lambda: driver.page.make.text() == "Verder met deze code en sleutel")
    driver.click(driver.page.key.forgotten)
    driver.fill(world.code, passphrase="een heel nieuwe zin")
    driver.make()
    again = driver.wait_for("OfficerRoom")
    assert again._dossier.path == path
    assert again._dossier.answer(code) is not None
    read_key(default_key_path(), "een heel nieuwe zin")


def test_the_day_on_which_the_round_closes_stands_apart_from_the_one_it_asks_about(driver, tmp_path):
    path, _code = make_package(tmp_path, "2024")
    driver.choose(path)
    shown = texts(driver.page)
    assert shown[shown.index("Sluit op") :][:4].count("31 juli 2025") == 1
    assert "30 juni 2025" in shown


def test_before_anything_is_typed_it_says_what_the_answers_are_for_and_who_sees_what(driver, world):
    driver.choose(world.file)
    opened = driver.page.code._opened
    shown = texts(driver.page)
    for text in (
        opened.package.purpose or opened.edition.purpose,
        opened.package.visibility or opened.edition.visibility,
    ):
        assert text
        assert text in shown


def test_after_what_belongs_to_no_field_the_cursor_is_at_the_button_again(driver, world, monkeypatch):
    def refuse(_wanted):
        raise HaError(Code.INTERNAL, reason="proef")

    monkeypatch.setattr("hamonitor_desktop.gui.pages.open_package.begin", refuse)
    driver.choose(world.file)
    driver.fill(world.code)
    driver.click(driver.page.make)
    driver.qtbot.waitUntil(driver.page.message.isVisible)
    assert driver.page.make.hasFocus()
