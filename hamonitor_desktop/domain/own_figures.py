"""What an organisation's own answers add up to: counted once, for the window, the picture and the paper alike.

Everything is counted over the questions that are asked, given the answers. Status, yes-and-no and other questions are
never added up as one scale: the six states count agreements, and only a status and a scale have an order to move on.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Final

from hamonitor_desktop.domain.answers import Answer, Answers
from hamonitor_desktop.domain.edition import Basis, Deadline, Edition, Kind, Question, Role, Theme
from hamonitor_desktop.domain.planning import overdue
from hamonitor_desktop.domain.progress import Progress, agreement_progress, measures_progress
from hamonitor_desktop.domain.routing import shown_questions

_LEAST_WORDS: Final = 4
_ORDERED: Final = (Kind.STATUS, Kind.SCALE)


class Move(StrEnum):
    """How an answer stands beside last round's. Only on a status or a scale can it be further or less far."""

    FURTHER = "further"
    LESS_FAR = "less_far"
    OTHER = "other"
    SAME = "same"


@dataclass(frozen=True)
class StateGroup:
    """The states of the agreements of one theme, by question code; of all of them where `theme` is None."""

    theme: Theme | None
    states: Mapping[str, Progress]


@dataclass(frozen=True)
class AnsweredCount:
    """How many questions of one theme (None: of all) were asked and answered, and not how well.

    `unknown` of the answered ones are "nog niet te zeggen"; `explained` have an explanation, `explained_answers` an
    answer as well: why a question is left open can be explained too.
    """

    theme: Theme | None
    asked: int
    answered: int
    unknown: int
    explained: int
    explained_answers: int


@dataclass(frozen=True)
class Change:
    """One question that was answered in both rounds."""

    question: Question
    before: Answer
    now: Answer
    move: Move


@dataclass(frozen=True)
class PassedPlan:
    """An agreement that is neither finished nor a yes, and its planned deadlines up to and on the reference date."""

    question: Question
    deadlines: tuple[Deadline, ...]
    answer: Answer


@dataclass(frozen=True)
class OwnFigures:
    """The figures of one organisation of the type `actor`; `previous` are last round's answers by question.

    `conflicts` are the questions on which copies of the dossier differ; until one answer is chosen, one of them counts.
    """

    edition: Edition
    actor: str
    answers: Answers
    previous: Mapping[str, Answer]
    reference_date: date
    conflicts: Collection[str] = ()

    @cached_property
    def undecided(self) -> int:
        """Of how many questions that are asked the copies differ."""
        return sum(question.code in self.conflicts for question in self.asked)

    @cached_property
    def asked(self) -> tuple[Question, ...]:
        """The questions that are asked, in order."""
        return shown_questions(self.edition, self.actor, self.answers)

    @cached_property
    def states(self) -> Mapping[str, Progress]:
        """Question code -> one of the six states, for the agreements that have one."""
        return agreement_progress(self.edition, self.actor, self.answers)

    @cached_property
    def counted(self) -> tuple[Question, ...]:
        """The questions behind `states`."""
        return tuple(question for question in self.asked if question.code in self.states)

    @cached_property
    def apart(self) -> tuple[Question, ...]:
        """The agreements that are asked another way than by status or yes and no, so that no state counts them."""
        return tuple(q for q in self.asked if q.role is Role.AGREEMENT and not measures_progress(q))

    @cached_property
    def status(self) -> tuple[Question, ...]:
        """The agreements on the scale of four steps."""
        return tuple(q for q in self.counted if q.kind is Kind.STATUS)

    @cached_property
    def perception(self) -> tuple[Question, ...]:
        """The questions about how the organisation sees the reform."""
        return tuple(q for q in self.asked if q.kind is Kind.SCALE and q.role is Role.PERCEPTION)

    @cached_property
    def beginning(self) -> str:
        """The words with which all questions of `perception` begin; "" where they share too few."""
        return shared_beginning([question.text for question in self.perception])

    @cached_property
    def groups(self) -> tuple[StateGroup, ...]:
        """The states of all agreements, then per theme that has any."""
        found: dict[str, dict[str, Progress]] = {}
        for question in self.counted:
            found.setdefault(question.theme, {})[question.code] = self.states[question.code]
        themes = (theme for theme in self.edition.themes if theme.code in found)
        return StateGroup(None, self.states), *(StateGroup(theme, found[theme.code]) for theme in themes)

    @cached_property
    def explained_noes(self) -> int:
        """How many of the agreements with a no have an explanation."""
        noes = (code for code, state in self.states.items() if state is Progress.NO)
        return sum(bool(self.answers[code].explanation.strip()) for code in noes)

    @cached_property
    def answered(self) -> tuple[AnsweredCount, ...]:
        """How much was answered per theme that asks anything, and of all as the last."""
        asked = {question.theme for question in self.asked}
        themes = [theme for theme in self.edition.themes if theme.code in asked]
        return *(self._answered(theme) for theme in themes), self._answered(None)

    def _answered(self, theme: Theme | None) -> AnsweredCount:
        asked = [question for question in self.asked if theme is None or question.theme == theme.code]
        given = [self.answers[question.code] for question in asked if question.code in self.answers]
        answered = [answer for answer in given if answer.given]
        return AnsweredCount(
            theme,
            asked=len(asked),
            answered=len(answered),
            unknown=sum(not answer.known for answer in answered),
            explained=sum(bool(answer.explanation.strip()) for answer in given),
            explained_answers=sum(bool(answer.explanation.strip()) for answer in answered),
        )

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """The questions answered in both rounds, in order, those that stayed the same included."""
        nothing = Answer("")
        pairs = ((q, self.previous.get(q.code, nothing), self.answers.get(q.code, nothing)) for q in self.asked)
        both = ((q, before, now) for q, before, now in pairs if before.given and now.given)
        return tuple(Change(q, before, now, _move(q, before, now)) for q, before, now in both)

    @cached_property
    def passed_plans(self) -> tuple[PassedPlan, ...]:
        """The passed plans; none where the edition does not show them to whoever answers."""
        if not self.edition.shown_to_respondent:
            return ()
        late = overdue(self.edition, self.states, self.reference_date)
        found = (question for question in self.asked if question.code in late)
        return tuple(PassedPlan(q, late[q.code], self.answers[q.code]) for q in found)

    def reserves(self, questions: Sequence[Question]) -> int:
        """How many answers to these questions have a reserve."""
        return sum(bool(self.answers[q.code].reserve.strip()) for q in questions if q.code in self.answers)


def reconstructed(questions: Sequence[Question]) -> int:
    """How many of these questions were made by us."""
    return sum(question.basis is Basis.RECONSTRUCTED for question in questions)


def steps(question: Question) -> int:
    """How many steps its answers make; one where they have no order, as a yes and a no."""
    return len(question.options) if question.kind in _ORDERED else 1


def step_of(question: Question, answer: Answer | None) -> int:
    """The step of an answer on the question's options, from 1; 0 where there is none to show."""
    if answer is None or not isinstance(answer.value, str) or answer.value not in question.option_codes:
        return 0
    return question.option_codes.index(answer.value) + 1 if question.kind in _ORDERED else 1


def shared_beginning(texts: Sequence[str]) -> str:
    """The words with which all texts begin, when they are so many that repeating them only hides the difference."""
    if len(texts) < 2:
        return ""
    split = [text.split(" ") for text in texts]
    count = 0
    while all(len(words) > count + 1 and words[count] == split[0][count] for words in split):
        count += 1
    return " ".join(split[0][:count]) if count >= _LEAST_WORDS else ""


def _move(question: Question, before: Answer, now: Answer) -> Move:
    if before.value == now.value:
        return Move.SAME
    was, is_now = step_of(question, before), step_of(question, now)
    if question.kind not in _ORDERED or not was or not is_now:
        return Move.OTHER
    return Move.FURTHER if is_now > was else Move.LESS_FAR
