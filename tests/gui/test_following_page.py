"""An edition of one's own: checked when it is chosen, laid beside the one before, and used in a round."""

import csv
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from hamonitor_desktop.domain.follows import Change
from hamonitor_desktop.gui.models.following import Column
from hamonitor_desktop.gui.pages import edition_field, following_page
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


def test_whoever_goes_back_to_an_edition_of_the_program_gets_its_name_and_days_back(qtbot, door, folder):
    form = door.new_form
    before = (form.round_id.text(), form.opens.edit.text(), form.closes.edit.text(), form.reference.edit.text())
    field = choose_folder(qtbot, door, folder)
    qtbot.waitUntil(lambda: form.round_id.text() == "2026-1", timeout=WAIT)
    press(qtbot, field.bundled)
    qtbot.waitUntil(lambda: form.round_id.text() == before[0] != "2026-1", timeout=WAIT)
    assert (form.round_id.text(), form.opens.edit.text(), form.closes.edit.text(), form.reference.edit.text()) == before
    assert not field.message.text, "what the program brings along needs no check"


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


def begin(qtbot, door, tmp_path, name):
    """Choose ‘in a folder’ and fill in what beginning an edition asks, by keys."""
    field = door.new_form.edition
    press(qtbot, field.own)
    field.begin_link.setFocus()
    qtbot.keyClick(field.begin_link, Qt.Key.Key_Space)
    card = field.begin_card
    assert QApplication.focusWidget() is card.name.edit
    qtbot.waitUntil(lambda: not card.name.edit.visibleRegion().isEmpty(), timeout=WAIT)
    qtbot.keyClicks(card.name.edit, name)
    qtbot.keyClicks(card.place.edit, str(tmp_path))
    qtbot.waitUntil(lambda: card.make_button.height() > 30)  # laid out, so that the mouse finds it
    return field, card


def test_a_next_edition_is_begun_checked_changed_and_laid_beside_the_old_one(qtbot, door, tmp_path):
    field, card = begin(qtbot, door, tmp_path, "2026")
    press(qtbot, card.make_button)
    qtbot.waitUntil(lambda: "in orde" in field.message.text, timeout=WAIT)
    assert field.folder.text == str(tmp_path / "2026")
    assert "controleer haar opnieuw" in field.message.text
    assert not card.isVisible()
    assert (tmp_path / "2026" / "mapping.toml").is_file()
    change(tmp_path / "2026", "edition.toml", ("title =", "titel ="))
    field.again_link.setFocus()
    qtbot.keyClick(field.again_link, Qt.Key.Key_Space)
    qtbot.waitUntil(field.faults.isVisible, timeout=WAIT)
    assert QApplication.focusWidget() is field.again_link
    change(tmp_path / "2026", "edition.toml", ("titel =", "title ="))
    press(qtbot, field.again_link)
    qtbot.waitUntil(field.compare_link.isVisible, timeout=WAIT)
    press(qtbot, field.compare_link)
    qtbot.waitUntil(lambda: door.following_page.model.rowCount() > 100, timeout=WAIT)
    assert set(rows(door.following_page)) == {"Gelijk"}
    assert "editie 2026" in door.following_page.title.text()


def test_an_edition_is_begun_from_one_in_a_folder(qtbot, door, tmp_path):
    field, card = begin(qtbot, door, tmp_path, "2027")
    card.source.setFocus()
    qtbot.keyClick(card.source, Qt.Key.Key_End)
    press(qtbot, card.make_button)
    assert card.old.message.text() == "Kies de map."
    assert QApplication.focusWidget() is card.old.edit
    qtbot.keyClicks(card.old.edit, str(SMALL))
    press(qtbot, card.make_button)
    qtbot.waitUntil(lambda: "Editie 2027" in field.message.text, timeout=WAIT)
    follows = editions.show(tmp_path / "2027").follows
    assert follows is not None
    assert follows.edition == "2025-test"


def test_what_stops_an_edition_from_being_begun_is_told_at_what_was_typed(qtbot, door, tmp_path):
    (tmp_path / "2026").mkdir()
    (tmp_path / "2026" / "notulen.txt").write_text("van een ander")
    _field, card = begin(qtbot, door, tmp_path, "2024")
    press(qtbot, card.make_button)
    qtbot.waitUntil(lambda: "al gepubliceerd" in card.message.text, timeout=WAIT)
    assert QApplication.focusWidget() is card.name.edit
    card.name.edit.setText("2026")
    press(qtbot, card.make_button)
    qtbot.waitUntil(lambda: "bestaat al" in card.message.text, timeout=WAIT)
    assert QApplication.focusWidget() is card.place.edit
    assert [path.name for path in (tmp_path / "2026").iterdir()] == ["notulen.txt"]


def test_the_folder_of_an_edition_can_be_opened(qtbot, door, folder, monkeypatch):
    shown = []
    monkeypatch.setattr(edition_field, "open_folder", shown.append)
    field = choose_folder(qtbot, door, folder)
    qtbot.waitUntil(field.open_link.isVisible, timeout=WAIT)
    press(qtbot, field.open_link)
    assert shown == [folder]


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
    qtbot.waitUntil(lambda: rows(page) == ["Anders gesteld"], timeout=WAIT)
    page.table.selectRow(0)
    assert "Hoeveel gezinnen hielp u?" in page.detail.new.text()
    assert "Hoeveel gezinnen kregen hulp?" in page.detail.old.text()
    assert page.detail.changed.text() == "De vraag is anders gesteld."
    page.search.clear()
    page.which.setCurrentIndex(0)
    qtbot.waitUntil(lambda: page.filter.rowCount() == whole, timeout=WAIT)
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
    qtbot.waitUntil(lambda: door.page.horizontalScrollBar().maximum() == 0, timeout=WAIT)
    press(qtbot, field.compare_link)
    page = door.following_page
    qtbot.waitUntil(lambda: page.model.rowCount() > 0, timeout=WAIT)
    qtbot.waitUntil(lambda: page.horizontalScrollBar().maximum() == 0, timeout=WAIT)


@pytest.mark.parametrize("width", [683, 1366])
def test_no_filter_is_cut_off_in_a_narrow_window(qtbot, door, folder, width):
    door.resize(width, 384)
    field = choose_folder(qtbot, door, folder)
    qtbot.waitUntil(field.compare_link.isVisible, timeout=WAIT)
    press(qtbot, field.compare_link)
    page = door.following_page
    qtbot.waitUntil(lambda: page.model.rowCount() > 0, timeout=WAIT)
    for part in (page.which, page.actor, page.search):
        whole = min(part.sizeHint().width(), part.maximumWidth(), 200)
        qtbot.waitUntil(lambda part=part, whole=whole: part.width() >= whole, timeout=WAIT)
        assert part.mapTo(page, part.rect().topRight()).x() <= page.width()
    assert page.horizontalScrollBar().maximum() == 0
