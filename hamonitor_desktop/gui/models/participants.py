"""Who takes part in a round, as a table."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QCoreApplication, QObject, QSortFilterProxyModel, Qt

from hamonitor_desktop.gui.icons import Icon
from hamonitor_desktop.gui.models.rows import RowsFilter, RowsModel
from hamonitor_desktop.gui.theme import Colour
from hamonitor_desktop.gui.widgets.table import Index, Role, Sign
from hamonitor_desktop.usecases.participants import Part, Participant


class Column(IntEnum):
    """The columns, in order."""

    ORGANISATION = 0
    CODE = 1
    KIND = 2
    REGION = 3
    PART = 4


_SIGNS = {
    Part.NOT_INVITED: Sign(Icon.STATE_EMPTY, Colour.CONTROL),
    Part.INVITED: Sign(Icon.STATE_DONE, Colour.SUCCESS),
    Part.WITHDRAWN: Sign(Icon.CLOSE, Colour.QUIET),
}


def part_text(one: Participant) -> str:
    """How an organisation takes part, and which code it has where that is not its first."""
    translate = QCoreApplication.translate
    if one.part is Part.INVITED and one.codes > 1:
        return translate("Participants", "Invited, code {number}").format(number=one.codes)
    if one.part is Part.INVITED:
        return translate("Participants", "Invited")
    if one.part is Part.NOT_INVITED:
        return translate("Participants", "Not invited yet")
    return translate("Participants", "Takes part no more")


class ParticipantsModel(RowsModel[Participant]):
    """One row per organisation."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(len(Column), parent)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        heads = (self.tr("Organisation"), self.tr("Code"), self.tr("Kind"), self.tr("Region"), self.tr("Takes part"))
        return heads[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        one, column = self.row(index.row()), Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(one, column)
        if role == Role.SIGN and column is Column.PART:
            return _SIGNS[one.part]
        if role == Role.BOLD:
            return column is Column.ORGANISATION
        return one if role == Role.ROW else None

    def text(self, row: Participant, column: int) -> str:
        person = row.organisation
        if column == Column.ORGANISATION:
            return person.name
        if column == Column.CODE:
            return person.code
        if column == Column.KIND:
            return row.kind
        return part_text(row) if column == Column.PART else person.region_name or person.region


class ParticipantsFilter(RowsFilter[Participant]):
    """Shows the organisations of which a cell holds what was typed."""

    def __init__(self, model: ParticipantsModel, parent: QObject | None = None) -> None:
        self._typed = ""
        super().__init__(model, parent)

    def show_only(self, typed: str) -> None:
        """Show those alone that hold this text."""
        self.beginFilterChange()
        self._typed = typed.strip().casefold()
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def accepts(self, row: Participant) -> bool:
        return not self._typed or any(self._typed in self._model.text(row, column).casefold() for column in Column)
