"""Tries the program that was made as one folder, away from the checkout and with an empty home folder.

What only a frozen program can lack shows here: a module or a file that was left out, and processes it starts of itself.
"""

from __future__ import annotations

import csv
import os
import subprocess
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

WINDOWS: Final = os.name == "nt"
FAILED: Final = 1

_ROUND: Final = ("--edition", "2024", "--round", "proef", "--register", "register.csv")
_DAYS: Final = ("--opens", "2024-04-08", "--closes", "2024-06-30")
_KEY: Final = ("--key", "centraal.pem", "--passphrase-file", "zin.txt")
_REGISTER: Final = """code,name,actor,province,province_name,region,region_name,population
GM0363,Amsterdam,gemeente,PV27,Noord-Holland,JZ13,Amsterdam-Amstelland,931298
JZ13,Amsterdam-Amstelland,regio,,,JZ13,Amsterdam-Amstelland,
"""
# nobody listens there: that the program says so shows that it has what it needs to ask
_NO_SERVER: Final = "postgresql://niemand@127.0.0.1:1/leeg"


def try_program(program: Sequence[str], folder: Path, demo: Sequence[str] = ()) -> int:
    """Go through the example and through a small round in a folder that is empty; the exit status of what went wrong.

    `demo` are more words for the example.
    """
    (folder / "thuis").mkdir()
    (folder / "zin.txt").write_text("een zin voor de proef\n", encoding="utf-8")
    (folder / "register.csv").write_text(_REGISTER, encoding="utf-8")
    (folder / "antwoorden.csv").write_text("organisation,question,value,explanation\n", encoding="utf-8")
    tried = _Tried(program, folder)
    status = (
        tried.run("edition", "show", "2024", quiet=True)
        or tried.run("demo", "uit", *demo)
        or tried.run("round", "create", "store.sqlite", *_ROUND, *_DAYS, *_KEY)
        or tried.run("round", "invite", "store.sqlite", "--out", "pakketten", "--letters", "brieven", *_KEY)
        or tried.lacks("brieven/brief-*.docx", 2)
        or tried.run("fill", *_filled(folder))
        or tried.run("import", "store.sqlite", "retouren", "--jobs", "2")
        or tried.run("verify", "retouren/retour.xlsx", "--store", "store.sqlite")
        or tried.run("evidence", "verify", "store.sqlite")
        or tried.run("evidence", "export", "store.sqlite", "--out", "bewijs.zip")
        or tried.lacks("bewijs.zip", 1)
    )
    return status or tried.refused("store_unreachable", "response", _NO_SERVER)


class _Tried:
    def __init__(self, program: Sequence[str], folder: Path) -> None:
        self._program = program
        self._folder = folder

    def run(self, *words: str, quiet: bool = False) -> int:
        """Run one command in front of the user."""
        started = time.monotonic()
        print(f"> hamonitor {' '.join(words)}", flush=True)
        output = subprocess.DEVNULL if quiet else None
        answer = subprocess.run(
            [*self._program, *words], cwd=self._folder, env=self._clean(), stdout=output, check=False
        )
        print(f"  ({time.monotonic() - started:.1f} s)", flush=True)
        return answer.returncode

    def refused(self, code: str, *words: str) -> int:
        """Run one command that has to end with this code."""
        print(f"> hamonitor {' '.join(words)}   ({code})", flush=True)
        answer = subprocess.run(
            [*self._program, *words], cwd=self._folder, env=self._clean(), capture_output=True, check=False
        )
        said = answer.stderr.decode("utf-8", "replace")
        if f"[{code}]" in said:
            return 0
        print(said)
        return answer.returncode or FAILED

    def lacks(self, pattern: str, number: int) -> int:
        """A status other than 0 where there are not so many files."""
        found = len(list(self._folder.glob(pattern)))
        if found == number:
            return 0
        print(f"Van {pattern} zijn er {found}, en er horen er {number} te zijn.")
        return FAILED

    def _clean(self) -> Mapping[str, str]:
        home = {key: str(self._folder / "thuis") for key in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA")}
        kept = ("SYSTEMROOT", "TEMP", "TMP", "COMSPEC", "PATHEXT") if WINDOWS else ()
        from_here = {key: os.environ[key] for key in kept if key in os.environ}
        return {"PATH": os.defpath, "LANG": "C.UTF-8", **from_here, **home}


def _filled(folder: Path) -> list[str]:
    """What comes after `fill` to make a provisional return of the first who was invited, with all left open."""
    with (folder / "brieven" / "codes.csv").open(encoding="utf-8-sig", newline="") as stream:
        row = next(csv.DictReader(stream))
    package = str(Path("brieven", row["package"]))
    (folder / "retouren").mkdir()
    options = {
        "code": row["code"],
        "answers": "antwoorden.csv",
        "dossier": "dossier.hamonitor",
        "key": "invuller.pem",
        "passphrase-file": "zin.txt",
        "signer": "A. Jansen",
        "function": "adviseur",
        "out": "retouren/retour.xlsx",
    }
    return [package, *(part for name, value in options.items() for part in (f"--{name}", value))]
