"""Dutch of the program in English, for a window in English: sentences by `english_phrases`, dates and codes.

The domain speaks Dutch: what it says goes into files, letters and the command line as well. Whoever shows it in another
language asks here for a twin of the finished sentence, and so no rule has to know which language a reader chose. A
sentence without a twin stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import cache, lru_cache
from typing import Final

from hamonitor_desktop.domain.codes import Code, HaError, Text
from hamonitor_desktop.domain.display import MONTHS
from hamonitor_desktop.domain.english_phrases import PHRASES
from hamonitor_desktop.domain.messages import TEXTS, text_of
from hamonitor_desktop.domain.messages_en import ENGLISH

_MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_IN_ENGLISH: Final = dict(zip(MONTHS, _MONTHS, strict=True))
_DATE: Final = re.compile(rf"\b(\d{{1,2}}) ({'|'.join(MONTHS)})(?= \d{{4}}\b)")
_SENTENCES: Final = re.compile(r"(?<=[.?!]) (?=\S)")
_PLACE: Final = re.compile(r"\{(\w+)\}")
_MOST_SENTENCES: Final = 40
_ONE: Final = r"(?:(?!\. [A-Z]).)+?"
_DAY: Final = r"\d\d-\d\d-\d{4}"
_FORMS: Final = {
    "count": r"[\d.]+",
    "number": r"[\w.]+",
    **dict.fromkeys(("kind", "fault", "what", "actors"), _ONE),
    **dict.fromkeys(("opened", "opens", "closed", "closes"), _DAY),
}
"""Places where only a number or one sentence can stand: without this a short phrase would take several for itself."""


def show_date(day: date) -> str:
    """A date as it is written in English: 30 June 2024."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def text_of_error(error: HaError) -> Text:
    """The English text of an error, its details filled in; those that are Dutch sentences are put into English too."""
    return text_of_code(error.code, error.details)


def text_of_code(code: Code, details: Mapping[str, object]) -> Text:
    """The English text of a code, as `messages.text_of` gives the Dutch one."""
    fill = _Details({name: in_english(value) if isinstance(value, str) else value for name, value in details.items()})
    what, why, now = (part.format_map(fill) for part in ENGLISH[code])
    return Text(what, why, now, text_of(code, details).status)


class _Details(dict[str, object]):
    def __missing__(self, key: str) -> str:
        return "unknown"


@lru_cache(maxsize=1024)
def in_english(text: str) -> str:
    """The English twin of what the program says in Dutch: one sentence, or several one after the other, or lines."""
    if not text.strip():
        return text
    if "\n" in text:
        return "\n".join(map(in_english, text.split("\n")))
    known = _twin(text)
    return known if known is not None else _sentence_by_sentence(text)


def _sentence_by_sentence(text: str) -> str:
    """Each sentence by itself, and where two belong together, those two: the longest run that has a twin."""
    parts, said, at = _SENTENCES.split(text, maxsplit=_MOST_SENTENCES), list[str](), 0
    while at < len(parts):
        for end in range(min(len(parts), at + 3), at, -1):
            known = _twin(" ".join(parts[at:end]))
            if known is not None:
                said.append(known)
                at = end
                break
        else:
            bare = _twin(parts[at].removesuffix("."))
            said.append(_dated(parts[at]) if bare is None else f"{bare}.")
            at += 1
    return " ".join(said)


def _dated(text: str) -> str:
    return _DATE.sub(lambda found: f"{found[1]} {_IN_ENGLISH[found[2]]}", text)


def _twin(text: str) -> str | None:
    """The twin of exactly this text, with what differs each time put into English too; None where there is none."""
    plain = _phrases().get(text)
    if plain is not None:
        return plain
    for pattern, twin in _patterns():
        found = pattern.fullmatch(text)
        if found is not None:
            filled = {name: _listed_in_english(value) for name, value in found.groupdict().items()}
            return twin.format_map(filled)
    return None


def _listed_in_english(text: str) -> str:
    """What stands in a sentence: a phrase of its own, or several with commas and "en" between them."""
    known = in_english(text)
    parts = re.split(r"(, | en )", text)
    if known != text or len(parts) == 1:
        return known
    twins = [part if place % 2 else _twin(part) for place, part in enumerate(parts)]
    if None in twins:  # a list of the program has nothing in it but its own phrases
        return known
    return "".join(" and " if twin == " en " else str(twin) for twin in twins)


@cache
def _phrases() -> Mapping[str, str]:
    """All that has a twin: the phrases, and each part of the text of a code, since these are told in one go as well."""
    parts = {
        dutch: twin
        for code, english in ENGLISH.items()
        for dutch, twin in zip((TEXTS[code].what, TEXTS[code].why, TEXTS[code].now), english, strict=True)
        if dutch not in ("", "{reason}")
    }
    return {**parts, **PHRASES}


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """The phrases with something in them that differs, those first that begin with words of their own and say most."""
    phrases = _phrases()
    templates = [dutch for dutch in phrases if "{" in dutch]
    templates.sort(key=lambda dutch: (not dutch.startswith("{"), len(_PLACE.sub("", dutch))), reverse=True)
    return tuple((_pattern(dutch), phrases[dutch]) for dutch in templates)


def _pattern(dutch: str) -> re.Pattern[str]:
    parts = _PLACE.split(dutch)
    said = (
        f"(?P<{part}>{_FORMS.get(part, '.+?')})" if place % 2 else re.escape(part) for place, part in enumerate(parts)
    )
    return re.compile("".join(said))
