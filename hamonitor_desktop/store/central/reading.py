"""The questions the program asks the central store."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from sqlalchemy import Connection, Row, case, func, select

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.organisations import Organisation
from hamonitor_desktop.domain.receipts import Verdict
from hamonitor_desktop.domain.redactions import Part
from hamonitor_desktop.domain.returns import ReturnPayload
from hamonitor_desktop.domain.rounds import Round
from hamonitor_desktop.domain.rows import AnswerRow, ResponseRow, ResponseState, Stay
from hamonitor_desktop.domain.values import value_from_json
from hamonitor_desktop.store.central import redactions
from hamonitor_desktop.store.central.errors import as_kept
from hamonitor_desktop.store.central.records import (
    Standing,
    StoredInvitation,
    StoredReturn,
    StoredRound,
    waits_for_text,
)
from hamonitor_desktop.store.central.redactions import standing_texts
from hamonitor_desktop.store.central.tables import answers, decisions, invitations, participants, returns, rounds


def round_ids(connection: Connection) -> tuple[str, ...]:
    """The rounds in the store, the newest last."""
    return tuple(connection.scalars(select(rounds.c.id).order_by(rounds.c.created_at, rounds.c.id)))


@as_kept
def read_round(connection: Connection, round_id: str | None) -> StoredRound:
    """The round with this id; without an id the newest. Raises HaError ROUND_UNKNOWN."""
    known = round_ids(connection)
    chosen = round_id if round_id is not None else (known[-1] if known else "")
    row = connection.execute(select(rounds).where(rounds.c.id == chosen)).first()
    if row is None:
        raise HaError(Code.ROUND_UNKNOWN, round=chosen or "(geen)", known=", ".join(known) or "geen")
    return StoredRound(
        round=Round.from_json(json.loads(row.document)),
        edition_document=json.loads(row.edition_document),
        central_certificate=row.central_certificate,
        register_source=row.register_source,
        organisations=tuple(_organisations(connection, chosen).values()),
    )


def read_invitations(connection: Connection, round_id: str, organisation: str) -> tuple[StoredInvitation, ...]:
    """The invitations of one organisation, the first one first."""
    table = invitations.c
    query = select(*(table[name] for name in StoredInvitation.__dataclass_fields__))
    mine = query.where(table.round == round_id, table.organisation == organisation).order_by(table.sequence)
    return tuple(StoredInvitation(*row) for row in connection.execute(mine))


def is_invited(connection: Connection, round_id: str) -> bool:
    """Whether packages were made for this round."""
    found = connection.execute(select(invitations.c.package_id).where(invitations.c.round == round_id).limit(1))
    return found.first() is not None


def code_counts(connection: Connection, round_id: str) -> dict[str, tuple[int, bool]]:
    """How many codes each invited organisation was given, and whether it was withdrawn: none of them holds any more."""
    table = invitations.c
    holding = func.sum(case((table.revoked.is_(True), 0), else_=1))
    query = select(table.organisation, func.count(), holding).where(table.round == round_id)
    rows = connection.execute(query.group_by(table.organisation))
    return {organisation: (count, not holds) for organisation, count, holds in rows}


def withdrawn(connection: Connection, round_id: str) -> frozenset[str]:
    """The organisations that do not take part any more."""
    return frozenset(code for code, (_, gone) in code_counts(connection, round_id).items() if gone)


def is_participant(connection: Connection, round_id: str, organisation: str) -> bool:
    """Whether an organisation is in this round."""
    table = participants.c
    mine = (table.round == round_id, table.organisation == organisation)
    return connection.execute(select(table.organisation).where(*mine)).first() is not None


@as_kept
def read_standings(connection: Connection, round_id: str, judged: Collection[ReturnPayload]) -> dict[str, Standing]:
    """What is known in a round of the organisations of these returns, by their codes: all that judging them asks."""
    organisations = {payload.organisation for payload in judged}
    invited = invitations.c
    mine = select(*(invited[name] for name in StoredInvitation.__dataclass_fields__))
    asked = mine.where(invited.round == round_id, invited.organisation.in_(organisations))
    of: dict[str, list[StoredInvitation]] = {code: [] for code in organisations}
    for row in connection.execute(asked.order_by(invited.sequence)):
        of[row.organisation].append(StoredInvitation(*row))
    newer = _newer(connection, round_id, judged)
    received = returns.c
    theirs = (received.round == round_id, received.organisation.in_(organisations))
    numbers = select(received.organisation, received.sequence, func.min(received.revision)).where(*theirs)
    first: dict[str, tuple[int, int]] = {}
    for organisation, *number in connection.execute(numbers.group_by(received.organisation, received.sequence)):
        first[organisation] = min(first.get(organisation, (number[0], number[1])), (number[0], number[1]))
    open_ = {payload.organisation for payload in judged if not payload.final}  # only of a provisional one it is asked
    counts = (received.organisation.in_(open_), received.final.is_(True), received.status != str(Verdict.REJECTED))
    final = set(connection.scalars(select(received.organisation).where(*theirs, *counts).distinct())) if open_ else ()
    return {
        code: Standing(tuple(of[code]), tuple(newer.get(code, ())), first.get(code), code in final)
        for code in organisations
    }


def _newer(
    connection: Connection, round_id: str, judged: Collection[ReturnPayload]
) -> Mapping[str, Sequence[StoredReturn]]:
    """The returns of the organisations of these that have their number or a higher one, and perhaps some lower ones."""
    received = returns.c
    columns = (received.id, received.sequence, received.revision, received.final, received.status)
    lowest = min((payload.revision for payload in judged), default=0)
    higher = (received.revision >= lowest) | (
        received.sequence > min((payload.sequence for payload in judged), default=0)
    )
    query = select(received.organisation, *columns).where(
        received.round == round_id,
        received.organisation.in_({payload.organisation for payload in judged}),
        higher,
    )
    found: dict[str, list[StoredReturn]] = {}
    for organisation, id_, sequence, revision, final, status in connection.execute(query):
        stored = StoredReturn(id_, sequence, revision, final, Verdict(status))
        found.setdefault(organisation, []).append(stored)
    return found


@as_kept
def answer_rows(connection: Connection, round_id: str, *, final_only: bool = False) -> list[AnswerRow]:
    """The answers of the return that counts, for every organisation that has one, in the order of the questionnaire.

    With what was redacted in them left out: this is what analysis and reports read.
    """
    counting = _counting(round_id).subquery()
    query = (
        select(counting, answers)
        .join(answers, answers.c.return_id == counting.c.id)
        .where(counting.c.rank == 1)
        .order_by(counting.c.organisation, answers.c.position)
    )
    if final_only:
        query = query.where(counting.c.final.is_(True))
    by_code = _organisations(connection, round_id)
    redacted = standing_texts(connection)
    rows = [_answer_row(row, by_code[row.organisation]) for row in connection.execute(query)]
    return [_redacted(row, redacted) for row in rows] if redacted.own else rows


@as_kept
def response_rows(connection: Connection, round_id: str) -> list[ResponseRow]:
    """Every organisation that takes part, in the order of the register, with the state of the return that counts."""
    counting = _counting(round_id).subquery()
    found = {row.organisation: row for row in connection.execute(select(counting).where(counting.c.rank == 1))}
    table = returns.c
    refused = (table.round == round_id, table.status == str(Verdict.REJECTED))
    rejected = set(connection.scalars(select(table.organisation).where(*refused).distinct()))
    gone = withdrawn(connection, round_id) - set(found)
    return [
        _response_row(organisation, found.get(code), rejected=code in rejected)
        for code, organisation in _organisations(connection, round_id).items()
        if code not in gone
    ]


def stays(connection: Connection, round_id: str) -> list[Stay]:
    """When each organisation had a return that was not rejected: from bringing it in until its rejection.

    Of those that were never rejected the first provisional and the first final one of an organisation tell enough.
    """
    table = returns.c
    ever = select(decisions.c.return_id).where(decisions.c.verdict == str(Verdict.REJECTED))
    kept = (table.round == round_id, table.id.not_in(ever), table.status != str(Verdict.REJECTED))
    first = select(table.organisation, table.final, func.min(table.imported_at)).where(*kept)
    found = [Stay(*row) for row in connection.execute(first.group_by(table.organisation, table.final))]
    columns = (table.id, table.organisation, table.final, table.imported_at, decisions.c.verdict, decisions.c.at)
    told = select(*columns).join(decisions).where(table.round == round_id, table.id.in_(ever))
    rows = connection.execute(told.order_by(table.id, decisions.c.number))
    for _return, events in groupby(rows, key=lambda row: row.id):
        found += _interrupted(list(events))
    return found


def _interrupted(events: Sequence[Row]) -> Iterator[Stay]:
    """The stays of a return that was rejected, by the decisions about it; a clock may have gone back between them."""
    organisation, final, last = events[0].organisation, events[0].final, events[0].imported_at
    since = last
    for event in events:
        last = max(last, event.at)
        if event.verdict == Verdict.REJECTED and since:
            yield Stay(organisation, final, since, last)
            since = ""
        elif event.verdict != Verdict.REJECTED and not since:
            since = last
    if since:
        yield Stay(organisation, final, since)


def _counting(round_id: str):  # noqa: ANN202 - SQLAlchemy's type of a select names every column
    """Returns that were not rejected, ranked per organisation: a final goes before a provisional, then the newest."""
    table = returns.c
    newest_first = (table.final.desc(), table.sequence.desc(), table.revision.desc())
    rank = func.row_number().over(partition_by=table.organisation, order_by=newest_first).label("rank")
    columns = (table.id, table.organisation, table.sequence, table.revision, table.final, table.imported_at)
    reserve = table.reserve.label("return_reserve")
    return select(*columns, reserve, rank).where(table.round == round_id, table.status != str(Verdict.REJECTED))


def _organisations(connection: Connection, round_id: str) -> dict[str, Organisation]:
    query = select(participants).where(participants.c.round == round_id).order_by(participants.c.position)
    return {row.organisation: Organisation.from_json(json.loads(row.document)) for row in connection.execute(query)}


def _answer_row(row: Row, organisation: Organisation) -> AnswerRow:
    return AnswerRow(
        organisation=organisation,
        question=row.question,
        value=value_from_json(json.loads(row.value)),
        final=row.final,
        sequence=row.sequence,
        revision=row.revision,
        explanation=row.explanation,
        reserve=row.reserve,
        return_reserve=row.return_reserve,
        return_id=row.return_id,
        waits_for=waits_for_text(row.waits_for),
    )


def _redacted(row: AnswerRow, standing: redactions.Standing) -> AnswerRow:
    def shown(question: str, part: Part, text: str) -> str:
        return standing.shown((row.return_id, question, part), row.organisation.code, text)

    return replace(
        row,
        value=shown(row.question, Part.VALUE, row.value) if isinstance(row.value, str) else row.value,
        explanation=shown(row.question, Part.EXPLANATION, row.explanation),
        reserve=shown(row.question, Part.RESERVE, row.reserve),
        return_reserve=shown("", Part.RESERVE, row.return_reserve),
        waits_for=shown(row.question, Part.WAITS_FOR, row.waits_for),
    )


def _response_row(organisation: Organisation, row: Row | None, *, rejected: bool) -> ResponseRow:
    if row is None:
        return ResponseRow(organisation, ResponseState.MISSING, rejected=rejected)
    state = ResponseState.FINAL if row.final else ResponseState.PROVISIONAL
    return ResponseRow(organisation, state, row.sequence, row.revision, row.imported_at)
