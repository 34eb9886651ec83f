"""The pages of the officer's room: each imported and made when it is first shown, and kept from then on."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from hamonitor_desktop.domain.edition import Question
from hamonitor_desktop.gui.pages.card_work import CardWork
from hamonitor_desktop.gui.pages.closing_page import ClosingPage
from hamonitor_desktop.gui.pages.officer_places import THEME, Place
from hamonitor_desktop.gui.pages.overview import OverviewPage
from hamonitor_desktop.gui.pages.theme_page import ThemePage
from hamonitor_desktop.usecases.dossiers import OpenDossier


class OfficerPages(QObject):
    """Makes and keeps the pages of one room, and passes on what they tell, whichever page it is."""

    typed = Signal(object)
    settled = Signal(object)
    at_question = Signal(str)
    theme_wanted = Signal(str)
    changed = Signal()
    came_in = Signal()
    go = Signal(str)
    visit = Signal(str)

    def __init__(self, dossier: OpenDossier, title: str, work: CardWork, parent: QObject) -> None:
        super().__init__(parent)
        self._dossier, self._title, self._work = dossier, title, work
        self._made: dict[str, QWidget] = {}
        self.stack = QStackedWidget()

    def show(self, key: str, question: str = "") -> None:
        """Show the page with this key; `question` is where in a theme one then goes."""
        page = self._made.get(key)
        if page is None:
            is_theme = key.startswith(THEME)
            page = self._theme(key.removeprefix(THEME), question) if is_theme else self._place(Place(key))
            self._put(key, page)
        self.stack.setCurrentWidget(page)
        if isinstance(page, ClosingPage):
            page.refresh()

    def shown(self) -> QWidget | None:
        """The page that is shown."""
        return self.stack.currentWidget()

    def theme(self) -> ThemePage | None:
        """The page that is shown, if it is one with questions."""
        page = self.shown()
        return page if isinstance(page, ThemePage) else None

    def make_history(self, question: Question) -> None:
        """Make the history page anew, of this question."""
        from hamonitor_desktop.gui.pages.history_page import HistoryPage

        earlier = self._made.pop(Place.HISTORY, None)
        if earlier is not None:
            self._drop(earlier)
        self._put(Place.HISTORY, HistoryPage(self._dossier, question))

    def read_cards(self) -> None:
        """Show on every card what the dossier holds by now; the other pages do so when they are shown."""
        for page in self._made.values():
            if isinstance(page, ThemePage):
                page.read_again()

    def renew(self, key: str) -> None:
        """Forget all pages, and show this one made anew."""
        old, self._made = list(self._made.values()), {}
        self.show(key)
        for page in old:
            self._drop(page)

    def _put(self, key: str, page: QWidget) -> None:
        self._made[key] = page
        self.stack.addWidget(page)

    def _drop(self, page: QWidget) -> None:
        self.stack.removeWidget(page)
        page.deleteLater()

    def _theme(self, code: str, question: str) -> ThemePage:
        page = ThemePage(self._dossier, self._dossier.edition.theme(code), self._work, question)
        page.typed.connect(self.typed)
        page.settled.connect(self.settled)
        page.at_question.connect(self.at_question)
        return page

    def _place(self, place: Place) -> QWidget:
        if place is Place.OVERVIEW:
            overview = OverviewPage(self._dossier, self._title)
            overview.receipts_wanted.connect(lambda: self.visit.emit(Place.RECEIPTS))
            overview.theme_wanted.connect(self.theme_wanted)
            return overview
        page = closing_page(place, self._dossier)
        page.changed.connect(self.changed)
        page.came_in.connect(self.came_in)
        page.typed.connect(self.typed)
        page.settled.connect(self.settled)
        page.go.connect(self.go)
        page.visit.connect(self.visit)
        return page


def closing_page(place: Place, dossier: OpenDossier) -> ClosingPage:
    """The page of a place. Raises KeyError for a place that has none of this kind."""
    if place is Place.PROGRESS:
        from hamonitor_desktop.gui.pages.progress_page import ProgressPage

        return ProgressPage(dossier)
    if place is Place.CHECK:
        from hamonitor_desktop.gui.pages.check_page import CheckPage

        return CheckPage(dossier)
    if place is Place.SIGN:
        from hamonitor_desktop.gui.pages.sign_page import SignPage

        return SignPage(dossier)
    if place is Place.TOGETHER:
        from hamonitor_desktop.gui.pages.together_page import TogetherPage

        return TogetherPage(dossier)
    if place is Place.PROPOSAL:
        from hamonitor_desktop.gui.pages.proposal_page import ProposalPage

        return ProposalPage(dossier)
    if place is Place.RECEIPTS:
        from hamonitor_desktop.gui.pages.receipts_page import ReceiptsPage

        return ReceiptsPage(dossier)
    if place is Place.RESTORE:
        from hamonitor_desktop.gui.pages.restore_page import RestorePage

        return RestorePage(dossier)
    if place is Place.PRINT:
        from hamonitor_desktop.gui.pages.print_page import PrintPage

        return PrintPage(dossier)
    raise KeyError(place)
