"""Reads the TOML files of an edition, whoever made them: what cannot be read is a fault in Dutch and never an error.

A file of one megabyte can keep the reader of TOML busy for minutes with one key of thirty thousand parts, fill the
memory with it, or nest until Python gives up; and in the place of a file there can be a pipe, or a disk without end.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Final, cast

MOST_BYTES: Final = 1_000_000
_MOST_PARTS: Final = 20
_PART: Final = rb"(?:[A-Za-z0-9_-]++|\"[^\"\r\n]*+\"|'[^'\r\n]*+')"
_LONG_KEY: Final = re.compile(rb"(?<![A-Za-z0-9_-])(?:%b[ \t]*+\.[ \t]*+){%d}" % (_PART, _MOST_PARTS))


def read_toml(path: Path, faults: list[str]) -> dict[str, object]:
    """The table in a file, dates as texts; where it cannot be read an empty one, and why among the faults."""
    try:
        if not path.is_file():  # a folder, or what would be read without end
            raise OSError
        with path.open("rb") as stream:
            data = stream.read(MOST_BYTES + 1)
    except OSError:
        faults.append(f"{path.name}: het bestand ontbreekt of is niet te lezen.")
        return {}
    return parse_toml(path.name, data, faults)


def parse_toml(name: str, data: bytes, faults: list[str]) -> dict[str, object]:
    """The same of the bytes of a file with this name."""
    if len(data) > MOST_BYTES:
        faults.append(f"{name}: het bestand is groter dan {MOST_BYTES // 1_000_000} MB.")
        return {}
    if _LONG_KEY.search(data):
        faults.append(f"{name}: er staat een sleutel van meer dan {_MOST_PARTS} delen in.")
        return {}
    try:
        return cast(dict[str, object], _plain(tomllib.loads(data.decode("utf-8-sig"))))
    except UnicodeDecodeError:
        faults.append(f"{name}: het bestand is geen UTF-8; bewaar het opnieuw en kies UTF-8 als codering.")
    except tomllib.TOMLDecodeError as error:
        faults.append(f"{name}: {_fault(error)}")
    except RecursionError:
        faults.append(f"{name}: er staan te veel lijsten of tabellen in elkaar.")
    except ValueError:  # what Python refuses to read as a number
        faults.append(f"{name}: er staat een getal in van duizenden cijfers.")
    return {}


def _fault(error: tomllib.TOMLDecodeError) -> str:
    """Where a TOML file goes wrong, in Dutch; what Python says of it stands behind."""
    said = str(error)
    found = re.search(r"\s*\(at line (\d+), column (\d+)\)$", said)
    where = f"kijk bij regel {found[1]}, teken {found[2]}" if found else "kijk aan het einde van het bestand"
    said = said[: found.start()] if found else said
    return (
        f'dit is geen geldige TOML; {where}. Tekst staat tussen rechte aanhalingstekens ("), een lijst tussen [ en ]. '
        f"Een datum is zoals 2024-06-30, ja of nee is true of false, en elke sleutel staat er één keer ({said:.200})."
    )


def _plain(value: object) -> object:
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in cast(dict[str, object], value).items()}
    if isinstance(value, list):
        return [_plain(item) for item in cast(list[object], value)]
    return value if isinstance(value, str | bool | int | float) else str(value)
