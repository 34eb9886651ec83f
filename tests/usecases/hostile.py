"""Dossiers as somebody who means harm could make them: each attack is a good dossier with one thing changed."""

# ruff: noqa: S608 - the statements are those of this module

from __future__ import annotations

import json
import os
import sqlite3
import struct
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Final

from hamonitor_desktop.store.dossier.tables import metadata

Attack = Callable[[Path], None]
TRIGGERS: Final = [f"{table}_no_{change}" for table in metadata.tables for change in ("update", "delete")]
_ENDLESS: Final = "WITH RECURSIVE x(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM x)"
_COUNTED: Final = "WITH RECURSIVE x(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM x WHERE n < {})"
_MAGIC: Final = b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7"
_EMPTY: Final = '{"question":"gemeente.1.1","value":null,"explanation":""}'


def by_sql(*statements: str) -> Attack:
    """Run statements in it, as with a tool for databases; nothing guards its tables any more."""

    def attack(path: Path) -> None:
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("PRAGMA foreign_keys=OFF")
            connection.execute("PRAGMA writable_schema=ON")
            for name in TRIGGERS:
                connection.execute(f"DROP TRIGGER IF EXISTS {name}")
            for statement in statements:
                connection.execute(statement)
            connection.commit()

    return attack


def in_place_of(table: str, columns: str, made: str) -> Attack:
    """Put something that is no table in the place of one."""
    return by_sql(f"ALTER TABLE {table} RENAME TO weg", made.format(table=table, columns=columns))


def header(at: int, data: bytes) -> Attack:
    """Change the header of the file."""

    def attack(path: Path) -> None:
        with path.open("r+b") as stream:
            stream.seek(at)
            stream.write(data)

    return attack


def beside(ending: str, make: Callable[[Path], None]) -> Attack:
    """Lay something beside it that SQLite would take for its own."""
    return lambda path: make(path.with_name(path.name + ending))


def answer(value: object = None, explanation: object = "", question: str = "gemeente.1.1", **more: object) -> str:
    """The text of an answer, for a column."""
    return json.dumps({"question": question, "value": value, "explanation": explanation, **more})


def event(text: str, *, id_: str = "e9", question: str = "gemeente.1.1", author: str = "Bram", at: str = "") -> Attack:
    """Add an event with this answer."""
    return _insert("events", id_, question, "answer", text, author, at or "2025-05-05T10:00:00+00:00")


def _insert(table: str, *values: object) -> Attack:
    columns = {
        "events": "id, question, kind, answer, author, at",
        "notes": "id, kind, subject, text, author, at",
        "drafts": "question, answer, author, at",
        "sent": "package_id, revision, sequence, final, return_id, at, file, jws",
        "receipts": "id, return_id, number, at, jws",
        "proposals": "id, at, jws",
        "taken_back": "note, author, at",
        "meta": "key, value",
    }[table]

    def attack(path: Path) -> None:
        with closing(sqlite3.connect(path)) as connection:
            marks = ",".join("?" * len(values))
            connection.execute(f"INSERT OR REPLACE INTO {table}({columns}) VALUES ({marks})", values)
            connection.commit()

    return attack


def many_events(count: int, parent: str) -> Attack:
    """So many events on one question; `parent` is how the one before is named, or "" for none."""
    rows = f"{_COUNTED.format(count)} SELECT 'm' || n, 'gemeente.1.1', 'answer', '{_EMPTY}', 'Bram', '' FROM x"
    made = [f"INSERT INTO events(id, question, kind, answer, author, at) {rows}"]
    if parent:
        made.append(
            f"INSERT INTO event_parents {_COUNTED.format(count)} SELECT 'm' || n, 0, {parent} FROM x WHERE n > 1"
        )
    return by_sql(*made)


def _utf16(path: Path) -> None:
    """The same tables and version in UTF-16."""
    with closing(sqlite3.connect(path)) as old:
        script = [line for line in old.iterdump()]
        version = old.execute("PRAGMA user_version").fetchone()[0]
        mark = old.execute("PRAGMA application_id").fetchone()[0]
    path.unlink()
    with closing(sqlite3.connect(path)) as new:
        new.execute("PRAGMA encoding='UTF-16le'")
        new.executescript("\n".join(script))
        new.execute(f"PRAGMA user_version={version}")
        new.execute(f"PRAGMA application_id={mark}")


def _to_nowhere(path: Path) -> None:
    os.mkfifo(path)


def _endless(path: Path) -> None:
    path.symlink_to("/dev/zero")


def _write(path: Path, data: bytes) -> None:
    path.write_bytes(data)


def _names_another(journal: Path) -> None:
    """A journal that, rolled back, takes the file of the journal of journals it names with it."""
    path = journal.with_name(journal.name.removesuffix("-journal"))
    page, nonce, victim = path.read_bytes()[:4096], 7, os.fsencode(journal.with_name("verslag.docx"))
    (pages,) = struct.unpack(">I", page[28:32])
    head = (_MAGIC + struct.pack(">5I", 1, nonce, pages, 512, 4096)).ljust(512, b"\0")
    check = (nonce + sum(page[place] for place in range(4096 - 200, 0, -200))) & 0xFFFFFFFF
    total = sum(sign - 256 if sign > 127 else sign for sign in victim) & 0xFFFFFFFF
    last = struct.pack(">I", 0x40000000 // 4096 + 1) + victim + struct.pack(">2I", len(victim), total) + _MAGIC
    journal.write_bytes(head + struct.pack(">I", 1) + page + struct.pack(">I", check) + last)


def _larger_than_a_disk(journal: Path) -> None:
    journal.write_bytes((_MAGIC + struct.pack(">5I", 0, 7, 0xFFFFFFFE, 512, 65536)).ljust(512, b"\0"))


def _wal(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("UPDATE meta SET value=value")


def _big(path: Path) -> None:
    with path.open("r+b") as stream:
        stream.truncate(2**31)


STRUCTURE: Final[dict[str, Attack]] = {
    "an endless view": in_place_of(
        "drafts",
        "question, answer, author, at",
        f"CREATE VIEW {{table}}({{columns}}) AS {_ENDLESS} SELECT 'gemeente.1.1', '{{{{}}}}', '', '' FROM x",
    ),
    "an endless view of what was sent": in_place_of(
        "sent",
        "package_id, revision, sequence, final, return_id, at, file, jws",
        f"CREATE VIEW {{table}}({{columns}}) AS {_ENDLESS} SELECT 'p', n, 1, 1, 'r' || n, '', '', '' FROM x",
    ),
    "an endless view of settings": in_place_of(
        "meta", "key, value", f"CREATE VIEW {{table}}({{columns}}) AS {_ENDLESS} SELECT 'k' || n, 'x' FROM x"
    ),
    "a search index": in_place_of(
        "drafts", "", "CREATE VIRTUAL TABLE {table} USING fts5(question, answer, author, at)"
    ),
    "a virtual table of another spelling": in_place_of(
        "drafts", "", "create /* */ virtual\n table {table} using rtree(question, a, b)"
    ),
    "a column that is worked out": by_sql(
        "ALTER TABLE meta ADD COLUMN x TEXT AS (replace(hex(zeroblob(100000000)), '0', 'a'))"
    ),
    "a column that is worked out, of a table by another spelling": by_sql(
        "CREATE TABLE x AS SELECT * FROM meta",
        "DROP TABLE meta",
        "CREATE TABLE META (key TEXT PRIMARY KEY, value TEXT, x TEXT AS (replace(hex(zeroblob(100000000)), '0', 'a')))",
        "INSERT INTO META (key, value) SELECT key, value FROM x",
        "DROP TABLE x",
    ),
    "an index of an expression": by_sql("CREATE INDEX i ON meta(replace(hex(zeroblob(10)), '0', value))"),
    "a trigger that writes": by_sql(
        "CREATE TRIGGER erbij AFTER INSERT ON events BEGIN DELETE FROM meta; END",
        "CREATE TRIGGER erbij2 AFTER INSERT ON notes BEGIN DELETE FROM meta; END",
    ),
    "a trigger with a name of ours": by_sql(
        "CREATE TRIGGER events_no_delete AFTER INSERT ON events BEGIN DELETE FROM meta; END"
    ),
    "a condition that never ends": by_sql(
        "ALTER TABLE drafts RENAME TO weg",
        "CREATE TABLE drafts(question TEXT PRIMARY KEY, answer TEXT, author TEXT, at TEXT, "
        "CHECK (length(replace(hex(zeroblob(200000000)), '0', 'abc')) > 0))",
    ),
    "a table that is another": by_sql(
        "UPDATE sqlite_master SET rootpage=(SELECT rootpage FROM sqlite_master WHERE name='meta') WHERE name='drafts'"
    ),
    "a table on a page that is not there": by_sql("UPDATE sqlite_master SET rootpage=99999999 WHERE name='events'"),
    "a schema that is no SQL": by_sql("UPDATE sqlite_master SET sql='CREATE TABLE drafts(((((' WHERE name='drafts'"),
    "UTF-16": _utf16,
    "another page size": header(16, (3).to_bytes(2, "big")),
    "a newer way of writing": header(18, b"\x03\x03"),
    "reserved space": header(20, b"\xff"),
    "page count": header(28, (2**31 - 1).to_bytes(4, "big")),
    "free pages without end": header(32, (1).to_bytes(4, "big") + (10**6).to_bytes(4, "big")),
    "schema version": header(44, (99).to_bytes(4, "big")),
    "encoding": header(56, (7).to_bytes(4, "big")),
    "a newer dossier": header(60, (3).to_bytes(4, "big")),
    "a dossier of version 0": header(60, (0).to_bytes(4, "big")),
    "a negative version": header(60, b"\xff\xff\xff\xff"),
    "another program's": header(68, b"XXXX"),
    "a store": header(68, b"HAMC"),
    "a log that is written ahead": _wal,
    "two gigabytes": _big,
    "nothing": lambda path: _write(path, b""),
    "a half page": lambda path: _write(path, path.read_bytes()[:3000]),
    "a journal of noise": beside("-journal", lambda path: _write(path, _MAGIC * 999)),
    "a journal that names another file": beside("-journal", _names_another),
    "a journal of a file without end": beside("-journal", _larger_than_a_disk),
    "a folder as journal": beside("-journal", lambda path: path.mkdir()),
}

CONTENT: Final[dict[str, Attack]] = {
    "parents in a circle": by_sql(
        f"INSERT INTO events(id, question, kind, answer, author, at) VALUES "
        f"('a', 'gemeente.1.1', 'answer', '{_EMPTY}', 'B', ''), ('b', 'gemeente.1.1', 'answer', '{_EMPTY}', 'B', '')",
        "INSERT INTO event_parents VALUES ('a', 0, 'b'), ('b', 0, 'a')",
    ),
    "its own parent": by_sql(
        "INSERT INTO events(id, question, kind, answer, author, at) VALUES "
        f"('a', 'gemeente.1.1', 'answer', '{_EMPTY}', 'B', '')",
        "INSERT INTO event_parents VALUES ('a', 0, 'a')",
    ),
    "a question that is not asked": event(answer(question="vng.1.1"), question="vng.1.1"),
    "a question that does not exist": event(answer(question="x" * 100_000), question="x" * 100_000),
    "a value of another kind": event(answer(["a", "b"])),
    "a value that is no option": event(answer("misschien")),
    "a number without end": event('{"question":"gemeente.1.1","value":' + "9" * 4000 + "}"),
    "an infinite number": event('{"question":"gemeente.1.1","value":1e400}'),
    "NaN in what is kept": event('{"question":"gemeente.1.1","x":NaN}'),
    "infinity in what is kept": event('{"question":"gemeente.1.1","x":1e400}'),
    "half a character": event(answer(explanation="\ud800")),
    "half a character in what is kept": event(answer(x="\ud800")),
    "a member twice": event('{"question":"gemeente.1.1","value":"ja","value":"nee"}'),
    "five hundred levels": event('{"question":"gemeente.1.1","x":' + "[" * 500 + "]" * 500 + "}"),
    "a hundred thousand levels": event('{"question":"gemeente.1.1","x":' + "[" * 100_000 + "]" * 100_000 + "}"),
    "NUL": event(answer("ja", "a\0b")),
    "a text the other way round": event(answer("ja", "\u202egnipeh \u2066\u200b")),
    "an explanation of a million": event(answer("ja", "x" * 1_000_000)),
    "an author of a million": event(answer("ja"), author="A" * 1_000_000),
    "an author on many lines": event(answer("ja"), author="A\n" * 999 + "\u202e<b>B</b>"),
    "a time that is none": event(answer("ja"), at="gisteren"),
    "the year 9999": event(answer("ja"), at="9999-12-31T23:59:59-14:00"),
    "the year 1": event(answer("ja"), at="0001-01-01T00:00:00+14:00"),
    "an odd offset": event(answer("ja"), at="2025-01-01T00:00:00+23:59:59.999999"),
    "a time of a million": event(answer("ja"), at="9" * 1_000_000),
    "a note of an unknown kind": _insert("notes", "n1", "vreemd", "", "", "Bram", ""),
    "a note of a million": _insert("notes", "n1", "remark", "gemeente.1.1", "x" * 1_000_000, "Bram", "nooit"),
    "a note nowhere": _insert("notes", "n1", "remark", "nergens", "x", "A\nB", "nooit"),
    "a part that is nobody's": _insert("notes", "n1", "assigned", "99", "x\n" * 999, "A", ""),
    "a note twice": by_sql(
        "ALTER TABLE notes RENAME TO weg",
        "CREATE TABLE notes(number INTEGER PRIMARY KEY, id TEXT NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL, "
        "text TEXT NOT NULL, author TEXT NOT NULL, at TEXT NOT NULL)",
        "INSERT INTO notes VALUES (1, 'n', 'remark', 'gemeente.1.1', 'a', 'B', ''), "
        "(2, 'n', 'remark', 'gemeente.1.1', 'b', 'B', '')",
    ),
    "a note that never was is taken back": _insert("taken_back", "weg", "Bram", ""),
    "a proposal that is none": _insert("proposals", "p1", "nooit", "rommel"),
    "a receipt that is none": _insert("receipts", "r1", "f" * 64, 2**62, "nooit", "rommel"),
    "a number that is taken": _insert("sent", "pakket-1", 2**62, 2**62, True, "f" * 64, "nooit", "x.xlsx", "rommel"),
    "a number that is less than nothing": _insert("sent", "pakket-1", -5, -5, True, "f" * 64, "", "", ""),
    "a million as number": _insert("sent", "pakket-1", 1_000_000, 1, True, "f" * 64, "", "", ""),
    "what is typed, of another question": _insert("drafts", "gemeente.1.1", answer(question="gemeente.1.2"), "B", ""),
    "a copy for nobody": _insert("meta", "copy", "[1]"),
    "a copy for a list": _insert("meta", "copy", '{"colleague": ["x"], "made_by": null, "made_at": 3}'),
    "a copy for a million": _insert(
        "meta", "copy", json.dumps({"colleague": "x\n" * 500_000, "made_by": "", "made_at": "nooit"})
    ),
    "a package that is none": _insert("meta", "package", "rommel"),
    "a proof that is none": _insert("meta", "proof", "x" * 1_000_000),
}

POSIX: Final[dict[str, Attack]] = {
    "a pipe beside it": beside("-journal", _to_nowhere),
    "a device beside it": beside("-journal", _endless),
    "a pipe as written ahead": beside("-wal", _to_nowhere),
    "a device as written ahead": beside("-wal", _endless),
}

BULK: Final[dict[str, Attack]] = {
    "a hundred megabytes": by_sql(
        "INSERT INTO drafts VALUES ('gemeente.1.1', json_object('question', 'gemeente.1.1', 'value', NULL, "
        "'explanation', replace(hex(zeroblob(25000000)), '00', 'abcd')), 'a', 'b')"
    ),
    "a long chain": many_events(200_000, "'m' || (n - 1)"),
    "a chain backwards": many_events(200_000, "'m' || ((n - 1) * 7919 % 200000 + 1)"),
    "a chain read from its end": by_sql(
        f"INSERT INTO events(number, id, question, kind, answer, author, at) {_COUNTED.format(100_000)} "
        f"SELECT 1000000 - n, 'm' || n, 'gemeente.1.1', 'answer', '{_EMPTY}', 'Bram', '' FROM x",
        f"INSERT INTO event_parents {_COUNTED.format(100_000)} SELECT 'm' || n, 0, 'm' || (n - 1) FROM x WHERE n > 1",
    ),
    "many heads": many_events(50_000, ""),
    "many children of one": many_events(50_000, "'m1'"),
    "many parents of one": by_sql(
        *(
            f"INSERT INTO events(id, question, kind, answer, author, at) {_COUNTED.format(30_000)} "
            f"SELECT 'm' || n, 'gemeente.1.1', 'answer', '{_EMPTY}', 'Bram', '' FROM x",
            f"INSERT INTO events(number, id, question, kind, answer, author, at) VALUES "
            f"(-1, 'z', 'gemeente.1.1', 'answer', '{_EMPTY}', 'Bram', '')",
            f"INSERT INTO event_parents {_COUNTED.format(30_000)} SELECT 'z', n, 'm' || n FROM x",
        )
    ),
    "many questions": by_sql(
        f"INSERT INTO events(id, question, kind, answer, author, at) {_COUNTED.format(30_000)} "
        "SELECT 'm' || n, 'vraag.' || n, 'answer', json_object('question', 'vraag.' || n), 'Bram', '' FROM x"
    ),
    "undo and redo without end": by_sql(
        f"INSERT INTO events(id, question, kind, answer, author, at) {_COUNTED.format(60_000)} "
        f"SELECT 'm' || n, 'gemeente.1.1', CASE n % 2 WHEN 1 THEN 'answer' ELSE 'undo' END, "
        f"CASE n % 2 WHEN 1 THEN '{answer('ja')}' ELSE '{_EMPTY}' END, 'Bram', '' FROM x",
        f"INSERT INTO event_parents {_COUNTED.format(60_000)} SELECT 'm' || n, 0, 'm' || (n - 1) FROM x WHERE n > 1",
    ),
    "many notes": by_sql(
        f"INSERT INTO notes(id, kind, subject, text, author, at) {_COUNTED.format(50_000)} "
        "SELECT 'n' || n, 'remark', 'gemeente.1.1', 'x', 'B', '' FROM x"
    ),
}
