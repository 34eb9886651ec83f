"""Accepting many returns at once: those that are final, wait, and have nothing implausible in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.decisions import Decision
from hamonitor_desktop.domain.display import show_number
from hamonitor_desktop.domain.receipts import Verdict
from hamonitor_desktop.gui import tasks
from hamonitor_desktop.gui.icons import Icon
from hamonitor_desktop.gui.language import paragraph
from hamonitor_desktop.gui.models.versions import Column, VersionsModel
from hamonitor_desktop.gui.pages.central_errors import show_error
from hamonitor_desktop.gui.pages.central_page import CentralPage
from hamonitor_desktop.gui.pages.desk_card import Desk, DeskCard
from hamonitor_desktop.gui.theme import Size
from hamonitor_desktop.gui.widgets.buttons import Button, ButtonKind, Link
from hamonitor_desktop.gui.widgets.labels import Label
from hamonitor_desktop.gui.widgets.message import Message
from hamonitor_desktop.gui.widgets.open_folder import open_folder
from hamonitor_desktop.gui.widgets.table import Role, Table, table_card
from hamonitor_desktop.gui.widgets.work_line import WorkLine
from hamonitor_desktop.usecases.reviewing import Version

if TYPE_CHECKING:
    from hamonitor_desktop.usecases.deciding import Batch

_WIDTHS = [200, 110, 190, 0, 0, 150]


class AcceptPage(CentralPage):
    """`back` asks for the list, `opened` for one return by its id, `decided` tells that the store changed.

    `may_leave` tells that the work which held up leaving is over.
    """

    back = Signal()
    opened = Signal(str)
    decided = Signal()
    may_leave = Signal()

    def __init__(self, store: str, round_id: str, desk: Desk) -> None:
        super().__init__()
        self._store, self._round_id, self._desk = store, round_id, desk
        self._task: tasks.Task | None = None
        self._leaving = False
        self.back_link = Link(self.tr("All returns"), size=Size.SMALL, icon=Icon.CHEVRON_LEFT)
        self.back_link.clicked.connect(self.back)
        self.column.addWidget(self.back_link, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(Label(self.tr("Accept several at once"), size=Size.TITLE, bold=True))
        self.sentence = Label(tone="quiet", wrap=True)
        self.column.addWidget(self.sentence)
        self.message = Message()
        self.column.addWidget(self.message)
        self.folder_button = Button(self.tr("Open the folder"), icon=Icon.FOLDER, height=36)
        self.folder_button.clicked.connect(self._open_folder)
        self.column.addWidget(self.folder_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.folder_button.hide()
        self.work = WorkLine()
        self.work.stopped.connect(self._stop)
        self.column.addWidget(self.work)
        self.desk_card = DeskCard(desk, store, round_id)
        self.desk_card.opened.connect(self._desk_opened)
        self.column.addWidget(self.desk_card)
        self._build_table()
        self.accept_button = Button("", ButtonKind.PRIMARY, Icon.CHECK)
        self.accept_button.clicked.connect(self.accept)
        self.footer.right.addWidget(self.accept_button)
        shortcut = QShortcut(QKeySequence(Qt.Modifier.ALT | Qt.Key.Key_Left), self)
        shortcut.activated.connect(self.back)
        self.first = self.back_link

    def _build_table(self) -> None:
        self.model = VersionsModel(self)
        self.table = Table(self.tr("Returns that are accepted"))
        self.table.setModel(self.model)
        self.table.set_widths(_WIDTHS, Column.ORGANISATION)
        for column in (Column.STAND, Column.ODD):  # the same in each
            self.table.setColumnHidden(column, True)
        self.table.setMinimumHeight(220)
        self.table.opened.connect(self._open)
        self.column.addWidget(table_card(self.table), 1)

    # the list

    def refresh(self) -> None:
        """Read anew which returns there are; what was told of the last time goes."""
        self.message.clear()
        self.folder_button.hide()
        self._read()

    @property
    def at_work(self) -> bool:
        return self.busy

    def follow(self) -> None:
        self._read()

    def _read(self) -> None:
        store, round_id = self._store, self._round_id

        def work(_task: tasks.Task) -> tuple[Version, ...]:
            from hamonitor_desktop.usecases.reviewing import versions_of

            return tuple(version for version in versions_of(store, round_id) if version.plain)

        tasks.run(work, self._show, self._failed, owner=self)

    def _show(self, versions: tuple[Version, ...]) -> None:
        with self.table.kept_place(lambda row: self.model.row(row).about.id):
            self.model.set_rows(versions)
        number = len(versions)
        said = self.tr(
            "%n final return(s) wait in which nothing is implausible. Each organisation gets a receipt of its own. "
            "Enter opens one to read it first.",
            "",
            number,
        )
        none = self.tr("No final return without implausible answers waits for a decision.")
        self.sentence.setText(said if number else none)
        self.accept_button.setText(self.tr("Accept all {number}").format(number=show_number(number)))
        self._set_busy(busy=self.busy)

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(Role.ROW).about.id)

    # accepting

    @property
    def busy(self) -> bool:
        """Whether decisions are being taken now."""
        return self._task is not None

    def accept(self) -> None:
        """Accept all that stand in the list, or first ask for what that needs."""
        key, folder = self._desk.key, self._desk.folder
        if key is None or folder is None:
            self.reveal(self.desk_card)
            self.desk_card.begin()
            return
        store, ids = self._store, [version.about.id for version in self.model.versions]

        def work(task: tasks.Task) -> Batch:
            from hamonitor_desktop.usecases.deciding import decide_each

            decision = Decision(Verdict.ACCEPTED)
            return decide_each(
                store, ids, decision, key, folder, waiting=True, progress=task.report, cancelled=task.cancelled
            )

        self.message.clear()
        self._task = tasks.run(work, self._done, self._ended, self.work.advance, owner=self)
        self._set_busy(busy=True)
        self.work.begin(self.tr("Accepting ..."))
        self.work.stop_button.setFocus()

    def leave_when_stopped(self) -> None:
        """Stop, and tell with `may_leave` when that is so."""
        self._leaving = True
        self._stop()

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _done(self, batch: Batch) -> None:
        said = [
            self.tr("%n return(s) accepted, each with its receipt in {folder}.", "", len(batch.made)).format(
                folder=self._desk.folder
            )
        ]
        said += self._passed_over([error for _return_id, error in batch.refused])
        if self._task is not None and self._task.cancelled():
            said.append(self.tr("Stopped; what is accepted stays accepted."))
        self.message.show_text(" ".join(said), "warning" if batch.refused else "success")
        self.folder_button.setVisible(bool(batch.made))
        self._end()

    def _passed_over(self, errors: list[HaError]) -> list[str]:
        """What is said of the returns that were not accepted: most often a colleague was first."""
        others = [error for error in errors if error.code is not Code.DECIDED_MEANWHILE]
        decided = len(errors) - len(others)
        said = [self.tr("%n passed over: somebody decided in the meantime.", "", decided)] if decided else []
        if others:
            told = self.tr("%n could not be accepted: {reason}", "", len(others)).format(reason=paragraph(others[0]))
            said.append(told)
        return said

    def _ended(self, error: HaError) -> None:
        self._failed(error)
        self._end()

    def _end(self) -> None:
        self._task = None
        self.work.hide()
        self._set_busy(busy=False)
        self.verticalScrollBar().setValue(0)
        self.back_link.setFocus()
        self.decided.emit()
        self._read()
        if self._leaving:
            self.may_leave.emit()

    def _failed(self, error: HaError) -> None:
        show_error(self.message, error)
        self.reveal(self.message)

    def _desk_opened(self) -> None:
        self._set_busy(busy=False)
        self.accept_button.setFocus()

    def _set_busy(self, *, busy: bool) -> None:
        self.desk_card.setVisible(self._desk.key is None)
        self.accept_button.setEnabled(not busy and bool(self.model.versions))

    def _open_folder(self) -> None:
        if self._desk.folder is not None:
            open_folder(self._desk.folder)
