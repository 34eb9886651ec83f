"""An edition of one's own: checked when it is chosen, laid beside the one before, and used in a round."""

import csv
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from hamonitor_desktop.domain.follows import Change
from hamonitor_desktop.gui.models.following import Column
from hamonitor_desktop.gui.pages import following_page
from hamonitor_desktop.gui.pages.open_store import OpenStoreRoom
from hamonitor_desktop.signing.keys import new_key
from hamonitor_desktop.usecases import editions
from hamonitor_desktop.usecases.round_facts import round_facts
from hamonitor_desktop.usecases.round_plan import RoundPlan
from hamonitor_desktop.usecases.rounds import create_round
from tests.gui.test_central import PASSPHRASE, WAIT, choose, room_of
from tests.gui.test_every_control import check
from tests.usecases.test_following import SMALL, change, line, remap, same


@pytest.fixture
def folder(tmp_path):
    """Edition 2026, begun from 2025-test: one question worded otherwise, one with another answer, one new, one gone."""
    made = editions.new(SMALL, "2026", tmp_path / "2026")
    change(
        made,
        "gemeente.toml",
        ("Hoeveel gezinnen kregen hulp?", "Hoeveel gezinnen hielp u?"),
        ('code = "artsen", label = "Artsen"', 'code = "huisartsen", label = "Huisartsen"'),
    )
    remap(
        made,
        (same("gemeente.1.4"), line("wording", "gemeente.1.4", "gemeente.1.4")),
        (
            same("gemeente.1.3"),
            line("options", "gemeente.1.3", "gemeente.1.3", '{ old = "artsen", new = "huisartsen" }'),
        ),
        (same("clienten.1.2"), line("dropped", "clienten.1.2") + line("new", "", "clienten.1.2")),
    )
    assert editions.check(made) == ()
    return made


@pytest.fixture
def door(qtbot):
    made = OpenStoreRoom()
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    qtbot.mouseClick(made.new_tile, Qt.MouseButton.LeftButton)
    return made


def press(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def choose_folder(qtbot, door, folder):
    field = door.new_form.edition
    press(qtbot, field.own)
    field.folder.edit.setFocus()
    qtbot.keyClicks(field.folder.edit, str(folder))
    qtbot.keyClick(field.folder.edit, Qt.Key.Key_Tab)
    return field


def rows(page):
    return [page.filter.index(row, Column.CHANGE).data() for row in range(page.filter.rowCount())]


def test_a_folder_that_is_in_order_says_what_it_is_and_brings_its_date(qtbot, door, folder):
    field = choose_folder(qtbot, door, folder)
    qtbot.waitUntil(lambda: "vragen, in orde" in field.message.text, timeout=WAIT)
    assert "Editie 2026" in field.message.text
    assert field.compare_link.isVisible()
    assert not field.faults.isVisible()
    day = editions.show(folder).reference_date
    assert day is not None
    form = door.new_form
    assert form.reference.edit.text() == form.closes.edit.text() == f"{day:%d-%m-%Y}"
    assert form.opens.read() == day - timedelta(days=83)
    assert form.round_id.text() == "2026-1"
    form.opens.edit.setText("01-03-2026")
    press(qtbot, field.bundled)
    press(qtbot, field.own)
    qtbot.waitUntil(lambda: "in orde" in field.message.text, timeout=WAIT)
    assert form.opens.edit.text() == "01-03-2026", "what somebody typed stays"


def test_all_that_is_wrong_in_a_folder_is_shown_and_gone_once_it_is_mended(qtbot, door, folder):
    good = {path: path.read_text("utf-8") for path in folder.glob("*.toml")}
    change(folder, "gemeente.toml", ('kind = "number"', 'kind = "getal"'))
    change(folder, "edition.toml", ("title =", "titel ="))
    told = editions.check(folder)
    assert len(told) > 1
    field = choose_folder(qtbot, door, folder)
    qtbot.waitUntil(field.faults.isVisible, timeout=WAIT)
    assert field.faults.toPlainText() == "\n".join(told)
    assert field.message.text.startswith(f"Er zijn {len(told)} fouten in deze editie.")
    assert not field.compare_link.isVisible()
    for path, text in good.items():
        path.write_text(text, "utf-8")
    field.folder.edit.setFocus()
    qtbot.keyClick(field.folder.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "in orde" in field.message.text, timeout=WAIT)
    assert not field.faults.isVisible()


def test_a_folder_that_is_no_edition_is_told(qtbot, door, tmp_path):
    field = choose_folder(qtbot, door, tmp_path)
    qtbot.waitUntil(lambda: field.message.isVisible(), timeout=WAIT)
    assert str(tmp_path) in field.message.text


def test_a_round_is_made_with_an_edition_in_a_folder_and_not_with_faults_in_it(qtbot, door, folder, tmp_path):
    form = door.new_form
    form.store.set_path(tmp_path / "monitor.sqlite")
    form.key.set_path(tmp_path / "sleutel.pem")
    for field in (form.passphrase, form.again):
        field.edit.setText(PASSPHRASE)
    press(qtbot, form.edition.own)
    press(qtbot, door.make_button)
    assert form.edition.folder.message.text() == "Kies de map."
    choose_folder(qtbot, door, folder)
    qtbot.waitUntil(lambda: "in orde" in form.edition.message.text, timeout=WAIT)
    change(folder, "edition.toml", ("id =", "idee ="))
    press(qtbot, door.make_button)
    qtbot.waitUntil(form.edition.faults.isVisible, timeout=WAIT)
    assert "idee" in form.edition.faults.toPlainText()
    assert QApplication.focusWidget() is form.edition.folder.edit
    assert not (tmp_path / "monitor.sqlite").exists()
    change(folder, "edition.toml", ("idee =", "id ="))
    with qtbot.waitSignal(door.opened, timeout=WAIT):
        press(qtbot, door.make_button)
    facts = round_facts(tmp_path / "monitor.sqlite")
    assert (facts.round.edition, facts.follows) == ("2026", "2025-test")


def test_questions_lie_beside_the_old_ones_and_back_leads_to_the_form(qtbot, door, folder):
    field = choose_folder(qtbot, door, folder)
    qtbot.waitUntil(field.compare_link.isVisible, timeout=WAIT)
    press(qtbot, field.compare_link)
    page = door.following_page
    qtbot.waitUntil(lambda: page.model.rowCount() > 0, timeout=WAIT)
    assert page.title.text() == "De vragen van editie 2026 naast die van 2025-test"
    assert "Anders gesteld 1 · Andere antwoorden 1 · Nieuw 1 · Vervallen 1." in page.sentence.text()
    whole = page.filter.rowCount()
    page.which.setFocus()
    qtbot.keyClick(page.which, Qt.Key.Key_Down)
    assert sorted(rows(page)) == ["Andere antwoorden", "Anders gesteld", "Nieuw", "Vervallen"]
    qtbot.keyClicks(page.search, "hielp u")
    assert rows(page) == ["Anders gesteld"]
    page.table.selectRow(0)
    assert "Hoeveel gezinnen hielp u?" in page.detail.new.text()
    assert "Hoeveel gezinnen kregen hulp?" in page.detail.old.text()
    assert page.detail.changed.text() == "De vraag is anders gesteld."
    page.search.clear()
    page.which.setCurrentIndex(0)
    assert page.filter.rowCount() == whole
    page.actor.setCurrentIndex(1)
    assert 0 < page.filter.rowCount() < whole
    page.actor.setCurrentIndex(0)
    page.which.setCurrentIndex(page.which.findText("Nieuw"))
    page.table.selectRow(0)
    assert "Deze vraag was er nog niet." in page.detail.old.text()
    qtbot.keyClick(page, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert field.isVisible()
    assert QApplication.focusWidget() is field.compare_link


def test_the_table_is_saved_whole_and_cannot_run_in_a_spreadsheet(qtbot, door, folder, tmp_path, monkeypatch):
    change(folder, "gemeente.toml", ("Hoeveel gezinnen hielp u?", "=Hoeveel gezinnen hielp u?"))
    field = choose_folder(qtbot, door, folder)
    qtbot.waitUntil(field.compare_link.isVisible, timeout=WAIT)
    press(qtbot, field.compare_link)
    page, asked = door.following_page, []
    qtbot.waitUntil(lambda: page.model.rowCount() > 0, timeout=WAIT)
    target = tmp_path / "vragen.csv"
    monkeypatch.setattr(following_page, "ask_target", lambda *given: asked.append(given[2]) or target)
    qtbot.keyClicks(page.search, "niets met deze woorden")
    press(qtbot, page.save_button)
    qtbot.waitUntil(lambda: page.message.text == f"De lijst staat in {target}.", timeout=WAIT)
    assert asked == ["vragen-2026-naast-2025-test.csv"]
    with target.open(encoding="utf-8-sig", newline="") as stream:
        found = list(csv.DictReader(stream, delimiter=";"))
    assert len(found) == page.model.rowCount()
    (row,) = [row for row in found if row["code nieuw"] == "gemeente.1.4"]
    assert row["vraag nieuw"] == "'=Hoeveel gezinnen hielp u?"
    assert (row["wat er gebeurde"], row["antwoord van vorige ronde gaat mee"]) == ("anders gesteld", "ja")
    assert {row["antwoord van vorige ronde gaat mee"] for row in found if row["wat er gebeurde"] == "vervallen"} == {
        "nee"
    }


def test_the_page_of_a_round_leads_to_the_questions_of_the_round_before(qtbot, folder, tmp_path):
    store, key = tmp_path / "monitor.sqlite", new_key("Centraal team")
    create_round(store, RoundPlan(SMALL, "2025", None), key)
    create_round(store, RoundPlan(folder, "2026", None), key)
    room = room_of(qtbot, store)
    choose(qtbot, room, "round")
    assert room.round_page.compare_link.text() == "Bekijk wat er in de vragen veranderde sinds editie 2025-test"
    press(qtbot, room.round_page.compare_link)
    page = room.following_page
    qtbot.waitUntil(lambda: page.isVisible() and page.model.rowCount() > 0, timeout=WAIT)
    assert {row.change for row in page.model.rows} >= {Change.WORDING, Change.NEW, Change.DROPPED}
    check(qtbot, room)
    press(qtbot, page.back_link)
    assert room.frame.stack.currentWidget() is room.round_page


def test_an_edition_before_that_nobody_has_is_told(qtbot, folder, tmp_path):
    store = tmp_path / "monitor.sqlite"
    create_round(store, RoundPlan(folder, "2026", None), new_key("Centraal team"))
    room = room_of(qtbot, store)
    choose(qtbot, room, "round")
    press(qtbot, room.round_page.compare_link)
    qtbot.waitUntil(lambda: "2025-test" in room.following_page.message.text, timeout=WAIT)
    assert not room.following_page.save_button.isEnabled()


@pytest.mark.parametrize("width", [683, 1366])
def test_no_page_is_wider_than_the_window(qtbot, door, folder, width):
    door.resize(width, 384)
    field = choose_folder(qtbot, door, folder)
    qtbot.waitUntil(field.compare_link.isVisible, timeout=WAIT)
    qtbot.waitUntil(lambda: door.page.horizontalScrollBar().maximum() == 0)
    press(qtbot, field.compare_link)
    page = door.following_page
    qtbot.waitUntil(lambda: page.model.rowCount() > 0, timeout=WAIT)
    qtbot.waitUntil(lambda: page.horizontalScrollBar().maximum() == 0)
