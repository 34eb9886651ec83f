"""Logboek: who did what in this store, and whether the log is whole."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout

from hamonitor_desktop.domain.codes import HaError
from hamonitor_desktop.domain.display import show_number
from hamonitor_desktop.gui import tasks
from hamonitor_desktop.gui.icons import Icon
from hamonitor_desktop.gui.language import show_moment, spoken
from hamonitor_desktop.gui.models.lines import Head, LinesModel
from hamonitor_desktop.gui.pages.central_errors import show_error
from hamonitor_desktop.gui.pages.central_page import CentralPage
from hamonitor_desktop.gui.theme import Size
from hamonitor_desktop.gui.widgets.ask_file import ask_files
from hamonitor_desktop.gui.widgets.buttons import Button, ButtonKind
from hamonitor_desktop.gui.widgets.labels import Label
from hamonitor_desktop.gui.widgets.message import Message
from hamonitor_desktop.gui.widgets.nesting import nest
from hamonitor_desktop.gui.widgets.search_field import SearchField
from hamonitor_desktop.gui.widgets.switching import Switch
from hamonitor_desktop.gui.widgets.table import Table, table_card
from hamonitor_desktop.usecases.logbook import LogLine

if TYPE_CHECKING:
    from hamonitor_desktop.usecases.evidence import Checked

_Found = tuple[tuple[str, ...], str]
"""The cells of a row, and all that is searched in it: made beside the window, since there may be tens of thousands."""

_WIDTHS = [190, 130, 150, 260, 300]
_FAULTS = 20  # that are told; the command line tells all


def action_word(action: str) -> str:
    """What was done, in a word or two; the word of the log itself where this version does not know it."""
    translate = QCoreApplication.translate
    words = {
        "create": translate("Actions", "Round made"),
        "invite": translate("Actions", "Invited"),
        "recode": translate("Actions", "New code"),
        "withdraw": translate("Actions", "Takes part no more"),
        "dates": translate("Actions", "Other days"),
        "import": translate("Actions", "Brought in"),
        "decide": translate("Actions", "Decided"),
        "redact": translate("Actions", "Left out"),
        "export": translate("Actions", "Evidence written"),
        "contact": translate("Actions", "Contacts"),
        "migrate": translate("Actions", "Brought up to date"),
    }
    return words.get(action, action)


class LogPage(CentralPage):
    """Reads the log anew whenever it is shown."""

    def __init__(self, store: str) -> None:
        super().__init__()
        self._store = store
        self._found: list[_Found] = []
        self.column.addWidget(Label(self.tr("Log"), size=Size.TITLE, bold=True))
        said = self.tr(
            "What was done in this store, by whom. Each row holds on to the one before it: what is changed shows."
        )
        self.column.addWidget(Label(said, tone="quiet", wrap=True))
        self.message = Message()
        self.column.addWidget(self.message)
        self._build_table()
        self.receipts_button = Button(self.tr("Check with receipts ..."), icon=Icon.FOLDER)
        self.receipts_button.clicked.connect(self._ask_receipts)
        self.check_button = Button(self.tr("Check the log"), ButtonKind.PRIMARY, Icon.CHECK)
        self.check_button.clicked.connect(lambda: self.check(()))
        self.footer.left.addWidget(self.receipts_button)
        self.footer.right.addWidget(self.check_button)
        self._switch = Switch(self.check_button, self.receipts_button)
        self.first = self.search

    def _build_table(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        self.heading = Label(bold=True)
        finder = SearchField(260)
        finder.paused.connect(self._fill)
        self.search = finder.edit
        row.addWidget(self.heading, 1)
        row.addWidget(finder)
        nest(self.column, row)
        self.model = LinesModel(self)
        self.table = Table(self.tr("Log"))
        self.table.setModel(self.model)
        self.column.addWidget(table_card(self.table), 1)

    # reading

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def refresh(self) -> None:
        """Read the log again."""
        store = self._store

        def work(_task: tasks.Task) -> list[_Found]:
            from hamonitor_desktop.usecases.logbook import log_lines

            return [(row, "\n".join(row).casefold()) for row in map(_row, log_lines(store))]

        tasks.run(work, self._show, lambda error: show_error(self.message, error), owner=self)

    def follow(self) -> None:
        self.refresh()

    def _show(self, found: list[_Found]) -> None:
        self._found = found
        self._fill()

    def _fill(self) -> None:
        typed = self.search.text().strip().casefold()
        rows = [row for row, words in self._found if typed in words]
        heads = (self.tr("When"), self.tr("Who"), self.tr("What"), self.tr("About"), self.tr("What came of it"))
        with self.table.kept_place(lambda row: self.model.rows[row]):
            self.model.set_lines([Head(text, bold=text == heads[3]) for text in heads], rows)
            self.table.set_widths(_WIDTHS, len(_WIDTHS) - 1)
        self.heading.setText(self.tr("{number} row(s)", "", len(rows)).format(number=show_number(len(rows))))

    # checking

    def _ask_receipts(self) -> None:
        kinds = f"{self.tr('Receipts')} (*.habewijs *.xlsx)"
        paths = ask_files(self, self.tr("Choose receipts that went out"), kinds)
        if paths:
            self.check(paths)

    def check(self, receipts: Sequence[Path]) -> None:
        """Check the chain, and that it holds what these receipts say of it."""
        store, given = self._store, tuple(receipts)

        def work(_task: tasks.Task) -> Checked:
            from hamonitor_desktop.usecases.evidence import verify_log

            return verify_log(store, given)

        self._switch.off()
        tasks.run(work, self._checked, self._failed, owner=self)

    def _checked(self, found: Checked) -> None:
        self._switch.on()
        self.message.show_text(
            *told(found, self.tr("The log is whole: {rows} rows.").format(rows=show_number(found.rows)))
        )
        self.reveal(self.message)

    def _failed(self, error: HaError) -> None:
        self._switch.on()
        show_error(self.message, error)


def told(found: Checked, good: str) -> tuple[str, str]:
    """What a check found, with its tone: the good news, or the first faults."""
    if not found.faults:
        return good, "success"
    lines = [spoken(fault) for fault in found.faults[:_FAULTS]]
    if len(found.faults) > _FAULTS:
        translate = QCoreApplication.translate
        more = translate("Actions", "And {number} more.")
        lines.append(more.format(number=show_number(len(found.faults) - _FAULTS)))
    return "\n".join(lines), "error"


def _row(line: LogLine) -> tuple[str, ...]:
    who = f"{line.who} ({line.place})" if line.place else line.who
    return (show_moment(line.at.astimezone()), who, action_word(line.action), line.about, spoken(line.result))
