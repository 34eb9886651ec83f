"""Who is at work in a store now: each session says so again and again, and whoever falls silent is no longer there."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, delete, insert, select

from hamonitor_desktop.domain.presence import Session
from hamonitor_desktop.store.central.tables import presence


def sessions(connection: Connection) -> tuple[Session, ...]:
    """All that are kept, whoever came first first; some may have ended without a word."""
    rows = connection.execute(select(presence).order_by(presence.c.since, presence.c.session))
    return tuple(Session(row.session, row.who, row.place, row.since, row.seen, row.beats) for row in rows)


def keep_session(connection: Connection, mine: Session) -> None:
    """Say that this session is there."""
    drop_sessions(connection, [mine.id])
    row = {name: value for name, value in vars(mine).items() if name != "id"}
    connection.execute(insert(presence), {"session": mine.id, **row})


def drop_sessions(connection: Connection, ids: Iterable[str]) -> None:
    """Say that these are gone."""
    for session in sorted(ids):  # in one order, so that two who do so never wait for each other
        connection.execute(delete(presence).where(presence.c.session == session))
