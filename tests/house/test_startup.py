import subprocess
import sys

import pytest

HEAVY = ("PySide6", "pandas", "sqlalchemy", "openpyxl", "alembic", "pyqtgraph", "python_calamine")


@pytest.mark.parametrize(
    "module", ["hamonitor_desktop.app", "hamonitor_desktop.cli", "hamonitor_desktop.domain.messages"]
)
def test_nothing_heavy_is_loaded_before_it_is_needed(module):
    program = f"import sys, {module}; print(' '.join(name for name in {HEAVY!r} if name in sys.modules))"
    answer = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert answer.stdout.split() == []
