"""The pages of the window as a test drives them: by key and mouse, in the words a person sees."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from hamonitor_desktop.gui.widgets.labels import Label
from hamonitor_desktop.gui.widgets.marks import StateMark
from hamonitor_desktop.gui.window import Window


def texts(widget: QWidget) -> list[str]:
    """All that is shown below a widget, as a person sees it."""
    shown = [item for kind in (QLabel, QPushButton) for item in widget.findChildren(kind)]
    return [item.text() for item in shown if item.isVisibleTo(widget) and item.text()]


def drop(widget: QWidget, path: Path) -> bool:
    """Drag a file onto a widget and let it go; whether it was taken."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    where, copy, left = QPointF(5, 5), Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(where.toPoint(), copy, data, left, none)
    enter.ignore()
    QApplication.sendEvent(widget, enter)
    if not enter.isAccepted():
        return False
    QApplication.sendEvent(widget, QDropEvent(where, copy, data, left, none))
    return True


class OnScreen:
    """A widget as a person sees and presses it, by the words on it."""

    def __init__(self, qtbot, widget: QWidget, width: int, height: int):
        self.qtbot, self.widget = qtbot, widget
        qtbot.addWidget(widget)
        widget.resize(width, height)
        with qtbot.waitExposed(widget):
            widget.show()

    def all(self, kind):
        return [item for item in self.widget.findChildren(kind) if item.isVisible()]

    def find(self, kind, text="") -> Any:
        return next(item for item in self.all(kind) if not text or item.text() == text)

    def click(self, kind, text):
        self.qtbot.mouseClick(self.find(kind, text), Qt.MouseButton.LeftButton)

    def texts(self):
        return [label.text() for label in self.all(Label) if label.text()]

    def marks(self):
        return [mark.text for mark in self.all(StateMark)]


class WindowDriver:
    """The whole window, begun as the program begins it."""

    def __init__(self, qtbot):
        self.qtbot = qtbot
        self.window = Window()
        qtbot.addWidget(self.window)
        self.window.resize(1366, 768)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)

    @property
    def start(self):
        return self.window.start_page()

    @property
    def room(self) -> Any:
        return self.window.room()

    def click(self, button):
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def wait_for(self, name):
        """Wait until the room of this class is shown, and give it."""
        self.qtbot.waitUntil(lambda: type(self.room).__name__ == name, timeout=60_000)
        return self.room

    def close(self):
        self.window.close()
