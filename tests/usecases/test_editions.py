from pathlib import Path

import pytest

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.edition import Kind
from hamonitor_desktop.usecases import editions

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


def test_rows_have_the_fixed_form():
    row = next(r for r in editions.edition_rows(editions.show("2024")) if r["code"] == "gemeente.2.6b")
    assert row["relevant"] == {"question": "gemeente.2.6", "any_of": ["ja"]}
    assert (row["minimum"], row["maximum"], row["options"], row["role"]) == (0, None, [], "information")
