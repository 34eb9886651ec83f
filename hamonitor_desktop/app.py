"""Where everything is wired together: a window, or one command."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

EXIT_AFTER_FIRST_PAINT: Final = "--exit-after-first-paint"
OPENS: Final = frozenset((".haronde", ".hamonitor", ".habewijs", ".havoorstel", ".xlsx"))
_DISPLAYS: Final = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def main() -> int:
    """Open the application, or run the command on the command line, and return the exit status."""
    if getattr(sys, "frozen", False):
        import multiprocessing  # a frozen program is also its own worker; reading this costs a tenth of the start

        multiprocessing.freeze_support()
    arguments = sys.argv[1:]
    # Windows gives a window program no output: there the window says what it makes of whatever was handed over
    if sys.stdout is not None and not opens_window(arguments):
        from hamonitor_desktop import cli

        return cli.main(arguments)
    if not has_display():
        from hamonitor_desktop.domain.codes import Code, HaError

        error = HaError(Code.NO_DISPLAY)
        print(f"{error} [{error.code}]", file=sys.stderr)
        return error.status
    gc.disable()  # nothing is garbage while the window is made; the window then collects it itself, see gui.garbage
    from hamonitor_desktop.gui import quick_start

    quick_start.begin()
    from hamonitor_desktop.gui import application

    files = [Path(argument) for argument in arguments if argument != EXIT_AFTER_FIRST_PAINT]
    return application.start(
        file=files[0] if files else None, exit_after_first_paint=EXIT_AFTER_FIRST_PAINT in arguments
    )


def has_display() -> bool:
    """Whether a window can be shown; without a display Qt on Linux ends the process with a core dump."""
    return sys.platform != "linux" or any(os.environ.get(name) for name in _DISPLAYS)


def opens_window(arguments: Sequence[str]) -> bool:
    """Whether the arguments ask for the window: none, or the one file a double click hands over.

    That may be a file of any kind, since the window is where somebody without a command line reads what is wrong with
    it. A word alone is a command, even where a file bears that name.
    """
    rest = [argument for argument in arguments if argument != EXIT_AFTER_FIRST_PAINT]
    return not rest or (len(rest) == 1 and not rest[0].startswith("-") and _is_file(Path(rest[0])))


def _is_file(path: Path) -> bool:
    if path.suffix.lower() in OPENS:
        return True
    try:
        return str(path) != path.stem and path.is_file()
    except (OSError, ValueError):  # a name that no file can have
        return False
