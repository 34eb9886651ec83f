"""What a return is that somebody opens here: whose, which version, and from which dossier on this computer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from hamonitor_desktop.domain.codes import Code
from hamonitor_desktop.domain.returns import ReturnPayload
from hamonitor_desktop.store.dossier.dossier import Dossier
from hamonitor_desktop.usecases.files import read_bytes, refuse_device
from hamonitor_desktop.usecases.inspecting import LIMIT, SealedReturn, read_return
from hamonitor_desktop.usecases.receipts import is_dossier_of


@dataclass(frozen=True)
class KnownReturn:
    """A return that was opened here. `dossier` is the file it was made from, where that is known.

    `newer` is the version that was signed there since; None where this is the newest.
    """

    sealed: SealedReturn
    dossier: Path | None
    newer: int | None = None


def know_return(path: Path, dossiers: Iterable[Path]) -> KnownReturn:
    """Look into a return, and find the dossier among these files that it was made from.

    Raises HaError FILE_MISSING, NOT_A_RETURN, BAD_SIGNATURE and whatever else an import would refuse a file for.
    """
    refuse_device(path, Code.NOT_A_RETURN)
    sealed = read_return(read_bytes(path, limit=LIMIT))
    package = sealed.payload.package_id
    of = next((dossier for dossier in dossiers if is_dossier_of(dossier, package, sealed.verified.id)), None)
    return KnownReturn(sealed, of, None if of is None else _newer(of, sealed.payload))


def _newer(dossier: Path, payload: ReturnPayload) -> int | None:
    with Dossier.peek(dossier) as store:
        newest = max(((sent.sequence, sent.revision) for sent in store.kept().sent), default=(0, 0))
    return newest[1] if newest > (payload.sequence, payload.revision) else None
