"""The words of "Eigen voortgang": names of states, questions and moves, and what its figures are; no widgets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication

from hamonitor_desktop.domain.display import capitalised
from hamonitor_desktop.domain.edition import Basis, Deadline, Question, Theme
from hamonitor_desktop.domain.own_figures import Move, OwnFigures
from hamonitor_desktop.domain.progress import Progress
from hamonitor_desktop.gui.charts.looks import EMPTY_LOOK, UNKNOWN_LOOK, Look
from hamonitor_desktop.gui.language import show_date
from hamonitor_desktop.gui.theme import Colour
from hamonitor_desktop.gui.widgets.question_meta import period_of

translate = QCoreApplication.translate

LOOKS: Final[Mapping[Progress, Look]] = {
    Progress.REALISED: Look(Colour.DONE),
    Progress.UNDER_WAY: Look(Colour.UNDER_WAY),
    Progress.NOT_BEGUN: Look(Colour.NOT_BEGUN),
    Progress.NO: Look(Colour.NO),
    Progress.UNKNOWN: UNKNOWN_LOOK,
    Progress.EMPTY: EMPTY_LOOK,
}


def state_name(state: Progress) -> str:
    """The state as a word, as in the legend."""
    names = {
        Progress.REALISED: translate("ProgressTexts", "Realised"),
        Progress.UNDER_WAY: translate("ProgressTexts", "Under way"),
        Progress.NOT_BEGUN: translate("ProgressTexts", "Not begun"),
        Progress.NO: translate("ProgressTexts", "No"),
        Progress.UNKNOWN: translate("ProgressTexts", "Cannot be said yet"),
        Progress.EMPTY: translate("ProgressTexts", "Not filled in"),
    }
    return names[state]


def counted(counts: Mapping[Progress, int]) -> str:
    """The states that occur, in words: "5 gerealiseerd, 2 onderweg"."""
    return ", ".join(f"{n} {state_name(state).lower()}" for state, n in counts.items() if n)


def caveats(figures: OwnFigures) -> str:
    """What holds for all of these figures: what they are and what they are not."""
    return " ".join(
        (
            translate("ProgressTexts", "As your own organisation tells it, not checked."),
            translate("ProgressTexts", "State on the reference date, {date}.").format(
                date=show_date(figures.reference_date)
            ),
            translate("ProgressTexts", "Organisations read the answers in their own way."),
            translate("ProgressTexts", "Not everything could be ready, or had to be."),
        )
    )


def peers_caveats(figures: OwnFigures, round_name: str) -> str:
    """What holds for the figures of others; `round_name` is theirs."""
    theirs = (
        translate("ProgressTexts", "The figures of others are from round {round}.").format(round=round_name)
        if round_name
        else translate("ProgressTexts", "The figures of others are from an earlier round.")
    )
    return " ".join(
        (
            translate("ProgressTexts", "As the organisations tell it themselves, not checked."),
            theirs,
            translate("ProgressTexts", "Your own answers are as on the reference date, {date}.").format(
                date=show_date(figures.reference_date)
            ),
            translate("ProgressTexts", "Organisations read the answers in their own way."),
            translate("ProgressTexts", "Not everything could be ready, or had to be."),
        )
    )


def theme_name(theme: Theme | None, whole: str) -> str:
    """How the row of a theme is called; `whole` where it is the row of them all."""
    return f"{theme.number}  {theme.short}".strip() if theme else whole


def question_name(figures: OwnFigures, question: Question) -> str:
    """A question as a row is called: its agreement, or what is its own of its text."""
    text = figures.edition.agreement(question.agreement).title if question.agreement else question.text
    if question in figures.perception:
        text = capitalised(text.removeprefix(figures.beginning).strip().rstrip("?"))
    if question.basis is Basis.RECONSTRUCTED:
        text = translate("ProgressTexts", "{question} (question reconstructed)").format(question=text)
    return text


def move_word(move: Move) -> str:
    """How an answer stands beside last round's, in a word or two."""
    words = {
        Move.FURTHER: translate("ProgressTexts", "further"),
        Move.LESS_FAR: translate("ProgressTexts", "less far"),
        Move.OTHER: translate("ProgressTexts", "other answer"),
        Move.SAME: translate("ProgressTexts", "the same"),
    }
    return words[move]


def planned(deadlines: Sequence[Deadline]) -> str:
    """Periods with where they come from."""
    return "; ".join(map(period_of, deadlines))
