"""What PySide remembers of layouts: nothing that Qt throws away while the layout stands (see gui.widgets.nesting)."""

from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

import hamonitor_desktop.gui
from hamonitor_desktop.gui.widgets.flow import FlowLayout
from hamonitor_desktop.gui.widgets.nesting import least_widths, nest, placed
from tests.gui.places import known_places


@pytest.fixture
def outer(qapp):
    page = QWidget()
    yield QVBoxLayout(page)
    shiboken6.delete(page)


def filled(*words):
    row = QHBoxLayout()
    for word in words:
        row.addWidget(QLabel(word))
    row.addStretch(1)
    return row


def words(layout):
    return [part.text() if isinstance(part, QLabel) else words(part) for part in placed(layout)]


def test_nesting_leaves_no_place_behind_that_qt_can_throw_away(outer):
    inner = QVBoxLayout()
    nest(inner, filled("een", "twee"))
    nest(outer, inner)
    grid = QGridLayout()
    grid.addWidget(QLabel("drie"), 0, 0)
    nest(outer, grid, 1)
    assert known_places() == []
    assert words(outer) == [[["een", "twee"]], ["drie"]]
    assert outer.stretch(1) == 1


def test_a_layout_comes_where_it_is_wanted(outer):
    outer.addWidget(QLabel("een"))
    outer.addWidget(QLabel("drie"))
    nest(outer, filled("twee"), at=1)
    assert words(outer) == ["een", ["twee"], "drie"]
    assert known_places() == []


def test_widths_are_known_without_asking_for_places(outer):
    row, hidden = filled("een"), QLabel("twee")
    nest(outer, row)
    row.addWidget(hidden)
    hidden.hide()
    wide, none = least_widths(row)
    assert wide > none == 0
    assert known_places() == []


def test_a_flow_is_nested_before_it_is_filled(outer):
    flow, late = FlowLayout(), FlowLayout()
    nest(outer, flow)
    label = QLabel("een")
    flow.addWidget(label)
    assert words(outer) == [["een"]]
    (address,) = shiboken6.getCppPointer(flow._items[0])
    shiboken6.delete(label)
    assert flow.count() == 0
    assert address not in {shiboken6.getCppPointer(place)[0] for place in known_places(with_flows=True)}
    late.addWidget(QLabel("twee"))
    with pytest.raises(ValueError, match="before it is filled"):
        nest(outer, late)


def test_tab_goes_round_a_room_without_asking_for_places(driver):
    driver.click(driver.start.example_door)
    room = driver.wait_for("OfficerRoom")
    for key in ("check", "together", "receipts", "print", "sign"):
        room.show_page(key)
        for _ in range(5):
            driver.qtbot.keyClick(driver.window, Qt.Key.Key_Tab)
    assert known_places() == []


def test_nobody_else_asks_for_places_or_nests():
    own = {"nesting.py", "flow.py"}
    folder = Path(hamonitor_desktop.gui.__file__).parent
    forbidden = (".addLayout(", ".insertLayout(", ".itemAt(", ".itemAtPosition(")
    found = [
        (path.name, word)
        for path in folder.rglob("*.py")
        if path.name not in own
        for word in forbidden
        if word in path.read_text("utf-8")
    ]
    assert found == []
