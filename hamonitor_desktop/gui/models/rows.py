"""Tables that are sorted by a click on their head: thousands of rows are put in order without holding up a key."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QSortFilterProxyModel, Qt

from hamonitor_desktop.domain.display import in_alphabet
from hamonitor_desktop.gui.widgets.table import Index

_Row = TypeVar("_Row")
Key = str | int


class RowsModel(QAbstractTableModel, Generic[_Row]):
    """Rows that are all replaced at once. It sorts itself, by one key for each row.

    A proxy of Qt would ask for two cells at each comparison: a third of a second for 5,000 rows.
    """

    def __init__(self, columns: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = columns
        self._given: tuple[_Row, ...] = ()
        self._rows: tuple[_Row, ...] = ()
        self._by, self._order = -1, Qt.SortOrder.AscendingOrder

    def set_rows(self, rows: Sequence[_Row]) -> None:
        """Show these, in the order that was asked for."""
        self.beginResetModel()
        self._given = tuple(rows)
        self._rows = self._in_order()
        self.endResetModel()

    def row(self, number: int) -> _Row:
        """What a row stands for."""
        return self._rows[number]

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Put the rows in order by a column; -1 for the order in which they were given."""
        self.layoutAboutToBeChanged.emit()
        kept = self.persistentIndexList()
        were = [self._rows[index.row()] for index in kept]
        self._by, self._order = column, order
        self._rows = self._in_order()
        places = {id(row): place for place, row in enumerate(self._rows)}
        now = [self.index(places[id(row)], index.column()) for row, index in zip(were, kept, strict=True)]
        self.changePersistentIndexList(kept, now)
        self.layoutChanged.emit()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else self._columns

    def key(self, row: _Row, column: int) -> Key:
        """By what a row is sorted in a column: by default as its text stands in the alphabet."""
        return in_alphabet(self.text(row, column))

    def text(self, row: _Row, column: int) -> str:
        """What a cell says."""
        raise NotImplementedError

    def _in_order(self) -> tuple[_Row, ...]:
        if self._by < 0:
            return self._given
        falling = self._order is Qt.SortOrder.DescendingOrder
        return tuple(sorted(self._given, key=lambda row: self.key(row, self._by), reverse=falling))


class RowsFilter(QSortFilterProxyModel, Generic[_Row]):
    """Shows some of the rows, in the order of the model."""

    def __init__(self, model: RowsModel[_Row], parent: QObject | None = None) -> None:
        super().__init__(parent)  # not the model: each would then hold the other, which Shiboken does not survive
        self._model = model
        self.setSourceModel(model)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._model.sort(column, order)

    def filterAcceptsRow(self, source_row: int, source_parent: Index | QModelIndex) -> bool:
        return self.accepts(self._model.row(source_row))

    def accepts(self, row: _Row) -> bool:
        """Whether this row is shown."""
        raise NotImplementedError
