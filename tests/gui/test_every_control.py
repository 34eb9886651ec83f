"""Every control on every page: what it is called, what it is, and that Tab comes to it and back.

The widgets are walked as Qt has them, not by the list that the program itself uses for Tab.
"""

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QRadioButton, QScrollArea, QWidget

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.edition import Kind
from hamonitor_desktop.gui.pages.help_dialog import HelpDialog
from hamonitor_desktop.gui.pages.officer_places import Place
from hamonitor_desktop.gui.pages.settings_dialog import SettingsDialog
from hamonitor_desktop.gui.pages.theme_page import ThemePage
from hamonitor_desktop.gui.widgets.buttons import Link
from hamonitor_desktop.usecases import copies
from hamonitor_desktop.usecases.dossiers import open_dossier
from hamonitor_desktop.usecases.notebook import Notebook
from tests.factories import AMSTERDAM, make_world
from tests.gui.dossiers import make_dossier, nine_kinds
from tests.gui.signing.conftest import officer, screen, world

__all__ = ["officer", "screen", "world"]
MOST = 400  # times Tab


def accessible(widget):
    return QAccessible.queryAccessibleInterface(widget)


def name_of(widget):
    return accessible(widget).text(QAccessible.Text.Name).strip()


def controls(root):
    """All that can have the focus by Tab, of radio buttons that belong together one."""
    groups = set()
    for widget in root.findChildren(QWidget):
        wants = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
        if not wants or not widget.isVisible() or not widget.isEnabled() or isinstance(widget, QScrollArea):
            continue
        group = widget.group() if isinstance(widget, QRadioButton) else None
        if group is None or group not in groups:
            yield widget
        groups.add(group)


def nameless(root):
    """What a screen reader cannot name, or cannot tell what it is."""
    for widget in root.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
            if isinstance(widget, QScrollArea):
                continue
            role = accessible(widget).role()
            if not name_of(widget) or role in (QAccessible.Role.NoRole, QAccessible.Role.Client):
                yield type(widget).__name__, name_of(widget), role.name


def twins(root):
    """Names that two buttons have, though they do not do the same; choices belong to what they are choices of."""
    buttons = [item for item in root.findChildren(QAbstractButton) if item.isVisible() and item.focusPolicy()]
    names = [name_of(item) for item in buttons if not isinstance(item, QRadioButton | QCheckBox)]
    counted = Counter(name for name in names if not name.startswith("Naar vraag "))  # all lead to that question
    return {name: number for name, number in counted.items() if number > 1}


def walk(qtbot, key):
    """What Tab comes to, from where one is until one is there again."""
    qtbot.keyClick(QApplication.focusWidget(), key)  # a page without any control has the focus itself
    begun, seen = QApplication.focusWidget(), []
    for _ in range(MOST):
        qtbot.keyClick(QApplication.focusWidget(), key)
        seen.append(QApplication.focusWidget())
        if seen[-1] is begun:
            return seen
    pytest.fail(f"Tab does not come back to {name_of(begun)}; it was at {[name_of(item) for item in seen[-8:]]}")


def group_of(widget):
    return (isinstance(widget, QRadioButton) and widget.group()) or widget


def check(qtbot, root):
    """Names, roles, no two buttons of one name, and the whole way round with Tab and back."""
    qtbot.wait(1)
    assert list(nameless(root)) == []
    assert twins(root) == {}
    there = {group_of(widget) for widget in controls(root)}
    onward = walk(qtbot, Qt.Key.Key_Tab)
    missed = there - {group_of(widget) for widget in onward}
    assert [name_of(widget) for widget in missed if isinstance(widget, QWidget)] == []
    assert not missed
    back = [group_of(widget) for widget in walk(qtbot, Qt.Key.Key_Backtab)]
    turned = [group_of(widget) for widget in onward[::-1]]
    place = turned.index(back[0])
    assert back == turned[place:] + turned[:place]


@pytest.fixture
def package(tmp_path):
    make_world(tmp_path, [AMSTERDAM])
    return next(tmp_path.rglob("*.haronde"))


def in_the_room(driver, qtbot, keys):
    room = driver.wait_for("OfficerRoom")
    for key in keys(room):
        room._visit(key)
        qtbot.wait(20)
        check(qtbot, driver.window)


def test_every_page_of_the_example(driver, qtbot):
    driver.window.open_example()
    in_the_room(driver, qtbot, lambda room: [*room.side.rows(), Place.PROPOSAL, Place.RESTORE, Place.PRINT])


def test_questions_of_all_kinds_answered_and_explained(driver, qtbot, tmp_path):
    dossier = make_dossier(tmp_path, edition=nine_kinds(tmp_path))
    dossier.record_all(
        {
            answer.question: answer
            for answer in (
                Answer("gemeente.1.1", "mee_bezig", "Zie https://voorbeeld.nl en mevrouw Jansen, 06-12345678."),
                Answer("gemeente.1.2", "nee", "Nog niet."),
                Answer("gemeente.1.4", "veel"),
            )
        }
    )
    dossier.close()
    driver.window.open_dossier(str(dossier.path))
    room = driver.wait_for("OfficerRoom")
    room.show_page("theme:1")
    for link in [item for item in room.findChildren(Link) if item.isVisible() and item.isCheckable()]:
        link.click()
    in_the_room(driver, qtbot, lambda _room: ["theme:1", Place.CHECK, Place.PROGRESS])
    assert {card.question.kind for page in room.findChildren(ThemePage) for card in page.cards.values()} == set(
        Kind
    ) - {Kind.SCALE}


def test_what_colleagues_wrote_answered_and_asked(driver, qtbot, tmp_path):
    ask = Answer("gemeente.1.2", "nee", "Van Ans.")
    with make_dossier(tmp_path) as dossier:
        dossier.record(ask)
        for question in ("gemeente.1.1", "gemeente.1.2"):
            for text in ("Bel de GGD.", "Vraag het Bo."):
                Notebook(dossier).remark(question, text)
        for colleague in ("Bo", "Cas"):
            copies.hand_out(dossier, colleague, ["1"], tmp_path / f"{colleague}.hamonitor")
        dossier.record(Answer("gemeente.1.1", "mee_bezig"))
        dossier.record(Answer("gemeente.1.2", "ja"))
        for colleague in ("Bo", "Cas"):
            with open_dossier(tmp_path / f"{colleague}.hamonitor", colleague, backups=False) as theirs:
                theirs.record(Answer("gemeente.1.1", "afgerond", f"Van {colleague}."))
                theirs.record(Answer("gemeente.1.2", "nee", f"Van {colleague}."))
            copies.take_in(dossier, copies.look_at(dossier, tmp_path / f"{colleague}.hamonitor"))
        assert dossier.conflicts() == ("gemeente.1.1", "gemeente.1.2")
    driver.window.open_dossier(str(dossier.path))
    room = driver.wait_for("OfficerRoom")
    room.show_page("theme:1")
    for link in [item for item in room.findChildren(Link) if item.isVisible() and item.isCheckable()]:
        link.click()
    in_the_room(driver, qtbot, lambda _room: ["theme:1", Place.TOGETHER, Place.CHECK])


def test_the_history_of_a_question(driver, qtbot, tmp_path):
    with make_dossier(tmp_path) as dossier:
        dossier.record(Answer("gemeente.1.1", "mee_bezig"))
        dossier.record(Answer("gemeente.1.1", "afgerond"))
    driver.window.open_dossier(str(dossier.path))
    driver.wait_for("OfficerRoom").menu.history.trigger()
    qtbot.wait(20)
    check(qtbot, driver.window)


def test_the_way_back_for_a_dossier_that_does_not_open(driver, qtbot, tmp_path):
    make_dossier(tmp_path).close()
    path = tmp_path / "lindewaard.hamonitor"
    for value in ("mee_bezig", "bijna_klaar", "afgerond"):
        with open_dossier(path, "Ans") as dossier:
            dossier.record(Answer("gemeente.1.1", value))
    path.write_bytes(path.read_bytes()[:9000])
    driver.window.open_dossier(str(path))
    qtbot.waitUntil(driver.start.restore_link.isVisible, timeout=10_000)
    check(qtbot, driver.window)
    driver.start.restore_link.click()
    room = driver.wait_for("RestoreRoom")
    qtbot.waitUntil(lambda: len([item for item in room.findChildren(QAbstractButton) if item.isVisible()]) > 3)
    qtbot.wait(20)
    check(qtbot, driver.window)


def test_a_dossier_that_can_only_be_read(driver, qtbot, tmp_path):
    with make_dossier(tmp_path) as dossier:
        driver.window.open_dossier(str(dossier.path))
        in_the_room(driver, qtbot, lambda room: room.side.rows())


def test_start_settings_and_help(driver, qtbot, tmp_path):
    check(qtbot, driver.window)
    make_dossier(tmp_path).close()
    driver.window.open_dossier(str(tmp_path / "lindewaard.hamonitor"))
    driver.wait_for("OfficerRoom")
    driver.window.show_start()
    check(qtbot, driver.window)
    driver.window.show_settings()
    dialog = driver.window.findChild(SettingsDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    check(qtbot, dialog)
    dialog.close()
    driver.window.show_help()
    dialog = driver.window.findChild(HelpDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    check(qtbot, dialog)
    dialog.close()


def test_the_page_of_a_package(driver, qtbot, package):
    driver.window.open_package()
    driver.wait_for("PackageRoom")
    check(qtbot, driver.window)
    driver.window.open_package(str(package))
    room = driver.wait_for("PackageRoom")
    qtbot.waitUntil(lambda: room.code is not None)
    check(qtbot, driver.window)


def test_the_page_once_it_is_signed(qtbot, screen):
    screen.fill()
    done = screen.sign_and_wait()
    assert list(nameless(done)) == []
    assert twins(done) == {}
