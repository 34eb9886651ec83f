"""Opening a signed file of somebody else: its text, then its signature, and only then what it says.

Round packages, receipts and proposals all come in by this one way. A signature that holds says nothing about whose it
is, so the payload is read as that of a stranger: one JSON object in its one form (`read_object`), or nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Generic, TypeVar

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.json_form import read_object
from hamonitor_desktop.signing import envelope
from hamonitor_desktop.signing.envelope import Verified
from hamonitor_desktop.usecases.files import read_bytes, refuse_device

T = TypeVar("T")
MOST: Final = 5_000_000
"""Bytes of a signed file; of a longer one no more is read."""
_ARCHIVES: Final = (b"PK", b"\xd0\xcf\x11\xe0")


@dataclass(frozen=True)
class SignedKind(Generic[T]):
    """One kind of signed file: what its envelope calls it, the newest format known, and how its payload is read.

    `other` is the code of a file that is something else, `damaged` that of one whose signature does not hold; `empty`
    says of an Excel file that it carries none.
    """

    typ: str
    newest: int
    made: Callable[[Mapping[str, object]], T]
    other: Code
    damaged: Code
    empty: str


@dataclass(frozen=True)
class Signed(Generic[T]):
    """What was signed, and by which certificate."""

    verified: Verified
    content: T


def text_in(path: Path, kind: SignedKind[T]) -> str:
    """The signed text of a file: its content, or what an Excel file carries; not verified yet.

    Raises HaError FILE_MISSING, `kind.other`, HOSTILE_FILE, LABEL_ENCRYPTED.
    """
    refuse_device(path, kind.other)
    data = read_bytes(path, limit=MOST)
    if len(data) > MOST:
        raise HaError(kind.other, reason="Het bestand is te groot.")
    if data.startswith(_ARCHIVES):
        return _carried(data, kind)
    return data.decode("ascii", "replace").strip()


def open_signed(compact: str, kind: SignedKind[T]) -> Signed[T]:
    """Check the signature of a compact JWS and read what was signed.

    Raises HaError `kind.other`, with what it is instead as `found`, `kind.damaged`, NEWER_FORMAT.
    """
    typ = envelope.type_of(compact)
    if typ != kind.typ:
        ours = "Het is een ander soort bestand van HA-Monitor."
        strange = "Het is geen bestand van HA-Monitor, of het is onderweg beschadigd."
        raise HaError(kind.other, reason=ours if typ else strange, found=typ)
    try:
        verified = envelope.verify(compact, kind.typ)
    except HaError as error:
        raise damaged(kind, str(error.details.get("reason", "onleesbaar"))) from error
    try:
        return Signed(verified, kind.made(members_of(verified.payload, kind.newest)))
    except (ValueError, KeyError, TypeError, OverflowError) as error:
        raise HaError(kind.other, reason="De inhoud heeft een onbekende vorm.") from error


def damaged(kind: SignedKind[T], why: str) -> HaError:
    """The error of a file whose signature does not hold, or is not that of whom it should be."""
    return HaError(kind.damaged, reason=f"De handtekening klopt niet: {why}.")


def members_of(payload: bytes, newest: int) -> Mapping[str, object]:
    """The members of a payload. Raises HaError NEWER_FORMAT, and ValueError or TypeError on another form."""
    members = read_object(payload)
    found = members.get("format")
    if isinstance(found, int) and found > newest:
        raise HaError(Code.NEWER_FORMAT, format=str(found)[:9], known=newest)
    return members


def _carried(data: bytes, kind: SignedKind[T]) -> str:
    from hamonitor_desktop.excel.reading import read_carried

    try:
        return read_carried(data).compact
    except HaError as error:
        if error.code in (Code.HOSTILE_FILE, Code.LABEL_ENCRYPTED):
            raise
        raise HaError(kind.other, reason=kind.empty) from error
