"""The keyboard in the whole window: Tab in the order of reading, Enter on a button."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QButtonGroup, QHBoxLayout, QWidget

from hamonitor_desktop.gui.widgets import keyboard
from hamonitor_desktop.gui.widgets.buttons import Button
from hamonitor_desktop.gui.widgets.choices import RadioTile
from hamonitor_desktop.gui.widgets.header import Header
from hamonitor_desktop.usecases.keys import default_key_path
from tests.factories import AMSTERDAM, make_world

TARGET = 24


@pytest.fixture
def room(driver):
    """The example's second theme, with the cursor in its first question."""
    driver.window.open_example()
    room = driver.wait_for("OfficerRoom")
    room.show_page("theme:2")
    room.stack.currentWidget().go_to("")
    return room


def press(qtbot, key):
    qtbot.keyClick(QApplication.focusWidget(), key)
    return QApplication.focusWidget()


def within(part: QWidget) -> bool:
    here = QApplication.focusWidget()
    return here is not None and (part is here or part.isAncestorOf(here))


def test_tab_goes_from_header_to_list_to_cards_to_footer_and_round(room, qtbot):
    cards = list(room.stack.currentWidget().cards.values())
    parts = [*cards, room.footer, room.header, room.side]
    seen = []
    for _ in range(200):
        part = next((part for part in parts if within(part)), None)
        if part is not None and (not seen or seen[-1] is not part):
            seen.append(part)
        if len(seen) > len(parts):
            break
        press(qtbot, Qt.Key.Key_Tab)
    shown = [card for card in cards if card.isVisible()]
    assert seen[: len(shown) + 3] == [*shown, room.footer, room.header, room.side]


def test_shift_tab_takes_the_same_way_back(room, qtbot):
    here = QApplication.focusWidget()
    there = [here, *(press(qtbot, Qt.Key.Key_Tab) for _ in range(30))]
    back = [there[-1], *(press(qtbot, Qt.Key.Key_Backtab) for _ in range(30))]
    assert back == there[::-1]


def test_a_page_reached_by_key_or_button_begins_at_its_first_control(room, qtbot):
    """Not at the way back, where the focus would fall by itself."""
    keys = room.side.rows()
    for key in keys[keys.index("theme:2") + 1 :]:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
        assert room.side.current() == key
        page = room.stack.currentWidget()
        content = getattr(page, "page", page).widget()
        begins_in = content if any(keyboard.tab_stops(content)) else page  # all there is to do may be in its footer
        qtbot.waitUntil(lambda part=begins_in: within(part))


def test_of_radio_buttons_tab_visits_the_chosen_one(driver, qtbot):
    group = QButtonGroup(driver.window)
    panel = QWidget()
    row = QHBoxLayout(panel)
    before, radios, after = Button("Ervoor"), [RadioTile(name) for name in ("Een", "Twee", "Drie")], Button("Erna")
    for item in (before, *radios, after):
        row.addWidget(item)
    for radio in radios:
        group.addButton(radio)
    radios[1].setChecked(True)
    driver.window.ui.rooms.addWidget(panel)
    driver.window.ui.rooms.setCurrentWidget(panel)
    before.setFocus()
    assert [press(qtbot, Qt.Key.Key_Tab) for _ in range(3)] == [radios[1], after, before]
    radios[2].setFocus()
    assert press(qtbot, Qt.Key.Key_Tab) is after
    driver.window.ui.rooms.setCurrentWidget(driver.start)


def lacking(window):
    """What Tab visits and a screen reader or an unsteady hand cannot do with."""
    for stop in keyboard.tab_stops(window.ui.central):
        name = QAccessible.queryAccessibleInterface(stop).text(QAccessible.Text.Name).strip()
        if not name or min(stop.width(), stop.height()) < TARGET:
            yield type(stop).__name__, name, stop.width(), stop.height()


def test_every_control_has_a_name_and_is_large_enough(driver, room, qtbot):
    for key in room.side.rows():
        room.show_page(key)
        qtbot.wait(1)
        qtbot.waitUntil(lambda: list(lacking(driver.window)) == [])


def test_every_control_of_the_other_rooms_has_a_name_and_is_large_enough(driver, tmp_path):
    assert list(lacking(driver.window)) == []
    make_world(tmp_path, [AMSTERDAM])
    package = next(tmp_path.rglob("*.haronde"))
    for _twice in range(2):  # the second time there is a key already
        driver.window.open_package(str(package))
        room = driver.wait_for("PackageRoom")
        driver.qtbot.waitUntil(lambda room=room: room.code is not None)
        driver.qtbot.wait(1)
        assert list(lacking(driver.window)) == []
        key = default_key_path()
        key.parent.mkdir(parents=True, exist_ok=True)
        key.write_text("een sleutel")
    driver.window.open_central()
    driver.wait_for("OpenStoreRoom")
    assert list(lacking(driver.window)) == []


def test_enter_opens_a_door_and_presses_a_button(driver, qtbot):
    driver.start.package_door.setFocus()
    press(qtbot, Qt.Key.Key_Return)
    room = driver.wait_for("PackageRoom")
    room.back.setFocus()
    press(qtbot, Qt.Key.Key_Enter)
    driver.wait_for("StartRoom")


def test_help_opens_once(room, driver, qtbot):
    from hamonitor_desktop.gui.pages.help_dialog import HelpDialog

    button = next(item for item in room.findChild(Header)._buttons if item.text() == "Hulp")
    driver.click(button)
    assert len(driver.window.findChildren(HelpDialog)) == 1
    driver.window.findChild(HelpDialog).close()
