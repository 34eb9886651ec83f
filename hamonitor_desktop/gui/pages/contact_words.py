"""The words of mails and calls that were noted."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from hamonitor_desktop.domain.contacts import Moment, MomentKind
from hamonitor_desktop.gui.language import show_date


def kind_word(kind: MomentKind) -> str:
    """What it was, in a word."""
    translate = QCoreApplication.translate
    words = {
        MomentKind.MAIL: translate("ContactWords", "Mail"),
        MomentKind.CALL: translate("ContactWords", "Call"),
        MomentKind.REMINDER: translate("ContactWords", "Reminder"),
        MomentKind.OTHER: translate("ContactWords", "Otherwise"),
    }
    return words[kind]


def moment_text(moment: Moment) -> str:
    """What it was and when, in one line."""
    return f"{kind_word(moment.kind)}, {show_date(moment.day)}"
