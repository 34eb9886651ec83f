import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from hamonitor_desktop.domain import returns
from hamonitor_desktop.domain.codes import Code
from hamonitor_desktop.excel.workbook import write_return
from hamonitor_desktop.signing import envelope
from hamonitor_desktop.usecases.importing import import_paths
from tests.factories import AALSMEER, AMSTERDAM, make_world, workbook


@pytest.fixture
def world(tmp_path):
    return make_world(tmp_path, (AMSTERDAM, AALSMEER))


def outcomes(world, folder, hostile):
    """What becomes of a hostile file and of the honest one after it."""
    (folder / "a.xlsx").write_bytes(hostile)
    (folder / "b.xlsx").write_bytes(world.workbook("GM0358"))
    refused, honest = import_paths(world.store, [folder / "a.xlsx", folder / "b.xlsx"], jobs=1)
    assert honest.code is Code.ACCEPTED
    return refused


def signed(world, text):
    """A workbook around these bytes; its visible sheets are those of an honest return."""
    payload, key = world.payload("GM0363"), world.key("GM0363")
    compact = envelope.sign(text, returns.TYPE, key, datetime(2024, 5, 1, tzinfo=UTC))
    return write_return(compact, payload, envelope.verify(compact, returns.TYPE).id)


@pytest.mark.parametrize("member", ["organisation", "revision", "signer"])
def test_a_member_that_is_there_twice_is_refused(world, tmp_path, member):
    document = world.payload("GM0363").to_json()
    text = json.dumps(document)[:-1] + f", {json.dumps(member)}: {json.dumps(document[member])}}}"
    assert outcomes(world, tmp_path, signed(world, text.encode())).code is Code.INVALID_ANSWERS


def test_another_encoding_than_utf_8_is_refused(world, tmp_path):
    text = json.dumps(world.payload("GM0363").to_json())
    assert outcomes(world, tmp_path, signed(world, text.encode("utf-16"))).code is Code.INVALID_ANSWERS


@pytest.mark.parametrize("place", ["organisation", "round", "signer", "answers"])
def test_half_a_character_ends_no_batch(world, tmp_path, place):
    document = json.loads(json.dumps(world.payload("GM0363").to_json()))
    if place == "answers":
        document["answers"][0]["explanation"] = "\ud800"
    else:
        document[place][{"organisation": "code", "round": "id", "signer": "name"}[place]] = "\ud800"
    refused = outcomes(world, tmp_path, signed(world, json.dumps(document).encode()))
    assert refused.code is Code.INVALID_ANSWERS


def test_a_whole_character_in_two_halves_is_fine(world, tmp_path):
    path = tmp_path / "a.xlsx"
    payload = replace(world.payload("GM0363"), signer_name="A. Jansen \U0001f600")
    text = json.dumps(payload.to_json()).encode("ascii")
    compact = envelope.sign(text, returns.TYPE, world.key("GM0363"), datetime(2024, 5, 1, tzinfo=UTC))
    path.write_bytes(write_return(compact, payload, envelope.verify(compact, returns.TYPE).id))
    (outcome,) = import_paths(world.store, [path], jobs=1)
    assert (outcome.code, outcome.signer) == (Code.ACCEPTED, "A. Jansen \U0001f600")


def test_nobody_answers_under_another_name_or_as_another_kind_of_party(world, tmp_path):
    mine, key = world.payload("GM0363"), world.key("GM0363")
    named = outcomes(world, tmp_path, workbook(replace(mine, organisation_name="Gemeente Rotterdam"), key))
    assert named.code is Code.INVALID_ANSWERS
    assert "niet die van Amsterdam (GM0363)" in named.messages[0]
    (tmp_path / "c.xlsx").write_bytes(workbook(replace(mine, actor="regio"), key))
    (outcome,) = import_paths(world.store, [tmp_path / "c.xlsx"], jobs=1)
    assert outcome.code in (Code.INVALID_ANSWERS, Code.OTHER_EDITION)
