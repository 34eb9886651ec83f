import io
import time
import zipfile

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.outcomes import Outcome
from hamonitor_desktop.gui.models.outcomes import Column, Group
from hamonitor_desktop.gui.pages import import_page
from hamonitor_desktop.gui.pages.import_page import ImportPage
from hamonitor_desktop.store.central.writing import Writer
from hamonitor_desktop.usecases import importing
from hamonitor_desktop.usecases.inspecting import Inspection, Problem
from hamonitor_desktop.usecases.response_view import response_view
from hamonitor_desktop.usecases.round_facts import round_facts
from tests.factories import make_world
from tests.gui.pages import drop

WAIT = 120_000


def _zip(name):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(name, "x")
    return stream.getvalue()


@pytest.fixture
def world(tmp_path):
    return make_world(tmp_path)


@pytest.fixture
def folder(tmp_path, world):
    made = tmp_path / "returns"
    made.mkdir()
    for code in ("GM0363", "GM0358"):
        (made / f"{code}.xlsx").write_bytes(world.workbook(code, final=True))
    (made / "notulen.xlsx").write_bytes(b"dit is geen werkmap")
    return made


@pytest.fixture
def page(qtbot, world):
    made = ImportPage(str(world.store), round_facts(world.store))
    qtbot.addWidget(made)
    qtbot.addWidget(made.footer)
    made.resize(1146, 640)
    with qtbot.waitExposed(made):
        made.show()
    return made


def bring_in(qtbot, page, *paths):
    with qtbot.waitSignal(page.imported, timeout=WAIT):
        page.start(list(paths))


def counts(page):
    return [page.tiles[group].count for group in Group]


def column(page, which):
    return [page.filter.index(row, which).data() for row in range(page.filter.rowCount())]


def test_a_folder_comes_in_by_the_keyboard_and_the_refused_file_stands_first(qtbot, page, folder, monkeypatch):
    monkeypatch.setattr(import_page, "ask_folder", lambda *_: folder)
    page.drop.setFocus()
    qtbot.keyClick(page.drop, Qt.Key.Key_Space)
    qtbot.waitUntil(page.menu.isVisible)
    with qtbot.waitSignal(page.imported, timeout=WAIT):
        qtbot.keyClick(page.menu, Qt.Key.Key_Down)
        qtbot.keyClick(page.menu, Qt.Key.Key_Down)
        qtbot.keyClick(page.menu, Qt.Key.Key_Return)
    assert counts(page) == [2, 0, 0, 1]
    assert page.heading.text() == "Geweigerd: 1 bestand"
    assert column(page, Column.FILE) == ["notulen.xlsx"]
    assert "3 bestanden verwerkt" in page.drop.accessibleDescription()
    assert not page.work.isVisible()


def test_the_counts_filter_the_table_and_let_go_again(qtbot, page, folder):
    bring_in(qtbot, page, folder)
    qtbot.mouseClick(page.tiles[Group.ACCEPTED], Qt.MouseButton.LeftButton)
    assert column(page, Column.ORGANISATION) == ["Aalsmeer", "Amsterdam"]
    assert page.heading.text() == "Aangenomen: 2 bestanden"
    assert not page.tiles[Group.REFUSED].isChecked()
    qtbot.mouseClick(page.all_link, Qt.MouseButton.LeftButton)
    assert len(column(page, Column.FILE)) == 3
    page.tiles[Group.REFUSED].setFocus()
    for shown in (1, 3):
        qtbot.keyClick(page.tiles[Group.REFUSED], Qt.Key.Key_Space)
        assert page.filter.rowCount() == shown


def test_of_a_file_that_we_cannot_read_ourselves_the_sender_hears_nothing(qtbot, page, folder, tmp_path, monkeypatch):
    (folder / "notulen.xlsx").unlink()
    monkeypatch.setattr(importing, "reader", held)
    bring_in(qtbot, page, folder)
    assert not page.replies_button.isEnabled()
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert page.panel.title.text() == "GM0358.xlsx"
    assert not page.panel.copy_button.isVisible()
    assert "is in gebruik" in page.panel.messages[0]


def held(path):
    """Read a file, but one that another program holds, as Windows has it."""
    if path.name != "GM0358.xlsx":
        return importing.read_file(path)
    error = HaError(Code.FILE_LOCKED, path=path)
    return importing.Read(b"", Inspection(problems=(Problem(error.code, (str(error),)),)))


def test_enter_shows_every_message_of_a_file_with_a_text_to_send_back(qtbot, page, folder):
    bring_in(qtbot, page, folder)
    assert QApplication.focusWidget() is page.table
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert page.panel.isVisible()
    assert page.panel.title.text() == "notulen.xlsx"
    (refused,) = [outcome for outcome in page.model.outcomes if not outcome.good]
    assert set(refused.messages) <= set(page.panel.messages)
    qtbot.mouseClick(page.panel.copy_button, Qt.MouseButton.LeftButton)
    assert "‘notulen.xlsx’" in QGuiApplication.clipboard().text()
    qtbot.keyClick(page.table, Qt.Key.Key_Escape)
    assert not page.panel.isVisible()


def test_no_text_beside_the_table_is_cut_when_there_is_little_room(qtbot, page, folder):
    bring_in(qtbot, page, folder)
    page.message.show_text("Een melding die ruimte neemt. " * 8, "error")
    page.resize(1146, 420)
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    panel = page.panel
    panel.title.setText("Branches Gespecialiseerde Zorg voor Jeugd")
    panel.about.setText("Geweigerd · " + "een-lange-naam-van-een-bestand " * 5)
    panel.resize(panel.width() - 1, panel.height())
    for label in (panel.title, panel.about):
        qtbot.waitUntil(lambda label=label: label.height() >= label.heightForWidth(label.width()))
    assert panel.copy_button.y() + panel.copy_button.height() <= panel.height()


def test_a_double_click_opens_the_messages_and_arrows_go_on_to_the_next(qtbot, page, folder):
    bring_in(qtbot, page, folder)
    qtbot.mouseClick(page.tiles[Group.ACCEPTED], Qt.MouseButton.LeftButton)
    where = page.table.visualRect(page.filter.index(0, 0)).center()
    qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=where)
    qtbot.mouseDClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert page.panel.title.text() == "Aalsmeer"
    qtbot.keyClick(page.table, Qt.Key.Key_Down)
    assert page.panel.title.text() == "Amsterdam"


def test_what_came_before_is_told_apart_from_what_is_newer(qtbot, page, folder, world):
    bring_in(qtbot, page, folder)
    (folder / "nieuw.xlsx").write_bytes(world.workbook("GM0363", 2, final=True))
    with qtbot.waitSignal(page.imported, timeout=WAIT):
        assert drop(page.viewport(), folder)
    assert counts(page) == [0, 1, 2, 1]


def test_the_list_is_saved_as_csv(qtbot, page, folder, tmp_path, monkeypatch):
    bring_in(qtbot, page, folder)
    target = tmp_path / "lijst.csv"
    monkeypatch.setattr(import_page, "ask_target", lambda *_: target)
    qtbot.mouseClick(page.save_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "De lijst staat in" in page.message.text, timeout=WAIT)
    lines = target.read_text("utf-8-sig").splitlines()
    assert len(lines) == 4
    assert lines[-1].split(";")[2:5] == ["notulen.xlsx", "Geweigerd", page.model.outcomes[-1].code]


def test_an_empty_folder_and_a_store_that_is_gone_are_told(qtbot, page, world, tmp_path):
    empty = tmp_path / "leeg"
    empty.mkdir()
    page.start([empty])
    qtbot.waitUntil(lambda: page.message.text == "In deze map staan geen bestanden.", timeout=WAIT)
    world.store.unlink()
    page.start([empty])
    qtbot.waitUntil(lambda: "is niet gevonden" in page.message.text, timeout=WAIT)
    assert "Er is niets binnengekomen. Zet de opslag terug, open haar waar ze nu staat" in page.message.text
    assert page.drop.isVisible()


def test_a_store_that_is_moved_away_while_files_come_in_is_missed_as_such(qtbot, page, world, many):
    page.start([many])
    qtbot.waitUntil(lambda: " van 30" in page.work.text.text(), timeout=WAIT)
    world.store.rename(world.store.with_name("elders.sqlite"))
    qtbot.waitUntil(lambda: not page.busy, timeout=WAIT)
    assert page.message.text.startswith(f"{world.store} is niet gevonden. ")
    assert "waren binnen, en staan in die opslag" in page.message.text
    assert not world.store.exists()
    assert response_view(world.store.with_name("elders.sqlite")).received == 1


def slow(path):
    time.sleep(0.1)
    return importing.read_file(path)


@pytest.fixture
def many(folder, world, monkeypatch):
    """Thirty versions of one return, read slowly."""
    monkeypatch.setattr(importing, "reader", slow)
    made = folder.parent / "many"
    made.mkdir()
    for revision in range(1, 31):
        (made / f"{revision:02}.xlsx").write_bytes(world.workbook("GM0363", revision))
    return made


def test_stopping_half_way_leaves_a_consistent_store_and_the_rest_comes_later(qtbot, page, world, many, monkeypatch):
    page.start([many])
    qtbot.waitUntil(lambda: " van 30" in page.work.text.text(), timeout=WAIT)
    assert not page.tile_row.isEnabled()
    assert not page.footer.isEnabled()
    seen = page.model.rowCount()
    with qtbot.waitSignal(page.imported, timeout=WAIT):
        qtbot.mouseClick(page.work.stop_button, Qt.MouseButton.LeftButton)
    done = page.model.rowCount()
    assert 0 < done <= seen + 10, "each takes a tenth of a second: it stopped within one"
    assert page.message.text.startswith(f"Gestopt: {done} van 30 bestanden")
    assert response_view(world.store).received == 1
    monkeypatch.setattr(importing, "reader", importing.read_file)
    bring_in(qtbot, page, many)
    assert sum(counts(page)) == 30
    assert page.tiles[Group.ALREADY_IN].count == done


def test_a_return_of_another_round_of_the_store_says_where_it_counts(qtbot, page, world, folder, tmp_path):
    other = make_world(tmp_path / "later", round_id="2024-2", store=world.store)
    (folder / "andere ronde.xlsx").write_bytes(other.workbook("VNG", final=True))
    bring_in(qtbot, page, folder)
    qtbot.mouseClick(page.tiles[Group.ACCEPTED], Qt.MouseButton.LeftButton)
    told = dict(zip(column(page, Column.FILE), column(page, Column.MESSAGE), strict=True))
    assert "Deze telt in ronde 2024-2, niet in deze." in told["andere ronde.xlsx"]
    assert "telt in ronde" not in told["GM0363.xlsx"]


def test_stopping_before_a_file_was_read_says_so_and_brings_nothing_in(qtbot, page, many):
    told = []
    page.imported.connect(lambda: told.append(None))
    page.start([many])
    qtbot.mouseClick(page.work.stop_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.busy, timeout=WAIT)
    assert page.message.text == "Gestopt voordat er een bestand is verwerkt. Er is niets binnengekomen."
    assert told == []


def test_thousands_of_files_are_counted_with_a_point(qtbot, page):
    made = [Outcome(f"{number}.xlsx", Code.ACCEPTED) for number in range(1200)]
    page._show_outcomes(made, "1.200 bestanden verwerkt")  # noqa: SLF001
    assert page.heading.text() == "Alles: 1.200 bestanden"
    assert "1.200 bestanden verwerkt" in page.drop.accessibleDescription()


def test_a_disk_that_fills_up_half_way_leaves_what_came_in_and_says_how_much(qtbot, page, many, world, monkeypatch):
    add, left = Writer.add_returns, iter(range(12))

    def full(writer, came):
        if any(next(left, None) is None for _ in came):
            raise HaError(Code.DISK_FULL, path=world.store)
        add(writer, came)

    monkeypatch.setattr(Writer, "add_returns", full)
    bring_in(qtbot, page, many)
    assert page.message.text.startswith("De schijf is vol. Daarvoor zijn ")
    done = int(page.message.text.split()[6])
    assert 0 < done <= 12
    assert "van 30 bestanden verwerkt" in page.message.text
    assert "Maak ruimte vrij op de schijf van de opslag." in page.message.text
    assert "andere plek" not in page.message.text
    monkeypatch.setattr(Writer, "add_returns", add)
    bring_in(qtbot, page, many)
    assert page.tiles[Group.ALREADY_IN].count == done


def test_leaving_during_work_is_asked_once_on_the_page(qtbot, page, many):
    page.start([many])
    assert page.ask_to_leave() is False
    assert page.leave_card.isVisible()
    qtbot.mouseClick(page.leave_card.stay_button, Qt.MouseButton.LeftButton)
    assert not page.leave_card.isVisible()
    assert page.ask_to_leave() is False
    with qtbot.waitSignal(page.may_leave, timeout=WAIT):
        qtbot.mouseClick(page.leave_card.leave_button, Qt.MouseButton.LeftButton)
    assert page.ask_to_leave() is True


def test_a_trial_tells_what_would_come_of_each_file_and_then_brings_it_in(qtbot, page, folder, world):
    qtbot.mouseClick(page.trial, Qt.MouseButton.LeftButton, pos=page.trial.rect().center())
    page.start([folder])
    qtbot.waitUntil(lambda: not page.busy, timeout=WAIT)
    assert page.message.text.startswith("Dit was een proef: er is niets bewaard.")
    assert "PROEF" in page.drop.accessibleDescription()
    assert counts(page) == [2, 0, 0, 1]
    assert response_view(str(world.store)).received == 0
    assert not page.next_button.isVisibleTo(page.footer), "of a trial there is no response: one thing is next"
    with qtbot.waitSignal(page.imported, timeout=WAIT):
        qtbot.mouseClick(page.real_button, Qt.MouseButton.LeftButton)
    assert page.next_button.isVisibleTo(page.footer)
    assert counts(page) == [2, 0, 0, 1]
    assert not page.real_button.isVisible()
    assert not page.trial.isChecked()


def test_one_kind_and_a_text_narrow_the_table_and_all_comes_back(qtbot, page, folder):
    bring_in(qtbot, page, folder)
    qtbot.mouseClick(page.all_link, Qt.MouseButton.LeftButton)
    page.filters.codes.setCurrentIndex(page.filters.codes.findData(Code.ACCEPTED))
    assert column(page, Column.ORGANISATION) == ["Aalsmeer", "Amsterdam"]
    qtbot.keyClicks(page.filters.search, "aals")
    qtbot.waitUntil(lambda: column(page, Column.ORGANISATION) == ["Aalsmeer"], timeout=WAIT)
    qtbot.mouseClick(page.all_link, Qt.MouseButton.LeftButton)
    assert len(column(page, Column.FILE)) == 3
    assert page.filters.search.text() == ""


def test_an_earlier_import_is_looked_back_at_after_a_restart(qtbot, page, folder, world):
    bring_in(qtbot, page, folder)
    again = ImportPage(str(world.store), round_facts(world.store))
    for part in (again, again.footer):
        qtbot.addWidget(part)
    with qtbot.waitExposed(again):
        again.show()
    qtbot.mouseClick(again.earlier_link, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(again.earlier_link.runs.isVisible, timeout=WAIT)
    (action,) = again.earlier_link.runs.actions()
    assert "bestanden: 3, geweigerd: 1" in action.text()
    qtbot.keyClick(again.earlier_link.runs, Qt.Key.Key_Down)
    qtbot.keyClick(again.earlier_link.runs, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: again.model.rowCount() == 3, timeout=WAIT)
    assert counts(again) == [2, 0, 0, 1]


def test_what_to_send_back_is_saved_for_a_mail_merge(qtbot, page, folder, tmp_path, monkeypatch):
    bring_in(qtbot, page, folder)
    target = tmp_path / "terug.csv"
    monkeypatch.setattr(import_page, "ask_target", lambda *_: target)
    qtbot.mouseClick(page.replies_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(target.exists, timeout=WAIT)
    qtbot.waitUntil(lambda: str(target) in page.message.text, timeout=WAIT)
    assert "notulen.xlsx" in target.read_text("utf-8-sig")


def test_the_table_says_of_each_file_what_is_the_matter_with_it(qtbot, page, folder):
    (folder / "leeg.xlsx").write_bytes(b"")
    (folder / "retouren.zip").write_bytes(_zip("GM0363.xlsx"))
    bring_in(qtbot, page, folder)
    said = dict(zip(column(page, Column.FILE), column(page, Column.MESSAGE), strict=True))
    assert said["leeg.xlsx"].startswith("Het bestand is leeg.")
    assert said["notulen.xlsx"].startswith("Het is geen Excel-bestand.")
    assert said["retouren.zip"].startswith("Het is een zip-bestand. Pak het uit")
    assert all("Vraag om het Excel-bestand" in text for text in said.values())


def test_a_long_name_of_an_organisation_is_told_whole(page):
    name = "Branches Gespecialiseerde Zorg voor Jeugd"
    page.model.set_rows([Outcome("a.xlsx", Code.ACCEPTED, organisation_name=name)])
    assert name in page.model.index(0, Column.ORGANISATION).data(Qt.ItemDataRole.ToolTipRole)


def test_after_the_closing_day_what_comes_late_can_be_refused(qtbot, page, folder):
    assert page.late.isVisible()
    assert page.window().isAncestorOf(page.late)
    qtbot.mouseClick(page.late, Qt.MouseButton.LeftButton, pos=page.late.rect().center())
    bring_in(qtbot, page, folder)
    assert counts(page) == [0, 0, 0, 3]
    assert any("De ronde sloot op 30-06-2024." in outcome.messages[0] for outcome in page.model.outcomes)
    qtbot.mouseClick(page.late, Qt.MouseButton.LeftButton, pos=page.late.rect().center())
    bring_in(qtbot, page, folder)
    assert counts(page) == [2, 0, 0, 1]
