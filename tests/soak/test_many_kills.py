import sys

import pytest

from tests.store.dossier.answering import kill_often


@pytest.mark.soak
@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is not there on Windows")
def test_three_hundred_kills_lose_no_answer(tmp_path):
    kill_often(tmp_path / "proef.hamonitor", times=300, seed=2024)
