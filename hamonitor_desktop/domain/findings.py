"""What can be found in a set of answers before it is signed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Level(StrEnum):
    """An error blocks a final return; a warning asks for an explanation."""

    ERROR = "error"
    WARNING = "warning"


class FindingCode(StrEnum):
    """What can be found."""

    NOT_ANSWERED = "not_answered"
    CONFLICT = "conflict"
    NOT_AN_OPTION = "not_an_option"
    NOT_TOGETHER = "not_together"
    WRONG_KIND = "wrong_kind"
    OUT_OF_RANGE = "out_of_range"
    NOT_WHOLE = "not_whole"
    TOO_LONG = "too_long"
    ILLEGAL_CHARACTER = "illegal_character"
    NO_EXPLANATION = "no_explanation"
    EMPTY_EXPLANATION = "empty_explanation"
    EARLIER_EXPLANATION = "earlier_explanation"
    WENT_BACK = "went_back"
    CHANGED_MUCH = "changed_much"
    TOO_EARLY = "too_early"
    WAITS_FOR_OTHER = "waits_for_other"
    PERSONAL_DATA = "personal_data"
    RULE = "rule"


class Settled(StrEnum):
    """Why a warning asks nothing any more: explained for exactly this value, or said to be right."""

    EXPLAINED = "explained"
    CONFIRMED = "confirmed"


_NOT_FINAL_ALONE: Final = frozenset((FindingCode.NOT_ANSWERED, FindingCode.CONFLICT, FindingCode.RULE))
"""Errors that say nothing against a provisional return: what is open or undecided, and what the edition itself asks."""


_LONGEST_CODE: Final = 60
"""Characters of the code of an option; longer is what somebody wrote."""


@dataclass(frozen=True)
class Finding:
    """One finding about one question; `text` is Dutch and complete in itself.

    `about` is what a warning was said of, such as the value: who says that it is right says so of exactly this.
    `rule` is the code of the edition's rule. `settled`: why it asks nothing any more; None while it does.
    """

    level: Level
    code: FindingCode
    question: str
    text: str
    about: str = ""
    rule: str = ""
    settled: Settled | None = None

    def blocks(self, *, final: bool) -> bool:
        """Whether no return can go out with it. A provisional one can while questions are open or a rule is broken."""
        return self.level is Level.ERROR and (final or self.code not in _NOT_FINAL_ALONE)

    @property
    def key(self) -> str:
        """The code and what it is about: what a dossier notes when somebody says that it is right."""
        return f"{':'.join(part for part in (self.code, self.rule) if part)} {self.about}"


def digested(said: object) -> object:
    """What a finding is about, as it is noted with a confirmation: a text that somebody wrote may have to be forgotten,
    so of that a digest.
    """
    if not isinstance(said, str) or len(said) <= _LONGEST_CODE:
        return said
    return hashlib.sha256(said.encode("utf-8", "replace")).hexdigest()[:16]


@dataclass(frozen=True)
class Found:
    """Findings by what they ask of the reader: mend, fill in, explain, or nothing any more."""

    wrong: tuple[Finding, ...]
    unanswered: tuple[Finding, ...]
    warnings: tuple[Finding, ...]
    explained: tuple[Finding, ...] = ()

    @classmethod
    def of(cls, findings: Iterable[Finding]) -> Found:
        """Sort findings into the groups, each in the order given."""
        wrong: list[Finding] = []
        unanswered: list[Finding] = []
        warnings: list[Finding] = []
        explained: list[Finding] = []
        for finding in findings:
            if finding.code is FindingCode.NOT_ANSWERED:
                unanswered.append(finding)
            elif finding.level is Level.ERROR:
                wrong.append(finding)
            else:
                (explained if finding.settled else warnings).append(finding)
        return cls(tuple(wrong), tuple(unanswered), tuple(warnings), tuple(explained))

    @property
    def blocking(self) -> tuple[Finding, ...]:
        """What keeps a return from being final, what is wrong first."""
        return self.wrong + self.unanswered

    @property
    def unfit(self) -> tuple[Finding, ...]:
        """What keeps even a provisional return from going out."""
        return tuple(finding for finding in self.wrong if finding.blocks(final=False))
