"""What is dragged over the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QDropEvent


def dropped_paths(data: QMimeData) -> list[Path]:
    """The files and folders of this machine in what is dragged."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def take_paths(event: QDropEvent) -> list[Path]:
    """The files and folders that come in or are let go; where there are any, the event is taken."""
    paths = dropped_paths(event.mimeData())
    if paths:
        event.acceptProposedAction()
    return paths
