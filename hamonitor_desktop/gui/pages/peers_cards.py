"""The charts of one group of peers: shares in bars where answers have an order, and words for the other questions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, Signal

from hamonitor_desktop.domain.display import capitalised, whole_percent
from hamonitor_desktop.domain.edition import Kind, Question
from hamonitor_desktop.domain.own_figures import OwnFigures
from hamonitor_desktop.domain.packages import MIN_PEERS, PeerFigure
from hamonitor_desktop.domain.progress import Progress
from hamonitor_desktop.gui.charts.card import ChartCard
from hamonitor_desktop.gui.charts.cells import ChartWidget
from hamonitor_desktop.gui.charts.keeping import Source
from hamonitor_desktop.gui.charts.looks import Key, Look, Marker
from hamonitor_desktop.gui.charts.stacked_bars import BarRow, Segment, StackedBars
from hamonitor_desktop.gui.charts.text_rows import TextRow, TextRows
from hamonitor_desktop.gui.language import show
from hamonitor_desktop.gui.pages.progress_cards import STEPS
from hamonitor_desktop.gui.pages.progress_sentences import SENTENCES
from hamonitor_desktop.gui.pages.progress_texts import question_name, state_name
from hamonitor_desktop.gui.theme import Colour
from hamonitor_desktop.gui.widgets.data_table import TableText
from hamonitor_desktop.usecases.own_progress import PeerGroup

_FIVE: Final = (Colour.NOT_BEGUN, Colour.BUSY, Colour.UNDER_WAY, Colour.ALMOST, Colour.DONE)
_YES, _NO = "ja", "nee"
_NOTHING: Final = "–"

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Shown:
    """One group beside the own answers; `caveats` is what its figures are and what they are not."""

    figures: OwnFigures
    group: PeerGroup
    name: str
    caveats: str

    def own(self, question: Question) -> str:
        """The own answer, as words."""
        answer = self.figures.answers.get(question.code)
        return show(question, answer.value) if answer is not None and answer.given else state_name(Progress.EMPTY)

    def figure(self, question: Question) -> PeerFigure:
        """The group's answers to a question."""
        return self.group.figures[question.code]


class PeersCard(ChartCard):
    """A card for some of the questions. `go` asks for a question by its code."""

    go = Signal(str)

    def __init__(
        self, title: str, subtitle: str, chart: ChartWidget, source: Source, asks: Callable[[Question], bool]
    ) -> None:
        super().__init__(title, subtitle, chart, source)
        self._asks = asks
        chart.chosen.connect(lambda row, _key: self.go.emit(row))

    def show_peers(self, shown: Shown) -> None:
        """Show these peers; hidden where the group has no figures for these questions, or is too small."""
        asked = [q for q in shown.figures.asked if q.code in shown.group.figures and self._asks(q)]
        self.setVisible(bool(asked) and not shown.group.left_out)
        if not asked:
            return
        self._fill(shown, asked)
        lines = [self._words_of(shown, question) for question in asked]
        headers = (self.tr("Question"), shown.name, "n", self.tr("Your answer"))
        said = self.tr("{question}: {others}, n = {n}. Your answer: {answer}.")
        self.set_texts(
            f"{shown.name}. "
            + " ".join(said.format(question=line[0], others=line[1], n=line[2], answer=line[3]) for line in lines),
            SENTENCES.note(
                shown.figures, asked, self.tr("n = the organisations of the group with an answer to that question.")
            ),
            TableText(headers, tuple(lines), numbers=False),
            f"{shown.name}. {shown.caveats}",
        )

    def _fill(self, shown: Shown, asked: Sequence[Question]) -> None:
        raise NotImplementedError

    def _words_of(self, shown: Shown, question: Question) -> tuple[str, str, str, str]:
        figure, name = shown.figure(question), f"{question.number} {question_name(shown.figures, question)}".strip()
        return name, self._others(question, figure), _base(figure), shown.own(question)

    def _others(self, question: Question, figure: PeerFigure) -> str:
        """What the others answered, in words."""
        if figure.left_out:
            return self.tr("fewer than {n} organisations answered: left out").format(n=MIN_PEERS)
        if question.kind.numeric:
            if figure.mean is None:
                return self.tr("no mean")
            digits = 0 if question.kind is Kind.AMOUNT else 1
            return self.tr("mean {number}").format(number=show(question, round(figure.mean, digits)))
        shares = [(question.label(code), figure.counts.get(code, 0)) for code in question.option_codes]
        if not any(n for _label, n in shares):
            return self.tr("no figures")
        return " · ".join(f"{label} {_share(n, figure.base)} %" for label, n in shares if n)


class PeersBars(PeersCard):
    """Per question the share of organisations per answer; a triangle marks the own one."""

    def __init__(self, title: str, source: Source, asks: Callable[[Question], bool]) -> None:
        self._bars = StackedBars()
        subtitle = translate("PeersBars", "The share of the organisations per answer, question by question.")
        super().__init__(title, subtitle, self._bars, source, asks)

    @classmethod
    def of_agreements(cls, source: Source) -> PeersBars:
        """For the agreements with a status, or a yes or a no."""
        title = translate("PeersBars", "Your agreements beside those of others")
        return cls(title, source, lambda question: question.kind in (Kind.STATUS, Kind.YES_NO))

    @classmethod
    def of_perception(cls, source: Source) -> PeersBars:
        """For how the reform is seen."""
        title = translate("PeersBars", "Your view of the reform beside that of others")
        return cls(title, source, lambda question: question.kind is Kind.SCALE)

    def _fill(self, shown: Shown, asked: Sequence[Question]) -> None:
        self._bars.set_rows([self._bar(shown, question) for question in asked])
        self.set_legend(_keys_of(asked))

    def _bar(self, shown: Shown, question: Question) -> BarRow:
        figure = shown.figure(question)
        name = f"{question.number}  {question_name(shown.figures, question)}".strip()
        columns = (shown.own(question), "" if figure.left_out else f"n = {figure.base}")
        if figure.left_out or not any(figure.counts.get(code) for code in question.option_codes):
            return BarRow(question.code, name, (), columns, remark=capitalised(self._others(question, figure)))
        answer = shown.figures.answers.get(question.code)
        own = answer.value if answer is not None and isinstance(answer.value, str) else ""
        segments = tuple(
            self._segment(question, figure, code, look, own=code == own) for code, look in _looks(question).items()
        )
        return BarRow(question.code, name, segments, columns, own=own)

    def _segment(self, question: Question, figure: PeerFigure, code: str, look: Look, *, own: bool) -> Segment:
        n, label = figure.counts.get(code, 0), question.label(code)
        share = _share(n, figure.base)
        longest = (f"{label.lower()} {share} %",) if code == _NO else ()
        spoken = f"{question.number} {label}: {share} % (n = {n})".strip()
        if own:
            spoken = self.tr("{segment}, your answer").format(segment=spoken)
        return Segment(code, n, look, (*longest, f"{share} %", str(share)), spoken)


class PeersWords(PeersCard):
    """The other questions, whose answers have no order: numbers and choices, in words."""

    def __init__(self, source: Source) -> None:
        heads = (translate("PeersWords", "Others"), "n", translate("PeersWords", "Your answer"))
        self._rows = TextRows(heads)
        super().__init__(
            translate("PeersWords", "Your other answers beside those of others"),
            translate("PeersWords", "The mean of numbers, and the share of the organisations per choice."),
            self._rows,
            source,
            lambda question: not _looks(question),
        )

    def _fill(self, shown: Shown, asked: Sequence[Question]) -> None:
        rows: list[TextRow] = []
        for question in asked:
            name, others, base, own = self._words_of(shown, question)
            cells = (capitalised(others), base, own)
            spoken = f"{name}: {others}, n = {base}. {own}"
            rows.append(
                TextRow(question.code, question.number, question_name(shown.figures, question), cells, spoken=spoken)
            )
        self._rows.set_rows(rows)


def _keys_of(questions: Sequence[Question]) -> list[Key]:
    """The fillings that occur; a yes shares one with a finished agreement, so they share a word too."""
    of_kind = {question.kind: question for question in questions}
    keys: list[Key] = []
    for kind in (Kind.STATUS, Kind.SCALE):
        if kind in of_kind:
            keys += [Key(of_kind[kind].label(code), look) for code, look in _looks(of_kind[kind]).items()]
    if yes_no := of_kind.get(Kind.YES_NO):
        yes = yes_no.label(_YES)
        if keys:
            both = translate("PeersBars", "{yes} or {finished}").format(yes=yes, finished=keys[0].text.lower())
            keys[0] = Key(both, keys[0].look)
        else:
            keys.append(Key(yes, _looks(yes_no)[_YES]))
        keys.append(Key(yes_no.label(_NO), _looks(yes_no)[_NO]))
    return [*keys, Key(translate("PeersBars", "Your answer"), Marker.OWN)]


def _looks(question: Question) -> dict[str, Look]:
    """The fillings per option, the furthest first as in the bars; none where options have no order."""
    codes = question.option_codes
    if question.kind is Kind.YES_NO:
        return {_YES: Look(Colour.DONE), _NO: Look(Colour.NO)}
    hues = {Kind.STATUS: STEPS, Kind.SCALE: _FIVE}.get(question.kind, ())
    if len(hues) != len(codes):
        return {}
    return {code: Look(hue) for code, hue in zip(reversed(codes), reversed(hues), strict=True)}


def _share(n: int, base: int) -> int:
    return whole_percent(100 * n / base) if base else 0


def _base(figure: PeerFigure) -> str:
    return _NOTHING if figure.left_out else str(figure.base)
