"""Working on one dossier with several people: hand a copy to a colleague, take it back, and end what conflicts.

A copy is a whole dossier in a file of its own. Taken back, all answers of both are kept; where both answered the same
question, their answers stand side by side until somebody chooses.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.direction import as_name
from hamonitor_desktop.store.dossier.dossier import Dossier
from hamonitor_desktop.store.dossier.log import BrokenLogError, EventLog, whole_log
from hamonitor_desktop.store.dossier.records import CopyOf, Event
from hamonitor_desktop.store.dossier.rows import Contents, Kept
from hamonitor_desktop.usecases.dossiers import OpenDossier
from hamonitor_desktop.usecases.files import file_errors, is_there
from hamonitor_desktop.usecases.half_copies import noted
from hamonitor_desktop.usecases.notebook import Notebook
from hamonitor_desktop.usecases.places import SUFFIX, plain_name
from hamonitor_desktop.usecases.received import read_package
from hamonitor_desktop.usecases.vetting import vetted

_MOST_AUTHORS: Final = 5  # that are named
_DAMAGED: Final = (
    Code.DOSSIER_DAMAGED,
    Code.NOT_A_PACKAGE,
    Code.PACKAGE_DAMAGED,
    Code.NEWER_FORMAT,
    Code.EDITION_BAD,
    Code.EDITION_DIFFERS,
)


@dataclass(frozen=True)
class Copy:
    """A copy that came back, and what taking it in would bring: new answers and remarks, by whom, and conflicts.

    `files` are the proposals and receipts in it, and the returns that were signed.
    """

    path: Path
    colleague: str
    authors: tuple[str, ...]
    questions: tuple[str, ...]
    remarks: int
    files: int
    conflicts: tuple[str, ...]
    contents: Contents

    @property
    def brings_anything(self) -> bool:
        """Whether taking it in would change anything."""
        return bool(self.questions or self.remarks or self.files)


@dataclass(frozen=True)
class Version:
    """One of the answers that conflict, with who gave it when (UTC, ISO 8601)."""

    answer: Answer
    author: str
    at: str


def copy_name(dossier: OpenDossier, colleague: str) -> str:
    """A file name to propose for a copy."""
    name = f"{plain_name(dossier.organisation.name)}-{plain_name(dossier.round.id)}"
    return f"{name}-kopie-{plain_name(colleague)}{SUFFIX}"


def hand_out(dossier: OpenDossier, colleague: str, themes: Sequence[str], out: Path) -> None:
    """Make a copy for a colleague and say in both which themes are theirs; where no copy comes of it, nothing is said.

    Raises HaError DOSSIER_EXISTS, DISK_FULL, FOLDER_READ_ONLY, DOSSIER_READ_ONLY.
    """
    colleague = as_name(colleague)
    if is_there(out):
        raise HaError(Code.DOSSIER_EXISTS, path=out)
    with file_errors(out):
        out.parent.mkdir(parents=True, exist_ok=True)
    dossier.commit_drafts()
    notebook = Notebook(dossier)
    before = {theme: notebook.assigned(theme) for theme in themes}
    made_at = datetime.now(UTC).isoformat(timespec="seconds")
    try:
        for theme in themes:
            notebook.assign(theme, colleague)
        with noted(dossier.store, out.parent):
            dossier.store.write_copy(out, CopyOf(colleague, dossier.store.author, made_at))
    except HaError:
        with suppress(HaError):  # what kept the copy from being made is what is told
            for theme, whose in before.items():
                notebook.assign(theme, whose)
        raise


def look_at(dossier: OpenDossier, path: Path) -> Copy:
    """See what a copy would bring, and change nothing.

    Raises HaError NOT_A_DOSSIER, COPY_DAMAGED, COPY_OTHER, SAME_DOSSIER.
    """
    with suppress(OSError):  # what cannot be looked at is told by whoever reads it
        if path.samefile(dossier.path):
            raise HaError(Code.SAME_DOSSIER)
    try:
        contents = _read(dossier, path)
    except HaError as error:
        if error.code not in _DAMAGED:
            raise
        raise HaError(Code.COPY_DAMAGED, reason=error.text.why) from error
    colleague = contents.kept.copy_of.colleague if contents.kept.copy_of else ""
    ours = dossier.store.contents()
    known = {event.id for event in ours.events}
    fresh = [event for event in contents.events if event.id not in known]
    notes = ours.kept.notes.missing_from(contents.kept.notes)
    return Copy(
        path,
        as_name(colleague),
        tuple(dict.fromkeys(as_name(event.author) for event in fresh))[:_MOST_AUTHORS],
        tuple(dict.fromkeys(event.question for event in fresh)),
        len(notes.noted) + len(notes.taken_back),
        _new_files(ours.kept, contents.kept),
        _conflicts(ours.events, fresh),
        contents,
    )


def _new_files(ours: Kept, theirs: Kept) -> int:
    known = {item.id for item in (*ours.proposals, *ours.receipts)}
    came = [item for item in (*theirs.proposals, *theirs.receipts) if item.id not in known]
    return len(came) + len(theirs.sent)  # of what was sent only the new is left by `vetted`


def take_in(dossier: OpenDossier, copy: Copy) -> None:
    """Take over everything in the copy; nothing is overwritten. Doing it twice changes nothing. Raises HaError."""
    dossier.commit_drafts()
    dossier.store.merge(copy.contents)


def versions(dossier: OpenDossier, question: str) -> tuple[Version, ...]:
    """The answers that conflict on a question, the one shown first; none where there is no conflict."""
    if question not in dossier.conflicts():
        return ()
    return tuple(Version(head.answer, as_name(head.author), head.at) for head in dossier.store.heads(question))


def choose(dossier: OpenDossier, answer: Answer) -> None:
    """End the conflict on a question with this answer; both versions stay in the history. Raises HaError."""
    dossier.record(answer)


def _read(dossier: OpenDossier, path: Path) -> Contents:
    with Dossier.peek(path) as store:
        _refuse_other(dossier, store)
        return vetted(dossier, _with_drafts(store))


def _refuse_other(dossier: OpenDossier, store: Dossier) -> None:
    """Only a dossier of the same organisation, round and questionnaire fits."""
    theirs, ours = read_package(store.bound.package).package, dossier.package
    if theirs.invited != ours.invited:
        raise HaError(Code.COPY_OTHER, theirs=theirs.title, ours=ours.title)


def _with_drafts(store: Dossier) -> Contents:
    """What was being typed in a copy that was not closed well counts too: as an answer on top of its history."""
    contents = store.contents()
    return Contents((*contents.events, *store.draft_events()), {}, contents.kept)


def _conflicts(ours: Sequence[Event], fresh: Sequence[Event]) -> tuple[str, ...]:
    try:
        log, before = whole_log([*ours, *fresh]), EventLog(ours)
    except BrokenLogError as error:
        raise HaError(Code.COPY_DAMAGED, reason=f"De geschiedenis van de kopie is niet heel: {error}.") from error
    known = before.conflicts()
    return tuple(question for question in log.conflicts() if question not in known)
