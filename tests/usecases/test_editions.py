from pathlib import Path

import pytest

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.edition import Kind
from hamonitor_desktop.signing.keys import new_key
from hamonitor_desktop.usecases import editions
from hamonitor_desktop.usecases.round_plan import RoundPlan
from hamonitor_desktop.usecases.rounds import create_round, invite

SMALL = Path("tests/data/editions/2025-test")


def test_a_second_edition_made_outside_the_code_loads():
    assert editions.check(SMALL) == ()
    edition = editions.show(SMALL)
    assert {question.kind for question in edition.questions} == set(Kind)
    assert [actor.code for actor in edition.actors] == ["gemeente", "clienten"]


def test_a_new_edition_starts_from_another(tmp_path):
    folder = editions.new("2024", "2025", tmp_path / "2025")
    assert editions.check(folder) == ()
    assert editions.show(folder).id == "2025"
    with pytest.raises(HaError) as caught:
        editions.new("2024", "2025", folder)
    assert caught.value.code is Code.FILE_EXISTS


def test_a_spelling_fault_is_named_with_its_file(tmp_path):
    folder = editions.new(SMALL, "proef", tmp_path / "proef")
    path = folder / "clienten.toml"
    path.write_text(path.read_text("utf-8").replace("kind =", "soort ="), "utf-8")
    assert "clienten.toml, clienten.1.1: de sleutel ‘soort’ is onbekend." in editions.check(folder)


def test_an_id_that_was_published_is_not_used_again(tmp_path):
    with pytest.raises(HaError, match="al gepubliceerd"):
        editions.new("2024", "2024", tmp_path / "2024")
    folder = editions.new("2024", "2025", tmp_path / "2025")
    path = folder / "edition.toml"
    path.write_text(
        path.read_text("utf-8").replace('id = "2025"', 'id = "2024"').replace("2024-06-30", "2025-06-30"), "utf-8"
    )
    assert "al gepubliceerd" in " ".join(editions.check(folder))


def test_of_an_edition_file_that_cannot_be_read_the_others_are_not_blamed(tmp_path):
    folder = editions.new("2024", "2025", tmp_path / "2025")
    path = folder / "edition.toml"
    path.write_text(path.read_text("utf-8").replace("single = true", "single = True"), "utf-8")
    (found,) = editions.check(folder)
    assert "edition.toml: dit is geen geldige TOML; kijk bij regel 40" in found
    assert "ja of nee is true of false" in found


def test_a_file_is_not_taken_for_a_folder(tmp_path):
    (tmp_path / "bestand").write_text("x")
    with pytest.raises(HaError) as caught:
        editions.new(SMALL, "proef", tmp_path / "bestand")
    assert caught.value.code is Code.FILE_EXISTS


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"actor = gemeente\n", "gemeente.toml: dit is geen geldige TOML; kijk bij regel 1, teken 9"),
        ("# cliënt".encode("latin-1"), "gemeente.toml: het bestand is geen UTF-8; bewaar het opnieuw"),
        (b'actor = "gemeente"\n[questions]\ncode = "x"\n', "gemeente.toml: begin elke vraag met [[questions]]"),
        (b'actor = "gemeenten"\n[[questions]]\n', "gemeente.toml: ‘actor’ moet ‘gemeente’ zijn"),
    ],
)
def test_one_file_that_cannot_be_read_does_not_hide_the_form_of_the_others(tmp_path, data, words):
    folder = editions.new(SMALL, "proef", tmp_path / "proef")
    (folder / "gemeente.toml").write_bytes(data)
    path = folder / "clienten.toml"
    path.write_text(path.read_text("utf-8").replace("kind =", "soort ="), "utf-8")
    faults = editions.check(folder)
    assert words in faults[0]
    assert any(fault.startswith("clienten.toml, clienten.1.1") for fault in faults)


def test_a_party_without_a_file_and_a_file_without_a_party(tmp_path):
    folder = editions.new(SMALL, "proef", tmp_path / "proef")
    (folder / "clienten.toml").rename(folder / "ouders.toml")
    faults = " ".join(editions.check(folder))
    assert "ouders.toml: de soort partij ‘ouders’ staat niet in edition.toml; zet haar daar" in faults
    assert "clienten.toml: het bestand ontbreekt. Maak het" in faults


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            '[[figure]]\nid="a"\ntitle="b"\nmeasure="share"\nvalue=1\nquestions=["gemeente.9"]',
            "a: vraag gemeente.9 bestaat niet",
        ),
        ('[[figure]]\nid="a"\ntitle="b"\nmeasure="share"\nvalue=1', "a: hier ontbreekt ‘questions’"),
        ('[[figure]]\nid="a"\ntitle="b"\nmeasure="deel"\nvalue=1', "a: measure moet zijn: returns"),
        ('[[figure]]\nid="a"', "a: hier ontbreekt: title, measure, value"),
        ("[figure]\n", "[[figure]]"),
        ("figure = [", "geldige TOML"),
        ("cijfer = 1", "‘cijfer’ is onbekend"),
    ],
)
def test_published_figures_are_checked_with_the_edition(tmp_path, text, words):
    folder = editions.new(SMALL, "proef", tmp_path / "proef")
    (folder / "published.toml").write_text(text, "utf-8")
    assert words in " ".join(editions.check(folder))


def test_the_bundled_edition_is_in_order_with_its_published_figures():
    assert editions.check(Path("schema/editions/2024")) == ()


def test_a_party_that_joined_is_invited(tmp_path):
    register = tmp_path / "register.csv"
    register.write_text("code,name,actor\nJZ13,Regio,regio\nCLIENT1,Ouders,clienten\n", "utf-8")
    key = new_key("centraal")
    made = create_round(tmp_path / "store.sqlite", RoundPlan(SMALL, "2025-1", register), key)
    assert made.organisations == 1
    assert invite(tmp_path / "store.sqlite", tmp_path / "out", key).packages == 1


def test_questions_that_no_source_names_carry_a_mark_for_a_reader():
    lines = editions.edition_lines(editions.show("2024"))
    assert "gemeente: 28 vragen" in lines
    assert sum(line.startswith("* ") and " = " not in line[:4] for line in lines) == 45
    assert not [line for line in editions.edition_lines(editions.show(SMALL)) if line.startswith("*")]


def test_rows_have_the_fixed_form():
    row = next(r for r in editions.edition_rows(editions.show("2024")) if r["code"] == "gemeente.2.6b")
    assert row["relevant"] == {"question": "gemeente.2.6", "any_of": ["ja"]}
    assert (row["minimum"], row["maximum"], row["options"], row["role"]) == (0, None, [], "information")


def test_a_round_is_made_with_no_edition_that_has_faults_and_all_of_them_are_told(tmp_path):
    folder = editions.new("2024", "2026", tmp_path / "2026")
    path = folder / "gemeente.toml"
    path.write_text(path.read_text("utf-8").replace("kind =", "soort ="), "utf-8")
    faults = editions.check(folder)
    assert len(faults) > 20
    assert editions.look_at(folder).faults == faults
    with pytest.raises(HaError) as caught:
        create_round(tmp_path / "store.sqlite", RoundPlan(folder, "2026", None), new_key("Centraal team"))
    assert (caught.value.code, caught.value.details["lines"]) == (Code.EDITION_BAD, faults)
    assert not (tmp_path / "store.sqlite").exists()


def test_the_id_of_a_published_edition_makes_no_round_with_other_questions(tmp_path):
    folder = editions.new("2024", "2025", tmp_path / "2025")
    path = folder / "edition.toml"
    path.write_text(path.read_text("utf-8").replace('id = "2025"', 'id = "2024"'), "utf-8")
    with pytest.raises(HaError, match="al gepubliceerd"):
        create_round(tmp_path / "store.sqlite", RoundPlan(folder, "2026", None), new_key("Centraal team"))


def test_an_edition_of_the_program_or_in_a_folder_tells_what_it_is(tmp_path):
    found = editions.look_at("2024")
    assert (found.faults, found.id, found.questions, found.before) == ((), "2024", 128, "")
    found = editions.look_at(editions.new("2024", "2025", tmp_path / "2025"))
    assert (found.id, found.before) == ("2025", "2024")
