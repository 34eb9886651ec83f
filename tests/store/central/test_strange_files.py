"""What lies beside a store in a folder that others fill."""

import pytest

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.store.central.opening import create_store, open_store
from tests.usecases import hostile


def test_a_journal_that_names_another_file_keeps_the_store_shut(tmp_path):
    path, report = tmp_path / "opslag.sqlite", tmp_path / "verslag.docx"
    with create_store(path):
        pass
    report.write_text("mijn werk", "utf-8")
    hostile.STRUCTURE["a journal that names another file"](path)
    for call in (lambda: open_store(path), lambda: create_store(path).__enter__()):
        with pytest.raises(HaError) as caught:
            call()
        assert caught.value.code is Code.NOT_A_STORE
        assert "opslag.sqlite-journal" in str(caught.value)
    assert report.exists()
