"""Which outcomes are shown: those of one kind, and those in which a text stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hamonitor_desktop.domain.codes import Code
from hamonitor_desktop.domain.display import show_number
from hamonitor_desktop.domain.outcomes import Outcome
from hamonitor_desktop.gui.language import spoken
from hamonitor_desktop.gui.widgets.fields import ComboBox
from hamonitor_desktop.gui.widgets.search_field import SearchField

_CODES, _SEARCH = 300, 160


class OutcomeFilters(QWidget):
    """`changed` tells that another kind or text was chosen."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.codes = ComboBox(name=self.tr("Outcome"))
        self.codes.setMaximumWidth(_CODES)
        self.codes.currentIndexChanged.connect(lambda _index: self.changed.emit())
        finder = SearchField(_SEARCH)
        self.search = finder.edit
        finder.paused.connect(self.changed)
        for part in (self.codes, finder):
            row.addWidget(part)

    @property
    def code(self) -> Code | None:
        """The one kind that is chosen; None for all."""
        return self.codes.currentData()

    @property
    def text(self) -> str:
        """What is searched for."""
        return self.search.text().strip()

    def clear(self) -> None:
        """Choose all again."""
        self._fill(Counter())
        with QSignalBlocker(self.search):
            self.search.clear()

    def set_outcomes(self, outcomes: Sequence[Outcome]) -> None:
        """Offer the kinds that are among these, the most frequent first, and choose all."""
        self.clear()
        self._fill(Counter(outcome.code for outcome in outcomes))

    def _fill(self, counts: Counter[Code]) -> None:
        with QSignalBlocker(self.codes):
            self.codes.clear()
            self.codes.addItem(self.tr("All outcomes"), None)
            for code, number in counts.most_common():
                what = spoken(Outcome("", code).text.what).rstrip(".")
                self.codes.addItem(f"{what} ({show_number(number)})", code)
