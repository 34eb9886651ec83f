import base64
import hashlib
import json
import warnings
from datetime import UTC, datetime, timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from hypothesis import given
from hypothesis import strategies as st

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.signing import envelope
from hamonitor_desktop.signing.keys import new_key

TYPE = "ha-return+json"
AT = datetime(2024, 5, 1, 10, 0, tzinfo=UTC)
PAYLOAD = '{"format":1,"naam":"Een retour met é en 😀"}'.encode()
KEY = new_key("A. Jansen")
OTHER = new_key("A. Jansen")
REASONS = {
    "text": "het is geen ondertekende tekst",
    "typ": "het is een ander soort bestand",
    "alg": "de manier van ondertekenen is niet toegestaan",
    "form": "de kop heeft een onbekende vorm",
    "header": "de kop is beschadigd",
    "one": "er hoort precies één certificaat bij",
    "whose": "het certificaat is niet dat van de ondertekenaar",
    "unreadable": "het certificaat is onleesbaar",
    "kind": "het certificaat heeft een ander soort sleutel",
    "time": "het tijdstip van ondertekenen is geen tijdstip",
    "content": "de inhoud is na het ondertekenen veranderd",
}
_BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_SIGNS = st.text(_BASE64, min_size=1, max_size=40)


def b64(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def header(key=KEY, /, **changes):
    """The header as we write it, with members changed, added, or left out where they are None."""
    members = {
        "alg": "ES256",
        "typ": TYPE,
        "iat": int(AT.timestamp()),
        "x5c": [base64.b64encode(key.certificate_der).decode()],
        "x5t#S256": b64(hashlib.sha256(key.certificate_der).digest()),
        **changes,
    }
    return json.dumps({name: value for name, value in members.items() if value is not None}).encode()


def joined(head, payload=PAYLOAD, key=KEY):
    """A JWS over any header, signed in earnest: what an attacker with a key of his own can make."""
    said = f"{b64(head)}.{b64(payload)}"
    r, s = decode_dss_signature(key.private.sign(said.encode(), ec.ECDSA(SHA256())))
    return f"{said}.{b64(r.to_bytes(32, 'big') + s.to_bytes(32, 'big'))}"


def refused(compact, reason=None):
    with pytest.raises(HaError) as caught:
        envelope.verify(compact, TYPE)
    assert caught.value.code is Code.BAD_SIGNATURE
    if reason:
        assert caught.value.details["reason"] == REASONS[reason]
    return caught.value.details["reason"]


@pytest.fixture(scope="module")
def compact():
    return envelope.sign(PAYLOAD, TYPE, KEY, AT)


def test_what_was_signed_is_what_is_verified(compact):
    found = envelope.verify(compact, TYPE)
    assert found.payload == PAYLOAD
    assert found.id == hashlib.sha256(compact.encode()).hexdigest()
    assert found.certificate_der == KEY.certificate_der
    assert found.fingerprint == KEY.fingerprint
    assert found.signed_at == AT


def test_the_header_is_that_of_the_profile(compact):
    found = json.loads(base64.urlsafe_b64decode(compact.split(".")[0] + "=="))
    assert found == json.loads(header())
    assert list(found) == ["alg", "typ", "iat", "x5c", "x5t#S256"]


def test_a_header_made_by_hand_is_verified_too_so_that_the_attacks_below_fail_for_their_own_reason():
    assert envelope.verify(joined(header()), TYPE).payload == PAYLOAD
    assert envelope.verify(joined(header(unknown={"a": 1})), TYPE).payload == PAYLOAD


@given(st.binary(max_size=300), st.datetimes(datetime(1971, 1, 1), datetime(2099, 1, 1)))
def test_any_bytes_and_any_moment_come_back(payload, at):
    if payload:
        found = envelope.verify(envelope.sign(payload, TYPE, KEY, at.replace(tzinfo=UTC)), TYPE)
        assert found.payload == payload
        assert abs(found.signed_at - at.replace(tzinfo=UTC)) < timedelta(seconds=1)


@given(st.data())
def test_a_change_of_any_one_character_is_refused(compact, data):
    at = data.draw(st.integers(0, len(compact) - 1))
    sign = data.draw(st.sampled_from("AZaz09-_.=+/\n é"))
    if sign != compact[at]:
        refused(compact[:at] + sign + compact[at + 1 :])


@given(st.text(max_size=80) | st.tuples(_SIGNS, _SIGNS, st.text(_BASE64, min_size=86, max_size=86)).map(".".join))
def test_text_that_is_no_envelope_is_refused(text):
    refused(text)
    assert isinstance(envelope.type_of(text), str)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"alg": "none"}, "alg"),
        ({"alg": "HS256"}, "alg"),
        ({"alg": "RS256"}, "alg"),
        ({"alg": "es256"}, "alg"),
        ({"alg": ["ES256"]}, "alg"),
        ({"alg": None}, "alg"),
        ({"typ": "ha-round+json"}, "typ"),
        ({"typ": "HA-RETURN+JSON"}, "typ"),
        ({"typ": None}, "typ"),
        ({"iat": None}, "form"),
        ({"x5c": None}, "form"),
        ({"x5t#S256": None}, "form"),
        ({"crit": ["exp"], "exp": 1}, "form"),
        ({"crit": []}, "form"),
        ({"crit": ["b64"], "b64": False}, "form"),
        ({"b64": False}, "form"),
        ({"b64": True}, "form"),
        ({"zip": "DEF"}, "form"),
        ({"jku": "https://example.org/keys"}, "form"),
        ({"x5u": "https://example.org/cert"}, "form"),
        ({"jwk": {"kty": "oct", "k": "AAAA"}}, "form"),
        ({"kid": "1"}, "form"),
        ({"iat": -1}, "time"),
        ({"iat": 10**12}, "time"),
        ({"iat": 1.5}, "time"),
        ({"iat": True}, "time"),
        ({"iat": "2024"}, "time"),
        ({"iat": float("nan")}, "header"),
        ({"x5c": []}, "one"),
        ({"x5c": "AAAA"}, "one"),
        ({"x5c": [1]}, "one"),
        ({"x5c": {"0": "AAAA"}}, "one"),
        ({"x5c": ["geen base64!"]}, "one"),
        ({"x5c": ["é"]}, "one"),
        ({"x5t#S256": b64(b"x" * 32)}, "whose"),
        ({"x5t#S256": KEY.fingerprint}, "whose"),
        ({"x5t#S256": ["x"]}, "whose"),
    ],
)
def test_a_header_that_asks_for_another_reading_is_refused_for_what_it_is(change, reason):
    refused(joined(header(**change)), reason)


@pytest.mark.parametrize(
    "head",
    [
        b"",
        b"{}x",
        b"[]",
        b"null",
        b"1",
        b"\xff\xfe",
        b"[" * 14_000,
        b'{"iat":' + b"9" * 9000 + b"}",
        header().replace(b'"alg": "ES256"', b'"alg": "none", "alg": "ES256"'),
        header().replace(b'"typ"', b'"t\\u0079p": "x", "typ"'),
        header().replace(b'"iat"', b'"x": {"a": 1, "a": 2}, "iat"'),
        header().decode().encode("utf-16"),
        b"\xef\xbb\xbf" + header(),
    ],
)
def test_a_header_that_two_readers_could_take_for_two_is_refused(head):
    refused(joined(head))


def test_without_a_signature_or_with_one_of_zeros_nothing_is_verified(compact):
    head, payload, _ = compact.split(".")
    assert refused(f"{head}.{payload}.", "text")
    assert refused(f"{head}.{payload}.{b64(bytes(64))}", "content")
    order = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
    for r, s in ((0, 1), (1, 0), (order, order), (1, 1), (2**256 - 1, 2**256 - 1)):
        refused(f"{head}.{payload}.{b64(r.to_bytes(32, 'big') + s.to_bytes(32, 'big'))}", "content")


def test_an_hmac_under_the_certificate_as_secret_is_refused():
    import hmac

    said = f"{b64(header(alg='HS256'))}.{b64(PAYLOAD)}"
    for secret in (KEY.certificate_der, b""):
        refused(f"{said}.{b64(hmac.digest(secret, said.encode(), 'sha256') * 2)}", "alg")


def test_a_signature_moved_to_another_payload_or_header_is_refused(compact):
    head, payload, signature = compact.split(".")
    other = joined(header(), b'{"format":1}')
    refused(f"{head}.{other.split('.')[1]}.{signature}", "content")
    refused(f"{b64(header(iat=1))}.{payload}.{signature}", "content")


def test_two_certificates_are_refused_in_either_order():
    ours, theirs = (base64.b64encode(key.certificate_der).decode() for key in (KEY, OTHER))
    refused(joined(header(x5c=[ours, theirs])), "one")
    refused(joined(header(x5c=[theirs, ours])), "one")
    refused(joined(header(x5c=[ours, ours])), "one")
    der = base64.b64encode(KEY.certificate_der + OTHER.certificate_der).decode()
    both = b64(hashlib.sha256(KEY.certificate_der + OTHER.certificate_der).digest())
    refused(joined(header(x5c=[der], **{"x5t#S256": both})), "unreadable")


def test_the_key_of_an_attacker_beside_the_certificate_of_the_victim_is_refused():
    refused(joined(header(KEY), key=OTHER), "content")
    mixed = header(OTHER, **{"x5t#S256": b64(hashlib.sha256(KEY.certificate_der).digest())})
    refused(joined(mixed, key=OTHER), "whose")


def _certificate(private, like=KEY):
    twin = x509.load_der_x509_certificate(like.certificate_der)
    builder = x509.CertificateBuilder(twin.issuer, twin.subject, private.public_key(), twin.serial_number)
    builder = builder.not_valid_before(twin.not_valid_before_utc).not_valid_after(twin.not_valid_after_utc)
    return builder.sign(private, SHA256())


def test_a_twin_with_the_same_name_and_serial_number_is_another_certificate():
    """Its signature holds, since it is whole; that it is someone else's shows in the fingerprint that is pinned."""
    from hamonitor_desktop.signing.keys import SigningKey

    private = ec.generate_private_key(ec.SECP256R1())
    twin = SigningKey(private, _certificate(private).public_bytes(Encoding.DER))
    ours = x509.load_der_x509_certificate(KEY.certificate_der)
    theirs = x509.load_der_x509_certificate(twin.certificate_der)
    found = envelope.verify(envelope.sign(PAYLOAD, TYPE, twin, AT), TYPE)
    assert (ours.subject, ours.serial_number) == (theirs.subject, theirs.serial_number)
    assert found.fingerprint != KEY.fingerprint
    assert found.certificate_der != KEY.certificate_der


@pytest.mark.parametrize(
    "make",
    [
        lambda: rsa.generate_private_key(65537, 2048),
        lambda: ec.generate_private_key(ec.SECP384R1()),
        lambda: ec.generate_private_key(ec.SECP256K1()),
    ],
)
def test_a_certificate_of_another_kind_of_key_is_refused(make):
    der = _certificate(make()).public_bytes(Encoding.DER)
    thumb = b64(hashlib.sha256(der).digest())
    refused(joined(header(x5c=[base64.b64encode(der).decode()], **{"x5t#S256": thumb})), "kind")


def test_a_certificate_that_is_none_is_refused():
    for der in (b"", b"0", KEY.certificate_der[:-1], KEY.certificate_der + b"0", b"x" * 900):
        thumb = b64(hashlib.sha256(der).digest())
        refused(joined(header(x5c=[base64.b64encode(der).decode()], **{"x5t#S256": thumb})), "unreadable")


def test_base64url_has_one_spelling(compact):
    """Bits that no reader looks at could give one signed text many ids, and so many outcomes."""
    head, _, _ = compact.split(".")
    for payload in (b"1", b"12"):  # of these, base64url leaves bits over
        parts = joined(header(), payload).split(".")
        for place in (1, 2):
            last = _BASE64.index(parts[place][-1])
            spelled = [*parts]
            spelled[place] = parts[place][:-1] + _BASE64[last ^ 1]
            refused(".".join(spelled), "text")
    for other in (compact + "=", compact.replace(head, head + "=="), compact + "\n", " " + compact, compact + ".x"):
        refused(other, "text")


def test_the_id_goes_by_the_signed_text_so_that_a_second_signature_is_another_return(compact):
    again = envelope.sign(PAYLOAD, TYPE, KEY, AT)
    assert envelope.verify(again, TYPE).payload == PAYLOAD
    assert envelope.verify(again, TYPE).id != envelope.verify(compact, TYPE).id


def test_what_it_says_it_is_can_be_asked_of_anything(compact):
    assert envelope.type_of(compact) == TYPE
    assert envelope.type_of("een brief") == ""
    assert envelope.type_of(joined(b"[]")) == ""
    assert envelope.type_of(joined(header(typ=5))) == ""


@pytest.mark.parametrize("size", [1, 400_000, 4_000_000])
def test_the_largest_payload_is_signed_and_verified_without_a_warning(size):
    """33 questions with 2,000 characters of four bytes are 270,000 bytes; a package with an edition about as much."""
    payload = b"x" * size
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert envelope.verify(envelope.sign(payload, TYPE, KEY, AT), TYPE).payload == payload


def test_a_text_beyond_all_sense_is_refused_before_it_is_read():
    refused("A" * 8_000_001, "text")
    refused("A" * 30_000 + ".QQ." + "A" * 86, "text")


def test_a_second_library_that_knows_nothing_of_ours_verifies_the_same_text(compact):
    from joserfc import jws
    from joserfc.jwk import ECKey
    from joserfc.registry import HeaderParameter

    registry = jws.JWSRegistry(
        header_registry={
            "iat": HeaderParameter("When it was signed", "int"),
        },
        algorithms=["ES256"],
    )
    registry.max_header_length = registry.max_payload_length = 1_000_000  # its own limits suit small tokens
    certificate = x509.load_der_x509_certificate(KEY.certificate_der)
    public = ECKey.import_key(certificate.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo))
    found = jws.deserialize_compact(compact, public, algorithms=["ES256"], registry=registry)
    assert found.payload == PAYLOAD
