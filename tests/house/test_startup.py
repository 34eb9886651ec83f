import gc
import subprocess
import sys
from pathlib import Path

import pytest

from hamonitor_desktop import app, cli
from hamonitor_desktop.gui import application

HEAVY = (
    "PySide6",
    "pandas",
    "sqlalchemy",
    "openpyxl",
    "alembic",
    "pyqtgraph",
    "python_calamine",
    "typst",
    "odfdo",
    "docx",
)


@pytest.mark.parametrize(
    "module", ["hamonitor_desktop.app", "hamonitor_desktop.cli", "hamonitor_desktop.domain.messages"]
)
def test_nothing_heavy_is_loaded_before_it_is_needed(module):
    program = f"import sys, {module}; print(' '.join(name for name in {HEAVY!r} if name in sys.modules))"
    answer = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert answer.stdout.split() == []


@pytest.mark.parametrize(("output", "opened"), [(None, [Path("brief.docx")]), (sys.stdout, [])])
def test_a_program_without_output_answers_in_its_window(output, opened, monkeypatch):
    given = []
    monkeypatch.setattr(application, "start", lambda file, *, exit_after_first_paint: given.append(file) or 0)
    monkeypatch.setattr(app, "has_display", lambda: True)
    monkeypatch.setattr(cli, "main", lambda _arguments: 2)
    monkeypatch.setattr(sys, "argv", ["HA-Monitor.exe", "brief.docx"])
    monkeypatch.setattr(sys, "stdout", output)
    try:
        app.main()
    finally:
        gc.enable()
    assert given == opened
