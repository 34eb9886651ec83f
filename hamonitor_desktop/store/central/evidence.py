"""Everything the central store keeps to show, years later, where a figure came from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, Row, select

from hamonitor_desktop.store.central.tables import answers, decisions, invitations, outcomes, returns


@dataclass(frozen=True)
class KeptAnswer:
    """An answer as it stands in its table; the texts are as the table holds them."""

    question: str
    value: str
    explanation: str
    reserve: str
    waits_for: str
    use: str
    carried_over: bool
    peers_seen: bool


@dataclass(frozen=True)
class KeptReturn:
    """A return with all that is kept of it. `pinned` is the certificate (DER) of its code, if one was pinned, and
    `verdicts` what was decided about it, the oldest first.
    """

    columns: Mapping[str, object]
    pinned: bytes | None
    answers: tuple[KeptAnswer, ...]
    verdicts: tuple[str, ...]

    def text(self, column: str) -> str:
        """A column of text."""
        return str(self.columns[column])

    def data(self, column: str) -> bytes:
        """A column of bytes."""
        found = self.columns[column]
        return found if isinstance(found, bytes) else b""


@dataclass(frozen=True)
class KeptReceipt:
    """A receipt (compact JWS) with what its decision says; `queries` is a JSON array of {question, text}."""

    return_id: str
    verdict: str
    compact: str
    text: str
    queries: str
    at: str


@dataclass(frozen=True)
class KeptInvitation:
    """An activation code that was given out, without what proves it; `certificate` (DER) was pinned to it, or None."""

    organisation: str
    sequence: int
    package_id: str
    created_at: str
    revoked: bool
    certificate: bytes | None


@dataclass(frozen=True)
class KeptOutcome:
    """What came of one file; `messages` is a JSON array, and `run` is the same for the files of one import."""

    number: int
    at: str
    file: str
    code: str
    trust: str
    organisation: str
    round: str
    return_id: str
    messages: str
    who: str
    run: str


def return_ids(connection: Connection, round_id: str) -> list[str]:
    """The ids of the returns of a round, by organisation, code and revision."""
    order = (returns.c.organisation, returns.c.sequence, returns.c.revision)
    return list(connection.scalars(select(returns.c.id).where(returns.c.round == round_id).order_by(*order)))


def kept_return(connection: Connection, return_id: str) -> KeptReturn | None:
    """All that is kept of one return; None where it is not there."""
    pinned = invitations.c.certificate.label("pinned")
    query = select(returns, pinned).join(invitations).where(returns.c.id == return_id)
    row = connection.execute(query).mappings().first()
    if row is None:
        return None
    held = connection.execute(select(answers).where(answers.c.return_id == return_id).order_by(answers.c.position))
    decided = select(decisions.c.verdict).where(decisions.c.return_id == return_id).order_by(decisions.c.number)
    columns = {name: value for name, value in row.items() if name != "pinned"}
    return KeptReturn(
        columns, row["pinned"], tuple(_answer(answer) for answer in held), tuple(connection.scalars(decided))
    )


def kept_receipts(connection: Connection, round_id: str) -> list[KeptReceipt]:
    """All receipts of a round, in the order they were made."""
    table = decisions.c
    columns = (table.return_id, table.verdict, table.receipt, table.text, table.queries, table.at)
    query = select(*columns).select_from(decisions.join(returns)).where(returns.c.round == round_id)
    return [KeptReceipt(*row) for row in connection.execute(query.order_by(table.number))]


def kept_invitations(connection: Connection, round_id: str) -> list[KeptInvitation]:
    """The invitations of a round."""
    table = invitations.c
    columns = (table.organisation, table.sequence, table.package_id, table.created_at, table.revoked, table.certificate)
    mine = select(*columns).where(table.round == round_id).order_by(table.organisation, table.sequence)
    return [KeptInvitation(*row) for row in connection.execute(mine)]


def kept_outcomes(connection: Connection, round_id: str) -> list[KeptOutcome]:
    """What came of every file that was brought in for a round, or that did not say for which."""
    mine = select(outcomes).where(outcomes.c.round.in_(("", round_id))).order_by(outcomes.c.number)
    return [KeptOutcome(*row) for row in connection.execute(mine)]


def outcome_keys(connection: Connection) -> Iterator[tuple[str, str]]:
    """Of every outcome what the log has of it: the id of the return, or else the name of the file, and its code."""
    for row in connection.execute(select(outcomes.c.return_id, outcomes.c.file, outcomes.c.code)):
        yield row.return_id or row.file, row.code


def has_loose_ends(connection: Connection) -> bool:
    """Whether a row refers to one that is not there: a server sees to that itself, a file only while we write in it."""
    if connection.dialect.name != "sqlite":
        return False
    return connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None


def _answer(row: Row) -> KeptAnswer:
    return KeptAnswer(*(getattr(row, name) for name in KeptAnswer.__dataclass_fields__))
