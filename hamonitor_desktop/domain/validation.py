"""What can be said of a set of answers before it is signed: findings, errors first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from hamonitor_desktop.domain.answers import MAX_EXPLANATION, Answer, Answers, WaitsFor
from hamonitor_desktop.domain.display import MAX_NUMBER, MAX_TEXT, show_number
from hamonitor_desktop.domain.edition import Edition, Kind, Question
from hamonitor_desktop.domain.routing import shown_questions
from hamonitor_desktop.domain.values import UNKNOWN, Value


class Level(StrEnum):
    """An error blocks a final return; a warning asks for an explanation."""

    ERROR = "error"
    WARNING = "warning"


class FindingCode(StrEnum):
    """What can be found."""

    NOT_ANSWERED = "not_answered"
    NOT_AN_OPTION = "not_an_option"
    NOT_TOGETHER = "not_together"
    WRONG_KIND = "wrong_kind"
    OUT_OF_RANGE = "out_of_range"
    NOT_WHOLE = "not_whole"
    TOO_LONG = "too_long"
    ILLEGAL_CHARACTER = "illegal_character"
    NO_EXPLANATION = "no_explanation"
    EMPTY_EXPLANATION = "empty_explanation"


@dataclass(frozen=True)
class Finding:
    """One finding about one question; `text` is Dutch and complete in itself."""

    level: Level
    code: FindingCode
    question: str
    text: str

    def blocks(self, *, final: bool) -> bool:
        """Whether no return can go out with it. A provisional one can with questions that are still open."""
        return self.level is Level.ERROR and (final or self.code is not FindingCode.NOT_ANSWERED)


@dataclass(frozen=True)
class Found:
    """Findings by what they ask of the reader: mend, fill in, explain."""

    wrong: tuple[Finding, ...]
    unanswered: tuple[Finding, ...]
    warnings: tuple[Finding, ...]

    @classmethod
    def of(cls, findings: Iterable[Finding]) -> Found:
        """Sort findings into the three groups, each in the order given."""
        wrong: list[Finding] = []
        unanswered: list[Finding] = []
        warnings: list[Finding] = []
        for finding in findings:
            if finding.blocks(final=False):
                wrong.append(finding)
            elif finding.blocks(final=True):
                unanswered.append(finding)
            else:
                warnings.append(finding)
        return cls(tuple(wrong), tuple(unanswered), tuple(warnings))

    @property
    def blocking(self) -> tuple[Finding, ...]:
        """What keeps a return from being final, what is wrong first."""
        return self.wrong + self.unanswered


_ILLEGAL: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SAYS_NOTHING: Final = frozenset(("ok", "oké", "-", "--", ".", "n.v.t.", "nvt", "geen", "x", "ja", "nee"))


def validate(edition: Edition, actor: str, answers: Answers) -> tuple[Finding, ...]:
    """All findings over the questions that are shown, errors first, in the order of the questionnaire."""
    findings = [
        finding
        for question in shown_questions(edition, actor, answers)
        for finding in check_answer(question, answers.get(question.code))
    ]
    return tuple(sorted(findings, key=lambda finding: finding.level is Level.WARNING))


def check_answer(question: Question, answer: Answer | None) -> Iterator[Finding]:
    """The findings about one answer."""
    if answer is None or not answer.given:
        if question.required:
            yield _error(question, FindingCode.NOT_ANSWERED, "Deze vraag is nog niet beantwoord.")
    else:
        yield from value_findings(question, answer.value)
    if answer is not None:
        yield from _explanation_findings(question, answer)
        waits = answer.waits_for or WaitsFor("")
        for name, text in (("Het voorbehoud", answer.reserve), ("‘Wij wachten op’", waits.party + waits.what)):
            if not is_legal_text(text):
                yield _illegal(question, name)


def value_findings(question: Question, value: Value) -> Iterator[Finding]:
    """Whether the value is of the question's kind, one of its options and within its range."""
    if value is None or value is UNKNOWN:
        return
    if question.kind.numeric:
        yield from _number_findings(question, value)
    elif question.kind is Kind.TEXT:
        if not isinstance(value, str):
            yield _error(question, FindingCode.WRONG_KIND, "Hier hoort een tekst.")
        else:
            yield from _text_findings(question, value, MAX_TEXT, "Het antwoord")
    elif isinstance(value, tuple) is not (question.kind is Kind.MULTIPLE) or isinstance(value, int | float):
        yield _error(question, FindingCode.WRONG_KIND, "Dit antwoord past niet bij de vraag.")
    else:
        chosen = value if isinstance(value, tuple) else (value,)
        strange = [code for code in chosen if code not in question.option_codes]
        if strange or not chosen or len(set(chosen)) != len(chosen):
            yield _error(question, FindingCode.NOT_AN_OPTION, "Dit antwoord staat niet bij de mogelijkheden.")
        alone = next((code for code in chosen if code in question.exclusive), "")
        if alone and len(chosen) > 1:
            text = f"‘{question.label(alone)}’ gaat niet samen met een ander antwoord. Kies opnieuw."
            yield _warning(question, FindingCode.NOT_TOGETHER, text)


def _number_findings(question: Question, value: Value) -> Iterator[Finding]:
    if not isinstance(value, int | float):
        yield _error(question, FindingCode.WRONG_KIND, "Hier hoort een getal.")
        return
    low = question.minimum if question.minimum is not None else -MAX_NUMBER
    high = question.maximum if question.maximum is not None else MAX_NUMBER
    if not low <= value <= high:
        text = f"Het getal moet liggen tussen {show_number(low)} en {show_number(high)}."
        if question.maximum is None and value < low:
            text = f"Het getal moet {show_number(low)} of hoger zijn."
        yield _error(question, FindingCode.OUT_OF_RANGE, text)
    elif question.kind is Kind.NUMBER and not float(value).is_integer():
        text = f"Dit is {show_number(value)}, geen heel getal. Schrijf duizendtallen met een punt: 1.250."
        yield _warning(question, FindingCode.NOT_WHOLE, text)


def _explanation_findings(question: Question, answer: Answer) -> Iterator[Finding]:
    text = answer.explanation
    yield from _text_findings(question, text, MAX_EXPLANATION, "De toelichting")
    chosen = answer.value if isinstance(answer.value, tuple) else (answer.value,)
    if not text.strip() and any(code in question.explain_on for code in chosen):
        yield _warning(question, FindingCode.NO_EXPLANATION, "Bij dit antwoord vragen we een toelichting.")
    elif text.strip().lower() in _SAYS_NOTHING:
        yield _warning(question, FindingCode.EMPTY_EXPLANATION, "De toelichting zegt nog niets over wat er loopt.")


def _text_findings(question: Question, text: str, limit: int, name: str) -> Iterator[Finding]:
    if len(text) > limit:
        over, most = show_number(len(text) - limit), show_number(limit)
        yield _error(question, FindingCode.TOO_LONG, f"{name} is {over} tekens te lang; hoogstens {most} tekens.")
    if not is_legal_text(text):
        yield _illegal(question, name)


def is_legal_text(text: str) -> bool:
    """Whether XML 1.0 can hold every character, so that the text survives in a workbook."""
    return _ILLEGAL.search(text) is None


def legal_text(text: str) -> str:
    """The text without what cannot be sent: Word's own line and page breaks become new lines, the rest goes."""
    return _ILLEGAL.sub("", text.replace("\v", "\n").replace("\f", "\n"))


def _illegal(question: Question, name: str) -> Finding:
    text = f"{name} bevat een teken dat niet kan worden verstuurd."
    return _error(question, FindingCode.ILLEGAL_CHARACTER, text)


def _error(question: Question, code: FindingCode, text: str) -> Finding:
    return Finding(Level.ERROR, code, question.code, text)


def _warning(question: Question, code: FindingCode, text: str) -> Finding:
    return Finding(Level.WARNING, code, question.code, text)
