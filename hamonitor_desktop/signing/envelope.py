"""The one envelope of all files that pass between users: a compact JWS (RFC 7515), ES256 on P-256.

Header: `alg`, `typ`, `iat` (seconds), `x5c` (the one certificate) and `x5t#S256`, as the JAdES B-B profile of ETSI
TS 119 182-1 V1.2.1 has it. Another algorithm, key or reading is refused before a signature is looked at. Nothing may
read the payload but through `Verified`: what is imported is what was verified.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final, NoReturn, cast

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.json_form import array_of, read_object
from hamonitor_desktop.signing.keys import SigningKey, fingerprint_of

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePublicKey

_ALGORITHM: Final = "ES256"
_HALF: Final = 32  # bytes of each of the two numbers that a signature is
_COMPACT: Final = re.compile(r"[A-Za-z0-9_-]{1,20000}\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]{86}", re.ASCII)
_LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_LAST_OF: Final = (_LETTERS, "", _LETTERS[::16], _LETTERS[::4])
"""What a part may end with, by the number of characters in its last four: no part has one over."""
_MEMBERS: Final = frozenset(("alg", "typ", "iat", "x5c", "x5t#S256"))
_DANGEROUS: Final = frozenset(("crit", "b64", "zip", "jku", "jwk", "x5u", "kid"))  # another key, or another reading
_MOST: Final = 8_000_000  # characters; more than any package with its whole edition
_LAST: Final = 4_102_444_800  # 1 January 2100: a later `iat` is no date


@dataclass(frozen=True)
class Verified:
    """A payload whose signature holds. `id` is the SHA-256 (hex) of the compact JWS; `signed_at` is the signer's claim.

    That the signature holds says nothing about whose key it was: see `trust`.
    """

    payload: bytes
    id: str
    certificate_der: bytes
    fingerprint: str
    signed_at: datetime


def sign(payload: bytes, typ: str, key: SigningKey, at: datetime) -> str:
    """The compact JWS over `payload`, signed now or at any other time given."""
    from jwcrypto.jwk import JWK
    from jwcrypto.jws import JWS

    header = {
        "alg": _ALGORITHM,
        "typ": typ,
        "iat": int(at.timestamp()),
        "x5c": [base64.b64encode(key.certificate_der).decode("ascii")],
        "x5t#S256": _base64url(bytes.fromhex(key.fingerprint)),
    }
    made = cast(Any, JWS(payload))  # jwcrypto carries no types
    made.allowed_algs = [_ALGORITHM]
    made.add_signature(JWK.from_pyca(key.private), protected=json.dumps(header, separators=(",", ":")))
    return str(made.serialize(compact=True))


def verify(compact: str, typ: str) -> Verified:
    """Verify a compact JWS of one type. Raises HaError BAD_SIGNATURE with the reason in Dutch."""
    if len(compact) > _MOST or not _COMPACT.fullmatch(compact) or not _spelled(compact):
        _refuse("het is geen ondertekende tekst")
    header = _header(compact)
    if header.get("typ") != typ:
        _refuse("het is een ander soort bestand")
    if header.get("alg") != _ALGORITHM:
        _refuse("de manier van ondertekenen is niet toegestaan")
    if not header.keys() >= _MEMBERS or _DANGEROUS & header.keys():
        _refuse("de kop heeft een onbekende vorm")
    certificate = _certificate(header)
    signed_at = _time(header.get("iat"))
    payload = _checked(compact, _public_key(certificate))
    identity = hashlib.sha256(compact.encode("ascii")).hexdigest()
    return Verified(payload, identity, certificate, fingerprint_of(certificate), signed_at)


def type_of(compact: str) -> str:
    """What the text says it is, unverified, to tell a file of another kind from a damaged one; "" if no envelope."""
    if not _COMPACT.fullmatch(compact):
        return ""
    try:
        typ = _header(compact).get("typ")
    except HaError:
        return ""
    return typ if isinstance(typ, str) else ""


def _header(compact: str) -> Mapping[str, object]:
    try:
        return read_object(_bytes(compact.split(".", 1)[0]))
    except (ValueError, TypeError):
        _refuse("de kop is beschadigd")


def _certificate(header: Mapping[str, object]) -> bytes:
    try:
        (text,) = array_of(header["x5c"])
        der = base64.b64decode(cast(str, text), validate=True)
    except (ValueError, TypeError, binascii.Error):
        _refuse("er hoort precies één certificaat bij")
    if header["x5t#S256"] != _base64url(hashlib.sha256(der).digest()):
        _refuse("het certificaat is niet dat van de ondertekenaar")
    return der


def _time(value: object) -> datetime:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value < _LAST:
        _refuse("het tijdstip van ondertekenen is geen tijdstip")
    return datetime.fromtimestamp(value, UTC)


def _public_key(certificate: bytes) -> EllipticCurvePublicKey:
    from cryptography import x509
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.asymmetric import ec

    try:
        public = x509.load_der_x509_certificate(certificate).public_key()
    except (ValueError, TypeError, UnsupportedAlgorithm, x509.InvalidVersion):
        _refuse("het certificaat is onleesbaar")
    if not isinstance(public, ec.EllipticCurvePublicKey) or not isinstance(public.curve, ec.SECP256R1):
        _refuse("het certificaat heeft een ander soort sleutel")
    return public


def _checked(compact: str, public: EllipticCurvePublicKey) -> bytes:
    """The payload, once the signature holds over the header and the payload as they are spelled (RFC 7515, 5.2).

    jwcrypto would decode and parse all of it twice more; what it then calls is this one function.
    """
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature

    signed, _, signature = compact.rpartition(".")
    raw = _bytes(signature)  # r and s, 32 bytes each (RFC 7518, 3.4)
    both = encode_dss_signature(int.from_bytes(raw[:_HALF], "big"), int.from_bytes(raw[_HALF:], "big"))
    try:
        public.verify(both, signed.encode("ascii"), ec.ECDSA(hashes.SHA256()))
    except InvalidSignature:
        _refuse("de inhoud is na het ondertekenen veranderd")
    return _bytes(signed.partition(".")[2])


def _spelled(compact: str) -> bool:
    """Whether each part is in the one spelling of its bytes: with another, one return would have many ids.

    Only the last character of a part can be spelled otherwise, in the bits that are left over (RFC 4648, 3.5).
    """
    return all(part[-1] in _LAST_OF[len(part) % 4] for part in compact.split("."))


def _bytes(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def _base64url(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode("ascii")


def _refuse(reason: str) -> NoReturn:
    raise HaError(Code.BAD_SIGNATURE, reason=reason)
