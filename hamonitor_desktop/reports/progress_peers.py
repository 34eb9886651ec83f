"""Beside others, on paper: what the organisations of one group answered in an earlier round, and the own answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from hamonitor_desktop.domain.display import capitalised, joined, shortened, show, show_date, show_number, whole_percent
from hamonitor_desktop.domain.edition import Kind, Question
from hamonitor_desktop.domain.own_figures import OwnFigures
from hamonitor_desktop.domain.packages import MIN_PEERS, PeerFigure
from hamonitor_desktop.domain.progress import Progress
from hamonitor_desktop.reports import progress_words as words
from hamonitor_desktop.reports.progress_charts import Chart, PrintedTable, Segment, Shares, name_of

_FOUR: Final = ("step_1", "step_2", "step_3", "step_4")
_FIVE: Final = ("step_1", "step_2", "under_way", "step_3", "step_4")
_OF_AGREEMENTS: Final = (Kind.STATUS, Kind.YES_NO)
_HEADER: Final = ("Vraag", "Anderen", "n", "Eigen antwoord")
_WIDTHS: Final = (6, 7, 1, 4)


@dataclass(frozen=True)
class PeersBeside:
    """The figures of one group by question; `group` names it, `round` is theirs, "" where it is not known.

    `too_small` names the groups of which everything is left out.
    """

    group: str
    round: str
    figures: Mapping[str, PeerFigure]
    too_small: tuple[str, ...] = ()


def peers_parts(figures: OwnFigures, peers: PeersBeside) -> tuple[Chart | PrintedTable, ...]:
    """The charts and the table of one group; one sentence where everything of it is left out."""
    asked = [question for question in figures.asked if question.code in peers.figures]
    if all(peers.figures[question.code].left_out for question in asked):
        return (PrintedTable("Naast anderen", _too_few((peers.group,)), (), ()),)
    beside = _Beside(figures, peers)
    others = [question for question in asked if not _fills(question)]
    return (
        PrintedTable("Naast anderen", beside.reservations(), (), ()),
        beside.chart("De eigen afspraken naast die van anderen", [q for q in asked if q.kind in _OF_AGREEMENTS]),
        beside.chart("De eigen beleving naast die van anderen", [q for q in asked if q.kind is Kind.SCALE]),
        *((beside.others(others),) if others else ()),
    )


def _too_few(groups: Sequence[str]) -> str:
    return (
        f"{joined(groups)}: er antwoordden minder dan {MIN_PEERS} organisaties. Die cijfers zijn weggelaten, zodat "
        "niemand te herkennen is."
    )


@dataclass(frozen=True)
class _Beside:
    figures: OwnFigures
    peers: PeersBeside

    def chart(self, title: str, questions: Sequence[Question]) -> Chart:
        """The share of the organisations per answer, question by question."""
        return Chart(
            title=title,
            subtitle=f"{self._whose()}: het deel van de organisaties per antwoord.",
            alternative=f"Staafgrafiek: {title.lower()}. De cijfers staan in de bijlage.",
            description="",
            note=words.note(self.figures, questions, "n = de organisaties van de groep met een antwoord op die vraag."),
            table=PrintedTable(title, "", _HEADER, tuple(map(self._row, questions)), widths=_WIDTHS),
            legend=_legend(questions),
            shares=tuple(map(self._shares, questions)),
            apart=True,
        )

    def others(self, questions: Sequence[Question]) -> PrintedTable:
        """Numbers and choices, whose answers have no order, in words."""
        return PrintedTable(
            title="Andere eigen antwoorden naast die van anderen",
            description=f"{self._whose()}: het gemiddelde van getallen, en het deel van de organisaties per keuze.",
            header=_HEADER,
            rows=tuple(map(self._row, questions)),
            widths=_WIDTHS,
        )

    def _whose(self) -> str:
        return f"{self.peers.group}, {self._round()}"

    def _round(self) -> str:
        return f"ronde {self.peers.round}" if self.peers.round else "een eerdere ronde"

    def reservations(self) -> str:
        """Whose figures these are and what they are not, as the window says it too."""
        day = show_date(self.figures.reference_date)
        said = (
            f"Wat anderen antwoordden in {self._round()}. U ziet: {self.peers.group}.",
            "Dit is de eigen opgave van die organisaties, niet gecontroleerd.",
            f"De eigen antwoorden zijn die op de peildatum, {day}.",
            "Organisaties lezen de antwoorden elk op hun manier. Niet alles kon of hoefde al klaar te zijn.",
            _too_few(self.peers.too_small) if self.peers.too_small else "",
        )
        return " ".join(part for part in said if part)

    def _own(self, question: Question) -> str:
        answer = self.figures.answers.get(question.code)
        if answer is None or not answer.given:
            return words.STATE_NAMES[Progress.EMPTY]
        return shortened(show(question, answer.value))

    def _row(self, question: Question) -> tuple[str, ...]:
        figure = self.peers.figures[question.code]
        base = "–" if figure.left_out else show_number(figure.base)
        return name_of(self.figures, question), _said(question, figure), base, self._own(question)

    def _shares(self, question: Question) -> Shares:
        figure, name = self.peers.figures[question.code], name_of(self.figures, question)
        codes = [code for code in _fills(question) if figure.counts.get(code)]
        if figure.left_out or not codes:
            remark = capitalised(_said(question, figure))
            return Shares(name, self._own(question), "", (), remark)
        answer = self.figures.answers.get(question.code)
        own = answer.value if answer is not None else None
        segments = tuple(_segment(question, figure, code, own=code == own) for code in codes)
        return Shares(name, self._own(question), f"n = {show_number(figure.base)}", segments)


def _segment(question: Question, figure: PeerFigure, code: str, *, own: bool) -> Segment:
    n, share = figure.counts[code], _share(figure, code)
    fill = _fills(question)[code]
    longest = (f"{question.label(code).lower()} {share}\u00a0%",) if fill == Progress.NO else ()
    return Segment(fill, n, (*longest, f"{share}\u00a0%", str(share)), own)


def _said(question: Question, figure: PeerFigure) -> str:
    """What the others answered, in words."""
    if figure.left_out:
        return f"minder dan {MIN_PEERS} organisaties antwoordden: weggelaten"
    if question.kind.numeric:
        digits = 0 if question.kind is Kind.AMOUNT else 1
        said = "" if figure.mean is None else show(question, round(figure.mean, digits))
        return f"gemiddeld {said}" if said else "geen gemiddelde"
    given = [code for code in question.option_codes if figure.counts.get(code)]
    shares = [f"{question.label(code)} {_share(figure, code)}\u00a0%" for code in given]
    return " · ".join(shares) or "geen cijfers"


def _share(figure: PeerFigure, code: str) -> int:
    return whole_percent(100 * figure.counts[code] / figure.base) if figure.base else 0


def _fills(question: Question) -> dict[str, str]:
    """How each option is filled, the furthest first as in the bars; none where options have no order."""
    if question.kind is Kind.YES_NO:
        return {"ja": str(Progress.REALISED), "nee": str(Progress.NO)}
    fills = {Kind.STATUS: _FOUR, Kind.SCALE: _FIVE}.get(question.kind, ())
    codes = question.option_codes
    return dict(zip(reversed(codes), reversed(fills), strict=True)) if len(fills) == len(codes) else {}


def _legend(questions: Sequence[Question]) -> tuple[tuple[str, str], ...]:
    """The fillings that occur; a yes shares one with a finished agreement, so they share a word too."""
    found: dict[str, list[str]] = {}
    for question in sorted(questions, key=lambda question: question.kind is Kind.YES_NO):
        for code, fill in _fills(question).items():
            called = found.setdefault("realised" if fill == "step_4" else fill, [])
            if question.label(code) not in called:
                called.append(question.label(code))
    signs = [(fill, capitalised(joined(called, "of").lower())) for fill, called in found.items()]
    return (*signs, ("own", "Eigen antwoord"))
