"""Opening a round package and checking the activation code: is this really central's, and meant for us?"""

from __future__ import annotations

import base64
import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final, cast

from hamonitor_desktop.definitions.loading import edition_from_document
from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.edition import Edition
from hamonitor_desktop.domain.json_form import object_of
from hamonitor_desktop.domain.packages import FORMAT, TYPE, RoundPackage
from hamonitor_desktop.signing import codes, envelope
from hamonitor_desktop.usecases.files import read_bytes

MAX_PACKAGE: Final = 5_000_000
_ARCHIVES: Final = (b"PK", b"\xd0\xcf\x11\xe0")


@dataclass(frozen=True)
class OpenedPackage:
    """A round package whose signature holds. That it is central's is only sure once the code was checked."""

    compact: str
    package: RoundPackage
    edition: Edition
    central_fingerprint: str


def open_package(path: Path) -> OpenedPackage:
    """Open a round package: a `.haronde` file, or an Excel file that carries one.

    Raises HaError FILE_MISSING, NOT_A_PACKAGE, PACKAGE_DAMAGED, NEWER_FORMAT, EDITION_BAD, EDITION_DIFFERS.
    """
    return read_package(text_in(path, MAX_PACKAGE, Code.NOT_A_PACKAGE, "In dit Excel-bestand zit geen rondepakket."))


def text_in(path: Path, most: int, refused: Code, empty: str) -> str:
    """The signed text of a file: its content, or what an Excel file carries; not verified yet.

    At most `most` bytes. Raises HaError `refused`, with the reason `empty` for an Excel file without such a text.
    """
    data = read_bytes(path, limit=most)
    if len(data) > most:
        raise HaError(refused, reason="Het bestand is te groot.")
    return _carried(data, refused, empty) if data.startswith(_ARCHIVES) else _text(data, refused)


def read_package(compact: str) -> OpenedPackage:
    """Open a package from its compact JWS. Raises HaError as `open_package`."""
    _check_type(compact)
    try:
        verified = envelope.verify(compact, TYPE)
    except HaError as error:
        raise HaError(Code.PACKAGE_DAMAGED, reason=error.details.get("reason", "onleesbaar")) from error
    package = _payload(verified.payload)
    if base64.b64encode(verified.certificate_der).decode("ascii") != package.central_certificate:
        raise HaError(Code.PACKAGE_DAMAGED, reason="het certificaat is niet dat van de ondertekenaar")
    edition = _edition(json.dumps(package.edition, sort_keys=True))
    if edition.hash != package.round.edition_hash:
        raise HaError(Code.EDITION_DIFFERS)
    return OpenedPackage(compact, package, edition, verified.fingerprint)


def check_code(opened: OpenedPackage, code: str) -> None:
    """Check the activation code against the package, and so the package against central.

    Raises HaError CODE_MALFORMED or CODE_WRONG.
    """
    package, plain = opened.package, codes.normalise_code(code)
    mac = codes.package_mac(
        plain, package.package_id, package.organisation.code, package.sequence, opened.central_fingerprint
    )
    if not codes.same(mac, package.mac):
        raise HaError(Code.CODE_WRONG, organisation=package.organisation.name)


@lru_cache(maxsize=4)
def _edition(document: str) -> Edition:
    """Checking an edition takes a while, and all packages of a round carry the same one."""
    return edition_from_document(json.loads(document))


def _carried(data: bytes, refused: Code, empty: str) -> str:
    from hamonitor_desktop.excel.reading import read_carried

    try:
        return read_carried(data).compact
    except HaError as error:
        if error.code in (Code.HOSTILE_FILE, Code.LABEL_ENCRYPTED):
            raise
        raise HaError(refused, reason=empty) from error


def _text(data: bytes, refused: Code) -> str:
    try:
        return data.decode("ascii").strip()
    except UnicodeDecodeError:
        raise HaError(refused, reason="Het is geen bestand van HA-Monitor.") from None


def _check_type(compact: str) -> None:
    """Tell a file of another kind apart from a damaged package, before anything is verified."""
    typ = envelope.type_of(compact)
    if typ != TYPE:
        other = "Het is een ander soort bestand van HA-Monitor."
        raise HaError(Code.NOT_A_PACKAGE, reason=other if typ else "Het is geen bestand van HA-Monitor.", found=typ)


def _payload(data: bytes) -> RoundPackage:
    try:
        payload = object_of(json.loads(data))
        found = payload.get("format")
        if isinstance(found, int) and found > FORMAT:
            raise HaError(Code.NEWER_FORMAT, format=found, known=FORMAT)
        return RoundPackage.from_json(cast(dict[str, object], payload))
    except (ValueError, KeyError, TypeError) as error:
        raise HaError(Code.NOT_A_PACKAGE, reason="De inhoud heeft een onbekende vorm.") from error
