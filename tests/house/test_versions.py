import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import hamonitor_desktop
from tests.house.checkout import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
ASKED = [
    *PROJECT["project"]["dependencies"],
    *PROJECT["dependency-groups"]["dev"],
    *PROJECT["build-system"]["requires"],
]


def test_the_program_knows_its_own_version():
    assert hamonitor_desktop.__version__ == PROJECT["project"]["version"]


def test_the_changelog_tells_of_this_version():
    assert f"## [{hamonitor_desktop.__version__}]" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_windows_shows_this_version():
    info = (ROOT / "build" / "version_info.txt").read_text(encoding="utf-8")
    numbers = ", ".join([*hamonitor_desktop.__version__.split("."), "0"])
    assert info.count(f"'{hamonitor_desktop.__version__}'") == 2
    assert info.count(f"({numbers})") == 2


@pytest.mark.parametrize("asked", ASKED)
def test_the_lock_holds_what_the_project_asks_for(asked):
    wanted = Requirement(asked)
    pins = [str(pin) for pin in wanted.specifier]
    assert len(pins) == 1
    assert pins[0].startswith("==")
    lines = [line.split(" ")[0] for line in LOCK.splitlines() if "==" in line]
    locked = {canonicalize_name(line.split("==")[0]): line.split("==")[1] for line in lines}
    assert locked[canonicalize_name(wanted.name)] == pins[0].removeprefix("==")


def test_every_locked_package_has_a_hash_and_no_server_is_named():
    lines = LOCK.splitlines()
    pins = [at for at, line in enumerate(lines) if "==" in line]
    assert pins
    assert [lines[at] for at in pins if "--hash=sha256:" not in lines[at + 1]] == []
    assert "://" not in LOCK
