"""Whether what stands in a store beside its returns is what the log says: codes, outcomes and what was left out.

Whoever can write in the store can put a code in force again, take an outcome away, or show another text in the place
of an explanation. Each of those was logged when it was done, so that a row without its line, or a line without its
row, tells it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from hamonitor_desktop.domain.codes import Code
from hamonitor_desktop.domain.direction import as_name
from hamonitor_desktop.domain.organisations import Organisation, register_mark
from hamonitor_desktop.usecases.redacting import told_as

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from hamonitor_desktop.store.central.audit import Entry
    from hamonitor_desktop.store.central.evidence import KeptInvitation

_CODE: Final = re.compile(r"code ([0-9]{1,9})(, de eerdere ingetrokken)?: ")
_REGISTER: Final = re.compile(r" \(register ([0-9a-f]{16})\)$")
_Codes = dict[int, bool]
"""The codes of an organisation in a round by their sequence, and whether each was withdrawn."""


@dataclass
class Log:
    """What the log says, gathered in one walk."""

    hashes: set[str] = field(default_factory=set[str])
    brought: Counter[str] = field(default_factory=Counter[str])
    came: dict[str, str] = field(default_factory=dict[str, str])
    decided: Counter[tuple[str, str]] = field(default_factory=Counter[tuple[str, str]])
    decisions: dict[str, tuple[str, str]] = field(default_factory=dict[str, tuple[str, str]])
    outcomes: Counter[tuple[str, str]] = field(default_factory=Counter[tuple[str, str]])
    redacted: defaultdict[str, list[str]] = field(default_factory=lambda: defaultdict[str, list[str]](list))
    invited: set[str] = field(default_factory=set[str])
    codes: dict[str, _Codes] = field(default_factory=dict[str, _Codes])
    registers: dict[str, str] = field(default_factory=dict[str, str])

    def add(self, entry: Entry, hashed: str) -> None:
        """Take in the next line."""
        from hamonitor_desktop.store.central.audit import Action

        self.hashes.add(hashed)
        match entry.action:
            case Action.IMPORT:
                self.outcomes[entry.object, entry.result] += 1
                if entry.result == Code.ACCEPTED:
                    self.brought[entry.object] += 1
                    self.came[entry.object] = entry.at
            case Action.DECIDE:
                self.decided[entry.object, entry.result] += 1
                self.decisions[hashed] = (entry.object, entry.result)
            case Action.REDACT:
                self.redacted[entry.object].append(entry.result)
            case Action.INVITE | Action.RECODE | Action.WITHDRAW:
                self._add_codes(entry, withdrawn=entry.action == Action.WITHDRAW)
            case _:
                pass

    def codes_of(self, round_id: str, organisation: str) -> _Codes:
        """The codes that an organisation was given."""
        return self.codes.get(f"{round_id} {organisation}", {1: False} if round_id in self.invited else {})

    def _add_codes(self, entry: Entry, *, withdrawn: bool) -> None:
        from hamonitor_desktop.store.central.audit import Action

        round_id, _, organisation = entry.object.partition(" ")
        register = _REGISTER.search(entry.result)
        if register and entry.action == Action.INVITE and (not organisation or round_id in self.invited):
            self.registers[entry.object] = register[1]
        if not organisation:
            self.invited.add(round_id)
            return
        known = dict(self.codes_of(round_id, organisation))
        code = _CODE.match(entry.result)
        if withdrawn or (code and code[2]):
            known = dict.fromkeys(known, True)
        if code:
            known[int(code[1])] = False
        if round_id in self.invited:  # before that nobody has a code
            self.codes[entry.object] = known


def read_log(connection: Connection) -> Log:
    """The whole log."""
    from hamonitor_desktop.store.central.audit import log_entries

    log = Log()
    for entry, hashed in log_entries(connection):
        log.add(entry, hashed)
    return log


def row_faults(connection: Connection, log: Log) -> Iterator[str]:
    """What of the rows that belong to no return alone is not as the log has it, in Dutch."""
    from hamonitor_desktop.store.central import evidence
    from hamonitor_desktop.store.central.reading import read_round, round_ids
    from hamonitor_desktop.store.central.redactions import redactions_by_return

    if evidence.has_loose_ends(connection):
        yield "Een rij in de opslag verwijst naar iets dat er niet is."
    for round_id in round_ids(connection):
        kept: defaultdict[str, list[KeptInvitation]] = defaultdict(list)
        for invitation in evidence.kept_invitations(connection, round_id):
            kept[invitation.organisation].append(invitation)
        people = read_round(connection, round_id).organisations
        yield from _register_faults(round_id, people, log.registers)
        for person in people:
            found = {item.sequence: item.revoked for item in kept[person.code]}
            yield from _code_faults(person.code, found, log.codes_of(round_id, person.code))
    yield from _outcome_faults(log.outcomes, Counter(evidence.outcome_keys(connection)))
    told = redactions_by_return(connection)
    for return_id in sorted({*told, *log.redacted}):
        logged, rows = log.redacted.get(return_id, []), told.get(return_id, [])
        if len(logged) != len(rows) or not all(line in told_as(row) for line, row in zip(logged, rows, strict=True)):
            yield f"Wat van retour {return_id} is weggelaten, is niet wat het logboek zegt."


def _register_faults(round_id: str, people: Sequence[Organisation], marks: Mapping[str, str]) -> Iterator[str]:
    """Whether who was invited is kept as it was then; whoever joined later has a mark of its own."""
    joined = {person.code for person in people if f"{round_id} {person.code}" in marks}
    changed = [
        person.code
        for person in people
        if person.code in joined and register_mark([person]) != marks[f"{round_id} {person.code}"]
    ]
    first = [person for person in people if person.code not in joined]
    if changed or (round_id in marks and register_mark(first) != marks[round_id]):
        yield f"Het register van ronde {round_id} is niet meer dat van het uitnodigen."


def _code_faults(organisation: str, found: _Codes, logged: _Codes) -> Iterator[str]:
    for sequence in sorted(found.keys() | logged.keys()):
        if sequence not in logged:
            yield f"Code {sequence} van {organisation} is volgens het logboek nooit gemaakt."
        elif sequence not in found:
            yield f"Code {sequence} van {organisation} is volgens het logboek gemaakt, en is er niet meer."
        elif logged[sequence] and not found[sequence]:
            yield f"Code {sequence} van {organisation} is volgens het logboek ingetrokken, en geldt weer."
        elif found[sequence] and not logged[sequence]:
            yield f"Code {sequence} van {organisation} is ingetrokken, en dat staat niet in het logboek."


def _outcome_faults(logged: Counter[tuple[str, str]], found: Counter[tuple[str, str]]) -> Iterator[str]:
    for name, code in sorted(logged - found):
        yield f"De uitkomst van {as_name(name)} ({as_name(code)}) staat in het logboek, en is er niet meer."
    for name, code in sorted(found - logged):
        yield f"De uitkomst van {as_name(name)} ({as_name(code)}) staat niet in het logboek."
