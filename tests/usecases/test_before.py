import dataclasses

import pytest

from hamonitor_desktop.definitions.loading import load_edition
from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.json_form import array_of, object_of
from hamonitor_desktop.domain.values import UNKNOWN
from hamonitor_desktop.store.central.opening import open_store
from hamonitor_desktop.usecases import editions
from hamonitor_desktop.usecases.before import round_before
from hamonitor_desktop.usecases.importing import import_paths
from tests.factories import AALSMEER, make_world

FIRST = (
    Answer("gemeente.2.6", "ja", "Sinds mei."),
    Answer("gemeente.3.15", 40),
    Answer("gemeente.3.16", UNKNOWN),
    Answer("gemeente.3.17", None, "Weten we nog niet."),
)


@pytest.fixture
def answered(tmp_path):
    """A round in which Amsterdam alone answered, twice; the second time counts."""
    world = make_world(tmp_path)
    for revision, answers in ((1, FIRST[:1]), (2, FIRST)):
        path = tmp_path / f"{revision}.xlsx"
        path.write_bytes(world.workbook("GM0363", revision, final=False, answers=answers))
        (outcome,) = import_paths(world.store, [path], jobs=1)
        assert outcome.good, outcome
    return world


def test_a_package_brings_what_the_organisation_answered_in_the_round_before(answered, tmp_path):
    for round_id in ("2025-1", "2025-2"):  # nobody has answered the first of them when the second is opened
        packages = make_world(tmp_path, store=answered.store, round_id=round_id).packages
    assert packages["GM0363"].previous_round == "2024-1"
    assert [(item.question, item.value, item.explanation) for item in packages["GM0363"].previous] == [
        ("gemeente.2.6", "ja", "Sinds mei."),
        ("gemeente.3.15", 40, ""),
        ("gemeente.3.16", UNKNOWN, ""),
    ]
    assert packages["GM0358"].previous == ()
    assert (answered.packages["GM0363"].previous_round, answered.packages["GM0363"].previous) == ("", ())


def test_a_real_round_gets_nothing_from_a_made_up_one(answered, tmp_path):
    packages = make_world(tmp_path, store=answered.store, round_id="2025-1", synthetic=True).packages
    assert packages["GM0363"].previous == ()


def test_answers_that_no_longer_fit_stay_behind(answered, tmp_path):
    make_world(tmp_path, store=answered.store, round_id="2025-1")
    document = dict(load_edition("2024").document)
    changes = {"gemeente.3.15": {"maximum": 30}, "gemeente.3.16": {"code": "gemeente.3.16n"}}
    asked = [object_of(question) for question in array_of(document["questions"])]
    document["questions"] = [{**question, **changes.get(str(question["code"]), {})} for question in asked]
    with open_store(answered.store) as store, store.reading() as connection:
        stored = dataclasses.replace(store.round("2025-1"), edition_document=document)
        before = round_before(connection, stored)
    assert [item.question for item in before.answers["GM0363"]] == ["gemeente.2.6"]


def test_a_package_brings_what_the_peers_answered_and_nothing_of_a_group_under_five(tmp_path):
    people = [dataclasses.replace(AALSMEER, code=f"GM000{number}", name=f"Gemeente {number}") for number in range(6)]
    world = make_world(tmp_path, people)
    for number, person in enumerate(people):
        path = tmp_path / f"{person.code}.xlsx"
        answers = (Answer("gemeente.2.6", "ja" if number else "nee"), Answer("gemeente.3.15", 40))
        answers = answers if number < 3 else answers[:1]
        path.write_bytes(world.workbook(person.code, answers=answers))
        assert import_paths(world.store, [path], jobs=1)[0].good
    late = dataclasses.replace(AALSMEER, code="GM0009", name="Nieuwkomer")
    package = make_world(tmp_path, [*people, late], store=world.store, round_id="2025-1").packages["GM0009"]
    assert (package.previous_round, package.previous) == ("2024-1", ())
    told = {(figure.group, figure.question): figure for figure in package.peers}
    assert told["all", "gemeente.2.6"].counts == {"ja": 5, "nee": 1}
    assert told["JZ13", "gemeente.2.6"].base == 6
    assert told["all", "gemeente.3.15"].left_out
    assert told["all", "gemeente.3.15"].mean is None


def renamed_edition(folder):
    """An edition that follows from that of 2024: a question and an option have other codes, and an option is gone."""
    made = editions.new("2024", "2025", folder / "2025")
    for name, pairs in {
        "gemeente.toml": (
            ('code = "gemeente.2.6"\n', 'code = "gemeente.2.60"\n'),
            ('question = "gemeente.2.6"', 'question = "gemeente.2.60"'),
            ('code = "omgekeerde_toets"', 'code = "toets"'),
            ('  { code = "maatwerkbudgetten", label = "Maatwerkbudgetten" },\n', ""),
        ),
        "mapping.toml": (
            ('old = ["gemeente.2.6"], new = ["gemeente.2.6"]', 'old = ["gemeente.2.6"], new = ["gemeente.2.60"]'),
            (
                'change = "same", old = ["gemeente.2.6a"], new = ["gemeente.2.6a"]',
                'change = "options", old = ["gemeente.2.6a"], new = ["gemeente.2.6a"], '
                'options = [{ old = "omgekeerde_toets", new = "toets" }, { old = "maatwerkbudgetten" }]',
            ),
        ),
    }.items():
        text = (made / name).read_text("utf-8")
        for old, new in pairs:
            assert old in text, old
            text = text.replace(old, new)
        (made / name).write_text(text, "utf-8")
    assert editions.check(made) == ()
    return made


def answered_by_six(folder, last):
    """A round in which six municipalities answered, the last of them with this approach."""
    people = [dataclasses.replace(AALSMEER, code=f"GM000{number}", name=f"Gemeente {number}") for number in range(6)]
    world = make_world(folder, people)
    for number, person in enumerate(people):
        path = folder / f"{person.code}.xlsx"
        approach = last if number == 5 else "omgekeerde_toets"
        answers = (Answer("gemeente.2.6", "ja", "Sinds mei."), Answer("gemeente.2.6a", approach))
        path.write_bytes(world.workbook(person.code, answers=answers))
        assert import_paths(world.store, [path], jobs=1)[0].good
    return world, people


def test_answers_and_peers_follow_a_question_and_an_option_that_have_other_codes_now(tmp_path):
    world, people = answered_by_six(tmp_path, "omgekeerde_toets")
    edition = renamed_edition(tmp_path)
    package = make_world(tmp_path, people, store=world.store, round_id="2025-1", edition=edition).packages["GM0001"]
    told = {answer.question: (answer.value, answer.explanation) for answer in package.previous}
    assert told == {"gemeente.2.60": ("ja", "Sinds mei."), "gemeente.2.6a": ("toets", "")}
    peers = {figure.question: figure for figure in package.peers if figure.group == "all"}
    assert (peers["gemeente.2.60"].base, peers["gemeente.2.60"].counts["ja"]) == (6, 6)
    assert peers["gemeente.2.6a"].counts["toets"] == 6


def test_where_somebody_chose_an_answer_that_is_gone_there_are_no_peers_figures_of_the_rest(tmp_path):
    world, people = answered_by_six(tmp_path, "maatwerkbudgetten")
    edition = renamed_edition(tmp_path)
    packages = make_world(tmp_path, people, store=world.store, round_id="2025-1", edition=edition).packages
    assert {figure.question for figure in packages["GM0001"].peers} == {"gemeente.2.60"}
    assert [answer.question for answer in packages["GM0005"].previous] == ["gemeente.2.60"]
    assert [answer.question for answer in packages["GM0001"].previous] == ["gemeente.2.60", "gemeente.2.6a"]
