"""The dossier as the rest of the program sees it: answers, drafts, history, what was sent.

All reading is from memory (`view`); all writing goes through one thread, and what is in memory follows only after the
commit. What is being typed alone goes ahead of it.
"""

from __future__ import annotations

import atexit
import time
import uuid
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path
from typing import TypeVar, cast

from sqlalchemy import Connection

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.codes import FULL, Code, HaError
from hamonitor_desktop.store.dossier import rows
from hamonitor_desktop.store.dossier.backups import EVERY, back_up, write_copy
from hamonitor_desktop.store.dossier.checking import check_file, reading
from hamonitor_desktop.store.dossier.keeping import DossierKeeping, join_kept, now
from hamonitor_desktop.store.dossier.locking import DossierLock, acquire, file_itself
from hamonitor_desktop.store.dossier.log import BrokenLogError, whole_log
from hamonitor_desktop.store.dossier.opening import VERSION, create_file, file_version, migrate
from hamonitor_desktop.store.dossier.records import Bound, CopyOf, Draft, Event, EventKind, Holder
from hamonitor_desktop.store.dossier.rows import Contents
from hamonitor_desktop.store.dossier.writer import Job, Writer
from hamonitor_desktop.store.file_errors import file_errors
from hamonitor_desktop.store.sqlite import make_engine, raw, sqlite_errors
from hamonitor_desktop.store.temporary import discard_marked, mark_of

T = TypeVar("T")


class Dossier(DossierKeeping):
    """An open dossier. Use `Dossier.create` or `Dossier.open`, and `close` it."""

    def __init__(self, path: Path, author: str, *, backups: bool, clock: Callable[[], float]) -> None:
        super().__init__()
        self.path = file_itself(path)
        self.author = author
        self.holder: Holder | None = None
        self.backup_problem: HaError | None = None
        """Why the last copy could not be made; the dossier itself is not touched by that."""
        self.patience: float | None = None
        """Seconds to wait for a drive that does not answer; without end where None. Then it counts as gone."""
        self._lock: DossierLock | None = None
        self._clock = clock if backups else None
        self._backed_up = clock()
        self._writer: Writer | None = None

    @classmethod
    def create(cls, path: Path, bound: Bound, author: str, *, backups: bool = True) -> Dossier:
        """Make a new dossier and open it. Raises HaError DOSSIER_EXISTS, FOLDER_READ_ONLY or DISK_FULL."""
        create_file(path, bound)
        return cls.open(path, author, backups=backups)

    @classmethod
    def open(
        cls, path: Path, author: str, *, backups: bool = True, clock: Callable[[], float] = time.monotonic
    ) -> Dossier:
        """Open a dossier; read-only where another has it open or the folder cannot be written.

        Raises HaError, also where the disk is full: nothing that was typed could be kept.
        """
        dossier = cls(path, author, backups=backups, clock=clock)
        dossier.take()
        return dossier

    @classmethod
    def peek(cls, path: Path) -> Dossier:
        """Open a dossier only to read it, without taking it. Raises HaError."""
        file_version(path)
        dossier = cls(path, "", backups=False, clock=time.monotonic)
        dossier.reload()
        return dossier

    def take(self) -> None:
        """Read the file, and write in it from now on unless another has it open; as at `open`, and again later.

        Raises HaError as `open` does.
        """
        if self._lock is not None:
            return
        version = file_version(self.path)
        taken = _try_to_lock(self.path, self.author)
        self._lock = taken if isinstance(taken, DossierLock) else None
        self.holder = taken if isinstance(taken, Holder) else None
        try:
            self._load(version)
        except BaseException:
            self.close()
            raise

    def _load(self, version: int) -> None:
        with sqlite_errors(self.path):
            if self._lock is None:
                self.reload()
                return
            engine = make_engine(self.path)
            if version < VERSION:
                with engine.connect() as connection:
                    back_up(raw(connection), self.path)
                migrate(engine)
            self._writer = Writer(engine, self.path, self._after_commit, self._came_back)
            atexit.register(self.close)
            self._write(self._first_read)

    def _first_read(self, connection: Connection) -> Callable[[], None]:
        contents = _contents(connection)
        if not contents.kept.own_id:
            own_id = str(uuid.uuid4())
            rows.put_own_id(connection, own_id)
            contents = replace(contents, kept=replace(contents.kept, own_id=own_id))

        def apply() -> None:
            self._take(contents)
            self.discard_half_copies(self.path.parent)
            self._back_up_now(connection)

        return apply

    def reload(self) -> None:
        """Read a read-only dossier again, to see what its holder wrote meanwhile. Raises HaError."""
        if self._writer is None:
            with (
                sqlite_errors(self.path),
                reading(self.path) as engine,
                engine.connect() as connection,
            ):
                self._take(_contents(connection))

    @property
    def read_only(self) -> bool:
        """Whether nothing can be written; `holder` says who has it open, if anyone."""
        return self._lock is None

    def check(self) -> tuple[str, ...]:
        """All problems of the file, in Dutch."""
        return check_file(self.path)

    # writing

    def draft(self, answer: Answer) -> Future[object]:
        """Keep what is being typed; the future is done when it is on disk, within a second. Raises HaError."""
        writer = self._writable()
        rows.check_kept(rows.answer_text(answer))  # written with others, it would keep them from the disk too
        with self._guard:
            self._drafts[answer.question] = Draft(answer, self.author, now())

        def job(connection: Connection) -> Callable[[], None]:
            with self._guard:  # whoever types on may be ahead of it by now, or have made it an event
                newest = self._drafts.get(answer.question)
            if newest is not None:
                rows.put_draft(connection, newest)
            return _nothing

        return writer.later(answer.question, job)

    def record(self, answer: Answer) -> bool:
        """Make an answer an event; returns when it is on disk, and whether anything changed."""
        return bool(self.record_all([answer]))

    def record_all(self, answers: Iterable[Answer]) -> int:
        """Make answers events in one transaction; returns how many changed something. Raises HaError ANSWERS_BAD."""
        given = list({answer.question: answer for answer in answers}.values())
        for answer in given:
            rows.check_kept(rows.answer_text(answer))
        with self._guard:
            if all(answer.question not in self._drafts and self._same(answer) for answer in given):
                return 0
        return self._settle(given)

    def commit_drafts(self) -> int:
        """Make every draft an event."""
        with self._guard:
            waiting = [draft.answer for draft in self._drafts.values()]
        return self._settle(waiting) if waiting else 0

    def settle_left(self) -> int:
        """Make events of what a session that was cut off left typed, by whoever typed it and when; returns how many.

        They are the events that a copy taken back meanwhile brought elsewhere: what is typed on goes on from them.
        """
        with self._guard:
            left, drafts = self.draft_events(), set(self._drafts)
        if not drafts:
            return 0

        def job(connection: Connection) -> Callable[[], int]:
            rows.add_events(connection, list(left))
            rows.drop_drafts(connection, drafts)
            return lambda: self._applied(left, {question: self._drafts[question] for question in drafts})

        return self._write(job)

    def undo(self, question: str) -> Answer | None:
        """Go one answer back; None where there is nothing to undo. What was being typed is kept in the history."""
        return self._step(question, EventKind.UNDO)

    def redo(self, question: str) -> Answer | None:
        """Take back an undo; None where there is nothing to do again."""
        return self._step(question, EventKind.REDO)

    def merge(self, copy: Contents) -> int:
        """Take over all that a copy holds, in one transaction and after a backup; returns how many answers were new.

        Where both answered a question, it then has two heads: a conflict, which the next recorded answer ends. Raises
        HaError DOSSIER_DAMAGED where the events of the copy do not fit together; nothing is taken over then.
        """
        take_over = join_kept(copy.kept, self.author)
        self.back_up()

        def job(connection: Connection) -> Callable[[], int]:
            with self._guard:
                try:
                    union = whole_log([*self._log.events, *copy.events])
                except BrokenLogError as error:
                    raise HaError(Code.DOSSIER_DAMAGED, reason=f"De kopie is niet heel: {error}.") from error
                fresh, ours = [event for event in union.events if event.id not in self._log], self._kept
            rows.add_events(connection, fresh)
            together = take_over(connection, ours)

            def apply() -> int:
                self._kept_now(together)
                return self._applied(fresh)

            return apply

        return self._write(job)

    def back_up(self) -> None:
        """Put a copy of what is on disk beside the dossier; where that fails, `backup_problem` says why."""
        self._write(lambda connection: lambda: self._back_up_now(connection))

    def write_copy(self, out: Path, copy_of: CopyOf) -> None:
        """Write a copy of what is on disk for a colleague. Raises HaError; another file with that name is replaced."""
        mark = mark_of(self._kept.own_id)
        self._write(lambda connection: lambda: write_copy(raw(connection), out, copy_of, mark))

    def discard_half_copies(self, folder: Path) -> None:
        """Take away what is left in a folder of copies that were not finished: nobody else writes them there."""
        discard_marked(folder, mark_of(self._kept.own_id))

    def contents(self) -> Contents:
        """Everything, for a copy to be merged with; what is being typed is recorded first by whoever asks."""
        with self._guard:
            return Contents(self._log.events, dict(self._drafts), self._kept)

    def close(self) -> None:
        """Write what waits, stop the thread and let others in. Raises HaError where typing could not be written."""
        writer, self._writer = self._writer, None
        lock, self._lock = self._lock, None
        atexit.unregister(self.close)
        try:
            if writer is not None:
                writer.close(self.patience)
        finally:
            if lock is not None:
                lock.release()

    def __enter__(self) -> Dossier:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    # inside

    def _writable(self) -> Writer:
        if self._writer is not None:
            return self._writer
        if self.holder is None:
            raise HaError(Code.FOLDER_READ_ONLY, path=self.path.parent)
        raise self.holder.as_error()

    def _write(self, job: Callable[[Connection], Callable[[], T]]) -> T:
        future = self._writable().submit(cast(Job, job))
        try:
            return cast(T, future.result(self.patience))
        except TimeoutError as error:  # it may still be written, once the drive answers
            raise HaError(Code.FILE_MISSING, path=self.path) from error

    def _settle(self, answers: list[Answer]) -> int:
        """Make these answers events and drop their drafts, in one transaction."""
        writer = self._writable()
        waiting = [writer.forget(answer.question) for answer in answers]
        with self._guard:
            typed = {answer.question: self._drafts.get(answer.question) for answer in answers}

        def job(connection: Connection) -> Callable[[], int]:
            with self._guard:
                fresh = [self._event(answer, EventKind.ANSWER) for answer in answers if not self._same(answer)]
            rows.add_events(connection, fresh)
            rows.drop_drafts(connection, set(typed))
            return lambda: self._applied(fresh, typed)

        try:
            count = self._write(job)
        except BaseException as error:
            for future in waiting:
                if future is not None:
                    future.set_exception(error)
            raise
        for future in waiting:
            if future is not None:
                future.set_result(None)
        return count

    def _step(self, question: str, kind: EventKind) -> Answer | None:
        with self._guard:
            typed = None if self._log.in_conflict(question) else self._drafts.get(question)
        if typed is not None:
            self._settle([typed.answer])

        def job(connection: Connection) -> Callable[[], Answer | None]:
            with self._guard:
                answer = self._undone(question) if kind is EventKind.UNDO else self._redone(question)
                fresh = [] if answer is None else [self._event(answer, kind)]
            rows.add_events(connection, fresh)

            def apply() -> Answer | None:
                self._applied(fresh)
                return answer

            return apply

        return self._write(job)

    def _event(self, answer: Answer, kind: EventKind) -> Event:
        parents = tuple(head.id for head in self._log.heads(answer.question))
        return Event(str(uuid.uuid4()), parents, answer.question, answer, self.author, now(), kind)

    def _applied(self, fresh: Sequence[Event], typed: dict[str, Draft | None] | None = None) -> int:
        with self._guard:
            for event in fresh:
                self._log.add(event)
            for question, draft in (typed or {}).items():
                if self._drafts.get(question) is draft:
                    self._drafts.pop(question, None)
        return len(fresh)

    def _came_back(self, connection: Connection) -> None:
        """The file could not be written for a while, and can be now: it and what is in memory take over of each other.

        Another may have opened the dossier meanwhile, or put an older file in its place. Raises HaError.
        """
        self._hold_again()
        there = _contents(connection)
        ids = {event.id for event in there.events}
        with self._guard:
            try:
                union = whole_log([*self._log.events, *there.events])
            except BrokenLogError as error:
                raise HaError(Code.DOSSIER_DAMAGED, reason=f"De geschiedenis is niet heel: {error}.") from error
            ours = self._kept
        rows.add_events(connection, [event for event in union.events if event.id not in ids])
        kept = join_kept(ours, self.author)(connection, there.kept)
        with self._guard:
            self._log = union
        self._kept_now(kept)

    def _hold_again(self) -> None:
        """Keep others out again, where the lock went with the drive. Raises HaError where somebody else has it now."""
        lock = self._lock
        if lock is None or lock.still_held:
            return
        with file_errors(self.path):
            taken = acquire(self.path, self.author)
        if isinstance(taken, Holder):
            raise taken.as_error()
        lock.release()
        self._lock = taken

    def _after_commit(self, connection: Connection) -> None:
        if self._clock is not None and self._clock() - self._backed_up >= EVERY:
            self._back_up_now(connection)

    def _back_up_now(self, connection: Connection) -> None:
        """On the writer's thread. A copy that fails does not keep anyone from working: it is told."""
        if self._clock is None:
            return
        self._backed_up = self._clock()
        if not len(self._log):
            return
        try:
            back_up(raw(connection), self.path)
            self.backup_problem = None
        except HaError as error:
            self.backup_problem = error


def _try_to_lock(path: Path, author: str) -> DossierLock | Holder | None:
    """The lock, or who has it, or None where the place cannot be written. Raises HaError where the disk is full."""
    try:
        with path.open("r+b"):
            return acquire(path, author)
    except OSError as error:
        if error.errno in FULL:
            raise HaError(Code.DISK_FULL, path=path) from error
        return None


def _contents(connection: Connection) -> Contents:
    try:
        return rows.read_contents(connection)
    except ValueError as error:
        raise HaError(Code.DOSSIER_DAMAGED, reason=f"De inhoud is niet te lezen ({error}).") from error


def _nothing() -> None:
    return None
