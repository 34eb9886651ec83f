"""The tables of the central store, the same on SQLite and PostgreSQL.

Times are UTC and dates are plain, both ISO 8601 text: they sort, and read the same from both databases.
"""

from __future__ import annotations

from typing import Final

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

metadata: Final = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(referred_table_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False)


store_meta: Final = Table("store_meta", metadata, Column("key", Text, primary_key=True), _text("value"))

rounds: Final = Table(
    "rounds",
    metadata,
    Column("id", Text, primary_key=True),
    _text("document"),  # domain.rounds.Round as JSON
    _text("edition_document"),
    _text("register_source"),
    Column("central_certificate", LargeBinary, nullable=False),  # DER
    _text("created_at"),
)

participants: Final = Table(
    "participants",
    metadata,
    Column("round", Text, ForeignKey("rounds.id"), primary_key=True),
    Column("organisation", Text, primary_key=True),
    Column("position", Integer, nullable=False),
    _text("actor"),
    _text("document"),  # domain.organisations.Organisation as JSON: the register as it stood
)

invitations: Final = Table(
    "invitations",
    metadata,
    Column("package_id", Text, primary_key=True),
    _text("round"),
    _text("organisation"),
    Column("sequence", Integer, nullable=False),
    Column("proof_key", LargeBinary),  # gone once a certificate is pinned
    Column("certificate", LargeBinary),  # DER of the pinned certificate
    Column("revoked", Boolean, nullable=False),
    _text("created_at"),
    ForeignKeyConstraint(["round", "organisation"], ["participants.round", "participants.organisation"]),
    UniqueConstraint("round", "organisation", "sequence"),
)

returns: Final = Table(
    "returns",
    metadata,
    Column("id", Text, primary_key=True),  # hex SHA-256 of the compact JWS
    Column("package_id", Text, ForeignKey("invitations.package_id"), nullable=False),
    _text("round"),
    _text("organisation"),
    Column("sequence", Integer, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("final", Boolean, nullable=False),
    _text("status"),  # domain.receipts.Verdict: what was decided last
    _text("reserve"),
    _text("signer_name"),
    _text("signer_function"),
    _text("signed_at"),
    _text("imported_at"),
    _text("fingerprint"),
    _text("file"),
    Column("original", LargeBinary, nullable=False),
    _text("original_sha256"),
    _text("jws"),
    Column("payload", LargeBinary, nullable=False),  # as verified
    ForeignKeyConstraint(["round", "organisation"], ["participants.round", "participants.organisation"]),
    UniqueConstraint("round", "organisation", "sequence", "revision"),
)

answers: Final = Table(
    "answers",
    metadata,
    Column("return_id", Text, ForeignKey("returns.id"), primary_key=True),
    Column("question", Text, primary_key=True),
    Column("position", Integer, nullable=False),
    _text("value"),  # domain.values in its JSON form
    _text("explanation"),
    _text("reserve"),
    _text("waits_for"),  # JSON object, or empty
    _text("use"),
    Column("carried_over", Boolean, nullable=False),
    Column("peers_seen", Boolean, nullable=False),
)

outcomes: Final = Table(
    "outcomes",
    metadata,
    Column("number", Integer, primary_key=True),
    _text("at"),
    _text("file"),
    _text("code"),
    _text("trust"),
    _text("organisation"),
    _text("round"),
    _text("return_id"),
    _text("messages"),  # JSON array of Dutch lines
    Column("who", Text, nullable=False, server_default=""),
    Column("run", Text, nullable=False, server_default="", index=True),  # the same for the files of one import
)

audit: Final = Table(
    "audit",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    _text("at"),
    _text("who"),
    _text("place"),
    _text("action"),
    _text("object"),
    _text("result"),
    _text("previous"),
    _text("hash"),
)

decisions: Final = Table(
    "decisions",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("return_id", Text, ForeignKey("returns.id"), nullable=False, index=True),
    _text("verdict"),
    _text("text"),
    _text("queries"),  # JSON array of {question, text}
    _text("who"),
    _text("at"),
    _text("receipt"),  # the compact JWS that went to the organisation
)

redactions: Final = Table(
    "redactions",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("return_id", Text, ForeignKey("returns.id"), nullable=False, index=True),
    _text("question"),  # empty: the return as a whole
    _text("part"),  # domain.redactions.Part
    Column("shown", Text),  # what is read in its place; NULL: the text itself again
    _text("reason"),
    _text("who"),
    _text("at"),
)

presence: Final = Table(
    "presence",
    metadata,
    Column("session", Text, primary_key=True),
    _text("who"),
    _text("place"),  # the computer
    _text("since"),
    _text("seen"),  # by the clock of that computer
    Column("beats", Integer, nullable=False),
)


def _beside(name: str, *columns: str) -> Table:
    """A table of what is kept of an organisation in a round beside its answers; nothing refers to it."""
    return Table(
        name,
        metadata,
        Column("number", Integer, primary_key=True),
        *map(_text, ("round", "organisation", *columns)),
        ForeignKeyConstraint(["round", "organisation"], ["participants.round", "participants.organisation"]),
        Index(f"ix_{name}_round_organisation", "round", "organisation"),
    )


contacts: Final = _beside("contacts", "name", "mail", "telephone")

contact_moments: Final = _beside("contact_moments", "day", "kind", "text", "who", "at")
