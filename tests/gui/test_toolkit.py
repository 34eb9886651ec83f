import sys
from datetime import UTC, datetime

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFont, QTextDocument
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hamonitor_desktop.domain.notes import Note, NoteKind
from hamonitor_desktop.gui import theme
from hamonitor_desktop.gui.icons import Icon
from hamonitor_desktop.gui.pages.start_doors import Door
from hamonitor_desktop.gui.pages.start_recent import RecentRow
from hamonitor_desktop.gui.settings import RecentDossier
from hamonitor_desktop.gui.widgets.answer_links import LinksLine
from hamonitor_desktop.gui.widgets.answer_more import AnswerMore
from hamonitor_desktop.gui.widgets.banner import Banner
from hamonitor_desktop.gui.widgets.buttons import Link
from hamonitor_desktop.gui.widgets.facts import FactsCard
from hamonitor_desktop.gui.widgets.focus import FocusRing
from hamonitor_desktop.gui.widgets.labels import Label
from hamonitor_desktop.gui.widgets.lead import Lead
from hamonitor_desktop.gui.widgets.page import Page
from tests.domain import builders


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


def test_a_text_that_is_kept_narrow_gets_the_height_that_it_then_needs(qtbot):
    owner = QWidget()
    qtbot.addWidget(owner)
    column = QVBoxLayout(owner)
    column.setContentsMargins(0, 0, 0, 0)
    label = Label("Van uw afspraken zijn er vijf gerealiseerd. " * 4, wrap=True)
    label.setMaximumWidth(200)
    column.addWidget(label)
    assert column.heightForWidth(800) == column.heightForWidth(200) > 3 * label.fontMetrics().height()


def test_the_ring_around_a_link_at_the_end_of_a_text_stays_clear_of_the_line_above(qtbot):
    owner = QWidget()
    qtbot.addWidget(owner)
    ring, column = FocusRing(owner), QVBoxLayout(owner)
    lead = Lead("Kinderen groeien op in een omgeving die goed voor hen is. " * 4, "En nog meer.")
    column.addWidget(lead)
    owner.resize(400, 200)
    owner.show()
    owner.activateWindow()
    lead.link.setFocus()
    qtbot.waitUntil(lambda: ring.target() is lead.link)
    line = lead.fontMetrics().lineSpacing()
    below = lead.y() + lead.heightForWidth(lead.width()) - 3  # where the line with the link ends
    assert below - line - 1 <= ring.y() < ring.y() + ring.height() <= below + 1


def test_what_windows_gives_a_smaller_font_has_that_of_the_rest(qapp):
    small = QFont(qapp.font())
    small.setPixelSize(11)
    for kind in ("QMenu", "QTipLabel", "QMessageBox", "QAbstractItemView"):
        qapp.setFont(small, kind)
    theme.prepare(qapp)
    assert {qapp.font(kind).pixelSize() for kind in ("QMenu", "QTipLabel", "QMessageBox", "QAbstractItemView")} == {15}


MOMENT = datetime(2024, 9, 1, 12, 0, tzinfo=UTC)
NAME = "Jan <img src='file:///c:/x.png'> & co"


def shown_by(tip):
    """What a tooltip shows: Qt takes it for markup as soon as it looks like it."""
    document = QTextDocument()
    document.setHtml(tip) if GuiQt.mightBeRichText(tip) else document.setPlainText(tip)
    return document.toPlainText()


def test_a_tooltip_shows_names_and_paths_of_others_as_they_are_written(qtbot):
    edition = builders.chain()
    banner, links, more = Banner("ALLEEN LEZEN", NAME), LinksLine(), AnswerMore(edition.questions[0], edition)
    more.show_notes((), Note("1", NoteKind.LOOK, "gemeente.1", "", NAME, ""))
    links.show_addresses((f"https://x.nl/{NAME}",))
    row = RecentRow(RecentDossier(f"/map/{NAME}.hamonitor", "Gemeente", "2024-1", 1, 2, MOMENT), MOMENT)
    for widget in (banner, links, more, row):
        qtbot.addWidget(widget)
    assert shown_by(banner.toolTip()) == NAME
    assert shown_by(more.flag.toolTip()) == f"Gevraagd door {NAME}"
    assert shown_by(links.findChildren(Link)[0].toolTip()) == f"https://x.nl/{NAME}"
    assert shown_by(row.toolTip()) == f"/map/{NAME}.hamonitor"


def test_a_banner_has_the_lines_that_its_text_needs_at_this_width(qtbot):
    banner = Banner(
        "KOPIE VOOR BRAM BOS", "Uw deel: 1 Reikwijdte. Stuur dit bestand terug naar Ans als uw deel is ingevuld."
    )
    qtbot.addWidget(banner)
    banner.show()
    banner.resize(1366, banner.height())
    assert banner.height() == theme.BANNER
    assert banner.strong_shown() == banner.strong
    banner.resize(560, banner.height())
    two = banner.height()
    assert two > theme.BANNER
    banner.say("Jan " * 1000)
    assert two < banner.height() < 2 * two, "what somebody else wrote does not fill the window"
    banner.say("Kort.")
    assert banner.height() == theme.BANNER


def test_what_is_revealed_from_below_does_not_cut_the_title_where_the_top_shows_it_too(qtbot):
    page, high, low = Page(), QWidget(), QWidget()
    high.setFixedHeight(100)
    low.setFixedHeight(900)
    page.column.addWidget(high)
    page.column.addWidget(low)
    qtbot.addWidget(page)
    page.resize(600, 400)
    with qtbot.waitExposed(page):
        page.show()
    page.verticalScrollBar().setValue(500)
    page.reveal(high)
    assert page.verticalScrollBar().value() == 0


def test_in_high_contrast_links_and_what_is_chosen_can_be_read(qapp, monkeypatch):
    """The usual highlight of Fusion has a contrast of 3.2 on its window: enough to lie behind text, not to be text."""
    with monkeypatch.context() as patch:
        patch.setattr(theme, "_wants_high_contrast", lambda _app: True)
        theme.apply(qapp, theme.Appearance.LIGHT)
        surface, accent, inside = map(theme.colour, (theme.Colour.SURFACE, theme.Colour.ACCENT, theme.Colour.ON_ACCENT))
    theme.apply(qapp, theme.Appearance.LIGHT)
    assert theme.contrast(accent, surface) >= theme.TEXT_CONTRAST
    assert theme.contrast(inside, accent) >= theme.TEXT_CONTRAST


def leftmost_ink(widget):
    """The first column of pixels that is not the ground."""
    image = widget.grab().toImage()
    ground = image.pixel(image.width() - 1, 0)
    columns = range(image.width())
    return next(x for x in columns if any(image.pixel(x, y) != ground for y in range(image.height())))


def test_a_link_begins_where_the_text_above_it_begins(qtbot):
    above, link = Label("Lees meer"), Link("Lees meer", underline=False)
    for widget in (above, link):
        qtbot.addWidget(widget)
        widget.resize(200, 30)
    assert leftmost_ink(link) == leftmost_ink(above)


def test_the_note_of_a_door_takes_another_line_where_one_is_too_short(qtbot):
    long, short = (Door("Openen", "Een regel.", note, Icon.FOLDER) for note in ("met activeringscode " * 2, "Kort"))
    for door in (long, short):
        qtbot.addWidget(door)
    assert long.heightForWidth(500) == short.heightForWidth(500)
    assert long.heightForWidth(280) > short.heightForWidth(280)
