"""Reads `published.toml` of an edition: the figures a report gave, each with the questions it follows from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from enum import StrEnum
from typing import Final, cast

from hamonitor_desktop.assets import asset
from hamonitor_desktop.definitions.toml_files import parse_toml
from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.direction import as_name
from hamonitor_desktop.domain.edition import Edition
from hamonitor_desktop.domain.organisations import SizeClass
from hamonitor_desktop.domain.published import Measure, PublishedFigure, Qualifier

_MEMBERS: Final = frozenset(field.name for field in fields(PublishedFigure))
_LISTS: Final = frozenset(("actors", "without", "questions", "options"))
_WHOLE: Final = frozenset(("rank", "decimals"))
_NUMBERS: Final = frozenset(("value", "scale"))
_ON_QUESTIONS: Final = (Measure.COUNT, Measure.SHARE, Measure.RANKED_SHARE, Measure.MEAN, Measure.OPTIONS)
_NEEDED: Final = ("id", "title", "measure", "value")
_GROUPS: Final = frozenset(("all", *SizeClass))


def load_published(edition: Edition) -> tuple[PublishedFigure, ...]:
    """The published figures of a bundled edition, checked against it; none where nothing was published yet.

    Raises HaError EDITION_BAD with every fault.
    """
    try:
        path = asset(f"schema/editions/{edition.id}/published.toml")
    except FileNotFoundError:
        return ()
    figures, faults = read_published(path.read_bytes())
    faults += published_faults(edition, figures)
    if faults:
        raise HaError(Code.EDITION_BAD, edition=edition.id, reason=" ".join(faults))
    return figures


def read_published(data: bytes) -> tuple[tuple[PublishedFigure, ...], list[str]]:
    """The figures in a `published.toml`, and what is wrong with the others, in Dutch."""
    faults: list[str] = []
    document = parse_toml("published.toml", data, faults)
    if faults:
        return (), faults
    figures: list[PublishedFigure] = []
    faults += [
        f"published.toml: de sleutel ‘{as_name(key)}’ is onbekend."
        for key in document
        if key not in ("edition", "source", "figure")
    ]
    entries = document.get("figure", [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in cast(list[object], entries)):
        return (), [*faults, "published.toml: begin elk cijfer met [[figure]], met dubbele haken."]
    for number, entry in enumerate(cast(list[Mapping[str, object]], entries), 1):
        try:
            figures.append(_figure(entry))
        except ValueError as error:
            faults.append(f"published.toml, {entry.get('id') or f'cijfer {number}'}: {error}.")
    codes = Counter(figure.id for figure in figures)
    faults += [f"published.toml: {code} staat er dubbel in." for code in sorted(codes) if codes[code] > 1]
    return tuple(figures), faults


def published_faults(edition: Edition, figures: Sequence[PublishedFigure]) -> list[str]:
    """What does not fit the edition: questions, options, themes, actors or groups that are not there."""
    return [f"published.toml, {figure.id}: {fault}." for figure in figures for fault in _faults(edition, figure)]


def _faults(edition: Edition, figure: PublishedFigure) -> Iterator[str]:
    actors, themes = {item.code for item in edition.actors}, {item.code for item in edition.themes}
    for actor in (*figure.actors, *figure.without):
        if actor not in actors:
            yield f"soort partij {actor} bestaat niet"
    if figure.theme and figure.theme not in themes:
        yield f"thema {figure.theme} bestaat niet"
    if figure.group not in _GROUPS:
        yield f"groep {figure.group} bestaat niet"
    if figure.measure in _ON_QUESTIONS and not figure.questions:
        yield "hier ontbreekt ‘questions’"
    if figure.measure is Measure.RANKED_SHARE and not 1 <= figure.rank <= len(figure.questions):
        yield f"plaats {figure.rank} bestaat niet bij {len(figure.questions)} vragen"
    for code in figure.questions:
        question = edition.question(code)
        if question is None:
            yield f"vraag {code} bestaat niet"
            continue
        if figure.measure is Measure.MEAN and not question.kind.numeric:
            yield f"vraag {code} is geen getal"
        for option in figure.options:
            if option not in question.option_codes:
                yield f"vraag {code} heeft geen antwoord {option}"


def _figure(entry: Mapping[str, object]) -> PublishedFigure:
    strange = sorted(set(entry) - _MEMBERS)
    if strange:
        raise ValueError(f"onbekend: {', '.join(strange)}")
    missing = [key for key in _NEEDED if key not in entry]
    if missing:
        raise ValueError(f"hier ontbreekt: {', '.join(missing)}")
    values: dict[str, object] = {key: _value(key, value) for key, value in entry.items()}
    values["measure"] = _one_of(Measure, "measure", values["measure"])
    values["qualifier"] = _one_of(Qualifier, "qualifier", values.get("qualifier", Qualifier.EXACT))
    return PublishedFigure(**values)  # type: ignore[arg-type]


def _one_of(kinds: type[StrEnum], key: str, value: object) -> StrEnum:
    if value not in list(kinds):
        raise ValueError(f"{key} moet zijn: {', '.join(kinds)}")
    return kinds(value)


def _value(key: str, value: object) -> object:
    if key in _LISTS:
        items = cast(list[object], value) if isinstance(value, list) else []
        texts = tuple(item for item in items if isinstance(item, str))
        if not texts or len(texts) != len(items):
            raise ValueError(f"{key} is geen lijst met woorden")
        return texts
    good = isinstance(value, int | float) if key in _NUMBERS else isinstance(value, int if key in _WHOLE else str)
    if not good or isinstance(value, bool):
        raise ValueError(f"{key} heeft een verkeerde waarde")
    return value
