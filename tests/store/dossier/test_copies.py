"""Whole copies, notes and registers included: merged in any order and twice they give the same dossier."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.notes import NoteKind
from hamonitor_desktop.store.dossier.backups import backups_of
from hamonitor_desktop.store.dossier.dossier import Dossier
from hamonitor_desktop.store.dossier.records import Bound, Sent, StoredProposal, StoredReceipt

BOUND = Bound("pakket", "bewijs", "afdruk")
QUESTIONS = ("g.1", "g.2")

STEP = st.one_of(
    st.tuples(st.just("record"), st.sampled_from(QUESTIONS), st.sampled_from("abc"), st.sampled_from(["", "omdat"])),
    st.tuples(st.just("draft"), st.sampled_from(QUESTIONS), st.sampled_from("abc")),
    st.tuples(st.just("undo"), st.sampled_from(QUESTIONS)),
    st.tuples(st.just("redo"), st.sampled_from(QUESTIONS)),
    st.tuples(st.just("remark"), st.sampled_from(QUESTIONS), st.sampled_from("xyz")),
    st.tuples(st.just("look"), st.sampled_from(QUESTIONS)),
    st.tuples(st.just("unlook"), st.sampled_from(QUESTIONS)),
    st.tuples(st.just("receipt"), st.integers(1, 3)),
    st.tuples(st.just("proposal"), st.integers(1, 3)),
    st.tuples(st.just("sent"), st.integers(1, 3)),
)


def take(dossier, steps):
    for step in steps:
        match step:
            case "record", question, value, explanation:
                dossier.record(Answer(question, value, explanation))
            case "draft", question, value:
                dossier.draft(Answer(question, value))
            case "undo", question:
                dossier.undo(question)
            case "redo", question:
                dossier.redo(question)
            case "remark", question, text:
                dossier.annotate(NoteKind.REMARK, question, text)
            case "look", question:
                dossier.annotate(NoteKind.LOOK, question)
            case "unlook", question:
                dossier.take_back(dossier.kept().notes.standing(NoteKind.LOOK, question))
            case "receipt", number:
                dossier.add_receipt(StoredReceipt(f"r{number}", "", number, "", "jws"))
            case "proposal", number:
                dossier.add_proposal(StoredProposal(f"p{number}", "", "jws"))
            case "sent", number:
                dossier.register_sent([Sent("pakket", 1, number, False, f"id{number}", "", "x.xlsx")])


def state(dossier):
    """What a user can see of a dossier, whatever the order in which it came about."""
    kept = dossier.kept()
    return (
        dossier.answers(),
        dossier.conflicts(),
        {question: {head.id for head in dossier.heads(question)} for question in QUESTIONS},
        {event.id for event in dossier.events()},
        set(kept.notes.noted),
        kept.notes.taken_back,
        set(kept.receipts),
        set(kept.proposals),
        {(item.package_id, item.revision) for item in kept.sent},
    )


def everything(contents):
    """All that stands in a copy, set beside set, so that copies can be added up."""
    kept = contents.kept
    parts = kept.notes.noted, kept.notes.taken_back, kept.receipts, kept.proposals
    named = {event.id for event in contents.events}, {(item.package_id, item.revision) for item in kept.sent}
    return [*map(set, parts), *named]


def disagreeing(events):
    """The questions whose newest events differ; an event that no other was made on is a newest."""
    built_on = {parent for event in events for parent in event.parents}
    newest = {question: [] for question in QUESTIONS}
    for event in events:
        if event.id not in built_on:
            newest[event.question].append(event.answer)
    return tuple(question for question, found in newest.items() if any(answer != found[0] for answer in found))


@settings(max_examples=40, deadline=None)
@given(st.lists(STEP, max_size=4), st.lists(st.lists(STEP, max_size=5), min_size=2, max_size=3), st.randoms())
def test_merging_copies_in_any_order_and_twice_gives_the_same_dossier(before, work, chance):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        first = folder / "eerste.hamonitor"
        with Dossier.create(first, BOUND, "Anna", backups=False) as dossier:
            take(dossier, before)
            dossier.commit_drafts()
        copies = []
        for number, steps in enumerate(work):
            copy = folder / f"kopie-{number}.hamonitor"
            copy.write_bytes(first.read_bytes())
            with Dossier.open(copy, f"Bram {number}", backups=False) as dossier:
                take(dossier, steps)
                dossier.commit_drafts()
                copies.append(dossier.contents())
        outcomes, of_all = [], [set().union(*parts) for parts in zip(*map(everything, copies), strict=True)]
        for order in (copies, chance.sample(copies, len(copies)), [*copies, *copies]):
            target = folder / f"samen-{len(outcomes)}.hamonitor"
            target.write_bytes(first.read_bytes())
            with Dossier.open(target, "Anna", backups=False) as dossier:
                for contents in order:
                    dossier.merge(contents)
                outcomes.append(state(dossier))
                assert dossier.check() == ()
                assert everything(dossier.contents()) == of_all
                assert dossier.conflicts() == disagreeing(dossier.events())
            with Dossier.open(target, "Anna", backups=False) as dossier:
                assert state(dossier) == outcomes[-1]
        assert outcomes[0] == outcomes[1] == outcomes[2]


@pytest.fixture
def path(tmp_path):
    return tmp_path / "gemeente.hamonitor"


def test_a_conflict_ends_with_one_answer_also_when_it_is_the_one_shown(path, tmp_path):
    with Dossier.create(path, BOUND, "Anna") as dossier:
        dossier.record(Answer("g.1", "a"))
    copy = tmp_path / "kopie.hamonitor"
    copy.write_bytes(path.read_bytes())
    with Dossier.open(copy, "Bram") as other:
        other.record(Answer("g.1", "b"))
        theirs = other.contents()
    with Dossier.open(path, "Anna") as dossier:
        dossier.record(Answer("g.1", "c"))
        dossier.merge(theirs)
        heads = dossier.heads("g.1")
        assert {head.author for head in heads} == {"Anna", "Bram"}
        shown = dossier.answer("g.1")
        assert dossier.record(shown)
        assert dossier.conflicts() == ()
        assert dossier.answer("g.1") == shown
        assert set(dossier.history("g.1")[-1].parents) == {head.id for head in heads}


def test_undoing_a_choice_brings_back_what_was_shown_before_it_also_after_opening_again(path, tmp_path):
    with Dossier.create(path, BOUND, "Anna") as dossier:
        dossier.record(Answer("g.1", "a"))
    copy = tmp_path / "kopie.hamonitor"
    copy.write_bytes(path.read_bytes())
    with Dossier.open(copy, "Bram") as other:
        other.record(Answer("g.1", "b"))
        theirs = other.contents()
    with Dossier.open(path, "Anna") as dossier:
        dossier.record(Answer("g.1", "c"))
        dossier.record(Answer("g.1", "d"))
        dossier.merge(theirs)
        dossier.record(Answer("g.1", "b"))
    with Dossier.open(path, "Anna") as dossier:
        assert [answer.value for answer in dossier.states("g.1")] == [None, "a", "c", "d", "b"]
        assert dossier.undo("g.1") == Answer("g.1", "d")


def test_a_copy_is_put_aside_before_merging_so_that_it_can_be_taken_back(path, tmp_path):
    with Dossier.create(path, BOUND, "Anna") as dossier:
        dossier.record(Answer("g.1", "a"))
        copy = tmp_path / "kopie.hamonitor"
        copy.write_bytes(path.read_bytes())
        with Dossier.open(copy, "Bram") as other:
            other.record(Answer("g.1", "b"))
            theirs = other.contents()
        dossier.merge(theirs)
        with Dossier.peek(backups_of(path)[0]) as before:
            assert before.answer("g.1").value == "a"
        assert dossier.answer("g.1").value == "b"


def test_notes_stay_where_they_were_written_and_say_by_whom(path):
    with Dossier.create(path, BOUND, "Anna") as dossier:
        dossier.annotate(NoteKind.REMARK, "g.1", "vraag Bram")
        dossier.annotate(NoteKind.LOOK, "g.1")
    with Dossier.open(path, "Bram") as dossier:
        (remark,) = dossier.kept().notes.standing(NoteKind.REMARK, "g.1")
        assert (remark.text, remark.author) == ("vraag Bram", "Anna")
        dossier.take_back([remark])
        assert dossier.kept().notes.standing(NoteKind.REMARK) == ()
        assert dossier.kept().notes.has(NoteKind.LOOK, "g.1")
        assert not dossier.kept().notes.has(NoteKind.LOOK, "g.2")
    with Dossier.open(path, "Carla") as dossier:
        assert dossier.kept().notes.standing(NoteKind.REMARK) == ()
        assert len(dossier.kept().notes.noted) == 2
