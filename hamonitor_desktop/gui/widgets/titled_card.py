"""Cards that say at their top what they are about, and the card of what is not there yet."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hamonitor_desktop.gui.icons import Icon
from hamonitor_desktop.gui.theme import Colour, Size
from hamonitor_desktop.gui.widgets.card import Card
from hamonitor_desktop.gui.widgets.labels import IconLabel, Label
from hamonitor_desktop.gui.widgets.nesting import nest


class TitledCard(Card):
    """A card with a title and, quiet below it, what one does there.

    `icon`, in the colour `tone`, stands before the title, `beside` behind it; `spacing` is between all that is in it.
    """

    def __init__(
        self,
        title: str = "",
        intro: str = "",
        *,
        icon: Icon | None = None,
        tone: Colour = Colour.ACCENT,
        beside: QWidget | None = None,
        padding: int = 24,
        spacing: int = 12,
    ) -> None:
        super().__init__(padding=padding)
        self.body.setSpacing(spacing)
        self.title = Label(title, size=Size.LEAD, bold=True, wrap=True)
        head = QHBoxLayout()
        head.setSpacing(12)
        if icon is not None:
            head.addWidget(IconLabel(icon, tone, 20), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.title, 1)
        if beside is not None:
            head.addWidget(beside, 0, Qt.AlignmentFlag.AlignTop)
        nest(self.body, head)
        if intro:
            self.body.addWidget(Label(intro, tone="quiet", wrap=True))


class EmptyCard(Card):
    """Says of a list that nothing is in it yet, and how something comes in."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(empty_label(text))


def empty_label(text: str) -> Label:
    """The same inside a card that is filled later."""
    label = Label(text, tone="quiet", wrap=True)
    label.setContentsMargins(24, 18, 24, 18)
    return label
