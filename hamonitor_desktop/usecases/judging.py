"""Whether a return that was inspected belongs to a round: its invitation, its key, its revision, its questions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from hamonitor_desktop.definitions.loading import edition_from_document
from hamonitor_desktop.domain.codes import Code, Trust
from hamonitor_desktop.domain.edition import Edition
from hamonitor_desktop.domain.organisations import Organisation
from hamonitor_desktop.domain.outcomes import GOOD, Outcome
from hamonitor_desktop.domain.receipts import Verdict
from hamonitor_desktop.domain.returns import ReturnPayload
from hamonitor_desktop.domain.rounds import Round
from hamonitor_desktop.signing import trust
from hamonitor_desktop.signing.envelope import Verified
from hamonitor_desktop.store.central.records import StoredInvitation, StoredReturn
from hamonitor_desktop.usecases.inspecting import (
    Inspection,
    Problem,
    edition_problems,
    identity_problems,
    text_problems,
)

if TYPE_CHECKING:
    from sqlalchemy import Connection

_MADE_UP: Final = "VERZONNEN VOORBEELD: de antwoorden zijn bedacht."


@dataclass(frozen=True)
class Judged:
    """What the store says of a return: reasons to refuse it, whether to pin its certificate, and remarks.

    `follows`: an older version of the organisation was in already.
    """

    code: Code
    trust: Trust = Trust.UNKNOWN
    pin: bool = False
    follows: bool = False
    problems: tuple[Problem, ...] = ()
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Known:
    """A round of the store, with what is looked up for each return."""

    round: Round
    edition: Edition
    invited: Mapping[str, Organisation]


class Judge:
    """Judges returns against the rounds of one store; reads each round and edition once."""

    def __init__(self) -> None:
        self._rounds: dict[str, _Known | None] = {}

    def judge(self, connection: Connection, inspection: Inspection) -> Judged:
        """Judge one return by what the store holds now. A return that could not be read keeps its own code."""
        payload, verified = inspection.payload, inspection.verified
        if payload is None or verified is None:
            return Judged(inspection.problems[0].code, problems=inspection.problems)
        known = self._round(connection, payload.round)
        if known is None:
            foreign = Problem.of(Code.OTHER_ROUND, round=payload.round)
            problems = (*inspection.problems, foreign)
            return Judged(problems[0].code, problems=problems)
        return _judge(connection, inspection, payload, verified, known)

    def _round(self, connection: Connection, round_id: str) -> _Known | None:
        if round_id not in self._rounds:
            self._rounds[round_id] = _read_round(connection, round_id)
        return self._rounds[round_id]


def _read_round(connection: Connection, round_id: str) -> _Known | None:
    from hamonitor_desktop.store.central import reading

    if round_id not in reading.round_ids(connection):
        return None
    stored = reading.read_round(connection, round_id)
    invited = {organisation.code: organisation for organisation in stored.organisations}
    return _Known(stored.round, edition_from_document(stored.edition_document), invited)


def _judge(
    connection: Connection, inspection: Inspection, payload: ReturnPayload, verified: Verified, known: _Known
) -> Judged:
    from hamonitor_desktop.store.central import reading

    of = known.round
    invitations = [_invitation(found) for found in reading.read_invitations(connection, of.id, payload.organisation)]
    number = (payload.sequence, payload.revision)
    received = reading.read_returns(connection, of.id, payload.organisation, number)
    judgement = trust.judge(payload, verified, invitations, [_received(found) for found in received])
    problems = list(inspection.problems)
    if judgement.code not in GOOD:
        details = {"organisation": payload.organisation, "revision": payload.revision, "newest": judgement.newest}
        problems.append(Problem.of(judgement.code, **details))
    if payload.synthetic and not of.synthetic:
        problems.append(Problem.of(Code.SYNTHETIC))
    problems += [*text_problems(payload), *edition_problems(payload, known.edition)]
    if payload.organisation in known.invited:
        problems += identity_problems(payload, known.invited[payload.organisation])
    code = problems[0].code if problems else judgement.code
    return Judged(
        code=code,
        trust=judgement.trust,
        pin=judgement.pin and not problems,
        follows=any((found.sequence, found.revision) < (payload.sequence, payload.revision) for found in received),
        problems=tuple(problems),
        remarks=tuple(_remarks(of, payload, received)) if code is Code.ACCEPTED else (),
    )


def _remarks(of: Round, payload: ReturnPayload, received: Iterable[StoredReturn]) -> Iterator[str]:
    """What is worth knowing of a return that comes in; of one that was in already it would not be true."""
    if of.closes < datetime.now(UTC).date():
        yield f"Ontvangen na de sluiting van de ronde ({of.closes:%d-%m-%Y})."
    counting = [found for found in received if found.status is not Verdict.REJECTED]
    if not payload.final and any(found.final for found in counting):
        yield "Deze voorlopige versie telt niet mee, want er is al een definitieve."
    newer = [found.revision for found in counting if found.sequence == payload.sequence]
    if payload.final and max(newer, default=0) > payload.revision:
        yield f"Deze definitieve versie telt, en niet de voorlopige versie {max(newer)} die al binnen was."


def _invitation(found: StoredInvitation) -> trust.Invitation:
    return trust.Invitation(
        organisation=found.organisation,
        package_id=found.package_id,
        sequence=found.sequence,
        proof_key=found.proof_key,
        pinned=found.certificate,
        revoked=found.revoked,
    )


def _received(found: StoredReturn) -> trust.Received:
    return trust.Received(found.id, found.sequence, found.revision, found.final, found.payload)


def outcome_of(file: str, inspection: Inspection, judged: Judged) -> Outcome:
    """The outcome of a file: everything that is wrong with it at once, and who says it is from."""
    payload = inspection.payload
    lines = tuple(line for problem in judged.problems for line in problem.lines)
    if not lines:
        lines = Problem.of(judged.code).lines
    if payload is None or inspection.verified is None:
        return Outcome(file=file, code=judged.code, messages=lines)
    return Outcome(
        file=file,
        code=judged.code,
        trust=judged.trust,
        organisation=payload.organisation,
        organisation_name=payload.organisation_name,
        round=payload.round,
        revision=payload.revision,
        final=payload.final,
        signer=payload.signer_name,
        signed_at=inspection.signed_at,
        messages=(*lines, *judged.remarks, *((_MADE_UP,) if payload.synthetic else ())),
        return_id=inspection.verified.id,
        changes=inspection.changes,
        follows=judged.follows,
    )
