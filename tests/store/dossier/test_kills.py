import sys

import pytest

from tests.store.dossier.answering import kill_often


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is not there on Windows")
def test_ten_kills_lose_no_answer(tmp_path):
    kill_often(tmp_path / "proef.hamonitor", times=10, seed=1)
