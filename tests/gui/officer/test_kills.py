"""The program is killed while somebody types: what was said to be kept is, and all that is older than a second."""

import sys

import pytest

from tests.gui.officer.typing_to_the_end import kill_while_typing


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is not there on Windows")
def test_ten_kills_while_typing_lose_nothing(tmp_path):
    tally = kill_while_typing(tmp_path / "proef", times=10, seed=1)
    assert tally.lost == []
    assert tally.typing
