"""Errors as the central team is told them: some texts speak to an officer, or of the command line."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.gui.language import text_of
from hamonitor_desktop.gui.widgets.message import Message

KEY_CODES = frozenset((Code.KEY_UNREADABLE, Code.CENTRAL_KEY_OTHER))
PASSPHRASE_CODES = frozenset((Code.PASSPHRASE_WRONG, Code.PASSPHRASE_SHORT, Code.PASSPHRASE_LONG))


class StoreMessage(Message):
    """Tells as well what could not be read from the store, until it can be."""

    def __init__(self) -> None:
        super().__init__()
        self._unread = ""

    def show_unread(self, error: HaError) -> None:
        """Tell that the store could not be read."""
        show_error(self, error)
        self._unread = self.text

    def read_again(self) -> None:
        """The store could be read: what was said of it is true no more, and whatever else is said stays."""
        if self._unread and self.text == self._unread:
            self.clear()
        self._unread = ""


def show_error(message: Message, error: HaError) -> None:
    """Show the error with what someone of the central team can do about it."""
    lines = error.details.get("lines")
    if isinstance(lines, tuple):
        error = HaError(error.code, **{**error.details, "reason": "\n".join(map(str, lines))})
    now = _now(error.code)
    message.show_parts(text_of(error) if now is None else replace(text_of(error), now=now))


def show_store_error(message: Message, error: HaError, so_far: str) -> None:
    """Show the error of work on the store, what was done of it before, and what can be done now."""
    translate = QCoreApplication.translate
    again = translate("CentralErrors", "Then bring in the same files again.")
    own = {
        Code.DISK_FULL: translate("CentralErrors", "Free space on the disk of the store."),
        Code.FOLDER_READ_ONLY: translate("CentralErrors", "Ask for the right to write in the folder of the store."),
        Code.FILE_MISSING: translate(
            "CentralErrors", "Put the store back, open it where it is now, or connect the drive it is on."
        ),
    }
    text = text_of(error)
    if error.code in own:
        why, now = so_far, f"{own[error.code]} {again}"
    else:
        why, now = f"{text.why} {so_far}".strip(), _now(error.code) or text.now
    message.show_parts(replace(text, why=why, now=now))


def _now(code: Code) -> str | None:
    translate = QCoreApplication.translate
    own = {
        Code.PASSPHRASE_WRONG: translate("CentralErrors", "Type it again. Nobody can look it up for you."),
        Code.KEY_UNREADABLE: translate("CentralErrors", "Choose the key file that this round was made with."),
        Code.NOT_A_STORE: translate("CentralErrors", "Choose the store of your team, or make a new one."),
        Code.ALREADY_INVITED: translate("CentralErrors", "Use the packages and codes that were made then."),
        Code.WRONG_USE: "",
    }
    return own.get(code)
