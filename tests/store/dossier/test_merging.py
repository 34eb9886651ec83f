"""Copies of one dossier that several people work in, merged in any order and any number of times."""

import tempfile
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.store.dossier.dossier import Dossier
from hamonitor_desktop.store.dossier.log import EventLog
from hamonitor_desktop.store.dossier.records import Bound, Event, EventKind
from hamonitor_desktop.store.dossier.rows import Contents

BOUND = Bound("pakket", "bewijs", "vingerafdruk")
QUESTIONS = ("g.1", "g.2")
COPIES = ("Anna", "Bram", "Cem")

copies = st.sampled_from(COPIES)
questions = st.sampled_from(QUESTIONS)
values = st.sampled_from(["a", "b", None])


class WorkingTogether(RuleBasedStateMachine):
    """Three copies that answer, type, undo and take over from one another."""

    @initialize(folder=st.just(None))
    def begin(self, folder):
        self.folder = tempfile.TemporaryDirectory()
        first = Path(self.folder.name) / "Anna.hamonitor"
        Dossier.create(first, BOUND, "Anna", backups=False).close()
        self.open = {}
        for name in COPIES:
            path = first.with_name(f"{name}.hamonitor")
            path.write_bytes(first.read_bytes())
            self.open[name] = Dossier.open(path, name, backups=False)
        self.typed = {name: {} for name in COPIES}

    @rule(name=copies, question=questions, value=values)
    def record(self, name, question, value):
        answer, log = Answer(question, value), EventLog(self.open[name].events())
        self.typed[name].pop(question, None)
        changes = log.current(question) != answer or question in log.conflicts()
        assert self.open[name].record(answer) is changes
        assert question not in self.open[name].conflicts()

    @rule(name=copies, question=questions, text=st.text("xyz", min_size=1, max_size=3))
    def draft(self, name, question, text):
        self.typed[name][question] = Answer(question, None, text)
        self.open[name].draft(self.typed[name][question])

    @rule(name=copies, question=questions, kind=st.sampled_from(["undo", "redo"]))
    def step(self, name, question, kind):
        self.typed[name].pop(question, None)
        getattr(self.open[name], kind)(question)

    @rule(name=copies, other=copies)
    def take_over(self, name, other):
        theirs = Contents(self.open[other].events())
        self.open[name].merge(theirs)
        assert self.open[name].merge(theirs) == 0

    @rule(name=copies)
    def reopen(self, name):
        path = self.open[name].path
        self.open[name].close()
        self.open[name] = Dossier.open(path, name, backups=False)

    @invariant()
    def what_is_typed_is_never_touched_by_a_merge(self):
        for name, typed in self.typed.items():
            assert self.open[name].drafts() == typed

    def teardown(self):
        if not hasattr(self, "open"):
            return
        logs = [dossier.events() for dossier in self.open.values()]
        unions = [EventLog([event for log in order for event in log]) for order in permutations(logs)]
        for union in unions:
            assert union.answers() == unions[0].answers()
            assert union.conflicts() == unions[0].conflicts()
            for question in QUESTIONS:
                assert union.heads(question) == unions[0].heads(question)
                union.steps(question)
        for dossier in self.open.values():
            for log in logs:
                dossier.merge(Contents(log))
            assert EventLog(dossier.events()).answers() == unions[0].answers()
            dossier.close()
            with Dossier.peek(dossier.path) as again:
                assert again.check() == ()
                assert again.drafts() == self.typed[dossier.author]
                assert again.conflicts() == unions[0].conflicts()
        self.folder.cleanup()


TestWorkingTogether = WorkingTogether.TestCase
TestWorkingTogether.settings = settings(max_examples=10, stateful_step_count=20, deadline=None)


@pytest.mark.parametrize(
    "event",
    [
        Event("e1", ("weg",), "g.1", Answer("g.1", "a"), "Bram", ""),
        Event("e1", (), "g.1", Answer("g.1"), "Bram", "", EventKind.UNDO),
        Event("e1", (), "g.1", Answer("g.1", "a"), "Bram", "", EventKind.REDO),
    ],
)
def test_a_copy_that_does_not_fit_together_is_refused_whole(tmp_path, event):
    good = Event("e0", (), "g.2", Answer("g.2", "a"), "Bram", "")
    with Dossier.create(tmp_path / "proef.hamonitor", BOUND, "Anna", backups=False) as dossier:
        with pytest.raises(HaError) as caught:
            dossier.merge(Contents((good, event)))
        assert caught.value.code is Code.DOSSIER_DAMAGED
        assert dossier.events() == ()
        assert dossier.record(Answer("g.1", "b"))
