"""A plain list as a file: a workbook, or a CSV that a Dutch Excel reads as text. Every cell is a text, no formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.formulas import guarded
from hamonitor_desktop.usecases.files import read_bytes, refuse_device, write_bytes

_MOST_BYTES: Final = 5 * 1024 * 1024


def read_list(path: Path, code: Code) -> bytes:
    """The bytes of a list that somebody chose. Raises HaError: `code` where it can be none, and those of reading."""
    refuse_device(path, code)
    data = read_bytes(path, _MOST_BYTES)
    if len(data) > _MOST_BYTES:
        raise HaError(code, reason="Het bestand is groter dan 5 MB.")
    return data


def write_list(
    path: Path, title: str, head: Sequence[str], rows: Iterable[Sequence[str]], *, private: bool = False
) -> None:
    """Write the list whole or not at all: a workbook where the name ends in .xlsx, else a CSV. Raises HaError.

    `private`: for the eyes of this user alone.
    """
    write_bytes(path, list_bytes(path.suffix, title, head, rows), private=private)


def list_bytes(suffix: str, title: str, head: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """The list as a file whose name ends like this: a workbook for .xlsx, else a CSV."""
    if suffix.lower() == ".xlsx":
        from hamonitor_desktop.excel.lists import list_xlsx

        return list_xlsx(title, head, rows)
    return list_csv(head, rows)


def list_csv(head: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """The list as CSV: semicolons, UTF-8 with a mark; what is no character, as in the name of a file, becomes `?`."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=";")
    for row in (head, *rows):
        writer.writerow([guarded(cell) for cell in row])
    return stream.getvalue().encode("utf-8-sig", "replace")
