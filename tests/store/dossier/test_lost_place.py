"""A folder that is gone while somebody types, and comes back: the same, as a copy, older, or taken by another."""

import shutil
import sys

import pytest

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.notes import NoteKind
from hamonitor_desktop.store.dossier.dossier import Dossier
from hamonitor_desktop.store.dossier.records import Bound, StoredReceipt

BOUND = Bound("pakket", "bewijs", "vingerafdruk")
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows moves no folder with an open file")


@pytest.fixture
def place(tmp_path):
    return tmp_path / "netwerk"


@pytest.fixture
def dossier(place):
    opened = Dossier.create(place / "a.hamonitor", BOUND, "Anna", backups=False)
    opened.record(Answer("g.1", "ja"))
    yield opened
    opened.close()


def fails(dossier, answer):
    with pytest.raises(HaError) as caught:
        dossier.record(answer)
    return caught.value.code


def remounted(place, away):
    """The same files under other numbers, as after a network drive came back."""
    shutil.copytree(away, place)
    shutil.rmtree(away)


def test_a_drive_that_comes_back_with_new_handles_is_written_again(dossier, place, tmp_path):
    away = place.rename(tmp_path / "weg")
    assert fails(dossier, Answer("g.2", "ja")) is Code.FILE_MISSING
    assert not place.exists(), "nothing is made in its place"
    remounted(place, away)
    assert dossier.record(Answer("g.2", "ja"))
    with Dossier.peek(dossier.path) as read:
        assert {code: answer.value for code, answer in read.answers().items()} == {"g.1": "ja", "g.2": "ja"}


def test_no_empty_file_takes_the_place_of_one_that_is_gone(dossier, place, tmp_path):
    away = dossier.path.rename(tmp_path / "weg.hamonitor")
    for _again in range(2):
        assert fails(dossier, Answer("g.2", "ja")) is Code.FILE_MISSING
    assert list(place.glob("a.hamonitor*")) == []
    away.rename(dossier.path)
    assert dossier.record(Answer("g.2", "ja"))


def test_what_another_wrote_meanwhile_is_seen_and_conflicts(dossier, place, tmp_path):
    away = place.rename(tmp_path / "weg")
    assert fails(dossier, Answer("g.1", "nee", "Anna")) is Code.FILE_MISSING
    remounted(place, away)
    (place / ".a.hamonitor.lock").unlink()  # the server let go of it
    with Dossier.open(dossier.path, "Bram", backups=False) as other:
        other.record(Answer("g.3", "ja", "Bram"))
        assert fails(dossier, Answer("g.1", "nee", "Anna")) is Code.DOSSIER_READ_ONLY
    assert dossier.record(Answer("g.1", "nee", "Anna"))
    assert dossier.answer("g.3").explanation == "Bram"
    with Dossier.open(dossier.path, "Bram", backups=False) as other:
        assert other.read_only, "from now on it is held again"


def test_an_older_file_in_its_place_gets_what_it_lacks(dossier, place, tmp_path):
    older = tmp_path / "ouder.hamonitor"
    shutil.copyfile(dossier.path, older)
    dossier.record(Answer("g.1", "nee"))
    dossier.annotate(NoteKind.REMARK, "g.1", "bel Bram")
    dossier.add_receipt(StoredReceipt("r1", "", 1, "", "jws"))
    away = place.rename(tmp_path / "weg")
    assert fails(dossier, Answer("g.2", "ja")) is Code.FILE_MISSING
    remounted(place, away)
    shutil.copyfile(older, dossier.path)
    assert dossier.record(Answer("g.2", "ja"))
    assert dossier.check() == ()
    with Dossier.peek(dossier.path) as read:
        assert {code: answer.value for code, answer in read.answers().items()} == {"g.1": "nee", "g.2": "ja"}
        assert [note.text for note in read.kept().notes.noted] == ["bel Bram"]
        assert [receipt.id for receipt in read.kept().receipts] == ["r1"]


def test_closing_without_the_drive_says_so_and_frees_everything(dossier, place):
    dossier.draft(Answer("g.2", "ja"))
    shutil.rmtree(place)
    with pytest.raises(HaError) as caught:
        dossier.close()
    assert caught.value.code is Code.FILE_MISSING
