"""Who takes part in a round: one more, or one less, before and after everybody was invited."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Final

from hamonitor_desktop.definitions.loading import edition_from_document
from hamonitor_desktop.definitions.register import kinds_of, load_register, one_more
from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.display import capitalised
from hamonitor_desktop.domain.organisations import Organisation, register_mark
from hamonitor_desktop.usecases.files import removed_on_failure
from hamonitor_desktop.usecases.round_plan import CHANGED_MEANWHILE

if TYPE_CHECKING:
    from hamonitor_desktop.store.central.records import StoredRound
    from hamonitor_desktop.store.central.writing import Writer
    from hamonitor_desktop.usecases.recoding import Making, Recoded

REGION: Final = "regio"


class Part(StrEnum):
    """How an organisation takes part."""

    NOT_INVITED = "not_invited"
    INVITED = "invited"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True)
class Participant:
    """An organisation of a round; `kind` is the name of its kind, `returns` counts rejected ones too."""

    organisation: Organisation
    kind: str
    part: Part
    codes: int
    returns: int


@dataclass(frozen=True)
class Participants:
    """Everybody of a round, withdrawn ones too. `kinds`: the kinds that can take part, by code; `regions` by code."""

    people: tuple[Participant, ...]
    kinds: Mapping[str, str]
    regions: Mapping[str, str]
    invited: bool


@dataclass(frozen=True)
class Added:
    """One more organisation; `made` is its package and code where the round was invited already."""

    organisation: Organisation
    made: Recoded | None = None

    def to_json(self) -> dict[str, object]:
        """The object of `round add --json`."""
        return {"organisation": self.organisation.code, **(self.made.to_json() if self.made else {})}


def participants(store: str | Path, round_id: str | None = None) -> Participants:
    """Everybody of a round, in the order of its register. Raises HaError."""
    from hamonitor_desktop.store.central.opening import open_store
    from hamonitor_desktop.store.central.reading import code_counts, read_round
    from hamonitor_desktop.store.central.returns import listed_returns

    with open_store(store) as opened, opened.reading() as connection:
        stored = read_round(connection, round_id)
        codes = code_counts(connection, stored.round.id)
        came = Counter(listed.organisation for listed in listed_returns(connection, stored.round.id))
    edition = edition_from_document(stored.edition_document)
    names = {actor.code: capitalised(actor.name) for actor in edition.actors}
    people = tuple(
        Participant(
            organisation=person,
            kind=names.get(person.actor, person.actor),
            part=_part(codes.get(person.code)),
            codes=codes.get(person.code, (0, False))[0],
            returns=came[person.code],
        )
        for person in stored.organisations
    )
    asked = {code: name for code, name in names.items() if edition.questions_for(code)}
    return Participants(people, asked, _regions(stored), invited=bool(codes))


def row_of(code: str, name: str, actor: str, region: str = "", population: str = "") -> dict[str, str]:
    """The row of one organisation; what was left empty comes from the register that travels with the program."""
    known = in_register(code)
    given = {"code": code, "name": name, "actor": actor, "region": region, "population": population}
    if known is None:
        return given
    kept = {
        "name": known.name,
        "actor": known.actor,
        "province": known.province,
        "province_name": known.province_name,
        "region": known.region,
        "population": "" if known.population is None else str(known.population),
        "population_year": "" if known.population_year is None else str(known.population_year),
        "population_estimated": "ja" if known.population_estimated else "nee",
        "doubt": known.doubt,
    }
    return {**kept, **{key: value for key, value in given.items() if value}}


def in_register(code: str) -> Organisation | None:
    """The organisation with this code in the register that travels with the program."""
    return load_register().get(code)


def add(
    store: str | Path, row: Mapping[str, str], making: Making | None = None, *, round_id: str | None = None
) -> Added:
    """Let one more organisation take part; `row` has the columns of a register.

    Before everybody is invited it joins the others. After that it gets a package and a code of its own, with `making`:
    the two belong together, so both are there or neither. Logged. Raises HaError WRONG_USE and as `recode`.
    """
    from hamonitor_desktop.store.central.audit import Action
    from hamonitor_desktop.store.central.opening import open_store
    from hamonitor_desktop.store.central.reading import is_invited
    from hamonitor_desktop.usecases.recoding import make_code, opened_for

    with open_store(store) as opened:
        stored = opened.round(round_id)
        person = _joining(row, stored)
        with opened.reading() as connection:
            invited = is_invited(connection, stored.round.id)
        if invited and making is None:
            reason = "De ronde is al uitgenodigd: noem ook de sleutel en een map voor het pakket."
            raise HaError(Code.WRONG_USE, reason=reason)
        signing = opened_for(stored, making) if invited and making else None
        made = None
        with removed_on_failure() as written, opened.writing() as writer:
            _see_unchanged(writer, stored, invited=invited)
            writer.add_participants(stored.round.id, (person,))
            if signing:
                made = make_code(writer, stored, person, signing, written)
            writer.log.add(
                Action.INVITE, f"{stored.round.id} {person.code}", f"toegevoegd (register {register_mark([person])})"
            )
    return Added(person, made)


def withdraw(store: str | Path, organisation: str, reason: str, *, round_id: str | None = None) -> Part:
    """Let an organisation take part no more; how it took part until now.

    Who was never invited is taken out. Of others the codes hold no more, and the response does not count them; a new
    code brings them back. Logged with the reason. Raises HaError NOT_IN_ROUND, REASON_MISSING or WRONG_USE.
    """
    from hamonitor_desktop.store.central.audit import Action
    from hamonitor_desktop.store.central.opening import open_store
    from hamonitor_desktop.store.central.reading import code_counts, read_round

    if not reason.strip():
        raise HaError(Code.REASON_MISSING)
    with open_store(store) as opened, opened.writing() as writer:
        stored = read_round(writer.connection, round_id)
        if all(person.code != organisation for person in stored.organisations):
            raise HaError(Code.NOT_IN_ROUND, organisation=organisation, round=stored.round.id)
        part = _part(code_counts(writer.connection, stored.round.id).get(organisation))
        if part is Part.NOT_INVITED:
            writer.remove_participant(stored.round.id, organisation)
        else:
            _see_it_can_go(writer, stored, organisation, part)
            writer.revoke(stored.round.id, organisation)
        writer.log.add(Action.WITHDRAW, f"{stored.round.id} {organisation}", reason.strip())
    return part


def _part(codes: tuple[int, bool] | None) -> Part:
    if codes is None:
        return Part.NOT_INVITED
    return Part.WITHDRAWN if codes[1] else Part.INVITED


def _see_it_can_go(writer: Writer, stored: StoredRound, organisation: str, part: Part) -> None:
    from hamonitor_desktop.domain.receipts import Verdict
    from hamonitor_desktop.store.central.returns import listed_returns

    if part is Part.WITHDRAWN:
        raise HaError(Code.WRONG_USE, reason=f"{organisation} doet al niet meer mee aan deze ronde.")
    listed = listed_returns(writer.connection, stored.round.id, organisation)
    if any(one.status is not Verdict.REJECTED for one in listed):
        reason = f"Van {organisation} is een retour binnen die telt. Wijs die eerst af, met de reden erbij."
        raise HaError(Code.WRONG_USE, reason=reason)


def _joining(row: Mapping[str, str], stored: StoredRound) -> Organisation:
    edition = edition_from_document(stored.edition_document)
    person = one_more(row, stored.organisations, _regions(stored), kinds_of(edition))
    if not edition.questions_for(person.actor):
        reason = f"Deze vragenlijst heeft geen vragen voor de soort ‘{person.actor}’."
        raise HaError(Code.WRONG_USE, reason=reason)
    return person


def _regions(stored: StoredRound) -> dict[str, str]:
    """The names of all regions: a municipality names its region, whether that takes part or not."""
    known = (*load_register().organisations, *stored.organisations)
    return {person.code: person.name for person in known if person.actor == REGION}


def _see_unchanged(writer: Writer, stored: StoredRound, *, invited: bool) -> None:
    """Raises HaError where a colleague changed meanwhile who takes part, or invited everybody."""
    from hamonitor_desktop.store.central.reading import is_invited, read_round

    there = read_round(writer.connection, stored.round.id).organisations
    if there != stored.organisations or is_invited(writer.connection, stored.round.id) is not invited:
        raise HaError(Code.WRONG_USE, reason=CHANGED_MEANWHILE)
