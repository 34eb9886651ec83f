"""The pages of the officer's room by their keys, and what they are called."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from PySide6.QtCore import QCoreApplication


class Place(StrEnum):
    """The pages that are no theme; `history`, `proposal`, `restore` and `print` have no row."""

    OVERVIEW = "overview"
    PROGRESS = "progress"
    CHECK = "check"
    SIGN = "sign"
    HISTORY = "history"
    TOGETHER = "together"
    PROPOSAL = "proposal"
    RECEIPTS = "receipts"
    RESTORE = "restore"
    PRINT = "print"


THEME: Final = "theme:"
"""What stands before the code of a theme in its key."""


def place_name(place: Place) -> str:
    """The name of a page, in the list and on buttons."""
    translate = QCoreApplication.translate
    return {
        Place.OVERVIEW: translate("OfficerSide", "Overview"),
        Place.TOGETHER: translate("OfficerSide", "Work together"),
        Place.RECEIPTS: translate("OfficerSide", "Receipts"),
        Place.PROGRESS: translate("OfficerSide", "Your own progress"),
        Place.CHECK: translate("OfficerSide", "Check"),
        Place.SIGN: translate("OfficerSide", "Sign and send"),
    }.get(place, "")
