"""Ondertekenen as a person sees it and fills it in."""

from PySide6.QtCore import Qt

from hamonitor_desktop.gui.pages.sign_done import DonePage
from hamonitor_desktop.gui.pages.sign_page import SignPage
from tests.gui.pages import OnScreen

PASSPHRASE = "een zin van vier woorden"


class Screen(OnScreen):
    """The page as a person sees and fills it in."""

    def __init__(self, qtbot, dossier, folder, **more):
        self.page = SignPage(dossier, key=folder / "sleutel.pem", folder=folder / "documenten", **more)
        self.page.refresh()
        super().__init__(qtbot, self.page, 1080, 900)
        self.visited: list[str] = []
        self.page.visit.connect(self.visited.append)

    @property
    def form(self):
        return self.page.form

    def type_in(self, editor, text):
        editor.setFocus()
        editor.selectAll()
        self.qtbot.keyClicks(editor, text)

    def fill(self, *, passphrase=PASSPHRASE, name="J. de Wit", function="beleidsadviseur"):
        self.type_in(self.form.name.editor, name)
        self.type_in(self.form.function.editor, function)
        self.qtbot.keyClicks(self.form.passphrase.edit, passphrase)
        if not self.form.declaration.isChecked():
            self.qtbot.keyClick(self.form.declaration, Qt.Key.Key_Space)

    def sign(self):
        self.qtbot.mouseClick(self.page.button, Qt.MouseButton.LeftButton)

    def sign_and_wait(self) -> DonePage:
        with self.qtbot.waitSignal(self.page.changed, timeout=10_000):
            self.sign()
        assert self.page.done_page is not None
        return self.page.done_page

    def typed(self, field):
        return field.editor.text()

    def wait_for(self, field, text):
        self.qtbot.waitUntil(lambda: text in field.message.text(), timeout=10_000)


def files(folder):
    return sorted(path.name for path in folder.glob("*")) if folder.exists() else []
