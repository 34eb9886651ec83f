"""Whether a dossier is whole. Looks at a copy where the file was left in the middle of a write, so nothing changes."""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
import tempfile
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, select
from sqlalchemy.exc import DatabaseError

from hamonitor_desktop.domain.codes import Code
from hamonitor_desktop.store.dossier import tables
from hamonitor_desktop.store.dossier.locking import held_by
from hamonitor_desktop.store.dossier.log import BrokenLogError, EventLog
from hamonitor_desktop.store.dossier.opening import VERSION, file_version, migrate
from hamonitor_desktop.store.dossier.rows import answer_of, read_contents, read_events
from hamonitor_desktop.store.sqlite import make_engine, sqlite_errors


@contextmanager
def reading(path: Path) -> Generator[Engine]:
    """An engine that only reads, in today's form.

    What an unfinished write left behind is undone on a copy, and an older dossier is brought to this version there:
    the file stays as it is.
    """
    journal = path.with_name(f"{path.name}-journal")
    older = file_version(path) < VERSION
    if not older and (not journal.exists() or held_by(path) is not None):
        engine = make_engine(path, read_only=True)
        try:
            yield engine
        finally:
            engine.dispose()
        return
    with tempfile.TemporaryDirectory(prefix="hamonitor-") as name:
        copy = Path(name) / path.name
        shutil.copyfile(path, copy)
        if journal.exists():
            shutil.copyfile(journal, copy.with_name(journal.name))
        engine = make_engine(copy)
        try:
            if older:
                migrate(engine)
            yield engine
        finally:
            engine.dispose()


def check_file(path: Path) -> tuple[str, ...]:
    """All problems, in Dutch; none where the dossier is whole. Raises HaError where it is no dossier of ours."""
    file_version(path)
    with sqlite_errors(path, Code.DOSSIER_DAMAGED), reading(path) as engine, engine.connect() as connection:
        try:
            return tuple(_problems(connection))
        except DatabaseError as error:
            if getattr(error.orig, "sqlite_errorcode", 0) & 0xFF in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
                return ("Het bestand is beschadigd: het is niet als gegevensbestand te lezen.",)
            raise


def _problems(connection: Connection) -> Iterator[str]:
    for row in connection.exec_driver_sql("PRAGMA integrity_check"):
        if row[0] != "ok":
            yield f"Het bestand is beschadigd: {row[0]}."
    for row in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield f"Tabel {row[0]}, rij {row[1]}: verwijst naar iets dat er niet is."
    broken = [
        row.id for row in connection.execute(select(tables.events.c.id, tables.events.c.answer)) if _bad(row.answer)
    ]
    yield from (f"Gebeurtenis {event}: het antwoord is niet te lezen." for event in broken)
    for row in connection.execute(select(tables.drafts)):
        if _bad(row.answer):
            yield f"Concept bij vraag {row.question}: niet te lezen."
    if not broken:
        yield from _log_problems(connection)
        yield from _register_problems(connection)


def _bad(text: str) -> bool:
    try:
        answer_of(text)
    except ValueError:
        return True
    return False


def _log_problems(connection: Connection) -> Iterator[str]:
    try:
        log = EventLog(read_events(connection))
    except ValueError as error:
        yield f"De geschiedenis is niet in orde: {error}."
        return
    for event in log.events:
        if event.answer.question != event.question:
            yield f"Gebeurtenis {event.id}: het antwoord hoort bij een andere vraag."
    for question in sorted({event.question for event in log.events}):
        try:
            log.steps(question)
        except BrokenLogError as error:
            yield f"De geschiedenis van vraag {question} is niet in orde: {error}."


def _register_problems(connection: Connection) -> Iterator[str]:
    try:
        contents = read_contents(connection)
    except ValueError as error:
        yield f"Het rondepakket of het register van wat is verstuurd is niet te lezen: {error}."
        return
    for item in contents.kept.sent:
        if item.jws and hashlib.sha256(item.jws.encode("ascii")).hexdigest() != item.return_id:
            yield f"Verstuurde versie {item.revision}: de inhoud past niet bij het controlenummer."
