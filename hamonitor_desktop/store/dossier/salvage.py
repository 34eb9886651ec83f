"""A dossier whose file is damaged: what can still be read of it, and putting a whole copy in its place."""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.codes import FULL, Code, HaError
from hamonitor_desktop.domain.notes import Note, NoteKind, Notes
from hamonitor_desktop.store.beside import AHEAD, JOURNAL, MOST, beside, strange_beside
from hamonitor_desktop.store.dossier import rows
from hamonitor_desktop.store.dossier.foreign import foreign_parts
from hamonitor_desktop.store.dossier.keeping import join_kept
from hamonitor_desktop.store.dossier.locking import DossierLock, acquire
from hamonitor_desktop.store.dossier.log import MOST_EVENTS, BrokenLogError, EventLog, whole_log
from hamonitor_desktop.store.dossier.opening import VERSION, file_version, migrate
from hamonitor_desktop.store.dossier.records import Bound, Draft, Event, EventKind, Sent, StoredProposal, StoredReceipt
from hamonitor_desktop.store.dossier.rows import Contents, Kept
from hamonitor_desktop.store.file_errors import as_ha_error, file_errors, is_device
from hamonitor_desktop.store.sqlite import WRITES, connect, known_error, make_engine
from hamonitor_desktop.store.temporary import discard, new_beside, put_in_place

T = TypeVar("T")


def readable(path: Path) -> Contents:
    """What can still be read of a damaged file, row by row; nothing where there is nothing left. Changes nothing.

    Raises HaError DISK_FULL where there is no room to look: that is not the same as nothing.
    """
    with tempfile.TemporaryDirectory(prefix="hamonitor-") as name:
        copy = Path(name) / "dossier"
        try:
            if is_device(path) or path.stat().st_size > MOST:
                return Contents()
            shutil.copyfile(path, copy)
            if not strange_beside(path):
                with suppress(FileNotFoundError):
                    shutil.copyfile(beside(path, JOURNAL), beside(copy, JOURNAL))
            with closing(connect(copy)) as connection:
                connection.row_factory = sqlite3.Row
                return _contents(connection)
        except (OSError, sqlite3.DatabaseError) as error:
            if getattr(error, "errno", None) in FULL or getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_FULL:
                raise HaError(Code.DISK_FULL, path=copy) from error
            return Contents()


def put_back(path: Path, backup: Path, saved: Contents, aside: Path, author: str) -> int:
    """Put a whole copy in the place of a damaged file, which gets the name `aside`, and add to it what was `saved`.

    Returns how many answers of the damaged file the copy did not have. The new file is whole before the old one moves.
    Raises HaError DOSSIER_READ_ONLY, DISK_FULL, FOLDER_READ_ONLY, FILE_LOCKED.
    """
    lock = _lock(path, author)
    temporary: Path | None = None
    try:
        with file_errors(path):
            handle, temporary = new_beside(path)
            os.close(handle)
            shutil.copyfile(backup, temporary)
        added = _complete(temporary, saved, author, path)
        with file_errors(path):
            with temporary.open("rb+") as stream:
                os.fsync(stream.fileno())
            _move_aside(path, aside)
            try:
                put_in_place(temporary, path)
            except OSError:
                _move_aside(aside, path)  # rather the damaged one than none
                raise
        return added
    finally:
        if temporary is not None:
            discard(temporary)
        lock.release()


def _lock(path: Path, author: str) -> DossierLock:
    with file_errors(path):
        taken = acquire(path, author)
    if isinstance(taken, DossierLock):
        return taken
    raise taken.as_error()


def _move_aside(path: Path, aside: Path) -> None:
    """The journal goes along: left behind, it would be undone in the copy that takes the file's place."""
    journals = [(beside(path, ending), beside(aside, ending)) for ending in (JOURNAL, AHEAD)]
    for journal, journal_aside in journals:
        _move(journal, journal_aside)
    try:
        _move(path, aside)
    except OSError:
        for journal, journal_aside in journals:
            _move(journal_aside, journal)  # the file is still read with it
        raise


def _move(old: Path, new: Path) -> None:
    with suppress(FileNotFoundError):
        put_in_place(old, new)


def _complete(temporary: Path, saved: Contents, author: str, path: Path) -> int:
    engine = make_engine(temporary)
    try:
        if file_version(temporary) < VERSION:
            migrate(engine)
        with engine.connect().execution_options(**{WRITES: True}) as connection, connection.begin():
            return _add(connection, saved, author)
    except (DBAPIError, ValueError) as error:
        known = known_error(error.orig, path) if isinstance(error, DBAPIError) else None
        raise known or HaError(Code.INTERNAL, reason=f"De kopie kon niet worden aangevuld ({error}).") from error
    except OSError as error:
        raise as_ha_error(error, path) from error
    finally:
        engine.dispose()


def _add(connection: Connection, saved: Contents, author: str) -> int:
    there = rows.read_contents(connection)
    fresh = _fitting(there.events, saved.events)
    if len(there.events) + len(fresh) > MOST_EVENTS:
        fresh = []
    rows.add_events(connection, fresh)
    if saved.kept.bound.package:
        rows.put_bound(connection, saved.kept.bound)
    join_kept(saved.kept, author)(connection, there.kept)
    log = EventLog([*there.events, *fresh])
    drafts = {question: draft for question, draft in saved.drafts.items() if draft.answer != log.current(question)}
    for draft in drafts.values():
        rows.put_draft(connection, draft)
    return len({event.question for event in fresh} | set(drafts))


def _fitting(known: tuple[Event, ...], found: tuple[Event, ...]) -> list[Event]:
    """Of the events found those that go on from what is known, per question all or none."""
    ids = {event.id for event in known}
    fresh: list[Event] = []
    ours, theirs = _by_question(known), _by_question(found)
    for question, new in theirs.items():
        try:
            log = whole_log([*ours.get(question, ()), *new])
        except BrokenLogError:
            continue
        fresh += [event for event in log.events if event.id not in ids]
    return fresh


def _by_question(events: tuple[Event, ...]) -> dict[str, list[Event]]:
    sorted_out: dict[str, list[Event]] = {}
    for event in events:
        sorted_out.setdefault(event.question, []).append(event)
    return sorted_out


def _contents(connection: sqlite3.Connection) -> Contents:
    notes = Notes.of(_made(connection, "notes", _note), _made(connection, "taken_back", lambda row: str(row["note"])))
    kept = Kept(
        _bound(connection),
        tuple(_made(connection, "sent", _sent)),
        tuple(_made(connection, "receipts", _receipt)),
        notes,
        tuple(_made(connection, "proposals", lambda row: StoredProposal(row["id"], row["at"], row["jws"]))),
    )
    drafts = _made(connection, "drafts", lambda row: Draft(_answer(row), str(row["author"]), str(row["at"])))
    return Contents(_events(connection), {draft.answer.question: draft for draft in drafts}, kept)


def _made(connection: sqlite3.Connection, table: str, make: Callable[[sqlite3.Row], T]) -> Iterator[T]:
    for row in _rows(connection, table)[0]:
        try:
            for name in row.keys():  # noqa: SIM118 - a Row yields values
                rows.check_length(name, row[name])
            yield make(row)
        except (ValueError, TypeError, KeyError, IndexError):
            continue


def _rows(connection: sqlite3.Connection, table: str) -> tuple[list[sqlite3.Row], bool]:
    """The rows that can be read, and whether these are all. What lies behind a bad page is reached from the end.

    What is no table of ours, or has more rows than one of ours, is not read: it could go on without end.
    """
    if table in foreign_parts(connection):
        return [], False
    found: dict[int, sqlite3.Row] = {}
    for order in ("ASC", "DESC"):
        query = f"SELECT rowid AS place, * FROM {table} ORDER BY place {order} LIMIT {MOST_EVENTS + 1}"  # noqa: S608 - names of ours
        try:
            for row in connection.execute(query):
                found[row["place"]] = row
        except sqlite3.DatabaseError:
            continue
        if len(found) > MOST_EVENTS:
            return [], False
        return [found[place] for place in sorted(found)], True
    return [found[place] for place in sorted(found)], False


def _events(connection: sqlite3.Connection) -> tuple[Event, ...]:
    """The events; none where their order is lost: an answer without its parents would look like a conflict."""
    lines, whole = _rows(connection, "event_parents")
    if not whole:
        return ()
    parents: dict[str, dict[int, str]] = {}
    for line in lines:
        parents.setdefault(line["event"], {})[line["position"]] = line["parent"]

    def event(row: sqlite3.Row) -> Event:
        named = parents.get(row["id"], {})
        before = tuple(named[position] for position in sorted(named))
        return Event(row["id"], before, row["question"], _answer(row), row["author"], row["at"], EventKind(row["kind"]))

    return tuple(_made(connection, "events", event))


def _answer(row: sqlite3.Row) -> Answer:
    answer = rows.answer_of(row["answer"])
    if answer.question != row["question"]:
        raise ValueError("an answer to another question")
    return answer


def _bound(connection: sqlite3.Connection) -> Bound:
    meta = {row["key"]: row["value"] for row in _rows(connection, "meta")[0]}
    wanted = [meta.get(key) for key in ("package", "proof", "fingerprint")]
    return Bound(*(str(text) for text in wanted)) if all(wanted) else Bound("", "", "")


def _sent(row: sqlite3.Row) -> Sent:
    sent = Sent(**_members(row, bool_of="final"))
    whole = hashlib.sha256(sent.jws.encode("utf-8")).hexdigest() == sent.return_id
    return sent if whole else replace(sent, jws="")  # the number stays taken


def _receipt(row: sqlite3.Row) -> StoredReceipt:
    return StoredReceipt(**_members(row))


def _note(row: sqlite3.Row) -> Note:
    members = _members(row, without=("number",))
    return Note(**{**members, "kind": NoteKind(members["kind"])})


def _members(row: sqlite3.Row, *, without: tuple[str, ...] = (), bool_of: str = "") -> dict[str, Any]:
    names = [name for name in row.keys() if name not in ("place", *without)]  # noqa: SIM118 - a Row yields values
    return {name: bool(row[name]) if name == bool_of else row[name] for name in names}
