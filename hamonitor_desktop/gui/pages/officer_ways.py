"""Where the buttons below the officer's pages lead, and what stands on them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from hamonitor_desktop.domain.edition import Question
from hamonitor_desktop.gui.pages.officer_parts import StepFooter
from hamonitor_desktop.gui.pages.officer_places import THEME, Place, place_name
from hamonitor_desktop.usecases.dossiers import OpenDossier
from hamonitor_desktop.usecases.notebook import Notebook

translate = QCoreApplication.translate


class Ways:
    """The ways on from where one is. `at` is the code of the question that one was at last, or ""."""

    def __init__(self, dossier: OpenDossier, keys: list[str]) -> None:
        self._dossier, self._keys = dossier, keys

    def beside(self, key: str, by: int) -> str:
        """The key of the page `by` places further in the list; "" past its ends."""
        place = self._keys.index(key) + by if key in self._keys else 0
        return self._keys[place] if 0 <= place < len(self._keys) else ""

    def resume(self, at: str) -> str:
        """The question to go on with: where one was, or else the first open one; "" once none needs an answer."""
        still_open = self._dossier.unanswered()
        if not any(question.required for question in still_open):
            return ""
        return at or self._dossier.left_off() or self._first(still_open)

    def _first(self, still_open: Sequence[Question]) -> str:
        """The first open question; in a copy the first of the colleague's part, as long as there is one."""
        part = self.part()
        return next((question for question in still_open if question.theme in part), still_open[0]).code

    def part(self) -> tuple[str, ...]:
        """The themes that are the colleague's whose copy this is; none where it is no copy, or all of it is theirs."""
        copy_of = self._dossier.copy_of
        return Notebook(self._dossier).parts_of(copy_of.colleague) if copy_of else ()

    def next_open(self, key: str, at: str) -> str:
        """The next question without an answer, past the end from the beginning again; "" where there is none.

        In a copy it is one of the colleague's part: what is somebody else's is not theirs to finish.
        """
        part = self.part()
        shown = self._dossier.shown()
        still_open = [question for question in self._dossier.unanswered() if not part or question.theme in part]
        if not still_open:
            return ""
        theme = key.removeprefix(THEME)
        here = [question.code for question in shown if question.theme == theme]
        at = at if at in here or not here else ""  # whoever went to another theme wants its first one
        after = next((place + 1 for place, question in enumerate(shown) if question.code == at), None)
        if after is None:
            after = next((place for place, question in enumerate(shown) if question.theme == theme), 0)
        return next(question.code for question in (*shown[after:], *shown) if question in still_open)

    def all_done(self) -> str:
        """What to say where `next_open` finds nothing."""
        if self.part():
            return translate("OfficerRoom", "All questions of your part are answered.")
        return translate("OfficerRoom", "All questions are answered.")

    def first_in(self, theme: str) -> str:
        """The first open question of a theme, or else its first."""
        still_open: list[Question] = [question for question in self._dossier.unanswered() if question.theme == theme]
        asked = [question for question in self._dossier.shown() if question.theme == theme]
        return (still_open or asked)[0].code

    def show(self, footer: StepFooter, key: str, at: str) -> None:
        """Say on the buttons where they lead from the page with this key."""
        if key == Place.OVERVIEW:
            footer.set_ways("", self._resume_text(at))
        elif key == Place.HISTORY:
            back = translate("OfficerRoom", "Back to question {number}")
            footer.set_ways(back.format(number=self._dossier.edition.number(at)), "")
        else:
            back = self._way(self.beside(key, -1), translate("OfficerRoom", "Previous theme: {theme}"))
            onward = self._way(self.beside(key, 1), translate("OfficerRoom", "Next theme: {theme}"))
            footer.set_ways(back, onward, open_questions=True)

    def _way(self, key: str, said: str) -> str:
        if not key.startswith(THEME):
            return place_name(Place(key))
        theme = self._dossier.edition.theme(key.removeprefix(THEME))
        return said.format(theme=theme.number or theme.short)

    def _resume_text(self, at: str) -> str:
        code = self.resume(at)
        if not code:
            said = translate("OfficerRoom", "On to {page}")
            return said.format(page=place_name(Place.CHECK))
        if at or self._dossier.left_off():
            said = translate("OfficerRoom", "On where you were: question {number}")
        else:
            said = translate("OfficerRoom", "To the first open question: {number}")
        return said.format(number=self._dossier.edition.number(code))
