"""The commands of a developer: python3 build/dev.py run | test | check | soak | benchmark | freeze | lock.

Needs Python 3.11 and nothing else. The first command sets up `.venv` from `requirements.lock`; later ones start at
once. What a person reads here is Dutch, as in the program itself.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 an older Python reads this far, and then says what it lacks
    sys.exit("HA-Monitor heeft Python 3.11 of nieuwer nodig; dit is Python %d.%d." % sys.version_info[:2])  # noqa: UP031

import hashlib
import importlib.util
import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

import frozen
import qt_libraries

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "hamonitor-stamp"
LOCK = ROOT / "requirements.lock"
WINDOWS = os.name == "nt"
UV = "uv==0.13.9"
MACHINE_LACKS = 3

USAGE = """Gebruik: python3 build/dev.py OPDRACHT

  run         zet alles klaar en opent HA-Monitor; zonder beeldscherm: een doorgerekend voorbeeld in een map
  test        zet alles klaar en draait de tests; wat erachter staat gaat door naar pytest
  check       opmaak, typen, lagen, ongebruikte code, formulieren
  soak        de lange proeven (minuten)
  benchmark   de metingen
  freeze      maakt dist/HA-Monitor, een map met het programma, en probeert die
  lock        schrijft requirements.lock opnieuw uit pyproject.toml"""

NOT_FETCHED = (
    "De onderdelen konden niet worden opgehaald. Is er internet? Achter een proxy: stel HTTPS_PROXY in, "
    "en PIP_INDEX_URL als uw organisatie een eigen pakketserver heeft. Probeer het daarna opnieuw."
)
DEEPEST = 80  # Windows takes paths of 259 characters, and the longest in .venv has 175 of its own


class Stop(Exception):
    """The work cannot go on; the message says why and what to do."""


def main(arguments: Sequence[str]) -> int:
    """Carry out one command and return its exit status."""
    commands = {
        "run": run,
        "test": test,
        "check": check,
        "soak": soak,
        "benchmark": benchmark,
        "freeze": freeze,
        "lock": lock,
    }
    if not arguments or arguments[0] not in commands:
        print(USAGE)
        return 0 if arguments and arguments[0] in ("-h", "--help", "help") else 2
    try:
        return commands[arguments[0]](list(arguments[1:]))
    except Stop as stop:
        print(stop, file=sys.stderr)
        return MACHINE_LACKS
    except KeyboardInterrupt:
        return 130


# --- the commands -----------------------------------------------------------------------------------------------------


def run(arguments: list[str]) -> int:
    """Open the application, or make the example where there is no display."""
    python = set_up()
    if arguments or has_display(os.environ):
        if not arguments or arguments[0].startswith("--"):
            need_qt_libraries(os.environ)
        return call([python, "-m", "hamonitor_desktop", *arguments])
    folder = Path.cwd() / f"hamonitor-demo-{datetime.now():%Y%m%d-%H%M%S}"
    print(f"Er is geen beeldscherm. Daarom rekent HA-Monitor nu een verzonnen voorbeeld door, in:\n  {folder}\n")
    status = call([python, "-m", "hamonitor_desktop", "demo", str(folder)])
    if status == 0:
        print(f"\nDe resultaten staan in:\n  {folder}\n{how_to_get_a_window()}")
    return status


def test(arguments: list[str]) -> int:
    """Run the tests, on all cores."""
    return pytest(["-n", "auto", "--dist", "worksteal", *arguments])


def soak(arguments: list[str]) -> int:
    """Run the long tests."""
    return pytest(["-m", "soak", *arguments])


def benchmark(arguments: list[str]) -> int:
    """Run what measures, one at a time, and show the figures."""
    return pytest(["-m", "benchmark", "-p", "no:randomly", "-s", *arguments])


def check(_: list[str]) -> int:
    """Run every check, show the output of those that fail, and sum up."""
    python = set_up()
    checks = {
        "ruff": ["ruff", "check", "."],
        "opmaak": ["ruff", "format", "--check", "."],
        "pyright": ["pyright", "--pythonpath", python],
        "lagen": ["lint-imports"],
        "dode code": [python, str(ROOT / "build" / "dead_code.py")],
        "formulieren": [python, str(ROOT / "build" / "compile_forms.py"), "--check"],
    }
    failed: list[str] = []
    for name, command in checks.items():
        started = time.monotonic()
        found = [command[0] if Path(command[0]).is_absolute() else script(command[0]), *command[1:]]
        answer = subprocess.run(
            found, cwd=ROOT, env=environment(), capture_output=True, text=True, encoding="utf-8", check=False
        )
        good = answer.returncode == 0
        if not good:
            failed.append(name)
            print(answer.stdout + answer.stderr)
        print(f"{name:12} {'goed' if good else 'FOUT':5} {time.monotonic() - started:5.1f} s", flush=True)
    print(f"Niet goed: {', '.join(failed)}." if failed else "Alles goed.")
    return 1 if failed else 0


def freeze(arguments: list[str]) -> int:
    """Make the program as one folder, and try it away from the checkout with an empty home folder."""
    python = set_up()
    command = [python, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN"]
    command += ["--workpath", str(ROOT / ".cache" / "pyinstaller"), "--distpath", str(ROOT / "dist")]
    fixed = {"PYTHONHASHSEED": "0", "SOURCE_DATE_EPOCH": os.environ.get("SOURCE_DATE_EPOCH", "1767225600")}
    status = call([*command, str(ROOT / "hamonitor.spec")], fixed)
    return status or try_frozen(arguments)


def try_frozen(arguments: list[str]) -> int:
    """Run the example and a small round with the frozen program, where no file of the checkout is found by luck."""
    program = ROOT / "dist" / "HA-Monitor" / ("hamonitor.exe" if WINDOWS else "hamonitor")
    with tempfile.TemporaryDirectory(prefix="hamonitor-proef-") as name:
        status = frozen.try_program([str(program)], Path(name), arguments)
    if status:
        return status
    files = [file for file in program.parent.rglob("*") if file.is_file() and not file.is_symlink()]
    size = sum(file.stat().st_size for file in files) / 1e6
    print(f"Het losse programma werkt: {program.parent} ({size:.0f} MB)")
    return 0


def lock(_: list[str]) -> int:
    """Write the lock file again: exact versions with hashes, for all systems, and no address of any server."""
    python = set_up()
    uv = ROOT / ".cache" / "uv"
    status = call([python, "-m", "pip", "install", "-q", "--disable-pip-version-check", "--target", str(uv), UV])
    if status:
        return status
    head = "".join(line for line in LOCK.read_text(encoding="utf-8").splitlines(True) if line.startswith("#"))
    options = "--group dev --universal --python-version 3.11 --fork-strategy fewest --generate-hashes"
    form = "--no-emit-index-url --no-header --no-annotate --quiet --upgrade"
    command = [python, "-m", "uv", "pip", "compile", "pyproject.toml", *options.split(), *form.split()]
    answer = subprocess.run(
        command,
        cwd=ROOT,
        env={**environment(), "PYTHONPATH": str(uv)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if answer.returncode:
        raise Stop(f"De versies konden niet worden vastgelegd.\n{answer.stderr}")
    LOCK.write_text(head + answer.stdout, encoding="utf-8", newline="\n")
    print("requirements.lock is opnieuw geschreven.")
    return 0


# --- the work environment ---------------------------------------------------------------------------------------------


def set_up() -> str:
    """Make `.venv` as the lock file says where that is not yet so, and return its Python."""
    python = str(script("python"))
    before = STAMP.read_text(encoding="utf-8") if STAMP.exists() and Path(python).exists() else ""
    if before == stamp():
        return python
    started = time.monotonic()
    print("De werkomgeving wordt klaargezet in .venv; dat duurt een minuut en hoeft maar één keer.", flush=True)
    need_venv()
    if before.partition("\n")[0] != stamp().partition("\n")[0]:  # none yet, another Python, or the folder was moved
        made = subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)], env=environment(), check=False)
        if made.returncode:
            raise Stop(
                "De map .venv kon niet worden gemaakt. Zie hierboven waarom; is de schijf vol, of de map op slot?"
            )
    # where it stands but no versions: not ready, and no reason to clear what another command may be filling or using
    STAMP.write_text(stamp().partition("\n")[0], encoding="utf-8")
    pip = [python, "-m", "pip", "install", "-qq", "--disable-pip-version-check", "--no-input"]
    if call([*pip, "--require-hashes", "-r", str(LOCK)]):
        raise Stop(too_deep(ROOT) or NOT_FETCHED)
    if call([*pip, "--no-index", "--no-deps", "--no-build-isolation", "-e", str(ROOT)]):
        raise Stop("HA-Monitor kon niet in .venv worden gezet. Verwijder de map .venv en probeer het opnieuw.")
    call([python, "-m", "compileall", "-q", str(ROOT / "hamonitor_desktop")])  # as pip does with all others
    STAMP.write_text(stamp(), encoding="utf-8")
    print(f"De werkomgeving staat klaar ({time.monotonic() - started:.0f} s).\n", flush=True)
    return python


def too_deep(root: Path) -> str:
    """What to do where Windows may have found the paths in `.venv` too long; nothing elsewhere."""
    if not WINDOWS or len(str(root)) <= DEEPEST:
        return ""
    return (
        f"De onderdelen konden niet in .venv worden gezet. Windows staat geen heel lange paden toe, en deze map heeft\n"
        f"zelf al {len(str(root))} tekens:\n\n  {root}\n\nZet de map op een kortere plek, zoals C:\\hamonitor, en "
        f"probeer het daar opnieuw.\nLukt het daar ook niet: is er internet?"
    )


def stamp() -> str:
    """What the work environment was made from: on the first line where, on the second the versions."""
    place = f"Python {sys.version_info[0]}.{sys.version_info[1]}.{sys.version_info[2]} {ROOT}"
    asked = hashlib.sha256(LOCK.read_bytes() + (ROOT / "pyproject.toml").read_bytes()).hexdigest()
    return f"{place}\n{asked}"


def script(name: str) -> str:
    """The path of a program in the work environment."""
    return str(VENV / "Scripts" / f"{name}.exe" if WINDOWS else VENV / "bin" / name)


def environment() -> dict[str, str]:
    """The environment for our own programs: the work environment first, and no Python path from elsewhere."""
    kept = {key: value for key, value in os.environ.items() if key not in ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV")}
    folder = str(Path(script("python")).parent)
    return {**kept, "PATH": folder + os.pathsep + kept.get("PATH", os.defpath), "PYTHONUTF8": "1"}


def call(command: Sequence[str], extra: Mapping[str, str] | None = None) -> int:
    """Run a program in front of the user and return its exit status."""
    return subprocess.run(list(command), env={**environment(), **(extra or {})}, check=False).returncode


def pytest(arguments: list[str]) -> int:
    """Run pytest; on Linux off screen, so that no window gets in the user's way."""
    python = set_up()
    extra = {} if WINDOWS or sys.platform == "darwin" else {"QT_QPA_PLATFORM": "offscreen"}
    extra = {key: os.environ.get(key, value) for key, value in extra.items()}
    need_qt_libraries({**os.environ, **extra})
    os.chdir(ROOT)
    return call([python, "-m", "pytest", *arguments], extra)


# --- what the machine has ---------------------------------------------------------------------------------------------


def need_venv() -> None:
    """Debian splits `venv` off Python: install or name its package where it is missing."""
    if importlib.util.find_spec("ensurepip") and importlib.util.find_spec("venv"):
        return
    package = f"python3.{sys.version_info[1]}-venv"
    if not qt_libraries.install([package]):
        raise Stop(
            f"Python kan hier geen werkomgeving maken: het onderdeel venv ontbreekt. Op Debian en Ubuntu:\n\n"
            f"  {qt_libraries.install_command([package])}\n\nStart deze opdracht daarna opnieuw."
        )


def need_qt_libraries(variables: Mapping[str, str]) -> None:
    """Find out before Qt does which Linux libraries are missing, and install or name them."""
    if sys.platform != "linux":
        return
    pyside = next(VENV.glob("lib/python3.*/site-packages/PySide6"))
    plugin = qt_libraries.platform_plugin(variables)
    lacking = qt_libraries.missing(pyside, plugin)
    if not lacking:
        return
    packages = qt_libraries.packages_for(lacking)
    if packages and os.geteuid() == 0 and qt_libraries.on_debian():
        print(f"Voor het venster worden geïnstalleerd: {', '.join(packages)}", flush=True)
        qt_libraries.install(packages)
        lacking = qt_libraries.missing(pyside, plugin)
    if lacking:
        raise Stop(missing_text(lacking))


def missing_text(lacking: Sequence[str]) -> str:
    """What a person reads when libraries are missing: which, and the exact command."""
    packages = qt_libraries.packages_for(lacking)
    text = f"Op deze computer ontbreken onderdelen die het venster nodig heeft: {', '.join(lacking)}."
    if not packages:
        return f"{text}\nInstalleer ze met het pakketbeheer van uw systeem en start deze opdracht opnieuw."
    command = qt_libraries.install_command(packages)
    elsewhere = "" if qt_libraries.on_debian() else " (zo heten ze op Debian en Ubuntu)"
    return f"{text}\nInstalleer ze met{elsewhere}:\n\n  {command}\n\nStart deze opdracht daarna opnieuw."


def has_display(variables: Mapping[str, str]) -> bool:
    """Whether a window can be shown; on Linux only where the display also answers."""
    if WINDOWS or sys.platform == "darwin" or variables.get("QT_QPA_PLATFORM"):
        return True
    wayland, folder = variables.get("WAYLAND_DISPLAY"), variables.get("XDG_RUNTIME_DIR", "")
    if wayland and answers(str(Path(folder, wayland))):
        return True
    host, _, number = variables.get("DISPLAY", "").rpartition(":")
    if not number:
        return False
    number = number.split(".")[0]
    # a host means a display over the network (ssh -X): Qt finds out whether it answers
    return bool(host) or answers(f"/tmp/.X11-unix/X{number}") or answers(f"\0/tmp/.X11-unix/X{number}")  # noqa: S108 the X server's own address


def answers(address: str) -> bool:
    """Whether something listens on a local socket."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as connection:
        try:
            connection.connect(address)
        except OSError:
            return False
    return True


def how_to_get_a_window() -> str:
    """What to do to see the application itself."""
    command = "python3 build/dev.py run"
    text = f"\nHet venster ziet u als u op een computer met beeldscherm start:  {command}"
    if shutil.which("xvfb-run"):
        return f"{text}\nZonder beeldscherm, op een denkbeeldig scherm:  xvfb-run {command}"
    return f"{text}\nOp een andere computer via ssh:  ssh -X, en dan {command}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
