"""The painted charts: what is drawn where, which label fits, walking by key, clicking, and what is read aloud."""

from pathlib import Path

import pytest
from defusedxml import ElementTree
from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QGuiApplication, QImage, QKeyEvent, QPainter
from PySide6.QtSvg import QSvgRenderer

from hamonitor_desktop.gui import theme
from hamonitor_desktop.gui.charts import keeping, looks
from hamonitor_desktop.gui.charts.card import ChartCard
from hamonitor_desktop.gui.charts.keeping import Source
from hamonitor_desktop.gui.charts.looks import EMPTY_LOOK, UNKNOWN_LOOK, Key, LegendItem, Look, Marker, contrast, ink_on
from hamonitor_desktop.gui.charts.scale_marks import ScaleMarks, ScaleRow
from hamonitor_desktop.gui.charts.stacked_bars import BarRow, Segment, StackedBars
from hamonitor_desktop.gui.charts.text_rows import TextRow, TextRows
from hamonitor_desktop.gui.theme import Appearance, Colour
from hamonitor_desktop.gui.widgets import keyboard
from hamonitor_desktop.gui.widgets.data_table import TableText

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


def picture(widget):
    return widget.grab().toImage()


def colour_at(image: QImage, point) -> QColor:
    ratio = image.devicePixelRatio()
    return image.pixelColor(QPoint(round(point.x() * ratio), round(point.y() * ratio)))


def test_segments_share_the_bar_by_their_value_and_empty_ones_take_no_room(shown):
    bars = shown(two_bars())
    yes, no = cell(bars, "a", "ja").rect, cell(bars, "a", "nee").rect
    assert yes.width() == pytest.approx(3 * no.width(), abs=0.01)
    assert no.left() == pytest.approx(yes.right() + 2)
    assert [(item.row_key, item.key) for item in bars.cells()] == [("a", "ja"), ("a", "nee"), ("1", "nee")]
    assert cell(bars, "1", "nee").rect.width() == pytest.approx(yes.width() + no.width() + 2)


@pytest.mark.usefixtures("appearance")
def test_segments_have_the_colour_of_their_role(shown):
    bars = shown(two_bars())
    image = picture(bars)
    for key, look in (("ja", DONE), ("nee", NO)):
        place = cell(bars, "a", key).rect.topLeft() + QRectF(0, 0, 4, 4).center()
        assert colour_at(image, place + QPoint(3, 3)) == theme.colour(look.fill)


@pytest.mark.usefixtures("appearance")
def test_labels_can_be_read_on_every_filling():
    fills = (Colour.DONE, Colour.ALMOST, Colour.BUSY, Colour.NOT_BEGUN, Colour.UNDER_WAY, Colour.NO)
    for fill in fills:
        assert contrast(ink_on(Look(fill)), theme.colour(fill)) >= 4.5, fill
    for pattern in (UNKNOWN_LOOK, EMPTY_LOOK):
        assert contrast(ink_on(pattern), theme.colour(Colour.SURFACE)) >= 4.5


def test_white_on_the_second_blue_is_too_weak_so_it_is_dark(qapp):
    theme.apply(qapp, Appearance.LIGHT)
    assert ink_on(Look(Colour.ALMOST)) == theme.colour(Colour.TEXT)
    assert ink_on(DONE) == theme.colour(Colour.SURFACE)


@pytest.mark.usefixtures("appearance")
def test_every_filling_stands_out_from_the_card_by_itself_or_by_its_edge():
    surface = theme.colour(Colour.SURFACE)
    assert contrast(theme.colour(Colour.EDGE), surface) >= 3
    for look in (DONE, NO, Look(Colour.NOT_BEGUN), UNKNOWN_LOOK, EMPTY_LOOK, looks.HOLLOW_LOOK):
        image = QImage(40, 24, QImage.Format.Format_ARGB32)
        image.fill(surface)
        painter = QPainter(image)
        looks.paint_look(painter, QRectF(0, 0, 40, 24), look)
        painter.end()
        border = [image.pixelColor(x, 0) for x in range(40)]
        assert any(contrast(ink, surface) >= 3 for ink in border), look


@pytest.fixture
def one_hue(qapp, monkeypatch):
    """A palette as of high contrast: the hues of the states are one colour."""
    theme.apply(qapp, Appearance.LIGHT)
    held = {name: QColor("#000000") for name in ("done", "almost", "busy", "under_way", "no", "edge", "text")}
    monkeypatch.setattr(theme._State, "colours", {**theme._State.colours, **held, "not_begun": QColor("#ffffff")})


@pytest.mark.usefixtures("one_hue")
def test_states_are_told_apart_without_colour_in_high_contrast():
    fills = (Colour.DONE, Colour.ALMOST, Colour.UNDER_WAY, Colour.BUSY, Colour.NOT_BEGUN, Colour.NO)
    drawn = []
    for look in (*map(Look, fills), UNKNOWN_LOOK, EMPTY_LOOK):
        image = QImage(60, 24, QImage.Format.Format_ARGB32)
        image.fill(QColor("#ffffff"))
        painter = QPainter(image)
        looks.paint_look(painter, QRectF(0, 0, 60, 24), look)
        painter.end()
        drawn.append(image)
    assert all(one != other for index, one in enumerate(drawn) for other in drawn[:index])
    assert all(ink_on(Look(fill)) == QColor("#000000") for fill in fills[1:])


@pytest.mark.parametrize(("width", "written"), [(60, "15 %"), (24, "15"), (8, "")])
def test_the_longest_label_that_fits_is_written(monkeypatch, qapp, width, written):
    image = QImage(100, 24, QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    painter.setFont(theme.font(theme.Size.SMALL))
    texts = []
    monkeypatch.setattr(QPainter, "drawText", lambda _self, *args: texts.append(args[-1]))
    looks.paint_label(painter, QRectF(0, 0, width, 24), ("15 %", "15"), DONE)
    painter.end()
    assert texts == ([written] if written else [])


def test_arrows_walk_the_segments_and_enter_opens_one(shown, qtbot):
    bars = shown(two_bars())
    bars.setFocus(Qt.FocusReason.TabFocusReason)
    opened = []
    bars.chosen.connect(lambda row, key: opened.append((row, key)))
    qtbot.keyClick(bars, Qt.Key.Key_Return)
    qtbot.keyClick(bars, Qt.Key.Key_Right)
    qtbot.keyClick(bars, Qt.Key.Key_Space)
    qtbot.keyClick(bars, Qt.Key.Key_Down)
    qtbot.keyClick(bars, Qt.Key.Key_Return)
    qtbot.keyClick(bars, Qt.Key.Key_Home)
    qtbot.keyClick(bars, Qt.Key.Key_Return)
    assert opened == [("a", "ja"), ("a", "nee"), ("1", "nee"), ("a", "ja")]


def test_the_focused_segment_has_a_ring_and_a_mouse_does_not_leave_one(shown, qtbot):
    bars = shown(two_bars())
    bars.clearFocus()
    plain = picture(bars)
    bars.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(bars.hasFocus)
    assert picture(bars) != plain
    bars.clearFocus()
    bars.setFocus(Qt.FocusReason.MouseFocusReason)
    assert picture(bars) == plain


def test_a_click_on_a_segment_opens_it_and_beside_it_nothing_happens(shown, qtbot):
    bars = shown(two_bars())
    opened = []
    bars.chosen.connect(lambda row, key: opened.append((row, key)))
    qtbot.mouseClick(bars, Qt.MouseButton.LeftButton, pos=cell(bars, "a", "nee").rect.center().toPoint())
    qtbot.mouseClick(bars, Qt.MouseButton.LeftButton, pos=QPoint(5, 40))
    assert opened == [("a", "nee")]


def test_in_a_narrow_window_names_stand_above_the_bars(shown):
    bars = shown(two_bars(), width=420)
    assert cell(bars, "a", "ja").rect.left() < 10
    assert bars.heightForWidth(420) > bars.heightForWidth(900)
    assert bars.cells()[-1].rect.bottom() <= bars.heightForWidth(420)


def scale(step=3, previous=0, look=DONE, answer="Ongeveer halverwege"):
    marks = ScaleMarks("Beleving")
    marks.set_rows([ScaleRow("b1", "De hervorming helpt", 5, step, look, answer, code="B1", previous=previous)])
    return marks


def boxes(marks):
    rect = marks.cells()[0].rect
    return [QPoint(round(rect.left() + rect.width() * (i + 0.5) / 5), round(rect.top()) + 4) for i in range(5)]


@pytest.mark.usefixtures("appearance")
def test_steps_are_filled_up_to_the_answer(shown):
    marks = shown(scale())
    image = picture(marks)
    filled = [colour_at(image, point) == theme.colour(Colour.DONE) for point in boxes(marks)]
    assert filled == [True, True, True, False, False]


def test_the_round_before_is_a_diamond_in_its_own_step(shown):
    marks = shown(scale(step=4, previous=2))
    image = picture(marks)
    middles = [point + QPoint(0, 6) for point in boxes(marks)]
    assert colour_at(image, middles[1]) == theme.colour(Colour.SURFACE)
    assert colour_at(image, middles[2]) == theme.colour(Colour.DONE)


@pytest.mark.parametrize("look", [UNKNOWN_LOOK, EMPTY_LOOK])
def test_unknown_and_empty_fill_no_step(shown, look):
    marks = shown(scale(step=0, look=look, answer="Nog niet te zeggen"))
    image = picture(marks)
    assert not any(colour_at(image, point) == theme.colour(Colour.DONE) for point in boxes(marks))


def test_enter_on_a_mark_opens_its_question(shown, qtbot):
    marks = shown(scale())
    with qtbot.waitSignal(marks.chosen) as asked:
        qtbot.keyClick(marks, Qt.Key.Key_Return)
    assert asked.args == ["b1", "b1"]


def test_a_long_name_takes_more_lines_and_stays_whole(shown):
    marks = scale()
    short = shown(marks).heightForWidth(900)
    name = "Een vraag die zo lang is dat zij onmogelijk op een enkele regel kan staan, hoe breed het venster ook is"
    marks.set_rows([ScaleRow("b1", name, 5, 1, DONE, "Enigszins")])
    assert marks.heightForWidth(900) > short


def test_a_chart_without_rows_takes_keys_and_clicks_without_harm(shown, qtbot):
    bars = shown(StackedBars("Leeg"))
    qtbot.keyClick(bars, Qt.Key.Key_Return)
    qtbot.mouseClick(bars, Qt.MouseButton.LeftButton)
    assert bars.heightForWidth(500) == 0


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


# bars with a remark or the own answer, and rows of words


def test_a_bar_that_may_not_be_drawn_says_why(shown, qtbot):
    bars = StackedBars("Anderen")
    bars.set_rows([BarRow("q", "Vraag", (Segment("ja", 3, DONE),), remark="Minder dan 5 organisaties: weggelaten")])
    shown(bars)
    [place] = bars.cells()
    assert place.spoken == "Vraag: Minder dan 5 organisaties: weggelaten"
    image = picture(bars)
    assert theme.colour(Colour.DONE) not in [
        colour_at(image, QPoint(x, round(place.rect.center().y()))) for x in range(0, 900, 3)
    ]
    with qtbot.waitSignal(bars.chosen) as asked:
        qtbot.keyClick(bars, Qt.Key.Key_Return)
    assert asked.args == ["q", ""]


def test_the_own_answer_is_pointed_at_below_its_segment(shown):
    rows = (Segment("ja", 3, DONE), Segment("nee", 1, NO))
    bars = StackedBars("Anderen")
    bars.set_rows([BarRow("q", "Vraag", rows, own="nee")])
    image = picture(shown(bars))
    below = [cell(bars, "q", key).rect for key in ("ja", "nee")]
    points = [QPoint(round(rect.center().x()), round(rect.bottom()) + 5) for rect in below]
    assert [colour_at(image, point) == theme.colour(Colour.TEXT) for point in points] == [False, True]


def rows_of_words():
    rows = TextRows(("Vorige ronde", "Deze ronde"), "Veranderd")
    long = "Een vraag die zo lang is dat zij onmogelijk op een enkele regel kan staan, hoe breed het venster ook is"
    rows.set_rows(
        [
            TextRow("a", "2.5", "Kort", ("Nee", "Ja"), Marker.LATE, spoken="2.5 Kort: was nee, is ja"),
            TextRow("b", "3.8", long, ("Nog niet mee begonnen", "Afgerond")),
        ]
    )
    return rows


@pytest.mark.parametrize("width", [900, 420])
def test_rows_of_words_stay_within_their_width_and_below_each_other(shown, width):
    rows = shown(rows_of_words(), width=width)
    first, second = rows.cells()
    assert first.rect.bottom() <= second.rect.top() + 0.01
    assert second.rect.right() <= width
    assert rows.heightForWidth(width) >= second.rect.bottom() - 1
    assert first.spoken == "2.5 Kort: was nee, is ja"


def test_a_row_with_a_passed_plan_has_an_orange_diamond_and_the_other_none(shown):
    rows = shown(rows_of_words())
    image = picture(rows)
    middles = [QPoint(11, round(place.rect.center().y())) for place in rows.cells()]
    assert [colour_at(image, point) == theme.colour(Colour.OVERDUE) for point in middles] == [True, False]


def test_down_and_enter_open_the_second_row(shown, qtbot):
    rows = shown(rows_of_words())
    rows.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    with qtbot.waitSignal(rows.chosen) as asked:
        qtbot.keyClick(rows, Qt.Key.Key_Return)
    assert asked.args == ["b", "b"]


def test_names_stand_above_the_bars_where_words_at_the_right_would_squeeze_them(shown):
    bars = StackedBars("Anderen")
    segments = (Segment("ja", 3, DONE), Segment("nee", 1, NO))
    name = "Vaste contactpersoon voor huisartsen"
    bars.set_rows([BarRow("q", name, segments, columns=("Nog niet mee begonnen", "n = 299"))])
    assert cell(shown(bars, width=640), "q", "ja").rect.left() < 10
    assert cell(shown(bars, width=1000), "q", "ja").rect.left() > 200
