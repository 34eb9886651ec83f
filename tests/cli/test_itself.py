"""The command line itself: wrong use, explanations, errors, and what it loads."""

import json
import os
import re
import subprocess
import sys
import time

import pytest

from hamonitor_desktop import __version__
from tests.cli.running import hamonitor


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["vlieg"],
        ["edition"],
        ["round", "recode", "s"],
        ["demo"],
        ["demo", "uit", "--until", "morgen"],
        ["demo", "uit", "--organisations", "0"],
        ["demo", "uit", "--seed", "x"],
        ["verify", "a.xlsx", "b.xlsx"],
        ["fill", "p.haronde", "--cod", "X"],
        ["analyse", "s", "wat"],
        ["analyse", "s", "numbers", "--by", "kleur"],
        ["analyse", "s", "numbers", "--json=ja"],
        ["import", "s"],
        ["import", "s", "p", "--jobs"],
        ["fill", "p.haronde", "--signer", "J\udce4nsen"],
        ["round", "create", "s", "--edition", "2024", "--round", "r", "--key", "k", "--passphrase-file", "p"]
        + ["--opens", "gisteren"],
    ],
)
def test_wrong_use_is_said_in_dutch_with_where_to_read_more(arguments, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    ran = hamonitor(*arguments)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith("Gebruik: hamonitor")
    assert re.search(r"Dit commando klopt niet: .+\. Typ ‘hamonitor.* --help’ voor uitleg\. \[wrong_use\]", ran.err)
    assert not re.search("usage|argument|invalid|expected|required|choose|unrecognized", ran.err)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("arguments", [["--json"], ["vlieg", "--json"], ["import", "--json", "s"]])
def test_wrong_use_too_is_json_for_machines(arguments):
    ran = hamonitor(*arguments)
    assert (ran.status, list(ran.json), ran.json["error"]) == (2, ["error", "message"], "wrong_use")
    assert ran.err.endswith(f"{ran.json['message']} [wrong_use]\n")


COMMANDS = [
    *(["demo"], ["edition", "show"], ["edition", "check"], ["edition", "new"], ["round", "create"]),
    *(["round", "invite"], ["fill"], ["verify"], ["import"], ["response"], ["analyse"], ["dossier", "check"]),
]  # fmt: skip


@pytest.mark.parametrize("words", [[], *COMMANDS], ids=" ".join)
def test_every_command_explains_itself_in_dutch(words):
    ran = hamonitor(*words, "--help")
    assert ran.status == 0
    assert ran.out.startswith("Gebruik: hamonitor")
    assert "toon deze uitleg" in ran.out
    assert not re.search("usage|positional|show this|options:", ran.out)
    assert not words or "--json" in ran.out


def test_the_version_is_that_of_the_package():
    assert hamonitor("--version").out == f"HA-Monitor {__version__}\n"


def test_an_error_is_json_for_machines_and_a_paragraph_for_people(tmp_path):
    ran = hamonitor("verify", tmp_path / "weg.xlsx", "--json")
    assert ran.status == 1
    assert ran.json["error"] == "file_missing"
    assert ran.json["message"] in ran.err


def test_a_fault_of_the_program_is_one_paragraph_without_a_traceback(monkeypatch, tmp_path):
    def broken(*_, **__):
        raise RuntimeError("kapot")

    monkeypatch.delenv("HAMONITOR_TRACEBACK", raising=False)
    monkeypatch.setattr("hamonitor_desktop.usecases.verifying.verify_file", broken)
    ran = hamonitor("verify", tmp_path / "a.xlsx")
    assert ran.status == 3
    assert "kapot" in ran.err
    assert "Traceback" not in ran.err


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps its time zone elsewhere")
def test_a_time_zone_that_is_none_stops_nothing(answered, monkeypatch):
    monkeypatch.setenv("TZ", "XYZ99")
    time.tzset()
    try:
        ran = hamonitor("verify", answered.folder / "returns" / "GM0363.xlsx")
    finally:
        monkeypatch.undo()
        time.tzset()
    assert (ran.status, ran.err) == (0, "")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
def test_without_a_display_the_window_is_told_not_to_open():
    displays = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: value for name, value in os.environ.items() if name not in displays}
    command = [sys.executable, "-c", "import sys; from hamonitor_desktop.app import main; sys.exit(main())"]
    ran = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    assert (ran.returncode, ran.stdout) == (3, "")
    assert ran.stderr.endswith(" [no_display]\n")
    assert ran.stderr.count("\n") == 1


def test_a_process_ends_with_the_status_and_loads_no_qt(tmp_path):
    program = (
        "import sys; from hamonitor_desktop.app import main; sys.argv = ['hamonitor', 'verify', 'weg.xlsx', '--json'];"
        "status = main(); assert not any(name.startswith('PySide6') for name in sys.modules); sys.exit(status)"
    )
    environment = {**os.environ, "PYTHONUTF8": "0", "LC_ALL": "C"}
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, cwd=tmp_path, env=environment, check=False
    )
    assert ran.returncode == 1
    assert json.loads(ran.stdout)["error"] == "file_missing"
    assert b"Traceback" not in ran.stderr
