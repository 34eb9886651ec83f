"""What was answered in the round before, for the next packages: one's own answers, and what the peers said."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
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
    """The id of the round before, and the answers in it that count and fit the new edition."""

    edition: Edition
    round: str = ""
    rows: tuple[AnswerRow, ...] = ()

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
        return peer_figures(self.edition, self.rows)

    def peers_of(self, organisation: Organisation) -> tuple[PeerFigure, ...]:
        """The figures of the groups that an organisation is in now."""
        return tuple(figure for group in groups_of(organisation) for figure in self._figures.get(group, ()))


def round_before(connection: Connection, stored: StoredRound) -> Before:
    """The answers that count in the last round made before this one that was answered; made-up rounds stay apart."""
    from hamonitor_desktop.store.central import reading

    known = reading.round_ids(connection)
    edition = edition_from_document(stored.edition_document)
    for earlier in reversed(known[: known.index(stored.round.id)]):
        if reading.read_round(connection, earlier).round.synthetic is not stored.round.synthetic:
            continue
        if rows := tuple(_fitting(edition, reading.answer_rows(connection, earlier))):
            return Before(edition, earlier, rows)
    return Before(edition)


def _fitting(edition: Edition, rows: Iterable[AnswerRow]) -> Iterable[AnswerRow]:
    """The answers to what the new edition still asks, with an option or a range that takes the answer."""
    for row in rows:
        question = edition.question(row.question)
        if row.value is None or question is None or question.actor != row.actor:
            continue
        answer = Answer(row.question, row.value, row.explanation, row.reserve)
        if not any(finding.blocks(final=False) for finding in check_answer(question, answer)):
            yield row
