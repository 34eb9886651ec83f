"""What organisations answered in the round before, for their next package: nobody has to look it up again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hamonitor_desktop.definitions.loading import edition_from_document
from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.edition import Edition
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
    """The answers that count in the round that was made before this one; made-up and real rounds stay apart."""
    from hamonitor_desktop.store.central import reading

    known = reading.round_ids(connection)
    earlier = (reading.read_round(connection, known_id) for known_id in reversed(known[: known.index(stored.round.id)]))
    found = next((one.round.id for one in earlier if one.round.synthetic is stored.round.synthetic), "")
    if not found:
        return Before()
    edition = edition_from_document(stored.edition_document)
    answers: dict[str, tuple[Answer, ...]] = {}
    for row in reading.answer_rows(connection, found):
        answer = Answer(row.question, row.value, row.explanation, row.reserve)
        if answer.given and _fits(edition, row.actor, answer):
            answers[row.organisation.code] = (*answers.get(row.organisation.code, ()), answer)
    return Before(found, answers)


def _fits(edition: Edition, actor: str, answer: Answer) -> bool:
    """Whether the new edition still asks this, with an option or a range that takes the answer."""
    question = edition.question(answer.question)
    if question is None or question.actor != actor:
        return False
    return not any(finding.blocks(final=False) for finding in check_answer(question, answer))
