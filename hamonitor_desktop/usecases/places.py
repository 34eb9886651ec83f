"""Where a dossier is kept: the usual place, and what to know of a place that someone chooses."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path, PurePath, PureWindowsPath
from typing import Final

from hamonitor_desktop.domain.packages import RoundPackage

SUFFIX: Final = ".hamonitor"
_SYNCHRONISED: Final = frozenset(
    ("onedrive", "sharepoint", "dropbox", "google drive", "googledrive", "icloud", "nextcloud", "box")
)
_VARIABLES: Final = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
_NETWORK_SYSTEMS: Final = frozenset(("nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "9p", "davfs", "afpfs"))
_REMOTE: Final = 4  # DRIVE_REMOTE of GetDriveTypeW


class PlaceKind(StrEnum):
    """What kind of place a folder is."""

    LOCAL = "local"
    NETWORK = "network"
    SYNCHRONISED = "synchronised"


def usual_place(package: RoundPackage) -> Path:
    """Documents/<organisation>-<round>.hamonitor."""
    return documents_place() / f"{plain_name(package.organisation.name)}-{plain_name(package.round.id)}{SUFFIX}"


def local_place(path: Path) -> Path:
    """The same name in the user's profile on this computer: for whoever works on a network drive that may fail."""
    from platformdirs import user_data_path

    return user_data_path("HA-Monitor", appauthor=False) / "dossiers" / path.name


def mail_place() -> Path:
    """Where what came by mail is saved: the downloads, or else the documents."""
    from platformdirs import user_downloads_path

    downloads = user_downloads_path()
    return downloads if downloads.is_dir() else documents_place()


def documents_place() -> Path:
    """Where people keep their files: where a dossier is looked for first, and a return is proposed."""
    from platformdirs import user_documents_path

    return user_documents_path()


def plain_name(text: str) -> str:
    """The text as part of a file name that every system takes: lower case, words joined by dashes."""
    words = re.sub(r"[^\w.]+", "-", text.strip().lower()).strip("-.")
    return words[:80] or "dossier"


def place_kind(path: Path, environment: Mapping[str, str] = os.environ) -> PlaceKind:
    """Whether the path lies on a network drive or in a folder that is synchronised; it need not exist."""
    if _is_synchronised(path, environment):
        return PlaceKind.SYNCHRONISED
    return PlaceKind.NETWORK if _is_network(path) else PlaceKind.LOCAL


def _is_synchronised(path: PurePath, environment: Mapping[str, str]) -> bool:
    roots = (environment.get(name) for name in _VARIABLES)
    if any(path.is_relative_to(root) for root in roots if root):
        return True
    parts = (re.split(r"\s+-\s+|\s*\(", part.lower())[0] for part in path.parts)
    return any(part in _SYNCHRONISED for part in parts)


def _is_network(path: Path) -> bool:
    if PureWindowsPath(path).drive.startswith("\\\\") or str(path).startswith("//"):
        return True
    return _is_remote_drive(path) if sys.platform == "win32" else _mounted_as(path) in _NETWORK_SYSTEMS


def _is_remote_drive(path: Path) -> bool:
    import ctypes

    windows = getattr(ctypes, "windll", None)
    return windows is not None and windows.kernel32.GetDriveTypeW(f"{path.drive}\\") == _REMOTE


def _mounted_as(path: Path) -> str:
    """The type of the file system that the path lies on, where Linux tells."""
    try:
        lines = Path("/proc/mounts").read_text("utf-8", "replace").splitlines()
    except OSError:
        return ""
    mounts = [(fields[1].replace("\\040", " "), fields[2]) for line in lines if len(fields := line.split()) > 2]
    fitting = [(len(point), kind) for point, kind in mounts if path.is_relative_to(point)]
    return max(fitting)[1] if fitting else ""
