"""The faults in an edition's own rules: each must be able to speak, and only of what its party is asked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Final, cast

from hamonitor_desktop.definitions import shape
from hamonitor_desktop.definitions.tables import option_codes, rows, sub
from hamonitor_desktop.domain.edition import Kind

_Table = Mapping[str, object]
_ASKED: Final = ("any_of", "minimum", "maximum", "more_than", "other_than")


def rule_form(rule: _Table) -> Iterator[str]:
    """The faults in the form of a rule."""
    where = _where(rule)
    yield from shape.faults_of(rule, shape.RULE, where)
    for when in rows(rule, "when"):
        yield from shape.faults_of(when, shape.WHEN, f"{where}, when")


def rules_meaning(whole: _Table) -> Iterator[str]:
    """The faults in what the rules refer to; the form of rules and questions is good."""
    questions = {str(row["code"]): row for row in rows(whole, "questions")}
    scales = sub(whole, "scales") or {}
    for code, times in Counter(str(rule["code"]) for rule in rows(whole, "rules")).items():
        if times > 1:
            yield f"edition.toml, regel {code}: de code komt {times} keer voor; geef elk een eigen code."
    for rule in rows(whole, "rules"):
        yield from _rule(rule, questions, scales)


def _where(rule: _Table) -> str:
    return f"edition.toml, regel {str(rule.get('code', 'zonder code'))[:80]}"


def _rule(rule: _Table, questions: Mapping[str, _Table], scales: _Table) -> Iterator[str]:
    where, own = _where(rule), questions.get(str(rule["question"]))
    if own is None:
        yield f"{where}: de vraag ‘{rule['question']}’ bestaat niet; noem de vraag waarbij de regel iets zegt."
        return
    if not rows(rule, "when"):
        yield f"{where}: ‘when’ is leeg, dus de regel zegt altijd iets. Noem wanneer."
    for when in rows(rule, "when"):
        asked = questions.get(str(when["question"]))
        if asked is None or asked["actor"] != own["actor"]:
            yield f"{where}: ‘when’ noemt ‘{when['question']}’, een vraag die deze partij niet krijgt."
            continue
        yield from _when(when, asked, questions, scales, where)


def _when(when: _Table, asked: _Table, questions: Mapping[str, _Table], scales: _Table, where: str) -> Iterator[str]:
    if not any(name in when for name in _ASKED):
        yield f"{where}: zeg bij ‘{asked['code']}’ wanneer, met {', '.join(_ASKED)}."
    known = option_codes(asked, scales)
    if "any_of" in when and not when["any_of"]:
        yield f"{where}: ‘any_of’ is leeg; noem de antwoorden op ‘{asked['code']}’ waarbij de regel iets zegt."
    for code in cast(list[str], when.get("any_of", [])):
        if code not in known:
            choice = f"kies uit {', '.join(known)}" if known else "deze soort vraag heeft geen vaste antwoorden"
            yield f"{where}: ‘any_of’ noemt ‘{code}’, en dat is geen antwoord op ‘{asked['code']}’; {choice}."
    of_numbers = [name for name in _ASKED[1:] if name in when]
    if of_numbers and not Kind(str(asked["kind"])).numeric:
        yield f"{where}: ‘{of_numbers[0]}’ vraagt een getal, en ‘{asked['code']}’ is geen vraag naar een getal."
    low, high = when.get("minimum"), when.get("maximum")
    if low is not None and high is not None and cast(float, low) > cast(float, high):
        yield f"{where}: ‘minimum’ ({low}) is groter dan ‘maximum’ ({high}), dus de regel zegt nooit iets."
    for name in ("more_than", "other_than"):
        if name in when and not when[name]:
            yield f"{where}: ‘{name}’ is leeg; noem de vragen waarvan de getallen samen worden vergeleken."
        for code in cast(list[str], when.get(name, [])):
            other = questions.get(code)
            if other is None or other["actor"] != asked["actor"] or not Kind(str(other["kind"])).numeric:
                yield f"{where}: ‘{name}’ noemt ‘{code}’, en dat is geen vraag naar een getal aan deze partij."
