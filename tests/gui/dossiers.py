"""Dossiers of a small edition, with or without last round's answers, and what of them is on disk."""

import base64
import json
import shutil
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from hamonitor_desktop.definitions.loading import load_edition
from hamonitor_desktop.domain.organisations import Organisation
from hamonitor_desktop.domain.packages import TYPE, RoundPackage
from hamonitor_desktop.domain.rounds import Round
from hamonitor_desktop.signing import codes, envelope
from hamonitor_desktop.signing.keys import new_key
from hamonitor_desktop.usecases.dossiers import OpenDossier, create, open_dossier
from hamonitor_desktop.usecases.received import read_package

SMALL = Path(__file__).parent.parent / "data" / "editions" / "2025-test"
CLOSES = date(2025, 7, 31)
_IN_WORDS = """
[[questions]]
code = "gemeente.1.7"
theme = "1"
role = "information"
kind = "text"
text = "Wat wilt u nog kwijt?"
"""


def nine_kinds(folder: Path) -> Path:
    """The small edition with questions of all kinds for a municipality."""
    edition = shutil.copytree(SMALL, folder / "2025-test")
    with (edition / "gemeente.toml").open("a", encoding="utf-8") as stream:
        stream.write(_IN_WORDS)
    about = edition / "edition.toml"
    about.write_text(about.read_text("utf-8").replace("questions = 8", "questions = 9"), "utf-8")
    return edition


def make_dossier(
    folder,
    *,
    actor="gemeente",
    edition: str | Path = SMALL,
    previous=(),
    author="Ans",
    peers=(),
    round_says=None,
    organisation=None,
    central=None,
) -> OpenDossier:
    """A new dossier of one organisation of this actor type."""
    central, code = central or new_key("centraal"), codes.new_code()
    organisation = organisation or Organisation("GM0001", "Lindewaard", actor)
    compact = _package(edition, organisation, central, code, round_says or {}, tuple(previous), tuple(peers))
    opened = read_package(compact)
    return create(opened, code, folder / "lindewaard.hamonitor", author, new_key("invuller"), backups=False)


def make_package(folder, edition: str | Path = SMALL) -> tuple[Path, str]:
    """A package for Lindewaard as it comes by mail, and its activation code."""
    code, path = codes.new_code(), folder / "lindewaard.haronde"
    organisation = Organisation("GM0001", "Lindewaard", "gemeente")
    path.write_text(_package(edition, organisation, new_key("centraal"), code, {}, (), ()), "ascii")
    return path, code


def _package(edition, organisation, central, code, round_says, previous, peers) -> str:
    loaded = load_edition(edition)
    round_ = Round("2025-1", loaded.id, loaded.hash, date(2025, 5, 1), CLOSES, date(2025, 6, 30))
    package = RoundPackage(
        package_id="pakket-1",
        sequence=1,
        round=replace(round_, **round_says),
        organisation=organisation,
        edition=loaded.document,
        central_certificate=base64.b64encode(central.certificate_der).decode("ascii"),
        mac=codes.package_mac(code, "pakket-1", organisation.code, 1, central.fingerprint),
        created_at="2025-05-01T09:00:00+00:00",
        previous_round="2024-1" if previous or peers else "",
        previous=previous,
        peers=peers,
    )
    payload = json.dumps(package.to_json(), ensure_ascii=False).encode()
    return envelope.sign(payload, TYPE, central, datetime.now(UTC))


def answers_on_disk(path):
    """The answers as whoever opens the file next would find them, and what was not made final yet."""
    with open_dossier(path, "lezer", backups=False) as dossier:
        return dossier.answers(), dossier.store.drafts()
