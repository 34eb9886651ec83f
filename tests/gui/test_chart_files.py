"""A chart on its card: its table, its description, and what is taken along of it as picture or figures."""

import re
from pathlib import Path

import pytest
from defusedxml import ElementTree
from PySide6.QtCore import QBuffer, QEvent, QIODevice, QPoint, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QGuiApplication, QImage, QKeyEvent, QPainter
from PySide6.QtSvg import QSvgGenerator, QSvgRenderer

from hamonitor_desktop.gui import theme
from hamonitor_desktop.gui.charts import keeping
from hamonitor_desktop.gui.charts.card import ChartCard
from hamonitor_desktop.gui.charts.keeping import Source
from hamonitor_desktop.gui.charts.looks import UNKNOWN_LOOK, Key, LegendItem, Marker, paint_look
from hamonitor_desktop.gui.theme import Appearance, Colour
from hamonitor_desktop.gui.widgets import keyboard
from hamonitor_desktop.gui.widgets.data_table import TableText
from tests.gui.charts import CAVEATS, DONE, NO, appearance, shown, two_bars

__all__ = ["appearance", "shown"]


def picture(widget):
    return widget.grab().toImage()


def colour_at(image: QImage, point) -> QColor:
    ratio = image.devicePixelRatio()
    return image.pixelColor(QPoint(round(point.x() * ratio), round(point.y() * ratio)))


@pytest.fixture
def card(shown, tmp_path):
    return shown(made_card(tmp_path), height=420)


def made_card(folder, *, made_up=False):
    source = Source(
        whose="Gemeente Lindewaard, ronde 2025-1",
        made_up=made_up,
        propose=lambda suffix: folder / f"standen{suffix}",
        csv=lambda table: ";".join(table.headers).encode(),
    )
    made = ChartCard("Zo ver bent u", "Aantal per stand", two_bars(), source)
    made.set_legend([Key("Ja", DONE), Key("Nee", NO), Key("Vorige ronde", Marker.PREVIOUS)])
    table = TableText(("Thema", "Ja", "Nee"), (("Alle afspraken", "3", "1"), ("Reikwijdte", "0", "2")))
    made.set_texts("Staafgrafiek. Alle afspraken: 3 ja, 1 nee.", "n = 4 afspraken.", table, CAVEATS)
    return made


def test_a_card_shows_the_same_figures_as_a_table(card, qtbot):
    assert card.chart.isVisible()
    assert not card.table.isVisible()
    qtbot.mouseClick(card.switch, Qt.MouseButton.LeftButton)
    assert card.switch.text() == "Toon als grafiek"
    assert not card.chart.isVisible()
    texts = [[card.table.item(row, column).text() for column in range(3)] for row in range(2)]
    assert texts == [["Alle afspraken", "3", "1"], ["Reikwijdte", "0", "2"]]
    assert card.table.verticalScrollBar().maximum() == 0
    qtbot.mouseClick(card.switch, Qt.MouseButton.LeftButton)
    assert card.switch.text() == "Toon als tabel"
    assert card.chart.isVisible()


def test_a_card_tells_what_its_chart_shows(card):
    assert card.chart.accessibleName() == "Zo ver bent u"
    assert card.chart.accessibleDescription() == "Staafgrafiek. Alle afspraken: 3 ja, 1 nee."
    assert [item.text for item in card.findChildren(LegendItem)] == ["Ja", "Nee", "Vorige ronde"]


def test_the_table_is_left_with_tab(card, qtbot):
    qtbot.mouseClick(card.switch, Qt.MouseButton.LeftButton)
    card.table.setFocus()
    qtbot.keyClick(card.table, Qt.Key.Key_Tab)
    assert not card.table.hasFocus()


# taken along


def svg_text(data):
    """All words of a drawing, in order, with its title and description."""
    root = ElementTree.fromstring(data)
    return " ".join(" ".join(root.itertext()).split())


def test_the_picture_carries_title_base_caveats_and_whose_it_is(card):
    said = svg_text(card.picture().svg())
    for words in ("Zo ver bent u", "Aantal per stand", "Gemeente Lindewaard, ronde 2025-1", "Alle afspraken", "nee 1"):
        assert words in said
    assert f"{CAVEATS} n = 4 afspraken." in said
    assert "Staafgrafiek. Alle afspraken: 3 ja, 1 nee." in said
    assert "VERZONNEN" not in said


def test_a_made_up_picture_says_so_on_top_below_and_in_its_title(qtbot, tmp_path):
    card = made_card(tmp_path, made_up=True)
    qtbot.addWidget(card)
    said = svg_text(card.picture().svg())
    assert said.count("VERZONNEN VOORBEELD") >= 3
    assert f"VERZONNEN VOORBEELD. {CAVEATS}" in said
    top = card.picture().image().pixelColor(4, 4)
    assert top == QColor("#ffe9bf")


def test_png_and_svg_are_one_drawing_at_twice_the_size(card):
    image = QImage.fromData(card.picture().png())
    assert image.width() == 2 * 960
    assert CAVEATS in image.text("Description")
    renderer = QSvgRenderer(card.picture().svg())
    assert renderer.isValid()
    size = renderer.viewBox().size()
    assert size * 2 == image.size()
    drawn = QImage(size, QImage.Format.Format_ARGB32)
    drawn.fill(QColor("#ffffff"))
    painter = QPainter(drawn)
    renderer.render(painter)
    painter.end()
    blue = theme.colour(Colour.DONE).name()
    found = [
        {(x, y) for x in range(0, 960, 8) for y in range(0, drawn.height(), 8) if at(x, y).name() == blue}
        for at in (drawn.pixelColor, lambda x, y: image.pixelColor(2 * x, 2 * y))
    ]
    assert len(found[0]) > 50
    assert len(found[0] ^ found[1]) < 0.05 * len(found[0])


@pytest.mark.usefixtures("qapp")
def test_hatching_in_an_svg_stays_inside_its_part_where_no_clipping_is_kept():
    where, buffer = QRectF(100, 40, 80, 24), QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(96)
    painter = QPainter(generator)
    paint_look(painter, where, UNKNOWN_LOOK)
    painter.end()
    lines = re.findall(r'<polyline[^>]* points="([^"]*)"', bytes(buffer.data()).decode())
    points = [tuple(map(float, point.split(","))) for line in lines for point in line.split()]
    assert len(points) > 20
    assert all(where.left() <= x <= where.right() and where.top() <= y <= where.bottom() for x, y in points)


def test_a_picture_is_on_white_also_when_the_window_is_dark(qapp, qtbot, tmp_path):
    card = made_card(tmp_path)
    qtbot.addWidget(card)
    light = card.picture().image()
    theme.apply(qapp, Appearance.DARK)
    try:
        dark = theme.colour(Colour.SURFACE)
        assert card.picture().image() == light
        assert theme.colour(Colour.SURFACE) == dark
    finally:
        theme.apply(qapp, Appearance.LIGHT)


def test_a_picture_changes_nothing_on_the_screen(card):
    before, places = picture(card.chart), [item.rect for item in card.chart.cells()]
    card.picture().png()
    assert [item.rect for item in card.chart.cells()] == places
    assert picture(card.chart) == before


def choose(card, action):
    """Choose one of the ways to take it along."""
    assert action in card.keep.menu().actions()
    action.trigger()


def test_copy_puts_the_picture_on_the_clipboard(card):
    QGuiApplication.clipboard().clear()
    choose(card, card.keep.copy)
    assert QGuiApplication.clipboard().image().size() == card.picture().image().size()
    assert card.message.text == "De afbeelding staat op het klembord: u kunt haar ergens anders plakken."


@pytest.mark.parametrize(("kind", "begins"), [("png", b"\x89PNG"), ("svg", b"<?xml"), ("csv", b"Thema;Ja;Nee")])
def test_a_chart_is_saved_as_file(card, qtbot, monkeypatch, tmp_path, kind, begins):
    asked = []
    monkeypatch.setattr(keeping, "ask_target", lambda *args: asked.append(args[2:]) or Path(args[2]))
    choose(card, getattr(card.keep, kind))
    out = tmp_path / f"standen.{kind}"
    qtbot.waitUntil(card.message.isVisible)
    assert asked == [(str(out), f"{kind.upper()} (*.{kind})")]
    assert out.read_bytes().startswith(begins)
    assert card.message.text == f"Opgeslagen: {out}"


def test_no_file_is_made_when_one_changes_their_mind(card, monkeypatch, tmp_path):
    monkeypatch.setattr(keeping, "ask_target", lambda *_args: None)
    choose(card, card.keep.png)
    assert not card.message.isVisible()
    assert list(tmp_path.glob("standen*")) == []


def test_a_file_that_cannot_be_written_is_told(card, qtbot, monkeypatch, tmp_path):
    (tmp_path / "standen.png").mkdir()
    monkeypatch.setattr(keeping, "ask_target", lambda *args: Path(args[2]))
    choose(card, card.keep.png)
    qtbot.waitUntil(card.message.isVisible)
    assert "standen.png" in card.message.text


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_the_ways_to_take_it_along_open_by_key(card, qtbot, key):
    opened = []
    card.keep.menu().aboutToShow.connect(lambda: opened.append(True))
    QTimer.singleShot(200, card.keep.menu(), card.keep.menu().close)
    card.keep.setFocus()
    qtbot.waitUntil(card.keep.hasFocus)
    if key is Qt.Key.Key_Return:  # the window gives Enter to the button it is on
        keyboard.press(QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier))
    else:
        qtbot.keyClick(card.keep, key)
    assert opened == [True]
    assert [action.text() for action in card.keep.menu().actions()] == [
        "Kopiëren als afbeelding",
        "Opslaan als afbeelding (PNG) …",
        "Opslaan als tekening (SVG) …",
        "De tabel opslaan (CSV) …",
    ]
