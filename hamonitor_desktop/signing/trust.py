"""Whose return is it? The rules that decide, without any I/O: invitation, key, proof, code in force, revision.

In order: the return is one we have; its organisation was invited, with this package; the code is still in force; the
certificate is the pinned one, or proves that its holder knew the code; the revision is higher than those received
under this code. A final one need only be higher than the final ones: a provisional never replaces a final, also when
it happens to be read first, so that what counts does not hang on the order in which files are read.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from hamonitor_desktop.domain.codes import Code, Trust
from hamonitor_desktop.domain.returns import ReturnPayload
from hamonitor_desktop.signing import codes
from hamonitor_desktop.signing.envelope import Verified


@dataclass(frozen=True)
class Invitation:
    """One invitation of an organisation; each new code is one, with a higher `sequence`.

    `proof_key` is kept until `pinned` (the whole certificate, DER) takes its place.
    """

    organisation: str
    package_id: str
    sequence: int
    proof_key: bytes | None = field(repr=False)
    pinned: bytes | None = None
    revoked: bool = False


@dataclass(frozen=True)
class Received:
    """A return of the organisation that came in before; the payload, as verified, of one with the judged number."""

    id: str
    sequence: int
    revision: int
    final: bool
    payload: bytes = field(repr=False)


@dataclass(frozen=True)
class Judgement:
    """ACCEPTED or ALREADY_IMPORTED, or why not. `pin`: this certificate is the organisation's from now on."""

    code: Code
    trust: Trust = Trust.UNKNOWN
    pin: bool = False
    newest: int | None = None


def judge(
    payload: ReturnPayload, verified: Verified, invitations: Sequence[Invitation], received: Sequence[Received]
) -> Judgement:
    """Judge a verified return by the invitations and the accepted returns of its organisation in its round."""
    if not invitations:
        return Judgement(Code.UNKNOWN_ORGANISATION)
    invited = _invitation(payload, invitations)
    if invited is None:
        return Judgement(Code.OTHER_PACKAGE)
    signer = _signer(payload, verified, invited)
    if signer.code is not Code.ACCEPTED:
        return _revoked(invited, received) or signer
    if any(_same(item, payload, verified) for item in received):
        return Judgement(Code.ALREADY_IMPORTED, signer.trust)
    return _revoked(invited, received) or _revision(payload, received, signer)


def _invitation(payload: ReturnPayload, invitations: Sequence[Invitation]) -> Invitation | None:
    asked = (payload.organisation, payload.package_id, payload.sequence)
    return next((item for item in invitations if (item.organisation, item.package_id, item.sequence) == asked), None)


def _signer(payload: ReturnPayload, verified: Verified, invited: Invitation) -> Judgement:
    if invited.pinned is not None:
        known = invited.pinned == verified.certificate_der
        return Judgement(Code.ACCEPTED, Trust.PINNED) if known else Judgement(Code.OTHER_KEY)
    if invited.proof_key is None:
        return Judgement(Code.BAD_PROOF)
    proof = codes.return_proof(
        invited.proof_key,
        payload.round,
        payload.organisation,
        payload.sequence,
        payload.package_id,
        verified.fingerprint,
    )
    proved = codes.same(proof, payload.proof)
    return Judgement(Code.ACCEPTED, Trust.PROVED, pin=True) if proved else Judgement(Code.BAD_PROOF)


def _same(item: Received, payload: ReturnPayload, verified: Verified) -> bool:
    """Whether this return is in already, be it under another signature of the same key: (r, n - s) holds where (r, s)
    does, anyone can make it, and it must not make a return look like two with one number.
    """
    number = (item.sequence, item.revision) == (payload.sequence, payload.revision)
    return item.id == verified.id or (number and item.payload == verified.payload)


def _revoked(invited: Invitation, received: Sequence[Received]) -> Judgement | None:
    """A code is in force until it was withdrawn, or a return under a newer one was accepted."""
    superseded = any(item.sequence > invited.sequence for item in received)
    return Judgement(Code.REVOKED_CODE) if invited.revoked or superseded else None


def _revision(payload: ReturnPayload, received: Sequence[Received], signer: Judgement) -> Judgement:
    known = [item for item in received if item.sequence == payload.sequence]
    newest = max((item.revision for item in known), default=0)
    if any(item.revision == payload.revision for item in known):
        return Judgement(Code.REVISION_CONFLICT, signer.trust, newest=newest)
    if any(item.revision > payload.revision and (item.final or not payload.final) for item in known):
        return Judgement(Code.OLDER_REVISION, signer.trust, newest=newest)
    return signer
