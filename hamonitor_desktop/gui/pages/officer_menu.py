"""The menu "Meer" of the officer's room, whose keys work everywhere in it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from hamonitor_desktop.usecases.dossiers import OpenDossier


class MoreMenu(QMenu):
    """Undo, redo and history of the question one is at; the file; the way home. The room acts on them."""

    def __init__(self, room: QWidget, dossier: OpenDossier) -> None:
        super().__init__(room)
        self._dossier = dossier
        self.undo = self._action(room, "", "Ctrl+Z")
        self.redo = self._action(room, "", "Ctrl+Y", "Ctrl+Shift+Z")
        self.history = self._action(room, "")
        self.addSeparator()
        self.print = self._action(room, self.tr("Print, or keep as a file"), "Ctrl+P")
        self.restore = self._action(room, self.tr("Go back to an earlier copy"))
        self.reload = self._action(room, self.tr("Read again"))
        self.reload.setVisible(dossier.read_only)
        self.where = self._action(room, self.tr("Where is this dossier?"))
        self.settings = self._action(room, self.tr("Settings"))
        self.home = self._action(room, self.tr("Back to the start page"))
        self.name("")

    def _action(self, room: QWidget, text: str, *keys: str) -> QAction:
        action = QAction(text, room)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        room.addAction(action)
        self.addAction(action)
        return action

    def name(self, code: str) -> None:
        """Say which question the actions are about, and which of them can be done."""
        question = self._dossier.edition.question(code)
        number = question.number if question else ""
        writable = question is not None and not self._dossier.read_only
        self.undo.setText(self.tr("Undo the answer to question {number}") if question else self.tr("Undo"))
        self.redo.setText(self.tr("Redo the answer to question {number}") if question else self.tr("Redo"))
        self.history.setText(self.tr("History of question {number}") if question else self.tr("History of a question"))
        for action in (self.undo, self.redo, self.history):
            action.setText(action.text().format(number=number))
        self.undo.setEnabled(writable and self._dossier.can_undo(code))
        self.redo.setEnabled(writable and self._dossier.can_redo(code))
        self.history.setEnabled(question is not None)
