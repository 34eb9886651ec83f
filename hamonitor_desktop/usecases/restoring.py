"""Going back to an earlier copy of a dossier, so that nothing of what was there since is thrown away."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Final

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.display import show_count, show_moment
from hamonitor_desktop.store.dossier.backups import backups_of, time_of
from hamonitor_desktop.store.dossier.dossier import Dossier
from hamonitor_desktop.store.dossier.records import Bound
from hamonitor_desktop.store.dossier.rows import Contents
from hamonitor_desktop.store.dossier.salvage import put_back, readable
from hamonitor_desktop.usecases.dossiers import OpenDossier, check_dossier, open_dossier
from hamonitor_desktop.usecases.files import free_beside, is_there
from hamonitor_desktop.usecases.keys import default_key_path, ledger_of
from hamonitor_desktop.usecases.received import read_package
from hamonitor_desktop.usecases.sending import read_ledger

_DAMAGED: Final = (Code.DOSSIER_DAMAGED, Code.NOT_A_DOSSIER, Code.FILE_MISSING)


@dataclass(frozen=True)
class Backup:
    """One copy: when it was made, how many answers it holds, who answered last; `problem` says why it is of no use."""

    path: Path
    at: datetime
    answers: int = 0
    author: str = ""
    problem: str = ""

    @property
    def whole(self) -> bool:
        """Whether one can go back to it."""
        return not self.problem


@dataclass(frozen=True)
class Difference:
    """A question that the copy answers otherwise: the answer as it is now, and as it was then; empty for none."""

    question: str
    now: Answer
    then: Answer


@dataclass(frozen=True)
class Restored:
    """What going back did. `aside` is where a damaged file went; `added` counts its answers newer than the copy."""

    path: Path
    backup: Backup
    differences: tuple[Difference, ...] = ()
    aside: Path | None = None
    added: int = 0

    def to_json(self) -> dict[str, object]:
        """The object of `dossier restore --json`."""
        return {
            "file": str(self.path),
            "backup": str(self.backup.path),
            "made_at": self.backup.at.isoformat(timespec="seconds"),
            "aside": str(self.aside) if self.aside else None,
            "changed": [difference.question for difference in self.differences],
            "added": self.added,
        }

    def text(self) -> str:
        """The same for a reader, in Dutch."""
        when = show_moment(self.backup.at)
        if self.aside is None and self.added == 0 and not self.differences:
            return f"De kopie van {when} staat terug in {self.path}. Er veranderde geen antwoord."
        parts = [f"De kopie van {when} staat terug in {self.path}."]
        if self.differences:
            count = show_count(len(self.differences), "antwoord is", "antwoorden zijn")
            parts.append(f"{count} weer als toen. Wat er stond, staat in de geschiedenis van elke vraag.")
        if self.aside is not None:
            parts.append(f"Het beschadigde bestand staat er nog, als {self.aside.name}.")
        if self.added:
            count = show_count(self.added, "nieuwer antwoord is", "nieuwere antwoorden zijn")
            parts.append(f"{count} daaruit overgenomen.")
        return " ".join(parts)


def backups(path: Path) -> tuple[Backup, ...]:
    """The copies of a dossier, newest first; looks into each of them, which may take a second in all."""
    return tuple(found for copy in backups_of(path) if (found := _looked_into(copy)) is not None)


def can_go_back(path: Path, error: HaError) -> bool:
    """Whether an earlier copy may help against what kept a dossier from being opened."""
    return error.code in _DAMAGED and bool(backups_of(path))


def differences(dossier: OpenDossier, backup: Backup) -> tuple[Difference, ...]:
    """What going back to a copy would change, in the order of the questions. Raises HaError DOSSIER_OTHER."""
    return _differences(dossier, _contents(dossier, backup)[1])


def worth_going_back_to(dossier: OpenDossier, found: Sequence[Backup]) -> Backup | None:
    """The newest whole copy that answers anything otherwise, or else the newest whole one."""
    for backup in found:
        try:
            if backup.whole and differences(dossier, backup):
                return backup
        except HaError:  # of another dossier, or damaged since
            continue
    return _newest(found)


def restore(dossier: OpenDossier, backup: Backup) -> Restored:
    """Give every question the answer it has in the copy, as answers of today: each of them can be undone again.

    A copy of how it stands is made first. What the copy holds and the dossier does not comes in too; what was sent
    stays registered. Raises HaError DOSSIER_OTHER, DOSSIER_READ_ONLY and those of writing.
    """
    contents, then = _contents(dossier, backup)
    dossier.commit_drafts()
    changed, open_before = _differences(dossier, then), dossier.conflicts()
    dossier.store.merge(contents)
    wanted = {difference.question: difference.then for difference in changed}
    settled = [question for question in dossier.conflicts() if question not in open_before]
    dossier.record_all({**{question: then.get(question, Answer(question)) for question in settled}, **wanted})
    return Restored(dossier.path, backup, changed)


def take_back(dossier: OpenDossier, restored: Restored) -> int:
    """Undo a restore: the answers of before it again, except where something else was answered since. Raises HaError.

    Returns how many answers changed.
    """
    dossier.commit_drafts()
    still = [item for item in restored.differences if _same(dossier.answer(item.question), item.then)]
    return dossier.record_all({item.question: item.now for item in still})


def replace_damaged(path: Path, author: str, backup: Backup | None = None) -> Restored:
    """Put a whole copy, by default the newest, in the place of a file that is damaged or gone.

    The damaged file stays beside it under another name; what can still be read of it comes along: what was sent,
    receipts, and answers that are newer than the copy. Raises HaError NO_BACKUP, DOSSIER_READ_ONLY and those of
    writing.
    """
    chosen = backup or _newest(backups(path))
    if chosen is None:
        raise HaError(Code.NO_BACKUP, path=path)
    there = is_there(path)
    aside = free_beside(path, "beschadigd")
    saved = _with_ledger(_vetted(readable(path), chosen) if there else Contents(), chosen)
    added = put_back(path, chosen.path, saved, aside, author)
    return Restored(path, chosen, aside=aside if there else None, added=added)


def restore_newest(path: Path, author: str) -> Restored:
    """Go back to the newest whole copy, whatever state the dossier is in.

    Raises HaError NO_BACKUP, DOSSIER_NEWER, DOSSIER_READ_ONLY and those of writing; FILE_MISSING and NOT_A_DOSSIER
    where there are no copies of such a file either.
    """
    known = backups(path)  # before it is opened, which makes another one
    try:
        damaged = bool(check_dossier(path))
    except HaError as error:
        if error.code not in _DAMAGED or (error.code is not Code.DOSSIER_DAMAGED and not known):
            raise
        damaged = True
    newest = _newest(known)
    if newest is None:
        raise HaError(Code.NO_BACKUP, path=path)
    if damaged:
        return replace_damaged(path, author, newest)
    with open_dossier(path, author) as dossier:
        return restore(dossier, newest)


def _newest(found: Sequence[Backup]) -> Backup | None:
    return next((backup for backup in found if backup.whole), None)


def _looked_into(copy: Path) -> Backup | None:
    try:
        at = time_of(copy)
    except ValueError:  # the name of something else
        return None
    try:
        problems = check_dossier(copy)
        if problems:
            return Backup(copy, at, problem=problems[0])
        with Dossier.peek(copy) as store:
            events = store.events()
            return Backup(copy, at, len(store.answers()), events[-1].author if events else "")
    except HaError as error:
        return Backup(copy, at, problem=f"{error.text.what} {error.text.why}".strip())


def _contents(dossier: OpenDossier, backup: Backup) -> tuple[Contents, dict[str, Answer]]:
    """All that a copy holds, for the dossier it is a copy of, and its answers with what was being typed."""
    with Dossier.peek(backup.path) as store:
        theirs, ours = read_package(store.bound.package).package, dossier.package
        if theirs.invited != ours.invited:
            raise HaError(Code.DOSSIER_OTHER, found=theirs.title, expected=ours.title)
        contents = store.contents()
        return replace(contents, kept=replace(contents.kept, copy_of=None)), store.answers()


def _differences(dossier: OpenDossier, then: dict[str, Answer]) -> tuple[Difference, ...]:
    pairs = ((code, dossier.answer(code), then.get(code, Answer(code))) for code in (q.code for q in dossier.questions))
    return tuple(Difference(code, now, old) for code, now, old in pairs if not _same(now, old))


def _same(now: Answer, then: Answer) -> bool:
    """Whether nothing is to be put back: an answer that was put back is marked with the peers' figures seen since."""
    return replace(now, peers_seen=then.peers_seen) == then


def _vetted(saved: Contents, backup: Backup) -> Contents:
    """What was saved, with the invitation only where its signature holds and it is for the copy's own organisation."""
    kept = saved.kept
    try:
        with Dossier.peek(backup.path) as store:
            ours = read_package(store.bound.package).package
        good = read_package(kept.bound.package).package.invited == ours.invited
    except HaError:
        good = False
    return saved if good else replace(saved, kept=replace(kept, bound=Bound("", "", "")))


def _with_ledger(saved: Contents, backup: Backup) -> Contents:
    """What was saved, with what the list beside the key says was sent: the damaged file may not tell any more."""
    with suppress(HaError):  # the list is a second guard, and is read again at signing
        with Dossier.peek(backup.path) as store:
            package = read_package(store.bound.package).package.package_id
        listed = [item for item in read_ledger(ledger_of(default_key_path())) if item.package_id == package]
        known = {item.revision for item in saved.kept.sent if item.package_id == package}
        more = tuple(item for item in listed if item.revision not in known)
        return replace(saved, kept=replace(saved.kept, sent=(*saved.kept.sent, *more)))
    return saved
