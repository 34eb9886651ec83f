"""The page for packages as a person reaches it and fills it in."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt

from hamonitor_desktop.gui.pages import open_package as page
from tests.gui.pages import WindowDriver

PASSPHRASE = "een lange zin van mij"


@dataclass(frozen=True)
class Invitation:
    """What an organisation gets: a package and its code."""

    file: Path
    code: str


class PackagePage(WindowDriver):
    """The page for packages, reached as a person reaches it."""

    def __init__(self, qtbot, monkeypatch):
        super().__init__(qtbot)
        self._patch = monkeypatch
        self.click(self.start.package_door)
        self.page = self.wait_for("PackageRoom")

    def choose(self, path):
        self._patch.setattr(page, "ask_file", lambda *_: Path(path))
        self.click(self.page.drop)
        self.qtbot.waitUntil(lambda: not self.page._busy)
        if self.page.code is not None:
            self.qtbot.waitUntil(self.page.code.edit.isVisible)

    def type(self, edit, text):
        edit.setFocus()
        edit.selectAll()
        self.qtbot.keyClick(edit, Qt.Key.Key_Delete)
        self.qtbot.keyClicks(edit, text)

    def fill(self, code, passphrase=PASSPHRASE, again=None):
        self.qtbot.waitUntil(self.page.key.isVisible)  # cards that were just put there show a moment later
        self.type(self.page.code.edit, code)
        self.type(self.page.key.first.edit, passphrase)
        if self.page.key.second.isVisible():
            self.type(self.page.key.second.edit, passphrase if again is None else again)

    def make(self):
        self.click(self.page.make)
        self.qtbot.waitUntil(lambda: self.room is not self.page or not self.page._busy, timeout=10_000)

    @property
    def place(self):
        return self.page.place.path
