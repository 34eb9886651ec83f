"""What stands on every page that an organisation prints: whose it is, of which round, as at what day, in what state."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final

from hamonitor_desktop.domain.display import capitalised, show_count, show_date, show_organisation
from hamonitor_desktop.domain.edition import Edition
from hamonitor_desktop.domain.organisations import Organisation
from hamonitor_desktop.domain.rounds import MADE_UP, Round

MADE_UP_MEANS: Final = "De antwoorden zijn bedacht. Dit is geen stuk van een echte organisatie."
RECONSTRUCTED: Final = "Vraag nagemaakt"
RECONSTRUCTED_MEANS: Final = (
    "‘Vraag nagemaakt’: het rapport van de ronde telt deze vraag, maar zegt niet wat er is gevraagd. Wij schreven haar "
    "uit de ambities van de Agenda. De antwoorden tellen niet mee in landelijke cijfers, tenzij iemand daarom vraagt."
)
DERIVED_MEANS: Final = (
    "‘Afgeleid’: de bronnen noemen bij deze afspraak geen paragraaf van de Agenda. Wij maakten die op uit het thema."
)
ASSUMED_MEANS: Final = (
    "‘Aangenomen’: de bronnen zeggen niet dat deze partijen de afspraak delen. Wij denken dat het zo is."
)


@dataclass(frozen=True)
class Origin:
    """Where a document comes from. `state` says in Dutch how far the answers are: not signed, provisional, final."""

    edition: Edition
    round: Round
    organisation: Organisation
    state: str
    made_at: datetime


@dataclass(frozen=True)
class Letterhead:
    """The same as texts, as the templates read them. `caveats` stand on the first page, `foot` on each."""

    title: str
    heading: str
    monitor: str
    organisation: str
    round: str
    state: str
    made_up: str
    made_up_means: str
    foot: str
    aid: str
    caveats: tuple[str, ...]


def letterhead(origin: Origin, heading: str) -> Letterhead:
    """The letterhead of a document with this heading."""
    organisation = show_organisation(origin.edition, origin.organisation)
    made_up = MADE_UP if origin.round.synthetic else ""
    title = " - ".join(part for part in (made_up, heading, organisation, round_name(origin.round)) if part)
    day = show_date(origin.round.reference_date)
    return Letterhead(
        title=title,
        heading=heading,
        monitor=origin.edition.title,
        organisation=organisation,
        round=round_name(origin.round),
        state=origin.state,
        made_up=made_up,
        made_up_means=MADE_UP_MEANS if made_up else "",
        foot=f"Eigen opgave, niet gecontroleerd. Stand op {day}. Gemaakt op {show_date(origin.made_at.date())}.",
        aid="Zo leest u dit stuk",
        caveats=(
            f"Dit is de eigen opgave van {organisation}. Niemand heeft die gecontroleerd.",
            f"De stand is die op de peildatum, {day}.",
            "Organisaties lezen de antwoordmogelijkheden elk op hun manier.",
            "Niet alles kon of hoefde al klaar te zijn. Een nee wil niet zeggen dat er niets is gedaan.",
        ),
    )


def for_preparing(head: Letterhead, origin: Origin) -> Letterhead:
    """The letterhead of a blank: how to use it takes the place of how to read it."""
    day = show_date(origin.round.reference_date)
    caveats = (
        "Dit papier is om het invullen samen voor te bereiden. Insturen kan alleen met HA-Monitor.",
        f"Antwoord met de stand op de peildatum, {day}.",
        "‘Nog niet te zeggen’ is ook een antwoord. Een nee wil niet zeggen dat er niets is gedaan.",
        "U hoeft niet alles in één keer of alleen te doen: verdeel de thema's over collega's.",
    )
    foot = f"Om voor te bereiden; insturen kan alleen met HA-Monitor. Peildatum {day}."
    return replace(head, foot=foot, aid="Zo gebruikt u deze vragenlijst", caveats=caveats)


def facts(origin: Origin) -> tuple[tuple[str, str], ...]:
    """The rows at the beginning of a document: label and value."""
    actor, round_ = origin.edition.actor(origin.organisation.actor), origin.round
    return (
        ("Organisatie", f"{origin.organisation.name} ({origin.organisation.code})"),
        ("Soort partij", capitalised(actor.name)),
        ("Ronde", f"{round_.title} ({round_.id})" if round_.title else round_.id),
        ("Open", f"van {_day(round_.opens)} tot en met {_day(round_.closes)}"),
        ("Peildatum", _day(round_.reference_date)),
        ("Stand", origin.state),
    )


def round_name(round_: Round) -> str:
    """How the round is called in a header."""
    return f"Ronde {round_.id}"


def questions(count: int) -> str:
    """A count of questions: 1 vraag, 28 vragen."""
    return show_count(count, "vraag", "vragen")


def _day(day: date) -> str:
    return show_date(day)
