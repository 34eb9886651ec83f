"""Whether a return that was inspected belongs to a round: its invitation, its key, its revision, its questions."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
from typing import TYPE_CHECKING

from hamonitor_desktop.definitions.loading import edition_from_document
from hamonitor_desktop.domain.codes import Code, Trust
from hamonitor_desktop.domain.edition import Edition
from hamonitor_desktop.domain.organisations import Organisation
from hamonitor_desktop.domain.outcomes import GOOD, Outcome
from hamonitor_desktop.domain.receipts import Verdict
from hamonitor_desktop.domain.returns import ReturnPayload
from hamonitor_desktop.domain.rounds import ANSWERS_MADE_UP, Round
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


@dataclass
class _Taken:
    """What was taken and is not in the store, or not yet: the returns by their round and organisation, the certificates
    by the package they belong to, and by the id of each return the hash of its payload, and the name of its file.
    """

    returns: dict[tuple[str, str], list[StoredReturn]] = field(
        default_factory=dict[tuple[str, str], list[StoredReturn]]
    )
    pinned: dict[str, bytes] = field(default_factory=dict[str, bytes])
    payloads: dict[str, bytes] = field(default_factory=dict[str, bytes])
    files: dict[str, str] = field(default_factory=dict[str, str])


class Judge:
    """Judges returns against the rounds of one store; reads each round and edition once.

    With `keeps` what was taken need not be in the store: it is remembered from one bench to the next. With
    `refuse_late` nothing more is accepted after the last day of its round.
    """

    def __init__(self, *, keeps: bool = False, refuse_late: bool = False) -> None:
        self._rounds: dict[str, _Known | None] = {}
        self._refuse_late = refuse_late
        self._taken: _Taken | None = _Taken() if keeps else None

    def bench(self, connection: Connection, inspections: Iterable[Inspection]) -> Bench:
        """Ready to judge these, by what the store holds now: of all their organisations it is read in one go."""
        asked: dict[str, list[ReturnPayload]] = {}
        for inspection in inspections:
            if inspection.payload is not None:
                asked.setdefault(inspection.payload.round, []).append(inspection.payload)
        known = {round_id: self._round(connection, round_id) for round_id in asked}
        return Bench(connection, known, asked, self._taken or _Taken(), refuse_late=self._refuse_late)

    def _round(self, connection: Connection, round_id: str) -> _Known | None:
        if round_id not in self._rounds:
            self._rounds[round_id] = _read_round(connection, round_id)
        return self._rounds[round_id]


class Bench:
    """Judges the returns of one transaction, in which nobody else writes; tell it what was taken by `take`."""

    def __init__(
        self,
        connection: Connection,
        rounds: Mapping[str, _Known | None],
        judged: Mapping[str, Collection[ReturnPayload]],
        taken: _Taken,
        *,
        refuse_late: bool,
    ) -> None:
        from hamonitor_desktop.store.central import reading

        self._connection, self._rounds = connection, rounds
        self._standings = {
            (round_id, code): standing
            for round_id, payloads in judged.items()
            for code, standing in reading.read_standings(connection, round_id, payloads).items()
        }
        self._taken = taken
        self._refuse_late = refuse_late

    def judge(self, inspection: Inspection) -> Judged:
        """Judge one return by what the store holds. A return that could not be read keeps its own code."""
        payload, verified = inspection.payload, inspection.verified
        if payload is None or verified is None:
            return Judged(inspection.problems[0].code, problems=inspection.problems)
        known = self._rounds[payload.round]
        if known is None:
            problems = (*inspection.problems, Problem.of(Code.OTHER_ROUND, round=payload.round))
            return Judged(problems[0].code, problems=problems)
        return self._judge(inspection, payload, verified, known)

    def take(self, payload: ReturnPayload, verified: Verified, file: str) -> None:
        """Know of a return that was accepted, of which the certificate is pinned now, and of the name of its file."""
        self._taken.files[verified.id] = file
        new = StoredReturn(verified.id, payload.sequence, payload.revision, payload.final, Verdict.RECEIVED)
        self._taken.returns.setdefault((payload.round, payload.organisation), []).append(new)
        self._taken.pinned[payload.package_id] = verified.certificate_der
        self._taken.payloads[verified.id] = sha256(verified.payload).digest()

    def _judge(self, inspection: Inspection, payload: ReturnPayload, verified: Verified, known: _Known) -> Judged:
        of, at, number = known.round, (payload.round, payload.organisation), (payload.sequence, payload.revision)
        standing, taken = self._standings[at], self._taken.returns.get(at, [])
        newer = [*standing.newer, *taken]
        judgement = trust.judge(
            payload,
            verified,
            [_invitation(found, self._taken.pinned.get(found.package_id)) for found in standing.invitations],
            [self._received(found, payload, verified) for found in newer],
        )
        problems = list(inspection.problems)
        if judgement.code not in GOOD:
            details = {"organisation": payload.organisation, "revision": payload.revision, "newest": judgement.newest}
            problems.append(Problem.of(judgement.code, **details))
        if payload.synthetic and not of.synthetic:
            problems.append(Problem.of(Code.SYNTHETIC))
        problems += [*text_problems(payload), *edition_problems(payload, known.edition)]
        if payload.organisation in known.invited:
            problems += identity_problems(payload, known.invited[payload.organisation])
        if self._refuse_late and judgement.code is Code.ACCEPTED and _is_late(of):
            problems.append(Problem.of(Code.TOO_LATE, closes=f"{of.closes:%d-%m-%Y}"))
        code = problems[0].code if problems else judgement.code
        numbers = [*((found.sequence, found.revision) for found in taken), standing.first or number]
        has_final = standing.has_final or any(found.final for found in taken)
        return Judged(
            code=code,
            trust=judgement.trust,
            pin=judgement.pin and not problems,
            follows=min(numbers) < number,
            problems=tuple(problems),
            remarks=tuple(self._remarks(code, of, payload, newer, verified.id, has_final=has_final)),
        )

    def _remarks(
        self,
        code: Code,
        of: Round,
        payload: ReturnPayload,
        newer: Sequence[StoredReturn],
        return_id: str,
        *,
        has_final: bool,
    ) -> Iterator[str]:
        """What is worth knowing beside the outcome; of two files with one number, where the other came from."""
        if code is Code.ACCEPTED:
            yield from _of_accepted(of, payload, newer, has_final=has_final)
        elif code is Code.ALREADY_IMPORTED:
            for file, day in self._came_in(return_id):
                yield f"Zij kwam binnen als ‘{file}’, op {day}."
        elif code is Code.REVISION_CONFLICT:
            number = (payload.sequence, payload.revision)
            others = (found.id for found in newer if (found.sequence, found.revision) == number)
            for file, day in (came for other in others for came in self._came_in(other)):
                yield f"De andere kwam binnen als ‘{file}’, op {day}."

    def _came_in(self, return_id: str) -> Iterator[tuple[str, str]]:
        """The name of the file that a return came in with, and the day: just now, or earlier."""
        from hamonitor_desktop.store.central.returns import came_in_as

        if return_id in self._taken.files:
            yield self._taken.files[return_id][:100], f"{datetime.now(UTC):%d-%m-%Y}"
        elif found := came_in_as(self._connection, return_id):
            yield found[0][:100], f"{datetime.fromisoformat(found[1]):%d-%m-%Y}"

    def _received(self, found: StoredReturn, payload: ReturnPayload, verified: Verified) -> trust.Received:
        """With its payload only where the number is the same and the return is not: a payload is what weighs."""
        from hamonitor_desktop.store.central.returns import read_payload

        same = (found.sequence, found.revision) == (payload.sequence, payload.revision)
        held = b""
        if same and found.id in self._taken.payloads:
            held = verified.payload if self._taken.payloads[found.id] == sha256(verified.payload).digest() else b""
        elif same and found.id != verified.id:
            held = read_payload(self._connection, found.id) or b""
        return trust.Received(found.id, found.sequence, found.revision, found.final, held)


def _read_round(connection: Connection, round_id: str) -> _Known | None:
    from hamonitor_desktop.store.central import reading

    if round_id not in reading.round_ids(connection):
        return None
    stored = reading.read_round(connection, round_id)
    invited = {organisation.code: organisation for organisation in stored.organisations}
    return _Known(stored.round, edition_from_document(stored.edition_document), invited)


def _of_accepted(of: Round, payload: ReturnPayload, newer: Iterable[StoredReturn], *, has_final: bool) -> Iterator[str]:
    """What is worth knowing of a return that comes in; of one that was in already it would not be true."""
    if _is_late(of):
        yield f"Ontvangen na de sluiting van de ronde ({of.closes:%d-%m-%Y})."
    if not payload.final and has_final:
        yield "Deze voorlopige versie telt niet mee, want er is al een definitieve."
    counting = [found for found in newer if found.status is not Verdict.REJECTED]
    newest = max((found.revision for found in counting if found.sequence == payload.sequence), default=0)
    if payload.final and newest > payload.revision:
        yield f"Deze definitieve versie telt, en niet de voorlopige versie {newest} die al binnen was."


def _is_late(of: Round) -> bool:
    return of.closes < datetime.now(UTC).date()


def _invitation(found: StoredInvitation, pinned: bytes | None) -> trust.Invitation:
    """As the rules know it; `pinned` is the certificate that was pinned since it was read."""
    return trust.Invitation(
        organisation=found.organisation,
        package_id=found.package_id,
        sequence=found.sequence,
        proof_key=found.proof_key,
        pinned=pinned or found.certificate,
        revoked=found.revoked,
    )


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
        messages=(*lines, *judged.remarks, *((ANSWERS_MADE_UP,) if payload.synthetic else ())),
        return_id=inspection.verified.id,
        changes=inspection.changes,
        follows=judged.follows,
    )
