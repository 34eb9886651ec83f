"""A field for a path with a button that asks for it; what is dropped on it is taken over too."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from hamonitor_desktop.gui.icons import Icon
from hamonitor_desktop.gui.widgets.buttons import Button
from hamonitor_desktop.gui.widgets.dropping import take_paths
from hamonitor_desktop.gui.widgets.fields import LineEdit, LineField


class PathField(LineField):
    """A path as text; `ask` opens the dialog that belongs to it."""

    def __init__(self, label: str, ask: Callable[[QWidget], Path | None], hint: str = "") -> None:
        self.button = Button("", icon=Icon.FOLDER, height=36)
        super().__init__(label, hint, edit=_DropEdit(), beside=self.button)
        self._ask = ask
        self.button.setText(self.tr("Browse"))
        self.button.setAccessibleName(self.tr("Browse: {what}").format(what=label))
        self.button.clicked.connect(self._browse)

    @property
    def text(self) -> str:
        """What was typed or chosen, without the quotes that Windows puts around a path that is copied."""
        typed = super().text
        return typed[1:-1].strip() if len(typed) > 1 and typed[0] == typed[-1] == '"' else typed

    def set_path(self, path: Path | str) -> None:
        """Show another path."""
        self.edit.setText(str(path))
        self.edit.left.emit()

    def _browse(self) -> None:
        path = self._ask(self)
        if path is not None:
            self.set_path(path)


class _DropEdit(LineEdit):
    """Takes the path of what is dropped, not its address."""

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if not take_paths(event):
            super().dragEnterEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        if paths := take_paths(event):
            self.setText(str(paths[0]))
            self.left.emit()
        else:
            super().dropEvent(event)
