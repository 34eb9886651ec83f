"""What is sent in numbers, and what was sent before."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hamonitor_desktop.domain.display import in_fours
from hamonitor_desktop.gui.icons import Icon
from hamonitor_desktop.gui.language import show_utc, unknown_label
from hamonitor_desktop.gui.theme import Colour, Size
from hamonitor_desktop.gui.widgets.card import Card, Rule
from hamonitor_desktop.gui.widgets.data_table import DataTable, TableText
from hamonitor_desktop.gui.widgets.labels import IconLabel, Label
from hamonitor_desktop.gui.widgets.nesting import nest
from hamonitor_desktop.gui.widgets.titled_card import TitledCard
from hamonitor_desktop.usecases.dossiers import OpenDossier
from hamonitor_desktop.usecases.return_figures import ReturnFigures

translate = QCoreApplication.translate


class SummaryCard(TitledCard):
    """The figures as short rows, the number at the right."""

    def __init__(self) -> None:
        super().__init__(self.tr("What you send"), spacing=7)
        self.body.addSpacing(4)
        self._numbers: list[Label] = []
        words = (
            self.tr("Questions"),
            self.tr("Answered"),
            self.tr("of which ‘{unknown}’").format(unknown=unknown_label()),
            self.tr("Open questions"),
            self.tr("Left empty, which is allowed"),
            self.tr("Explanations"),
            self.tr("Warnings"),
            self.tr("Version"),
        )
        for word in words:
            if self._numbers:
                self.body.addWidget(Rule())
            row = QHBoxLayout()
            number = Label(bold=True)
            row.addWidget(Label(word, wrap=True), 1)
            row.addWidget(number, 0, Qt.AlignmentFlag.AlignRight)
            self._numbers.append(number)
            nest(self.body, row)

    def show_figures(self, figures: ReturnFigures) -> None:
        """Show these figures."""
        values = (
            figures.asked,
            figures.answered,
            figures.unknown,
            figures.open,
            figures.left_empty,
            figures.explained,
            figures.warnings,
            figures.revision,
        )
        for number, value in zip(self._numbers, values, strict=True):
            number.setText(str(value))

    @property
    def numbers(self) -> tuple[str, ...]:
        """The figures as they are shown, from top to bottom."""
        return tuple(number.text() for number in self._numbers)


class InfoPanel(Card):
    """A quiet panel with an icon: something to know, nothing to do."""

    def __init__(self, text: str) -> None:
        super().__init__(padding=18, ground=Colour.ACCENT_GROUND)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(IconLabel(Icon.INFO, Colour.ACCENT), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Label(text, wrap=True), 1)
        nest(self.body, row)


class SentList(QWidget):
    """What was signed before, newest first; hidden where that is nothing."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(10)
        column.addWidget(Label(self.tr("Signed before"), size=Size.LEAD, bold=True))
        card = Card(padding=16)
        self.table = DataTable()
        self.table.setAccessibleName(self.tr("Signed before"))
        card.body.addWidget(self.table)
        column.addWidget(card)

    def show_sent(self, dossier: OpenDossier) -> None:
        """Show the returns of this dossier."""
        sent = dossier.sent()
        self.setVisible(bool(sent))
        headers = (
            self.tr("File"),
            self.tr("Version"),
            self.tr("Kind"),
            self.tr("Signed at"),
            self.tr("Control number"),
        )
        rows = tuple(
            (
                item.file,
                str(item.revision),
                kind_name(final=item.final),
                show_utc(item.at),
                in_fours(item.return_id)[:14] + " …",
            )
            for item in reversed(sent)
        )
        self.table.set_table(TableText(headers, rows, numbers=False))


def kind_name(*, final: bool) -> str:
    """Provisional or final, as a word."""
    return translate("SignPage", "final") if final else translate("SignPage", "provisional")
