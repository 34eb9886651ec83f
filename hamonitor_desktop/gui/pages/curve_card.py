"""How the returns of a round came in, day by day, beside those of the round before."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import Qt

from hamonitor_desktop.domain.display import show_number
from hamonitor_desktop.gui.charts.card import ChartCard
from hamonitor_desktop.gui.charts.curves import CEILING, Curve, Curves, CurvesChart, Moment, Stop
from hamonitor_desktop.gui.charts.keeping import Source
from hamonitor_desktop.gui.charts.looks import Key, Line
from hamonitor_desktop.gui.language import show_date
from hamonitor_desktop.gui.pages.caveats import fixed_note
from hamonitor_desktop.gui.theme import Colour
from hamonitor_desktop.gui.widgets.data_table import TableText
from hamonitor_desktop.usecases.response_curve import Course, DayCount, ResponseCurve
from hamonitor_desktop.usecases.round_facts import RoundFacts

_LATE: Final = 14
"""Days after the last thing that happened in which today still stands in the chart of a round that closed."""
_YEAR: Final = 330
"""Days from which a date below the curves says its year."""
_MOST_SAID: Final = 10
_RECEIVED: Final = Line(Colour.DONE, Qt.PenStyle.SolidLine, 2.5)
_FINAL: Final = Line(Colour.ALMOST, Qt.PenStyle.DashLine)
_BEFORE: Final = Line(Colour.QUIET, Qt.PenStyle.DotLine)


class CurveCard(ChartCard):
    """The numbers received and final against the days of the round. It holds no store: it shows what it is given."""

    def __init__(self, facts: RoundFacts, source: Source) -> None:
        chart = CurvesChart(_short_day)
        super().__init__(self.tr("Day by day"), "", chart, source)
        self._facts, self._chart = facts, chart

    def show_curve(self, curve: ResponseCurve, today: date) -> None:
        """Show this course, as it is today."""
        stops = self._stops(curve, today)
        self._chart.set_curves(self._drawn(curve, today, tuple(stop for _day, stop in stops)))
        self.set_legend(self._legend_of(curve.before))
        sentence = self._sentence(curve, today)
        self.set_subtitle(sentence)
        said = self.tr("Line chart of the returns of a round that opens on {opens} and closes on {closes}.").format(
            opens=show_date(curve.now.round.opens), closes=show_date(curve.now.round.closes)
        )
        told = [stop.spoken for _day, stop in stops]
        few = (*told[: -1 : max(1, len(told) // _MOST_SAID)], told[-1])
        self.set_texts(
            " ".join((said, sentence, *(f"{text}." for text in few))),
            self._note_of(curve),
            self._table_of(curve, [day for day, _stop in stops]),
            fixed_note(self._facts),
        )

    # what is drawn

    def _drawn(self, curve: ResponseCurve, today: date, stops: tuple[Stop, ...]) -> Curves:
        now, before, opens = curve.now, curve.before, curve.now.round.opens
        span = max(1, *((day - opens).days for day in _ends(now, today)))
        if before is not None:
            span = max(span, *((day - before.round.opens).days for day in (before.round.closes, before.last.day)))
        until = min(span, max((today - opens).days, (now.last.day - opens).days))
        curves = [Curve(_points(now), until, _RECEIVED, strong=True), Curve(_points(now, final=True), until, _FINAL)]
        if before is not None:
            curves.append(Curve(_points(before), span, _BEFORE))
        return Curves(opens, span, tuple(curves), self._moments(now, today, span), stops, now.invited)

    def _moments(self, now: Course, today: date, span: int) -> tuple[Moment, ...]:
        opens, closes = now.round.opens, now.round.closes
        moments = [Moment(0, self.tr("Opens")), Moment((closes - opens).days, self.tr("Closes"))]
        since = (today - opens).days
        if 0 <= since <= span and today not in (opens, closes):
            moments.append(Moment(since, self.tr("Today")))
        return tuple(moments)

    def _legend_of(self, before: Course | None) -> list[Key]:
        keys = [Key(self.tr("Received"), _RECEIVED), Key(self.tr("Of which final"), _FINAL)]
        if before is not None:
            keys.append(Key(self.tr("Received in round {id}").format(id=before.round.id), _BEFORE))
        return [*keys, Key(self.tr("Invited"), CEILING)]

    def _stops(self, curve: ResponseCurve, today: date) -> list[tuple[date, Stop]]:
        """The days on which something changed or that matter, each with what is said of it."""
        now = curve.now
        stops: list[tuple[date, Stop]] = []
        for day in sorted({*_ends(now, today), now.round.opens, *(count.day for count in now.days)}):
            said = self.tr("{day}: {received} received, of which {final} final").format(
                day=show_date(day), **_numbers(now.at(day))
            )
            if then := _before_at(curve, day):
                told = self.tr("in the round before it was {received}")
                said = f"{said}; {told.format(received=show_number(then.received))}"
            stops.append((day, Stop(max(0, (day - now.round.opens).days), said)))
        return stops

    # what is said

    def _sentence(self, curve: ResponseCurve, today: date) -> str:
        now, last = curve.now, curve.now.last
        if not now.days:
            return self.tr("Nothing has come in yet.")
        text = self.tr("{received} of {invited} received, of which {final} final.")
        said = [text.format(invited=show_number(now.invited), **_numbers(last))]
        if now.round.opens <= today <= now.round.closes:
            said.append(self.tr("The round closes in %n day(s).", "", (now.round.closes - today).days))
        then = _before_at(curve, max(min(today, now.round.closes), last.day))
        if then is not None and curve.before is not None:
            text = self.tr("As many days after its opening, {received} of {invited} were in for round {id}.")
            invited = show_number(curve.before.invited)
            said.append(text.format(received=show_number(then.received), invited=invited, id=curve.before.round.id))
        return " ".join(said)

    def _note_of(self, curve: ResponseCurve) -> str:
        said = [
            self.tr("Per day: the organisations of which a return was in at its end, by when it was brought in."),
            self.tr("A return that is rejected counts until that day: there the line falls."),
            self.tr("n = {n} invited.").format(n=show_number(curve.now.invited)),
        ]
        if curve.before is not None:
            text = self.tr("Round {id} (n = {n}) lies beside it by the days since it opened.")
            said.append(text.format(id=curve.before.round.id, n=show_number(curve.before.invited)))
        return " ".join(said).replace("n = ", "n\u00a0=\u00a0")  # not broken over two lines

    def _table_of(self, curve: ResponseCurve, days: list[date]) -> TableText:
        heads = [self.tr("Day"), self.tr("Received"), self.tr("Of which final")]
        if curve.before is not None:
            heads.append(self.tr("Received in round {id}").format(id=curve.before.round.id))
        rows: list[tuple[str, ...]] = []
        for day in days:
            then = _before_at(curve, day)
            cells = (show_date(day), *_numbers(curve.now.at(day)).values())
            rows.append(cells if then is None else (*cells, show_number(then.received)))
        return TableText(tuple(heads), tuple(rows))


def _numbers(count: DayCount) -> dict[str, str]:
    return {"received": show_number(count.received), "final": show_number(count.final)}


def _points(course: Course, *, final: bool = False) -> tuple[tuple[int, int], ...]:
    """The steps; what was brought in before the round opened stands at its first day."""
    opens = course.round.opens
    return tuple((max(0, (day.day - opens).days), day.final if final else day.received) for day in course.days)


def _ends(now: Course, today: date) -> tuple[date, ...]:
    """Days the chart must hold: closing, the last thing that came in, and today while that is not long after."""
    last = max(now.round.closes, now.last.day)
    near = now.round.opens <= today <= last + timedelta(_LATE)
    return (now.round.closes, last, *([today] if near else []))


def _before_at(curve: ResponseCurve, day: date) -> DayCount | None:
    """Where the round before stood, as many days after its opening."""
    if curve.before is None:
        return None
    return curve.before.at(curve.before.round.opens + (day - curve.now.round.opens))


def _short_day(day: date, span: int) -> str:
    """A day below the curves: 8 april, with the year where there may be two of them."""
    return show_date(day) if span > _YEAR else show_date(day).rsplit(" ", 1)[0]
