import sys

import pytest

from tests.gui.officer.typing_to_the_end import kill_while_typing
from tests.store.dossier.answering import kill_often


@pytest.mark.soak
@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is not there on Windows")
def test_three_hundred_kills_lose_no_answer(tmp_path):
    kill_often(tmp_path / "proef.hamonitor", times=300, seed=2024)


@pytest.mark.soak
@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is not there on Windows")
def test_three_hundred_kills_of_the_window_lose_nothing_that_was_typed(tmp_path):
    tally = kill_while_typing(tmp_path / "proef", times=300, seed=2024)
    print(f"{tally.kills} kills, {tally.typing} while keys were pressed ({tally.keys} keys)")
    assert tally.lost == []
