"""The register of organisations: the bundled one, or a newer one from CSV or Excel.

Columns: code, name, actor, province, province_name, region, region_name, population, population_year,
population_estimated (ja or nee), doubt. Only code, name and actor must be there; other columns are ignored.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping
from pathlib import PurePath
from typing import Final

from hamonitor_desktop.assets import asset
from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.organisations import Organisation, Register

_NEEDED: Final = ("code", "name", "actor")
_ACTORS: Final = ("rijk", "vng", "regio", "gemeente", "bgzj", "sbj", "kbl")
_PATTERNS: Final[Mapping[str, str]] = {"gemeente": r"GM\d{4}", "regio": r"JZ\d{2}"}
_OTHER: Final = r"[A-Z][A-Z0-9]{1,15}"
_MAX_ROWS: Final = 5000
_MAX_SHOWN: Final = 50
_MAX_TEXT: Final = 200

Row = Mapping[str, str]


def load_register() -> Register:
    """The register of 2024 that travels with the program."""
    data = asset("schema/register/2024.csv").read_bytes()
    return _register("2024", "Register 2024 van HA-Monitor (inwoners geschat)", _csv_rows(data))


def read_register(name: str, data: bytes) -> Register:
    """A register from a CSV or xlsx file that already passed the preflight. Raises HaError REGISTER_BAD, by row."""
    listed = _xlsx_rows(data) if PurePath(name).suffix.lower() == ".xlsx" else _csv_rows(data)
    return _register(PurePath(name).stem, name, listed)


def _bad(*faults: str) -> HaError:
    more = f" En nog {len(faults) - _MAX_SHOWN} fouten." if len(faults) > _MAX_SHOWN else ""
    return HaError(Code.REGISTER_BAD, reason=" ".join(faults[:_MAX_SHOWN]) + more)


def _csv_rows(data: bytes) -> list[list[str]]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise _bad("Het bestand is geen UTF-8; sla het op als ‘CSV UTF-8’.") from None
    head = text.split("\n", 1)[0]
    delimiter = ";" if head.count(";") > head.count(",") else ","
    # Line by line, so that blank rows keep their place and row numbers stay true.
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
    except csv.Error as error:
        raise _bad(f"Het bestand is geen geldige CSV ({error}).") from None


def _xlsx_rows(data: bytes) -> list[list[str]]:
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        sheet = CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_index(0)
        found = sheet.to_python(skip_empty_area=False, nrows=_MAX_ROWS + 2)
    except (CalamineError, OSError, ValueError) as error:
        raise _bad(f"Het Excel-bestand is niet te lezen ({error}).") from None
    return [[_cell(cell) for cell in row] for row in found]


def _cell(value: object) -> str:
    whole = isinstance(value, float) and value.is_integer()
    return str(int(value)) if whole else str(value)  # type: ignore[arg-type]


def _register(register_id: str, source: str, listed: list[list[str]]) -> Register:
    head = [name.strip().lower() for name in listed[0]] if listed else []
    missing = [name for name in _NEEDED if name not in head]
    if missing:
        raise _bad(f"Rij 1: de kolommen {', '.join(missing)} ontbreken.")
    if len(listed) > _MAX_ROWS + 1:
        raise _bad(f"Het bestand heeft meer dan {_MAX_ROWS} rijen.")
    numbered = [
        (number, {name: cell.strip() for name, cell in zip(head, cells, strict=False)})
        for number, cells in enumerate(listed[1:], start=2)
        if any(cell.strip() for cell in cells)
    ]
    regions = {row.get("code", "") for _, row in numbered if row.get("actor") == "regio"}
    faults, seen = list[str](), dict[str, int]()
    for number, row in numbered:
        faults += [f"Rij {number}: {fault}." for fault in _faults(row, regions)]
        first = seen.setdefault(row.get("code", ""), number)
        if first != number:
            faults.append(f"Rij {number}: de code ‘{row.get('code', '')}’ staat ook in rij {first}.")
    if not numbered:
        faults.append("Er staan geen organisaties in.")
    if faults:
        raise _bad(*faults)
    return Register(register_id, source, tuple(_organisation(row) for _, row in numbered))


def _faults(row: Row, regions: set[str]) -> Iterable[str]:
    code, actor = row.get("code", ""), row.get("actor", "")
    if actor not in _ACTORS:
        yield f"de soort partij ‘{actor[:40]}’ is onbekend"
    elif not re.fullmatch(_PATTERNS.get(actor, _OTHER), code, re.ASCII):
        yield f"‘{code[:40]}’ is geen code voor {actor}"
    if not row.get("name"):
        yield "de naam ontbreekt"
    if actor == "gemeente" and row.get("region", "") not in regions:
        yield f"de regio ‘{row.get('region', '')[:40]}’ staat niet in het register"
    for key, word in (("population", "het aantal inwoners"), ("population_year", "het jaar")):
        if not re.fullmatch(r"\d{0,9}", row.get(key, ""), re.ASCII):
            yield f"{word} ‘{row.get(key, '')[:40]}’ is geen heel getal"
    if row.get("population_estimated", "") not in ("", "ja", "nee"):
        yield "population_estimated moet ja of nee zijn"
    for key, value in row.items():
        if len(value) > _MAX_TEXT or any(ord(sign) < 32 or 127 <= ord(sign) < 160 for sign in value):
            yield f"‘{key[:40]}’ is te lang of bevat een stuurteken"


def _organisation(row: Row) -> Organisation:
    population, year = row.get("population", ""), row.get("population_year", "")
    return Organisation(
        code=row["code"],
        name=row["name"],
        actor=row["actor"],
        province=row.get("province", ""),
        province_name=row.get("province_name", ""),
        region=row.get("region", ""),
        region_name=row.get("region_name", ""),
        population=int(population) if population else None,
        population_year=int(year) if year else None,
        population_estimated=row.get("population_estimated") == "ja",
        doubt=row.get("doubt", ""),
    )
