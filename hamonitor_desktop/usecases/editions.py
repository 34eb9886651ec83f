"""Showing, checking and beginning questionnaire editions."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from hamonitor_desktop.definitions.checking import check_document, form_faults
from hamonitor_desktop.definitions.hashing import edition_hash
from hamonitor_desktop.definitions.loading import (
    PREVIOUS,
    bundled_editions,
    edition_folder,
    edition_from_document,
    load_edition,
    read_folder,
    untrue,
)
from hamonitor_desktop.definitions.mapping import MAPPING
from hamonitor_desktop.definitions.published import published_faults, read_published
from hamonitor_desktop.definitions.toml_files import MOST_BYTES
from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.edition import Basis, Edition, Question
from hamonitor_desktop.usecases.files import file_errors, read_bytes, write_bytes


def bundled() -> tuple[str, ...]:
    """The ids of the editions that travel with the program."""
    return bundled_editions()


_HEAD: Final = """\
# Hoe de vragen van deze editie volgen uit die van editie {old}.
#
# Hiermee komen de antwoorden van de vorige ronde, en de cijfers van anderen, bij de juiste nieuwe vraag te staan. Elke
# oude en elke nieuwe vraag staat hier precies één keer. Pas een regel aan zodra u een vraag verandert; `hamonitor
# edition check` zegt wat niet klopt. In de map previous staat de oude editie: verander daar niets.
#
# change = "same"     de vraag is gelijk gebleven
#          "wording"  anders gesteld (tekst, uitleg of label), maar een antwoord betekent hetzelfde
#          "options"  de antwoorden zijn anders. Noem bij options wat anders heet:
#                     options = [{{ old = "deels", new = "gedeeltelijk" }}]   de code van het antwoord is nu een andere
#                     options = [{{ old = "weet_niet" }}]                     dit antwoord is vervallen
#          "split"    uit één oude vraag werden er meer:  old = ["gemeente.2.6"], new = ["gemeente.2.6", "gemeente.2.7"]
#          "merged"   uit meer oude vragen werd er één:   old = ["gemeente.3.1", "gemeente.3.2"], new = ["gemeente.3.1"]
#          "new"      een vraag die er nog niet was; old blijft weg
#          "dropped"  een vraag die is vervallen; new blijft weg
#
# Bij split, merged, new en dropped gaat er geen antwoord mee: een oud antwoord is dan geen antwoord op de nieuwe vraag.
from = "{old}"
questions = [
"""
_ID_LINE: Final = r"""(?m)^id[ \t]*=[ \t]*["'][^"'\n]*["']"""


def show(ref: str | Path) -> Edition:
    """An edition by its bundled id or its folder. Raises HaError."""
    return load_edition(ref)


@dataclass(frozen=True)
class LookedAt:
    """An edition that somebody wants to use: what it is, or all its faults as Dutch sentences, and then nothing else.

    `before` is the edition that it follows, "" for none.
    """

    faults: tuple[str, ...] = ()
    id: str = ""
    title: str = ""
    questions: int = 0
    reference_date: date | None = None
    before: str = ""


def look_at(ref: str | Path) -> LookedAt:
    """See whether an edition can be used in a round. Raises HaError EDITION_UNKNOWN."""
    faults = () if ref in bundled_editions() else check(edition_folder(ref))
    if faults:
        return LookedAt(faults)
    edition = load_edition(ref)
    before = edition.follows.edition if edition.follows else ""
    return LookedAt((), edition.id, edition.title, len(edition.questions), edition.reference_date, before)


def usable(ref: str | Path) -> Edition:
    """An edition for a round, by its bundled id or its folder. Raises HaError EDITION_BAD with all its faults."""
    faults = () if ref in bundled_editions() else check(edition_folder(ref))
    if faults:
        raise HaError(Code.EDITION_BAD, reason=" ".join(faults), lines=faults)
    return load_edition(ref)


def check(folder: Path) -> tuple[str, ...]:
    """All faults of the edition in a folder, as Dutch sentences; none when it is good. Raises HaError."""
    if not (folder / "edition.toml").is_file():
        raise HaError(Code.FILE_MISSING, path=folder / "edition.toml")
    document, unread = read_folder(folder)
    if unread:  # what depends on a file that could not be read says nothing; the form of the others does
        named = {fault.split(":", 1)[0] for fault in unread}
        return (
            *unread,
            *(fault for fault in form_faults(document) if re.split("[,:]", fault, maxsplit=1)[0] not in named),
        )
    faults = check_document(document)
    if faults:
        return faults
    edition = edition_from_document(document)
    return (*_taken(document), *untrue(folder, edition), *_published(folder, edition))


def _taken(document: dict[str, object]) -> tuple[str, ...]:
    """Whether the id belongs to another edition, which travels with the program and never changes."""
    name = str(document["id"])
    if name not in bundled_editions() or edition_hash(document) == load_edition(name).hash:
        return ()
    return (
        f"edition.toml: ‘id’ is ‘{name}’, maar die editie is al gepubliceerd en ziet er anders uit. Kies een ander id.",
    )


def _published(folder: Path, edition: Edition) -> tuple[str, ...]:
    path = folder / "published.toml"
    if not path.is_file():
        return ()
    figures, faults = read_published(read_bytes(path, MOST_BYTES))
    return (*faults, *published_faults(edition, figures))


def new(source: str | Path, new_id: str, out: Path) -> Path:
    """Begin an edition: the files of `source` in `out` under a new id, published figures left out.

    With `mapping.toml`, which says of each question that it is the same as in `source`, and a copy of `source` in a
    folder of its own, so that what changes can be laid beside what was. Raises HaError.
    """
    if not re.fullmatch(r"[0-9a-z][0-9a-z-]{0,39}", new_id):
        raise HaError(Code.WRONG_USE, reason=f"‘{new_id}’ kan geen editie heten: neem kleine letters, cijfers en -.")
    if new_id in bundled_editions():
        raise HaError(Code.WRONG_USE, reason=f"De editie {new_id} is al gepubliceerd: neem een ander id.")
    folder, begun_from = edition_folder(source), load_edition(source)
    with file_errors(out):
        if out.exists() and (not out.is_dir() or any(out.iterdir())):
            raise HaError(Code.FILE_EXISTS, path=out)
    for path in sorted(folder.glob("*.toml")):
        if path.name in ("published.toml", MAPPING):
            continue  # the figures of another round, and what it followed, say nothing about this one
        data = read_bytes(path, MOST_BYTES)
        write_bytes(out / PREVIOUS / path.name, data)
        if path.name == "edition.toml":
            data = _renamed(data, new_id)
        write_bytes(out / path.name, data)
    write_bytes(out / MAPPING, _mapping_text(begun_from).encode("utf-8"))
    return out


def _mapping_text(edition: Edition) -> str:
    """`mapping.toml` of an edition that begins as a copy of this one: every question is the same, and how to go on."""
    lines: list[str] = []
    for actor in edition.actors:
        lines += ["", f"  # {actor.plural}"] if lines else [f"  # {actor.plural}"]
        codes = [question.code for question in edition.questions_for(actor.code)]
        lines += [f'  {{ change = "same", old = ["{code}"], new = ["{code}"] }},' for code in codes]
    return _HEAD.format(old=edition.id) + "\n".join(lines) + "\n]\n"


def _renamed(data: bytes, new_id: str) -> bytes:
    try:
        text, times = re.subn(_ID_LINE, f'id = "{new_id}"', data.decode("utf-8-sig"), count=1)
    except UnicodeDecodeError:
        raise HaError(Code.EDITION_BAD, reason="edition.toml: het bestand is geen UTF-8.") from None
    if not times:
        raise HaError(Code.EDITION_BAD, reason='edition.toml: de regel met ‘id = "..."’ ontbreekt.')
    return text.encode("utf-8")


def edition_rows(edition: Edition) -> list[dict[str, object]]:
    """The questions in order, in the fixed form of `edition show --json`."""
    return [_row(question) for question in edition.questions]


def edition_lines(edition: Edition) -> list[str]:
    """The questions per actor type for a reader; a star marks those that no source names."""
    lines = [f"{edition.title} ({edition.id})"]
    if any(question.basis is Basis.RECONSTRUCTED for question in edition.questions):
        lines.append("* = de vraag staat niet in een bron en is door ons geschreven")
    for actor in edition.actors:
        questions = edition.questions_for(actor.code)
        lines += ["", f"{actor.name}: {len(questions)} vragen"]
        for question in questions:
            mark = "*" if question.basis is Basis.RECONSTRUCTED else " "
            lines.append(f"{mark} {question.code:43} {question.kind:11} {question.text}")
    return lines


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
