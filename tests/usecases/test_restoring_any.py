"""Whatever was answered before and after a copy: going back gives its answers, loses none, and can be undone."""

import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.usecases.dossiers import open_dossier
from hamonitor_desktop.usecases.restoring import backups, restore, take_back
from tests.usecases.office import Office

CODES = ("gemeente.2.5", "gemeente.3.8", "gemeente.3.9")
code = st.sampled_from(CODES)
steps = st.lists(
    st.one_of(
        st.tuples(st.just("answer"), code, st.sampled_from(["ja", "nee", None]), st.sampled_from(["", "omdat"])),
        st.tuples(st.just("type"), code, st.sampled_from(["ja", None]), st.sampled_from(["half", ""])),
        st.tuples(st.just("undo"), code),
        st.tuples(st.just("redo"), code),
    ),
    max_size=8,
)


@pytest.fixture(scope="module")
def begun(tmp_path_factory):
    office = Office(tmp_path_factory.mktemp("kantoor"))
    office.dossier.close()
    return office.path


def do(dossier, steps):
    for name, question, *answer in steps:
        if name == "answer":
            dossier.record(Answer(question, *answer))
        elif name == "type":
            dossier.draft(Answer(question, *answer)).result()
        elif name == "undo":
            dossier.undo(question)
        else:
            dossier.redo(question)


@settings(max_examples=10, deadline=None)
@given(before=steps, after=steps)
def test_going_back_and_undoing_it_lose_nothing(begun, before, after):
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "dossier.hamonitor"
        shutil.copyfile(begun, path)
        with open_dossier(path, "Anna", backups=False) as dossier:
            do(dossier, before)
        with open_dossier(path, "Bram") as dossier:  # which makes the copy
            then = dossier.answers()
            do(dossier, after)
            now, known = dossier.answers(), {event.id for event in dossier.store.events()}
            restored = restore(dossier, backups(path)[-1])
            assert dossier.answers() == then
            assert {event.id for event in dossier.store.events()} >= known
            assert (dossier.conflicts(), dossier.store.drafts()) == ((), {})
            assert {item.question for item in restored.differences} == {
                code for code in CODES if now.get(code) != then.get(code)
            }
            take_back(dossier, restored)
            assert dossier.answers() == now
            assert dossier.store.check() == ()
