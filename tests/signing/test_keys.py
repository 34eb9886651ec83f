import re
import warnings

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)
from hypothesis import example, given
from hypothesis import strategies as st

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.signing.keys import MIN_PASSPHRASE, SigningKey, fingerprint_of, from_pem, new_key, to_pem

PHRASE = "een lange zin als sleutel"


@pytest.fixture(scope="module")
def key():
    return new_key("A. Jansen")


@pytest.fixture(scope="module")
def pem(key):
    return to_pem(key, PHRASE)


def refused(data, phrase=PHRASE):
    with pytest.raises(HaError) as caught:
        from_pem(data, phrase)
    assert str(caught.value)
    return caught.value.code


def certificate_pem(key):
    return x509.load_der_x509_certificate(key.certificate_der).public_bytes(Encoding.PEM)


def private_pem(private, secret=None):
    return private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, secret or BestAvailableEncryption(PHRASE.encode()))


def test_a_key_comes_back_as_it_was_kept(key, pem):
    again = from_pem(pem, PHRASE)
    assert again.fingerprint == key.fingerprint
    assert again.certificate_der == key.certificate_der
    assert again.private.private_numbers() == key.private.private_numbers()


def test_the_key_is_encrypted_and_never_stands_in_a_text(key, pem):
    assert b"-----BEGIN ENCRYPTED PRIVATE KEY-----" in pem
    with pytest.raises(TypeError):
        load_pem_private_key(pem, None)
    assert "EllipticCurve" not in repr(key)
    assert "30" + key.certificate_der.hex()[2:12] not in repr(key)


def test_a_certificate_is_one_for_signing_on_p256_and_read_without_a_warning(key):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        made = x509.load_der_x509_certificate(key.certificate_der)
        assert made.subject.rfc4514_string() == "CN=A. Jansen"
        usage = made.extensions.get_extension_for_class(x509.KeyUsage).value
    assert (usage.digital_signature, usage.key_cert_sign) == (True, False)
    assert (made.not_valid_after_utc - made.not_valid_before_utc).days > 3650
    assert re.fullmatch("[0-9a-f]{64}", key.fingerprint)
    assert fingerprint_of(key.certificate_der) == key.fingerprint


@given(st.text(max_size=200))
@example("Wethouder Ÿvönne van Ängelsdorp-Ëlswijk-Ïepenbürg-Öostzaan-Üitgeest")
@example("\ud800")
def test_any_name_gives_a_key_or_the_name_of_the_program(subject):
    made = x509.load_der_x509_certificate(new_key(subject).certificate_der)
    (name,) = made.subject.get_attributes_for_oid(x509.NameOID.COMMON_NAME)
    assert len(str(name.value).encode()) <= 64
    assert name.value == "HA-Monitor" or subject.strip().encode("utf-8", "replace").startswith(str(name.value).encode())


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=MIN_PASSPHRASE, max_size=60))
def test_any_long_passphrase_opens_what_it_closed_and_another_does_not(phrase):
    key = new_key("x")
    data = to_pem(key, phrase)
    assert from_pem(data, phrase).fingerprint == key.fingerprint
    assert refused(data, phrase + "x") is Code.PASSPHRASE_WRONG


@pytest.mark.parametrize("phrase", ["x" * 1024, "é" * 512])
def test_a_passphrase_that_no_library_takes_is_told_as_that(phrase):
    with pytest.raises(HaError) as caught:
        to_pem(new_key("Jansen"), phrase)
    assert caught.value.code is Code.PASSPHRASE_LONG
    assert from_pem(to_pem(new_key("Jansen"), phrase[:-1]), phrase[:-1])


@pytest.mark.parametrize("phrase", ["", "kort", "x" * (MIN_PASSPHRASE - 1)])
def test_a_short_passphrase_is_not_taken(key, phrase):
    with pytest.raises(HaError) as caught:
        to_pem(key, phrase)
    assert caught.value.code is Code.PASSPHRASE_SHORT


@pytest.mark.parametrize("phrase", ["", "verkeerd", PHRASE.upper(), PHRASE + " ", "\ud800", "x" * 5000])
def test_a_wrong_passphrase_is_called_so(pem, phrase):
    assert refused(pem, phrase) is Code.PASSPHRASE_WRONG


def test_a_file_that_is_no_key_is_called_so(key, pem):
    other, plain = new_key("x"), private_pem(key.private, NoEncryption())
    broken = pem.replace(b"-----BEGIN CERTIFICATE-----\n", b"-----BEGIN CERTIFICATE-----\nAAAA")
    for data in (
        b"",
        b"een brief",
        b"\x00\xff" * 100,
        plain + certificate_pem(key),  # not encrypted
        private_pem(key.private),  # no certificate
        certificate_pem(key),  # no key
        broken,
        pem[: len(pem) - 60],
        private_pem(key.private) + certificate_pem(other),  # not belonging together
    ):
        assert refused(data) is Code.KEY_UNREADABLE


def test_a_key_cut_off_in_its_secret_part_is_not_taken_for_a_wrong_passphrase_alone(pem):
    """Which of the two it is cannot be told; what counts is that it is refused and named."""
    lines = pem.splitlines(keepends=True)
    assert refused(b"".join(lines[:2] + lines[3:])) in (Code.PASSPHRASE_WRONG, Code.KEY_UNREADABLE)


@pytest.mark.parametrize(
    "make", [lambda: rsa.generate_private_key(65537, 2048), lambda: ec.generate_private_key(ec.SECP384R1())]
)
def test_another_kind_of_key_is_refused(key, make):
    assert refused(private_pem(make()) + certificate_pem(key)) is Code.KEY_UNREADABLE


def test_line_ends_and_text_around_the_blocks_do_not_matter(pem):
    moved = b"Sleutel van de monitor\r\n" + pem.replace(b"\n", b"\r\n") + b"\r\n"
    assert from_pem(moved, PHRASE).fingerprint


def test_a_key_is_known_by_its_certificate_not_by_its_name(key):
    twin = new_key("A. Jansen")
    assert isinstance(twin, SigningKey)
    assert twin.fingerprint != key.fingerprint
