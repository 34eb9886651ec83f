"""Rows of a dossier as values, and values as rows."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, TypeVar

from sqlalchemy import Connection, Row, Select, Table, delete, insert, select

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.display import show_number
from hamonitor_desktop.domain.json_form import payload_bytes, read_object
from hamonitor_desktop.domain.notes import Note, NoteKind, Notes
from hamonitor_desktop.store.dossier import tables
from hamonitor_desktop.store.dossier.foreign import foreign_parts
from hamonitor_desktop.store.dossier.log import MOST_EVENTS
from hamonitor_desktop.store.dossier.records import (
    Bound,
    CopyOf,
    Draft,
    Event,
    EventKind,
    Sent,
    StoredProposal,
    StoredReceipt,
)
from hamonitor_desktop.store.sqlite import raw

_LONG: Final = frozenset(("answer", "jws", "text", "value"))
_LONGEST: Final = 8_000_000  # characters; the package with its questionnaire has a few hundred thousand
_LONGEST_NAME: Final = 1_000
MOST_TEXT: Final = 100_000
"""Characters of an answer, in its column, or of a note; an explanation that can be sent has 2,000."""
T = TypeVar("T")


@dataclass(frozen=True)
class Kept:
    """What a dossier keeps beside the answers."""

    bound: Bound = Bound("", "", "")
    sent: tuple[Sent, ...] = ()
    receipts: tuple[StoredReceipt, ...] = ()
    notes: Notes = Notes()
    proposals: tuple[StoredProposal, ...] = ()
    copy_of: CopyOf | None = None
    own_id: str = ""
    """What tells this dossier from every other, wherever it lies and whatever its name; its spare copies share it."""


@dataclass(frozen=True)
class Contents:
    """All that a dossier file holds."""

    events: tuple[Event, ...] = ()
    drafts: Mapping[str, Draft] = field(default_factory=dict[str, Draft])
    kept: Kept = Kept()


def read_contents(connection: Connection) -> Contents:
    """Read a whole dossier. Raises ValueError where a row has another form, or something in it is none of ours."""
    if strange := foreign_parts(raw(connection)):
        raise ValueError(f"{strange[0]} is geen tabel van HA-Monitor")
    drafts = {
        row.question: Draft(_own_answer(row), row.author, row.at) for row in _rows(connection, select(tables.drafts))
    }
    return Contents(read_events(connection), drafts, _read_kept(connection))


def _read_kept(connection: Connection) -> Kept:
    meta = {row.key: row.value for row in _rows(connection, select(tables.meta))}
    try:
        bound = Bound(meta["package"], meta["proof"], meta["fingerprint"])
        copy_of = _copy_of(meta["copy"]) if "copy" in meta else None
    except (KeyError, TypeError) as error:
        raise ValueError(f"meta: {error}") from None
    return Kept(
        bound,
        tuple(_values(connection, tables.sent, Sent, "sequence", "revision")),
        tuple(_values(connection, tables.receipts, StoredReceipt, "number")),
        _read_notes(connection),
        tuple(_values(connection, tables.proposals, StoredProposal, "at", "id")),
        copy_of,
        meta.get("id", ""),
    )


def _copy_of(text: str) -> CopyOf:
    members = read_object(text.encode("utf-8"))
    for name, value in members.items():
        if not isinstance(value, str):
            raise TypeError(f"{name}: not a text")
        check_length(name, value)
    return CopyOf(**members)  # pyright: ignore[reportArgumentType] - all texts


def _values(connection: Connection, table: Table, made: Callable[..., T], *order: str) -> Iterator[T]:
    for row in _rows(connection, select(table).order_by(*order)):
        yield made(**row._mapping)


def _read_notes(connection: Connection) -> Notes:
    noted = (
        Note(row.id, NoteKind(row.kind), row.subject, row.text, row.author, row.at)
        for row in _rows(connection, select(tables.notes).order_by("number"))
    )
    return Notes.of(noted, (row.note for row in _rows(connection, select(tables.taken_back))))


def read_events(connection: Connection) -> tuple[Event, ...]:
    """The log in the order it was written. Raises ValueError where a row has another form."""
    parents: dict[str, list[str]] = {}
    for row in _rows(connection, select(tables.event_parents).order_by("event", "position")):
        parents.setdefault(row.event, []).append(row.parent)
    return tuple(
        Event(
            id=row.id,
            parents=tuple(parents.get(row.id, ())),
            question=row.question,
            answer=_own_answer(row),
            author=row.author,
            at=row.at,
            kind=EventKind(row.kind),
        )
        for row in _rows(connection, select(tables.events).order_by("number"))
    )


def _rows(connection: Connection, query: Select[Any]) -> Iterator[Row[Any]]:
    """The rows of a query, each value of the kind its column has: SQLite itself keeps any. Raises ValueError.

    All are read at once: a query that is left halfway keeps the file locked for as long as the error lives.
    """
    found = connection.execute(query.limit(MOST_EVENTS + 1)).all()
    if len(found) > MOST_EVENTS:
        raise ValueError(f"meer dan {show_number(MOST_EVENTS)} regels")
    for row in found:
        for column, value in zip(query.selected_columns, row, strict=True):
            if not isinstance(value, column.type.python_type):
                raise ValueError(f"{column}: not {column.type}")
            check_length(column.name, value)
        yield row


def check_length(column: str, value: object) -> None:
    """Refuse a text that is longer than any of ours: it could not be shown. Raises ValueError."""
    if isinstance(value, str) and len(value) > (_LONGEST if column in _LONG else _LONGEST_NAME):
        raise ValueError(f"{column}: too long")


def _own_answer(row: Row[Any]) -> Answer:
    answer = answer_of(row.answer)
    if answer.question != row.question:
        raise ValueError(f"{row.question}: an answer to another question")
    return answer


def answer_of(text: object) -> Answer:
    """An answer from its column. Raises ValueError."""
    if not isinstance(text, str):
        raise ValueError("an answer is not a text")
    try:
        return Answer.from_json(read_object(text.encode("utf-8")))
    except TypeError as error:
        raise ValueError(f"an answer: {error}") from None


def answer_text(answer: Answer) -> str:
    """An answer as it stands in its column. Raises HaError ANSWERS_BAD where it holds half a character."""
    try:
        return payload_bytes(answer.to_json()).decode("utf-8")
    except ValueError as error:
        raise _half_a_character() from error


def check_kept(text: str) -> None:
    """Refuse a text that could not be read again, or not be taken over from a copy. Raises HaError ANSWERS_BAD."""
    if len(text) > MOST_TEXT:
        raise HaError(Code.ANSWERS_BAD, reason="De tekst is te lang om te bewaren.")
    try:
        text.encode("utf-8")
    except ValueError as error:
        raise _half_a_character() from error


def _half_a_character() -> HaError:
    return HaError(Code.ANSWERS_BAD, reason="Er staat een teken in dat niet te bewaren is.")


def add_events(connection: Connection, events: list[Event]) -> None:
    """Append to the log."""
    if not events:
        return
    rows = [
        {
            "id": event.id,
            "question": event.question,
            "kind": str(event.kind),
            "answer": answer_text(event.answer),
            "author": event.author,
            "at": event.at,
        }
        for event in events
    ]
    connection.execute(insert(tables.events), rows)
    lines = [
        {"event": event.id, "position": position, "parent": parent}
        for event in events
        for position, parent in enumerate(event.parents)
    ]
    if lines:
        connection.execute(insert(tables.event_parents), lines)


def put_draft(connection: Connection, draft: Draft) -> None:
    """Keep the one draft of a question."""
    question = draft.answer.question
    drop_drafts(connection, {question})
    row = {"question": question, "answer": answer_text(draft.answer), "author": draft.author, "at": draft.at}
    connection.execute(insert(tables.drafts), [row])


def drop_drafts(connection: Connection, questions: set[str]) -> None:
    """Drop the drafts of these questions."""
    connection.execute(delete(tables.drafts).where(tables.drafts.c.question.in_(sorted(questions))))


def put_bound(connection: Connection, bound: Bound) -> None:
    """Keep the package and the proof."""
    values = {"package": bound.package, "proof": bound.proof, "fingerprint": bound.fingerprint}
    connection.execute(delete(tables.meta).where(tables.meta.c.key.in_(sorted(values))))
    connection.execute(insert(tables.meta), [{"key": key, "value": value} for key, value in values.items()])


def add_all(connection: Connection, table: Table, items: Sequence[Sent | StoredReceipt | StoredProposal]) -> None:
    """Append values, each a row of its own."""
    if items:
        connection.execute(insert(table), [vars(item) for item in items])


def add_notes(connection: Connection, notes: Notes, author: str, at: str) -> None:
    """Append notes, and note what was taken back and by whom."""
    if notes.noted:
        connection.execute(insert(tables.notes), [{**vars(note), "kind": str(note.kind)} for note in notes.noted])
    if notes.taken_back:
        rows = [{"note": note, "author": author, "at": at} for note in sorted(notes.taken_back)]
        connection.execute(insert(tables.taken_back), rows)


def put_own_id(connection: Connection, own_id: str) -> None:
    """Give a dossier that has none an identity of its own."""
    connection.execute(insert(tables.meta), [{"key": "id", "value": own_id}])


def put_copy_of(connection: Connection, copy_of: CopyOf) -> None:
    """Mark the file as a copy, a dossier of its own; of a copy that is copied the newest mark counts."""
    connection.execute(delete(tables.meta).where(tables.meta.c.key.in_(("copy", "id"))))
    connection.execute(insert(tables.meta), [{"key": "copy", "value": json.dumps(vars(copy_of))}])
