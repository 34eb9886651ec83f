import sqlite3
import sys
from concurrent.futures import ThreadPoolExecutor
from threading import Event
from time import sleep

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.values import UNKNOWN
from hamonitor_desktop.store.dossier import rows, writer
from hamonitor_desktop.store.dossier.dossier import Dossier
from hamonitor_desktop.store.dossier.locking import lock_path
from hamonitor_desktop.store.dossier.opening import VERSION
from hamonitor_desktop.store.dossier.records import Bound, Draft, EventKind, Sent, StoredReceipt
from hamonitor_desktop.store.sqlite import PRAGMAS, ApplicationId, make_engine, read_header

BOUND = Bound("pakket", "bewijs", "vingerafdruk")


@pytest.fixture
def path(tmp_path):
    return tmp_path / "gemeente.hamonitor"


def make(path, **options):
    return Dossier.create(path, BOUND, "Anna", **options)


def test_the_pragmas_are_the_safe_ones(path):
    make(path).close()
    with make_engine(path).connect() as connection:
        found = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in (pragma.split("=")[0] for pragma in PRAGMAS)
        }
    assert found == {
        "journal_mode": "delete",
        "synchronous": 3,
        "foreign_keys": 1,
        "busy_timeout": 5000,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "secure_delete": 1,
    }


def test_the_file_says_what_it_is(path):
    make(path).close()
    header = read_header(path)
    assert header is not None
    assert (header.application_id, header.user_version) == (ApplicationId.DOSSIER, VERSION)


def test_what_is_recorded_is_there_after_opening_again(path):
    with make(path) as dossier:
        assert dossier.record(Answer("g.1", "ja", "want"))
        assert not dossier.record(Answer("g.1", "ja", "want"))
        assert dossier.record(Answer("g.2", UNKNOWN))
    with Dossier.open(path, "Bram") as dossier:
        assert dossier.answers() == {"g.1": Answer("g.1", "ja", "want"), "g.2": Answer("g.2", UNKNOWN)}
        assert [event.author for event in dossier.history("g.1")] == ["Anna"]
        assert dossier.bound == BOUND


def test_undo_and_redo_go_on_after_opening_again(path):
    with make(path) as dossier:
        assert not dossier.can_undo("g.1")
        for value in ("a", "b", "c"):
            dossier.record(Answer("g.1", value))
            assert dossier.can_undo("g.1")
        assert dossier.undo("g.1") == Answer("g.1", "b")
    with Dossier.open(path, "Bram") as dossier:
        assert dossier.undo("g.1") == Answer("g.1", "a")
        assert dossier.undo("g.1") == Answer("g.1")
        assert dossier.undo("g.1") is None
        assert not dossier.can_undo("g.1")
        assert dossier.answers() == {}
        assert dossier.redo("g.1") == Answer("g.1", "a")
        dossier.record(Answer("g.1", "d"))
        assert dossier.redo("g.1") is None
        kinds = [event.kind for event in dossier.history("g.1")]
        assert kinds.count(EventKind.UNDO) == 3
        assert dossier.check() == ()


def test_a_draft_is_on_disk_when_its_future_is_done_and_becomes_an_event_later(path):
    dossier = make(path)
    first, second = dossier.draft(Answer("g.1", None, "w")), dossier.draft(Answer("g.1", None, "want"))
    first.result(5)
    second.result(5)
    with sqlite3.connect(path) as connection:
        assert connection.execute("SELECT count(*) FROM drafts WHERE answer LIKE '%want%'").fetchone() == (1,)
        assert connection.execute("SELECT count(*) FROM events").fetchone() == (0,)
    connection.close()
    assert dossier.answers()["g.1"].explanation == "want"
    dossier.close()
    with Dossier.open(path, "Anna") as dossier:
        assert dossier.drafts() == {"g.1": Answer("g.1", None, "want")}
        assert dossier.commit_drafts() == 1
        assert dossier.drafts() == {}
        assert dossier.undo("g.1") == Answer("g.1")


def test_closing_writes_what_was_just_typed(path):
    dossier = make(path)
    done = dossier.draft(Answer("g.1", "ja"))
    dossier.close()
    assert done.done()
    with Dossier.open(path, "Anna") as dossier:
        assert dossier.answer("g.1") == Answer("g.1", "ja")


def test_recording_takes_the_place_of_a_draft(path):
    with make(path) as dossier:
        done = dossier.draft(Answer("g.1", "j"))
        dossier.record(Answer("g.1", "ja"))
        done.result(5)
        assert dossier.drafts() == {}
        assert dossier.answer("g.1") == Answer("g.1", "ja")


def test_what_could_not_be_written_does_not_come_back_over_something_newer(path, monkeypatch):
    started, go, write = Event(), Event(), rows.put_draft

    def full(*_arguments):
        monkeypatch.setattr(rows, "put_draft", write)
        started.set()
        go.wait(5)
        raise HaError(Code.DISK_FULL, path=path)

    monkeypatch.setattr(rows, "put_draft", full)
    monkeypatch.setattr(writer, "RETRY", 0.05)
    with make(path, backups=False) as dossier, ThreadPoolExecutor() as other:
        waiting = dossier._writable()._tasks
        typed = dossier.draft(Answer("g.1", None, "oud"))
        assert started.wait(5)
        recorded = other.submit(dossier.record, Answer("g.1", "ja", "nieuw"))
        while not waiting:  # until it waits behind the one that is going to fail
            sleep(0.01)
        go.set()
        assert recorded.result(5)
        assert isinstance(typed.exception(5), HaError)
        sleep(0.2)
    with Dossier.open(path, "Anna", backups=False) as dossier:
        assert dossier.drafts() == {}
        assert dossier.answer("g.1") == Answer("g.1", "ja", "nieuw")


@pytest.mark.skipif(sys.platform == "win32", reason="links ask for rights there")
@pytest.mark.parametrize("first", ["by its name", "by a link"])
def test_a_link_to_a_dossier_is_no_second_door(path, tmp_path, first):
    make(path).close()
    (tmp_path / "elders").mkdir()
    link = tmp_path / "elders" / "naar de schijf.hamonitor"
    link.symlink_to(path)
    one, other = (path, link) if first == "by its name" else (link, path)
    with Dossier.open(one, "Anna") as dossier:
        dossier.record(Answer("g.1", "ja"))
        with Dossier.open(other, "Bram") as second:
            assert second.read_only
            assert second.holder is not None
            assert second.holder.name == "Anna"
    assert [item.name for item in link.parent.iterdir()] == [link.name], "copies and lock lie beside the file itself"


def test_a_second_opener_reads_only_and_is_told_who_has_it(path):
    with make(path) as first:
        first.record(Answer("g.1", "ja"))
        with Dossier.open(path, "Bram") as second:
            assert second.read_only
            assert second.holder is not None
            assert second.holder.name == "Anna"
            assert second.answers() == {"g.1": Answer("g.1", "ja")}
            with pytest.raises(HaError) as error:
                second.record(Answer("g.1", "nee"))
            assert error.value.code is Code.DOSSIER_READ_ONLY
            assert "Anna" in str(error.value)
            first.record(Answer("g.2", "nee"))
            second.reload()
            assert second.answer("g.2").value == "nee"
    assert not lock_path(path).exists()
    with Dossier.open(path, "Bram") as third:
        assert not third.read_only


def test_who_reads_takes_the_dossier_once_the_other_has_gone(path):
    first = make(path)
    with Dossier.open(path, "Bram") as second:
        second.take()
        assert second.read_only
        assert second.holder is not None
        first.record(Answer("g.1", "ja"))
        first.close()
        second.take()
        assert not second.read_only
        assert second.holder is None
        assert second.answer("g.1").value == "ja"
        second.record(Answer("g.2", "nee"))
        with Dossier.open(path, "Cas") as third:
            assert third.holder is not None
            assert third.holder.name == "Bram"


def test_a_newer_dossier_is_refused_and_not_touched(path):
    make(path).close()
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version={VERSION + 1}")
    connection.close()
    before, around = path.read_bytes(), sorted(path.parent.iterdir())
    with pytest.raises(HaError) as error:
        Dossier.open(path, "Anna")
    assert error.value.code is Code.DOSSIER_NEWER
    assert path.read_bytes() == before
    assert sorted(path.parent.iterdir()) == around


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 een werkblad", b"SQLite format 3\x00" + bytes(200)])
def test_a_file_of_another_program_is_no_dossier(path, content):
    path.write_bytes(content)
    with pytest.raises(HaError) as error:
        Dossier.open(path, "Anna")
    assert error.value.code is Code.NOT_A_DOSSIER
    assert path.read_bytes() == content


def test_making_never_overwrites(path):
    make(path).close()
    before = path.read_bytes()
    with pytest.raises(HaError) as error:
        make(path)
    assert error.value.code is Code.DOSSIER_EXISTS
    assert path.read_bytes() == before


def test_the_log_cannot_be_changed(path):
    with make(path) as dossier:
        dossier.record(Answer("g.1", "ja"))
    connection = sqlite3.connect(path)
    for change in ("UPDATE events SET author='x'", "DELETE FROM events"):
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            connection.execute(change)
    connection.close()


def test_copies_of_a_dossier_are_merged_and_a_conflict_is_two_heads(path, tmp_path):
    with make(path) as dossier:
        dossier.record(Answer("g.1", "ja"))
    copy = tmp_path / "kopie.hamonitor"
    copy.write_bytes(path.read_bytes())
    with Dossier.open(copy, "Bram") as other:
        other.record(Answer("g.1", "nee"))
        other.record(Answer("g.2", "ja"))
        theirs = other.contents()
    with Dossier.open(path, "Anna") as dossier:
        dossier.record(Answer("g.1", "misschien"))
        assert dossier.merge(theirs) == 2
        assert dossier.merge(theirs) == 0
        assert dossier.conflicts() == ("g.1",)
        heads = {head.id for head in dossier.heads("g.1")}
        assert len(heads) == 2
        assert dossier.record(dossier.answer("g.1"))  # the answer that was shown already, now chosen
        assert dossier.conflicts() == ()
        assert set(dossier.history("g.1")[-1].parents) == heads
        assert dossier.check() == ()


def test_what_was_sent_and_received_stays(path):
    sent = Sent("p", 1, 1, True, "abc", "2024-05-01T10:00:00+00:00", "retour.xlsx")
    with make(path) as dossier:
        dossier.register_sent([sent])
        dossier.register_sent([sent])
        dossier.add_receipt(StoredReceipt("r", "abc", 1, "2024-05-02", "jws"))
        dossier.add_receipt(StoredReceipt("r", "abc", 1, "2024-05-02", "jws"))
    with Dossier.open(path, "Anna") as dossier:
        assert dossier.kept().sent == (sent,)
        assert [receipt.id for receipt in dossier.kept().receipts] == ["r"]


def test_the_longest_name_leaves_room_for_what_stands_beside_the_dossier(tmp_path):
    path = tmp_path / f"{'é' * 105}.hamonitor"
    with make(path) as dossier:
        dossier.record(Answer("g.1", "ja"))
    with Dossier.open(path, "Anna") as dossier:
        assert not dossier.read_only
        assert dossier.backup_problem is None


@pytest.mark.parametrize("letters", [106, 130, 300])
def test_a_longer_name_is_too_long(tmp_path, letters):
    with pytest.raises(HaError) as caught:
        make(tmp_path / f"{'é' * letters}.hamonitor")
    assert caught.value.code is Code.NAME_TOO_LONG
    with pytest.raises(HaError) as caught:
        Dossier.open(tmp_path / f"{'x' * 240}.hamonitor", "Anna")
    assert caught.value.code is Code.NAME_TOO_LONG


def test_a_folder_is_no_dossier(tmp_path):
    with pytest.raises(HaError) as error:
        Dossier.open(tmp_path, "Anna")
    assert error.value.code is Code.FILE_MISSING


class TypingOfficer(RuleBasedStateMachine):
    """Records, drafts, undoes, redoes and reopens, beside a model of two lists per question."""

    questions = st.sampled_from(["g.1", "g.2"])
    values = st.sampled_from(["a", "b", "c", UNKNOWN, None])

    @initialize(folder=st.just(None))
    def begin(self, folder):
        import tempfile
        from pathlib import Path

        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "proef.hamonitor"
        self.dossier = make(self.path, backups=False)
        self.past = {question: [Answer(question)] for question in ("g.1", "g.2")}
        self.future = {"g.1": [], "g.2": []}
        self.typed = {}

    def settle(self, question):
        answer = self.typed.pop(question, None)
        if answer is not None and answer != self.past[question][-1]:
            self.past[question].append(answer)
            self.future[question].clear()

    @rule(question=questions, value=values)
    def record(self, question, value):
        self.typed[question] = Answer(question, value)
        self.settle(question)
        self.dossier.record(Answer(question, value))

    @rule(question=questions, value=values)
    def draft(self, question, value):
        self.typed[question] = Answer(question, value)
        self.dossier.draft(Answer(question, value))

    @rule(question=questions)
    def undo(self, question):
        self.settle(question)
        expected = None
        if len(self.past[question]) > 1:
            self.future[question].append(self.past[question].pop())
            expected = self.past[question][-1]
        assert self.dossier.undo(question) == expected

    @rule(question=questions)
    def redo(self, question):
        self.settle(question)
        expected = None
        if self.future[question]:
            expected = self.future[question].pop()
            self.past[question].append(expected)
        assert self.dossier.redo(question) == expected

    @rule()
    def reopen(self):
        self.dossier.close()
        self.dossier = Dossier.open(self.path, "Anna", backups=False)

    @invariant()
    def answers_are_those_of_the_model(self):
        for question, past in self.past.items():
            assert self.dossier.answer(question) == self.typed.get(question, past[-1])

    def teardown(self):
        if hasattr(self, "dossier"):
            self.dossier.close()
            assert Dossier.peek(self.path).check() == ()
            self.folder.cleanup()


TestTypingOfficer = TypingOfficer.TestCase
TestTypingOfficer.settings = settings(max_examples=15, stateful_step_count=20, deadline=None)


def test_whoever_types_faster_than_the_disk_writes_is_kept_up_with(path):
    """A draft that a newer one overtook on its way to the disk was once not written at all, time and again."""
    with make(path) as dossier:
        waiting = dossier.draft(Answer("g.1", None, "wat er stond"))
        with dossier._guard:  # as one who types on while the writer begins
            newest = Answer("g.1", None, "wat er stond en meer")
            dossier._drafts["g.1"] = Draft(newest, "Anna", "")
        waiting.result()
        with Dossier.peek(path) as reader:
            assert reader.drafts() == {"g.1": Answer("g.1", None, "wat er stond en meer")}


def test_what_is_typed_on_while_an_answer_is_written_is_not_taken_for_it(tmp_path):
    """Leaving a field waits for the disk; on a slow one somebody types on in another window meanwhile."""
    held = Event()
    with Dossier.create(tmp_path / "d.hamonitor", Bound("p", "b", "v"), "Anna", backups=False) as dossier:
        dossier.draft(Answer("g.1", "ja", "Eerst."))
        writing = dossier._writer
        assert writing is not None
        writing.submit(lambda _connection: lambda: held.wait(5))
        with ThreadPoolExecutor(1) as pool:
            recorded = pool.submit(dossier.commit_drafts)
            while not writing._tasks:
                sleep(0.001)
            dossier.draft(Answer("g.1", "ja", "Eerst. En daarna."))
            held.set()
            assert recorded.result(5) == 1
        assert dossier.answer("g.1").explanation == "Eerst. En daarna."
    with Dossier.peek(tmp_path / "d.hamonitor") as again:
        assert again.answer("g.1").explanation == "Eerst. En daarna."
        assert [event.answer.explanation for event in again.history("g.1")] == ["Eerst."]
