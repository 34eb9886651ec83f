"""One answer out of a few: status, yes or no, single choice and scale, as radio tiles."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QWidget

from hamonitor_desktop.domain.edition import Question
from hamonitor_desktop.domain.values import UNKNOWN, Given, Value
from hamonitor_desktop.gui.language import unknown_label
from hamonitor_desktop.gui.widgets.answer_editor import AnswerEditor
from hamonitor_desktop.gui.widgets.card import Rule
from hamonitor_desktop.gui.widgets.choices import RadioTile
from hamonitor_desktop.gui.widgets.flow import FlowLayout


class ChoiceEditor(AnswerEditor):
    """Radio tiles, with "Nog niet te zeggen" behind a divider. Delete or Backspace on a tile clears the answer."""

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(question, parent)
        flow = FlowLayout(self, gap=8)
        self._group = QButtonGroup(self)
        self._tiles: dict[Given, RadioTile] = {}
        for option in question.options:
            flow.addWidget(self._tile(option.code, option.label))
        flow.addWidget(Rule(upright=True))
        self._unknown = self._tile("", unknown_label())
        flow.addWidget(self._unknown)
        self._group.buttonToggled.connect(self._toggled)

    def _tile(self, code: str, label: str) -> RadioTile:
        tile = RadioTile(label)
        self._group.addButton(tile)
        tile.cleared.connect(self._clear)
        if code:
            self._tiles[code] = tile
        return tile

    @property
    def value(self) -> Value:
        if self._unknown.isChecked():
            return UNKNOWN
        return next((code for code, tile in self._tiles.items() if tile.isChecked()), None)

    def _show(self, value: Value) -> None:
        wanted = self._unknown if value is UNKNOWN else self._tiles.get(value) if isinstance(value, str) else None
        if wanted is not None:
            wanted.setChecked(True)
            return
        self._group.setExclusive(False)
        for tile in (*self._tiles.values(), self._unknown):
            tile.setChecked(False)
        self._group.setExclusive(True)

    def set_read_only(self) -> None:
        for tile in (*self._tiles.values(), self._unknown):
            tile.setEnabled(False)

    def entry(self) -> QWidget:
        tiles: list[RadioTile] = [*self._tiles.values(), self._unknown]
        return next((tile for tile in tiles if tile.isChecked()), tiles[0])

    def _toggled(self, _button: QAbstractButton, checked: bool) -> None:  # noqa: FBT001
        if checked and not self._showing:
            self.chosen.emit()

    def _clear(self) -> None:
        if self.value is not None:
            self.show_value(None)
            self.chosen.emit()
