"""What organisations answered in the round before, for their next package: nobody has to look it up again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hamonitor_desktop.definitions.loading import edition_from_document
from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.edition import Edition
from hamonitor_desktop.domain.rows import AnswerRow
from hamonitor_desktop.domain.validation import check_answer
from hamonitor_desktop.store.central.records import StoredRound

if TYPE_CHECKING:
    from sqlalchemy import Connection


@dataclass(frozen=True)
class Before:
    """The id of the round before, and the answers of each organisation in it that fit the new edition."""

    round: str = ""
    answers: Mapping[str, tuple[Answer, ...]] = field(default_factory=dict[str, tuple[Answer, ...]])


def round_before(connection: Connection, stored: StoredRound) -> Before:
    """The answers that count in the last round made before this one that was answered; made-up rounds stay apart."""
    from hamonitor_desktop.store.central import reading

    known = reading.round_ids(connection)
    edition = edition_from_document(stored.edition_document)
    for earlier in reversed(known[: known.index(stored.round.id)]):
        if reading.read_round(connection, earlier).round.synthetic is not stored.round.synthetic:
            continue
        if answers := _fitting(edition, reading.answer_rows(connection, earlier)):
            return Before(earlier, answers)
    return Before()


def _fitting(edition: Edition, rows: Iterable[AnswerRow]) -> dict[str, tuple[Answer, ...]]:
    answers: dict[str, tuple[Answer, ...]] = {}
    for row in rows:
        answer = Answer(row.question, row.value, row.explanation, row.reserve)
        if answer.given and _fits(edition, row.actor, answer):
            answers[row.organisation.code] = (*answers.get(row.organisation.code, ()), answer)
    return answers


def _fits(edition: Edition, actor: str, answer: Answer) -> bool:
    """Whether the new edition still asks this, with an option or a range that takes the answer."""
    question = edition.question(answer.question)
    if question is None or question.actor != actor:
        return False
    return not any(finding.blocks(final=False) for finding in check_answer(question, answer))
