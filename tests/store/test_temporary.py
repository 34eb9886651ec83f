import os

import pytest

from hamonitor_desktop.store import temporary


def test_the_file_is_new_empty_and_in_the_folder_of_the_other(tmp_path):
    handle, beside = temporary.new_beside(tmp_path / "retour.xlsx")
    os.close(handle)
    assert list(tmp_path.iterdir()) == [beside]
    assert beside.read_bytes() == b""


def test_a_folder_that_the_system_closes_is_tried_once(tmp_path, monkeypatch):
    tried = []

    def closed(*_arguments):
        tried.append(1)
        if len(tried) > 9:
            pytest.fail("tries without end")
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(temporary.os, "open", closed)
    with pytest.raises(PermissionError):
        temporary.new_beside(tmp_path / "retour.xlsx")
    assert len(tried) == 1
