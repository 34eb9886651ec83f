import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace

import pytest

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.findings import FindingCode
from hamonitor_desktop.domain.notes import NoteKind
from hamonitor_desktop.store.dossier import dossier as dossier_store
from hamonitor_desktop.store.dossier import keeping
from hamonitor_desktop.store.dossier.dossier import Dossier
from hamonitor_desktop.usecases.copies import choose, copy_name, hand_out, look_at, take_in, versions
from hamonitor_desktop.usecases.dossiers import open_dossier
from hamonitor_desktop.usecases.notebook import Notebook
from hamonitor_desktop.usecases.proposals import add_proposal, received_proposals
from tests.house.checkout import ROOT

FIRST = "gemeente.3.8"
OTHER = "gemeente.2.5"


def handed(office, colleague="Bram Bos", themes=("3",)):
    out = office.folder / copy_name(office.dossier, colleague)
    hand_out(office.dossier, colleague, themes, out)
    return out


def test_a_colleague_fills_in_a_copy_and_nothing_of_either_is_lost(office):
    copy = handed(office)
    assert copy.name == "amsterdam-2024-1-kopie-bram-bos.hamonitor"
    with open_dossier(copy, "Bram Bos", backups=False) as theirs:
        assert Notebook(theirs).assigned("3") == "Bram Bos"
        copy_of = theirs.store.kept().copy_of
        assert copy_of is not None
        assert copy_of.colleague == "Bram Bos"
        theirs.record(Answer(FIRST, "ja", "Van Bram."))
        Notebook(theirs).remark(FIRST, "klopt dit?")
    office.dossier.record(Answer(OTHER, "nee", "Van Anna."))
    found = look_at(office.dossier, copy)
    assert (found.colleague, found.authors, found.questions) == ("Bram Bos", ("Bram Bos",), (FIRST,))
    assert (found.remarks, found.conflicts, found.brings_anything) == (1, (), True)
    take_in(office.dossier, found)
    assert office.dossier.answer(FIRST) == Answer(FIRST, "ja", "Van Bram.")
    assert office.dossier.answer(OTHER) == Answer(OTHER, "nee", "Van Anna.")
    assert [note.text for note in Notebook(office.dossier).remarks(FIRST)] == ["klopt dit?"]
    assert not look_at(office.dossier, copy).brings_anything
    assert office.dossier.store.kept().copy_of is None


def test_a_name_of_a_page_long_makes_a_copy_that_opens(office):
    out = office.folder / "kopie.hamonitor"
    hand_out(office.dossier, f" Bram\n{'x' * 2000} ", ("3",), out)
    with open_dossier(out, "Bram", backups=False) as theirs:
        assert theirs.copy_of is not None
        assert theirs.copy_of.colleague.startswith("Bram xxx")
        assert Notebook(theirs).parts_of(theirs.copy_of.colleague) == ("3",)


def test_a_remark_alone_is_worth_taking_in(office):
    copy = handed(office)
    assert not look_at(office.dossier, copy).brings_anything
    with open_dossier(copy, "Bram", backups=False) as theirs:
        Notebook(theirs).remark(FIRST, "klopt dit?")
    assert look_at(office.dossier, copy).brings_anything


def test_a_remark_that_was_taken_back_is_worth_taking_in(office):
    note = Notebook(office.dossier).remark(FIRST, "klopt dit?")
    copy = handed(office)
    with open_dossier(copy, "Bram", backups=False) as theirs:
        Notebook(theirs).take_back(note)
    found = look_at(office.dossier, copy)
    assert (found.remarks, found.brings_anything) == (1, True)
    take_in(office.dossier, found)
    assert Notebook(office.dossier).remarks(FIRST) == ()


def test_no_more_than_five_names_are_told_of_who_answered(office):
    copy = handed(office)
    for number in range(6):
        with open_dossier(copy, f"Collega {number}", backups=False) as theirs:
            theirs.record(Answer(FIRST, "ja", f"Versie {number}."))
    assert look_at(office.dossier, copy).authors == tuple(f"Collega {number}" for number in range(5))


def test_where_no_copy_comes_of_it_the_part_stays_with_whom_it_was(office, monkeypatch):
    Notebook(office.dossier).assign("3", "Carla")

    def full(out, _copy_of):
        raise HaError(Code.DISK_FULL, path=out)

    monkeypatch.setattr(office.dossier.store, "write_copy", full)
    with pytest.raises(HaError):
        handed(office, themes=("2", "3"))
    assert [Notebook(office.dossier).assigned(theme) for theme in ("2", "3")] == ["", "Carla"]


def test_a_proposal_or_receipt_alone_is_worth_taking_in(people):
    copy = people.folder / "kopie.hamonitor"
    hand_out(people.city, "Bram", (), copy)
    with open_dossier(copy, "Bram", backups=False) as theirs:
        add_proposal(theirs, people.propose(Answer(FIRST, "ja", "Namens de regio.")))
    found = look_at(people.city, copy)
    assert (found.files, found.remarks, found.questions, found.brings_anything) == (1, 0, (), True)
    take_in(people.city, found)
    assert [item.proposal.organisation for item in received_proposals(people.city)] == ["JZ13"]
    assert not look_at(people.city, copy).brings_anything


def test_what_is_being_typed_goes_along_in_a_copy_as_an_answer(office):
    office.dossier.draft(Answer(FIRST, "ja", "half getypt")).result()
    with open_dossier(handed(office), "Bram", backups=False) as theirs:
        assert theirs.answer(FIRST) == Answer(FIRST, "ja", "half getypt")
        last = theirs.history(FIRST)[-1]
        assert (last.author, last.answer.explanation) == ("Anna", "half getypt")


@pytest.mark.parametrize("change", [{}, {"revision": 7}, {"final": True}, {"return_id": "0" * 64}])
def test_of_a_return_in_a_copy_only_what_the_own_key_signed_is_known(office, change):
    copy = handed(office)
    office.sign("eerste.xlsx")
    (sent,) = office.dossier.store.kept().sent
    office.dossier.close()
    shutil.copyfile(copy, office.path)  # the copy is older: the own dossier knows of no return
    with closing(sqlite3.connect(office.path)) as connection:
        connection.execute("DELETE FROM meta WHERE key = 'copy'")
        connection.commit()
    with open_dossier(copy, "Bram", backups=False) as theirs:
        theirs.store.register_sent([replace(sent, **change)])
        theirs.record(Answer(FIRST, "ja", "Van Bram."))
    office.dossier = open_dossier(office.path, "Anna", backups=False)
    take_in(office.dossier, look_at(office.dossier, copy))
    known = office.dossier.store.kept().sent
    assert known == (() if change else (sent,))


def test_two_answers_to_one_question_stand_side_by_side_until_one_is_chosen(office):
    copy = handed(office)
    with open_dossier(copy, "Bram", backups=False) as theirs:
        theirs.record(Answer(FIRST, "ja", "Van Bram."))
    office.dossier.record(Answer(FIRST, "nee", "Van Anna."))
    found = look_at(office.dossier, copy)
    assert found.conflicts == (FIRST,)
    assert office.dossier.conflicts() == ()
    take_in(office.dossier, found)
    assert {(item.answer.value, item.author) for item in versions(office.dossier, FIRST)} == {
        ("nee", "Anna"),
        ("ja", "Bram"),
    }
    (finding,) = [item for item in office.dossier.findings() if item.code is FindingCode.CONFLICT]
    assert (finding.question, finding.blocks(final=True), finding.blocks(final=False)) == (FIRST, True, False)
    choose(office.dossier, Answer(FIRST, "ja", "Van Bram."))
    assert FindingCode.CONFLICT not in {item.code for item in office.dossier.findings()}
    assert office.dossier.conflicts() == versions(office.dossier, FIRST) == ()
    assert {event.answer.explanation for event in office.dossier.history(FIRST)} >= {"Van Bram.", "Van Anna."}


def test_an_undo_ends_no_conflict_since_nobody_chose(office):
    copy = handed(office)
    with open_dossier(copy, "Bram", backups=False) as theirs:
        theirs.record(Answer(FIRST, "ja", "Van Bram."))
    office.dossier.record(Answer(FIRST, "nee", "Van Anna."))
    take_in(office.dossier, look_at(office.dossier, copy))
    assert not office.dossier.can_undo(FIRST)
    assert not office.dossier.can_redo(FIRST)
    assert office.dossier.undo(FIRST) is None
    office.dossier.draft(Answer(FIRST, "nee", "Van Anna. O nee"))
    assert not office.dossier.can_undo(FIRST)
    assert office.dossier.undo(FIRST) is None, "not even what is being typed"
    assert office.dossier.conflicts() == (FIRST,)
    mine = next(found for found in versions(office.dossier, FIRST) if found.author == "Anna")
    choose(office.dossier, mine.answer)
    assert office.dossier.can_undo(FIRST)


def test_what_is_being_typed_while_a_copy_comes_in_conflicts_with_it_and_covers_nothing(office):
    dossier, copy = office.dossier, handed(office)
    with open_dossier(copy, "Bram", backups=False) as bram:
        bram.record(Answer(FIRST, "nee", "De regio is nog bezig."))
    dossier.store.draft(Answer(FIRST, "ja", "Ik ben nog aan het typen.")).result()
    take_in(dossier, look_at(dossier, copy))
    dossier.commit_drafts()
    assert {version.answer.value for version in versions(dossier, FIRST)} == {"ja", "nee"}


def test_a_conflict_that_stands_already_is_not_told_again_of_the_next_copy(office):
    dossier, copies = office.dossier, [handed(office, name) for name in ("Bram", "Carla")]
    for copy, question in zip(copies, (FIRST, OTHER), strict=True):
        with open_dossier(copy, "Bram", backups=False) as theirs:
            theirs.record(Answer(question, "nee", "Anders dan u dacht."))
        dossier.record(Answer(question, "ja"))
    first, second = (look_at(dossier, copy) for copy in copies)
    assert (first.conflicts, second.conflicts) == ((FIRST,), (OTHER,))
    take_in(dossier, first)
    assert look_at(dossier, copies[1]).conflicts == (OTHER,)


def test_what_a_colleague_was_typing_when_the_program_fell_counts(office, tmp_path):
    copy = handed(office)
    store = Dossier.open(copy, "Bram", backups=False)
    store.draft(Answer(FIRST, "ja", "half getypt")).result()
    left = tmp_path / "gevallen.hamonitor"
    shutil.copyfile(copy, left)
    store.close()
    for _again in range(2):
        take_in(office.dossier, look_at(office.dossier, left))
    assert office.dossier.answer(FIRST) == Answer(FIRST, "ja", "half getypt")
    assert len([event for event in office.dossier.history(FIRST) if event.answer.explanation == "half getypt"]) == 1


def cut_off(copy, author, *typed):
    """The file of a copy in which somebody typed when the program was ended without a word."""
    store = Dossier.open(copy, author, backups=False)
    for answer in typed:
        store.draft(answer).result()
    left = copy.with_name("gevallen.hamonitor")
    shutil.copyfile(copy, left)
    store.close()
    return left


def test_what_a_colleague_was_typing_when_the_program_fell_says_by_whom_and_when(office, monkeypatch):
    copy = handed(office, "Bea Bos")
    monkeypatch.setattr(dossier_store, "now", lambda: "2024-06-01T09:30:00+00:00")
    left = cut_off(copy, "bbos", Answer(FIRST, "nee", "half getypt"))
    monkeypatch.undo()
    office.dossier.record(Answer(FIRST, "ja", "Van Anna."))
    found = look_at(office.dossier, left)
    assert found.authors == ("bbos",)
    take_in(office.dossier, found)
    versions_there = {(item.author, item.answer.explanation): item.at for item in versions(office.dossier, FIRST)}
    assert versions_there["bbos", "half getypt"] == "2024-06-01T09:30:00+00:00"
    assert ("Anna", "Van Anna.") in versions_there


def test_who_goes_on_after_the_program_fell_does_not_conflict_with_what_was_half_typed(office):
    copy = handed(office, "Bea Bos")
    left = cut_off(copy, "bbos", Answer(FIRST, "ja", "half get"))
    take_in(office.dossier, look_at(office.dossier, left))
    with open_dossier(left, "bbos", backups=False) as theirs:
        assert theirs.answer(FIRST) == Answer(FIRST, "ja", "half get")
        theirs.draft(Answer(FIRST, "ja", "half getypt, nu af"))
    found = look_at(office.dossier, left)
    assert found.conflicts == ()
    take_in(office.dossier, found)
    assert office.dossier.conflicts() == ()
    assert office.dossier.answer(FIRST).explanation == "half getypt, nu af"
    texts = [event.answer.explanation for event in office.dossier.history(FIRST)]
    assert [text for text in texts if text.startswith("half")] == ["half get", "half getypt, nu af"]


def test_what_another_was_typing_when_the_program_fell_stays_theirs(office):
    left = cut_off(handed(office), "Bram", Answer(FIRST, "ja", "van Bram"))
    with open_dossier(left, "Carla", backups=False) as opened:
        last = opened.history(FIRST)[-1]
        assert (last.author, last.answer.explanation) == ("Bram", "van Bram")
        assert opened.store.drafts() == {}


def test_a_document_that_was_pasted_by_accident_keeps_no_copy_from_being_taken_back(office):
    """It would stay in the history for good, and no copy that holds so much is trusted."""
    copy = handed(office)
    with open_dossier(copy, "Bram", backups=False) as theirs:
        for write in (
            lambda: theirs.record(Answer(FIRST, "ja", "x" * 100_001)),
            lambda: theirs.draft(Answer(FIRST, "ja", "x" * 100_001)),
            lambda: Notebook(theirs).remark(FIRST, "x" * 100_001),
        ):
            with pytest.raises(HaError) as caught:
                write()
            assert caught.value.code is Code.ANSWERS_BAD
        theirs.record(Answer(FIRST, "ja", "x" * 90_000))
        Notebook(theirs).remark(FIRST, "x" * 90_000)
    take_in(office.dossier, look_at(office.dossier, copy))
    assert len(office.dossier.answer(FIRST).explanation) == 90_000


def test_a_remark_with_half_a_character_is_refused_as_an_answer_is(office):
    with pytest.raises(HaError) as caught:
        Notebook(office.dossier).remark(FIRST, "half \ud83d")
    assert caught.value.code is Code.ANSWERS_BAD
    assert Notebook(office.dossier).remarks(FIRST) == ()


def test_a_copy_is_never_signed(office):
    copy = handed(office)
    office.dossier.close()
    office.dossier = open_dossier(copy, "Anna", backups=False)
    error = office.refused("retour.xlsx")
    assert error.code is Code.DOSSIER_IS_COPY
    assert "Bram Bos" in error.text.why


def test_only_a_copy_of_this_dossier_is_taken_in(office, tmp_path):
    with pytest.raises(HaError) as caught:
        look_at(office.dossier, office.path)
    assert caught.value.code is Code.SAME_DOSSIER
    other = tmp_path / "ander.hamonitor"
    shutil.copyfile(ROOT / "tests" / "data" / "formats" / "1" / "dossier.hamonitor", other)
    before = other.read_bytes()
    with pytest.raises(HaError) as caught:
        look_at(office.dossier, other)
    assert caught.value.code is Code.COPY_OTHER
    assert "pakket" not in str(caught.value), "whoever takes a copy in sees no package"
    assert other.read_bytes() == before
    strange = tmp_path / "vreemd.hamonitor"
    strange.write_text("geen dossier")
    with pytest.raises(HaError) as caught:
        look_at(office.dossier, strange)
    assert caught.value.code is Code.NOT_A_DOSSIER


def test_a_copy_never_takes_the_place_of_a_file(office):
    copy = handed(office)
    before = copy.read_bytes()
    with pytest.raises(HaError) as caught:
        hand_out(office.dossier, "Bram Bos", [], copy)
    assert caught.value.code is Code.DOSSIER_EXISTS
    assert copy.read_bytes() == before


def test_a_part_goes_from_one_colleague_to_another(office):
    notebook = Notebook(office.dossier)
    notebook.assign("3", "Bram")
    notebook.assign("3", "Carla")
    assert notebook.assigned("3") == "Carla"
    notebook.assign("3", "")
    assert notebook.assigned("3") == ""


def test_a_part_that_two_copies_gave_away_is_of_the_same_colleague_in_both(office, monkeypatch):
    """Whichever of the two takes the other in: here the one that gave it away last is not the one that takes in."""
    dossier, theirs = office.dossier, office.folder / "bram.hamonitor"
    hand_out(dossier, "Bram", ["2"], theirs)
    with open_dossier(theirs, "Bram", backups=False) as bram:
        monkeypatch.setattr(keeping, "now", lambda: "2024-10-02T10:00:00+00:00")
        Notebook(bram).assign("2", "Carla")
        monkeypatch.setattr(keeping, "now", lambda: "2024-10-02T09:00:00+00:00")
        Notebook(dossier).assign("2", "Dirk")
        ours = office.folder / "onze.hamonitor"
        hand_out(dossier, "Els", [], ours)
        take_in(dossier, look_at(dossier, theirs))
        take_in(bram, look_at(bram, ours))
        assert [Notebook(each).assigned("2") for each in (dossier, bram)] == ["Carla", "Carla"]


def test_whose_part_it_is_stands_on_one_line(office):
    office.dossier.store.annotate(NoteKind.ASSIGNED, "3", f"Bram\n\u202e{'x' * 90_000}")
    named = Notebook(office.dossier).assigned("3")
    assert named.startswith("Bram x")
    assert len(named) < 100


def test_a_flag_is_raised_once_and_goes_for_everybody(office):
    notebook = Notebook(office.dossier)
    notebook.flag(FIRST)
    notebook.flag(FIRST)
    assert notebook.flagged() == (FIRST,)
    flag = notebook.wants_a_look(FIRST)
    assert flag is not None
    assert flag.author == "Anna"
    notebook.unflag(FIRST)
    assert notebook.flagged() == ()
    assert notebook.wants_a_look(FIRST) is None


ENDED_HALFWAY = """
import os, sys
from pathlib import Path
import platformdirs
from hamonitor_desktop.store.dossier import backups
from hamonitor_desktop.usecases.copies import hand_out
from hamonitor_desktop.usecases.dossiers import open_dossier

path, out, profile = map(Path, sys.argv[1:])
platformdirs.user_data_path = lambda *_names, **_more: profile
backups.put_in_place = lambda *_paths: os._exit(9)
hand_out(open_dossier(path, "Anna", backups=False), "Bram", (), out)
"""


def hidden(folder):
    return [path for path in folder.iterdir() if path.name.startswith(".hamonitor-")]


@pytest.mark.parametrize("elsewhere", [False, True])
def test_nothing_is_left_of_a_copy_that_was_not_finished_once_the_dossier_is_open_again(
    office, tmp_path, profile, elsewhere
):
    folder = tmp_path / "mail" if elsewhere else office.path.parent
    folder.mkdir(exist_ok=True)
    office.dossier.close()
    stranger = folder / f".hamonitor-{'0' * 16}"
    stranger.write_text("is being written by another")
    arguments = [str(office.path), str(folder / "kopie.hamonitor"), str(profile)]
    ran = subprocess.run([sys.executable, "-c", ENDED_HALFWAY, *arguments], cwd=ROOT, check=False)
    assert ran.returncode == 9
    assert len(hidden(folder)) == 2  # with answers in it
    office.dossier = open_dossier(office.path, "Anna", backups=False)
    assert hidden(folder) == [stranger]
    assert not list(profile.rglob("*.txt"))
    hand_out(office.dossier, "Bram", (), folder / "kopie.hamonitor")
    assert hidden(folder) == [stranger]
    assert not list(profile.rglob("*.txt"))


def test_a_copy_with_a_name_that_is_too_long_is_told_as_that(office):
    with pytest.raises(HaError) as caught:
        look_at(office.dossier, office.folder / f"{'x' * 300}.hamonitor")
    assert caught.value.code is Code.NAME_TOO_LONG
