"""Importing returns into the central store: files and folders, one outcome per file, nothing ends the batch."""

from __future__ import annotations

import hashlib
import os
import re
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final
from uuid import uuid4

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.outcomes import Outcome
from hamonitor_desktop.usecases.files import read_bytes, real_path, refuse_device
from hamonitor_desktop.usecases.inspecting import LIMIT, Inspection, Problem, inspect
from hamonitor_desktop.usecases.judging import Judge, Judged, outcome_of
from hamonitor_desktop.usecases.workers import Lost, WorkerPool

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from hamonitor_desktop.domain.returns import ReturnPayload
    from hamonitor_desktop.signing.envelope import Verified
    from hamonitor_desktop.store.central.records import Logged, NewReturn
    from hamonitor_desktop.store.central.store import CentralStore
    from hamonitor_desktop.store.central.writing import Writer

SECONDS: Final = 20.0
_BATCH: Final = 50  # files per transaction: a commit costs as much as reading a few files
_HEAVY: Final = 20_000_000  # bytes of files that wait for a transaction; each of 5 MB may be a return
_WAIT: Final = 0.5  # seconds after which what is done is kept, however few
_PER_JOB: Final = 25  # a process more for so many files: starting one costs as much
_TRACES: Final = ("~$", ".")
_JUNK: Final = frozenset(("desktop.ini", "thumbs.db"))


@dataclass(frozen=True)
class Read:
    """One file that was read and inspected."""

    data: bytes
    inspection: Inspection


_Item = tuple[Path, Read]
_Handle = Callable[[Sequence[_Item]], list[Outcome]]


def import_paths(
    store: str | Path,
    paths: Sequence[Path],
    *,
    preview: bool = False,
    refuse_late: bool = False,
    jobs: int | None = None,
    progress: Callable[[int, int], object] = lambda done, of: None,
    kept: Callable[[Sequence[Outcome]], object] = lambda outcomes: None,
    cancelled: Callable[[], bool] = lambda: False,
    seconds: float = SECONDS,
) -> list[Outcome]:
    """Import files, and the files in folders and the folders in them, in the order of their names.

    With `preview` nothing is kept: it tells what would come of them now. With `refuse_late` what is new is refused
    after the last day of its round; else that is a remark. With `jobs=1` all is done in this process;
    otherwise files are read in `jobs` processes, each within `seconds`, so that no file can end the batch. `progress`
    is told how many of how many are done, and `kept` what came of the files that are in the store now. When
    `cancelled` says so the work stops within a second, and what was done is kept. Raises HaError where the store
    fails, never for a file.
    """
    from hamonitor_desktop.store.central.opening import open_store

    files = list(_found(paths, cancelled))
    outcomes: list[Outcome] = []
    with open_store(store) as opened:
        if not opened.round_ids():
            raise HaError(Code.ROUND_UNKNOWN, round="(geen)", known="geen")
        judge = Judge(keeps=preview, refuse_late=refuse_late)
        handle = _preview(opened, judge) if preview else _import(opened, judge)
        for batch in _batches(_read_all(files, jobs, seconds, cancelled)):
            done = handle(batch)
            kept(done)
            outcomes += done
            progress(len(outcomes), len(files))
    return outcomes


def _import(opened: CentralStore, judge: Judge) -> _Handle:
    run = uuid4().hex

    def handle(batch: Sequence[_Item]) -> list[Outcome]:
        with opened.writing() as writer:
            return _keep(writer, judge, batch, run)

    return handle


def _preview(opened: CentralStore, judge: Judge) -> _Handle:
    def handle(batch: Sequence[_Item]) -> list[Outcome]:
        with opened.reading() as connection:
            return [outcome for outcome, _, _ in _judged(judge, connection, batch)]

    return handle


def _judged(judge: Judge, connection: Connection, batch: Sequence[_Item]) -> Iterator[tuple[Outcome, Read, Judged]]:
    """Judge each file of a batch in its turn, as if those before it are in."""
    bench = judge.bench(connection, [read.inspection for _, read in batch])
    for path, read in batch:
        judged = bench.judge(read.inspection)
        payload, verified = read.inspection.payload, read.inspection.verified
        if judged.code is Code.ACCEPTED and payload and verified:
            bench.take(payload, verified, _clean(path.name))
        yield outcome_of(str(path), read.inspection, judged), read, judged


def _keep(writer: Writer, judge: Judge, batch: Sequence[_Item], run: str) -> list[Outcome]:
    """Keep what came of a batch, in one statement per table."""
    from hamonitor_desktop.store.central.audit import Action

    made: list[Outcome] = []
    came: list[NewReturn] = []
    pinned: dict[str, bytes] = {}
    for outcome, read, judged in _judged(judge, writer.connection, batch):
        made.append(outcome)
        payload, verified = read.inspection.payload, read.inspection.verified
        if judged.code is Code.ACCEPTED and payload and verified:
            came.append(_new_return(_name(outcome), read, payload, verified))
            if judged.pin:
                pinned[payload.package_id] = verified.certificate_der
    writer.pin(pinned)
    writer.add_returns(came)
    writer.add_outcomes([_logged(outcome) for outcome in made], run)
    writer.log.add_all(Action.IMPORT, [(one.return_id or _name(one), str(one.code)) for one in made])
    return made


def _new_return(file: str, read: Read, payload: ReturnPayload, verified: Verified) -> NewReturn:
    from hamonitor_desktop.store.central.records import NewReturn

    return NewReturn(
        id=verified.id,
        package_id=payload.package_id,
        round=payload.round,
        organisation=payload.organisation,
        sequence=payload.sequence,
        revision=payload.revision,
        final=payload.final,
        reserve=payload.reserve,
        signer_name=payload.signer_name,
        signer_function=payload.signer_function,
        signed_at=read.inspection.signed_at,
        fingerprint=verified.fingerprint,
        file=file,
        original=read.data,
        original_sha256=hashlib.sha256(read.data).hexdigest(),
        jws=read.inspection.compact,
        payload=verified.payload,
        answers=payload.answers,
    )


def _name(outcome: Outcome) -> str:
    return _clean(Path(outcome.file).name)


def _logged(outcome: Outcome) -> Logged:
    from hamonitor_desktop.store.central.records import Logged

    return Logged(
        file=_name(outcome),
        code=outcome.code,
        trust=outcome.trust,
        organisation=_clean(outcome.organisation),
        round=_clean(outcome.round),
        return_id=outcome.return_id,
        messages=tuple(_clean(message) for message in outcome.messages),
    )


def _read_all(
    files: Sequence[Path], jobs: int | None, seconds: float, cancelled: Callable[[], bool]
) -> Iterator[_Item]:
    if jobs == 1:
        for path in files:
            if cancelled():
                return
            yield path, read_file(path)
        return
    most = jobs or min(os.cpu_count() or 1, 1 + len(files) // _PER_JOB)
    pool = WorkerPool(reader, most, seconds)
    for path, result in pool.run(files, cancelled):
        yield path, _lost(result, seconds) if isinstance(result, Lost) else result


def read_file(path: Path) -> Read:
    """Read and inspect one file; what is wrong with it stands in the inspection."""
    try:
        refuse_device(path, Code.NOT_A_RETURN)
        data = read_bytes(path, limit=LIMIT)
    except HaError as error:
        # a folder is handed over only where it may not be looked into; Windows says something else of it
        told = HaError(Code.NOT_READABLE, path=path) if os.path.isdir(path) else error  # noqa: PTH112
        return Read(b"", Inspection(problems=(Problem(told.code, (str(told),)),)))
    inspection = inspect(data)
    return Read(data if inspection.payload else b"", inspection)


reader: Callable[[Path], Read] = read_file  # what the processes run; tests put a worse one in its place


def _lost(why: Lost, seconds: float) -> Read:
    if why is Lost.OVERDUE:
        problem = Problem.of(Code.TIMED_OUT, seconds=f"{seconds:.0f}")
    else:
        problem = Problem.of(Code.UNREADABLE, reason="Het programma dat het las, is erop gestopt.")
    return Read(b"", Inspection(problems=(problem,)))


def _batches(results: Iterable[_Item]) -> Iterator[list[_Item]]:
    batch: list[_Item] = []
    weight = 0
    started = time.monotonic()
    for result in results:
        batch.append(result)
        weight += len(result[1].data)
        if len(batch) == _BATCH or weight > _HEAVY or time.monotonic() - started > _WAIT:
            yield batch
            batch, weight, started = [], 0, time.monotonic()
    if batch:
        yield batch


def _found(paths: Iterable[Path], cancelled: Callable[[], bool]) -> Iterator[Path]:
    """Every file once: those given, and those in the folders given, by name; not the traces programs leave there.

    What may not be looked at is given too, a folder as well: reading it then tells why nothing came of it. Looking
    through a whole drive takes minutes, so it stops too when cancelled.
    """
    seen: set[Path] = set()
    for given in paths:
        inside = list(_inside(given, cancelled)) if os.path.isdir(given) else [given]  # noqa: PTH112 - never raises
        for path in sorted(inside, key=_in_order):
            if cancelled():
                return
            trace = path != given and (path.name.startswith(_TRACES) or path.name.lower() in _JUNK)
            real = real_path(path)
            if not trace and real not in seen:
                seen.add(real)
                yield path


def _in_order(path: Path) -> tuple[str | int, ...]:
    """By name, with version 2 before version 10, so that a newer version is told as a newer one."""
    return tuple(int(part) if place % 2 else part for place, part in enumerate(re.split("([0-9]+)", str(path))))


def _inside(folder: Path, cancelled: Callable[[], bool]) -> Iterator[Path]:
    closed: list[Path] = []
    for place, _folders, names in os.walk(folder, onerror=lambda error: closed.append(Path(str(error.filename)))):
        if cancelled():
            return
        for name in names:
            if cancelled():
                return
            path = Path(place, name)
            try:
                if path.is_file():
                    yield path
            except OSError:
                yield path
    yield from closed


def _clean(text: str) -> str:
    """The text as any database can hold it: a file name may hold bytes that are no characters."""
    return text.replace("\x00", "\ufffd").encode("utf-8", "replace").decode("utf-8")
