"""The questions of an edition beside those it follows, as a table."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QSortFilterProxyModel, Qt

from hamonitor_desktop.domain.edition import Question
from hamonitor_desktop.domain.follows import Change
from hamonitor_desktop.gui.icons import Icon
from hamonitor_desktop.gui.language import spoken
from hamonitor_desktop.gui.theme import Colour
from hamonitor_desktop.gui.widgets.labels import plain_tip
from hamonitor_desktop.gui.widgets.table import Index, Role, Sign
from hamonitor_desktop.usecases.following import FollowedRow


class Column(IntEnum):
    """The columns, in order."""

    NEW = 0
    OLD = 1
    CHANGE = 2
    CHANGED = 3


SIGNS = {
    Change.SAME: Sign(Icon.EQUAL, Colour.QUIET),
    Change.WORDING: Sign(Icon.STATE_LOOK, Colour.WARNING),
    Change.OPTIONS: Sign(Icon.STATE_LOOK, Colour.WARNING),
    Change.SPLIT: Sign(Icon.STATE_LOOK, Colour.WARNING),
    Change.MERGED: Sign(Icon.STATE_LOOK, Colour.WARNING),
    Change.NEW: Sign(Icon.PLUS, Colour.SUCCESS),
    Change.DROPPED: Sign(Icon.CLOSE, Colour.ERROR),
}


def change_word(change: Change) -> str:
    """What became of a question, in a word or two."""
    translate = QCoreApplication.translate
    return {
        Change.SAME: translate("Following", "The same"),
        Change.WORDING: translate("Following", "Worded otherwise"),
        Change.OPTIONS: translate("Following", "Other answers"),
        Change.SPLIT: translate("Following", "Split"),
        Change.MERGED: translate("Following", "Merged"),
        Change.NEW: translate("Following", "New"),
        Change.DROPPED: translate("Following", "Gone"),
    }[change]


class FollowingModel(QAbstractTableModel):
    """One row per question, or per questions that became one or were one."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[FollowedRow, ...] = ()

    @property
    def rows(self) -> tuple[FollowedRow, ...]:
        """What is shown."""
        return self._rows

    def set_rows(self, rows: Sequence[FollowedRow]) -> None:
        """Show these."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("New question"), self.tr("Old question"), self.tr("It is"), self.tr("What changed"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return _text(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(_text(row, column))
        if role == Role.SIGN and column is Column.CHANGE:
            return SIGNS[row.change]
        return row if role == Role.ROW else None


def _text(row: FollowedRow, column: Column) -> str:
    if column is Column.CHANGE:
        return change_word(row.change)
    if column is Column.CHANGED:
        return spoken(" ".join(row.changed))
    return _asked(row.new if column is Column.NEW else row.old)


def _asked(questions: tuple[Question, ...]) -> str:
    if len(questions) == 1:
        return f"{questions[0].code}  {questions[0].text}"
    return ", ".join(question.code for question in questions)


class FollowingFilter(QSortFilterProxyModel):
    """Shows what changed in some way, of one kind of party, and holds a text anywhere in the questions."""

    def __init__(self, model: FollowingModel, parent: QObject | None = None) -> None:
        super().__init__(parent)  # not the model: each would then hold the other, which Shiboken does not survive
        self._changes: frozenset[Change] = frozenset(Change)
        self._actor, self._typed = "", ""
        self.setSourceModel(model)

    def show_only(self, changes: frozenset[Change], actor: str, typed: str) -> None:
        """Show what is of these changes, of this kind of party ("" for all), and holds the typed text."""
        self.beginFilterChange()
        self._changes, self._actor, self._typed = changes, actor, typed.strip().casefold()
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        row = self.sourceModel().index(source_row, 0, QModelIndex()).data(Role.ROW)
        if not isinstance(row, FollowedRow) or row.change not in self._changes or self._actor not in ("", row.actor):
            return False
        texts = [text for question in (*row.new, *row.old) for text in (question.code, question.text)]
        return any(self._typed in text.casefold() for text in (*texts, spoken(" ".join(row.changed))))
