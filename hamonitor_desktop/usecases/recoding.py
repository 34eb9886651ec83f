"""A new code for one organisation: when the letter got lost, the officer left, or somebody else may have the code."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.organisations import Organisation
from hamonitor_desktop.signing.keys import SigningKey
from hamonitor_desktop.usecases.before import round_before
from hamonitor_desktop.usecases.files import removed_on_failure
from hamonitor_desktop.usecases.keys import key_of_round
from hamonitor_desktop.usecases.letters import LetterFiles, check_apart
from hamonitor_desktop.usecases.package_files import PackageFiles
from hamonitor_desktop.usecases.packaging import PackageMaker
from hamonitor_desktop.usecases.round_plan import CentralKey

if TYPE_CHECKING:
    from hamonitor_desktop.store.central.records import StoredRound
    from hamonitor_desktop.store.central.writing import Writer


@dataclass(frozen=True)
class Recoded:
    """The new package of one organisation, and the file that holds its code; `sequence` counts its codes."""

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


def recode(
    store: str | Path,
    organisation: str,
    out: Path,
    key: CentralKey | SigningKey,
    *,
    reason: str,
    revoke: bool = False,
    round_id: str | None = None,
    carrier: str | None = None,
    letters: Path | None = None,
) -> Recoded:
    """Make a new package under a new code. What was signed under an earlier code stays.

    The earlier codes are refused once a return under the new one came in, or at once with `revoke`: that is for a code
    that somebody else may have. With `letters`, a letter that brings the code goes to that folder, and so does the file
    with the code. The reason is kept in the log. Raises HaError NOT_IN_ROUND, NOT_INVITED_YET, REASON_MISSING,
    CENTRAL_KEY_OTHER, FILE_EXISTS, WRONG_USE and those of the key, the store and writing.
    """
    from hamonitor_desktop.store.central.audit import Action
    from hamonitor_desktop.store.central.opening import open_store

    if not reason.strip():
        raise HaError(Code.REASON_MISSING)
    if letters:
        check_apart(out, letters)
    with open_store(store) as opened:
        stored = opened.round(round_id)
        signing, person = key_of_round(key, stored), _person(stored, organisation)
        with removed_on_failure() as written, opened.writing() as writer:
            sequence = _next_sequence(writer, stored, organisation)
            files = PackageFiles(out, (letters or out) / f"code-{organisation}-{sequence}.csv", carrier, written)
            made = PackageMaker(stored, signing, round_before(writer.connection, stored)).make(person, sequence)
            package = files.write_package(made, stored)
            files.write_codes([(made, package)])
            letter = None
            if letters:
                mail = LetterFiles(letters, stored, signing.fingerprint, written)
                letter = mail.write_letter(made, package, revoked=revoke)
            if revoke:
                writer.revoke(stored.round.id, organisation)
            writer.add_invitations([made.invitation])
            said = f"code {sequence}{', de eerdere ingetrokken' if revoke else ''}: {reason.strip()}"
            writer.log.add(Action.RECODE, f"{stored.round.id} {organisation}", said)
    return Recoded(organisation, sequence, out / Path(package).name, files.codes, letter)


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
