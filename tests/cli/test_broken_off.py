"""Ctrl+C: what was done is told, and stands."""

from hamonitor_desktop.usecases import importing
from tests.cli.running import hamonitor


def test_an_import_that_is_broken_off_tells_what_came_in(answered, monkeypatch):
    returns, read = answered.folder / "returns", importing.read_file

    def interrupted(path):
        if path.name == "JZ13.xlsx":
            raise KeyboardInterrupt
        return read(path)

    monkeypatch.setattr(importing, "read_file", interrupted)
    monkeypatch.setattr(importing, "_BATCH", 1)
    ran = hamonitor("import", answered.store, returns, "--jobs", 1, "--json")
    *lines, last = ran.lines
    assert (ran.status, last["error"]) == (3, "cancelled")
    assert [(line["organisation"], line["code"]) for line in lines] == [("GM0358", "accepted"), ("GM0363", "accepted")]
    assert sum(row["received"] for row in hamonitor("response", answered.store, "--json").json) == len(lines)
