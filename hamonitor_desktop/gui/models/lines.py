"""A table of texts that only shows: figures, the response by group, who is missing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from hamonitor_desktop.gui.widgets.labels import plain_tip
from hamonitor_desktop.gui.widgets.table import Index, Role, Sign


@dataclass(frozen=True)
class Head:
    """The head of a column; a number stands at the right, a bold one names the row, `once` is drawn once in a run.

    What is bold, `once` or `long` may find no room: its tooltip tells all of it.
    """

    text: str
    number: bool = False
    bold: bool = False
    once: bool = False
    long: bool = False


class LinesModel(QAbstractTableModel):
    """Rows of texts below the heads they were given with."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heads: tuple[Head, ...] = ()
        self._rows: tuple[Sequence[str], ...] = ()
        self._signs: Mapping[int, Sequence[Sign]] = {}

    @property
    def rows(self) -> tuple[Sequence[str], ...]:
        """What is shown."""
        return self._rows

    def set_lines(
        self, heads: Sequence[Head], rows: Sequence[Sequence[str]], signs: Mapping[int, Sequence[Sign]] | None = None
    ) -> None:
        """Show these; `signs` are, for a column, the mark before the text of each row."""
        self.beginResetModel()
        self._heads, self._rows, self._signs = tuple(heads), tuple(rows), signs or {}
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._heads)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal or section >= len(self._heads):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section].text
        return self._side(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._side(index.column())
        if role == Role.SIGN and index.column() in self._signs:
            return self._signs[index.column()][index.row()]
        if role == Role.REPEATED:
            return self._repeated(index.row(), index.column())
        if role == Qt.ItemDataRole.ToolTipRole and self._tells_all(index.column()):
            return plain_tip(self._rows[index.row()][index.column()])
        return self._heads[index.column()].bold if role == Role.BOLD else None

    def _tells_all(self, column: int) -> bool:
        """Whether the texts of a column may be longer than there is room for: the others hold a number or a word."""
        head = self._heads[column]
        return head.once or head.bold or head.long

    def _repeated(self, row: int, column: int) -> bool:
        """Whether the row above says the same in this column and in those before it."""
        if not row or not self._heads[column].once:
            return False
        return self._rows[row][: column + 1] == self._rows[row - 1][: column + 1]

    def _side(self, column: int) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if self._heads[column].number else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter
