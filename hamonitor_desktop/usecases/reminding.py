"""Who has no return that counts yet, and the mail that asks for it. This program sends nothing: it makes list and text.

The text is Dutch, whatever the language of the window.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from hamonitor_desktop.analysis.tables import By, group_of
from hamonitor_desktop.definitions.loading import edition_from_document
from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.contacts import Contact, MomentKind
from hamonitor_desktop.domain.display import capitalised, show_date
from hamonitor_desktop.domain.organisations import Organisation
from hamonitor_desktop.domain.rounds import ANSWERS_MADE_UP, Round
from hamonitor_desktop.domain.rows import ResponseState
from hamonitor_desktop.usecases.list_files import write_list

_HEAD: Final = (
    *("organisatie", "code", "soort", "regio", "contactpersoon", "mail"),
    *("sluit", "onderwerp", "tekst"),
)


@dataclass(frozen=True)
class Missing:
    """An organisation without a return that counts; `kind` names its kind of party. `rejected`: all it sent was.

    `reminded` are the days on which that was noted, the last one first.
    """

    organisation: Organisation
    kind: str
    rejected: bool
    contacts: tuple[Contact, ...] = ()
    reminded: tuple[date, ...] = ()

    @property
    def mails(self) -> tuple[str, ...]:
        """The mail addresses that are known."""
        return tuple(contact.mail for contact in self.contacts if contact.mail)

    def to_json(self) -> dict[str, object]:
        """One object of `response --missing --json`; whom to write to stands in the contacts."""
        about = self.organisation
        return {
            "organisation": about.code,
            "name": about.name,
            "actor": about.actor,
            "region": about.region,
            "province": about.province,
            "size": str(about.size_class or ""),
            "population": about.population,
            "rejected": self.rejected,
            "reminded": [day.isoformat() for day in self.reminded],
        }

    def is_in(self, by: str, group: str) -> bool:
        """Whether it belongs to a group; without one everybody does. `by` is empty for one or more kinds of party."""
        if not group:
            return True
        return (group_of(self.organisation, By(by)) if by else self.organisation.actor) in group.split(",")


def missing_list(store: str | Path, round_id: str | None = None) -> tuple[Missing, ...]:
    """Who is missing in a round, by default the newest, the most inhabitants first. Raises HaError."""
    from hamonitor_desktop.store.central.contacts import read_contacts, read_moments
    from hamonitor_desktop.store.central.opening import open_store

    with open_store(store) as opened:
        stored = opened.round(round_id)
        rows = opened.response_rows(stored.round.id)
        with opened.reading() as connection:
            contacts = read_contacts(connection, stored.round.id)
            moments = read_moments(connection, stored.round.id)
    names = {actor.code: actor.name for actor in edition_from_document(stored.edition_document).actors}
    people: dict[str, list[Contact]] = {}
    for contact in contacts:
        people.setdefault(contact.organisation, []).append(contact)
    days: dict[str, list[date]] = {}
    for moment in moments:
        if moment.kind is MomentKind.REMINDER:
            days.setdefault(moment.organisation, []).append(moment.day)
    missing = [
        Missing(
            row.organisation,
            names.get(row.actor, row.actor),
            row.rejected,
            tuple(people.get(row.organisation.code, ())),
            tuple(sorted(days.get(row.organisation.code, ()), reverse=True)),
        )
        for row in rows
        if row.state is ResponseState.MISSING
    ]
    return tuple(sorted(missing, key=lambda person: -(person.organisation.population or 0)))


def narrowed(missing: Iterable[Missing], by: str, group: str, organisations: Sequence[str] = ()) -> tuple[Missing, ...]:
    """Those of a group, and of them those with these codes alone. Raises HaError NOT_MISSING for one that is not."""
    found = tuple(person for person in missing if person.is_in(by, group))
    if not organisations:
        return found
    codes = {person.organisation.code for person in found}
    for code in organisations:
        if code not in codes:
            raise HaError(Code.NOT_MISSING, organisation=code)
    return tuple(person for person in found if person.organisation.code in organisations)


def save_reminders(path: Path, of: Round, missing: Iterable[Missing], today: date) -> int:
    """Write the list to merge reminders from, whole or not at all; gives how many rows. Raises HaError.

    There is a row for each contact with a mail address, and one without where none is known.
    """
    rows = [row for person in missing for row in _rows(of, person, today)]
    write_list(path, "Herinneringen", _HEAD, rows, private=True)
    return len(rows)


def reminder_subject(of: Round) -> str:
    """The subject of the mail."""
    return f"{of.file_mark.replace('-', ' ')}Herinnering: monitor Hervormingsagenda Jeugd, ronde {of.id}".strip()


def reminder_text(of: Round, person: Missing, today: date) -> str:
    """The mail that asks one organisation for its return."""
    closes = show_date(of.closes)
    when = f"De ronde sluit op {closes}." if today <= of.closes else f"De ronde sloot op {closes}."
    if person.rejected:
        said = (
            f"De retour van {person.organisation.name} voor ronde {of.id} konden wij niet aannemen; waarom, leest u in "
            "het ontvangstbewijs. Een nieuwe versie hebben wij nog niet."
        )
    else:
        said = f"Van {person.organisation.name} hebben wij voor ronde {of.id} nog geen retour."
    parts = (
        ANSWERS_MADE_UP if of.synthetic else "",
        "Geachte collega,",
        f"{said} {when}",
        "Wilt u de vragenlijst in HA-Monitor afmaken, ondertekenen, en het Excel-bestand naar ons mailen? Bent u nog "
        "niet helemaal klaar, stuur dan een voorlopige versie: een definitieve kan later. Ook ‘nog niet te zeggen’ is "
        "een antwoord.",
        "Stuurde u uw retour al, of bent u het rondepakket of de code kwijt? Laat het ons weten.",
        "Met vriendelijke groet,\nHet centrale team",
    )
    return "\n\n".join(part for part in parts if part) + "\n"


def _rows(of: Round, person: Missing, today: date) -> Iterator[tuple[str, ...]]:
    about = person.organisation
    text, closes, subject = reminder_text(of, person, today), show_date(of.closes), reminder_subject(of)
    for contact in [item for item in person.contacts if item.mail] or [Contact(about.code)]:
        to = (contact.name, contact.mail)
        yield (about.name, about.code, capitalised(person.kind), about.region_name, *to, closes, subject, text)
