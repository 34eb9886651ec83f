"""What lies beside a store in a folder that others fill, and what a stranger put in the file itself."""

# ruff: noqa: S608 - the statements are those of this module

import sqlite3
from contextlib import closing

import pytest
from sqlalchemy import create_engine, delete, insert

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.store.central.opening import create_store, open_store
from hamonitor_desktop.store.central.tables import store_meta
from tests.store.central.builders import fill, new_return
from tests.usecases import hostile


def test_a_journal_that_names_another_file_keeps_the_store_shut(tmp_path):
    path, report = tmp_path / "opslag.sqlite", tmp_path / "verslag.docx"
    with create_store(path):
        pass
    report.write_text("mijn werk", "utf-8")
    hostile.STRUCTURE["a journal that names another file"](path)
    for call in (lambda: open_store(path), lambda: create_store(path).__enter__()):
        with pytest.raises(HaError) as caught:
            call()
        assert caught.value.code is Code.NOT_A_STORE
        assert "opslag.sqlite-journal" in str(caught.value)
    assert report.exists()


_ENDLESS = "WITH RECURSIVE x(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM x)"
_WRITES = "CREATE TRIGGER mine AFTER INSERT ON audit BEGIN DELETE FROM answers; END"
STRANGE = {
    "a view that never ends": ("rounds", f"CREATE VIEW rounds AS {_ENDLESS} SELECT n AS id, n AS document FROM x"),
    "a table by another spelling": (
        "returns",
        "CREATE TABLE RETURNS (id TEXT, round TEXT, original BLOB AS (zeroblob(900000000)))",
    ),
    "a worked-out column": (
        "answers",
        "CREATE TABLE answers (return_id TEXT, value TEXT AS (hex(zeroblob(400000000))))",
    ),
    "a virtual table": ("outcomes", "CREATE VIRTUAL TABLE outcomes USING fts5(file)"),
    "a trigger that throws answers away": ("", _WRITES),
    "an index on an expression": ("", "CREATE INDEX mine ON returns (hex(zeroblob(400000000)))"),
    "an index of ours on something else": ("ix_outcomes_run", "CREATE INDEX ix_outcomes_run ON outcomes (upper(run))"),
    "Alembic's own table, with a condition": (
        "alembic_version",
        "CREATE TABLE alembic_version (version_num TEXT CHECK (hex(zeroblob(400000000)) > ''))",
    ),
}


@pytest.mark.parametrize("what", STRANGE)
def test_what_works_by_itself_keeps_the_store_shut(tmp_path, what):
    replaced, statement = STRANGE[what]
    path = tmp_path / "opslag.sqlite"
    with create_store(path):
        pass
    with closing(sqlite3.connect(path)) as connection:
        kind = "INDEX" if replaced.startswith("ix_") else "TABLE"
        if replaced:
            connection.execute(f"DROP {kind} {replaced}")
        connection.execute(statement)
        connection.commit()
    before = path.read_bytes()
    for call in (lambda: open_store(path), lambda: create_store(path).__enter__()):
        with pytest.raises(HaError, match="is geen tabel van HA-Monitor") as caught:
            call()
        assert caught.value.code is Code.NOT_A_STORE
    assert path.read_bytes() == before


@pytest.mark.parametrize("found", [None, b"\xff", "", "null", "[", "[" * 100_000, "9" * 5000, '{"id": 1}', 7])
@pytest.mark.parametrize("table", ["rounds", "participants"])
def test_a_value_that_is_none_of_ours_is_told_as_such(tmp_path, table, found):
    path = tmp_path / "opslag.sqlite"
    with create_store(path) as store:
        fill(store, new_return())
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA writable_schema=ON")
        connection.execute("UPDATE sqlite_master SET sql=replace(sql, 'document TEXT NOT NULL', 'document TEXT')")
        connection.commit()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"UPDATE {table} SET document=?", (found,))
        connection.commit()
    with open_store(path) as store, pytest.raises(HaError) as caught:
        store.round("2024-1")
    assert caught.value.code is Code.NOT_A_STORE
    assert str(path) in str(caught.value)
    assert "door iemand gewijzigd" in str(caught.value)


@pytest.mark.parametrize("version", ["", "drie", "-1", "3.0", "9" * 30, None])
def test_a_database_with_a_version_that_is_none_is_not_ours(address, version):
    if "://" not in address:
        pytest.skip("a file says its version in its header")
    with create_store(address):
        pass
    engine = create_engine(address)
    with engine.begin() as connection:
        connection.execute(delete(store_meta).where(store_meta.c.key == "version"))
        if version is not None:
            connection.execute(insert(store_meta), {"key": "version", "value": version})
    engine.dispose()
    with pytest.raises(HaError) as caught:
        open_store(address)
    assert caught.value.code is Code.NOT_A_STORE
