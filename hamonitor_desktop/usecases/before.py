"""What was answered in the round before, for the next packages: one's own answers, and what the peers said."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from hamonitor_desktop.analysis.peers import Group, groups_of, peer_figures
from hamonitor_desktop.definitions.loading import edition_from_document
from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.edition import Edition
from hamonitor_desktop.domain.organisations import Organisation
from hamonitor_desktop.domain.packages import PeerFigure
from hamonitor_desktop.domain.rows import AnswerRow
from hamonitor_desktop.domain.validation import check_answer
from hamonitor_desktop.store.central.records import StoredRound

if TYPE_CHECKING:
    from sqlalchemy import Connection


@dataclass(frozen=True)
class Before:
    """The id of the round before, and the answers in it that count and fit the new edition, by its own codes.

    `torn` are the questions to which somebody gave an answer that cannot be given any more.
    """

    edition: Edition
    round: str = ""
    rows: tuple[AnswerRow, ...] = ()
    torn: frozenset[str] = frozenset()

    @cached_property
    def answers(self) -> Mapping[str, tuple[Answer, ...]]:
        """The answers of each organisation."""
        found: dict[str, list[Answer]] = {}
        for row in self.rows:
            answer = Answer(row.question, row.value, row.explanation, row.reserve)
            found.setdefault(row.organisation.code, []).append(answer)
        return {code: tuple(answers) for code, answers in found.items()}

    @cached_property
    def _figures(self) -> Mapping[Group, tuple[PeerFigure, ...]]:
        """Of a torn question there are none: a share of those whose answer still fits would be no share of anybody."""
        return peer_figures(self.edition, [row for row in self.rows if row.question not in self.torn])

    def peers_of(self, organisation: Organisation) -> tuple[PeerFigure, ...]:
        """The figures of the groups that an organisation is in now."""
        return tuple(figure for group in groups_of(organisation) for figure in self._figures.get(group, ()))


def round_before(connection: Connection, stored: StoredRound) -> Before:
    """The answers that count in the last round made before this one that was answered; made-up rounds stay apart."""
    from hamonitor_desktop.store.central import reading

    known = reading.round_ids(connection)
    edition = edition_from_document(stored.edition_document)
    for earlier in reversed(known[: known.index(stored.round.id)]):
        then = reading.read_round(connection, earlier).round
        if then.synthetic is not stored.round.synthetic:
            continue
        given = tuple(_followed(edition, then.edition, reading.answer_rows(connection, earlier)))
        if rows := tuple(row for row in given if _fits(edition, row)):
            torn = frozenset(row.question for row in given if not _fits(edition, row))
            return Before(edition, earlier, rows, torn)
    return Before(edition)


def _followed(edition: Edition, then: str, rows: Iterable[AnswerRow]) -> Iterable[AnswerRow]:
    """The answers to what the new edition still asks of the same party, under its own codes.

    The mapping says what follows what; between editions that it is not of, a code is the same question. An answer that
    has no place any more has the value None.
    """
    follows = edition.follows if edition.follows and edition.follows.edition == then else None
    for row in rows:
        if row.value is None:
            continue
        code, value = follows.carried(row.question, row.value) if follows else (row.question, row.value)
        question = edition.question(code)
        if question is not None and question.actor == row.actor:
            yield replace(row, question=code, value=value)


def _fits(edition: Edition, row: AnswerRow) -> bool:
    """Whether the question has an option or a range that takes the answer."""
    question = edition.question(row.question)
    if row.value is None or question is None:
        return False
    answer = Answer(row.question, row.value, row.explanation, row.reserve)
    return not any(finding.blocks(final=False) for finding in check_answer(question, answer))
