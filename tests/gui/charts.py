"""Charts on screen, for the tests of what they show and of what is taken along."""

import pytest

from hamonitor_desktop.gui import theme
from hamonitor_desktop.gui.charts.looks import Look
from hamonitor_desktop.gui.charts.stacked_bars import BarRow, Segment, StackedBars
from hamonitor_desktop.gui.theme import Appearance, Colour

DONE, NO = Look(Colour.DONE), Look(Colour.NO)
CAVEATS = "Eigen opgave, niet gecontroleerd. Stand op peildatum 30 juni 2025."


@pytest.fixture(params=[Appearance.LIGHT, Appearance.DARK])
def appearance(qapp, request):
    theme.apply(qapp, request.param)
    yield request.param
    theme.apply(qapp, Appearance.LIGHT)


@pytest.fixture
def shown(qtbot):
    def show(widget, width=900, height=300):
        qtbot.addWidget(widget)
        widget.resize(width, height)
        with qtbot.waitExposed(widget):
            widget.show()
        return widget

    return show


def two_bars():
    bars = StackedBars("Afspraken")
    first = BarRow(
        "a",
        "Alle afspraken",
        (Segment("ja", 3, DONE, ("3",), "Ja, 3 van 4"), Segment("nee", 1, NO, ("nee 1", "1"), "Nee, 1 van 4")),
        columns=("n = 4",),
        strong=True,
        rule_below=True,
    )
    second = BarRow("1", "Reikwijdte", (Segment("ja", 0, DONE), Segment("nee", 2, NO, ("nee 2", "2"))))
    bars.set_rows([first, second])
    return bars


def cell(chart, row, key):
    return next(item for item in chart.cells() if (item.row_key, item.key) == (row, key))
