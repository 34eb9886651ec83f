"""Choosing an earlier copy of a dossier: the list of copies, the most likely one chosen already."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from hamonitor_desktop.gui.language import spoken
from hamonitor_desktop.gui.pages.start_recent import when_text
from hamonitor_desktop.gui.widgets.buttons import Link
from hamonitor_desktop.gui.widgets.choices import RadioTile
from hamonitor_desktop.gui.widgets.emptying import empty
from hamonitor_desktop.gui.widgets.labels import plain_tip
from hamonitor_desktop.usecases.restoring import Backup

_NEWEST: Final = 3


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
        self.older_link = Link(self.tr("Show older copies"))
        self.older_link.clicked.connect(self._show_older)

    def show_backups(self, backups: Sequence[Backup], chosen: Backup | None) -> None:
        """Show these, with one chosen already; `chosen` follows."""
        self._column.removeWidget(self.older_link)
        empty(self._column)
        self._group.deleteLater()
        self._group = QButtonGroup(self)
        for backup in backups:
            tile = RadioTile(_when(backup), _what(backup))
            tile.setEnabled(backup.whole)
            self._group.addButton(tile)
            self._column.addWidget(tile)
            tile.clicked.connect(partial(self._choose, backup))
            if backup.problem:
                tile.setToolTip(plain_tip(spoken(backup.problem)))
        place = backups.index(chosen) if chosen is not None else -1
        if place >= 0:
            self._group.buttons()[place].setChecked(True)
        self._show_newest(max(_NEWEST, place + 1))
        self._choose(chosen)

    def _show_newest(self, most: int) -> None:
        """What would change stands below the list, and has to be in sight."""
        older = self._group.buttons()[most:]
        for tile in older:
            tile.hide()
        self._column.addWidget(self.older_link, 0, Qt.AlignmentFlag.AlignLeft)
        self.older_link.setVisible(bool(older))

    def _show_older(self) -> None:
        hidden = [tile for tile in self._group.buttons() if tile.isHidden()]
        for tile in hidden:
            tile.show()
        self.older_link.hide()
        hidden[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, backup: Backup | None) -> None:
        self.backup = backup
        self.chosen.emit()


def _when(backup: Backup) -> str:
    """When a copy was made, with the time."""
    when = when_text(backup.at, datetime.now().astimezone())
    time = f"{backup.at:%H:%M}"
    return when if time in when else f"{when} {time}"


def _what(backup: Backup) -> str:
    """How many answers a copy holds and who answered last, or that it is of no use."""
    translate = QCoreApplication.translate
    if not backup.whole:
        return translate("Backup", "This copy is damaged and cannot be used.")
    count = backup.answers
    answers = translate("Backup", "%n answer(s)", "", count)
    last = translate("Backup", "last by {name}").format(name=backup.author) if backup.author else ""
    return " · ".join(part for part in (answers, last) if part)
