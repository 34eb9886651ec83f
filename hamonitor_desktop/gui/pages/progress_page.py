"""Eigen voortgang: one sentence made from the figures, and the charts behind it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.edition import Basis, Kind, Question, Role
from hamonitor_desktop.domain.progress import Progress, count_progress
from hamonitor_desktop.domain.values import UNKNOWN
from hamonitor_desktop.gui.charts.card import ChartCard
from hamonitor_desktop.gui.charts.looks import EMPTY_LOOK, UNKNOWN_LOOK, Look
from hamonitor_desktop.gui.charts.scale_marks import ScaleMarks, ScaleRow
from hamonitor_desktop.gui.charts.stacked_bars import BarRow, Segment, StackedBars
from hamonitor_desktop.gui.icons import Icon
from hamonitor_desktop.gui.language import show, unknown_label
from hamonitor_desktop.gui.pages.closing_page import ClosingPage
from hamonitor_desktop.gui.pages.progress_texts import LOOKS, counted, note, shared_beginning, state_name, summary
from hamonitor_desktop.gui.theme import Colour, Size
from hamonitor_desktop.gui.widgets.buttons import Button, ButtonKind
from hamonitor_desktop.gui.widgets.data_table import TableText
from hamonitor_desktop.gui.widgets.footer import Footer
from hamonitor_desktop.gui.widgets.labels import Label
from hamonitor_desktop.gui.widgets.page import Page, fill
from hamonitor_desktop.usecases.dossiers import OpenDossier

_ALL: Final = ""
_WIDEST_TEXT: Final = 880
_STEPS: Final = (Colour.NOT_BEGUN, Colour.BUSY, Colour.ALMOST, Colour.DONE)


class ProgressPage(ClosingPage):
    """What the organisation's own answers say."""

    def __init__(self, dossier: OpenDossier) -> None:
        super().__init__(dossier)
        self._first: dict[tuple[str, str], str] = {}
        self.page = Page()
        fill(self, self.page, self._footer())
        self._add_heading()
        self._add_agreements()
        self._add_status()
        self._add_perception()
        self.page.column.addStretch(1)

    def _footer(self) -> Footer:
        footer = Footer()
        onward = Button(self.tr("On to checking"), ButtonKind.PRIMARY, Icon.CHEVRON_RIGHT, after=True)
        onward.clicked.connect(lambda: self.visit.emit("check"))
        footer.right.addWidget(onward)
        return footer

    def _add_heading(self) -> None:
        self.page.column.addWidget(Label(self.tr("Your own progress"), size=Size.TITLE, bold=True))
        self.sentence = Label(size=Size.LEAD, wrap=True)
        self.sentence.setMaximumWidth(_WIDEST_TEXT)
        self.page.column.addWidget(self.sentence)
        self.page.column.addSpacing(4)

    def _add_agreements(self) -> None:
        self.bars = StackedBars()
        self.bars.chosen.connect(self._open_segment)
        self.agreements = ChartCard(
            self.tr("How far you are with your agreements"),
            self.tr(
                "Number of agreements in each state, per theme. Questions for information alone do not count here."
            ),
            self.bars,
        )
        self.agreements.set_legend([(state_name(state), LOOKS[state]) for state in Progress])
        self.page.column.addWidget(self.agreements)

    def _add_status(self) -> None:
        self.status_marks = ScaleMarks()
        self.status_marks.chosen.connect(lambda code, _key: self.go.emit(code))
        self.status = ChartCard(
            self.tr("The steps of each agreement"),
            self.tr("Four steps, from not begun to finished, in the order of the questionnaire."),
            self.status_marks,
        )
        self.page.column.addWidget(self.status)

    def _add_perception(self) -> None:
        self.scale_marks = ScaleMarks()
        self.scale_marks.chosen.connect(lambda code, _key: self.go.emit(code))
        questions = self._asked(Kind.SCALE, Role.PERCEPTION)
        self._beginning = shared_beginning([question.text for question in questions])
        subtitle = self.tr("Five steps, from not at all to completely, in the order of the questionnaire.")
        if self._beginning:
            subtitle += " " + self.tr("The question each time: {beginning} …").format(beginning=self._beginning)
        self.perception = ChartCard(self.tr("How you see the reform"), subtitle, self.scale_marks)
        self.page.column.addWidget(self.perception)

    def _asked(self, kind: Kind, role: Role) -> list[Question]:
        return [question for question in self._dossier.questions if question.kind is kind and question.role is role]

    # filling in

    def refresh(self) -> None:
        """Show the answers as they stand now."""
        states, answers = self._dossier.progress(), self._dossier.answers()
        noes = [code for code, state in states.items() if state is Progress.NO]
        explained = sum(bool(answers[code].explanation.strip()) for code in noes)
        self.sentence.setText(summary(count_progress(states), explained))
        self.agreements.setVisible(bool(states))
        if states:
            self._show_agreements(states, answers)
        shown = {question.code for question in self._dossier.shown()}
        for card, marks, kind, role in (
            (self.status, self.status_marks, Kind.STATUS, Role.AGREEMENT),
            (self.perception, self.scale_marks, Kind.SCALE, Role.PERCEPTION),
        ):
            questions = [question for question in self._asked(kind, role) if question.code in shown]
            card.setVisible(bool(questions))
            if questions:
                self._show_marks(card, marks, questions, answers)

    def _show_agreements(self, states: Mapping[str, Progress], answers: Mapping[str, Answer]) -> None:
        edition, themes = self._dossier.edition, {}
        for code, state in states.items():
            question = edition.question(code)
            if question is not None:
                themes.setdefault(question.theme, {})[code] = state
        self._first = {}
        groups = [(_ALL, "", self.tr("All agreements"), states)]
        groups += [
            (theme.code, theme.number, theme.short, themes[theme.code])
            for theme in edition.themes
            if theme.code in themes
        ]
        rows = [self._bar(key, f"{number}  {name}".strip(), held) for key, number, name, held in groups]
        self.bars.set_rows(rows)
        questions = [question for question in self._dossier.questions if question.code in states]
        lines = [
            (f"{number} {name}".strip(), *(str(n) for n in counts.values()), str(len(held)))
            for _key, number, name, held in groups
            for counts in (count_progress(held),)
        ]
        headers = (self.tr("Theme"), *(state_name(state) for state in Progress), "n")
        self.agreements.set_texts(
            self.tr("Bar chart.")
            + " "
            + " ".join(f"{name}, n = {len(held)}: {counted(count_progress(held))}." for _k, _n, name, held in groups),
            self._note(questions, answers, self.tr("n = %n agreement(s) of one organisation.", "", len(states))),
            TableText(headers, tuple(lines)),
        )

    def _bar(self, key: str, name: str, states: Mapping[str, Progress]) -> BarRow:
        for code, state in states.items():
            self._first.setdefault((key, str(state)), code)
        total, whole = len(states), key == _ALL
        segments = tuple(
            Segment(
                key=str(state),
                value=n,
                look=LOOKS[state],
                labels=(f"{state_name(state).lower()} {n}", str(n)) if state is Progress.NO else (str(n),),
                spoken=self.tr("{name}: {state}, {n} of {total}").format(
                    name=name, state=state_name(state).lower(), n=n, total=total
                ),
            )
            for state, n in count_progress(states).items()
        )
        return BarRow(key, name, segments, columns=(f"n = {total}",), strong=whole, rule_below=whole)

    def _show_marks(
        self, card: ChartCard, marks: ScaleMarks, questions: Sequence[Question], answers: Mapping[str, Answer]
    ) -> None:
        rows = [self._mark(question, answers.get(question.code)) for question in questions]
        marks.set_rows(rows)
        before = any(row.previous for row in rows)
        legend: list[tuple[str, Look | None]] = []
        if before:
            legend = [(self.tr("This round"), Look(Colour.DONE)), (self.tr("Previous round"), None)]
        if any(row.look == UNKNOWN_LOOK for row in rows):
            legend.append((state_name(Progress.UNKNOWN), UNKNOWN_LOOK))
        if any(row.look == EMPTY_LOOK for row in rows):
            legend.append((state_name(Progress.EMPTY), EMPTY_LOOK))
        card.set_legend(legend)
        headers = (self.tr("Question"), self.tr("Your answer"), self.tr("Previous round"))
        table = [(f"{row.code} {row.name}".strip(), row.answer, self._previous_text(row.key)) for row in rows]
        keep = len(headers) if before else len(headers) - 1
        card.set_texts(
            self.tr("Marks on a scale.") + " " + " ".join(f"{row.spoken}." for row in rows),
            self._note(questions, answers, self.tr("n = %n question(s) to one organisation.", "", len(rows))),
            TableText(headers[:keep], tuple(line[:keep] for line in table), numbers=False),
        )

    def _mark(self, question: Question, answer: Answer | None) -> ScaleRow:
        name = question.text.removeprefix(self._beginning).strip() if self._beginning else question.text
        if question.kind is Kind.STATUS and question.agreement:
            name = self._dossier.edition.agreement(question.agreement).title
        if question.basis is Basis.RECONSTRUCTED:
            name = self.tr("{question} (question reconstructed)").format(question=name)
        step, look = _step(question, answer), EMPTY_LOOK
        text = state_name(Progress.EMPTY)
        if answer is not None and answer.value is UNKNOWN:
            look, text = UNKNOWN_LOOK, unknown_label()
        elif step and answer is not None:
            text = show(question, answer.value)
            look = Look(_STEPS[step - 1] if question.kind is Kind.STATUS and step <= len(_STEPS) else Colour.DONE)
        code = question.number
        previous = _step(question, self._dossier.previous.get(question.code))
        spoken = f"{code} {name}: {text}".strip()
        if previous:
            before = self._previous_text(question.code)
            spoken = self.tr("{answer}, previous round: {before}").format(answer=spoken, before=before)
        return ScaleRow(question.code, name, len(question.options), step, look, text, code, previous, spoken)

    def _previous_text(self, code: str) -> str:
        question, answer = self._dossier.edition.question(code), self._dossier.previous.get(code)
        return show(question, answer.value) if question is not None and answer is not None else ""

    def _note(self, questions: Sequence[Question], answers: Mapping[str, Answer], base: str) -> str:
        given = [answers[question.code] for question in questions if question.code in answers]
        return note(
            self._dossier.round.reference_date,
            base,
            reserves=sum(bool(answer.reserve) for answer in given),
            reconstructed=sum(question.basis is Basis.RECONSTRUCTED for question in questions),
        )

    def _open_segment(self, theme: str, state: str) -> None:
        code = self._first.get((theme, state))
        if code is not None:
            self.go.emit(code)


def _step(question: Question, answer: Answer | None) -> int:
    """The step on the question's scale, from 1; 0 where there is none to show."""
    if answer is None or not isinstance(answer.value, str) or answer.value not in question.option_codes:
        return 0
    return question.option_codes.index(answer.value) + 1
