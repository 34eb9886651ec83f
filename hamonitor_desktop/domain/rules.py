"""The rules that an edition brings itself: what they find in a set of answers."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from typing import Final

from hamonitor_desktop.domain.answers import Answers
from hamonitor_desktop.domain.edition import Edition, Rule, When
from hamonitor_desktop.domain.findings import Finding, FindingCode, digested
from hamonitor_desktop.domain.values import Value, value_to_json

_CLOSE: Final = 1e-9
"""How far two sums may lie apart, of the greater one, to be the same: 0,1 and 0,2 are 0,3 together."""


def rule_findings(edition: Edition, answers: Answers) -> Iterator[Finding]:
    """What the edition's rules say; `answers` are those to the questions that are asked."""
    for rule in edition.rules:
        if rule.question in answers and all(_holds(when, answers) for when in rule.when):
            about = _about(rule, answers)
            yield Finding(rule.level, FindingCode.RULE, rule.question, rule.text, about, rule.code)


def asked_in(rule: Rule) -> tuple[str, ...]:
    """The questions a rule looks at, each once, its own first."""
    named = [rule.question]
    for when in rule.when:
        named += [when.question, *when.more_than, *when.other_than]
    return tuple(dict.fromkeys(named))


def _holds(when: When, answers: Answers) -> bool:
    value = _value(when.question, answers)
    if when.any_of:
        chosen = value if isinstance(value, tuple) else (value,)
        if not any(code in when.any_of for code in chosen):
            return False
    if when.minimum is None and when.maximum is None and not when.more_than and not when.other_than:
        return True
    return isinstance(value, int | float) and _number_holds(when, value, answers)


def _number_holds(when: When, value: float, answers: Answers) -> bool:
    if when.minimum is not None and value < when.minimum:
        return False
    if when.maximum is not None and value > when.maximum:
        return False
    if when.more_than:
        most = _sum(when.more_than, answers)
        if most is None or value <= most or math.isclose(value, most, rel_tol=_CLOSE):
            return False
    if when.other_than:
        whole = _sum(when.other_than, answers)
        if whole is None or math.isclose(value, whole, rel_tol=_CLOSE):
            return False
    return True


def _sum(codes: tuple[str, ...], answers: Answers) -> float | None:
    """The numbers together; None while one of them is not known, for then nothing can be said."""
    total: float = 0
    for code in codes:
        value = _value(code, answers)
        if not isinstance(value, int | float):
            return None
        total += value
    return total


def _value(code: str, answers: Answers) -> Value:
    answer = answers.get(code)
    return answer.value if answer is not None else None


def _about(rule: Rule, answers: Answers) -> str:
    values = [digested(value_to_json(_value(code, answers))) for code in asked_in(rule)]
    return json.dumps(values, ensure_ascii=False)
