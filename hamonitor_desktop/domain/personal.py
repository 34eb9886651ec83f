"""What in a text may be about a person: it is pointed out to whoever wrote it, never taken away.

Only patterns that can be stood for: numbers that pass their own test (citizen service number: the eleven test of nine
digits; IBAN: ISO 7064 mod 97-10), the forms Dutch telephone numbers have, names after a form of address, a family word
or a first name that is nothing else. A name without any of these is not seen, and nobody is told that it would be.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Final

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.display import joined
from hamonitor_desktop.domain.personal_words import FAMILY, FIRST_NAMES, GENERAL_MAILBOXES, INSTITUTIONS, YOUNG


class PersonalKind(StrEnum):
    """What can be seen."""

    CITIZEN_NUMBER = "citizen_number"
    BANK_ACCOUNT = "bank_account"
    MAIL = "mail"
    PHONE = "phone"
    BIRTH_DATE = "birth_date"
    CHILD = "child"
    NAME = "name"


@dataclass(frozen=True)
class Seen:
    """Something that may be about a person, from `start` up to `end` in the text."""

    kind: PersonalKind
    start: int
    end: int
    text: str

    @property
    def sentence(self) -> str:
        """What was seen, in Dutch. Numbers are named by their end alone: a message may be read over a shoulder."""
        return _SENTENCES[self.kind].format(text=self.text, end=re.sub(r"\W", "", self.text)[-3:])


_SENTENCES: Final = {
    PersonalKind.CITIZEN_NUMBER: "een burgerservicenummer (eindigt op {end})",
    PersonalKind.BANK_ACCOUNT: "een rekeningnummer (eindigt op {end})",
    PersonalKind.MAIL: "een mailadres (‘{text}’)",
    PersonalKind.PHONE: "een telefoonnummer (eindigt op {end})",
    PersonalKind.BIRTH_DATE: "een geboortedatum (‘{text}’)",
    PersonalKind.CHILD: "gegevens van een kind (‘{text}’)",
    PersonalKind.NAME: "een naam (‘{text}’)",
}

# numbers

_NINE: Final = re.compile(r"(?<!\d)(?<!\d[.,])\d{9}(?!\d)(?![.,]\d)")
_GROUPED: Final = re.compile(
    r"(?<!\d)(?<!\d[ .,])"
    r"(?:\d{3}([ .\u00a0])\d{3}\1\d{3}|\d{4}([ .\u00a0])\d{2}\2\d{3}|\d{2}([ .\u00a0])\d{2}\3\d{2}\3\d{3})"
    r"(?!\d)(?![ .,]\d)"
)
_NAMED_NUMBER: Final = re.compile(
    r"\b(?:bsn|burgerservicenummer|sofinummer)\b\D{0,20}(\d(?:[ .\-\u00a0]?\d){8})(?!\d)", re.IGNORECASE
)
_AMOUNT_BEFORE: Final = re.compile(r"(?:€|\beur|\beuro|\brsin)[\s:.]*$", re.IGNORECASE)
_AMOUNT_AFTER: Final = re.compile(r"\s*(?:€|,-|%|euro?\b|procent\b|mln\b|miljoen\b|inwoners\b)", re.IGNORECASE)
_WEIGHTS: Final = (9, 8, 7, 6, 5, 4, 3, 2, -1)


def passes_eleven_test(digits: str) -> bool:
    """Whether nine digits can be a citizen service number; nine zeros are none."""
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, digits, strict=True))
    return total % 11 == 0 and digits != "000000000"


def _citizen_numbers(text: str) -> Iterator[tuple[int, int]]:
    for pattern in (_NINE, _GROUPED, _NAMED_NUMBER):
        for found in pattern.finditer(text):
            start, end = found.span(1) if pattern is _NAMED_NUMBER else found.span()
            amount = _AMOUNT_BEFORE.search(text, max(0, start - 12), start) or _AMOUNT_AFTER.match(text, end)
            if not amount and passes_eleven_test(_digits(text[start:end])):
                yield start, end


def _digits(text: str) -> str:
    """The digits in the text, those of other writing as ours: a pattern takes them for digits too."""
    return "".join(str(int(sign)) for sign in text if sign.isdecimal())


_IBAN_LENGTHS: Final = {"NL": 18, "BE": 16, "DE": 22, "FR": 27, "LU": 20, "GB": 22, "ES": 24, "IT": 27, "PL": 28}
_IBAN: Final = re.compile(rf"\b(?:{'|'.join(_IBAN_LENGTHS)})\d{{2}}(?: ?[A-Z0-9]){{12,30}}", re.IGNORECASE | re.ASCII)


def _accounts(text: str) -> Iterator[tuple[int, int]]:
    for found in _IBAN.finditer(text):
        length = _IBAN_LENGTHS[found[0][:2].upper()]
        bare, end = "", found.start()
        while len(bare) < length and end < found.end():
            bare += text[end].strip()
            end += 1
        turned = bare[4:] + bare[:4]
        if len(bare) == length and int("".join(str(int(sign, 36)) for sign in turned)) % 97 == 1:
            yield found.start(), end


_PHONE: Final = re.compile(
    r"(?<![\d.,/\-+])(?:"
    r"(?:\+31|\b0031)[ \-]?(?:\(0\) ?)?[1-9](?:[ \-]?\d){8}"  # abroad
    r"|06(?: ?[\-/] ?| )?\d(?:[ \-.]?\d){7}"  # mobile
    r"|\(?0[1-57]\d{1,2}\)?(?: ?[\-/] ?| )\d(?: ?\d){5,6}"  # area code, sign, number
    r"|0[1-57]\d{8}"
    r")(?![\d\-/])(?![.,]\d)"
)
_AREA_DIGITS: Final = 10


def _phones(text: str) -> Iterator[tuple[int, int]]:
    for found in _PHONE.finditer(text):
        digits = _digits(found[0])
        if not digits.startswith("0") or digits.startswith("0031") or len(digits) == _AREA_DIGITS:
            yield found.span()


_MAIL: Final = re.compile(r"(?<![\w.+\-])([\w][\w.+\-]{0,63})@((?:[\w\-]{1,63}\.){1,5}[a-z]{2,24})\b", re.IGNORECASE)


def _mails(text: str) -> Iterator[tuple[int, int]]:
    """Mail addresses, but those of a desk: info@gemeente.nl is nobody's."""
    for found in _MAIL.finditer(text):
        parts = re.split(r"[._+\-\d]+", found[1].lower())
        if not all(part in GENERAL_MAILBOXES or not part for part in parts):
            yield found.span()


# children and dates of birth

_MONTHS: Final = (
    "jan(?:uari)?|feb(?:ruari)?|mrt|maart|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sep(?:t(?:ember)?)?|okt(?:ober)?"
    "|nov(?:ember)?|dec(?:ember)?"
)
_DATE: Final = (
    rf"\d{{1,2}}(?:[\-/. ]{{1,2}}\d{{1,2}}[\-/. ]{{1,2}}|\.? (?:{_MONTHS})\.? )(?:19|20)?\d{{2}}"
    r"|(?:19|20)\d{2}-\d{2}-\d{2}"
)
_BIRTH: Final = re.compile(
    rf"(?:\bgeboren\b|\bgeb\b\.?|\bgeb\.?datum\b|\bgeboortedatum\b|\bgeboortedag\b)\D{{0,12}}?((?:{_DATE})(?!\d))"
    rf"|((?<!\d)(?:{_DATE})) (?:is \w+ )?geboren\b",
    re.IGNORECASE,
)


def _birth_dates(text: str) -> Iterator[tuple[int, int]]:
    for found in _BIRTH.finditer(text):
        yield found.span(1) if found[1] else found.span(2)


_AGE: Final = r"(?:1\d|2[0-2]|\d)"
_GROUP: Final = (
    r"(?!\d)(?! *(?:tot|t/m|en met|en ouder|en jonger|of ouder|of jonger|-|–|\+|%|procent|euro|weken|uur))"
    r"(?! jaar (?:en|of) )"
)
"""What follows on an age that is one bound of a group, or no age."""
_CHILD: Final = re.compile(
    rf"\b(?:(?:{'|'.join(YOUNG)}) (?:van|\() ?{_AGE}{_GROUP}(?: jaar| jr\.?|\))?"
    rf"|(?:{'|'.join(YOUNG)}), {_AGE} jaar\b(?! (?:en|of) )"
    rf"|{_AGE}[ \-]?jarige? (?:{'|'.join(YOUNG)})\b)",
    re.IGNORECASE,
)


def _children(text: str) -> Iterator[tuple[int, int]]:
    for found in _CHILD.finditer(text):
        yield found.span()


# names

_BETWEEN: Final = (
    r"(?:(?:van der|van den|van de|van het|van 't|van|de|den|der|ten|ter|te|in 't|el|al|ben|bin|op de|op den) )?"
)
_CAPITAL: Final = r"[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ]+(?:-[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ]+)?"
_INITIALS: Final = r"(?:(?:[A-Z]\.){1,4} ?)?"
_SURNAME: Final = rf"{_INITIALS}(?:{_CAPITAL} )?{_BETWEEN}{_CAPITAL}"
_ADDRESS: Final = (
    r"[Mm]evrouw|[Mm]eneer|[Mm]ijnheer|[Dd]e heer|[Dd]hr\.?|[Mm]w\.?|[Mm]evr\.?|[Jj]uffrouw|[Dd]okter|[Hh]uisarts"
    r"|[Jj]uf|[Gg]ezinsvoogd|[Jj]eugdbeschermer|[Cc]asemanager|[Ww]ijkcoach|[Jj]eugdconsulent"
)
_ADDRESSED: Final = re.compile(rf"\b(?:{_ADDRESS}) (?:en mevrouw )?{_SURNAME}")
_FAMILY_NAME: Final = re.compile(
    r"\b(?:[Oo]nze|[Mm]ijn|[Hh]un|[Hh]aar|[Zz]ijn|[Dd]e|[Ee]en|[Hh]et|[Dd]it|[Uu]w) "
    rf"(?:{'|'.join(FAMILY)}),? {_CAPITAL}"
)
_FULL_NAME: Final = re.compile(rf"\b([A-Z]\w+) {_BETWEEN}{_CAPITAL}(?: {_CAPITAL})?")
_INITIALLED: Final = re.compile(
    rf"\b(?![NB]\.V\.|U\.S\.)(?:(?:[A-Z]\.){{2,4}} ?{_BETWEEN}"
    r"|[A-Z]\. (?:van der|van den|van de|van|de|den|ter|ten|te) )"
    r"[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ]{2,}"
)


def _names(text: str) -> Iterator[tuple[int, int]]:
    for pattern in (_ADDRESSED, _FAMILY_NAME, _INITIALLED):
        for found in pattern.finditer(text):
            yield found.span()
    for found in _FULL_NAME.finditer(text):
        if found[1] not in FIRST_NAMES:
            continue
        behind = re.match(r"(?: ?-? ?\w+){0,2}", text[found.end() :])
        said = f"{found[0]}{behind[0] if behind else ''}".lower()
        if not any(word in said for word in INSTITUTIONS):  # a school or street that bears somebody's name
            yield found.span()


_RECOGNISERS: Final[tuple[tuple[PersonalKind, Callable[[str], Iterator[tuple[int, int]]]], ...]] = (
    (PersonalKind.BANK_ACCOUNT, _accounts),
    (PersonalKind.MAIL, _mails),
    (PersonalKind.PHONE, _phones),
    (PersonalKind.CITIZEN_NUMBER, _citizen_numbers),
    (PersonalKind.BIRTH_DATE, _birth_dates),
    (PersonalKind.CHILD, _children),
    (PersonalKind.NAME, _names),
)


_NEEDED: Final = {
    PersonalKind.BANK_ACCOUNT: re.compile(r"\d"),
    PersonalKind.MAIL: re.compile("@"),
    PersonalKind.PHONE: re.compile(r"\d"),
    PersonalKind.CITIZEN_NUMBER: re.compile(r"\d"),
    PersonalKind.BIRTH_DATE: re.compile(r"\bgeb(?:oren|oorte|\.?datum|\b)", re.IGNORECASE),
    PersonalKind.CHILD: re.compile(r"\d"),
    PersonalKind.NAME: re.compile(r"[A-ZÀ-ÖØ-Þ]"),
}
"""What a text has at least where the kind stands in it: it is asked at each key press, and mostly nothing is there."""


@lru_cache(maxsize=512)
def seen_in(text: str) -> tuple[Seen, ...]:
    """What in the text may be about a person, in the order it stands there; of what overlaps the surest kind."""
    taken: list[Seen] = []
    for kind, recognise in _RECOGNISERS:
        if _NEEDED[kind].search(text) is None:
            continue
        for start, end in recognise(text):
            if all(end <= other.start or start >= other.end for other in taken):
                taken.append(Seen(kind, start, end, text[start:end]))
    return tuple(sorted(taken, key=lambda seen: seen.start))


_MOST_NAMED: Final = 3


def personal_texts(answer: Answer) -> Iterator[tuple[str, str]]:
    """For each text of an answer that may be about a person: a Dutch paragraph, and what it is about.

    The latter holds no personal data itself, since it is kept: a digest of what was seen.
    """
    for place, text in _texts(answer):
        seen = seen_in(text) if text else ()
        if seen:
            named = list(dict.fromkeys(item.sentence for item in seen))
            more = [f"nog {len(named) - _MOST_NAMED}"] if len(named) > _MOST_NAMED else []
            listed = joined([*named[:_MOST_NAMED], *more])
            digest = hashlib.sha256("\n".join(item.text for item in seen).encode("utf-8", "replace")).hexdigest()[:16]
            yield f"{place} staat misschien {listed}. Gaat dit over een persoon? Haal het dan weg.", f"{place} {digest}"


def personal_reserve(text: str) -> str:
    """What to say of the reserve of a whole return that may be about a person; "" where nothing was seen."""
    return next((said for said, _about in personal_texts(Answer("", reserve=text))), "")


def _texts(answer: Answer) -> Iterator[tuple[str, str]]:
    if isinstance(answer.value, str):
        yield "In het antwoord", answer.value
    yield "In de toelichting", answer.explanation
    yield "In het voorbehoud", answer.reserve
    if answer.waits_for is not None:
        yield "Bij ‘Wij wachten op’", f"{answer.waits_for.party}\n{answer.waits_for.what}"
