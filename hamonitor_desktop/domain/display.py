"""Answer values as Dutch text, and typed text as answer values."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Final, Protocol

from hamonitor_desktop.domain.edition import Edition, Kind, Option
from hamonitor_desktop.domain.organisations import Organisation
from hamonitor_desktop.domain.values import UNKNOWN, UNKNOWN_WORD, Value, number

UNKNOWN_LABEL: Final = "Nog niet te zeggen"
MAX_TEXT: Final = 2000
MAX_NUMBER: Final = 1e15
_MOST_IN_A_ROW: Final = 120
_DUTCH_SIGNS: Final = str.maketrans(",.", ".,")


class Asked(Protocol):
    """What display needs of a question, in the edition or in a return."""

    @property
    def kind(self) -> Kind: ...  # noqa: D102
    @property
    def options(self) -> tuple[Option, ...]: ...  # noqa: D102
    @property
    def unit(self) -> str: ...  # noqa: D102


def show(question: Asked, value: Value) -> str:
    """The value as a Dutch reader expects it: labels, 1.250.000, 12,5 %, € 1.200,50; "" where not answered."""
    if value is None:
        return ""
    if value is UNKNOWN:
        return UNKNOWN_LABEL
    if isinstance(value, tuple):
        return "; ".join(_label(question, code) for code in value)
    if isinstance(value, int | float):
        text = show_figure(question.kind, value)
        if question.kind is Kind.PERCENTAGE:
            return f"{text} %"
        if question.kind is Kind.AMOUNT:
            return f"€ {text}"
        return f"{text} {question.unit}".strip()
    return value if question.kind is Kind.TEXT else _label(question, value)


def show_number(value: float) -> str:
    """A number with points per thousand and a decimal comma, no digits added or lost: 1234567.5 -> 1.234.567,5."""
    return f"{Decimal(repr(number(value))):,f}".removesuffix(".0").translate(_DUTCH_SIGNS)


def show_figure(kind: Kind, value: float) -> str:
    """What was answered to a question of numbers, without its sign or unit: an amount has no decimals or two.

    What is less than a cent stays in sight, since no digit that was typed may be lost.
    """
    text = show_number(value)
    if kind is not Kind.AMOUNT or "," not in text:
        return text
    whole, cents = text.split(",")
    return f"{whole},{cents:0<2}"


def whole_percent(percentage: float) -> int:
    """A percentage as it is shown: the nearest whole number, a half upwards."""
    return math.floor(percentage + 0.5)


MONTHS: Final = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)


def show_date(day: date) -> str:
    """A date as it is written in Dutch: 30 juni 2024."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def show_moment(at: datetime) -> str:
    """A moment in the time zone it carries: 30 juni 2024, 14:02."""
    return f"{show_date(at)}, {at:%H:%M}"


def show_utc(at: str) -> str:
    """A moment of a file (UTC, ISO 8601) in the time zone of this computer; as it is where it is no moment."""
    try:
        return show_moment(datetime.fromisoformat(at).astimezone())
    except (ValueError, OverflowError, OSError):  # the last two: a year that this computer has no time for
        return at


def capitalised(text: str) -> str:
    """The text with a capital at its beginning and the rest as it is."""
    return text[:1].upper() + text[1:]


def shortened(text: str) -> str:
    """What of a text fits in a row of a chart or a table."""
    return text if len(text) <= _MOST_IN_A_ROW else f"{text[:_MOST_IN_A_ROW].rstrip()} …"


def joined(names: Sequence[str], word: str = "en") -> str:
    """Names as a Dutch sentence lists them: a, b en c."""
    return f"{', '.join(names[:-1])} {word} {names[-1]}" if len(names) > 1 else "".join(names)


def in_fours(control: str) -> str:
    """A control number or fingerprint in groups of four, so that eyes can compare it and a voice read it out."""
    return " ".join(control[start : start + 4] for start in range(0, len(control), 4))


def in_alphabet(text: str) -> str:
    """By what a name is sorted: without capitals and accents, so that Échten stands before Ede."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return parts if parts.isascii() else "".join(part for part in parts if not unicodedata.combining(part))


def show_count(number: int, one: str, many: str) -> str:
    """A count with its word: 1 vraag, 1.250 vragen."""
    return f"{show_number(number)} {one if number == 1 else many}"


def show_organisation(edition: Edition, organisation: Organisation) -> str:
    """The organisation with its kind before it: Gemeente Amsterdam, VNG."""
    actor, name = edition.actor(organisation.actor), organisation.name
    return name if actor.single or name.lower().startswith(actor.name.lower()) else f"{capitalised(actor.name)} {name}"


def _label(question: Asked, code: str) -> str:
    return next((option.label for option in question.options if option.code == code), code)


_PLAIN_NUMBER: Final = re.compile(r"[+-]?(\d{1,20}(\.\d{0,20})?|\.\d{1,20})([eE][+-]?\d{1,2})?", re.ASCII)
_DUTCH_NUMBER: Final = re.compile(r"-?([1-9]\d{0,2}(\.\d{3})+|\d+)(,\d+)?")  # 0.125 is no group of thousands


def read_number(text: str) -> int | float:
    """A number typed the Dutch way: 1.250.000, 12,5, with € or % around it. Raises ValueError."""
    bare = re.sub(r"[\s\u00a0\u202f€%]", "", text)
    if not _DUTCH_NUMBER.fullmatch(bare):
        raise ValueError(f"{text!r} is no number")
    return number(float(bare.replace(".", "").replace(",", ".")))


def parse(question: Asked, text: str) -> Value:
    """A value as it stands in an answers CSV: option codes, `|` between several, a decimal point, `unknown`, or empty.

    Raises ValueError with a Dutch reason. Ranges are the edition's affair, see `validation`.
    """
    if text == "":
        return None
    if text == UNKNOWN_WORD:
        return UNKNOWN
    if question.kind.numeric:
        if not _PLAIN_NUMBER.fullmatch(text):
            raise ValueError(f"‘{text:.40}’ is geen getal")
        return number(float(text))
    if question.kind is Kind.TEXT:
        return text
    chosen = tuple(text.split("|")) if question.kind is Kind.MULTIPLE else (text,)
    known = [option.code for option in question.options]
    for code in chosen:
        if code not in known:
            raise ValueError(f"‘{code:.40}’ is geen antwoord op deze vraag; kies uit {', '.join(known)}")
    if question.kind is not Kind.MULTIPLE:
        return text
    if len(set(chosen)) != len(chosen):
        raise ValueError("een antwoord staat er dubbel in")
    return tuple(code for code in known if code in chosen)
