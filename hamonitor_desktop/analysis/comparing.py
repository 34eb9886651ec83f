"""Published figures beside what the answers give."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from hamonitor_desktop.analysis.tables import ALL, By, group_of
from hamonitor_desktop.domain.edition import Edition, Role
from hamonitor_desktop.domain.published import Compared, Measure, PublishedFigure
from hamonitor_desktop.domain.rows import AnswerRow, ResponseRow, ResponseState
from hamonitor_desktop.domain.values import UNKNOWN, Value

Computed = tuple[float | None, int | None, int | None]  # the figure, n and base
_NONE: Computed = (None, None, None)


@dataclass(frozen=True)
class Round:
    """All that figures of one round are computed from."""

    edition: Edition
    answers: Sequence[AnswerRow]
    responses: Sequence[ResponseRow]


def compare(figures: Iterable[PublishedFigure], of: Round) -> tuple[Compared, ...]:
    """Every published figure beside the computed one, in the same order."""
    known: dict[str, list[tuple[str, Value]]] = {}
    for row in of.answers:
        if row.value is not None and row.value is not UNKNOWN:
            known.setdefault(row.question, []).append((group_of(row.organisation, By.SIZE), row.value))
    return tuple(Compared(figure, *_COMPUTE[figure.measure](figure, of, known)) for figure in figures)


_Known = dict[str, list[tuple[str, Value]]]


def _values(figure: PublishedFigure, known: _Known, question: str) -> list[Value]:
    return [value for group, value in known.get(question, ()) if figure.group in (ALL, group)]


def _chosen(value: Value, options: Sequence[str]) -> bool:
    return any(code in options for code in (value if isinstance(value, tuple) else (value,)))


def _returns(figure: PublishedFigure, of: Round, known: _Known) -> Computed:
    n = sum(row.actor in figure.actors and row.state is not ResponseState.MISSING for row in of.responses)
    return n, n, None


def _response_rate(figure: PublishedFigure, of: Round, known: _Known) -> Computed:
    invited = sum(row.actor in figure.actors for row in of.responses)
    n = _returns(figure, of, known)[1] or 0
    return (100 * n / invited, n, invited) if invited else _NONE


def _questions(figure: PublishedFigure, of: Round, known: _Known) -> Computed:
    asked = (question for actor in figure.actors for question in of.edition.questions_for(actor))
    n = sum(figure.theme in ("", question.theme) for question in asked)
    return n, n, None


def _asked(of: Round, theme: str) -> dict[str, set[str]]:
    """The actor types each agreement of a theme is asked of; one without an agreement code counts by itself."""
    found: dict[str, set[str]] = {}
    for question in of.edition.questions:
        if question.role is Role.AGREEMENT and question.theme == theme:
            found.setdefault(question.agreement or question.code, set()).add(question.actor)
    return found


def _agreements(figure: PublishedFigure, of: Round, known: _Known) -> Computed:
    asked = _asked(of, figure.theme).values()
    n = sum(set(figure.actors) <= actors and not actors & set(figure.without) for actors in asked)
    return n, n, None


def _by_status(figure: PublishedFigure, of: Round, known: _Known) -> Computed:
    asked = [
        question.code
        for actor in figure.actors
        for question in of.edition.questions_for(actor)
        if question.role is Role.AGREEMENT and question.theme == figure.theme
    ]
    n = sum(any(_chosen(value, figure.options) for _, value in known.get(code, ())) for code in asked)
    return n, n, len(asked)


def _count(figure: PublishedFigure, of: Round, known: _Known) -> Computed:
    values = _values(figure, known, figure.questions[0])
    n = sum(_chosen(value, figure.options) for value in values)
    return n, n, len(values)


def _share_of(figure: PublishedFigure, known: _Known, question: str) -> Computed:
    values = _values(figure, known, question)
    n = sum(_chosen(value, figure.options) for value in values)
    return (100 * n / len(values), n, len(values)) if values else _NONE


def _share(figure: PublishedFigure, of: Round, known: _Known) -> Computed:
    return _share_of(figure, known, figure.questions[0])


def _ranked_share(figure: PublishedFigure, of: Round, known: _Known) -> Computed:
    shares = sorted((_share_of(figure, known, code) for code in figure.questions), key=lambda item: -(item[0] or 0))
    return shares[figure.rank - 1]


def _mean(figure: PublishedFigure, of: Round, known: _Known) -> Computed:
    values = [v for v in _values(figure, known, figure.questions[0]) if isinstance(v, int | float)]
    return (sum(values) / len(values) / figure.scale, len(values), len(values)) if values else _NONE


def _options(figure: PublishedFigure, of: Round, known: _Known) -> Computed:
    sizes = Counter(len(question.options) for code in figure.questions if (question := of.edition.question(code)))
    return (next(iter(sizes)), None, None) if len(sizes) == 1 else _NONE


_COMPUTE: dict[Measure, Callable[[PublishedFigure, Round, _Known], Computed]] = {
    Measure.RETURNS: _returns,
    Measure.RESPONSE_RATE: _response_rate,
    Measure.QUESTIONS: _questions,
    Measure.AGREEMENTS: _agreements,
    Measure.BY_STATUS: _by_status,
    Measure.COUNT: _count,
    Measure.SHARE: _share,
    Measure.RANKED_SHARE: _ranked_share,
    Measure.MEAN: _mean,
    Measure.OPTIONS: _options,
}
