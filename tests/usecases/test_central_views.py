from dataclasses import replace

import pytest

from hamonitor_desktop.analysis.tables import By
from hamonitor_desktop.domain.codes import Code
from hamonitor_desktop.domain.outcomes import Outcome
from hamonitor_desktop.usecases.figures_view import figures
from hamonitor_desktop.usecases.importing import import_paths
from hamonitor_desktop.usecases.outcome_list import reply, save_outcomes
from hamonitor_desktop.usecases.response_view import response_view
from hamonitor_desktop.usecases.round_facts import round_facts
from tests.factories import AALSMEER, AMSTERDAM, REGION, VNG, make_world

ESTIMATE = "Het aantal inwoners is een schatting."
PEOPLE = (
    replace(AMSTERDAM, population_estimated=True, doubt=ESTIMATE),
    replace(AALSMEER, population_estimated=True, doubt=f"{ESTIMATE} De regio is niet zeker."),
    REGION,
    VNG,
)


@pytest.fixture(scope="module")
def world(tmp_path_factory):
    folder = tmp_path_factory.mktemp("world")
    made = make_world(folder, PEOPLE, synthetic=True)
    path = folder / "a.xlsx"
    path.write_bytes(made.workbook("GM0363", final=True))
    assert import_paths(made.store, [path], jobs=1)[0].code is Code.ACCEPTED
    return made


def test_the_facts_of_a_round_name_its_doubts_once(world):
    facts = round_facts(world.store)
    assert (facts.round.id, facts.round.synthetic, facts.invited) == ("2024-1", True, True)
    assert facts.fingerprint == world.central.fingerprint
    assert {kind.actor: kind.organisations for kind in facts.kinds} == {"vng": 1, "regio": 1, "gemeente": 2}
    assert facts.organisations == 4
    assert facts.estimated == 2
    assert [(doubt.name, doubt.text) for doubt in facts.doubtful_regions] == [("Aalsmeer", "De regio is niet zeker.")]


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        (By.PROVINCE, [("Noord-Holland", 2, 1, 1)]),
        (By.REGION, [("Amsterdam-Amstelland", 2, 1, 1)]),
        (By.SIZE, [("Meer dan 100.000", 1, 1, 0), ("Tot en met 100.000", 1, 0, 1)]),
    ],
)
def test_the_response_by_group_bears_names(world, by, expected):
    found = response_view(world.store).groups[by]
    assert [(group.name, group.invited, group.final, group.missing) for group in found] == expected


def test_figures_read_as_questions_and_answers(world):
    table = figures(world.store, "frequencies", actor="gemeente")
    assert [column.head for column in table.columns] == ["Vraag", "Antwoord", "n", "Basis", "Aandeel"]
    assert {row[1] for row in table.rows} >= {"Ja", "Nee", "Nog niet te zeggen"}
    assert {row[4] for row in table.rows} <= {"100 %", "0 %", "–"}
    made = [question for question in world.edition.questions_for("gemeente") if question.basis == "reconstructed"]
    marked = {row[0].split("  ")[0] for row in table.rows if "(nagemaakt)" in row[0]}
    assert table.reconstructed is bool(made)
    assert marked == {question.number for question in made if question.kind.choice}


def test_figures_of_all_parties_by_group_name_both(world):
    table = figures(world.store, "response", by=By.REGION)
    assert [column.head for column in table.columns[:2]] == ["Soort partij", "Groep"]
    assert ("Gemeenten", "Amsterdam-Amstelland", "2", "1", "0", "1", "1", "50 %") in table.rows


def test_a_saved_list_holds_no_formulas(tmp_path):
    path = tmp_path / "lijst.csv"
    outcome = Outcome("=1+1.xlsx", Code.STRIPPED, organisation_name="@naam", messages=("-melding", "meer"))
    save_outcomes(path, [(outcome, "Geweigerd")])
    head, row = path.read_text("utf-8-sig").splitlines()
    assert head == "organisatie;naam;bestand;uitkomst;code;versie;stand;meldingen"
    assert row == ";'@naam;'=1+1.xlsx;Geweigerd;stripped;;;'-melding meer"


def test_a_name_that_is_no_text_does_not_keep_the_list_from_being_saved(tmp_path):
    path = tmp_path / "lijst.csv"
    save_outcomes(path, [(Outcome("map/k\udcff.xlsx", Code.STRIPPED), "Geweigerd")])
    assert ";k?.xlsx;" in path.read_text("utf-8-sig")


def test_the_reply_says_what_and_why_and_asks_the_sender_and_not_us():
    outcome = Outcome(
        "map/retour.xlsx",
        Code.LABEL_ENCRYPTED,
        messages=(
            "Dit bestand is versleuteld. Een vertrouwelijkheidslabel of wachtwoord van Office maakt het onleesbaar. "
            "Vraag om het bestand zonder label of wachtwoord op te slaan en opnieuw te sturen.",
        ),
    )
    text = reply(outcome)
    assert "‘retour.xlsx’" in text
    assert "maakt het onleesbaar." in text
    assert "Sla het bestand op zonder vertrouwelijkheidslabel" in text
    assert "Vraag om" not in text


def test_the_sender_of_an_older_version_hears_that_a_newer_one_is_in():
    text = reply(Outcome("1.xlsx", Code.OLDER_REVISION, organisation_name="Amsterdam", revision=1))
    assert "wij hebben al een nieuwere versie van u" in text
    assert "niet aannemen" not in text
