"""A pipe, a device or a disk full in place of a list: what may be read without end is not read at all."""

import os

import pytest

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.usecases.contact_list import take_in
from hamonitor_desktop.usecases.keys import read_key
from hamonitor_desktop.usecases.round_plan import RoundPlan
from hamonitor_desktop.usecases.rounds import create_round
from tests.factories import AMSTERDAM, make_world


def taken_in(world, path):
    take_in(world.store, "2024-1", path)


def made_a_round(world, path):
    create_round(world.store, RoundPlan("2024", "2024-2", register=path), world.central)


@pytest.mark.parametrize(
    ("use", "code"), [(taken_in, Code.CONTACTS_BAD), (made_a_round, Code.REGISTER_BAD)], ids=["contacts", "register"]
)
class TestLists:
    @pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")
    @pytest.mark.parametrize("suffix", ["csv", "xlsx"])
    def test_a_pipe_or_a_device_is_refused(self, tmp_path, use, code, suffix):
        world, path = make_world(tmp_path, (AMSTERDAM,)), tmp_path / f"lijst.{suffix}"
        os.mkfifo(path)
        for _ in range(2):
            with pytest.raises(HaError, match="geen gewoon bestand") as caught:
                use(world, path)
            assert caught.value.code is code
            path.unlink()
            path.symlink_to("/dev/zero")

    @pytest.mark.parametrize("suffix", ["csv", "xlsx"])
    def test_more_than_a_list_can_be_is_not_read_further(self, tmp_path, use, code, suffix):
        world, path = make_world(tmp_path, (AMSTERDAM,)), tmp_path / f"lijst.{suffix}"
        with path.open("wb") as stream:
            stream.truncate(1 << 40)
        with pytest.raises(HaError, match="groter dan 5 MB") as caught:
            use(world, path)
        assert caught.value.code is code


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")
def test_a_pipe_in_place_of_a_key_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "sleutel.pem")
    with pytest.raises(HaError, match="geen gewoon bestand") as caught:
        read_key(tmp_path / "sleutel.pem", "een lange wachtwoordzin")
    assert caught.value.code is Code.KEY_UNREADABLE
