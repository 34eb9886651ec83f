"""Eigen voortgang: one sentence made from the figures, and the charts behind it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.codes import HaError
from hamonitor_desktop.domain.display import show_organisation
from hamonitor_desktop.domain.own_figures import OwnFigures
from hamonitor_desktop.gui import tasks
from hamonitor_desktop.gui.charts.keeping import Source
from hamonitor_desktop.gui.icons import Icon
from hamonitor_desktop.gui.pages.closing_page import ClosingPage
from hamonitor_desktop.gui.pages.officer_places import Place
from hamonitor_desktop.gui.pages.peers_part import PeersPart
from hamonitor_desktop.gui.pages.progress_cards import (
    AnsweredCard,
    ChangesCard,
    FiguresCard,
    PlansCard,
    ScaleCard,
    StatesCard,
)
from hamonitor_desktop.gui.pages.progress_sentences import SENTENCES
from hamonitor_desktop.gui.pages.progress_texts import caveats
from hamonitor_desktop.gui.theme import Size
from hamonitor_desktop.gui.widgets.ask_file import ask_target
from hamonitor_desktop.gui.widgets.buttons import Button, ButtonKind
from hamonitor_desktop.gui.widgets.footer import Footer
from hamonitor_desktop.gui.widgets.labels import Label
from hamonitor_desktop.gui.widgets.message import Message
from hamonitor_desktop.gui.widgets.page import Page, fill
from hamonitor_desktop.usecases.dossiers import OpenDossier
from hamonitor_desktop.usecases.own_progress import own_figures, picture_name, table_csv
from hamonitor_desktop.usecases.printing import print_progress, progress_name

_WIDEST_TEXT: Final = 880
_WATCH: Final = 250
"""Milliseconds between two looks at the answers while the page is open: something else may change them."""


class ProgressPage(ClosingPage):
    """What the organisation's own answers say."""

    def __init__(self, dossier: OpenDossier) -> None:
        super().__init__(dossier)
        self._shown: Mapping[str, Answer] | None = None
        self.page = Page()
        fill(self, self.page, self._footer())
        self._add_heading()
        self._add_cards()
        self.peers = PeersPart(dossier, self._source)
        self.peers.go.connect(self.go)
        self.page.column.addWidget(self.peers)
        self.page.column.addStretch(1)
        self._watch = QTimer(self)
        self._watch.setInterval(_WATCH)
        self._watch.timeout.connect(self._look)

    def _footer(self) -> Footer:
        footer = Footer()
        self.print_button = Button(self.tr("Print as PDF …"), icon=Icon.DOWNLOAD)
        self.print_button.clicked.connect(self._ask_where)
        footer.left.addWidget(self.print_button)
        onward = Button(self.tr("On to checking"), ButtonKind.PRIMARY, Icon.CHEVRON_RIGHT, after=True)
        onward.clicked.connect(lambda: self.visit.emit(Place.CHECK))
        footer.right.addWidget(onward)
        return footer

    def _add_heading(self) -> None:
        self.page.column.addWidget(Label(self.tr("Your own progress"), size=Size.TITLE, bold=True))
        self.sentence = Label(size=Size.LEAD, wrap=True)
        self.sentence.setMaximumWidth(_WIDEST_TEXT)
        self.page.column.addWidget(self.sentence)
        self.caveats = Label(size=Size.SMALL, tone="quiet", wrap=True)
        self.caveats.setMaximumWidth(_WIDEST_TEXT)
        self.page.column.addWidget(self.caveats)
        self.message = Message()
        self.page.column.addWidget(self.message)
        self.page.column.addSpacing(4)

    def _add_cards(self) -> None:
        self.agreements = StatesCard(self._source("standen"))
        self.status = ScaleCard(
            self.tr("How far each agreement is"), "", self._source("stappen"), lambda figures: figures.counted
        )
        self.plans = PlansCard(self._source("planning"))
        self.changes = ChangesCard(self._source("veranderd"))
        self.answered = AnsweredCard(self._source("beantwoord"))
        self.perception = ScaleCard(
            self.tr("How you see the reform"), "", self._source("beleving"), lambda figures: figures.perception
        )
        for card in self._cards():
            card.go.connect(self.go)
            self.page.column.addWidget(card)

    def _cards(self) -> tuple[FiguresCard, ...]:
        return self.agreements, self.status, self.plans, self.changes, self.perception, self.answered

    def _source(self, chart: str) -> Source:
        dossier = self._dossier
        name = show_organisation(dossier.edition, dossier.organisation)
        return Source(
            whose=self.tr("{organisation}, round {id}").format(organisation=name, id=dossier.round.id),
            made_up=dossier.synthetic,
            propose=lambda suffix: dossier.path.with_name(picture_name(dossier, chart, suffix)),
            csv=lambda table: table_csv(dossier, table.headers, table.rows),
        )

    # filling in

    def refresh(self) -> None:
        """Show the answers as they stand now."""
        self._shown = self._dossier.answers()
        figures = own_figures(self._dossier, self._shown)
        text = SENTENCES.summary(figures)
        if text != self.sentence.text():
            self.sentence.setText(text)
        self.caveats.setText(caveats(figures))
        self.status.set_subtitle(self._steps_subtitle(figures))
        self.perception.set_subtitle(self._scale_subtitle(figures))
        for card in self._cards():
            card.show_figures(figures)
        self.peers.show_figures(figures)

    def _steps_subtitle(self, figures: OwnFigures) -> str:
        if len(figures.status) == len(figures.counted):
            return self.tr("Four steps, from not begun to finished, in the order of the questionnaire.")
        if not figures.status:
            return self.tr("A yes or a no, in the order of the questionnaire.")
        return self.tr("Four steps, from not begun to finished, or a yes or a no, in the order of the questionnaire.")

    def _scale_subtitle(self, figures: OwnFigures) -> str:
        text = self.tr("Five steps, from not at all to completely, in the order of the questionnaire.")
        if figures.beginning:
            text += " " + self.tr("The question each time: {beginning} …").format(beginning=figures.beginning)
        return text

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._watch.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._watch.stop()

    def _look(self) -> None:
        if self._dossier.answers() != self._shown:
            self.refresh()

    # on paper

    def _ask_where(self) -> None:
        suggested = str(self._dossier.path.with_name(progress_name(self._dossier)))
        out = ask_target(self, self.tr("Where is it to be saved?"), suggested, "PDF (*.pdf)")
        if out is None:
            return
        self.print_button.setEnabled(False)
        dossier, group = self._dossier, self.peers.chosen
        tasks.run(
            lambda _task: print_progress(dossier, out, group),
            lambda _none: self._printed(out),
            self._failed,
            owner=self,
        )

    def _printed(self, out: Path) -> None:
        self.print_button.setEnabled(True)
        self.message.show_text(self.tr("Saved: {path}").format(path=out), "success")
        self.page.reveal(self.message)

    def _failed(self, error: HaError) -> None:
        self.print_button.setEnabled(True)
        self.message.show_error(error)
        self.page.reveal(self.message)
