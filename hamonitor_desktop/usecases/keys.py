"""Keys: made on the laptop, kept encrypted in a file of the user's profile, and never anywhere else."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.signing import keys
from hamonitor_desktop.signing.keys import SigningKey, from_pem, new_key, to_pem
from hamonitor_desktop.usecases.files import file_errors, free_beside, is_there, read_bytes, refuse_device, write_bytes
from hamonitor_desktop.usecases.round_plan import CentralKey

if TYPE_CHECKING:
    from hamonitor_desktop.store.central.records import StoredRound

_MOST: Final = 100_000


def default_key_path() -> Path:
    """Where the key lies unless the user says otherwise: not beside the dossier, which is copied and mailed."""
    from platformdirs import user_data_path

    return user_data_path("HA-Monitor", appauthor=False) / "sleutel.pem"


def central_key_path() -> Path:
    """Where the central team's key lies unless they say otherwise."""
    return default_key_path().with_name("centrale-sleutel.pem")


def check_passphrase(passphrase: str) -> None:
    """See whether a new key may have this passphrase. Raises HaError PASSPHRASE_SHORT or PASSPHRASE_LONG."""
    keys.check_passphrase(passphrase)


def make_key(path: Path, passphrase: str, subject: str) -> SigningKey:
    """Make a key for `subject` and keep it. Raises HaError FILE_EXISTS, FOLDER_READ_ONLY, and as `check_passphrase`."""
    if is_there(path):
        raise HaError(Code.FILE_EXISTS, path=path)
    key = new_key(subject)
    write_bytes(path, to_pem(key, passphrase), private=True)
    return key


def read_key(path: Path, passphrase: str) -> SigningKey:
    """Open a key. Raises HaError FILE_MISSING, KEY_UNREADABLE or PASSPHRASE_WRONG."""
    refuse_device(path, Code.KEY_UNREADABLE)
    data = read_bytes(path, limit=_MOST)
    try:
        return from_pem(data, passphrase)
    except HaError as error:
        raise HaError(error.code, **{**error.details, "path": path}) from error


def open_key(key: CentralKey | SigningKey) -> SigningKey:
    """The key at hand, or the one in the file. Raises HaError as `read_key`."""
    return key if isinstance(key, SigningKey) else read_key(key.path, key.passphrase)


def key_of_round(key: CentralKey | SigningKey, stored: StoredRound) -> SigningKey:
    """The central key with which this round was made. Raises HaError CENTRAL_KEY_OTHER and as `read_key`."""
    signing = open_key(key)
    if signing.certificate_der != stored.central_certificate:
        raise HaError(Code.CENTRAL_KEY_OTHER, round=stored.round.id)
    return signing


def set_aside(path: Path) -> Path:
    """Give an old key another name beside it, so that a new one can take its place; nothing is thrown away.

    The list of what was signed stays where it is, so that no number is used twice. Raises HaError.
    """
    with file_errors(path):
        return path.rename(free_beside(path, "oud"))


def ledger_of(key: Path) -> Path:
    """The list of what was signed with a key, beside it: it keeps a restored dossier from using a number twice."""
    return key.with_suffix(".verstuurd.json")
