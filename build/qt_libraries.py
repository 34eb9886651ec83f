"""Finds the Linux libraries that Qt lacks before Qt fails on them, and the Debian packages that bring them.

Qt itself says no more than "could not load the Qt platform plugin"; `ldd` names what is missing.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path

# Names as on Debian 12 and Ubuntu 22.04; on newer releases libglib2.0-0 is a name that libglib2.0-0t64 answers to.
PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libGLX.so.0": "libgl1",
    "libOpenGL.so.0": "libopengl0",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
MODULES = ("QtWidgets", "QtSvg", "QtPrintSupport", "QtOpenGL", "QtTest")


def platform_plugin(environment: Mapping[str, str]) -> str:
    """The window system plugin that Qt will load: `offscreen`, `wayland` or `xcb`."""
    asked = environment.get("QT_QPA_PLATFORM", "").split(";")[0].split(":")[0]
    if asked:
        return asked
    if environment.get("WAYLAND_DISPLAY") and not environment.get("DISPLAY"):
        return "wayland"
    return "xcb" if environment.get("DISPLAY") else "offscreen"


def missing_in(ldd_output: str) -> tuple[str, ...]:
    """The libraries that `ldd` could not find, each once, in order of name."""
    lines = (line.split("=>") for line in ldd_output.splitlines() if "not found" in line)
    return tuple(sorted({parts[0].strip() for parts in lines if len(parts) == 2}))


def missing(pyside: Path, plugin: str) -> tuple[str, ...]:
    """The libraries missing for the modules in use and one platform plugin; nothing where `ldd` does not exist."""
    ldd = shutil.which("ldd")
    if ldd is None:
        return ()
    files = [pyside / f"{module}.abi3.so" for module in MODULES]
    files.append(pyside / "Qt" / "plugins" / "platforms" / f"libq{plugin}.so")
    present = [str(file) for file in files if file.exists()]
    answer = subprocess.run([ldd, *present], capture_output=True, text=True, check=False)
    return missing_in(answer.stdout)


def packages_for(libraries: Iterable[str]) -> tuple[str, ...]:
    """The Debian packages that bring these libraries; a library not in the table is left out."""
    return tuple(sorted({PACKAGES[library] for library in libraries if library in PACKAGES}))


def is_debian(release: str) -> bool:
    """Whether the text of /etc/os-release is that of Debian, Ubuntu or a system made from them."""
    values = dict(line.split("=", 1) for line in release.splitlines() if "=" in line)
    names = f"{values.get('ID', '')} {values.get('ID_LIKE', '')}".replace('"', "").split()
    return bool({"debian", "ubuntu"} & set(names))


def on_debian() -> bool:
    """Whether this machine installs its packages with apt-get."""
    release = Path("/etc/os-release")
    return release.exists() and is_debian(release.read_text(encoding="utf-8")) and shutil.which("apt-get") is not None


def install_command(packages: Iterable[str]) -> str:
    """The command that installs Debian packages, as a person types it."""
    return "sudo apt-get update && sudo apt-get install -y --no-install-recommends " + " ".join(packages)


def install(packages: Iterable[str]) -> bool:
    """Install Debian packages as root; false when that is not possible or does not succeed."""
    if os.name == "nt" or os.geteuid() != 0 or not on_debian():
        return False
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    wait = ["-o", "DPkg::Lock::Timeout=300"]
    commands = (
        ["apt-get", *wait, "update", "-qq"],
        ["apt-get", *wait, "install", "-y", "-qq", "--no-install-recommends", *packages],
    )
    return all(
        subprocess.run(command, env=environment, check=False, stdout=subprocess.DEVNULL).returncode == 0
        for command in commands
    )
