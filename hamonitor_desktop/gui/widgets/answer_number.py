"""A number, a percentage or an amount, typed the Dutch way."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hamonitor_desktop.domain.display import read_number, show_figure
from hamonitor_desktop.domain.edition import Kind, Question
from hamonitor_desktop.domain.values import UNKNOWN, Value
from hamonitor_desktop.gui.language import unknown_label
from hamonitor_desktop.gui.widgets.answer_editor import AnswerEditor
from hamonitor_desktop.gui.widgets.card import Rule
from hamonitor_desktop.gui.widgets.choices import CheckBox
from hamonitor_desktop.gui.widgets.fields import LineEdit
from hamonitor_desktop.gui.widgets.labels import Label

_WIDTH: Final = 160


class NumberEditor(AnswerEditor):
    """A field of 160 px with its sign or unit, and "Nog niet te zeggen" behind a divider.

    What cannot be read as a number is the value all the same, as text: it stays in the dossier and on screen, and
    validation says that a number belongs here.
    """

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(question, parent)
        before = "€" if question.kind is Kind.AMOUNT else ""
        after = "" if before else "%" if question.kind is Kind.PERCENTAGE else question.unit
        self._typed = ""
        self._edit = LineEdit(name=" ".join(part for part in (question.text, before or after) if part))
        self._edit.setFixedWidth(_WIDTH)
        self._edit.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._edit.setInputMethodHints(Qt.InputMethodHint.ImhPreferNumbers)
        self._unknown = CheckBox(unknown_label())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        if before:
            row.addWidget(Label(before))
        row.addWidget(self._edit)
        if after:
            row.addWidget(Label(after))
        row.addSpacing(8)
        row.addWidget(Rule(upright=True))
        row.addSpacing(8)
        row.addWidget(self._unknown)
        row.addStretch(1)
        self._edit.textEdited.connect(self.typed)
        self._edit.left.connect(self._left)
        self._unknown.toggled.connect(self._ticked)

    @property
    def value(self) -> Value:
        if self._unknown.isChecked():
            return UNKNOWN
        text = self._edit.text().strip()
        if not text:
            return None
        try:
            return read_number(text)
        except ValueError:
            return text

    def _show(self, value: Value) -> None:
        self._unknown.setChecked(value is UNKNOWN)
        self._edit.setEnabled(value is not UNKNOWN or self._edit.isReadOnly())
        shown = self._written(value) if isinstance(value, int | float) else value if isinstance(value, str) else ""
        if self.value != value or self._edit.text() != shown and not self._edit.hasFocus():
            self._edit.setText(shown)

    def set_read_only(self) -> None:
        self._edit.setReadOnly(True)
        self._unknown.setEnabled(False)

    def entry(self) -> QWidget:
        return self._unknown if self._unknown.isChecked() else self._edit

    def complaint(self) -> str:
        value = self.value
        if not isinstance(value, str):
            return ""
        said = self.tr("“{text}” is not a number. Write it like 1.250 or 12,5.")
        return said.format(text=value if len(value) <= 40 else f"{value[:40]}…")

    def mark_wrong(self, *, wrong: bool) -> None:
        self._edit.mark_wrong(wrong=wrong)

    def _left(self) -> None:
        value = self.value
        if isinstance(value, int | float) and self._edit.text() != self._written(value):
            self._edit.setText(self._written(value))
        self.left.emit()

    def _written(self, value: float) -> str:
        return show_figure(self.question.kind, value)

    def _ticked(self, checked: bool) -> None:  # noqa: FBT001
        if self._showing:
            return
        if checked:
            self._typed = self._edit.text()
        self._edit.setText("" if checked else self._typed)
        self._edit.setEnabled(not checked)
        self.chosen.emit()
