"""What goes into and comes out of the central store, as values."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from hamonitor_desktop.domain.answers import Answer, WaitsFor
from hamonitor_desktop.domain.codes import Code, Trust
from hamonitor_desktop.domain.decisions import Decided
from hamonitor_desktop.domain.organisations import Organisation
from hamonitor_desktop.domain.receipts import Verdict
from hamonitor_desktop.domain.rounds import Round


@dataclass(frozen=True)
class StoredRound:
    """A round with its whole edition and the certificate (DER) that signs its packages."""

    round: Round
    edition_document: Mapping[str, object]
    central_certificate: bytes
    register_source: str
    organisations: tuple[Organisation, ...]


@dataclass(frozen=True)
class StoredInvitation:
    """One invitation. `proof_key` is gone once `certificate` (DER) was pinned; `revoked` by a newer code."""

    package_id: str
    round: str
    organisation: str
    sequence: int
    proof_key: bytes | None = field(repr=False)
    certificate: bytes | None = None
    revoked: bool = False


@dataclass(frozen=True)
class StoredReturn:
    """What the trust rules need to know of a return that came in before, whatever was decided about it."""

    id: str
    sequence: int
    revision: int
    final: bool
    status: Verdict


@dataclass(frozen=True)
class Standing:
    """What judging a return asks of its organisation: its invitations, the first one first, and what came in before.

    Of its returns those with its number or a higher one, the number (sequence, revision) of the first, and whether one
    that is final counts. The others say nothing of it, and there may be a hundred.
    """

    invitations: tuple[StoredInvitation, ...] = ()
    newer: tuple[StoredReturn, ...] = ()
    first: tuple[int, int] | None = None
    has_final: bool = False


@dataclass(frozen=True)
class ListedReturn:
    """A return that came in, without what is in it; `status` is what stands about it. Times are UTC, ISO 8601."""

    id: str
    organisation: str
    sequence: int
    revision: int
    final: bool
    status: Verdict
    reserve: str
    signer_name: str
    signer_function: str
    signed_at: str
    imported_at: str
    file: str


@dataclass(frozen=True)
class DecidedReturn:
    """A return and what was decided about it, the oldest decision first; `status` is what stands."""

    id: str
    package_id: str
    round: str
    organisation: str
    revision: int
    final: bool
    status: Verdict
    decisions: tuple[Decided, ...]


@dataclass(frozen=True)
class NewReturn:
    """A return to be kept: what was verified, and the bytes of the file as it came."""

    id: str
    package_id: str
    round: str
    organisation: str
    sequence: int
    revision: int
    final: bool
    reserve: str
    signer_name: str
    signer_function: str
    signed_at: str
    fingerprint: str
    file: str
    original: bytes
    original_sha256: str
    jws: str
    payload: bytes
    answers: tuple[Answer, ...]


@dataclass(frozen=True)
class Logged:
    """One row of the log of outcomes."""

    file: str
    code: Code
    trust: Trust
    organisation: str
    round: str
    return_id: str
    messages: tuple[str, ...]


def waits_for_text(kept: str) -> str:
    """Whom an organisation waits for and what for, as it is read; `kept` is the JSON of it, or empty."""
    return str(WaitsFor(**json.loads(kept))) if kept else ""
