"""Respons as the central team uses it: the bars, the course day by day, one region, and the reminders."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QGuiApplication
from PySide6.QtWidgets import QApplication

from hamonitor_desktop.analysis.tables import By
from hamonitor_desktop.domain.decisions import Decision
from hamonitor_desktop.domain.receipts import Verdict
from hamonitor_desktop.domain.rounds import Round
from hamonitor_desktop.gui import theme
from hamonitor_desktop.gui.charts.curves import Curve, Curves, CurvesChart, Moment, Stop, pushed_apart
from hamonitor_desktop.gui.charts.keeping import Source
from hamonitor_desktop.gui.charts.looks import Line
from hamonitor_desktop.gui.pages import missing_page
from hamonitor_desktop.gui.pages.curve_card import CurveCard
from hamonitor_desktop.gui.theme import Colour, Size
from hamonitor_desktop.usecases.contacts import delete_contacts
from hamonitor_desktop.usecases.deciding import decide
from hamonitor_desktop.usecases.importing import import_paths
from hamonitor_desktop.usecases.reminding import missing_list
from hamonitor_desktop.usecases.response_curve import Course, DayCount, ResponseCurve
from hamonitor_desktop.usecases.round_facts import round_facts
from tests.factories import AALSMEER, AMSTERDAM, REGION, VNG, make_world
from tests.gui.charts import shown
from tests.gui.pages import texts
from tests.gui.test_central import WAIT, choose, room_of, rows_of
from tests.gui.test_every_control import check

__all__ = ["shown"]
PEOPLE = (
    replace(AMSTERDAM, population_estimated=True, doubt="Het aantal inwoners is een schatting."),
    replace(AALSMEER, population_estimated=True, doubt="De regio is niet zeker."),
    REGION,
    VNG,
)


@pytest.fixture(scope="module")
def world(tmp_path_factory):
    """Amsterdam answered, Aalsmeer was rejected, the VNG is in provisionally and the region sent nothing."""
    folder = tmp_path_factory.mktemp("world")
    made = make_world(folder, PEOPLE, synthetic=True)
    for organisation, final in (("GM0363", True), ("VNG", False), ("GM0358", True)):
        path = folder / f"{organisation}.xlsx"
        path.write_bytes(made.workbook(organisation, final=final))
        outcome = import_paths(made.store, [path], jobs=1)[0]
        assert outcome.good
    decide(made.store, outcome.return_id, Decision(Verdict.REJECTED, "Van een andere gemeente."), made.central)
    return made


@pytest.fixture
def room(qtbot, world):
    made = room_of(qtbot, world.store)
    choose(qtbot, made, "response")
    qtbot.waitUntil(lambda: made.response_page.sentence.text() != "", timeout=WAIT)
    return made


def test_the_response_is_counted_by_kind_of_party_with_those_rejected(qtbot, room):
    page = room.response_page
    assert page.sentence.text() == (
        "2 van 4 organisaties hebben een retour die telt (50 %). Er ontbreken er 2. Peildatum 30 juni 2024."
    )
    qtbot.mouseClick(page.counts.switch, Qt.MouseButton.LeftButton)
    assert rows_of(page.counts.table) == (
        ("Alle organisaties", "4", "2", "50 %", "1", "1", "2", "1"),
        ("VNG", "1", "1", "100 %", "0", "1", "0", "0"),
        ("Jeugdhulpregio's", "1", "0", "0 %", "0", "0", "1", "0"),
        ("Gemeenten", "2", "1", "50 %", "1", "0", "1", "1"),
    )
    said = page.counts.chart.accessibleDescription()
    assert "Gemeenten, n = 2: 1 definitief, 1 afgewezen, 50 % antwoordde." in said
    assert any("niet gecontroleerd" in text for text in texts(page))
    assert not page.empty.isVisible()


def test_groups_come_with_the_doubts_of_the_register(qtbot, room):
    page = room.response_page
    page.counts.by.setFocus()
    qtbot.keyClick(page.counts.by, Qt.Key.Key_End)
    assert page.counts.by.currentData() == By.SIZE
    assert "het aantal inwoners geschat" in page.counts.caveat.text()
    qtbot.mouseClick(page.counts.switch, Qt.MouseButton.LeftButton)
    assert [row[0] for row in rows_of(page.counts.table)] == [
        "Alle gemeenten",
        "Meer dan 100.000",
        "Tot en met 100.000",
    ]
    qtbot.keyClick(page.counts.by, Qt.Key.Key_Home)
    assert page.counts.caveat.isHidden()


def test_a_bar_leads_by_key_to_its_region_and_on_to_who_is_missing_there(qtbot, room):
    page = room.response_page
    page.counts.by.setFocus()
    qtbot.keyClick(page.counts.by, Qt.Key.Key_Down)
    assert "de regio niet zeker: Aalsmeer" in page.counts.caveat.text()
    page.counts.chart.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(page.counts.chart, Qt.Key.Key_End)
    qtbot.keyClick(page.counts.chart, Qt.Key.Key_Return)
    region = room.region_page
    qtbot.waitUntil(lambda: region.isVisible() and region.model.rowCount() == 3, timeout=WAIT)
    assert region.sentence.text() == "1 van 2 gemeenten zijn binnen (50 %), waarvan 1 definitief."
    assert [(row[0], row[2]) for row in region.model.rows] == [
        ("Amsterdam-Amstelland", "Niets binnen"),
        ("Aalsmeer", "Afgewezen"),
        ("Amsterdam", "Definitief"),
    ]
    qtbot.mouseClick(region.missing_button, Qt.MouseButton.LeftButton)
    missing = room.missing_page
    qtbot.waitUntil(lambda: missing.isVisible() and missing.model.rowCount() == 2, timeout=WAIT)
    assert [row[0] for row in missing.model.rows] == ["Aalsmeer", "Amsterdam-Amstelland"]
    qtbot.keyClick(missing, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert room.frame.stack.currentWidget() is page
    assert room.side.current() == "response"


def test_the_regions_are_walked_by_key(qtbot, tmp_path):
    other = replace(REGION, code="JZ14", name="Twente", region="JZ14", region_name="Twente")
    town = replace(AALSMEER, code="GM0153", name="Enschede", region="JZ14", region_name="Twente")
    room = room_of(qtbot, make_world(tmp_path, (*PEOPLE, other, town)).store)
    choose(qtbot, room, "response")
    page = room.region_page
    qtbot.mouseClick(room.response_page.region_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.isVisible() and page.which.count() == 2, timeout=WAIT)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is page.which, timeout=WAIT)
    assert page.which.currentText() == "Amsterdam-Amstelland"
    assert not page.previous_button.isEnabled()
    qtbot.keyClick(page, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert page.which.currentText() == "Twente"
    assert [row[0] for row in page.model.rows] == ["Twente", "Enschede"]
    qtbot.keyClick(page, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert page.which.currentText() == "Twente"
    qtbot.mouseClick(page.previous_button, Qt.MouseButton.LeftButton)
    assert page.which.currentText() == "Amsterdam-Amstelland"


def test_where_nothing_is_in_the_page_says_what_to_do(qtbot, tmp_path):
    room = room_of(qtbot, make_world(tmp_path, PEOPLE).store)
    choose(qtbot, room, "response")
    page = room.response_page
    qtbot.waitUntil(page.empty.isVisible, timeout=WAIT)
    assert page.empty_button.text() == "Naar Binnenhalen"
    qtbot.mouseClick(page.empty_button, Qt.MouseButton.LeftButton)
    assert room.side.current() == "import"


def test_in_a_narrow_window_the_names_of_a_region_keep_their_room(qtbot, room):
    room.resize(683, 384)
    qtbot.mouseClick(room.response_page.region_button, Qt.MouseButton.LeftButton)
    page = room.region_page
    qtbot.waitUntil(lambda: page.isVisible() and page.model.rowCount() == 3, timeout=WAIT)
    assert page.table.columnWidth(0) == 260
    room.resize(1366, 768)
    qtbot.waitUntil(lambda: page.table.horizontalHeader().length() == page.table.viewport().width(), timeout=WAIT)


@pytest.fixture
def missing(qtbot, room):
    qtbot.mouseClick(room.response_page.missing_button, Qt.MouseButton.LeftButton)
    page = room.missing_page
    qtbot.waitUntil(lambda: page.isVisible() and page.model.rowCount() == 2, timeout=WAIT)
    return page


def test_the_missing_are_searched_and_copied(qtbot, missing):
    assert "Van 1 organisatie is alles wat binnenkwam afgewezen." in missing.sentence.text()
    assert missing.heading.text() == "2 organisaties"
    qtbot.keyClicks(missing.search, "aals")
    qtbot.waitUntil(lambda: missing.model.rowCount() == 1)
    qtbot.mouseClick(missing.copy_link, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert copied == "Aalsmeer\tGemeente\t33.080\tAmsterdam-Amstelland\tAfgewezen\t–\t–\tGM0358"


def test_kind_and_region_of_the_missing_are_not_cut_off(missing):
    assert {row[1] for row in missing.model.rows} == {"Gemeente", "Jeugdhulpregio"}
    assert {row[3] for row in missing.model.rows} == {"Amsterdam-Amstelland"}
    for column in (1, 3):
        assert missing.table.sizeHintForColumn(column) <= missing.table.columnWidth(column)


def test_a_name_that_a_spreadsheet_takes_for_a_formula_is_copied_as_text(qtbot, tmp_path):
    room = room_of(qtbot, make_world(tmp_path, (replace(AALSMEER, name="=2+2 Dam"),)).store)
    choose(qtbot, room, "response")
    qtbot.mouseClick(room.response_page.missing_button, Qt.MouseButton.LeftButton)
    page = room.missing_page
    qtbot.waitUntil(lambda: page.model.rowCount() == 1, timeout=WAIT)
    qtbot.mouseClick(page.copy_link, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text().startswith("'=2+2 Dam\tGemeente")


def test_the_mail_for_one_is_copied(qtbot, missing):
    assert not missing.text_button.isEnabled()
    missing.table.setFocus(Qt.FocusReason.TabFocusReason)
    assert missing.text_button.isEnabled()
    missing.text_button.setFocus()
    qtbot.keyClick(missing.text_button, Qt.Key.Key_Space)
    assert "De retour van Aalsmeer voor ronde 2024-1 konden wij niet aannemen" in QGuiApplication.clipboard().text()
    assert "De tekst voor Aalsmeer is gekopieerd" in missing.message.text


def test_the_reminder_list_is_saved_under_a_name_that_says_what_it_is(qtbot, missing, tmp_path, monkeypatch):
    target, suggested = tmp_path / "herinneringen.csv", []
    monkeypatch.setattr(missing_page, "ask_target", lambda *asked: suggested.append(asked[2]) or target)
    qtbot.mouseClick(missing.save_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "2 herinneringen om samen te voegen" in missing.message.text, timeout=WAIT)
    assert suggested == ["VERZONNEN-VOORBEELD-herinneringen-2024-1.xlsx"]
    assert target.read_text("utf-8-sig").count("Geachte collega") == 2


def test_of_those_that_are_searched_alone_a_list_is_saved_and_noted(qtbot, missing, world, tmp_path, monkeypatch):
    qtbot.keyClicks(missing.search, "aals")
    qtbot.waitUntil(lambda: missing.model.rowCount() == 1, timeout=WAIT)
    target = tmp_path / "herinneringen.csv"
    monkeypatch.setattr(missing_page, "ask_target", lambda *_asked: target)
    qtbot.mouseClick(missing.save_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "1 herinnering om samen te voegen" in missing.message.text, timeout=WAIT)
    assert "Aalsmeer;GM0358" in target.read_text("utf-8-sig")
    missing.search.clear()  # what is noted is what was saved, whatever is shown by then
    qtbot.waitUntil(lambda: missing.model.rowCount() == 2, timeout=WAIT)
    qtbot.mouseClick(missing.note_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Genoteerd dat 1 organisatie is herinnerd." in missing.message.text, timeout=WAIT)
    reminded = {person.organisation.code for person in missing_list(world.store) if person.reminded}
    assert reminded == {"GM0358"}
    delete_contacts(world.store)


def test_every_control_of_the_response_has_a_name_and_is_reached_by_tab(qtbot, room):
    for open_page in (lambda: None, lambda: room._open_region(""), lambda: room._open_missing("", "")):
        open_page()
        qtbot.wait(300)
        check(qtbot, room)


# the course


def course(round_id, opens, days):
    of = Round(round_id, "2024", "0" * 64, opens, opens + timedelta(80), opens + timedelta(80))
    return Course(of, 10, tuple(DayCount(opens + timedelta(day), received, final) for day, received, final in days))


OPENS = date(2024, 4, 8)
NOW = course("2024-1", OPENS, [(2, 1, 0), (10, 4, 2)])
BEFORE = course("2023-1", date(2023, 3, 1), [(1, 2, 2), (9, 3, 3), (90, 9, 9)])


@pytest.fixture
def curve(shown, world):
    source = Source("Ronde 2024-1", made_up=True, propose=lambda suffix: Path(suffix), csv=lambda _table: b"")
    return shown(CurveCard(round_facts(world.store), source), 560, 420)


def subtitle(card):
    return next(text for text in texts(card) if "binnen" in text and "waarvan" in text)


def test_the_course_is_told_beside_that_of_the_round_before(curve):
    curve.show_curve(ResponseCurve(NOW, BEFORE), OPENS + timedelta(20))
    assert subtitle(curve) == (
        "4 van 10 binnen, waarvan 2 definitief. De ronde sluit over 60 dagen. "
        "Evenveel dagen na de opening waren er voor ronde 2023-1 3 van 10 binnen."
    )
    said = curve.chart.accessibleDescription()
    assert "die opent op 8 april 2024 en sluit op 27 juni 2024" in said
    assert "18 april 2024: 4 binnen, waarvan 2 definitief; in de vorige ronde waren het er 3." in said
    curve.switch.click()
    assert rows_of(curve.table) == (
        ("8 april 2024", "0", "0", "0"),
        ("10 april 2024", "1", "0", "2"),
        ("18 april 2024", "4", "2", "3"),
        ("28 april 2024", "4", "2", "3"),
        ("27 juni 2024", "4", "2", "3"),
    )


@pytest.mark.parametrize(
    ("days", "words"),
    [(20, ["Opent", "Sluit", "Vandaag"]), (90, ["Opent", "Sluit", "Vandaag"]), (400, ["Opent", "Sluit"])],
)
def test_today_stands_in_the_course_unless_the_round_was_long_ago(curve, days, words):
    curve.show_curve(ResponseCurve(NOW, None), OPENS + timedelta(days))
    assert [moment.text for moment in curve.chart._content.moments] == words
    assert curve.chart._content.span == (90 if days == 90 else 80)


def test_the_course_is_walked_day_by_day(curve, qtbot):
    curve.show_curve(ResponseCurve(NOW, None), OPENS + timedelta(400))
    spoken = [cell.spoken for cell in curve.chart.cells()]
    assert [text.split(":")[0] for text in spoken] == ["8 april 2024", "10 april 2024", "18 april 2024", "27 juni 2024"]
    curve.chart.setFocus(Qt.FocusReason.TabFocusReason)
    before = curve.chart.grab().toImage()
    qtbot.keyClick(curve.chart, Qt.Key.Key_Right)
    assert curve.chart.grab().toImage() != before, "the ring is at the next day"


def test_a_course_that_fell_is_drawn_to_the_height_it_once_had_and_says_why_it_falls(curve):
    fell = course("2024-1", OPENS, [(2, 3, 3), (10, 9, 4), (15, 1, 1)])
    curve.show_curve(ResponseCurve(replace(fell, invited=2), None), OPENS + timedelta(20))
    assert curve.chart._content.top == 9, "it stays within the chart"
    assert "23 april 2024: 1 binnen, waarvan 1 definitief." in curve.chart.accessibleDescription()
    assert any("telt tot die dag mee: daar daalt de lijn" in text for text in texts(curve))


def test_the_numbers_at_the_end_are_pushed_apart_and_the_one_at_the_top_stays_clear_of_the_words():
    assert pushed_apart([10, 186, 186], 186, 16) == [10, 170, 186], "nothing is in yet"
    assert pushed_apart([10, 11, 186], 186, 16) == [10, 26, 186]
    assert pushed_apart([], 186, 16) == []


def test_a_course_without_returns_says_so_and_draws_its_days(curve):
    empty = course("2024-1", OPENS, [])
    curve.show_curve(ResponseCurve(empty, None), OPENS - timedelta(5))
    assert any(text == "Er is nog niets binnen." for text in texts(curve))
    assert len(curve.chart.cells()) == 2


def test_curves_are_drawn_to_scale_and_their_words_cover_none_of_each_other(shown):
    chart = CurvesChart(lambda day, _span: f"{day.day}-{day.month}")
    line = Line(Colour.DONE, width=3)
    moments = (Moment(0, "Opent"), Moment(78, "Vandaag"), Moment(80, "Sluit"))
    stops = tuple(Stop(day, str(day)) for day in (0, 40, 80))
    chart.set_curves(Curves(OPENS, 80, (Curve(((40, 5),), 80, line),), moments, stops, 10))
    shown(chart, 500, 300)
    first, middle, last = (cell.rect for cell in chart.cells())
    assert (first.left(), last.right()) == (chart._plot.rect.left(), chart._plot.rect.right())
    assert middle.width() == pytest.approx(first.width() + last.width())
    image = chart.grab().toImage()
    ratio, half = image.devicePixelRatio(), chart._plot.rect.center().y()
    colours = [
        image.pixelColor(
            round((chart._plot.rect.left() + part * chart._plot.rect.width()) * ratio), round(half * ratio)
        )
        for part in (0.25, 0.75)
    ]
    done = [
        abs(colour.red() - 0x15) + abs(colour.green() - 0x42) + abs(colour.blue() - 0x73) < 60 for colour in colours
    ]
    assert done == [False, True], "half of ten from day 40 on"
    words = [where for where, _x, _text in chart._plot.words]
    assert not any(one.intersects(other) for number, one in enumerate(words) for other in words[:number])
    high = QFontMetricsF(theme.font(Size.SMALL, bold=True)).height()
    assert max(where.bottom() for where in words) <= chart._plot.rect.top() - high / 2, "the 10 at the right is clear"


def test_words_of_a_higher_font_do_not_touch_the_plot_either(shown, monkeypatch):
    def larger(*size, **more):
        font = real(*size, **more)
        font.setPixelSize(22)
        return font

    real = theme.font
    monkeypatch.setattr(theme, "font", larger)
    chart = CurvesChart(lambda day, _span: f"{day.day}-{day.month}")
    moments = (Moment(0, "Opent"), Moment(78, "Vandaag"), Moment(80, "Sluit"))
    chart.set_curves(Curves(OPENS, 80, (Curve(((40, 5),), 80, Line(Colour.DONE, width=3)),), moments, (), 10))
    shown(chart, 500, 300)
    high = QFontMetricsF(theme.font(Size.SMALL, bold=True)).height()
    assert high > 22
    assert all(where.height() >= high for where, _x, _text in chart._plot.words)
    top = chart._plot.rect.top()
    assert max(where.bottom() for where, _x, _text in chart._plot.words) <= top - high / 2
    assert chart.heightForWidth(500) >= chart._plot.rect.bottom() + 6 + high
