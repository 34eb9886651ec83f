"""Showing, checking and beginning questionnaire editions."""

from __future__ import annotations

import re
from pathlib import Path

from hamonitor_desktop.definitions.checking import check_document
from hamonitor_desktop.definitions.loading import bundled_editions, edition_folder, load_edition, read_folder
from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.edition import Edition, Question
from hamonitor_desktop.usecases.files import file_errors, read_bytes, write_bytes


def bundled() -> tuple[str, ...]:
    """The ids of the editions that travel with the program."""
    return bundled_editions()


def show(ref: str | Path) -> Edition:
    """An edition by its bundled id or its folder. Raises HaError."""
    return load_edition(ref)


def check(folder: Path) -> tuple[str, ...]:
    """All faults of the edition in a folder, as Dutch sentences; none when it is good. Raises HaError."""
    if not (folder / "edition.toml").is_file():
        raise HaError(Code.FILE_MISSING, path=folder / "edition.toml")
    document, faults = read_folder(folder)
    return faults or check_document(document)


def new(source: str | Path, new_id: str, out: Path) -> Path:
    """Begin an edition: the files of `source` in `out` under a new id, published figures left out. Raises HaError."""
    if not re.fullmatch(r"[0-9a-z][0-9a-z-]{0,39}", new_id):
        raise HaError(Code.WRONG_USE, reason=f"‘{new_id}’ kan geen editie heten: neem kleine letters, cijfers en -.")
    folder = edition_folder(source)
    with file_errors(out):
        if out.exists() and any(out.iterdir()):
            raise HaError(Code.FILE_EXISTS, path=out)
    for path in sorted(folder.glob("*.toml")):
        if path.name == "published.toml":
            continue  # the figures of another round say nothing about this one
        data = read_bytes(path)
        if path.name == "edition.toml":
            text = re.sub(r'(?m)^id\s*=\s*["\'][^"\']*["\']', f'id = "{new_id}"', data.decode("utf-8-sig"), count=1)
            data = text.encode("utf-8")
        write_bytes(out / path.name, data)
    return out


def edition_rows(edition: Edition) -> list[dict[str, object]]:
    """The questions in order, in the fixed form of `edition show --json`."""
    return [_row(question) for question in edition.questions]


def _row(question: Question) -> dict[str, object]:
    condition = question.relevant
    return {
        "code": question.code,
        "actor": question.actor,
        "kind": str(question.kind),
        "theme": question.theme,
        "agreement": question.agreement,
        "role": str(question.role),
        "basis": str(question.basis),
        "options": list(question.option_codes),
        "relevant": {"question": condition.question, "any_of": list(condition.any_of)} if condition else None,
        "minimum": question.minimum,
        "maximum": question.maximum,
    }
