"""A new code for one organisation: when the letter got lost, the officer left, or somebody else may have the code."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.organisations import Organisation
from hamonitor_desktop.signing.keys import SigningKey
from hamonitor_desktop.usecases.before import round_before
from hamonitor_desktop.usecases.files import removed_on_failure
from hamonitor_desktop.usecases.keys import key_of_round, open_key
from hamonitor_desktop.usecases.letters import LetterFiles, check_apart
from hamonitor_desktop.usecases.package_files import PackageFiles, Put
from hamonitor_desktop.usecases.packaging import PackageMaker
from hamonitor_desktop.usecases.round_plan import CentralKey

if TYPE_CHECKING:
    from hamonitor_desktop.store.central.records import StoredRound
    from hamonitor_desktop.store.central.writing import Writer


@dataclass(frozen=True)
class Recoded:
    """The package of one organisation, the file that holds its code, and the letter; `sequence` counts its codes."""

    organisation: str
    sequence: int
    package: Path
    codes: Path
    letter: Path | None = None

    def to_json(self) -> dict[str, object]:
        """The object of `round recode --json`."""
        return {
            "organisation": self.organisation,
            "sequence": self.sequence,
            "package": str(self.package),
            "codes": str(self.codes),
            **({"letter": str(self.letter)} if self.letter else {}),
        }

    def text(self) -> str:
        """What the command line says of it."""
        letter = f" De brief is {self.letter}." if self.letter else ""
        said = f"Het rondepakket staat in {self.package}. De code staat in {self.codes}: verstuur die apart."
        return f"{said}{letter}"


@dataclass(frozen=True)
class Making:
    """What a package and a code of one organisation are made with.

    The package goes to the folder `out`; the code beside it, or to the folder `letters` with a letter that brings it.
    """

    out: Path
    key: CentralKey | SigningKey
    letters: Path | None = None
    carrier: str | None = None


def recode(
    store: str | Path,
    organisation: str,
    making: Making,
    *,
    reason: str,
    revoke: bool = False,
    round_id: str | None = None,
) -> Recoded:
    """Make a new package under a new code. What was signed under an earlier code stays.

    The earlier codes are refused once a return under the new one came in, or at once with `revoke`: that is for a code
    that somebody else may have. The reason is kept in the log. Raises HaError NOT_IN_ROUND, NOT_INVITED_YET,
    REASON_MISSING and as `make_code`.
    """
    from hamonitor_desktop.store.central.audit import Action
    from hamonitor_desktop.store.central.opening import open_store

    if not reason.strip():
        raise HaError(Code.REASON_MISSING)
    with open_store(store) as opened:
        stored = opened.round(round_id)
        person, making = _person(stored, organisation), opened_for(stored, making)
        with removed_on_failure() as written, opened.writing() as writer:
            sequence = _next_sequence(writer, stored, organisation)
            if revoke:
                writer.revoke(stored.round.id, organisation)
            made = make_code(writer, stored, person, making, written, sequence=sequence, revoked=revoke)
            said = f"code {sequence}{', de eerdere ingetrokken' if revoke else ''}: {reason.strip()}"
            writer.log.add(Action.RECODE, f"{stored.round.id} {organisation}", said)
    return made


def opened_for(stored: StoredRound, making: Making) -> Making:
    """The same with the key opened. Raises HaError WRONG_USE, CENTRAL_KEY_OTHER and those of the key."""
    if making.letters:
        check_apart(making.out, making.letters)
    return replace(making, key=key_of_round(making.key, stored))


def make_code(
    writer: Writer,
    stored: StoredRound,
    person: Organisation,
    making: Making,
    written: list[Path],
    *,
    sequence: int = 1,
    revoked: bool = False,
) -> Recoded:
    """Write package, code and letter of one organisation, and keep what checks its returns. `making` is `opened_for`.

    `written` takes the files. Raises HaError FILE_EXISTS and those of the store and writing.
    """
    signing, code, put = open_key(making.key), f"code-{person.code}-{sequence}.csv", Put(written)
    files = PackageFiles(making.out, (making.letters or making.out) / code, making.carrier, put)
    made = PackageMaker(stored, signing, round_before(writer.connection, stored)).make(person, sequence)
    package = files.write_package(made, stored)
    files.write_codes([(made, package)])
    letter = None
    if making.letters:
        mail = LetterFiles(making.letters, stored, signing.fingerprint, put)
        letter = mail.write_letter(made, package, revoked=revoked)
    writer.add_invitations([made.invitation])
    return Recoded(person.code, sequence, making.out / Path(package).name, files.codes, letter)


def _person(stored: StoredRound, organisation: str) -> Organisation:
    found = next((person for person in stored.organisations if person.code == organisation), None)
    if found is None:
        raise HaError(Code.NOT_IN_ROUND, organisation=organisation, round=stored.round.id)
    return found


def _next_sequence(writer: Writer, stored: StoredRound, organisation: str) -> int:
    from hamonitor_desktop.store.central.reading import read_invitations

    known = read_invitations(writer.connection, stored.round.id, organisation)
    if not known:
        raise HaError(Code.NOT_INVITED_YET, organisation=organisation, round=stored.round.id)
    return max(item.sequence for item in known) + 1
