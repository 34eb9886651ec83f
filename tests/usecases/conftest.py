import pytest

from tests.store.central.conftest import address
from tests.usecases.office import Office

__all__ = ["address"]


@pytest.fixture
def office(tmp_path):
    made = Office(tmp_path)
    yield made
    made.dossier.close()
