"""The last look before signing: whether the answers may hold something about a person."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from hamonitor_desktop.domain.edition import Edition
from hamonitor_desktop.domain.findings import Finding, FindingCode
from hamonitor_desktop.gui.icons import Icon
from hamonitor_desktop.gui.theme import Colour
from hamonitor_desktop.gui.widgets.buttons import Link
from hamonitor_desktop.gui.widgets.card import Card
from hamonitor_desktop.gui.widgets.labels import IconLabel, Label
from hamonitor_desktop.gui.widgets.nesting import nest


class PersonalPanel(Card):
    """Says at which questions, and leads there; hidden while nothing was seen, or all of it may stay."""

    look = Signal()

    def __init__(self) -> None:
        super().__init__(padding=18)
        self.set_line(Colour.WARNING)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(IconLabel(Icon.STATE_LOOK, Colour.WARNING), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(Label(self.tr("Perhaps your answers hold personal data"), bold=True, wrap=True))
        self._where = Label(wrap=True)
        column.addWidget(self._where)
        self.link = Link(self.tr("Look at it first"))
        self.link.clicked.connect(self.look)
        column.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeft)
        nest(row, column, 1)
        nest(self.body, row)
        self.hide()

    def show_findings(self, edition: Edition, warnings: Sequence[Finding]) -> None:
        """Show at which questions something was seen."""
        codes = dict.fromkeys(item.question for item in warnings if item.code is FindingCode.PERSONAL_DATA)
        text = self.tr("We saw it at %n question(s): {numbers}.", "", len(codes))
        self._where.setText(text.format(numbers=", ".join(map(edition.number, codes))))
        self.setVisible(bool(codes))
