"""From the start page to a signed return with the keyboard alone: no mouse, and no focus that was not asked for by key.

Only the system's own dialog for a file is answered by the test.
"""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QPlainTextEdit, QRadioButton

from hamonitor_desktop.domain.codes import Code
from hamonitor_desktop.domain.edition import Kind
from hamonitor_desktop.gui.pages import open_package
from hamonitor_desktop.gui.widgets.question_card import QuestionCard
from hamonitor_desktop.usecases.verifying import verify_file
from tests.factories import AMSTERDAM, make_world
from tests.gui.dossiers import make_package, nine_kinds
from tests.gui.pages import texts

PASSPHRASE = "een zin van vier woorden"
CONTROL = Qt.KeyboardModifier.ControlModifier
MOST = 120  # times Tab on one page


class Keys:
    """A person with a keyboard, who sees what is on screen."""

    def __init__(self, driver):
        self.driver, self.qtbot = driver, driver.qtbot
        self.kinds: set[Kind] = set()

    def press(self, key, modifier=Qt.KeyboardModifier.NoModifier):
        self.qtbot.keyClick(QApplication.focusWidget() or self.driver.window, key, modifier)

    def type(self, text):
        self.qtbot.keyClicks(QApplication.focusWidget(), text)

    @property
    def here(self):
        """What has the cursor, by the name that is read aloud."""
        focus = QApplication.focusWidget()
        return QAccessible.queryAccessibleInterface(focus).text(QAccessible.Text.Name) if focus else ""

    def tab_to(self, name):
        """Press Tab until the cursor is at what has this name."""
        passed = []
        for _ in range(MOST):
            if self.here.startswith(name):
                return
            passed.append(self.here)
            self.press(Qt.Key.Key_Tab)
        pytest.fail(f"Tab does not come to {name!r}, but to {passed}")

    def fill(self, name, text):
        self.tab_to(name)
        self.type(text)

    def card(self):
        """The question the cursor is in."""
        widget = QApplication.focusWidget()
        while widget is not None and not isinstance(widget, QuestionCard):
            widget = widget.parentWidget()
        return widget

    def answer(self, explanation):
        """Answer the question one is at, and explain where there is room for it."""
        card = self.card()
        assert card is not None
        self.kinds.add(card.question.kind)
        here = QApplication.focusWidget()
        if isinstance(here, QRadioButton | QCheckBox):
            self.press(Qt.Key.Key_Space)
        elif isinstance(here, QLineEdit):
            self.type("12")
        else:
            self.type("Een antwoord in woorden.")
        for _ in range(MOST):
            self.press(Qt.Key.Key_Tab)
            here = QApplication.focusWidget()
            if self.card() is not card:
                return
            if isinstance(here, QPlainTextEdit) and not here.toPlainText():
                self.type(explanation)
        pytest.fail("Tab does not leave the card")


def open_with_keys(keys, monkeypatch, package, code):
    """From the start page to the dossier."""
    driver = keys.driver
    monkeypatch.setattr(open_package, "ask_file", lambda *_: package)
    keys.tab_to("Rondepakket openen")
    keys.press(Qt.Key.Key_Return)
    page = driver.wait_for("PackageRoom")
    keys.press(Qt.Key.Key_Return)
    keys.qtbot.waitUntil(lambda: keys.here.startswith("Activeringscode"), timeout=10_000)
    keys.type(code.lower().replace("-", " "))
    keys.qtbot.waitUntil(lambda: any(text.startswith("De code klopt") for text in texts(page)), timeout=5000)
    keys.press(Qt.Key.Key_Tab)
    keys.fill("Kies een wachtwoordzin", PASSPHRASE)
    keys.press(Qt.Key.Key_Tab)
    keys.fill("Nog een keer", PASSPHRASE)
    keys.tab_to("Dossier maken")
    keys.press(Qt.Key.Key_Return)
    driver.wait_for("OfficerRoom")
    keys.qtbot.waitUntil(lambda: keys.here.startswith("Naar de eerste open vraag"))
    keys.press(Qt.Key.Key_Return)


def answer_all(keys, explanation):
    """Answer one open question after another, until there is none."""
    room = keys.driver.room
    for _ in range(60):
        keys.answer(explanation)
        keys.press(Qt.Key.Key_F8)
        if room.notice.text == "Alle vragen zijn beantwoord.":
            return
    pytest.fail("there is no end to the open questions")


def sign_with_keys(keys):
    """Past checking to the page for signing, and sign as final."""
    room = keys.driver.room
    while room.page_key != "check":
        keys.press(Qt.Key.Key_PageDown, CONTROL)
    keys.tab_to("Verder naar Ondertekenen")
    keys.press(Qt.Key.Key_Return)
    assert room.page_key == "sign"
    keys.qtbot.waitUntil(lambda: room.stack.currentWidget().isAncestorOf(QApplication.focusWidget()))
    assert room.stack.currentWidget().form.final.isChecked()
    keys.fill("Naam", "J. de Wit")
    keys.fill("Functie", "beleidsadviseur")
    keys.tab_to("Ik verklaar")
    keys.press(Qt.Key.Key_Space)
    keys.fill("Wachtwoordzin van uw sleutel", PASSPHRASE)
    keys.press(Qt.Key.Key_Return)
    page = room.stack.currentWidget()
    keys.qtbot.waitUntil(lambda: page.done_page is not None, timeout=20_000)
    assert "Klaar: versie 1 is ondertekend" in texts(page.done_page)


@pytest.fixture
def no_mouse(qtbot, monkeypatch):
    """Whatever else a test does, it has no mouse."""

    def refused(*_arguments, **_more):
        pytest.fail("a mouse was used")

    for name in ("mouseClick", "mousePress", "mouseMove", "mouseDClick"):
        monkeypatch.setattr(qtbot, name, refused)


def test_all_kinds_of_questions(driver, tmp_path, monkeypatch, own_folders, no_mouse):
    package, code = make_package(tmp_path, nine_kinds(tmp_path))
    keys = Keys(driver)
    open_with_keys(keys, monkeypatch, package, code)
    answer_all(keys, "De raad besluit in mei over het plan.")
    assert keys.kinds == set(Kind)
    sign_with_keys(keys)
    outcome = verify_file(next((own_folders / "documents").glob("*.xlsx")))
    assert (outcome.code, outcome.final, outcome.signer) == (Code.VALID, True, "J. de Wit")


def test_the_whole_questionnaire_of_a_municipality(driver, tmp_path, monkeypatch, own_folders, no_mouse):
    world = make_world(tmp_path, [AMSTERDAM])
    keys = Keys(driver)
    open_with_keys(keys, monkeypatch, next(tmp_path.rglob("*.haronde")), world.codes["GM0363"])
    answer_all(keys, "De raad besluit in mei over het plan.")
    sign_with_keys(keys)
    outcome = verify_file(next((own_folders / "documents").glob("*.xlsx")), world.store)
    assert (outcome.code, outcome.final, outcome.trust) == (Code.VALID, True, "proved")
