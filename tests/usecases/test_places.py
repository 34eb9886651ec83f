from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from hamonitor_desktop.usecases import places
from hamonitor_desktop.usecases.places import PlaceKind, place_kind, plain_name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Amsterdam", "amsterdam"),
        ("'s-Hertogenbosch", "s-hertogenbosch"),
        ("Noardeast-Fryslân", "noardeast-fryslân"),
        ("Bergen (NH.)", "bergen-nh"),
        ("a/b\\c:d*?", "a-b-c-d"),
        ("..", "dossier"),
    ],
)
def test_a_name_becomes_one_that_every_system_takes(text, name):
    assert plain_name(text) == name


def test_what_came_by_mail_is_looked_for_in_the_downloads_if_there_are_any(tmp_path, monkeypatch):
    documents, downloads = tmp_path / "documenten", tmp_path / "downloads"
    monkeypatch.setattr("platformdirs.user_documents_path", lambda: documents)
    monkeypatch.setattr("platformdirs.user_downloads_path", lambda: downloads)
    assert places.mail_place() == documents
    downloads.mkdir()
    assert places.mail_place() == downloads


@pytest.mark.parametrize(
    "path",
    [
        "/schijf/a/OneDrive - Gemeente Lindewaard/Jeugd/x.hamonitor",
        "/schijf/a/OneDrive/x.hamonitor",
        "/schijf/a/Dropbox (Werk)/x.hamonitor",
        "/schijf/a/Nextcloud/x.hamonitor",
    ],
)
def test_a_synchronised_folder_is_known_by_its_name(path):
    assert place_kind(Path(path), {}) is PlaceKind.SYNCHRONISED


def test_a_synchronised_folder_is_known_by_what_the_system_says(tmp_path):
    assert place_kind(tmp_path / "map" / "x.hamonitor", {"OneDriveCommercial": str(tmp_path)}) is PlaceKind.SYNCHRONISED


@pytest.mark.parametrize("path", ["//server/map/x.hamonitor", r"\\server\map\x.hamonitor"])
def test_a_share_is_a_network_drive(path):
    assert place_kind(Path(path), {}) is PlaceKind.NETWORK


def test_a_mounted_share_is_a_network_drive(monkeypatch):
    monkeypatch.setattr(places, "_is_network", lambda path: True)
    assert place_kind(Path("/mnt/h/x.hamonitor"), {}) is PlaceKind.NETWORK


def test_an_ordinary_folder_is_just_that(tmp_path):
    assert place_kind(tmp_path / "Box 12" / "OneDriver" / "x.hamonitor", {}) is PlaceKind.LOCAL


def test_windows_paths_are_told_apart_by_their_parts():
    path = PureWindowsPath(r"C:\Jeugd\a\OneDrive - Gemeente\x.hamonitor")
    assert places._is_synchronised(path, {})
    assert not places._is_synchronised(PurePosixPath("/schijf/a/onedrives/x"), {})
