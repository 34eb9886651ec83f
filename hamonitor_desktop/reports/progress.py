"""An organisation's own progress on paper: charts with their figures, made from its answers alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.display import shortened, show, show_count
from hamonitor_desktop.domain.own_figures import AnsweredCount, Move, OwnFigures
from hamonitor_desktop.reports import progress_words as words
from hamonitor_desktop.reports import wording
from hamonitor_desktop.reports.letterhead import Letterhead, Origin, facts, letterhead
from hamonitor_desktop.reports.progress_charts import (
    Chart,
    PrintedTable,
    agreements_chart,
    each_agreement_chart,
    name_of,
    perception_chart,
)
from hamonitor_desktop.reports.progress_peers import PeersBeside, peers_parts
from hamonitor_desktop.reports.typesetting import typeset


@dataclass(frozen=True)
class PrintedProgress:
    """Everything that the template reads; the tables of the charts that are `apart` stand at the end."""

    head: Letterhead
    facts: tuple[tuple[str, str], ...]
    summary: str
    parts: tuple[Chart | PrintedTable, ...]


def progress_pdf(origin: Origin, figures: OwnFigures, peers: PeersBeside | None = None) -> bytes:
    """The own progress as PDF; `peers` only where they may be seen."""
    return typeset("progress.typ", printed_progress(origin, figures, peers), origin.made_at)


def printed_progress(origin: Origin, figures: OwnFigures, peers: PeersBeside | None = None) -> PrintedProgress:
    """The charts and tables, in the order of the window."""
    parts: tuple[Chart | PrintedTable | None, ...] = (
        agreements_chart(figures),
        each_agreement_chart(figures),
        _planning(figures),
        _changes(figures),
        perception_chart(figures),
        _waiting(figures),
        _reserves(figures),
        _answered(figures),
        *(peers_parts(figures, peers) if peers else ()),
    )
    return PrintedProgress(
        head=letterhead(origin, "Voortgang van de eigen afspraken"),
        facts=facts(origin),
        summary=words.summary(figures),
        parts=tuple(part for part in parts if part is not None and _shows_something(part)),
    )


def _shows_something(part: Chart | PrintedTable) -> bool:
    return isinstance(part, PrintedTable) or bool(part.bars or part.marks or part.shares)


def _answered(figures: OwnFigures) -> PrintedTable:
    """How much was answered and explained, per theme; not how well."""
    return PrintedTable(
        title="Beantwoord en toegelicht",
        description="Hoeveel vragen zijn gesteld, beantwoord en toegelicht, per thema.",
        header=("Thema", "Gesteld", "Beantwoord", "Waarvan nog niet te zeggen", "Met toelichting"),
        rows=tuple(_answered_row(count) for count in figures.answered),
        numbers=4,
        total=True,
    )


def _answered_row(count: AnsweredCount) -> tuple[str, ...]:
    name = f"{count.theme.number} {count.theme.short}".strip() if count.theme else "Samen"
    return name, *(str(n) for n in (count.asked, count.answered, count.unknown, count.explained))


def _changes(figures: OwnFigures) -> PrintedTable | None:
    """What was answered otherwise than last round; answers that are in both rounds alone can be compared."""
    if not figures.changes:
        return None
    changed = [change for change in figures.changes if change.move is not Move.SAME]
    count = show_count(len(figures.changes), "vraag is", "vragen zijn")
    return PrintedTable(
        title="Veranderd sinds de vorige ronde",
        description=f"{count} in beide rondes beantwoord; {_otherwise(len(changed))}. "
        "Een ander antwoord kan ook komen doordat de vraag nu anders is gelezen.",
        header=("Vraag", "Vorige ronde", "Deze ronde"),
        rows=tuple(
            (
                name_of(figures, change.question),
                shortened(show(change.question, change.before.value)),
                shortened(show(change.question, change.now.value)),
            )
            for change in changed
        ),
    )


def _otherwise(count: int) -> str:
    return "geen daarvan is nu anders beantwoord" if not count else f"{count} daarvan nu anders"


def _planning(figures: OwnFigures) -> PrintedTable | None:
    """The deadlines that passed, where the edition shows them at all."""
    if not figures.passed_plans:
        return None
    return PrintedTable(
        title="Planning die is verstreken",
        description="Afspraken die volgens de planning op de peildatum klaar moesten zijn, en waarbij het antwoord "
        "een ander is dan afgerond of ja. Niet alles kon of hoefde al klaar te zijn.",
        header=("Afspraak", "Planning", "Antwoord"),
        rows=tuple(
            (
                name_of(figures, late.question),
                "; ".join(f"{item.period} ({wording.SOURCES[item.source]})" for item in late.deadlines),
                show(late.question, late.answer.value),
            )
            for late in figures.passed_plans
        ),
    )


def _waiting(figures: OwnFigures) -> PrintedTable | None:
    rows = _beside(figures, lambda answer: str(answer.waits_for or ""))
    if not rows:
        return None
    return PrintedTable(
        "Waar de organisatie op wacht", "Zoals bij de antwoorden is opgegeven.", ("Vraag", "Wacht op"), rows
    )


def _reserves(figures: OwnFigures) -> PrintedTable | None:
    rows = _beside(figures, lambda answer: answer.reserve.strip())
    if not rows:
        return None
    return PrintedTable("Voorbehouden", "Deze antwoorden zijn onder voorbehoud gegeven.", ("Vraag", "Voorbehoud"), rows)


def _beside(figures: OwnFigures, said: Callable[[Answer], str]) -> tuple[tuple[str, str], ...]:
    found = ((question, figures.answers.get(question.code)) for question in figures.asked)
    texts = ((name_of(figures, question), said(answer)) for question, answer in found if answer is not None)
    return tuple((name, text) for name, text in texts if text)
