"""The tables of a dossier, as the newest migration leaves them."""

from __future__ import annotations

from typing import Final

from sqlalchemy import Boolean, Column, ForeignKey, Integer, MetaData, Table, Text

metadata: Final = MetaData()

meta: Final = Table(
    "meta",
    metadata,
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),
)

events: Final = Table(
    "events",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("question", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("answer", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("at", Text, nullable=False),
)

event_parents: Final = Table(
    "event_parents",
    metadata,
    Column("event", Text, ForeignKey("events.id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("parent", Text, ForeignKey("events.id"), nullable=False),
)

drafts: Final = Table(
    "drafts",
    metadata,
    Column("question", Text, primary_key=True),
    Column("answer", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("at", Text, nullable=False),
)

sent: Final = Table(
    "sent",
    metadata,
    Column("package_id", Text, primary_key=True),
    Column("revision", Integer, primary_key=True),
    Column("sequence", Integer, nullable=False),
    Column("final", Boolean, nullable=False),
    Column("return_id", Text, nullable=False, unique=True),
    Column("at", Text, nullable=False),
    Column("file", Text, nullable=False),
    Column("jws", Text, nullable=False),
)

receipts: Final = Table(
    "receipts",
    metadata,
    Column("id", Text, primary_key=True),
    Column("return_id", Text, nullable=False),
    Column("number", Integer, nullable=False),
    Column("at", Text, nullable=False),
    Column("jws", Text, nullable=False),
)

notes: Final = Table(
    "notes",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("kind", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("at", Text, nullable=False),
)

taken_back: Final = Table(
    "taken_back",
    metadata,
    Column("note", Text, ForeignKey("notes.id"), primary_key=True),
    Column("author", Text, nullable=False),
    Column("at", Text, nullable=False),
)

proposals: Final = Table(
    "proposals",
    metadata,
    Column("id", Text, primary_key=True),
    Column("at", Text, nullable=False),
    Column("jws", Text, nullable=False),
)
