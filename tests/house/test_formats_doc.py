import hashlib
import hmac
import json
import re

import pytest

from hamonitor_desktop.domain.codes import Code
from hamonitor_desktop.signing import codes
from tests.house.checkout import ROOT

TEXT = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")
VECTOR = dict(re.findall(r"^\| ([^|]+) \| `([^`]+)` \|$", TEXT, re.M))


def hkdf(secret, label):
    """RFC 5869 for 32 bytes, by hand."""
    extracted = hmac.digest(b"\x00" * 32, secret, hashlib.sha256)
    return hmac.digest(extracted, label + b"\x01", hashlib.sha256)


@pytest.fixture
def plain():
    return VECTOR["code"].replace("-", "").encode("ascii")


def test_the_vector_follows_from_the_text(plain):
    for label, array, value in (("package", "array of the MAC", "MAC"), ("proof", "array of the proof", "proof")):
        key = hkdf(plain, label.encode())
        assert key.hex() == VECTOR[f'key("{label}")']
        assert hmac.digest(key, VECTOR[array].encode("utf-8"), "sha256").hex() == VECTOR[value]


def test_the_program_comes_to_the_same():
    package_id, organisation, sequence, central = json.loads(VECTOR["array of the MAC"])
    version, round_id, *of, own = json.loads(VECTOR["array of the proof"])
    assert (version, of) == ("ha-proof-1", [organisation, sequence, package_id])
    assert codes.package_mac(VECTOR["code"], package_id, organisation, sequence, central) == VECTOR["MAC"]
    key = codes.proof_key(VECTOR["code"])
    assert key.hex() == VECTOR['key("proof")']
    assert codes.return_proof(key, round_id, organisation, sequence, package_id, own) == VECTOR["proof"]


def test_the_codes_named_are_codes():
    rules = TEXT[TEXT.index("## Which return") : TEXT.index("`trust` is")]
    named = set(re.findall(r"`([a-z]+_[a-z_]+|synthetic)`", rules))
    assert len(named) > 8
    assert named <= {str(code) for code in Code}


@pytest.mark.parametrize("page", ["docs/formats.md", "docs/security.md"])
def test_links_and_files_named_are_there(page):
    text = (ROOT / page).read_text(encoding="utf-8")
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", text):
        assert ((ROOT / page).parent / target).exists(), target
    for name in re.findall(r"`((?:schema|tests|hamonitor_desktop)/[^`]+)`", text):
        assert (ROOT / name).exists(), name
