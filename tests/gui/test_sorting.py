"""A click on the head of a long table puts its rows in order, with one look at each row."""

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from hamonitor_desktop.gui.models.rows import RowsFilter, RowsModel
from hamonitor_desktop.gui.widgets.table import Table

NAMES = ("Zwolle", "échten", "Ede", "'s-Gravenhage", "Aa en Hunze")
MANY = 5000


class Names(RowsModel[str]):
    """A name and its length."""

    def __init__(self):
        super().__init__(2)
        self.asked = 0

    def text(self, row, column):
        return row if column == 0 else str(len(row))

    def key(self, row, column):
        self.asked += 1
        return len(row) if column == 1 else super().key(row, column)

    def data(self, index, role: int = Qt.ItemDataRole.DisplayRole):
        return self.text(self.row(index.row()), index.column()) if role == Qt.ItemDataRole.DisplayRole else None


class Longer(RowsFilter[str]):
    least = 0

    def accepts(self, row):
        return len(row) >= self.least


@pytest.fixture
def model():
    made = Names()
    made.set_rows(NAMES)
    return made


@pytest.fixture
def shown(model, qtmodeltester):
    made = Longer(model)
    qtmodeltester.check(model)
    tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    yield made
    del tester


def names(shown):
    return [shown.index(row, 0).data() for row in range(shown.rowCount())]


def test_names_are_in_order_without_capitals_and_accents_and_back_again(shown):
    shown.sort(0, Qt.SortOrder.AscendingOrder)
    assert names(shown) == ["'s-Gravenhage", "Aa en Hunze", "échten", "Ede", "Zwolle"]
    shown.sort(0, Qt.SortOrder.DescendingOrder)
    assert names(shown) == ["Zwolle", "Ede", "échten", "Aa en Hunze", "'s-Gravenhage"]
    shown.sort(-1, Qt.SortOrder.AscendingOrder)
    assert names(shown) == list(NAMES)


def test_a_number_is_sorted_as_a_number_and_new_rows_keep_the_order(model, shown):
    shown.sort(1, Qt.SortOrder.AscendingOrder)
    assert [len(name) for name in names(shown)] == sorted(map(len, NAMES))
    model.set_rows((*NAMES, "Oss"))
    assert [len(name) for name in names(shown)] == sorted(map(len, (*NAMES, "Oss")))


def test_what_points_at_a_row_follows_it(shown):
    kept = QPersistentModelIndex(shown.index(0, 0))
    shown.sort(0, Qt.SortOrder.AscendingOrder)
    assert (kept.row(), kept.data()) == (4, "Zwolle")


def test_what_is_left_out_stays_out_in_every_order(model, shown):
    Longer.least = 6
    try:
        shown.invalidate()
        shown.sort(0, Qt.SortOrder.DescendingOrder)
        assert names(shown) == ["Zwolle", "échten", "Aa en Hunze", "'s-Gravenhage"]
    finally:
        Longer.least = 0


def test_a_click_on_the_head_asks_once_for_each_of_five_thousand_rows_and_keeps_the_one_chosen(qtbot, model):
    model.set_rows([f"Dorp {number}" for number in range(MANY)])
    shown, table = Longer(model), Table("Dorpen")
    qtbot.addWidget(table)
    table.setModel(shown)
    table.setSortingEnabled(True)
    table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
    table.resize(600, 400)
    table.show()
    table.selectRow(3)
    model.asked = 0
    head = table.horizontalHeader()
    where = head.rect().center()
    where.setX(head.sectionViewportPosition(0) + 20)
    qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert names(shown)[:3] == ["Dorp 0", "Dorp 1", "Dorp 10"]
    assert model.asked == MANY
    assert table.currentIndex().data() == "Dorp 3"
    assert table.selectionModel().isRowSelected(table.currentIndex().row())
