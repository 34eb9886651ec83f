"""The painted charts: what is drawn where, which label fits, walking by key, clicking, and what is read aloud."""

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from hamonitor_desktop.gui import theme
from hamonitor_desktop.gui.charts import looks
from hamonitor_desktop.gui.charts.looks import EMPTY_LOOK, UNKNOWN_LOOK, Look, Marker, ink_on
from hamonitor_desktop.gui.charts.scale_marks import ScaleMarks, ScaleRow
from hamonitor_desktop.gui.charts.stacked_bars import BarRow, Segment, StackedBars
from hamonitor_desktop.gui.charts.text_rows import TextRow, TextRows
from hamonitor_desktop.gui.theme import Appearance, Colour, contrast
from tests.gui.charts import DONE, NO, appearance, cell, shown, two_bars

__all__ = ["appearance", "shown"]


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
