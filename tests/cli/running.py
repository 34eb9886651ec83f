"""Running commands in this process, and a small round made by nothing but commands."""

from __future__ import annotations

import csv
import io
import json
import shutil
from collections.abc import Iterable, Sequence
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hamonitor_desktop import cli
from hamonitor_desktop.definitions.loading import load_edition
from hamonitor_desktop.usecases.demo.answers_file import value_text
from tests.factories import PEOPLE, made_up_answers

PASSPHRASE = "een lange zin voor de proef"
BACKUPS = "reservekopieën"


@dataclass(frozen=True)
class Ran:
    """What a command printed, and its exit status."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one JSON value that was printed."""
        return json.loads(self.out)

    @property
    def lines(self) -> list[Any]:
        """The JSON values that were printed, one a line."""
        return [json.loads(line) for line in self.out.splitlines()]


def hamonitor(*arguments: object) -> Ran:
    """Run one command."""
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        try:
            status = int(cli.main([str(argument) for argument in arguments]))
        except SystemExit as left:  # argparse leaves this way
            status = int(left.code or 0)
    return Ran(status, out.getvalue(), err.getvalue())


@dataclass(frozen=True)
class Office:
    """A folder with a round: store, central key, passphrase, packages in uit/, and a CSV of answers for everybody."""

    folder: Path

    @property
    def store(self) -> Path:
        return self.folder / "store.sqlite"

    @property
    def central(self) -> tuple[object, ...]:
        """The options that bring the central key."""
        return ("--key", self.folder / "central.pem", "--passphrase-file", self.folder / "zin.txt")

    def package(self, organisation: str) -> Path:
        return next((self.folder / "uit").glob(f"{organisation}-*"))

    def code(self, organisation: str) -> str:
        with (self.folder / "uit" / "codes.csv").open(encoding="utf-8-sig", newline="") as stream:
            return next(row["code"] for row in csv.DictReader(stream) if row["organisation"] == organisation)

    def dossier(self, organisation: str) -> Path:
        return self.folder / f"{organisation}.hamonitor"

    def fill(self, organisation: str, out: str | Path, *more: object, **changes: object) -> Ran:
        """Fill in for one organisation; `out` is seen from the folder, `changes` replace options such as `code`."""
        options: dict[str, object] = {
            "code": self.code(organisation),
            "answers": self.folder / f"{organisation}.csv",
            "dossier": self.dossier(organisation),
            "key": self.folder / f"{organisation}.pem",
            "passphrase-file": self.folder / "zin.txt",
            "signer": "A. Jansen",
            "function": "directeur",
            "out": self.folder / out,
        }
        package = changes.pop("package", self.package(organisation))
        options |= {name.replace("_", "-"): value for name, value in changes.items()}
        given = [part for name, value in options.items() for part in (f"--{name}", value)]
        return hamonitor("fill", package, *given, *more)

    def files(self) -> dict[str, bytes]:
        """Every file with its bytes, to see that nothing changed; not the copies that opening a dossier makes."""
        found = (path for path in sorted(self.folder.rglob("*")) if path.is_file() and path.parent.name != BACKUPS)
        return {path.relative_to(self.folder).as_posix(): path.read_bytes() for path in found}

    def copied(self, to: Path) -> Office:
        shutil.copytree(self.folder, to, dirs_exist_ok=True)
        return Office(to)


def write_answers(path: Path, rows: Iterable[Sequence[str]]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows([("organisation", "question", "value", "explanation"), *rows])
    return path


def answers_of(organisation: str, actor: str, seed: int = 0) -> list[tuple[str, str, str, str]]:
    """A valid answer to every question that is shown, as rows of a CSV."""
    given = made_up_answers(load_edition("2024"), actor, seed)
    return [(organisation, answer.question, value_text(answer.value), answer.explanation) for answer in given]


def make_office(folder: Path) -> Office:
    """A round for two municipalities, a region and the VNG, everybody invited and nobody answered."""
    office = Office(folder)
    (folder / "zin.txt").write_text(f"{PASSPHRASE}\n", encoding="utf-8")
    columns = ("code", "name", "actor", "province", "province_name", "region", "region_name", "population")
    with (folder / "register.csv").open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows([columns, *([getattr(one, name) for name in columns] for one in PEOPLE)])
    made = hamonitor(
        *("round", "create", office.store, "--edition", "2024", "--round", "2024-1", "--json"),
        *("--register", folder / "register.csv", "--opens", "2024-04-08", "--closes", "2024-06-30", *office.central),
    )
    assert (made.status, made.json["organisations"]) == (0, len(PEOPLE)), made.err
    invited = hamonitor("round", "invite", office.store, "--out", folder / "uit", "--json", *office.central)
    assert (invited.status, invited.json["packages"]) == (0, len(PEOPLE)), invited.err
    for person in PEOPLE:
        write_answers(folder / f"{person.code}.csv", answers_of(person.code, person.actor))
    return office
