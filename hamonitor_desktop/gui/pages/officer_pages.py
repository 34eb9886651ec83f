"""The pages of the officer's room that are no theme, each imported and made when it is first shown."""

from __future__ import annotations

from hamonitor_desktop.gui.pages.closing_page import ClosingPage
from hamonitor_desktop.gui.pages.officer_side import Place
from hamonitor_desktop.usecases.dossiers import OpenDossier


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

        page = SignPage(dossier)
        page.sent.connect(page.changed)
        return page
    if place is Place.TOGETHER:
        from hamonitor_desktop.gui.pages.together_page import TogetherPage

        return TogetherPage(dossier)
    if place is Place.PROPOSAL:
        from hamonitor_desktop.gui.pages.proposal_page import ProposalPage

        return ProposalPage(dossier)
    if place is Place.PRINT:
        from hamonitor_desktop.gui.pages.print_page import PrintPage

        return PrintPage(dossier)
    raise KeyError(place)
