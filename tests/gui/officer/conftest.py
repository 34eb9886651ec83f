import pytest

from tests.gui.dossiers import make_dossier
from tests.gui.officer.screen import Room


@pytest.fixture
def room(qtbot, tmp_path):
    return Room(qtbot, make_dossier(tmp_path))
