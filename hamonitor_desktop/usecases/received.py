"""Opening a round package and checking the activation code: is this really central's, and meant for us?"""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from hamonitor_desktop.definitions.loading import edition_from_document
from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.direction import is_name
from hamonitor_desktop.domain.edition import Edition
from hamonitor_desktop.domain.packages import FORMAT, TYPE, RoundPackage
from hamonitor_desktop.signing import codes
from hamonitor_desktop.usecases.signed_files import SignedKind, damaged, open_signed, text_in


def _made(members: Mapping[str, object]) -> RoundPackage:
    """Whoever made it: what it says of itself is shown before the code tells whether it is central's."""
    package = RoundPackage.from_json(members)
    of, to = package.round, package.organisation
    if not all(map(is_name, (package.package_id, of.id, of.title, to.code, to.name, to.region_name, to.province_name))):
        raise ValueError("a name is no name")
    return package


_KIND: Final = SignedKind(
    TYPE,
    FORMAT,
    _made,
    Code.NOT_A_PACKAGE,
    Code.PACKAGE_DAMAGED,
    "In dit Excel-bestand zit geen rondepakket.",
)


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
    return read_package(text_in(path, _KIND))


def read_package(compact: str) -> OpenedPackage:
    """Open a package from its compact JWS. Raises HaError as `open_package`."""
    signed = open_signed(compact, _KIND)
    package, certificate = signed.content, signed.verified.certificate_der
    if base64.b64encode(certificate).decode("ascii") != package.central_certificate:
        raise damaged(_KIND, "het certificaat is niet dat van de ondertekenaar")
    edition = _edition(json.dumps(package.edition, sort_keys=True))
    if edition.hash != package.round.edition_hash:
        raise HaError(Code.EDITION_DIFFERS)
    if package.organisation.actor not in {actor.code for actor in edition.actors}:
        raise HaError(Code.NOT_A_PACKAGE, reason="De inhoud heeft een onbekende vorm.")
    return OpenedPackage(compact, package, edition, signed.verified.fingerprint)


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
