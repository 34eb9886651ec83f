"""What a stranger can sign: the one way in refuses it with a code, at once, for each kind of file alike."""

import base64
import json
import os
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from hamonitor_desktop.domain import packages, proposals, receipts
from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.excel.letter import write_carrier
from hamonitor_desktop.signing import envelope
from hamonitor_desktop.signing.keys import new_key
from hamonitor_desktop.usecases.proposals import read_proposal
from hamonitor_desktop.usecases.receipts import open_receipt
from hamonitor_desktop.usecases.received import open_package
from tests.factories import receipt
from tests.usecases.office import People
from tests.usecases.test_proposals import QUESTION
from tests.yardstick import units

MOST = 400  # units of tests/yardstick, some 5 ms


@dataclass(frozen=True)
class Kind:
    """One kind of file, a good payload of it, and the codes for another form and for a signature that fails."""

    typ: str
    read: object
    good: bytes
    other: Code
    damaged: Code


@pytest.fixture(scope="module")
def kinds(tmp_path_factory):
    folder = tmp_path_factory.mktemp("kinds")
    people = People(folder)
    out = people.propose(Answer(QUESTION, "ja"))
    people.close()
    compacts = (
        next((folder / "packages-2024-1").glob("GM0363*")).read_text("ascii"),
        receipt(people.city.package, "f" * 64, people.world.central),
        out.read_text("ascii"),
    )
    return {
        name: Kind(typ, read, envelope.verify(compact, typ).payload, other, damaged)
        for compact, (name, typ, read, other, damaged) in zip(
            compacts,
            (
                ("package", packages.TYPE, open_package, Code.NOT_A_PACKAGE, Code.PACKAGE_DAMAGED),
                ("receipt", receipts.TYPE, open_receipt, Code.NOT_A_RECEIPT, Code.RECEIPT_DAMAGED),
                ("proposal", proposals.TYPE, read_proposal, Code.NOT_A_PROPOSAL, Code.NOT_A_PROPOSAL),
            ),
            strict=True,
        )
    }


STRANGER = new_key("een vreemde")


def signed(payload, typ):
    return envelope.sign(payload, typ, STRANGER, datetime(2024, 5, 1, tzinfo=UTC))


def also(payload, *members):
    """The payload with more members at its end: whatever a JSON library would not write."""
    return payload.rstrip()[:-1] + b"".join(b"," + member for member in members) + b"}"


def other(payload, **changes):
    """The payload with other members."""
    return json.dumps({**json.loads(payload), **changes}).encode()


def _refused(kind, path):
    with pytest.raises(HaError) as caught:
        kind.read(path)
    return caught


def refusal(kind, path):
    caught, cost = units(lambda: _refused(kind, path))
    assert cost < MOST
    assert caught.value.text.why
    return caught.value


FORMS = {
    "a member twice": lambda good: also(good, b'"format":1'),
    "NaN": lambda good: also(good, b'"x":NaN'),
    "infinity": lambda good: also(good, b'"x":-Infinity'),
    "a number that overflows": lambda good: also(good, b'"x":1e400'),
    "thousands of digits": lambda good: also(good, b'"x":' + b"9" * 5000),
    "a hundred levels": lambda good: also(good, b'"x":' + b"[" * 100 + b"]" * 100),
    "a hundred thousand levels": lambda good: also(good, b'"x":' + b'{"x":' * 100_000 + b"1" + b"}" * 100_000),
    "half a character": lambda good: also(good, rb'"x":"\ud83d"'),
    "half a character as a name": lambda good: also(good, rb'"\udc00":1'),
    "half a character in UTF-8": lambda good: also(good, b'"x":"\xed\xa0\x80"'),
    "UTF-16": lambda good: good.decode().encode("utf-16"),
    "a byte order mark": lambda good: b"\xef\xbb\xbf" + good,
    "no object": lambda _good: b"[]",
    "nothing": lambda _good: b" ",
    "another format": lambda good: other(good, format=0),
    "a format in words": lambda good: other(good, format="1"),
    "another type": lambda good: other(good, type="ha-return+json"),
}


@pytest.mark.parametrize("name", ["package", "receipt", "proposal"])
@pytest.mark.parametrize("form", FORMS)
def test_what_has_another_form_is_refused_though_the_signature_holds(kinds, tmp_path, name, form):
    kind, path = kinds[name], tmp_path / "bestand"
    path.write_text(signed(FORMS[form](kind.good), kind.typ), "ascii")
    assert refusal(kind, path).code is kind.other


@pytest.mark.parametrize("name", ["package", "receipt", "proposal"])
@pytest.mark.parametrize("newer", [2, 10**4000])
def test_a_newer_format_is_told_as_that(kinds, tmp_path, name, newer):
    kind, path = kinds[name], tmp_path / "bestand"
    path.write_text(signed(other(kind.good, format=newer), kind.typ), "ascii")
    error = refusal(kind, path)
    assert error.code is Code.NEWER_FORMAT
    assert len(str(error)) < 400


@pytest.mark.parametrize("name", ["package", "receipt", "proposal"])
def test_what_is_no_file_of_this_kind_is_called_by_its_name(kinds, tmp_path, name):
    kind, path = kinds[name], tmp_path / "bestand"
    good = signed(kind.good, kind.typ)
    cases = (
        (good[:-7].encode(), kind.other, "onderweg beschadigd"),
        (f"{good[:-90]}A{good[-89:]}".encode(), kind.damaged, "De handtekening klopt niet"),
        (signed(kind.good, "ha-return+json").encode(), kind.other, "een ander soort bestand"),
        (b"\xff" * 500, kind.other, "geen bestand van HA-Monitor"),
        (b"", kind.other, "geen bestand van HA-Monitor"),
        (b"x" * 5_000_001, kind.other, "te groot"),
        (write_carrier(good[:-7], "Brief", ["x"]), kind.other, "onderweg beschadigd"),
        (b"PK\x03\x04 en dan niets", kind.other, "In dit Excel-bestand zit geen"),
    )
    for data, code, why in cases:
        path.write_bytes(data)
        error = refusal(kind, path)
        assert (error.code, why in error.text.why) == (code, True), (error, why)
    path.unlink()
    assert refusal(kind, path).code is Code.FILE_MISSING
    assert refusal(kind, tmp_path).code is Code.FILE_MISSING


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such files in a folder")
@pytest.mark.parametrize("name", ["package", "receipt", "proposal"])
def test_a_pipe_and_a_device_are_not_waited_for(kinds, tmp_path, name):
    kind, pipe = kinds[name], tmp_path / "buis"
    os.mkfifo(pipe)
    for path in (pipe, Path("/dev/zero")):
        error = refusal(kind, path)
        assert (error.code, error.text.why) == (kind.other, "Het is geen gewoon bestand.")


@pytest.mark.skipif(os.name == "nt", reason="Windows writes all of such a file")
@pytest.mark.parametrize("name", ["package", "receipt", "proposal"])
def test_of_a_file_of_two_gigabytes_little_is_read(kinds, tmp_path, name):
    kind, path = kinds[name], tmp_path / "groot"
    with path.open("wb") as stream:
        stream.truncate(2**31)
    error = refusal(kind, path)
    assert (error.code, error.text.why) == (kind.other, "Het bestand is te groot.")


NUMBERS = ("1", True, 0, -1, 1.5, 2**63, 10**30, None, [1])


@pytest.mark.parametrize("value", NUMBERS, ids=repr)
def test_a_number_that_no_database_holds_is_no_number_of_ours(kinds, tmp_path, value):
    path = tmp_path / "bestand"
    for name, member in (("package", "sequence"), ("receipt", "number"), ("receipt", "revision")):
        kind = kinds[name]
        path.write_text(signed(other(kind.good, **{member: value}), kind.typ), "ascii")
        assert refusal(kind, path).code is kind.other


@pytest.mark.parametrize(
    "change",
    [
        {"organisation": {"code": "GM0363", "name": ["Amsterdam"], "actor": "gemeente"}},
        {"organisation": {"code": {}, "name": "Amsterdam", "actor": "gemeente"}},
        {"organisation": {"code": "GM0363", "name": "Amsterdam", "actor": "gemeente", "population": "veel"}},
        {"organisation": {"code": "GM0363", "name": "Amsterdam"}},
        {"organisation": None},
        {"organisation": {"code": "GM0363", "name": "Amsterdam", "actor": "niemand"}},
        {"organisation": {"code": "GM0363", "name": "Amsterdam\nis akkoord", "actor": "gemeente"}},
        {"organisation": {"code": "GM0363", "name": "\u202emadretsmA", "actor": "gemeente"}},
        {"organisation": {"code": "G" * 100_000, "name": "Amsterdam", "actor": "gemeente"}},
        {"round": {"id": "2024-1"}},
        {"peers": [{"question": "gemeente.1.1", "group": "all", "base": -1}]},
        {"peers": [{"question": "gemeente.1.1", "group": "all", "base": 10**30}]},
        {"peers": [{"question": "gemeente.1.1", "group": "all", "base": 9, "counts": {"ja": 1e9}}]},
        {"peers": [{"question": "gemeente.1.1", "group": "all", "base": 9, "mean": "nan"}]},
        {"previous": [{"question": "gemeente.1.1", "value": {"x": 1}}]},
        {"previous": [{"question": 7}]},
    ],
    ids=lambda change: str(change)[:80],
)
def test_a_package_with_members_of_another_kind_is_refused(kinds, tmp_path, change):
    kind, path = kinds["package"], tmp_path / "bestand"
    own = base64.b64encode(STRANGER.certificate_der).decode("ascii")
    path.write_text(signed(other(kind.good, central_certificate=own, **change), kind.typ), "ascii")
    assert refusal(kind, path).code is Code.NOT_A_PACKAGE


def test_a_package_signed_by_a_stranger_is_not_central_s(kinds, tmp_path):
    kind, path = kinds["package"], tmp_path / "bestand"
    path.write_text(signed(kind.good, kind.typ), "ascii")
    error = refusal(kind, path)
    assert (error.code, "niet dat van de ondertekenaar" in error.text.why) == (Code.PACKAGE_DAMAGED, True)
    own = base64.b64encode(STRANGER.certificate_der).decode("ascii")
    path.write_text(signed(other(kind.good, central_certificate=own, edition={}), kind.typ), "ascii")
    assert refusal(kind, path).code is Code.EDITION_BAD
