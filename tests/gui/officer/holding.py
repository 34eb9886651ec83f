"""A program of its own that has a dossier open until it is told to close it: `path of the dossier, author`."""

import sys
from pathlib import Path

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.usecases.dossiers import open_dossier

if __name__ == "__main__":
    with open_dossier(Path(sys.argv[1]), sys.argv[2], backups=False) as dossier:
        print("alleen lezen" if dossier.read_only else "open", flush=True)
        for line in sys.stdin:
            question, value = line.split()
            dossier.record(Answer(question, value))
            print("opgeslagen", flush=True)
