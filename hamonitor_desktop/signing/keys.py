"""Key pairs: made here, kept in an encrypted PKCS#8 file together with the certificate that is pinned (PEM).

A certificate is self-signed and says no more than a name: trust comes from the activation code and from pinning the
whole certificate, never from what stands in it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

from hamonitor_desktop.domain.codes import Code, HaError

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey

MIN_PASSPHRASE: Final = 12
_MOST_PASSPHRASE: Final = 1023  # bytes: more OpenSSL does not take
_NAME: Final = 64  # bytes: X.509 allows 64 characters in a common name, `cryptography` counts bytes
_YEARS: Final = timedelta(days=3653)


@dataclass(frozen=True)
class SigningKey:
    """A private key on P-256 with its certificate. `fingerprint` is the SHA-256 (hex) of the certificate's DER."""

    private: EllipticCurvePrivateKey = field(repr=False)
    certificate_der: bytes = field(repr=False)

    @property
    def fingerprint(self) -> str:
        """The SHA-256 (hex) of the certificate's DER."""
        return fingerprint_of(self.certificate_der)


def fingerprint_of(certificate_der: bytes) -> str:
    """The SHA-256 (hex) of a certificate's DER."""
    import hashlib

    return hashlib.sha256(certificate_der).hexdigest()


def new_key(subject: str) -> SigningKey:
    """Make a key pair with a self-signed certificate for `subject`, cut to 64 bytes of UTF-8."""
    from cryptography import x509
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.serialization import Encoding

    private = ec.generate_private_key(ec.SECP256R1())
    common = subject.strip().encode("utf-8", "replace")[:_NAME].decode("utf-8", "ignore") or "HA-Monitor"
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, common)])
    now = datetime.now(UTC).replace(microsecond=0)
    usage = x509.KeyUsage(
        digital_signature=True,
        content_commitment=True,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=False,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )
    builder = x509.CertificateBuilder(subject_name=name, issuer_name=name, public_key=private.public_key())
    certificate = (
        builder.serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + _YEARS)
        .add_extension(usage, critical=True)
        .sign(private, SHA256())
    )
    return SigningKey(private, certificate.public_bytes(Encoding.DER))


def check_passphrase(passphrase: str) -> None:
    """See whether a new key may have this passphrase. Raises HaError PASSPHRASE_SHORT or PASSPHRASE_LONG."""
    if len(passphrase) < MIN_PASSPHRASE:
        raise HaError(Code.PASSPHRASE_SHORT, minimum=MIN_PASSPHRASE)
    if len(passphrase.encode("utf-8")) > _MOST_PASSPHRASE:
        raise HaError(Code.PASSPHRASE_LONG, maximum=_MOST_PASSPHRASE)


def to_pem(key: SigningKey, passphrase: str) -> bytes:
    """The key, encrypted under the passphrase, and its certificate. Raises HaError as `check_passphrase`."""
    from cryptography import x509
    from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding, PrivateFormat

    check_passphrase(passphrase)
    secret = BestAvailableEncryption(passphrase.encode("utf-8"))
    private = key.private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, secret)
    return private + x509.load_der_x509_certificate(key.certificate_der).public_bytes(Encoding.PEM)


def from_pem(data: bytes, passphrase: str) -> SigningKey:
    """Open what `to_pem` made. Raises HaError KEY_UNREADABLE or PASSPHRASE_WRONG."""
    from cryptography import x509
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.hazmat.primitives.serialization import Encoding, load_pem_private_key

    if b"-----BEGIN ENCRYPTED PRIVATE KEY-----" not in data:
        raise HaError(Code.KEY_UNREADABLE, path="", reason="Er staat geen versleutelde sleutel in.")
    try:
        certificate = x509.load_pem_x509_certificate(data)
    except ValueError as error:
        raise HaError(Code.KEY_UNREADABLE, path="", reason="Het certificaat ontbreekt of is beschadigd.") from error
    if not passphrase:
        raise HaError(Code.PASSPHRASE_WRONG)
    try:
        private = load_pem_private_key(data, passphrase.encode("utf-8"))
    except ValueError as error:
        raise HaError(Code.PASSPHRASE_WRONG) from error
    if not isinstance(private, ec.EllipticCurvePrivateKey) or not isinstance(private.curve, ec.SECP256R1):
        raise HaError(Code.KEY_UNREADABLE, path="", reason="Het is een ander soort sleutel.")
    if private.public_key() != certificate.public_key():
        raise HaError(Code.KEY_UNREADABLE, path="", reason="Sleutel en certificaat horen niet bij elkaar.")
    return SigningKey(private, certificate.public_bytes(Encoding.DER))
