"""Damage as a bad disk or a broken copy makes it."""

from pathlib import Path


def damage(path: Path, start: float = 0.25) -> None:
    """Make a quarter of the file unreadable, so that it does not open any more."""
    size = path.stat().st_size
    with path.open("r+b") as stream:
        stream.seek(int(size * start))
        stream.write(b"\xa5" * (size // 4))
