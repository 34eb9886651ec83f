"""The register of contacts: whom the central team writes to, and when it mailed or called.

It stands apart from the answers: no evidence, receipt, analysis or report has any of it. The log says that something
was added or deleted, and never what.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from hamonitor_desktop.definitions.loading import edition_from_document
from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.contacts import Contact, Moment, MomentKind
from hamonitor_desktop.domain.display import capitalised
from hamonitor_desktop.domain.organisations import Organisation

if TYPE_CHECKING:
    from hamonitor_desktop.store.central.writing import Writer

_CHANGED = "Een collega heeft deze contactpersoon intussen gewijzigd of verwijderd. Open de organisatie opnieuw."


@dataclass(frozen=True)
class Entry:
    """One organisation of the round with its contacts, and what was noted of it, the newest first.

    `takes_part` is false for one that was taken out after inviting: nobody writes to it any more.
    """

    organisation: Organisation
    kind: str
    contacts: tuple[Contact, ...]
    moments: tuple[Moment, ...]
    takes_part: bool = True

    def to_json(self) -> dict[str, object]:
        """One object of `contacts list --json`."""
        return {
            "organisation": self.organisation.code,
            "name": self.organisation.name,
            "actor": self.organisation.actor,
            "takes_part": self.takes_part,
            "contacts": [{"name": one.name, "mail": one.mail, "telephone": one.telephone} for one in self.contacts],
            "moments": [
                {"day": one.day.isoformat(), "kind": str(one.kind), "text": one.text, "who": one.who}
                for one in self.moments
            ],
        }

    @property
    def reminders(self) -> tuple[Moment, ...]:
        """When it was reminded, the newest first."""
        return tuple(moment for moment in self.moments if moment.kind is MomentKind.REMINDER)


def contact_entries(store: str | Path, round_id: str | None = None) -> tuple[Entry, ...]:
    """Every organisation of a round, by default the newest, in the order of the register. Raises HaError."""
    from hamonitor_desktop.store.central.contacts import read_contacts, read_moments
    from hamonitor_desktop.store.central.opening import open_store
    from hamonitor_desktop.store.central.reading import read_round, withdrawn

    with open_store(store) as opened, opened.reading() as connection:  # of one moment: a colleague may add somebody
        stored = read_round(connection, round_id)
        contacts = read_contacts(connection, stored.round.id)
        moments = read_moments(connection, stored.round.id)
        gone = withdrawn(connection, stored.round.id)
    kinds = {actor.code: capitalised(actor.name) for actor in edition_from_document(stored.edition_document).actors}
    of: dict[str, tuple[list[Contact], list[Moment]]] = {person.code: ([], []) for person in stored.organisations}
    for contact in contacts:
        of[contact.organisation][0].append(contact)
    for moment in sorted(moments, key=lambda moment: (moment.day, moment.number), reverse=True):
        of[moment.organisation][1].append(moment)
    return tuple(
        Entry(
            person,
            kinds.get(person.actor, person.actor),
            tuple(of[person.code][0]),
            tuple(of[person.code][1]),
            takes_part=person.code not in gone,
        )
        for person in stored.organisations
    )


def save_contact(store: str | Path, round_id: str, contact: Contact, was: Contact | None = None) -> None:
    """Add a contact, or say something else of one that is kept, as it `was` when it was read.

    What a colleague wrote meanwhile is not written over. Raises HaError CONTACTS_BAD and those of the store.
    """
    from hamonitor_desktop.store.central.contacts import add_contacts, change_contact

    kept = replace(contact, name=contact.name.strip(), mail=contact.mail.strip(), telephone=contact.telephone.strip())
    _check(kept.faults())
    with _writing(store) as writer:
        _check_in_round(writer, round_id, kept.organisation)
        if was is None:
            add_contacts(writer.connection, round_id, [kept])
        elif not change_contact(writer.connection, kept, was):
            raise HaError(Code.CONTACTS_BAD, reason=_CHANGED)
        _log(writer, round_id, kept.organisation, f"contactpersoon {'gewijzigd' if was else 'toegevoegd'}")


def delete_contact(store: str | Path, round_id: str, contact: Contact) -> None:
    """Delete a contact; one that is gone already is no error. Raises HaError of the store."""
    from hamonitor_desktop.store.central import contacts

    with _writing(store) as writer:
        if contacts.delete_contact(writer.connection, contact.number):
            _log(writer, round_id, contact.organisation, "contactpersoon verwijderd")


def note_moments(store: str | Path, round_id: str, moments: Iterable[Moment]) -> None:
    """Note mails or calls, all or none; who notes them is filled in. Raises HaError CONTACTS_BAD and of the store."""
    from hamonitor_desktop.store.central.contacts import add_moments

    noted = [replace(moment, text=moment.text.strip()) for moment in moments]
    for moment in noted:
        _check(moment.faults())
    with _writing(store) as writer:
        for moment in noted:
            _check_in_round(writer, round_id, moment.organisation)
        add_moments(writer.connection, round_id, [replace(moment, who=writer.log.who) for moment in noted])
        for moment in noted:
            said = "herinnering genoteerd" if moment.kind is MomentKind.REMINDER else "contact genoteerd"
            _log(writer, round_id, moment.organisation, said)


def delete_moment(store: str | Path, round_id: str, moment: Moment) -> None:
    """Delete a note; one that is gone already is no error. Raises HaError of the store."""
    from hamonitor_desktop.store.central import contacts

    with _writing(store) as writer:
        if contacts.delete_moment(writer.connection, moment.number):
            _log(writer, round_id, moment.organisation, "notitie verwijderd")


def delete_contacts(store: str | Path, round_id: str | None = None, organisation: str | None = None) -> tuple[int, int]:
    """Delete all contacts of a round, or of one organisation in it, and all notes there; how many of each.

    Raises HaError NOT_IN_ROUND and those of the store.
    """
    from hamonitor_desktop.store.central import contacts
    from hamonitor_desktop.store.central.audit import Action
    from hamonitor_desktop.store.central.reading import read_round

    with _writing(store) as writer:
        of = read_round(writer.connection, round_id).round.id
        if organisation is not None:
            _check_in_round(writer, of, organisation)
        people, notes = contacts.delete_all(writer.connection, of, organisation)
        subject = of if organisation is None else f"{of} {organisation}"
        writer.log.add(Action.CONTACT, subject, f"alles verwijderd: {people} contactpersonen, {notes} notities")
    return people, notes


def reminded(organisations: Iterable[str], day: date) -> list[Moment]:
    """The notes that these organisations were reminded on a day."""
    return [Moment(code, day, MomentKind.REMINDER) for code in organisations]


@contextmanager
def _writing(store: str | Path) -> Generator[Writer]:
    from hamonitor_desktop.store.central.opening import open_store

    with open_store(store) as opened, opened.writing() as writer:
        yield writer


def _check(faults: Iterable[str]) -> None:
    found = [f"{capitalised(fault)}." for fault in faults]
    if found:
        raise HaError(Code.CONTACTS_BAD, reason=" ".join(found))


def _check_in_round(writer: Writer, round_id: str, organisation: str) -> None:
    from hamonitor_desktop.store.central.reading import is_participant

    if not is_participant(writer.connection, round_id, organisation):
        raise HaError(Code.NOT_IN_ROUND, organisation=organisation, round=round_id)


def _log(writer: Writer, round_id: str, organisation: str, result: str) -> None:
    from hamonitor_desktop.store.central.audit import Action

    writer.log.add(Action.CONTACT, f"{round_id} {organisation}", result)
