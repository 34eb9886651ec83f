"""Choosing an earlier copy of a dossier: the list of copies, the newest whole one chosen."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from hamonitor_desktop.gui.pages.start_recent import when_text
from hamonitor_desktop.gui.theme import Size
from hamonitor_desktop.gui.widgets.choices import RadioTile
from hamonitor_desktop.gui.widgets.emptying import empty
from hamonitor_desktop.gui.widgets.labels import Label
from hamonitor_desktop.usecases.restoring import Backup


class BackupList(QWidget):
    """The copies, newest first, to choose one of; copies that are of no use say why. `chosen` tells which."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.backup: Backup | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._group = QButtonGroup(self)
        self.setAccessibleName(self.tr("Earlier copies"))

    def show_backups(self, backups: Sequence[Backup]) -> None:
        """Show these, and choose the newest one that is whole; `chosen` follows."""
        empty(self._column)
        self._group.deleteLater()
        self._group = QButtonGroup(self)
        for backup in backups:
            tile = RadioTile(backup_text(backup))
            tile.setEnabled(backup.whole)
            self._group.addButton(tile)
            self._column.addWidget(tile)
            tile.clicked.connect(partial(self._choose, backup))
            if backup.problem:
                self._column.addWidget(Label(backup.problem, size=Size.SMALL, tone="warning", wrap=True))
        self._choose(next((backup for backup in backups if backup.whole), None))
        if self.backup is not None:
            self._group.buttons()[backups.index(self.backup)].setChecked(True)

    def _choose(self, backup: Backup | None) -> None:
        self.backup = backup
        self.chosen.emit()


def backup_text(backup: Backup) -> str:
    """When a copy was made, how many answers it holds, and who answered last."""
    translate = QCoreApplication.translate
    when = when_text(backup.at, datetime.now().astimezone())
    if f"{backup.at:%H:%M}" not in when:
        when = f"{when} {backup.at:%H:%M}"
    if not backup.whole:
        return translate("Backup", "{when} · cannot be used").format(when=when)
    answers = translate("Backup", "%n answer(s)", "", backup.answers)
    last = translate("Backup", "last by {name}").format(name=backup.author) if backup.author else ""
    return " · ".join(part for part in (when, answers, last) if part)
