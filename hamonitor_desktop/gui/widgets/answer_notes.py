"""Notes for colleagues at a question. They stay in the dossier and its copies, and are never sent."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hamonitor_desktop.domain.notes import Note
from hamonitor_desktop.gui.language import show_utc
from hamonitor_desktop.gui.theme import Size
from hamonitor_desktop.gui.widgets.buttons import Button, Link
from hamonitor_desktop.gui.widgets.card import BarBeside
from hamonitor_desktop.gui.widgets.emptying import empty
from hamonitor_desktop.gui.widgets.fields import TextArea
from hamonitor_desktop.gui.widgets.labels import Label
from hamonitor_desktop.gui.widgets.nesting import nest


class NotesPanel(BarBeside):
    """What colleagues wrote, oldest first, and room for one more."""

    written = Signal(str)
    taken_back = Signal(object)

    def __init__(self, number: str) -> None:
        super().__init__()
        self._number, self._notes, self._read_only = number, tuple[Note, ...](), False
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        self.body.addWidget(
            Label(self.tr("Notes for colleagues. They stay in this dossier and are not sent."), wrap=True)
        )
        nest(self.body, self._list)
        self.area = TextArea(name=self.tr("New note at question {number}").format(number=number), lines=1)
        self.button = Button(self.tr("Add note"), height=36)
        self.button.setAccessibleName(self.tr("Add note at question {number}").format(number=number))
        self.button.setEnabled(False)
        self._room = QWidget()
        row = QHBoxLayout(self._room)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.area, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self._room)
        self.area.textChanged.connect(lambda: self.button.setEnabled(bool(self.area.toPlainText().strip())))
        self.button.clicked.connect(self.flush)

    def show_notes(self, notes: Sequence[Note]) -> None:
        """Show these notes."""
        if tuple(notes) == self._notes and self._list.count():
            return
        self._notes = tuple(notes)
        empty(self._list)
        for note in notes:
            nest(self._list, self._line(note))

    def title(self) -> str:
        """What stands on its disclosure."""
        if not self._notes:
            return self.tr("Note")
        return self.tr("Notes: %n", "", len(self._notes))

    def is_filled(self) -> bool:
        """Whether there is anything to read, or being typed."""
        return bool(self._notes or self.area.toPlainText().strip())

    def flush(self) -> None:
        """Keep what was typed as a note: also when the question is left without pressing the button."""
        text = self.area.toPlainText().strip()
        if text and not self._read_only:
            if self.button.hasFocus():  # it switches off below, and the cursor would go on to the next question
                self.area.setFocus(Qt.FocusReason.OtherFocusReason)
            self.area.set_text("")
            self.written.emit(text)

    def set_read_only(self) -> None:
        """Let nothing be changed."""
        self._read_only = True
        self._room.hide()
        for link in self.findChildren(Link):
            link.hide()

    def _line(self, note: Note) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(12)
        who = Label(f"{note.author}, {show_utc(note.at)}", size=Size.SMALL, tone="quiet")
        text = Label(note.text, size=Size.SMALL, wrap=True)
        for label in (who, text):  # both on one line with the link, however long the remark is
            label.setContentsMargins(0, 4, 0, 4)
            label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        line.addWidget(who)
        line.addWidget(text, 1)
        if not self._read_only:
            link = Link(self.tr("Take away"), size=Size.SMALL)
            spoken = self.tr("Take away the note of {author} at question {number}: {text}")
            link.setAccessibleName(spoken.format(author=note.author, number=self._number, text=note.text))
            link.clicked.connect(lambda: self.taken_back.emit(note))
            line.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
        return line
