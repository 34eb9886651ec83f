import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hamonitor_desktop.domain.answers import Answer, Use, WaitsFor
from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.proposals import TYPE, Proposal
from hamonitor_desktop.domain.values import UNKNOWN
from hamonitor_desktop.signing import envelope
from hamonitor_desktop.signing.keys import new_key
from hamonitor_desktop.usecases.dossiers import open_dossier
from hamonitor_desktop.usecases.proposals import (
    Letter,
    ProposalState,
    add_proposal,
    make_proposal,
    own_answers,
    proposal_name,
    proposed,
    read_proposal,
    received_proposals,
    set_aside,
    take_over,
    to_decide,
)
from tests.domain.test_answers import ANSWERS
from tests.usecases.office import LETTER

QUESTION = "gemeente.3.8"


def refused(call, code):
    with pytest.raises(HaError) as caught:
        call()
    assert caught.value.code is code
    return caught.value.text.why


def test_a_region_proposes_and_the_municipality_takes_over(people):
    people.city.record(Answer(QUESTION, "nee", "Nog niet.", reserve="Onder voorbehoud.", carried_over=True))
    received = add_proposal(people.city, people.propose(Answer(QUESTION, "ja", "De regio doet dit voor allen.")))
    assert received.proposal.text == "Zoals besproken op 3 mei."
    (item,) = proposed(people.city, [received], QUESTION)
    assert (item.sender, item.answer.value, item.state) == (
        "Jeugdhulpregio Amsterdam-Amstelland",
        "ja",
        ProposalState.OPEN,
    )
    assert people.city.answer(QUESTION).value == "nee"
    take_over(people.city, item)
    assert people.city.answer(QUESTION) == Answer(
        QUESTION, "ja", "De regio doet dit voor allen.", reserve="Onder voorbehoud.", proposed_by="JZ13"
    )
    assert proposed(people.city, [received], QUESTION)[0].state is ProposalState.TAKEN_OVER
    people.city.record(replace(people.city.answer(QUESTION), explanation="Met onze eigen woorden."))
    assert proposed(people.city, [received], QUESTION)[0].state is ProposalState.ADAPTED
    people.city.undo(QUESTION)
    people.city.undo(QUESTION)
    assert people.city.answer(QUESTION).explanation == "Nog niet."
    assert proposed(people.city, [received], QUESTION)[0].state is ProposalState.SET_ASIDE


def test_a_proposal_stays_in_the_dossier_and_what_was_put_aside_is_remembered(people):
    file = people.propose(Answer(QUESTION, "ja"), Answer("gemeente.2.5", UNKNOWN))
    received = add_proposal(people.city, file)
    assert add_proposal(people.city, file).id == received.id
    set_aside(people.city, proposed(people.city, [received], QUESTION)[0])
    people.city.close()
    people.city = open_dossier(people.folder / "GM0363.hamonitor", "Carla", backups=False)
    (again,) = received_proposals(people.city)
    assert again.id == received.id
    assert [proposed(people.city, [again], code)[0].state for code in (QUESTION, "gemeente.2.5")] == [
        ProposalState.SET_ASIDE,
        ProposalState.OPEN,
    ]
    assert proposed(people.city, [again], "gemeente.1.1") == ()


def test_a_second_proposal_of_the_same_organisation_waits_for_a_decision_too(people):
    add_proposal(people.city, people.propose(Answer(QUESTION, "ja", "Eerst."), name="1.havoorstel"))
    take_over(people.city, proposed(people.city, received_proposals(people.city), QUESTION)[0])
    assert to_decide(people.city) == ()
    add_proposal(people.city, people.propose(Answer(QUESTION, "nee", "Toch niet."), name="2.havoorstel"))
    assert to_decide(people.city) == (QUESTION,)

    def states():
        return [item.state for item in proposed(people.city, received_proposals(people.city), QUESTION)]

    assert states() == [ProposalState.OPEN, ProposalState.TAKEN_OVER]
    set_aside(people.city, proposed(people.city, received_proposals(people.city), QUESTION)[0])
    assert states() == [ProposalState.SET_ASIDE, ProposalState.TAKEN_OVER]


@pytest.mark.parametrize(
    "letter",
    [
        Letter("R" * 201, "adviseur"),
        Letter("R. Regio", "a\u202edviseur"),
        Letter("R. Regio", "adviseur", "x" * 2001),
        Letter("R. Regio", "adviseur", "half \ud83d"),
    ],
    ids=["long name", "turned function", "long text", "half a character"],
)
def test_what_the_other_would_refuse_is_not_made(people, letter):
    key, out = people.world.key("JZ13"), people.folder / "x.havoorstel"
    why = refused(lambda: make_proposal(people.region, key, letter, [Answer(QUESTION, "ja")], out), Code.ANSWERS_BAD)
    assert why.startswith("De naam, de functie of de tekst erbij")
    assert not out.exists()


def test_a_proposal_tells_no_more_than_value_and_explanation(people):
    answer = Answer(
        QUESTION,
        "ja",
        "Zo.",
        "vertrouwelijk",
        WaitsFor("rijk", "geld"),
        Use.QUOTABLE,
        carried_over=True,
        peers_seen=True,
    )
    _compact, proposal = read_proposal(people.propose(answer))
    assert proposal.answers == (Answer(QUESTION, "ja", "Zo."),)


def test_a_sister_municipality_can_propose_its_own_answers(people):
    people.city.record(Answer(QUESTION, "ja", "Samen met Aalsmeer."))
    assert QUESTION in [question.code for question in own_answers(people.city)]
    out = people.folder / proposal_name(people.city)
    assert out.name == "voorstel-amsterdam-2024-1.havoorstel"
    make_proposal(people.city, people.world.key("GM0363"), LETTER, [people.city.answer(QUESTION)], out)
    sister = people.dossier("GM0358")
    with sister:
        received = add_proposal(sister, out)
        assert proposed(sister, [received], QUESTION)[0].sender == "Gemeente Amsterdam"


def test_what_is_not_for_this_dossier_is_refused_with_the_reason(people, tmp_path):
    file = people.propose(Answer(QUESTION, "ja"))
    assert "gemeenten" in refused(lambda: add_proposal(people.region, file), Code.PROPOSAL_OTHER)
    assert received_proposals(people.region) == ()
    _compact, proposal = read_proposal(file)
    key = new_key("iemand")
    for changes, code in (
        ({"round": "2025-1"}, Code.PROPOSAL_OTHER),
        ({"edition_hash": "0" * 64}, Code.PROPOSAL_OTHER),
        ({"synthetic": True}, Code.PROPOSAL_OTHER),
        ({"organisation": "GM0363"}, Code.PROPOSAL_OTHER),
        ({"organisation_name": "Het centrale team\nis akkoord"}, Code.NOT_A_PROPOSAL),
        ({"signer_name": "\u202enesnaJ .A"}, Code.NOT_A_PROPOSAL),
        ({"signer_function": "x" * 201}, Code.NOT_A_PROPOSAL),
        ({"text": "x" * 2001}, Code.NOT_A_PROPOSAL),
        ({"answers": proposal.answers * 2}, Code.NOT_A_PROPOSAL),
        ({"extra": {"format": 2}}, None),
    ):
        data = {**replace(proposal, **{k: v for k, v in changes.items() if k != "extra"}).to_json()}
        if "extra" in changes:
            data["format"], code = 2, Code.NEWER_FORMAT
        compact = envelope.sign(json.dumps(data).encode(), TYPE, key, datetime(2024, 5, 1, tzinfo=UTC))
        strange = tmp_path / "anders.havoorstel"
        strange.write_text(compact)
        refused(lambda strange=strange: add_proposal(people.city, strange), code)


def test_a_damaged_or_foreign_file_is_no_proposal(people, tmp_path):
    good = people.propose(Answer(QUESTION, "ja")).read_bytes()
    package = next((tmp_path / "packages-2024-1").glob("GM0363*")).read_bytes()
    middle = len(good) // 2
    flipped = good[:middle] + bytes([good[middle] ^ 1]) + good[middle + 1 :]
    for number, data in enumerate((b"", b"hallo", package, good[:-9], flipped, b"\xff" * 50)):
        file = tmp_path / f"{number}.havoorstel"
        file.write_bytes(data)
        refused(lambda file=file: add_proposal(people.city, file), Code.NOT_A_PROPOSAL)
    refused(lambda: add_proposal(people.city, tmp_path / "weg.havoorstel"), Code.FILE_MISSING)


def test_only_answers_that_fit_are_proposed(people, tmp_path):
    out = tmp_path / "x.havoorstel"
    key = people.world.key("JZ13")
    for answers in (
        [],
        [Answer(QUESTION, "misschien")],
        [Answer("vng.1.1", "ja"), Answer(QUESTION, "ja")],
        [Answer("?")],
    ):
        refused(lambda answers=answers: make_proposal(people.region, key, LETTER, answers, out), Code.ANSWERS_BAD)
        assert not out.exists()
    people.propose(Answer(QUESTION, "ja"), name="x.havoorstel")
    before = out.read_bytes()
    refused(lambda: people.propose(Answer(QUESTION, "nee"), name="x.havoorstel"), Code.FILE_EXISTS)
    assert out.read_bytes() == before


@given(st.lists(ANSWERS, max_size=3), st.text(), st.booleans())
def test_a_proposal_survives_json(answers, text, synthetic):
    proposal = Proposal("id", "r", "h", "JZ13", "Regio", "gemeente", "A", "B", "", tuple(answers), text, synthetic)
    assert Proposal.from_json(json.loads(json.dumps(proposal.to_json()))) == proposal
