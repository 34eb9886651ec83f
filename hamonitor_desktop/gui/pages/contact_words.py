"""The words of contacts: of mails and calls that were noted, and of an organisation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from hamonitor_desktop.domain.contacts import Moment, MomentKind
from hamonitor_desktop.gui.language import show_date

if TYPE_CHECKING:
    from hamonitor_desktop.usecases.contacts import Entry


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


def entry_name(entry: Entry) -> str:
    """The name of an organisation; with it that it takes part no more, where that is so."""
    if entry.takes_part:
        return entry.organisation.name
    text = QCoreApplication.translate("ContactWords", "{name} (takes part no more)")
    return text.format(name=entry.organisation.name)


def moment_text(moment: Moment) -> str:
    """What it was and when, in one line."""
    return f"{kind_word(moment.kind)}, {show_date(moment.day)}"
