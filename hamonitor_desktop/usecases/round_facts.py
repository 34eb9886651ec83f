"""What the central team wants to know of a round before anything else: which, when, who, and what is not certain."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from hamonitor_desktop.definitions.loading import edition_from_document
from hamonitor_desktop.domain.edition import ActorType, Edition
from hamonitor_desktop.domain.organisations import Organisation
from hamonitor_desktop.domain.rounds import Round

if TYPE_CHECKING:
    from hamonitor_desktop.store.central.records import StoredRound

_ESTIMATE: Final = "Het aantal inwoners is een schatting."  # said once for all of them, not per organisation


@dataclass(frozen=True)
class PartyKind:
    """One kind of party in the round: `name` is its plural."""

    actor: str
    name: str
    organisations: int


@dataclass(frozen=True)
class Doubt:
    """What is uncertain about one organisation in the register, other than an estimated number of inhabitants."""

    organisation: str
    name: str
    text: str

    @property
    def region(self) -> bool:
        """Whether it is the region that is not certain."""
        return "regio" in self.text.lower()


@dataclass(frozen=True)
class RoundFacts:
    """A round as it stands in a store. `store` is its address without a password, `fingerprint` that of central.

    `rounds` are all that are in the store, the newest last; `withdrawn` counts who takes part no more.
    `follows` is the edition that its edition follows, "" for none.
    """

    round: Round
    rounds: tuple[str, ...]
    store: str
    edition_title: str
    fingerprint: str
    register_source: str
    invited: bool
    actors: tuple[ActorType, ...]
    kinds: tuple[PartyKind, ...]
    doubts: tuple[Doubt, ...]
    estimated: int
    withdrawn: int = 0
    follows: str = ""

    @property
    def organisations(self) -> int:
        """How many organisations are in the round."""
        return sum(kind.organisations for kind in self.kinds)

    @property
    def doubtful_regions(self) -> tuple[Doubt, ...]:
        """The organisations of which the region is not certain."""
        return tuple(doubt for doubt in self.doubts if doubt.region)


def round_facts(store: str | Path, round_id: str | None = None) -> RoundFacts:
    """The facts of a round, by default the newest. Raises HaError."""
    from hamonitor_desktop.store.central.opening import open_store
    from hamonitor_desktop.store.central.reading import is_invited, read_round, round_ids, withdrawn

    with open_store(store) as opened, opened.reading() as connection:
        stored, shown = read_round(connection, round_id), opened.shown
        rounds, invited = round_ids(connection), is_invited(connection, stored.round.id)
        gone = withdrawn(connection, stored.round.id)
    people = tuple(person for person in stored.organisations if person.code not in gone)
    return _facts(replace(stored, organisations=people), rounds, shown, invited=invited, withdrawn=len(gone))


def _facts(stored: StoredRound, rounds: tuple[str, ...], shown: str, *, invited: bool, withdrawn: int) -> RoundFacts:
    from hamonitor_desktop.signing.keys import fingerprint_of

    edition, people = edition_from_document(stored.edition_document), stored.organisations
    return RoundFacts(
        round=stored.round,
        rounds=rounds,
        store=shown,
        edition_title=edition.title,
        fingerprint=fingerprint_of(stored.central_certificate),
        register_source=stored.register_source,
        invited=invited,
        actors=tuple(actor for actor in edition.actors if any(person.actor == actor.code for person in people)),
        kinds=_kinds(edition, people),
        doubts=tuple(doubt for person in people for doubt in _doubts(person)),
        estimated=sum(person.population_estimated for person in people),
        withdrawn=withdrawn,
        follows=edition.follows.edition if edition.follows else "",
    )


def _kinds(edition: Edition, people: tuple[Organisation, ...]) -> tuple[PartyKind, ...]:
    counted = (
        PartyKind(actor.code, actor.plural, sum(person.actor == actor.code for person in people))
        for actor in edition.actors
    )
    return tuple(kind for kind in counted if kind.organisations)


def _doubts(person: Organisation) -> tuple[Doubt, ...]:
    text = person.doubt.replace(_ESTIMATE, "").strip()
    return (Doubt(person.code, person.name, text),) if text else ()
