"""The returns of a round as a table: one row per version that came in, and the groups they fall in."""

from __future__ import annotations

from enum import IntEnum, StrEnum

from PySide6.QtCore import QCoreApplication, QObject, QSortFilterProxyModel, Qt

from hamonitor_desktop.domain.receipts import Verdict
from hamonitor_desktop.gui.icons import Icon
from hamonitor_desktop.gui.language import show_utc
from hamonitor_desktop.gui.models.rows import Key, RowsFilter, RowsModel
from hamonitor_desktop.gui.theme import Colour
from hamonitor_desktop.gui.widgets.table import Index, Role, Sign
from hamonitor_desktop.usecases.reviewing import Version


class Column(IntEnum):
    """The columns, in order."""

    ORGANISATION = 0
    VERSION = 1
    CAME_IN = 2
    STAND = 3
    ODD = 4
    PERSONAL = 5


class Show(StrEnum):
    """What the list is narrowed to, whatever stands about it."""

    ALL = "all"
    ODD = "odd"
    PERSONAL = "personal"


class Stand(StrEnum):
    """Where a return stands, as the counts above the table have it."""

    WAITS = "waits"
    QUERY = "query"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    OLDER = "older"


SIGNS = {
    Stand.WAITS: Sign(Icon.STATE_EMPTY, Colour.CONTROL),
    Stand.QUERY: Sign(Icon.STATE_LOOK, Colour.WARNING),
    Stand.ACCEPTED: Sign(Icon.STATE_DONE, Colour.SUCCESS),
    Stand.REJECTED: Sign(Icon.STATE_ERROR, Colour.ERROR),
    Stand.OLDER: Sign(Icon.EQUAL, Colour.QUIET),
}
_STANDS = {Verdict.QUERY: Stand.QUERY, Verdict.ACCEPTED: Stand.ACCEPTED, Verdict.REJECTED: Stand.REJECTED}


def stand_of(version: Version) -> Stand:
    """Where a return stands; of one that a newer version took the place of, nothing is waited for."""
    if version.about.status is Verdict.REJECTED or version.counts:
        return _STANDS.get(version.about.status, Stand.WAITS)
    return Stand.OLDER


def word(stand: Stand) -> str:
    """What a stand is called."""
    translate = QCoreApplication.translate
    words = {
        Stand.WAITS: translate("Versions", "Waits for a decision"),
        Stand.QUERY: translate("Versions", "Asked about"),
        Stand.ACCEPTED: translate("Versions", "Accepted"),
        Stand.REJECTED: translate("Versions", "Rejected"),
        Stand.OLDER: translate("Versions", "Another version counts"),
    }
    return words[stand]


def short_word(stand: Stand) -> str:
    """What a stand is called where room is short."""
    translate = QCoreApplication.translate
    short = {Stand.WAITS: translate("Versions", "Waits"), Stand.OLDER: translate("Versions", "Not counted")}
    return short.get(stand, word(stand))


def version_text(version: Version) -> str:
    """Which version it is: 2, final; the code counts where it is not the first."""
    translate = QCoreApplication.translate
    about = version.about
    stand = translate("Versions", "final") if about.final else translate("Versions", "provisional")
    if about.sequence > 1:
        text = translate("Versions", "{number} ({stand}), code {code}")
        return text.format(number=about.revision, stand=stand, code=about.sequence)
    return translate("Versions", "{number} ({stand})").format(number=about.revision, stand=stand)


class VersionsModel(RowsModel[Version]):
    """One row per version."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(len(Column), parent)

    @property
    def versions(self) -> tuple[Version, ...]:
        """All of them, in the order in which they were given."""
        return self._given

    def counts(self) -> dict[Stand, int]:
        """How many returns stand where."""
        stands = [stand_of(version) for version in self._given]
        return {stand: stands.count(stand) for stand in Stand}

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        heads = (
            self.tr("Organisation"),
            self.tr("Version"),
            self.tr("Came in"),
            self.tr("Stand"),
            self.tr("Implausible"),
            self.tr("About persons?"),
        )
        return heads[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        version, column = self.row(index.row()), Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(version, column)
        if role == Role.SIGN and column is Column.STAND:
            return SIGNS[stand_of(version)]
        if role == Role.BOLD:
            return column is Column.ORGANISATION
        return version if role == Role.ROW else None

    def key(self, row: Version, column: int) -> Key:
        """By what a column means, not by how it is written: a moment by the clock, a count by its number."""
        if column == Column.CAME_IN:
            return row.about.imported_at
        if column in (Column.ODD, Column.PERSONAL):
            return row.odd if column == Column.ODD else row.personal
        return super().key(row, column)

    def text(self, row: Version, column: int) -> str:
        return self._text(row, Column(column))

    def _text(self, version: Version, column: Column) -> str:
        if column is Column.ORGANISATION:
            return version.organisation.name
        if column is Column.VERSION:
            return version_text(version)
        if column is Column.CAME_IN:
            return show_utc(version.about.imported_at)
        if column is Column.STAND:
            return word(stand_of(version))
        if column is Column.ODD:
            return self.tr("%n answer(s)", "", version.odd) if version.odd else ""
        return self.tr("%n place(s)", "", version.personal) if version.personal else ""


class VersionsFilter(RowsFilter[Version]):
    """Shows the returns that stand in one place, and the organisations whose name or code holds what was typed."""

    def __init__(self, model: VersionsModel, parent: QObject | None = None) -> None:
        self._stand: Stand | None = None
        self._show, self._typed = Show.ALL, ""
        super().__init__(model, parent)

    @property
    def stand(self) -> Stand | None:
        """The stand that is shown; None for all."""
        return self._stand

    def show_only(self, stand: Stand | None, show: Show = Show.ALL, typed: str = "") -> None:
        """Show what stands there alone (None: all), and of that what is asked for and holds the typed text."""
        self.beginFilterChange()
        self._stand, self._show, self._typed = stand, show, typed.strip().casefold()
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def accepts(self, row: Version) -> bool:
        person = row.organisation
        found = not self._typed or self._typed in person.name.casefold() or self._typed in person.code.casefold()
        wanted = {Show.ALL: True, Show.ODD: row.odd > 0, Show.PERSONAL: row.personal > 0}[self._show]
        return found and wanted and self._stand in (None, stand_of(row))
