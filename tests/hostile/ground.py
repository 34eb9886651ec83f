"""The round that is attacked: who was invited, what came in before, and the one good return that is turned."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import Any

from hamonitor_desktop.domain import returns
from hamonitor_desktop.domain.codes import Code
from hamonitor_desktop.domain.json_form import payload_bytes
from hamonitor_desktop.domain.returns import ReturnPayload
from hamonitor_desktop.excel.workbook import pieces, write_return
from hamonitor_desktop.signing import envelope
from hamonitor_desktop.signing.keys import SigningKey
from hamonitor_desktop.usecases.importing import import_paths
from hamonitor_desktop.usecases.recoding import Making, recode
from tests.excel.samples import parts_of, zipped
from tests.factories import PEOPLE, World, make_world, workbook

AT = datetime(2024, 5, 1, 10, 0, tzinfo=UTC)
CITY, RECODED, NEW, HONEST = "GM0363", "GM0358", "JZ13", "VNG"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
COVER, ANSWERS, CARRIED = (f"xl/worksheets/sheet{number}.xml" for number in (1, 2, 3))
BOOK, BOOK_RELS, ROOT = "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "_rels/.rels"
TYPES, TABLE = "[Content_Types].xml", "xl/tables/table1.xml"
STRINGS, STYLES = "xl/sharedStrings.xml", "xl/styles.xml"
SHEET_RELS = "xl/worksheets/_rels/sheet2.xml.rels"


@dataclass
class Ground:
    """A store in which the city's version 5 is pinned, Aalsmeer got a new code, and the region sent nothing yet.

    `good` is the city's version 6: it is accepted as it is, and refused as soon as it is turned into an attack.
    """

    world: World

    @cached_property
    def payload(self) -> ReturnPayload:
        return self.world.payload(CITY, 6)

    @cached_property
    def key(self) -> SigningKey:
        return self.world.key(CITY)

    @cached_property
    def compact(self) -> str:
        return envelope.sign(payload_bytes(self.payload.to_json()), returns.TYPE, self.key, AT)

    @cached_property
    def good(self) -> bytes:
        return self.around(self.compact, self.payload)

    @cached_property
    def parts(self) -> dict[str, bytes]:
        return parts_of(self.good)

    @property
    def document(self) -> Any:
        """The payload as JSON, to be changed at will."""
        return json.loads(json.dumps(self.payload.to_json()))

    def but(self, name: str, old: str, new: str, **more: bytes) -> bytes:
        """The good return of which one part reads otherwise."""
        assert old.encode() in self.parts[name], (name, old)
        return zipped({**self.parts, name: self.parts[name].replace(old.encode(), new.encode(), 1), **more})

    def with_parts(self, *changes: tuple[str, bytes]) -> bytes:
        """The good return with parts added or in place of its own."""
        return zipped({**self.parts, **dict(changes)})

    def around(self, compact: str, payload: ReturnPayload) -> bytes:
        """A workbook around a signed text, its sheets in agreement with this payload."""
        return write_return(compact, payload, envelope.verify(compact, returns.TYPE).id)

    def carrying(self, compact: str) -> bytes:
        """The good return around another signed text."""
        rows = "".join(
            f'<row r="{row}"><c r="A{row}" t="inlineStr"><is><t>{piece}</t></is></c></row>'
            for row, piece in enumerate(pieces(compact), 1)
        )
        sheet = f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'
        return self.with_parts((CARRIED, sheet.encode()))

    def signed(self, payload: ReturnPayload) -> bytes:
        """A return of the city with this payload, its visible sheets in agreement with it."""
        return workbook(payload, self.key)

    def signed_bytes(self, payload: bytes) -> bytes:
        """Bytes that no decent program signs, signed by the city; the sheets agree where they can be read at all."""
        compact = envelope.sign(payload, returns.TYPE, self.key, AT)
        try:
            return self.around(compact, ReturnPayload.from_json(json.loads(payload)))
        except Exception:  # whatever reading it stumbles over: then the sheets are those of the good return
            return self.carrying(compact)


@dataclass(frozen=True)
class Attack:
    """What the file must be called, and how it is made; `place` makes what is no plain file."""

    code: Code
    make: Callable[[Ground], bytes] | None = None
    place: Callable[[Path], None] | None = None

    def put(self, ground: Ground, path: Path) -> None:
        """Make the file."""
        if self.make is not None:
            path.write_bytes(self.make(ground))
        elif self.place is not None:
            self.place(path)


def make_ground(folder: Path, store: str | Path = "") -> Ground:
    """A round in `folder` (or in another store), and what came in before the attack."""
    world = make_world(folder, PEOPLE, store=store)
    ground = Ground(world)
    _ = world.key(RECODED), world.payload(RECODED)
    before = folder / "before.xlsx"
    before.write_bytes(world.workbook(CITY, 5))
    (outcome,) = import_paths(world.store, [before], jobs=1)
    assert outcome.code is Code.ACCEPTED
    making = Making(folder / "recoded", world.central)
    recode(world.store, RECODED, making, reason="De brief kwam niet aan.", revoke=True)
    return ground
