"""An organisation's own progress on paper: charts with their figures, made from its answers alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from hamonitor_desktop.domain.answers import Answer, Answers
from hamonitor_desktop.domain.display import show, show_count
from hamonitor_desktop.domain.edition import Question
from hamonitor_desktop.domain.planning import overdue
from hamonitor_desktop.domain.progress import Progress, agreement_progress
from hamonitor_desktop.domain.routing import shown_questions
from hamonitor_desktop.reports import progress_words as words
from hamonitor_desktop.reports import wording
from hamonitor_desktop.reports.letterhead import Letterhead, Origin, facts, letterhead
from hamonitor_desktop.reports.progress_charts import Chart, Figures, PrintedTable, agreements_chart, scale_charts
from hamonitor_desktop.reports.typesetting import typeset


@dataclass(frozen=True)
class PrintedProgress:
    """Everything that the template reads. `legend` is state and word; a part without rows is left out."""

    head: Letterhead
    facts: tuple[tuple[str, str], ...]
    summary: str
    legend: tuple[tuple[str, str], ...]
    charts: tuple[Chart, ...]
    tables: tuple[PrintedTable, ...]


def progress_pdf(origin: Origin, answers: Answers, previous: Mapping[str, Answer]) -> bytes:
    """The own progress as PDF. `previous` are last round's answers by question."""
    return typeset("progress.typ", printed_progress(origin, answers, previous), origin.made_at)


def printed_progress(origin: Origin, answers: Answers, previous: Mapping[str, Answer]) -> PrintedProgress:
    """The charts and tables, in order."""
    edition, actor = origin.edition, origin.organisation.actor
    figures = Figures(
        edition,
        shown_questions(edition, actor, answers),
        answers,
        previous,
        agreement_progress(edition, actor, answers),
    )
    charts = (agreements_chart(figures), *scale_charts(figures))
    tables = (_answered(figures), _changes(figures), _planning(figures, origin), _waiting(figures), _reserves(figures))
    return PrintedProgress(
        head=letterhead(origin, "Voortgang van de eigen afspraken"),
        facts=facts(origin),
        summary=words.summary(figures.states, answers),
        legend=tuple((str(state), words.STATE_NAMES[state]) for state in Progress),
        charts=tuple(chart for chart in charts if chart.bars or chart.marks),
        tables=tuple(table for table in tables if table is not None),
    )


def _answered(figures: Figures) -> PrintedTable:
    """How much was answered and explained, per theme; not how well."""
    rows = [
        _answered_row(figures, f"{theme.number} {theme.short}".strip(), theme.code) for theme in figures.edition.themes
    ]
    kept = [row for row in rows if row[1] != "0"]
    return PrintedTable(
        title="Beantwoord en toegelicht",
        description="Hoeveel vragen zijn gesteld, beantwoord en toegelicht, per thema.",
        header=("Thema", "Gesteld", "Beantwoord", "Waarvan nog niet te zeggen", "Met toelichting"),
        rows=(*kept, _answered_row(figures, "Samen", "")),
        numbers=4,
        total=True,
    )


def _answered_row(figures: Figures, name: str, theme: str) -> tuple[str, ...]:
    asked = [question for question in figures.asked if theme in ("", question.theme)]
    given = [figures.answers[question.code] for question in asked if question.code in figures.answers]
    answered = [answer for answer in given if answer.given]
    explained = sum(bool(answer.explanation.strip()) for answer in given)
    unknown = sum(not answer.known for answer in answered)
    return name, *(str(count) for count in (len(asked), len(answered), unknown, explained))


def _changes(figures: Figures) -> PrintedTable | None:
    """What was answered otherwise than last round; answers that are in both rounds alone can be compared."""
    both = [
        (question, figures.previous[question.code], figures.answers[question.code])
        for question in figures.asked
        if _given(figures.previous, question) and _given(figures.answers, question)
    ]
    if not both:
        return None
    changed = [(question, before, now) for question, before, now in both if before.value != now.value]
    count = show_count(len(both), "vraag is", "vragen zijn")
    return PrintedTable(
        title="Veranderd sinds de vorige ronde",
        description=f"{count} in beide rondes beantwoord; {_otherwise(len(changed))}. "
        "Een ander antwoord kan ook komen doordat de vraag nu anders is gelezen.",
        header=("Vraag", "Vorige ronde", "Deze ronde"),
        rows=tuple(
            (figures.name(question), show(question, before.value), show(question, now.value))
            for question, before, now in changed
        ),
    )


def _otherwise(count: int) -> str:
    return "geen daarvan is nu anders beantwoord" if not count else f"{count} daarvan nu anders"


def _planning(figures: Figures, origin: Origin) -> PrintedTable | None:
    """The deadlines that passed, where the edition shows them at all."""
    if not figures.edition.shown_to_respondent:
        return None
    late = overdue(figures.edition, figures.states, origin.round.reference_date)
    if not late:
        return None
    found = [(question, late[question.code]) for question in figures.asked if question.code in late]
    return PrintedTable(
        title="Planning die is verstreken",
        description="Afspraken die volgens de planning op de peildatum klaar moesten zijn, en waarbij het antwoord "
        "een ander is dan afgerond of ja. Niet alles kon of hoefde al klaar te zijn.",
        header=("Afspraak", "Planning", "Antwoord"),
        rows=tuple(
            (
                figures.name(question),
                "; ".join(f"{item.period} ({wording.SOURCES[item.source]})" for item in deadlines),
                show(question, figures.answers[question.code].value),
            )
            for question, deadlines in found
        ),
    )


def _waiting(figures: Figures) -> PrintedTable | None:
    rows = _beside(figures, wording.waiting)
    if not rows:
        return None
    return PrintedTable(
        "Waar de organisatie op wacht", "Zoals bij de antwoorden is opgegeven.", ("Vraag", "Wacht op"), rows
    )


def _reserves(figures: Figures) -> PrintedTable | None:
    rows = _beside(figures, lambda answer: answer.reserve.strip())
    if not rows:
        return None
    return PrintedTable("Voorbehouden", "Deze antwoorden zijn onder voorbehoud gegeven.", ("Vraag", "Voorbehoud"), rows)


def _beside(figures: Figures, said: Callable[[Answer], str]) -> tuple[tuple[str, str], ...]:
    found = ((question, figures.answers.get(question.code)) for question in figures.asked)
    texts = ((figures.name(question), said(answer)) for question, answer in found if answer is not None)
    return tuple((name, text) for name, text in texts if text)


def _given(answers: Mapping[str, Answer], question: Question) -> bool:
    answer = answers.get(question.code)
    return answer is not None and answer.given
