"""Returns by the thousand, made cheaply: one workbook is written, and its texts are replaced for each of the others."""

from __future__ import annotations

import dataclasses
import io
import json
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from hamonitor_desktop.domain import returns
from hamonitor_desktop.domain.display import in_fours
from hamonitor_desktop.domain.organisations import Register
from hamonitor_desktop.domain.packages import RoundPackage
from hamonitor_desktop.domain.returns import ReturnPayload
from hamonitor_desktop.excel.workbook import pieces, write_return
from hamonitor_desktop.signing import codes, envelope
from hamonitor_desktop.signing.keys import new_key
from hamonitor_desktop.store.central.audit import Action
from hamonitor_desktop.store.central.opening import open_store
from hamonitor_desktop.store.central.records import StoredInvitation
from hamonitor_desktop.usecases.round_plan import RoundPlan
from hamonitor_desktop.usecases.rounds import create_round
from tests.factories import AMSTERDAM, World, made_up_answers

_COVER, _CARRIED = "xl/worksheets/sheet1.xml", "xl/worksheets/sheet3.xml"
_AT = datetime(2024, 5, 1, 10, 0, tzinfo=UTC)


class Maker:
    """Makes the returns of municipalities whose answers are all the same; one key signs for everybody."""

    def __init__(self, world: World) -> None:
        self._world, self._key = world, new_key("Invuller")
        first = next(iter(world.packages))
        answers = [
            dataclasses.replace(answer, explanation=answer.explanation[:40])
            for answer in made_up_answers(world.edition, world.packages[first].organisation.actor)
        ]
        self._payload = world.payload(first, final=True, key=self._key, answers=answers)
        data, self._id = self._signed(self._payload)
        with zipfile.ZipFile(io.BytesIO(write_return(data, self._payload, self._id))) as book:
            self._parts = {name: book.read(name) for name in book.namelist()}

    def write(self, folder: Path, organisation: str, revision: int) -> Path:
        """One return as a file."""
        package = self._world.packages[organisation]
        about = (package.round.id, organisation, package.sequence, package.package_id, self._key.fingerprint)
        payload = dataclasses.replace(
            self._payload,
            organisation=organisation,
            organisation_name=package.organisation.name,
            package_id=package.package_id,
            revision=revision,
            proof=codes.return_proof(codes.proof_key(self._world.codes[organisation]), *about),
        )
        compact, return_id = self._signed(payload)
        path = folder / f"{organisation}-{revision}.xlsx"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as book:
            for name, part in self._parts.items():
                book.writestr(name, self._replaced(name, part, payload, compact, return_id))
        return path

    def _signed(self, payload: ReturnPayload) -> tuple[str, str]:
        data = json.dumps(payload.to_json(), ensure_ascii=False, separators=(",", ":")).encode("utf-8")
        compact = envelope.sign(data, returns.TYPE, self._key, _AT)
        return compact, envelope.verify(compact, returns.TYPE).id

    def _replaced(self, name: str, part: bytes, payload: ReturnPayload, compact: str, return_id: str) -> bytes:
        if name == _CARRIED:
            rows = "".join(
                f'<row r="{row}"><c r="A{row}" t="inlineStr"><is><t>{piece}</t></is></c></row>'
                for row, piece in enumerate(pieces(compact), 1)
            )
            begin, end = part.index(b"<sheetData>") + len(b"<sheetData>"), part.index(b"</sheetData>")
            return part[:begin] + rows.encode() + part[end:]
        if name != _COVER:
            return part
        before, after = self._payload, payload
        for old, new in (
            (
                f"{before.organisation_name} ({before.organisation})",
                f"{after.organisation_name} ({after.organisation})",
            ),
            (in_fours(self._id), in_fours(return_id)),
            (f"<t>{before.revision}</t>", f"<t>{after.revision}</t>"),
        ):
            assert part.count(old.encode()) == 1, old
            part = part.replace(old.encode(), new.encode())
        return part


def invited_world(folder: Path, count: int, store: str | Path = "") -> World:
    """A round of so many municipalities, with their codes, by default in a store in `folder`; no package is written."""
    central = new_key("Centraal team")
    people = [dataclasses.replace(AMSTERDAM, code=code, name=f"Gemeente {code}") for code in _names(count)]
    store = store or folder / "store.sqlite"
    create_round(store, RoundPlan("2024", "2024-1", Register("proef", "proef", tuple(people))), central)
    secret = {person.code: codes.new_code() for person in people}
    with open_store(store) as opened:
        stored = opened.round()
        edition = stored.edition_document
        packages = {
            person.code: RoundPackage(f"pakket-{person.code}", 1, stored.round, person, edition, "", "", "")
            for person in people
        }
        with opened.writing() as writer:
            writer.add_invitations(
                StoredInvitation(made.package_id, made.round.id, code, 1, codes.proof_key(secret[code]))
                for code, made in packages.items()
            )
            writer.log.add(Action.INVITE, stored.round.id, f"{len(packages)} rondepakketten")
    return World(store, central, packages, secret)


def _names(count: int) -> Iterator[str]:
    return (f"GM{number:05}" for number in range(count))
