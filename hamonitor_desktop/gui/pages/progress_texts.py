"""The words of "Eigen voortgang": the sentence on top, names of states, descriptions and the note; no widgets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication

from hamonitor_desktop.domain.display import capitalised
from hamonitor_desktop.domain.progress import Progress
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
_LEAST_WORDS: Final = 4


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


def summary(counts: Mapping[Progress, int], explained: int) -> str:
    """One paragraph made from the figures; `explained` is how many of the noes have an explanation."""
    total = sum(counts.values())
    if total == 0:
        return translate("ProgressTexts", "Your questionnaire asks for the state of no agreement.")
    if counts[Progress.EMPTY] == total:
        return translate("ProgressTexts", "None of your %n agreement(s) has been filled in yet.", "", total)
    return " ".join(filter(None, (_how_far(counts, total), _held_up(counts, explained), _open(counts))))


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


def note(reference_date: date, base: str, *, reserves: int = 0, reconstructed: int = 0) -> str:
    """The note that stands below every chart: what these figures are and what they are not."""
    lines = [
        translate("ProgressTexts", "As your own organisation tells it, not checked."),
        translate("ProgressTexts", "State on the reference date, {date}.").format(date=show_date(reference_date)),
        translate("ProgressTexts", "Organisations read the answers in their own way."),
        translate("ProgressTexts", "Not everything could be ready, or had to be."),
    ]
    if reserves:
        lines.append(translate("ProgressTexts", "At %n answer(s) you made a reserve.", "", reserves))
    if reconstructed:
        lines.append(
            translate("ProgressTexts", "%n question(s) here were reconstructed by the makers.", "", reconstructed)
        )
    return " ".join([*lines, base])


def shared_beginning(texts: Sequence[str]) -> str:
    """The words with which all texts begin, when they are so many that repeating them only hides the difference."""
    if len(texts) < 2:
        return ""
    split = [text.split(" ") for text in texts]
    count = 0
    while all(len(words) > count + 1 and words[count] == split[0][count] for words in split):
        count += 1
    return " ".join(split[0][:count]) if count >= _LEAST_WORDS else ""
