"""Who takes part in a round, as a table."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QSortFilterProxyModel, Qt

from hamonitor_desktop.gui.icons import Icon
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
    return {
        Part.NOT_INVITED: translate("Participants", "Not invited yet"),
        Part.INVITED: translate("Participants", "Invited"),
        Part.WITHDRAWN: translate("Participants", "Takes part no more"),
    }[one.part]


class ParticipantsModel(QAbstractTableModel):
    """One row per organisation, all replaced at once."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._people: tuple[Participant, ...] = ()

    @property
    def people(self) -> tuple[Participant, ...]:
        """What is shown."""
        return self._people

    def set_people(self, people: Sequence[Participant]) -> None:
        """Show these."""
        self.beginResetModel()
        self._people = tuple(people)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._people)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        heads = (self.tr("Organisation"), self.tr("Code"), self.tr("Kind"), self.tr("Region"), self.tr("Takes part"))
        return heads[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        one, column = self._people[index.row()], Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return _text(one, column)
        if role == Role.SIGN and column is Column.PART:
            return _SIGNS[one.part]
        if role == Role.BOLD:
            return column is Column.ORGANISATION
        return one if role == Role.ROW else None


def _text(one: Participant, column: Column) -> str:
    person = one.organisation
    return {
        Column.ORGANISATION: person.name,
        Column.CODE: person.code,
        Column.KIND: one.kind,
        Column.REGION: person.region_name or person.region,
        Column.PART: part_text(one),
    }[column]


class ParticipantsFilter(QSortFilterProxyModel):
    """Shows the organisations of which a cell holds what was typed."""

    def __init__(self, model: ParticipantsModel, parent: QObject | None = None) -> None:
        super().__init__(parent)  # not the model: each would then hold the other, which Shiboken does not survive
        self._typed = ""
        self.setSourceModel(model)
        self.setSortLocaleAware(True)
        self.setSortCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)

    def show_only(self, typed: str) -> None:
        """Show those alone that hold this text."""
        self.beginFilterChange()
        self._typed = typed.strip().casefold()
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        one = self.sourceModel().index(source_row, 0, QModelIndex()).data(Role.ROW)
        if not isinstance(one, Participant):
            return False
        return any(self._typed in _text(one, column).casefold() for column in Column)
