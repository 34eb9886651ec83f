"""Room to leave something out of what analysis and reports show of an answer."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, QTimer, Signal

from hamonitor_desktop.domain.personal import seen_in
from hamonitor_desktop.domain.redactions import Part, Redaction
from hamonitor_desktop.gui.theme import Size
from hamonitor_desktop.gui.widgets.buttons import Button
from hamonitor_desktop.gui.widgets.card import BarBeside
from hamonitor_desktop.gui.widgets.fields import ComboBox, Field, LineField, TextArea
from hamonitor_desktop.gui.widgets.labels import Label


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
        self.reason = LineField(self.tr("Why (goes in the log, without names)"))
        self.button = Button(self.tr("Leave it out"), height=36)
        self.button.clicked.connect(self._ask)
        for field in (self.which, Field(self.tr("What is shown"), self.shown), self.reason):
            self.body.addWidget(field)
        self.body.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self._begin()

    def _name(self, part: Part) -> str:
        names = {
            Part.EXPLANATION: self.tr("Explanation"),
            Part.RESERVE: self.tr("Reserve"),
            Part.VALUE: self.tr("Answer in words"),
        }
        return names[part]

    def _begin(self) -> None:
        """Begin with the text as it is, and with wavy lines below what may be about a person."""
        text = self._texts[self._chosen()]
        self.shown.setPlainText(text)
        QTimer.singleShot(0, self, lambda: self.shown.point_out([(seen.start, seen.end) for seen in seen_in(text)]))

    def _chosen(self) -> Part:
        return Part(str(self.part.currentData()))

    def _ask(self) -> None:
        part, text = self._chosen(), self.shown.toPlainText()
        self.reason.show_message("" if self.reason.text else self.tr("Write in a few words why."))
        if not self.reason.text:
            self.reason.edit.setFocus()
        elif text != self._texts[part]:
            self.wanted.emit(Redaction(self._question, part, text, self.reason.text))
