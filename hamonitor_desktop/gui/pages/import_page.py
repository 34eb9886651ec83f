"""Binnenhalen: drop or choose returns, watch them come in, and see what came of each."""

from __future__ import annotations

import time
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.display import show_number
from hamonitor_desktop.domain.outcomes import Outcome
from hamonitor_desktop.gui import tasks, theme
from hamonitor_desktop.gui.icons import Icon
from hamonitor_desktop.gui.models.outcomes import (
    SIGNS,
    Column,
    Group,
    OutcomesFilter,
    OutcomesModel,
    group_of,
    short_word,
    word,
    word_of,
)
from hamonitor_desktop.gui.pages import outcome_saving
from hamonitor_desktop.gui.pages.central_errors import show_error, show_store_error
from hamonitor_desktop.gui.pages.central_page import CentralPage
from hamonitor_desktop.gui.pages.earlier_imports import EarlierImports
from hamonitor_desktop.gui.theme import Size
from hamonitor_desktop.gui.widgets.ask_file import ask_files, ask_folder, ask_target
from hamonitor_desktop.gui.widgets.buttons import Button, ButtonKind, Link
from hamonitor_desktop.gui.widgets.choices import CheckBox
from hamonitor_desktop.gui.widgets.count_tile import CountTile
from hamonitor_desktop.gui.widgets.drop_place import DropPlace
from hamonitor_desktop.gui.widgets.dropping import take_paths
from hamonitor_desktop.gui.widgets.labels import Label
from hamonitor_desktop.gui.widgets.leave_card import LeaveCard
from hamonitor_desktop.gui.widgets.message import Message
from hamonitor_desktop.gui.widgets.nesting import nest
from hamonitor_desktop.gui.widgets.outcome_filters import OutcomeFilters
from hamonitor_desktop.gui.widgets.outcome_panel import OutcomePanel
from hamonitor_desktop.gui.widgets.table import Role, Table, table_card
from hamonitor_desktop.gui.widgets.work_line import WorkLine
from hamonitor_desktop.usecases.round_facts import RoundFacts

_EXCEL = "*.xlsx"
_WIDTHS = [170, 190, 142, 300]


class ImportPage(CentralPage):
    """Returns come in here. `go` asks for another page, `imported` tells that the store changed."""

    imported = Signal()
    may_leave = Signal()

    def __init__(self, store: str, facts: RoundFacts) -> None:
        super().__init__()
        self._store, self._round = store, facts.round
        self._task: tasks.Task | None = None
        self._began, self._handled, self._of = 0.0, 0, 0
        self._asked, self._leaving = False, False
        self._paths: list[Path] = []
        self._preview = False
        self.setAcceptDrops(True)
        self._build_top()
        self._build_tiles()
        self._build_table()
        self._build_footer()
        self._show_results(shown=False)
        self.first = self.drop

    # widgets

    def _build_top(self) -> None:
        self.column.addWidget(Label(self.tr("Bring in"), size=Size.TITLE, bold=True))
        self.drop = DropPlace(self.tr("Drop returns here"), self.tr("choose files or a folder"), self.tr("or"))
        self.drop.dropped.connect(self.start)
        self.drop.clicked.connect(self._offer)
        self.menu = QMenu(self)
        self.menu.addAction(self.tr("Choose files ..."), self._choose_files)
        self.menu.addAction(self.tr("Choose a folder ..."), self._choose_folder)
        self.column.addWidget(self.drop)
        self.work = WorkLine()
        self.work.stopped.connect(self.stop)
        self.column.addWidget(self.work)
        self.leave_card = LeaveCard(
            self.tr("Returns are still coming in."),
            self.tr("If you stop now, what is in stays in. You can bring in the rest later from the same folder."),
            self.tr("Go on"),
            self.tr("Stop and leave"),
        )
        self.leave_card.leave_button.clicked.connect(self._leave_now)
        self.leave_card.stay_button.clicked.connect(self._stay)
        self.column.addWidget(self.leave_card)
        self.message = Message()
        self.column.addWidget(self.message)
        said = self.tr("What is in already does not change: you may bring in the same folder as often as you like.")
        self.hint = Label(said, size=Size.SMALL, tone="quiet", wrap=True)
        self.column.addWidget(self.hint)
        row = QHBoxLayout()
        self.trial = CheckBox(self.tr("Try first, without keeping anything"), size=Size.SMALL)
        self.late = CheckBox(self.tr("Refuse what comes after the closing day"), size=Size.SMALL)
        self.earlier_link = EarlierImports(self._store)
        self.earlier_link.chosen.connect(self._show_earlier)
        self.earlier_link.failed.connect(lambda error: show_error(self.message, error))
        row.setSpacing(24)
        row.addWidget(self.trial)
        row.addWidget(self.late)
        row.addStretch(1)
        row.addWidget(self.earlier_link)
        nest(self.column, row)
        self.late.setVisible(self._round.closes < date.today())
        self.real_button = Button(self.tr("Bring in now"), ButtonKind.PRIMARY)
        self.real_button.clicked.connect(self._for_real)
        self.real_button.hide()
        self.column.addWidget(self.real_button, 0, Qt.AlignmentFlag.AlignLeft)

    def _build_tiles(self) -> None:
        self.tile_row = QWidget()
        row = QHBoxLayout(self.tile_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        self.tiles = {group: CountTile(word(group), SIGNS[group], short_word(group)) for group in Group}
        for group, tile in self.tiles.items():
            tile.clicked.connect(lambda _=False, group=group: self._filter(group))
            row.addWidget(tile, 1)
        self.column.addWidget(self.tile_row)

    def _build_table(self) -> None:
        self.results = QWidget()
        column = QVBoxLayout(self.results)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(8)
        nest(column, self._heading_row())
        self.model = OutcomesModel(self._round.id, self)
        self.filter = OutcomesFilter(self.model, self)
        self.table = Table(self.tr("Outcomes"))
        self.table.setModel(self.filter)
        self.table.setSortingEnabled(True)
        self.table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.table.set_widths(_WIDTHS, Column.MESSAGE)
        self.table.opened.connect(self._open)
        self.table.chosen.connect(self._follow)
        self.panel = OutcomePanel()
        self.panel.shown.connect(lambda: self._give_room(beside=True))
        self.panel.closed.connect(self._close_panel)
        self.split = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.split.setSpacing(12)
        self.split.addWidget(table_card(self.table), 1)
        self.split.addWidget(self.panel)
        nest(column, self.split, 1)
        self.column.addWidget(self.results, 1)
        self.filler = QWidget()
        self.column.addWidget(self.filler, 1)

    def _heading_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.heading = Label(size=Size.BODY, bold=True)
        self.all_link = Link("", size=Size.SMALL)
        self.all_link.clicked.connect(self._show_all)
        self.filters = OutcomeFilters()
        self.filters.changed.connect(lambda: self._filter(self.filter.group, toggle=False))
        row.setSpacing(12)
        row.addWidget(self.heading, 1)
        row.addWidget(self.all_link)
        row.addWidget(self.filters)
        return row

    def _build_footer(self) -> None:
        self.save_button = Button(self.tr("Save list"), icon=Icon.DOWNLOAD)
        self.save_button.clicked.connect(self._save)
        self.replies_button = Button(self.tr("Save texts to send back"), icon=Icon.DOWNLOAD)
        self.replies_button.clicked.connect(self._save_replies)
        self.next_button = Button(self.tr("To Response"), ButtonKind.PRIMARY, Icon.CHEVRON_RIGHT, after=True)
        self.next_button.clicked.connect(lambda: self.go.emit("response"))
        self.footer.left.addWidget(self.save_button)
        self.footer.left.addWidget(self.replies_button)
        self.footer.right.addWidget(self.next_button)

    # bringing in

    @property
    def busy(self) -> bool:
        """Whether returns are coming in now."""
        return self._task is not None

    def start(self, paths: list[Path]) -> None:
        """Bring in files and folders, or try what would come of them."""
        if self.busy or not paths:
            return
        store, preview, late = self._store, self.trial.isChecked(), self.late.isChecked()
        self._paths, self._preview = paths, preview
        self._offer_real(shown=False)

        def work(task: tasks.Task) -> list[Outcome]:
            from hamonitor_desktop.usecases.importing import import_paths

            def progress(done: int, of: int) -> None:
                self._handled, self._of = done, of  # here, since not every report reaches the window
                task.report(done, of)

            return import_paths(
                store, paths, preview=preview, refuse_late=late, progress=progress, cancelled=task.cancelled
            )

        self._began, self._handled, self._of = time.monotonic(), 0, 0
        self.message.clear()
        self._set_busy(busy=True)
        self.work.begin(self.tr("Looking for files ..."))
        self._task = tasks.run(work, self._done, self._failed, self.work.advance, owner=self)
        self.work.stop_button.setFocus()

    def stop(self) -> None:
        """Ask the work to stop; what is in stays in."""
        if self._task is not None:
            self._task.cancel()

    def _done(self, outcomes: list[Outcome]) -> None:
        stopped = self._task is not None and self._task.cancelled()
        self._end()
        self.drop.setFocus()
        if outcomes:
            self._show_outcomes(outcomes, self._note(outcomes))
            self.table.setFocus(Qt.FocusReason.TabFocusReason)
            if self._preview:
                self._tell_trial()
            else:
                self.imported.emit()
        elif not stopped:
            self.message.show_text(self.tr("There are no files in this folder."), "warning")
        if stopped:
            self._tell_stopped(len(outcomes))
        if self._leaving:
            self.may_leave.emit()

    def _failed(self, error: HaError) -> None:
        self._end()
        self.drop.setFocus()
        show_store_error(self.message, error, self._told_so_far(error))
        self.reveal(self.message)
        if self._handled and not self._preview:
            self.imported.emit()
        if self._leaving:
            self.may_leave.emit()

    def _told_so_far(self, error: HaError) -> str:
        if not self._handled or self._preview:
            return self.tr("Nothing came in.")
        if error.code is Code.FILE_MISSING:  # what was in it went with it
            said = self.tr("{done} of {of} files had come in, and they are in that store.")
            return said.format(done=show_number(self._handled), of=show_number(self._of))
        said = self.tr("{done} of {of} files were handled before that, and what is in stays in.")
        return said.format(done=show_number(self._handled), of=show_number(self._of))

    def _end(self) -> None:
        self._task = None
        self._asked = False
        self.leave_card.hide()
        self._set_busy(busy=False)

    def _set_busy(self, *, busy: bool) -> None:
        self.work.setVisible(busy)
        self.drop.setVisible(not busy)
        for part in (self.tile_row, self.results, self.footer, self.trial, self.late, self.earlier_link):
            part.setEnabled(not busy)
        if busy:
            self._hide_panel()

    def _tell_stopped(self, done: int) -> None:
        if not done:
            self.message.show_text(self.tr("Stopped before a file was handled. Nothing came in."), "warning")
            return
        text = self.tr("Stopped: {done} of {of} files were handled. What is in stays in; the rest can follow later.")
        if self._preview:
            text = self.tr("Stopped: {done} of {of} files were tried. Nothing was kept.")
        self.message.show_text(text.format(done=show_number(done), of=show_number(max(self._of, done))), "warning")

    # outcomes

    def _show_outcomes(self, outcomes: Sequence[Outcome], note: str) -> None:
        self.model.set_rows(outcomes)
        self.filters.set_outcomes(outcomes)
        counts = self.model.counts()
        for group, tile in self.tiles.items():
            tile.set_count(counts[group])
        self.drop.set_note(note)
        self._show_results(shown=True)
        self.replies_button.setEnabled(any(group_of(one) is Group.REFUSED and one.to_answer for one in outcomes))
        self._filter(Group.REFUSED if counts[Group.REFUSED] else None, toggle=False)

    def _note(self, outcomes: Sequence[Outcome]) -> str:
        seconds = max(1, round(time.monotonic() - self._began))
        note = self.tr("{files} in {seconds} s · today {time}")
        files = self.tr("{number} file(s) handled", "", len(outcomes)).format(number=show_number(len(outcomes)))
        said = note.format(files=files, seconds=seconds, time=f"{datetime.now():%H:%M}")
        trial = self.tr("TRIAL")
        return f"{trial} · {said}" if self._preview else said

    def _tell_trial(self) -> None:
        said = self.tr("This was a trial: nothing was kept. Below stands what would come of each file.")
        self.message.show_text(said, "warning")
        self._offer_real(shown=True)

    def _offer_real(self, *, shown: bool) -> None:
        """After a trial one brings in, or tries again: the response is as it was."""
        self.real_button.setVisible(shown)
        self.next_button.setVisible(not shown)

    def _for_real(self) -> None:
        self.trial.setChecked(False)
        self.start(self._paths)

    def _show_earlier(self, outcomes: tuple[Outcome, ...], title: str) -> None:
        if not self.busy:
            self.message.clear()
            self._offer_real(shown=False)
            self._show_outcomes(outcomes, title)
            self.table.setFocus(Qt.FocusReason.TabFocusReason)

    def _show_results(self, *, shown: bool) -> None:
        for part in (self.tile_row, self.results):
            part.setVisible(shown)
        self.filler.setVisible(not shown)
        self.hint.setVisible(not shown)
        self.save_button.setEnabled(shown)
        self.replies_button.setEnabled(shown)

    def _show_all(self) -> None:
        self.filters.clear()
        self.filters.set_outcomes(self.model.outcomes)
        self._filter(None, toggle=False)

    def _filter(self, group: Group | None, *, toggle: bool = True) -> None:
        if toggle and group is self.filter.group:
            group = None
        self.filter.show_only(group, self.filters.code, self.filters.text)
        for other, tile in self.tiles.items():
            tile.setChecked(other is group)
        shown, all_of = self.filter.rowCount(), self.model.rowCount()
        files = self.tr("{number} file(s)", "", shown).format(number=show_number(shown))
        self.heading.setText(f"{word(group)}: {files}" if group else self.tr("All: {files}").format(files=files))
        self.all_link.setText(self.tr("Show all {number}").format(number=show_number(all_of)))
        self.all_link.updateGeometry()
        self.all_link.setVisible(shown < all_of)
        self._hide_panel()

    def _open(self, index: QModelIndex) -> None:
        self.panel.show_outcome(index.data(Role.ROW))
        self.table.scrollTo(index)
        if self.split.direction() == QBoxLayout.Direction.TopToBottom:
            QTimer.singleShot(0, self.panel, lambda: self.reveal(self.panel))  # once it has its height

    def _give_room(self, *, beside: bool) -> None:
        """While the panel tells the messages, the table need not."""
        self.table.setColumnHidden(Column.MESSAGE, beside)
        self.table.set_widths(_WIDTHS, Column.FILE if beside else Column.MESSAGE)

    def _hide_panel(self) -> None:
        self.panel.hide()
        self._give_room(beside=False)

    def _close_panel(self) -> None:
        self._give_room(beside=False)
        self.table.setFocus()

    def _follow(self, index: QModelIndex) -> None:
        """Keep an open panel beside the row the cursor came to."""
        if not self.panel.isHidden():
            self.panel.show_outcome(index.data(Role.ROW))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.panel.isHidden():
            self.panel.put_away()
            return
        super().keyPressEvent(event)

    # leaving

    def ask_to_leave(self) -> bool:
        """Whether the room may be left. During work the question stands on the page; asked again, the work stops."""
        if not self.busy:
            return True
        if self._asked:
            self.stop()
            return True
        self._asked = True
        self.leave_card.show()
        self.reveal(self.leave_card)
        self.leave_card.stay_button.setFocus()
        return False

    def _leave_now(self) -> None:
        self._leaving = True
        self.stop()

    def _stay(self) -> None:
        self._asked = False
        self.leave_card.hide()
        self.work.stop_button.setFocus()

    # files

    def _offer(self) -> None:
        self.menu.popup(self.drop.mapToGlobal(QPoint(self.drop.width() // 2 - 60, self.drop.height() // 2 + 14)))

    def _choose_files(self) -> None:
        self.start(ask_files(self, self.tr("Choose returns"), f"Excel ({_EXCEL})"))

    def _choose_folder(self) -> None:
        folder = ask_folder(self, self.tr("Choose a folder with returns"))
        if folder is not None:
            self.start([folder])

    def _save(self) -> None:
        outcomes = [(outcome, word_of(outcome)) for outcome in self.model.outcomes]
        self._write("uitkomsten", self.tr("Save list"), outcome_saving.save_list(outcomes))

    def _save_replies(self) -> None:
        title = self.tr("Save texts to send back")
        self._write("terugsturen", title, outcome_saving.save_texts(self.model.outcomes))

    def _write(self, name: str, title: str, write: outcome_saving.Write) -> None:
        suggested = f"{self._round.file_mark}{name}-{self._round.id}.xlsx"
        target = ask_target(self, title, suggested, outcome_saving.KINDS)
        if target is not None:
            tasks.run(write(target), self._saved, lambda error: show_error(self.message, error), owner=self)

    def _saved(self, path: Path) -> None:
        self.message.show_text(self.tr("The list is in {path}.").format(path=path), "success")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if not self.busy:
            take_paths(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self.start(take_paths(event))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= theme.BREAK_POINT
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self.split.direction() != way:
            self.split.setDirection(way)

        self.panel.set_stacked(stacked=not wide)
