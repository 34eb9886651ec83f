"""Folders that are closed and disks that are full, for tests; what this machine cannot do is skipped with a reason."""

import os
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest

import hamonitor_desktop

NOBODY = 65534


@contextmanager
def without_rights():
    """As somebody who owns nothing, if this is root: nothing is closed to root."""
    if sys.platform == "win32":
        pytest.skip("rights of folders work in another way on Windows")
    if os.geteuid():
        yield
        return
    os.seteuid(NOBODY)
    try:
        if not os.access(hamonitor_desktop.__file__, os.R_OK, effective_ids=True):
            pytest.skip("run as root from a folder that only root may read: the program itself would be closed too")
        yield
    finally:
        os.seteuid(0)


@contextmanager
def tiny_disk(folder: Path, size: int):
    """A disk of so many bytes at `folder`: a tmpfs, which root alone may mount."""
    if sys.platform != "linux" or os.geteuid():
        pytest.skip("NOT TRIED: a full disk needs a tmpfs, and only root on Linux may mount one")
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)]
    made = subprocess.run(command, capture_output=True, text=True, check=False)
    if made.returncode:
        pytest.skip(f"NOT TRIED: a full disk needs a tmpfs, and this machine mounts none ({made.stderr.strip()})")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


@contextmanager
def closed_folder(folder: Path):
    """A folder in which nothing can be written: by its rights, or for root, to whom none is closed, by its disk."""
    if sys.platform == "win32":
        pytest.skip("NOT TRIED: rights of folders work in another way on Windows")
    folder.mkdir(mode=0o500)
    if os.geteuid():
        yield folder
        return
    command = ["mount", "-t", "tmpfs", "-o", "ro", "tmpfs", str(folder)]
    made = subprocess.run(command, capture_output=True, text=True, check=False)
    if made.returncode:
        pytest.skip(f"NOT TRIED: this machine mounts no closed disk for root ({made.stderr.strip()})")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


@contextmanager
def small_files(most: int):
    """No file may grow beyond so many bytes: what a quota does, and what everybody may ask for."""
    if sys.platform == "win32":
        pytest.skip("NOT TRIED: Windows has no limit on the size of files")
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
