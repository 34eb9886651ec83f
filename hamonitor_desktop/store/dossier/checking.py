"""Whether a dossier is whole. Looks at a copy where the file was left in the middle of a write, so nothing changes."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from collections.abc import Generator, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, Executable, Row, select

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.store.beside import AHEAD, JOURNAL, beside
from hamonitor_desktop.store.dossier import tables
from hamonitor_desktop.store.dossier.foreign import foreign_parts
from hamonitor_desktop.store.dossier.locking import held_by
from hamonitor_desktop.store.dossier.log import BrokenLogError, EventLog
from hamonitor_desktop.store.dossier.opening import VERSION, file_version, migrate
from hamonitor_desktop.store.dossier.rows import answer_of, read_contents, read_events
from hamonitor_desktop.store.file_errors import file_errors
from hamonitor_desktop.store.sqlite import make_engine, raw, read_header, sqlite_errors


@contextmanager
def reading(path: Path) -> Generator[Engine]:
    """An engine that only reads, in today's form.

    What an unfinished write left behind is undone on a copy, and an older dossier is brought to this version there:
    the file stays as it is.
    """
    older = file_version(path) < VERSION
    if not older and _is_settled(path):
        engine = make_engine(path, read_only=True)
        try:
            yield engine
        finally:
            engine.dispose()
        return
    with ExitStack() as stack:
        engine = make_engine(_copied(path, stack))
        try:
            if older:
                migrate(engine)
            yield engine
        finally:
            engine.dispose()


def _is_settled(path: Path) -> bool:
    """Whether all that is in the file can be read from it as it lies there."""
    with file_errors(path):
        header = read_header(path)
        if beside(path, AHEAD).exists() or (header is not None and header.ahead):
            return False
        return not beside(path, JOURNAL).exists() or held_by(path) is not None


def _copied(path: Path, stack: ExitStack) -> Path:
    """A copy of a dossier that goes with the stack. Raises HaError, also where there is no room for temporary files."""
    with file_errors(path):
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="hamonitor-")))
    copy = folder / path.name
    with file_errors(copy):
        shutil.copyfile(path, copy)
        for ending in (JOURNAL, AHEAD):
            with suppress(FileNotFoundError):
                shutil.copyfile(beside(path, ending), beside(copy, ending))
    return copy


def check_file(path: Path) -> tuple[str, ...]:
    """All problems, in Dutch; none where the dossier is whole. Raises HaError where it is no dossier of ours."""
    file_version(path)
    found: list[str] = []
    try:
        with sqlite_errors(path), reading(path) as engine, engine.connect() as connection:
            for problem in _problems(connection):
                found.append(problem)
    except HaError as error:
        if error.code is not Code.DOSSIER_DAMAGED:
            raise
        found.append("Het bestand is beschadigd: een deel is niet te lezen.")
    return tuple(found)


def _problems(connection: Connection) -> Iterator[str]:
    if strange := foreign_parts(raw(connection)):
        yield from (f"Het bestand is beschadigd: ‘{name}’ is geen tabel van HA-Monitor." for name in strange)
        return
    for row in connection.exec_driver_sql("PRAGMA integrity_check").all():
        if row[0] != "ok":
            yield f"Het bestand is beschadigd: {row[0]}."
    for row in connection.exec_driver_sql("PRAGMA foreign_key_check").all():
        yield f"Tabel {row[0]}, rij {row[1]}: verwijst naar iets dat er niet is."
    events = list(_unreadable(connection, select(tables.events.c.id, tables.events.c.question, tables.events.c.answer)))
    yield from (
        f"Gebeurtenis {row.id}: het antwoord is niet te lezen, of hoort bij een andere vraag." for row in events
    )
    drafts = list(_unreadable(connection, select(tables.drafts)))
    yield from (f"Concept bij vraag {row.question}: niet te lezen, of van een andere vraag." for row in drafts)
    if not events:
        yield from _log_problems(connection)
    if not events and not drafts:
        yield from _register_problems(connection)


def _unreadable(connection: Connection, query: Executable) -> Iterator[Row[Any]]:
    for row in connection.execute(query).all():
        try:
            good = answer_of(row.answer).question == row.question
        except ValueError:
            good = False
        if not good:
            yield row


def _log_problems(connection: Connection) -> Iterator[str]:
    try:
        log = EventLog(read_events(connection))
    except ValueError as error:
        yield f"De geschiedenis is niet in orde: {error}."
        return
    for question in log.questions:
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
        if item.jws and hashlib.sha256(item.jws.encode("utf-8")).hexdigest() != item.return_id:
            yield f"Verstuurde versie {item.revision}: de inhoud past niet bij het controlenummer."
