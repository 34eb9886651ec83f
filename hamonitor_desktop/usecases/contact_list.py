"""A list of contacts as a file: taken in from CSV or Excel, and written to be filled in or kept.

Columns: code, contactpersoon, mail, telefoon, in any order and among others; `organisatie` helps whoever fills it in.
A contact of the list is one that is kept already where the organisation and the mail address are the same, or, without
an address, the name. Taking a list in again changes nothing; it deletes nothing, nor does what it leaves empty.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from hamonitor_desktop.definitions.register import numbered_rows
from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.contacts import Contact
from hamonitor_desktop.domain.direction import plain
from hamonitor_desktop.usecases.contacts import Entry
from hamonitor_desktop.usecases.list_files import read_list, write_list

COLUMNS: Final = ("code", "organisatie", "contactpersoon", "mail", "telefoon")
_ALIASES: Final[Mapping[str, str]] = {
    **{name: "code" for name in ("code", "organisatiecode", "organisation")},
    **{name: "name" for name in ("contactpersoon", "contact", "naam", "name")},
    **{name: "mail" for name in ("mail", "e-mail", "email", "mailadres", "e-mailadres")},
    **{name: "telephone" for name in ("telefoon", "telefoonnummer", "tel", "telephone", "phone")},
}
_MOST_FAULTS: Final = 20
_GUARDED: Final = re.compile(r"'(?='*[=+\-@\uff1d\uff0b\uff0d\uff20])")
_BARE: Final = re.compile(r"[1-9]\d{8}")  # a Dutch number of which a spreadsheet took the 0 away


@dataclass(frozen=True)
class TakenIn:
    """What came of a list: how many were added or changed, how many rows changed nothing, and the rows of others."""

    added: int
    changed: int
    same: int
    others: tuple[int, ...]

    def to_json(self) -> dict[str, object]:
        """The object of `contacts import --json`."""
        return {"added": self.added, "changed": self.changed, "same": self.same, "left_out": list(self.others)}


@dataclass
class _Reading:
    faults: list[str] = field(default_factory=list[str])
    contacts: list[Contact] = field(default_factory=list[Contact])
    others: list[int] = field(default_factory=list[int])


def take_in(store: str | Path, round_id: str | None, path: Path) -> TakenIn:
    """Take a list in, whole or not at all; rows of organisations that are not in the round are left out and told.

    Raises HaError CONTACTS_BAD with all faults by row, and those of reading and of the store.
    """
    from hamonitor_desktop.store.central.audit import Action
    from hamonitor_desktop.store.central.contacts import add_contacts, change_contact, read_contacts
    from hamonitor_desktop.store.central.opening import open_store
    from hamonitor_desktop.store.central.reading import read_round

    data = read_list(path, Code.CONTACTS_BAD)
    with open_store(store) as opened, opened.writing() as writer:
        stored = read_round(writer.connection, round_id)
        read = _read(path.name, data, {person.code for person in stored.organisations})
        added, changed = _sorted_out(read.contacts, read_contacts(writer.connection, stored.round.id))
        add_contacts(writer.connection, stored.round.id, added)
        for contact, was in changed:
            change_contact(writer.connection, contact, was)
        said = f"lijst ingelezen: {len(added)} toegevoegd, {len(changed)} gewijzigd"
        writer.log.add(Action.CONTACT, stored.round.id, said)
    same = len(read.contacts) - len(added) - len(changed)
    return TakenIn(len(added), len(changed), same, tuple(read.others))


def save_contacts(path: Path, entries: Iterable[Entry]) -> int:
    """Write the contacts, and a row to fill in for who has none, whole or not at all; how many rows. Raises HaError.

    Who takes part no more has no row to fill in.
    """
    rows = [row for entry in entries if entry.takes_part or entry.contacts for row in _rows(entry)]
    write_list(path, "Contacten", COLUMNS, rows, private=True)
    return len(rows)


def _rows(entry: Entry) -> Iterator[tuple[str, ...]]:
    about = (entry.organisation.code, entry.organisation.name)
    for contact in entry.contacts or (Contact(entry.organisation.code),):
        yield (*about, contact.name, contact.mail, contact.telephone)


def _read(name: str, data: bytes, invited: set[str]) -> _Reading:
    from hamonitor_desktop.excel.lists import list_rows

    try:
        rows = numbered_rows(name, data, list_rows)
    except HaError as error:
        raise HaError(Code.CONTACTS_BAD, **error.details) from error
    columns = _columns(rows)
    reading = _Reading()
    for number, cells in rows[1:]:
        _take_row(reading, number, dict(zip(columns, cells, strict=False)), invited)
    if reading.faults:
        more = len(reading.faults) - _MOST_FAULTS
        lines = [*map(plain, reading.faults[:_MOST_FAULTS]), *([f"En nog {more} fouten."] if more > 0 else [])]
        raise HaError(Code.CONTACTS_BAD, reason=" ".join(lines), lines=tuple(lines))
    return reading


def _columns(rows: Sequence[tuple[int, list[str]]]) -> list[str]:
    """The name of each column; empty for one that is not read."""
    heads = [cell.strip().lower() for cell in rows[0][1]] if rows else []
    found = [_ALIASES.get(head, "") for head in heads]
    if "code" not in found or not {"name", "mail", "telephone"} & set(found):
        reason = f"Op de eerste rij horen de namen van de kolommen: {', '.join(COLUMNS)}."
        raise HaError(Code.CONTACTS_BAD, reason=reason)
    twice = sorted({head for head in heads if _ALIASES.get(head) and found.count(_ALIASES[head]) > 1})
    if twice:
        raise HaError(Code.CONTACTS_BAD, reason=f"Deze kolommen zeggen hetzelfde: {', '.join(twice)}.")
    return found


def _take_row(reading: _Reading, number: int, row: Mapping[str, str], invited: set[str]) -> None:
    cells = {name: _GUARDED.sub("", cell.strip(), count=1) for name, cell in row.items()}
    code, telephone = cells.get("code", ""), cells.get("telephone", "")
    if not any(cells.get(name) for name in ("name", "mail", "telephone")):
        return  # a row that nobody filled in
    telephone = f"0{telephone}" if _BARE.fullmatch(telephone) else telephone
    contact = Contact(code, cells.get("name", ""), cells.get("mail", ""), telephone)
    faults = list(contact.faults())
    if not code:
        faults.append("de code van de organisatie ontbreekt")
    reading.faults += [f"Rij {number}: {fault}." for fault in faults]
    if not faults and code in invited:
        reading.contacts.append(contact)
    elif not faults:
        reading.others.append(number)


def _marks(contact: Contact) -> Iterator[tuple[str, str]]:
    """What a contact is known by; the first is what it is looked up by."""
    for text in (contact.mail, contact.name, contact.telephone):
        if text:
            yield contact.organisation, text.casefold()


def _sorted_out(
    read: Iterable[Contact], kept: Iterable[Contact]
) -> tuple[list[Contact], list[tuple[Contact, Contact]]]:
    """Whom to add, and whom to change with what they were; of what stands in the list twice the last counts."""
    known: dict[tuple[str, str], Contact] = {}
    for contact in kept:
        for mark in _marks(contact):
            known.setdefault(mark, contact)
    last = {next(_marks(contact)): contact for contact in read}
    added = [contact for mark, contact in last.items() if mark not in known]
    told = [(_filled_up(contact, known[mark]), known[mark]) for mark, contact in last.items() if mark in known]
    return added, [(contact, was) for contact, was in told if contact != was]


def _filled_up(contact: Contact, kept: Contact) -> Contact:
    """What the list leaves empty stays as it is kept: it may have no column for it."""
    return replace(
        contact,
        name=contact.name or kept.name,
        mail=contact.mail or kept.mail,
        telephone=contact.telephone or kept.telephone,
        number=kept.number,
    )
