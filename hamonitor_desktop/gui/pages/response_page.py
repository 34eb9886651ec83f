"""Respons: how many answered, by kind of party and by group, and how that went day by day."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout

from hamonitor_desktop.analysis.tables import By
from hamonitor_desktop.domain.codes import HaError
from hamonitor_desktop.domain.display import show_number, whole_percent
from hamonitor_desktop.gui import tasks, theme
from hamonitor_desktop.gui.charts.keeping import Source
from hamonitor_desktop.gui.icons import Icon
from hamonitor_desktop.gui.language import show_date
from hamonitor_desktop.gui.pages.caveats import fixed_note
from hamonitor_desktop.gui.pages.central_errors import show_error
from hamonitor_desktop.gui.pages.central_page import CentralPage
from hamonitor_desktop.gui.pages.counts_card import CountsCard
from hamonitor_desktop.gui.pages.curve_card import CurveCard
from hamonitor_desktop.gui.theme import Size
from hamonitor_desktop.gui.widgets.buttons import Button, ButtonKind
from hamonitor_desktop.gui.widgets.card import Card
from hamonitor_desktop.gui.widgets.columns import Columns
from hamonitor_desktop.gui.widgets.labels import Label
from hamonitor_desktop.gui.widgets.message import Message
from hamonitor_desktop.usecases.round_facts import RoundFacts
from hamonitor_desktop.usecases.round_files import chart_csv, file_name

if TYPE_CHECKING:
    from hamonitor_desktop.usecases.response_curve import ResponseCurve
    from hamonitor_desktop.usecases.response_view import ResponseView


class ResponsePage(CentralPage):
    """Reads the store anew whenever it is shown. `go` asks for another page of the room.

    `missing_asked` asks for who is missing of a group (what it is grouped by, its code), `region_asked` for a region.
    """

    missing_asked = Signal(str, str)
    region_asked = Signal(str)

    def __init__(self, store: str, facts: RoundFacts) -> None:
        super().__init__()
        self._store, self._facts, self.invited = store, facts, facts.invited
        self.column.addWidget(Label(self.tr("Response"), size=Size.TITLE, bold=True))
        self.sentence = Label(tone="quiet", wrap=True)
        self.column.addWidget(self.sentence)
        self.message = Message()
        self.column.addWidget(self.message)
        self._build_empty()
        self.counts = CountsCard(facts, self._source("respons"))
        self.counts.opened.connect(self._open)
        self.curve = CurveCard(facts, self._source("respons-per-dag"))
        row = Columns(least=theme.BREAK_POINT, gap=16)
        for card, share in ((self.counts, 3), (self.curve, 2)):
            side = QVBoxLayout()  # a card is as high as its own chart, not as its neighbour
            side.addWidget(card)
            side.addStretch(1)
            row.add(side, share)
        self.column.addWidget(row)
        self.column.addWidget(Label(fixed_note(facts), size=Size.SMALL, tone="quiet", wrap=True))
        self.column.addStretch(1)
        self._build_footer()
        self.first = self.counts.by

    def _build_empty(self) -> None:
        self.empty = Card()
        self.empty_text = Label(wrap=True)
        self.empty_button = Button("", icon=Icon.ARROW_RIGHT, height=36)
        self.empty_button.clicked.connect(lambda: self.go.emit("import" if self.invited else "invite"))
        self.empty.body.addWidget(self.empty_text)
        self.empty.body.addWidget(self.empty_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.empty.hide()
        self.column.addWidget(self.empty)

    def _build_footer(self) -> None:
        self.region_button = Button(self.tr("Look at one region"))
        self.region_button.clicked.connect(lambda: self.region_asked.emit(""))
        self.missing_button = Button(self.tr("Who is missing"), ButtonKind.PRIMARY, Icon.CHEVRON_RIGHT, after=True)
        self.missing_button.clicked.connect(lambda: self.missing_asked.emit("", ""))
        self.footer.left.addWidget(self.region_button)
        self.footer.right.addWidget(self.missing_button)

    def _source(self, chart: str) -> Source:
        of = self._facts.round
        return Source(
            whose=self.tr("Round {id}").format(id=of.id),
            made_up=of.synthetic,
            propose=lambda suffix: Path(file_name(of, chart, suffix)),
            csv=lambda table: chart_csv(of, table.headers, table.rows),
        )

    # reading

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def refresh(self) -> None:
        """Read the store again."""
        store, round_id = self._store, self._facts.round.id

        def work(_task: tasks.Task) -> tuple[ResponseView, ResponseCurve]:
            from hamonitor_desktop.usecases.response_curve import response_curve
            from hamonitor_desktop.usecases.response_view import response_view

            return response_view(store, round_id), response_curve(store, round_id)

        tasks.run(work, self._show, self._failed, owner=self)

    def follow(self) -> None:
        self.refresh()

    def _failed(self, error: HaError) -> None:
        show_error(self.message, error)

    # showing

    def _show(self, found: tuple[ResponseView, ResponseCurve]) -> None:
        view, curve = found
        self.message.clear()
        share = whole_percent(100 * view.received / view.invited) if view.invited else 0
        said = self.tr(
            "{received} of {invited} organisations have a return that counts ({share} %). "
            "{missing} are missing. Reference date {day}."
        )
        self.sentence.setText(
            said.format(
                received=show_number(view.received),
                invited=show_number(view.invited),
                share=share,
                missing=show_number(view.missing),
                day=show_date(view.reference_date),
            )
        )
        self._show_empty(nothing=not view.received and not view.rejected)
        self.counts.show_view(view)
        self.curve.show_curve(curve, date.today())
        self.missing_button.setText(self.tr("Who is missing: {number}").format(number=show_number(view.missing)))
        self.missing_button.updateGeometry()
        self.region_button.setEnabled(bool(view.groups[By.REGION]))

    def _show_empty(self, *, nothing: bool) -> None:
        if nothing and self.invited:
            self.empty_text.setText(
                self.tr("No return is in yet. Bring in what came by mail: a file or a whole folder.")
            )
            self.empty_button.setText(self.tr("To Bring in"))
        elif nothing:
            self.empty_text.setText(self.tr("Nobody is invited yet, so nothing can come in."))
            self.empty_button.setText(self.tr("To Invite"))
        self.empty_button.updateGeometry()
        self.empty.setVisible(nothing)

    def _open(self, by: str, group: str) -> None:
        """A bar leads to who is behind it: a region to its municipalities, the others to who is missing."""
        if by == By.REGION and group:
            self.region_asked.emit(group)
        else:
            self.missing_asked.emit(by, group)
