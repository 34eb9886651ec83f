"""Own progress after an answer: from the look at the answers until its charts are painted."""

import statistics
from dataclasses import replace
from typing import Any

import pytest

from hamonitor_desktop.domain.edition import Kind
from hamonitor_desktop.gui.pages.officer import OfficerRoom
from hamonitor_desktop.usecases.authors import author_name
from hamonitor_desktop.usecases.dossiers import open_dossier
from tests.benchmarks.full import ACTORS, Picture, full_dossier, wait

TURNS, MOST = 30, 2 / 60


@pytest.mark.benchmark
@pytest.mark.parametrize("actor", ACTORS)
def test_charts_follow_an_answer_within_two_frames(actor, qapp, tmp_path):
    taken = []
    with open_dossier(full_dossier(tmp_path, actor), author_name(), backups=False) as dossier:
        room = OfficerRoom(dossier)
        room.resize(1366, 768)
        room.show()
        room.show_page("progress")
        wait(800)
        page: Any = room.stack.currentWidget()
        page._watch.stop()  # it looks by itself each quarter of a second; here we say when
        asked = [question for question in dossier.questions if question.kind in (Kind.STATUS, Kind.YES_NO)]
        for turn in range(TURNS):
            question = asked[turn % len(asked)]
            now = dossier.answer(question.code)
            others = [code for code in question.option_codes if code != now.value]
            dossier.record(replace(now, value=others[turn % len(others)]))
            wait(50)
            taken.append(Picture(room).seconds(page._look))
        assert room.leave()
        room.close()
    usual = statistics.median(taken)
    print(f"\n{actor}: charts are painted anew in {1000 * usual:.1f} ms, most {1000 * max(taken):.1f}, limit 33.3")
    assert usual <= MOST
