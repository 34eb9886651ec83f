"""An edition's own rules: read from its files, and checked."""

import copy
import shutil
from pathlib import Path

import pytest

from hamonitor_desktop.definitions.checking import check_document
from hamonitor_desktop.definitions.loading import edition_from_document, load_edition
from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.edition import Rule, When
from hamonitor_desktop.domain.findings import Level
from hamonitor_desktop.domain.validation import validate
from hamonitor_desktop.usecases import editions

SMALL = Path("tests/data/editions/2025-test")
RULE = {
    "code": "geld_zonder_gezinnen",
    "level": "warning",
    "question": "gemeente.1.6",
    "text": "Er was geld, maar geen gezin kreeg hulp. Hoe komt dat?",
    "when": [
        {"question": "gemeente.1.6", "minimum": 1},
        {"question": "gemeente.1.4", "maximum": 0},
        {"question": "gemeente.1.2", "any_of": ["ja"]},
    ],
}
TOML = """

[[rules]]
code = "geld_zonder_gezinnen"
level = "warning"
question = "gemeente.1.6"
text = "Er was geld, maar geen gezin kreeg hulp. Hoe komt dat?"
when = [
  { question = "gemeente.1.6", minimum = 1 },
  { question = "gemeente.1.4", maximum = 0 },
  { question = "gemeente.1.2", any_of = ["ja"] },
]
"""


def document(**changes):
    made = copy.deepcopy(dict(load_edition(SMALL).document))
    made["rules"] = [{**copy.deepcopy(RULE), **changes}]
    return made


def test_the_edition_of_2024_has_no_rules_and_is_what_it_was():
    edition = load_edition("2024")
    assert edition.rules == ()
    assert "rules" not in edition.document
    assert edition.hash == "9e077f79c63866b591654af284ab8b08ee1ec76502c6827a6dad637cffff309a"


def test_rules_are_read_from_the_files_and_travel_in_the_document(tmp_path):
    folder = shutil.copytree(SMALL, tmp_path / "editie")
    with (folder / "edition.toml").open("a", encoding="utf-8") as file:
        file.write(TOML)
    assert editions.check(folder) == ()
    edition = edition_from_document(load_edition(folder).document)
    when = (
        When("gemeente.1.6", minimum=1),
        When("gemeente.1.4", maximum=0),
        When("gemeente.1.2", any_of=("ja",)),
    )
    assert edition.rules == (Rule(RULE["code"], Level.WARNING, "gemeente.1.6", RULE["text"], when),)
    given = {"gemeente.1.2": "ja", "gemeente.1.4": 0, "gemeente.1.6": 500}
    answers = {code: Answer(code, value) for code, value in given.items()}
    said = [item for item in validate(edition, "gemeente", answers) if item.rule]
    assert [(item.question, item.text) for item in said] == [("gemeente.1.6", RULE["text"])]


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"kleur": "rood"}, "regel geld_zonder_gezinnen: de sleutel ‘kleur’ is onbekend"),
        ({"level": "erg"}, "‘level’ moet zijn: error, warning"),
        ({"text": ""}, "‘text’ mag niet leeg zijn"),
        ({"question": "gemeente.9"}, "de vraag ‘gemeente.9’ bestaat niet"),
        ({"when": []}, "‘when’ is leeg"),
        ({"when": [{"question": "gemeente.1.6", "groter": 3}]}, "when: de sleutel ‘groter’ is onbekend"),
        ({"when": [{"question": "gemeente.1.6"}]}, "zeg bij ‘gemeente.1.6’ wanneer, met any_of"),
        ({"when": [{"question": "clienten.1.1", "any_of": ["mee_bezig"]}]}, "een vraag die deze partij niet krijgt"),
        ({"when": [{"question": "gemeente.1.2", "any_of": ["soms"]}]}, "‘soms’, en dat is geen antwoord op"),
        ({"when": [{"question": "gemeente.1.2", "minimum": 3}]}, "‘minimum’ vraagt een getal"),
        ({"when": [{"question": "gemeente.1.6", "minimum": 3, "maximum": 2}]}, "dus de regel zegt nooit iets"),
        ({"when": [{"question": "gemeente.1.6", "more_than": []}]}, "‘more_than’ is leeg"),
        ({"when": [{"question": "gemeente.1.2", "any_of": []}]}, "‘any_of’ is leeg"),
        ({"when": [{"question": "gemeente.1.6", "more_than": ["gemeente.1.2"]}]}, "‘more_than’ noemt ‘gemeente.1.2’"),
        ({"when": [{"question": "gemeente.1.6", "other_than": ["gemeente.9"]}]}, "‘other_than’ noemt ‘gemeente.9’"),
    ],
)
def test_a_fault_in_a_rule_is_named(changes, words):
    faults = check_document(document(**changes))
    assert [fault for fault in faults if words in fault], faults
    assert len(faults) == 1


def test_a_good_rule_has_no_faults_and_two_need_two_codes():
    assert check_document(document()) == ()
    assert check_document(document() | {"rules": [RULE, RULE]}) == (
        "edition.toml, regel geld_zonder_gezinnen: de code komt 2 keer voor; geef elk een eigen code.",
    )
