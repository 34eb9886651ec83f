"""Help as an officer uses it: F1 at the page one is on, by keyboard alone, beside the work."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from hamonitor_desktop.gui.help_text import FIRST, Block, Kind, blocks_of, read_topics
from hamonitor_desktop.gui.language import Language
from hamonitor_desktop.gui.pages.central import CentralRoom
from hamonitor_desktop.gui.pages.help_dialog import HelpDialog
from hamonitor_desktop.gui.pages.officer_places import Place
from hamonitor_desktop.gui.pages.open_package import PackageRoom
from hamonitor_desktop.gui.pages.open_store import OpenStoreRoom
from hamonitor_desktop.gui.pages.restore_room import RestoreRoom
from hamonitor_desktop.gui.pages.settings_dialog import SettingsDialog
from hamonitor_desktop.gui.pages.start import StartRoom
from hamonitor_desktop.gui.widgets.buttons import Link
from tests.gui.pages import texts
from tests.house.checkout import ROOT

ROOMS = (StartRoom, PackageRoom, RestoreRoom, OpenStoreRoom, CentralRoom)
MONEY = re.compile(
    r"\b(geld|gelden|budget\w*|subsidie\w*|vergoed\w*|bekostig\w*|financ\w*|money|subsid\w*|fund\w*|paid)\b",
    re.IGNORECASE,
)


@pytest.fixture
def dialog(qtbot):
    """The help on its own, in a window of the usual size."""
    owner = QWidget()
    qtbot.addWidget(owner)
    dialog = HelpDialog(owner)
    dialog.show()
    qtbot.waitUntil(dialog.isVisible)
    yield dialog
    if isValid(dialog):  # a closed one is gone
        dialog.close()


def shown_help(driver):
    """The help that is open; a closed one is deleted soon."""
    return next(item for item in driver.window.findChildren(HelpDialog) if item.isVisible())


# the texts


def test_both_languages_have_the_same_topics_with_the_same_parts():
    dutch, english = read_topics("nl"), read_topics("en")
    assert list(dutch) == list(english)
    for name, topic in dutch.items():
        kinds = [block.kind for block in topic.blocks]
        assert kinds == [block.kind for block in english[name].blocks], name
        assert topic.title != english[name].title


@pytest.mark.parametrize("language", Language)
def test_every_page_has_a_topic_and_every_way_leads_to_one(language):
    topics = read_topics(language)
    assert {*map(str, Place), "questions", "settings", FIRST, *(room.page_key for room in ROOMS)} <= set(topics)
    for topic in topics.values():
        ways = [block.mark for block in topic.blocks if block.kind is Kind.LINK]
        assert set(ways) <= set(topics) - {topic.name}


@pytest.mark.parametrize("language", Language)
def test_no_text_of_the_help_is_empty_or_has_markup_in_it(language):
    for topic in read_topics(language).values():
        for block in topic.blocks:
            assert block.text or block.kind is Kind.LINK
            assert not re.search(r"[<>*_#]|\]\(", block.text), (topic.name, block.text)


def test_nothing_promises_money():
    texts_of_help = [block.text for name in Language for topic in read_topics(name).values() for block in topic.blocks]
    text = (ROOT / "schema" / "editions" / "2024" / "edition.toml").read_text("utf-8")
    said = re.findall(r'^(?:purpose|visibility|declaration) = "(.+)"$', text, re.MULTILINE)
    assert len(said) == 3
    assert [line for line in (*texts_of_help, *said) if MONEY.search(line)] == []


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        (
            "Een zin\ndie doorgaat.\n\nNog een.",
            (Block(Kind.TEXT, "Een zin die doorgaat."), Block(Kind.TEXT, "Nog een.")),
        ),
        ("- een punt\nin twee regels", (Block(Kind.ITEM, "een punt in twee regels", "•"),)),
        ("1. eerst\n2. dan", (Block(Kind.ITEM, "eerst", "1."), Block(Kind.ITEM, "dan", "2."))),
        ("## Kop\n### Vraag?", (Block(Kind.HEADING, "Kop"), Block(Kind.QUESTION, "Vraag?"))),
        ("F8 :: verder", (Block(Kind.KEY, "verder", "F8"),)),
        ("-> sign", (Block(Kind.LINK, "", "sign"),)),
        ("", ()),
    ],
)
def test_a_text_falls_apart_in_its_blocks(text, blocks):
    assert blocks_of(text) == blocks


# the window


def test_f1_opens_at_the_page_one_is_on_and_only_once(driver, qtbot):
    qtbot.keyClick(driver.start.package_door, Qt.Key.Key_F1)
    assert shown_help(driver).topic == "start"
    shown_help(driver).close()
    driver.click(driver.start.package_door)
    room = driver.wait_for("PackageRoom")
    qtbot.keyClick(room.drop, Qt.Key.Key_F1)
    assert shown_help(driver).topic == "package"
    assert "De code wordt niet aangenomen." in texts(shown_help(driver))
    shown_help(driver).close()
    room.back.click()
    driver.click(driver.start.example_door)
    room = driver.wait_for("OfficerRoom")
    for place, topic in (("overview", "overview"), ("theme:2", "questions"), ("sign", "sign"), ("restore", "restore")):
        room.show_page(place)
        driver.window.show_help()
        driver.window.show_help()
        assert shown_help(driver).topic == topic
        assert sum(item.isVisible() for item in driver.window.findChildren(HelpDialog)) == 1


def test_the_work_goes_on_beside_the_help(driver, qtbot):
    driver.window.show_help()
    assert not shown_help(driver).isModal()
    driver.click(driver.start.package_door)
    driver.wait_for("PackageRoom")
    assert shown_help(driver).isVisible()


def test_the_help_is_walked_by_keyboard_alone(dialog, qtbot):
    assert dialog.topic == FIRST
    dialog.activateWindow()
    qtbot.waitUntil(dialog.page.hasFocus)
    qtbot.waitUntil(lambda: dialog.page.verticalScrollBar().maximum() > 0)
    qtbot.keyClick(dialog.page, Qt.Key.Key_PageDown)
    assert dialog.page.verticalScrollBar().value() > 0
    qtbot.keyClick(dialog.page, Qt.Key.Key_End)
    assert dialog.page.verticalScrollBar().value() == dialog.page.verticalScrollBar().maximum()
    assert "De activeringscode: twintig letters en cijfers" in dialog.page.accessibleDescription()
    dialog.list.list.setFocus()
    qtbot.keyClick(dialog.list.list, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.list.list, Qt.Key.Key_Return)
    assert dialog.topic == "start"
    assert dialog.page.verticalScrollBar().value() == 0
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_way_to_another_topic_is_followed(dialog, qtbot):
    dialog.show_topic("sign")

    def link_to(title):
        return next((item for item in dialog.findChildren(Link) if item.isVisible() and item.text() == title), None)

    qtbot.waitUntil(lambda: link_to("Ontvangstbewijzen") is not None)
    link = link_to("Ontvangstbewijzen")
    assert link is not None
    link.setFocus()
    qtbot.keyClick(link, Qt.Key.Key_Space)
    assert dialog.topic == "receipts"
    assert dialog.list.current() == "receipts"


def test_in_a_narrow_window_the_list_takes_the_place_of_the_text(dialog, qtbot):
    assert dialog.list.isVisible()
    assert not dialog.topics_button.isVisible()
    dialog.resize(600, 380)
    qtbot.waitUntil(dialog.topics_button.isVisible)
    assert not dialog.list.isVisible()
    qtbot.mouseClick(dialog.topics_button, Qt.MouseButton.LeftButton)
    assert dialog.list.list.isVisible()
    assert not dialog.page.isVisible()
    dialog.list.list.setCurrentRow(3)
    qtbot.keyClick(dialog.list.list, Qt.Key.Key_Return)
    assert dialog.page.isVisible()
    assert dialog.topic == "overview"
    dialog.resize(940, 640)
    qtbot.waitUntil(dialog.list.isVisible)
    assert dialog.page.isVisible()


@pytest.mark.parametrize("make", [HelpDialog, SettingsDialog])
def test_every_control_of_a_dialog_has_a_name(qtbot, make):
    owner = QWidget()
    qtbot.addWidget(owner)
    dialog = make(owner)
    dialog.show()
    controls = [item for item in dialog.findChildren(QWidget) if item.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert len(controls) > 2
    nameless = [item for item in controls if not (item.accessibleName() or getattr(item, "text", str)())]
    assert nameless == []
    dialog.close()
