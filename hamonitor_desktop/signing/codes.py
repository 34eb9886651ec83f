"""Activation codes, and what is made with them: the package's MAC and the return's proof (format 1).

A code is 100 random bits in the base32 of RFC 4648, as twenty characters. Keys are derived from those twenty ASCII
characters with HKDF (RFC 5869, SHA-256, no salt, 32 bytes) under a label, so that what central keeps for checking a
return says nothing about the code, nor about the package's MAC. MAC and proof are HMAC-SHA-256, in hex, over a JSON
array without white space: an array cannot be read in two ways, as texts put one after another can.
"""

from __future__ import annotations

import base64
import hmac
import json
import secrets
from typing import Final

from hamonitor_desktop.domain.codes import Code, HaError

_LENGTH: Final = 20
_GROUP: Final = 5
_ALPHABET: Final = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
_PROOF_VERSION: Final = "ha-proof-1"
_FORGIVEN: Final = str.maketrans("01", "OI")


def new_code() -> str:
    """A new activation code of 100 bits, as `XXXXX-XXXXX-XXXXX-XXXXX`."""
    plain = base64.b32encode(secrets.token_bytes(13)).decode("ascii")[:_LENGTH]
    return "-".join(plain[start : start + _GROUP] for start in range(0, _LENGTH, _GROUP))


def normalise_code(text: str) -> str:
    """The twenty characters of a typed code: white space, dashes and case do not matter, 0 is O and 1 is I.

    Raises HaError CODE_MALFORMED.
    """
    plain = "".join(sign for sign in text.upper() if sign.isalnum()).translate(_FORGIVEN)
    if len(plain) != _LENGTH or not _ALPHABET.issuperset(plain):
        raise HaError(Code.CODE_MALFORMED, length=len(plain))
    return plain


def proof_key(code: str) -> bytes:
    """The subkey (32 bytes) under which proofs are made; the one thing of a code that the store keeps."""
    return _derived(code, b"proof")


def package_mac(code: str, package_id: str, organisation: str, sequence: int, central_fingerprint: str) -> str:
    """The MAC (hex) in a round package: whoever types the code learns that the package is central's."""
    return _mac(_derived(code, b"package"), [package_id, organisation, sequence, central_fingerprint])


def return_proof(key: bytes, round_id: str, organisation: str, sequence: int, package_id: str, fingerprint: str) -> str:
    """The proof (hex) in a return, under `proof_key`: whoever holds this certificate knew the code."""
    return _mac(key, [_PROOF_VERSION, round_id, organisation, sequence, package_id, fingerprint])


def same(ours: str, theirs: str) -> bool:
    """Whether two MACs are equal, in a time that does not tell where they differ."""
    return hmac.compare_digest(ours.encode("utf-8", "surrogatepass"), theirs.encode("utf-8", "surrogatepass"))


def _derived(code: str, label: bytes) -> bytes:
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(SHA256(), 32, salt=None, info=label).derive(normalise_code(code).encode("ascii"))


def _mac(key: bytes, of: list[str | int]) -> str:
    return hmac.digest(key, json.dumps(of, ensure_ascii=False, separators=(",", ":")).encode("utf-8"), "sha256").hex()
