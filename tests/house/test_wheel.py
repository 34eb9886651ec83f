import shutil
import subprocess
import sys
import zipfile

import pytest

from tests.house.checkout import ROOT, tracked


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """The names in a wheel built from a copy in which things lie that must stay out of it."""
    copy = tmp_path_factory.mktemp("checkout")
    for file in tracked():
        target = copy / file.relative_to(ROOT)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, target)
    for secret in ("schema/geheim.pem", "resources/geheim.key", "hamonitor_desktop/mijn.hamonitor"):
        (copy / secret).parent.mkdir(exist_ok=True)
        (copy / secret).write_text("not for others", encoding="utf-8")
    out = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(out)]
    subprocess.run(command, cwd=copy, check=True, capture_output=True)
    (built,) = out.glob("*.whl")
    with zipfile.ZipFile(built) as archive:
        return set(archive.namelist())


def test_it_holds_every_bundled_file(wheel):
    bundled = {file.relative_to(ROOT).as_posix() for file in tracked()}
    wanted = {f"hamonitor_desktop/_data/{name}" for name in bundled if name.startswith(("schema/", "resources/"))}
    assert wanted
    assert wanted <= wheel


def test_it_holds_the_whole_package_and_nothing_else(wheel):
    package = {name for name in wheel if not name.startswith("hamonitor_desktop/_data/") and ".dist-info/" not in name}
    inside = {file.relative_to(ROOT).as_posix() for file in tracked()}
    assert package == {name for name in inside if name.startswith("hamonitor_desktop/")}


def test_nothing_git_ignored_gets_in(wheel):
    assert not [name for name in wheel if "geheim" in name or name.endswith(".hamonitor")]
