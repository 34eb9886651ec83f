"""What gives trouble: a long path with strange letters, a closed folder, a disk that is full, a clock that is wrong."""

import os
import shutil
import sys
import tempfile
from datetime import UTC, datetime, timedelta

import pytest

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.receipts import Verdict
from hamonitor_desktop.store.dossier import backups, keeping
from hamonitor_desktop.store.dossier import dossier as dossier_module
from hamonitor_desktop.store.dossier.backups import backups_of
from hamonitor_desktop.store.dossier.salvage import readable
from hamonitor_desktop.usecases import copies, printing, proposals, receipts, sending
from hamonitor_desktop.usecases.dossiers import check_dossier, create, open_dossier
from hamonitor_desktop.usecases.notebook import Notebook
from hamonitor_desktop.usecases.printing import PrintContent
from hamonitor_desktop.usecases.received import open_package
from hamonitor_desktop.usecases.sending import Statement, sign_return
from hamonitor_desktop.usecases.verifying import verify_file
from tests.cli.rights import tiny_disk, without_rights
from tests.cli.test_full_disk import KB, fill_up, nothing_half
from tests.factories import receipt

FIRST, OTHER = "gemeente.2.5", "gemeente.3.8"
LETTER = proposals.Letter("A. Jansen", "adviseur")


def made_by(office, colleague="Cas"):
    """Each file that an officer makes, by its name: how it is made."""
    dossier = office.dossier
    answers = [dossier.answer(question.code) for question in proposals.own_answers(dossier)[:2]]
    return {
        "retour.xlsx": lambda out: sign_return(dossier, office.key, Statement("A. Jansen", "directeur"), out),
        "vragenlijst.pdf": lambda out: printing.print_questionnaire(dossier, out, PrintContent.FILLED),
        "voortgang.pdf": lambda out: printing.print_progress(dossier, out),
        "antwoorden.xlsx": lambda out: printing.export_answers(dossier, out),
        "antwoorden.ods": lambda out: printing.export_answers(dossier, out),
        "een.havoorstel": lambda out: proposals.make_proposal(dossier, office.key, LETTER, answers, out),
        "kopie.hamonitor": lambda out: copies.hand_out(dossier, colleague, ["2"], out),
    }


def refused(act):
    with pytest.raises(HaError) as caught:
        act()
    return caught.value


# --- a long path ---


@pytest.fixture
def deep(tmp_path):
    """A folder whose whole path is longer than 260 characters, as a network drive may have it."""
    folder = tmp_path.joinpath(
        *(f"Jeugd & Gezin – 's-Gravenhage, één coördinatie {number} " + "ü" * 30 for number in "123")
    )
    assert len(str(folder)) > 240
    return folder


@pytest.mark.skipif(sys.platform == "win32", reason="Windows takes such a path only where it was set up for it")
def test_a_path_of_more_than_260_characters_with_letters_from_everywhere(office, deep):
    deep.mkdir(parents=True)
    package = deep / "pakket van ’t centrale team.haronde"
    shutil.copyfile(next((office.folder / "packages-2024-1").glob("GM0363*")), package)
    path = deep / "dossier 's-Gravenhage (één).hamonitor"
    assert len(str(path)) > 260
    office.dossier.close()
    opened = open_package(package)
    create(opened, office.world.codes["GM0363"], path, "Zoë d’Été", office.key).close()
    office.dossier = open_dossier(path, "Zoë d’Été")
    office.dossier.record(Answer(FIRST, "nee", "Eén."))
    for name, make in made_by(office).items():
        make(deep / f"ü ' {name}")
    assert verify_file(deep / "ü ' retour.xlsx").code is Code.VALID
    assert copies.look_at(office.dossier, deep / "ü ' kopie.hamonitor").questions == ()
    assert all(path.stat().st_size for path in deep.glob("ü*"))
    office.dossier.close()
    open_dossier(path, "Zoë d’Été").close()
    assert [check_dossier(copy) for copy in backups_of(path)] == [()]
    office.dossier = open_dossier(path, "Zoë d’Été", backups=False)
    nothing_half(deep)


# --- a folder that is closed ---


@pytest.mark.parametrize("reached", [True, False], ids=["that is reached", "that cannot even be looked into"])
def test_nothing_is_written_in_a_folder_that_is_closed_and_the_error_says_which(office, tmp_path, reached):
    closed = tmp_path / "dicht"
    closed.mkdir()
    for name, make in made_by(office, "Bo").items():  # what is imported late is imported now
        make(tmp_path / f"open-{name}")
    if os.name == "posix" and os.geteuid() == 0:  # the dossier itself can be written by whoever this is then
        for folder in (tmp_path, *tmp_path.parents[:2]):
            folder.chmod(0o777)
        office.path.chmod(0o666)
    closed.chmod(0o555 if reached else 0)
    told = {}
    try:
        with without_rights():
            for name, make in made_by(office).items():
                told[name] = refused(lambda make=make, name=name: make(closed / name))
    finally:
        closed.chmod(0o755)
    assert {error.code for error in told.values()} == {Code.FOLDER_READ_ONLY}
    assert all(str(closed) in str(error) for error in told.values())
    assert list(closed.iterdir()) == []
    assert Notebook(office.dossier).parts_of("Cas") == (), "no copy was made for Cas"


# --- a full disk ---


@pytest.fixture
def disk(tmp_path):
    with tiny_disk(tmp_path / "schijf", 4096 * KB) as folder:
        yield folder


def test_what_is_exported_on_a_full_disk_is_whole_or_not_there(disk, office):
    for name, make in made_by(office).items():
        ballast = fill_up(disk, 0)
        assert refused(lambda make=make, name=name: make(disk / name)).code is Code.DISK_FULL
        assert [path.name for path in disk.iterdir()] == ["ballast"]
        assert Notebook(office.dossier).parts_of("Cas") == (), "no copy was made for Cas"
        ballast.unlink()
        make(disk / name)
        assert (disk / name).stat().st_size
        (disk / name).unlink()


def test_an_older_file_stays_when_the_disk_is_full(disk, office):
    out = disk / "antwoorden.xlsx"
    printing.export_answers(office.dossier, out)
    before = out.read_bytes()
    fill_up(disk, 0)
    assert refused(lambda: printing.export_answers(office.dossier, out)).code is Code.DISK_FULL
    assert out.read_bytes() == before


def test_a_copy_beside_the_dossier_on_a_full_disk_is_told_and_made_once_there_is_room(disk, office):
    path = disk / "d.hamonitor"
    office.dossier.close()
    shutil.copyfile(office.path, path)
    with open_dossier(path, "Anna", backups=False) as dossier:
        dossier.record(Answer(FIRST, "nee", "Eén."))
    ballast = fill_up(disk, 40 * KB)
    office.dossier = open_dossier(path, "Anna")
    assert office.dossier.backup_problem is not None
    assert office.dossier.backup_problem.code is Code.DISK_FULL
    assert backups_of(path) == ()
    assert office.dossier.record(Answer(FIRST, "nee", "Twee.")), "nobody is kept from working by it"
    ballast.unlink()
    office.dossier.close()
    office.dossier = open_dossier(path, "Anna")
    assert office.dossier.backup_problem is None
    assert [check_dossier(copy) for copy in backups_of(path)] == [()]
    assert list(disk.rglob("*.half")) == []


def test_taking_in_a_copy_on_a_full_disk_takes_all_or_nothing(disk, office, tmp_path):
    path, copy = disk / "d.hamonitor", tmp_path / "kopie.hamonitor"
    office.dossier.close()
    shutil.copyfile(office.path, path)
    office.dossier = dossier = open_dossier(path, "Anna", backups=False)
    copies.hand_out(dossier, "Bo", [], copy)
    with open_dossier(copy, "Bo", backups=False) as theirs:
        questions = [question.code for question in theirs.questions]
        for number in range(10):
            theirs.record_all({code: Answer(code, None, f"{number} " + "lang " * 350) for code in questions})
    before, seen = dossier.answers(), set()
    for left in (0, 8 * KB, 60 * KB, 200 * KB, 3000 * KB):
        ballast = fill_up(disk, left)
        found = copies.look_at(dossier, copy)
        assert len(found.questions) == len(questions)
        try:
            copies.take_in(dossier, found)
            seen.add(None)
        except HaError as error:
            seen.add(error.code)
            assert dossier.answers() == before
        ballast.unlink()
        assert check_dossier(path) == ()
        if None in seen:
            break
    assert seen == {Code.DISK_FULL, None}
    assert all(len(dossier.answer(code).explanation) > 1000 for code in questions)
    assert copies.look_at(dossier, copy).questions == ()


def test_temporary_files_on_a_full_disk_are_told_of_and_a_return_needs_none(disk, office, monkeypatch):
    path = office.path
    office.dossier.close()
    path.with_name(f"{path.name}-journal").write_bytes(b"van een programma dat halverwege eindigde")
    monkeypatch.setattr(tempfile, "tempdir", str(disk))
    ballast = fill_up(disk, 0)
    for look in (check_dossier, readable):
        error = refused(lambda look=look: look(path))
        assert error.code is Code.DISK_FULL
        assert str(disk) in str(error)
    office.dossier = open_dossier(path, "Anna", backups=False)
    assert office.sign("1.xlsx").revision == 1
    printing.export_answers(office.dossier, office.folder / "a.xlsx")
    assert [file.name for file in disk.iterdir()] == ["ballast"]
    ballast.unlink()
    assert check_dossier(path) == ()


# --- a clock that is set back a day ---


@pytest.fixture
def set_back(monkeypatch):
    """Call it, and the computer thinks that it is yesterday."""

    def set_clock():
        class Clock(datetime):
            @classmethod
            def now(cls, tz=None):
                return super().now(tz) - timedelta(days=1)

        for module in (backups, sending):
            monkeypatch.setattr(module, "datetime", Clock)
        for module in (keeping, dossier_module):
            monkeypatch.setattr(module, "now", lambda: Clock.now(UTC).isoformat(timespec="seconds"))

    return set_clock


def test_a_clock_that_is_set_back_between_two_sessions_changes_no_order(office, set_back, tmp_path):
    sent = office.sign("1.xlsx")
    office.dossier.record(Answer(FIRST, "nee", "Eerst."))
    office.dossier.close()
    open_dossier(office.path, "Anna").close()
    with_first = backups_of(office.path)
    set_back()
    office.dossier = open_dossier(office.path, "Anna")
    office.dossier.record(Answer(FIRST, "nee", "Daarna."))
    office.dossier.draft(Answer(OTHER, "nee", "Nog bezig.")).result(timeout=5)
    assert [event.answer.explanation for event in office.dossier.history(FIRST)][-2:] == ["Eerst.", "Daarna."]
    assert office.sign("2.xlsx").revision == sent.revision + 1
    office.dossier.close()
    office.dossier = open_dossier(office.path, "Anna")
    assert office.dossier.answer(FIRST).explanation == "Daarna."
    assert office.dossier.answer(OTHER).explanation == "Nog bezig."
    made = backups_of(office.path)
    assert set(with_first) < set(made), "an older copy is not pushed out by one of yesterday"
    with open_dossier(made[0], "lezer", backups=False) as newest:
        assert newest.answer(FIRST).explanation == "Daarna.", "the newest is what was made last"
    assert office.dossier.undo(FIRST) == Answer(FIRST, "nee", "Eerst.")


def test_receipts_stand_in_the_order_of_the_central_team_whatever_the_clock(office, set_back, tmp_path):
    sent = office.sign("1.xlsx")
    for number, verdict in ((2, Verdict.ACCEPTED), (1, Verdict.RECEIVED)):
        set_back()
        compact = receipt(office.dossier.package, sent.return_id, office.world.central, verdict=verdict, number=number)
        file = tmp_path / f"{number}.habewijs"
        file.write_text(compact, "ascii")
        receipts.take_receipt(office.dossier, receipts.open_receipt(file))
    standing = receipts.standing_receipt(office.dossier)
    assert standing is not None
    assert (standing.number, standing.verdict) == (2, Verdict.ACCEPTED)
    assert [kept.receipt.number for kept in receipts.kept_receipts(office.dossier)] == [2, 1]
