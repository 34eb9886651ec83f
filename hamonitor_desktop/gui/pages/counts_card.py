"""Who answered, by kind of party or by group, as bars with their numbers or as a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt, Signal

from hamonitor_desktop.analysis.tables import By
from hamonitor_desktop.domain.display import capitalised, show_number, whole_percent
from hamonitor_desktop.gui.charts.card import ChartCard
from hamonitor_desktop.gui.charts.keeping import Source
from hamonitor_desktop.gui.charts.looks import EMPTY_LOOK, UNKNOWN_LOOK, Key, Look
from hamonitor_desktop.gui.charts.stacked_bars import BarRow, Segment, StackedBars
from hamonitor_desktop.gui.language import listed, spoken
from hamonitor_desktop.gui.pages.caveats import fixed_note, register_caveat
from hamonitor_desktop.gui.theme import Colour, Size
from hamonitor_desktop.gui.widgets.data_table import TableText
from hamonitor_desktop.gui.widgets.fields import ComboBox
from hamonitor_desktop.gui.widgets.labels import Label
from hamonitor_desktop.usecases.responding import ResponseCount
from hamonitor_desktop.usecases.response_view import ResponseView
from hamonitor_desktop.usecases.round_facts import RoundFacts

ALL: Final = ""
"""The row of all together, and the choice that nothing is grouped."""
_FINAL, _PROVISIONAL, _REJECTED, _MISSING = "final", "provisional", "rejected", "missing"


class CountsCard(ChartCard):
    """Who answered, by kind of party or, of the municipalities, by group.

    `opened` asks for who is missing of a group: what it is grouped by (empty: kind of party) and its code.
    """

    opened = Signal(str, str)

    def __init__(self, facts: RoundFacts, source: Source) -> None:
        bars = StackedBars()
        super().__init__(self.tr("Who answered"), "", bars, source)
        self._facts, self._bars = facts, bars
        self._view: ResponseView | None = None
        self.by = ComboBox(name=self.tr("By what?"))
        for key, text in (
            (ALL, self.tr("By kind of party")),
            (By.REGION, self.tr("Municipalities by youth care region")),
            (By.PROVINCE, self.tr("Municipalities by province")),
            (By.SIZE, self.tr("Municipalities by number of inhabitants")),
        ):
            self.by.addItem(text, str(key))
        self.by.currentIndexChanged.connect(lambda _index: self._renew())
        self.body.insertWidget(1, self.by, 0, Qt.AlignmentFlag.AlignLeft)
        self.caveat = Label(size=Size.SMALL, tone="warning", wrap=True)
        self.caveat.hide()
        self.body.insertWidget(self.body.indexOf(self.table) + 1, self.caveat)
        self._parts: dict[str, tuple[str, Look]] = {
            _FINAL: (self.tr("Final"), Look(Colour.DONE)),
            _PROVISIONAL: (self.tr("Provisional"), Look(Colour.UNDER_WAY)),
            _REJECTED: (self.tr("Rejected"), UNKNOWN_LOOK),
            _MISSING: (self.tr("Nothing in"), EMPTY_LOOK),
        }
        bars.chosen.connect(lambda row, _key: self.opened.emit(str(self.by.currentData()), row))

    def show_view(self, view: ResponseView) -> None:
        """Show these counts."""
        self._view = view
        self._renew()

    def _renew(self) -> None:
        if self._view is None:
            return
        by = str(self.by.currentData())
        counts = self._view.groups[By(by)] if by else self._view.counts
        whole = self.tr("All organisations") if by == ALL else self.tr("All municipalities")
        shown = [(count.group or count.actor, self._name(count, by), count) for count in counts]
        if len(shown) > 1:
            shown.insert(0, (ALL, whole, added(counts)))
        alone = [] if by else [(name, count) for _key, name, count in shown if count.invited == 1]
        bars = [self._bar(key, name, count) for key, name, count in shown if by or count.invited > 1]
        self._bars.set_rows([*bars, *([self._national(alone)] if alone else [])])
        there = [part for part in self._parts if any(_parts_of(count)[part] for _key, _name, count in shown)]
        self.set_legend([Key(*self._parts[part]) for part in there])
        note = self.tr("n = organisations invited.")
        caveat = register_caveat(self._facts, By(by) if by else None)
        self.caveat.setText(caveat)
        self.caveat.setVisible(bool(caveat))
        self.set_texts(
            self.tr("Bar chart.") + " " + " ".join(self._said(name, count) for _key, name, count in shown),
            note,
            TableText(self._heads(), tuple(_cells(name, count) for _key, name, count in shown)),
            " ".join(part for part in (fixed_note(self._facts), caveat) if part),
        )

    def _name(self, count: ResponseCount, by: str) -> str:
        if by:
            return spoken(count.name)
        names = {actor.code: actor.name for actor in self._facts.actors if actor.single}
        return names.get(count.actor) or capitalised(spoken(count.name))

    def _bar(self, key: str, name: str, count: ResponseCount) -> BarRow:
        segments = tuple(
            Segment(
                part,
                n,
                self._parts[part][1],
                (show_number(n),),
                self.tr("{name}: {state}, {n} of {total}").format(
                    name=name, state=self._parts[part][0].lower(), n=show_number(n), total=show_number(count.invited)
                ),
            )
            for part, n in _parts_of(count).items()
        )
        columns = (share_of(count), f"n = {show_number(count.invited)}")
        return BarRow(key, name, segments, columns, strong=key == ALL, rule_below=key == ALL)

    def _national(self, alone: Sequence[tuple[str, ResponseCount]]) -> BarRow:
        """The parties of one organisation share a row of words: a bar of one says nothing."""
        of: dict[str, list[str]] = {part: [] for part in self._parts}
        for name, count in alone:
            of[next(part for part, n in _parts_of(count).items() if n)].append(name)
        remark = "; ".join(f"{self._parts[part][0]}: {listed(names)}" for part, names in of.items() if names)
        counts = [count for _name, count in alone]
        columns = (share_of(added(counts)), f"n = {show_number(len(alone))}")
        key = ",".join(count.actor for count in counts)
        return BarRow(key, self.tr("National"), (), columns, remark=remark)

    def _said(self, name: str, count: ResponseCount) -> str:
        said = self.tr("{name}, n = {n}: {parts}, {share} answered.")
        parts = ", ".join(
            f"{show_number(n)} {self._parts[part][0].lower()}" for part, n in _parts_of(count).items() if n
        )
        return said.format(name=name, n=show_number(count.invited), parts=parts, share=share_of(count))

    def _heads(self) -> tuple[str, ...]:
        return (
            self.tr("Who"),
            "n",
            self.tr("Received"),
            "%",
            self.tr("Final"),
            self.tr("Provisional"),
            self.tr("Missing"),
            self.tr("Of which rejected"),
        )


def share_of(count: ResponseCount) -> str:
    """The share that answered as it is read."""
    return f"{whole_percent(count.percentage)} %"


def added(counts: Sequence[ResponseCount]) -> ResponseCount:
    """All of them together."""
    first = counts[0]
    return replace(
        first,
        group="",
        invited=sum(count.invited for count in counts),
        final=sum(count.final for count in counts),
        provisional=sum(count.provisional for count in counts),
        rejected=sum(count.rejected for count in counts),
    )


def _parts_of(count: ResponseCount) -> dict[str, int]:
    """The parts of a bar: each organisation is in one of them."""
    return {
        _FINAL: count.final,
        _PROVISIONAL: count.provisional,
        _REJECTED: count.rejected,
        _MISSING: count.missing - count.rejected,
    }


def _cells(name: str, count: ResponseCount) -> tuple[str, ...]:
    invited, received = show_number(count.invited), show_number(count.received)
    numbers = (count.final, count.provisional, count.missing, count.rejected)
    return (name, invited, received, share_of(count), *map(show_number, numbers))
