"""The start page: three doors, the dossiers one was in, and the small door of the central team."""

from __future__ import annotations

from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QFocusEvent,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from hamonitor_desktop import __version__
from hamonitor_desktop.gui import settings, tasks, theme
from hamonitor_desktop.gui.icons import Icon
from hamonitor_desktop.gui.pages.start_doors import Door, Doors, SmallDoor
from hamonitor_desktop.gui.pages.start_recent import RecentRow
from hamonitor_desktop.gui.theme import Colour, Size
from hamonitor_desktop.gui.widgets.buttons import Link
from hamonitor_desktop.gui.widgets.card import Card, Rule
from hamonitor_desktop.gui.widgets.dropping import take_paths
from hamonitor_desktop.gui.widgets.emptying import empty
from hamonitor_desktop.gui.widgets.frame import Frame
from hamonitor_desktop.gui.widgets.header import Header
from hamonitor_desktop.gui.widgets.labels import Label
from hamonitor_desktop.gui.widgets.message import Message
from hamonitor_desktop.gui.widgets.nesting import nest
from hamonitor_desktop.gui.widgets.page import Page, fill
from hamonitor_desktop.gui.widgets.painting import painter_for
from hamonitor_desktop.gui.widgets.titled_card import empty_label

if TYPE_CHECKING:
    from hamonitor_desktop.domain.codes import HaError

_WIDTH: Final = 1120


class _Kind(Enum):
    """What a file is, by its name."""

    PACKAGE = (".haronde", ".xlsx")
    DOSSIER = (".hamonitor",)
    STORE = (".sqlite", ".db", ".sqlite3")
    RECEIPT = (".habewijs",)
    PROPOSAL = (".havoorstel",)


def _kind_of(path: Path) -> _Kind | None:
    return next((kind for kind in _Kind if path.suffix.lower() in kind.value), None)


class StartRoom(QWidget):
    """Where the program begins. It only asks; the window opens what is asked for."""

    page_key = "start"
    left = Signal()
    package_asked = Signal(str)
    dossier_asked = Signal(str)
    example_asked = Signal()
    central_asked = Signal(str)
    receipt_asked = Signal(str)
    proposal_asked = Signal(str)
    restore_asked = Signal(str)
    help_asked = Signal()
    settings_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[RecentRow] = []
        self._doing = False
        self._asked_at: QWidget | None = None
        header = Header(self.tr("Monitor of the Youth Reform Agenda"))
        self.help_button = header.add_button(self.tr("Help"), Icon.HELP)
        self.settings_button = header.add_button(self.tr("Settings"), Icon.GEAR)
        self.message, self.restore_link = Message(), Link(self.tr("Go back to an earlier copy"))
        self.restore_link.hide()
        self._damaged = ""
        self._make_doors()
        self._recent = Card(padding=1)
        self._recent.body.setContentsMargins(0, 0, 0, 0)
        self._recent.body.setSpacing(0)
        self._page = Page(width=_WIDTH)
        self._fill_page()
        frame = Frame(header)
        frame.stack.addWidget(self._page)
        fill(self, frame)
        self._drop = _DropHint(self)
        self.setAcceptDrops(True)
        self.setFocusProxy(self.package_door)
        self._connect()
        self.refresh()

    def _make_doors(self) -> None:
        self.package_door = Door(
            self.tr("Open a round package"),
            self.tr("Begin a new round with the package that you received by mail."),
            self.tr(".haronde or .xlsx · with activation code"),
            Icon.PACKAGE,
        )
        self.dossier_door = Door(
            self.tr("Open a dossier"),
            self.tr("Go on with a dossier on this computer or on the network drive."),
            self.tr(".hamonitor"),
            Icon.FOLDER,
        )
        self.example_door = Door(
            self.tr("Look at an example"),
            self.tr("Look around in a made-up municipality. Nothing leaves this computer."),
            self.tr("No file needed"),
            Icon.EYE,
        )
        self.central_door = SmallDoor(
            self.tr("Central team"), self.tr("Open a round, import returns, make the national picture"), Icon.PEOPLE
        )

    def _fill_page(self) -> None:
        column = self._page.column
        column.setContentsMargins(theme.MARGIN, 26, theme.MARGIN, 16)
        column.setSpacing(0)
        column.addWidget(Label(self.tr("What would you like to begin with?"), size=Size.TITLE, bold=True, wrap=True))
        promise = self.tr("What you fill in stays on this computer, until you sign and send it yourself.")
        column.addSpacing(4)
        column.addWidget(Label(promise, tone="quiet", wrap=True))
        column.addSpacing(20)
        top = QVBoxLayout()  # its spacing is there only while there is a message
        top.setSpacing(16)
        top.addWidget(self.message)
        top.addWidget(self.restore_link, 0, Qt.AlignmentFlag.AlignLeft)
        top.addWidget(Doors([self.package_door, self.dossier_door, self.example_door]))
        nest(column, top)
        column.addSpacing(24)
        column.addWidget(Label(self.tr("Go on where you were"), size=Size.LEAD, bold=True))
        column.addSpacing(10)
        column.addWidget(self._recent)
        column.addSpacing(20)
        nest(column, self._last_line())
        column.addStretch(1)

    def _last_line(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self.central_door)
        row.addStretch(1)
        version = self.tr("Version {version} · works without internet").format(version=__version__)
        self._version = Label(version, size=Size.SMALL, tone="quiet")
        row.addWidget(self._version)
        return row

    def _connect(self) -> None:
        self.package_door.clicked.connect(lambda: self.package_asked.emit(""))
        self.dossier_door.clicked.connect(self._choose_dossier)
        self.example_door.clicked.connect(self.example_asked)
        self.central_door.clicked.connect(lambda: self.central_asked.emit(""))
        self.help_button.clicked.connect(self.help_asked)
        self.settings_button.clicked.connect(self.settings_asked)
        self.restore_link.clicked.connect(lambda: self.restore_asked.emit(self._damaged))

    # what the window uses

    @property
    def busy(self) -> bool:
        """Whether something is being opened."""
        return self._doing

    def leave(self) -> bool:
        """There is nothing to save here."""
        self._say_nothing()
        return True

    def set_doing(self, text: str) -> None:
        """Say what is being opened, with the doors shut; nothing opens them again."""
        self._doing = bool(text)
        if self._doing:
            self._asked_at = self._page.content.focusWidget() or self.package_door
        for door in (self.package_door, self.dossier_door, self.example_door, self.central_door, self._recent):
            door.setEnabled(not self._doing)
        self._say_nothing()
        if text:
            self.message.show_text(text)
        elif self._asked_at is not None and isValid(self._asked_at):
            self._asked_at.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_nothing(self) -> None:
        self.message.clear()
        self.restore_link.hide()

    def offer_to_restore(self, path: str) -> None:
        """Below the message that a dossier does not open: the way to an earlier copy of it."""
        self._damaged = path
        self.restore_link.show()
        self.restore_link.setFocus(Qt.FocusReason.OtherFocusReason)
        self._page.reveal(self.message)

    def ask_dossier(self) -> Path | None:
        """Ask for the dossier that a receipt is for, where none of the recent ones is."""
        from hamonitor_desktop.gui.widgets.ask_file import ask_file

        text = self.tr("This receipt is for none of the dossiers below. Choose the dossier that it is for.")
        self.message.show_text(text)
        kinds = self.tr("Dossiers of HA-Monitor (*.hamonitor);;All files (*)")
        return ask_file(self, self.tr("Choose the dossier of this receipt"), kinds, self._usual_folder())

    def open_path(self, path: Path) -> None:
        """Open a file that was dropped or handed over."""
        kind = _kind_of(path)
        self._say_nothing()
        if kind is _Kind.PACKAGE:
            self.package_asked.emit(str(path))
        elif kind is _Kind.DOSSIER:
            self.dossier_asked.emit(str(path))
        elif kind is _Kind.STORE:
            self.central_asked.emit(str(path))
        elif kind is _Kind.RECEIPT:
            self.receipt_asked.emit(str(path))
        elif kind is _Kind.PROPOSAL:
            text = self.tr(
                "{name} is a proposal of another organisation. Open the dossier that it is for: the proposal comes to "
                "stand beside its questions at once."
            )
            self.message.show_text(text.format(name=path.name), "warning")
            self.proposal_asked.emit(str(path))
        else:
            text = self.tr(
                "HA-Monitor does not open this file: {name}. It opens round packages (.haronde or .xlsx), dossiers "
                "(.hamonitor) and receipts (.habewijs)."
            )
            self.message.show_text(text.format(name=path.name), "error")

    def refresh(self) -> None:
        """Show the recent dossiers as they are remembered now."""
        empty(self._recent.body)
        from datetime import datetime

        now = datetime.now().astimezone()
        self.rows = [RecentRow(dossier, now) for dossier in settings.load().recent_dossiers]
        for row in self.rows:
            if self._recent.body.count():
                self._recent.body.addWidget(Rule())
            self._recent.body.addWidget(row)
            row.clicked.connect(lambda _checked=False, row=row: self._reopen(row))
            row.forget.connect(self._forget)
        if not self.rows:
            self._recent.body.addWidget(empty_label(self._nothing_yet()))
        if self.isVisible():
            self._look_for_files()

    def _nothing_yet(self) -> str:
        return self.tr("Nothing yet. A dossier that you open here comes back in this place, with how far you are.")

    # what people do

    def _choose_dossier(self) -> None:
        from hamonitor_desktop.gui.widgets.ask_file import ask_file

        kinds = self.tr("Dossiers and receipts (*.hamonitor *.habewijs);;All files (*)")
        path = ask_file(self, self.tr("Open a dossier"), kinds, self._usual_folder())
        if path is None:
            return
        asked = self.receipt_asked if _kind_of(path) is _Kind.RECEIPT else self.dossier_asked
        asked.emit(str(path))

    def _usual_folder(self) -> Path:
        from hamonitor_desktop.usecases.places import documents_place

        folders = (Path(row.dossier.path).parent for row in self.rows if not row.gone)
        return next(folders, documents_place())

    def _reopen(self, row: RecentRow) -> None:
        if not row.gone:
            self.dossier_asked.emit(row.dossier.path)
            return
        from hamonitor_desktop.domain.codes import Code, HaError

        error = HaError(Code.FILE_MISSING, path=row.dossier.path)
        self._say_nothing()
        self.message.show_error(error)
        self._page.reveal(self.message)
        tasks.run(lambda _task: _can_go_back(row.dossier.path, error), self._offer, lambda _error: None, owner=self)

    def _offer(self, path: str) -> None:
        if path:
            self.offer_to_restore(path)

    def _forget(self, path: str) -> None:
        settings.keep(settings.without_dossier(settings.load(), path))
        self.refresh()
        (self.rows[0] if self.rows else self.package_door).setFocus(Qt.FocusReason.OtherFocusReason)

    def _look_for_files(self) -> None:
        """See in the background which files are gone: a sleeping network drive may take its time."""
        paths = [row.dossier.path for row in self.rows]
        if not paths:
            return

        def work(_task: tasks.Task) -> list[str]:
            return [path for path in paths if not _is_there(path)]

        tasks.run(work, self._show_gone, lambda _error: None, owner=self)

    def _show_gone(self, paths: list[str]) -> None:
        for row in self.rows:
            if row.dossier.path in paths:
                row.set_gone()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self, self._look_for_files)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.package_door.setFocus(event.reason())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._drop.setGeometry(self.rect())
        self._version.setVisible(self.width() >= theme.BREAK_POINT)

    # drag and drop

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if not self._doing and take_paths(event):
            self._drop.show()
            self._drop.raise_()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._drop.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self._drop.hide()
        if paths := take_paths(event):
            self.open_path(paths[0])


class _DropHint(QWidget):
    """Shows that a file can be let go here."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_for(self)
        painter.setPen(QPen(theme.colour(Colour.ACCENT), 3, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(12, 60, -12, -12), theme.CARD_RADIUS, theme.CARD_RADIUS)
        text = self.tr("Let go to open")
        painter.setFont(theme.font(Size.LEAD, bold=True))
        width = painter.fontMetrics().horizontalAdvance(text) + 48
        rect = QRectF((self.width() - width) / 2, self.height() - 84, width, 48)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(Colour.ACCENT))
        painter.drawRoundedRect(rect, theme.RADIUS, theme.RADIUS)
        painter.setPen(theme.colour(Colour.ON_ACCENT))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)


def _can_go_back(path: str, error: HaError) -> str:
    """The path of a dossier that is gone, where there are copies of it."""
    from hamonitor_desktop.usecases.restoring import can_go_back

    return path if can_go_back(Path(path), error) else ""


def _is_there(path: str) -> bool:
    try:
        return Path(path).exists()
    except OSError:
        return False
