"""Keeps what is answered: at once for choices, within a second for typing, and never silently not."""

from __future__ import annotations

from concurrent.futures import Future
from contextlib import suppress
from datetime import datetime
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.usecases.dossiers import OpenDossier
from hamonitor_desktop.usecases.places import place_kind
from hamonitor_desktop.usecases.safety_net import SafetyNet, TakenUp

_RETRY: Final = 3000  # ms; a full disk or a lost network drive may be back by then
_KEEP: Final = 1000  # ms until what cannot be written is kept on this computer
_PATIENCE: Final = 6.0  # s that the window waits, once, for a drive; longer than for a file that another holds
_SLOW: Final = 3000  # ms until a drive that says nothing counts as one that cannot be written


class SaveState(StrEnum):
    """How the saving stands."""

    SAVED = "saved"
    SAVING = "saving"
    FAILED = "failed"
    READ_ONLY = "read_only"


class Saver(QObject):
    """Writes answers to a dossier and tells how that goes.

    What could not be written is tried again, and kept on this computer meanwhile: `kept` says whether it is.
    """

    changed = Signal()
    """The state, the time or the error is another one."""
    _written = Signal(str, object)

    def __init__(self, dossier: OpenDossier, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._dossier = dossier
        self.state = SaveState.READ_ONLY if dossier.read_only else SaveState.SAVED
        self.at: datetime | None = None
        self.error: HaError | None = None
        self.kept = False
        self.place = place_kind(dossier.path)
        dossier.wait_at_most(_PATIENCE)
        self._net = SafetyNet(dossier)
        self._waiting: dict[str, Answer] = {}
        self._futures: dict[str, Future[object]] = {}
        self._retry = QTimer(self)
        self._retry.setSingleShot(True)
        self._retry.setInterval(_RETRY)
        self._retry.timeout.connect(self._try_again)
        self._keeping = QTimer(self)
        self._keeping.setSingleShot(True)
        self._keeping.timeout.connect(self._keep_here)
        # the writer's thread tells; the window is changed in its own
        self._written.connect(self._finished, Qt.ConnectionType.QueuedConnection)

    def draft(self, answer: Answer) -> None:
        """Keep what is being typed, within a second."""
        if self._dossier.read_only:
            return
        code = answer.question
        self._waiting[code] = answer
        if not self._keeping.isActive():
            self._keeping.start(_KEEP if self.state is SaveState.FAILED else _SLOW)
        try:
            future = self._dossier.draft(answer)
        except HaError as error:
            self._futures.pop(code, None)  # what was typed before this may be on disk in a moment: this is not
            self._fail(error)
            return
        if self._futures.get(code) is not future:
            self._futures[code] = future
            future.add_done_callback(lambda done: self._written.emit(code, done))
        if self.state is SaveState.SAVED:
            self._become(SaveState.SAVING)

    def record(self, answer: Answer) -> None:
        """Keep an answer that is final; it is on disk when this returns, unless the state says otherwise."""
        if self._dossier.read_only:
            return
        if self.state is SaveState.FAILED:
            self.draft(answer)  # nobody waits again for a drive that does not answer; it is made final later
            return
        try:
            wrote = self._dossier.record(answer)
        except HaError as error:
            self.draft(answer)
            self._fail(error)
            return
        wrote = self._waiting.pop(answer.question, None) is not None or wrote
        self._futures.pop(answer.question, None)
        if wrote:
            self._succeed()

    def flush(self) -> HaError | None:
        """Make all that was typed final, on leaving a page; what kept that from being done, if anything."""
        if self._dossier.read_only:
            return None
        try:
            wrote = self._dossier.commit_drafts() + self._dossier.record_all(self._waiting)
        except HaError as error:
            self._fail(error)
            self._keep_here()
            return error
        waited = bool(self._waiting)
        self._waiting.clear()
        self._futures.clear()
        if wrote or waited:
            self._succeed()
        return None

    def begin_writing(self) -> None:
        """The dossier could only be read so far, and can be written from now on."""
        self._become(SaveState.SAVED)
        self.take_up()

    def take_up(self) -> TakenUp | None:
        """Write what an earlier session could not; None where there was nothing, or it cannot be written now either."""
        try:
            return self._net.take_up()
        except HaError as error:
            self._fail(error)
            return None

    def note_saved(self) -> None:
        """Something else wrote to the dossier, such as an undo."""
        if not self._dossier.read_only:
            self._succeed()

    def _finished(self, code: str, done: Future[object]) -> None:
        if self._futures.get(code) is not done:
            return  # something newer was typed, or the answer became final
        del self._futures[code]
        error = done.exception()
        if error is not None:
            self._fail(error if isinstance(error, HaError) else HaError(Code.INTERNAL, reason=str(error)))
            return
        self._waiting.pop(code, None)
        self._succeed()

    def _succeed(self) -> None:
        if self._futures:
            return
        if self._waiting:
            self._try_again()
            return
        self._retry.stop()
        self._keeping.stop()
        with suppress(HaError):  # it is taken up again then, which changes nothing
            self._net.clear()
        self.kept = False
        self.at, self.error = datetime.now(), None
        self._become(SaveState.SAVED)

    def _fail(self, error: HaError) -> None:
        if self.state is not SaveState.FAILED and self._waiting:
            self._keeping.start(0)  # what was typed so far waits no longer, and what is typed on a second
        self.error = error
        self._retry.start()
        self._become(SaveState.FAILED)

    def _keep_here(self) -> None:
        """Keep what waits on this computer; where that fails too, it stays on screen and is tried again."""
        try:
            self._net.keep()
            self.kept = self._net.holds
        except HaError:
            self.kept = False
        if self.state is SaveState.FAILED:
            self.changed.emit()

    def _try_again(self) -> None:
        for answer in list(self._waiting.values()):
            self.draft(answer)

    def _become(self, state: SaveState) -> None:
        self.state = state
        self.changed.emit()
