import json
import shutil
import sys

import platformdirs
import pytest

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.usecases import safety_net
from hamonitor_desktop.usecases.copies import hand_out
from hamonitor_desktop.usecases.dossiers import open_dossier
from hamonitor_desktop.usecases.safety_net import SafetyNet

FIRST, OTHER = "gemeente.3.8", "gemeente.2.5"
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows moves no folder with an open file")


@pytest.fixture(autouse=True)
def profile(tmp_path, monkeypatch):
    monkeypatch.setattr(platformdirs, "user_data_path", lambda *_args, **_more: tmp_path / "profiel")
    return tmp_path / "profiel"


@pytest.fixture
def away(office, tmp_path):
    """Where the dossier's folder went: nothing can be written in its own place."""
    folder = tmp_path / "netwerk"
    folder.mkdir()
    office.dossier.close()
    shutil.copyfile(office.path, folder / "d.hamonitor")
    office.path = folder / "d.hamonitor"
    office.dossier = open_dossier(office.path, "Anna", backups=False)
    return folder.rename(tmp_path / "weg")


def typed(office, *answers):
    """Type while the drive is gone, kept in the net."""
    net = SafetyNet(office.dossier)
    for answer in answers:
        future = office.dossier.draft(answer)
        with pytest.raises(HaError):
            future.result(timeout=5)
    net.keep()
    return net


def fallen(office):
    """The program is ended without a word."""
    store = office.dossier.store
    with pytest.raises(HaError):
        store.close()


def again(office, away, author="Anna"):
    if away.exists():
        away.rename(office.path.parent)
    office.dossier = open_dossier(office.path, author, backups=False)
    return SafetyNet(office.dossier)


def test_what_was_typed_while_the_drive_was_gone_is_there_after_a_crash(office, away, profile):
    net = typed(office, Answer(FIRST, "ja", "half"), Answer(OTHER, "nee"))
    assert net.holds
    assert net.path.stat().st_mode & 0o777 == 0o600
    fallen(office)
    net = again(office, away)
    taken = net.take_up()
    assert taken is not None
    assert (set(taken.questions), taken.conflicts) == ({FIRST, OTHER}, ())
    assert office.dossier.answer(FIRST) == Answer(FIRST, "ja", "half")
    assert office.dossier.history(FIRST)[-1].author == "Anna"
    assert not net.path.exists()
    assert not SafetyNet(office.dossier).holds
    assert net.take_up() is None


def test_it_is_gone_once_the_dossier_has_it(office, away):
    net = typed(office, Answer(FIRST, "ja", "half"))
    away.rename(office.path.parent)
    office.dossier.commit_drafts()
    net.clear()
    assert not net.holds
    assert not net.path.exists()


def test_the_answer_of_somebody_else_is_a_conflict_and_not_overwritten(office, away):
    typed(office, Answer(FIRST, "ja", "Van Anna."))
    fallen(office)
    away.rename(office.path.parent)
    with open_dossier(office.path, "Bram", backups=False) as theirs:
        theirs.record(Answer(FIRST, "nee", "Van Bram."))
    net = again(office, away)
    taken = net.take_up()
    assert taken is not None
    assert taken.conflicts == (FIRST,) == office.dossier.conflicts()
    assert {head.answer.explanation for head in office.dossier.store.heads(FIRST)} == {"Van Anna.", "Van Bram."}
    assert {head.author for head in office.dossier.store.heads(FIRST)} == {"Anna", "Bram"}


def test_what_was_on_disk_half_typed_is_gone_on_from(office, away):
    away.rename(office.path.parent)
    office.dossier.draft(Answer(FIRST, "ja", "We z")).result()
    office.path.parent.rename(away)
    typed(office, Answer(FIRST, "ja", "We zijn begonnen."))
    fallen(office)
    taken = again(office, away).take_up()
    assert taken is not None
    assert taken.conflicts == ()
    assert office.dossier.answer(FIRST).explanation == "We zijn begonnen."
    assert "We z" in [event.answer.explanation for event in office.dossier.history(FIRST)]


def test_another_author_on_this_computer_keeps_the_name_of_who_typed(office, away):
    typed(office, Answer(FIRST, "ja", "Van Anna."))
    fallen(office)
    taken = again(office, away, "Bram").take_up()
    assert taken is not None
    assert office.dossier.answer(FIRST).explanation == "Van Anna."
    assert office.dossier.history(FIRST)[-1].author == "Anna"
    assert office.dossier.conflicts() == ()


def test_an_older_dossier_in_its_place_takes_it_up_too(office, away, tmp_path):
    away.rename(office.path.parent)
    older = tmp_path / "ouder.hamonitor"
    shutil.copyfile(office.path, older)
    office.dossier.record(Answer(FIRST, "nee", "Van gisteren."))
    office.path.parent.rename(away)
    typed(office, Answer(FIRST, "ja", "Van vandaag."))
    fallen(office)
    shutil.copyfile(older, away / "d.hamonitor")
    net = again(office, away)
    assert net.take_up() is not None
    assert "Van vandaag." in [head.answer.explanation for head in office.dossier.store.heads(FIRST)]
    assert office.dossier.store.check() == ()


def test_a_dossier_that_was_moved_and_renamed_finds_what_was_kept(office, away, tmp_path):
    net = typed(office, Answer(FIRST, "ja", "Net voor het verhuizen."))
    fallen(office)
    away.rename(office.path.parent)
    (tmp_path / "elders").mkdir()
    office.path = office.path.rename(tmp_path / "elders" / "nieuwe naam.hamonitor")
    office.dossier = open_dossier(office.path, "Anna", backups=False)
    moved = SafetyNet(office.dossier)
    assert moved.holds
    taken = moved.take_up()
    assert taken is not None
    assert office.dossier.answer(FIRST).explanation == "Net voor het verhuizen."
    assert not net.path.exists()


def test_a_file_that_was_copied_leaves_what_was_kept_to_the_one_that_is_still_there(office, away, tmp_path):
    typed(office, Answer(FIRST, "ja", "Van het eigen dossier."))
    fallen(office)
    away.rename(office.path.parent)
    shutil.copyfile(office.path, tmp_path / "nog een.hamonitor")
    with open_dossier(tmp_path / "nog een.hamonitor", "Anna", backups=False) as second:
        assert SafetyNet(second).take_up() is None
    assert again(office, away).take_up() is not None


def test_a_colleagues_copy_is_another_dossier(office, away, tmp_path):
    away.rename(office.path.parent)
    copy = tmp_path / "kopie.hamonitor"
    hand_out(office.dossier, "Bram", (), copy)
    office.path.parent.rename(away)
    typed(office, Answer(FIRST, "ja", "Van Anna."))
    fallen(office)
    with open_dossier(copy, "Bram", backups=False) as theirs:
        assert SafetyNet(theirs).take_up() is None
    assert again(office, away).take_up() is not None


def test_what_an_older_version_kept_is_found_in_its_place(office, away):
    net = typed(office, Answer(FIRST, "ja", "Van een oudere versie."))
    fallen(office)
    data = json.loads(net.path.read_text("utf-8"))
    del data["dossier"]
    net.path.with_name("0123456789abcdef0123456789abcdef.json").write_text(json.dumps(data), "utf-8")
    net.path.unlink()
    taken = again(office, away).take_up()
    assert taken is not None
    assert office.dossier.answer(FIRST).explanation == "Van een oudere versie."
    assert list(net.path.parent.glob("*.json")) == []


def test_it_waits_while_the_dossier_can_only_be_read(office, away):
    net = typed(office, Answer(FIRST, "ja"))
    fallen(office)
    away.rename(office.path.parent)
    with open_dossier(office.path, "Bram", backups=False):
        second = open_dossier(office.path, "Anna", backups=False)
        assert SafetyNet(second).take_up() is None
        second.close()
    assert net.path.exists()
    assert again(office, away).take_up() is not None


def test_what_an_earlier_session_left_is_not_pushed_out(office, away):
    net = typed(office, Answer(FIRST, "ja", "Uit de eerste keer."))
    fallen(office)
    office.dossier = open_dossier(away / "d.hamonitor", "Anna", backups=False)
    moved = SafetyNet(office.dossier)
    net.path.replace(moved.path)
    moved = SafetyNet(office.dossier)
    office.dossier.draft(Answer(OTHER, "ja"))
    moved.keep()
    kept = json.loads(moved.path.read_text("utf-8"))["answers"]
    assert [item["answer"]["question"] for item in kept] == [FIRST, OTHER]
    office.dossier.commit_drafts()
    moved.clear()
    kept = json.loads(moved.path.read_text("utf-8"))["answers"]
    assert [item["answer"]["question"] for item in kept] == [FIRST]


def test_no_secret_is_in_it_and_rubbish_stops_nobody(office, away):
    net = typed(office, Answer(FIRST, "ja"))
    text = net.path.read_text("utf-8")
    assert office.world.codes["GM0363"] not in text
    assert office.dossier.store.bound.proof not in text
    fallen(office)
    net.path.write_text('{"format": 1, "answers": [{"id": 3}]')
    assert again(office, away).take_up() is None


def test_what_a_newer_version_or_a_locked_file_keeps_is_not_written_over(office, away, profile):
    path = typed(office, Answer(FIRST, "ja", "Van Anna.")).path
    fallen(office)
    newer = json.dumps({"format": 2, "answers": "zoals een nieuwere versie ze bewaart"})
    net = again(office, away)
    path.write_text(newer, "utf-8")
    net = SafetyNet(office.dossier)
    assert net.take_up() is None
    office.dossier.draft(Answer(OTHER, "ja"))
    net.keep()
    assert [file.read_text("utf-8") for file in path.parent.glob("*-onleesbaar.json")] == [newer]
    assert SafetyNet(office.dossier).holds


def test_what_could_not_be_read_for_a_moment_stays_in_the_net(office, away, monkeypatch):
    typed(office, Answer(FIRST, "ja", "Van Anna."))
    fallen(office)
    with monkeypatch.context() as locked:
        locked.setattr(safety_net, "read_bytes", lambda path, **_more: denied(path))
        net = again(office, away)
    office.dossier.draft(Answer(OTHER, "ja"))
    net.keep()
    office.dossier.commit_drafts()
    net.clear()
    taken = SafetyNet(office.dossier).take_up()
    assert taken is not None
    assert taken.questions == (FIRST,)


def denied(path):
    raise HaError(Code.FILE_LOCKED, path=path)
