"""Several colleagues at work in one store at the same time, each in a process of its own."""

import multiprocessing
import zipfile
from collections import Counter
from concurrent.futures import ProcessPoolExecutor

import pytest
from sqlalchemy import create_engine, func, select, text

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.decisions import Decision
from hamonitor_desktop.domain.receipts import Verdict
from hamonitor_desktop.store.central import store as stores
from hamonitor_desktop.store.central.opening import open_store
from hamonitor_desktop.store.central.tables import answers, audit, decisions, returns
from hamonitor_desktop.usecases.deciding import decide
from hamonitor_desktop.usecases.evidence import verify_store
from hamonitor_desktop.usecases.evidence_export import export_evidence
from hamonitor_desktop.usecases.importing import import_paths
from tests.postgres import own_server
from tests.soak.many_returns import Maker, invited_world

RETURNS = 120
FIRST = 20
WAIT = 120
NAMES = ("anna", "bas", "carla")


@pytest.fixture(scope="module")
def colleagues():
    with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context("spawn")) as pool:
        yield pool


@pytest.fixture
def world(tmp_path, address):
    return invited_world(tmp_path, RETURNS, address)


@pytest.fixture
def early(tmp_path, world):
    """The ids of a few returns that are in; those of everybody else lie in the folder `later`."""
    maker = Maker(world)
    for name, codes in (("early", list(world.packages)[:FIRST]), ("later", list(world.packages)[FIRST:])):
        (tmp_path / name).mkdir()
        for code in codes:
            maker.write(tmp_path / name, code, 1)
    return [outcome.return_id for outcome in import_paths(world.store, [tmp_path / "early"], jobs=1)]


def bring(store, folder):
    """What a colleague does: the codes of the outcomes."""
    return [outcome.code for outcome in import_paths(store, [folder], jobs=1)]


def whole(store, returned, decided=0):
    """Whether each return is there once with its answers, and each act is in the log once."""
    with open_store(store) as opened, opened.reading() as connection:
        ids = list(connection.scalars(select(returns.c.id)))
        assert len(ids) == len(set(ids)) == returned
        counts = dict(connection.execute(select(answers.c.return_id, func.count()).group_by(answers.c.return_id)).all())
        assert set(counts) == set(ids)
        assert len(set(counts.values())) == 1
        logged = Counter(f"{row.action} {row.result}" for row in connection.execute(select(audit)))
        assert logged["import accepted"] == returned
        assert connection.scalar(select(func.count()).select_from(decisions)) == decided
    checked = verify_store(store)
    assert (checked.faults, checked.returns, checked.receipts) == ((), returned, decided)


def test_two_import_the_same_folder(tmp_path, world, colleagues):
    folder, maker = tmp_path / "returns", Maker(world)
    folder.mkdir()
    for code in world.packages:
        maker.write(folder, code, 1)
    both = [colleagues.submit(bring, world.store, folder) for _ in range(2)]
    found = [one.result(WAIT) for one in both]
    assert all(sorted(pair) == [Code.ACCEPTED, Code.ALREADY_IMPORTED] for pair in zip(*found, strict=True))
    whole(world.store, RETURNS)


def test_one_decides_while_another_imports(tmp_path, world, early, colleagues):
    importing = colleagues.submit(bring, world.store, tmp_path / "later")
    for return_id in early:
        decide(world.store, return_id, Decision(Verdict.ACCEPTED), world.central)
    assert set(importing.result(WAIT)) == {Code.ACCEPTED}
    whole(world.store, RETURNS, decided=FIRST)


def test_one_checks_and_takes_the_evidence_along_while_another_imports(tmp_path, world, early, colleagues):
    importing = colleagues.submit(bring, world.store, tmp_path / "later")
    made = []
    while not importing.done():
        assert verify_store(world.store).faults == ()
        made.append(tmp_path / f"{len(made)}.zip")
        export_evidence(world.store, made[-1])
    assert set(importing.result(WAIT)) == {Code.ACCEPTED}
    whole(world.store, RETURNS)
    assert made
    for path in made:
        with zipfile.ZipFile(path) as zipped:
            rows = zipped.read("logboek.csv").decode("utf-8-sig").splitlines()
            names = zipped.namelist()
        assert sum(",import," in row for row in rows) == sum(name.endswith("retour.xlsx") for name in names)


def statement(server, sql):
    """Have the server do something, over a connection of its own."""
    engine = create_engine(server.replace("postgresql://", "postgresql+psycopg://"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        found = connection.execute(text(sql))
        rows = found.all() if found.returns_rows else []
    engine.dispose()
    return rows


def brought_until(store, folder, act):
    """Import, and `act` as soon as a batch was kept; the error that ends the import."""
    acts = [act]

    def kept(_outcomes):
        if acts:
            acts.pop()()

    with pytest.raises(HaError) as caught:
        import_paths(store, [folder], jobs=1, kept=kept)
    assert not acts
    return caught.value


@pytest.mark.parametrize("address", ["postgresql"], indirect=True)
def test_an_import_whose_connection_is_cut_off_says_so_and_the_next_does_the_rest(tmp_path, world, early):
    ours = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid != "
    cut = f"{ours}pg_backend_pid()"
    error = brought_until(world.store, tmp_path / "later", lambda: statement(world.store, cut))
    assert error.code is Code.STORE_UNREACHABLE
    assert "De server antwoordt niet" in str(error)
    found = Counter(bring(world.store, tmp_path / "later"))
    assert set(found) == {Code.ACCEPTED, Code.ALREADY_IMPORTED}
    whole(world.store, RETURNS)


def test_a_server_that_goes_down_during_an_import_is_told_and_once_it_is_back_the_next_does_the_rest(tmp_path):
    with own_server() as server:
        world = invited_world(tmp_path, RETURNS, server.url)
        folder, maker = tmp_path / "returns", Maker(world)
        folder.mkdir()
        for code in world.packages:
            maker.write(folder, code, 1)
        assert brought_until(world.store, folder, server.stop).code is Code.STORE_UNREACHABLE
        with pytest.raises(HaError) as caught:
            bring(world.store, folder)
        assert caught.value.code is Code.STORE_UNREACHABLE
        server.start()
        assert set(bring(world.store, folder)) == {Code.ACCEPTED, Code.ALREADY_IMPORTED}
        whole(world.store, RETURNS)


@pytest.mark.parametrize("address", ["postgresql"], indirect=True)
def test_who_waits_too_long_for_a_colleague_on_a_server_is_told(tmp_path, world, early, monkeypatch):
    monkeypatch.setattr(stores, "_PATIENCE", 100)
    with open_store(world.store) as opened, opened.writing(), pytest.raises(HaError) as caught:
        bring(world.store, tmp_path / "later")
    assert caught.value.code is Code.STORE_BUSY


@pytest.mark.parametrize("address", ["postgresql"], indirect=True)
def test_a_server_that_only_reads_says_so(tmp_path, world, early):
    (name,) = statement(world.store, "SELECT current_database()")[0]
    statement(world.store, f"ALTER DATABASE {name} SET default_transaction_read_only = on")
    with pytest.raises(HaError) as caught:
        bring(world.store, tmp_path / "later")
    assert caught.value.code is Code.STORE_UNREACHABLE
    assert "alleen lezen" in str(caught.value)
    assert verify_store(world.store).faults == ()


def test_colleagues_need_no_more_of_a_server_than_a_role_that_they_share(tmp_path):
    """As docs/it-department.md tells the IT department to set it up."""
    with own_server() as server:
        for order in (
            "CREATE ROLE hamonitor NOLOGIN",
            "CREATE DATABASE hamonitor OWNER hamonitor",
            "REVOKE ALL ON DATABASE hamonitor FROM PUBLIC",
            "CREATE ROLE anna LOGIN IN ROLE hamonitor",
            "ALTER ROLE anna IN DATABASE hamonitor SET role = 'hamonitor'",
            "CREATE ROLE bas LOGIN IN ROLE hamonitor",
            "ALTER ROLE bas IN DATABASE hamonitor SET role = 'hamonitor'",
            "CREATE ROLE carla LOGIN",
        ):
            statement(server.url, order)
        anna, bas, carla = (server.url.replace("postgres@/postgres", f"{who}@/hamonitor") for who in NAMES)
        world, folder = invited_world(tmp_path, FIRST, anna), tmp_path / "returns"
        maker = Maker(world)
        folder.mkdir()
        for code in world.packages:
            maker.write(folder, code, 1)
        assert set(bring(bas, folder)) == {Code.ACCEPTED}
        whole(anna, FIRST)
        with pytest.raises(HaError) as caught:
            open_store(carla)
        assert caught.value.code is Code.STORE_UNREACHABLE
