"""The words of "Eigen voortgang": the sentence on top, names of states, descriptions and the note; no widgets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication

from hamonitor_desktop.domain.display import capitalised
from hamonitor_desktop.domain.edition import Basis, Deadline, DeadlineSource, Kind, Question, Theme
from hamonitor_desktop.domain.own_figures import Change, Move, OwnFigures, reconstructed
from hamonitor_desktop.domain.progress import Progress, count_progress
from hamonitor_desktop.gui.charts.looks import EMPTY_LOOK, UNKNOWN_LOOK, Look
from hamonitor_desktop.gui.language import show_date
from hamonitor_desktop.gui.theme import Colour

translate = QCoreApplication.translate

LOOKS: Final[Mapping[Progress, Look]] = {
    Progress.REALISED: Look(Colour.DONE),
    Progress.UNDER_WAY: Look(Colour.UNDER_WAY),
    Progress.NOT_BEGUN: Look(Colour.NOT_BEGUN),
    Progress.NO: Look(Colour.NO),
    Progress.UNKNOWN: UNKNOWN_LOOK,
    Progress.EMPTY: EMPTY_LOOK,
}
_MOST_SHOWN: Final = 120


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


def summary(figures: OwnFigures) -> str:
    """One paragraph made from the figures: how far, what is held up, what is open, and what does not count."""
    counts, total = count_progress(figures.states), len(figures.states)
    if total == 0:
        return translate("ProgressTexts", "Your questionnaire asks for the state of no agreement.")
    if counts[Progress.EMPTY] == total:
        first = (translate("ProgressTexts", "None of your %n agreement(s) has been filled in yet.", "", total),)
    else:
        first = _how_far(counts, total), _held_up(counts, figures.explained_noes), _open(counts)
    return " ".join(filter(None, (*first, apart(figures))))


def apart(figures: OwnFigures) -> str:
    """Which agreements no state counts, since they are asked in another way; "" where there are none."""
    numbers, count = ", ".join(question.number for question in figures.apart), len(figures.apart)
    if not count:
        return ""
    text = translate("ProgressTexts", "%n agreement(s) was/were asked in another way and do not count here:", "", count)
    return f"{text} {numbers}."


def _how_far(counts: Mapping[Progress, int], total: int) -> str:
    realised, under_way = counts[Progress.REALISED], counts[Progress.UNDER_WAY]
    of = translate("ProgressTexts", "Of your %n agreement(s)", "", total)
    if not realised and not under_way:
        return of + " " + translate("ProgressTexts", "none is realised or under way yet.")
    parts = []
    if realised:
        parts.append(translate("ProgressTexts", "%n is/are realised", "", realised))
    if under_way and realised and (realised == 1) == (under_way == 1):
        parts.append(translate("ProgressTexts", "%n under way", "", under_way))
    elif under_way:
        parts.append(translate("ProgressTexts", "%n is/are under way", "", under_way))
    return f"{of} {_and(parts)}."


def _held_up(counts: Mapping[Progress, int], explained: int) -> str:
    parts, noes, not_begun = [], counts[Progress.NO], counts[Progress.NOT_BEGUN]  # plain names: lupdate reads no more
    if not_begun:
        parts.append(translate("ProgressTexts", "with %n you have not begun yet", "", not_begun))
    if noes:
        parts.append(translate("ProgressTexts", "at %n you answered no", "", noes))
        if explained >= noes:
            parts.append(translate("ProgressTexts", "with an explanation"))
        elif explained:
            parts.append(translate("ProgressTexts", "%n of them with an explanation", "", explained))
        else:
            parts.append(translate("ProgressTexts", "still without an explanation"))
    text = ", ".join(parts)
    return f"{capitalised(text)}." if text else ""


def _open(counts: Mapping[Progress, int]) -> str:
    parts, unknown, empty = [], counts[Progress.UNKNOWN], counts[Progress.EMPTY]
    if unknown:
        parts.append(translate("ProgressTexts", "about %n nothing can be said yet", "", unknown))
    if empty:
        parts.append(translate("ProgressTexts", "%n is/are not filled in yet", "", empty))
    text = _and(parts)
    return f"{capitalised(text)}." if text else ""


def _and(parts: Sequence[str]) -> str:
    word = translate("ProgressTexts", "and")
    return f" {word} ".join(parts)


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


def note(figures: OwnFigures, questions: Sequence[Question], base: str) -> str:
    """What stands below a chart: its base, and which of its figures have a reserve or a reconstructed question."""
    return " ".join([base, *_marks(figures, questions)])


def _marks(figures: OwnFigures, questions: Sequence[Question]) -> list[str]:
    lines: list[str] = []
    reserves, made = figures.reserves(questions), reconstructed(questions)
    if reserves:
        lines.append(translate("ProgressTexts", "At %n answer(s) you made a reserve.", "", reserves))
    if made:
        lines.append(translate("ProgressTexts", "%n question(s) here were reconstructed by the makers.", "", made))
    return lines


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


def shortened(text: str) -> str:
    """What fits in a row of a chart."""
    return text if len(text) <= _MOST_SHOWN else f"{text[:_MOST_SHOWN].rstrip()} …"


def move_word(move: Move) -> str:
    """How an answer stands beside last round's, in a word or two."""
    words = {
        Move.FURTHER: translate("ProgressTexts", "further"),
        Move.LESS_FAR: translate("ProgressTexts", "less far"),
        Move.OTHER: translate("ProgressTexts", "other answer"),
        Move.SAME: translate("ProgressTexts", "the same"),
    }
    return words[move]


def changes_sentence(changes: Sequence[Change]) -> str:
    """What changed since last round, in numbers; a direction only where an answer has one."""
    counts, total = Counter(change.move for change in changes), len(changes)
    first = translate("ProgressTexts", "%n question(s) has/have an answer in both rounds.", "", total)
    if counts[Move.SAME] == total:
        return f"{first} {translate('ProgressTexts', 'All answers are the same as in the previous round.')}"
    # plain names: lupdate reads no more
    further, less_far, other, same = (counts[move] for move in (Move.FURTHER, Move.LESS_FAR, Move.OTHER, Move.SAME))
    parts: list[str] = []
    if further:
        parts.append(translate("ProgressTexts", "%n is/are further", "", further))
    if less_far:
        parts.append(translate("ProgressTexts", "%n is/are less far", "", less_far))
    if other:
        parts.append(translate("ProgressTexts", "%n has/have another answer", "", other))
    if same:
        parts.append(translate("ProgressTexts", "%n stayed the same", "", same))
    said = f"{first} {capitalised(_listed(parts))}."
    if any(change.question.kind is Kind.YES_NO and change.move is Move.OTHER for change in changes):
        said += " " + translate(
            "ProgressTexts", "Only a status or a scale can be further or less far; a yes or no is another answer."
        )
    return said


def planned(deadlines: Sequence[Deadline]) -> str:
    """Periods with where they come from."""
    sources = {
        DeadlineSource.AGENDA: translate("ProgressTexts", "Agenda"),
        DeadlineSource.IMPLEMENTATION_PLAN: translate("ProgressTexts", "implementation plan"),
        DeadlineSource.REPORT: translate("ProgressTexts", "report"),
    }
    return "; ".join(f"{item.period} ({sources[item.source]})" for item in deadlines)


def _listed(parts: Sequence[str]) -> str:
    """a, b en c."""
    return _and([", ".join(parts[:-1]), parts[-1]]) if len(parts) > 1 else "".join(parts)
