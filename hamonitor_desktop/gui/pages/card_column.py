"""The cards of a theme, one below the other, each made when it is needed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QTimer

from hamonitor_desktop.gui.widgets.page import Page
from hamonitor_desktop.gui.widgets.question_card import QuestionCard

_AT_ONCE: Final = 3
"""Cards that fill a window: with its explanation one is some 350 px high."""
_PAUSE: Final = 30  # ms between two cards, so that what is typed meanwhile comes first


class CardColumn:
    """Makes the cards in sight at once and the others a moment after: a card is a hundred widgets, a theme ten cards.

    What comes in above what is in sight moves nothing on the screen. Whoever asks for `all` has them all at once.
    """

    def __init__(
        self, page: Page, codes: Sequence[str], make: Callable[[str], QuestionCard], is_asked: Callable[[str], bool]
    ) -> None:
        """Put the cards at the end of the page's column, as it is now; a card that is not asked is made hidden."""
        self._page, self._codes, self._make, self._is_asked = page, tuple(codes), make, is_asked
        self._made: dict[str, QuestionCard] = {}
        self._first_row = page.column.count()
        self._later = QTimer(page)
        self._later.setSingleShot(True)
        self._later.setInterval(_PAUSE)
        self._later.timeout.connect(self._go_on)

    @property
    def codes(self) -> tuple[str, ...]:
        """All questions, in order."""
        return self._codes

    @property
    def made(self) -> dict[str, QuestionCard]:
        """The cards there are so far, in order."""
        return {code: self._made[code] for code in self._codes if code in self._made}

    def all(self) -> dict[str, QuestionCard]:
        """All cards, in order; those that are not there yet are made now."""
        while (code := self._next()) is not None:
            self._put(code)
        return self.made

    def begin_at(self, code: str) -> None:
        """Make what is in sight where the page is scrolled to this question, which then is the last of them."""
        if self._made:
            if code in self._codes and code not in self._made:
                self.all()
            return
        asked = [other for other in self._codes if self._is_asked(other)]
        end = max(_AT_ONCE, asked.index(code) + 1 if code in asked else 0)
        for other in self._codes:
            if other in asked[max(0, end - _AT_ONCE) : end]:
                self._put(other)

    def complete_soon(self) -> None:
        """Make the others as soon as there is nothing else to do."""
        if len(self._made) < len(self._codes):
            self._later.start()

    def _go_on(self) -> None:
        code = self._next()
        if code is not None:
            self._put(code)
            self.complete_soon()

    def _next(self) -> str | None:
        """What follows what is there, or else what stands before it."""
        there = [place for place, code in enumerate(self._codes) if code in self._made]
        missing = [place for place, code in enumerate(self._codes) if code not in self._made]
        after = [place for place in missing if not there or place > there[0]]
        return self._codes[after[0] if after else missing[-1]] if missing else None

    def _put(self, code: str) -> None:
        card = self._make(code)
        if not self._is_asked(code):
            card.hide()
        kept = self._in_sight()
        below = next((self._made[other] for other in self._after(code) if other in self._made), None)
        self._made[code] = card
        row = self._first_row + list(self.made).index(code)
        if self._page.isVisible():
            self._put_unseen(card, row, kept or card)
        else:
            self._page.column.insertWidget(row, card)
        if below is not None:
            card.stackUnder(below)  # a screen reader reads in this order

    def _in_sight(self) -> QuestionCard | None:
        """The card with the cursor, or else the first one."""
        focus, there = self._page.focusWidget(), list(self.made.values())
        with_cursor = [card for card in there if focus is not None and card.isAncestorOf(focus)]
        return next(iter(with_cursor or there), None)

    def _after(self, code: str) -> tuple[str, ...]:
        return self._codes[self._codes.index(code) + 1 :]

    def _put_unseen(self, card: QuestionCard, row: int, kept: QuestionCard) -> None:
        """Put a card in while `kept` stays where it is on the screen."""
        page, top = self._page, kept.y()
        page.setUpdatesEnabled(False)
        page.column.insertWidget(row, card)
        if self._is_asked(card.question.code):
            card.show()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        page.column.activate()
        bar = page.verticalScrollBar()
        bar.setValue(bar.value() + kept.y() - top)
        page.setUpdatesEnabled(True)
