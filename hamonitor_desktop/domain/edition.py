"""A questionnaire edition: themes, agreements and the questions each actor type is asked.

Everything here is frozen and comes from a checked definition (see `definitions`); an edition never changes once
published, and `Edition.hash` names its exact content.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property

from hamonitor_desktop.domain.findings import Level
from hamonitor_desktop.domain.follows import Follows


class Kind(StrEnum):
    """The nine kinds of question."""

    STATUS = "status"
    YES_NO = "yes_no"
    SINGLE = "single"
    MULTIPLE = "multiple"
    NUMBER = "number"
    PERCENTAGE = "percentage"
    AMOUNT = "amount"
    SCALE = "scale"
    TEXT = "text"

    @property
    def numeric(self) -> bool:
        """Whether the answer is a number."""
        return self in (Kind.NUMBER, Kind.PERCENTAGE, Kind.AMOUNT)

    @property
    def choice(self) -> bool:
        """Whether the answer is one option or several options."""
        return self not in (Kind.NUMBER, Kind.PERCENTAGE, Kind.AMOUNT, Kind.TEXT)


class Role(StrEnum):
    """What a question counts for; progress, overdue and shared look at agreements alone."""

    AGREEMENT = "agreement"
    INFORMATION = "information"
    PERCEPTION = "perception"


class Basis(StrEnum):
    """Whether the report of the round names the question, or only its count was published."""

    REPORT = "report"
    RECONSTRUCTED = "reconstructed"


class Sharing(StrEnum):
    """How sure it is that an actor shares an agreement; no difference is reported on an assumed one."""

    STATED = "stated"
    ASSUMED = "assumed"


class FrameworkState(StrEnum):
    """The state of the national framework an agreement waits for."""

    NONE = "none"
    DRAFT = "draft"
    ADOPTED = "adopted"


class DeadlineSource(StrEnum):
    """Where a planned deadline was found."""

    AGENDA = "agenda"
    IMPLEMENTATION_PLAN = "implementation_plan"
    REPORT = "report"


@dataclass(frozen=True)
class ActorType:
    """A kind of party, such as `gemeente`. `single` marks a party of one organisation."""

    code: str
    name: str
    plural: str
    single: bool = False


@dataclass(frozen=True)
class Theme:
    """One of the themes, or `beleving`; `number` is what stands before the title ("" for perception)."""

    code: str
    title: str
    short: str
    ambition: str
    number: str = ""
    more: str = ""


@dataclass(frozen=True)
class Option:
    """One choosable answer; `code` is stable across editions, `label` is what is read."""

    code: str
    label: str


@dataclass(frozen=True)
class Condition:
    """Skip logic: shown only when `question` was answered with one of `any_of`."""

    question: str
    any_of: tuple[str, ...]


@dataclass(frozen=True)
class Deadline:
    """A planned deadline. `last_day` is None where it is known to have passed but not when.

    `part` marks the deadline of a step on the way: passing it does not make the whole agreement overdue.
    """

    period: str
    last_day: date | None
    source: DeadlineSource
    passed: bool = False
    part: bool = False


@dataclass(frozen=True)
class Expected:
    """What an actor itself expected, taken from an explanation: never a deadline."""

    actor: str
    period: str
    note: str = ""


@dataclass(frozen=True)
class Responsible:
    """One actor type that made the agreement."""

    actor: str
    sharing: Sharing = Sharing.STATED


@dataclass(frozen=True)
class Framework:
    """The national framework that an agreement builds on."""

    state: FrameworkState = FrameworkState.NONE
    since: date | None = None
    name: str = ""


@dataclass(frozen=True)
class Agreement:
    """One agreement, asked of one or several actor types. `paragraph_derived`: not named in the sources."""

    code: str
    theme: str
    title: str
    paragraph: str
    paragraph_derived: bool
    responsible: tuple[Responsible, ...]
    basis: Basis = Basis.REPORT
    deadlines: tuple[Deadline, ...] = ()
    expected: tuple[Expected, ...] = ()
    framework: Framework = field(default_factory=Framework)
    possible_from: date | None = None
    depends_on: tuple[str, ...] = ()


@dataclass(frozen=True)
class Question:
    """What one actor type is asked. `number` is the short code on screen, such as 2.6 in `gemeente.2.6`.

    `explain_on` lists the option codes at which an explanation is asked, `exclusive` those that go with no other;
    `minimum` and `maximum` are inclusive.
    """

    code: str
    actor: str
    theme: str
    number: str
    text: str
    kind: Kind
    role: Role
    basis: Basis = Basis.REPORT
    agreement: str | None = None
    options: tuple[Option, ...] = ()
    relevant: Condition | None = None
    required: bool = True
    minimum: float | None = None
    maximum: float | None = None
    unit: str = ""
    help: str = ""
    explain_on: tuple[str, ...] = ()
    exclusive: tuple[str, ...] = ()

    @cached_property
    def option_codes(self) -> tuple[str, ...]:
        """The option codes in the order they are shown."""
        return tuple(option.code for option in self.options)

    def label(self, code: str) -> str:
        """The label of an option code; the code itself when this question has no such option."""
        return next((option.label for option in self.options if option.code == code), code)


@dataclass(frozen=True)
class When:
    """One thing that must be so before a rule speaks; of the members that are given, all must hold.

    `any_of`: one of these options was chosen. `minimum`, `maximum`: the number is at least, or at most, this.
    `more_than`, `other_than`: the number is more than, or not, the numbers of these questions together.
    """

    question: str
    any_of: tuple[str, ...] = ()
    minimum: float | None = None
    maximum: float | None = None
    more_than: tuple[str, ...] = ()
    other_than: tuple[str, ...] = ()


@dataclass(frozen=True)
class Rule:
    """A rule of the edition itself: `text` is said at `question` when everything in `when` is so."""

    code: str
    level: Level
    question: str
    text: str
    when: tuple[When, ...]


@dataclass(frozen=True)
class Edition:
    """A whole questionnaire edition. `document` is the JSON it came from, which travels in round packages.

    `hash` is the SHA-256 (hex) of the RFC 8785 form of `document`. `follows` says how it follows from the edition
    before; None where that was not said.
    """

    id: str
    title: str
    hash: str
    document: Mapping[str, object]
    actors: tuple[ActorType, ...]
    themes: tuple[Theme, ...]
    agreements: tuple[Agreement, ...]
    questions: tuple[Question, ...]
    purpose: str = ""
    visibility: str = ""
    declaration: str = ""
    reference_date: date | None = None
    shown_to_respondent: bool = False
    unknown_added: bool = False
    rules: tuple[Rule, ...] = ()
    follows: Follows | None = None

    @cached_property
    def _questions(self) -> dict[str, Question]:
        return {question.code: question for question in self.questions}

    @cached_property
    def _agreements(self) -> dict[str, Agreement]:
        return {agreement.code: agreement for agreement in self.agreements}

    @cached_property
    def _themes(self) -> dict[str, Theme]:
        return {theme.code: theme for theme in self.themes}

    @cached_property
    def _actors(self) -> dict[str, ActorType]:
        return {actor.code: actor for actor in self.actors}

    def question(self, code: str) -> Question | None:
        """The question with this code, if the edition has one."""
        return self._questions.get(code)

    def number(self, code: str) -> str:
        """What a question is called on screen; its code where the edition has none."""
        return self._questions[code].number if code in self._questions else code

    def agreement(self, code: str) -> Agreement:
        """The agreement with this code. Raises KeyError."""
        return self._agreements[code]

    def theme(self, code: str) -> Theme:
        """The theme with this code. Raises KeyError."""
        return self._themes[code]

    def actor(self, code: str) -> ActorType:
        """The actor type with this code. Raises KeyError."""
        return self._actors[code]

    def questions_for(self, actor: str) -> tuple[Question, ...]:
        """The questions of one actor type, in order."""
        return tuple(question for question in self.questions if question.actor == actor)

    def themes_for(self, actor: str) -> tuple[Theme, ...]:
        """Only the themes that hold questions for this actor type, in order."""
        used = {question.theme for question in self.questions if question.actor == actor}
        return tuple(theme for theme in self.themes if theme.code in used)
