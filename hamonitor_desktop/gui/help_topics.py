"""Which topic of the help belongs to what is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_OF_ROOMS: Final = {
    "StartRoom": "start",
    "PackageRoom": "package",
    "RestoreRoom": "restore",
    "OpenStoreRoom": "central",
    "CentralRoom": "central",
}
"""By name, since a room is imported only once somebody goes there."""
_QUESTIONS: Final = "theme:"


def topic_of(room: QWidget) -> str:
    """The topic of a room, or of the page of it that is shown."""
    place = str(getattr(room, "page_key", ""))
    if place.startswith(_QUESTIONS):
        return "questions"
    return place or _OF_ROOMS.get(type(room).__name__, "")
