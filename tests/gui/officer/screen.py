"""The officer's room on screen, by what a person sees and does."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from hamonitor_desktop.gui.pages.officer import OfficerRoom
from hamonitor_desktop.gui.pages.theme_page import ThemePage
from hamonitor_desktop.gui.widgets.buttons import Button
from hamonitor_desktop.gui.widgets.labels import Label


class Room:
    """The room on screen, by what a person sees and does."""

    def __init__(self, qtbot, dossier):
        self.qtbot, self.dossier, self.path = qtbot, dossier, dossier.path
        self.room = OfficerRoom(dossier)
        qtbot.addWidget(self.room, before_close_func=lambda room: room.leave())
        self.room.resize(1366, 768)
        self.room.show()
        self.room.activateWindow()
        qtbot.waitUntil(lambda: self.room.isActiveWindow() and QApplication.focusWidget() is not None)

    def theme(self, code):
        self.room.show_page(f"theme:{code}")
        return self

    def card(self, number):
        pages = self.room.findChildren(ThemePage)
        return next(card for page in pages for card in page.cards.values() if card.question.number == number)

    def find(self, number, kind, text=""):
        found = [widget for widget in self.card(number).findChildren(kind) if widget.isVisible()]
        return next(widget for widget in found if not text or widget.text() == text)

    def click(self, number, kind, text):
        self.qtbot.mouseClick(self.find(number, kind, text), Qt.MouseButton.LeftButton)

    def type(self, number, kind, text):
        field = self.find(number, kind)
        field.setFocus()
        self.qtbot.keyClicks(field, text)
        return field

    def key(self, key, modifier=Qt.KeyboardModifier.NoModifier):
        self.qtbot.keyClick(QApplication.focusWidget() or self.room, key, modifier)

    def press(self, text):
        button = next(item for item in self.room.findChildren(Button) if item.isVisible() and item.text() == text)
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def texts(self):
        return [label.text() for label in self.room.findChildren(Label) if label.isVisible()]

    def status(self):
        return self.room.header._status.accessibleName()

    def at(self):
        """The number of the question that has the cursor."""
        focus = QApplication.focusWidget()
        cards = [card for page in self.room.findChildren(ThemePage) for card in page.cards.values()]
        return next((card.question.number for card in cards if focus and card.isAncestorOf(focus)), "")

    def row(self, key):
        return self.room.side.list.item_of(key).data(Qt.ItemDataRole.AccessibleTextRole)
