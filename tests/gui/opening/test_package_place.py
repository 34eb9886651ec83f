"""Where a new dossier comes to lie, and the one that lies there already."""

import pytest

from hamonitor_desktop.usecases.keys import default_key_path
from hamonitor_desktop.usecases.places import PlaceKind
from tests.cli.rights import closed_folder
from tests.gui.opening.screen import PackagePage


def test_a_dossier_that_is_there_already_is_not_touched_and_can_be_opened(driver, world):
    driver.choose(world.file)
    driver.fill(world.code)
    driver.make()
    driver.click(driver.wait_for("OfficerRoom").header.home_button)
    driver.click(driver.start.package_door)
    driver.page = driver.wait_for("PackageRoom")
    driver.choose(world.file)
    place = driver.page.place
    driver.qtbot.waitUntil(place.existing.isVisible)
    assert "staat al een dossier" in place.field.message.text()
    driver.click(place.existing)
    driver.wait_for("OfficerRoom")


def test_a_folder_without_rights_is_told_at_the_place(driver, world, tmp_path):
    with closed_folder(tmp_path / "dicht") as folder:
        driver.choose(world.file)
        driver.fill(world.code)
        driver.type(driver.page.place.field.edit, str(folder / "x.hamonitor"))
        driver.make()
    assert "kan niet worden geschreven" in driver.page.place.field.message.text()


def test_after_a_failure_the_same_key_is_used_and_nothing_need_be_typed_again(driver, world, tmp_path):
    blocked = tmp_path / "bestand"
    blocked.write_text("hier kan geen map komen")
    driver.choose(world.file)
    usual = driver.place
    driver.fill(world.code)
    driver.type(driver.page.place.field.edit, str(blocked / "x"))
    driver.make()
    assert driver.room is driver.page
    assert driver.page.place.field.message.text()
    driver.type(driver.page.place.field.edit, str(usual.with_suffix("")))
    driver.make()
    driver.wait_for("OfficerRoom")
    assert usual.is_file()


@pytest.mark.parametrize(
    ("kind", "words"), [(PlaceKind.SYNCHRONISED, "gesynchroniseerd"), (PlaceKind.NETWORK, "netwerkschijf")]
)
def test_a_place_with_something_to_know_says_so_and_can_be_used(driver, world, monkeypatch, kind, words):
    monkeypatch.setattr("hamonitor_desktop.gui.pages.package_parts.place_kind", lambda _path: kind)
    driver.choose(world.file)
    driver.qtbot.waitUntil(lambda: words in driver.page.place.field.message.text())
    driver.fill(world.code)
    driver.make()
    driver.wait_for("OfficerRoom")


def test_on_a_network_drive_one_may_rather_work_on_this_computer(driver, world, monkeypatch):
    local = default_key_path().parent
    monkeypatch.setattr(
        "hamonitor_desktop.gui.pages.package_parts.place_kind",
        lambda path: PlaceKind.LOCAL if path.is_relative_to(local) else PlaceKind.NETWORK,
    )
    driver.choose(world.file)
    place = driver.page.place
    driver.qtbot.waitUntil(place.local.isVisible)
    name = place.path.name
    driver.click(place.local)
    assert place.path == local / "dossiers" / name
    assert "komt op deze computer" in place.field.message.text()
    driver.fill(world.code)
    driver.make()
    driver.wait_for("OfficerRoom")
    assert (local / "dossiers" / name).is_file()


@pytest.mark.parametrize("text", ["", "x.hamonitor", "/", "~", "~niemand/x"])
def test_a_place_must_be_named_whole(driver, world, text):
    driver.choose(world.file)
    driver.fill(world.code)
    driver.type(driver.page.place.field.edit, text)
    driver.make()
    assert "Kies een map en een naam" in driver.page.place.field.message.text()
    assert driver.page.place.field.edit.hasFocus()


def test_a_dossier_elsewhere_is_made_and_not_gone_on_with(driver, world):
    driver.choose(world.file)
    assert driver.page.make.text() == "Dossier maken"


def test_a_dossier_that_was_put_elsewhere_is_found_again_unless_it_is_gone(qtbot, monkeypatch, world, tmp_path):
    elsewhere = tmp_path / "netwerkschijf" / "Jeugd.hamonitor"
    elsewhere.parent.mkdir()
    first = PackagePage(qtbot, monkeypatch)
    first.choose(world.file)
    usual = first.place
    first.type(first.page.place.field.edit, str(elsewhere))
    first.fill(world.code)
    first.make()
    first.wait_for("OfficerRoom")
    first.close()
    again = PackagePage(qtbot, monkeypatch)
    again.choose(world.file)
    way = again.page.facts.known_link
    qtbot.waitUntil(way.hasFocus)
    assert again.place == elsewhere
    again.close()
    elsewhere.unlink()
    last = PackagePage(qtbot, monkeypatch)
    last.choose(world.file)
    qtbot.waitUntil(lambda: last.page.place._looks > 0)
    assert last.place == usual
    assert not last.page.facts.known_link.isVisible()
    last.close()
