"""Opens a dossier, looks at all there is of it, and prints the memory (MB) at the start page and at the end.

`python -m tests.benchmarks.all_pages FILE FOLDER`
"""

import os
import sys
from pathlib import Path

if not any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QScrollArea

from hamonitor_desktop.gui import application, settings, theme
from hamonitor_desktop.gui.pages.officer import OfficerRoom
from hamonitor_desktop.gui.window import Window
from tests.benchmarks.full import wait


def memory():
    lines = Path("/proc/self/status").read_text("ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS:")) // 1024


def look_at(page):
    """Scroll through all that scrolls on a page."""
    for area in [page, *page.findChildren(QScrollArea)]:
        if isinstance(area, QScrollArea):
            bar = area.verticalScrollBar()
            for value in range(0, bar.maximum() + 1, 500):
                bar.setValue(value)
                wait(30)


def main(file, folder):
    settings.settings_path = lambda: Path(folder) / "instellingen.json"
    app = QApplication(["hamonitor", *theme.STYLE])
    application.prepare(app)
    window = Window()
    window.resize(1366, 768)
    window.show()
    wait(300)
    before = memory()
    window.open_dossier(file)
    while not isinstance(room := window.room(), OfficerRoom):
        wait(50)
    wait(800)
    for key in room.side.rows():
        room.show_page(key)
        wait(300)
        look_at(room.stack.currentWidget())
    print(before, memory())
    window.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
