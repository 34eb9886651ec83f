"""What the central team answers to a return: a signed receipt, checked, kept in the dossier, and read from it."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.receipts import FORMAT, TYPE, Query, Receipt
from hamonitor_desktop.store.dossier.dossier import Dossier
from hamonitor_desktop.store.dossier.records import Sent, StoredReceipt
from hamonitor_desktop.usecases.dossiers import OpenDossier
from hamonitor_desktop.usecases.received import read_package
from hamonitor_desktop.usecases.signed_files import SignedKind, open_signed, text_in

_KIND: Final = SignedKind(
    TYPE,
    FORMAT,
    Receipt.from_json,
    Code.NOT_A_RECEIPT,
    Code.RECEIPT_DAMAGED,
    "In dit Excel-bestand zit geen ontvangstbewijs.",
)


@dataclass(frozen=True)
class OpenedReceipt:
    """A receipt whose signature holds. That it is central's own is only sure beside the dossier it is for."""

    compact: str
    id: str
    receipt: Receipt
    certificate: str
    """Of whoever signed it: DER in base64, as in a package."""


@dataclass(frozen=True)
class KeptReceipt:
    """A receipt in the dossier. `older` says that it is about a return that a newer one took the place of."""

    receipt: Receipt
    older: bool


def open_receipt(path: Path) -> OpenedReceipt:
    """Open a receipt: a `.habewijs` file, or an Excel file that carries one.

    Raises HaError FILE_MISSING, NOT_A_RECEIPT, RECEIPT_DAMAGED, NEWER_FORMAT, HOSTILE_FILE, LABEL_ENCRYPTED.
    """
    return read_receipt(text_in(path, _KIND))


@lru_cache(maxsize=1024)
def read_receipt(compact: str) -> OpenedReceipt:
    """Open a receipt from its compact JWS. Raises HaError as `open_receipt`."""
    signed = open_signed(compact, _KIND)
    certificate = base64.b64encode(signed.verified.certificate_der).decode("ascii")
    return OpenedReceipt(compact, signed.verified.id, signed.content, certificate)


def is_dossier_of(path: Path, package_id: str, return_id: str) -> bool:
    """Whether this file is the dossier of a package, or one that a return was made from; none if it cannot be read."""
    try:
        with Dossier.peek(path) as store:
            kept = store.kept()
            if any(sent.return_id == return_id for sent in kept.sent):
                return True
            return read_package(kept.bound.package).package.package_id == package_id
    except HaError:
        return False


def find_dossier(opened: OpenedReceipt, paths: Iterable[Path]) -> Path | None:
    """The first of these files that is the dossier a receipt is for; None where none is."""
    about = opened.receipt
    return next((path for path in paths if is_dossier_of(path, about.package_id, about.return_id)), None)


def take_receipt(dossier: OpenDossier, opened: OpenedReceipt) -> KeptReceipt:
    """Check that a receipt is central's, and for a return from this dossier, and keep it; twice changes nothing.

    Raises HaError RECEIPT_DAMAGED, RECEIPT_OTHER, DOSSIER_READ_ONLY and those of writing.
    """
    receipt = opened.receipt
    _refuse_other(dossier, opened)
    stored = StoredReceipt(opened.id, receipt.return_id, receipt.number, receipt.decided_at, opened.compact)
    if all(known.id != opened.id for known in dossier.store.kept().receipts):
        dossier.store.add_receipt(stored)
        dossier.store.back_up()  # no list beside the key knows it, as one does what was sent
    return KeptReceipt(receipt, _is_older(dossier, receipt))


def kept_receipts(dossier: OpenDossier) -> tuple[KeptReceipt, ...]:
    """The receipts in the dossier, the newest first."""
    found = [_stored(dossier, stored) for stored in dossier.store.kept().receipts]
    newest_first = sorted((item for item in found if item), key=lambda item: item.receipt.number, reverse=True)
    return tuple(newest_first)


def standing_receipt(dossier: OpenDossier) -> Receipt | None:
    """The last that central said of the newest return; None where it said nothing yet."""
    return next((item.receipt for item in kept_receipts(dossier) if not item.older), None)


def queries(dossier: OpenDossier) -> Mapping[str, tuple[Query, ...]]:
    """What central asks about the newest return, by question code; "" for what is about the whole return.

    A later receipt for the same return, or a newer return, takes the place of what was asked before.
    """
    receipt, found = standing_receipt(dossier), dict[str, tuple[Query, ...]]()
    asked = {question.code for question in dossier.questions}
    for query in receipt.queries if receipt else ():
        place = query.question if query.question in asked else ""
        found[place] = (*found.get(place, ()), query)
    return found


def is_of_central(dossier: OpenDossier, stored: StoredReceipt) -> bool:
    """Whether a receipt was signed by the central team of this round."""
    try:
        return read_receipt(stored.jws).certificate == dossier.package.central_certificate
    except HaError:
        return False


def _refuse_other(dossier: OpenDossier, opened: OpenedReceipt) -> None:
    package, receipt = dossier.package, opened.receipt
    if opened.certificate != package.central_certificate:
        reason = "Het is niet ondertekend door het centrale team van deze ronde."
        raise HaError(Code.RECEIPT_DAMAGED, reason=reason)
    if (receipt.round, receipt.organisation) != (package.round.id, package.organisation.code):
        reason = f"Het is voor {receipt.organisation:.40} in ronde {receipt.round:.40}."
    elif receipt.synthetic != dossier.synthetic:
        reason = "Het ene is een verzonnen voorbeeld en het andere niet."
    elif _sent(dossier, receipt) is None:
        reason = "Het gaat over een retour die niet met dit dossier is ondertekend."
    else:
        return
    raise HaError(Code.RECEIPT_OTHER, reason=reason)


def _sent(dossier: OpenDossier, receipt: Receipt) -> Sent | None:
    """The return that a receipt is about."""
    return next((item for item in dossier.store.kept().sent if item.return_id == receipt.return_id), None)


def _is_older(dossier: OpenDossier, receipt: Receipt) -> bool:
    """Whether a newer return was signed: a later revision, or one under a newer code."""
    about = _sent(dossier, receipt)
    newest = max(((item.sequence, item.revision) for item in dossier.store.kept().sent), default=(0, 0))
    return about is None or (about.sequence, about.revision) < newest


def _stored(dossier: OpenDossier, stored: StoredReceipt) -> KeptReceipt | None:
    """A receipt is checked again, since the dossier may have passed through other hands; a wrong one is left out."""
    try:
        opened = read_receipt(stored.jws)
        _refuse_other(dossier, opened)
    except HaError:
        return None
    return KeptReceipt(opened.receipt, _is_older(dossier, opened.receipt))
