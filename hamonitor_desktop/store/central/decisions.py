"""Decisions about returns in the central store, each with the receipt that told it to the organisation."""

from __future__ import annotations

import json

from sqlalchemy import Connection, func, insert, select, update

from hamonitor_desktop.domain.decisions import Decided, Decision
from hamonitor_desktop.domain.receipts import Query, Verdict
from hamonitor_desktop.store.central.errors import as_kept
from hamonitor_desktop.store.central.records import DecidedReturn
from hamonitor_desktop.store.central.tables import decisions, returns


@as_kept
def read_decided(connection: Connection, return_id: str) -> DecidedReturn | None:
    """What a decision needs to know of a return, with what was decided about it so far; None where there is none."""
    table = returns.c
    query = select(
        table.id, table.package_id, table.round, table.organisation, table.revision, table.final, table.status
    )
    row = connection.execute(query.where(table.id == return_id)).first()
    if row is None:
        return None
    return DecidedReturn(
        id=row.id,
        package_id=row.package_id,
        round=row.round,
        organisation=row.organisation,
        revision=row.revision,
        final=row.final,
        status=Verdict(row.status),
        decisions=_decisions(connection, return_id),
    )


def next_number(connection: Connection, organisation: str) -> int:
    """The number of the next receipt of an organisation, rising over all its rounds."""
    mine = select(func.count()).select_from(decisions.join(returns)).where(returns.c.organisation == organisation)
    return connection.execute(mine).scalar_one() + 1


def add_decision(connection: Connection, return_id: str, decided: Decided, receipt: str) -> None:
    """Keep a decision with its receipt (compact JWS); it is what stands about the return from now on."""
    decision = decided.decision
    queries = [{"question": query.question, "text": query.text} for query in decision.queries]
    row = {
        "return_id": return_id,
        "verdict": str(decision.verdict),
        "text": decision.text,
        "queries": json.dumps(queries, ensure_ascii=False),
        "who": decided.who,
        "at": decided.at,
        "receipt": receipt,
    }
    connection.execute(insert(decisions), row)
    connection.execute(update(returns).where(returns.c.id == return_id).values(status=str(decision.verdict)))


def _decisions(connection: Connection, return_id: str) -> tuple[Decided, ...]:
    """What was decided about a return, the oldest first."""
    rows = connection.execute(select(decisions).where(decisions.c.return_id == return_id).order_by(decisions.c.number))
    return tuple(
        Decided(
            Decision(
                Verdict(row.verdict),
                row.text,
                tuple(Query(item["question"], item["text"]) for item in json.loads(row.queries)),
            ),
            row.who,
            row.at,
        )
        for row in rows
    )
