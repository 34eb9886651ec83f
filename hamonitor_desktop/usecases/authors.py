"""With which name the answers of whoever works here are kept."""

from __future__ import annotations

import getpass
import sys
from typing import Final

from hamonitor_desktop.domain.validation import legal_text

_LONGEST_NAME: Final = 100
_UNKNOWN: Final = "onbekend"

if sys.platform == "win32":
    import winreg

    _LOGON: Final = r"SOFTWARE\Microsoft\Windows\CurrentVersion\Authentication\LogonUI"
    _KEPT: Final = ("SAMUser", "DisplayName")

    def _full_name() -> str:
        """As the logon screen shows it: asking the domain itself may wait for a network that is not there."""
        try:
            with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, _LOGON) as key:
                account, name = (str(winreg.QueryValueEx(key, f"LastLoggedOn{what}")[0]) for what in _KEPT)
        except OSError:
            return ""
        return name if account.rpartition("\\")[2].casefold() == _account().casefold() else ""
else:
    import os
    import pwd

    def _full_name() -> str:
        """As the list of accounts has it, before the first comma: room and telephone may follow."""
        try:
            return pwd.getpwuid(os.getuid()).pw_gecos.partition(",")[0]
        except KeyError:  # an account that is in no list, as in some containers
            return ""


def author_name(said: str = "") -> str:
    """The name that somebody said, or else the full name of the account, or what one logs on with."""
    name = next(filter(None, (legal_text(name).strip() for name in (said, _full_name(), _account()))), _UNKNOWN)
    return name[:_LONGEST_NAME]


def _account() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # no such name on this machine; on Windows no pwd
        return ""
