"""A process that answers questions and says so once an answer is on disk, to be killed at any moment."""

from __future__ import annotations

import json
import random
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.store.dossier.dossier import Dossier
from hamonitor_desktop.store.dossier.records import Bound

ROOT = Path(__file__).resolve().parents[3]
QUESTIONS = 5


def answer_for_ever(path: Path, first: int) -> None:
    """Record and draft in turn; each line printed is a promise."""
    dossier = Dossier.open(path, "Anna", backups=False)
    assert not dossier.read_only, "the lock of a killed process is still there"
    number = first
    while True:
        number += 1
        answer = Answer(f"g.{number % QUESTIONS}", number, f"toelichting {number} " * 40)
        if number % 11 == 0:
            dossier.draft(replace(answer, question=f"concept.{number}")).result()
        elif number % 7 == 0:
            dossier.undo(answer.question)
            continue
        else:
            dossier.record(answer)
        print(json.dumps([answer.question, number]), flush=True)


def kill_often(path: Path, times: int, seed: int) -> None:
    """Kill such a process again and again; no promise may be broken, and the dossier stays whole."""
    chance = random.Random(seed)  # noqa: S311 - when to kill, not a key
    Dossier.create(path, Bound("pakket", "bewijs", "vingerafdruk"), "Anna", backups=False).close()
    promised: set[int] = set()
    for _ in range(times):
        promised |= _run_and_kill(path, max(promised, default=0), chance.randint(1, 60))
        with Dossier.peek(path) as dossier:
            assert dossier.check() == ()
            kept = {event.answer.value for event in dossier.events()}
            kept |= {answer.value for answer in dossier.drafts().values()}
        assert promised <= kept, f"lost: {sorted(promised - kept)}"


def _run_and_kill(path: Path, first: int, lines: int) -> set[int]:
    command = [sys.executable, "-m", "tests.store.dossier.answering", str(path), str(first)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
        assert process.stdout is not None
        said = [process.stdout.readline() for _ in range(lines)]
        process.send_signal(signal.SIGKILL)
        said.extend(process.stdout.readlines())
    assert process.returncode == -signal.SIGKILL
    return {json.loads(line)[1] for line in said if line.endswith("]\n")}


if __name__ == "__main__":
    answer_for_ever(Path(sys.argv[1]), int(sys.argv[2]))
