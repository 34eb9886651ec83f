"""Opening a round: the round in the central store, and a package with its activation code for every organisation."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from hamonitor_desktop.definitions.loading import load_edition
from hamonitor_desktop.definitions.register import ACTORS, load_register, read_register
from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.edition import Edition
from hamonitor_desktop.domain.organisations import Register
from hamonitor_desktop.domain.rounds import Round
from hamonitor_desktop.signing.keys import SigningKey
from hamonitor_desktop.usecases.before import round_before
from hamonitor_desktop.usecases.files import read_bytes, write_bytes
from hamonitor_desktop.usecases.keys import make_key, read_key
from hamonitor_desktop.usecases.packaging import MadePackage, PackageMaker, carried, codes_csv, file_name

if TYPE_CHECKING:
    from hamonitor_desktop.store.central.records import StoredRound

Progress = Callable[[int, int], None]

OPENS: Final = date(2024, 4, 8)
CLOSES: Final = date(2024, 6, 30)
CODES_FILE: Final = "codes.csv"
CARRIER: Final = "xlsx"
_ID: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,39}")


@dataclass(frozen=True)
class CreatedRound:
    """A round that was made; `fingerprint` is that of the central certificate, for the letter."""

    id: str
    edition: str
    organisations: int
    fingerprint: str

    def to_json(self) -> dict[str, object]:
        """The object of `round create --json`."""
        return {
            "round": self.id,
            "edition": self.edition,
            "organisations": self.organisations,
            "fingerprint": self.fingerprint,
        }


@dataclass(frozen=True)
class Invited:
    """What `invite` made: the number of packages, and where the codes are."""

    packages: int
    folder: Path
    codes: Path

    def to_json(self) -> dict[str, object]:
        """The object of `round invite --json`."""
        return {"packages": self.packages, "folder": str(self.folder), "codes": str(self.codes)}


def create_round(
    store: str | Path,
    edition: str | Path,
    round_id: str,
    key: Path | SigningKey,
    passphrase: str = "",
    *,
    register: Path | Register | None = None,
    opens: date | None = None,
    closes: date | None = None,
    reference_date: date | None = None,
    title: str = "",
    synthetic: bool = False,
) -> CreatedRound:
    """Make a round in a store, which is made too when it is not there yet.

    The central key is read from `key`, or made there. The register is the bundled one, a CSV or Excel file, or one at
    hand. The reference date is the edition's, or else the closing day, and the other way round. Raises HaError.
    """
    from hamonitor_desktop.store.central.audit import Action
    from hamonitor_desktop.store.central.opening import create_store
    from hamonitor_desktop.store.central.reading import round_ids
    from hamonitor_desktop.store.central.records import StoredRound

    loaded = load_edition(edition)
    listed = _register(register, loaded)
    reference = reference_date or loaded.reference_date or closes or CLOSES
    until = closes or reference_date or loaded.reference_date or CLOSES
    made = Round(
        id=round_id,
        edition=loaded.id,
        edition_hash=loaded.hash,
        opens=opens or min(OPENS, until),
        closes=until,
        reference_date=reference,
        title=title or f"Monitor Hervormingsagenda Jeugd, ronde {round_id}",
        synthetic=synthetic,
    )
    _check(made)
    asked = tuple(person for person in listed.organisations if loaded.questions_for(person.actor))
    with _central_key(key, passphrase) as signing, create_store(store) as opened, opened.writing() as writer:
        if round_id in round_ids(writer.connection):
            raise HaError(Code.ROUND_EXISTS, round=round_id)
        writer.add_round(StoredRound(made, loaded.document, signing.certificate_der, listed.source, asked))
        writer.log.add(Action.CREATE, round_id, f"{len(asked)} organisaties")
    return CreatedRound(round_id, loaded.id, len(asked), signing.fingerprint)


def invite(
    store: str | Path,
    out: Path,
    key: Path | SigningKey,
    passphrase: str = "",
    *,
    round_id: str | None = None,
    carrier: str | None = None,
    codes: Path | None = None,
    progress: Progress | None = None,
) -> Invited:
    """Make a package and an activation code for every organisation of a round.

    The packages go to `out`, the codes to `codes` (by default `codes.csv` in `out`), which is the only place they are:
    the store keeps what checks a return and no code. The files are written first and the store is changed last, so
    that after a failure nobody holds a code that means nothing. Raises HaError.
    """
    from hamonitor_desktop.store.central.audit import Action
    from hamonitor_desktop.store.central.opening import open_store
    from hamonitor_desktop.store.central.reading import is_invited

    codes_file = codes or out / CODES_FILE
    with open_store(store) as opened:
        stored = opened.round(round_id)
        signing = _existing_key(key, passphrase)
        if signing.certificate_der != stored.central_certificate:
            raise HaError(Code.CENTRAL_KEY_OTHER, round=stored.round.id)
        with _removed_on_failure() as written, opened.writing() as writer:
            if is_invited(writer.connection, stored.round.id):
                raise HaError(Code.ALREADY_INVITED, round=stored.round.id)
            if codes_file.exists():
                raise HaError(Code.FILE_EXISTS, path=codes_file)
            maker = PackageMaker(stored, signing, round_before(writer.connection, stored))
            made = _write_packages(stored, maker, out, carrier, written, progress)
            written.append(codes_file)
            rows = ((package, _seen_from(codes_file.parent, path)) for package, path in made)
            write_bytes(codes_file, codes_csv(rows), private=True)
            writer.add_invitations(package.invitation for package, _ in made)
            writer.log.add(Action.INVITE, stored.round.id, f"{len(made)} rondepakketten")
    return Invited(len(made), out, codes_file)


def _write_packages(
    stored: StoredRound,
    maker: PackageMaker,
    out: Path,
    carrier: str | None,
    written: list[Path],
    progress: Progress | None,
) -> list[tuple[MadePackage, Path]]:
    made: list[tuple[MadePackage, Path]] = []
    for organisation in stored.organisations:
        package = maker.make(organisation)
        path = out / file_name(organisation, CARRIER if carrier else "haronde")
        if path.exists():
            raise HaError(Code.FILE_EXISTS, path=path)
        written.append(path)
        write_bytes(path, carried(package, stored) if carrier else package.compact.encode("ascii"))
        made.append((package, path))
        if progress:
            progress(len(made), len(stored.organisations))
    return made


def _seen_from(folder: Path, path: Path) -> str:
    try:
        return Path(os.path.relpath(path, folder)).as_posix()
    except ValueError:  # on another drive of a Windows machine
        return path.as_posix()


@contextmanager
def _removed_on_failure() -> Generator[list[Path]]:
    """A list of files that are taken away again when the block, or the commit in it, fails."""
    written: list[Path] = []
    try:
        yield written
    except BaseException:
        for path in written:
            with suppress(OSError):  # a drive that is read-only or gone: what failed first is what is told
                path.unlink(missing_ok=True)
        raise


@contextmanager
def _central_key(key: Path | SigningKey, passphrase: str) -> Generator[SigningKey]:
    """The key at hand or in the file; where the file is not there yet a new one, gone again when the block fails."""
    if isinstance(key, SigningKey) or key.exists():
        yield _existing_key(key, passphrase)
        return
    made = make_key(key, passphrase, "Centraal team HA-Monitor")
    with _removed_on_failure() as written:
        written.append(key)
        yield made


def _existing_key(key: Path | SigningKey, passphrase: str) -> SigningKey:
    return key if isinstance(key, SigningKey) else read_key(key, passphrase)


def _register(register: Path | Register | None, edition: Edition) -> Register:
    if register is None:
        return load_register()
    if isinstance(register, Register):
        return register
    actors = dict.fromkeys((*ACTORS, *(actor.code for actor in edition.actors)))
    return read_register(register.name, read_bytes(register), tuple(actors))


def _check(made: Round) -> None:
    if not _ID.fullmatch(made.id):
        reason = f"‘{made.id}’ kan geen naam van een ronde zijn: gebruik letters, cijfers, punten en streepjes."
        raise HaError(Code.WRONG_USE, reason=reason)
    if made.closes < made.opens:
        raise HaError(Code.WRONG_USE, reason="De ronde sluit voordat zij opent.")
