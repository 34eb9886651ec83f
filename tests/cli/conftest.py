import pytest

from tests.cli.running import Office, make_office


@pytest.fixture(scope="session")
def invited_once(tmp_path_factory) -> Office:
    """A round in which everybody was invited; not to be changed."""
    return make_office(tmp_path_factory.mktemp("office"))


@pytest.fixture(scope="session")
def answered_once(invited_once, tmp_path_factory) -> Office:
    """The same after three returns, one of them provisional, in returns/; not to be changed."""
    office = invited_once.copied(tmp_path_factory.mktemp("answered"))
    (office.folder / "returns").mkdir()
    for organisation, state in (("GM0363", ["--final"]), ("GM0358", []), ("JZ13", ["--final"])):
        ran = office.fill(organisation, f"returns/{organisation}.xlsx", *state)
        assert ran.status == 0, ran.err
    return office


@pytest.fixture
def office(invited_once, tmp_path) -> Office:
    """A round of one's own in which everybody was invited."""
    return invited_once.copied(tmp_path)


@pytest.fixture
def answered(answered_once, tmp_path) -> Office:
    """A round of one's own with three returns that were not imported yet."""
    return answered_once.copied(tmp_path)
