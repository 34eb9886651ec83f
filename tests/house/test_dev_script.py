import sys
from pathlib import Path

import pytest

import dev
import frozen
import qt_libraries

LDD = """
/x/PySide6/QtWidgets.abi3.so:
        linux-vdso.so.1 (0x00007ffd)
        libEGL.so.1 => not found
        libGL.so.1 => /lib/x86_64-linux-gnu/libGL.so.1 (0x00007f)
        libxkbcommon.so.0 => not found
/x/PySide6/Qt/plugins/platforms/libqxcb.so:
        libxcb-cursor.so.0 => not found
        libEGL.so.1 => not found
"""


def test_the_missing_libraries_are_read_from_ldd():
    assert qt_libraries.missing_in(LDD) == ("libEGL.so.1", "libxcb-cursor.so.0", "libxkbcommon.so.0")


def test_a_person_reads_which_libraries_and_the_command_that_brings_them():
    text = dev.missing_text(qt_libraries.missing_in(LDD))
    assert "libxcb-cursor.so.0" in text
    assert "apt-get install -y --no-install-recommends libegl1 libxcb-cursor0 libxkbcommon0" in text


def test_an_unknown_library_is_named_without_a_made_up_command():
    text = dev.missing_text(["libvreemd.so.9"])
    assert "libvreemd.so.9" in text
    assert "apt-get" not in text


@pytest.mark.parametrize(
    ("variables", "plugin"),
    [
        ({}, "offscreen"),
        ({"DISPLAY": ":0"}, "xcb"),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "wayland"),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, "offscreen"),
        ({"QT_QPA_PLATFORM": "xcb;wayland"}, "xcb"),
    ],
)
def test_the_libraries_are_those_of_the_plugin_that_qt_will_load(variables, plugin):
    assert qt_libraries.platform_plugin(variables) == plugin


@pytest.mark.parametrize(
    ("release", "debian"),
    [
        ("ID=debian\nVERSION_ID=12\n", True),
        ('ID=linuxmint\nID_LIKE="ubuntu debian"\n', True),
        ("ID=fedora\n", False),
        ("", False),
    ],
)
def test_apt_is_proposed_on_debian_and_its_children_alone(release, debian):
    assert qt_libraries.is_debian(release) is debian


@pytest.mark.skipif(dev.WINDOWS, reason="there is always a display on Windows")
@pytest.mark.parametrize("variables", [{}, {"DISPLAY": ""}, {"DISPLAY": ":64321"}, {"WAYLAND_DISPLAY": "weg"}])
def test_a_display_that_does_not_answer_is_no_display(variables, monkeypatch):
    monkeypatch.setattr(dev.sys, "platform", "linux")
    assert dev.has_display(variables) is False


def test_other_versions_are_put_in_the_environment_that_is_there_also_after_a_failure(monkeypatch, tmp_path):
    """It may be in use by another command: it is not emptied."""
    stamp, cleared = tmp_path / "stamp", list[object]()
    stamp.write_text(dev.stamp().partition("\n")[0] + "\nandere versies", encoding="utf-8")
    monkeypatch.setattr(dev, "STAMP", stamp)
    monkeypatch.setattr(dev, "script", lambda _name: sys.executable)
    monkeypatch.setattr(dev, "need_venv", lambda: None)
    monkeypatch.setattr(dev, "call", lambda _command: 1)
    monkeypatch.setattr(dev.subprocess, "run", lambda *command, **_more: cleared.append(command))
    for _ in range(2):
        with pytest.raises(dev.Stop):
            dev.set_up()
    assert cleared == []
    monkeypatch.setattr(dev, "call", lambda _command: 0)
    dev.set_up()
    assert stamp.read_text(encoding="utf-8") == dev.stamp()


def test_an_unknown_command_explains_the_known_ones(capsys):
    assert dev.main(["vlieg"]) == 2
    assert "run " in capsys.readouterr().out


@pytest.mark.parametrize(("windows", "length", "told"), [(True, 81, True), (True, 80, False), (False, 200, False)])
def test_a_folder_so_deep_that_windows_cannot_hold_the_parts_is_told(windows, length, told, monkeypatch):
    monkeypatch.setattr(dev, "WINDOWS", windows)
    text = dev.too_deep(Path("/" + "m" * (length - 1)))
    assert (f"al {length} tekens" in text) is told


SILENT = "import sys, pathlib\nif sys.argv[1] == {failing!r}: sys.exit(7)\n"


@pytest.mark.parametrize(("failing", "status"), [("demo", 7), ("geen", frozen.FAILED)])
def test_a_frozen_program_that_fails_or_leaves_letters_out_is_no_good(tmp_path, capfd, failing, status):
    program = tmp_path / "programma.py"
    program.write_text(SILENT.format(failing=failing), encoding="utf-8")
    (tmp_path / "proef").mkdir()
    assert frozen.try_program([sys.executable, str(program)], tmp_path / "proef") == status
    assert ("brief-*.docx zijn er 0" in capfd.readouterr().out) is (failing == "geen")
