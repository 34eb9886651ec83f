"""The charts of the organisation's own figures, each a card that shows what it is given."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import Signal

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.display import shortened
from hamonitor_desktop.domain.edition import Kind, Question, Theme
from hamonitor_desktop.domain.own_figures import AnsweredCount, Move, OwnFigures, step_of, steps
from hamonitor_desktop.domain.progress import Progress, count_progress, progress_of
from hamonitor_desktop.domain.values import UNKNOWN
from hamonitor_desktop.gui.charts.card import ChartCard
from hamonitor_desktop.gui.charts.cells import ChartWidget
from hamonitor_desktop.gui.charts.keeping import Source
from hamonitor_desktop.gui.charts.looks import EMPTY_LOOK, UNKNOWN_LOOK, Key, Look, Marker
from hamonitor_desktop.gui.charts.scale_marks import ScaleMarks, ScaleRow
from hamonitor_desktop.gui.charts.stacked_bars import BarRow, Segment, StackedBars
from hamonitor_desktop.gui.charts.text_rows import TextRow, TextRows
from hamonitor_desktop.gui.language import show, unknown_label
from hamonitor_desktop.gui.pages import progress_texts as words
from hamonitor_desktop.gui.pages.progress_sentences import SENTENCES
from hamonitor_desktop.gui.pages.progress_texts import LOOKS, question_name, state_name, theme_name
from hamonitor_desktop.gui.theme import Colour
from hamonitor_desktop.gui.widgets.data_table import TableText

STEPS: Final = (Colour.NOT_BEGUN, Colour.BUSY, Colour.ALMOST, Colour.DONE)
_EXPLAINED: Final = "explained"
_PLAIN: Final = "plain"
_EMPTY: Final = "empty"


class FiguresCard(ChartCard):
    """A card that shows figures; `go` asks for a question by its code. It hides where it has nothing to show."""

    go = Signal(str)

    def __init__(self, title: str, subtitle: str, chart: ChartWidget, source: Source) -> None:
        super().__init__(title, subtitle, chart, source)
        self._first: dict[tuple[str, str], str] = {}
        chart.chosen.connect(self._open)

    def show_figures(self, figures: OwnFigures) -> None:
        """Show these figures."""
        raise NotImplementedError

    def _open(self, row: str, key: str) -> None:
        code = self._first.get((row, key), row)
        if code:
            self.go.emit(code)


class StatesCard(FiguresCard):
    """How many agreements are in each of the six states, in all and per theme."""

    def __init__(self, source: Source) -> None:
        bars = StackedBars()
        super().__init__(
            self.tr("How far you are with your agreements"),
            self.tr(
                "Number of agreements in each state, per theme. Questions for information alone do not count here."
            ),
            bars,
            source,
        )
        self._bars = bars
        self.set_legend([Key(state_name(state), LOOKS[state]) for state in Progress])

    def show_figures(self, figures: OwnFigures) -> None:
        self.setVisible(bool(figures.states))
        self._first.clear()
        whole = self.tr("All agreements")
        groups = [(group.theme, theme_name(group.theme, whole), group.states) for group in figures.groups]
        self._bars.set_rows([self._bar(theme, name, states) for theme, name, states in groups])
        counts = [(" ".join(name.split()), count_progress(states), len(states)) for _theme, name, states in groups]
        base = self.tr("n = %n agreement(s) of one organisation.", "", len(figures.states))
        self.set_texts(
            self.tr("Bar chart.")
            + " "
            + " ".join(f"{name}, n = {n}: {words.counted(held)}." for name, held, n in counts),
            SENTENCES.note(figures, figures.counted, base),
            TableText(
                (self.tr("Theme"), *(state_name(state) for state in Progress), "n"),
                tuple((name, *(str(count) for count in held.values()), str(n)) for name, held, n in counts),
            ),
            words.caveats(figures),
        )

    def _bar(self, theme: Theme | None, name: str, states: Mapping[str, Progress]) -> BarRow:
        key = theme.code if theme else ""
        for code, state in states.items():
            self._first.setdefault((key, str(state)), code)
        segments = tuple(
            Segment(
                key=str(state),
                value=n,
                look=LOOKS[state],
                labels=(f"{state_name(state).lower()} {n}", str(n)) if state is Progress.NO else (str(n),),
                spoken=self.tr("{name}: {state}, {n} of {total}").format(
                    name=name, state=state_name(state).lower(), n=n, total=len(states)
                ),
            )
            for state, n in count_progress(states).items()
        )
        return BarRow(
            key, name, segments, columns=(f"n = {len(states)}",), strong=theme is None, rule_below=theme is None
        )


class AnsweredCard(FiguresCard):
    """How many questions were answered and explained, in all and per theme; not how well."""

    def __init__(self, source: Source) -> None:
        bars = StackedBars()
        super().__init__(
            self.tr("Answered and explained"),
            self.tr("Number of questions per theme, and how many of the answers have an explanation."),
            bars,
            source,
        )
        self._bars = bars
        self._parts: dict[str, tuple[str, Look]] = {
            _EXPLAINED: (self.tr("Answered, with an explanation"), Look(Colour.DONE)),
            _PLAIN: (self.tr("Answered, without an explanation"), Look(Colour.UNDER_WAY)),
            _EMPTY: (state_name(Progress.EMPTY), EMPTY_LOOK),
        }
        self.set_legend([Key(text, look) for text, look in self._parts.values()])

    def show_figures(self, figures: OwnFigures) -> None:
        self._first.clear()
        for question in figures.asked:
            answer = figures.answers.get(question.code, Answer(question.code))
            part = _EMPTY if not answer.given else _EXPLAINED if answer.explanation.strip() else _PLAIN
            self._first.setdefault((question.theme, part), question.code)
            self._first.setdefault(("", part), question.code)
        *themes, whole = figures.answered
        self._bars.set_rows([self._bar(count) for count in (whole, *themes)])
        lines = [self._words_of(count) for count in (whole, *themes)]
        headers = (
            self.tr("Theme"),
            self.tr("Asked"),
            self.tr("Answered"),
            self.tr("Of which ‘{unknown}’").format(unknown=unknown_label()),
            self.tr("With an explanation"),
        )
        said = self.tr("{name}: {answered} of {asked} answered, {explained} explained.")
        self.set_texts(
            self.tr("Bar chart.")
            + " "
            + " ".join(said.format(name=line[0], asked=line[1], answered=line[2], explained=line[4]) for line in lines),
            SENTENCES.note(figures, figures.asked, self.tr("n = %n question(s) to one organisation.", "", whole.asked)),
            TableText(headers, tuple(lines)),
            words.caveats(figures),
        )

    def _words_of(self, count: AnsweredCount) -> tuple[str, ...]:
        name = " ".join(theme_name(count.theme, self.tr("All questions")).split())
        return name, *(str(n) for n in (count.asked, count.answered, count.unknown, count.explained))

    def _bar(self, count: AnsweredCount) -> BarRow:
        name = theme_name(count.theme, self.tr("All questions"))
        values = {
            _EXPLAINED: count.explained_answers,
            _PLAIN: count.answered - count.explained_answers,
            _EMPTY: count.asked - count.answered,
        }
        segments = tuple(
            Segment(key, n, self._parts[key][1], (str(n),), f"{name}: {self._parts[key][0].lower()}, {n}")
            for key, n in values.items()
        )
        said = self.tr("{n} of {of}").format(n=count.answered, of=count.asked)
        key, whole = count.theme.code if count.theme else "", count.theme is None
        return BarRow(key, name, segments, columns=(said,), strong=whole, rule_below=whole)


class ScaleCard(FiguresCard):
    """Question by question: on its steps, and where it was last round; a yes or a no has none and is one box."""

    def __init__(
        self, title: str, subtitle: str, source: Source, questions: Callable[[OwnFigures], Sequence[Question]]
    ) -> None:
        marks = ScaleMarks()
        super().__init__(title, subtitle, marks, source)
        self._marks, self._questions = marks, questions

    def show_figures(self, figures: OwnFigures) -> None:
        questions = self._questions(figures)
        self.setVisible(bool(questions))
        rows = [self._mark(figures, question) for question in questions]
        self._marks.set_rows(rows)
        self.set_legend(self._keys_of(rows))
        headers = (self.tr("Question"), self.tr("Your answer"), self.tr("Previous round"))
        table = [(f"{row.code} {row.name}".strip(), row.answer, self._previous_text(figures, row.key)) for row in rows]
        keep = len(headers) if any(line[-1] for line in table) else len(headers) - 1
        self.set_texts(
            self.tr("Question by question.") + " " + " ".join(f"{row.spoken}." for row in rows),
            SENTENCES.note(figures, questions, self.tr("n = %n question(s) to one organisation.", "", len(rows))),
            TableText(headers[:keep], tuple(line[:keep] for line in table), numbers=False),
            words.caveats(figures),
        )

    def _keys_of(self, rows: Sequence[ScaleRow]) -> list[Key]:
        keys: list[Key] = []
        if any(row.previous for row in rows):
            keys = [
                Key(self.tr("This round"), Look(Colour.DONE)),
                Key(self.tr("Previous round"), Marker.PREVIOUS),
            ]
        used = {row.look for row in rows}
        beside_steps = (Progress.NO, Progress.UNKNOWN, Progress.EMPTY)
        return keys + [Key(state_name(state), LOOKS[state]) for state in beside_steps if LOOKS[state] in used]

    def _mark(self, figures: OwnFigures, question: Question) -> ScaleRow:
        answer, name = figures.answers.get(question.code), question_name(figures, question)
        step, look, text = step_of(question, answer), EMPTY_LOOK, state_name(Progress.EMPTY)
        if answer is not None and answer.value is UNKNOWN:
            look, text = UNKNOWN_LOOK, unknown_label()
        elif step and answer is not None:
            text = show(question, answer.value)
            look = Look(STEPS[step - 1] if question.kind is Kind.STATUS and step <= len(STEPS) else Colour.DONE)
            look = LOOKS[progress_of(question, answer)] if question.kind is Kind.YES_NO else look
        code, count = question.number, steps(question)
        previous = step_of(question, figures.previous.get(question.code)) if count > 1 else 0
        spoken = f"{code} {name}: {text}".strip()
        if before := self._previous_text(figures, question.code):
            spoken = self.tr("{answer}, previous round: {before}").format(answer=spoken, before=before)
        return ScaleRow(question.code, name, count, step, look, text, code, previous, spoken)

    def _previous_text(self, figures: OwnFigures, code: str) -> str:
        question, answer = figures.edition.question(code), figures.previous.get(code)
        return show(question, answer.value) if question is not None and answer is not None else ""


class ChangesCard(FiguresCard):
    """What was and what is, for the questions with an answer in both rounds; a direction only where there is one."""

    def __init__(self, source: Source) -> None:
        rows = TextRows((self.tr("Previous round"), self.tr("This round"), ""))
        super().__init__(self.tr("Since the previous round"), "", rows, source)
        self._rows = rows

    def show_figures(self, figures: OwnFigures) -> None:
        self.setVisible(bool(figures.changes))
        if not figures.changes:
            return
        self.set_subtitle(SENTENCES.changes(figures.changes))
        lines: list[tuple[str, ...]] = []
        rows: list[TextRow] = []
        for change in figures.changes:
            question, word = change.question, words.move_word(change.move)
            was, now = (shortened(show(question, answer.value)) for answer in (change.before, change.now))
            name = question_name(figures, question)
            lines.append((f"{question.number} {name}".strip(), was, now, word))
            if change.move is not Move.SAME:
                said = self.tr("{question}: was {before}, is {now}, {move}").format(
                    question=f"{question.number} {name}".strip(), before=was, now=now, move=word
                )
                rows.append(TextRow(question.code, question.number, name, (was, now, word), spoken=said))
        self._rows.set_rows(rows)
        asked = [change.question for change in figures.changes]
        base = self.tr("n = %n question(s) with an answer in both rounds.", "", len(asked))
        headers = (self.tr("Question"), self.tr("Previous round"), self.tr("This round"), self.tr("Difference"))
        self.set_texts(
            " ".join([SENTENCES.changes(figures.changes), *(f"{row.spoken}." for row in rows)]),
            SENTENCES.note(figures, asked, base)
            + " "
            + self.tr("Another answer can also mean that the question was read in another way."),
            TableText(headers, tuple(lines), numbers=False),
            words.caveats(figures),
        )


class PlansCard(FiguresCard):
    """Planned deadlines that passed before the reference date; only where the edition shows them."""

    def __init__(self, source: Source) -> None:
        rows = TextRows((self.tr("Planning"), self.tr("Your answer")))
        super().__init__(
            self.tr("Planning that has passed"),
            self.tr(
                "Agreements that were planned to be ready on the reference date, while the answer is another than "
                "finished or yes. Not everything could be ready, or had to be."
            ),
            rows,
            source,
        )
        self._rows = rows
        self.set_legend([Key(self.tr("Planning passed on the reference date"), Marker.LATE)])

    def show_figures(self, figures: OwnFigures) -> None:
        plans = figures.passed_plans
        self.setVisible(bool(plans))
        rows: list[TextRow] = []
        for plan in plans:
            question, name = plan.question, question_name(figures, plan.question)
            said = (words.planned(plan.deadlines), show(question, plan.answer.value))
            spoken = self.tr("{question}: planned {period}, your answer: {answer}").format(
                question=f"{question.number} {name}".strip(), period=said[0], answer=said[1]
            )
            rows.append(TextRow(question.code, question.number, name, said, Marker.LATE, spoken))
        self._rows.set_rows(rows)
        headers = (self.tr("Agreement"), self.tr("Planning"), self.tr("Your answer"))
        self.set_texts(
            " ".join(f"{row.spoken}." for row in rows),
            SENTENCES.note(
                figures,
                [plan.question for plan in plans],
                self.tr("n = %n agreement(s) of one organisation.", "", len(plans)),
            ),
            TableText(headers, tuple((f"{row.code} {row.name}".strip(), *row.words) for row in rows), numbers=False),
            words.caveats(figures),
        )
