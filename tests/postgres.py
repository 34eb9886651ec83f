"""A PostgreSQL server of a test's own, that it may stop and start."""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import pytest

NO_SERVER = "no PostgreSQL of its own: needs Debian's postgresql, and to be root to run it as postgres"


class Server:
    """Listens on a socket in its folder alone."""

    def __init__(self, programs: Path, folder: Path) -> None:
        self._programs, self._folder = programs, folder

    @property
    def url(self) -> str:
        return f"postgresql://postgres@/postgres?host={self._folder}"

    def make(self) -> None:
        self._run("initdb", "-A", "trust", "-E", "UTF8", "--no-sync")

    def start(self) -> None:
        options = f"-c listen_addresses='' -c unix_socket_directories={self._folder}"
        self._run("pg_ctl", "-l", str(self._folder / "log"), "-w", "-o", options, "start")

    def stop(self) -> None:
        """At once, as when the machine goes down: whoever is connected is cut off."""
        self._run("pg_ctl", "-m", "immediate", "-w", "stop")

    def _run(self, program: str, *options: str) -> None:
        command = ["runuser", "-u", "postgres", "--", str(self._programs / program), "-D", str(self._folder / "data")]
        subprocess.run([*command, *options], check=True, stdout=subprocess.DEVNULL, cwd="/")


@contextmanager
def own_server() -> Generator[Server]:
    """A server that runs; skips the test, saying so, where there can be none."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if not found or not hasattr(os, "geteuid") or os.geteuid() != 0:
        pytest.skip(NO_SERVER)
    with tempfile.TemporaryDirectory(prefix="ha-postgres-", ignore_cleanup_errors=True) as made:  # short: a socket
        folder = Path(made)
        subprocess.run(["chown", "postgres", str(folder)], check=True)
        server = Server(found[-1].parent, folder)
        server.make()
        server.start()
        try:
            yield server
        finally:
            server.stop()
