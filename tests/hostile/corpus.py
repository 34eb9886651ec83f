"""The one table of attacks, and how to write them into a folder: python -m tests.hostile.corpus FOLDER."""

from __future__ import annotations

import os
import re
import sys
import tempfile
from pathlib import Path
from typing import Final

from tests.hostile.books import CELLS, PARTS
from tests.hostile.containers import CONTAINERS, PLACES
from tests.hostile.ground import Attack, Ground, make_ground
from tests.hostile.payloads import PAYLOADS, REPLAYS
from tests.hostile.signatures import SIGNATURES
from tests.hostile.zips import ZIPS

ATTACKS: Final[dict[str, Attack]] = {
    f"{kind}: {name}": attack
    for kind, table in {
        "zip": ZIPS,
        "parts": PARTS,
        "cells": CELLS,
        "signature": SIGNATURES,
        "payload": PAYLOADS,
        "replay": REPLAYS,
        "file": CONTAINERS,
        **({} if os.name == "nt" else {"place": PLACES}),
    }.items()
    for name, attack in table.items()
}


def write_corpus(ground: Ground, folder: Path) -> dict[str, Path]:
    """Write every attack into a folder; its path by its name."""
    paths: dict[str, Path] = {}
    for number, (name, attack) in enumerate(ATTACKS.items(), 1):
        paths[name] = folder / f"{number:03} {re.sub('[^a-z0-9]+', '-', name.lower()).strip('-')}.xlsx"
        attack.put(ground, paths[name])
    return paths


def main(folder: Path) -> None:
    """Write the attacks, and beside them what each must be called."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as work:
        paths = write_corpus(make_ground(Path(work)), folder)
    lines = [f"{path.name}\t{ATTACKS[name].code}\t{name}" for name, path in paths.items()]
    (folder / "codes.tsv").write_text("\n".join(lines) + "\n", "utf-8")
    print(f"{len(paths)} files in {folder}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
