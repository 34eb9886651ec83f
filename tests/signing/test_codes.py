import hashlib
import hmac
import json
import re
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.signing import codes

ALPHABET = string.ascii_uppercase + "234567"
CODE = "ABCDE-FGHIJ-KLMNO-PQ234"

plain_codes = st.text(ALPHABET, min_size=20, max_size=20)


def test_a_new_code_is_four_groups_of_five_and_new_each_time():
    made = {codes.new_code() for _ in range(200)}
    assert len(made) == 200
    assert all(re.fullmatch(r"([A-Z2-7]{5}-){3}[A-Z2-7]{5}", code) for code in made)


def test_every_sign_of_a_code_is_random():
    made = [codes.new_code().replace("-", "") for _ in range(400)]
    assert all(len({code[place] for code in made}) > 24 for place in range(20))


@given(plain_codes, st.data())
def test_however_a_code_is_typed_it_is_the_same_code(plain, data):
    typed = ""
    for sign in plain:
        if data.draw(st.booleans()):
            sign = sign.replace("O", "0").replace("I", "1")
        typed += data.draw(st.sampled_from([sign, sign.lower()]))
        typed += data.draw(st.sampled_from(["", "", "-", " ", "\u2013", "\u00a0", ". ", "\r\n", "\ufeff"]))
    assert codes.normalise_code(typed) == plain


@pytest.mark.parametrize(
    "typed",
    ["", "   ", CODE[:-1], CODE + "A", CODE.replace("2", "8"), CODE.replace("A", "9"), CODE.replace("A", "Á")]
    + [CODE.replace("2", "\u0662"), CODE.replace("A", "ß"), "\ud800" * 20, "x" * 100_000],
)
def test_what_is_no_code_is_called_so(typed):
    with pytest.raises(HaError) as caught:
        codes.normalise_code(typed)
    assert caught.value.code is Code.CODE_MALFORMED
    assert str(caught.value)


def test_derived_values_are_those_of_format_1():
    """Other programs, and later versions of this one, must come to the same: these never change."""
    key = codes.proof_key(CODE)
    assert key.hex() == "dede7bf9322f24630b39fc53b44cd897e93a6832a2f13ca0112764593c287e13"
    assert (
        codes.package_mac(CODE, "p-1", "GM0363", 1, "00" * 32)
        == "9b987f04d86a5c9f4182b15437f5a1f9146859af25e86dcc78c56704640c9cf6"
    )
    assert (
        codes.return_proof(key, "2024-1", "GM0363", 1, "p-1", "00" * 32)
        == "48f9a1bd49738ac1948212ced18505b098bc35dc95273e8c0e843b450c04cf1d"
    )


def test_a_proof_is_an_hmac_over_a_json_array_that_begins_with_its_version():
    key = codes.proof_key(CODE)
    said = json.dumps(["ha-proof-1", "2024-1", "GM0363", 2, "p-1", "ab"], separators=(",", ":")).encode()
    assert codes.return_proof(key, "2024-1", "GM0363", 2, "p-1", "ab") == hmac.digest(key, said, hashlib.sha256).hex()


def test_the_key_that_central_keeps_says_nothing_about_the_mac_of_the_package():
    key = codes.proof_key(CODE)
    mac = codes.package_mac(CODE, "p", "GM0363", 1, "ab")
    said = json.dumps(["p", "GM0363", 1, "ab"], separators=(",", ":")).encode()
    assert hmac.digest(key, said, "sha256").hex() != mac


@given(st.lists(st.tuples(st.text(), st.text(), st.integers(1, 99), st.text(), st.text()), min_size=2, unique=True))
def test_no_two_proofs_are_over_the_same_text(returns):
    utf8 = [one for one in returns if all(str(part).isprintable() for part in one)]
    proofs = {codes.return_proof(b"k" * 32, a, b, n, c, d) for a, b, n, c, d in utf8}
    assert len(proofs) == len(utf8)


@given(plain_codes, plain_codes)
def test_another_code_gives_another_key_mac_and_proof(one, other):
    if one != other:
        assert codes.proof_key(one) != codes.proof_key(other)
        assert codes.package_mac(one, "p", "o", 1, "f") != codes.package_mac(other, "p", "o", 1, "f")


@pytest.mark.parametrize("theirs", ["", "ab", "AB" * 32, "é", "\ud800", "ab" * 31 + "ac"])
def test_a_mac_that_is_not_ours_is_not_the_same_whatever_it_holds(theirs):
    assert not codes.same("ab" * 32, theirs)


def test_the_same_mac_is_the_same():
    assert codes.same("ab" * 32, "ab" * 32)
