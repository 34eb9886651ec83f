"""Being seen at work in a store, and seeing who else is, without ever being in anybody's way."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING
from uuid import uuid4

from hamonitor_desktop.domain.codes import HaError
from hamonitor_desktop.domain.direction import as_name
from hamonitor_desktop.domain.presence import Session, Watch
from hamonitor_desktop.usecases.authors import author_name

if TYPE_CHECKING:
    from hamonitor_desktop.store.central.store import CentralStore


class Attendance:
    """One session in one store, under the name of its account. Any thread may use it; each waits for the other.

    Nothing it does fails: a store that is busy, read-only or out of reach just does not tell who is there.
    """

    def __init__(self, store: str | Path) -> None:
        from hamonitor_desktop.store.central.audit import acting, now

        self._store = store
        _account, place = acting()
        self._mine = Session(uuid4().hex, author_name(), place, since=now(), seen="", beats=0)
        self._watch = Watch()
        self._over: list[str] = []
        self._kept, self._left = False, False
        self._turn = Lock()

    def is_mine(self, session: Session) -> bool:
        """Whether it is the same person at the same computer, in another window."""
        return (session.who, session.place) == (self._mine.who, self._mine.place)

    def beat(self) -> tuple[Session, ...] | None:
        """Say that we are there, and give the others that are; None where the store does not say now."""
        from hamonitor_desktop.store.central.audit import now
        from hamonitor_desktop.store.central.opening import open_store
        from hamonitor_desktop.store.central.presence import sessions

        with self._turn:
            if self._left:
                return None
            self._mine = replace(self._mine, seen=now(), beats=self._mine.beats + 1)
            try:
                with open_store(self._store) as opened:
                    self._kept = self._keep(opened) or self._kept
                    with opened.in_passing() as connection:
                        found = sessions(connection)
            except HaError:
                return None
            others = [session for session in found if session.id != self._mine.id]
            there, over = self._watch.look(others, datetime.now(UTC), time.monotonic())
            self._over = [session.id for session in over]
        return tuple(replace(one, who=as_name(one.who), place=as_name(one.place)) for one in there)

    def leave(self) -> None:
        """Say that we go. Where the store does not take it now, we are missed in a few minutes."""
        from hamonitor_desktop.store.central.opening import open_store
        from hamonitor_desktop.store.central.presence import drop_sessions

        with self._turn:
            self._left = True
            if not self._kept:
                return
            try:
                with open_store(self._store) as opened, opened.in_passing(writes=True) as connection:
                    drop_sessions(connection, [self._mine.id])
            except HaError:
                return

    def _keep(self, opened: CentralStore) -> bool:
        from hamonitor_desktop.store.central.presence import drop_sessions, keep_session

        try:
            with opened.in_passing(writes=True) as connection:
                keep_session(connection, self._mine)
                drop_sessions(connection, self._over)
        except HaError:
            return False
        return True
