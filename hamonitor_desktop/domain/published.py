"""The figures a report published: what each one measures, and when a computed figure equals it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum


class Measure(StrEnum):
    """What a published figure measures.

    | measure       | computed                                                                                |
    |---------------|-----------------------------------------------------------------------------------------|
    | returns       | organisations of `actors` with a return that counts                                     |
    | response_rate | the same as a percentage of those invited                                               |
    | questions     | questions the edition asks of `actors`                                                  |
    | agreements    | agreements of `theme` asked of each of `actors` and of none of `without`                |
    | by_status     | agreements of `theme` that the one organisation of `actors` answered with `options`     |
    | count         | organisations that answered `questions` with one of `options`                           |
    | share         | the same as a percentage of the base                                                    |
    | ranked_share  | of the shares of all `questions`, the one at place `rank`, the highest first            |
    | mean          | the mean of the numbers, divided by `scale`                                             |
    | options       | options of `questions`, all alike                                                       |
    """

    RETURNS = "returns"
    RESPONSE_RATE = "response_rate"
    QUESTIONS = "questions"
    AGREEMENTS = "agreements"
    BY_STATUS = "by_status"
    COUNT = "count"
    SHARE = "share"
    RANKED_SHARE = "ranked_share"
    MEAN = "mean"
    OPTIONS = "options"


class Qualifier(StrEnum):
    """The word before a published figure, and what it means as a test.

    `exact`: rounded half up to the published decimals, the figure is the same. `circa`: at most one unit of the last
    published digit away. `ruim`: the figure or more, but less than 5 more. `meer_dan`: more than the figure.
    """

    EXACT = "exact"
    CIRCA = "circa"
    RUIM = "ruim"
    MEER_DAN = "meer_dan"


AMPLE = 5


@dataclass(frozen=True)
class PublishedFigure:
    """One figure of the report. `unreachable` gives the reason, in Dutch, why no answers can lead to it."""

    id: str
    title: str
    measure: Measure
    value: float
    actors: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    theme: str = ""
    questions: tuple[str, ...] = ()
    options: tuple[str, ...] = ()
    group: str = "all"
    rank: int = 1
    scale: float = 1
    unit: str = ""
    decimals: int = 0
    qualifier: Qualifier = Qualifier.EXACT
    note: str = ""
    unreachable: str = ""

    def equals(self, computed: float) -> bool:
        """Whether a computed figure is the published one, as its qualifier means it."""
        if self.qualifier is Qualifier.MEER_DAN:
            return computed > self.value
        if self.qualifier is Qualifier.RUIM:
            return self.value <= computed < self.value + AMPLE
        if self.qualifier is Qualifier.CIRCA:
            unit = Decimal(1).scaleb(-self.decimals)
            return abs(Decimal(repr(computed)) - Decimal(repr(self.value))) <= unit
        return self.rounded(computed) == self.rounded(self.value)

    def rounded(self, computed: float) -> Decimal:
        """Rounded to the published decimals, halves up."""
        return Decimal(repr(computed)).quantize(Decimal(1).scaleb(-self.decimals), ROUND_HALF_UP)


@dataclass(frozen=True)
class Compared:
    """A published figure beside what was computed; `n` and `base` are None where a figure has none."""

    figure: PublishedFigure
    computed: float | None
    n: int | None = None
    base: int | None = None

    @property
    def equal(self) -> bool:
        """Whether the computed figure is the published one."""
        return self.computed is not None and self.figure.equals(self.computed)

    @property
    def reason(self) -> str:
        """Why the two differ, in Dutch; empty when they are equal."""
        if self.equal:
            return ""
        return self.figure.unreachable or "De antwoorden geven een ander cijfer."

    def to_json(self) -> dict[str, object]:
        """One object of `published` in `demo --json`."""
        return {
            "id": self.figure.id,
            "published": self.figure.value,
            "computed": self.computed,
            "n": self.n,
            "base": self.base,
            "equal": self.equal,
            "reason": self.reason or None,
        }
