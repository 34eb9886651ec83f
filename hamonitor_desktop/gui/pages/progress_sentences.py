"""The sentences of "Eigen voortgang" that are made from figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from hamonitor_desktop.domain.display import capitalised
from hamonitor_desktop.domain.edition import Kind, Question
from hamonitor_desktop.domain.own_figures import Change, Move, OwnFigures, reconstructed
from hamonitor_desktop.domain.progress import Progress, count_progress
from hamonitor_desktop.gui.language import listed


class ProgressSentences:
    """Makes the sentences. A class, since what finds the texts to translate knows a count only in `self.tr`.

    It knows it only where the count is a plain name, too.
    """

    def tr(self, text: str, comment: str = "", n: int = -1) -> str:
        """The text in the language of the window, with `n` of what it counts."""
        return QCoreApplication.translate("ProgressSentences", text, comment, n)

    # how far

    def summary(self, figures: OwnFigures) -> str:
        """One paragraph: how far, what is held up, what is open, and what does not count."""
        counts, total = count_progress(figures.states), len(figures.states)
        if total == 0:
            return self.tr("Your questionnaire asks for the state of no agreement.")
        if counts[Progress.EMPTY] == total:
            first = (self.tr("None of your %n agreement(s) has been filled in yet.", "", total),)
        else:
            first = self._how_far(counts, total), self._held_up(counts, figures.explained_noes), self._open(counts)
        return " ".join(part for part in (*first, self._apart(figures), self._undecided(figures.undecided)) if part)

    def _apart(self, figures: OwnFigures) -> str:
        """Which agreements no state counts, since they are asked in another way; "" where there are none."""
        numbers, count = ", ".join(question.number for question in figures.apart), len(figures.apart)
        if not count:
            return ""
        text = self.tr("%n agreement(s) was/were asked in another way and do not count here:", "", count)
        return f"{text} {numbers}."

    def _undecided(self, count: int) -> str:
        """That copies of the dossier differ, and which answer then counts."""
        if not count:
            return ""
        return self.tr("At %n question(s) several answers stand side by side; the upper one counts here.", "", count)

    def _how_far(self, counts: Mapping[Progress, int], total: int) -> str:
        realised, under_way = counts[Progress.REALISED], counts[Progress.UNDER_WAY]
        of = self.tr("Of your %n agreement(s)", "", total)
        if not realised and not under_way:
            return of + " " + self.tr("none is realised or under way yet.")
        parts: list[str] = []
        if realised:
            parts.append(self.tr("%n is/are realised", "", realised))
        if under_way and realised and (realised == 1) == (under_way == 1):
            parts.append(self.tr("%n under way", "", under_way))
        elif under_way:
            parts.append(self.tr("%n is/are under way", "", under_way))
        return f"{of} {listed(parts)}."

    def _held_up(self, counts: Mapping[Progress, int], explained: int) -> str:
        parts: list[str] = []
        noes, not_begun = counts[Progress.NO], counts[Progress.NOT_BEGUN]
        if not_begun:
            parts.append(self.tr("with %n you have not begun yet", "", not_begun))
        if noes:
            parts.append(self.tr("at %n you answered no", "", noes))
            if explained >= noes:
                parts.append(self.tr("with an explanation"))
            elif explained:
                parts.append(self.tr("%n of them with an explanation", "", explained))
            else:
                parts.append(self.tr("still without an explanation"))
        text = ", ".join(parts)
        return f"{capitalised(text)}." if text else ""

    def _open(self, counts: Mapping[Progress, int]) -> str:
        parts: list[str] = []
        unknown, empty = counts[Progress.UNKNOWN], counts[Progress.EMPTY]
        if unknown:
            parts.append(self.tr("about %n nothing can be said yet", "", unknown))
        if empty:
            parts.append(self.tr("%n is/are not filled in yet", "", empty))
        text = listed(parts)
        return f"{capitalised(text)}." if text else ""

    # below a chart

    def note(self, figures: OwnFigures, questions: Sequence[Question], base: str) -> str:
        """The base of a chart, and which of its figures have a reserve or a reconstructed question."""
        lines = [base]
        reserves, made = figures.reserves(questions), reconstructed(questions)
        if reserves:
            lines.append(self.tr("At %n answer(s) you made a reserve.", "", reserves))
        if made:
            lines.append(self.tr("%n question(s) here were reconstructed by the makers.", "", made))
        return " ".join(lines)

    # since last round

    def changes(self, changes: Sequence[Change]) -> str:
        """What changed, in numbers; a direction only where an answer has one."""
        counts, total = Counter(change.move for change in changes), len(changes)
        first = self.tr("%n question(s) has/have an answer in both rounds.", "", total)
        further, less_far, other, same = (counts[move] for move in (Move.FURTHER, Move.LESS_FAR, Move.OTHER, Move.SAME))
        if same == total:
            return first + " " + self.tr("All answers are the same as in the previous round.")
        parts: list[str] = []
        if further:
            parts.append(self.tr("%n is/are further", "", further))
        if less_far:
            parts.append(self.tr("%n is/are less far", "", less_far))
        if other:
            parts.append(self.tr("%n has/have another answer", "", other))
        if same:
            parts.append(self.tr("%n stayed the same", "", same))
        said = f"{first} {capitalised(listed(parts))}."
        if any(change.question.kind is Kind.YES_NO and change.move is Move.OTHER for change in changes):
            said += " " + self.tr("Only a status or a scale can be further or less far; a yes or no is another answer.")
        return said


SENTENCES = ProgressSentences()
