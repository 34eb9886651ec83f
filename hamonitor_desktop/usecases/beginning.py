"""Beginning a round: package, activation code, key and place become a dossier."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.signing.keys import SigningKey
from hamonitor_desktop.usecases.authors import author_name
from hamonitor_desktop.usecases.dossiers import OpenDossier, check_fits, create, open_dossier, rebind
from hamonitor_desktop.usecases.files import file_errors, is_there
from hamonitor_desktop.usecases.keys import make_key, read_key, set_aside
from hamonitor_desktop.usecases.received import OpenedPackage, check_code


class KeyChoice(Enum):
    """Whether the key that is there is used, or a new one made; an older one is then set aside."""

    EXISTING = "existing"
    NEW = "new"


@dataclass(frozen=True)
class Beginning:
    """What is needed to begin; `author` is empty where the name of whoever is logged on will do."""

    opened: OpenedPackage
    code: str
    path: Path
    author: str
    key_path: Path
    passphrase: str
    key_choice: KeyChoice


def begin(wanted: Beginning) -> OpenDossier:
    """Make the dossier and open it. Doing it again after a failure uses the key that was made before.

    Raises HaError as `check_code`, `make_key`, `read_key` and `create` do.
    """
    check_code(wanted.opened, wanted.code)
    if is_there(wanted.path):
        raise HaError(Code.DOSSIER_EXISTS, path=wanted.path)
    _make_folder(wanted.path.parent)
    return create(wanted.opened, wanted.code, wanted.path, author_name(wanted.author), _key(wanted))


def go_on(wanted: Beginning) -> OpenDossier:
    """Go on in the dossier that is there, with this package, code and key: after a new code, or a lost passphrase.

    The answers stay. No key is made or set aside before it is certain that dossier and package belong together.
    Raises HaError as `check_code`, `open_dossier`, `rebind`, `make_key` and `read_key` do, and DOSSIER_READ_ONLY or
    FOLDER_READ_ONLY.
    """
    check_code(wanted.opened, wanted.code)
    dossier = open_dossier(wanted.path, author_name(wanted.author))
    try:
        holder = dossier.holder
        if dossier.read_only:
            raise holder.as_error() if holder else HaError(Code.FOLDER_READ_ONLY, path=wanted.path.parent)
        check_fits(dossier, wanted.opened)
        return rebind(dossier, wanted.opened, wanted.code, _key(wanted))
    except HaError:
        dossier.close()
        raise


def _make_folder(folder: Path) -> None:
    with file_errors(folder):
        if any(part.exists() and not part.is_dir() for part in (folder, *folder.parents)):
            raise HaError(Code.FILE_MISSING, path=folder)  # one of its parts is a file
        folder.mkdir(parents=True, exist_ok=True)


def _key(wanted: Beginning) -> SigningKey:
    path = wanted.key_path
    if wanted.key_choice is KeyChoice.EXISTING:
        return read_key(path, wanted.passphrase)
    if is_there(path):
        try:
            return read_key(path, wanted.passphrase)
        except HaError as error:
            if error.code not in (Code.PASSPHRASE_WRONG, Code.KEY_UNREADABLE):
                raise
    aside = set_aside(path) if is_there(path) else None
    try:
        return make_key(path, wanted.passphrase, wanted.opened.package.organisation.name)
    except HaError:
        if aside is not None:
            with suppress(OSError):  # what kept the new key from being made is what is told
                aside.rename(path)
        raise
