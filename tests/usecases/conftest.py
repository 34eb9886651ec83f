import platformdirs
import pytest

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.usecases.dossiers import open_dossier
from tests.gui.dossiers import make_dossier
from tests.store.central.conftest import address
from tests.usecases.office import FIRST, OTHER, Office, People

__all__ = ["address"]


@pytest.fixture(autouse=True)
def profile(tmp_path, monkeypatch):
    """What is kept on this computer is kept in the test's own folder."""
    monkeypatch.setattr(platformdirs, "user_data_path", lambda *_names, **_more: tmp_path / "profiel")
    return tmp_path / "profiel"


@pytest.fixture
def office(tmp_path):
    made = Office(tmp_path)
    yield made
    made.dossier.close()


@pytest.fixture
def kept(office):
    """The dossier of Amsterdam with one copy, in which Anna said yes; after it Bram said no, and answered another."""
    office.dossier.record(Answer(FIRST, "ja", "Van Anna."))
    office.dossier.record(Answer(OTHER))
    office.dossier.close()
    open_dossier(office.path, "Anna").close()
    office.dossier = open_dossier(office.path, "Bram", backups=False)
    office.dossier.record(Answer(FIRST, "nee", "Van Bram."))
    office.dossier.record(Answer(OTHER, "ja"))
    return office


@pytest.fixture
def people(tmp_path):
    made = People(tmp_path)
    yield made
    made.close()


@pytest.fixture
def make(tmp_path):
    """Makes a dossier of the edition of 2024, and closes it afterwards."""
    made = []

    def make_one(actor="gemeente", answers=(), previous=(), **more):
        dossier = make_dossier(tmp_path / str(len(made)), actor=actor, edition="2024", previous=previous, **more)
        made.append(dossier)
        dossier.record_all({answer.question: answer for answer in answers})
        return dossier

    yield make_one
    for dossier in made:
        dossier.close()
