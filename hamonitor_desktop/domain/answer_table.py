"""The answers as a table, one row a question, for a spreadsheet that is read and sorted but never sent as a return."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Final

from hamonitor_desktop.domain.answers import Answer, Answers, Use
from hamonitor_desktop.domain.display import show, show_date, show_organisation
from hamonitor_desktop.domain.edition import Basis, Edition, Kind, Question
from hamonitor_desktop.domain.organisations import Organisation
from hamonitor_desktop.domain.rounds import MADE_UP, Round
from hamonitor_desktop.domain.routing import is_shown

Cell = str | int | float

NOT_SHOWN: Final = "Niet van toepassing"
NOT_ANSWERED: Final = "Niet beantwoord"
_UNIT: Final = "Eenheid"
_MOST_TITLE: Final = 100  # a footer of more than 255 characters makes Excel call a file damaged
_UNITS: Final = {Kind.PERCENTAGE: "%", Kind.AMOUNT: "euro"}
_USES: Final = {
    Use.PARTICIPANTS: "Deelnemers mogen de toelichting lezen.",
    Use.QUOTABLE: "De toelichting is te citeren.",
}


class Figure(Enum):
    """How a spreadsheet writes a number: whole, with its decimals, or an amount with two."""

    WHOLE = "whole"
    DECIMALS = "decimals"
    CENTS = "cents"


@dataclass(frozen=True)
class AnswerTable:
    """`facts` are label and value; each row has as many cells as `header`. A number is a number, all else is text.

    The first `beside` columns are what one reads first; on paper the others come on pages of their own. `foot` stands
    on each page.
    """

    title: str
    foot: str
    beside: int
    facts: tuple[tuple[str, str], ...]
    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def figure(self, value: float, row: tuple[Cell, ...]) -> Figure:
        """How a number in this row is written, as on screen: 1.250, 12,5 and 1.250,50; less than a cent shows."""
        if isinstance(value, int):
            return Figure.WHOLE
        amount = row[self.header.index(_UNIT)] == _UNITS[Kind.AMOUNT]
        return Figure.CENTS if amount and round(value, 2) == value else Figure.DECIMALS


def answer_table(
    edition: Edition, organisation: Organisation, round_: Round, answers: Answers, previous: Mapping[str, Answer]
) -> AnswerTable:
    """The table of one organisation, in the order of the questionnaire; last round's answers where there are any."""
    name = show_organisation(edition, organisation)
    made_up = f" ({MADE_UP})" if round_.synthetic else ""
    header = ["Nummer", "Thema", "Vraag", f"Antwoord{made_up}", _UNIT, "Toelichting", "Voorbehoud", "Wacht op"]
    beside = header.index("Toelichting") + 1
    header += ["Bijzonderheden", *(["Vorige ronde", "Toelichting vorige ronde"] if previous else []), "Code"]
    title, day = f"Antwoorden van {name}{made_up}", show_date(round_.reference_date)
    return AnswerTable(
        title=title,
        foot=f"{title[:_MOST_TITLE]}, ronde {round_.id}. Eigen opgave, niet gecontroleerd. Stand op {day}.",
        beside=beside,
        facts=(
            ("Organisatie", f"{name} ({organisation.code})"),
            ("Ronde", f"{round_.title} ({round_.id})" if round_.title else round_.id),
            ("Peildatum", day),
            ("Let op", "Dit is een afschrift zonder handtekening. Stuur het niet als retour naar het centrale team."),
            ("Hoe te lezen", "Eigen opgave van de organisatie, niet gecontroleerd, stand op de peildatum."),
        ),
        header=tuple(header),
        rows=tuple(
            _row(edition, question, answers, previous) for question in edition.questions_for(organisation.actor)
        ),
    )


def _row(edition: Edition, question: Question, answers: Answers, previous: Mapping[str, Answer]) -> tuple[Cell, ...]:
    answer, theme = answers.get(question.code, Answer(question.code)), edition.theme(question.theme)
    shown = is_shown(edition, question, answers)
    before = previous.get(question.code)
    return (
        question.number,
        f"{theme.number} {theme.title}".strip(),
        question.text,
        _value(question, answer, NOT_ANSWERED if shown else NOT_SHOWN),
        _UNITS.get(question.kind, question.unit) if question.kind.numeric else "",
        answer.explanation,
        answer.reserve,
        str(answer.waits_for or ""),
        "\n".join(_more(question, answer)),
        *((_value(question, before, ""), before.explanation if before else "") if previous else ()),
        question.code,
    )


def _value(question: Question, answer: Answer | None, missing: str) -> Cell:
    if answer is None or not answer.given:
        return missing
    if isinstance(answer.value, int | float) and question.kind.numeric:
        return answer.value
    return show(question, answer.value)


def _more(question: Question, answer: Answer) -> Iterator[str]:
    if question.basis is Basis.RECONSTRUCTED:
        yield "Vraag nagemaakt."
    if answer.use in _USES and answer.explanation.strip():
        yield _USES[answer.use]
    if answer.carried_over:
        yield "Overgenomen uit de vorige ronde."
    if answer.peers_seen:
        yield "De cijfers van anderen waren in beeld."
