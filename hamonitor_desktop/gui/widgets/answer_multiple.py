"""Several answers at once, as check boxes."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hamonitor_desktop.domain.edition import Question
from hamonitor_desktop.domain.values import UNKNOWN, Value
from hamonitor_desktop.gui.language import unknown_label
from hamonitor_desktop.gui.widgets.answer_editor import AnswerEditor
from hamonitor_desktop.gui.widgets.card import Rule
from hamonitor_desktop.gui.widgets.choices import CheckBox
from hamonitor_desktop.gui.widgets.flow import FlowLayout


class MultipleEditor(AnswerEditor):
    """Check boxes in columns; "Nog niet te zeggen" stands below a divider. What goes with no other unticks the rest."""

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(question, parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        options = QWidget()
        flow = FlowLayout(options, gap=24, row_gap=0, columns=True)
        self._boxes = {option.code: CheckBox(option.label) for option in question.options}
        for code, box in self._boxes.items():
            flow.addWidget(box)
            box.toggled.connect(partial(self._ticked, code))
        column.addWidget(options)
        column.addWidget(Rule())
        self._unknown = CheckBox(unknown_label())
        self._unknown.toggled.connect(self._unknown_ticked)
        column.addWidget(self._unknown)

    @property
    def value(self) -> Value:
        if self._unknown.isChecked():
            return UNKNOWN
        return tuple(code for code, box in self._boxes.items() if box.isChecked()) or None

    def _show(self, value: Value) -> None:
        chosen = value if isinstance(value, tuple) else ()
        for code, box in self._boxes.items():
            box.setChecked(code in chosen)
        self._unknown.setChecked(value is UNKNOWN)

    def set_read_only(self) -> None:
        for box in (*self._boxes.values(), self._unknown):
            box.setEnabled(False)

    def entry(self) -> QWidget:
        boxes: list[CheckBox] = [*self._boxes.values(), self._unknown]
        return next((box for box in boxes if box.isChecked()), boxes[0])

    def _ticked(self, ticked: str, checked: bool) -> None:  # noqa: FBT001
        if self._showing:
            return
        if checked:
            alone = self.question.exclusive
            chosen = [code for code, box in self._boxes.items() if box.isChecked() and code not in alone]
            self.show_value((ticked,) if ticked in alone else tuple(chosen))
        self.chosen.emit()

    def _unknown_ticked(self, checked: bool) -> None:  # noqa: FBT001
        if self._showing:
            return
        if checked:
            self.show_value(UNKNOWN)
        self.chosen.emit()
