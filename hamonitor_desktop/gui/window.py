"""The one window. It shows one room at a time, and asks a room to save and close before it leaves it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol, cast

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from hamonitor_desktop.gui import language, settings, tasks
from hamonitor_desktop.gui.file_doors import FileDoors
from hamonitor_desktop.gui.forms.ui_window import Ui_Window
from hamonitor_desktop.gui.pages.start import StartRoom
from hamonitor_desktop.gui.widgets.header import PROGRAM

if TYPE_CHECKING:
    from tempfile import TemporaryDirectory

    from hamonitor_desktop.domain.codes import HaError
    from hamonitor_desktop.gui.pages.help_dialog import HelpDialog
    from hamonitor_desktop.gui.pages.officer import OfficerRoom
    from hamonitor_desktop.gui.pages.open_package import PackageDraft
    from hamonitor_desktop.gui.pages.sign_form import SignDraft
    from hamonitor_desktop.gui.problem import ProblemPanel
    from hamonitor_desktop.usecases.dossiers import OpenDossier

_LATER: Final = 300  # ms; the settings wait for the disk, and the room that was opened does not
_FOLLOW: Final = 2000  # ms; the start page tells how far one was, also after a program that was ended without a word


class Room(Protocol):
    """What the window asks of a room."""

    @property
    def page_key(self) -> str:
        """What is shown: the topic of its help, and where one comes back to after a change of language."""
        ...

    def leave(self) -> bool:
        """Save and close; false to stay."""
        ...


class Window(QMainWindow):
    """The window and the doors between its rooms."""

    def __init__(self) -> None:
        super().__init__()
        self.ui = Ui_Window()
        self.ui.setupUi(self)
        self.problem: ProblemPanel | None = None
        self._after: Callable[[], object] = self.show_start  # what was wanted when a room asked to stay for a moment
        self._dossier: OpenDossier | None = None
        self._proposal: Path | None = None  # waits for the dossier that it is for
        self._following = QTimer(self, singleShot=True, interval=_FOLLOW)
        self._following.timeout.connect(self._follow)
        self._folder: TemporaryDirectory[str] | None = None
        self._keeps_folder = False
        self._then: Callable[[OfficerRoom], object] | None = None  # once the dossier that is being opened is shown
        self._help: HelpDialog | None = None
        self._typed: PackageDraft | None = None
        self._files = FileDoors(self)
        self._start = self._make_start()
        self.ui.rooms.addWidget(self._start)

    def _make_start(self) -> StartRoom:
        start = StartRoom()
        start.package_asked.connect(self.open_package)
        start.dossier_asked.connect(self.open_dossier)
        start.example_asked.connect(self.open_example)
        start.central_asked.connect(self.open_central)
        start.receipt_asked.connect(self._files.open_receipt)
        start.proposal_asked.connect(self._keep_proposal)
        start.restore_asked.connect(self.open_restore)
        start.help_asked.connect(self.show_help)
        start.settings_asked.connect(self.show_settings)
        return start

    def keyPressEvent(self, event: QKeyEvent) -> None:
        from hamonitor_desktop.gui.widgets import keyboard

        if event.key() == Qt.Key.Key_F1:
            self.show_help()
        elif not keyboard.press(event):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, onward: bool) -> bool:
        from hamonitor_desktop.gui.widgets import keyboard

        return keyboard.step(self.ui.central, onward=onward) or super().focusNextPrevChild(onward)

    def start_page(self) -> StartRoom:
        """The start page; it stays as long as the window."""
        return self._start

    def room(self) -> QWidget:
        """The room that is shown."""
        return self.ui.rooms.currentWidget() or self._start

    def show_fitting(self) -> None:
        """Show the window as large as it is made, or filling a screen that is hardly larger."""
        room = self.screen().availableGeometry()
        if room.width() <= self.width() + 100 or room.height() <= self.height() + 60:
            self.showMaximized()
        else:
            self.show()

    # the doors

    def open_file(self, file: Path) -> None:
        """Open whatever file was handed over by a double click or the command line."""
        self._start.open_path(file.absolute())  # it is remembered, and the next start may be in another folder

    def show_start(self) -> bool:
        """Leave the room for the start page; false where the room wants to stay."""
        return self._go(self._start)

    def open_package(self, path: str = "") -> None:
        """Show the page that makes a dossier from a package."""
        from hamonitor_desktop.gui.pages.open_package import PackageRoom

        room = PackageRoom(path, self._typed)
        room.left.connect(lambda: self._leave_package(room.draft))
        room.created.connect(self._package_made)
        room.dossier_asked.connect(self.open_dossier)
        room.receipt_asked.connect(self._files.open_receipt)
        room.return_asked.connect(self._files.open_return)
        room.help_asked.connect(self.show_help)
        self._go(room)

    def _leave_package(self, typed: PackageDraft | None) -> None:
        """Back to the start page, for an example or the mail with the code: what was typed stands there on return."""
        self._typed = typed
        self.show_start()

    def _package_made(self, dossier: OpenDossier) -> None:
        self._typed = None
        self._show_dossier(dossier)

    def open_dossier(self, path: str) -> None:
        """Open a dossier, from the start page, which also tells when that fails."""
        author = settings.load().author

        def work(_task: tasks.Task) -> OpenDossier:
            from hamonitor_desktop.usecases.authors import author_name
            from hamonitor_desktop.usecases.dossiers import open_dossier

            return open_dossier(Path(path), author_name(author))

        self._open(work, self.tr("The dossier is being opened …"), lambda error: self._not_opened(path, error))

    def _not_opened(self, path: str, error: HaError) -> None:
        from hamonitor_desktop.usecases.restoring import can_go_back

        self.show_failed(error)
        if can_go_back(Path(path), error):
            self._start.offer_to_restore(path)

    def open_restore(self, path: str) -> None:
        """Show the earlier copies of a dossier that does not open."""
        from hamonitor_desktop.gui.pages.officer_keeping import show_restored
        from hamonitor_desktop.gui.pages.restore_room import RestoreRoom

        room = RestoreRoom(Path(path))
        room.left.connect(self.show_start)
        room.help_asked.connect(self.show_help)
        room.restored.connect(lambda restored: self.open_then(path, lambda shown: show_restored(shown, restored)))
        self._go(room)

    def _keep_proposal(self, path: str) -> None:
        self._proposal = Path(path)

    def open_then(self, path: str, then: Callable[[OfficerRoom], object]) -> None:
        """Open a dossier, and do this in its room once it is shown."""
        self.open_dossier(path)
        self._then = then

    def open_example(self) -> None:
        """Make the example in a folder that goes when it is left."""
        from tempfile import TemporaryDirectory

        folder = TemporaryDirectory(prefix="hamonitor-voorbeeld-", ignore_cleanup_errors=True)

        def work(_task: tasks.Task) -> OpenDossier:
            from hamonitor_desktop.usecases.example import example

            return example(Path(folder.name))

        if self._open(work, self.tr("The example is being made …")):
            self._folder = folder

    def open_central(self, store: str = "", round_id: str = "") -> None:
        """Show the central team's room, by default with the newest round; without a store first the page that asks."""
        if not store:
            from hamonitor_desktop.gui.pages.open_store import OpenStoreRoom

            door = OpenStoreRoom()
            door.left.connect(self.show_start)
            door.help_asked.connect(self.show_help)
            door.opened.connect(self._open_store)
            self._go(door)
            return
        from hamonitor_desktop.gui.pages.central import CentralRoom

        room = CentralRoom(store, round_id)
        room.left.connect(self.show_start)
        room.released.connect(lambda: self._after())
        room.other_asked.connect(lambda other: self.open_central(store, other))
        room.help_asked.connect(self.show_help)
        self._go(room)

    def _open_store(self, store: str) -> None:
        """Show a store that the door looked at, and remember it."""
        settings.keep(settings.with_store(settings.load(), store))
        self.open_central(store)

    def show_help(self) -> None:
        """Show the help beside the window, at the page one is on."""
        key = cast(Room, self.room()).page_key
        self._show_topic("questions" if key.startswith("theme:") else key)

    def _show_topic(self, topic: str) -> None:
        from hamonitor_desktop.gui.pages.help_dialog import HelpDialog

        if self._help is None:
            self._help = HelpDialog(self)
            self._help.destroyed.connect(self._forget_help)
        self._help.show_topic(topic)
        self._help.show()
        self._help.raise_()
        self._help.activateWindow()

    def _forget_help(self) -> None:
        self._help = None

    def show_settings(self) -> None:
        """Let the settings be changed."""
        from hamonitor_desktop.gui.pages.settings_dialog import SettingsDialog

        dialog = SettingsDialog(self)
        dialog.help_asked.connect(lambda: self._show_topic("settings"))
        dialog.accepted.connect(self._take_name)
        dialog.language_chosen.connect(self._speak)
        dialog.open()

    def _take_name(self) -> None:
        """What is answered from now on carries the name that was said."""
        if self._dossier is not None:
            self._dossier.take_name(settings.load().author)

    def _speak(self) -> None:
        """Make all that is shown anew in the language that was chosen, and come back to where one was.

        The room is left as always, so that what was typed is kept. Where it wants to stay, the start page speaks the
        other language once it can be left.
        """
        path = "" if self._dossier is None else str(self._dossier.path)
        place, folder = cast(Room, self.room()).page_key, self._folder
        unsigned = None if self._dossier is None else cast("OfficerRoom", self.room()).pages.unsigned
        self._keeps_folder = True  # the example comes back
        left = self.show_start()
        self._keeps_folder = False
        self._follow_language()
        if left and path:
            self._folder = folder
            self.open_then(path, lambda room: _come_back(room, place, unsigned))

    def _follow_language(self) -> None:
        """Speak the language of the settings as soon as the start page is shown."""
        application, wanted = QApplication.instance(), settings.load().language
        if application is not None and self.room() is self._start and language.current() is not wanted:
            language.use(application, wanted)
            self._make_anew()

    def _make_anew(self) -> None:
        """The parts of the window that stay while rooms come and go."""
        old, self._start = self._start, self._make_start()
        self.ui.rooms.addWidget(self._start)
        self.ui.rooms.setCurrentWidget(self._start)
        self.ui.rooms.removeWidget(old)
        old.deleteLater()
        if self.problem is not None:
            self.problem.deleteLater()
            self.problem = None
        if self._help is not None:
            self._help.close()
        self._start.setFocus()

    def show_problem(self, error: HaError) -> None:
        """Show an error that belongs to no page."""
        from hamonitor_desktop.gui.problem import ProblemPanel

        if self.problem is None:
            self.problem = ProblemPanel()
            self.ui.column.insertWidget(0, self.problem)
        self.problem.show_error(error)

    # going from one to the other

    def _open(
        self, work: Callable[[tasks.Task], OpenDossier], doing: str, failed: Callable[[HaError], None] | None = None
    ) -> bool:
        self._then = None
        if not self.show_start() or self._start.busy:
            return False
        self._start.set_doing(doing)
        tasks.run(work, self._show_dossier, failed or self.show_failed, owner=cast(QObject, self))
        return True

    def show_failed(self, error: HaError) -> None:
        """Tell on the start page why something did not open."""
        self._then = None
        self._start.set_doing("")
        self._start.message.show_error(error)
        self._drop_folder()

    def _show_dossier(self, dossier: OpenDossier) -> None:
        from hamonitor_desktop.domain.display import show_organisation
        from hamonitor_desktop.gui.pages.officer import OfficerRoom

        self._start.set_doing("")
        room = OfficerRoom(dossier)
        room.left.connect(self.show_start)
        room.released.connect(lambda: self._after())
        room.help_asked.connect(self.show_help)
        room.settings_asked.connect(self.show_settings)
        room.progressed.connect(self._progressed)
        if not self._go(room):
            dossier.close()
            return
        self._dossier = dossier
        QTimer.singleShot(_LATER, self, self._remember)
        self.setWindowTitle(" · ".join((show_organisation(dossier.edition, dossier.organisation), PROGRAM)))
        if self._then is not None:
            self._then(room)
            self._then = None
        if self._proposal is not None:
            from hamonitor_desktop.gui.pages.officer_keeping import show_proposal

            show_proposal(room, self._proposal)
            self._proposal = None

    def _go(self, room: QWidget) -> bool:
        """Leave the room that is shown and show another; false, and the other is dropped, where it wants to stay."""
        here = self.room()
        if here is room:
            return True
        if not self._left(here):
            if room is not self._start:
                room.deleteLater()
            self._after = self.show_start
            return False
        if self.ui.rooms.indexOf(room) < 0:
            self.ui.rooms.addWidget(room)
        begins_at = room if room is self._start else room.focusWidget() or room
        self.ui.rooms.setCurrentWidget(room)
        if here is not self._start:
            self.ui.rooms.removeWidget(here)
            here.deleteLater()
        if room is self._start:
            self.setWindowTitle(PROGRAM)
            self._follow_language()
            self._start.refresh()
            begins_at = self._start
        begins_at.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _left(self, room: QWidget) -> bool:
        self._remember()
        if not cast(Room, room).leave():
            return False
        self._dossier = None
        if room is not self._start:
            self._drop_folder()
        return True

    def _remember(self) -> None:
        """Keep how far the dossier is for the start page; the example is not worth it."""
        if self._dossier is not None and self._folder is None:
            from hamonitor_desktop.gui.recent import recent_of

            settings.keep(settings.with_dossier(settings.load(), recent_of(self._dossier)))

    def _progressed(self) -> None:
        if not self._following.isActive():
            self._following.start()

    def _follow(self) -> None:
        """Keep it too when it has changed meanwhile: the program may be ended without a word."""
        if self._dossier is not None and self._folder is None:
            from hamonitor_desktop.gui.recent import is_known

            if not is_known(self._dossier):
                self._remember()

    def _drop_folder(self) -> None:
        if self._folder is not None and not self._keeps_folder:
            self._folder.cleanup()
            self._folder = None

    def keep_all(self) -> None:
        """Write what was typed, when the person logs off."""
        if self._dossier is not None:
            cast("OfficerRoom", self.room()).keep_all()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._left(self.room()):
            event.accept()
            QApplication.quit()
        else:
            self._after = self.close
            event.ignore()


def _come_back(room: OfficerRoom, place: str, unsigned: SignDraft | None) -> None:
    """Show the page one was on. The room itself has begun at the question one was at."""
    from hamonitor_desktop.gui.pages.officer_places import Place

    if place not in (room.page_key, Place.HISTORY):
        room.show_page(place)
    if unsigned is not None:
        room.pages.go_on_signing(unsigned)
