"""Letters that bring each organisation its activation code, and the table to merge letters of one's own from.

A code exists only while it is made, so the letters are made in the same go as the packages; and never beside them:
whoever has a letter and its package can answer on behalf of the organisation.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Final

from hamonitor_desktop.definitions.loading import edition_from_document
from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.display import in_fours, show_date
from hamonitor_desktop.domain.rounds import MADE_UP
from hamonitor_desktop.reports.invitation import InvitationLetter, letter_docx
from hamonitor_desktop.store.central.records import StoredRound
from hamonitor_desktop.usecases.files import real_path
from hamonitor_desktop.usecases.list_files import list_bytes
from hamonitor_desktop.usecases.package_files import Put
from hamonitor_desktop.usecases.packaging import MadePackage, file_name

MERGE_NAME: Final = "samenvoeglijst"
_HEAD: Final = ("organisatie", "naam", "soort", "activeringscode", "vingerafdruk", "opent", "sluit", "ronde", "pakket")


@dataclass(frozen=True)
class LetterFiles:
    """Where letters and the merge table go."""

    folder: Path
    stored: StoredRound
    fingerprint: str
    put: Put

    def write_letter(self, made: MadePackage, package: str, *, revoked: bool = False) -> Path:
        """Write the letter that goes with a package, which is a file of this name. For the eyes of this user alone."""
        sequence = made.invitation.sequence
        name = file_name(made.organisation, "docx", sequence)
        path = self.folder / f"{self.stored.round.file_mark}brief-{name}"
        said = InvitationLetter(
            round=self.stored.round,
            organisation=made.organisation,
            code=made.code,
            package=Path(package).name,
            fingerprint=self.fingerprint,
            sequence=sequence,
            revoked=revoked,
        )
        self.put(path, letter_docx(said), private=True)
        return path

    def write_merge_table(self, rows: Iterable[tuple[MadePackage, str]]) -> None:
        """Write a row per organisation, to merge letters of one's own from: as a workbook and as CSV."""
        round_ = self.stored.round
        edition = edition_from_document(self.stored.edition_document)
        kinds = {actor.code: actor.name for actor in edition.actors}
        mark = (MADE_UP,) if round_.synthetic else ()
        lines = [
            (
                made.organisation.code,
                made.organisation.name,
                kinds.get(made.organisation.actor, made.organisation.actor),
                made.code,
                in_fours(self.fingerprint),
                show_date(round_.opens),
                show_date(round_.closes),
                round_.title,
                Path(package).name,
                *mark,
            )
            for made, package in rows
        ]
        head = (*_HEAD, *("let_op" for _ in mark))
        for suffix in (".xlsx", ".csv"):
            path = self.folder / f"{round_.file_mark}{MERGE_NAME}{suffix}"
            self.put(path, list_bytes(suffix, "Samenvoegen", head, lines), private=True)


def check_apart(packages: Path, letters: Path) -> None:
    """See whether letters and packages go to folders that lie apart. Raises HaError WRONG_USE."""
    one, other = _folder(packages), _folder(letters)
    if one == other or one in other.parents or other in one.parents:
        reason = (
            "De brieven horen in een andere map dan de rondepakketten, en niet in een map daarbinnen: "
            "wie beide heeft, kan namens een organisatie antwoorden."
        )
        raise HaError(Code.WRONG_USE, reason=reason)


def _folder(path: Path) -> PurePath:
    """Which folder it is on any drive: Windows takes `Brieven`, `brieven` and `brieven. ` for one and the same."""
    whole = real_path(path)
    return PurePath(whole.anchor, *(part.casefold().rstrip(". ") or part for part in whole.parts[1:]))
