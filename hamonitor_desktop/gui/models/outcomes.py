"""The outcomes of an import as a table: one row per file, newest first, and the four groups they fall in."""

from __future__ import annotations

from enum import IntEnum, StrEnum
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QSortFilterProxyModel, Qt

from hamonitor_desktop.domain.codes import Code
from hamonitor_desktop.domain.messages import TEXTS
from hamonitor_desktop.domain.outcomes import Outcome
from hamonitor_desktop.gui.icons import Icon
from hamonitor_desktop.gui.language import spoken
from hamonitor_desktop.gui.models.rows import RowsFilter, RowsModel
from hamonitor_desktop.gui.theme import Colour
from hamonitor_desktop.gui.widgets.labels import plain_tip
from hamonitor_desktop.gui.widgets.table import Index, Role, Sign


class Column(IntEnum):
    """The columns, in order."""

    ORGANISATION = 0
    FILE = 1
    OUTCOME = 2
    MESSAGE = 3


class Group(StrEnum):
    """What came of a file, as the four counts have it."""

    ACCEPTED = "accepted"
    NEWER = "newer"
    ALREADY_IN = "already_in"
    REFUSED = "refused"


SIGNS = {
    Group.ACCEPTED: Sign(Icon.STATE_DONE, Colour.SUCCESS),
    Group.NEWER: Sign(Icon.ARROW_UP, Colour.ACCENT),
    Group.ALREADY_IN: Sign(Icon.EQUAL, Colour.QUIET),
    Group.REFUSED: Sign(Icon.STATE_ERROR, Colour.ERROR),
}


def group_of(outcome: Outcome) -> Group:
    """The group an outcome falls in. Of what is older than what is in, nothing is amiss and nothing is to be done."""
    if outcome.superseded or outcome.code is Code.ALREADY_IMPORTED:
        return Group.ALREADY_IN
    if outcome.code is Code.ACCEPTED:
        return Group.NEWER if outcome.follows else Group.ACCEPTED
    return Group.REFUSED


def word(group: Group) -> str:
    """What a group is called."""
    translate = QCoreApplication.translate
    words = {
        Group.ACCEPTED: translate("Outcomes", "Accepted"),
        Group.NEWER: translate("Outcomes", "Accepted as a newer version"),
        Group.ALREADY_IN: translate("Outcomes", "Already in"),
        Group.REFUSED: translate("Outcomes", "Refused"),
    }
    return words[group]


def short_word(group: Group) -> str:
    """What a group is called where room is short."""
    return QCoreApplication.translate("Outcomes", "Newer version") if group is Group.NEWER else word(group)


def word_of(outcome: Outcome) -> str:
    """What came of one file."""
    return _older() if outcome.superseded else word(group_of(outcome))


def short_word_of(outcome: Outcome) -> str:
    """What came of one file, where room is short."""
    return _older() if outcome.superseded else short_word(group_of(outcome))


def _older() -> str:
    return QCoreApplication.translate("Outcomes", "Older version")


def _reason(outcome: Outcome) -> str:
    """What is the matter with this one file, where the code says the same of many: empty, a mail, a macro."""
    if TEXTS[outcome.code].why != "{reason}" or not outcome.messages:
        return ""
    text = outcome.text
    return spoken(outcome.messages[0].removeprefix(text.what).removesuffix(text.now).strip())


class OutcomesModel(RowsModel[Outcome]):
    """One row per file. What came in for another round than this is said."""

    def __init__(self, round_id: str, parent: QObject | None = None) -> None:
        super().__init__(len(Column), parent)
        self._round_id = round_id

    @property
    def outcomes(self) -> tuple[Outcome, ...]:
        """All of them, in the order in which they were given."""
        return self._given

    def counts(self) -> dict[Group, int]:
        """How many files fall in each group."""
        groups = [group_of(outcome) for outcome in self._given]
        return {group: groups.count(group) for group in Group}

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        heads = (self.tr("Organisation"), self.tr("File"), self.tr("Outcome"), self.tr("What it is, and what to do"))
        return heads[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        outcome, column = self.row(index.row()), Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(outcome, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(outcome, column)
        if role == Role.SIGN and column is Column.OUTCOME:
            return SIGNS[group_of(outcome)]
        if role == Role.BOLD:
            return column is Column.ORGANISATION
        return outcome if role == Role.ROW else None

    def _tip(self, outcome: Outcome, column: Column) -> str:
        """The whole of what a cell may have no room for."""
        if column is Column.MESSAGE:
            return plain_tip("\n".join(map(spoken, outcome.messages)))
        return plain_tip(outcome.file if column is Column.FILE else self._text(outcome, column))

    def text(self, row: Outcome, column: int) -> str:
        return self._text(row, Column(column))

    def _text(self, outcome: Outcome, column: Column) -> str:
        if column is Column.ORGANISATION:
            return outcome.organisation_name or outcome.organisation or self.tr("Unknown")
        if column is Column.FILE:
            return Path(outcome.file).name
        if column is Column.OUTCOME:
            return short_word_of(outcome)
        remarks = outcome.messages[1:] if outcome.code in (Code.ACCEPTED, Code.ALREADY_IMPORTED) else ()
        told = (_reason(outcome) or spoken(outcome.text.what), self._elsewhere(outcome), spoken(outcome.text.now))
        return " ".join(part for part in (*told, *map(spoken, remarks)) if part)

    def _elsewhere(self, outcome: Outcome) -> str:
        if not outcome.good or outcome.round == self._round_id:
            return ""
        return self.tr("It counts in round {id}, not in this one.").format(id=outcome.round)


class OutcomesFilter(RowsFilter[Outcome]):
    """Shows one group, one code and what has a text in it, or all; sorts by what a column says."""

    def __init__(self, model: OutcomesModel, parent: QObject | None = None) -> None:
        self._group: Group | None = None
        self._code: Code | None = None
        self._text = ""
        super().__init__(model, parent)

    @property
    def group(self) -> Group | None:
        """The group shown; None for all."""
        return self._group

    def show_only(self, group: Group | None, code: Code | None = None, text: str = "") -> None:
        """Show what is in this group, has this code, and has this text as its organisation or file; or all."""
        self.beginFilterChange()
        self._group, self._code, self._text = group, code, text.casefold()
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def accepts(self, row: Outcome) -> bool:
        if self._code not in (None, row.code) or self._group not in (None, group_of(row)):
            return False
        named = (row.organisation, row.organisation_name, Path(row.file).name)
        return not self._text or any(self._text in text.casefold() for text in named)
