"""Leaving something out of what analysis and reports show of a return: what may have to be, and room to do it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hamonitor_desktop.domain.personal import seen_in
from hamonitor_desktop.domain.redactions import Part, Redaction
from hamonitor_desktop.gui.icons import Icon
from hamonitor_desktop.gui.language import show_utc
from hamonitor_desktop.gui.theme import Colour, Size
from hamonitor_desktop.gui.widgets.buttons import Button, Link
from hamonitor_desktop.gui.widgets.card import BarBeside
from hamonitor_desktop.gui.widgets.fields import ComboBox, Field, LineField, TextArea
from hamonitor_desktop.gui.widgets.labels import IconLabel, Label
from hamonitor_desktop.gui.widgets.nesting import nest
from hamonitor_desktop.gui.widgets.page import bring_opened_in_sight
from hamonitor_desktop.usecases.redacting import MARK, without


class Redacting(QWidget):
    """What was left out of the texts of one place, what may have to be, and a link that opens the room to do it.

    `question` is empty for the reserve of the whole return, `name` says aloud which place it is.
    """

    redacted = Signal(object)

    def __init__(self, question: str, name: str, texts: Mapping[Part, str], redactions: Sequence[Redaction]) -> None:
        super().__init__()
        self._question, self._name, self._texts = question, name, texts
        self.room: RedactRoom | None = None
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        shown = {**texts, **{item.part: item.shown or "" for item in redactions}}
        self.suspect = any(seen_in(text) for text in shown.values())
        if self.suspect:
            nest(column, pointed_out(self.tr("This may show something about a person.")))
        for item in redactions:
            column.addWidget(Label(self._left_out(item), size=Size.SMALL, tone="warning", wrap=True))
            column.addWidget(self._show_again(item), 0, Qt.AlignmentFlag.AlignLeft)
        self.link = Link(self.tr("Leave out of analysis and reports"), size=Size.SMALL, opens=True)
        self.link.setAccessibleName(self.tr("Leave out of analysis and reports: {number}").format(number=name))
        self.link.toggled.connect(self._open)
        column.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeft)

    def _left_out(self, item: Redaction) -> str:
        said = self.tr("Analysis and reports show: ‘{text}’ ({who}, {moment}: {reason})")
        return said.format(text=item.shown, who=item.who, moment=show_utc(item.at), reason=item.reason)

    def _show_again(self, item: Redaction) -> Link:
        link = Link(self.tr("Show the text itself again"), size=Size.SMALL)
        link.setAccessibleName(self.tr("Show the text itself again: {number}").format(number=self._name))
        again = replace(item, shown=None, reason=self.tr("Shown again."))
        link.clicked.connect(lambda: self.redacted.emit(again))
        return link

    def _open(self, shown: bool) -> None:  # noqa: FBT001 - as Qt tells it
        if self.room is None:  # made when it is wanted: a return has thirty places
            self.room = RedactRoom(self._question, self._texts)
            self.room.wanted.connect(self.redacted)
            self._column.addWidget(self.room)
        self.room.setVisible(shown)
        if shown:
            self.room.shown.setFocus()
            bring_opened_in_sight(self.room)


class RedactRoom(BarBeside):
    """Asks which text, what is shown in its place, and why. `wanted` carries the redaction; it is made elsewhere."""

    wanted = Signal(object)

    def __init__(self, question: str, texts: Mapping[Part, str]) -> None:
        super().__init__()
        self._question, self._texts = question, texts
        said = self.tr("The return itself stays as it was signed. Change below what analysis and reports show of it.")
        self.body.addWidget(Label(said, size=Size.SMALL, tone="quiet", wrap=True))
        self.part = ComboBox()
        for part in texts:
            self.part.addItem(self._name(part), part)
        self.part.currentIndexChanged.connect(self._begin)
        self.which = Field(self.tr("Which text?"), self.part)
        self.which.setVisible(len(texts) > 1)
        self.shown = TextArea()
        self.shown_field = Field(self.tr("What is shown"), self.shown)
        self.mark_link = Link(self.tr("Put {mark} where lines are").format(mark=MARK), size=Size.SMALL)
        self.mark_link.clicked.connect(self._mark)
        self.reason = LineField(self.tr("Why (goes in the log, without names)"))
        self.reason.edit.returnPressed.connect(self._ask)
        self.button = Button(self.tr("Leave it out"), height=36)
        self.button.clicked.connect(self._ask)
        self.body.addWidget(self.which)
        self.body.addWidget(self.shown_field)
        self.body.addWidget(self.mark_link, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.reason)
        self.body.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self._begin()

    def _name(self, part: Part) -> str:
        names = {
            Part.EXPLANATION: self.tr("Explanation"),
            Part.RESERVE: self.tr("Reserve"),
            Part.VALUE: self.tr("Answer in words"),
            Part.WAITS_FOR: self.tr("Whom they wait for"),
        }
        return names[part]

    def _begin(self) -> None:
        """Begin with the text as it is, and with wavy lines below what may be about a person."""
        text = self._texts[self._chosen()]
        self.shown.setPlainText(text)
        spans = [(seen.start, seen.end) for seen in seen_in(text)]
        self.mark_link.setVisible(bool(spans))
        QTimer.singleShot(0, self, lambda: self.shown.point_out(spans))

    def _mark(self) -> None:
        text = self.shown.toPlainText()
        for seen in reversed(seen_in(text)):
            text = text[: seen.start] + MARK + text[seen.end :]
        self.shown.set_text(text)
        self.reason.edit.setFocus()

    def _chosen(self) -> Part:
        return Part(str(self.part.currentData()))

    def _ask(self) -> None:
        part, text = self._chosen(), self.shown.toPlainText()
        same = text == self._texts[part]
        self.shown_field.show_message(self.tr("Nothing is changed in it yet.") if same else "")
        self.reason.show_message("" if self.reason.text else self.tr("Write in a few words why."))
        if same:
            self.shown.setFocus()
        elif not self.reason.text:
            self.reason.edit.setFocus()
        else:
            self.wanted.emit(Redaction(self._question, part, text, self.reason.text))


class RedactWord(QWidget):
    """Leaving a word or a name out of all texts of a return at once. `wanted` carries the word and the reason.

    `texts` are those that are shown now.
    """

    wanted = Signal(str, str)

    def __init__(self, texts: Sequence[str]) -> None:
        super().__init__()
        self._texts = texts
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self.link = Link(self.tr("Leave a name out of all texts of this return"), size=Size.SMALL, opens=True)
        column.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeft)
        self.room = BarBeside()
        self.word = LineField(self.tr("Which name or word?"))
        self.word.edit.textChanged.connect(self._count)
        self.word.edit.returnPressed.connect(self._ask)
        self.found = Label(size=Size.SMALL, tone="quiet", wrap=True)
        self.reason = LineField(self.tr("Why (goes in the log, without names)"))
        self.reason.edit.returnPressed.connect(self._ask)
        self.button = Button(self.tr("Leave it out everywhere"), height=36)
        self.button.clicked.connect(self._ask)
        for part in (self.word, self.found, self.reason):
            self.room.body.addWidget(part)
        self.room.body.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.room.hide()
        column.addWidget(self.room)
        self.link.toggled.connect(self._open)
        self._count()

    def _open(self, shown: bool) -> None:  # noqa: FBT001 - as Qt tells it
        self.room.setVisible(shown)
        if shown:
            self.word.edit.setFocus()
            bring_opened_in_sight(self.room)

    def _number(self) -> int:
        """In how many texts it stands."""
        return sum(without(self.word.text, text) != text for text in self._texts)

    def _count(self) -> None:
        said = self.tr(
            "It is in %n text(s) of this return. A word that it is only a part of stays.", "", self._number()
        )
        self.found.setText(said if self.word.text else self.tr("You see here in how many texts it is."))

    def _ask(self) -> None:
        nowhere = not self._number()
        self.word.show_message(self.tr("This is in no text of this return.") if nowhere else "")
        self.reason.show_message("" if self.reason.text else self.tr("Write in a few words why."))
        if nowhere:
            self.word.edit.setFocus()
        elif not self.reason.text:
            self.reason.edit.setFocus()
        else:
            self.wanted.emit(self.word.text, self.reason.text)


def pointed_out(text: str) -> QHBoxLayout:
    """A line about something to look at, with its mark."""
    row = QHBoxLayout()
    row.setSpacing(9)
    row.addWidget(IconLabel(Icon.STATE_LOOK, Colour.WARNING, 16), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Label(text, size=Size.SMALL, wrap=True), 1)
    return row
