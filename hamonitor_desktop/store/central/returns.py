"""The returns that came in, as the central team goes through them."""

from __future__ import annotations

from sqlalchemy import Connection, select

from hamonitor_desktop.domain.receipts import Verdict
from hamonitor_desktop.store.central.errors import as_kept
from hamonitor_desktop.store.central.records import ListedReturn
from hamonitor_desktop.store.central.tables import returns


@as_kept
def listed_returns(connection: Connection, round_id: str, organisation: str | None = None) -> list[ListedReturn]:
    """The returns of a round, or of one organisation in it, the newest version of each organisation first."""
    table = returns.c
    query = select(
        table.id,
        table.organisation,
        table.sequence,
        table.revision,
        table.final,
        table.status,
        table.reserve,
        table.signer_name,
        table.signer_function,
        table.signed_at,
        table.imported_at,
        table.file,
    ).where(table.round == round_id)
    if organisation is not None:
        query = query.where(table.organisation == organisation)
    ordered = query.order_by(table.organisation, table.sequence.desc(), table.revision.desc())
    return [ListedReturn(**{**row, "status": Verdict(row["status"])}) for row in connection.execute(ordered).mappings()]


def read_payload(connection: Connection, return_id: str) -> bytes | None:
    """The payload of a return as it was verified; None where there is no such return."""
    return connection.scalar(select(returns.c.payload).where(returns.c.id == return_id))


def named_returns(connection: Connection) -> dict[str, str]:
    """The organisation and version of each return, by its id."""
    table = returns.c
    rows = connection.execute(select(table.id, table.organisation, table.revision))
    return {row.id: f"{row.organisation}, versie {row.revision}" for row in rows}


def came_in_as(connection: Connection, return_id: str) -> tuple[str, str] | None:
    """The name of the file in which a return came in, and when (UTC, ISO 8601); None where it is not there."""
    query = select(returns.c.file, returns.c.imported_at).where(returns.c.id == return_id)
    row = connection.execute(query).first()
    return None if row is None else (row.file, row.imported_at)
