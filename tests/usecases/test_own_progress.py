"""The peers' figures: when they may be seen, that it is kept, and what it does to answers changed afterwards."""

import csv
import io
import json

import pytest

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.organisations import Organisation
from hamonitor_desktop.domain.packages import PeerFigure
from hamonitor_desktop.domain.rounds import Round
from hamonitor_desktop.domain.values import UNKNOWN
from hamonitor_desktop.signing import envelope
from hamonitor_desktop.usecases.dossiers import open_dossier
from hamonitor_desktop.usecases.notebook import Notebook
from hamonitor_desktop.usecases.own_progress import (
    Door,
    GroupKind,
    look_at_peers,
    own_figures,
    peers,
    picture_name,
    table_csv,
)
from tests.gui.dossiers import make_dossier

QUESTION, OTHER = "gemeente.2.5", "gemeente.3.8"
HERE = Organisation("GM0001", "Lindewaard", "gemeente", region="JZ13", region_name="Rivierenland", population=41_200)
PEERS = (
    PeerFigure(QUESTION, "JZ13", 3, left_out=True),
    PeerFigure(QUESTION, "up_to_100000", 40, {"ja": 30, "nee": 10}),
    PeerFigure(QUESTION, "all", 60, {"ja": 40, "nee": 20}),
    PeerFigure("gemeente.2.6b", "all", 12, mean=8.5),
    PeerFigure("gemeente.9.9", "all", 12, {"ja": 12}),
)


@pytest.fixture
def dossier(tmp_path):
    with make_dossier(tmp_path, edition="2024", peers=PEERS, organisation=HERE) as made:
        yield made


def answer_all(dossier):
    while open_questions := [question for question in dossier.unanswered() if question.required]:
        dossier.record_all({question.code: Answer(question.code, UNKNOWN) for question in open_questions})


def seen(dossier):
    return peers(dossier, own_figures(dossier))


def test_peers_stay_away_until_every_required_question_has_an_answer(dossier):
    required = [question for question in dossier.shown() if question.required]
    assert (seen(dossier).door, seen(dossier).unanswered) == (Door.SHUT, tuple(question.code for question in required))
    answer_all(dossier)
    assert [question.code for question in dossier.unanswered()], "what may stay empty is empty"
    assert (seen(dossier).door, seen(dossier).unanswered) == (Door.ASK, ())


def test_the_round_can_open_them_from_the_start(tmp_path):
    with make_dossier(tmp_path, edition="2024", peers=PEERS, round_says={"peers_from_start": True}) as dossier:
        assert seen(dossier).door is Door.ASK
        assert seen(dossier).unanswered


def test_a_package_without_peers_says_nothing_of_them(tmp_path):
    with make_dossier(tmp_path, edition="2024") as dossier:
        answer_all(dossier)
        assert seen(dossier).door is Door.NONE


def test_that_they_were_seen_is_kept_in_the_dossier(dossier):
    answer_all(dossier)
    look_at_peers(dossier)
    assert seen(dossier).door is Door.OPEN
    dossier.close()
    with open_dossier(dossier.path, "Bram", backups=False) as again:
        assert Notebook(again).peers_were_seen()
        assert seen(again).door is Door.OPEN


def test_groups_come_in_order_with_their_names_and_a_small_one_is_left_out(dossier):
    found = seen(dossier)
    assert [(group.kind, group.name, group.left_out) for group in found.groups] == [
        (GroupKind.ALL, "", False),
        (GroupKind.SIZE, "", False),
        (GroupKind.REGION, "Rivierenland", True),
    ]
    assert found.round == "2024-1"
    assert set(found.groups[0].figures) == {QUESTION}, "2.6b is not asked now, and 9.9 is no question"


def test_a_group_under_five_is_left_out_also_when_the_package_forgot_to(tmp_path):
    few = PeerFigure(QUESTION, "all", 4, {"ja": 4}, mean=1.0)
    with make_dossier(tmp_path, edition="2024", peers=[few]) as dossier:
        [group] = seen(dossier).groups
        assert group.left_out
        assert group.figures[QUESTION] == PeerFigure(QUESTION, "all", 4, left_out=True)


def test_a_group_of_five_is_shown(tmp_path):
    peers_of_five = (PeerFigure(QUESTION, "all", 5, {"ja": 2, "nee": 3}),)
    with make_dossier(tmp_path, edition="2024", peers=peers_of_five, organisation=HERE) as dossier:
        (group,) = seen(dossier).groups
        assert group.figures[QUESTION] == peers_of_five[0]


@pytest.mark.parametrize("mean", [float("nan"), float("inf"), "veel"])
def test_a_mean_that_is_no_number_is_refused(mean):
    with pytest.raises(ValueError, match="."):
        PeerFigure.from_json({"question": QUESTION, "group": "all", "base": 5, "mean": mean})


def test_only_a_value_changed_after_that_is_marked(dossier):
    dossier.record(Answer(QUESTION, "ja"))
    dossier.record(Answer(OTHER, "nee", "Nog niet."))
    look_at_peers(dossier)
    dossier.record(Answer(QUESTION, "nee"))
    dossier.record(Answer(OTHER, "nee", "Nog niet, wel begonnen."))
    assert dossier.answer(QUESTION).peers_seen
    assert not dossier.answer(OTHER).peers_seen


def test_the_mark_stays_through_later_edits_and_goes_when_the_old_value_is_back(dossier):
    dossier.record(Answer(QUESTION, "ja"))
    look_at_peers(dossier)
    dossier.record(Answer(QUESTION, "nee"))
    dossier.record(Answer(QUESTION, "nee", "Daarom."))
    assert dossier.answer(QUESTION).peers_seen
    dossier.undo(QUESTION)
    dossier.undo(QUESTION)
    assert dossier.answer(QUESTION) == Answer(QUESTION, "ja")
    dossier.redo(QUESTION)
    assert dossier.answer(QUESTION).peers_seen
    dossier.record(Answer(QUESTION, "ja"))
    assert not dossier.answer(QUESTION).peers_seen


def test_what_is_being_typed_is_marked_as_well_and_an_emptied_answer_is_not(dossier):
    look_at_peers(dossier)
    dossier.draft(Answer(QUESTION, "ja")).result(10)
    assert dossier.answer(QUESTION).peers_seen
    dossier.commit_drafts()
    assert dossier.answer(QUESTION).peers_seen
    dossier.record(Answer(QUESTION))
    assert QUESTION not in dossier.answers()


def test_what_was_answered_before_and_is_emptied_after_that_is_gone(dossier):
    dossier.record(Answer(QUESTION, "ja"))
    look_at_peers(dossier)
    dossier.record(Answer(QUESTION))
    assert QUESTION not in dossier.answers()


def test_what_was_typed_before_they_were_seen_is_not_marked(dossier):
    dossier.draft(Answer(QUESTION, "ja"))
    look_at_peers(dossier)
    dossier.commit_drafts()
    assert not dossier.answer(QUESTION).peers_seen


def test_the_signed_return_says_it(office):
    before = office.dossier.answer("gemeente.1.11")
    look_at_peers(office.dossier)
    other = "nee" if before.value == "ja" else "ja"
    office.dossier.record(Answer("gemeente.1.11", other))
    office.sign("retour.xlsx")
    payload = json.loads(envelope.verify(office.dossier.sent()[-1].jws, "ha-return+json").payload)
    marked = [answer["question"] for answer in payload["answers"] if answer.get("peers_seen")]
    assert marked == ["gemeente.1.11"]


def test_an_older_round_keeps_peers_away_and_its_form_stays_the_same(dossier):
    data = dossier.round.to_json()
    assert "peers_from_start" not in data
    assert Round.from_json(data).peers_from_start is False
    assert Round.from_json({**data, "peers_from_start": True}).to_json()["peers_from_start"] is True


def rows(data):
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_a_table_is_kept_as_text_with_whose_it_is_in_every_row(dossier):
    data = table_csv(dossier, ("Vraag", "Antwoord"), [("2.5", "=1+1"), ("3.8", "nee; en ja")])
    about = ["Gemeente Lindewaard", "2025-1", "30 juni 2025", "Eigen opgave, niet gecontroleerd"]
    assert data.startswith(b"\xef\xbb\xbf")
    assert rows(data) == [
        ["Vraag", "Antwoord", "Organisatie", "Ronde", "Peildatum", "Let op"],
        ["2.5", "'=1+1", *about],
        ["3.8", "nee; en ja", *about],
    ]


def test_files_of_a_made_up_round_say_so(tmp_path):
    with make_dossier(tmp_path, edition="2024", round_says={"synthetic": True}) as dossier:
        assert "VERZONNEN VOORBEELD" in rows(table_csv(dossier, ("A",), [("1",)]))[1][-1]
        assert picture_name(dossier, "standen", ".png") == "VERZONNEN-VOORBEELD-GM0001-2025-1-standen.png"
