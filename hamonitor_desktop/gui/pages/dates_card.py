"""Other days for a round that is there: when it opens and closes from now on, and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from hamonitor_desktop.domain.rounds import Round
from hamonitor_desktop.gui.theme import Size
from hamonitor_desktop.gui.widgets.date_field import DateField, shown_day
from hamonitor_desktop.gui.widgets.fields import Field, LineField
from hamonitor_desktop.gui.widgets.labels import Label
from hamonitor_desktop.gui.widgets.message import Message
from hamonitor_desktop.gui.widgets.nesting import nest
from hamonitor_desktop.gui.widgets.titled_card import TitledCard


@dataclass(frozen=True)
class NewDates:
    """What was filled in; a day that was not changed is None, so that a colleague's change of it stands."""

    opens: date | None
    closes: date | None
    reason: str


class DatesCard(TitledCard):
    """Says what other days mean for what was sent already, and asks for them."""

    def __init__(self) -> None:
        super().__init__(self.tr("Other days for this round"), spacing=14)
        self.message = Message()
        self.body.addWidget(self.message)
        self.meaning = Label(size=Size.SMALL, tone="quiet", wrap=True)
        self.body.addWidget(self.meaning)
        self.opens, self.closes = DateField(self.tr("Opens")), DateField(self.tr("Closes"))
        row = QHBoxLayout()
        row.setSpacing(16)
        for field in (self.opens, self.closes):
            row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)  # a message below one moves none
        nest(self.body, row)
        self.reason = LineField(self.tr("Why?"), self.tr("In a few words. It is kept in the log."))
        self.body.addWidget(self.reason)

    def show_round(self, of: Round, *, invited: bool) -> None:
        """Ask for other days than those of this round."""
        self._shown = of
        self.message.clear()
        sent = self.tr(
            "The packages and letters that were made say the old days. They stay good and nobody needs another: "
            "a return is judged by the days that stand here. "
            "Tell the organisations the new days yourself; reminders name them."
        )
        not_sent = self.tr("The packages and letters that you make after this say the new days.")
        stays = self.tr("The reference date stays: by that day is measured what is overdue.")
        self.meaning.setText(f"{sent if invited else not_sent} {stays}")
        for field, day in ((self.opens, of.opens), (self.closes, of.closes)):
            field.edit.setText(shown_day(day))
            field.show_message("")
        self.reason.edit.clear()
        self.reason.show_message("")

    def wanted(self) -> NewDates | Field:
        """What was filled in; the first field where something is wanting, which then says so and has the cursor."""
        of, opens, closes = self._shown, self.opens.read(), self.closes.read()
        if opens and closes and closes < opens:
            self.closes.show_message(self.tr("The round closes before it opens."))
        elif (opens, closes) == (of.opens, of.closes):
            self.closes.show_message(self.tr("Those are the days that the round has already."))
        self.reason.show_message("" if self.reason.text else self.tr("Say why: it is kept in the log."))
        for field in (self.opens, self.closes, self.reason):
            if field.message.text():
                field.edit.setFocus()
                return field
        return NewDates(None if opens == of.opens else opens, None if closes == of.closes else closes, self.reason.text)
