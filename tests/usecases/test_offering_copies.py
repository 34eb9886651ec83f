"""Which copy is worth going back to, and what going back leaves as it was."""

import shutil

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.store.dossier.backups import FOLDER
from hamonitor_desktop.usecases.copies import hand_out, look_at, take_in
from hamonitor_desktop.usecases.dossiers import open_dossier
from hamonitor_desktop.usecases.restoring import backups, can_go_back, differences, restore, worth_going_back_to
from tests.usecases.office import THIRD


def reopened(office):
    """Opening makes a copy."""
    office.dossier.close()
    office.dossier = open_dossier(office.path, "Carla")
    return office.dossier


def test_a_conflict_that_nobody_decided_on_stays_one(kept):
    copy = kept.folder / "kopie.hamonitor"
    hand_out(kept.dossier, "Bram", (), copy)
    with open_dossier(copy, "Bram", backups=False) as theirs:
        theirs.record(Answer(THIRD, "nee", "Van Bram."))
    kept.dossier.record(Answer(THIRD, "ja", "Van Anna."))
    take_in(kept.dossier, look_at(kept.dossier, copy))
    dossier = reopened(kept)
    newest = backups(kept.path)[0]
    restore(dossier, newest)
    assert dossier.conflicts() == (THIRD,)


def test_the_copy_that_is_offered_first_is_one_that_would_change_something(kept):
    dossier = reopened(kept)
    newest, older = backups(kept.path)
    assert differences(dossier, newest) == ()
    assert worth_going_back_to(dossier, (newest, older)) == older
    assert worth_going_back_to(dossier, (newest,)) == newest


def test_without_copies_nobody_is_sent_to_them(kept):
    damaged = HaError(Code.DOSSIER_DAMAGED, reason="")
    assert can_go_back(kept.path, damaged)
    assert not can_go_back(kept.path, HaError(Code.DOSSIER_NEWER, path=kept.path, found=9, known=2))
    shutil.rmtree(kept.path.parent / FOLDER)
    assert not can_go_back(kept.path, damaged)
