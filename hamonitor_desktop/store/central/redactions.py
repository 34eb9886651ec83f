"""What of a return is shown otherwise in analysis and reports. Rows are added, never changed: the last one stands."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Connection, Row, insert, select

from hamonitor_desktop.domain.redactions import Part, Redaction
from hamonitor_desktop.store.central.errors import as_kept
from hamonitor_desktop.store.central.tables import redactions, returns

Place = tuple[str, str, Part]
"""Where a redacted text stands: the id of the return, the question (empty: the whole return), and which text."""


def add_redaction(connection: Connection, return_id: str, redaction: Redaction) -> None:
    """Add one; it takes the place of an earlier one of the same text."""
    row = {**vars(redaction), "part": str(redaction.part), "return_id": return_id}
    connection.execute(insert(redactions), row)


@as_kept
def read_redactions(connection: Connection, return_id: str) -> tuple[Redaction, ...]:
    """All redactions of a return, the oldest first, those taken back included."""
    mine = select(redactions).where(redactions.c.return_id == return_id).order_by(redactions.c.number)
    return tuple(map(_redaction, connection.execute(mine)))


@as_kept
def redactions_by_return(connection: Connection) -> dict[str, list[Redaction]]:
    """All redactions by the id of their return, the oldest first, those taken back included."""
    found: dict[str, list[Redaction]] = {}
    for row in connection.execute(select(redactions).order_by(redactions.c.number)):
        found.setdefault(row.return_id, []).append(_redaction(row))
    return found


def standing_redactions(connection: Connection, return_id: str) -> tuple[Redaction, ...]:
    """The redactions of a return that stand: the last of each text, unless that was taken back."""
    last = {(item.question, item.part): item for item in read_redactions(connection, return_id)}
    return tuple(item for item in last.values() if item.shown is not None)


@as_kept
def standing_texts(connection: Connection, round_id: str) -> Mapping[Place, str]:
    """What is shown in the place of each redacted text of a round."""
    query = select(redactions).select_from(redactions.join(returns)).where(returns.c.round == round_id)
    last = {
        (row.return_id, row.question, Part(row.part)): row.shown
        for row in connection.execute(query.order_by(redactions.c.number))
    }
    return {place: shown for place, shown in last.items() if shown is not None}


def _redaction(row: Row) -> Redaction:
    return Redaction(row.question, Part(row.part), row.shown, row.reason, row.who, row.at)
