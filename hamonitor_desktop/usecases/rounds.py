"""Opening a round: the round in the central store, and a package with its activation code for every organisation."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.organisations import register_mark
from hamonitor_desktop.signing.keys import SigningKey
from hamonitor_desktop.usecases.before import round_before
from hamonitor_desktop.usecases.editions import usable
from hamonitor_desktop.usecases.files import removed_on_failure
from hamonitor_desktop.usecases.keys import key_of_round, make_key, open_key
from hamonitor_desktop.usecases.leftovers import Origin, noted
from hamonitor_desktop.usecases.letters import LetterFiles, check_apart
from hamonitor_desktop.usecases.package_files import PackageFiles, Put
from hamonitor_desktop.usecases.packaging import MadePackage, PackageMaker
from hamonitor_desktop.usecases.round_choice import askable
from hamonitor_desktop.usecases.round_plan import CHANGED_MEANWHILE, CentralKey, RoundPlan

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from hamonitor_desktop.store.central.records import StoredRound

Progress = Callable[[int, int], None]

CODES_FILE: Final = "codes.csv"


@dataclass(frozen=True)
class CreatedRound:
    """A round that was made; `fingerprint` is that of the central certificate, for the letter."""

    id: str
    edition: str
    organisations: int
    fingerprint: str
    reference_date: date

    def to_json(self) -> dict[str, object]:
        """The object of `round create --json`."""
        return {
            "round": self.id,
            "edition": self.edition,
            "organisations": self.organisations,
            "fingerprint": self.fingerprint,
            "reference_date": self.reference_date.isoformat(),
        }


@dataclass(frozen=True)
class Invited:
    """What `invite` made: the number of packages, where the codes are, and the letters where they were asked for.

    `replaced` counts the files that inviting before, which was ended halfway, had left there.
    """

    packages: int
    folder: Path
    codes: Path
    letters: Path | None = None
    replaced: int = 0

    def to_json(self) -> dict[str, object]:
        """The object of `round invite --json`."""
        letters = {"letters": str(self.letters)} if self.letters else {}
        replaced = {"replaced": self.replaced} if self.replaced else {}
        return {"packages": self.packages, "folder": str(self.folder), "codes": str(self.codes), **letters, **replaced}


def create_round(store: str | Path, plan: RoundPlan, key: CentralKey | SigningKey) -> CreatedRound:
    """Make a round in a store, which is made too when it is not there yet. Raises HaError."""
    from hamonitor_desktop.store.central.audit import Action
    from hamonitor_desktop.store.central.opening import create_store
    from hamonitor_desktop.store.central.reading import round_ids
    from hamonitor_desktop.store.central.records import StoredRound

    edition = usable(plan.edition)
    listed, made = askable(edition, plan.register), plan.round(edition)
    asked = listed.chosen(plan.choice)
    with _made_or_read(key) as signing, create_store(store) as opened, opened.writing() as writer:
        if made.id in round_ids(writer.connection):
            raise HaError(Code.ROUND_EXISTS, round=made.id)
        writer.add_round(StoredRound(made, edition.document, signing.certificate_der, listed.source, asked))
        writer.log.add(Action.CREATE, made.id, f"{len(asked)} organisaties")
    return CreatedRound(made.id, edition.id, len(asked), signing.fingerprint, made.reference_date)


def invite(
    store: str | Path,
    out: Path,
    key: CentralKey | SigningKey,
    *,
    round_id: str | None = None,
    carrier: str | None = None,
    codes: Path | None = None,
    letters: Path | None = None,
    progress: Progress = lambda _done, _of: None,
) -> Invited:
    """Make a package and an activation code for every organisation of a round.

    The packages go to `out`; to `letters`, where it is given, a letter with the code for each organisation and a table
    to merge letters from. The codes go to `codes`, by default `codes.csv` beside the letters, or in `out` without any.
    They are nowhere else: the store keeps what checks a return and no code. The files are written first and the store
    is changed last, so that after a failure nobody holds a code that means nothing. What inviting this round left in
    those folders when it was ended halfway is replaced. Raises HaError.
    """
    from hamonitor_desktop.store.central.audit import Action, log_hashes
    from hamonitor_desktop.store.central.opening import open_store

    if letters:
        check_apart(out, letters)
    with open_store(store) as opened:
        stored = opened.round(round_id)
        if not stored.organisations:
            raise HaError(Code.WRONG_USE, reason="Er doet niemand mee aan deze ronde. Voeg eerst een organisatie toe.")
        signing = key_of_round(key, stored)
        with opened.reading() as connection:
            _see_not_invited(connection, stored)
            maker = PackageMaker(stored, signing, round_before(connection, stored))
            origin = Origin(stored.round.id, log_hashes(connection))
        with noted({folder for folder in (out, letters) if folder}, origin) as notes, removed_on_failure() as written:
            put = Put(written, notes)
            target = PackageFiles(out, codes or (letters or out) / CODES_FILE, carrier, put)
            mail = LetterFiles(letters, stored, signing.fingerprint, put) if letters else None
            made = _write_all(maker, stored, target, mail, progress)
            with opened.writing() as writer:  # no longer than this: writing hundreds of files would hold up colleagues
                _see_not_invited(writer.connection, stored)
                writer.add_invitations(package.invitation for package in made)
                mark = register_mark(stored.organisations)
                writer.log.add(Action.INVITE, stored.round.id, f"{len(made)} rondepakketten (register {mark})")
    return Invited(len(made), out, target.codes, letters, notes.cleared)


def _see_not_invited(connection: Connection, stored: StoredRound) -> None:
    """Raises HaError where the round was invited already, or a colleague changed meanwhile who takes part."""
    from hamonitor_desktop.store.central.reading import is_invited, read_round

    if is_invited(connection, stored.round.id):
        raise HaError(Code.ALREADY_INVITED, round=stored.round.id)
    if read_round(connection, stored.round.id).organisations != stored.organisations:
        raise HaError(Code.WRONG_USE, reason=CHANGED_MEANWHILE)


def _write_all(
    maker: PackageMaker, stored: StoredRound, target: PackageFiles, mail: LetterFiles | None, progress: Progress
) -> list[MadePackage]:
    """Write the package of each organisation, its letter where those are wanted, and the codes last."""
    if target.codes.exists():
        raise HaError(Code.FILE_EXISTS, path=target.codes)
    made: list[tuple[MadePackage, str]] = []
    for organisation in stored.organisations:
        package = maker.make(organisation)
        name = target.write_package(package, stored)
        made.append((package, name))
        if mail:
            mail.write_letter(package, name)
        progress(len(made), len(stored.organisations))
    if mail:
        mail.write_merge_table(made)
    target.write_codes(made)
    return [package for package, _ in made]


@contextmanager
def _made_or_read(key: CentralKey | SigningKey) -> Generator[SigningKey]:
    """The key at hand or in the file; where one is to be made a new one, gone again when the block fails."""
    if isinstance(key, SigningKey) or (key.path.exists() and not key.new):
        yield open_key(key)
        return
    made = make_key(key.path, key.passphrase, "Centraal team HA-Monitor")
    with removed_on_failure() as written:
        written.append(key.path)
        yield made
