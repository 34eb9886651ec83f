"""An officer with a keyboard alone: from a package to answers and a signed return.

Only the system's own dialog for a file is answered by the test.
"""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QPlainTextEdit, QRadioButton

from hamonitor_desktop.domain.edition import Kind
from hamonitor_desktop.gui.pages import open_package
from hamonitor_desktop.gui.widgets.question_card import QuestionCard
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

    def at(self) -> QuestionCard:
        """The question the cursor has to be in."""
        card = self.card()
        assert card is not None
        return card

    def answer(self, explanation):
        """Answer the question one is at, and explain where there is room for it."""
        card = self.at()
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


def choose_with_keys(keys, monkeypatch, package):
    """From the start page to a package that is shown; gives the page."""
    monkeypatch.setattr(open_package, "ask_file", lambda *_: package)
    keys.tab_to("Rondepakket openen")
    keys.press(Qt.Key.Key_Return)
    page = keys.driver.wait_for("PackageRoom")
    keys.press(Qt.Key.Key_Return)
    keys.qtbot.waitUntil(lambda: keys.here.startswith("Activeringscode"), timeout=10_000)
    return page


def begin_with_keys(keys, page, code):
    """From a package that is shown to the first question."""
    driver = keys.driver
    keys.type(code.lower().replace("-", " "))
    keys.qtbot.waitUntil(lambda: any(text.startswith("De code klopt") for text in texts(page)), timeout=20_000)
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


def sign_with_keys(keys, version=1, *, final=True):
    """Past checking to the page for signing, and sign."""
    room = keys.driver.room
    while room.page_key != "check":
        keys.press(Qt.Key.Key_PageDown, CONTROL)
    if final:
        keys.tab_to("Verder naar Ondertekenen")
        keys.press(Qt.Key.Key_Return)
    else:
        keys.press(Qt.Key.Key_PageDown, CONTROL)  # with open questions the button leads to those
    assert room.page_key == "sign"
    keys.qtbot.waitUntil(lambda: room.stack.currentWidget().isAncestorOf(QApplication.focusWidget()))
    assert room.stack.currentWidget().form.final.isChecked() is final
    keys.fill("Naam", "J. de Wit")
    keys.fill("Functie", "beleidsadviseur")
    keys.tab_to("Ik verklaar")
    keys.press(Qt.Key.Key_Space)
    keys.fill("Wachtwoordzin van uw sleutel", PASSPHRASE)
    keys.press(Qt.Key.Key_Return)
    page = room.stack.currentWidget()
    keys.qtbot.waitUntil(lambda: page.done_page is not None, timeout=20_000)
    assert f"Klaar: versie {version} is ondertekend" in texts(page.done_page)
