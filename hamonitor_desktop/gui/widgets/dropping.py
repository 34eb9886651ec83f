"""What is dragged over the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QDropEvent


def take_paths(event: QDropEvent) -> list[Path]:
    """The files and folders of this machine that come in or are let go; where there are any, the event is taken."""
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    if paths:
        event.acceptProposedAction()
    return paths
