import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine, text

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.store.central.addresses import address_of, shown
from hamonitor_desktop.store.central.opening import VERSION, create_store, open_store
from hamonitor_desktop.store.central.tables import metadata
from tests.store.central.builders import fill, stored_round


def refusal(work):
    with pytest.raises(HaError) as caught:
        work()
    return caught.value


def make(address):
    with create_store(address) as store, store.writing() as writer:
        writer.add_round(stored_round())


def test_a_store_keeps_its_round(address):
    make(address)
    with open_store(address) as store:
        assert store.round() == stored_round()
        assert store.round_ids() == ("2024-1",)


def test_making_a_store_that_is_there_opens_it(address):
    make(address)
    with create_store(address) as store:
        assert store.round_ids() == ("2024-1",)


def test_the_migrations_make_the_tables_of_the_program(address):
    make(address)
    with open_store(address) as store, store.reading() as connection:
        context = MigrationContext.configure(connection)
        assert compare_metadata(context, metadata) == []
        assert int(context.get_current_revision() or 0) == VERSION


def test_an_unknown_round_is_named_beside_the_known_ones(address):
    make(address)
    with open_store(address) as store:
        error = refusal(lambda: store.round("2025-1"))
    assert error.code is Code.ROUND_UNKNOWN
    assert "2025-1" in str(error)
    assert "2024-1" in str(error)


def test_what_fails_half_way_leaves_nothing(address):
    make(address)

    def fails(store):
        with store.writing() as writer:
            writer.add_round(stored_round("2025-1"))
            raise HaError(Code.CANCELLED)

    with open_store(address) as store:
        assert refusal(lambda: fails(store)).code is Code.CANCELLED
        assert store.round_ids() == ("2024-1",)


def test_a_store_that_could_not_be_finished_is_taken_away(tmp_path):
    path = tmp_path / "store.sqlite"

    def fails():
        with create_store(path):
            raise HaError(Code.CANCELLED)

    assert refusal(fails).code is Code.CANCELLED
    assert list(tmp_path.iterdir()) == []


def test_the_file_says_whose_it_is_and_how_it_is_written(tmp_path):
    path = tmp_path / "store.sqlite"
    make(path)
    with sqlite3.connect(path) as plain:
        assert plain.execute("PRAGMA application_id").fetchone() == (0x48414D43,)
        assert plain.execute("PRAGMA user_version").fetchone() == (VERSION,)
    plain.close()
    with open_store(path) as store, store.reading() as connection:
        asked = ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        found = [connection.execute(text(f"PRAGMA {name}")).scalar() for name in asked]
    assert found == ["delete", 3, 1, 5000]


def test_a_newer_store_is_refused_untouched(tmp_path):
    path = tmp_path / "store.sqlite"
    make(path)
    plain = sqlite3.connect(path)
    plain.execute(f"PRAGMA user_version = {VERSION + 1}")
    plain.close()
    before = path.read_bytes()
    assert refusal(lambda: open_store(path)).code is Code.STORE_NEWER
    assert refusal(lambda: make(path)).code is Code.STORE_NEWER
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == ["store.sqlite"]


def test_a_newer_store_on_a_server_is_refused(address):
    if "://" not in address:
        pytest.skip("the file has a header of its own")
    make(address)
    engine = create_engine(address)
    with engine.begin() as connection:
        connection.execute(text("UPDATE store_meta SET value = '99' WHERE key = 'version'"))
    engine.dispose()
    assert refusal(lambda: open_store(address)).code is Code.STORE_NEWER


def _other_database(path):
    plain = sqlite3.connect(path)
    plain.execute("CREATE TABLE notes (id INTEGER)")
    plain.commit()
    plain.close()


@pytest.mark.parametrize(
    "write",
    [
        pytest.param(lambda path: path.write_text("een brief"), id="text"),
        pytest.param(lambda path: path.write_bytes(b""), id="empty"),
        pytest.param(_other_database, id="database of another program"),
    ],
)
def test_a_file_that_is_no_store_is_refused_untouched(tmp_path, write):
    path = tmp_path / "store.sqlite"
    write(path)
    before = path.read_bytes()
    assert refusal(lambda: open_store(path)).code is Code.NOT_A_STORE
    assert refusal(lambda: make(path)).code is Code.NOT_A_STORE
    assert path.read_bytes() == before


def test_a_database_of_another_program_on_a_server_is_refused(address):
    if "://" not in address:
        pytest.skip("the file has a header of its own")
    engine = create_engine(address)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE notes (id INTEGER)"))
    engine.dispose()
    assert refusal(lambda: open_store(address)).code is Code.NOT_A_STORE
    assert refusal(lambda: make(address)).code is Code.NOT_A_STORE


def test_a_store_that_is_not_there_is_not_made_by_opening(tmp_path):
    assert refusal(lambda: open_store(tmp_path / "store.sqlite")).code is Code.FILE_MISSING
    assert refusal(lambda: make(tmp_path / "nergens" / "store.sqlite")).code is Code.FILE_MISSING
    assert str(refusal(lambda: open_store(tmp_path))).startswith(
        f"{tmp_path} is geen centrale opslag van HA-Monitor. Het is een map."
    )
    assert list(tmp_path.iterdir()) == []


def test_a_server_that_does_not_answer_is_told_without_the_password():
    error = refusal(lambda: open_store("postgresql://team:geheim@127.0.0.1:1/monitor?password=geheim"))
    assert error.code is Code.STORE_UNREACHABLE
    assert "127.0.0.1" in str(error)
    assert "geheim" not in str(error)


@pytest.mark.parametrize("text", ["mysql://host/db", "postgresql://host:poort/db", "sqlite://"])
def test_another_kind_of_address_is_wrong_use(text):
    assert refusal(lambda: address_of(text)).code is Code.WRONG_USE


def test_a_database_url_of_a_file_is_its_path(tmp_path):
    assert address_of(f"sqlite:///{tmp_path}/store.sqlite") == tmp_path / "store.sqlite"
    assert shown(address_of("postgresql://team:geheim@host/monitor")) == "postgresql://team:***@host/monitor"


def test_a_second_writer_waits_for_the_first(tmp_path):
    path = tmp_path / "store.sqlite"
    with create_store(path) as store:
        fill(store)
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    with open_store(path) as store:
        assert store.round_ids() == ("2024-1",)
        holder.execute("ROLLBACK")
        holder.close()
        with store.writing() as writer:
            writer.add_round(stored_round("2025-1"))
        assert set(store.round_ids()) == {"2024-1", "2025-1"}


def test_a_full_disk_is_told_as_such_and_the_store_stays_as_it_was(tmp_path):
    path = tmp_path / "store.sqlite"
    make(path)

    def write():
        with open_store(path) as store, store.writing() as writer:
            writer.connection.exec_driver_sql("PRAGMA max_page_count = 1")
            writer.add_round(replace(stored_round("2025-1"), edition_document={"title": "x" * 100_000}))

    assert refusal(write).code is Code.DISK_FULL
    with open_store(path) as store:
        assert store.round_ids() == ("2024-1",)


def test_a_store_that_went_is_missed_and_no_empty_one_comes_in_its_place(tmp_path):
    path = tmp_path / "store.sqlite"
    make(path)
    with open_store(path) as store:
        path.rename(tmp_path / "elders.sqlite")
        assert refusal(store.round_ids).code is Code.FILE_MISSING
        assert refusal(store.writing().__enter__).code is Code.FILE_MISSING
    assert not path.exists()


def test_a_store_that_may_not_be_read_is_told_as_such(tmp_path, monkeypatch):
    def closed(path, *_, **__):
        raise PermissionError(13, "Permission denied", str(path))

    make(tmp_path / "store.sqlite")
    monkeypatch.setattr(Path, "open", closed)
    assert refusal(lambda: open_store(tmp_path / "store.sqlite")).code is Code.NOT_READABLE


def test_a_name_that_no_file_can_have_is_told_as_such(tmp_path, monkeypatch):
    def unfit(path, *_, **__):
        raise OSError(22, "Invalid argument", str(path))  # as Windows says of a quote or a star in a name

    monkeypatch.setattr(Path, "open", unfit)
    assert refusal(lambda: open_store(tmp_path / "store*.sqlite")).code is Code.NAME_UNFIT


def test_a_damaged_store_is_told_to_be_put_back(tmp_path):
    path = tmp_path / "store.sqlite"
    make(path)
    data = bytearray(path.read_bytes())
    data[100:] = bytes(len(data) - 100)
    path.write_bytes(data)
    error = refusal(lambda: open_store(path).round_ids())
    assert error.code is Code.NOT_A_STORE
    assert "Zet een reservekopie terug." in str(error)
