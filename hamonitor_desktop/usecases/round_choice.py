"""Which organisations of a register a new round asks: by kind, all but some, or only some."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from hamonitor_desktop.definitions.register import kinds_of, load_register, read_register
from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.edition import Edition
from hamonitor_desktop.domain.organisations import Organisation, Register
from hamonitor_desktop.usecases.editions import show
from hamonitor_desktop.usecases.list_files import read_list

_MOST_TOLD: Final = 10
_BETWEEN: Final = re.compile(r"[,;\t\r\n]+")


@dataclass(frozen=True)
class Choice:
    """`kinds` are kinds of party, None for all. `only` and `without` are codes or names as they were typed or pasted.

    Where `only` says something the kinds do not count.
    """

    kinds: frozenset[str] | None = None
    only: str = ""
    without: str = ""


@dataclass(frozen=True)
class Askable:
    """Everybody whom an edition has questions for; `kinds` are the names of their kinds (plural), by code."""

    people: tuple[Organisation, ...]
    kinds: Mapping[str, str] = field(default_factory=dict[str, str])
    source: str = ""

    def chosen(self, choice: Choice) -> tuple[Organisation, ...]:
        """Those who are asked, in the order of the register. Raises HaError WRONG_USE with all that is wrong."""
        if strange := sorted((choice.kinds or frozenset()) - set(self.kinds)):
            names = ", ".join(f"‘{kind}’" for kind in strange)
            raise HaError(Code.WRONG_USE, reason=f"Niemand in dit register is van de soort {names}.")
        only, unknown = self._named(choice.only)
        without, more = self._named(choice.without)
        _see_known([*unknown, *more])
        found = tuple(
            person
            for person in self.people
            if person.code not in without
            and (person.code in only if choice.only.strip() else choice.kinds is None or person.actor in choice.kinds)
        )
        if not found:
            raise HaError(Code.WRONG_USE, reason="Zo doet er niemand mee. Kies ten minste één organisatie.")
        return found

    def _named(self, text: str) -> tuple[set[str], list[str]]:
        """The codes that a text names by code or by name, and what in it names nobody, or more than one."""
        codes: dict[str, list[str]] = {}
        for person in self.people:
            for key in {person.code.casefold(), person.name.casefold()}:
                codes.setdefault(key, []).append(person.code)
        found, unknown = set[str](), list[str]()
        for part in filter(None, (part.strip() for part in _BETWEEN.split(text))):
            words = [part] if part.casefold() in codes else part.split()
            named = {word: codes.get(word.casefold(), []) for word in words}
            strange = [word for word, people in named.items() if len(people) != 1]
            # of a row of codes only the wrong ones; a name of which nothing is known as it was typed
            unknown.extend([part] if len(strange) == len(named) else strange)
            if not strange:
                found.update(people[0] for people in named.values())
        return found, unknown


def _see_known(unknown: Sequence[str]) -> None:
    told = ", ".join(f"‘{text}’" for text in unknown[:_MOST_TOLD])
    if len(unknown) > _MOST_TOLD:
        raise HaError(Code.WRONG_USE, reason=f"Niet in het register: {told} en nog {len(unknown) - _MOST_TOLD}.")
    if unknown:
        raise HaError(Code.WRONG_USE, reason=f"Niet in het register: {told}.")


def askable(edition: str | Path | Edition, register: Path | Register | None) -> Askable:
    """Everybody of a register whom an edition asks something; None for the register of the program. Raises HaError."""
    known = edition if isinstance(edition, Edition) else show(edition)
    listed = _read(register, known)
    asked = {actor.code: actor.plural for actor in known.actors if known.questions_for(actor.code)}
    people = tuple(person for person in listed.organisations if person.actor in asked)
    there = {person.actor for person in people}
    return Askable(people, {code: name for code, name in asked.items() if code in there}, listed.source)


def _read(register: Path | Register | None, edition: Edition) -> Register:
    if register is None:
        return load_register()
    if isinstance(register, Register):
        return register
    from hamonitor_desktop.excel.lists import list_rows

    return read_register(register.name, read_list(register, Code.REGISTER_BAD), list_rows, kinds_of(edition))
