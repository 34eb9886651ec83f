import csv
import errno
import os
import stat
import sys
from datetime import date
from pathlib import Path

import pytest

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.organisations import Organisation, Register
from hamonitor_desktop.signing import codes
from hamonitor_desktop.signing.keys import new_key
from hamonitor_desktop.store.central import writing
from hamonitor_desktop.store.central.opening import open_store
from hamonitor_desktop.store.central.reading import is_invited, read_invitations
from hamonitor_desktop.usecases import package_files
from hamonitor_desktop.usecases.dossiers import create
from hamonitor_desktop.usecases.packaging import file_name
from hamonitor_desktop.usecases.received import open_package
from hamonitor_desktop.usecases.round_plan import CentralKey, RoundPlan
from hamonitor_desktop.usecases.rounds import create_round, invite
from tests.factories import AMSTERDAM, PEOPLE, make_world, read_package

REGISTER = Register("proef", "proef", PEOPLE)
PASSPHRASE = "een lange zin voor de proef"


def refused(work, *arguments, **more):
    with pytest.raises(HaError) as caught:
        work(*arguments, **more)
    return caught.value.code


@pytest.fixture
def key():
    return new_key("Centraal team")


@pytest.fixture
def store(tmp_path, key):
    path = tmp_path / "store.sqlite"
    create_round(path, RoundPlan("2024", "2024-1", REGISTER), key)
    return path


def rows_of(path):
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def invited(store):
    with open_store(store) as opened, opened.reading() as connection:
        return is_invited(connection, "2024-1")


def test_a_round_has_the_dates_of_the_first_round_unless_told_otherwise(store, key):
    with open_store(store) as opened:
        first = opened.round().round
    assert (first.opens, first.closes, first.reference_date) == (date(2024, 4, 8), date(2024, 6, 30), date(2024, 6, 30))
    days = (date(2025, 4, 1), date(2025, 7, 1), date(2025, 6, 1))
    create_round(
        store, RoundPlan("2024", "2025-1", REGISTER, opens=days[0], closes=days[1], reference_date=days[2]), key
    )
    with open_store(store) as opened:
        second = opened.round("2025-1").round
    assert (second.opens, second.closes, second.reference_date) == days


def test_the_bundled_register_holds_everybody(tmp_path, key):
    made = create_round(tmp_path / "store.sqlite", RoundPlan("2024", "2024-1"), key)
    assert made.organisations == 389


def test_the_central_key_is_made_once_and_then_read(tmp_path):
    file, store = tmp_path / "centraal.pem", tmp_path / "store.sqlite"
    first = create_round(store, RoundPlan("2024", "2024-1", REGISTER), CentralKey(file, PASSPHRASE))
    second = create_round(store, RoundPlan("2024", "2024-2", REGISTER), CentralKey(file, PASSPHRASE))
    assert first.fingerprint == second.fingerprint
    assert b"ENCRYPTED" in file.read_bytes()
    if sys.platform != "win32":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_wrong_passphrase_makes_no_round(tmp_path, store):
    file = tmp_path / "centraal.pem"
    create_round(store, RoundPlan("2024", "2024-2", REGISTER), CentralKey(file, PASSPHRASE))
    assert (
        refused(create_round, store, RoundPlan("2024", "2024-3"), CentralKey(file, "iets heel anders"))
        is Code.PASSPHRASE_WRONG
    )
    with open_store(store) as opened:
        assert opened.round_ids() == ("2024-1", "2024-2")


def test_a_round_that_fails_leaves_neither_store_nor_key(tmp_path):
    file, store = tmp_path / "centraal.pem", tmp_path / "store.sqlite"
    store.write_text("een brief")
    assert (
        refused(create_round, store, RoundPlan("2024", "2024-1", REGISTER), CentralKey(file, PASSPHRASE))
        is Code.NOT_A_STORE
    )
    assert [path.name for path in tmp_path.iterdir()] == ["store.sqlite"]


@pytest.mark.parametrize("name", ["", "a b", "../x", "x" * 41, "-x"])
def test_a_round_has_a_plain_name(tmp_path, key, name):
    assert refused(create_round, tmp_path / "store.sqlite", RoundPlan("2024", name, REGISTER), key) is Code.WRONG_USE
    assert list(tmp_path.iterdir()) == []


def test_a_round_is_made_once_and_closes_after_it_opens(store, key):
    assert refused(create_round, store, RoundPlan("2024", "2024-1", REGISTER), key) is Code.ROUND_EXISTS
    late = RoundPlan("2024", "2025-1", REGISTER, opens=date(2025, 7, 1), closes=date(2025, 4, 1))
    assert refused(create_round, store, late, key) is Code.WRONG_USE


def test_the_round_made_last_is_the_newest_also_with_a_clock_that_was_set_back(store, key, monkeypatch):
    register = Register("proef", "proef", PEOPLE)
    create_round(store, RoundPlan("2024", "2025-1", register), key)
    monkeypatch.setattr(writing, "now", lambda: "2020-01-01T09:00:00+00:00")
    create_round(store, RoundPlan("2024", "2025-2", register), key)
    with open_store(store) as opened:
        assert opened.round_ids()[-2:] == ("2025-1", "2025-2")
        assert opened.round().round.id == "2025-2"


def test_everybody_gets_a_package_and_a_code_that_opens_it(store, key, tmp_path):
    done = []
    made = invite(store, tmp_path / "uit", key, progress=lambda n, of: done.append((n, of)))
    rows = rows_of(made.codes)
    assert [row["organisation"] for row in rows] == [person.code for person in PEOPLE]
    assert done == [(n, len(PEOPLE)) for n in range(1, len(PEOPLE) + 1)]
    for row, person in zip(rows, PEOPLE, strict=True):
        package = read_package(made.codes.parent / row["package"])
        expected = codes.package_mac(row["code"], package.package_id, person.code, 1, key.fingerprint)
        assert (package.organisation, package.sequence, package.mac) == (person, 1, expected)
        with open_store(store) as opened, opened.reading() as connection:
            (invitation,) = read_invitations(connection, "2024-1", person.code)
        assert invitation.proof_key == codes.proof_key(row["code"])


def test_the_store_keeps_no_code(store, key, tmp_path):
    made = invite(store, tmp_path / "uit", key)
    kept = store.read_bytes()
    for row in rows_of(made.codes):
        code = row["code"]
        assert code.encode() not in kept
        assert code.replace("-", "").encode() not in kept


def test_the_codes_are_private_and_cannot_run_in_a_spreadsheet(tmp_path, key):
    store = tmp_path / "store.sqlite"
    person = Organisation("GM0001", "=HYPERLINK(1)", "gemeente")
    create_round(store, RoundPlan("2024", "2024-1", Register("proef", "proef", (person,))), key)
    made = invite(store, tmp_path / "uit", key, codes=tmp_path / "codes.csv")
    (row,) = rows_of(made.codes)
    assert row["name"] == "'=HYPERLINK(1)"
    assert row["package"] == "uit/GM0001-hyperlink-1.haronde"
    assert made.codes.read_bytes().startswith(b"\xef\xbb\xbf")
    if sys.platform != "win32":
        assert stat.S_IMODE(made.codes.stat().st_mode) == 0o600


def test_nobody_is_invited_twice(store, key, tmp_path):
    invite(store, tmp_path / "uit", key)
    before = {path: path.read_bytes() for path in (tmp_path / "uit").iterdir()}
    assert refused(invite, store, tmp_path / "nog eens", key) is Code.ALREADY_INVITED
    assert refused(invite, store, tmp_path / "uit", key) is Code.ALREADY_INVITED
    assert {path: path.read_bytes() for path in (tmp_path / "uit").iterdir()} == before
    assert not (tmp_path / "nog eens").exists()


def test_the_codes_of_another_round_are_not_written_over(store, key, tmp_path):
    invite(store, tmp_path / "uit", key)
    create_round(store, RoundPlan("2024", "2024-2", REGISTER), key)
    before = (tmp_path / "uit" / "codes.csv").read_bytes()
    assert refused(invite, store, tmp_path / "uit", key, round_id="2024-2") is Code.FILE_EXISTS
    assert (
        refused(invite, store, tmp_path / "uit", key, round_id="2024-2", codes=tmp_path / "c.csv") is Code.FILE_EXISTS
    )
    assert (tmp_path / "uit" / "codes.csv").read_bytes() == before


def test_another_key_invites_nobody(store, tmp_path):
    assert refused(invite, store, tmp_path / "uit", new_key("Iemand anders")) is Code.CENTRAL_KEY_OTHER
    assert not (tmp_path / "uit").exists()


def test_a_failure_half_way_leaves_no_package_and_no_invitation(store, key, tmp_path, monkeypatch):
    real, written = package_files.write_bytes, []

    def full(path, data, **more):
        if len(written) == 2:
            raise HaError(Code.DISK_FULL, path=path)
        written.append(path)
        real(path, data, **more)

    monkeypatch.setattr(package_files, "write_bytes", full)
    assert refused(invite, store, tmp_path / "uit", key) is Code.DISK_FULL
    assert list((tmp_path / "uit").iterdir()) == []
    assert not invited(store)
    monkeypatch.setattr(package_files, "write_bytes", real)
    assert invite(store, tmp_path / "uit", key).packages == len(PEOPLE)


def test_packages_can_travel_inside_a_workbook(store, key, tmp_path):
    made = invite(store, tmp_path / "uit", key, carrier="xlsx")
    names = [row["package"] for row in rows_of(made.codes)]
    assert names[0] == "GM0363-amsterdam.xlsx"
    assert all((tmp_path / "uit" / name).read_bytes().startswith(b"PK") for name in names)


def test_a_made_up_round_says_so_in_every_package(tmp_path):
    world = make_world(tmp_path, (AMSTERDAM,), synthetic=True)
    assert world.packages["GM0363"].round.synthetic


@pytest.mark.parametrize("from_start", [False, True])
def test_whether_others_figures_may_be_seen_from_the_start_arrives_at_the_officer(tmp_path, key, from_start):
    store = tmp_path / "store.sqlite"
    create_round(store, RoundPlan("2024", "2024-1", REGISTER, peers_from_start=from_start), key)
    row = rows_of(invite(store, tmp_path / "uit", key).codes)[0]
    opened = open_package(tmp_path / "uit" / row["package"])
    with create(opened, row["code"], tmp_path / "a.hamonitor", "Ans", new_key("Invuller"), backups=False) as dossier:
        assert dossier.round.peers_from_start is from_start


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Súdwest-Fryslân", "GM0001-sudwest-fryslan.haronde"),
        ("'s-Hertogenbosch", "GM0001-s-hertogenbosch.haronde"),
        ("../../etc", "GM0001-etc.haronde"),
        ("…", "GM0001-x.haronde"),
        ("a" * 200, f"GM0001-{'a' * 53}.haronde"),
    ],
)
def test_file_names_are_readable_and_safe(name, expected):
    assert file_name(Organisation("GM0001", name, "gemeente"), "haronde") == expected


def test_what_cannot_be_taken_away_hides_not_why_it_failed(tmp_path, monkeypatch, key):
    def full(path, *_, **__):
        raise HaError(Code.DISK_FULL, path=path)

    def read_only(path, **_):
        raise OSError(errno.EROFS, os.strerror(errno.EROFS), str(path))

    create_round(tmp_path / "s.sqlite", RoundPlan("2024", "2024-1", REGISTER), key)
    monkeypatch.setattr(package_files, "write_bytes", full)
    monkeypatch.setattr(Path, "unlink", read_only)
    assert refused(invite, tmp_path / "s.sqlite", tmp_path / "pakketten", key) == "disk_full"


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        ({}, ("2024-04-08", "2024-06-30", "2024-06-30")),
        ({"reference_date": date(2027, 6, 30)}, ("2027-04-08", "2027-06-30", "2027-06-30")),
        ({"closes": date(2024, 3, 1)}, ("2023-12-09", "2024-03-01", "2024-03-01")),
        ({"closes": date(2024, 9, 1), "opens": date(2024, 7, 1)}, ("2024-07-01", "2024-09-01", "2024-06-30")),
        ({"closes": date(2027, 9, 1), "opens": date(2027, 7, 1)}, ("2027-07-01", "2027-09-01", "2027-09-01")),
    ],
)
def test_dates_that_are_not_given_fit_those_that_are(dates, expected, tmp_path, key):
    told = create_round(tmp_path / "s.sqlite", RoundPlan("2024", "r", REGISTER, **dates), key)
    with open_store(tmp_path / "s.sqlite") as opened:
        made = opened.round().round
    assert (f"{made.opens}", f"{made.closes}", f"{made.reference_date}") == expected
    assert told.reference_date == made.reference_date


def test_a_round_that_opens_after_the_day_of_its_edition_needs_a_last_day(tmp_path, key):
    with pytest.raises(HaError) as caught:
        create_round(tmp_path / "s.sqlite", RoundPlan("2024", "r", REGISTER, opens=date(2027, 7, 1)), key)
    assert "Noem ook de laatste dag van de ronde." in str(caught.value)
