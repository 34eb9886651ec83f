"""The register of contacts. What is deleted here is gone: the log says that it was, and not what it said."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sqlalchemy import Connection, Select, Table, and_, delete, insert, select, update

from hamonitor_desktop.domain.contacts import Contact, Moment, MomentKind
from hamonitor_desktop.store.central.audit import now
from hamonitor_desktop.store.central.errors import as_kept
from hamonitor_desktop.store.central.tables import contact_moments, contacts


def read_contacts(connection: Connection, round_id: str, organisation: str | None = None) -> list[Contact]:
    """The contacts of a round, or of one organisation in it, in the order in which they were added."""
    table = contacts.c
    query = select(table.organisation, table.name, table.mail, table.telephone, table.number)
    return [Contact(*row) for row in connection.execute(_of(query, contacts, round_id, organisation))]


@as_kept
def read_moments(connection: Connection, round_id: str, organisation: str | None = None) -> list[Moment]:
    """What was noted in a round, or of one organisation in it, in the order in which it was noted."""
    table = contact_moments.c
    query = select(table.organisation, table.day, table.kind, table.text, table.who, table.number)
    rows = connection.execute(_of(query, contact_moments, round_id, organisation))
    return [
        Moment(row.organisation, date.fromisoformat(row.day), MomentKind(row.kind), row.text, row.who, row.number)
        for row in rows
    ]


def add_contacts(connection: Connection, round_id: str, added: Iterable[Contact]) -> None:
    """Add contacts."""
    rows = [{"round": round_id, "organisation": item.organisation, **_said(item)} for item in added]
    if rows:
        connection.execute(insert(contacts), rows)


def change_contact(connection: Connection, contact: Contact, was: Contact) -> bool:
    """Say something else of a contact; false where it is gone, or not any more what it was."""
    same = [contacts.c[name] == text for name, text in _said(was).items()]
    mine = update(contacts).where(contacts.c.number == contact.number, *same).values(**_said(contact))
    return connection.execute(mine).rowcount > 0


def add_moments(connection: Connection, round_id: str, noted: Iterable[Moment]) -> None:
    """Note what happened."""
    at = now()
    rows = [
        {
            "round": round_id,
            "organisation": item.organisation,
            "day": item.day.isoformat(),
            "kind": str(item.kind),
            "text": item.text,
            "who": item.who,
            "at": at,
        }
        for item in noted
    ]
    if rows:
        connection.execute(insert(contact_moments), rows)


def delete_contact(connection: Connection, number: int) -> bool:
    """Delete a contact; false where it was gone already."""
    return _delete(connection, contacts, contacts.c.number == number) > 0


def delete_moment(connection: Connection, number: int) -> bool:
    """Delete a note; false where it was gone already."""
    return _delete(connection, contact_moments, contact_moments.c.number == number) > 0


def delete_all(connection: Connection, round_id: str, organisation: str | None = None) -> tuple[int, int]:
    """Delete all contacts of a round, or of one organisation in it, and all that was noted there; how many of each."""
    gone: list[int] = []
    for table in (contacts, contact_moments):
        mine = [table.c.round == round_id, *([] if organisation is None else [table.c.organisation == organisation])]
        gone.append(_delete(connection, table, and_(*mine)))
    return gone[0], gone[1]


def _of(query: Select, table: Table, round_id: str, organisation: str | None) -> Select:
    mine = query.where(table.c.round == round_id)
    if organisation is not None:
        mine = mine.where(table.c.organisation == organisation)
    return mine.order_by(table.c.number)


def _said(contact: Contact) -> dict[str, str]:
    return {"name": contact.name, "mail": contact.mail, "telephone": contact.telephone}


def _delete(connection: Connection, table: Table, which) -> int:  # noqa: ANN001 - SQLAlchemy's condition on a column
    """Delete rows; in a file their bytes are overwritten, and not only let go of: see `store.sqlite`."""
    return connection.execute(delete(table).where(which)).rowcount
