"""Reading a dossier that another has open: the strip that says so, and the wait until the other has closed it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QTimer, Signal

from hamonitor_desktop.gui import tasks
from hamonitor_desktop.gui.icons import Icon
from hamonitor_desktop.gui.language import show_utc
from hamonitor_desktop.gui.widgets.banner import Banner
from hamonitor_desktop.usecases.dossiers import OpenDossier

EVERY: Final = 10_000
"""Milliseconds between two looks whether the other has gone."""


class ReadingStrip(Banner):
    """Says that nothing can be changed and why. `freed` carries the name of whoever has closed the dossier."""

    freed = Signal(str)

    def __init__(self, dossier: OpenDossier) -> None:
        super().__init__(self.tr("READ ONLY"), icon=Icon.LOCK)
        self._dossier = dossier
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self._look)
        self.refresh()

    def refresh(self) -> None:
        """Say who has it open now, and wait for that one to close it."""
        holder = self._dossier.holder
        if holder is None:
            text = self.tr("Nothing can be written in this place. Copy the file to a folder of your own to fill it in.")
            self.say(text)
            return
        why = self.tr("{name} has had this dossier open since {since}.")
        why = why.format(name=self._name(), since=show_utc(holder.since) if holder.since else self.tr("some time"))
        changes = self.tr("You can read everything, and change nothing.")
        self.say(f"{why} {changes}")
        self._timer.start()

    def _name(self) -> str:
        holder = self._dossier.holder
        return (holder.name if holder else "") or self.tr("Someone else")

    def _look(self) -> None:
        """In the background: a network drive may take its time."""
        tasks.run(lambda _task: self._dossier.is_free(), self._seen, lambda _error: self._timer.start(), owner=self)

    def _seen(self, free: bool) -> None:  # noqa: FBT001
        if free:
            self.say(self.tr("You can read everything, and change nothing."))
            self.freed.emit(self._name())
        else:
            self._timer.start()
