import json
import os
import random
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.store import temporary
from hamonitor_desktop.store.dossier import salvage
from hamonitor_desktop.store.dossier.backups import FOLDER
from hamonitor_desktop.store.dossier.locking import DossierLock, acquire
from hamonitor_desktop.usecases import restoring
from hamonitor_desktop.usecases.dossiers import check_dossier, open_dossier
from hamonitor_desktop.usecases.keys import ledger_of
from hamonitor_desktop.usecases.own_progress import look_at_peers
from hamonitor_desktop.usecases.receipts import read_receipt, take_receipt
from hamonitor_desktop.usecases.restoring import (
    backups,
    can_go_back,
    differences,
    replace_damaged,
    restore,
    restore_newest,
    take_back,
)
from hamonitor_desktop.usecases.sending import last_statement
from tests.cli.rights import tiny_disk
from tests.cli.test_full_disk import KB, fill_up
from tests.factories import receipt
from tests.faults import DENIED
from tests.house.checkout import ROOT
from tests.store.dossier.damaging import damage
from tests.usecases.office import FIRST, OTHER, THIRD


def reopened(office, author="Carla"):
    office.dossier.close()
    office.dossier = open_dossier(office.path, author)
    return office.dossier


def break_header(path):
    with path.open("r+b") as stream:
        stream.write(b"\0" * 100)


def unguarded(path):
    """The file without what keeps its log from being changed."""
    connection = sqlite3.connect(path)
    for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        connection.execute(f"DROP TRIGGER {name}")
    return connection


def drop_answers(path, text="geen JSON"):
    """Damage that a row shows: the newest answer is no answer any more. The rest can be read."""
    with closing(unguarded(path)) as connection:
        connection.execute("UPDATE events SET answer = ? WHERE number = (SELECT max(number) FROM events)", (text,))
        connection.commit()


def test_the_copies_are_told_with_how_many_answers_by_whom(kept):
    (found,) = backups(kept.path)
    with open_dossier(found.path, "lezer", backups=False) as copy:
        assert (found.answers, found.author, found.whole) == (len(copy.answers()), "Anna", True)
    assert abs(found.at.timestamp() - found.path.stat().st_mtime) < 5


def test_what_would_change_is_told_per_question(kept):
    (found,) = backups(kept.path)
    assert [(item.question, item.now, item.then) for item in differences(kept.dossier, found)] == [
        (OTHER, Answer(OTHER, "ja"), Answer(OTHER)),
        (FIRST, Answer(FIRST, "nee", "Van Bram."), Answer(FIRST, "ja", "Van Anna.")),
    ]


def test_going_back_throws_nothing_away_and_can_be_undone(kept):
    dossier = reopened(kept)
    copy = backups(kept.path)[-1]
    before, sent = dossier.answers(), kept.sign("r1.xlsx")
    count = len(backups(kept.path))
    restored = restore(dossier, copy)
    assert len(backups(kept.path)) == count + 1, "how it stood is kept too"
    assert {item.question for item in restored.differences} == {FIRST, OTHER}
    assert dossier.answer(FIRST) == Answer(FIRST, "ja", "Van Anna.")
    assert not dossier.answer(OTHER).given
    assert [event.answer.explanation for event in dossier.history(FIRST)][-3:] == [
        "Van Anna.",
        "Van Bram.",
        "Van Anna.",
    ]
    assert dossier.history(FIRST)[-1].author == "Carla"
    assert [item.return_id for item in dossier.sent()] == [sent.return_id], "the number stays taken"
    assert dossier.conflicts() == ()
    assert dossier.undo(FIRST) == Answer(FIRST, "nee", "Van Bram.")
    dossier.redo(FIRST)
    assert take_back(dossier, restored) == 2
    assert dossier.answers() == before


def test_taking_a_restore_back_leaves_what_was_answered_since(kept):
    restored = restore(kept.dossier, backups(kept.path)[0])
    kept.dossier.record(Answer(FIRST, "ja", "Nog eens bekeken."))
    assert take_back(kept.dossier, restored) == 1
    assert kept.dossier.answer(FIRST).explanation == "Nog eens bekeken."
    assert kept.dossier.answer(OTHER).value == "ja"


def test_a_restore_can_be_taken_back_also_after_the_peers_figures_were_seen(kept):
    (copy,) = backups(kept.path)
    look_at_peers(kept.dossier)
    restored = restore(kept.dossier, copy)
    assert kept.dossier.answer(FIRST).peers_seen, "it was given again with those figures in mind"
    assert differences(kept.dossier, copy) == (), "nothing is left to go back to"
    assert take_back(kept.dossier, restored) == 2
    assert [kept.dossier.answer(code).value for code in (FIRST, OTHER)] == ["nee", "ja"]


def test_what_is_being_typed_is_kept_when_one_goes_back(kept):
    kept.dossier.draft(Answer(THIRD, "ja", "half getypt"))
    restore(kept.dossier, backups(kept.path)[0])
    assert "half getypt" in [event.answer.explanation for event in kept.dossier.history(THIRD)]


def test_a_copy_knows_answers_that_the_dossier_lost(kept):
    """The file was put back by hand, from before the copy: what the copy holds comes in again, without a conflict."""
    (copy,) = backups(kept.path)
    kept.dossier.record(Answer(THIRD, "ja", "Alleen hier."))
    kept.dossier.close()
    shutil.copyfile(kept.path, copy.path)
    with closing(unguarded(kept.path)) as connection:
        last = connection.execute("SELECT id FROM events WHERE number = (SELECT max(number) FROM events)").fetchone()
        connection.execute("DELETE FROM event_parents WHERE event = ?", last)
        connection.execute("DELETE FROM events WHERE id = ?", last)
        connection.commit()
    kept.dossier = open_dossier(kept.path, "Carla", backups=False)
    kept.dossier.record(Answer(THIRD, "nee", "Later."))
    restore(kept.dossier, backups(kept.path)[0])
    assert kept.dossier.answer(THIRD) == Answer(THIRD, "ja", "Alleen hier.")
    assert kept.dossier.conflicts() == ()
    assert {"Alleen hier.", "Later."} <= {event.answer.explanation for event in kept.dossier.history(THIRD)}


def test_a_copy_of_another_dossier_is_refused(kept):
    (copy,) = backups(kept.path)
    shutil.copyfile(ROOT / "tests" / "data" / "formats" / "1" / "dossier.hamonitor", copy.path)
    before = kept.dossier.answers()
    with pytest.raises(HaError) as caught:
        restore(kept.dossier, backups(kept.path)[0])
    assert caught.value.code is Code.DOSSIER_OTHER
    assert kept.dossier.answers() == before


def test_a_copy_that_is_damaged_is_said_so_and_passed_over(kept):
    dossier = reopened(kept)
    newest, older = backups(kept.path)
    damage(newest.path)
    found = backups(kept.path)
    assert [item.whole for item in found] == [False, True]
    assert "beschadigd" in found[0].problem
    dossier.close()
    damage(kept.path)
    assert replace_damaged(kept.path, "Carla").backup == older


@pytest.mark.parametrize("spoil", [damage, break_header, os.unlink])
def test_a_dossier_that_does_not_open_is_replaced_by_its_newest_copy(kept, spoil):
    kept.dossier.close()
    (copy,) = backups(kept.path)
    spoil(kept.path)
    spoiled = kept.path.read_bytes() if kept.path.exists() else None
    with pytest.raises(HaError) as caught:
        open_dossier(kept.path, "Carla")
    assert can_go_back(kept.path, caught.value)
    restored = replace_damaged(kept.path, "Carla")
    assert restored.backup == copy
    if spoiled is None:
        assert restored.aside is None
    else:
        assert restored.aside is not None
        assert restored.aside.name == "amsterdam-beschadigd.hamonitor"
        assert restored.aside.read_bytes() == spoiled
    assert check_dossier(kept.path) == ()
    with open_dossier(kept.path, "Carla", backups=False) as dossier:
        assert dossier.answer(FIRST).given
        assert not dossier.read_only
    assert [path.name for path in kept.path.parent.glob(".hamonitor-*")] == []


def test_what_can_still_be_read_of_a_damaged_dossier_comes_along(kept):
    sent = kept.sign("r1.xlsx")
    kept.dossier.record(Answer(THIRD, "ja", "Dit is straks onleesbaar."))
    kept.dossier.draft(Answer(THIRD, "ja", "nog bezig")).result()
    kept.dossier.store._writer.close()
    kept.dossier.store._lock.release()
    drop_answers(kept.path)
    restored = restore_newest(kept.path, "Carla")
    assert restored.added == 3
    kept.dossier = open_dossier(kept.path, "Carla", backups=False)
    dossier = kept.dossier
    assert [item.return_id for item in dossier.sent()] == [sent.return_id]
    assert dossier.answer(FIRST) == Answer(FIRST, "nee", "Van Bram.")
    assert dossier.answer(OTHER) == Answer(OTHER, "ja")
    assert dossier.answer(THIRD) == Answer(THIRD, "ja", "nog bezig")
    assert dossier.history(FIRST)[-1].author == "Bram"
    assert dossier.conflicts() == ()
    assert kept.sign("r2.xlsx").revision == 2, "a number is never used twice"


def test_a_journal_of_the_damaged_file_is_not_played_into_the_copy(kept):
    kept.dossier.close()
    journal = kept.path.with_name(f"{kept.path.name}-journal")
    damage(kept.path)
    journal.write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + b"\0" * 1024)
    aside = replace_damaged(kept.path, "Carla").aside
    assert aside is not None
    assert not journal.exists()
    assert aside.with_name(f"{aside.name}-journal").exists()
    assert check_dossier(kept.path) == ()


def test_a_file_that_cannot_move_keeps_its_journal(kept, monkeypatch):
    kept.dossier.close()
    journal = kept.path.with_name(f"{kept.path.name}-journal")
    damage(kept.path)
    journal.write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + b"\0" * 1024)
    before = kept.path.read_bytes()
    move = salvage.put_in_place

    def held(old, new):
        if old == kept.path:
            raise PermissionError(13, "held by a virus scanner")
        move(old, new)

    monkeypatch.setattr(salvage, "put_in_place", held)
    with pytest.raises(HaError):
        replace_damaged(kept.path, "Carla")
    assert kept.path.read_bytes() == before
    assert journal.exists()


def test_a_damaged_file_that_is_held_for_a_moment_moves_after_it(kept, monkeypatch):
    kept.dossier.close()
    damage(kept.path)
    real, tries = Path.replace, []

    def held(old, new):
        if old == kept.path:
            tries.append(new)
            if len(tries) < 3:
                raise PermissionError(13, "held by a virus scanner")
        return real(old, new)

    monkeypatch.setattr(temporary, "WINDOWS", True)
    monkeypatch.setattr(temporary, "_PAUSE", 0)
    monkeypatch.setattr(Path, "replace", held)
    aside = replace_damaged(kept.path, "Carla").aside
    assert tries == [aside] * 3
    assert check_dossier(kept.path) == ()


def test_two_damaged_files_get_two_names(kept):
    kept.dossier.close()
    for name in ("amsterdam-beschadigd.hamonitor", "amsterdam-beschadigd1.hamonitor"):
        damage(kept.path)
        assert replace_damaged(kept.path, "Carla").aside == kept.path.with_name(name)


def test_without_a_whole_copy_nothing_changes(kept):
    kept.dossier.close()
    damage(kept.path)
    damage(backups(kept.path)[0].path)
    before = kept.path.read_bytes()
    with pytest.raises(HaError) as caught:
        restore_newest(kept.path, "Carla")
    assert caught.value.code is Code.NO_BACKUP
    assert kept.path.read_bytes() == before
    shutil.rmtree(kept.path.parent / FOLDER)
    kept.path.unlink()
    with pytest.raises(HaError) as caught:
        restore_newest(kept.path, "Carla")
    assert caught.value.code is Code.FILE_MISSING


def test_a_damaged_dossier_that_another_has_open_is_left_alone(kept):
    kept.dossier.close()
    damage(kept.path)
    before = kept.path.read_bytes()
    lock = acquire(kept.path, "Dirk")
    assert isinstance(lock, DossierLock)
    with pytest.raises(HaError) as caught:
        replace_damaged(kept.path, "Carla")
    lock.release()
    assert caught.value.code is Code.DOSSIER_READ_ONLY
    assert "Dirk" in caught.value.text.why
    assert kept.path.read_bytes() == before


def test_the_newest_copy_of_a_healthy_dossier_is_gone_back_to(kept):
    kept.dossier.close()
    restored = restore_newest(kept.path, "Carla")
    assert {item.question for item in restored.differences} == {FIRST, OTHER}
    assert "2 antwoorden zijn weer als toen" in restored.text()
    with open_dossier(kept.path, "Carla", backups=False) as dossier:
        assert dossier.answer(FIRST) == Answer(FIRST, "ja", "Van Anna.")
    assert restore_newest(kept.path, "Carla").to_json()["changed"] == [OTHER, FIRST], "and back again"


def test_a_dossier_open_elsewhere_is_not_gone_back_in(kept):
    with pytest.raises(HaError) as caught:
        restore_newest(kept.path, "Carla")
    assert caught.value.code is Code.DOSSIER_READ_ONLY


def test_whatever_the_damage_a_whole_dossier_comes_of_it(kept):
    """Anything that can still be read may come along, and none of it may spoil the copy."""
    kept.sign("r1.xlsx")
    kept.dossier.close()
    chance, whole = random.Random(5), kept.path.read_bytes()  # noqa: S311 - where to damage, not a key
    (copy,) = backups(kept.path)
    least = {FIRST, *(answer for answer in answers_in(copy.path))}
    for _ in range(40):
        data, start = bytearray(whole), chance.randrange(0, len(whole))
        length = min(chance.choice([40, 4096, len(whole) // 4]), len(data) - start)
        data[start : start + length] = chance.randbytes(length)
        kept.path.write_bytes(data[: chance.choice([len(data), start])])
        restored = replace_damaged(kept.path, "Carla", copy)
        assert check_dossier(kept.path) == ()
        with open_dossier(kept.path, "Carla", backups=False) as dossier:
            assert {code for code in least if dossier.history(code)} == least
            assert dossier.conflicts() == ()
        assert restored.aside is not None
        restored.aside.unlink()


def answers_in(path):
    with open_dossier(path, "lezer", backups=False) as dossier:
        return dossier.answers()


def test_a_full_disk_leaves_the_damaged_file_where_it_was(kept, tmp_path):
    kept.dossier.close()
    with tiny_disk(tmp_path / "schijf", 2048 * KB) as disk:
        path = disk / kept.path.name
        shutil.copyfile(kept.path, path)
        shutil.copytree(kept.path.parent / FOLDER, disk / FOLDER)
        damage(path)
        before = path.read_bytes()
        ballast = fill_up(disk, 40 * KB)
        with pytest.raises(HaError) as caught:
            replace_damaged(path, "Carla")
        assert caught.value.code is Code.DISK_FULL
        assert path.read_bytes() == before
        assert [item.name for item in disk.iterdir() if item.name.startswith(".hamonitor-")] == []
        ballast.unlink()
        assert replace_damaged(path, "Carla").aside == disk / "amsterdam-beschadigd.hamonitor"


@pytest.mark.parametrize("step", ["new_beside", "_move_aside", "put_in_place"])
def test_a_step_that_fails_leaves_the_damaged_file_in_its_place(kept, monkeypatch, step):
    kept.dossier.close()
    damage(kept.path)
    before = kept.path.read_bytes()
    works, calls = getattr(salvage, step), []

    def fails_once(*given):
        calls.append(given)
        if len(calls) == 1:
            raise PermissionError(13, "proef")
        return works(*given)

    monkeypatch.setattr(salvage, step, fails_once)
    with pytest.raises(HaError) as caught:
        replace_damaged(kept.path, "Carla")
    assert caught.value.code in DENIED
    assert kept.path.read_bytes() == before
    assert [path.name for path in kept.path.parent.glob(".hamonitor-*")] == []
    assert replace_damaged(kept.path, "Carla").aside == kept.path.with_name("amsterdam-beschadigd.hamonitor")
    assert check_dossier(kept.path) == ()


def test_the_list_beside_the_key_says_what_was_sent_when_the_file_cannot(kept, tmp_path, monkeypatch):
    key = tmp_path / "profiel" / "sleutel.pem"
    monkeypatch.setattr(restoring, "default_key_path", lambda: key)
    sent = kept.sign("r1.xlsx", ledger=ledger_of(key))
    kept.dossier.close()
    break_header(kept.path)
    kept.path.write_bytes(kept.path.read_bytes()[:200])
    replace_damaged(kept.path, "Carla")
    kept.dossier = open_dossier(kept.path, "Carla", backups=False)
    assert [item.return_id for item in kept.dossier.sent()] == [sent.return_id]
    compact = receipt(kept.dossier.package, sent.return_id, kept.world.central)
    assert take_receipt(kept.dossier, read_receipt(compact)).receipt.number == 1


def test_the_list_beside_the_key_takes_nothing_from_what_can_be_read(kept, tmp_path, monkeypatch):
    key = tmp_path / "profiel" / "sleutel.pem"
    monkeypatch.setattr(restoring, "default_key_path", lambda: key)
    sent = kept.sign("r1.xlsx", ledger=ledger_of(key))
    listed = json.loads(ledger_of(key).read_text("utf-8"))
    other = {**listed[0], "package_id": "van-een-ander-dossier", "return_id": "ab", "revision": 9}
    ledger_of(key).write_text(json.dumps([*listed, other]), "utf-8")
    kept.dossier.close()
    drop_answers(kept.path)
    replace_damaged(kept.path, "Carla")
    kept.dossier = open_dossier(kept.path, "Carla", backups=False)
    (known,) = kept.dossier.store.kept().sent
    assert known.return_id == sent.return_id
    statement = last_statement(kept.dossier)
    assert statement is not None, "the return itself is there too, and not its number alone"
    assert statement.signer == "A. Jansen"
