"""Who else has the same store open, looked at again and again while a room is open."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from hamonitor_desktop.domain.presence import EVERY, Session
from hamonitor_desktop.gui import tasks
from hamonitor_desktop.gui.language import show_utc
from hamonitor_desktop.usecases.attending import Attendance


class Colleagues(QObject):
    """`changed` tells in words who else is there; an empty text when nobody is."""

    changed = Signal(str)

    def __init__(self, store: str, parent: QObject) -> None:
        super().__init__(parent)
        self._attendance = Attendance(store)
        self._told, self._looking = "", False
        self._timer = QTimer(self)
        self._timer.setInterval(round(EVERY * 1000))
        self._timer.timeout.connect(self.look)
        self._timer.start()
        self.look()

    def look(self) -> None:
        """Say that we are there and see who is; a look that takes long is not begun twice."""
        if self._looking:
            return
        self._looking = True
        attendance = self._attendance
        tasks.run(lambda _task: attendance.beat(), self._seen, lambda _error: self._seen(None), owner=self)

    def leave(self) -> None:
        """Say that we go; the room need not wait for it."""
        self._timer.stop()
        attendance, application = self._attendance, QCoreApplication.instance()
        if application is not None:
            tasks.run(lambda _task: attendance.leave(), lambda _: None, lambda _error: None, owner=application)

    def _seen(self, others: tuple[Session, ...] | None) -> None:
        self._looking = False
        if others is None:  # the store did not say: whoever was there may still be
            return
        told = self._words(others)
        if told != self._told:
            self._told = told
            self.changed.emit(told)

    def _words(self, others: tuple[Session, ...]) -> str:
        since: dict[str, str] = {}
        for session in others:
            since.setdefault(self._name(session), session.since)  # the window that was opened first
        names = [self.tr("{who} since {when}").format(who=who, when=_when(at)) for who, at in since.items()]
        return self.tr("also open with {who}").format(who=self.tr(" and ").join(names)) if names else ""

    def _name(self, session: Session) -> str:
        if self._attendance.is_mine(session):
            return self.tr("yourself in another window")
        return f"{session.who} ({session.place})" if session.place else session.who


def _when(since: str) -> str:
    """The time, by the clock of the colleague's computer; with the day where that is another one."""
    try:
        at = datetime.fromisoformat(since).astimezone()
    except (ValueError, OverflowError, OSError):  # somebody else wrote it
        return "?"
    return f"{at:%H:%M}" if at.date() == date.today() else show_utc(since)
