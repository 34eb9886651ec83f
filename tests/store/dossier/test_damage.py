"""Dossiers that were damaged or changed by hand: checking and opening say so, whatever it is."""

import contextlib
import random
import shutil
import sqlite3

import pytest

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.store.dossier.checking import check_file
from hamonitor_desktop.store.dossier.dossier import Dossier
from hamonitor_desktop.store.dossier.records import Bound, Sent
from hamonitor_desktop.store.dossier.salvage import put_back, readable

ODD = {
    "none": None,
    "number": 7,
    "bytes": b"\xff\xfe",
    "no_text": "",
    "deep": "[" * 100_000,
    "endless": '{"question":"g.1","value":1e999}',
    "hundreds_of_digits": f'{{"question":"g.1","value":{"9" * 400}}}',
    "other_question": '{"question":"g.9","value":"ja","explanation":""}',
}
NEVER = ("none", "bytes")  # what no column has; a question or a number that we do not know is no damage
COLUMNS = {
    "events.question": NEVER,
    "events.kind": ODD,
    "events.answer": ODD,
    "drafts.answer": ODD,
    "event_parents.parent": ODD,
    "sent.return_id": NEVER,
}


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    path = tmp_path_factory.mktemp("heel") / "proef.hamonitor"
    with Dossier.create(path, Bound("pakket", "bewijs", "vingerafdruk"), "Anna", backups=False) as dossier:
        for value in ("ja", "nee"):
            dossier.record_all(Answer(f"g.{number}", value, "één tekst " * 40) for number in range(1, 8))
        dossier.undo("g.2")
        dossier.draft(Answer("g.1", None, "typt"))
        dossier.register_sent([Sent("p", 1, 1, True, "nummer", "2024-05-01T10:00:00+00:00", "retour.xlsx")])
    return path.read_bytes()


@pytest.fixture
def path(tmp_path, whole):
    path = tmp_path / "proef.hamonitor"
    path.write_bytes(whole)
    return path


def by_hand(path, change, *values):
    """Change the file as someone with a tool for databases can."""
    connection = sqlite3.connect(path)
    for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type='trigger'").fetchall():
        connection.execute(f"DROP TRIGGER {name}")
    connection.execute("PRAGMA writable_schema=ON")
    connection.execute("UPDATE sqlite_master SET sql=replace(sql, ' NOT NULL', '')")
    connection.commit()
    connection.close()
    connection = sqlite3.connect(path)
    connection.execute(change, values)
    connection.commit()
    connection.close()


def is_said(path):
    """Whether checking finds something, and opening refuses; both without an error of the program."""
    with pytest.raises(HaError) as caught:
        Dossier.open(path, "Anna", backups=False)
    assert caught.value.code is Code.DOSSIER_DAMAGED
    return bool(check_file(path))


@pytest.mark.parametrize(("column", "odd"), [(column, odd) for column, odds in COLUMNS.items() for odd in odds])
def test_a_value_that_does_not_belong_is_said(path, column, odd):
    table, name = column.split(".")
    newest = f"rowid=(SELECT max(rowid) FROM {table})"  # noqa: S608 - a name of ours
    by_hand(path, f"UPDATE {table} SET {name}=? WHERE {newest}", ODD[odd])  # noqa: S608
    assert is_said(path)


@pytest.mark.parametrize("table", ["meta", "events", "event_parents", "drafts", "sent", "receipts"])
def test_a_table_that_is_gone_is_said(path, table):
    by_hand(path, f"DROP TABLE {table}")
    assert is_said(path)


def test_a_history_that_does_not_follow_is_said(path):
    by_hand(path, "UPDATE events SET kind='redo' WHERE number=1")
    assert is_said(path)


def test_a_return_that_does_not_fit_its_number_is_found(path):
    by_hand(path, "UPDATE sent SET jws='andere ë inhoud'")
    assert check_file(path) == ("Verstuurde versie 1: de inhoud past niet bij het controlenummer.",)


def test_a_question_whose_history_broke_keeps_no_other_from_coming_along(path, tmp_path):
    copy = tmp_path / "kopie.hamonitor"
    shutil.copyfile(path, copy)
    with Dossier.open(path, "Anna", backups=False) as dossier:
        dossier.record_all([Answer("g.3", "ja", "weg"), Answer("g.4", "ja", "blijft")])
        dossier.record(Answer("g.3", "nee", "erna"))
    by_hand(path, "DELETE FROM events WHERE answer LIKE '%weg%'")
    assert put_back(path, copy, readable(path), tmp_path / "beschadigd.hamonitor", "Anna") >= 1
    with Dossier.open(path, "Anna", backups=False) as dossier:
        assert dossier.answer("g.4").explanation == "blijft"
        assert dossier.answer("g.3").value == "nee"
    assert check_file(path) == ()


def test_wherever_the_file_is_damaged_it_is_said_or_opens(path, whole):
    chance = random.Random(3)  # noqa: S311 - where to damage, not a key
    outcomes = set()
    for _ in range(60):
        data, start = bytearray(whole), chance.randrange(100, len(whole))
        length = min(chance.choice([1, 40, 4096]), len(data) - start)
        data[start : start + length] = chance.randbytes(length)
        path.write_bytes(data[: chance.choice([len(data), len(data), start])])
        outcomes |= {
            outcome(lambda: check_file(path)),
            outcome(lambda: Dossier.open(path, "Anna", backups=False).close()),
        }
    assert Code.DOSSIER_DAMAGED in outcomes
    assert outcomes <= {Code.DOSSIER_DAMAGED, Code.NOT_A_DOSSIER, None}


def outcome(attempt):
    try:
        attempt()
    except HaError as error:
        return error.code


def test_a_view_in_the_place_of_a_table_is_refused_and_never_read(path):
    """A stranger's view can go on without end, and a copy comes from somebody else's computer."""
    endless = "WITH RECURSIVE x(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM x) SELECT 'g.1', '{}', '', '' FROM x"
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute("ALTER TABLE drafts RENAME TO weg")
        connection.execute(f"CREATE VIEW drafts(question, answer, author, at) AS {endless}")
        connection.commit()
    assert "‘drafts’ is geen tabel van HA-Monitor" in " ".join(check_file(path))
    for opened in (lambda: Dossier.peek(path), lambda: Dossier.open(path, "Anna", backups=False)):
        with pytest.raises(HaError) as caught:
            opened()
        assert caught.value.code is Code.DOSSIER_DAMAGED
