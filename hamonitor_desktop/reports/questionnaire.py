"""The questionnaire on paper: blank, or with the answers, or with last round's answers beside them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from hamonitor_desktop.domain.answers import Answer, Answers
from hamonitor_desktop.domain.display import UNKNOWN_LABEL, show
from hamonitor_desktop.domain.edition import Basis, Edition, Kind, Question, Sharing, Theme
from hamonitor_desktop.domain.routing import is_shown
from hamonitor_desktop.reports import wording
from hamonitor_desktop.reports.letterhead import (
    ASSUMED_MEANS,
    DERIVED_MEANS,
    RECONSTRUCTED,
    RECONSTRUCTED_MEANS,
    Letterhead,
    Origin,
    facts,
    for_preparing,
    letterhead,
    questions,
)
from hamonitor_desktop.reports.typesetting import typeset

_NOT_ANSWERED: Final = "Niet beantwoord"
_LINES: Final = 3  # to write an answer in words on


class PrintContent(StrEnum):
    """What is printed of the questionnaire."""

    BLANK = "blank"
    FILLED = "filled"
    WITH_PREVIOUS = "with_previous"


_HEADINGS: Final = {
    PrintContent.BLANK: "Vragenlijst",
    PrintContent.FILLED: "Ingevulde vragenlijst",
    PrintContent.WITH_PREVIOUS: "Antwoorden naast de vorige ronde",
}


@dataclass(frozen=True)
class PrintedAnswer:
    """An answer in words. `given` is False where nothing was answered, and `text` then says so."""

    text: str
    given: bool
    explanation: str = ""
    beside: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class PrintedQuestion:
    """One question. `room` says what to write on the `lines` of a blank; `asked` is False where skip logic hid it.

    `options` and `room` are for the blank alone, `answer` for what is filled in; `previous` is None without last round.
    """

    number: str
    text: str
    help: str
    meta: str
    mark: str
    condition: str
    asked: bool
    options: tuple[str, ...] = ()
    several: bool = False
    room: str = ""
    lines: int = 0
    explain: str = ""
    answer: PrintedAnswer | None = None
    previous: PrintedAnswer | None = None


@dataclass(frozen=True)
class PrintedTheme:
    """One theme with its questions; `count` is "3 van 4 vragen beantwoord", or only how many there are."""

    heading: str
    ambition: str
    count: str
    questions: tuple[PrintedQuestion, ...]


@dataclass(frozen=True)
class PrintedQuestionnaire:
    """Everything that the template reads."""

    head: Letterhead
    facts: tuple[tuple[str, str], ...]
    texts: tuple[tuple[str, str], ...]
    unknown: str
    themes: tuple[PrintedTheme, ...]


def questionnaire_pdf(
    origin: Origin,
    content: PrintContent,
    answers: Answers,
    previous: Mapping[str, Answer],
    *,
    purpose: str = "",
    visibility: str = "",
) -> bytes:
    """The questionnaire as PDF. `purpose` and `visibility` are the round's own texts, left out where empty."""
    made = printed_questionnaire(origin, content, answers, previous, purpose=purpose, visibility=visibility)
    return typeset("questionnaire.typ", made, origin.made_at)


def printed_questionnaire(
    origin: Origin,
    content: PrintContent,
    answers: Answers,
    previous: Mapping[str, Answer],
    *,
    purpose: str = "",
    visibility: str = "",
) -> PrintedQuestionnaire:
    """The questionnaire as texts, in order."""
    edition, actor = origin.edition, origin.organisation.actor
    maker = _Maker(edition, content, {} if content is PrintContent.BLANK else answers, previous)
    asked = edition.questions_for(actor)
    themes = tuple(
        maker.theme(theme, [question for question in asked if question.theme == theme.code])
        for theme in edition.themes_for(actor)
    )
    texts = (("Waarvoor het is", purpose), ("Wie wat ziet", visibility))
    count = questions(len(asked)) if content is PrintContent.BLANK else _counted(edition, asked, answers)
    head = letterhead(origin, _HEADINGS[content])
    head = for_preparing(head, origin) if content is PrintContent.BLANK else head
    head = replace(head, caveats=(*head.caveats, *_words_explained(edition, asked)))
    return PrintedQuestionnaire(
        head=head,
        facts=(*facts(origin), ("Vragen", count)),
        texts=tuple((label, text) for label, text in texts if text.strip()),
        unknown=UNKNOWN_LABEL,
        themes=themes,
    )


def _words_explained(edition: Edition, asked: Sequence[Question]) -> Iterator[str]:
    """What the marks and words beside the questions mean, for those that stand there."""
    if any(question.basis is Basis.RECONSTRUCTED for question in asked):
        yield RECONSTRUCTED_MEANS
    agreements = [edition.agreement(question.agreement) for question in asked if question.agreement]
    if any(agreement.paragraph_derived for agreement in agreements):
        yield DERIVED_MEANS
    if any(item.sharing is Sharing.ASSUMED for agreement in agreements for item in agreement.responsible):
        yield ASSUMED_MEANS


@dataclass(frozen=True)
class _Maker:
    edition: Edition
    content: PrintContent
    answers: Answers
    previous: Mapping[str, Answer]

    def theme(self, theme: Theme, asked: list[Question]) -> PrintedTheme:
        count = questions(len(asked))
        if self.content is not PrintContent.BLANK:
            count = _counted(self.edition, tuple(asked), self.answers)
        return PrintedTheme(
            f"{theme.number} {theme.title}".strip(),
            theme.ambition,
            count,
            tuple(self.question(question) for question in asked),
        )

    def question(self, question: Question) -> PrintedQuestion:
        blank = self.content is PrintContent.BLANK
        shown = blank or is_shown(self.edition, question, self.answers)
        beside = self.content is PrintContent.WITH_PREVIOUS
        return PrintedQuestion(
            number=question.number,
            text=question.text,
            help=question.help if blank else "",
            meta=wording.meta(question, self.edition),
            mark=RECONSTRUCTED if question.basis is Basis.RECONSTRUCTED else "",
            condition=wording.condition(question, self.edition) if blank or not shown else "",
            asked=shown,
            options=tuple(option.label for option in question.options) if blank else (),
            several=question.kind is Kind.MULTIPLE,
            room=wording.room(question) if blank else "",
            lines=_LINES if question.kind is Kind.TEXT else 1,
            explain=wording.asks_explanation(question) if blank else "",
            answer=None if blank else _answer(question, self.answers.get(question.code)),
            previous=_answer(question, self.previous.get(question.code)) if beside else None,
        )


def _answer(question: Question, answer: Answer | None) -> PrintedAnswer:
    if answer is None:
        return PrintedAnswer(_NOT_ANSWERED, False)
    said = show(question, answer.value)
    return PrintedAnswer(said or _NOT_ANSWERED, answer.given, answer.explanation.strip(), tuple(wording.beside(answer)))


def _counted(edition: Edition, asked: tuple[Question, ...], answers: Answers) -> str:
    shown = [question for question in asked if is_shown(edition, question, answers)]
    given = sum(answers[question.code].given for question in shown if question.code in answers)
    return f"{given} van {questions(len(shown))} beantwoord"
