"""What a dossier keeps beside the answers: notes of colleagues, proposals, what was sent, receipts, and its package.

Everything here only grows, so that copies merge by taking everything of both; only the package and key can be replaced.
"""

from __future__ import annotations

import uuid
from abc import abstractmethod
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime
from operator import attrgetter
from typing import TypeVar

from sqlalchemy import Connection

from hamonitor_desktop.domain.notes import Note, NoteKind, Notes
from hamonitor_desktop.store.dossier import rows, tables
from hamonitor_desktop.store.dossier.records import Bound, Sent, StoredProposal, StoredReceipt
from hamonitor_desktop.store.dossier.rows import Kept
from hamonitor_desktop.store.dossier.view import DossierView

T = TypeVar("T")
Change = Callable[[Connection, Kept], Kept]
"""Writes something in the running transaction, and returns what is then kept."""


class DossierKeeping(DossierView):
    """The writing of all that is no answer. Each method returns when it is on disk and raises HaError."""

    author: str

    @abstractmethod
    def _write(self, job: Callable[[Connection], Callable[[], T]]) -> T:
        """Run a job on the writer's thread, in a transaction, and then what it returned."""

    def annotate(self, kind: NoteKind, subject: str, text: str = "") -> Note:
        """Note something. Raises HaError ANSWERS_BAD for what cannot be kept."""
        rows.check_kept(text)
        note = Note(str(uuid.uuid4()), kind, subject, text, self.author, now())
        self._keep(join_notes(Notes((note,)), self.author))
        return note

    def take_back(self, notes: Iterable[Note]) -> None:
        """Take notes back; they stay in the file, with who took them back."""
        taken = Notes(taken_back=frozenset(note.id for note in notes))
        self._keep(join_notes(taken, self.author))

    def bind(self, bound: Bound) -> None:
        """Bind another package or another key."""

        def change(connection: Connection, kept: Kept) -> Kept:
            rows.put_bound(connection, bound)
            return replace(kept, bound=bound)

        self._keep(change)

    def register_sent(self, items: Iterable[Sent]) -> None:
        """Register returns; those that are known already are left as they are."""
        self._keep(join_sent(items))

    def add_receipt(self, receipt: StoredReceipt) -> None:
        """Keep a receipt; one that is known already changes nothing."""
        self._keep(join_receipts([receipt]))

    def add_proposal(self, proposal: StoredProposal) -> None:
        """Keep a proposal; one that is known already changes nothing."""
        self._keep(join_proposals([proposal]))

    def _keep(self, change: Change) -> None:
        """Write a change, and have it in memory once it is on disk."""

        def job(connection: Connection) -> Callable[[], None]:
            kept = change(connection, self.kept())
            return lambda: self._kept_now(kept)

        self._write(job)

    def _kept_now(self, kept: Kept) -> None:
        with self._guard:
            self._kept = kept


def join_notes(notes: Notes, author: str) -> Change:
    """Take over notes; `author` is who takes back what is taken back."""

    def change(connection: Connection, kept: Kept) -> Kept:
        fresh = kept.notes.missing_from(notes)
        rows.add_notes(connection, fresh, author, now())
        return replace(kept, notes=kept.notes.joined(fresh))

    return change


def join_sent(items: Iterable[Sent]) -> Change:
    """Take over what was sent; a number that is known keeps what it was given to."""

    def change(connection: Connection, kept: Kept) -> Kept:
        fresh = _unknown(kept.sent, items, attrgetter("package_id", "revision"))
        rows.add_all(connection, tables.sent, fresh)
        ordered = sorted([*kept.sent, *fresh], key=lambda item: (item.sequence, item.revision))
        return replace(kept, sent=tuple(ordered))

    return change


def join_receipts(receipts: Iterable[StoredReceipt]) -> Change:
    """Take over receipts."""

    def change(connection: Connection, kept: Kept) -> Kept:
        fresh = _unknown(kept.receipts, receipts, attrgetter("id"))
        rows.add_all(connection, tables.receipts, fresh)
        return replace(kept, receipts=tuple(sorted([*kept.receipts, *fresh], key=lambda item: item.number)))

    return change


def join_proposals(proposals: Iterable[StoredProposal]) -> Change:
    """Take over proposals."""

    def change(connection: Connection, kept: Kept) -> Kept:
        fresh = _unknown(kept.proposals, proposals, attrgetter("id"))
        rows.add_all(connection, tables.proposals, fresh)
        return replace(kept, proposals=(*kept.proposals, *fresh))

    return change


def join_kept(theirs: Kept, author: str) -> Change:
    """Take over all that another dossier keeps beside the answers; not its package, nor that it is a copy."""
    changes = (
        join_notes(theirs.notes, author),
        join_proposals(theirs.proposals),
        join_receipts(theirs.receipts),
        join_sent(theirs.sent),
    )

    def change(connection: Connection, kept: Kept) -> Kept:
        for each in changes:
            kept = each(connection, kept)
        return kept

    return change


def _unknown(known: Iterable[T], found: Iterable[T], key: Callable[[T], object]) -> list[T]:
    """Of what was found that which is not known yet, each once."""
    keys = {key(item) for item in known}
    return [item for of, item in {key(item): item for item in found}.items() if of not in keys]


def now() -> str:
    """The time, UTC, ISO 8601 to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")
