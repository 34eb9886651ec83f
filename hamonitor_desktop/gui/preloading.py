"""Reads ahead what a dossier needs, while the person still looks at the start page."""

from __future__ import annotations

import importlib
from typing import Final

from hamonitor_desktop.gui.tasks import Task

_NEEDED: Final = (
    "hamonitor_desktop.usecases.dossiers",
    "hamonitor_desktop.gui.recent",
    "hamonitor_desktop.gui.pages.officer",
)


def preload(task: Task) -> None:
    """Import the officer's room and all below it, part by part, until the program ends."""
    for name in _NEEDED:
        if task.cancelled():
            return
        importlib.import_module(name)
