import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFont

from hamonitor_desktop.gui import theme
from hamonitor_desktop.gui.widgets.facts import FactsCard


def test_calls_into_qt_lose_no_reference_to_none(qapp):
    """PySide6 6.12.0 on Python 3.11 loses one at each call that returns nothing, until the program is aborted."""
    timer = QTimer()
    before = sys.getrefcount(None)
    for _ in range(1000):
        timer.setInterval(5)
    assert before - sys.getrefcount(None) < 100


def test_the_title_above_facts_wraps_however_long_the_name_of_an_organisation_is(qtbot):
    card = FactsCard("Gemeente " + "Samenwerkingsverband " * 8)
    qtbot.addWidget(card)
    assert card.minimumSizeHint().width() < 400


def test_what_windows_gives_a_smaller_font_has_that_of_the_rest(qapp):
    small = QFont(qapp.font())
    small.setPixelSize(11)
    for kind in ("QMenu", "QTipLabel", "QMessageBox", "QAbstractItemView"):
        qapp.setFont(small, kind)
    theme.prepare(qapp)
    assert {qapp.font(kind).pixelSize() for kind in ("QMenu", "QTipLabel", "QMessageBox", "QAbstractItemView")} == {15}
