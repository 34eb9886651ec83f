"""Asks once, on the page, whether to leave what is not done yet."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout

from hamonitor_desktop.gui.theme import Colour
from hamonitor_desktop.gui.widgets.buttons import Button
from hamonitor_desktop.gui.widgets.card import Card
from hamonitor_desktop.gui.widgets.labels import Label
from hamonitor_desktop.gui.widgets.nesting import nest


class LeaveCard(Card):
    """What is not done, what leaving does to it, and a button for either way. Hidden until it is asked."""

    def __init__(self, title: str, text: str, stay: str, leave: str) -> None:
        super().__init__()
        self.set_line(Colour.WARNING)
        self.title = Label(title, bold=True, wrap=True)
        self.body.addWidget(self.title)
        self.body.addWidget(Label(text, wrap=True))
        row = QHBoxLayout()
        self.stay_button, self.leave_button = Button(stay), Button(leave)
        for button in (self.stay_button, self.leave_button):
            row.addWidget(button)
        row.addStretch(1)
        nest(self.body, row)
        self.hide()
