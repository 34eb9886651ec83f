"""Organisations and the register of those that can be invited."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, fields
from enum import StrEnum
from functools import cached_property
from typing import Final

LARGE: Final = 100_000
MUNICIPALITY: Final = "gemeente"
"""The kind of party that is counted by size, region and province, and that figures begin with."""

_FORMS: Final = {"str": str, "bool": bool, "int | None": int | None}  # of a member in JSON, by that of its field


class SizeClass(StrEnum):
    """Municipalities by number of inhabitants; exactly 100,000 belongs to the smaller class."""

    OVER = "over_100000"
    UP_TO = "up_to_100000"


@dataclass(frozen=True)
class Organisation:
    """One respondent. `doubt` says in Dutch what is uncertain about its register entry; empty when nothing is."""

    code: str
    name: str
    actor: str
    province: str = ""
    province_name: str = ""
    region: str = ""
    region_name: str = ""
    population: int | None = None
    population_year: int | None = None
    population_estimated: bool = False
    doubt: str = ""

    @property
    def size_class(self) -> SizeClass | None:
        """The size class; None where no population is known."""
        if self.population is None:
            return None
        return SizeClass.OVER if self.population > LARGE else SizeClass.UP_TO

    def to_json(self) -> dict[str, object]:
        """A plain object with the field names of this class."""
        return asdict(self)

    @classmethod
    def from_json(cls, data: Mapping[str, object]) -> Organisation:
        """Read `to_json` back, ignoring members this version does not know.

        Raises TypeError where one is missing or of another kind.
        """
        forms = {field.name: _FORMS[str(field.type)] for field in fields(cls)}
        known = {key: value for key, value in data.items() if key in forms}
        for key, value in known.items():
            if not isinstance(value, forms[key]):
                raise TypeError(f"{key} is of another kind")
        return cls(**known)  # type: ignore[arg-type]


def register_mark(people: Iterable[Organisation]) -> str:
    """A mark (16 hex digits) of all that is known of these, in their order; the log has it of who was invited."""
    listed = json.dumps([person.to_json() for person in people], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(listed.encode("utf-8", "surrogatepass")).hexdigest()[:16]


@dataclass(frozen=True)
class Register:
    """The organisations that can be invited; `source` says where it came from, as on screen."""

    id: str
    source: str
    organisations: tuple[Organisation, ...]

    @cached_property
    def _by_code(self) -> dict[str, Organisation]:
        return {organisation.code: organisation for organisation in self.organisations}

    def get(self, code: str) -> Organisation | None:
        """The organisation with this code, if the register has one."""
        return self._by_code.get(code)
