"""Where one comes when a dossier does not open: choose an earlier copy, and put it in its place."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from hamonitor_desktop.domain.codes import HaError
from hamonitor_desktop.gui import settings, tasks, theme
from hamonitor_desktop.gui.icons import Icon
from hamonitor_desktop.gui.pages.restore_parts import BackupList
from hamonitor_desktop.gui.theme import Size
from hamonitor_desktop.gui.widgets.buttons import Button, ButtonKind
from hamonitor_desktop.gui.widgets.footer import Footer
from hamonitor_desktop.gui.widgets.frame import Frame
from hamonitor_desktop.gui.widgets.header import Header
from hamonitor_desktop.gui.widgets.labels import Label
from hamonitor_desktop.gui.widgets.message import Message
from hamonitor_desktop.gui.widgets.page import Page, fill
from hamonitor_desktop.usecases import restoring
from hamonitor_desktop.usecases.authors import author_name
from hamonitor_desktop.usecases.restoring import Backup, Restored


class RestoreRoom(QWidget):
    """The copies of a dossier that is damaged or gone. `restored` tells that one is in its place."""

    page_key = "restore"
    left = Signal()
    help_asked = Signal()
    restored = Signal(object)  # Restored

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path, self._busy = path, False
        header = Header(path.name)
        header.home.connect(self.left)
        header.add_button(self.tr("Help"), Icon.HELP).clicked.connect(self.help_asked)
        self.message, self.backups = Message(), BackupList()
        self.page = Page(width=theme.READING_WIDTH)
        self._build()
        frame = Frame(header)
        frame.stack.addWidget(self.page)
        frame.set_footer(self._footer())
        fill(self, frame)
        tasks.run(lambda _task: restoring.backups(path), self._show_backups, self._failed, owner=self)

    def _build(self) -> None:
        column = self.page.column
        title = self.tr("Go back to an earlier copy")
        column.addWidget(Label(title, size=Size.TITLE, bold=True, wrap=True))
        text = self.tr(
            "The dossier {name} cannot be opened. The copy that you choose takes its place. The damaged file stays "
            "beside it, and what can still be read in it comes along: newer answers, and which returns you sent."
        )
        column.addWidget(Label(text.format(name=self._path.name), wrap=True))
        column.addWidget(self.message)
        column.addWidget(self.backups)
        column.addStretch(1)

    def _footer(self) -> Footer:
        footer = Footer(width=theme.READING_WIDTH)
        back = Button(self.tr("Back"), icon=Icon.CHEVRON_LEFT)
        back.clicked.connect(self.left)
        footer.left.addWidget(back)
        self.restore_button = Button(self.tr("Put this copy back"), ButtonKind.PRIMARY)
        self.restore_button.setEnabled(False)
        self.restore_button.clicked.connect(self._restore)
        footer.right.addWidget(self.restore_button)
        return footer

    def leave(self) -> bool:
        """While a copy is put back, wait."""
        return not self._busy

    def _show_backups(self, found: tuple[Backup, ...]) -> None:
        self.backups.show_backups(found, next((backup for backup in found if backup.whole), None))
        self.restore_button.setEnabled(self.backups.backup is not None)
        if self.backups.backup is None:
            text = self.tr("None of the copies can be used. Ask your administrator for a copy of the disk.")
            self.message.show_text(text, "warning")
        else:
            self.restore_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _restore(self) -> None:
        backup = self.backups.backup
        if backup is None or self._busy:
            return
        self._busy = True
        self.restore_button.setEnabled(False)
        path, author = self._path, author_name(settings.load().author)
        tasks.run(lambda _task: restoring.replace_damaged(path, author, backup), self._done, self._failed, owner=self)

    def _done(self, restored: Restored) -> None:
        self._busy = False
        self.restored.emit(restored)

    def _failed(self, error: HaError) -> None:
        self._busy = False
        self.restore_button.setEnabled(self.backups.backup is not None)
        self.message.show_error(error)
        self.page.reveal(self.message)
