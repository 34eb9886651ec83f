"""The help "Van pakket tot retour", followed to the letter: all it names is there, and at the end lies a return."""

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel

from hamonitor_desktop.domain.codes import Code
from hamonitor_desktop.gui.help_text import FIRST, Kind, read_topics
from hamonitor_desktop.gui.pages import open_package as page
from hamonitor_desktop.usecases.verifying import verify_file
from tests.factories import AMSTERDAM, make_world

PASSPHRASE = "een lange zin van mij"


def steps():
    """For each step of the help the names between quotes."""
    blocks = [
        block for block in read_topics("nl")[FIRST].blocks if block.kind is Kind.ITEM and block.mark.endswith(".")
    ]
    return [re.findall(r"‘([^’]+)’", block.text) for block in blocks]


class Reader:
    """Somebody who knows nothing but the help: presses what it names."""

    def __init__(self, driver, qtbot):
        self.driver, self.qtbot = driver, qtbot

    def press(self, name):
        room = self.driver.room
        rows = {row.text(): key for key, row in self.rows().items()}
        if name in rows:
            room.side.chosen.emit(rows[name])
            return
        self.qtbot.mouseClick(self.find(name), Qt.MouseButton.LeftButton)

    def rows(self):
        side = getattr(self.driver.room, "side", None)
        if side is None:
            return {}
        return {key: Named(side.list.item_of(key)) for key in side.rows()}

    def find(self, name):
        shown = [item for item in self.driver.room.findChildren(QAbstractButton) if item.isVisible()]
        return next(item for item in shown if name in (item.text().partition(":")[0], item.accessibleName()))

    def sees(self, words):
        return any(words in item.text() for item in self.driver.room.findChildren(QLabel) if item.isVisible())


class Named:
    """A row of the list at the left, by its words."""

    def __init__(self, item):
        self._words = item.data(Qt.ItemDataRole.AccessibleTextRole)

    def text(self):
        return self._words.partition(",")[0]


def test_whoever_does_what_the_help_says_has_a_signed_return(driver, qtbot, tmp_path, monkeypatch):
    world = make_world(tmp_path, [AMSTERDAM])
    package = next(tmp_path.rglob("*.haronde"))
    monkeypatch.setattr(page, "ask_file", lambda *_: package)
    reader = Reader(driver, qtbot)
    named = steps()
    assert len(named) == 10

    reader.press(named[0][0])
    room = driver.wait_for("PackageRoom")
    qtbot.mouseClick(room.drop, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: room.code is not None and room.code.edit.isVisible())
    qtbot.keyClicks(room.code.edit, world.codes["GM0363"])
    assert reader.sees("De code klopt")
    qtbot.keyClicks(room.key.first.edit, PASSPHRASE)
    qtbot.keyClicks(room.key.second.edit, PASSPHRASE)
    reader.press(named[3][0])
    room = driver.wait_for("OfficerRoom")

    reader.press(named[4][0])
    assert room.page_key.startswith("theme:")
    reader.press(named[5][0])  # "not to be said yet", at the first question
    assert room._dossier.answer(room._dossier.shown()[0].code).given
    reader.press(named[5][1])
    assert room.page_key == "together"
    reader.press(named[6][0])
    assert room.page_key == "check"
    sign_and_send, _final, provisional, sign = named[7]
    reader.press(sign_and_send)
    sign_page = room.stack.currentWidget()
    reader.press(provisional)
    qtbot.keyClicks(sign_page.form.name.editor, "A. de Vries")
    qtbot.keyClicks(sign_page.form.function.editor, "adviseur")
    qtbot.keyClick(sign_page.form.declaration, Qt.Key.Key_Space)
    qtbot.keyClicks(sign_page.form.passphrase.edit, PASSPHRASE)
    reader.press(sign)
    done, folder = named[8]
    qtbot.waitUntil(lambda: reader.sees(done), timeout=10_000)
    assert reader.find(folder).isEnabled()
    made = sign_page.done_page._sent.path
    assert verify_file(made).code is Code.VALID
