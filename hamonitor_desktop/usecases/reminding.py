"""Who has no return that counts yet, and the mail that asks for it. This program sends nothing: it makes list and text.

The text is Dutch, whatever the language of the window.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from hamonitor_desktop.analysis.tables import By, group_of
from hamonitor_desktop.definitions.loading import edition_from_document
from hamonitor_desktop.domain.display import capitalised, show_date
from hamonitor_desktop.domain.organisations import Organisation
from hamonitor_desktop.domain.rounds import ANSWERS_MADE_UP, Round
from hamonitor_desktop.domain.rows import ResponseState
from hamonitor_desktop.usecases.list_files import write_list

_HEAD: Final = ("organisatie", "code", "soort", "regio", "sluit", "onderwerp", "tekst")


@dataclass(frozen=True)
class Missing:
    """An organisation without a return that counts; `kind` names its kind of party. `rejected`: all it sent was."""

    organisation: Organisation
    kind: str
    rejected: bool

    def is_in(self, by: str, group: str) -> bool:
        """Whether it belongs to a group; without one everybody does. `by` is empty for one or more kinds of party."""
        if not group:
            return True
        return (group_of(self.organisation, By(by)) if by else self.organisation.actor) in group.split(",")


def missing_list(store: str | Path, round_id: str | None = None) -> tuple[Missing, ...]:
    """Who is missing in a round, by default the newest, the most inhabitants first. Raises HaError."""
    from hamonitor_desktop.store.central.opening import open_store

    with open_store(store) as opened:
        stored = opened.round(round_id)
        rows = opened.response_rows(stored.round.id)
    names = {actor.code: actor.name for actor in edition_from_document(stored.edition_document).actors}
    missing = [
        Missing(row.organisation, names.get(row.actor, row.actor), row.rejected)
        for row in rows
        if row.state is ResponseState.MISSING
    ]
    return tuple(sorted(missing, key=lambda person: -(person.organisation.population or 0)))


def save_reminders(path: Path, of: Round, missing: Iterable[Missing], today: date) -> int:
    """Write the list to merge reminders from, whole or not at all; gives how many rows. Raises HaError."""
    rows = [_row(of, person, today) for person in missing]
    write_list(path, "Herinneringen", _HEAD, rows)
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


def _row(of: Round, person: Missing, today: date) -> tuple[str, ...]:
    about = person.organisation
    text = reminder_text(of, person, today)
    kind = capitalised(person.kind)
    return (about.name, about.code, kind, about.region_name, show_date(of.closes), reminder_subject(of), text)
