"""The register of organisations: the bundled one, or a newer one from CSV or Excel.

Columns: code, name, actor, province, province_name, region, region_name, population, population_year,
population_estimated (ja or nee), doubt. Only code, name and actor must be there; other columns are ignored. A region's
own region is itself, and a municipality without region_name takes the name of its region.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import islice
from pathlib import PurePath
from typing import Final, cast

from hamonitor_desktop.assets import asset
from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.direction import plain
from hamonitor_desktop.domain.edition import Edition
from hamonitor_desktop.domain.organisations import Organisation, Register

_NEEDED: Final = ("code", "name", "actor")
ACTORS: Final[Mapping[str, bool]] = {
    **dict.fromkeys(("rijk", "vng"), True),
    **dict.fromkeys(("regio", "gemeente"), False),
    **dict.fromkeys(("bgzj", "sbj", "kbl"), True),
}
"""The actor types of 2024, and whether each is a single organisation."""
_PATTERNS: Final[Mapping[str, tuple[str, str]]] = {
    "gemeente": (r"GM\d{4}", "GM en vier cijfers, zoals GM0363"),
    "regio": (r"JZ\d{2}", "JZ en twee cijfers, zoals JZ13"),
}
_OTHER: Final = (r"[A-Z][A-Z0-9]{1,15}", "2 tot en met 16 hoofdletters en cijfers, zoals VNG")
_TEXT_FILES: Final = (".csv", ".txt", ".tsv")
_MISREAD: Final = re.compile("[ÃÂ][\u00a0-\u00bf]")  # UTF-8 that was once opened as Windows text
_BAD_TEXT: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_MOST_ROWS: Final = 5000
_MOST_COLUMNS: Final = 702  # up to column ZZ
_MAX_SHOWN: Final = 50
_MAX_TEXT: Final = 200
_UNREADABLE: Final = "Het Excel-bestand is niet te lezen; open het in Excel en bewaar het opnieuw als .xlsx."

Row = Mapping[str, str]
Workbook = Callable[[bytes], list[list[str]]]
"""Reads the rows of the first sheet of a workbook. Raises HaError with a `reason`, or with all `lines` at once."""


def load_register() -> Register:
    """The register of 2024 that travels with the program."""
    data = asset("schema/register/2024.csv").read_bytes()
    return _register("2024", "Register 2024 van HA-Monitor (inwoners geschat)", _numbered(_csv_rows(data)))


def read_register(name: str, data: bytes, workbook: Workbook, actors: Mapping[str, bool] = ACTORS) -> Register:
    """A register from a CSV or xlsx file. Raises HaError REGISTER_BAD with all faults, by row.

    `actors` are the actor types it may name, as `kinds_of`: an edition may have more than the seven of 2024.
    """
    return _register(PurePath(name).stem, name, numbered_rows(name, data, workbook), actors)


def numbered_rows(name: str, data: bytes, workbook: Workbook) -> list[tuple[int, list[str]]]:
    """The rows of a CSV or of the first sheet of a workbook that are not empty, each with its number in the file.

    Raises HaError REGISTER_BAD where the file cannot be read or reaches too far.
    """
    kind = PurePath(name).suffix.lower()
    if kind == ".xlsx":
        listed = _workbook_rows(data, workbook)
    elif kind in _TEXT_FILES:
        listed = _csv_rows(data)
    else:
        raise _bad(
            f"‘{kind or name[:40]}’ is geen bekend soort bestand; bewaar het als CSV UTF-8 of als Excel (.xlsx)."
        )
    return _numbered(listed)


def _numbered(listed: list[list[str]]) -> list[tuple[int, list[str]]]:
    if len(listed) > _MOST_ROWS + 1:
        raise _bad(f"Het bestand heeft meer dan {_MOST_ROWS} rijen.")
    if any(len(cells) > _MOST_COLUMNS for cells in listed):
        raise _bad(f"Het bestand heeft meer dan {_MOST_COLUMNS} kolommen.")
    filled = [(number, cells) for number, cells in enumerate(listed, start=1) if any(cell.strip() for cell in cells)]
    if filled and filled[0][1][0].strip().lower() == "sep=":  # how Excel marks the separator
        del filled[0]
    return filled


def kinds_of(edition: Edition) -> dict[str, bool]:
    """The actor types that a register may name, and whether each is a single organisation: those of the edition too."""
    return {**ACTORS, **{actor.code: actor.single for actor in edition.actors}}


def one_more(
    row: Row, people: Iterable[Organisation], regions: Mapping[str, str], kinds: Mapping[str, bool]
) -> Organisation:
    """The organisation of one row, to join those that are there. Raises HaError WRONG_USE with all that is wrong.

    `regions` are the names of the regions there are, by code; `kinds` as `kinds_of`.
    """
    there = {person.code: person for person in people}
    faults = list(_faults(row, regions, kinds))
    if row.get("code") in there:
        faults.append(f"‘{row['code']}’ doet al mee aan deze ronde")
    elif kinds.get(row.get("actor", "")) and any(person.actor == row["actor"] for person in there.values()):
        faults.append(f"de soort ‘{row['actor']}’ is één organisatie, en die doet al mee")
    if faults:
        reason = f"Zo kan de organisatie er niet bij: {'; '.join(faults)}."
        lines = ("Zo kan de organisatie er niet bij:", *(f"- {fault}" for fault in faults))
        raise HaError(Code.WRONG_USE, reason=reason, lines=lines)
    return _organisation(row, regions)


def _bad(*faults: str) -> HaError:
    more = f"En nog {len(faults) - _MAX_SHOWN} fouten." if len(faults) > _MAX_SHOWN else ""
    lines = (*map(plain, faults[:_MAX_SHOWN]), *([more] if more else []))
    return HaError(Code.REGISTER_BAD, reason=" ".join(lines), lines=lines)


def _csv_rows(data: bytes) -> list[list[str]]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise _bad("Het bestand is geen UTF-8; sla het op als ‘CSV UTF-8’.") from None
    head = text.lstrip().splitlines()[0] if text.strip() else ""
    delimiter = max(",;\t", key=head.count)
    # Line by line, so that blank rows keep their place and row numbers stay true.
    try:
        read = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
        return list(islice(read, _MOST_ROWS + 2))  # one more than may be, so that it is told
    except csv.Error as error:
        raise _bad(
            'Het bestand is geen geldige CSV; kijk of ergens een aanhalingsteken (") niet is gesloten.'
        ) from error


def _workbook_rows(data: bytes, workbook: Workbook) -> list[list[str]]:
    try:
        return workbook(data)
    except HaError as error:
        if lines := cast(tuple[str, ...], error.details.get("lines", ())):
            raise _bad(*lines) from error
        raise _bad(str(error.details.get("reason", error.text.what)), _UNREADABLE) from error


def _register(
    register_id: str, source: str, filled: list[tuple[int, list[str]]], actors: Mapping[str, bool] = ACTORS
) -> Register:
    top, head = (filled[0][0], [name.strip().lower() for name in filled[0][1]]) if filled else (1, list[str]())
    if fault := _head_fault(head):
        raise _bad(f"Rij {top}: {fault}.")
    faults, seen, single = list[str](), dict[str, int](), dict[str, int]()
    numbered: list[tuple[int, dict[str, str]]] = []
    for number, cells in filled[1:]:
        if any(cell.strip() for cell in cells[len(head) :]):
            faults.append(f'Rij {number}: er zijn meer cellen dan kolommen; zet tekst met een komma tussen "...".')
        else:
            numbered.append((number, {name: cell.strip() for name, cell in zip(head, cells, strict=False) if name}))
    regions = {row.get("code", ""): row.get("name", "") for _, row in numbered if row.get("actor") == "regio"}
    for number, row in numbered:
        faults += [f"Rij {number}: {fault}." for fault in _faults(row, regions, actors)]
        code, actor = row.get("code", ""), row.get("actor", "")
        if (first := seen.setdefault(code, number)) != number:
            faults.append(f"Rij {number}: de code ‘{code}’ staat ook in rij {first}.")
        elif actors.get(actor) and (first := single.setdefault(actor, number)) != number:
            faults.append(f"Rij {number}: de soort ‘{actor}’ is één organisatie, en die staat al in rij {first}.")
    if not numbered and not faults:
        faults.append("Er staan geen organisaties in.")
    if faults:
        raise _bad(*faults)
    return Register(register_id, source, tuple(_organisation(row, regions) for _, row in numbered))


def _head_fault(head: Sequence[str]) -> str:
    missing = [name for name in _NEEDED if name not in head]
    if missing:
        what = "de kolom {} ontbreekt" if len(missing) == 1 else "de kolommen {} ontbreken"
        return f"{what.format(', '.join(missing))}. Op deze rij horen de namen van de kolommen"
    twice = sorted({name for name in head if name and head.count(name) > 1})
    return f"de kolom {twice[0][:40]} staat er dubbel in" if twice else ""


def _faults(row: Row, regions: Mapping[str, str], actors: Iterable[str]) -> Iterable[str]:
    code, actor = row.get("code", ""), row.get("actor", "")
    pattern, form = _PATTERNS.get(actor, _OTHER)
    if actor not in actors:
        what = f"de soort partij ‘{actor[:40]}’ is onbekend" if actor else "de soort partij (actor) ontbreekt"
        yield f"{what}; kies uit {', '.join(actors)}"
    elif not code:
        yield "de code ontbreekt"
    elif not re.fullmatch(pattern, code, re.ASCII):
        yield f"‘{code[:40]}’ is geen code voor {actor}; schrijf {form}"
    if not row.get("name"):
        yield "de naam ontbreekt"
    yield from _region_faults(row, regions)
    population, year = row.get("population", ""), row.get("population_year", "")
    if not re.fullmatch(r"\d{0,9}", population, re.ASCII):
        yield f"het aantal inwoners ‘{population[:40]}’ is geen heel getal; schrijf alleen cijfers, zoals 12345"
    elif population and not int(population):
        yield "het aantal inwoners is 0; laat het leeg als het niet bekend is"
    if not re.fullmatch(r"((19|20)\d\d)?", year, re.ASCII):
        yield f"het jaar ‘{year[:40]}’ is geen jaar, zoals 2024"
    if row.get("population_estimated", "") not in ("", "ja", "nee"):
        yield "population_estimated moet ja of nee zijn"
    for key, value in row.items():
        if len(value) > _MAX_TEXT:
            yield f"‘{key[:40]}’ is langer dan {_MAX_TEXT} tekens"
        elif _BAD_TEXT.search(value):
            yield f"‘{key[:40]}’ bevat een stuurteken; typ de cel opnieuw"
        elif _MISREAD.search(value):
            yield f"‘{value[:40]}’ heeft letters die verkeerd zijn gelezen; open de CSV opnieuw als UTF-8"


def _region_faults(row: Row, regions: Mapping[str, str]) -> Iterable[str]:
    actor, region = row.get("actor", ""), row.get("region", "")
    if actor == "gemeente" and not region:
        yield "de regio ontbreekt"
    elif actor == "gemeente" and region not in regions:
        yield f"de regio ‘{region[:40]}’ staat niet als regio in het register"
    elif actor == "regio" and region not in ("", row.get("code", "")):
        yield f"de regio van een regio is zijzelf, niet ‘{region[:40]}’; laat de cel leeg"


def _organisation(row: Row, regions: Mapping[str, str]) -> Organisation:
    population, year = row.get("population", ""), row.get("population_year", "")
    region = row["code"] if row["actor"] == "regio" else row.get("region", "")
    return Organisation(
        code=row["code"],
        name=row["name"],
        actor=row["actor"],
        province=row.get("province", ""),
        province_name=row.get("province_name", ""),
        region=region,
        region_name=row.get("region_name", "") or regions.get(region, ""),
        population=int(population) if population else None,
        population_year=int(year) if year else None,
        population_estimated=row.get("population_estimated") == "ja",
        doubt=row.get("doubt", ""),
    )
