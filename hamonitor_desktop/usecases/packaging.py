"""Making round packages: one signed package and one activation code per organisation."""

from __future__ import annotations

import base64
import csv
import io
import re
import unicodedata
import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final

from hamonitor_desktop.domain.display import show_date
from hamonitor_desktop.domain.formulas import guarded_within
from hamonitor_desktop.domain.json_form import payload_bytes
from hamonitor_desktop.domain.organisations import Organisation
from hamonitor_desktop.domain.packages import TYPE, RoundPackage
from hamonitor_desktop.signing import codes, envelope
from hamonitor_desktop.signing.keys import SigningKey
from hamonitor_desktop.store.central.records import StoredInvitation, StoredRound
from hamonitor_desktop.usecases.before import Before

_MAX_NAME: Final = 60


@dataclass(frozen=True)
class MadePackage:
    """A signed package (compact JWS), its activation code, and what the store keeps of it: never the code itself."""

    organisation: Organisation
    code: str = field(repr=False)
    compact: str = field(repr=False)
    invitation: StoredInvitation


class PackageMaker:
    """Makes the packages of one round with the central key, with what was answered in the round before it."""

    def __init__(self, stored: StoredRound, key: SigningKey, before: Before | None = None) -> None:
        self._stored = stored
        self._before = before
        self._key = key
        self._certificate = base64.b64encode(key.certificate_der).decode("ascii")

    def make(self, organisation: Organisation, sequence: int = 1) -> MadePackage:
        """A package under a new code; `sequence` counts the codes an organisation was given in this round."""
        code, package_id, at = codes.new_code(), str(uuid.uuid4()), datetime.now(UTC)
        edition = self._stored.edition_document
        before = self._before
        previous = before.answers.get(organisation.code, ()) if before else ()
        peers = before.peers_of(organisation) if before else ()
        package = RoundPackage(
            package_id=package_id,
            sequence=sequence,
            round=self._stored.round,
            organisation=organisation,
            edition=edition,
            central_certificate=self._certificate,
            mac=codes.package_mac(code, package_id, organisation.code, sequence, self._key.fingerprint),
            created_at=at.isoformat(timespec="seconds"),
            purpose=_text(edition.get("purpose")),
            visibility=_text(edition.get("visibility")),
            previous_round=before.round if before and (previous or peers) else "",
            previous=previous,
            peers=peers,
        )
        compact = envelope.sign(payload_bytes(package.to_json()), TYPE, self._key, at)
        invitation = StoredInvitation(
            package_id, self._stored.round.id, organisation.code, sequence, codes.proof_key(code)
        )
        return MadePackage(organisation, code, compact, invitation)


def carried(made: MadePackage, stored: StoredRound) -> bytes:
    """The package inside an Excel file with a letter on its first sheet, for mail gateways that block other files."""
    from hamonitor_desktop.excel.letter import write_carrier

    round_ = stored.round
    lines = [
        *(["VERZONNEN VOORBEELD: dit is geen echte uitnodiging."] if round_.synthetic else []),
        f"Dit bestand is het rondepakket van {made.organisation.name} ({made.organisation.code}).",
        f"Ronde {round_.id} loopt van {show_date(round_.opens)} tot en met {show_date(round_.closes)}.",
        "Open HA-Monitor, kies ‘Rondepakket openen’ en wijs dit bestand aan.",
        "De activeringscode krijgt u apart. Wijzig dit bestand niet.",
    ]
    return write_carrier(made.compact, round_.title, lines)


def file_name(organisation: Organisation, suffix: str, sequence: int = 1) -> str:
    """A readable name that is safe on every system, such as `GM0363-amsterdam.haronde`; a later code counts in it."""
    name = f"{_slug(organisation.code, lower=False)}-{_slug(organisation.name)}"[:_MAX_NAME].rstrip("-")
    return f"{name}{f'-code-{sequence}' if sequence > 1 else ''}.{suffix}"


def codes_csv(rows: Iterable[tuple[MadePackage, str]]) -> bytes:
    """The activation codes beside the file names of the packages; with a byte order mark, so that Excel reads it."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream)
    writer.writerow(["organisation", "name", "package", "code"])
    for made, package in rows:
        cells = (made.organisation.code, made.organisation.name, package, made.code)
        writer.writerow(map(guarded_within, cells))
    return stream.getvalue().encode("utf-8-sig")


def _slug(text: str, *, lower: bool = True) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")
    return re.sub(r"[^A-Za-z0-9]+", "-", plain.lower() if lower else plain).strip("-") or "x"


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
