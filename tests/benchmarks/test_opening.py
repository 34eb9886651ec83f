"""Opening a full dossier in a program that was started and has read ahead, from the press until the room is painted.

The limit is one of milliseconds, so the best of some turns counts: whatever else the machine does only adds to it.
"""

import gc
import statistics
from typing import Any

import pytest

from hamonitor_desktop.gui.pages.officer import OfficerRoom
from hamonitor_desktop.gui.preloading import preload
from hamonitor_desktop.gui.tasks import Task
from hamonitor_desktop.gui.widgets.question_card import QuestionCard
from hamonitor_desktop.gui.window import Window
from hamonitor_desktop.usecases import received
from tests.benchmarks.full import ACTORS, Picture, full_dossier, wait

TURNS = 10
MOST = 0.150


@pytest.mark.benchmark
@pytest.mark.parametrize("actor", ACTORS)
def test_a_full_dossier_is_there_within_150_ms(actor, qapp, tmp_path):
    file, taken = full_dossier(tmp_path, actor), []
    window = Window()
    window.resize(1366, 768)
    window.show()
    preload(Task(window, lambda _done: None, lambda _error: None, None))
    gc.collect()
    gc.freeze()
    for _turn in range(TURNS):
        received._edition.cache_clear()  # the questionnaire in it is checked as if it were the first one
        wait(300)
        picture = Picture(window, lambda: isinstance(window.room(), OfficerRoom))
        taken.append(picture.seconds(lambda: window.open_dossier(str(file))))
        room: Any = window.room()
        assert any(card.isVisible() for card in room.stack.currentWidget().findChildren(QuestionCard))
        wait(600)
        assert window.show_start()
    window.close()
    gc.unfreeze()
    best, usual = 1000 * min(taken), 1000 * statistics.median(taken)
    print(f"\n{actor}: {ACTORS[actor]} answers opened and painted in {best:.0f} ms, median {usual:.0f}, limit 150")
    assert min(taken) <= MOST
