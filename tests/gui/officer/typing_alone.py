"""A program of its own that types in a dossier until it is killed: `path of the dossier, folder of the profile`."""

import os
import sys
from pathlib import Path

if sys.platform != "win32":  # as the tests themselves do, which read this file too
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import platformdirs
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.gui import saving, theme
from hamonitor_desktop.gui.saving import Saver
from hamonitor_desktop.usecases.dossiers import open_dossier


def main() -> None:
    """Open, say so, type on, and say when it is kept on this computer."""
    path, home = Path(sys.argv[1]), Path(sys.argv[2])
    platformdirs.user_data_path = lambda *_args, **_more: home / "data"
    saving._RETRY = saving._KEEP = 300
    application = QApplication(["hamonitor", *theme.STYLE])
    saver = Saver(open_dossier(path, "Ans", backups=False))
    print("open", flush=True)

    def type_on() -> None:
        if not path.exists():
            saver.draft(Answer("gemeente.1.2", "nee", "half getypt"))
            typing.stop()

    def tell() -> None:
        if saver.kept:
            print("bewaard", flush=True)
            telling.stop()

    typing, telling = QTimer(), QTimer()
    typing.timeout.connect(type_on)
    telling.timeout.connect(tell)
    typing.start(50)
    telling.start(50)
    application.exec()


if __name__ == "__main__":
    main()
