"""Earlier imports: when, by whom, and what came of each file, as the log of outcomes has it."""

from __future__ import annotations

import json

from sqlalchemy import Connection, and_, case, exists, func, select

from hamonitor_desktop.domain.codes import Code, Trust
from hamonitor_desktop.domain.organisations import Organisation
from hamonitor_desktop.domain.outcomes import GOOD, Outcome, Run
from hamonitor_desktop.store.central.errors import as_kept
from hamonitor_desktop.store.central.redactions import standing_texts
from hamonitor_desktop.store.central.tables import outcomes, participants, returns


@as_kept
def runs(connection: Connection, most: int) -> tuple[Run, ...]:
    """The last imports, the newest first; those of before version 2, which do not know their import, are not there."""
    table = outcomes.c
    fine = [str(code) for code in (*GOOD, Code.OLDER_REVISION)]
    refused = func.sum(case((table.code.in_(fine), 0), else_=1))
    columns = (table.run, func.min(table.at), func.max(table.who), func.count(), refused)
    newest = func.max(table.number).desc()
    query = select(*columns).where(table.run != "").group_by(table.run).order_by(newest).limit(most)
    return tuple(Run(*row) for row in connection.execute(query))


@as_kept
def outcomes_of(connection: Connection, run: str) -> tuple[Outcome, ...]:
    """What came of each file of one import, in its order."""
    log, of, person, older = outcomes.c, returns.c, participants, returns.alias("older")
    before = exists().where(
        older.c.round == of.round,
        older.c.organisation == of.organisation,
        (older.c.sequence < of.sequence) | and_(older.c.sequence == of.sequence, older.c.revision < of.revision),
    )
    known = outcomes.outerjoin(returns, log.return_id == of.id).outerjoin(
        person, and_(person.c.round == log.round, person.c.organisation == log.organisation)
    )
    redacted = standing_texts(connection)
    columns = (log.file, log.code, log.trust, log.organisation, log.round, log.messages, log.return_id)
    kept = (of.revision, of.final, of.signer_name, of.signed_at, person.c.document, before.label("follows"))
    query = select(*columns, *kept).select_from(known).where(log.run == run).order_by(log.number)
    return tuple(
        Outcome(
            file=row.file,
            code=Code(row.code),
            trust=Trust(row.trust),
            organisation=row.organisation,
            organisation_name=Organisation.from_json(json.loads(row.document)).name if row.document else "",
            round=row.round,
            revision=row.revision,
            final=row.final,
            signer=row.signer_name or "",
            signed_at=row.signed_at or "",
            messages=tuple(redacted.within(row.organisation, message) for message in json.loads(row.messages)),
            return_id=row.return_id,
            follows=bool(row.follows),
        )
        for row in connection.execute(query)
    )
