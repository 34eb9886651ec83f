"""What others wrote, in the cells of a table: drawn on one line and from left to right, as everything around it."""

import pytest
from PySide6.QtGui import QStandardItem, QStandardItemModel

from hamonitor_desktop.gui.widgets.labels import plain_tip
from hamonitor_desktop.gui.widgets.table import Table


def picture(qtbot, text):
    model, table = QStandardItemModel(), Table("Uitkomsten")
    model.appendRow([QStandardItem(text)])
    table.setModel(model)
    qtbot.addWidget(table)
    table.resize(600, 200)
    table.setColumnWidth(0, 500)
    table.show()
    return table.viewport().grab().toImage()


@pytest.mark.parametrize("sign", ["\u202e", "\u2066", "\n", "\x1b", "\u2028"])
def test_a_cell_is_drawn_as_if_the_sign_were_a_space(qtbot, sign):
    hostile, harmless = f"retour{sign}fdp.xlsx", "retour fdp.xlsx"
    assert picture(qtbot, hostile) == picture(qtbot, harmless)
    assert picture(qtbot, harmless) != picture(qtbot, "retourxfdp.xlsx")


def test_a_tip_does_not_turn_its_writing_around():
    assert plain_tip("a\u202eb<i>\nc") == "<qt>ab&lt;i&gt;<br>c</qt>"
