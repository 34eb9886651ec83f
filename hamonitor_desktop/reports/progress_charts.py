"""The charts of the own progress as figures and texts; the template draws them as vectors."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from hamonitor_desktop.domain.display import UNKNOWN_LABEL, capitalised, show, show_count
from hamonitor_desktop.domain.edition import Basis, Kind, Question
from hamonitor_desktop.domain.own_figures import OwnFigures, step_of, steps
from hamonitor_desktop.domain.progress import Progress, count_progress
from hamonitor_desktop.domain.values import UNKNOWN
from hamonitor_desktop.reports import progress_words as words

_ALL: Final = "Alle afspraken"
_BESIDE_STEPS: Final = frozenset((Progress.NO, Progress.UNKNOWN, Progress.EMPTY))


@dataclass(frozen=True)
class PrintedTable:
    """A table; the last `numbers` columns are set to the right, and `total` says that the last row is a sum.

    `widths` are the columns' parts of the width; the template decides where there are none.
    """

    title: str
    description: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: int = 0
    total: bool = False
    widths: tuple[int, ...] = ()


@dataclass(frozen=True)
class Segment:
    """A part of a bar: how it is filled, its count, and its labels, of which the first that fits is written.

    `own` marks the one that the organisation itself is in.
    """

    state: str
    count: int
    labels: tuple[str, ...]
    own: bool = False


@dataclass(frozen=True)
class Bar:
    """One stacked bar; `whole` marks the one that sums the others up."""

    name: str
    total: int
    segments: tuple[Segment, ...]
    whole: bool


@dataclass(frozen=True)
class Mark:
    """One question on its scale: `step` of `steps`, both from 1, 0 where there is none; `state` says how it is filled.

    `previous` is last round's step.
    """

    name: str
    steps: int
    step: int
    state: str
    answer: str
    previous: int


@dataclass(frozen=True)
class Shares:
    """One question as others answered it, with the own `answer` in words; `remark` is said where no bar is drawn."""

    name: str
    answer: str
    base: str
    segments: tuple[Segment, ...]
    remark: str = ""


@dataclass(frozen=True)
class Chart:
    """Bars, marks or shares, with what a reader without eyes for it hears (`alternative`), its description and note.

    `legend` is sign and word. Its table stands below it, or at the end of the document where it is `apart`: there it
    only says again what the chart says in words.
    """

    title: str
    subtitle: str
    alternative: str
    description: str
    note: str
    table: PrintedTable
    legend: tuple[tuple[str, str], ...]
    bars: tuple[Bar, ...] = ()
    marks: tuple[Mark, ...] = ()
    shares: tuple[Shares, ...] = ()
    apart: bool = False


def name_of(figures: OwnFigures, question: Question) -> str:
    """A question as a row is called: its number, and its agreement or what is its own of its text."""
    text = figures.edition.agreement(question.agreement).title if question.agreement else question.text
    if question in figures.perception:
        text = text.removeprefix(figures.beginning).strip()
    made = " (vraag nagemaakt)" if question.basis is Basis.RECONSTRUCTED else ""
    return f"{question.number} {text}{made}"


def agreements_chart(figures: OwnFigures) -> Chart:
    """How many agreements are in each of the six states, in all and per theme."""
    groups = [
        (f"{group.theme.number} {group.theme.short}".strip() if group.theme else _ALL, group.states)
        for group in figures.groups
    ]
    title = "Zo ver is de organisatie met haar afspraken"
    said = (f"{name}, n = {len(held)}: {words.counted(count_progress(held))}." for name, held in groups)
    rows = tuple(
        (name, *(str(count) for count in count_progress(held).values()), str(len(held))) for name, held in groups
    )
    base = f"n = {show_count(len(figures.states), 'afspraak', 'afspraken')} van één organisatie."
    return Chart(
        title=title,
        subtitle="Aantal afspraken per stand, per thema. Vragen ter informatie tellen niet mee.",
        alternative=f"Staafgrafiek: {title.lower()}. De cijfers staan in de tabel eronder.",
        description=" ".join(said),
        note=words.note(figures, figures.counted, base),
        table=PrintedTable(title, "", ("Thema", *words.STATE_NAMES.values(), "n"), rows, numbers=len(Progress) + 1),
        legend=tuple((str(state), words.STATE_NAMES[state]) for state in Progress),
        bars=tuple(_bar(name, held, whole=name == _ALL) for name, held in groups) if figures.states else (),
    )


def each_agreement_chart(figures: OwnFigures) -> Chart:
    """Agreement by agreement: on its four steps, or as a yes or a no."""
    kinds = ["vier stappen, van nog niet mee begonnen tot afgerond"] if figures.status else []
    kinds += ["ja of nee"] if len(figures.status) < len(figures.counted) else []
    said = f"{capitalised(', of '.join(kinds))}, in de volgorde van de vragenlijst."
    return _scale(figures, figures.counted, "Hoe ver elke afspraak is", said)


def perception_chart(figures: OwnFigures) -> Chart:
    """The five steps of how the organisation sees the reform."""
    five = "Vijf stappen, van helemaal niet tot volledig, in de volgorde van de vragenlijst."
    if figures.beginning:
        five += f" De vraag is steeds: {figures.beginning} …"
    return _scale(figures, figures.perception, "Zo ziet de organisatie de hervorming", five)


def _bar(name: str, states: Mapping[str, Progress], *, whole: bool) -> Bar:
    segments = tuple(
        Segment(str(state), count, (f"nee {count}", str(count)) if state is Progress.NO else (str(count),))
        for state, count in count_progress(states).items()
        if count
    )
    return Bar(name, len(states), segments, whole)


def _scale(figures: OwnFigures, questions: Sequence[Question], title: str, subtitle: str) -> Chart:
    marks = tuple(_mark(figures, question) for question in questions)
    earlier = any(mark.previous for mark in marks)
    before = [_previous(figures, question) for question in questions]
    header = ("Vraag", "Deze ronde", "Vorige ronde")[: 3 if any(before) else 2]
    rows = tuple((mark.name, mark.answer, was)[: len(header)] for mark, was in zip(marks, before, strict=True))
    base = f"n = {show_count(len(marks), 'vraag', 'vragen')} aan één organisatie."
    used = {mark.state for mark in marks}
    signs = [("previous", "Vorige ronde")] if earlier else []
    signs += [(str(state), word) for state, word in words.STATE_NAMES.items() if state in _BESIDE_STEPS & used]
    return Chart(
        title=title,
        subtitle=subtitle,
        alternative=f"Vraag voor vraag: {title.lower()}. De antwoorden staan in de bijlage.",
        description=_grouped(questions, marks) + _moved(marks),
        note=words.note(figures, questions, base),
        table=PrintedTable(title, "", header, rows),
        legend=tuple(signs),
        marks=marks,
        apart=True,
    )


def _grouped(questions: Sequence[Question], marks: Sequence[Mark]) -> str:
    """Which questions have which answer: the furthest first, then a yes and a no, and those without any last."""
    numbers: dict[tuple[int, str], list[str]] = {}
    for question, mark in zip(questions, marks, strict=True):
        place = 2 if not mark.step else 1 if mark.steps == 1 else -mark.step
        numbers.setdefault((place, mark.answer), []).append(question.number)
    groups = sorted(numbers.items(), key=lambda item: item[0])
    return " ".join(f"{answer}: {len(found)} ({', '.join(found)})." for (_, answer), found in groups)


def _moved(marks: Sequence[Mark]) -> str:
    both = [mark for mark in marks if mark.step and mark.previous]
    if not both:
        return ""
    up, down = sum(mark.step > mark.previous for mark in both), sum(mark.step < mark.previous for mark in both)
    same = len(both) - up - down
    return f" Vergeleken met de vorige ronde: {up} verder op de schaal, {down} minder ver, {same} gelijk."


def _mark(figures: OwnFigures, question: Question) -> Mark:
    answer = figures.answers.get(question.code)
    step, state, text = step_of(question, answer), str(Progress.EMPTY), words.STATE_NAMES[Progress.EMPTY]
    if answer is not None and answer.value is UNKNOWN:
        state, text = str(Progress.UNKNOWN), UNKNOWN_LABEL
    elif step and answer is not None:
        text = show(question, answer.value)
        state = f"step_{step}" if question.kind is Kind.STATUS else str(Progress.REALISED)
        state = str(figures.states[question.code]) if question.kind is Kind.YES_NO else state
    count = steps(question)
    earlier = step_of(question, figures.previous.get(question.code)) if count > 1 else 0
    return Mark(name_of(figures, question), count, step, state, text, earlier)


def _previous(figures: OwnFigures, question: Question) -> str:
    answer = figures.previous.get(question.code)
    return show(question, answer.value) if answer is not None else ""
