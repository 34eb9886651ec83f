"""Inviting that was ended halfway: its own leftovers are replaced by the next run, and nothing else is touched."""

import subprocess
import sys
import textwrap

import pytest

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.organisations import Register
from hamonitor_desktop.signing.keys import new_key
from hamonitor_desktop.store.central.opening import open_store
from hamonitor_desktop.store.central.reading import is_invited
from hamonitor_desktop.usecases import leftovers, package_files
from hamonitor_desktop.usecases.participants import withdraw
from hamonitor_desktop.usecases.round_plan import CentralKey, RoundPlan
from hamonitor_desktop.usecases.rounds import create_round, invite
from tests.factories import PEOPLE
from tests.house.checkout import ROOT

PASSPHRASE = "een lange zin voor de proef"
KILLED = textwrap.dedent(
    """
    import os, signal, sys
    from pathlib import Path
    from hamonitor_desktop.usecases.round_plan import CentralKey
    from hamonitor_desktop.usecases.rounds import invite

    def progress(done, of):
        if done == int(sys.argv[1]):
            os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))

    folder = Path(sys.argv[2])
    key = CentralKey(folder / "sleutel.pem", sys.argv[3])
    invite(folder / "store.sqlite", folder / "p", key, letters=folder / "b", progress=progress)
    """
)


@pytest.fixture
def office(tmp_path):
    """A round of four whose inviting was killed after the third package and letter."""
    key = CentralKey(tmp_path / "sleutel.pem", PASSPHRASE, new=True)
    create_round(tmp_path / "store.sqlite", RoundPlan("2024", "2024-1", Register("p", "p", PEOPLE)), key)
    kill(tmp_path, 3)
    return tmp_path


def kill(folder, after):
    command = [sys.executable, "-c", KILLED, str(after), str(folder), PASSPHRASE]
    assert subprocess.run(command, cwd=ROOT, check=False, timeout=120).returncode != 0


def key_of(folder):
    return CentralKey(folder / "sleutel.pem", PASSPHRASE)


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def again(folder, store="store.sqlite", **more):
    return invite(folder / store, folder / "p", key_of(folder), letters=folder / "b", **more)


def test_the_next_run_replaces_what_was_left_and_leaves_nothing_of_its_own(office):
    assert len(list((office / "p").glob("*.haronde"))) == 3
    assert len(list((office / "b").glob("*.docx"))) == 3
    old = {path.name: path.read_bytes() for path in (office / "p").glob("*.haronde")}
    made = again(office)
    assert (made.packages, made.replaced) == (4, 6)
    assert all((office / "p" / name).read_bytes() != data for name, data in old.items())
    assert names(office / "p") == [*sorted(old), "VNG-vng.haronde"]
    assert len(names(office / "b")) == 4 + 3
    with open_store(office / "store.sqlite") as opened, opened.reading() as connection:
        assert is_invited(connection, "2024-1")


def test_who_was_taken_out_meanwhile_keeps_no_dead_package_there(office):
    withdraw(office / "store.sqlite", "GM0363", "Heringedeeld.")
    assert again(office).packages == 3
    assert not list((office / "p").glob("GM0363*"))
    assert not list((office / "b").glob("*GM0363*"))


def test_what_was_half_written_goes_and_the_half_files_of_others_stay(office):
    note = next((office / "b").glob("uitnodigen-*.bezig"))
    head = note.name.removeprefix("uitnodigen-")[:8]
    mine, other = office / "b" / f".hamonitor-{head}12345678----", office / "b" / ".hamonitor-0123456789abcdef"
    for path in (mine, other):
        path.write_bytes(b"half een brief")
    again(office)
    assert not mine.exists()
    assert other.exists()


def test_killed_twice_is_cleared_all_the_same(office):
    kill(office, 2)
    assert again(office).replaced == 4


def test_a_file_that_is_another_by_now_stays_and_is_refused_by_its_name(office):
    changed = office / "p" / "GM0363-amsterdam.haronde"
    changed.write_bytes(b"iets van een ander")
    other = office / "p" / "notulen.docx"
    other.write_bytes(b"notulen")
    with pytest.raises(HaError) as caught:
        again(office)
    assert caught.value.code is Code.FILE_EXISTS
    assert caught.value.details["path"] == changed
    assert changed.read_bytes() == b"iets van een ander"
    assert other.read_bytes() == b"notulen"


def test_a_note_of_another_round_or_another_store_gives_no_right(office):
    before = {path: path.read_bytes() for path in (office / "p").iterdir() if path.suffix != ".lock"}
    register = Register("p", "p", PEOPLE)
    create_round(office / "store.sqlite", RoundPlan("2024", "2024-2", register), key_of(office))
    fewer = Register("p", "p", PEOPLE[:3])  # made in the same second, its log would be the same
    create_round(office / "ander.sqlite", RoundPlan("2024", "2024-1", fewer), key_of(office))
    for store, round_id in (("store.sqlite", "2024-2"), ("ander.sqlite", "2024-1")):
        with pytest.raises(HaError) as caught:
            again(office, store, round_id=round_id)
        assert caught.value.code is Code.FILE_EXISTS
    assert {path: path.read_bytes() for path in before} == before


@pytest.mark.parametrize("name", ["../buiten.txt", "..", "/buiten.txt", "binnen/in.txt"])
def test_a_note_speaks_of_its_own_folder_alone(tmp_path, name):
    from hashlib import sha256

    folder = tmp_path / "p"
    (folder / "binnen").mkdir(parents=True)
    kept = (tmp_path / "buiten.txt", folder / "binnen" / "in.txt")
    for path in kept:
        path.write_bytes(b"x")
    log = ("0" * 64, "a" * 64)
    said = f"ha-inviting-1 r {log[0]}\n{sha256(b'x').hexdigest()}  {name}\n"
    (folder / "uitnodigen-000000000000.bezig").write_text(said)
    with leftovers.noted({folder}, leftovers.Origin("r", log)) as notes:
        assert notes.cleared == 0
    assert all(path.exists() for path in kept)


def test_who_invites_at_the_same_time_into_the_same_folder_takes_nothing_away(tmp_path, monkeypatch):
    key = new_key("Centraal team")
    create_round(tmp_path / "store.sqlite", RoundPlan("2024", "2024-1", Register("p", "p", PEOPLE)), key)
    real, tried = package_files.write_bytes, []

    def meanwhile(path, data, **more):
        real(path, data, **more)
        if not tried:
            tried.append(path)
            with pytest.raises(HaError) as caught:
                invite(tmp_path / "store.sqlite", tmp_path / "p", key)
            assert "worden al pakketten gemaakt" in str(caught.value)
            assert path.exists()

    monkeypatch.setattr(package_files, "write_bytes", meanwhile)
    assert invite(tmp_path / "store.sqlite", tmp_path / "p", key).packages == 4
    assert not list((tmp_path / "p").glob("*bezig*"))
