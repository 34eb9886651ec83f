import pytest

from hamonitor_desktop.usecases.dossiers import create
from hamonitor_desktop.usecases.keys import make_key
from hamonitor_desktop.usecases.received import open_package
from tests.factories import AMSTERDAM, made_up_answers, make_world
from tests.gui.signing.screen import PASSPHRASE, Screen


@pytest.fixture(scope="module")
def world(tmp_path_factory):
    return make_world(tmp_path_factory.mktemp("ronde"), people=(AMSTERDAM,))


@pytest.fixture
def officer(world, tmp_path):
    """A filled dossier of Amsterdam with its key, and where its files are."""
    package = next((world.store.parent / "packages-2024-1").glob("*GM0363*"))
    key = make_key(tmp_path / "sleutel.pem", PASSPHRASE, "Amsterdam")
    opened = open_package(package)
    with create(opened, world.codes["GM0363"], tmp_path / "a.hamonitor", "Ans", key, backups=False) as dossier:
        dossier.record_all({answer.question: answer for answer in made_up_answers(world.edition, "gemeente", seed=3)})
        yield dossier


@pytest.fixture
def screen(qtbot, officer, tmp_path):
    return Screen(qtbot, officer, tmp_path)
