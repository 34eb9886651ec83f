from pathlib import PurePosixPath, PureWindowsPath

import pytest

from hamonitor_desktop.store.sqlite import file_uri


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        (PurePosixPath("/data/anna/mijn dossier.hamonitor"), "file:///data/anna/mijn%20dossier.hamonitor"),
        (PureWindowsPath(r"C:\Jeugd\Zoë\a#1?.hamonitor"), "file:///C:/Jeugd/Zo%C3%AB/a%231%3F.hamonitor"),
        (PureWindowsPath(r"\\server\jeugd\dossier.hamonitor"), "file:////server/jeugd/dossier.hamonitor"),
    ],
)
def test_sqlite_finds_files_on_disks_and_in_network_folders(path, uri):
    assert file_uri(path) == uri
