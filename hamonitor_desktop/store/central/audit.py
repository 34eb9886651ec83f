"""The audit log: who did what, each row chained to the one before it, so that a changed or cut row is found.

The hash of a row is the SHA-256 of the JSON array of its columns, in the order of `Entry`, preceded by the name of the
form. It holds no secret: an object is a code, a file name or a return id.
"""

from __future__ import annotations

import getpass
import hashlib
import json
import socket
from collections.abc import Iterable, Iterator
from dataclasses import astuple, dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Final

from sqlalchemy import Connection, insert, select

from hamonitor_desktop.store.central.tables import audit

_FORM: Final = "ha-audit-1"
START: Final = "0" * 64


class Action(StrEnum):
    """What is logged."""

    CREATE = "create"
    INVITE = "invite"
    RECODE = "recode"
    WITHDRAW = "withdraw"
    DATES = "dates"
    IMPORT = "import"
    DECIDE = "decide"
    REDACT = "redact"
    EXPORT = "export"
    CONTACT = "contact"
    MIGRATE = "migrate"


@dataclass(frozen=True)
class Entry:
    """One row; `previous` is the hash of the row before it, `START` for the first."""

    number: int
    at: str
    who: str
    place: str
    action: str
    object: str
    result: str
    previous: str

    @property
    def hash(self) -> str:
        """The hash over all columns (hex)."""
        form = json.dumps([_FORM, *astuple(self)], ensure_ascii=False, separators=(",", ":"))
        return hashlib.sha256(form.encode("utf-8", "surrogatepass")).hexdigest()


class Chain:
    """Appends rows within one write transaction; nobody else may write meanwhile."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        number, head = log_head(connection)
        self._number: int = number
        self.head: str = head
        self.who, self.place = acting()

    def add(self, action: Action, subject: str, result: str) -> None:
        """Append one row."""
        self.add_all(action, [(subject, result)])

    def add_all(self, action: Action, told: Iterable[tuple[str, str]]) -> None:
        """Append a row for each object and its result."""
        rows: list[dict[str, object]] = []
        at = now()
        for subject, result in told:
            entry = Entry(self._number + 1, at, self.who, self.place, str(action), subject, result, previous=self.head)
            self._number, self.head = entry.number, entry.hash
            rows.append({**vars(entry), "hash": self.head})
        if rows:
            self._connection.execute(insert(audit), rows)


def log_head(connection: Connection) -> tuple[int, str]:
    """The number and the hash of the last row; another one as soon as anything was done in the store."""
    last = connection.execute(select(audit.c.number, audit.c.hash).order_by(audit.c.number.desc()).limit(1)).first()
    return (last.number, last.hash) if last else (0, START)


def log_entries(connection: Connection) -> Iterator[tuple[Entry, str]]:
    """The log from its beginning: each row, and the hash that is kept with it."""
    for row in connection.execute(select(audit).order_by(audit.c.number)):
        yield Entry(*(getattr(row, name) for name in Entry.__dataclass_fields__)), row.hash


def log_hashes(connection: Connection) -> tuple[str, ...]:
    """The hash of each row, the newest last: no other store has the same, but a copy of this one."""
    return tuple(connection.scalars(select(audit.c.hash).order_by(audit.c.number)))


def chain_faults(connection: Connection) -> tuple[str, ...]:
    """What is wrong with the chain, in Dutch; empty when it holds. A cut tail shows only beside a known head."""
    faults: list[str] = []
    previous, expected = START, 1
    for entry, hashed in log_entries(connection):
        if entry.number != expected:
            faults.append(f"Regel {expected} van het logboek ontbreekt.")
        elif entry.previous != previous:
            faults.append(f"Regel {entry.number} van het logboek sluit niet aan op de regel ervoor.")
        if entry.hash != hashed:
            faults.append(f"Regel {entry.number} van het logboek is gewijzigd.")
        previous, expected = hashed, entry.number + 1
    return tuple(faults)


def now() -> str:
    """The time, UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def acting() -> tuple[str, str]:
    """Who is at work, by the name of the account, and at which computer."""
    return _who(), socket.gethostname()


def _who() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # no such name on this machine, as in some containers; on Windows no pwd
        return ""
