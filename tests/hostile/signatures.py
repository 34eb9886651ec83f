"""Attacks on the signed text: another way of signing, another key, another reading of the same text."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from collections.abc import Callable
from datetime import timedelta
from functools import cache
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding

from hamonitor_desktop.domain import packages, returns
from hamonitor_desktop.domain.codes import Code
from hamonitor_desktop.domain.json_form import payload_bytes
from hamonitor_desktop.signing import envelope
from hamonitor_desktop.signing.keys import SigningKey, new_key
from tests.hostile.ground import AT, Attack, Ground

BAD: Final = Code.BAD_SIGNATURE
ORDER: Final = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551


def b64(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def unb64(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def header(der: bytes, /, **changes: object) -> bytes:
    """The header as our program writes it, with members changed, added, or left out where they are None."""
    members = {
        "alg": "ES256",
        "typ": returns.TYPE,
        "iat": int(AT.timestamp()),
        "x5c": [base64.b64encode(der).decode()],
        "x5t#S256": b64(hashlib.sha256(der).digest()),
        **changes,
    }
    return json.dumps({name: value for name, value in members.items() if value is not None}).encode()


def joined(head: bytes, payload: bytes, key: SigningKey) -> str:
    """A JWS over any header, signed in earnest."""
    said = f"{b64(head)}.{b64(payload)}"
    r, s = decode_dss_signature(key.private.sign(said.encode(), ec.ECDSA(SHA256())))
    return f"{said}.{numbers(r, s)}"


def numbers(r: int, s: int) -> str:
    return b64(r.to_bytes(32, "big") + s.to_bytes(32, "big"))


@cache
def attacker() -> SigningKey:
    return new_key("Iemand anders")


def said(ground: Ground) -> bytes:
    return payload_bytes(ground.payload.to_json())


def headed(**changes: object) -> Attack:
    """Signed by the city itself, with another header."""
    return Attack(
        BAD,
        lambda ground: ground.carrying(joined(header(ground.key.certificate_der, **changes), said(ground), ground.key)),
    )


def head(change: Callable[[bytes], bytes]) -> Attack:
    return Attack(
        BAD,
        lambda ground: ground.carrying(joined(change(header(ground.key.certificate_der)), said(ground), ground.key)),
    )


def text(change: Callable[[str], str], code: Code = BAD) -> Attack:
    """The signed text itself, changed."""
    return Attack(code, lambda ground: ground.carrying(change(ground.compact)))


def signature(r: int, s: int) -> Attack:
    return text(lambda compact: f"{compact.rpartition('.')[0]}.{numbers(r, s)}")


def _algorithm(name: str, sign: Callable[[Ground, bytes], bytes]) -> Attack:
    def make(ground: Ground) -> bytes:
        start = f"{b64(header(ground.key.certificate_der, alg=name))}.{b64(said(ground))}"
        return ground.carrying(f"{start}.{b64(sign(ground, start.encode()))}")

    return Attack(BAD, make)


def _hmac(ground: Ground, start: bytes) -> bytes:
    return hmac.digest(ground.key.certificate_der, start, "sha256") * 2


@cache
def _rsa() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(65537, 2048)


def _certified(key: ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey, like: bytes) -> bytes:
    """A certificate of another key with the name and the serial number of this one."""
    twin = x509.load_der_x509_certificate(like)
    builder = x509.CertificateBuilder(twin.issuer, twin.subject, key.public_key(), twin.serial_number)
    builder = builder.not_valid_before(twin.not_valid_before_utc).not_valid_after(twin.not_valid_after_utc)
    return builder.sign(key, SHA256()).public_bytes(Encoding.DER)


def _rs256(ground: Ground) -> bytes:
    der = _certified(_rsa(), ground.key.certificate_der)
    start = f"{b64(header(der, alg='RS256'))}.{b64(said(ground))}"
    return ground.carrying(f"{start}.{b64(_rsa().sign(start.encode(), padding.PKCS1v15(), SHA256()))}")


def _rsa_as_es256(ground: Ground) -> bytes:
    der = _certified(_rsa(), ground.key.certificate_der)
    return ground.carrying(joined(header(der), said(ground), ground.key))


def _twin(ground: Ground) -> bytes:
    private = ec.generate_private_key(ec.SECP256R1())
    key = SigningKey(private, _certified(private, ground.key.certificate_der))
    return _signed_by(ground, key)


def _signed_by(ground: Ground, key: SigningKey) -> bytes:
    return ground.around(envelope.sign(said(ground), returns.TYPE, key, AT), ground.payload)


def _beside(ground: Ground) -> bytes:
    return ground.carrying(joined(header(ground.key.certificate_der), said(ground), attacker()))


def _two(first: Callable[[Ground], bytes], second: Callable[[Ground], bytes]) -> Attack:
    def make(ground: Ground) -> bytes:
        both = [base64.b64encode(der(ground)).decode() for der in (first, second)]
        return ground.carrying(joined(header(ground.key.certificate_der, x5c=both), said(ground), ground.key))

    return Attack(BAD, make)


def _json(ground: Ground) -> bytes:
    start, payload, end = ground.compact.split(".")
    return ground.carrying(
        json.dumps({"payload": payload, "protected": start, "signature": end}).replace('"', "&quot;")
    )


def _version_nine(ground: Ground) -> bytes:
    """A certificate that says it is of version 9."""
    der = ground.key.certificate_der.replace(b"\xa0\x03\x02\x01\x02", b"\xa0\x03\x02\x01\x08", 1)
    return ground.carrying(joined(header(der), said(ground), ground.key))


def _moved(ground: Ground) -> bytes:
    other = joined(
        header(ground.key.certificate_der), said(ground).replace(b'"revision":6', b'"revision":9'), ground.key
    )
    start, _, end = ground.compact.split(".")
    return ground.carrying(f"{start}.{other.split('.')[1]}.{end}")


def _package(ground: Ground) -> bytes:
    return ground.carrying(envelope.sign(said(ground), packages.TYPE, ground.key, AT))


def _the_victim(ground: Ground) -> bytes:
    return ground.key.certificate_der


def _the_attacker(_ground: Ground) -> bytes:
    return attacker().certificate_der


SIGNATURES: Final[dict[str, Attack]] = {
    "alg none": headed(alg="none"),
    "alg none without a signature": _algorithm("none", lambda _ground, _start: b""),
    "alg HS256": _algorithm("HS256", _hmac),
    "alg RS256": Attack(BAD, _rs256),
    "an RSA key called ES256": Attack(BAD, _rsa_as_es256),
    "alg in small letters": headed(alg="es256"),
    "no alg": headed(alg=None),
    "a signature of zeros": text(lambda compact: f"{compact.rpartition('.')[0]}.{b64(bytes(64))}"),
    "r zero": signature(0, 1),
    "s the order of the curve": signature(1, ORDER),
    "a signature moved to another payload": Attack(BAD, _moved),
    "two certificates": _two(_the_victim, _the_attacker),
    "two certificates, the other first": _two(_the_attacker, _the_victim),
    "no certificate": headed(x5c=[]),
    "a certificate that is none": headed(x5c=["AAAA"], **{"x5t#S256": b64(hashlib.sha256(bytes(3)).digest())}),
    "a certificate of version 9": Attack(BAD, _version_nine),
    "a fingerprint of another": headed(**{"x5t#S256": b64(bytes(32))}),
    "an attacker's key beside the victim's certificate": Attack(BAD, _beside),
    "a twin certificate with the same subject and serial": Attack(Code.OTHER_KEY, _twin),
    "another key": Attack(Code.OTHER_KEY, lambda ground: _signed_by(ground, attacker())),
    "crit": headed(crit=["exp"], exp=1),
    "an empty crit": headed(crit=[]),
    "jku": headed(jku="https://example.org/keys"),
    "x5u": headed(x5u="https://example.org/certificate"),
    "jwk": headed(jwk={"kty": "oct", "k": "AAAA"}),
    "b64 false": headed(crit=["b64"], b64=False),
    "zip": headed(zip="DEF"),
    "another typ": Attack(Code.NOT_A_RETURN, _package),
    "iat in the year 2300": headed(iat=int((AT + timedelta(days=101_000)).timestamp())),
    "iat before time": headed(iat=-1),
    "iat that is no number": headed(iat="2024"),
    "iat of nine thousand digits": head(lambda made: made.replace(b'"iat": 1714557600', b'"iat": ' + b"9" * 9000)),
    "a member of the header twice": head(lambda made: made.replace(b'"alg"', b'"alg": "none", "alg"')),
    "a header that is no object": head(lambda _made: b"[]"),
    "a header without end": headed(more="x" * 20_000),
    "a header of a thousand levels": head(lambda made: made[:-1] + b', "a": ' + b"[" * 6000 + b"]" * 6000 + b"}"),
    "detached": text(lambda compact: "..".join((compact.split(".")[0], compact.split(".")[2]))),
    "JSON in place of compact": Attack(BAD, _json),
    "white space inside": text(lambda compact: f"{compact[:100]} {compact[100:]}"),
    "a line break inside": text(lambda compact: f"{compact[:100]}\n{compact[100:]}"),
    "padding": text(lambda compact: compact + "="),
    "another spelling of base64": text(lambda compact: _respelled(compact)),
    "a character changed": text(
        lambda compact: compact[:3000] + ("A" if compact[3000] != "A" else "B") + compact[3001:]
    ),
    "a fourth part": text(lambda compact: compact + ".AAAA"),
    "text that is nothing": text(lambda _compact: "een brief"),
}


def _respelled(compact: str) -> str:
    """The last sign of the signature has bits that no reader looks at."""
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    return compact[:-1] + alphabet[alphabet.index(compact[-1]) ^ 1]
