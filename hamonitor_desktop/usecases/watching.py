"""Seeing that somebody wrote in a store, without being in anybody's way and without reading all of it."""

from __future__ import annotations

from enum import Enum, auto
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Final

from hamonitor_desktop.domain.codes import Code, HaError

if TYPE_CHECKING:
    from hamonitor_desktop.store.central.store import CentralStore

EVERY: Final = 5.0
"""Seconds between two looks."""


class Seen(Enum):
    """What a look at a store tells."""

    SAME = auto()
    CHANGED = auto()
    BUSY = auto()  # somebody writes at this moment: the next look tells
    GONE = auto()  # the file or the server does not answer


class StoreWatch:
    """Looks at one store again and again. Any thread may use it; each waits for the other. Nothing it does fails.

    Everything that is done in a store gets a row in its log, so the last row tells. On a file even that is read only
    once the file was written: its first bytes say so, without a lock. A store that answers again counts as changed.
    """

    def __init__(self, store: str | Path) -> None:
        self._store = store
        self._opened: CentralStore | None = None
        self._written: tuple[int, ...] | None = None
        self._head: tuple[int, str] | None = None
        self._gone = False
        self._turn = Lock()

    def look(self) -> Seen:
        """Whether anything was done since the last look; the first one only sees how it is."""
        with self._turn:
            # a connection that was kept may have been cut off by whatever lies between: that is no store that is gone
            for fresh in (self._opened is None, True):
                try:
                    return self._look()
                except HaError as error:
                    self._close()
                    if error.code is Code.STORE_BUSY:
                        return Seen.BUSY
                    if fresh:
                        break
            self._gone = True
            return Seen.GONE

    def close(self) -> None:
        """Let go of the store."""
        with self._turn:
            self._close()

    def _look(self) -> Seen:
        from hamonitor_desktop.store.central.audit import log_head
        from hamonitor_desktop.store.central.opening import open_store

        if self._opened is None:
            self._opened = open_store(self._store)
        written = self._opened.written()
        if written is not None and written == self._written and not self._gone:
            return Seen.SAME
        with self._opened.in_passing() as connection:
            head = log_head(connection)
        changed = self._gone or (self._head is not None and head != self._head)
        self._written, self._head, self._gone = written, head, False
        return Seen.CHANGED if changed else Seen.SAME

    def _close(self) -> None:
        if self._opened is not None:
            self._opened.close()
            self._opened = None
