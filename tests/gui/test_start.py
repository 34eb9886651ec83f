import re
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QFontMetrics
from PySide6.QtWidgets import QApplication, QMenu

from hamonitor_desktop.app import opens_window
from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.gui import application, settings, theme
from hamonitor_desktop.gui.pages import start_recent
from hamonitor_desktop.gui.pages.open_store import STORES
from hamonitor_desktop.gui.pages.settings_dialog import SettingsDialog
from hamonitor_desktop.gui.pages.start_recent import RecentRow, when_text
from hamonitor_desktop.gui.settings import DossierState, RecentDossier, Settings
from hamonitor_desktop.gui.theme import Appearance
from hamonitor_desktop.gui.widgets.choices import RadioTile
from hamonitor_desktop.gui.widgets.labels import chip_width
from hamonitor_desktop.usecases.example import example
from tests.gui.dossiers import make_dossier
from tests.gui.pages import WindowDriver, drop, texts

NOW = datetime(2024, 6, 30, 14, 2).astimezone()


def recent(path, **changes):
    usual = RecentDossier(str(path), "Gemeente Lindewaard", "2024-1", 14, 28, datetime.now().astimezone())
    return replace(usual, **changes)


# the page


def test_it_shows_the_four_doors_in_dutch_with_the_first_one_in_focus(driver):
    shown = texts(driver.start)
    assert {"Rondepakket openen", "Dossier openen", "Voorbeeld bekijken", "Centraal team"} <= set(shown)
    assert "Waar wilt u mee beginnen?" in shown
    assert any(text.startswith("Nog niets.") for text in shown)
    assert driver.start.package_door.hasFocus()


def test_tab_goes_from_door_to_door_and_the_focus_ring_follows(driver, qtbot):
    start = driver.start
    order = [start.package_door, start.dossier_door, start.example_door, start.central_door]
    for here, following in zip(order, order[1:], strict=False):
        qtbot.keyClick(here, Qt.Key.Key_Tab)
        assert following.hasFocus()
        assert start._page.ring.target() is following


def test_the_start_page_loads_none_of_the_heavy_libraries():
    import subprocess

    code = (
        "import sys; from hamonitor_desktop.gui import application, window;"
        "print([name for name in ('pandas', 'sqlalchemy', 'openpyxl', 'pyqtgraph', 'cryptography', 'jwcrypto')"
        " if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_program_closes_by_itself_after_its_first_paint(qapp, qtbot):
    driver, painted = WindowDriver(qtbot), []
    application._at_first_paint(driver.start.package_door, lambda: painted.append(driver.start.isVisible()))
    driver.start.package_door.repaint()
    qtbot.waitUntil(lambda: bool(painted))
    driver.close()
    assert painted == [True]


# recent dossiers


def test_recent_dossiers_say_how_far_they_are(qtbot, tmp_path):
    here = tmp_path / "a.hamonitor"
    here.touch()
    gone = recent(tmp_path / "weg.hamonitor", title="Regio Het Midden", answered=20, asked=20)
    final = recent(here, state=DossierState.FINAL)
    settings.save(Settings(recent_dossiers=(final, gone)))
    driver = WindowDriver(qtbot)
    first, second = driver.start.rows
    qtbot.waitUntil(lambda: second.gone)
    assert not first.gone
    assert first.accessibleName().startswith("Gemeente Lindewaard, Ronde 2024-1, 14 van 28 beantwoord, Definitief")
    assert "Bestand niet gevonden" in second.accessibleName()
    driver.close()


def test_a_dossier_in_which_all_that_is_needed_is_answered_says_that_the_rest_may_stay_empty(qtbot, tmp_path):
    done = RecentRow(recent(tmp_path / "a.hamonitor", answered=26, left_empty=2), NOW)
    busy = RecentRow(recent(tmp_path / "b.hamonitor", answered=25, left_empty=2), NOW)
    for row in (done, busy):
        qtbot.addWidget(row)
    assert ", 26 van 28, de rest mag leeg, " in done.accessibleName()
    assert ", 25 van 28 beantwoord, " in busy.accessibleName()


@pytest.mark.parametrize("width", [1220, 847, 480])
def test_in_less_room_the_name_of_a_recent_dossier_stays_and_the_round_gives_way(qtbot, tmp_path, monkeypatch, width):
    drawn = []
    monkeypatch.setattr(RecentRow, "_words", staticmethod(lambda *given, **_more: drawn.append(given[4])))
    row = RecentRow(recent(tmp_path / "a.hamonitor"), NOW)
    qtbot.addWidget(row)
    row.resize(width, 65)
    row.grab()
    assert "Gemeente Lindewaard" in drawn
    assert ("Ronde 2024-1" in drawn) is (width > 1000)
    assert ("14 van 28 beantwoord" in drawn) is (width > 800)


def test_the_columns_of_a_row_hold_their_longest_words(qtbot, tmp_path):
    row = RecentRow(recent(tmp_path / "a.hamonitor"), NOW)
    qtbot.addWidget(row)
    chips = []
    for state in DossierState:
        row.dossier = recent(tmp_path / "a.hamonitor", state=state)
        text, _tone, icon = row._state()
        chips.append(chip_width(text, with_icon=icon is not None))
    assert max(chips) + 16 <= start_recent._STATE - start_recent._WHEN
    days = [when_text(datetime(2022, month, 28, 14, 2, tzinfo=UTC), NOW) for month in range(1, 13)]
    metrics = QFontMetrics(theme.font(theme.Size.SMALL))
    assert max(map(metrics.horizontalAdvance, days)) + 8 <= start_recent._WHEN - 38, "the arrow stands behind it"


def test_a_dossier_that_is_gone_gives_a_message_and_leaves_the_list_by_delete(qtbot, tmp_path):
    settings.save(Settings(recent_dossiers=(recent(tmp_path / "weg.hamonitor"),)))
    driver = WindowDriver(qtbot)
    row = driver.start.rows[0]
    qtbot.waitUntil(lambda: row.gone)
    driver.click(row)
    assert "weg.hamonitor is niet gevonden" in driver.start.message.text
    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_Delete)
    assert driver.start.rows == []
    assert settings.load().recent_dossiers == ()
    assert driver.start.package_door.hasFocus()
    driver.close()


def test_the_menu_of_a_row_takes_it_off_the_list_too(qtbot, tmp_path):
    settings.save(Settings(recent_dossiers=(recent(tmp_path / "weg.hamonitor"),)))
    driver = WindowDriver(qtbot)
    row = driver.start.rows[0]
    where = row.rect().center()
    QApplication.sendEvent(row, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, where, row.mapToGlobal(where)))
    menu = row.findChild(QMenu)
    assert menu is not None
    assert [action.text() for action in menu.actions()] == ["Van deze lijst halen (het bestand blijft)"]
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert driver.start.rows == []
    driver.close()


@pytest.mark.parametrize(
    ("at", "text"),
    [
        (NOW - timedelta(hours=2), "vandaag 12:02"),
        (NOW - timedelta(hours=15), "gisteren 23:02"),
        (NOW - timedelta(days=16), "14 juni"),
        (NOW - timedelta(days=400), "27 mei 2023"),
    ],
)
def test_when_it_was_is_said_as_people_say_it(qapp, at, text):
    assert when_text(at, NOW) == text


# opening


def test_a_dossier_opens_from_the_door_and_comes_back_in_the_list_with_its_progress(
    driver, qtbot, tmp_path, monkeypatch
):
    with example(tmp_path) as made:
        path = made.path
    monkeypatch.setattr("hamonitor_desktop.gui.widgets.ask_file.ask_file", lambda *_: path)
    driver.click(driver.start.dossier_door)
    room = driver.wait_for("OfficerRoom")
    assert driver.window.windowTitle() == "Gemeente Lindewaard · HA-Monitor"
    driver.click(room.header.home_button)
    assert driver.room is driver.start
    assert [(row.dossier.title, row.dossier.path) for row in driver.start.rows] == [("Gemeente Lindewaard", str(path))]
    assert 0 < driver.start.rows[0].dossier.answered < driver.start.rows[0].dossier.asked
    driver.click(driver.start.rows[0])
    driver.wait_for("OfficerRoom")
    assert len(settings.load().recent_dossiers) == 1


def test_how_far_one_is_is_remembered_while_one_works(driver, qtbot, tmp_path):
    with make_dossier(tmp_path) as made:
        path = made.path
    driver.window._following.setInterval(50)
    driver.window.open_file(path)
    room = driver.wait_for("OfficerRoom")
    qtbot.waitUntil(lambda: bool(settings.load().recent_dossiers))
    assert settings.load().recent_dossiers[0].answered == 0
    room.show_page("theme:1")
    qtbot.mouseClick(next(tile for tile in room.findChildren(RadioTile) if tile.isVisible()), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: settings.load().recent_dossiers[0].answered == 1)
    written = settings.settings_path().stat().st_mtime_ns
    room.show_page("overview")
    qtbot.wait(200)
    assert settings.settings_path().stat().st_mtime_ns == written  # nothing changed


def test_a_dossier_from_the_command_line_is_remembered_wherever_the_next_start_is(driver, tmp_path, monkeypatch):
    with example(tmp_path) as made:
        path = made.path
    monkeypatch.chdir(tmp_path)
    driver.window.open_file(path.relative_to(tmp_path))
    room = driver.wait_for("OfficerRoom")
    driver.click(room.header.home_button)
    assert [row.dossier.path for row in driver.start.rows] == [str(path)]


def test_the_dialog_for_a_dossier_begins_where_the_last_one_is(driver, monkeypatch, tmp_path, own_folders):
    begun = []
    monkeypatch.setattr("hamonitor_desktop.gui.widgets.ask_file.ask_file", lambda *asked: begun.append(asked[-1]))
    driver.click(driver.start.dossier_door)
    settings.keep(Settings(recent_dossiers=(recent(tmp_path / "jeugd" / "d.hamonitor"),)))
    driver.start.refresh()
    driver.click(driver.start.dossier_door)
    assert begun == [own_folders / "documents", tmp_path / "jeugd"]


def test_a_dossier_that_another_has_open_opens_to_read_and_says_who(driver, tmp_path):
    with example(tmp_path) as made:
        driver.window.open_file(made.path)
        room = driver.wait_for("OfficerRoom")
        assert "ALLEEN LEZEN" in " ".join(banner.accessibleName() for banner in _banners(room))


def folder_of(window):
    assert window._folder is not None
    return Path(window._folder.name)


def _banners(room):
    from hamonitor_desktop.gui.widgets.banner import Banner

    return [banner for banner in room.findChildren(Banner) if banner.isVisible()]


def test_the_example_leaves_no_file_behind_and_is_not_remembered(driver, qtbot):
    qtbot.keyClick(driver.start.example_door, Qt.Key.Key_Space)
    assert "voorbeeld wordt gemaakt" in driver.start.message.text
    room = driver.wait_for("OfficerRoom")
    folder = folder_of(driver.window)
    assert list(folder.glob("*.hamonitor"))
    assert any("VERZONNEN VOORBEELD" in banner.accessibleName() for banner in _banners(room))
    driver.click(room.header.home_button)
    assert not folder.exists()
    assert settings.load().recent_dossiers == ()


def test_the_example_leaves_nothing_behind_when_the_window_closes(qtbot):
    driver = WindowDriver(qtbot)
    driver.click(driver.start.example_door)
    driver.wait_for("OfficerRoom")
    folder = folder_of(driver.window)
    driver.close()
    assert not folder.exists()


@pytest.mark.parametrize("closing", [True, False])
def test_who_goes_although_nothing_can_be_written_goes_where_they_were_going(driver, tmp_path, monkeypatch, closing):
    def refuse():
        raise HaError(Code.DISK_FULL, path="H:/jeugd")

    with example(tmp_path) as made:
        path = made.path
    driver.window.open_file(path)
    room = driver.wait_for("OfficerRoom")
    monkeypatch.setattr(driver.window._dossier, "commit_drafts", refuse)
    if closing:
        driver.window.close()
    else:
        driver.click(room.header.home_button)
    assert driver.room is room
    driver.click(room.notice.close_link)
    assert driver.room is not room or closing
    assert driver.window.isVisible() is not closing


def test_a_file_that_is_no_dossier_gives_one_paragraph_on_the_start_page(driver, qtbot, tmp_path):
    path = tmp_path / "foto.hamonitor"
    path.write_bytes(b"\xff\xd8\xff" * 500)
    assert drop(driver.start, path)
    qtbot.waitUntil(lambda: "geen dossier van HA-Monitor" in driver.start.message.text)
    assert driver.start.dossier_door.isEnabled()


def test_a_dropped_package_opens_the_page_for_packages(driver, tmp_path):
    path = tmp_path / "x.haronde"
    path.write_text("niets")
    assert drop(driver.start, path)
    room = driver.wait_for("PackageRoom")
    driver.qtbot.waitUntil(lambda: "geen rondepakket" in room.message.text)


@pytest.mark.parametrize(
    ("name", "words"), [("x.pdf", "opent dit bestand niet: x.pdf"), ("x.habewijs", "ontvangstbewijs")]
)
def test_a_file_that_does_not_open_says_so(driver, tmp_path, name, words):
    assert drop(driver.start, tmp_path / name)
    assert words in driver.start.message.text
    assert driver.room is driver.start


@pytest.mark.parametrize("name", [pattern.removeprefix("*") for pattern in re.findall(r"\*\.\w+", STORES)])
def test_every_store_that_the_dialog_offers_can_be_dropped_too(driver, qtbot, tmp_path, name):
    with qtbot.waitSignal(driver.start.central_asked) as asked:
        driver.start.open_path(tmp_path / f"ronde{name}")
    assert asked.args == [str(tmp_path / f"ronde{name}")]
    driver.wait_for("CentralRoom")


def test_the_central_door_opens_the_page_for_stores_and_leads_back(driver):
    driver.click(driver.start.central_door)
    room = driver.wait_for("OpenStoreRoom")
    room.left.emit()
    assert driver.room is driver.start


# settings, errors


def test_settings_change_colours_at_once_and_are_kept(driver, qtbot, qapp):
    driver.click(driver.start.settings_button)
    dialog = driver.window.findChild(SettingsDialog)
    try:
        driver.click(dialog.tiles[Appearance.DARK])
        qtbot.keyClicks(dialog.name, "A. de Vries")
        assert not theme.is_dark()
        driver.click(dialog.keep)
        assert theme.is_dark()
        assert settings.load() == Settings(appearance=Appearance.DARK, author="A. de Vries")
    finally:
        theme.apply(qapp, Appearance.LIGHT)


def test_cancelled_settings_stay_as_they_were(driver, qtbot):
    driver.click(driver.start.settings_button)
    dialog = driver.window.findChild(SettingsDialog)
    qtbot.keyClicks(dialog.name, "A. de Vries")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert settings.load() == Settings()


def test_an_unexpected_error_is_shown_and_written_not_swallowed(driver, qtbot, capsys, monkeypatch):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    application.catch_errors(driver.window.show_problem)
    try:
        raise ValueError("zo maar")
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    problem = driver.window.problem
    assert problem.message.text.startswith("Er ging iets mis in het programma zelf.")
    assert "ValueError: zo maar" in problem.message.text
    assert "Traceback" in capsys.readouterr().err
    driver.click(problem.close_button)
    assert not problem.isVisible()


def test_an_error_of_the_interface_that_nobody_caught_keeps_its_own_text(driver, capsys):
    driver.window.show_problem(HaError(Code.DISK_FULL, path="x"))
    assert "De schijf is vol." in driver.window.problem.message.text


def test_a_file_handed_over_before_anything_had_the_focus_leaves_it_at_the_first_door(driver, qtbot, tmp_path):
    driver.start.package_door.clearFocus()
    file = tmp_path / "oud.hamonitor"
    file.write_text("geen dossier")
    driver.window.open_file(file)
    qtbot.waitUntil(lambda: "geen dossier van HA-Monitor" in driver.start.message.text, timeout=10_000)
    assert driver.start.package_door.hasFocus()


@pytest.mark.parametrize("suffix", [".haronde", ".xlsx", ".hamonitor", ".habewijs", ".havoorstel", ".HAVOORSTEL"])
def test_a_double_click_on_each_kind_of_file_that_is_mailed_opens_the_window(suffix):
    assert opens_window([f"bestand{suffix}"])


def test_a_double_click_on_any_other_file_opens_the_window_too_and_a_word_is_a_command(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    strange, demo = tmp_path / "antwoorden.csv", tmp_path / "demo"
    for file in (strange, demo):
        file.write_text("a;b")
    assert opens_window([str(strange)])
    assert opens_window([strange.name])
    assert opens_window([str(demo)])
    assert not opens_window(["demo"])
    assert not opens_window(["verslag.csv"]), "there is no such file, so nobody clicked on it"
    assert not opens_window([f"-{strange}"])
    assert not opens_window([str(tmp_path)])
    assert not opens_window(["verify", str(strange)])
    assert not opens_window(["x" * 5000 + ".csv"])


def test_the_window_says_of_a_strange_file_what_it_opens(driver, tmp_path):
    file = tmp_path / "antwoorden.csv"
    file.write_text("a;b")
    driver.window.open_file(file)
    assert driver.room is driver.start
    assert "HA-Monitor opent dit bestand niet: antwoorden.csv." in driver.start.message.text
