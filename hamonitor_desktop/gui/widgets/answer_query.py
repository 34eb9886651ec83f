"""What the central team asks: about an answer at its question, and that it asks on the overview."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from hamonitor_desktop.domain.receipts import Query
from hamonitor_desktop.gui.icons import Icon
from hamonitor_desktop.gui.theme import Colour, Size
from hamonitor_desktop.gui.widgets.buttons import Link
from hamonitor_desktop.gui.widgets.card import Card
from hamonitor_desktop.gui.widgets.emptying import empty
from hamonitor_desktop.gui.widgets.labels import IconLabel, Label
from hamonitor_desktop.gui.widgets.nesting import nest

_NUMBER: Final = 44  # the column of a card in which the number stands
_ROOM: Final = 6


class QueryStrip(Card):
    """A strip with what is asked; hidden while nothing is."""

    def __init__(self) -> None:
        super().__init__(padding=12)
        self.set_line(Colour.WARNING)
        row = QHBoxLayout()
        row.setSpacing(10)
        self._texts = QVBoxLayout()
        self._texts.setSpacing(2)
        row.addWidget(IconLabel(Icon.STATE_LOOK, Colour.WARNING))
        nest(row, self._texts, 1)
        nest(self.body, row)
        self._place: QHBoxLayout | None = None
        self.hide()

    def below_number(self) -> QHBoxLayout:
        """The strip where the text of the question begins."""
        self._place = QHBoxLayout()
        self._place.setContentsMargins(_NUMBER, 0, 0, 0)
        self._place.addWidget(self)
        return self._place

    def show_queries(self, queries: Sequence[Query]) -> None:
        """Show what is asked now."""
        empty(self._texts)
        if queries:
            self._texts.addWidget(Label(self.tr("The central team asks"), size=Size.SMALL, tone="warning", bold=True))
        for query in queries:
            self._texts.addWidget(Label(query.text, size=Size.SMALL, wrap=True))
        self.setAccessibleName(" ".join((self.tr("The central team asks"), *(query.text for query in queries))))
        self.setVisible(bool(queries))
        if self._place is not None:  # no room above and below a strip that is not there
            room = _ROOM if queries else 0
            self._place.setContentsMargins(_NUMBER, room, 0, room)


class AskedLine(Card):
    """That something is asked, with the way to it; hidden while nothing is. `wanted` asks for the receipts."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__(padding=16)
        self.set_line(Colour.WARNING)
        self._text = Label(wrap=True)
        link = Link(self.tr("Read what is asked"))
        link.clicked.connect(self.wanted)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(IconLabel(Icon.STATE_LOOK, Colour.WARNING))
        row.addWidget(self._text, 1)
        row.addWidget(link)
        nest(self.body, row)
        self.hide()

    def show_count(self, count: int) -> None:
        """Say how much is asked now."""
        self._text.setText(self.tr("The central team asks %n thing(s) about your return.", "", count))
        self.setVisible(bool(count))
