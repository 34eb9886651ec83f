"""Reads ahead what a dossier or a store needs, while the person still looks at the start page."""

from __future__ import annotations

import importlib
from typing import Final

from hamonitor_desktop.gui import settings
from hamonitor_desktop.gui.tasks import Task

_NEEDED: Final = (
    "hamonitor_desktop.usecases.dossiers",
    "hamonitor_desktop.gui.recent",
    "hamonitor_desktop.gui.pages.officer",
)
_CENTRAL: Final = ("hamonitor_desktop.gui.pages.central", "hamonitor_desktop.store.central.opening")


def preload(task: Task) -> None:
    """Import the officer's room and all below it, and the central team's where a store was once opened."""
    for name in (*_NEEDED, *(_CENTRAL if settings.load().recent_stores else ())):
        if task.cancelled():
            return
        importlib.import_module(name)
