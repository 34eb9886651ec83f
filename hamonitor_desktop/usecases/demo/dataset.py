"""Made-up answers of 354 organisations out of which the published figures come: worked out, not searched for."""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import cast

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.edition import Edition, Kind, Question
from hamonitor_desktop.domain.organisations import Organisation, Register, SizeClass
from hamonitor_desktop.domain.published import Measure, PublishedFigure
from hamonitor_desktop.domain.routing import is_shown
from hamonitor_desktop.domain.validation import asks_explanation
from hamonitor_desktop.domain.values import UNKNOWN, UNKNOWN_WORD, Value
from hamonitor_desktop.usecases.demo import plan
from hamonitor_desktop.usecases.demo.words import explanation

Answers = dict[str, Answer]
Dataset = dict[str, Answers]
"""Organisation code -> question code -> answer."""

RESERVES = {"BGZJ": "Verzonnen voorbehoud: veel is nog niet bekend, deze antwoorden kunnen nog veranderen."}
"""Who makes a reserve on the whole return, as one national body did in 2024."""


def respondents(register: Register, seed: int) -> tuple[Organisation, ...]:
    """The 308 municipalities (31 large), 41 regions and 5 national bodies that answer, in the register's order."""
    chance = random.Random(f"{seed}-respondents")  # noqa: S311 - made-up answers, not keys
    people = register.organisations
    large = [item for item in people if item.actor == "gemeente" and item.size_class is SizeClass.OVER]
    small = [item for item in people if item.actor == "gemeente" and item.size_class is not SizeClass.OVER]
    regions = [item for item in people if item.actor == "regio"]
    chosen = {
        item.code
        for group, count in (
            (large, plan.LARGE_MUNICIPALITIES),
            (small, plan.MUNICIPALITIES - plan.LARGE_MUNICIPALITIES),
            (regions, plan.REGIONS),
        )
        for item in chance.sample(group, min(count, len(group)))
    }
    return tuple(item for item in people if item.code in chosen or item.actor not in ("gemeente", "regio"))


def make(edition: Edition, figures: Sequence[PublishedFigure], people: Sequence[Organisation], seed: int) -> Dataset:
    """Answers for every respondent, with explanations where one would expect them."""
    values: dict[str, dict[str, Value]] = {item.code: {} for item in people}
    for actor in edition.actors:
        group = [item for item in people if item.actor == actor.code]
        if actor.code in ("gemeente", "regio"):
            for question in edition.questions_for(actor.code):
                chance = random.Random(f"{seed}-{question.code}")  # noqa: S311 - made-up answers, not keys
                for code, value in _answers(edition, question, group, values, chance).items():
                    values[code][question.code] = value
        else:
            for item in group:
                values[item.code] = _national(edition, actor.code, figures, seed)
    return {item.code: _worded(edition, item, values[item.code], seed) for item in people}


def _answers(
    edition: Edition,
    question: Question,
    group: Sequence[Organisation],
    values: Mapping[str, Mapping[str, Value]],
    chance: random.Random,
) -> dict[str, Value]:
    """The values of one question for those who are asked it."""
    people = [item for item in group if _asked(edition, question, values[item.code])]
    chance.shuffle(people)
    if question.code in plan.CHOICES:
        people = _unsure_last(people, sum(plan.CHOICES[question.code].values()))
    codes = [item.code for item in people]
    if question.code in plan.BY_SIZE:
        large = [item.code for item in people if item.size_class is SizeClass.OVER]
        small = [item.code for item in people if item.size_class is not SizeClass.OVER]
        counts = plan.BY_SIZE[question.code]
        return _dealt(large, counts[0]) | _dealt(small, counts[1])
    if question.code in plan.AFTER:
        before, counts_after = plan.AFTER[question.code]
        dealt: dict[str, Value] = {}
        for answer, counts in counts_after.items():
            dealt |= _dealt([code for code in codes if values[code].get(before) == answer], counts)
        return dealt
    if question.code in plan.SEVERAL:
        return _several(question, codes, plan.SEVERAL[question.code])
    if question.code in plan.MEANS:
        mean, step = plan.MEANS[question.code]
        numbers = sorted(numbers_with_mean(len(codes), mean, step, question, chance), reverse=True)
        return dict(zip(_highest_first(question, people, values, chance), numbers, strict=True))
    if question.code in plan.CHOICES:
        return _dealt(codes, plan.CHOICES[question.code])
    return {code: _plausible(question, chance) for code in codes}


def _unsure_last(people: Sequence[Organisation], sure: int) -> list[Organisation]:
    """Those who say "nog niet te zeggen" are the same few for every question, whoever they are."""
    ranked = sorted(people, key=lambda item: random.Random(f"{item.code}-unsure").random())  # noqa: S311
    unsure = {item.code for item in ranked[sure:]}
    return sorted(people, key=lambda item: item.code in unsure)


def _highest_first(
    question: Question,
    people: Sequence[Organisation],
    values: Mapping[str, Mapping[str, Value]],
    chance: random.Random,
) -> list[str]:
    """Who gets the higher numbers: those with the arrangement asked about before, or roughly the larger ones."""
    other, option = plan.HIGHER_WITH.get(question.code, ("", ""))
    if other:
        chosen = {item.code for item in people if option in cast(Sequence[str], values[item.code].get(other) or ())}
        return [item.code for item in sorted(people, key=lambda item: item.code not in chosen)]
    size = {item.code: (item.population or 0) * chance.uniform(0.5, 2) for item in people}
    return sorted(size, key=size.__getitem__, reverse=True)


def _asked(edition: Edition, question: Question, values: Mapping[str, Value]) -> bool:
    return is_shown(edition, question, {code: Answer(code, value) for code, value in values.items()})


def _dealt(codes: Sequence[str], counts: Mapping[str, int]) -> dict[str, Value]:
    """Hand the options out in turn; who is left says "nog niet te zeggen"."""
    hand = [option for option, count in counts.items() for _ in range(count)]
    return {code: hand[place] if place < len(hand) else UNKNOWN for place, code in enumerate(codes)}


def _several(question: Question, codes: Sequence[str], counts: Mapping[str, int]) -> dict[str, Value]:
    """Each option goes to the next so many in a ring, so that nobody is left out and nobody has one twice."""
    chosen: dict[str, set[str]] = {code: set() for code in codes}
    place = 0
    for option, count in counts.items():
        for step in range(min(count, len(codes))):
            chosen[codes[(place + step) % len(codes)]].add(option)
        place += count
    return {code: tuple(option for option in question.option_codes if option in chosen[code]) for code in codes}


def numbers_with_mean(count: int, mean: int, step: int, question: Question, chance: random.Random) -> list[int]:
    """So many whole numbers, multiples of `step` within the question's range, whose mean is exactly `mean`."""
    low = int(question.minimum or 0)
    high = int(question.maximum) if question.maximum is not None else mean * 4
    numbers: list[int] = []
    for _ in range(count // 2):  # in pairs on both sides of the mean
        away = chance.randrange(0, min(mean - low, high - mean) + 1, step)
        numbers += [mean - away, mean + away]
    if count % 2:
        numbers.append(mean)
    chance.shuffle(numbers)
    return numbers


def _plausible(question: Question, chance: random.Random) -> Value:
    if chance.random() < 0.02:
        return UNKNOWN
    if question.kind is Kind.MULTIPLE:
        chosen = chance.sample(question.option_codes, chance.randint(1, min(3, len(question.option_codes))))
        return tuple(code for code in question.option_codes if code in chosen)
    if question.kind.choice:
        weights = {2: (7, 3), 4: (2, 6, 1, 1), 5: (1, 9, 7, 4, 2)}.get(len(question.options))
        return chance.choices(question.option_codes, weights)[0]
    if question.kind is Kind.TEXT:
        return "Verzonnen antwoord in eigen woorden."
    low = int(question.minimum or 0)
    return chance.randint(low, int(question.maximum) if question.maximum is not None else low + 500)


def _national(edition: Edition, actor: str, figures: Iterable[PublishedFigure], seed: int) -> dict[str, Value]:
    """A national body: what the report says of single agreements, then the published counts per theme."""
    asked = edition.questions_for(actor)
    values: dict[str, Value] = {}
    for question in asked:
        fixed = plan.NATIONAL.get(question.code)
        if fixed == UNKNOWN_WORD:
            values[question.code] = UNKNOWN
        elif fixed in question.option_codes:
            values[question.code] = fixed
    for figure in figures:
        if figure.measure is Measure.BY_STATUS and figure.actors == (actor,):
            _fill_status(asked, figure, values)
    chance = random.Random(f"{seed}-{actor}")  # noqa: S311 - made-up answers, not keys
    for question in asked:
        if question.code not in values:
            values[question.code] = _unfinished(question) or _plausible(question, chance)
    return values


def _fill_status(asked: Sequence[Question], figure: PublishedFigure, values: dict[str, Value]) -> None:
    theme = [question for question in asked if question.theme == figure.theme and question.agreement]
    missing = figure.value - sum(values.get(question.code) in figure.options for question in theme)
    for question in theme:
        fitting = [option for option in figure.options if option in question.option_codes]
        if missing > 0 and fitting and question.code not in values:
            values[question.code] = fitting[0]
            missing -= 1


def _unfinished(question: Question) -> str | None:
    return next((code for code in ("mee_bezig", "nee") if code in question.option_codes), None)


def _worded(edition: Edition, organisation: Organisation, values: Mapping[str, Value], seed: int) -> Answers:
    """The values as answers: with an explanation where one is asked and now and then elsewhere."""
    chance = random.Random(f"{seed}-{organisation.code}-words")  # noqa: S311 - made-up answers, not keys
    answers: Answers = {}
    for question in edition.questions_for(organisation.actor):
        if question.code not in values:
            continue
        answer = Answer(question.code, values[question.code])
        if asks_explanation(question, answer) or chance.random() < 0.25:
            answer = replace(answer, explanation=explanation(answer.value, chance))
        answers[question.code] = answer
    return answers
