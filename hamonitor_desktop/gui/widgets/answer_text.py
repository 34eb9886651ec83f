"""An answer in words."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hamonitor_desktop.domain.display import MAX_TEXT
from hamonitor_desktop.domain.edition import Question
from hamonitor_desktop.domain.values import UNKNOWN, Value
from hamonitor_desktop.gui.language import unknown_label
from hamonitor_desktop.gui.widgets.answer_editor import AnswerEditor
from hamonitor_desktop.gui.widgets.answer_room import NO_SCROLLING, Counter
from hamonitor_desktop.gui.widgets.choices import CheckBox
from hamonitor_desktop.gui.widgets.fields import TextArea
from hamonitor_desktop.gui.widgets.nesting import nest


class TextEditor(AnswerEditor):
    """A text area that grows, its counter, and "Nog niet te zeggen"."""

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(question, parent)
        self._typed = ""
        self._area = TextArea(name=question.text, lines=3, lines_at_most=NO_SCROLLING)
        self._counter = Counter(MAX_TEXT)
        self._unknown = CheckBox(unknown_label())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._area)
        row = QHBoxLayout()
        row.addWidget(self._unknown)
        row.addStretch(1)
        row.addWidget(self._counter)
        nest(column, row)
        self._area.textChanged.connect(self._changed)
        self._area.left.connect(self.left)
        self._unknown.toggled.connect(self._ticked)

    @property
    def value(self) -> Value:
        if self._unknown.isChecked():
            return UNKNOWN
        text = self._area.toPlainText()
        return text if text.strip() else None  # white space alone says nothing

    def _show(self, value: Value) -> None:
        self._unknown.setChecked(value is UNKNOWN)
        self._area.setEnabled(value is not UNKNOWN)
        self._area.set_text(value if isinstance(value, str) else "")
        self._count()

    def set_read_only(self) -> None:
        self._area.setReadOnly(True)
        self._unknown.setEnabled(False)

    def entry(self) -> QWidget:
        return self._unknown if self._unknown.isChecked() else self._area

    def mark_wrong(self, *, wrong: bool) -> None:
        self._area.mark_wrong(wrong=wrong)

    def _count(self) -> None:
        self._counter.count(len(self._area.toPlainText()))

    def _changed(self) -> None:
        self._count()
        if not self._showing:
            self.typed.emit()

    def _ticked(self, checked: bool) -> None:  # noqa: FBT001
        if self._showing:
            return
        if checked:
            self._typed = self._area.toPlainText()
        self._showing = True
        self._area.setPlainText("" if checked else self._typed)
        self._showing = False
        self._area.setEnabled(not checked)
        self._count()
        self.chosen.emit()
