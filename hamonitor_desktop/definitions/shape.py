"""The form of an edition document: which keys each part may have, and what stands in them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final, cast

from hamonitor_desktop.domain.direction import as_name
from hamonitor_desktop.domain.edition import Basis, DeadlineSource, FrameworkState, Kind, Role, Sharing
from hamonitor_desktop.domain.findings import Level
from hamonitor_desktop.domain.follows import Change

_CODE: Final = re.compile(r"[0-9a-z_]{1,60}(?:\.[0-9a-z_]{1,60}){0,3}")
_BAD_TEXT: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
MAX_TEXT: Final = 4000
MAX_ITEMS: Final = 1000
MAX_CODES: Final = 100

Check = Callable[[object], str]


@dataclass(frozen=True)
class Key:
    """One key of a table: how to check its value ("" is good), and whether it must be there."""

    check: Check
    needed: bool = False


def text(value: object) -> str:
    """A text of one line."""
    if not isinstance(value, str):
        return "moet tekst zijn"
    if len(value) > MAX_TEXT:
        return f"is langer dan {MAX_TEXT} tekens"
    return "bevat een stuurteken" if _BAD_TEXT.search(value) else ""


def filled(value: object) -> str:
    """A text that is not empty."""
    return text(value) or ("" if cast(str, value).strip() else "mag niet leeg zijn")


def code(value: object) -> str:
    """A code of small letters, digits, underscores and dots."""
    if not isinstance(value, str) or not _CODE.fullmatch(value):
        return "moet een code zijn van kleine letters, cijfers, _ en punten, zoals gemeente.2.6 of andere_reden"
    return ""


def edition_id(value: object) -> str:
    """The id of an edition: also the name of its folder."""
    good = isinstance(value, str) and re.fullmatch(r"[0-9a-z][0-9a-z-]{0,39}", value)
    return "" if good else "moet bestaan uit kleine letters, cijfers en streepjes"


def flag(value: object) -> str:
    """True or false."""
    return "" if isinstance(value, bool) else "moet true of false zijn"


def number(value: object) -> str:
    """A finite number."""
    good = isinstance(value, int | float) and not isinstance(value, bool)
    good = good and abs(cast(float, value)) < 2**53  # not so for what is no number, nor for one without end
    return "" if good else "moet een getal zijn"


def count(value: object) -> str:
    """A whole number from 0 to 1000."""
    good = isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= MAX_ITEMS
    return "" if good else f"moet een heel getal van 0 tot en met {MAX_ITEMS} zijn"


def day(value: object) -> str:
    """A date as YYYY-MM-DD."""
    try:
        good = isinstance(value, str) and len(value) == 10 and bool(date.fromisoformat(value))
    except ValueError:
        good = False
    return "" if good else "moet een bestaande datum zijn, zoals 2024-06-30"


def one_of(kinds: type[StrEnum]) -> Check:
    """One of the values of an enum."""
    allowed = tuple(str(kind) for kind in kinds)
    return lambda value: "" if isinstance(value, str) and value in allowed else f"moet zijn: {', '.join(allowed)}"


def codes(value: object) -> str:
    """A list of codes."""
    if not isinstance(value, list) or len(cast(list[object], value)) > MAX_CODES:
        return f"moet een lijst van hoogstens {MAX_CODES} codes zijn"
    return next((fault for item in cast(list[object], value) if (fault := code(item))), "")


def table(value: object) -> str:
    """A table, checked on its own."""
    return "" if isinstance(value, dict) else "moet een tabel zijn"


def tables(value: object) -> str:
    """A list of tables, checked on their own."""
    if not isinstance(value, list) or len(cast(list[object], value)) > MAX_ITEMS:
        return f"moet een lijst van hoogstens {MAX_ITEMS} tabellen zijn"
    return (
        "" if all(isinstance(item, dict) for item in cast(list[object], value)) else "moet een lijst van tabellen zijn"
    )


def _format(value: object) -> str:
    return "" if value == 1 and not isinstance(value, bool) else "moet 1 zijn"


DOCUMENT: Final[Mapping[str, Key]] = {
    "format": Key(_format, needed=True),
    "id": Key(edition_id, needed=True),
    "title": Key(filled, needed=True),
    "reference_date": Key(day),
    "shown_to_respondent": Key(flag),
    "unknown_added": Key(flag),
    "purpose": Key(text),
    "visibility": Key(text),
    "declaration": Key(text),
    "scales": Key(table, needed=True),
    "actors": Key(tables, needed=True),
    "themes": Key(tables, needed=True),
    "agreements": Key(tables, needed=True),
    "questions": Key(tables, needed=True),
    "rules": Key(tables),
    "follows": Key(table),
}
SCALE: Final = {"options": Key(tables, needed=True), "explain_on": Key(codes)}
OPTION: Final = {"code": Key(code, needed=True), "label": Key(filled, needed=True)}
ACTOR: Final = {
    "code": Key(code, needed=True),
    "name": Key(filled, needed=True),
    "plural": Key(filled, needed=True),
    "single": Key(flag),
    "questions": Key(count, needed=True),
}
THEME: Final = {
    "code": Key(code, needed=True),
    "number": Key(text),
    "title": Key(filled, needed=True),
    "short": Key(filled, needed=True),
    "ambition": Key(text),
    "more": Key(text),
}
AGREEMENT: Final = {
    "code": Key(code, needed=True),
    "theme": Key(code, needed=True),
    "title": Key(filled, needed=True),
    "paragraph": Key(text, needed=True),
    "paragraph_derived": Key(flag),
    "responsible": Key(tables, needed=True),
    "basis": Key(one_of(Basis)),
    "deadlines": Key(tables),
    "expected": Key(tables),
    "framework": Key(table),
    "possible_from": Key(day),
    "depends_on": Key(codes),
}
RESPONSIBLE: Final = {"actor": Key(code, needed=True), "sharing": Key(one_of(Sharing))}
DEADLINE: Final = {
    "period": Key(filled, needed=True),
    "last_day": Key(day),
    "passed": Key(flag),
    "part": Key(flag),
    "source": Key(one_of(DeadlineSource), needed=True),
}
EXPECTED: Final = {"actor": Key(code, needed=True), "period": Key(filled, needed=True), "note": Key(text)}
FRAMEWORK: Final = {"state": Key(one_of(FrameworkState), needed=True), "since": Key(day), "name": Key(text)}
QUESTION: Final = {
    "code": Key(code, needed=True),
    "actor": Key(code, needed=True),
    "theme": Key(code, needed=True),
    "number": Key(text),
    "text": Key(filled, needed=True),
    "kind": Key(one_of(Kind), needed=True),
    "role": Key(one_of(Role)),
    "basis": Key(one_of(Basis)),
    "agreement": Key(code),
    "options": Key(tables),
    "relevant": Key(table),
    "required": Key(flag),
    "minimum": Key(number),
    "maximum": Key(number),
    "unit": Key(text),
    "help": Key(text),
    "explain_on": Key(codes),
    "exclusive": Key(codes),
}
CONDITION: Final = {"question": Key(code, needed=True), "any_of": Key(codes, needed=True)}
RULE: Final = {
    "code": Key(code, needed=True),
    "level": Key(one_of(Level), needed=True),
    "question": Key(code, needed=True),
    "text": Key(filled, needed=True),
    "when": Key(tables, needed=True),
}
WHEN: Final = {
    "question": Key(code, needed=True),
    "any_of": Key(codes),
    "minimum": Key(number),
    "maximum": Key(number),
    "more_than": Key(codes),
    "other_than": Key(codes),
}
FOLLOWS: Final = {"from": Key(edition_id, needed=True), "questions": Key(tables, needed=True)}
FOLLOWED: Final = {
    "change": Key(one_of(Change), needed=True),
    "old": Key(codes),
    "new": Key(codes),
    "options": Key(tables),
}
RENAMED: Final = {"old": Key(code, needed=True), "new": Key(code)}


def faults_of(table: Mapping[str, object], keys: Mapping[str, Key], where: str) -> Iterable[str]:
    """The faults in one table: unknown keys, missing keys and values of the wrong form."""
    for name in table:
        if name not in keys:
            yield f"{where}: de sleutel ‘{as_name(str(name))}’ is onbekend."
    for name, key in keys.items():
        if name in table:
            if fault := key.check(table[name]):
                yield f"{where}: ‘{name}’ {fault}."
        elif key.needed:
            yield f"{where}: de sleutel ‘{name}’ ontbreekt."
