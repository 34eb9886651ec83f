"""Making a dossier file, knowing whether a file is one, and bringing an older one to this version.

| version | since | what                                                                                  |
|---------|-------|---------------------------------------------------------------------------------------|
| 1       | 0.1   | meta, events with their parents, drafts, register of what was sent, receipts          |
| 2       | 0.1   | notes and which were taken back, proposals, in meta what a copy is for                |
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import Final

from sqlalchemy import Engine

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.store.beside import JOURNAL, MOST, strange_beside
from hamonitor_desktop.store.dossier.records import Bound
from hamonitor_desktop.store.dossier.rows import put_bound
from hamonitor_desktop.store.file_errors import file_errors, is_device, is_there, not_ours
from hamonitor_desktop.store.migrating import upgrade
from hamonitor_desktop.store.sqlite import WRITES, ApplicationId, make_engine, read_header, sqlite_errors
from hamonitor_desktop.store.temporary import discard, new_beside, put_in_place

VERSION: Final = 2
_MOST: Final = 255  # bytes of one name
_COPY: Final = " 2024-06-30 14.02.11.000000-journal"  # what stands beside a copy that is opened
_SCRIPTS: Final = Path(__file__).with_name("migrations")


def file_version(path: Path) -> int:
    """The version of a dossier, from its header: the file is not opened as a database. Raises HaError."""
    _check_name(path, JOURNAL)
    _refuse_strange(path)
    try:
        header = read_header(path)
    except OSError as error:
        # Windows calls a folder that is opened as a file forbidden; os.path never raises
        if isinstance(error, FileNotFoundError) or os.path.isdir(path):  # noqa: PTH112
            raise HaError(Code.FILE_MISSING, path=path) from error
        raise not_ours(error, path, Code.NOT_A_DOSSIER) from error
    if header is None or header.application_id != ApplicationId.DOSSIER:
        raise HaError(Code.NOT_A_DOSSIER, path=path, reason="Het is een bestand van een ander programma.")
    if header.user_version > VERSION:
        raise HaError(Code.DOSSIER_NEWER, path=path, found=header.user_version, known=VERSION)
    return header.user_version


def _refuse_strange(path: Path) -> None:
    """Refuse what is no file, or too large for one of ours, and a folder in which opening it would do harm."""
    if is_device(path):
        raise HaError(Code.NOT_A_DOSSIER, path=path, reason="Het is geen gewoon bestand.")
    with suppress(OSError):  # told by whoever reads it
        if path.stat().st_size > MOST:
            raise HaError(Code.NOT_A_DOSSIER, path=path, reason="Het bestand is te groot.")
    if name := strange_beside(path):
        reason = f"Er ligt een vreemd bestand naast: {name}."
        raise HaError(Code.DOSSIER_DAMAGED, path=path, reason=reason)


def create_file(path: Path, bound: Bound) -> None:
    """Make a dossier whole under another name and then put it in its place. Raises HaError."""
    _check_name(path, _COPY)
    if is_there(path):
        raise HaError(Code.DOSSIER_EXISTS, path=path)
    with file_errors(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = new_beside(path)
    os.close(handle)
    try:
        engine = make_engine(temporary)
        try:
            with sqlite_errors(temporary):
                migrate(engine, bound)
        except HaError as error:
            raise HaError(error.code, **{**error.details, "path": path}) from error
        engine.dispose()
        temporary.chmod(0o600)
        if is_there(path):
            raise HaError(Code.DOSSIER_EXISTS, path=path)
        with file_errors(path):
            put_in_place(temporary, path)
    except BaseException:
        discard(temporary)
        discard(temporary.with_name(f"{temporary.name}-journal"))
        raise


def _check_name(path: Path, ending: str) -> None:
    if len(os.fsencode(path.name + ending)) > _MOST:
        raise HaError(Code.NAME_TOO_LONG, name=f"{path.name:.40}")


def migrate(engine: Engine, bound: Bound | None = None) -> None:
    """Bring a file to this version; the steps, their record and the first contents are one transaction."""
    with engine.connect().execution_options(**{WRITES: True}) as connection, connection.begin():
        upgrade(connection, _SCRIPTS)
        if bound is not None:
            put_bound(connection, bound)
        connection.exec_driver_sql(f"PRAGMA application_id={int(ApplicationId.DOSSIER)}")
        connection.exec_driver_sql(f"PRAGMA user_version={VERSION}")
