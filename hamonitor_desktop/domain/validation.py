"""What can be said of a set of answers before it is signed: findings, errors first.

`validate` is what the officer sees; `blocking` is what central holds a return against, and nothing of it hangs on
what only the officer's dossier knows.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from hamonitor_desktop.domain.answers import MAX_EXPLANATION, Answer, Answers, WaitsFor
from hamonitor_desktop.domain.display import MAX_NUMBER, MAX_TEXT, show, show_count, show_number
from hamonitor_desktop.domain.edition import Edition, Kind, Question
from hamonitor_desktop.domain.explaining import has_substance, is_empty_phrase
from hamonitor_desktop.domain.findings import Finding, FindingCode, Level, Settled, digested
from hamonitor_desktop.domain.personal import personal_texts
from hamonitor_desktop.domain.plausibility import Around, earlier_explanation, odd_findings
from hamonitor_desktop.domain.routing import shown_questions
from hamonitor_desktop.domain.rules import rule_findings
from hamonitor_desktop.domain.values import UNKNOWN, Value, value_to_json


@dataclass(frozen=True)
class Background:
    """What is known beside the answers. All of it may be missing; then less is found, and nothing is settled.

    `written_for`: question -> the value for which its explanation was written (see `explaining`).
    `confirmed`: question -> the keys of the findings of which somebody said that it is right like this.
    """

    previous: Answers = field(default_factory=dict[str, Answer])
    reference_date: date | None = None
    written_for: Mapping[str, Value] = field(default_factory=dict[str, Value])
    confirmed: Mapping[str, frozenset[str]] = field(default_factory=dict[str, frozenset[str]])


_ILLEGAL: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NOTHING: Final = Background()
_BY_EXPLAINING: Final = frozenset(
    (
        *(FindingCode.NOT_WHOLE, FindingCode.WENT_BACK, FindingCode.CHANGED_MUCH, FindingCode.TOO_EARLY),
        *(FindingCode.WAITS_FOR_OTHER, FindingCode.RULE),
    )
)
"""Warnings that an explanation answers; the others are about the explanation itself, or about personal data."""
_WAITS: Final = "‘Wij wachten op’"
_OF_TEXT: Final = frozenset((FindingCode.EMPTY_EXPLANATION, FindingCode.EARLIER_EXPLANATION))
"""Warnings about what was written: another text may be said to be right anew."""


Judge = Callable[[Question, Answer, Around, Background, tuple[Finding, ...]], tuple[Finding, ...]]
"""Finds what can be said of one answer, as `findings_of` does; a dossier remembers what it found before."""


def validate(
    edition: Edition,
    actor: str,
    answers: Answers,
    background: Background = _NOTHING,
    judge: Judge | None = None,
    only: str = "",
) -> tuple[Finding, ...]:
    """All findings over the questions that are shown, errors first, in the order of the questionnaire.

    Warnings that were explained or confirmed are among them, as settled. `only`: no more than those of this question.
    """
    judge = judge or findings_of
    asked = _asked(edition, actor, answers)
    around = Around(edition, asked, background.previous, background.reference_date)
    by_rule: dict[str, tuple[Finding, ...]] = {}
    for finding in rule_findings(edition, asked):
        by_rule[finding.question] = (*by_rule.get(finding.question, ()), finding)
    findings: list[Finding] = []
    for code, answer in asked.items():
        question = edition.question(code)
        if question is not None and only in ("", code):
            findings += judge(question, answer, around, background, by_rule.get(code, ()))
    return tuple(sorted(findings, key=lambda finding: finding.level is Level.WARNING))


def _asked(edition: Edition, actor: str, answers: Answers) -> dict[str, Answer]:
    """The answers to the questions that are shown, in order; empty ones where nothing was said."""
    shown = shown_questions(edition, actor, answers)
    return {question.code: answers.get(question.code) or Answer(question.code) for question in shown}


def findings_of(
    question: Question, answer: Answer, around: Around, background: Background, by_rule: tuple[Finding, ...]
) -> tuple[Finding, ...]:
    """All findings about one question; `by_rule` is what the edition's own rules say of it."""
    found = list(check_answer(question, answer))
    written_for = background.written_for.get(question.code)
    if not any(finding.level is Level.ERROR for finding in found):
        found += odd_findings(question, answer, around)
        found += earlier_explanation(question, answer, written_for)
    found += by_rule
    found += _personal_findings(answer)
    return _settled(found, answer, written_for, background.confirmed.get(question.code, frozenset()))


def _settled(
    findings: Iterable[Finding], answer: Answer, written_for: Value, confirmed: frozenset[str]
) -> tuple[Finding, ...]:
    """The findings, each with what it is about, and settled where it was explained or confirmed for exactly that."""
    named = [_about(finding, answer) for finding in findings]
    still_fits = written_for == answer.value or any(
        finding.code is FindingCode.EARLIER_EXPLANATION and finding.key in confirmed for finding in named
    )
    explained = answer.value is not None and still_fits and has_substance(answer.explanation)
    return tuple(replace(finding, settled=_why_settled(finding, confirmed, explained)) for finding in named)


def _why_settled(finding: Finding, confirmed: frozenset[str], explained: bool) -> Settled | None:
    if finding.level is Level.ERROR:
        return None
    if finding.key in confirmed:
        return Settled.CONFIRMED
    return Settled.EXPLAINED if explained and finding.code in _BY_EXPLAINING else None


def _about(finding: Finding, answer: Answer) -> Finding:
    if finding.level is Level.ERROR or finding.code is FindingCode.PERSONAL_DATA:
        return finding
    about: list[object] = [digested(value_to_json(answer.value))]
    if finding.about:
        about.append(finding.about)
    if finding.code in _OF_TEXT:
        about.append(digested(answer.explanation))
    return replace(finding, about=json.dumps(about, ensure_ascii=False))


def blocking(edition: Edition, actor: str, answers: Answers, *, final: bool) -> Iterator[Finding]:
    """What keeps these answers from being a return that is final, or one that is not."""
    asked = _asked(edition, actor, answers)
    for code, answer in asked.items():
        question = edition.question(code)
        if question is not None:
            yield from (item for item in _faults(question, answer) if item.blocks(final=final))
    yield from (item for item in rule_findings(edition, asked) if item.blocks(final=final))


def _personal_findings(answer: Answer) -> Iterator[Finding]:
    """What in the texts of an answer may be about a person. It is pointed out; whoever wrote it decides."""
    for text, about in personal_texts(answer):
        yield Finding(Level.WARNING, FindingCode.PERSONAL_DATA, answer.question, text, about)


def check_answer(question: Question, answer: Answer | None) -> Iterator[Finding]:
    """The findings about one answer."""
    yield from _faults(question, answer)
    if answer is not None:
        yield from _explanation_findings(question, answer)


def _faults(question: Question, answer: Answer | None) -> Iterator[Finding]:
    """The findings about one answer, but for what is asked of an explanation, which never keeps a return back."""
    if answer is None or not answer.given:
        if question.required:
            yield _error(question, FindingCode.NOT_ANSWERED, "Deze vraag is nog niet beantwoord.")
    else:
        yield from value_findings(question, answer.value)
    if answer is not None:
        waits = answer.waits_for or WaitsFor("")
        named = (("De toelichting", answer.explanation), ("Het voorbehoud", answer.reserve))
        for name, text in (*named, (_WAITS, waits.party), (_WAITS, waits.what)):
            if text:
                yield from _text_findings(question, text, MAX_EXPLANATION, name)


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
    elif question.kind is Kind.AMOUNT and round(value, 2) != value:
        text = f"Dit is {show(question, value)}, meer dan twee cijfers na de komma. Een bedrag is in euro’s en centen."
        yield _warning(question, FindingCode.NOT_WHOLE, text)


def asks_explanation(question: Question, answer: Answer) -> bool:
    """Whether the answer is one at which an explanation is asked."""
    chosen = answer.value if isinstance(answer.value, tuple) else (answer.value,)
    return any(code in question.explain_on for code in chosen)


def _explanation_findings(question: Question, answer: Answer) -> Iterator[Finding]:
    text = answer.explanation
    if not text.strip() and asks_explanation(question, answer):
        yield _warning(question, FindingCode.NO_EXPLANATION, "Bij dit antwoord vragen we een toelichting.")
    elif is_empty_phrase(text):
        yield _warning(question, FindingCode.EMPTY_EXPLANATION, "De toelichting zegt nog niets over wat er loopt.")


def _text_findings(question: Question, text: str, limit: int, name: str) -> Iterator[Finding]:
    if len(text) > limit:
        over, most = show_count(len(text) - limit, "teken", "tekens"), show_number(limit)
        yield _error(question, FindingCode.TOO_LONG, f"{name} is {over} te lang; hoogstens {most} tekens.")
    if not is_legal_text(text):
        text = f"{name} bevat een teken dat niet kan worden verstuurd."
        yield _error(question, FindingCode.ILLEGAL_CHARACTER, text)


def is_legal_text(text: str) -> bool:
    """Whether XML 1.0 can hold every character, so that the text survives in a workbook."""
    return _ILLEGAL.search(text) is None


def legal_text(text: str) -> str:
    """The text without what cannot be sent: Word's own line and page breaks become new lines, the rest goes."""
    return _ILLEGAL.sub("", text.replace("\v", "\n").replace("\f", "\n"))


def _error(question: Question, code: FindingCode, text: str) -> Finding:
    return Finding(Level.ERROR, code, question.code, text)


def _warning(question: Question, code: FindingCode, text: str) -> Finding:
    return Finding(Level.WARNING, code, question.code, text)
