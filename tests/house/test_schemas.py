import copy
import json
from collections.abc import Mapping
from dataclasses import replace

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from hamonitor_desktop.assets import asset
from hamonitor_desktop.domain.answers import Answer, Use, WaitsFor
from hamonitor_desktop.domain.packages import PeerFigure, RoundPackage
from hamonitor_desktop.domain.proposals import Proposal
from hamonitor_desktop.domain.receipts import Query, Receipt, Verdict
from hamonitor_desktop.domain.returns import ReturnPayload
from hamonitor_desktop.domain.values import UNKNOWN
from tests.factories import PEOPLE, make_world

READERS = {"ha-round-1": RoundPackage, "ha-return-1": ReturnPayload, "ha-receipt-1": Receipt, "ha-proposal-1": Proposal}
BOTH_SAY = (TypeError, KeyError, ValueError)


def schema(name):
    return json.loads(asset(f"schema/formats/{name}.schema.json").read_text("utf-8"))


def faults(name, document):
    validator = Draft202012Validator(schema(name), format_checker=FormatChecker())
    return [f"{error.json_path}: {error.message:.200}" for error in validator.iter_errors(document)]


@pytest.fixture(scope="module")
def world(tmp_path_factory):
    return make_world(tmp_path_factory.mktemp("world"))


@pytest.fixture(scope="module")
def documents(world):
    """One payload of each format with every member filled in, as JSON."""
    answers = [
        Answer("gemeente.1.1", "ja", "Een toelichting.", "Onder voorbehoud.", WaitsFor("rijk", "een kader")),
        Answer(
            "gemeente.3.13",
            ("0_18", "doelgroep"),
            use=Use.QUOTABLE,
            carried_over=True,
            peers_seen=True,
            proposed_by="JZ13",
        ),
        Answer("gemeente.2.6b", UNKNOWN),
        Answer("gemeente.3.15", 12.5),
        Answer("gemeente.3.16", None, extra={"later": [1]}),
    ]
    peers = (PeerFigure("gemeente.1.1", "all", 7, {"ja": 7}), PeerFigure("gemeente.3.15", "JZ13", 2, left_out=True))
    package = replace(world.packages["GM0363"], previous_round="2023-1", previous=tuple(answers), peers=peers)
    package = replace(package, round=replace(package.round, peers_from_start=True))
    signed = world.payload("GM0363", reserve="Nog niet vastgesteld.", on_behalf_of=("GM0358",), agreed_with=("JZ13",))
    signed = replace(signed, answers=tuple(answers), synthetic=True)
    receipt = Receipt(
        package_id=package.package_id,
        return_id="ab" * 32,
        round="2024-1",
        organisation="GM0363",
        revision=2,
        number=1,
        verdict=Verdict.QUERY,
        decided_at="2024-07-01T09:00:00+00:00",
        audit_head="0" * 64,
        text="Dank u wel.",
        queries=(Query("gemeente.2.6", "Klopt dit getal?"), Query("", "Wie ondertekende?")),
    )
    proposal = Proposal(
        proposal_id="een",
        round="2024-1",
        edition_hash=package.round.edition_hash,
        organisation="JZ13",
        organisation_name="Amsterdam-Amstelland",
        actor="gemeente",
        signer_name="R. Regio",
        signer_function="adviseur",
        created_at="2024-05-01T10:00:00+00:00",
        answers=tuple(answers),
        text="Ter overweging.",
        synthetic=True,
    )
    made = {"ha-proposal-1": proposal, "ha-round-1": package, "ha-return-1": signed, "ha-receipt-1": receipt}
    return {name: json.loads(json.dumps(item.to_json())) for name, item in made.items()}


@pytest.mark.parametrize("name", READERS)
def test_the_schema_is_one(name):
    Draft202012Validator.check_schema(schema(name))


@pytest.mark.parametrize("name", READERS)
def test_what_the_program_makes_fits_with_every_member_described(name, documents):
    assert faults(name, documents[name]) == []
    assert documents[name].keys() == schema(name)["properties"].keys()


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.code)
def test_every_kind_of_party_gets_and_sends_what_fits(person, world):
    assert faults("ha-round-1", world.packages[person.code].to_json()) == []
    assert faults("ha-return-1", json.loads(json.dumps(world.payload(person.code).to_json()))) == []


@pytest.mark.parametrize("name", READERS)
def test_members_of_a_later_version_are_allowed_and_kept(name, documents):
    document = {**documents[name], "from_later": {"a": [1]}}
    assert faults(name, document) == []
    assert READERS[name].from_json(document).to_json() == document


@pytest.mark.parametrize("name", READERS)
def test_schema_and_program_ask_for_the_same_members(name, documents):
    for member in schema(name)["required"]:
        document = {key: value for key, value in documents[name].items() if key != member}
        assert faults(name, document), member
        with pytest.raises(BOTH_SAY):
            READERS[name].from_json(document)
    least = {key: documents[name][key] for key in schema(name)["required"]}
    assert faults(name, least) == []
    READERS[name].from_json(least)


@pytest.mark.parametrize(
    ("name", "path", "wrong"),
    [
        ("ha-round-1", "format", 2),
        ("ha-round-1", "type", "ha-return+json"),
        ("ha-round-1", "sequence", 0),
        ("ha-round-1", "round/opens", "1 mei 2024"),
        ("ha-round-1", "organisation", "GM0363"),
        ("ha-round-1", "previous/0/value", True),
        ("ha-return-1", "format", 0),
        ("ha-return-1", "revision", 1.5),
        ("ha-return-1", "revision", True),
        ("ha-return-1", "answers", {}),
        ("ha-return-1", "answers/0/value", {"unknown": False}),
        ("ha-return-1", "answers/0/value", ["ja", 1]),
        ("ha-return-1", "answers/0/use", "iedereen"),
        ("ha-return-1", "answers/0/waits_for", "rijk"),
        ("ha-return-1", "answers/0/explanation", 7),
        ("ha-return-1", "questions/0/kind", "datum"),
        ("ha-return-1", "signer", None),
        ("ha-receipt-1", "verdict", "misschien"),
        ("ha-receipt-1", "number", "1"),
        ("ha-receipt-1", "queries/0", "wat?"),
    ],
)
def test_what_is_wrong_is_refused_by_schema_and_program(name, path, wrong, documents):
    document = copy.deepcopy(documents[name])
    *steps, last = (int(step) if step.isdigit() else step for step in path.split("/"))
    place = document
    for step in steps:
        place = place[step]
    place[last] = wrong
    assert faults(name, document)
    with pytest.raises(BOTH_SAY):
        READERS[name].from_json(document)


@pytest.mark.parametrize("path", ["proof", "round/edition_hash", "created_at"])
def test_hashes_and_moments_have_one_form(path, documents):
    document = copy.deepcopy(documents["ha-return-1"])
    *steps, last = path.split("/")
    place = document
    for step in steps:
        place = place[step]
    place[last] = "onzin"
    assert faults("ha-return-1", document)


@pytest.mark.parametrize("name", READERS)
def test_every_member_is_described(name):
    def bare(part, where):
        for key, value in part.get("properties", {}).items():
            if "description" not in value and "$ref" not in value and "const" not in value:
                yield f"{where}.{key}"
            yield from bare(value, f"{where}.{key}")
        if isinstance(part.get("items"), Mapping):
            yield from bare(part["items"], f"{where}[]")
        for key, value in part.get("$defs", {}).items():
            yield from bare(value, key)

    assert list(bare(schema(name), "$")) == []
