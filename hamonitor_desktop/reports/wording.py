"""The Dutch words for a question on paper: its meta line, how to fill it in, what stands beside an answer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from hamonitor_desktop.domain.answers import Answer, Use
from hamonitor_desktop.domain.display import joined, show_date, show_number
from hamonitor_desktop.domain.edition import (
    Agreement,
    Deadline,
    DeadlineSource,
    Edition,
    Kind,
    Question,
    Role,
    Sharing,
)
from hamonitor_desktop.domain.planning import passed

SOURCES: Final = {
    DeadlineSource.AGENDA: "Agenda",
    DeadlineSource.IMPLEMENTATION_PLAN: "uitvoeringsplan",
    DeadlineSource.REPORT: "rapport",
}
_USES: Final = {
    Use.CENTRAL: "alleen het centrale team",
    Use.PARTICIPANTS: "andere deelnemers",
    Use.QUOTABLE: "iedereen; dit mag worden geciteerd",
}


def meta(question: Question, edition: Edition) -> str:
    """The quiet line at a question: where it comes from, whose agreement it is, what was planned."""
    parts: list[str] = []
    if question.agreement is not None:
        parts += _agreement(edition.agreement(question.agreement), edition)
    else:
        parts.append("Uw eigen oordeel" if question.role is Role.PERCEPTION else "Ter informatie")
    if question.kind is Kind.MULTIPLE:
        parts.append("meer antwoorden mogelijk")
    if not question.required:
        parts.append("mag leeg blijven")
    return " · ".join(parts)


def condition(question: Question, edition: Edition) -> str:
    """When a question is asked: "Alleen als uw antwoord op vraag 2.6 Ja is."; "" where it always is."""
    if question.relevant is None:
        return ""
    parent = edition.question(question.relevant.question)
    if parent is None:
        return ""
    answers = joined([f"‘{parent.label(code)}’" for code in question.relevant.any_of], "of")
    return f"Alleen als het antwoord op vraag {parent.number} {answers} is."


def room(question: Question) -> str:
    """What is to be written in the open space of a number or a text; "" where options are chosen."""
    if question.kind is Kind.TEXT:
        return "Antwoord in woorden"
    if not question.kind.numeric:
        return ""
    unit = {Kind.PERCENTAGE: "Percentage", Kind.AMOUNT: "Bedrag in euro"}.get(question.kind, "Aantal")
    if question.kind is Kind.NUMBER and question.unit:
        unit = f"Aantal {question.unit}"
    if question.minimum is not None and question.maximum is not None:
        return f"{unit} (van {show_number(question.minimum)} tot {show_number(question.maximum)})"
    return unit


def asks_explanation(question: Question) -> str:
    """At which answers an explanation is asked; "" where at none."""
    labels = [f"‘{question.label(code)}’" for code in question.explain_on]
    return f"Bij {joined(labels, 'of')} vragen we een toelichting." if labels else ""


def beside(answer: Answer) -> Iterator[tuple[str, str]]:
    """What goes along with an answer, as label and text: reserve, whom they wait for, who may read, its origin."""
    if answer.reserve.strip():
        yield "Voorbehoud", answer.reserve.strip()
    if answer.waits_for:
        yield "Wacht op", str(answer.waits_for)
    if answer.explanation.strip() and answer.use is not Use.CENTRAL:
        yield "Mag de toelichting lezen", _USES[answer.use]
    if answer.carried_over:
        yield "Herkomst", "overgenomen uit de vorige ronde"
    if answer.peers_seen:
        yield "Herkomst", "gegeven terwijl de cijfers van anderen in beeld waren"


def _agreement(agreement: Agreement, edition: Edition) -> Iterator[str]:
    derived = " (afgeleid)" if agreement.paragraph_derived else ""
    yield f"Agenda par. {agreement.paragraph}{derived}"
    names = [
        edition.actor(item.actor).plural + ("" if item.sharing is Sharing.STATED else " (aangenomen)")
        for item in agreement.responsible
    ]
    if names:
        yield f"afspraak van {joined(names)}"
    if edition.shown_to_respondent:
        yield from (_deadline(deadline, edition) for deadline in agreement.deadlines)


def _deadline(deadline: Deadline, edition: Edition) -> str:
    text = f"planning: {deadline.period} ({SOURCES[deadline.source]})"
    if deadline.part or edition.reference_date is None:  # a step on the way says nothing of the whole
        return text
    over = passed(deadline, edition.reference_date)
    return f"{text}, {'' if over else 'nog niet '}verstreken op {show_date(edition.reference_date)}"
