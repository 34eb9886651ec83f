"""How the questions of an edition follow from those of the edition before it.

Answers and figures of the last round are laid beside the new questions by this, also where a question or an option got
another code. A question that was split or put together with another has no earlier answer: half of it is none.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from hamonitor_desktop.domain.values import UNKNOWN, Value

if TYPE_CHECKING:
    from hamonitor_desktop.domain.edition import Question


class Change(StrEnum):
    """What became of a question."""

    SAME = "same"
    WORDING = "wording"
    OPTIONS = "options"
    SPLIT = "split"
    MERGED = "merged"
    NEW = "new"
    DROPPED = "dropped"

    @property
    def carries(self) -> bool:
        """Whether an answer to the old question is one to the new question too."""
        return self in (Change.SAME, Change.WORDING, Change.OPTIONS)


class Aspect(StrEnum):
    """In what a question can differ from the one that it follows."""

    TEXT = "text"
    HELP = "help"
    LABELS = "labels"
    OPTIONS = "options"
    KIND = "kind"
    UNIT = "unit"
    RANGE = "range"
    AGREEMENT = "agreement"


@dataclass(frozen=True)
class Followed:
    """Old questions and the new ones that they became. `options` gives for an old option the new one, "" for none."""

    change: Change
    old: tuple[str, ...] = ()
    new: tuple[str, ...] = ()
    options: Mapping[str, str] = field(default_factory=dict[str, str])

    def value(self, old: Value) -> Value:
        """An answer to the old question as one to the new question; None where that is none."""
        if not self.change.carries or old is None or old is UNKNOWN:
            return old if self.change.carries else None
        if isinstance(old, tuple):
            chosen = tuple(dict.fromkeys(self.options.get(code, code) for code in old))
            return chosen if all(chosen) else None
        return (self.options.get(old, old) or None) if isinstance(old, str) else old


@dataclass(frozen=True)
class Follows:
    """The id of the edition before, and for every question of both what became of it, each named once."""

    edition: str
    questions: tuple[Followed, ...]

    @cached_property
    def _by_old(self) -> Mapping[str, Followed]:
        return {code: followed for followed in self.questions for code in followed.old}

    def carried(self, question: str, value: Value) -> tuple[str, Value]:
        """The code of the new question that this old one became, and the answer to it.

        The code is "" where the old question has no successor of its own, the value None where the answer is none to
        the new question.
        """
        followed = self._by_old.get(question)
        if followed is None or not followed.change.carries:
            return "", None
        return followed.new[0], followed.value(value)


def aspects(old: Question, new: Question) -> frozenset[Aspect]:
    """In what a question differs from the one that it follows."""
    labels = {option.code: option.label for option in old.options}
    differs = {
        Aspect.TEXT: old.text != new.text,
        Aspect.HELP: old.help != new.help,
        Aspect.LABELS: any(labels.get(option.code, option.label) != option.label for option in new.options),
        Aspect.OPTIONS: set(old.option_codes) != set(new.option_codes),
        Aspect.KIND: old.kind is not new.kind,
        Aspect.UNIT: old.unit != new.unit,
        Aspect.RANGE: (old.minimum, old.maximum) != (new.minimum, new.maximum),
        Aspect.AGREEMENT: old.agreement != new.agreement,
    }
    return frozenset(aspect for aspect, other in differs.items() if other)
