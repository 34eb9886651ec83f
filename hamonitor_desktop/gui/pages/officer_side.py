"""The list at the left of the officer's room: where one can go, and how far each part is."""

from __future__ import annotations

from hamonitor_desktop.domain.findings import Found
from hamonitor_desktop.gui.pages.answered_text import answered_text, may_stay_empty
from hamonitor_desktop.gui.pages.officer_places import THEME, Place, place_name
from hamonitor_desktop.gui.pages.overview import marked_sections
from hamonitor_desktop.gui.pages.whose_part import whose_part
from hamonitor_desktop.gui.theme import Size
from hamonitor_desktop.gui.widgets.card import ProgressLine
from hamonitor_desktop.gui.widgets.labels import Label
from hamonitor_desktop.gui.widgets.marks import Mark
from hamonitor_desktop.gui.widgets.side import SideList
from hamonitor_desktop.usecases import proposals, receipts
from hamonitor_desktop.usecases.dossiers import OpenDossier


class OfficerSide(SideList):
    """The themes with questions for this kind of party, and what comes after them."""

    def __init__(self, dossier: OpenDossier) -> None:
        super().__init__()
        self._dossier = dossier
        self.add_row(Place.OVERVIEW, place_name(Place.OVERVIEW))
        self.add_heading(self.tr("Questions"))
        for theme in dossier.edition.themes_for(dossier.actor):
            self.add_row(THEME + theme.code, theme.short, theme.number or "\u00a0")
        self.add_heading(self.tr("Finish"))
        for place in (Place.PROGRESS, Place.CHECK, Place.SIGN):
            self.add_row(place, place_name(place))
        self.add_heading(self.tr("With others"))
        for place in (Place.TOGETHER, Place.RECEIPTS):
            self.add_row(place, place_name(place))
        self._count, self._line = Label(size=Size.SMALL, tone="quiet", wrap=True), ProgressLine()
        self.foot.addWidget(self._count)
        self.foot.addWidget(self._line)

    def select_for(self, key: str) -> None:
        """Mark the row of a page; of a page without one the row it belongs to, if any. A history leaves it as it is."""
        if key == Place.PROPOSAL:
            self.select(Place.TOGETHER)
        elif key in (Place.PRINT, Place.RESTORE):
            self.select("")
        elif key != Place.HISTORY:
            self.select(key)

    def refresh(self) -> None:
        """Show how far everything is now."""
        marked = marked_sections(self._dossier)
        sections = [section for section, _mark in marked]
        for section, mark in marked:
            theme = section.theme.code
            detail, whose = f"{section.answered}/{section.asked}", whose_part(self._dossier, theme)
            self.set_row(THEME + theme, detail=detail, mark=mark, whose=whose)
        count = sum(map(len, receipts.queries(self._dossier).values()))
        self.set_row(Place.RECEIPTS, detail=str(count) if count else "", mark=Mark.LOOK if count else None)
        done, asked = sum(section.answered for section in sections), sum(section.asked for section in sections)
        left_empty = sum(section.left_empty for section in sections)
        said = [answered_text(done, asked, 0), *([may_stay_empty(left_empty)] if left_empty else [])]
        self._count.setText("\n".join(said))  # there is no room for both in one line
        self._line.set_progress(done, asked - left_empty, ", ".join(said))
        self._refresh_check()
        waiting = len(self._dossier.conflicts()) + len(proposals.to_decide(self._dossier))
        mark = Mark.LOOK if waiting else None
        self.set_row(Place.TOGETHER, detail=str(waiting) if waiting else "", mark=mark)

    def _refresh_check(self) -> None:
        """What blocks signing counts first; once nothing does, what the page warns of."""
        found = Found.of(self._dossier.findings())
        counted = found.blocking or found.warnings
        to_fill_in = found.unanswered and not found.wrong
        mark = Mark.DONE if not counted else Mark.EMPTY if to_fill_in else Mark.LOOK
        self.set_row(Place.CHECK, detail=str(len(counted)) if counted else "", mark=mark)
