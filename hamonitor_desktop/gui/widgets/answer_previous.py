"""Last round's answer beside the question."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.display import show
from hamonitor_desktop.domain.edition import Question
from hamonitor_desktop.gui.theme import Colour, Size
from hamonitor_desktop.gui.widgets.buttons import Link
from hamonitor_desktop.gui.widgets.card import Card
from hamonitor_desktop.gui.widgets.labels import Label

_BESIDE: Final = 40  # characters: a longer answer has its explanation below it


class PreviousAnswer(Card):
    """A strip with the answer of last round, its explanation, and a link that takes it over."""

    wanted = Signal()

    def __init__(self, question: Question, previous: Answer) -> None:
        super().__init__(padding=12, ground=Colour.ACCENT_GROUND)
        self.body.setContentsMargins(12, 3, 12, 3)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(Label(self.tr("Last round"), size=Size.SMALL, tone="quiet"))
        row.addLayout(_texts(show(question, previous.value), previous.explanation), 1)
        self.link = Link(self.tr("Take over"), size=Size.SMALL)
        self.link.setAccessibleName(self.tr("Take over last round's answer to {number}").format(number=question.number))
        self.link.clicked.connect(self.wanted)
        row.addWidget(self.link)
        self.body.addLayout(row)


def _texts(value: str, explanation: str) -> QBoxLayout:
    beside = len(value) <= _BESIDE
    texts: QBoxLayout = QHBoxLayout() if beside else QVBoxLayout()
    texts.setSpacing(8 if beside else 0)
    texts.addWidget(Label(value, size=Size.SMALL, bold=True, wrap=not beside))
    if explanation:
        texts.addWidget(Label(f"“{explanation}”", size=Size.SMALL, wrap=True), 1)
    elif beside:
        texts.addStretch(1)
    return texts
