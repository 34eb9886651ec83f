"""Going through the returns: which came in, what stands about them, and one return beside what was said before."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hamonitor_desktop.definitions.loading import edition_from_document
from hamonitor_desktop.domain.answers import Answer, Answers
from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.decisions import Decided
from hamonitor_desktop.domain.differences import Difference, differences
from hamonitor_desktop.domain.edition import Edition, Question
from hamonitor_desktop.domain.findings import Finding, FindingCode
from hamonitor_desktop.domain.json_form import object_of
from hamonitor_desktop.domain.organisations import Organisation
from hamonitor_desktop.domain.personal import seen_in
from hamonitor_desktop.domain.receipts import Verdict
from hamonitor_desktop.domain.redactions import Redaction
from hamonitor_desktop.domain.returns import ReturnPayload
from hamonitor_desktop.domain.validation import Background, validate
from hamonitor_desktop.usecases.before import Before, round_before

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from hamonitor_desktop.domain.rows import AnswerRow
    from hamonitor_desktop.store.central.records import ListedReturn, StoredRound

ODD = frozenset((FindingCode.WENT_BACK, FindingCode.CHANGED_MUCH, FindingCode.TOO_EARLY, FindingCode.WAITS_FOR_OTHER))
"""Findings that the central team looks at: what is implausible beside last round, or beside the planning."""


@dataclass(frozen=True)
class Version:
    """One return of an organisation. `counts`: its answers are those in the figures.

    Of the return that counts alone is counted how many answers are implausible (`odd`), and in how many analysis and
    reports may show something about a person (`personal`).
    """

    about: ListedReturn
    organisation: Organisation
    counts: bool
    odd: int = 0
    personal: int = 0

    @property
    def waits(self) -> bool:
        """Whether nobody decided about it yet, and somebody should."""
        return self.counts and self.about.status is Verdict.RECEIVED

    @property
    def plain(self) -> bool:
        """Whether it can be accepted unread: it waits, it is final, and nothing in it is implausible."""
        return self.waits and self.about.final and not self.odd

    def to_json(self) -> dict[str, object]:
        """The object of `returns --json`."""
        about, organisation = self.about, self.organisation
        return {
            "return_id": about.id,
            "organisation": organisation.code,
            "name": organisation.name,
            "actor": organisation.actor,
            "sequence": about.sequence,
            "revision": about.revision,
            "final": about.final,
            "verdict": str(about.status),
            "counts": self.counts,
            "waits": self.waits,
            "implausible": self.odd,
            "personal": self.personal,
            "signer": about.signer_name,
            "signed_at": about.signed_at,
            "imported_at": about.imported_at,
            "file": about.file,
        }


@dataclass(frozen=True)
class Asked:
    """A question that the central team asked earlier about an answer, in whichever version (`revision`)."""

    text: str
    at: str
    who: str
    revision: int


@dataclass(frozen=True)
class ReviewedAnswer:
    """A question with its answer, beside the round before. `findings`: what is implausible about it.

    `redactions` are the last of each text of it: what analysis and reports show otherwise. `asked` has the newest last.
    """

    question: Question
    answer: Answer
    last_round: Answer | None
    findings: tuple[Finding, ...]
    redactions: tuple[Redaction, ...] = ()
    asked: tuple[Asked, ...] = ()


@dataclass(frozen=True)
class Review:
    """One return with all that was said before. `changes` are those since the version it is laid beside.

    `redactions` are those of the reserve of the whole return.
    """

    version: Version
    payload: ReturnPayload
    answers: tuple[ReviewedAnswer, ...]
    changes: tuple[Difference, ...]
    decisions: tuple[Decided, ...]
    redactions: tuple[Redaction, ...]
    versions: tuple[Version, ...]
    beside: Version | None
    edition: Edition
    before: str
    """The round before, whose answers stand beside these; empty where there is none."""


def versions_of(store: str | Path, round_id: str | None = None) -> tuple[Version, ...]:
    """All returns of a round, by default the newest: those that wait for a decision first. Raises HaError."""
    from hamonitor_desktop.store.central.opening import open_store
    from hamonitor_desktop.store.central.reading import answer_rows, read_round
    from hamonitor_desktop.store.central.returns import listed_returns

    with open_store(store) as opened, opened.reading() as connection:
        stored = read_round(connection, round_id)
        found = listed_returns(connection, stored.round.id)
        counting = answer_rows(connection, stored.round.id)
        before = round_before(connection, stored)
    versions = _versions(stored, found, _odd_counts(stored, counting, before), _personal_counts(counting))
    return tuple(sorted(versions, key=lambda version: (not version.waits, version.organisation.name)))


def review(store: str | Path, return_id: str, beside: str | None = None) -> Review:
    """One return, question by question, beside another version of it: by default the one that came before.

    Raises HaError RETURN_UNKNOWN and those of the store.
    """
    from hamonitor_desktop.store.central import decisions, reading, returns
    from hamonitor_desktop.store.central.opening import open_store
    from hamonitor_desktop.store.central.redactions import standing_redactions

    with open_store(store) as opened, opened.reading() as connection:
        about = decisions.read_decided(connection, return_id)
        if about is None:
            raise HaError(Code.RETURN_UNKNOWN, return_id=return_id)
        stored = reading.read_round(connection, about.round)
        found = returns.listed_returns(connection, about.round, about.organisation)
        before = round_before(connection, stored)
        payload = _payload(connection, return_id)
        redacted = standing_redactions(connection, return_id)
        other = beside or _id_before(found, return_id)
        earlier = _payload(connection, other) if other else None
        asked = _asked(connection, found)
    versions = _versions(stored, found, {}, {})
    edition = edition_from_document(stored.edition_document)
    last_round = {answer.question: answer for answer in before.answers.get(about.organisation, ())}
    return Review(
        version=next(version for version in versions if version.about.id == return_id),
        payload=payload,
        answers=_reviewed(edition, payload, last_round, stored, redacted, asked),
        changes=differences(_answers(earlier), _answers(payload)) if earlier else (),
        decisions=about.decisions,
        redactions=tuple(item for item in redacted if not item.question),
        versions=versions,
        beside=next((version for version in versions if version.about.id == other), None),
        edition=edition,
        before=before.round,
    )


def _odd_counts(stored: StoredRound, rows: Iterable[AnswerRow], before: Before) -> dict[str, int]:
    """How many answers of the return that counts are implausible, by organisation."""
    edition, given = edition_from_document(stored.edition_document), dict[str, dict[str, Answer]]()
    actors: dict[str, str] = {}
    for row in rows:
        given.setdefault(row.organisation.code, {})[row.question] = Answer(row.question, row.value, row.explanation)
        actors[row.organisation.code] = row.actor
    counts: dict[str, int] = {}
    for code, answers in given.items():
        last_round = {answer.question: answer for answer in before.answers.get(code, ())}
        found = _odd(edition, actors[code], answers, last_round, stored)
        counts[code] = len({finding.question for finding in found})
    return counts


def _personal_counts(rows: Iterable[AnswerRow]) -> Counter[str]:
    """In how many answers of the return that counts something may be about a person, by organisation.

    The reserve of the whole return counts as one more.
    """
    counted, reserves = Counter[str](), dict[str, str]()
    for row in rows:
        texts = (row.explanation, row.reserve, row.waits_for, row.value if isinstance(row.value, str) else "")
        counted[row.organisation.code] += any(map(seen_in, texts))
        reserves[row.organisation.code] = row.return_reserve
    counted.update(code for code, reserve in reserves.items() if seen_in(reserve))
    return counted


def _asked(connection: Connection, found: Sequence[ListedReturn]) -> dict[str, tuple[Asked, ...]]:
    """What was asked about each question, over all versions, the newest last."""
    from hamonitor_desktop.store.central.decisions import read_decided

    asked: dict[str, list[Asked]] = {}
    for item in reversed(found):
        about = read_decided(connection, item.id)
        for decided in about.decisions if about else ():
            for query in decided.decision.queries:
                told = Asked(query.text, decided.at, decided.who, item.revision)
                asked.setdefault(query.question, []).append(told)
    return {code: tuple(sorted(texts, key=lambda told: told.at)) for code, texts in asked.items()}


def _odd(
    edition: Edition, actor: str, answers: Answers, last_round: Answers, stored: StoredRound
) -> tuple[Finding, ...]:
    background = Background(previous=last_round, reference_date=stored.round.reference_date)
    return tuple(finding for finding in validate(edition, actor, answers, background) if finding.code in ODD)


def _reviewed(
    edition: Edition,
    payload: ReturnPayload,
    last_round: Answers,
    stored: StoredRound,
    redacted: Sequence[Redaction],
    asked: Mapping[str, tuple[Asked, ...]],
) -> tuple[ReviewedAnswer, ...]:
    answers, by_question = _answers(payload), dict[str, tuple[Finding, ...]]()
    for finding in _odd(edition, payload.actor, answers, last_round, stored):
        by_question[finding.question] = (*by_question.get(finding.question, ()), finding)
    shown = {item.code for item in payload.questions if item.shown}
    return tuple(
        ReviewedAnswer(
            question,
            answers.get(question.code) or Answer(question.code),
            last_round.get(question.code),
            by_question.get(question.code, ()),
            tuple(item for item in redacted if item.question == question.code),
            asked.get(question.code, ()),
        )
        for question in edition.questions_for(payload.actor)
        if question.code in shown
    )


def _versions(
    stored: StoredRound, found: Sequence[ListedReturn], odd: Mapping[str, int], personal: Mapping[str, int]
) -> tuple[Version, ...]:
    people = {person.code: person for person in stored.organisations}
    counting = {item.organisation: item.id for item in sorted(found, key=_weight)}  # the weightiest comes last
    versions: list[Version] = []
    for item in found:
        code = item.organisation
        if item.status is not Verdict.REJECTED and counting[code] == item.id:
            seen = {"odd": odd.get(code, 0), "personal": personal.get(code, 0)}
            versions.append(Version(item, people[code], counts=True, **seen))
        else:
            versions.append(Version(item, people[code], counts=False))
    return tuple(versions)


def _weight(item: ListedReturn) -> tuple[bool, bool, int, int]:
    """Which return of an organisation counts: the order of `store.central.reading`."""
    return (item.status is not Verdict.REJECTED, item.final, item.sequence, item.revision)


def _payload(connection: Connection, return_id: str) -> ReturnPayload:
    from hamonitor_desktop.store.central.returns import read_payload

    data = read_payload(connection, return_id)
    if data is None:
        raise HaError(Code.RETURN_UNKNOWN, return_id=return_id)
    return ReturnPayload.from_json(object_of(json.loads(data)))


def _id_before(found: Sequence[ListedReturn], return_id: str) -> str:
    """What the organisation signed before this return, or nothing; `found` has the newest first."""
    ids = [item.id for item in found]
    return next(iter(ids[ids.index(return_id) + 1 :]), "")


def _answers(payload: ReturnPayload) -> dict[str, Answer]:
    return {answer.question: answer for answer in payload.answers}
