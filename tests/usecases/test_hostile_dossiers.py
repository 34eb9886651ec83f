"""Dossiers that somebody else may have made, opened in each way an officer can: nothing hangs, or comes in half."""

import json
import os
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime

import pytest

from hamonitor_desktop.domain import proposals as proposal_form
from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.signing import envelope
from hamonitor_desktop.signing.keys import new_key
from hamonitor_desktop.store.dossier.dossier import Dossier
from hamonitor_desktop.store.dossier.locking import DossierLock, acquire, lock_path
from hamonitor_desktop.store.dossier.records import Bound, Sent, StoredProposal, StoredReceipt
from hamonitor_desktop.store.dossier.salvage import put_back, readable
from hamonitor_desktop.usecases import proposals, receipts
from hamonitor_desktop.usecases.copies import hand_out, look_at, take_in, versions
from hamonitor_desktop.usecases.dossiers import check_dossier, open_dossier
from tests.factories import receipt
from tests.gui.dossiers import make_dossier
from tests.usecases import hostile
from tests.yardstick import units

SOON, BUSY = 1000, 6000  # units of tests/yardstick, some 5 ms
STRANGER = new_key("een vreemde")
ATTACKS = {**hostile.STRUCTURE, **hostile.CONTENT, **(hostile.POSIX if os.name == "posix" else {})}
REFUSED = {Code.COPY_DAMAGED, Code.NOT_A_DOSSIER, Code.DOSSIER_NEWER}
OPENED = {Code.DOSSIER_DAMAGED, Code.NOT_A_DOSSIER, Code.DOSSIER_NEWER}


@pytest.fixture(scope="module")
def good(tmp_path_factory):
    """A dossier, and a copy of it as a colleague got it."""
    folder = tmp_path_factory.mktemp("goed")
    with make_dossier(folder) as dossier:
        dossier.record(Answer("gemeente.1.2", "ja"))
        hand_out(dossier, "Bram", ["1"], folder / "kopie.hamonitor")
    return folder


@pytest.fixture
def files(good, tmp_path):
    """The same two in a folder of their own, beside a report that is nobody's business."""
    for name in ("lindewaard.hamonitor", "kopie.hamonitor"):
        shutil.copyfile(good / name, tmp_path / name)
    (tmp_path / "verslag.docx").write_text("mijn werk", "utf-8")
    return tmp_path


def _tried(call):
    try:
        return call(), None
    except HaError as error:
        return None, error


def outcome(call, limit):
    """What came of it, and the code where it was refused; in time, and in words."""
    (found, refused), cost = units(lambda: _tried(call))
    assert cost < limit
    assert refused is None or len(str(refused)) < 600
    return found, refused.code if refused else None


def around(path):
    """All that lies there, with what is in it."""
    found = {}
    for item in path.parent.iterdir():
        if "lindewaard" not in item.name:
            found[item.name] = (item.lstat().st_size, b"")
            if item.is_file() and not item.is_symlink():
                with item.open("rb") as stream:
                    found[item.name] = (item.stat().st_size, stream.read(1_000_000))
    return found


def looked_through(dossier):
    """Ask what the window asks."""
    dossier.findings(), dossier.sections(), dossier.progress(), dossier.left_off()
    for question in dossier.questions:
        dossier.history(question.code), dossier.can_undo(question.code), dossier.can_redo(question.code)
    for question in dossier.conflicts():
        assert len(versions(dossier, question)) <= 100
    proposals.to_decide(dossier), receipts.kept_receipts(dossier), receipts.queries(dossier)


def taken_back(files, limit=SOON):
    """Take the copy back into the own dossier; whether it was taken. The copy stays as it is in any case."""
    copy = files / "kopie.hamonitor"
    before = around(copy)
    with open_dossier(files / "lindewaard.hamonitor", "Ans", backups=False) as ours:
        was = ours.store.contents()
        found, code = outcome(lambda: look_at(ours, copy), limit)
        assert around(copy) == before
        if found is None:
            assert code in REFUSED
            assert ours.store.contents() == was
            return False
        _, code = outcome(lambda: take_in(ours, found), limit)
        assert code is None, "what was shown can be taken over"
        looked_through(ours)
        ours.record(Answer("gemeente.1.3", "nee"))
    with open_dossier(files / "lindewaard.hamonitor", "Ans", backups=False) as again:
        assert again.store.check() == ()
        looked_through(again)
    return True


@pytest.mark.parametrize("name", ATTACKS)
def test_a_copy_that_comes_back_is_taken_whole_or_not_at_all(files, name):
    ATTACKS[name](files / "kopie.hamonitor")
    taken_back(files)


@pytest.mark.parametrize("name", hostile.BULK)
def test_a_copy_with_more_than_people_write_is_refused(files, name):
    hostile.BULK[name](files / "kopie.hamonitor")
    assert not taken_back(files, BUSY)


@pytest.mark.parametrize("name", ATTACKS)
def test_opened_as_an_own_dossier_it_is_refused_or_works(files, name):
    path = files / "kopie.hamonitor"
    ATTACKS[name](path)
    outcome(lambda: check_dossier(path), SOON)
    dossier, code = outcome(lambda: open_dossier(path, "Ans"), SOON)
    if dossier is None:
        assert code in OPENED
    else:
        with dossier:
            looked_through(dossier)
            dossier.record(Answer("gemeente.1.3", "nee"))
    assert (files / "verslag.docx").read_text("utf-8") == "mijn werk"


@pytest.mark.parametrize("name", [*ATTACKS, *hostile.BULK])
def test_what_is_saved_of_it_stands_in_a_whole_dossier(files, name):
    path, whole = files / "kopie.hamonitor", files / "lindewaard.hamonitor"
    {**ATTACKS, **hostile.BULK}[name](path)
    saved, code = outcome(lambda: readable(path), BUSY)
    assert code is None
    assert saved is not None
    if name in hostile.BULK:
        return
    aside = files / "opzij.hamonitor"
    outcome(lambda: put_back(path, whole, saved, aside, "Ans"), SOON)
    with Dossier.peek(path) as store:
        assert store.answer("gemeente.1.2").value == "ja"


def test_a_file_that_a_journal_names_stays(files):
    """SQLite alone deletes it: a colleague's folder must not decide which of one's files go."""
    hostile.STRUCTURE["a journal that names another file"](files / "kopie.hamonitor")
    alone = shutil.copytree(files, files / "alleen")
    hostile.STRUCTURE["a journal that names another file"](alone / "kopie.hamonitor")
    with closing(sqlite3.connect(alone / "kopie.hamonitor")) as connection:
        connection.execute("SELECT * FROM meta").fetchall()
    assert not (alone / "verslag.docx").exists(), "the attack works where nothing guards against it"
    path = files / "kopie.hamonitor"
    for call in (lambda: open_dossier(path, "Ans"), lambda: Dossier.peek(path), lambda: check_dossier(path)):
        assert outcome(call, SOON)[1] is Code.DOSSIER_DAMAGED
    readable(path)
    assert (files / "verslag.docx").exists()


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"[" * 4096, "Iemand anders"),
        (json.dumps({"name": f"Bram\n\u202e{'x' * 3000}", "since": "nu"}).encode(), "Bram xxx"),
        (json.dumps({"name": "\ud83d", "since": "nu"}).encode(), "Iemand anders"),
    ],
    ids=["deep", "long", "half a character"],
)
def test_whoever_has_it_open_is_named_on_one_line_whatever_the_lock_says(files, content, name):
    lock = acquire(files / "kopie.hamonitor", "Bram")
    assert isinstance(lock, DossierLock)
    lock_path(files / "kopie.hamonitor").write_bytes(content)
    with open_dossier(files / "kopie.hamonitor", "Ans", backups=False) as dossier:
        assert dossier.holder is not None
        said = str(dossier.holder.as_error())
        assert name in said
        assert len(said) < 400
        assert len(said.splitlines()) == 1
    lock.release()


@pytest.mark.skipif(os.name == "nt", reason="there only an administrator makes such links")
def test_a_lock_that_leads_to_another_file_does_not_empty_it(files):
    (files / ".kopie.hamonitor.lock").symlink_to(files / "verslag.docx")
    with open_dossier(files / "kopie.hamonitor", "Ans", backups=False) as dossier:
        assert dossier.read_only
    assert (files / "verslag.docx").read_text("utf-8") == "mijn werk"


def forged(dossier):
    """What a stranger signs: a receipt as if of central, a proposal for another round, a return with a high number."""
    package = dossier.package
    bought = receipt(package, "f" * 64, STRANGER)
    at = datetime(2025, 5, 5, tzinfo=UTC)
    proposal = proposal_form.Proposal("p", "1999-1", "0" * 64, "JZ13", "Regio", "gemeente", "A", "B", "", ())
    posing = envelope.sign(json.dumps(proposal.to_json()).encode(), proposal_form.TYPE, STRANGER, at)
    return (
        StoredReceipt(envelope.verify(bought, "ha-receipt+json").id, "f" * 64, 9, "2025-05-05", bought),
        StoredProposal(envelope.verify(posing, proposal_form.TYPE).id, "2025-05-05", posing),
        Sent(package.package_id, 1, 999_999, True, "e" * 64, "2025-05-05", "x.xlsx", "geen handtekening"),
    )


@pytest.mark.parametrize("place", [0, 1])
def test_what_a_stranger_signed_in_it_refuses_the_copy_and_is_never_shown(files, place):
    path = files / "kopie.hamonitor"
    with open_dossier(path, "Bram", backups=False) as theirs:
        forgery = forged(theirs)[place]
        (theirs.store.add_receipt, theirs.store.add_proposal)[place](forgery)
        assert receipts.kept_receipts(theirs) == ()
        assert proposals.received_proposals(theirs) == ()
    assert not taken_back(files)


def test_a_number_that_the_own_key_did_not_sign_is_not_taken(files):
    with open_dossier(files / "kopie.hamonitor", "Bram", backups=False) as theirs:
        theirs.store.register_sent([forged(theirs)[2]])
        theirs.record(Answer("gemeente.1.1", "ja"))
    assert taken_back(files)
    with open_dossier(files / "lindewaard.hamonitor", "Ans", backups=False) as ours:
        assert ours.store.kept().sent == ()
        assert ours.answer("gemeente.1.1").value == "ja"


def test_who_answered_is_named_in_a_few_words(files):
    with closing(sqlite3.connect(files / "kopie.hamonitor")) as connection:
        rows = [
            (f"e{number}", hostile.answer("ja", str(number)), f"Bram {number}\n\u202e<b>{'x' * 900}")
            for number in range(50)
        ]
        connection.executemany(
            "INSERT INTO events(id, question, kind, answer, author, at) VALUES (?, 'gemeente.1.1', 'answer', ?, ?, '')",
            rows,
        )
        connection.commit()
    with open_dossier(files / "lindewaard.hamonitor", "Ans", backups=False) as ours:
        authors = look_at(ours, files / "kopie.hamonitor").authors
    assert len(authors) == 5
    assert all(author.startswith("Bram ") and author.isprintable() and len(author) < 90 for author in authors)


@pytest.mark.parametrize(
    "answer", [Answer("g.1", "ja", "half \ud83d"), Answer("g.1", "ja", "x" * 8_000_001)], ids=["half", "long"]
)
def test_what_could_not_be_read_again_is_not_written_and_keeps_nothing_else_from_it(tmp_path, answer):
    with Dossier.create(tmp_path / "x.hamonitor", Bound("p", "b", "v"), "Ans", backups=False) as dossier:
        for call in (lambda: dossier.record(answer), lambda: dossier.draft(answer).result()):
            with pytest.raises(HaError) as caught:
                call()
            assert caught.value.code is Code.ANSWERS_BAD
        dossier.draft(Answer("g.2", "ja", "Tegelijk getypt.")).result(5)
        assert dossier.commit_drafts() == 1
        assert dossier.record(Answer("g.1", "nee"))
        assert set(dossier.answers()) == {"g.1", "g.2"}
